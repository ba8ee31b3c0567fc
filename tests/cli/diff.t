# What changes between two sources, editions, batches, dates of knowledge or policies, and which
# claims make it change.

$ export HANGAR_LEDGER=sample.db
$ hangar demo > summary.txt
$ hangar diff now ignore=denials
What changes from now to ignore=denials

side    what            policy
─────────────────────────────────────────────────────────────────────────────────────────────
before  now             all grades · denials lower the low end · as known now · no conversion
after   ignore=denials  all grades · without denials · as known now · no conversion

In all
of         figure               before                 after  change
────────────────────────────────────────────────────────────────────
transfers  deals                     2                     2       0
transfers  aircraft           10–91–91                    91       0
transfers  cost             KZT 93.0 m            KZT 93.0 m       0
transfers  cost      USD 0–1.56–2.27 m  USD 1.45–1.56–2.27 m       0
holdings   aircraft        136–137–148           136–137–148       0

Deals
change   deal      from        to             type                                  aircraft  cost                                      because of
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
changed  kz-us-81  Kazakhstan  United States  MiG-31 / MiG-27 / MiG-29 / Su-24  0–81–81 → 81  USD 0–1.56–2.27 m → USD 1.45–1.56–2.27 m  without kazspetsexport (67)

the range of 1 cost compares amounts at a rate from after the deal
after: the policy leaves out 1 claim
2 deals are the same on both sides
9 fleets are the same on both sides
$

Two dates of knowledge: what was published between them.

$ hangar diff 2024-04-25 now type:MiG-31 --format json | jq -c '.rows[] | [.deal, .change, .changed, .claims_before, .claims]'
["kz-us-81","appeared",[],[],["claim:50","claim:51","claim:52","claim:53","claim:58","claim:59","claim:60","claim:61","claim:62","claim:63","claim:64","claim:67","claim:68"]]
["kz-auction-2023","changed",["cost"],[],["claim:54","claim:55","claim:56","claim:57","claim:65","claim:66"]]
$ hangar diff 2024-04-25 now to:"United States" --format json | jq -r '.rows[] | "\(.deal) \(.change) \(.count.best)"'
kz-us-81 appeared 81
$

Two sources: the deals of each resolved by itself.

$ hangar diff reporter-2024 seed-post --format json | jq -c '.rows[] | [.deal, .changed, .claims_before, .claims]'
["kz-us-81",["cost","unit_price","type"],["claim:50"],["claim:68"]]
$ hangar diff milbal-2023 tech-wp --format csv --columns change | cat
change
$ hangar diff milbal-2023 tech-wp | sed -n '/^Fleets/,$p'
Fleets
change    operator    type       aircraft  difference  because of
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
vanished  Kazakhstan  not given         2          -2  without milbal-2023 (70), milbal-2023 (71), milbal-2023 (72), milbal-2023 (73), milbal-2023 (74), milbal-2023 (75) and 1 more
appeared  Kazakhstan  MiG-23            2          +2  with tech-wp (81)
changed   Kazakhstan  MiG-29      14 → 13          -1  without milbal-2023 (71); with tech-wp (77)
appeared  Kazakhstan  Su-24            26         +26  with tech-wp (80)
vanished  Kazakhstan  Su-25            14         -14  without milbal-2023 (75)
vanished  Kazakhstan  Su-27            24         -24  without milbal-2023 (73)
vanished  Kazakhstan  Su-30SM          23         -23  without milbal-2023 (74)

2 fleets are the same on both sides
$

Options of the policy, of both sides or of one.

$ hangar diff now 'min-grade=C4 graded' --in USD --format json | jq -r '.sides[].policy'
all grades · denials lower the low end · as known now · sums in USD
grades from C4 on, graded ones only · denials lower the low end · as known now · sums in USD
$ hangar diff now now | tail -3
the range of 1 cost compares amounts at a rate from after the deal
3 deals are the same on both sides
9 fleets are the same on both sides
$

Of the claims that only one side looks at, those that make the change stand first: each was left out
of its side.

$ hangar diff 2024-04-25 now --format json | jq -c '.rows[] | [.deal, .decisive, (.claims_before + .claims | length)]'
["kz-us-81",["claim:67","claim:68"],13]
["kz-auction-2023",[],6]
$ hangar diff 2024-04-25 now --columns 'deal,because of' | grep '^kz'
kz-us-81         with kazspetsexport (67), seed-post (68), and 11 that alone change nothing
kz-auction-2023  the rate none → 442.05 KZT per USD, 2024-04, trend-fx; with sofx (54), sofx (55), 1lurer (56), 1lurer (57), sofrep (65), mind-ua (66), none of them alone
$ hangar diff now 2024-04-25 --format json | jq -c '.fleets[] | [.type, .decisive, .claims_before]'
["MiG-23",["claim:81"],["claim:81"]]
["MiG-29",["claim:77"],["claim:77"]]
["Su-24",["claim:80"],["claim:80"]]
$

A deal that is there, but that the filter lets through on one side only, has not vanished.

$ hangar diff now reporter-2024 type:MiG-31 to:"United States" --columns deal,change,aircraft | sed -n '/^Deals/,/^$/p'
Deals
deal      change                          aircraft
──────────────────────────────────────────────────
kz-us-81  no longer meets the filter  0–81–81 → 81

$

Two editions of a list without deal keys: rows are matched by what they say; of several alike those
that agree in number and date first.

$ export HANGAR_LEDGER=editions.db
$ printf 'key,published,edition_of\nreg-22,2022-03,register\nreg-24,2024-03,register\n' > sources.csv
$ printf 'source,from,to,type,date,count\nreg-22,Poland,Ukraine,MiG-29,2022,4\nreg-22,Poland,Ukraine,MiG-29,2022,6\nreg-22,Poland,Iraq,Mi-17,2015,4\n' > reg-22.csv
$ printf 'source,from,to,type,date,count\nreg-24,Poland,Ukraine,MiG-29,2022,6\nreg-24,Poland,Ukraine,MiG-29,2022,5\nreg-24,Slovakia,Ukraine,MiG-29,2023,13\n' > reg-24.csv
$ hangar import sources.csv reg-22.csv reg-24.csv > report.txt
$ hangar diff reg-22 reg-24 | sed -n '/^In all/,$p'
In all
of         figure    before  after  change
──────────────────────────────────────────
transfers  deals          3      3       0
transfers  aircraft      14     24     +10

Deals
change    deal     from      to       type    aircraft  because of
───────────────────────────────────────────────────────────────────────────────────────────
appeared  claim:8  Slovakia  Ukraine  MiG-29        13  with reg-24 (8)
vanished  claim:5  Poland    Iraq     Mi-17          4  without reg-22 (5)
changed   claim:7  Poland    Ukraine  MiG-29     4 → 5  without reg-22 (3); with reg-24 (7)

1 deal is the same on both sides
$ hangar diff batch:2 batch:3 --format json | jq -c '.rows[] | [.deal, .change, .claims_before, .claims]'
["claim:8","appeared",[],["claim:8"]]
["claim:5","vanished",["claim:5"],[]]
["claim:7","changed",["claim:3"],["claim:7"]]
$

What a side does not speak for has not vanished from it; a list by its name is all its editions, the
newer of which supersede.

$ hangar --ledger area.db import sources.csv reg-22.csv > report.txt; hangar --ledger area.db import reg-24.csv --covers 'to:Ukraine date:2020..' > report.txt
$ hangar --ledger area.db diff reg-22 reg-24 | sed -n '/^Deals/,$p'
Deals
change    deal     from      to       type    aircraft  because of
───────────────────────────────────────────────────────────────────────────────────────────
appeared  claim:8  Slovakia  Ukraine  MiG-29        13  with reg-24 (8)
changed   claim:7  Poland    Ukraine  MiG-29     4 → 5  without reg-22 (3); with reg-24 (7)

before: 1 deal that only this side has is outside of what the other speaks for (to:Ukraine date:2020..), and not listed
1 deal is the same on both sides
$ hangar --ledger area.db diff register now | sed -n '/^In all/,$p'
In all
of         figure    before  after  change
──────────────────────────────────────────
transfers  deals          4      4       0
transfers  aircraft      28     28       0

Deals
No deal differs.

reg-24 supersedes reg-22: 2 claims are passed over
6 deals are the same on both sides
$

A deal that counts in no total may do so for another reason than before.

$ printf 'source,deal,from,to,type,date,count\nreg-22,r:1,Poland,Iraq,Mi-17,2015,4\nreg-24,,Poland,Ukraine,MiG-29,2022,6\n' > reg.csv
$ hangar --ledger passed.db import sources.csv reg.csv > /dev/null
$ export HANGAR_NOW=1714780800; hangar --ledger passed.db edit source:reg-22 edition_of= > /dev/null; hangar --ledger passed.db stand reg-24 from:Poland > /dev/null
$ hangar --ledger passed.db diff recorded-on=2024-05-02 now --format json | jq -c '.rows[] | [.deal, .changed, .status_before, .status]'
["r:1",["standing"],"superseded","passed over"]
$ export HANGAR_NOW=1714521600
$

Where both sides look at the same claims, what differs besides them is named: a source defined anew,
a rate, a claim judged otherwise.

$ export HANGAR_LEDGER=judged.db
$ printf 'key,reliability,published\ntvp,C,2023-04\nsme,C,2023-03\n' > sources.csv
$ printf 'deal,source,from,to,type,date,count,total_price,tiv\nd-1,tvp,Poland,Iraq,MiG-29,2023-03,12,USD 20m,10.5\nd-1,sme,Poland,Iraq,MiG-29,2023-03,10,EUR 22m,8\nd-2,tvp,Poland,Peru,Mi-17,2022,3,EUR 5m,4\n' > deals.csv
$ printf 'date,base,quote,rate,source\n2023-01,EUR,USD,1.05,ecb\n' > fx.csv
$ hangar import sources.csv deals.csv fx.csv > report.txt
$ export HANGAR_NOW=1714700000
$ printf 'key,reliability,published\nsme,A,2023-03\n' > again.csv
$ printf 'date,base,quote,rate,source\n2023-02,EUR,USD,1.10,ecb\n' > later.csv
$ hangar import again.csv > report.txt
$ hangar diff recorded-on=2024-05-02 now | sed -n '/^In all/,$p'
In all
of         figure                  before                 after       change
────────────────────────────────────────────────────────────────────────────
transfers  deals                        2                     2            0
transfers  aircraft              13–15–15              13–13–15           -2
transfers  TIV               12–14.5–14.5            12–12–14.5         -2.5
transfers  cost                EUR 5.00 m  EUR 24.0–27.0–27.0 m  +EUR 22.0 m
transfers  cost      USD 20.0–20.0–23.1 m

Deals
change   deal  from    to    type               aircraft  cost                                         else                        because of
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
changed  d-1   Poland  Iraq  MiG-29  10–12–12 → 10–10–12  USD 20.0–20.0–23.1 m → EUR 19.0–22.0–22.0 m  tiv 8–10.5–10.5 → 8–8–10.5  reliability of sme C → A

1 deal is the same on both sides
$ hangar import later.csv > report.txt
$ hangar rank deprecated claim:4 > report.txt
$ hangar diff recorded-on=2024-05-02 now --in USD | sed -n '/^Deals/,$p'
Deals
change   deal  from    to    type         aircraft  cost                               else                    because of
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
changed  d-1   Poland  Iraq  MiG-29  10–12–12 → 12  USD 20.0–20.0–23.1 m → USD 20.0 m  tiv 8–10.5–10.5 → 10.5  rank of claim:4 normal → deprecated; reliability of sme C → A; the rate 1.05 USD per EUR, 2023-01, ecb → 1.1 USD per EUR, 2023-02, ecb

1 cost is converted at a rate from after the deal: there is none from before
converted at 1.05 USD per EUR, 2023-01, ecb
1 deal is the same on both sides
$ hangar diff recorded-on=2024-05-02 now --format json | jq -r '.rows[].cause'
rank of claim:4 normal → deprecated; reliability of sme C → A; the rate 1.05 USD per EUR, 2023-01, ecb → 1.1 USD per EUR, 2023-02, ecb
$ hangar diff now ignore=deprecated --format json | jq -c '.rows[] | [.deal, .decisive, .cause]'
$

Costs are compared as each side has them, in its currency and prices; orders of rows, columns and
limits are those of the deals.

$ hangar diff now in=USD --sort -count --limit 1 --columns deal,cost,cause --format csv
deal,cost_low,cost,cost_high,cost_currency,cause
d-2,5250000.00,5250000.00,5250000.00,USD,"converted: none → 1.05 USD per EUR, 2023-01, ecb"
$ hangar diff now in=USD --sort aircraft --columns 'deal,cost,because of'
What changes from now to in=USD

side    what    policy
─────────────────────────────────────────────────────────────────────────────────────
before  now     all grades · denials lower the low end · as known now · no conversion
after   in=USD  all grades · denials lower the low end · as known now · sums in USD

In all
of         figure        before       after       change
────────────────────────────────────────────────────────
transfers  deals              2           2            0
transfers  aircraft          15          15            0
transfers  TIV             14.5        14.5            0
transfers  cost      EUR 5.00 m
transfers  cost      USD 20.0 m  USD 25.3 m  +USD 5.25 m

Deals
deal  cost        because of
──────────────────────────────────────────────────────────────────
d-2   USD 5.25 m  converted: none → 1.05 USD per EUR, 2023-01, ecb

after: 1 cost is converted at a rate from after the deal: there is none from before
after: converted at 1.05 USD per EUR, 2023-01, ecb
1 deal is the same on both sides
$ unset HANGAR_NOW
$

What is no side says what would be one.

$ hangar diff now nobody; echo $?
hangar: diff: "nobody" is no source of this ledger ("hangar list sources" shows them); expected source:KEY, batch:N, a day like 2024-04-25 (as known then), now, or options of the policy like min-grade=C or ignore=denials
2
$ hangar diff now batch:9; echo $?
hangar: diff: there is no batch 9, or it is undone; "hangar list batches" shows them
2
$ hangar diff batch:1 now; echo $?
hangar: diff: batch:1 brought no claims; what it changed is between two days: recorded-on=DATE and now
2
$ hangar diff now min-grade=Z; echo $?
hangar: diff: --min-grade: "Z" is not a grade; expected a reliability A to F, a credibility 1 to 6, or both, as B2
2
$ hangar diff now; echo $?
hangar: diff: something is missing; it is used as: hangar diff A B [FILTER]
2
$

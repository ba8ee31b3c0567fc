# Which deals may be one, joining them, and taking claims out of them.

$ hangar init > /dev/null
$ printf 'source,deal,from,to,type,date,count\ntvp,tvp-1,Poland,Ukraine,MiG-29,2023-03,14\ntvp,tvp-2,Poland,Ukraine,Mi-24,2022,12\nsme,,Slovakia,Ukraine,MiG-29,2023,13\nafp,,Poland,Ukraine,MiG-29,2023,10-14\nafp,,Poland,Ukraine,MiG-29,2015,10\nreuters,,Poland,Ukraine,Mi-24,2023,\nreuters,,Poland,Ukraine,MiG-29,2023-03-16,4\n' > polish.csv
$ hangar import polish.csv > /dev/null
$ hangar merge
Deals that may be one
deal     from    to       date     type    aircraft  sources  joined by
──────────────────────────────────────────────────────────────────────────────────────────────────
tvp-1    Poland  Ukraine  2023-03  MiG-29        14  tvp      hangar merge deal:tvp-1 deal:claim:4
claim:4  Poland  Ukraine  2023     MiG-29  10–12–14  afp
tvp-2    Poland  Ukraine  2022     Mi-24         12  tvp      hangar merge deal:tvp-2 deal:claim:6
claim:6  Poland  Ukraine  2023     Mi-24             reuters
$ hangar merge --format json | jq -c '.rows[0] | [.deal, .other, .count, .other_count, .other_sources, .command]'
["tvp-1","claim:4",{"low":14,"best":14,"high":14},{"low":10,"best":12,"high":14},["afp"],"hangar merge deal:tvp-1 deal:claim:4"]
$ hangar --read-only merge | wc -l
7
$

Joined, they are one deal of two sources, and not suggested any more:

$ hangar merge deal:tvp-1 deal:claim:4
deal:tvp-1
policy: all grades · denials lower the low end · as known now · no conversion

deal        tvp-1
from        Poland
to          Ukraine
date        2023-03
aircraft    10–14–14
standing    moved
type        MiG-29
sources     2
origins     2
denials     0
doubts      0

  2 sources state it, from 2 origins: tvp, afp

Who says what
             ● tvp     afp       chosen because
──────────────────────────────────────────────────────────────────
aircraft     ●14       10–12–14  the first of equals in the ledger
date         ●2023-03  2023      ″
from         ●Poland   ″         ″
to           ●Ukraine  ″         ″
types        ●MiG-29   ″         ″
has it from  origin    origin

  ● chosen   ″ the same   ≠ disagrees   no mark: both may be true
  ● the figures are taken from here

Judged
  claim 4: deal tvp-1 (stated: nothing), by tester on 2024-05-01

hangar undo 2 takes it back.
$ hangar merge | tail -2
tvp-2    Poland  Ukraine  2022  Mi-24        12  tvp      hangar merge deal:tvp-2 deal:claim:6
claim:6  Poland  Ukraine  2023  Mi-24            reuters
$ hangar log --format json | jq -c '.rows[-1] | [.verb, .what]'
["merge","deal:tvp-1 deal:claim:4"]
$ hangar merge deal:tvp-1 claim:4; echo $?
hangar: merge: claim:4 is no deal of its own: it speaks of deal:tvp-1
2
$

A claim that is taken out again is a deal of its own, and is not suggested again:

$ hangar split claim:4 | sed -n '4,5p; /^Judged/,/^$/p'
deal         claim:4
source       afp
Judged
  deal claim:4 (stated: nothing), by tester on 2024-05-01
    before that tvp-1, by tester on 2024-05-01

$ hangar merge | grep -c tvp-1
0
$ hangar split claim:4 | tail -1
The ledger says so already: nothing changed.
$ hangar undo; hangar list deals --columns deal,count,sources --format csv
Undone: split claim:4 (1 row)
deal,count_low,count,count_high,sources
tvp-1,10,14,14,2
tvp-2,12,12,12,1
claim:3,13,13,13,1
claim:5,10,10,10,1
claim:6,,,,1
claim:7,4,4,4,1
$

Deals without a key are joined under the name of the first. When that claim leaves, the others take the name of the first that stays:

$ hangar merge claim:3 deal:claim:5 claim:7 | sed -n '1p; /^aircraft/p; /^Judged/,/^$/p'
deal:claim:3
aircraft    4–13–13
aircraft     ●13        ≠10      ≠4          the first of equals in the ledger
Judged
  claims 3, 5, 7: deal claim:3 (stated: nothing), by tester on 2024-05-01

$ hangar list claims --columns id,deal --format csv
id,deal
claim:1,tvp-1
claim:2,tvp-2
claim:3,claim:3
claim:4,tvp-1
claim:5,claim:3
claim:6,claim:6
claim:7,claim:3
$ hangar merge claim:5 deal:tvp-1
hangar: merge: claim:5 is no deal of its own: it speaks of deal:claim:3
$ hangar split claim:3 > /dev/null; hangar list claims --columns id,deal --format csv
id,deal
claim:1,tvp-1
claim:2,tvp-2
claim:3,claim:3
claim:4,tvp-1
claim:5,claim:5
claim:6,claim:6
claim:7,claim:5
$ hangar undo; hangar undo; hangar list claims --columns id,deal --format csv
Undone: split claim:3 (2 rows)
Undone: merge claim:3 deal:claim:5 claim:7 (3 rows)
id,deal
claim:1,tvp-1
claim:2,tvp-2
claim:3,claim:3
claim:4,tvp-1
claim:5,claim:5
claim:6,claim:6
claim:7,claim:7
$

Claims leave for another deal, a new one or one that is there:

$ hangar split claim:5 claim:7 --deal far-off
id       source   stance  rank    deal     count  type
────────────────────────────────────────────────────────
claim:5  afp      states  normal  far-off     10  MiG-29
claim:7  reuters  states  normal  far-off      4  MiG-29

hangar undo 6 takes it back.
$ hangar split claim:3 --deal deal:far-off > /dev/null; hangar show deal:far-off | sed -n '/^aircraft/p; /^Judged/,/^$/p'
aircraft    4–13–13
aircraft     ●13        ≠10      ≠4          the first of equals in the ledger
Judged
  claim 3: deal far-off (stated: nothing), by tester on 2024-05-01
  claims 5, 7: deal far-off (stated: nothing), by tester on 2024-05-01

$ HANGAR_NOW=1717200000 hangar split claim:7 > /dev/null; hangar show claim:7 --recorded-on 2024-05-15 | sed -n 4p; hangar show claim:7 | sed -n 4p; hangar undo
deal         far-off
deal         claim:7
Undone: split claim:7 (1 row)
$

Importing the same file again changes nothing, and leaves them where they are:

$ hangar import polish.csv --format json | jq -c '.files[].counts'; hangar list claims deal:far-off --columns id --format csv
{"read":7,"kept":0,"unchanged":7,"set_aside":0,"rejected":0}
id
claim:3
claim:5
claim:7
$

What named a deal is taken back, what joined it later stands: still no two deals have one name.

$ hangar --ledger named.db import polish.csv > /dev/null; hangar --ledger named.db merge claim:3 claim:5 > /dev/null; hangar --ledger named.db merge deal:claim:3 claim:7 > /dev/null
$ hangar --ledger named.db undo 2; hangar --ledger named.db list claims --columns id,deal --format csv | tail -5
Undone: merge claim:3 claim:5 (2 rows)
claim:3,claim:3
claim:4,claim:4
claim:5,claim:5
claim:6,claim:6
claim:7,claim:3
$ hangar --ledger named.db list deals deal:claim:3 --columns deal,count,sources --format csv; hangar --ledger named.db diff now now --format json | jq '.rows | length'
deal,count_low,count,count_high,sources
claim:3,4,13,13,2
0
$ printf 'from,to,type,deal\nPoland,Ukraine,MiG-29,claim:3\n' > key.csv; hangar --ledger named.db import key.csv | tail -1
  rejected key.csv:2:4 (deal): "claim:3" can't be the key of a deal: so goes one without a key; expected a key such as kz-us-81, or nothing
$ awk 'BEGIN { print "from,to,type,source,locator"; for (i = 0; i < 40; i++) print "Iraq,Ukraine,Su-25," (i % 2 ? "a" : "b") "," i }' > many.csv; hangar --ledger named.db import many.csv > /dev/null; hangar --ledger named.db merge | tail -1
40 deals may be any of many of another list, and nothing tells which
$

All but one leave at once; that one keeps the deal, under its own name:

$ hangar --ledger named.db merge $(seq -f claim:%.0f 8 47) > /dev/null; hangar --ledger named.db split $(seq -f claim:%.0f 8 46) > /dev/null; hangar --ledger named.db list deals deal:claim:47 --columns deal,sources --format csv | tail -1
claim:47,1
$ hangar --ledger named.db list deals 'type:Su-25' --columns deal --format csv | tail -n +2 | sort -u | wc -l
40
$

Errors:

$ hangar merge deal:tvp-1; echo $?
hangar: merge: something is missing; it is used as: hangar merge [deal:KEY deal:KEY...]
2
$ hangar merge deal:tvp-1 deal:nope
hangar: merge: there is no deal 'deal:nope'; expected deal:KEY, or claim:N of a transfer without a deal key ('list deals' shows them)
$ hangar merge deal:tvp-1 deal:tvp-1
hangar: merge: deal:tvp-1 is given twice
$ hangar merge tvp-1 tvp-2
hangar: merge: there is no deal 'tvp-1'; expected deal:KEY, or claim:N of a transfer without a deal key ('list deals' shows them)
$ hangar split deal:tvp-1
hangar: split: "deal:tvp-1" is no claim; expected claim:N, as in claim:12
$ hangar split claim:1 --deal claim:3
hangar: split: --deal: "claim:3" can't be the key of a deal; expected a key such as kz-us-81
$ hangar split claim:1 --deal ' '
hangar: split: --deal: " " can't be the key of a deal; expected a key such as kz-us-81
$ hangar add holding operator=Poland type=MiG-29 count=14 source=tvp > /dev/null; hangar split claim:8
hangar: split: claim:8 is a holding, which is of no deal
$ hangar --read-only merge deal:tvp-1 deal:tvp-2; echo $?
hangar: merge would change the ledger, which --read-only forbids
2
$

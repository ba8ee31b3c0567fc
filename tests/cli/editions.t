# Two lists in one ledger: editions of one list supersede, one list may stand for an area, and what
# no rule settles is said under every total that it touches.

$ export HANGAR_LEDGER=l.db
$ printf 'key,title,publisher,published,edition_of\nreg-2022,Register 2022,An institute,2022-03-01,reg\nreg-2024,Register 2024,An institute,2024-03-01,reg\nmine,My own list,,2024-01-01,\n' > sources.csv
$ printf 'source,deal,from,to,type,order_date,ordered,date,count,status\nreg-2022,reg:7,Russia,India,MiG-29K,1997,40,1998,10,delivered\nreg-2022,reg:7,Russia,India,MiG-29K,1997,40,1999,10,delivered\nreg-2022,reg:7,Russia,India,MiG-29K,1997,40,2000,10,delivered\nreg-2022,reg:8,Russia,Egypt,Su-24,2003,6,2004,6,delivered\nreg-2022,reg:9,China,Pakistan,J-7,2001,12,2002,12,delivered\n' > reg-2022.csv
$ printf 'source,from,to,type,order_date,ordered,date,count,status\nreg-2024,Russia,India,MiG-29K,1997,38,2000,9,delivered\nreg-2024,Russia,India,MiG-29K,1997,38,2001,9,delivered\n' > reg-2024.csv
$ hangar import sources.csv reg-2022.csv > imported.txt; hangar total --format csv --columns deals,count,ordered
deals,count_low,count,count_high,ordered_low,ordered,ordered_high
3,48,48,48,58,58,58
$

The newer edition has no deal numbers, and its file speaks for deliveries by Russia from 2000 on.
There it supersedes; before 2000, and from China, the older one stays:

$ hangar import reg-2024.csv --covers 'from:Russia date:2000..' | sed -n 1,4p
reg-2024.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  speaks for: from:Russia date:2000..
$ hangar total --by to
Transfers by to
policy: all grades · denials lower the low end · as known now · no conversion

to        deals  aircraft  ordered  unpriced  claims
────────────────────────────────────────────────────
India         1        38       38         1       4
Pakistan      1        12       12         1       1
────────────────────────────────────────────────────
in all        2        50       50         2       5

Left out of the totals
status      deals  aircraft  ordered  unpriced  claims
──────────────────────────────────────────────────────
superseded      1         6        6         1       1

reg-2024 supersedes reg-2022: 2 claims are passed over
$ hangar total from:China --format json | jq -c '.total.count.best, .notices'
12
[]
$

The same deal in two files is one deal, and both files stay visible behind it:

$ hangar show deal:reg:7 | sed -n '/^Who says/,$p'
Who says what
   source    and older   n  date       types    published   has it from
───────────────────────────────────────────────────────────────────────
●  reg-2024  reg-2022   38  1998–2001  MiG-29K  2024-03-01  origin

  ● the figures are taken from here

Passed over
source     n  date  why                     file          line  claim
───────────────────────────────────────────────────────────────────────
reg-2022  10  2000  superseded by reg-2024  reg-2022.csv     4  claim:6

Parts
type     date  aircraft  as given by
────────────────────────────────────
MiG-29K  1998        10  reg-2022
MiG-29K  1999        10  reg-2022
MiG-29K  2000         9  reg-2024
MiG-29K  2001         9  reg-2024
$ hangar list claims deal:reg:7 --columns id,source,deal,count,file
policy: all grades · denials lower the low end · as known now · no conversion

id        source    deal   count  file
──────────────────────────────────────────────
claim:4   reg-2022  reg:7     10  reg-2022.csv
claim:5   reg-2022  reg:7     10  reg-2022.csv
claim:6   reg-2022  reg:7     10  reg-2022.csv
claim:9   reg-2024  reg:7      9  reg-2024.csv
claim:10  reg-2024  reg:7      9  reg-2024.csv
$ hangar list claims is:superseded --columns id,deal,count
policy: all grades · denials lower the low end · as known now · no conversion

id       deal   count
─────────────────────
claim:6  reg:7     10
claim:7  reg:8      6
$ hangar show claim:6 --format json | jq -r '.notices[]'
This claim is passed over: superseded by reg-2024
$ hangar list deals is:superseded --columns deal,count,standing,status
policy: all grades · denials lower the low end · as known now · no conversion

deal   aircraft  standing     status
────────────────────────────────────────
reg:8         6  passed over  superseded

reg-2024 supersedes reg-2022: 2 claims are passed over
$ hangar show deal:reg:8 | grep 'nothing that counts'
  It is superseded: nothing that counts states it. The figures are those of what is passed over.
$ hangar summary | grep -e 'reg:8 is left' -e supersedes
· reg:8 is left out: a newer edition of its list supersedes it.
reg-2024 supersedes reg-2022: 2 claims are passed over
$ hangar list batches --columns id,covers batch:3
policy: all grades · denials lower the low end · as known now · no conversion

id       covers
────────────────────────────────
batch:3  from:Russia date:2000..
$ hangar list sources edition_of:reg --columns key,edition_of,claims
policy: all grades · denials lower the low end · as known now · no conversion

key       edition of  claims
────────────────────────────
reg-2022  reg              5
reg-2024  reg              2

2 sources on 1 independent origin
$ hangar total --known-on 2023-01-01 --format json | jq -c '.total.count.best, .notices'
48
["the policy leaves out 2 claims"]
$

A list of somebody else is no edition. That it may tell the same is said, with the way out:

$ printf 'source,from,to,type,date,count\nmine,Russia,India,MiG-29,2001,9\n' > mine.csv; hangar import mine.csv > imported.txt
$ hangar total to:India | tail -2
reg-2024 supersedes reg-2022: 1 claim is passed over
reg and mine may tell the same: 1 deal and 9 aircraft may be counted twice; hangar stand reg to:India lets reg count alone, a common deal key joins them
$ hangar list deals to:India | tail -2
reg-2024 supersedes reg-2022: 1 claim is passed over
reg and mine may tell the same: 1 deal and 9 aircraft may be counted twice; hangar stand reg to:India lets reg count alone, a common deal key joins them
$ hangar list deals to:Egypt --format json | jq -c .notices
["reg-2024 supersedes reg-2022: 1 claim is passed over"]
$ hangar check duplicate-suspect | sed -n 3,5p
warning: duplicate-suspect  source:mine
  reg and mine may tell the same: 1 deal and 9 aircraft may be counted twice; hangar stand reg from:Russia lets reg count alone, a common deal key joins them
  claims 4, 11 · finding:b160cac6
$ hangar stand reg to:India
reg stands for to:India; hangar undo 5 takes it back
$ hangar stand reg to:India
reg stands for to:India already: nothing changed
$ hangar stand --format json | jq -c '.rows[] | [.list, .area, .passed_over, .batch]'
["reg","to:India",1,"batch:5"]
$ hangar list stands --read-only --columns list,area
policy: all grades · denials lower the low end · as known now · no conversion

list  area
──────────────
reg   to:India
$ hangar total to:India --format json | jq -c '.total.count.best, [.left_out[] | [.status, .count.best]], .notices'
38
[["passed over",9]]
["reg-2024 supersedes reg-2022: 1 claim is passed over","reg stands for to:India: 1 claim of 1 other source is passed over"]
$ hangar log --format json | jq -c '.rows[-1] | [.verb, .what]'
["stand","reg for to:India"]
$ hangar undo; hangar stand; hangar total to:India --format json | jq .total.count.best
Undone: stand reg for to:India (1 row)
policy: all grades · denials lower the low end · as known now · no conversion

The ledger has no stands.
47
$

What is no list, no area, or no reading of the file that is there, is refused:

$ hangar stand regg; echo $?
hangar: stand: "regg" is no list: neither the key of a source nor the edition_of of one; there are reg, mine
2
$ hangar stand reg 'excerpt:x'; echo $?
hangar: stand: an area is not told by excerpt; expected from, to, via, operator, party, type, family, role, class, maker, date, year, as_of, order_date, kind, status, condition, outcome, site, base
2
$ hangar stand reg to:Ruritania; echo $?
hangar: stand: "Ruritania" is no party Hangar knows; did you mean Mauritania?
2
$ hangar stand reg --read-only; echo $?
hangar: stand would change the ledger, which --read-only forbids
2
$ hangar import reg-2024.csv --covers from:China; echo $?
hangar: reg-2024.csv: batch:3 has this file already, covering from:Russia date:2000..; take that one back first (hangar undo 3)
2
$ printf 'source,from,to,type,date,count\nreg-2024,China,Pakistan,J-7,2002,11\n' > more.csv; hangar import more.csv --covers 'from:Chyna'; echo $?; hangar log --format json | jq '.rows | length'
hangar: more.csv: --covers: "Chyna" is no party Hangar knows; did you mean China?
2
5
$ hangar import more.csv --covers from:China > imported.txt; hangar total from:China --format json | jq -c '.total.count.best, .notices'
11
["reg-2024 supersedes reg-2022: 1 claim is passed over"]
$

A newer edition of a fleet list takes the place of an older one, and so do holdings:

$ printf 'key,published,edition_of\nfleet-1,2023-01,fleet\nfleet-2,2024-01,fleet\nbal-23,2023,bal\nbal-24,2024,bal\n' > s.csv
$ printf 'source,icao24,type,operator\nfleet-1,48d960,MiG-29,Poland\nfleet-1,48d961,MiG-29,Poland\n' > f1.csv; printf 'source,icao24,type,operator\nfleet-2,48d961,MiG-29,Poland\n' > f2.csv
$ printf 'source,operator,type,count,as_of\nbal-23,Poland,Su-22,12,2022-11\nbal-23,Egypt,MiG-29,44,2022-11\n' > b1.csv; printf 'source,operator,type,count,as_of\nbal-24,Poland,MiG-29,14,2023-11\n' > b2.csv
$ hangar --ledger f.db import s.csv f1.csv f2.csv b1.csv > imported.txt; hangar --ledger f.db import b2.csv --covers operator:Poland > imported.txt
$ hangar --ledger f.db total airframes --format json | jq -c '.total.count, .notices'
{"low":1,"best":1,"high":null}
["fleet-2 supersedes fleet-1: 2 claims are passed over"]
$ hangar --ledger f.db total holdings --by operator,type --format csv --columns operator,type,count
operator,type,count_low,count,count_high
Egypt,MiG-29,44,44,44
Poland,MiG-29,14,14,14
$

So with the layouts of a real register, told by their header: the one numbers its deals and has a row
for each year, the other has neither. What the register says itself counts once, though it may lie
before the years that it speaks for:

$ { cat $FIXTURES/lists/deliveries.csv; printf '%s\n' '90101,China,Angola,K-8,trainer/combat aircraft,Aircraft,2018,No,4,No,2019,No,New,7,3.5,14,No' '90101,China,Angola,K-8,trainer/combat aircraft,Aircraft,2018,No,6,No,2020,No,New,7,3.5,21,No' '90102,China,Zambia,K-8,trainer/combat aircraft,Aircraft,2006,No,8,No,2008,No,New,7,3.5,28,No' '90103,China,Chad,Y-12,transport aircraft,Aircraft,2019,No,1,No,2020,No,New,2,1,1,No'; } > deliveries.csv
$ cp $FIXTURES/lists/register.csv .; hangar --ledger p.db import deliveries.csv > imported.txt; hangar --ledger p.db import register.csv > imported.txt
$ hangar --ledger p.db list batches --columns id,covers
policy: all grades · denials lower the low end · as known now · no conversion

id       covers
───────────────────────────────────
batch:1  date:2000..2023
batch:2  from:China date:2010..2025
$ hangar --ledger p.db list claims deal:'sipri:9010*' --columns source,deal,date,count,line,file
policy: all grades · denials lower the low end · as known now · no conversion

source                       deal         date             count  line  file
──────────────────────────────────────────────────────────────────────────────────────
sipri-deliveries-2024-03-05  sipri:90101  2019                 4    33  deliveries.csv
sipri-deliveries-2024-03-05  sipri:90101  2020                 6    34  deliveries.csv
sipri-deliveries-2024-03-05  sipri:90102  2008                 8    35  deliveries.csv
sipri-deliveries-2024-03-05  sipri:90103  2020                 1    36  deliveries.csv
sipri-register-2026-01-09    sipri:90101  2019–2020, 2022     12     8  register.csv
sipri-register-2026-01-09    sipri:90102  2008                 8    28  register.csv
$ hangar --ledger r.db import register.csv > imported.txt; hangar --ledger r.db total --format json | jq .total.count.best
73
$ hangar --ledger p.db total from:China --format json | jq -c '.total.count.best, [.left_out[] | [.status, .count.best]], .notices'
73
[["superseded",1]]
["sipri-register-2026-01-09 supersedes sipri-deliveries-2024-03-05: 4 claims are passed over"]
$

What may be counted twice is what both lists have between the same parties and of one family; the list that has more of all that is totalled is the one to stand, and never beyond what both may tell:

$ printf 'source,deal,from,to,type,date,count\nbig,b:1,Russia,Egypt,MiG-29,2018,50\nbig,b:2,Germany,Poland,MiG-29,2003,14\nbig,b:3,Russia,India,MiG-29,2000,40\nbig,b:4,France,India,Mirage 2000,2000,10\n' > big.csv
$ printf 'source,deal,from,to,type,date,count\nhand,h:1,Russia,Egypt,MiG-29,2017/2020,46\nhand,h:2,Germany,Poland,MiG-29,2003,22\n' > hand.csv
$ hangar --ledger twice.db import big.csv hand.csv > imported.txt; hangar --ledger twice.db total --format json | jq -r '.notices[]'
big and hand may tell the same: 2 deals and 60 aircraft may be counted twice; hangar stand big type:MiG-29 lets big count alone, a common deal key joins them
$ printf 'source,deal,from,to,type,date,count\nhand,h:3,France,India,Mirage 2000,2000,9\n' > more.csv
$ hangar --ledger twice.db import more.csv > imported.txt; hangar --ledger twice.db total --format json | jq -r '.notices[]'
big and hand may tell the same: 3 deals and 69 aircraft may be counted twice; hangar stand big FILTER lets big count alone where the filter says, a common deal key joins them
$

A list cut into parts, its parts in any order and one of them told again, is the whole list; so it is with an older edition before or behind them (made up, with a fixed seed):

$ awk 'BEGIN { srand(7); split("Russia China France Germany", from); split("India Egypt Poland Peru", to); split("MiG-29 Su-24 Mi-8 An-26", type); print "key,published,edition_of\np-22,2022-03,p\np-24,2024-03,p" > "p-sources.csv"; for (i = 1; i <= 600; i++) { deal = i % 3 ? "p:" int(i / 3) : ""; d = int(i / 3); line = deal "," from[d % 4 + 1] "," to[int(d / 4) % 4 + 1] "," type[int(d / 16) % 4 + 1] "," 1990 + int(rand() * 5) "," 2000 + int(rand() * 20) "," 1 + int(rand() * 9); row[i] = line; year[i] = substr(line, match(line, /20[0-9][0-9],[0-9]+$/), 4); file = year[i] < 2008 ? "p-a.csv" : year[i] < 2014 ? "p-b.csv" : "p-c.csv"; print "p-24," line > file; print "p-24," line > "p-whole.csv"; if (rand() < .7) print "p-22," line > "p-old.csv" } }'
$ for f in p-a p-b p-c p-whole p-old; do (echo source,deal,from,to,type,order_date,date,count; cat $f.csv) > $f.tmp; mv $f.tmp $f.csv; done
$ told() { db=$1.db; shift; hangar --ledger $db import p-sources.csv > imported.txt; for f; do case $f in p-a) c=2000..2007;; p-b) c=2008..2013;; p-c) c=2014..2019;; *) c=2000..2019;; esac; hangar --ledger $db import $f.csv --covers date:$c > imported.txt; done; for by in deal year from,to type; do hangar --ledger $db total --by $by --format json | jq -c '([.rows[] | del(.deal)] | sort), .notices'; hangar --ledger $db total --by $by --format json | jq -c .total; done; }
$ told w p-whole > whole.out; told abc p-a p-b p-c | cmp - whole.out; told cab p-c p-a p-b | cmp - whole.out; told again p-b p-whole p-c | cmp - whole.out
$ sed -n 3p whole.out | jq -c '.count.best, .claims' > got; awk -F , '$1 != "source" && ($2 == "" || !told[$2, $7, $8]++) { n += $8 } END { print n; print NR - 1 }' p-whole.csv | cmp - got
$ told wo p-whole p-old > edition.out; told ow p-old p-whole | cmp - edition.out; told aobc p-a p-old p-b p-c | cmp - edition.out; grep -c supersedes edition.out
4
$

# Ships, missiles, armour in a list: set aside, or with --keep-other kept as claims of their own class,
# which no figure of aircraft counts.

$ F=$FIXTURES/awkward/all-arms.csv; cp $F arms.csv
$ best() { hangar total transfers "$@" --format json | jq -c '[.total.deals, .total.claims, .total.count.best, .total.cost[0].best]'; }
$ export HANGAR_LEDGER=without.db; hangar import arms.csv --format json | jq -c '.files[0] | .counts, .other'
{"read":10,"kept":3,"unchanged":0,"set_aside":7,"rejected":0}
0
$ best; best class:any; best class:other
[3,3,40,"240000000.00"]
[3,3,40,"240000000.00"]
[0,0,null,null]
$ hangar total --by type,class --format json | jq 'del(.notices)' > figures.json; hangar check > check.txt; hangar list types > types.txt; hangar summary > summary.txt
$

With the option all ten are kept. Every figure of aircraft is what it was, and says what it leaves out.

$ export HANGAR_LEDGER=with.db; hangar import arms.csv --keep-other | tail -n 3
arms.csv      1  transfer    10    10          0          0         0

arms.csv: 7 rows are of other equipment: figures of aircraft leave them out, class:other counts them
$ best; best class:any; best class:other; best not:class:other; best class:helicopter
[3,3,40,"240000000.00"]
[8,10,371,"330000000.00"]
[5,7,331,"90000000.00"]
[3,3,40,"240000000.00"]
[1,1,8,null]
$ hangar total --by type,class --format json | jq 'del(.notices)' | cmp - figures.json; hangar check | cmp - check.txt; hangar list types | cmp - types.txt
$ hangar total | tail -n 1; hangar list deals | tail -n 1; hangar list claims type:MiG-29 | grep -c 'left out'
7 claims of other equipment are left out; class:other counts them, class:any all
7 claims of other equipment are left out; class:other counts them, class:any all
1
$ hangar summary | grep 'left out'
7 claims of other equipment are left out; class:other counts them, class:any all
$ hangar list prices | grep -c T-72; hangar list prices class:any | grep -c T-72
0
1
$

By class they stand beside the others; the column is none of aircraft then.

$ hangar total class:any --by class | sed -n '4,10p'
class       deals  items  cost         unpriced  claims
───────────────────────────────────────────────────────
fixed-wing      1     12  USD 240.0 m         0       1
helicopter      1      8                      1       1
other           5    331  USD 90.0 m          4       7
UAV             1     20                      1       1
───────────────────────────────────────────────────────
$ hangar list transfers class:other --format csv --columns type,count | sort
BMP-2,30
MiG-29,12
R-73,200
RD-33,25
T-72,60
,2
,2
type,count
$ best class:other type:T-72; best class:other class:helicopter; best class:any type:MiG-29; best class:other from:Russia to:Poland
[1,1,60,"90000000.00"]
[6,8,339,"90000000.00"]
[2,2,24,"240000000.00"]
[2,3,16,null]
$

A radar for the MiG-29 is no MiG-29; a deal that brings aircraft and missiles is two, and two kinds of
ship of one number are two figures.

$ best type:MiG-29; hangar show deal:r-1 | grep -c R-73; hangar list deals class:any --columns deal,type,count --format csv | sort
[1,1,12,"240000000.00"]
0
deal,type,count
r-1 (other equipment),R-73,200
r-1,MiG-29,12
r-2,Mi-17,8
r-3,BMP-2; T-72,90
r-4,RD-33,25
r-5,Orlan-10,20
r-6,,4
r-7,MiG-29,12
$ hangar show claim:4 | grep -E '^(class|equipment)|other equipment'
class            other
equipment        tank
This claim is of other equipment, tank: figures of aircraft leave it out
$ hangar show batch:1 | grep 'other equipment'; hangar show deal:r-7 | grep -c claim
7 claims of other equipment are not listed here; hangar list claims class:other has them
1
$ hangar why total class:any | head -n 1; hangar why deal:r-3.count | head -n 1; hangar why deal:r-1.count | head -n 1
$

The same file again: with the option it adds what was set aside, without it nothing changes and
nothing is gone.

$ export HANGAR_LEDGER=without.db; hangar import arms.csv --keep-other | sed -n '/^arms.csv  /p'
arms.csv      2  transfer    10     7          3          0         0
$ best; best class:any
[3,3,40,"240000000.00"]
[8,10,371,"330000000.00"]
$ hangar import arms.csv --keep-other | tail -n 1; hangar import arms.csv | tail -n 1
Nothing new: the ledger is as it was.
Nothing new: the ledger is as it was.
$ sed 1,2d arms.csv > rest; (head -n 1 arms.csv; tac rest; sed -n 2p arms.csv) > turned.csv
$ hangar import turned.csv --source arms --dry-run | grep 'against'; hangar import turned.csv --source arms --dry-run --keep-other | grep against
$

Undo takes back what each brought, in any order.

$ hangar undo 1; best; best class:other
$ hangar redo > /dev/null; hangar undo 2; best; best class:any
$

A newer edition that was read without the option does not speak of other equipment.

$ export HANGAR_LEDGER=editions.db; cp arms.csv arms-2023.csv; grep -v r-2 arms.csv | sed 's/,12,2019/,14,2019/' > arms-2024.csv
$ hangar import arms-2023.csv --keep-other --edition 2023 > /dev/null; hangar import arms-2024.csv --edition 2024 > report.txt; best; best class:other
$

Rejected rows come back mended as what their file kept.

$ export HANGAR_LEDGER=mend.db; sed 's/T-72,tank,60/T-72,tank,many/' arms.csv > bad.csv; hangar import bad.csv --keep-other --rejects rejects.csv | sed -n '/^bad.csv  /p'
$ sed 's/many,2020/60,2020/' rejects.csv > mended.csv; hangar import mended.csv | sed -n '/^mended.csv  /p'; best class:other; best
$

A column of tanks beside columns of aircraft, and a mapping file that says so.

$ export HANGAR_LEDGER=wide.db; hangar import $FIXTURES/awkward/types-as-columns.csv --keep-other --save-map map.json --format json | jq -c '.files[0] | .counts, .other, (.decisions[] | select(.what == "columns") | .value)'
$ hangar total holdings --format json | jq -c '.total.count.best, .notices[0]'; hangar total holdings class:other --by operator --format csv --columns operator,count
$ jq .keep_other map.json
true
$

SIPRI's categories of arms.

$ export HANGAR_LEDGER=sipri.db; hangar import $FIXTURES/presets/sipri-deliveries/*.csv --keep-other --format json 2>&1 | jq -c '.files[0] | .counts, .other'
$

# Ships, missiles, armour in a list: set aside, or with --keep-other kept as claims of their own class,
# which no figure of aircraft counts.

$ best() { hangar total transfers "$@" --format json | jq -c '[.total.deals, .total.claims, .total.count.best, .total.cost[0].best]'; }
$ F=$FIXTURES/awkward/all-arms.csv; cp $F arms.csv; export HANGAR_LEDGER=without.db; hangar import arms.csv --format json | jq -c '.files[0] | .counts, .other'
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
,2
,2
BMP-2,30
MiG-29,12
R-73,200
RD-33,25
T-72,60
type,count
$ best class:other type:T-72; best class:other class:helicopter; best class:any type:MiG-29; best class:other from:Russia to:Poland
[1,1,60,"90000000.00"]
[6,8,339,"90000000.00"]
[2,2,24,"240000000.00"]
[2,3,16,null]
$

A radar for the MiG-29 is no MiG-29; a deal that brings aircraft and missiles is two, and two kinds of
ship of one number are two figures.

$ best type:MiG-29; hangar show deal:r-1 | grep -c R-73; hangar list deals class:any --columns deal,type,count --format csv | cut -d, -f1-3 | sort
[1,1,12,"240000000.00"]
0
deal,type,count_low
r-1 (other equipment),R-73,200
r-1,MiG-29,12
r-2,Mi-17,8
r-3,T-72 / BMP-2,90
r-4,RD-33,25
r-5,Orlan-10,20
r-6,,4
r-7,MiG-29,12
$ hangar show claim:4 --format json | jq -c '[.class, .equipment, .notices[0]]'
["other","tank","This claim is of other equipment, tank: figures of aircraft leave it out"]
$ hangar show source:arms | tail -n 1; hangar show 'deal:r-1 (other equipment)' | sed -n '/^source/p'
7 claims of other equipment are not listed here; hangar list claims class:other has them
sources     1
$ hangar why deal:r-3.count | sed -n '3,4p'; hangar why deal:r-1.count | sed -n '3p'; hangar why total class:other | sed -n '3,4p'
r-3 · count  90  · nobody else states it
└─ arms  90  · sum of 2; chosen
r-1 · count  12  · nobody else states it
transfers class:other
├─ count  331  · sum of 5
$ hangar rank deprecated claim:4 > ranked.txt; grep -c T-72 ranked.txt; best class:other; best; hangar undo > undone.txt
1
[5,7,271,null]
[3,3,40,"240000000.00"]
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
$ hangar import turned.csv --source arms --dry-run | grep against; hangar import turned.csv --source arms --dry-run --keep-other | grep against
turned.csv against the ledger: 0 new, 0 changed, 3 unchanged, 0 gone
turned.csv against the ledger: 0 new, 0 changed, 10 unchanged, 0 gone
$

Undo takes back what each brought, in any order.

$ hangar undo 1; best; best class:other
Undone: import arms.csv (1 file, 3 rows); 3 of the rows stay, for others have them too: batch:2
[3,3,40,"240000000.00"]
[5,7,331,"90000000.00"]
$ hangar redo > redone.txt; hangar undo 2; best; best class:any
Undone: import arms.csv (1 file, 10 rows); 3 of the rows stay, for others have them too: batch:1
[3,3,40,"240000000.00"]
[3,3,40,"240000000.00"]
$

A newer edition that was read without the option does not speak of other equipment; one that was does.

$ export HANGAR_LEDGER=editions.db; cp arms.csv arms-2023.csv; grep -v r-2 arms.csv | sed 's/,12,2019/,14,2019/; s/,60,2020/,50,2020/' > arms-2024.csv
$ hangar import arms-2023.csv --keep-other --edition 2023 > report.txt; hangar import arms-2024.csv --edition 2024 > report.txt; best; best class:other
[2,2,34,"240000000.00"]
[5,7,331,"90000000.00"]
$ hangar import arms-2024.csv --edition 2024 --keep-other > report.txt; best; best class:other
[2,2,34,"240000000.00"]
[5,7,321,"90000000.00"]
$ hangar diff arms-2023 arms-2024 | grep -c T-72; hangar diff arms-2023 arms-2024 class:other | grep -c T-72
0
1
$

Rejected rows come back mended as what their file kept.

$ export HANGAR_LEDGER=mend.db; sed 's/T-72,tank,60/T-72,tank,60x7q/' arms.csv > bad.csv; hangar import bad.csv --keep-other --rejects rejects.csv | sed -n '/^bad.csv  /p'
bad.csv      1  transfer    10     9          0          0         1
$ sed 's/60x7q/60/g' rejects.csv > mended.csv; hangar import mended.csv | sed -n '/^mended.csv  /p'; best class:other; best
mended.csv      2  transfer     1     1          0          0         0
[5,7,331,"90000000.00"]
[3,3,40,"240000000.00"]
$

A column of tanks beside columns of aircraft, and a mapping file that says so.

$ export HANGAR_LEDGER=wide.db; hangar import $FIXTURES/awkward/types-as-columns.csv --keep-other --save-map map.json --format json | jq -c '.files[0] | .counts, .other, (.decisions[] | select(.what == "columns") | .value)'
{"read":12,"kept":12,"unchanged":0,"set_aside":0,"rejected":0}
3
"1 of other equipment is kept as such"
$ hangar total holdings --format json | jq -c '.total.count.best, .notices[0]'; hangar total holdings class:other --by operator --format csv --columns operator,count
182
"3 claims of other equipment are left out; class:other counts them, class:any all"
operator,count_low,count,count_high
Freedonia,310,310,310
India,3000,3000,3000
Poland,800,800,800
$ jq .keep_other map.json; HANGAR_LEDGER=map.db hangar import $FIXTURES/awkward/types-as-columns.csv --mapping map.json --format json | jq .files[0].other
true
3
$

SIPRI's volumes by category of arms: a row each, without a type.

$ export HANGAR_LEDGER=sipri.db; hangar import $FIXTURES/presets/tiv-exports.csv --keep-other --format json | jq -c '.files[0] | .counts, .other'
{"read":6,"kept":4,"unchanged":0,"set_aside":2,"rejected":0}
2
$ hangar total --format json | jq -c .total.tiv.best; hangar total class:any --format json | jq -c .total.tiv.best
"19"
"122"
$

What a list holds of equipment without a type is a whole of that equipment alone.

$ export HANGAR_LEDGER=stock.db; printf 'country,category,type,number\nPeru,fighter aircraft,MiG-29,18\nPeru,helicopter,Mi-17,20\nPeru,tank,T-55,100\nPeru,tank,,150\nPeru,frigate,,8\nPeru,corvette,,8\n' > forces.csv
$ hangar import forces.csv --keep-other --format json | jq -c '.files[0] | .counts, .other'
{"read":6,"kept":6,"unchanged":0,"set_aside":0,"rejected":0}
4
$ hangar total holdings --format json | jq -c .total.count.best; hangar total holdings class:other --format json | jq -c .total.count.best; hangar total holdings class:any --format json | jq -c .total.count.best
38
166
204
$

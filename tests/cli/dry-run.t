# A dry run: the exact report of the import, and what it would change in the ledger.

$ printf 'operator,type,count,condition,as_of,note\nPoland,MiG-29,26,active,2022,\nPoland,Su-22,18,active,2022,\nPoland,F-16,48,active,2022,\nSlovakia,MiG-29,11,stored,2022,\n' > fleet.csv
$

An empty ledger has nothing to compare with, and none is made:

$ hangar import fleet.csv --source bal --dry-run
fleet.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: bal (--source KEY names another)
  count adds up to 103 kept

file       record   read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────
fleet.csv  holding     4     4          0          0         0

fleet.csv against the ledger: 4 new, 0 changed, 0 unchanged, 0 gone
  new, line 2: Poland, MiG-29, active, as of 2022: 26
  new, line 3: Poland, Su-22, active, as of 2022: 18
  new, line 4: Poland, F-16, active, as of 2022: 48
  new, line 5: Slovakia, MiG-29, stored, as of 2022: 11

Dry run: nothing was changed.
$ ls ledger.db
ls: cannot access 'ledger.db': No such file or directory
$ hangar import fleet.csv --source bal > out.txt
$

Figures that differ, rows that the file no longer has, new ones, and one whose figures stay:

$ printf 'operator,type,count,condition,as_of,note\nPoland,MiG-29,14,active,2022,\nPoland,F-16,48,active,2022,with Link 16\nSlovakia,MiG-29,11,stored,2022,\nPoland,FA-50,12,active,2022,\nPoland,W-3,some,active,2022,\nPoland,Mi-8,many,active,2022,\n' > again.csv
$ hangar import again.csv --source bal --dry-run
again.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: bal (--source KEY names another)
  count adds up to 87 kept or unchanged

file       record   read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────
again.csv  holding     6     5          1          0         0

again.csv against the ledger: 3 new, 2 changed, 1 unchanged, 1 gone
  changed, line 2, claim:1: Poland, MiG-29, active, as of 2022: 26 → 14
  changed, line 3, claim:3: Poland, F-16, active, as of 2022: 48 as before, but other cells differ
  gone, claim:2: Poland, Su-22, active, as of 2022: 18
  new, line 5: Poland, FA-50, active, as of 2022: 12
  new, line 6: Poland, W-3, active, as of 2022: 1+
  new, line 7: Poland, Mi-8, active, as of 2022: 1+

Dry run: nothing was changed.
$ hangar import again.csv --source bal --dry-run --format json | jq -c '.files[0] | .counts, (.diff | del(.rows)), .diff.rows[]'
{"read":6,"kept":5,"unchanged":1,"set_aside":0,"rejected":0}
{"new":3,"changed":2,"unchanged":1,"gone":1}
{"change":"changed","line":2,"claim":"claim:1","subject":"Poland, MiG-29, active, as of 2022","before":"26","after":"14"}
{"change":"changed","line":3,"claim":"claim:3","subject":"Poland, F-16, active, as of 2022","before":"48","after":"48"}
{"change":"gone","line":null,"claim":"claim:2","subject":"Poland, Su-22, active, as of 2022","before":"18","after":null}
{"change":"new","line":5,"claim":null,"subject":"Poland, FA-50, active, as of 2022","before":null,"after":"12"}
{"change":"new","line":6,"claim":null,"subject":"Poland, W-3, active, as of 2022","before":null,"after":"1+"}
{"change":"new","line":7,"claim":null,"subject":"Poland, Mi-8, active, as of 2022","before":null,"after":"1+"}
$ hangar list holdings --format csv --columns type,count
type,count
MiG-29,26
Su-22,18
F-16,48
MiG-29,11
$

The report of the import itself is the same but for the number of its batch:

$ hangar import again.csv --source bal --dry-run --format json | jq '.files[0] | del(.diff, .batch)' > dry.json; hangar import again.csv --source bal --format json | jq '.files[0] | del(.batch)' | cmp - dry.json
$

The same file once more would change nothing:

$ hangar import again.csv --source bal --dry-run | grep ledger
  the ledger has this file already
again.csv against the ledger: 0 new, 0 changed, 6 unchanged, 0 gone
$

The list under its header, when the file names another source: a new edition of it. What another list
says under another header, of another source, has no part in it:

$ printf 'source,operator,type,count\nother,Poland,MiG-29,99\n' > other.csv; hangar undo > undone.txt; hangar import other.csv > out.txt
$ sed 's/26/25/' fleet.csv > fleet-2023.csv
$ hangar import fleet-2023.csv --dry-run | sed -n '/against/,$p'
fleet-2023.csv against the ledger: 0 new, 1 changed, 3 unchanged, 0 gone
  changed, line 2, claim:1: Poland, MiG-29, active, as of 2022: 26 → 25

Dry run: nothing was changed.
$ hangar undo > undone.txt
$

Rows with the same words meet in their order; what is left over is new or gone:

$ printf 'operator,type,count,note\nIran,F-14,10,Isfahan\nIran,F-14,20,Tehran\nIran,F-14,30,Shiraz\n' > iran.csv; hangar import iran.csv --source ir > out.txt
$ printf 'operator,type,count,note\nIran,F-14,11,Isfahan\nIran,F-14,21,Tehran\n' > iran2.csv
$ hangar import iran2.csv --source ir --dry-run | sed -n '/against/,/^$/p'
iran2.csv against the ledger: 0 new, 2 changed, 0 unchanged, 1 gone
  changed, line 2, claim:11: Iran, F-14: 10 → 11
  changed, line 3, claim:12: Iran, F-14: 20 → 21
  gone, claim:13: Iran, F-14: 30

$

Transfers meet by their deal, or by their parties, types and days; airframes by what they are known by:

$ printf 'source,deal,from,to,type,count,date,status\nlst,l:1,Poland,Ukraine,MiG-29,14,2023,pledged\nlst,,Slovakia,Ukraine,MiG-29,13,2023,delivered\nlst,,Slovakia,Ukraine,MiG-29,2,2021,delivered\n' > deals.csv; hangar import deals.csv > out.txt
$ printf 'source,deal,from,to,type,count,date,status\nlst,l:1,Poland,Ukraine,MiG-29,14,2023-04,delivered\nlst,,Slovakia,Ukraine,MiG-29,12,2023,delivered\n' > deals2.csv
$ hangar import deals2.csv --dry-run | sed -n '/against/,/^$/p'
deals2.csv against the ledger: 0 new, 2 changed, 0 unchanged, 1 gone
  changed, line 2, claim:14: deal l:1, MiG-29: 14, pledged, from Poland, to Ukraine, 2023 → 14, delivered, from Poland, to Ukraine, 2023-04
  changed, line 3, claim:15: from Slovakia, to Ukraine, MiG-29, 2023: 13, delivered → 12, delivered
  gone, claim:16: from Slovakia, to Ukraine, MiG-29, 2021: 2, delivered

$ printf 'icao24,registration,type,operator\n48d960,101,MiG-29,Poland\n,4116,F-16,Poland\n' > frames.csv; hangar import frames.csv --source adsb > out.txt
$ printf 'icao24,registration,type,operator\n48d960,101,MiG-29,Ukraine\n,4116,F-16,Poland\n,4117,F-16,Poland\n' > frames2.csv
$ hangar import frames2.csv --source adsb --dry-run | sed -n '/against/,/^$/p'
frames2.csv against the ledger: 1 new, 1 changed, 1 unchanged, 0 gone
  changed, line 2, claim:17: icao24 48d960: MiG-29, registration 101, Poland → MiG-29, registration 101, Ukraine
  new, line 4: registration 4117: F-16, Poland

$

Many lines are counted, and JSON has them all:

$ { echo 'operator,type,count'; seq -f 'Poland,MiG-29,%g' 1 30; } > many.csv
$ hangar import many.csv --source many --dry-run | sed -n '/against/,/^$/p'
many.csv against the ledger: 30 new, 0 changed, 0 unchanged, 0 gone
  new, line 2: Poland, MiG-29: 1
  new, line 3: Poland, MiG-29: 2
  new, line 4: Poland, MiG-29: 3
  new, line 5: Poland, MiG-29: 4
  new, line 6: Poland, MiG-29: 5
  new, line 7: Poland, MiG-29: 6
  new, line 8: Poland, MiG-29: 7
  new, line 9: Poland, MiG-29: 8
  new, line 10: Poland, MiG-29: 9
  new, line 11: Poland, MiG-29: 10
  and 20 more new

$ hangar import many.csv --source many --dry-run --format json | jq -c '.files[0].diff | .new, (.rows | length)'
30
30
$

Definitions and rates are no claims: their report is all there is:

$ printf 'designation,maker\nMiG-99,Mikoyan\n' > types.csv; hangar import types.csv --dry-run --format json | jq -c '.files[0] | .counts.kept, .diff'
1
null
$

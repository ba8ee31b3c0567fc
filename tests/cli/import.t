# Import: what is kept, what is not and why, and that nothing happens twice.

$ cp $FIXTURES/kazakh-sale/*.csv .
$

Claims may come before what they refer to; all files are one command:

$ hangar import transfers.csv holdings.csv rates.csv sources.csv
transfers.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  count adds up to 2,828 kept; 2 kept rows without a number

holdings.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  count adds up to 342 kept

rates.csv
  UTF-8, comma, header on line 1
  columns: by their own names

sources.csv
  UTF-8, comma, header on line 1
  columns: by their own names

file           batch  record    read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────────────────
transfers.csv      1  transfer    36    36          0          0         0
holdings.csv       2  holding     13    13          0          0         0
rates.csv          3  rate         1     1          0          0         0
sources.csv        4  source      32    32          0          0         0

Parties that nothing defines yet, kept as they stand: offshore companies (unnamed)
$ hangar log --format json | jq -c '.rows[] | [.verb, .what]'
["import","transfers.csv, holdings.csv, rates.csv, sources.csv"]
$ hangar list deals --format json | jq '.rows | length'
3
$

The four counts of every file add up to what was read:

$ hangar import --dry-run --format json transfers.csv | jq -c '.files[0].counts | [., .kept + .unchanged + .set_aside + .rejected == .read]'
[{"read":36,"kept":0,"unchanged":36,"set_aside":0,"rejected":0},true]
$

All four files twice change nothing, in whatever order, under whatever name:

$ sqlite3 ledger.db .dump > once
$ hangar import sources.csv transfers.csv holdings.csv rates.csv | tail -n 6
transfers.csv  transfer    36     0         36          0         0
holdings.csv   holding     13     0         13          0         0
rates.csv      rate         1     0          1          0         0

Parties that nothing defines yet, kept as they stand: offshore companies (unnamed)
Nothing new: the ledger is as it was.
$ cp transfers.csv copy.csv
$ hangar import copy.csv --format json | jq -c '.changed, (.files[] | [.batch, .repeats, .counts.unchanged])'
false
[null,1,36]
$ sqlite3 ledger.db .dump | cmp - once
$

The imported bytes are kept, whole and line by line:

$ hangar export --original 1 | cmp - transfers.csv
$ hangar export --original 1 -o back.xlsx; cmp back.xlsx transfers.csv
$ hangar show batch:1 --line 2
kz-auction-2023,Zhetygen,states,sale,Kazakhstan,,,MiG-31 / MiG-27 / MiG-29 / Su-24,81,,KZT 1019782199,asking,2023-10-26,offered,scrap,kaztag,,2,Built 1975 to 1989; sale on condition of disposal
kept as claim:1
$ hangar show batch:1 --line 1000; echo $?
hangar: the file of batch 1 has no line 1000
2
$ hangar export --original 9; echo $?
hangar: there is no batch 9
2
$

The same rows in another file are not counted twice, and stay when the first file is undone:

$ (head -n 1 holdings.csv; tail -n 2 holdings.csv) > some.csv
$ hangar import some.csv --format json | jq -c '.files[0].counts'
{"read":2,"kept":0,"unchanged":2,"set_aside":0,"rejected":0}
$ hangar list holdings --format json | jq '.rows | length'
13
$ hangar undo 1
Undone: import transfers.csv, holdings.csv, rates.csv, sources.csv (4 files, 82 rows); 2 of the rows stay, for others have them too: batch:5; sources that have claims and nothing describes now: tech-wp
$ hangar list holdings --format json | jq '.rows | length'
2
$ hangar list deals --format json | jq '.rows | length'
0
$ hangar redo
Back again: import transfers.csv, holdings.csv, rates.csv, sources.csv (4 files, 82 rows)
$ hangar list deals --format json | jq '.rows | length'
3
$

Undo without a batch takes the last command that stands, again and again; redo brings them back in turn:

$ hangar undo
Undone: import some.csv (1 file, 2 rows); 2 of the rows stay, for others have them too: batch:2
$ hangar undo
Undone: import transfers.csv, holdings.csv, rates.csv, sources.csv (4 files, 82 rows)
$ hangar undo; echo $?
hangar: there is nothing to undo
2
$ hangar redo
Back again: import transfers.csv, holdings.csv, rates.csv, sources.csv (4 files, 82 rows)
$ hangar redo
Back again: import some.csv (1 file, 2 rows)
$ hangar redo; echo $?
hangar: there is nothing to redo
2
$ hangar undo batch:99; echo $?
hangar: there is no batch 99; "hangar list batches" shows them
2
$ hangar list holdings --format json | jq '.rows | length'
13
$

One bad row is rejected, whole; the others are kept:

$ printf 'type,count,from,to,date,note\nMiG-29,12,Poland,Ukraine,2023-03,good\nMiG-29,lots,Poland,Ukraine,2023-03,"not, good"\nMiG-29,3,Poland,Ukraine,2023-02-30,\n' > tvp.csv
$ cp ledger.db saved.db
$ hangar import tvp.csv --rejects bad.csv; echo $?
tvp.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: tvp (--source KEY names another)
  count adds up to 12 kept, 3 rejected

file     batch  record    read  kept  unchanged  set aside  rejected
────────────────────────────────────────────────────────────────────
tvp.csv      6  transfer     3     1          0          0         2

  rejected tvp.csv:3:2 (count): "lots" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
  rejected tvp.csv:4:5 (date): "2023-02-30" is a day that does not exist

bad.csv has the rejected rows of tvp.csv: mend them, then hangar import bad.csv
1
$ cat bad.csv
reason,type,count,from,to,date,note
"tvp.csv:3:2 (count): ""lots"" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown",MiG-29,lots,Poland,Ukraine,2023-03,"not, good"
"tvp.csv:4:5 (date): ""2023-02-30"" is a day that does not exist",MiG-29,3,Poland,Ukraine,2023-02-30,
$ hangar import tvp.csv --format json | jq -c '.changed, .files[0].counts, (.files[0].rejects[] | .line)'
false
{"read":3,"kept":0,"unchanged":1,"set_aside":0,"rejected":2}
3
4
$

Mended, they go in; the column of reasons is left out:

$ sed -e 's/lots/4/g' -e 's/02-30/02-28/g' bad.csv > mended.csv
$ hangar import mended.csv --map reason= --source tvp --format json | jq -c '.files[0].counts'
{"read":2,"kept":2,"unchanged":0,"set_aside":0,"rejected":0}
$

A dry run says the same and changes nothing; so does --strict where a row is rejected:

$ cp saved.db ledger.db
$ sqlite3 ledger.db .dump > before
$ hangar import tvp.csv --dry-run | tail -n 1
Dry run: nothing was changed.
$ hangar import tvp.csv --strict | tail -n 1
Rows were rejected, and --strict was given: nothing was changed.
$ hangar import tvp.csv --strict > /dev/null; echo $?
1
$ sqlite3 ledger.db .dump | cmp - before
$

Where a later file can't be read, the earlier one is not kept either; nor is a new ledger:

$ hangar import tvp.csv missing.csv; echo $?
hangar: missing.csv: can't be opened: No such file or directory
3
$ sqlite3 ledger.db .dump | cmp - before
$ hangar --ledger new.db import tvp.csv missing.csv; echo $?
hangar: missing.csv: can't be opened: No such file or directory
3
$ hangar --ledger new.db import tvp.csv --dry-run > /dev/null; echo $?
1
$ ls new.db* 2> /dev/null
$

From standard input:

$ hangar --ledger new.db import - --source tvp < tvp.csv | head -n 3
-
  UTF-8, comma, header on line 1
  columns: by their own names
$ hangar --ledger new.db list sources --columns key
policy: all grades · denials lower the low end · as known now · no conversion

key
───
tvp

1 source on 1 independent origin
$

One file read in two ways would be counted twice, and is refused:

$ hangar --ledger two.db import tvp.csv --source a --format json | jq -c '.files[0].counts.kept'
1
$ hangar --ledger two.db import tvp.csv --source b; echo $?
hangar: tvp.csv: batch:1 has this file already, read in another way; both together would count it twice (hangar undo 1 takes that one back)
2
$ hangar --ledger two.db import tvp.csv --source a --format json | jq -c '.changed, .files[0].counts'
false
{"read":3,"kept":0,"unchanged":1,"set_aside":0,"rejected":2}
$

Types are read before the rows that use their aliases:

$ printf 'type,count,from,to,source\nGrey Goose,2,Poland,Ukraine,x\n' > uses.csv
$ printf 'designation,class,aliases\nX-999,fixed-wing,Grey Goose\n' > types.csv
$ hangar --ledger t.db import uses.csv types.csv > /dev/null
$ hangar --ledger t.db total type:X-999 --format json | jq -c .total.count
{"low":2,"best":2,"high":2}
$

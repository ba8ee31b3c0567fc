# The same list in another file: the same rows again, a newer edition, another part.

$ export HANGAR_LEDGER=l.db
$ printf 'operator,type,count,condition\nPoland,MiG-29,28,active\nPoland,Su-22M4,18,active\nUkraine,Su-27,32,active\nUkraine,MiG-29,43,active\nUkraine,Su-24M,14,stored\n' > fleet.csv
$ hangar import fleet.csv | tail -1
fleet.csv      1  holding     5     5          0          0         0
$

Reordered, with other columns' order, delimiter, line ends and encoding: nothing new.

$ printf 'Count;Type;Operator;Condition\r\n32;Su-27;Ukraine;active\r\n28;MiG-29;Poland;active\r\n43;MiG-29;Ukraine;active\r\n18;Su-22M4;Poland;active\r\n14;Su-24M;Ukraine;stored\r\n' | iconv -t UTF-16 > again.csv
$ hangar import again.csv | sed -n '/source  /p;$p'
  source     fleet: 5 of its 5 rows are in batch:1 (fleet.csv) (--source KEY)
again.csv      2  holding     5     0          5          0         0
$

Both have rows that the other lacks, of the same party, and nothing tells which is the newer: that
is asked, and nothing is changed. Either line goes on.

$ printf 'operator,type,count,condition\nPoland,MiG-29,14,active\nPoland,Su-22M4,18,active\nUkraine,Su-27,32,active\nUkraine,MiG-29,43,active\nPoland,F-16C,36,active\n' > newer.csv
$ hangar import newer.csv; echo $?
hangar: newer.csv: 3 of its 5 rows are in batch:2 (again.csv), 2 are not, and it lacks 2 of that: nothing in them tells whether it is a newer edition or another part; say hangar import newer.csv --edition 2024-05-01 (that day's edition: it supersedes the older one in every total) or hangar import newer.csv --part (both add up)
2
$ hangar import newer.csv --edition 2024-04-13 | sed -n '/edition /p;$p'
  edition  2024-04-13 of fleet: 3 of its 5 rows are in batch:2 (again.csv) (--edition DATE)
newer.csv      3  holding     5     5          0          0         0
$ hangar total holdings --format csv --columns count
count_low,count,count_high
143,143,143
$ hangar list sources --format csv --columns key,claims,published,edition_of
key,claims,published,edition_of
fleet-2024-04-13,5,2024-04-13,fleet
fleet,5,,fleet
$ hangar diff fleet fleet-2024-04-13 --format json | jq -c '.fleets[]? | [.change, .operator, .type]'
["appeared","Poland","F-16C"]
["changed","Poland","MiG-29"]
["vanished","Ukraine","Su-24M"]
$ hangar undo 3
Undone: import newer.csv (1 file, 5 rows); sources that are no editions now: fleet of fleet
$ hangar import newer.csv --part | sed -n '$p'; hangar total holdings --format csv --columns count
newer.csv      4  holding     5     2          3          0         0
count_low,count,count_high
157,171,171
$ hangar undo 1
Undone: import fleet.csv (1 file, 5 rows); 5 of the rows stay, for others have them too: batch:2, batch:4
$

Files that tell their day are editions, and parts are told by the days of their rows.

$ cp fleet.csv jets-2022.csv; cp newer.csv jets-2023.csv; export HANGAR_LEDGER=e.db
$ hangar import jets-2022.csv jets-2023.csv | grep 'edition '
  edition  2023 of jets: 3 of its 5 rows are in batch:1 (jets-2022.csv); both files tell their day (--part, --edition DATE)
$ hangar total holdings --format csv --columns count
count_low,count,count_high
143,143,143
$ printf 'from,to,type,count,date\nRussia,India,Su-30,10,1985\nRussia,India,Su-30,12,1988\nRussia,India,Su-30,8,1990\n' > old.csv
$ printf 'from,to,type,count,date\nRussia,India,Su-30,8,1990\nRussia,India,Su-30,18,1995\nRussia,India,Su-30,20,2001\n' > new.csv
$ export HANGAR_LEDGER=p.db; hangar import old.csv new.csv | grep 'part of'
  part of  old: 1 of its 3 rows are in batch:1 (old.csv); the others are of other days than its rows (--edition DATE, --source KEY)
$ hangar total --format csv --columns count
count_low,count,count_high
68,68,68
$

Rows that repeat another row of their file are said, and a holding counts once.

$ printf 'operator,type,count\nPoland,MiG-29,28\nPoland,MiG-29,28\nUkraine,Su-27,32\nPoland,MiG-29,28\n' > twice.csv
$ export HANGAR_LEDGER=t.db; hangar import twice.csv | tail -1
twice.csv: 2 rows repeat a row above: lines 3, 5
$ hangar total holdings --format csv --columns count
count_low,count,count_high
60,60,60
$

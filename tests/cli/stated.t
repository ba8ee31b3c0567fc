# Names are kept in the words of their sources. What they mean is read off the reference lists and
# the definitions that are in force, so that undo and redo of a definition change the claims.

$ export HANGAR_LEDGER=l.db
$ printf 'name,aliases,parent\nItalian Air Force,Forza Aerea;Poland,Italy\n' > parties.csv
$ printf 'designation,aliases,maker\nZ-1,Zorro;Big Herk,Zed\nZ-2,Zorro,Zed\n' > types.csv
$ printf 'operator,type,count,as_of,source\nForza Aerea,Zorro,12,2024,list\nForza Aerea,Zorro / MiG-29,3,2024,list\nItaly,Lockheed C-130H Hercules,2,2024,list\n' > holdings.csv
$ printf 'from,to,via,type,count,date,deal,source\nForza Aerea,Polska,A broker,Zorro,4,2023,d1,list\n' > transfers.csv
$ printf 'icao24,type,operator,source\nabc123,Big Herk,Forza Aerea,reg\n' > airframes.csv
$

An alias that is another's stays with it, and the report says so:

$ hangar import parties.csv types.csv | sed -n '/^parties.csv:/,$p'
parties.csv:2: alias "Poland" stays with Poland
types.csv:3: alias "Zorro" stays with Z-1
$ hangar --ledger other.db import types.csv --format json | jq -c '.files[0].notices'
[{"line":3,"reason":"types.csv:3: alias \"Zorro\" stays with Z-1"}]
$ hangar --ledger other.db add type designation=Z-3 aliases=Zorro | tail -1
The alias "Zorro" stays with Z-1.
$

Claims in the words of their sources, totalled by what they mean:

$ hangar import holdings.csv transfers.csv airframes.csv | tail -1
Parties that nothing defines yet, kept as they stand: A broker
$ hangar total holdings --by operator,type --format csv --columns operator,type,count
operator,type,count_low,count,count_high
Italian Air Force,MiG-29,0,,3
Italian Air Force,Z-1,12,12,15
Italy,C-130H,2,2,2
Italian Air Force,Z-1 / MiG-29,3,3,3
$ hangar show claim:5 | sed -n '4,6p'
operator     Italian Air Force, as stated: Forza Aerea
type         Z-1 / MiG-29, as stated: Zorro / MiG-29
count        3
$

What people read is beside the words of the source, in JSON as a member of its own, only where they
differ; lists and exports keep what is resolved:

$ hangar show claim:6 --format json | jq -c '[.operator, has("operator_as"), .type, .type_as]'
["Italy",false,"C-130H","Lockheed C-130H Hercules"]
$ hangar show claim:6 --format markdown | grep type
- type: C-130H, as stated: Lockheed C-130H Hercules
$ hangar list transfers --format json | jq -c '.rows[0] | [.from, .from_as, .to, .to_as, .via, .via_as, .type, .type_as]'
["Italian Air Force","Forza Aerea","Poland","Polska","A broker",null,"Z-1","Zorro"]
$ hangar list airframes --format json | jq -c '.rows[0] | [.type, .type_as, .operator, .operator_as]'
["Z-1","Big Herk","Italian Air Force","Forza Aerea"]
$ hangar list holdings --format csv --columns operator,type
operator,type
Italian Air Force,Z-1
Italian Air Force,Z-1 / MiG-29
Italy,C-130H
$ hangar list holdings --format csv | head -1 | grep -c _as
0
$

Free text finds both:

$ hangar list holdings '"lockheed"' --format csv --columns id,type
id,type
claim:6,C-130H
$ hangar list deals '"polska"' --format csv --columns deal,to
deal,to
d1,Poland
$ hangar total transfers '"forza"' --format csv --columns count
count_low,count,count_high
4,4,4
$ hangar list airframes '"big herk"' --format csv --columns type
type
Z-1
$

Undo of the definitions leaves what the sources state, which nothing explains now; redo brings it
back:

$ hangar undo 1
Undone: import parties.csv, types.csv (2 files, 3 rows); types that claims name and nothing defines now: Zorro, Big Herk; parties that claims name and nothing defines now: Forza Aerea
$ hangar show claim:5 | sed -n '4,5p'
operator     Forza Aerea
type         Zorro / MiG-29
$ hangar list types --format csv --columns designation,unresolved | grep yes
Zorro,yes
Big Herk,yes
$ hangar total holdings --by type --format csv --columns type,count
type,count_low,count,count_high
C-130H,2,2,2
MiG-29,0,,3
Zorro,12,12,15
Zorro / MiG-29,3,3,3
$ hangar redo
Back again: import parties.csv, types.csv (2 files, 3 rows)
$ hangar show claim:5 | sed -n '4,5p'
operator     Italian Air Force, as stated: Forza Aerea
type         Z-1 / MiG-29, as stated: Zorro / MiG-29
$

Definitions that come after the claims complete them:

$ hangar --ledger late.db import holdings.csv | tail -2
Types that nothing defines yet, kept as they stand: Zorro
Parties that nothing defines yet, kept as they stand: Forza Aerea
$ hangar --ledger late.db import types.csv parties.csv > /dev/null; hangar --ledger late.db show claim:1 | sed -n '4,5p'
operator     Italian Air Force, as stated: Forza Aerea
type         Z-1, as stated: Zorro
$

A ledger made before names were kept as stated has what they meant then (here made from a new one).
It is read as it is, and the same rows in another file are known to it:

$ printf 'operator,type,count,as_of,source\nItaly,Lockheed C-130H Hercules,2,2024,list\n' > one.csv
$ hangar --ledger old.db import one.csv > /dev/null
$ sqlite3 old.db "DROP TABLE other_row; DROP TABLE reading; DROP TABLE edit; DROP TABLE ack; DROP TABLE typeset; CREATE TABLE typeset (id INTEGER PRIMARY KEY, members TEXT NOT NULL UNIQUE) STRICT; CREATE TABLE typeset_member (typeset INTEGER NOT NULL REFERENCES typeset (id), position INTEGER NOT NULL, type INTEGER NOT NULL REFERENCES type (id), PRIMARY KEY (typeset, position)) STRICT, WITHOUT ROWID; ALTER TABLE type RENAME COLUMN stated TO designation; ALTER TABLE party RENAME COLUMN stated TO name; INSERT INTO type VALUES (1, 'C-130H'); INSERT INTO typeset VALUES (1, '1'); INSERT INTO typeset_member VALUES (1, 0, 1); ALTER TABLE index_row DROP COLUMN currency; ALTER TABLE index_row DROP COLUMN scale; PRAGMA user_version = 2"
$ cp old.db older.db; hangar --ledger old.db show claim:1 2> said | sed -n '4,5p'; cat said
operator     Italy
type         C-130H
hangar: ledger old.db was made by an older hangar and is copied into memory each time it is looked at; hangar --ledger old.db init brings it up to date
$ cmp old.db older.db; sqlite3 old.db 'PRAGMA user_version'
2
$ hangar --ledger older.db init; sqlite3 older.db 'PRAGMA user_version'; hangar --ledger older.db log 2>&1 | grep -c 'older hangar'; hangar --ledger older.db init; echo $?
Brought up to date: older.db
7
0
hangar: ledger older.db exists already
2
$ printf 'operator,type,count,as_of,source\nItaly,Lockheed C-130H Hercules,2,2024,list\nItaly,Mikoyan MiG-29,1,2024,list\n' > two.csv
$ hangar --ledger old.db import one.csv two.csv --format json | jq -c '.files[].counts'
{"read":1,"kept":0,"unchanged":1,"set_aside":0,"rejected":0}
{"read":2,"kept":1,"unchanged":1,"set_aside":0,"rejected":0}
$ hangar --ledger old.db list holdings --format json | jq -c '.rows[] | [.type, .type_as]'
["C-130H",null]
["MiG-29","Mikoyan MiG-29"]
$

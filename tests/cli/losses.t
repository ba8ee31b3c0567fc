# Lists of losses: what is no aircraft, whose they were, and which of the figures count.

What a type's own words say tells aircraft from tanks and guns.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-all-equipment.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":7,"kept":3,"unchanged":0,"set_aside":4,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
Bayraktar TB2,2
Mi-8,1
Su-25,3
$

So do designations that nobody gives an aircraft; the sum beside the conditions is none of them.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-designations.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":10,"kept":7,"unchanged":0,"set_aside":3,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
Ka-52,42
Orlan-10,175
Su-34,22
$

A stated sum that is more than its columns counts instead of them.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-sum-holds-more.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":4,"kept":4,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
Ka-52,13
Mi-8,15
MiG-29,4
Su-25,17
$

Running totals are what is lost so far: of each class the newest counts, whenever it was.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-running-by-class.csv --format json | jq -c '.files[0] | .record, .counts'
"holding"
{"read":15,"kept":8,"unchanged":0,"set_aside":7,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
aircraft (type not given),16
helicopter (type not given),3
$

One row an aircraft: its operator lost it, and people aboard are no numbers of aircraft.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-single.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":4,"kept":4,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
An-26,1
Mi-8,1
MiG-29,1
Su-25,1
$

The title says whose losses they were.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-abroad.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":3,"kept":3,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
Mi-6,28
Mi-8,174
Mi-24,127
$

Who built it gets nothing, and numbers of pictures are none of aircraft.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-origin-is-the-makers.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":4,"kept":3,"unchanged":0,"set_aside":1,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1,4
type,count
Bayraktar TB2,1
Mi-8,1
MiG-29,1
$

Whose: not the country that it fell in.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-single.csv >report; hangar total --by from --format csv | cut -d, -f1,4
from,count
Poland,1
Russia,1
Ukraine,2
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-abroad.csv >report; hangar total --by from --format csv | cut -d, -f1,4
from,count
Soviet Union,329
$

The report says why the sum counts, and that figures run up.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-running-by-class.csv --format json | jq -r '.files[0].decisions[] | select(.what == "table" or .what == "figures") | .value'
type_total counts, and what it is the sum of is kept
running totals, of which the newest count
$

Figures with a sign are changes: a minus takes back rows of the same kind, and the rest counts. It
says so; a row that takes back more than there is is rejected.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-change-log.csv > report; sed -n '/^  figures/p; s/.*csv: mended/mended/p' report
  figures  changes: a minus in value takes back rows of the same kind, and what is left of them counts: 2 of 9 rows have a minus (--map 'value=')
mended 1 row: another row takes back a part of it, and the rest counts (line 2)
$ hangar total --by from,type,condition --format csv | cut -d, -f1-3,6
from,type,condition,count
Russia,helicopter (type not given),destroyed,5
Russia,reconnaissance drones,captured,4
Ukraine,helicopter (type not given),damaged,1
Ukraine,helicopter (type not given),destroyed,3
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-change-log-newest-first.csv > report; hangar total --by from,type --format csv | cut -d, -f1,2,5
from,type,count
Libya,Mi-24,1
Syria,MiG-23,3
Syria,Su-22,5
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-change-log-russian.csv --format json | jq -r '.files[0] | .counts.rejected, .rejects[].reason' | sed 's/.*csv//'
1
:8:5 (Изменение): "−4" takes back 2 more than all rows of the same kind state; expected no more
$ hangar total --by from,type,condition --format csv | cut -d, -f1-3,6
from,type,condition,count
Russia,fixed-wing aircraft (type not given),destroyed,2
Ukraine,helicopter (type not given),damaged,1
Ukraine,helicopter (type not given),destroyed,6
$

A heading in the place of a country is no party: the line that is offered asks for one.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-headings-for-parties.csv 2>&1 | grep -o "nothing says whose aircraft they were (from)"
nothing says whose aircraft they were (from)
$ hangar import "$FIXTURES"/awkward/losses-headings-for-parties.csv --map '=Russia:from' > report; hangar total --by from,type --format csv | cut -d, -f1,2,5
from,type,count
Russia,aircraft (type not given),35
Russia,helicopter (type not given),22
$

Two classes of UAVs are two figures, though both are UAVs of which no type is given; a total with
nothing beside it is the number itself.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-running-two-classes.csv > report; hangar total --by operator,type --format csv | cut -d, -f1,2,5
operator,type,count
Russia,helicopter (type not given),29
Russia,UAV (type not given),67
$

A number before a name that counts up, or stands there although other columns have the numbers,
counts nothing.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-running-numbers.csv > report; hangar total --by from,type --format csv | cut -d, -f1,2,5
from,type,count
Russia,Ka-52,6
Russia,Su-25,4
Ukraine,Bayraktar TB2,7
Ukraine,MiG-29,2
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-numbered-list.csv > report; hangar total --by from --format csv | cut -d, -f1,4
from,count
Syria,50
$

Tables side by side are one table whose rows say which side they are of: before the names, behind
them, in a row above them; or one list put beside itself.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/sides-by-prefix.csv > report; grep -o '2 tables side by side: [^:]*' report
2 tables side by side: Ukraine, Russia
$ hangar total --by from,condition --format csv | cut -d, -f1,2,5
from,condition,count
Russia,captured,2
Russia,destroyed,28
Ukraine,damaged,3
Ukraine,destroyed,12
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/sides-by-suffix.csv > report; hangar total --by from --format csv | cut -d, -f1,4
from,count
Israel,3
Syria,82
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/sides-under-parties.csv > report; hangar total --by from --format csv | cut -d, -f1,4; grep -c 'a total, not checked' report
from,count
Argentina,16
United Kingdom,13
2
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/sides-of-one-list.csv > report; hangar total --by from --format csv | cut -d, -f1,4
from,count
Ukraine,67
$ printf 'Russia type,Russia lost,Ukraine type,Ukraine lost\nSu-25,4,MiG-29,3\nKa-52,5,Mi-8,x\n' > sides.csv; rm -f ledger.db; hangar import sides.csv | grep -o 'rejected.*is'
rejected sides.csv:3:4 (lost): "x" is
$

Sums that do not add up are said below the report, whichever counts.

$ printf 'country,type,destroyed,captured,total\nRussia,Su-25,4,1,5\nRussia,Ka-52,6,2,9\nRussia,Mi-8,3,1,4\nRussia,Su-34,7,1,8\n' > sums.csv; rm -f ledger.db; hangar import sums.csv | tail -n 1
sums.csv: 1 sum of columns does not add up, the first in line 3: total says 9, what it is the sum of makes 8; the values count
$ printf 'losses of Russia\ntype,number\nSu-25,4\nKa-52,6\nMi-8,3\nTotal,15\n' > sums.csv; rm -f ledger.db; hangar import sums.csv | tail -n 1
sums.csv: line 6 is a total that does not add up: 15, the 3 rows above it (lines 3-5) make 13; the rows count
$

The first of several parties may stand above the header; without it rows are nobody's, and that is
said.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-party-above-header.csv > report; hangar total --by from --format csv | cut -d, -f1,4; grep '  first section' report
from,count
Russia,70
Ukraine,12
  first section  Russia: it stands above the header, and sections below it are parties too (--plain)
$ sed 1d "$FIXTURES"/awkward/losses-party-above-header.csv > nobody.csv; rm -f ledger.db; hangar import nobody.csv | tail -n 1
nobody.csv: nothing says whose 6 rows above the first section of parties are
$

Sections of other equipment set their rows aside, whatever sum stands beside them.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-sections-of-equipment.csv > report; hangar total --by from,type --format csv | cut -d, -f1,2,5
from,type,count
Russia,Ka-52,33
Russia,Su-25,14
Russia,Su-34,16
$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/losses-sections-with-sums.csv > report; hangar total --by from,type --format csv | cut -d, -f1,2,5
from,type,count
Ukraine,MiG-29,9
Ukraine,Su-27,3
$

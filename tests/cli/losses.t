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

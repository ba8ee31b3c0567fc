# Known lists in the layouts of their generations. The files are made up; see fixtures/presets/README.md.

$ cp $FIXTURES/presets/*.csv $FIXTURES/presets/*.txt .
$ try() { rm -f l.db; hangar --ledger l.db import "$@" --format json > r.json; echo $?; jq -c '.files[0] | .preset, .source, .covers, .counts' r.json; jq -r '.files[0] | .rejects[].reason, .set_aside[].reason' r.json; }
$ moved() { hangar --ledger l.db list transfers --columns deal,from,to,type,ordered,count,date,condition,tiv --format csv; }
$ frames() { hangar --ledger l.db list airframes --columns icao24,type,operator,registration,construction_no,as_of --format csv; }
$

SIPRI's deals until 2023 have other names for the columns of today, and a line of text behind the rows:

$ try deals.txt; moved
0
"sipri-deliveries"
"sipri-deliveries-2021-03-05"
"from:Ruritania date:2001..2004"
{"read":4,"kept":2,"unchanged":0,"set_aside":2,"rejected":0}
deals.txt:9: other equipment: Engines
deals.txt:10: no row of the list, it says nothing but: © Ruritanian Institute 2021
deal,from,to,type,ordered,count,date,condition,tiv
sipri:91001,Ruritania,Chad,MiG-29,,4,2001,second hand,32.5
sipri:91001,Ruritania,Chad,MiG-29,,(2),2002,second hand,16.25
$

The register of 2012 numbers its deals in its own way, and one column says of two that they are estimates:

$ try register-2012.csv; moved
0
"sipri-register-2012"
"register-2012"
null
{"read":4,"kept":3,"unchanged":0,"set_aside":1,"rejected":0}
register-2012.csv:5: other equipment: Aircraft EO system
deal,from,to,type,ordered,count,date,condition,tiv
sipri-2012:71,Ruritania,Chad,L-39,(6),(5),2010?/2011?,second hand,
sipri-2012:72,Ruritania,Peru,Mi-17,3,3,2011/2011,modernised,
sipri-2012:73,Ruritania,Peru,MiG-29,2,,,new,
$

A list told twice, in another order, counts once; what the rows state twice in the first telling stays:

$ try register-twice.csv; moved
0
"sipri-register"
"register-twice"
null
{"read":15,"kept":5,"unchanged":0,"set_aside":10,"rejected":0}
register-twice.csv:3: other equipment: Tank
register-twice.csv:8: no row of the list, it says nothing but: 27
register-twice.csv:9: blank row
register-twice.csv:10: no row of the list, it says nothing but: Sorted by weapon
register-twice.csv:11: stands in line 4 already: the list is told again below line 10
register-twice.csv:12: stands in line 5 already: the list is told again below line 10
register-twice.csv:13: stands in line 6 already: the list is told again below line 10
register-twice.csv:14: stands in line 2 already: the list is told again below line 10
register-twice.csv:15: stands in line 3 already: the list is told again below line 10
register-twice.csv:16: stands in line 7 already: the list is told again below line 10
deal,from,to,type,ordered,count,date,condition,tiv
claim:2,Ruritania,Chad,L-39,6,6,2000/2002,,
claim:3,Ruritania,Chad,MiG-29,(2),(2),2004,,
claim:4,Ruritania,Peru,Mi-17,4,4,2006,,
claim:5,Ruritania,Peru,Mi-17,4,4,2006,,
claim:6,Ruritania,Peru,An-32,1,,,,
$ hangar --ledger l.db total --format json | jq .total.count.best
16
$

Rows of semicolons at the ends of lines with commas are no cells, and more years than a list of dates holds are the years from the first to the last:

$ try register-tails.csv; moved
0
"sipri-register"
"register-tails"
null
{"read":3,"kept":2,"unchanged":0,"set_aside":1,"rejected":0}
register-tails.csv:4: other equipment: tank
deal,from,to,type,ordered,count,date,condition,tiv
claim:2,Ruritania,Chad,L-29,(90),(90),1961/1995,new,45
claim:3,Ruritania,Peru,Mi-17,3,3,"{2000,2001,2002}",new,7.5
$

Volumes are neither money nor a number of aircraft. Of categories, Aircraft alone is kept; sums are none of it:

$ try tiv-exports.csv; moved
0
"sipri-tiv-exports"
"sipri-tiv-2021-03-03"
null
{"read":5,"kept":2,"unchanged":0,"set_aside":3,"rejected":0}
tiv-exports.csv:9: other equipment: Ships
tiv-exports.csv:10: blank row
tiv-exports.csv:11: the sum of other rows: Total
deal,from,to,type,ordered,count,date,condition,tiv
claim:2,Peru,,,,,2001,,12
claim:3,Peru,,,,,2003,,7
$ hangar --ledger l.db total --format json | jq -c '.total | .count, .tiv.best, .cost'
{"low":null,"best":null,"high":null}
"19"
[]
$ try tiv-recipients.csv; moved
0
"sipri-tiv-recipients"
"sipri-tiv-2025-03-05"
null
{"read":4,"kept":3,"unchanged":0,"set_aside":1,"rejected":0}
tiv-recipients.csv:10: the sum of other rows: Total
deal,from,to,type,ordered,count,date,condition,tiv
claim:2,,Chad,,,,2001,,3
claim:3,,Chad,,,,2002,,0
claim:4,,Peru,,,,2003,,2
$

Cells in single quotes, an owner where no operator is named, a type code where no model is:

$ try opensky-2024.csv; frames
1
"opensky"
"opensky"
null
{"read":3,"kept":2,"unchanged":0,"set_aside":0,"rejected":1}
opensky-2024.csv:5:1 (icao24): "5.08E+11" is what a spreadsheet made of an address that it took for a number; expected six hexadecimal digits, from a copy that no spreadsheet saved
icao24,type,operator,registration,construction_no,as_of
00a1e5,Mi-17,Strelsau Navy,RU-17,9017,2021-10-19
00a1e6,MiG-29,O'Hara Wing,RU-29,2960,2021-10-20
$ hangar --ledger l.db show claim:2 --format json | jq -c '.. | objects | select(has("note")) | .note' | head -n 1
"told by 'phone"
$ try basestation.csv; frames
0
"basestation"
"basestation"
null
{"read":2,"kept":2,"unchanged":0,"set_aside":0,"rejected":0}
icao24,type,operator,registration,construction_no,as_of
00A1F0,Mi-17,Ruritanian Air Force,RU+01,9001,2026-01-03
00A1F1,MiG-29,Ruritanian Air Force,RU+02,,2026-01-04
$

What a spreadsheet made of an address is told, an address that lost its zeros is kept as it stands:

$ try plane-alert-2021.csv; frames
1
"plane-alert"
"plane-alert"
null
{"read":4,"kept":2,"unchanged":0,"set_aside":0,"rejected":2}
plane-alert-2021.csv:4:1 (ICAO): "5.08E+11" is what a spreadsheet made of an address that it took for a number; expected six hexadecimal digits, from a copy that no spreadsheet saved
plane-alert-2021.csv:5:1 (ICAO): "?????" is no ICAO address; expected six hexadecimal digits
icao24,type,operator,registration,construction_no,as_of
00A1D0,Mi-17,Ruritanian Air Force,ru40,,
10166,MiG-29,Ruritanian Air Force,ru41,,
$

Losses, one a row: the kind of equipment tells aircraft, the gravest word tells the condition; where no column says who lost them, the file is refused with the question:

$ try warspotting.csv; hangar --ledger l.db list transfers --columns deal,kind,from,type,count,date,condition --format csv
0
"warspotting"
"warspotting"
null
{"read":3,"kept":2,"unchanged":0,"set_aside":1,"rejected":0}
warspotting.csv:3: other equipment: Tanks
deal,kind,from,type,count,date,condition
warspotting:501,loss,Ukraine,MiG-29,1,2022-03-02,destroyed
warspotting:503,loss,Russia,Orlan-10,1,2022-03-04,captured
$ hangar --ledger o.db import oryx-dated.csv; echo $?
hangar: oryx-dated.csv:1: preset oryx-dated: no column says who lost what the rows list: "equipment_type,category,loss_type,link_type,link,date,manually_changed"; go on with the name in the place of unknown, or as it stands where nobody knows it: hangar --ledger o.db import oryx-dated.csv --map '=unknown:from'
2
$ try oryx-dated.csv --map '=Russia:from'; hangar --ledger l.db list transfers --columns kind,from,type,count,date,condition --format csv
0
"oryx-dated"
"oryx-dated"
null
{"read":5,"kept":3,"unchanged":0,"set_aside":2,"rejected":0}
oryx-dated.csv:5: other equipment: Unmanned Ground Vehicles
oryx-dated.csv:6: other equipment: Anti-Aircraft Guns
kind,from,type,count,date,condition
loss,Russia,Mi-8,1,2022-03-02,destroyed
loss,Russia,Mi-8,1,2022-03-02,destroyed
loss,Russia,Orlan-10,1,,damaged
$

What a changed layout lacks is asked for with a line that works:

$ sed 's/^Recipient,/Recipient country,/; s/,Number ordered,/,Orders,/' register-tails.csv > changed.csv; hangar --ledger c.db import changed.csv 2>&1 | grep -o "\-\-map '.*"
--map 'Recipient country=to,Orders=ordered'
$ hangar --ledger c.db import changed.csv --map 'Recipient country=to,Orders=ordered' --format json | jq -c '.files[0] | .preset, .counts'
"sipri-register"
{"read":3,"kept":2,"unchanged":0,"set_aside":1,"rejected":0}
$ cut -d ';' -f 1-6,9- deals.txt > cut.txt; try cut.txt
0
"sipri-deliveries"
"sipri-deliveries-2021-03-05"
"from:Ruritania date:2001..2004"
{"read":4,"kept":2,"unchanged":0,"set_aside":2,"rejected":0}
cut.txt:9: other equipment: Engines
cut.txt:10: no row of the list, it says nothing but: © Ruritanian Institute 2021
$ cut -d ';' -f 1-5,7- deals.txt > uncategorised.txt; hangar --ledger c.db import uncategorised.txt 2>&1 | cut -c 1-100
hangar: uncategorised.txt:6: looks like preset sipri-deliveries, but has no column "Armament categor
$

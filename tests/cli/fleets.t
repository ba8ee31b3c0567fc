# Fleet lists as air forces and their watchers write them.

A title names the air force and the day; subtotals and decimals are no aircraft:

$ printf 'Luftwaffe, Bestand am 31.12.2023\n\nMuster;Hersteller;Anzahl;Flugstunden\nEurofighter;Airbus;138;140,5\nTornado;Panavia;85;120,25\nSumme;;223;\n' > de.csv
$ hangar --ledger a.db import de.csv > report.txt; hangar --ledger a.db list holdings --columns operator,type,count,as_of --format csv
operator,type,count,as_of
German Air Force,Typhoon,138,2023-12-31
German Air Force,Tornado,85,2023-12-31
$

The country of origin has none of them; where two columns may be the number, the file is not guessed at:

$ printf 'Muster,Bestand 1,Bestand 2\nMiG-29,12,14\nSu-25,3,4\n' > two.csv; hangar --ledger b.db import two.csv; echo $?
hangar: two.csv:1: no column surely says how many aircraft there are (count), who has the aircraft (operator): "Muster,Bestand 1,Bestand 2"; count may be "Bestand 1" (score 68: header "Bestand 1" (German); 2 of 2 cells are whole numbers; e.g. 12, 3) or "Bestand 2" (score 68: header "Bestand 2" (German); 2 of 2 cells are whole numbers; e.g. 14, 4); go on with the name in the place of unknown, or as it stands where nobody knows it: hangar --ledger b.db import two.csv --map 'Bestand 1=count,=unknown:operator'
2
$ printf 'Aircraft,Origin,Type,In service\nF-16,United States,Multirole,24[1]\nNH90,France,ASW,4\n' > belgium.csv; hangar --ledger b.db import belgium.csv
hangar: belgium.csv:1: nothing says who has the aircraft (operator): "Aircraft,Origin,Type,In service"; the file's name says Belgium; go on with: hangar --ledger b.db import belgium.csv --map '=Belgium:operator'
$ hangar --ledger b.db import belgium.csv --map '=Belgium:operator' > report.txt; hangar --ledger b.db list holdings --columns operator,type,count --format csv
operator,type,count
Belgium,F-16,24
Belgium,NH90,4
$

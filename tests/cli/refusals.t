What is refused names the columns that may be what is missing, each with its score, the evidence and
some of its cells, and ends in a command line that works as it stands:

$ printf 'h1,h2,h3\nMiG-29,Poland,26\nSu-22,Poland,18\nSu-27,Ukraine,34\n' > "it's a list.csv"
$ hangar --ledger "my fleet.db" import "it's a list.csv" --as types --source 'a b' --dry-run 2> err; echo $?; cat err
2
hangar: it's a list.csv:1: no column surely says what the types are called (designation): "h1,h2,h3"; designation may be "h1" (score 80: 3 of 3 cells are known types; e.g. MiG-29, Su-22, Su-27); types have no room for 2 other columns, which 'HEADER=' leaves out; go on with: hangar --ledger 'my fleet.db' import 'it'\''s a list.csv' --as type --source 'a b' --dry-run --map 'h1=designation,h2=,h3='
$ sed 's/.*go on with: //' err > go; sh go | tail -n 1
Dry run: nothing was changed.
$

Of columns that a --map can't tell apart by their headers it is said where they stand:

$ printf 'No,,No,"a=b,c"\nMiG-29,7,Luftwaffe,12\nSu-22,8,gone,40\nTornado,9,Marine,6\n' > ./-odd.csv
$ hangar --ledger odd.db import ./-odd.csv --as parties 2> err; sed 's/.*; go on with: //' err
hangar --ledger odd.db import ./-odd.csv --as party --map 'No (column 3)=name,No (column 1)=,column 4='
$ hangar --ledger odd.db import ./-odd.csv --as holdings --map 'No (column 1)=type,column 4=count,=Ruritania:operator,No (column 3)=note,column 2=' --save-map odd.json | sed -n '2,5p'
  UTF-8, comma, header on line 1
  columns: No (column 1) → type, No (column 3) → note, column 4 → count, "Ruritania" → operator
  source of all rows: -odd (--source KEY names another)
  count adds up to 58 kept
$ jq -c .columns odd.json; hangar --ledger again.db import ./-odd.csv --mapping odd.json --format json | jq -c '.files[0].count'
{"No (column 1)":"type","column 2":null,"No (column 3)":"note","column 4":"count"}
{"kept":58,"set_aside":0,"rejected":0,"without":0}
$

What comes through a pipe is asked for there again:

$ hangar import - --as sources < "it's a list.csv" 2> err; sed 's/.*; go on with: //' err
hangar import - --as source --map 'h1=key'
$

What no column can be is said, and what the file is without --as:

$ hangar --ledger odd.db import "it's a list.csv" --as rates 2> err; sed 's/.*h3"; //' err
rate may be "h3" (score 80: 3 of 3 cells are numbers; e.g. 26, 18, 34); no column may be the day; see what the file is without --as: hangar --ledger odd.db import 'it'\''s a list.csv'
$

How much prices change is no index of prices:

$ printf 'Country,Country Code,Year,CPI\nAruba,ABW,1986,1.07\nAruba,ABW,1987,-3.64\nAruba,ABW,1988,3.12\n' > changes.csv
$ hangar --ledger odd.db import changes.csv; echo $?
hangar: changes.csv:1: the figures of "CPI" are changes, as in percent, and no indexes: 1 of 3 are below 0; import the figures themselves, from which such changes are worked out
2
$

The sums of a column of numbers, of rows that are kept and of those that are not:

$ printf 'operator,type,count\nPoland,MiG-29,26\nPoland,Su-22,18\nPoland,MiG-21,\nTotal,,44\n' > sums.csv
$ hangar --ledger sums.db import sums.csv --as holdings | sed -n '/count adds/p;/set aside sums/p'
  count adds up to 44 kept, 44 set aside; 1 kept row without a number
  set aside sums.csv:5: a total: 44 is the sum of the 3 rows above it (lines 2-4)
$

What nothing says is of aircraft is no list of them, whatever figures and parties it has; who has
them may stay unknown, what they are may not.

$ printf 'Company,Country,Sales 2021,Sales 2020\nAlfa,France,603,582\nBeta,Poland,418,367\n' > sales.csv; hangar --ledger n.db import sales.csv; echo $?
hangar: sales.csv:1: nothing speaks of aircraft: no column has types or classes that are known, no word of the header, the title or the file's name is about them: "Company,Country,Sales 2021,Sales 2020"; where the rows are of aircraft all the same, fill in their type or class and go on: hangar --ledger n.db import sales.csv --map '=NAME OF THE TYPE:type'
2
$ printf 'pais,euros\nFrancia,16815\nPolonia,920\n' > euros.csv; hangar --ledger n.db import euros.csv --map '=NAME OF THE TYPE:type'; echo $?
hangar: euros.csv:1: no column surely says how many aircraft there are (count): "pais,euros"; count may be "euros" (score 15: 2 of 2 cells are whole numbers; e.g. 16815, 920), which is too little to go on: say with --map which one it is (HEADER=count), or that each row is one (=1:count)
2
$ printf 'Type,FH\nF-16C,26914\nB-52H,8810\n' > hours.csv; hangar --ledger n.db import hours.csv; echo $?
hangar: hours.csv:1: no column surely says how many aircraft there are (count), who has the aircraft (operator): "Type,FH"; count may be "FH" (score 15: 2 of 2 cells are whole numbers; e.g. 26914, 8810), which is too little to go on: say with --map which one it is (HEADER=count), or that each row is one (=1:count)
2
$ printf 'Land,Anzahl\nFrance,12\nPoland,8\n' > luftwaffe.csv; hangar --ledger n.db import luftwaffe.csv | tail -n 1
luftwaffe.csv      1  holding     2     2          0          0         0
$ printf 'aeronave_id,modelo,operador,numero\n%s' "$(seq 1 30 | sed 's/.*/&,An-26,Ukraine,2/')" > ids.csv; hangar --ledger i.db import ids.csv --format json | jq -c '.files[0].mapping'; hangar --ledger i.db total holdings --format json | jq .total.count.best
{"aeronave_id":"row numbers","modelo":"type","operador":"operator","numero":"count"}
2
$ hangar --ledger n.db total holdings --by operator --format csv | cut -d, -f1,4
operator,count
France,12
Poland,8
$

Marks that each row has its own of are no types, and the number of a wave is none of aircraft.

$ hangar --ledger w.db import $FIXTURES/awkward/numbered-waves.csv 2>&1 | sed 's/.*: no/no/; s/;.*, which is/; ... which is/'
no column surely says how many aircraft there are (count): "wave_number,codename,country,announced,violence level"; ... which is too little to go on: say with --map which one it is (HEADER=count), or that each row is one (=1:count)
$ hangar --ledger w.db import $FIXTURES/awkward/marked-events.csv > out 2>&1; echo $?; sed 's/.*csv:1: //; s/;.*//' out
2
no column surely says what type the aircraft are (type), whose aircraft they were (from): "entry,date,country,what happened,violence level"
$ hangar --ledger w.db import $FIXTURES/awkward/marked-events.csv --map 'entry=type,violence level=count' | grep 'adds up'
  count adds up to 123 kept

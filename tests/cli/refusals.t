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

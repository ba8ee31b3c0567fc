# Files as they come: what delimits their cells, where their header stands, and records that are
# put right where exactly one way fits. The files are made up: fixtures/awkward/README.md.

$ cp $FIXTURES/awkward/*.csv .
$

A comma file padded with semicolons:

$ hangar --ledger comma-padded.db import comma-padded.csv; echo $?
comma-padded.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: comma-padded (--source KEY names another)
  count adds up to 75 kept

file              batch  record   read  kept  unchanged  set aside  rejected
────────────────────────────────────────────────────────────────────────────
comma-padded.csv      1  holding     5     5          0          0         0
0
$ hangar --ledger comma-padded.db total holdings --by type --format csv
type,deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
MiG-29,3,47,47,47,,,,,,,,,0,3,no,0,no,no
Su-22,1,18,18,18,,,,,,,,,0,1,no,0,no,no
Su-25,1,10,10,10,,,,,,,,,0,1,no,0,no,no
$

Semicolons with decimal commas; 1.400 aircraft are read as the prices beside them prove:

$ hangar --ledger semicolon-decimal-comma.db import semicolon-decimal-comma.csv; echo $?
semicolon-decimal-comma.csv
  UTF-8, semicolon, header on line 1
  columns: by their own names
  delimiter               semicolon: 5 of 5 records have 7 cells (--delimiter CHAR)
  decimals of count       decimal comma: no cell of it proves that, but those of other columns do (--decimal point|comma)
  decimals of unit_price  decimal comma: 2 cells can be read in this way only (--decimal point|comma)
  dates of date           day first: 2 cells can be read in this way only (--dates day-first|month-first)
  source of all rows: semicolon-decimal-comma (--source KEY names another)
  count adds up to 1,439 kept

file                         batch  record    read  kept  unchanged  set aside  rejected
────────────────────────────────────────────────────────────────────────────────────────
semicolon-decimal-comma.csv      1  transfer     4     4          0          0         0
0
$ hangar --ledger semicolon-decimal-comma.db list claims --columns type,count,unit_price,date --format csv
type,count,unit_price,date
MiG-29,14,EUR 1250.50,2023-04-03
MiG-29,13,EUR 980.25,2023-03-17
Su-25,1400,EUR 1250,2022-06-26
Mi-24,12,EUR 1100,2022-06-05
$

Excel's first line:

$ hangar --ledger excel-sep.db import excel-sep.csv; echo $?
excel-sep.csv
  UTF-8, semicolon, header on line 2
  columns: by their own names
  delimiter  semicolon: the first line says sep=;; 4 of 4 records have 3 cells (--delimiter CHAR)
  header     line 2: 3 of its 3 cells are fields that Hangar knows (--header 3|3-4|none)
  source of all rows: excel-sep (--source KEY names another)
  count adds up to 51 kept

file           batch  record   read  kept  unchanged  set aside  rejected
─────────────────────────────────────────────────────────────────────────
excel-sep.csv      1  holding     3     3          0          0         0
0
$ hangar --ledger excel-sep.db total holdings --by type --format csv
type,deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
MiG-29,2,33,33,33,,,,,,,,,0,2,no,0,no,no
Su-22M4,1,18,18,18,,,,,,,,,0,1,no,0,no,no
$

A preamble of five lines, with a delimiter and a quote in it:

$ hangar --ledger title-above.db import title-above.csv; echo $?
title-above.csv
  UTF-8, comma, header on line 6, preamble of 5 lines skipped
  columns: by their own names
  header  line 6: 4 of its 4 cells are fields that Hangar knows (--header 3|3-4|none)
  source of all rows: title-above (--source KEY names another)
  count adds up to 65 kept

file             batch  record   read  kept  unchanged  set aside  rejected
───────────────────────────────────────────────────────────────────────────
title-above.csv      1  holding     6     4          0          2         0

  set aside title-above.csv:9: blank row
  set aside title-above.csv:11: the header again
0
$ hangar --ledger title-above.db total holdings --by type --format csv
type,deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
MiG-29,3,47,47,47,,,,,,,,,0,3,no,0,no,no
Su-22,1,18,18,18,,,,,,,,,0,1,no,0,no,no
$

A header of two rows:

$ hangar --ledger two-row-header.db import two-row-header.csv --map 'Number ordered=ordered,Number delivered=count,Price in USD m each=,Price in USD m all='; echo $?
two-row-header.csv
  UTF-8, comma, header on line 2 and the next, preamble of 1 line skipped
  columns: Number ordered → ordered, Number delivered → count
  header  lines 2-3: 4 of its 7 cells are fields that Hangar knows; a second row of names below (--header 3|3-4|none)
  source of all rows: two-row-header (--source KEY names another)
  count adds up to 224 kept
  ordered adds up to 234 kept

file                batch  record    read  kept  unchanged  set aside  rejected
───────────────────────────────────────────────────────────────────────────────
two-row-header.csv      1  transfer     3     3          0          0         0
0
$ hangar --ledger two-row-header.db total --by type --format csv
type,deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
Rafale,1,36,36,36,36,36,36,,,,,,1,1,no,0,no,no
Su-30,2,188,188,188,198,198,198,,,,,,2,2,no,0,no,no
$

No header at all:

$ hangar --ledger no-header.db import no-header.csv --map 'column 1=operator,column 2=type,column 3=count,column 4=as_of,column 5=condition'; echo $?
no-header.csv
  UTF-8, comma, no header
  columns: column 1 → operator, column 2 → type, column 3 → count, column 4 → as_of, column 5 → condition
  header  none, rows from line 1: the first line is like the rows below (12 against 0) (--header 3|3-4|none)
  source of all rows: no-header (--source KEY names another)
  count adds up to 65 kept

file           batch  record   read  kept  unchanged  set aside  rejected
─────────────────────────────────────────────────────────────────────────
no-header.csv      1  holding     4     4          0          0         0
0
$ hangar --ledger no-header.db total holdings --by type --format csv
type,deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
MiG-29,3,47,47,47,,,,,,,,,0,3,no,0,no,no
Su-22,1,18,18,18,,,,,,,,,0,1,no,0,no,no
$

Quotes inside cells:

$ hangar --ledger stray-quotes.db import stray-quotes.csv; echo $?
stray-quotes.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: stray-quotes (--source KEY names another)
  count adds up to 99 kept

file              batch  record   read  kept  unchanged  set aside  rejected
────────────────────────────────────────────────────────────────────────────
stray-quotes.csv      1  holding     5     5          0          0         0

stray-quotes.csv: mended 3 rows: its quotes were read in the only way that gives as many cells as the header has (lines 3, 4, 5)
0
$ hangar --ledger stray-quotes.db list claims --columns type,count,note --format csv
type,count,note
MiG-29,22,"12"" rocket rails"
Su-22,18,"the so-called ""Fitter"", a bomber"
Su-27,34,"""Flanker"" to others"
MiG-29,11,never closed
MiG-29,14,"a ""plain"" quote"
$

Records broken by line ends and by delimiters that nobody put in quotes:

$ hangar --ledger broken-record.db import broken-record.csv; echo $?
broken-record.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: broken-record (--source KEY names another)
  count adds up to 1,423 kept, 9 rejected

file               batch  record   read  kept  unchanged  set aside  rejected
─────────────────────────────────────────────────────────────────────────────
broken-record.csv      1  holding    12    10          0          0         2

  rejected broken-record.csv:14: row has 6 cells, the header has 5
  rejected broken-record.csv:15: row has 8 cells, the header has 5

broken-record.csv: mended 4 rows: a record broken over two lines was joined (lines 4, 11); a number with commas that nobody put in quotes (line 7); a delimiter in prose that nobody put in quotes (line 8)
1
$ hangar --ledger broken-record.db list claims --columns operator,type,count,condition,note --format csv
operator,type,count,condition,note
Poland,MiG-29,22,active,none
Poland,Su-22,18,stored,bases
Ukraine,Su-27,34,active,
Ukraine,Su-25,31,active,three
Ukraine,Mi-8,1200,active,claimed
Ukraine,MiG-29,43,active,"all of them, they say"
Slovakia,MiG-29,11,active,sold
Romania,MiG-21,36,withdrawn,
Bulgaria,MiG-29,14,active,worn
Serbia,MiG-29,14,active,
$

Three kinds of line ends:

$ hangar --ledger mixed-line-ends.db import mixed-line-ends.csv; echo $?
mixed-line-ends.csv
  UTF-8, comma, header on line 1
  columns: by their own names
  source of all rows: mixed-line-ends (--source KEY names another)
  count adds up to 75 kept

file                 batch  record   read  kept  unchanged  set aside  rejected
───────────────────────────────────────────────────────────────────────────────
mixed-line-ends.csv      1  holding     6     5          0          1         0

  set aside mixed-line-ends.csv:6: blank row
0
$ hangar --ledger mixed-line-ends.db total holdings --format csv
deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
5,75,75,75,,,,,,,,,0,5,no,0,no,no
$

Delimiters at the ends of lines:

$ hangar --ledger trailing-separators.db import trailing-separators.csv; echo $?
trailing-separators.csv
  UTF-8, comma, header on line 1
  columns: column 5 kept as it is, column 6 kept as it is, column 7 kept as it is
  source of all rows: trailing-separators (--source KEY names another)
  count adds up to 51 kept; 1 kept row without a number

file                     batch  record   read  kept  unchanged  set aside  rejected
───────────────────────────────────────────────────────────────────────────────────
trailing-separators.csv      1  holding     4     4          0          0         0
0
$ hangar --ledger trailing-separators.db total holdings --by type --format csv
type,deals,count_low,count,count_high,ordered_low,ordered,ordered_high,cost,price_kind,tiv_low,tiv,tiv_high,unpriced,claims,mixed,without_figure,rate_after,rate_old
MiG-29,3,33,33,,,,,,,,,,0,3,no,1,no,no
Su-22,1,18,18,18,,,,,,,,,0,1,no,0,no,no
$

The original text of a mended record is kept; what can't be mended in one way goes to the rejects as it stands:

$ hangar --ledger broken-record.db show batch:1 --line 4
Ukraine,Su-
kept as claim:3
$ hangar --ledger again.db import broken-record.csv --rejects bad.csv > /dev/null; cat bad.csv
reason,operator,type,count,condition,note
"broken-record.csv:14: row has 6 cells, the header has 5",Croatia,MiG-21,8,stored,retired,soon
"broken-record.csv:15: row has 8 cells, the header has 5",Hungary,Gripen,1,2,3,4,5,6
$ hangar --ledger broken-record.db import broken-record.csv --format json | jq -c '.files[0].mended[0], .files[0].header_rows'
{"line":4,"reason":"a record broken over two lines was joined"}
1
$

What was decided can be given, too:

$ printf 'a|1.234\nb|2\n' > bars.csv; hangar --ledger bars.db import bars.csv --as holding --header none --delimiter '|' --decimal comma --map 'column 1=operator,column 2=count' | head -3; hangar --ledger bars.db list claims --columns operator,count --format csv
bars.csv
  UTF-8, bar, no header
  columns: column 1 → operator, column 2 → count
operator,count
a,1234
b,2
$ hangar --ledger bars.db import bars.csv --header first; echo $?
hangar: --header: "first" is no place of a header; expected its line, as in 3, two lines, as in 3-4, or none
2
$ hangar --ledger bars.db import bars.csv --delimiter two; echo $?
hangar: --delimiter: "two" is none; expected one character that is no letter, digit or quote, or tab
2
$ hangar --ledger bars.db import bars.csv --header none --as holding --map 'column 1=operator,column 2=count' --decimal dot; echo $?
hangar: --decimal: "dot" is not known; expected point or comma
2
$

Every awkward file stands in the list of them once, and some story imports it; the list names no other:

$ sed -n 's/^| \([^ ]*\.csv\) |.*/\1/p' $FIXTURES/awkward/README.md | LC_ALL=C sort > listed; ls $FIXTURES/awkward | grep -v '^README.md$' | LC_ALL=C sort > there; diff there listed && grep -c '' there > how-many
$ cat $TOP/tests/cli/*.t | sed -n 's/^\$ //p' | grep -E 'import|count ' > commands; while read -r f; do grep -qE "(^|[ /])${f%.csv}(\\.csv)?([^a-z0-9.-]|\$)" commands || echo "$f"; done < there
$

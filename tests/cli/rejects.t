# Rejected rows: written with their reasons, mended, and imported again as if never broken.

$ printf 'Land;Typ;Stück;Nr.\nPolen;MiG-29;12;1\nPolen;Su-22;zwei;2\nSlowakei;MiG-29;"11;3\nSlowakei;L-39;?7;4\n' > fleet.csv
$ hangar import fleet.csv --map 'Land=operator,Typ=type,Stück=count,Nr.=' --source bal --rejects bad.csv | sed -n '/rejected /,$p'
  rejected fleet.csv:3:3 (Stück): "zwei" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
  rejected fleet.csv:5:3 (Stück): "?7" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown

fleet.csv: mended 1 row: its quotes were read in the only way that gives as many cells as the header has (line 4)
bad.csv has the rejected rows of fleet.csv: mend them, then hangar import bad.csv
$ cat bad.csv
reason;Land;Typ;Stück;Nr.
"fleet.csv:3:3 (Stück): ""zwei"" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown";Polen;Su-22;zwei;2
"fleet.csv:5:3 (Stück): ""?7"" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown";Slowakei;L-39;?7;4
$

The header tells whose rows they are: no option is needed, and they stay rows of their source. What is not
mended is rejected again, for the same reason:

$ sed -e '2s/;zwei;/;2;/' -e '3s/"11;/11;/' bad.csv > mended.csv
$ hangar import mended.csv --rejects still.csv; echo $?
mended.csv
  UTF-8, semicolon, header on line 1
  columns: Land → operator, Typ → type, Stück → count
  mapping    as batch:1: line 1 is the header of its rejected rows (--map MAP)
  delimiter  semicolon: 3 of 3 records have 5 cells (--delimiter CHAR)
  source of all rows: bal (--source KEY names another)
  count adds up to 2 kept

file        batch  record   read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────────────
mended.csv      2  holding     2     1          0          0         1

  rejected mended.csv:3:4 (Stück): "?7" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown

still.csv has the rejected rows of mended.csv: mend them, then hangar import still.csv
1
$ cat still.csv
reason;Land;Typ;Stück;Nr.
"mended.csv:3:4 (Stück): ""?7"" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown";Slowakei;L-39;?7;4
$

And again, until nothing is left; the ledger then says what it would have said of a whole file:

$ sed '2s/;?7;/;7;/' still.csv > last.csv; hangar import last.csv --format json | jq -c '.files[0] | .counts, .source, .mapping, .decisions'
{"read":1,"kept":1,"unchanged":0,"set_aside":0,"rejected":0}
"bal"
{"Land":"operator","Typ":"type","Stück":"count","--source":"bal"}
[{"what":"encoding","value":"UTF-8","why":"all 2 characters beyond ASCII are UTF-8","option":"--encoding NAME"},{"what":"mapping","value":"as batch:2","why":"line 1 is the header of its rejected rows","option":"--map MAP"},{"what":"delimiter","value":"semicolon","why":"2 of 2 records have 5 cells","option":"--delimiter CHAR"},{"what":"header","value":"line 1","why":"5 of its 5 cells are fields that Hangar knows","option":"--header 3|3-4|none"}]
$ printf 'Land;Typ;Stück;Nr.\nPolen;MiG-29;12;1\nPolen;Su-22;2;2\nSlowakei;MiG-29;11;3\nSlowakei;L-39;7;4\n' > whole.csv
$ hangar --ledger whole.db import whole.csv --map 'Land=operator,Typ=type,Stück=count,Nr.=' --source bal > out.txt
$ hangar total > a.txt; hangar --ledger whole.db total > b.txt; sed 1,2d a.txt; cmp a.txt b.txt

aircraft  claims
────────────────
      32       4
$ hangar list holdings --columns operator,type,count,source --sort type --format csv > a.txt; hangar --ledger whole.db list holdings --columns operator,type,count,source --sort type --format csv | cmp - a.txt
$

The spreadsheet may have taken away the quotes:

$ hangar --ledger q.db import fleet.csv --map 'Land=operator,Typ=type,Stück=count,Nr.=' --source bal --rejects q.csv > out.txt
$ printf 'Reason;Land;Typ;Stück;Nr.\nas it was;Polen;Su-22;2;2\n' > q2.csv; hangar --ledger q.db import q2.csv --format json | jq -c '.files[0] | .counts, .source'
{"read":1,"kept":1,"unchanged":0,"set_aside":0,"rejected":0}
"bal"
$

A list whose preamble told its source and its area: its rejected rows have neither above them, and stay its own:

$ { printf '"Transfers of major conventional arms from China to Myanmar. Deals with deliveries or orders made for year range 2010 to 2020"\n"Data generated: 25 March 2024"\n\nSIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status\n'; printf '%s\n' '1,China,Myanmar,K-8,trainer aircraft,Aircraft,2010,No,5,No,2012,No,New' '2,China,Myanmar,J-7,fighter aircraft,Aircraft,2011,No,five,No,2013,No,New'; } > deliveries.csv
$ hangar --ledger s.db import deliveries.csv --rejects s.csv --format json | jq -c '.files[0] | .preset, .source, .covers, .counts'
"sipri-deliveries"
"sipri-deliveries-2024-03-25"
"from:China to:Myanmar date:2010..2020"
{"read":2,"kept":1,"unchanged":0,"set_aside":0,"rejected":1}
$ sed '2s/,five,/,5,/' s.csv > s2.csv; hangar --ledger s.db import s2.csv --format json | jq -c '.files[0] | .preset, .source, .covers, .counts'
"sipri-deliveries"
"sipri-deliveries-2024-03-25"
"from:China to:Myanmar date:2010..2020"
{"read":1,"kept":1,"unchanged":0,"set_aside":0,"rejected":0}
$ sed 's/,five,/,5,/' deliveries.csv > d2.csv; hangar --ledger d.db import d2.csv > out.txt
$ hangar --ledger d.db total > a.txt; hangar --ledger s.db total | cmp - a.txt
$ hangar --ledger d.db list deals --format csv > a.txt; hangar --ledger s.db list deals --format csv | cmp - a.txt
$

Of a dry run nothing is remembered, and the way on says what to give:

$ hangar --ledger dry.db import fleet.csv --map 'Land=operator,Typ=type,Stück=count,Nr.=' --dry-run --rejects dry.csv | sed -n '/^dry.csv/p'
dry.csv has the rejected rows of fleet.csv: mend them, then hangar import dry.csv --map reason= --source fleet
$

Every row is accounted for, by reason and line by line:

$ printf 'operator,type,count\nPoland,MiG-29,12\n,,\nPoland,Su-22,two\nPoland,F-16,48\noperator,type,count\nPoland,"L\n39",3\n' > rows.csv
$ hangar --ledger rows.db import rows.csv > out.txt
$ hangar --ledger rows.db import rows.csv --source again > out.txt 2>&1; tail -1 out.txt
hangar: rows.csv: batch:1 has this file already, read in another way; both together would count it twice (hangar undo 1 takes that one back)
$ hangar --ledger rows.db show batch:1 --format json | jq -c .unkept[]
{"line":3,"fate":"set aside","reason":"rows.csv:3: blank row"}
{"line":4,"fate":"rejected","reason":"rows.csv:4:3 (count): \"two\" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown"}
{"line":6,"fate":"set aside","reason":"rows.csv:6: the header again"}
$ for n in 1 2 3 4 5 6 7 8; do hangar --ledger rows.db show batch:1 --line $n; done
operator,type,count
the header
Poland,MiG-29,12
kept as claim:1
,,
set aside: rows.csv:3: blank row
Poland,Su-22,two
rejected: rows.csv:4:3 (count): "two" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
Poland,F-16,48
kept as claim:2
operator,type,count
set aside: rows.csv:6: the header again
Poland,"L
kept as claim:3
39",3
no row begins here: it goes on from a line above
$ hangar --ledger rows.db show batch:1 --line 2 --format json | jq -c '.line, .fate, .claims'
"Poland,MiG-29,12"
"kept as claim:1"
["claim:1"]
$ printf 'operator,type,count\nPoland,F-16,48\n' > rows2.csv; hangar --ledger rows.db import rows2.csv --source rows > out.txt; hangar --ledger rows.db show batch:2 --line 2
Poland,F-16,48
kept as claim:2
$ hangar --ledger rows.db undo > out.txt; hangar --ledger rows.db show batch:2 --line 2
Poland,F-16,48
kept as claim:2 (batch:2 is undone)
$

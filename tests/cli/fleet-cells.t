# Fleet lists: rows that are alike but for a word, what is on order, several numbers in one cell.

Two squadrons of twelve are two holdings; the same squadron with another picture is told twice:

$ cp $FIXTURES/awkward/*.csv .
$ hangar --ledger sq.db import squadrons.csv > /dev/null; hangar --ledger sq.db total holdings --by type
Holdings by type
policy: all grades · denials lower the low end · as known now · no conversion

type    aircraft  claims
────────────────────────
F-16C         24       2
MiG-29        12       1
────────────────────────
in all        36       3

1 holding repeats another of the same source and counted once
$

What is on order is not held; it is a measure of its own:

$ hangar --ledger order.db import auf-bestellung.csv > /dev/null; hangar --ledger order.db total holdings --by operator
Holdings by operator
policy: all grades · denials lower the low end · as known now · no conversion

operator   aircraft  ordered  claims
────────────────────────────────────
Freedonia       121       26       3
Sylvania          4       14       2
────────────────────────────────────
in all          125       40       5
$ hangar --ledger order.db why "holding:Freedonia Eurofighter"
policy: all grades · denials lower the low end · as known now · no conversion

Freedonia · Typhoon · count  36  · nobody else states it
└─ ◆ claim:1 auf-bestellung  36  · chosen
   auf-bestellung.csv:2  Freedonia;Eurofighter;36;26

◆ decisive: without this claim the figure were another
$

A row of a wide table says what its line says, in every year:

$ hangar --ledger years.db import years-and-notes.csv > /dev/null; hangar --ledger years.db list holdings --columns type,count,as_of,base,note
policy: all grades · denials lower the low end · as known now · no conversion

type    count  as of  base         note
──────────────────────────────────────────────────────
MiG-29     10  2019   Fort Gambol  flown by conscripts
MiG-29     11  2020   Fort Gambol  flown by conscripts
Su-22      20  2019   Bayou        kept under covers
Su-22      22  2021   Bayou        kept under covers
F-16C      31  2020   Harbour      on loan
F-16C      32  2021   Harbour      on loan
$

Several numbers beside as many types are a holding each; else the row is rejected:

$ hangar --ledger parts.db import numbers-of-versions.csv | sed -n '/numbers-of-versions.csv  /p;/rejected num/p'
numbers-of-versions.csv      1  holding     9     8          0          0         1
  rejected numbers-of-versions.csv:5:4 (In service): "10, 5" is 2 numbers of aircraft; expected one, or another cell of the row with 2 types and nothing that is said of all of them together
$ hangar --ledger parts.db list holdings --columns operator,type,count,line
policy: all grades · denials lower the low end · as known now · no conversion

operator   type    count  line
──────────────────────────────
Freedonia  F-16      762     2
Freedonia  F-16      140     2
Freedonia  J-16      450     3
Freedonia  J-16       12     3
Sylvania   MiG-29     20     4
Sylvania   Su-27      ~8     4
Sylvania   Mi-8       30     6
Sylvania   C-130H      4     7
$ hangar --ledger parts.db total holdings type:F-16 --format csv --columns count
count_low,count,count_high
902,902,902
$

Numbers of which some are in a condition, in a column that has words for nothing else:

$ hangar --ledger de.db import davon-eingelagert.csv | sed -n '/  cells/p;/davon-eingelagert.csv  /p'
  cells      Anzahl: numbers taken from what they are glued to: 4 of 4 cells are a number, and 3 say how many are in a condition (--plain)
davon-eingelagert.csv      1  holding     8     8          0          0         0
$ hangar --ledger de.db total holdings --by type,condition
Holdings by type and condition
policy: all grades · denials lower the low end · as known now · no conversion

type    condition  aircraft  ordered  claims
────────────────────────────────────────────
F-16    ordered           0       12       1
F-16    not given        36                1
Mi-24   derelict          1                3
Mi-24   stored            4                3
Mi-24   not given         5                3
MiG-29  stored            6                2
MiG-29  not given        16                2
Su-22   not given        18                1
────────────────────────────────────────────
in all                   86       12       8
$ hangar --ledger ru.db import iz-nih-na-hranenii.csv | sed -n '/  cells/p;/hranenii.csv  /p'
  cells  Количество: numbers taken from what they are glued to: 4 of 4 cells are a number, and 2 say how many are in a condition (--plain)
iz-nih-na-hranenii.csv      1  holding     6     6          0          0         0
$ hangar --ledger ru.db list holdings --columns type,count,condition
policy: all grades · denials lower the low end · as known now · no conversion

type    count  condition
────────────────────────
MiG-31     12
MiG-31      6  stored
Su-27     ≥20
Su-30       8
Su-30       4  stored
An-26       7
$

Types that stand once for several rows, as merged cells are saved:

$ hangar --ledger merged.db import typen-verbunden.csv | grep 'blank cells'; hangar --ledger merged.db list holdings --columns operator,type,count,condition --format csv
  blank cells  as above in Land, Typ: only the first row of each group has a value, as merged cells are saved (--plain)
operator,type,count,condition
Freedonia,MiG-29,22,active
Freedonia,MiG-29,6,stored
Freedonia,Su-22,18,active
Freedonia,Su-22,10,stored
Sylvania,Gripen,14,active
Sylvania,Gripen,2,stored
$
$ hangar --ledger bases.db import tipos-y-bases.csv --map '=Freedonia:operator' | grep 'set aside t'; hangar --ledger bases.db total holdings --by type --format csv --columns type,count
  set aside tipos-y-bases.csv:6: a total: 24 is the sum of the 2 rows above it (lines 4-5)
type,count_low,count,count_high
C-295,12,12,12
F-5E,24,24,24
Mirage F1,24,24,24
$

A point before three digits, where numbers of aircraft have no decimals:

$ hangar --ledger point.db import tausender-mit-punkt.csv | grep 'decimals'; hangar --ledger point.db total holdings --format csv --columns count
  decimals of Anzahl  decimal comma: numbers of aircraft are whole: as 3 cells are without a mark, 1 with a point before three digits is (--decimal point|comma)
count_low,count,count_high
1330,1330,1330
$
$ printf 'Land;Muster;Anzahl\nFreedonia;F-16;1.082\nSylvania;An-26;9.125\nSylvania;F-5;8\n' > means.csv; hangar --ledger point.db import means.csv | grep 'rejected m'
  rejected means.csv:2:3 (Anzahl): "1.082" may have a group or a decimal point; say which (import --decimal point|comma)
  rejected means.csv:3:3 (Anzahl): "9.125" may have a group or a decimal point; say which (import --decimal point|comma)
$

Cells that span several rows of a page, and are missing in all but the first:

$ hangar --ledger span.db import zellen-ueber-zeilen.csv --map '=Freedonia:operator' | grep '  rows'; hangar --ledger span.db list holdings --columns type,count,line,note
  rows   3 moved to the right, behind cells of the row above: cells that span several rows of a page are saved in the first: the number, or the note, of the others stands in a column that has none (--plain)
policy: all grades · denials lower the low end · as known now · no conversion

type        count  line  note
────────────────────────────────────────────────────────────────────
Rafale          8     2
Rafale         28     3
Tejas          31     4
Tejas           4     5  Wird nur zur Schulung der Piloten genutzt
MiG-29         52     6  Mit zwölf Maschinen in der neuen Ausführung
MiG-29          7     7
Boeing 707      1     8
Mi-24                 9  Die Zahl ist seit Jahren nicht mehr bekannt
Il-76          17    10
An-32         103    11
$
$ hangar --ledger spun.db import rowspan-squadrons.csv --map '=Freedonia:operator' > /dev/null; hangar --ledger spun.db total holdings --by type --format csv --columns type,count
type,count_low,count,count_high
An-26,3,3,3
MiG-29,28,28,28
Su-25,14,14,14
$

Years of two digits, where the column proves that they stand last:

$ hangar --ledger de-days.db import kurze-jahre.csv | grep 'years of'; hangar --ledger de-days.db list transfers --columns type,date --format csv
  years of Datum  two digits, standing last: 00-39 are 20xx, 40-99 are 19xx: some cells can be read in this way only (--dates day-first|month-first)
type,date
MiG-29,2023-04-03
Su-25,2024-02-22
Mi-8,2023-05-17
L-39,1978-11-05
$
$ hangar --ledger us-days.db import short-years.csv > /dev/null; hangar --ledger us-days.db list transfers --columns type,date --format csv
type,date
MiG-29,2024-03-14
Su-25,2023-04-05
Mi-8,2022-03-01
$
$ hangar --ledger no-days.db import short-years-unproved.csv | grep 'rejected short'; hangar --ledger no-days.db import short-years-unproved.csv --dates day-first > /dev/null; hangar --ledger no-days.db list transfers --columns type,date --format csv
  rejected short-years-unproved.csv:2:1 (Date): "23-01-15" has a year of two digits, and nothing in its column proves where that stands; say it with --dates day-first|month-first
  rejected short-years-unproved.csv:3:1 (Date): "23-02-03" has a year of two digits, and nothing in its column proves where that stands; say it with --dates day-first|month-first
type,date
MiG-29,2015-01-23
Su-25,2003-02-23
$

The money of each row in a column of its own:

$ hangar --ledger eur.db import waehrung-daneben.csv | grep '  money'; hangar --ledger eur.db list transfers --columns type,total_price --format csv
  money      of each row by its Währung: 2 of 2 cells name one (--map 'Währung=')
  money      the money given, times 1000000: the header "Gesamtpreis (Mio.)"
type,total_price
MiG-29,USD 35500000
Su-25,EUR 12250000
Mi-24,
$
$ hangar --ledger rur.db import valuta-ryadom.csv | grep 'rejected val'; hangar --ledger rur.db list transfers --columns type,total_price --format csv
type,total_price
MiG-29,USD 35000000
Su-25,EUR 12250000
Mi-24,
$

A year of delivery beside one country makes no holdings; the line that is offered works:

$ hangar --ledger aid.db import year-of-delivery.csv; echo $?
hangar: year-of-delivery.csv:1: "Year of delivery" is said of aircraft that moved, and nothing says whether "Country" gave or got them: "Country;Type;Number;Year of delivery"; where it got them, say 'Country=to'; where it gave them, go on with: hangar --ledger aid.db import year-of-delivery.csv --as transfer --map 'Country=from'
2
$
$ hangar --ledger aid.db import year-of-delivery.csv --as transfer --map 'Country=from' > /dev/null; hangar --ledger aid.db total transfers --format csv --columns count
count_low,count,count_high
18,18,18
$
$ hangar --ledger aid.db import god-postavki.csv 2>&1 | grep -o 'hangar --ledger.*'
hangar --ledger aid.db import god-postavki.csv --as transfer --map 'Страна=from'
$

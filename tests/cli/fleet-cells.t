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

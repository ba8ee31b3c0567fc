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

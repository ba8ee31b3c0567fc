# Presets: lists in the layouts that they really come in. The files are look-alikes, made up; see
# fixtures/lists/README.md.

$ cp $FIXTURES/lists/*.csv .
$

SIPRI's deliveries. The header stands below a preamble with a quote that nothing closes; the file is Windows-1252; other equipment is set aside, and what can't be read is rejected, each row with its reason:

$ hangar import deliveries.csv --rejects bad.csv; echo $?
deliveries.csv
  Windows-1252, comma, header on line 8, preamble of 7 lines skipped, preset sipri-deliveries
  columns: SIPRI AT Database ID → deal, Supplier → from, Recipient → to, Designation → type, Description kept as it is, Armament category kept as it is, Order date → order_date, Order date is estimate → order_date is an estimate, Numbers delivered → count, Numbers delivered is estimate → count is an estimate, Delivery year → date, Delivery year is estimate → date is an estimate, Status → condition, SIPRI estimate kept as it is, TIV deal unit kept as it is, TIV delivery values → tiv, Local production kept as it is
  encoding  Windows-1252: not UTF-8; of 1 bytes beyond ASCII 100 % are usual letters in words so, 0 % as Big5 (--encoding NAME)
  header    line 8: the columns of preset sipri-deliveries (--header 3|3-4|none)
  source of all rows: sipri-deliveries-2024-03-05 (--source KEY names another)
  speaks for: date:2000..2023
  count adds up to 83 kept, 97 set aside, 25 rejected; 1 kept row without a number

file            batch  record    read  kept  unchanged  set aside  rejected
───────────────────────────────────────────────────────────────────────────
deliveries.csv      1  transfer    24    16          0          5         3

  rejected deliveries.csv:26:10 (Numbers delivered is estimate): "Maybe" does not tell an estimate; expected Yes or No
  rejected deliveries.csv:28:4 (Designation): the quote at byte 22 is never closed; expected another before the next delimiter or line end
  rejected deliveries.csv:29:6 (Armament category): is empty; expected what the equipment is
  set aside deliveries.csv:13: other equipment: Missiles
  set aside deliveries.csv:16: other equipment: Sensors
  set aside deliveries.csv:17: other equipment: Engines
  set aside deliveries.csv:21: other equipment: Ships
  set aside deliveries.csv:32: other equipment: Artillery

Types that nothing defines yet, kept as they stand: P-791
Parties that nothing defines yet, kept as they stand: Zeppelinland
deliveries.csv: 1 row repeats a row above: line 31
bad.csv has the rejected rows of deliveries.csv: mend them, then hangar import bad.csv
1
$

The Yes/No columns make estimates; `*` and `**` are no part of a name; unknown suppliers and recipients are nobody; a row without a number and a year of delivery is an order:

$ hangar list transfers --columns deal,from,to,type,count,date,order_date,status,condition,tiv
policy: all grades · denials lower the low end · as known now · no conversion

deal         from        to             type          count  date   order date  status     condition     tiv
────────────────────────────────────────────────────────────────────────────────────────────────────────────
sipri:90001  Belarus     Chad           MiG-29S           4  2002   2001        delivered  second hand    30
sipri:90001  Belarus     Chad           MiG-29S           4  2003   2001        delivered  second hand    30
sipri:90001  Belarus     Chad           MiG-29S         (3)  2004?  2001        delivered  second hand  22.5
sipri:90001  Belarus     Chad           MiG-29S         (3)  2004   2001        delivered  second hand  22.5
sipri:90003  Russia      Peru           MiG-29SMT         6  2010   2008?       delivered  modernised     90
sipri:90003  Russia      Peru           MiG-29SMT         2  2011   2008?       delivered  modernised     30
sipri:90006              Hezbollah      Mohajer-4       (2)  2006?  2005?       delivered  new             1
sipri:90007  France      NATO           Gazelle           5  2000   1999        delivered  modernised      9
sipri:90008  Kazakhstan                 MiG-27         (12)  2013?  2012?       delivered  second hand  38.4
sipri:90010  Sweden      Brazil         Gripen E                    2014        ordered    new             0
sipri:90011  Sweden      Thailand       Saab 340 AEW      0         2010        ordered    new             0
sipri:90012  Germany     Côte d'Ivoire  Do 228            1  2007   2006        delivered  new             4
sipri:90013  Italy       Zeppelinland   P-791             1  2021?  2019?       delivered  new             5
sipri:90015  Poland      Ukraine        MiG-29         (14)  2023   2023        delivered  second hand    84
sipri:90018  Slovakia    Ukraine        MiG-29           13  2023   2023        delivered  second hand    78
sipri:90018  Slovakia    Ukraine        MiG-29           13  2023   2023        delivered  second hand    78
$

Years of one deal add up; two equal rows are one told twice:

$ hangar total --by deal --columns deal,aircraft,tiv,claims
Transfers by deal
policy: all grades · denials lower the low end · as known now · no conversion

deal         aircraft    TIV  claims
────────────────────────────────────
sipri:90001        14    105       4
sipri:90003         8    120       2
sipri:90006         2      1       1
sipri:90007         5      9       1
sipri:90008        12   38.4       1
sipri:90010         0              1
sipri:90011         0              1
sipri:90012         1      4       1
sipri:90013         1      5       1
sipri:90015        14     84       1
sipri:90018        13     78       2
────────────────────────────────────
in all             70  444.4      16

Left out of the totals
status   deals  aircraft  TIV  unpriced  claims
───────────────────────────────────────────────
ordered      1         0    0         0       1
$ hangar total --by year --format json | jq -c '[.rows[].claims], .total.claims'; hangar total date:2002 --format json | jq -c .total.claims
[1,1,1,2,1,1,1,1,1,1,3,2]
16
1
$ hangar list deals --columns deal,date,aircraft --limit 3
policy: all grades · denials lower the low end · as known now · no conversion

deal         date       aircraft
────────────────────────────────
sipri:90001  2002–2004      (14)
sipri:90003  2010–2011         8
sipri:90006  2006?           (2)
… 8 more not shown (--limit)
$ hangar total --by year --format json | jq -c '.total.count.best, ([.rows[].count.best] | add)'
70
70
$ hangar total --by to --format json | jq -c '.total.count.best, ([.rows[].count.best] | add)'
70
70
$

TIV is a measure of its own, and never money:

$ hangar total --format json | jq -c '.total | .tiv.best, .cost, .unpriced'
"444.4"
[]
9
$

What the preamble says of the list defines its source, and what the batch speaks for:

$ hangar show source:sipri-deliveries-2024-03-05 | head -n 10
source:sipri-deliveries-2024-03-05
policy: all grades · denials lower the low end · as known now · no conversion

key          sipri-deliveries-2024-03-05
published    2024-03-05
publisher    SIPRI
edition of   sipri
title        SIPRI Arms Transfers Database: deliveries
address      https://www.sipri.org/databases/armstransfers
batch        1
$ hangar import deliveries.csv --dry-run --format json | jq -c '.files[0] | .preset, .header_line, .preamble_lines, .source, .covers, .counts'
"sipri-deliveries"
8
7
"sipri-deliveries-2024-03-05"
"date:2000..2023"
{"read":24,"kept":0,"unchanged":16,"set_aside":5,"rejected":3}
$

The rest of the row is kept under the names of its columns:

$ hangar show claim:2 --format json | jq -c '.. | objects | select(has("TIV deal unit")) | ."Armament category", ."TIV deal unit", ."Local production"' | head -n 3
"Aircraft"
"7.5"
"No"
$

The original is what it was, byte for byte; a line of it is shown in UTF-8:

$ hangar export --original 1 | cmp - deliveries.csv
$ hangar show batch:1 --line 24 --format json | jq -r .line
90012,Germany,Côte d'Ivoire,Do-228,light transport aircraft,Aircraft,2006,No,1,No,2007,No,New,4,4,4,No
$

Rejected rows, mended, go in under the same source:

$ sed -e 's/,12,Maybe,/,12,Yes,/' -e 's/,"Krab,/,Krab/' -e 's/,FGA aircraft,,2023/,FGA aircraft,Aircraft,2023/' bad.csv > mended.csv
$ hangar import mended.csv --map reason= --source sipri-deliveries-2024-03-05 --format json | jq -c '.files[0] | .preset, .counts'
"sipri-deliveries"
{"read":3,"kept":2,"unchanged":0,"set_aside":1,"rejected":0}
$

SIPRI's trade register, CRLF. Columns without a name mark the one before them; a noun tells what is an aircraft:

$ hangar --ledger register.db import register.csv; echo $?
register.csv
  UTF-8, comma, header on line 6, preamble of 5 lines skipped, preset sipri-register
  columns: Recipient → to, Supplier → from, Year of order → order_date, column 4 → order_date is an estimate, Number ordered → ordered, column 6 → ordered is an estimate, Weapon designation → type, Weapon description kept as it is, Deliveries in the Year Range → count, column 10 → count is an estimate, Year(s) of delivery → date, status → condition, Comments → note, SIPRI TIV per unit kept as it is, SIPRI TIV for total order kept as it is, SIPRI TIV of delivered weapons → tiv
  header  line 6: the columns of preset sipri-register (--header 3|3-4|none)
  source of all rows: sipri-register-2026-01-09 (--source KEY names another)
  speaks for: from:China date:2010..2025
  count adds up to 73 kept, 133 set aside, 4 rejected; 2 kept rows without a number
  ordered adds up to 80 kept, 92 set aside, 4 rejected

file          batch  record    read  kept  unchanged  set aside  rejected
─────────────────────────────────────────────────────────────────────────
register.csv      1  transfer    22    12          0          9         1

  rejected register.csv:20:6 (column 6): "x" is no mark; expected ? for an estimate, or nothing
  set aside register.csv:9: other equipment: aircraft engine
  set aside register.csv:11: other equipment: anti-tank missile
  set aside register.csv:16: other equipment: combat aircraft radar
  set aside register.csv:17: other equipment: aircraft carrier
  set aside register.csv:18: other equipment: aircraft electro-optical system
  set aside register.csv:19: other equipment: helicopter turret
  set aside register.csv:22: other equipment: tank
  set aside register.csv:23: other equipment: submarine
  set aside register.csv:27: other equipment: armoured personnel carrier

Types that nothing defines yet, kept as they stand: CSC-1, FK-1
1
$ hangar --ledger register.db list transfers --columns from,to,type,ordered,count,date,order_date,status,note
policy: all grades · denials lower the low end · as known now · no conversion

from   to             type          ordered  count  date             order date  status     note
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
China  African Union  Z-9               (4)    (4)  2020             2019?       delivered  Aid
China  Angola         K-8                12     12  2019–2020, 2022  2018        delivered  K-8W version
China  Chad           CH-3              (3)      3  2022             2021?       delivered
China  Chad           Y-12                2      2  2023             2022        delivered
China  Mali           Wing Loong 2      (2)                          2023?       ordered
China  Mali           Y-8                                            2024        ordered    Ordered; number not known
China  Myanmar        JF-17              16   (11)  2018–2019        2015        delivered
China  Pakistan       CSC-1               5      5  2013             2012        delivered
China                 FK-1              (6)    (6)  2025             2024?       delivered  Delivered via third parties, reportedly
China  Rwanda         Z-9W                2      2  2021–2022        2019?       delivered
China  Sudan          Q-5              (20)   (20)  2003             2003?       delivered  Second-hand but modernized before delivery
China  Zambia         K-8                 8      8  2008             2006        delivered
$ hangar --ledger register.db total
Transfers
policy: all grades · denials lower the low end · as known now · no conversion

deals  aircraft  ordered  TIV  unpriced  claims
───────────────────────────────────────────────
   12        73       80  456        10      12
$ hangar --ledger register.db total --by year --columns year,aircraft,ordered
Transfers by year
policy: all grades · denials lower the low end · as known now · no conversion

year       aircraft  ordered
────────────────────────────
2003             20       20
2008              8        8
2013              5        5
2018–2019        11       16
2019–2022        12       12
2020              4        4
2021–2022         2        2
2022              3        3
2023              2        2
2025              6        6
not given         0        2
────────────────────────────
in all           73       80
$

Lines that end with a lone CR, and with CRLF, are the same rows:

$ tr '\n' '\r' < deliveries.csv > cr.csv
$ sed 's/$/\r/' deliveries.csv > crlf.csv
$ hangar --ledger cr.db import cr.csv --format json | jq -c '.files[0] | .header_line, .preset, .counts'
8
"sipri-deliveries"
{"read":24,"kept":16,"unchanged":0,"set_aside":5,"rejected":3}
$ hangar --ledger cr.db import crlf.csv --format json | jq -c '.files[0] | .header_line, .preset, .counts'
8
"sipri-deliveries"
{"read":24,"kept":0,"unchanged":16,"set_aside":5,"rejected":3}
$ hangar --ledger cr.db show batch:1 --line 20
90008,Kazakhstan,unknown recipient(s),MiG-27,ground attack aircraft,Aircraft,2012,Yes,12,Yes,2013,Yes,Second hand,8,3.2,38.4,No
kept as claim:10
$

Airframes: addresses and serials stay the text that they are, tags are joined, a type is one type whatever its name holds:

$ hangar --ledger air.db import airframes.csv; echo $?
airframes.csv
  UTF-8, comma, header on line 1, preset plane-alert
  columns: $ICAO → icao24, $Registration → registration, $Operator → operator, $Type → type, $ICAO Type kept as it is, #CMPG kept as it is, $Tag 1 → tags, $#Tag 2 → tags, $#Tag 3 → tags, Category kept as it is, $#Link kept as it is
  source of all rows: plane-alert (--source KEY names another)

file           batch  record    read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────────────────
airframes.csv      1  airframe    20    20          0          0         0

Types that nothing defines yet, kept as they stand: Mi-8/9/17, Mi-8 / Mi-17
Parties that nothing defines yet, kept as they stand: Ruritanian Air Force, Strelsau Navy, Strelsau Air Corps
0
$ hangar --ledger air.db list airframes --columns icao24,type,operator,registration,tags
policy: all grades · denials lower the low end · as known now · no conversion

icao24  type          operator              registration  tags
───────────────────────────────────────────────────────────────────────────────────────
000017  C-295         Ruritanian Air Force  FAX-01        Cargo; Tactical Transport
0001E5  C-295         Ruritanian Air Force  1E5           Cargo; Tactical Transport
00A1E5  Mi-17         Ruritanian Air Force  03.04         Chopper; Whirly
123456  MiG-29        Ruritanian Air Force  2001-02-03    Fast Jet; Fulcrum
48D8F0  MiG-29        Polish Air Force      0213          Fast Jet
48D8F1  M-28          Polish Air Force      0214          Skytruck; STOL; Flying Troops
48D8F2  F-16C         Polish Air Force      ????
7C0001  F/A-18F       Strelsau Navy         A-1           Fast Jet; Rhino, loud
7C0002  F/A-18F       Strelsau Navy         A-2           Fast Jet; Rhino, loud
999999  MQ-9                                              UAV
0C0E00  Mi-8/9/17     Strelsau Air Corps    10            Round 0
0C0F11  L-39          Strelsau Air Corps    17            Round 0; Pair
0C1022  Mi-8 / Mi-17  Strelsau Air Corps    1e3           Round 1; Pair
0C1133  Mi-17         Strelsau Air Corps    0x1F          Round 1
0C1244  Mi-17         Strelsau Air Corps    03/04         Round 2; Pair
0C1355  Su-25         Strelsau Air Corps    -7            Round 2; Pair
0C1466  Su-25         Strelsau Air Corps    =1+1          Round 3
0C1577  Su-25UB       Strelsau Air Corps    Tactical      Round 3; Pair
0C1688  An-26         Strelsau Air Corps    A;B           Round 4; Pair
0C1799  An-26         Strelsau Air Corps    n/a           Round 4
$ hangar --ledger air.db list airframes --format csv --columns icao24 | tail -n +2 > got; cut -d , -f 1 airframes.csv | tail -n +2 | cmp - got
$ hangar --ledger air.db total airframes operator:'Polish Air Force' --format json | jq .total.count.best
3
$

Two files of one edition: what both hold is the same claim, and stays when one of them is undone, its source too:

$ (head -n 7 deliveries.csv; sed -n '8,10p' deliveries.csv) > part.csv
$ hangar --ledger two.db import part.csv --format json | jq -c '.files[0].counts'
{"read":2,"kept":2,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar --ledger two.db import deliveries.csv --format json | jq -c '.files[0].counts'
{"read":24,"kept":14,"unchanged":2,"set_aside":5,"rejected":3}
$ hangar --ledger two.db undo 1
Undone: import part.csv (1 file, 2 rows); 2 of the rows stay, for others have them too: batch:2
$ hangar --ledger two.db list sources --columns key,published,publisher
policy: all grades · denials lower the low end · as known now · no conversion

key                          published   publisher
──────────────────────────────────────────────────
sipri-deliveries-2024-03-05  2024-03-05  SIPRI

1 source on 1 independent origin
$ hangar --ledger two.db total to:Chad --format json | jq -c .total.count.best
14
$

A source that somebody described is left as it is described:

$ hangar --ledger own.db init > /dev/null; hangar --ledger own.db add source key=plane-alert title=Mine reliability=C > /dev/null
$ hangar --ledger own.db import airframes.csv > /dev/null; hangar --ledger own.db list sources --columns key,title,grade
policy: all grades · denials lower the low end · as known now · no conversion

key          title  grade
─────────────────────────
plane-alert  Mine   C

1 source on 1 independent origin
$

The order of the columns is free, and --map overrules the preset:

$ printf 'Category,#CMPG,$Type,$ICAO Type,$Tag 1,$#Tag 2,$#Tag 3,$Operator,$Registration,$ICAO\nx,Mil,Mi-17,MI8,a,b,c,Polish Air Force,7,48D8F9\n' > other.csv
$ hangar --ledger map.db import other.csv --map 'Category=note,#CMPG=' --format json | jq -c '.files[0] | .preset, .mapping'
"plane-alert"
{"Category":"note","$Type":"type","$ICAO Type":null,"$Tag 1":"tags","$#Tag 2":"tags","$#Tag 3":"tags","$Operator":"operator","$Registration":"registration","$ICAO":"icao24"}
$

A layout that has other columns in the place of a list's is not read as if nothing were known of it, and --map makes it that list, marks and all; one that was cut is still that list, unless nothing tells what is an aircraft:

$ sed 's/^Recipient,/Recipient country,/; s/,Number ordered,/,Orders,/' register.csv > older.csv; hangar --ledger older.db import older.csv; echo $?
hangar: older.csv:6: looks like preset sipri-register, but has no column "Recipient", "Number ordered": "Recipient country,Supplier,Year of order, ,Orders, ,Weapon designation,Weapon description,Deliveries in the Year Range, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total ord…"; --as transfer reads the file without the preset; with the columns that stand in their place, go on with: hangar --ledger older.db import older.csv --map 'Recipient country=to,Orders=ordered'
2
$ hangar --ledger older.db import older.csv --map 'Recipient country=to,Orders=ordered' > imported.txt; hangar --ledger same.db import register.csv > imported.txt
$ hangar --ledger older.db list transfers --format csv > older.out; hangar --ledger same.db list transfers --format csv | sed 's/register\.csv/older.csv/' | cmp - older.out; grep -c 'African Union' older.out
1
$ cut -d , -f 1-6,8- deliveries.csv > lacking.csv; hangar --ledger older.db import lacking.csv --format json | jq -c '.files[0] | .preset, .counts'
"sipri-deliveries"
{"read":24,"kept":16,"unchanged":0,"set_aside":5,"rejected":3}
$ cut -d , -f 1-5,7- deliveries.csv > lacking.csv; hangar --ledger older.db import lacking.csv 2>&1 | cut -d : -f 1-5; hangar --ledger older.db import lacking.csv --preset sipri-deliveries > /dev/null 2>&1; echo $?
hangar: lacking.csv:8: looks like preset sipri-deliveries, but has no column "Armament category": "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI …"; without the preset, go on with
2
$

The marks are known under the names that programs give to columns without one:

$ awk -F , -v OFS=, 'NR == 6 { $4 = "Unnamed: 3"; $6 = "?"; $10 = "...10" } { print }' register.csv > pandas.csv; hangar --ledger pandas.db import pandas.csv > imported.txt
$ hangar --ledger pandas.db list transfers --format csv | sed 's/pandas\.csv/older.csv/' | cmp - older.out
$

A preset that is asked for must be there, and be known:

$ hangar --ledger map.db import airframes.csv --preset sipri-register; echo $?
hangar: airframes.csv: has no header of --preset sipri-register in its first lines; expected the columns Recipient, Supplier, Year of order, Number ordered, Weapon designation, Weapon description, Deliveries in the Year Range, Year(s) of delivery
2
$ hangar --ledger map.db import airframes.csv --preset sipri; echo $?
hangar: --preset: "sipri" is not known; expected one of sipri-deliveries, sipri-register, sipri-register-2012, sipri-geo, sipri-tiv-recipients, sipri-tiv-suppliers, sipri-tiv-exports, sipri-tiv-imports, plane-alert, opensky, basestation, faa, kiel, warspotting, oryx-vehicles, oryx-dated, ecb, fred-cpi, bls-table, bls, world-bank-cpi
2
$ hangar --ledger map.db import airframes.csv --preset plane-alert --as transfers; echo $?
hangar: --preset plane-alert: its rows are airframes, not transfers
2
$

A header of Hangar's own fields is found below a preamble too:

$ printf 'Our fleet, as of "spring\n\nNot complete.\noperator,type,count\nPoland,MiG-29,14\nPoland,Su-22,12\n' > fleet.csv
$ hangar --ledger fleet.db import fleet.csv | head -n 7
fleet.csv
  UTF-8, comma, header on line 4, preamble of 3 lines skipped
  columns: by their own names
  header  line 4: 3 of its 3 cells are fields that Hangar knows (--header 3|3-4|none)
  source of all rows: fleet (--source KEY names another)
  count adds up to 26 kept

$

Bytes that Windows-1252 does not have damage only their row:

$ printf 'operator,type,count\nC\364te d\047Ivoire,Su-25,4\nC\201te,Su-25,3\n' > bytes.csv
$ hangar --ledger fleet.db import bytes.csv | tail -n +5
  source of all rows: bytes (--source KEY names another)
  count adds up to 4 kept

file       batch  record   read  kept  unchanged  set aside  rejected
─────────────────────────────────────────────────────────────────────
bytes.csv      2  holding     2     1          0          0         1

  rejected bytes.csv:3:1 (operator): character 2 of line 3 (0x81) is not Windows-1252; expected Windows-1252 text
$

An edition that does not say its day has the key of its file's name:

$ sed 1,7d deliveries.csv > undated.csv; hangar --ledger undated.db import undated.csv --dry-run --format json | jq -c '.files[0] | .source, .covers, .preamble_lines, .counts.kept'
"undated"
null
0
16
$

A preset may be asked for by name, and rows of another record are not taken for it:

$ hangar --ledger as.db import airframes.csv --preset plane-alert --dry-run --format json | jq -c '.files[0] | .preset, .counts.kept'
"plane-alert"
20
$ hangar --ledger as.db import register.csv --as airframes; echo $?
hangar: register.csv:6: is the header of preset sipri-register, whose rows are transfers; say with --map what the columns of airframes are, or without --as go on with: hangar --ledger as.db import register.csv
2
$

A large file is read ahead by a thread, decoded or not:

$ (head -n 8 deliveries.csv; LC_ALL=C awk 'BEGIN { for (i = 1; i <= 15000; i++) printf "%d,Germany,C\364te d\047Ivoire,Do-228,light transport aircraft,%s,2006,No,1,No,2007,No,New,4,4,4,No\n", i, i % 3 ? "Aircraft" : "Ships" }') > large.csv
$ hangar --ledger large.db import large.csv --format json | jq -c '.files[0] | .encoding, .counts'
"Windows-1252"
{"read":15000,"kept":10000,"unchanged":0,"set_aside":5000,"rejected":0}
$ hangar --ledger large.db total to:CI --format json | jq .total.count.best
10000
$

The table of presets is help, too:

$ hangar help presets
A preset is the layout of a well-known list. It is recognised by its header, wherever
that stands in the first lines; import --preset NAME insists on it, and --map says
otherwise for single columns.

sipri-deliveries: SIPRI arms transfers, a row for each deal and year of delivery (transfers)
  SIPRI AT Database ID or Deal ID → deal, behind sipri:
  Supplier or Seller → from
  Recipient or Buyer → to
  Designation → type
  Description → kept as it is
  Armament category → kept; all but Aircraft set aside
  Order date → order_date
  Order date is estimate → Yes: Order date is an estimate
  Numbers delivered → count
  Numbers delivered is estimate → Yes: Numbers delivered is an estimate
  Delivery year → date
  Delivery year is estimate → Yes: Delivery year is an estimate
  Status → condition
  SIPRI estimate → kept as it is
  TIV deal unit → kept as it is
  TIV delivery values → tiv
  Local production → kept as it is

sipri-register: SIPRI trade register, a row for each deal (transfers)
  Recipient → to
  Supplier → from
  Year of order → order_date
  (no name, behind Year of order) → ? is an estimate
  Number ordered or No. ordered → ordered
  (no name, behind Number ordered) → ? is an estimate
  Weapon designation → type
  Weapon description → kept; what is no aircraft set aside
  Deliveries in the Year Range or Number delivered or No. delivered → count
  (no name, behind Number delivered) → ? is an estimate
  Year(s) of delivery or Year of delivery → date
  status → condition
  Comments or Comment → note
  SIPRI TIV per unit → kept as it is
  SIPRI TIV for total order → kept as it is
  SIPRI TIV of delivered weapons → tiv

sipri-register-2012: SIPRI trade register as of 2012, a row for each deal with an Id (transfers)
  Id → deal, behind sipri-2012:
  Supplier → from
  Recipient → to
  No. ordered → ordered
  No. ordered data uncertain → Yes: No. ordered is an estimate
  Designation → type
  Description → kept; what is no aircraft set aside
  Status → condition
  Status data uncertain → kept as it is
  Year of order → order_date
  Year of order data uncertain → Yes: Year of order is an estimate
  Year(s) of deliveries → date
  No. delivered → count
  Year(s) of delivery or no. delivered data uncertain → Yes: Year(s) of deliveries or No. delivered is an estimate
  Recipient Involvement → kept as it is
  Comment → note

sipri-geo: SIPRI deliveries with coordinates, source and target (transfers)
  id → kept as it is
  trade_id → deal, behind sipri:
  target → to
  source → from
  order_date → order_date
  orderYrEst → Yes: order_date is an estimate
  quantity → count
  delivery_date → date
  designation → type
  description → kept as it is
  category → kept; all but Aircraft set aside
  source_lat → kept as it is
  source_lng → kept as it is
  target_lat → kept as it is
  target_lng → kept as it is

sipri-tiv-recipients: SIPRI volumes (TIV) by recipient, years as columns (transfers)
  Recipient or Imports by → a party; of categories Aircraft alone, others set aside
  Percentage → not used
  Sum total years → not used
  Percentage of total → not used
  (each year) → tiv, a row of its own

sipri-tiv-suppliers: SIPRI volumes (TIV) by supplier, years as columns (transfers)
  Supplier or Exports by → a party; of categories Aircraft alone, others set aside
  Percentage → not used
  Sum total years → not used
  Percentage of total → not used
  (each year) → tiv, a row of its own

sipri-tiv-exports: SIPRI volumes (TIV) of exports until 2023, by recipient or category (transfers)
  Recipient → a party; of categories Aircraft alone, others set aside
  Total → not used
  (each year) → tiv, a row of its own

sipri-tiv-imports: SIPRI volumes (TIV) of imports until 2023, by supplier or category (transfers)
  Supplier → a party; of categories Aircraft alone, others set aside
  Total → not used
  (each year) → tiv, a row of its own

plane-alert: plane-alert-db, single airframes by ICAO address (airframes)
  $ICAO → icao24; what is no address is rejected
  $Registration or Ident → registration
  $Operator → operator
  $Type → type
  $ICAO Type → kept as it is
  #CMPG → kept as it is
  $Tag 1 → tags (joined)
  $#Tag 2 → tags (joined)
  $#Tag 3 → tags (joined)
  Category → kept as it is
  $#Link → kept as it is

opensky: OpenSky aircraft database, single airframes by ICAO address (airframes)
  icao24 → icao24; what is no address is rejected
  timestamp → as_of
  registration → registration
  manufacturerIcao → kept as it is
  manufacturerName → kept as it is
  model → type
  typecode → kept as it is, and model where that is empty
  serialNumber → construction_no
  lineNumber → kept as it is
  operator → operator
  operatorCallsign → kept as it is
  operatorIcao → kept as it is
  owner → kept as it is, and operator where that is empty
  registered → kept as it is
  regUntil → kept as it is
  status → status
  built → built
  modes → kept as it is
  country → kept as it is
  notes → note

basestation: the table Aircraft of a BaseStation.sqb, single airframes by ICAO address (airframes)
  AircraftID → kept as it is
  LastModified → as_of
  ModeS → icao24; what is no address is rejected
  ModeSCountry → kept as it is
  Country → kept as it is
  Registration → registration
  Status → status
  Manufacturer → kept as it is
  ICAOTypeCode → kept as it is, and Type where that is empty
  Type → type
  SerialNo → construction_no
  RegisteredOwners → operator
  YearBuilt → built
  UserNotes → note
  UserTag → tags

faa: FAA register (MASTER.txt), single airframes; types stay codes (airframes)
  N-NUMBER → registration, behind N
  SERIAL NUMBER → construction_no
  MFR MDL CODE → kept as it is
  YEAR MFR → built
  NAME → operator
  STREET → not used
  STREET2 → not used
  ZIP CODE → not used
  MODE S CODE → kept as it is
  MODE S CODE HEX → icao24; what is no address is rejected

kiel: Ukraine Support Tracker, main sheet, a row for each item of a package (transfers)
  ID → deal, behind kiel:
  Countries → from
  Announcement Date → order_date
  Type of Aid General → kept as it is
  Type of Aid Specific → kept as it is
  Explanation → note
  Items → type
  Type of Item → kept; all but Aviation and drones set aside
  Sub-type of item → kept as it is
  No. of Units → ordered
  No. of Units Delivered (in-kind military aid) or No. of Units Delivered → count
  Unit Price in USD → unit_price

warspotting: WarSpotting, a row for each loss (transfers)
  id → deal, behind warspotting:
  date → date
  type → kept; what is no aircraft set aside
  model → type
  status → condition, the gravest of its words
  lost_by → from
  nearest_location → site
  geo → kept as it is
  unit → kept as it is
  tags → tags
  comment → note

oryx-vehicles: Oryx, a row for each loss, user and manufacturer (transfers)
  id → kept as it is
  name → type
  type → kept; what is no aircraft set aside
  status → condition, the gravest of its words
  manufacturer → kept as it is
  user → from
  user_abbr → kept as it is
  proof → kept as it is
  date_lost → date
  day → kept as it is
  month → kept as it is
  year → kept as it is

oryx-dated: Oryx, a row for each loss with a day, of one side (transfers)
  equipment_type → type
  category → kept; what is no aircraft set aside
  loss_type → condition, the gravest of its words
  link_type → kept as it is
  link → kept as it is
  date → date
  manually_changed → kept as it is

ecb: ECB euro reference rates, eurofxref.csv and eurofxref-hist.csv (rates)
  Date → date
  USD → rate
  JPY → rate
  (each other currency) → rate, a row of its own

fred-cpi: US consumer prices from FRED, monthly (CPIAUCSL, CPIAUCNS) (indexes)
  observation_date or DATE → date, the month that begins then
  CPIAUCSL or CPIAUCNS → value

bls-table: US consumer prices from BLS, a row for each year, months as columns (indexes)
  Year → date, with the month
  Jan → value
  Dec → value
  HALF1 → not used
  HALF2 → not used
  (each other month, Annual) → value, a row of its own

bls: US consumer prices from BLS, a row for each month (indexes)
  Series ID → source; all but the first series set aside
  Year → date, with the month
  Period → month; M13 is the year, others set aside
  Label → not used
  Value → value
  1-Month Net Change → not used
  1-Month % Change → not used
  12-Month Net Change → not used
  12-Month % Change → not used

world-bank-cpi: World Bank consumer prices (FP.CPI.TOTL), years as columns (indexes)
  Country Name → not used
  Country Code → currency; set aside where none is known to be its own
  Indicator Name → not used
  Indicator Code → all but FP.CPI.TOTL set aside
  (each year) → value, a row of its own
$

Of two exports in one file the second is refused, row by row: its rows would double. What is refused can be imported as a file of its own:

$ (cat register.csv; cat register.csv) > pasted.csv; hangar --ledger pasted.db import pasted.csv --format json > pasted.json; echo $?; jq -c '.files[0].counts' pasted.json
1
{"read":50,"kept":12,"unchanged":0,"set_aside":14,"rejected":24}
$ jq -r '.files[0].rejects[] | select(.line == 35) | .reason' pasted.json
pasted.csv:35: stands behind a second "Data generated" (line 33); expected one list in a file: import the second as a file of its own
$ hangar --ledger pasted.db total --format json | jq .total.count.best
73
$ hangar --ledger pasted.db import register.csv --format json | jq -c '.files[0].counts'
{"read":22,"kept":0,"unchanged":12,"set_aside":9,"rejected":1}
$

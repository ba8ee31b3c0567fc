# Exchange rates and price indexes as they are published are read as they come: wide tables become
# one row for each value, what states no value is no row, and nothing is dropped without a word.

The euro's reference rates, a line for each day. N/A states nothing; the comma at the end of each
line is no column; the currencies of before are known.

$ cp "$FIXTURES"/rates/* .; hangar import eurofxref-hist.csv --format json | jq -c '.files[0] | .preset, .source, .counts'
"ecb"
"ecb"
{"read":150,"kept":150,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar list rates --format csv --columns date,base,quote,rate,source,line | sed -n '1,3p;$p'
date,base,quote,rate,source,line
2026-11-20,EUR,USD,1.1204,ecb,2
2026-11-20,EUR,JPY,175.21,ecb,2
1999-01-04,EUR,ZAR,6.9358,ecb,6
$ hangar list rates currency:TRL --format csv --columns date,quote,rate,line
date,quote,rate,line
2004-12-31,TRL,1836200,5
1999-01-04,TRL,372274,6
$ hangar list rates date:2026 currency:CYP
policy: all grades · denials lower the low end · as known now · no conversion

No rates match date:2026 currency:CYP
$
The file of one day says it again, in its own way, and changes nothing:

$ hangar import eurofxref.csv | sed -n '$p'
eurofxref.csv      2  rate      29     0         29          0         0
$ hangar import eurofxref.csv | sed -n '$p'
Nothing new: the ledger is as it was.
$
A bad value is told by line, column and header, and the others of its line are kept; a bad day is
said once. What is mended is read again beside the reasons, and the rest is there already. A table with EUR among its columns is not one of the ECB, and nobody guesses its base.

$ printf 'Date,USD,JPY,GBP,\n2024-01-02,1.0956,"155,67",O.8696,\n2024-13-02,1.0956,155.67,0.8696,\n2024-01-03,N/A,N/A,,\n2024-01-04,1.0953,\n' > bad.csv; hangar --ledger bad.db import bad.csv --rejects mend.csv | grep -v '^ *columns'; cat mend.csv
bad.csv
  UTF-8, comma, header on line 1, preset ecb
  source of all rows: ecb (--source KEY names another)

file     batch  record  read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────────
bad.csv      1  rate       6     2          0          1         3

  rejected bad.csv:2:3 (JPY): "155,67" has a comma; expected a decimal point, as it is published
  rejected bad.csv:2:4 (GBP): "O.8696" is not a rate; expected a number, as 442.05
  rejected bad.csv:3:1 (Date): "2024-13-02" is a day that does not exist
  set aside bad.csv:4: no value is stated

mend.csv has the rejected rows of bad.csv: mend them, then hangar import mend.csv
reason,Date,USD,JPY,GBP,
"bad.csv:2:3 (JPY): ""155,67"" has a comma; expected a decimal point, as it is published",2024-01-02,1.0956,"155,67",O.8696,
"bad.csv:3:1 (Date): ""2024-13-02"" is a day that does not exist",2024-13-02,1.0956,155.67,0.8696,
$ sed -i 's/"155,67",O/155.67,0/; s/2024-13/2024-12/2' mend.csv; hangar --ledger bad.db import mend.csv --map reason= --source ecb --format json | jq -c '.files[0].counts'
{"read":6,"kept":5,"unchanged":1,"set_aside":0,"rejected":0}
$ printf 'Date,USD,JPY,EUR,\n2024-01-02,450,3.2,490,\n' > nbk.csv; hangar --ledger bad.db import nbk.csv; echo $?
hangar: nbk.csv:1: these are exchange rates (3 columns are headed by codes of money), and nothing says the money that one is of, the base: "Date,USD,JPY,EUR,"; fill in the money that one of each is so many of, and go on: hangar --ledger bad.db import nbk.csv --map '=XXX:quote'
2
$
Consumer prices, from four publishers. A series has a key of its own; what has no value, is of
another series or period is set aside:

$ hangar import CPIAUCSL.csv CPIAUCNS-old.csv --format json | jq -c '.files[] | .preset, .source, .counts, .set_aside'
"fred-cpi"
"fred-CPIAUCSL"
{"read":74,"kept":73,"unchanged":0,"set_aside":1,"rejected":0}
[{"line":74,"reason":"CPIAUCSL.csv:74: no value is stated"}]
"fred-cpi"
"fred-CPIAUCNS"
{"read":12,"kept":12,"unchanged":0,"set_aside":0,"rejected":0}
[]
$ hangar import bls-series.csv | grep -E 'columns|set aside '
  columns: Series ID → source, Year → date, Period → month, Label → not used, Value → value, "USD" → currency
file            batch  record  read  kept  unchanged  set aside  rejected
  set aside bls-series.csv:15: neither a month nor a year: S01
  set aside bls-series.csv:16: another series than the file begins with: CUUR0000SETA01
  set aside bls-series.csv:17: no value is stated
$ hangar import bls-table.csv --format json | jq -c '.files[0] | .preset, .source, .preamble_lines, .counts, .mapping.Annual, .mapping.HALF1'
"bls-table"
"bls-CUUR0000SA0"
11
{"read":29,"kept":16,"unchanged":13,"set_aside":0,"rejected":0}
"value"
"not used"
$ hangar list indexes source:bls-CUUR0000SA0 date:2023 --format csv --columns date,value,currency,line,batch | sed -n '1,4p;$p'
date,value,currency,line,batch
2023-01,301.4020,USD,2,batch:5
2023-02,302.0020,USD,3,batch:5
2023-03,302.6020,USD,4,batch:5
2023,304.7020,USD,14,batch:5
$ hangar import API_FP.CPI.TOTL_DS2_en_csv_v2.csv | sed 1,4d
  header    line 5: the columns of preset world-bank-cpi (--header 3|3-4|none)
  source of all rows: world-bank-cpi-2026-10-07 (--source KEY names another)

file                               batch  record  read  kept  unchanged  set aside  rejected
────────────────────────────────────────────────────────────────────────────────────────────
API_FP.CPI.TOTL_DS2_en_csv_v2.csv      7  index     31    28          0          3         0

  set aside API_FP.CPI.TOTL_DS2_en_csv_v2.csv:6: no value is stated
  set aside API_FP.CPI.TOTL_DS2_en_csv_v2.csv:7: its money is the euro, whose index is that of the euro area (EMU): DEU
  set aside API_FP.CPI.TOTL_DS2_en_csv_v2.csv:13: no value is stated
$ hangar list indexes currency:USD 'source:world-bank*' --format csv --columns date,value,source,line | sed -n '1,3p'
date,value,source,line
1960,13.5630609138928,world-bank-cpi-2026-10-07,12
2004,86.6268307990046,world-bank-cpi-2026-10-07,12
$ hangar show source:world-bank-cpi-2026-10-07 | grep -E '^(title|published|edition)'
published    2026-10-07
edition of   world-bank-cpi
title        World Development Indicators: consumer price index (2010 = 100)
$
Another indicator of the same publisher is no price index:

$ sed 's/FP.CPI.TOTL"/FP.CPI.TOTL.ZG"/' API_FP.CPI.TOTL_DS2_en_csv_v2.csv > zg.csv; hangar --ledger bad.db import zg.csv --format json | jq -c '.files[0] | .counts, .set_aside[2].reason'
{"read":8,"kept":0,"unchanged":0,"set_aside":8,"rejected":0}
"zg.csv:8: no consumer price index: FP.CPI.TOTL.ZG"
$
A table of months that does not say what it counts needs to be told:

$ sed 1,11d bls-table.csv > months.csv; hangar --ledger bad.db import months.csv; echo $?
hangar: months.csv:1: has the layout of preset bls-table, but names none of its series (CUUR0000SA0, CUSR0000SA0, CWUR0000SA0, CWSR0000SA0) above the rows or in the first; --currency says which money's prices it follows; where it is the dollar, go on with: hangar --ledger bad.db import months.csv --currency USD
2
$ hangar --ledger bad.db import months.csv --currency CAD --format json | jq -c '.files[0] | .source, .counts'
"months"
{"read":29,"kept":29,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar --ledger bad.db import bls-table.csv --currency CAD; echo $?
hangar: bls-table.csv: --currency CAD: preset bls-table is an index of USD
2
$
An index of one's own may name its money, or --currency does; without either it is kept as it is:

$ printf 'date,value,currency\n2020,100.25,PLN\n2021,105,\n' > own.csv; printf 'date,value\n2020,100\n' > bare.csv; printf 'date,value\n2020,90\n' > kz.csv
$ hangar --ledger bad.db import own.csv bare.csv > imported.txt; hangar --ledger bad.db import kz.csv --currency KZT > imported.txt; hangar --ledger bad.db list indexes source:own source:bare source:kz
policy: all grades · denials lower the low end · as known now · no conversion

date   value  currency   source
───────────────────────────────
2020  100.25  PLN        own
2021     105  not given  own
2020     100  not given  bare
2020      90  KZT        kz
$ hangar --ledger bad.db add index date=2022 value=110.5 currency=PLN source=own; hangar --ledger bad.db list indexes source:own date:2022 --format csv --columns date,value,currency
batch:8
policy: all grades · denials lower the low end · as known now · no conversion

file         typed in
record       index
when (UTC)   2024-05-01T00:00:00Z
kept         1
unchanged    0
set aside    0
rejected     0
active       yes
read         1
date,value,currency
2022,110.5,PLN
$
Undo takes a whole table back, redo brings it again:

$ hangar undo 1 > undone.txt; hangar list rates --format json | jq '.rows | length'; hangar redo > redone.txt; hangar list rates --format json | jq '.rows | length'
29
150
$
A whole history is read in blocks, by a thread of its own, and no value falls between two of them:

$ awk 'BEGIN { printf "Date,USD,JPY"; split("GBP CHF SEK NOK DKK PLN CZK HUF RON TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR ISK BGN", c, " "); for (i = 1; i in c; i++) printf ",%s", c[i]; print ","; for (y = 2020; y >= 2000; y--) for (m = 12; m >= 1; m--) for (d = 28; d >= 1; d--) { printf "%d-%02d-%02d", y, m, d; for (i = 1; i <= 30; i++) if (i % 5) printf ",%d.%02d%02d", i, m, d; else printf ",N/A"; print "," } }' > history.csv
$ hangar --ledger history.db import history.csv --format json | jq -c '.files[0].counts'
{"read":169344,"kept":169344,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar --ledger history.db list rates --format csv --columns date,quote,rate,line | tail -n +2 | awk -F, '{ n++; d[$1]++; if ($4 < last) bad++; last = $4 } END { for (i in d) if (d[i] != 24) bad++; print n, bad + 0 }'
169344 0
$ hangar --ledger history.db list rates date:2010-02-03 currency:ZAR --format csv --columns date,quote,rate,line
date,quote,rate,line
2010-02-03,ZAR,28.0203,3667
$
Of an index a point is a decimal one where the column does not prove otherwise:

$ printf 'date,value\n2020,258.811\n2023,304.702\n' > point.csv; printf 'date,value\n2020,"1.258,811"\n2021,1.270\n' > comma.csv; hangar --ledger dots.db import point.csv comma.csv > imported.txt; hangar --ledger dots.db list indexes --format csv --columns date,value
date,value
2020,258.8110
2023,304.7020
2020,1258.8110
2021,1270
$
Indexes of a ledger from before they named their money are read as they were:

$ hangar --ledger old.db import own.csv > imported.txt; sqlite3 old.db "UPDATE index_row SET value_micro = 100250000 WHERE value_micro = 10025; DELETE FROM index_row WHERE scale = 0; DROP TABLE other_row; DROP TABLE reading; ALTER TABLE index_row DROP COLUMN currency; ALTER TABLE index_row DROP COLUMN scale; PRAGMA user_version = 4"; hangar --ledger old.db init; hangar --ledger old.db list indexes
Brought up to date: old.db
policy: all grades · denials lower the low end · as known now · no conversion

date   value  currency   source
───────────────────────────────
2020  100.25  not given  own
$

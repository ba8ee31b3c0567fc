# Lists in Russian, Ukrainian and Chinese: names, encodings, titles, units.

Russian aircraft by their Chinese names, with nouns behind and 架 in the cells.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/cn-houses.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"GBK"
{"read":9,"kept":8,"unchanged":0,"set_aside":1,"rejected":0}
$ hangar total holdings --by type --format csv | cut -d, -f1,4
type,count
F-16,30
Il-76,20
J-10C,20
JF-17,44
Mi-171,31
MiG-29SMT,8
Su-27,12
Tu-95MS,6
$

Long characters.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/big5-types.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"Big5"
{"read":5,"kept":5,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total holdings --by operator --format csv | cut -d, -f1,4
operator,count
Bangladesh,17
Myanmar,19
Vietnam,39
$

A noun or a use around a designation is none of its letters.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/nouns-around-types.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"Windows-1251"
{"read":5,"kept":5,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total holdings --by type --format csv | cut -d, -f1,4
type,count
Il-76,4
L-39,7
Mi-24,14
Su-25,11
Su-27,9
$

Latin letters that look like the Cyrillic ones among them.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/latin-among-cyrillic.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"UTF-8"
{"read":4,"kept":4,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total holdings --by type --format csv | cut -d, -f1,4
type,count
An-26,6
Mi-8MTV-5,13
Su-24MR,5
Su-27,17
$

Who buys, and nobody says who sells: no holdings.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/buyer-alone.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"transfer"
"KOI8-R"
{"read":4,"kept":3,"unchanged":0,"set_aside":1,"rejected":0}
$ hangar total transfers --by to --format csv | cut -d, -f1,4
to,count
Algeria,8
Myanmar,6
Vietnam,12
$

The operator stands in the title, as a sentence inflects it.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/title-in-genitive.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"Windows-1251"
{"read":3,"kept":3,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total holdings --by operator --format csv | cut -d, -f1,4
operator,count
Kazakhstan,47
$

And in a Chinese one, without blanks.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/cn-title.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"GBK"
{"read":5,"kept":3,"unchanged":0,"set_aside":2,"rejected":0}
$ hangar total holdings --by operator --format csv | cut -d, -f1,4
operator,count
PLA Air Force,77
$

Chinese dates, numbers with 架, 万美元.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/cn-register.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"transfer"
"UTF-16LE with BOM"
{"read":3,"kept":3,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total transfers --by from --format csv | cut -d, -f1,4
from,count
China,12
Russia,26
$

Ukrainian sections, subtotals, conditions side by side.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/ua-sections.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"holding"
"KOI8-U"
{"read":11,"kept":6,"unchanged":0,"set_aside":5,"rejected":0}
$ hangar total holdings --by type --format csv | cut -d, -f1,4
type,count
MiG-29,26
Su-25,18
Su-27,17
$

Thousands parted by points, decimal commas, trailing semicolons.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/dotted-prices.csv --format json | jq -c '.files[0] | .record, .encoding, .counts'
"transfer"
"Windows-1251"
{"read":3,"kept":3,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total transfers --by to --format csv | cut -d, -f1,4,9,10
to,count,cost_USD_low,cost_USD
Belarus,4,140000000.00,140000000.00
Kazakhstan,12,207000006.00,207000006.00
Serbia,6,9000000.00,9000000.00
$

# Wide tables: a column for each year, type, state or status is one value of it, the sum beside them
# is none, and figures that only grow are stocks.

Each year is a snapshot; the newest counts, and 0 is a statement.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/years-as-columns.csv --format json | jq -c '.files[0] | .record, .counts'
"holding"
{"read":14,"kept":14,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1-5
type,deals,count_low,count,count_high
MiG-29,2,94,94,94
Su-22,1,18,18,18
Su-30,1,0,0,0
$

Tanks are no aircraft, and Total is the sum of all the figures.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/types-as-columns.csv --format json | jq -c '.files[0] | .record, .counts'
"holding"
{"read":9,"kept":9,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1-5
type,deals,count_low,count,count_high
Mi-24,3,39,39,39
MiG-29,4,125,125,125
Su-25,2,18,18,18
$

What was pledged and what was delivered are lots of their own; 0 ordered is no order.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/statuses-as-columns.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":6,"kept":6,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1-5
type,deals,count_low,count,count_high
F-16,1,6,6,6
MiG-29,2,23,23,23
$

States by their names in any language.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/parties-as-columns.csv --format json | jq -c '.files[0] | .record, .counts'
"holding"
{"read":7,"kept":7,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by operator --format csv | cut -d, -f1-5
operator,deals,count_low,count,count_high
Germany,2,6,6,6
Poland,3,81,81,81
United States,2,1180,1180,1180
$

The number ordered and the number delivered in a year are one row.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/two-dimensional-header.csv --format json | jq -c '.files[0] | .record, .counts'
"transfer"
{"read":5,"kept":5,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1-5
type,deals,count_low,count,count_high
F-35,1,0,0,0
Rafale,2,11,11,11
Su-30MKI,2,10,10,
$

Of running totals the newest day counts.

$ rm -f ledger.db; hangar import --map '=Russia:operator' "$FIXTURES"/awkward/cumulative-daily.csv --format json | jq -c '.files[0] | .record, .counts'
"holding"
{"read":30,"kept":30,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type --format csv | cut -d, -f1-5
type,deals,count_low,count,count_high
Ka-52,1,16,16,16
Su-25,1,14,14,14
Su-34,1,8,8,8
$

So it does where the days stand in rows.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/cumulative-long.csv --format json | jq -c '.files[0] | .record, .counts'
"holding"
{"read":30,"kept":30,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar total --by type,condition --format csv | cut -d, -f1-5
type,condition,deals,count_low,count
Ka-52,lost,1,16,16
Su-25,lost,1,14,14
Su-34,lost,1,8,8

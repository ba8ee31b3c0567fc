# Lists of the west: money and its unit in headers, days since when types serve, tables of Markdown.

Amounts are in the money and the unit that their header names, and the report says so.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/money-in-german-header.csv | grep "^  money "
  money      EUR, times 1000000: the header "Wert (Mio. EUR)"
$ hangar total --format json | jq -c '.total | .count.best, .cost[0].best'
10
"3323750000.00"
$

Narrow no-break spaces stand between thousands.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/narrow-spaces.csv >import.txt && hangar total --format json | jq -c '.total | .count.best, .cost[0].best'
60
"8508750000.00"
$

Decimals that are whole once the unit of the header is counted in are exact.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/thousands-of-zloty.csv >import.txt && hangar total --format json | jq -c '.total | .count.best, .cost[0].best'
36
"150500504.50"
$

Thousand millions are one unit.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/thousand-millions.csv >import.txt && hangar total --format json | jq -c '.total | .count.best, .cost[0].best'
27
"427500000.00"
$

The year since when a type serves is no day of the list: all rows are one snapshot.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/in-service-since.csv >import.txt && hangar total --format json | jq -c '.total.count.best'
40
$

So in French.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/mise-en-service.csv >import.txt && hangar total --format json | jq -c '.total.count.best'
116
$

Orders beside deliveries, under years, move.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/years-over-orders.csv >import.txt && hangar total --format json | jq -c '.of, .total.count.best, .total.ordered.best'
"transfers"
21
14
$

The rule below the header of a Markdown table is no row.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/markdown-table.csv >import.txt && hangar total --format json | jq -c '.total.count.best'
129
$

Numbers under which aircraft were built are no counts.

$ rm -f ledger.db; hangar import "$FIXTURES"/awkward/constructor-numbers.csv >import.txt && hangar total --format json | jq -c '.of, .total.count.best'
"airframes"
2
$

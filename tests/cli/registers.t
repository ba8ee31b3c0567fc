# Registers, lists of airframes, rates and indexes as they are found.

$ cp $FIXTURES/awkward/money-in-header.csv .
$

A header that names money and a factor says them of the figures below; what an amount says itself comes first:

$ hangar import money-in-header.csv --save-map map.json | grep money
money-in-header.csv
  Стоимость, млн долл. → total_price   56  header "Стоимость, млн долл." (Russian); 2 of 4 cells are amounts of money; else unit_price 45, type 13
  money      USD, times 1000000: the header "Стоимость, млн долл."
  source of all rows: money-in-header (--source KEY names another)
money-in-header.csv      1  transfer     4     4          0          0         0
$ hangar list claims --columns type,total_price
policy: all grades · denials lower the low end · as known now · no conversion

type       total price
────────────────────────
Su-30MKI   USD 1,462.0 m
MiG-29SMT  USD 1,286.5 m
Su-30MK2   USD 740.0 m
Su-30MK2   EUR 2.50 m
$

A mapping saved from it keeps the unit, because the header does:

$ hangar --ledger again.db import money-in-header.csv --mapping map.json | tail -n 1
money-in-header.csv      1  transfer     4     4          0          0         0
$ hangar --ledger again.db list claims --columns total_price | tail -n 4
USD 1,462.0 m
USD 1,286.5 m
USD 740.0 m
EUR 2.50 m
$

A pair of currencies heads rates; a rate of which nothing says the base is asked for, and the line that is offered works:

$ printf 'date,USD/KZT\n2024-01-01,454.56\n' > pair.csv
$ hangar --ledger rates.db import pair.csv | tail -n 1
pair.csv      1  rate       1     1          0          0         0
$ printf 'Date,USD,EUR\n2024-01-01,454.56,502.24\n2024-01-02,455.06,501\n' > codes.csv
$ hangar --ledger rates.db import codes.csv
hangar: codes.csv:1: these are exchange rates (2 columns are headed by codes of money), and nothing says the money that one is of, the base: "Date,USD,EUR"; fill in the money that one of each is so many of, and go on: hangar --ledger rates.db import codes.csv --map '=XXX:quote'
$ hangar --ledger rates.db import codes.csv --map '=KZT:quote' | tail -n 1
codes.csv      2  rate       4     4          0          0         0
$

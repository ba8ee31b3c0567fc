# Formats: the same rows for people and for programs, to a file or a pipe.

$ hangar demo > /dev/null
$ export HANGAR_LEDGER=sample.db
$ hangar list deals --columns deal,count,to --format csv
deal,count_low,count,count_high,to
kz-semey-scrap,10,10,10,
kz-us-81,0,81,81,United States
kz-auction-2023,117,117,117,
$ hangar list deals --columns deal,count,from --format markdown
Policy: all grades · denials lower the low end · as known now · no conversion

| deal | aircraft | from |
| --- | ---: | --- |
| kz-semey-scrap | 10 | Kazakhstan |
| kz-us-81 | 0–81–81 | Kazakhstan |
| kz-auction-2023 | 117 | Kazakhstan |
$ hangar list deals --format json | jq -r '.rows[0] | keys_unsorted[]' | head -n 5
deal
from
to
date
count
$ hangar list deals --format json | jq -r 'keys_unsorted | join(" ")'
of rows policy notices
$

In CSV what Hangar computed stands in plain columns for a spreadsheet, a list of monies in one group
a currency; what was claimed stays in the notation that import reads back:

$ hangar total --by type --format csv --columns type,cost | head -n 4
type,cost_USD_low,cost_USD,cost_USD_high,cost_KZT_low,cost_KZT,cost_KZT_high
MiG-27,0.00,,2265000.00,,,
MiG-29,0.00,,2265000.00,,,
MiG-31,0.00,,2265000.00,0.00,,93000000.00
$ hangar list deals --format csv --columns deal,cost to:US
deal,cost_low,cost,cost_high,cost_currency
kz-us-81,0.00,1563300.00,2265000.00,USD
$ hangar list transfers --format csv --columns unit_price | grep -m 1 '<='
<=USD 19000
$

A column is known by its heading too:

$ hangar list deals --sort=-aircraft --columns deal,aircraft,s/o | sed 1,2d
deal             aircraft   s/o
───────────────────────────────
kz-auction-2023       117  13/6
kz-us-81          0–81–81  10/2
kz-semey-scrap         10   1/1
$

What is undone says so, in the list of batches as in the log:

$ printf 'key,title\na,b\n' > a.csv
$ hangar --ledger undone.db import a.csv > /dev/null; hangar --ledger undone.db undo > /dev/null
$ hangar --ledger undone.db list batches | awk '{print $1, $2, $3}' | sed 2d
policy: all grades
id state file
──────────────────────────────────────────────────────────────────────────────────────────  
batch:1 undone a.csv
$ hangar --ledger undone.db log | head -n 3 | awk '{print $1, $2}' | sed 2d
id state
1 undone
$

The ending of a file gives the format; --format overrules it:

$ hangar list deals -o deals.json; jq '.rows | length' deals.json
3
$ hangar list deals -o deals.csv; head -n 1 deals.csv | cut -d, -f1-3
deal,from,to
$ hangar list deals --format csv -o deals.txt; cmp deals.csv deals.txt
$ hangar list deals -o deals.pdf; echo $?
hangar: --format pdf is not built yet; there are text, csv, json, markdown
2
$ ls deals.pdf 2> /dev/null
$

A file is written whole or not at all:

$ echo old > kept.csv
$ hangar list deals colour:red -o kept.csv 2> /dev/null; echo $?; cat kept.csv
2
old
$ ls | grep kept
kept.csv
$

All that can be listed can be listed in all formats:

$ for w in holdings transfers deals airframes types parties sources batches rates claims; do for f in text csv json markdown; do hangar list $w --format $f > out || echo "$w $f: $?"; done; hangar list $w --format json | jq -e '.rows | type == "array"' > /dev/null || echo $w; done
$

A reader that has seen enough is no fault:

$ (hangar list claims --format csv; echo $? > status) | head -n 0; cat status
0
$

A file that hides control characters does not reach the terminal:

$ printf 'key,title\nevil,"a\033[31mred\342\200\256x"\n' > evil.csv
$ hangar --ledger evil.db import evil.csv > /dev/null
$ hangar --ledger evil.db list sources --columns key,title
policy: all grades · denials lower the low end · as known now · no conversion

key   title
────────────────────────
evil  a␛[31mred<U+202E>x

1 source on 1 independent origin
$ printf 'key,title\nsum,=1+1\n' > formula.csv
$ hangar --ledger formula.db import formula.csv > /dev/null
$ hangar --ledger formula.db list sources --format csv --columns key,title
key,title
sum,'=1+1
$

# Values: numbers freed of what is glued to them, words that state nothing, rules of --value, prices
# told in words.

Units add nothing to a number, in whatever language:

$ cp $FIXTURES/awkward/*.csv .
$ hangar --ledger units.db import units-in-cells.csv > /dev/null; hangar --ledger units.db list holdings
policy: all grades · denials lower the low end · as known now · no conversion

id       operator   type       count  as of  source
───────────────────────────────────────────────────────────
claim:1  Freedonia  MiG-29        12  2021   units-in-cells
claim:2  Freedonia  Su-27        ~20  2021   units-in-cells
claim:3  Freedonia  L-39           3  2021   units-in-cells
claim:4  Freedonia  An-2           4  2021   units-in-cells
claim:5  Sylvania   F-16C         18  2021   units-in-cells
claim:6  Sylvania   F-5E    10–11–12  2021   units-in-cells
claim:7  Sylvania   C-130H         5  2021   units-in-cells
claim:8  Sylvania   UH-60A         7  2021   units-in-cells
$ hangar --ledger units.db total holdings --by operator
Holdings by operator
policy: all grades · denials lower the low end · as known now · no conversion

operator   aircraft  claims
───────────────────────────
Freedonia  34–39–44       4
Sylvania   40–41–42       4
───────────────────────────
in all     74–80–86       8
$

Reference marks are passed over, on numbers and on names; "[31]" alone states nothing; what else stands
behind a number is kept beside it:

$ hangar --ledger wiki.db import wikipedia-marks.csv --map 'Origin=,=Freedonia:operator' | sed -n '/columns:/p;/wikipedia-marks.csv  /p'
  columns: Type kept as it is, Variant kept as it is, "Freedonia" → operator
wikipedia-marks.csv      1  holding     7     7          0          0         0
$ hangar --ledger wiki.db list holdings
policy: all grades · denials lower the low end · as known now · no conversion

id       operator   type    count  condition  source           note
────────────────────────────────────────────────────────────────────────────
claim:1  Freedonia  MiG-29     52             wikipedia-marks
claim:2  Freedonia  Su-27      31             wikipedia-marks
claim:3  Freedonia  L-39        8             wikipedia-marks  2 grounded[3]
claim:4  Freedonia  An-26      45             wikipedia-marks
claim:5  Freedonia  Mi-8       10             wikipedia-marks
claim:6  Freedonia  Mi-8        2  stored     wikipedia-marks
claim:7  Freedonia  UH-60                     wikipedia-marks  on order
$

A type and its number in one cell, in any notation; a cell of several types is rejected, not added up:

$ hangar --ledger types.db import type-with-number.csv | sed -n '/columns:/p;/^type-with/p;/rejected .*csv:/p'
type-with-number.csv
  columns: Operator → operator, Aircraft → type, As of → as_of
type-with-number.csv      1  holding     6     5          0          0         1
  rejected type-with-number.csv:7:2 (Aircraft): "12 MiG-29, 4 Su-27" is not put together as the others of its column are; expected what they are: 6 of 6 cells are a type and its number (--plain reads cells as they stand)
$ hangar --ledger types.db list holdings
policy: all grades · denials lower the low end · as known now · no conversion

id       operator   type    count  as of  source
──────────────────────────────────────────────────────────
claim:1  Freedonia  MiG-29     12  2021   type-with-number
claim:2  Freedonia  Su-27       4  2021   type-with-number
claim:3  Freedonia  An-2        2  2021   type-with-number
claim:4  Freedonia  L-39      ~10  2021   type-with-number
claim:5  Sylvania   F-16C      18  2021   type-with-number
$ hangar --ledger plain.db import --plain type-with-number.csv | sed -n '/columns:/p;/^type-with/p'
type-with-number.csv
  columns: Operator → operator, Aircraft → type, As of → as_of
type-with-number.csv      1  holding     6     6          0          0         0
$

Words for nothing state nothing, in figures, dates, words and names; in notes they stay; unknown is a
number that nobody knows:

$ hangar --ledger missing.db import missing-values.csv | sed -n '/^missing/p'
missing-values.csv
missing-values.csv      1  holding     7     7          0          0         0
$ hangar --ledger missing.db list holdings
policy: all grades · denials lower the low end · as known now · no conversion

id       operator   type      count  condition  as of  base       source          note
─────────────────────────────────────────────────────────────────────────────────────────
claim:1  Freedonia  MiG-29       12  active     2021   Main Base  missing-values  -
claim:2  Freedonia  Su-27                              -          missing-values  n/a
claim:3             L-39          3                    .          missing-values  null
claim:4             An-2          4  stored     2021              missing-values
claim:5  Sylvania                18  active                       missing-values
claim:6  Sylvania   F-16C            active     2021              missing-values  unknown
claim:7  Sylvania   UH-60A  unknown  unknown    2021              missing-values
$ hangar --ledger missing.db list parties | grep -c 'N/A'
0
$ hangar --ledger missing.db show claim:2 | grep -i note
note         n/a
$

NA is a state where the column holds codes of states:

$ printf 'Operator,Type,Number\nNA,MiG-29,2\nZA,Cheetah,4\nBW,F-5A,3\nZM,L-39,1\n' > codes.csv
$ hangar --ledger codes.db import codes.csv > /dev/null; hangar --ledger codes.db list holdings
policy: all grades · denials lower the low end · as known now · no conversion

id       operator      type     count  source
─────────────────────────────────────────────
claim:1  Namibia       MiG-29       2  codes
claim:2  South Africa  Cheetah      4  codes
claim:3  Botswana      F-5A         3  codes
claim:4  Zambia        L-39         1  codes
$

Rules of --value say what cells mean; by field or by header, for all columns with *:

$ hangar --ledger zero.db import zero-unknown.csv | sed -n '/^zero/p'
zero-unknown.csv
zero-unknown.csv      1  transfer     4     0          0          0         4
$ hangar --ledger zero.db import zero-unknown.csv --value ordered:0=unknown --value 'Ordered:999=' --value status:U=delivered --value 'Status:d=delivered' --value status:O=ordered | sed -n '/^zero/p'
zero-unknown.csv
zero-unknown.csv      2  transfer     4     4          0          0         0
$ hangar --ledger zero.db list transfers --columns id,type,ordered,count,status
policy: all grades · denials lower the low end · as known now · no conversion

id       type    ordered  count  status
──────────────────────────────────────────
claim:1  MiG-29  unknown     12  delivered
claim:2  Su-27         8      8  delivered
claim:3  L-39    unknown      4  delivered
claim:4  An-2                 0  ordered
$

Another rule makes another claim of the row; the same rule none:

$ hangar --ledger zero.db import zero-unknown.csv --value ordered:0=unknown --value 'Ordered:999=' --value status:U=delivered --value 'Status:d=delivered' --value status:O=ordered | sed -n '/^zero/p'
zero-unknown.csv
zero-unknown.csv  transfer     4     0          4          0         0
$

A rule that is none, for no column, or says what its field can't be:

$ hangar import zero-unknown.csv --value bla=1; echo $?
hangar: --value 'bla=1': is no rule; expected FIELD:TEXT=VALUE, as "count:0=unknown", "status:U=delivered" or "*:xx=" for a cell that states nothing
2
$ hangar import zero-unknown.csv --value bla:0=1; echo $?
hangar: --value 'bla:0=1': is for no column of zero-unknown.csv; expected *, from, to, type, ordered, count, date, status
2
$ hangar import zero-unknown.csv --value count:0=lots; echo $?
hangar: --value 'count:0=lots': "lots" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
2
$ hangar import zero-unknown.csv --value count:0=1 --value count:0=2; echo $?
hangar: --value 'count:0=2': contradicts 'count:0=1'
2
$

A price told in words is offered where none is stated, never taken; the command takes it:

$ hangar --ledger price.db import price-in-comment.csv > /dev/null; hangar --ledger price.db total | tail -3
──────────────────────────────────────────────────────
    6               unknown       35         6       6
       + 6 without a figure
$ hangar --ledger price.db check price-in-note
policy: all grades · denials lower the low end · as known now · no conversion

note: price-in-note  deal:fr-1
  claim:1: its note gives a price: "$180 m"; if it is the price: hangar add transfer deal='fr-1' source='price-in-comment' total_price='$180 m'
  claim 1 · finding:8da0dc2f

note: price-in-note  deal:fr-2
  claim:2: its note gives a price: "€1.2 bn"; if it is the price: hangar add transfer deal='fr-2' source='price-in-comment' total_price='€1.2 bn'
  claim 2 · finding:0746f1fd

note: price-in-note  deal:fr-3
  claim:3: its note gives a price: "35 млн долл"; if it is the price: hangar add transfer deal='fr-3' source='price-in-comment' total_price='35 млн долл'
  claim 3 · finding:6b9c57d0

note: price-in-note  deal:fr-4
  claim:4: its note gives a price: "USD 250,000" each; if it is the price: hangar add transfer deal='fr-4' source='price-in-comment' unit_price='USD 250,000'
  claim 4 · finding:cb949317

0 errors, 0 warnings, 4 notes
$ hangar --ledger price.db add transfer deal='fr-1' source='price-in-comment' total_price='$180 m' > /dev/null; hangar --ledger price.db check price-in-note | grep -c fr-1
0
$

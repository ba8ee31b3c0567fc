# Rows that are none: totals, sections, notes; and merged cells. Each file says in the line that it
# is set aside with what it was held against.

$ hangar --ledger subtotals.db import "$FIXTURES/awkward/subtotals.csv" --format json | jq -c '.files[0].counts'
{"read":7,"kept":4,"unchanged":0,"set_aside":3,"rejected":0}
$ hangar --ledger subtotals.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",34]
["Slovakia",19]
$ hangar --ledger total-does-not-add-up.db import "$FIXTURES/awkward/total-does-not-add-up.csv" --format json | jq -c '.files[0].counts'
{"read":3,"kept":2,"unchanged":0,"set_aside":1,"rejected":0}
$ hangar --ledger total-does-not-add-up.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",34]
$ hangar --ledger sections.db import "$FIXTURES/awkward/sections.csv" --format json | jq -c '.files[0].counts'
{"read":6,"kept":4,"unchanged":0,"set_aside":2,"rejected":0}
$ hangar --ledger sections.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",34]
["Slovakia",19]
$ hangar --ledger nested-sections.db import "$FIXTURES/awkward/nested-sections.csv" --format json | jq -c '.files[0].counts'
{"read":9,"kept":4,"unchanged":0,"set_aside":5,"rejected":0}
$ hangar --ledger nested-sections.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",50]
["Slovakia",11]
$ hangar --ledger merged-first-column.db import "$FIXTURES/awkward/merged-first-column.csv" --format json | jq -c '.files[0].counts'
{"read":6,"kept":5,"unchanged":0,"set_aside":1,"rejected":0}
$ hangar --ledger merged-first-column.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",50]
["Slovakia",19]
$ hangar --ledger totals-above.db import "$FIXTURES/awkward/totals-above.csv" --format json | jq -c '.files[0].counts'
{"read":8,"kept":5,"unchanged":0,"set_aside":3,"rejected":0}
$ hangar --ledger totals-above.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",50]
["Slovakia",19]
$ hangar --ledger footnotes.db import "$FIXTURES/awkward/footnotes.csv" --format json | jq -c '.files[0].counts'
{"read":7,"kept":3,"unchanged":0,"set_aside":4,"rejected":0}
$ hangar --ledger footnotes.db total holdings --by operator --format json | jq -c '.rows[] | [.operator, .count.best]'
["Poland",34]
["Slovakia",11]
$

What each was told by:

$ hangar --ledger subtotals-2.db import "$FIXTURES/awkward/subtotals.csv" | sed -n 's/^  set aside .*csv:/line /p'
line 4: a total: 34 is the sum of the 2 rows above it (lines 2-3)
line 7: a total: 19 is the sum of the 2 rows above it (lines 5-6)
line 8: a total: 53 is the sum of the 4 rows above it (lines 2-6)
$ hangar --ledger total-does-not-add-up-2.db import "$FIXTURES/awkward/total-does-not-add-up.csv" | sed -n 's/^  set aside .*csv:/line /p'
line 4: a total that does not add up: 47, the 2 rows above it (lines 2-3) make 34
$ hangar --ledger sections-2.db import "$FIXTURES/awkward/sections.csv" | sed -n 's/^  set aside .*csv:/line /p'
line 2: a section: "Poland" is said of the rows below it
line 5: a section: "Slovakia" is said of the rows below it
$ hangar --ledger totals-above-2.db import "$FIXTURES/awkward/totals-above.csv" | sed -n 's/^  set aside .*csv:/line /p'
line 2: a total: 69 is the sum of the 5 rows below it (lines 4-9)
line 3: a section with its total: 50 is the sum of the 3 rows below it (lines 4-6)
line 7: a section with its total: 19 is the sum of the 2 rows below it (lines 8-9)
$ hangar --ledger footnotes-2.db import "$FIXTURES/awkward/footnotes.csv" | sed -n 's/^  set aside .*csv:/line /p'
line 4: a rule
line 5: a page marker
line 7: a note
line 8: a note
$

With --plain every record is a row:

$ hangar --ledger plain.db import --plain "$FIXTURES/awkward/total-does-not-add-up.csv" --format json | jq -c '.files[0].counts'
{"read":3,"kept":3,"unchanged":0,"set_aside":0,"rejected":0}
$

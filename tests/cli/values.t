# Values: numbers freed of what is glued to them, words that state nothing, rules of --value, prices
# told in words.

Units add nothing to a number, in whatever language:

$ cp $FIXTURES/awkward/*.csv .
$ hangar --ledger units.db import units-in-cells.csv > /dev/null; hangar --ledger units.db list holdings
$ hangar --ledger units.db total holdings --by operator
$

Reference marks are passed over, on numbers and on names; "[31]" alone states nothing; what else stands
behind a number is kept beside it:

$ hangar --ledger wiki.db import wikipedia-marks.csv --map 'Origin=,=Freedonia:operator' | sed -n '/columns:/p;/wikipedia-marks.csv  /p'
$ hangar --ledger wiki.db list holdings
$

A type and its number in one cell, in any notation; a cell of several types is rejected, not added up:

$ hangar --ledger types.db import type-with-number.csv | sed -n '/columns:/p;/^type-with/p;/rejected .*csv:/p'
$ hangar --ledger types.db list holdings
$ hangar --ledger plain.db import --plain type-with-number.csv | sed -n '/columns:/p;/^type-with/p'
$

Words for nothing state nothing, in figures, dates, words and names; in notes they stay; unknown is a
number that nobody knows:

$ hangar --ledger missing.db import missing-values.csv | sed -n '/^missing/p'
$ hangar --ledger missing.db list holdings
$ hangar --ledger missing.db list parties | grep -c 'N/A'
$ hangar --ledger missing.db show claim:2 | grep -i note
$

NA is a state where the column holds codes of states:

$ printf 'Operator,Type,Number\nNA,MiG-29,2\nZA,Cheetah,4\nBW,F-5A,3\nZM,L-39,1\n' > codes.csv
$ hangar --ledger codes.db import codes.csv > /dev/null; hangar --ledger codes.db list holdings
$

Rules of --value say what cells mean; by field or by header, for all columns with *:

$ hangar --ledger zero.db import zero-unknown.csv | sed -n '/^zero/p'
$ hangar --ledger zero.db import zero-unknown.csv --value ordered:0=unknown --value 'Ordered:999=' --value status:U=delivered --value 'Status:d=delivered' --value status:O=ordered | sed -n '/^zero/p'
$ hangar --ledger zero.db list transfers --columns id,type,ordered,count,status
$

Another rule makes another claim of the row; the same rule none:

$ hangar --ledger zero.db import zero-unknown.csv --value ordered:0=unknown --value 'Ordered:999=' --value status:U=delivered --value 'Status:d=delivered' --value status:O=ordered | sed -n '/^zero/p'
$

A rule that is none, for no column, or says what its field can't be:

$ hangar import zero-unknown.csv --value bla=1; echo $?
$ hangar import zero-unknown.csv --value bla:0=1; echo $?
$ hangar import zero-unknown.csv --value count:0=lots; echo $?
$ hangar import zero-unknown.csv --value count:0=1 --value count:0=2; echo $?
$

A price told in words is offered where none is stated, never taken; the command takes it:

$ hangar --ledger price.db import price-in-comment.csv > /dev/null; hangar --ledger price.db total | tail -3
$ hangar --ledger price.db check price-in-note
$ hangar --ledger price.db add transfer deal='fr-1' source='price-in-comment' total_price='$180 m' > /dev/null; hangar --ledger price.db check price-in-note | grep -c fr-1
$

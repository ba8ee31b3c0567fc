# What was imported is not lost by a slip of the hand: outputs keep off the ledger and the inputs, and
# a ledger that nothing was put into is not there.

$ cp $FIXTURES/kazakh-sale/*.csv .
$ hangar import sources.csv transfers.csv holdings.csv rates.csv > /dev/null
$ cp ledger.db before.db
$

-o and --rejects never take the place of the ledger, of what lies beside it, or of an input:

$ hangar list deals -o ledger.db; echo $?
hangar: -o: ledger.db is the ledger itself
2
$ ln -s ledger.db link.db; hangar list deals -o ./link.db; echo $?
hangar: -o: ./link.db is the ledger itself
2
$ hangar list deals -o ledger.db-wal; echo $?
hangar: -o: ledger.db-wal is the ledger itself
2
$ hangar import rates.csv --rejects ./rates.csv; echo $?
hangar: --rejects: ./rates.csv is imported itself
2
$ hangar import rates.csv -o rates.csv; echo $?
hangar: -o: rates.csv is imported itself
2
$ hangar import rates.csv --rejects same -o same; echo $?
hangar: -o and --rejects are the same file: same
2
$ touch bad.2; hangar import rates.csv holdings.csv --rejects bad; echo $?
hangar: --rejects: bad.2 is there already; rejected rows of a further file would go there
2
$ cmp ledger.db before.db; cmp rates.csv $FIXTURES/kazakh-sale/rates.csv; cmp holdings.csv $FIXTURES/kazakh-sale/holdings.csv
$

Where the report can't be written, nothing is changed:

$ hangar undo -o nowhere/report.txt; echo $?
hangar: nowhere/report.txt: can't be written: No such file or directory
3
$ hangar log --format csv | wc -l
2
$

A ledger is made by its first commit, not before:

$ hangar --ledger new.db import transfers.csv --dry-run > /dev/null; echo $?; ls new.db* 2> /dev/null
0
$ printf 'type,count,from\nMiG-29,lots,Poland\n' > lots.csv
$ hangar --ledger new.db import lots.csv --strict > /dev/null; echo $?; ls new.db* 2> /dev/null
1
$ hangar --ledger new.db import nothing.csv 2> /dev/null; echo $?; ls new.db* 2> /dev/null
3
$ hangar --ledger new.db import transfers.csv > /dev/null; ls new.db*
new.db
$

The batch says which of its rows are not in the ledger:

$ hangar --ledger lots.db import lots.csv > /dev/null; echo $?
1
$ hangar --ledger lots.db show batch:1 | sed -n '/^Not in/,/^$/p'
Not in the ledger
  rejected lots.csv:2:2 (count): "lots" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown

$

Of what is said of a source the last word stands, also when it was said before:

$ printf 'key,reliability\ns,C\n' > c.csv; printf 'key,reliability\ns,D\n' > d.csv
$ for f in c d c c; do hangar --ledger s.db import $f.csv --format json | jq -c .changed; hangar --ledger s.db list sources --format csv --columns key,reliability | tail -n 1; done
true
s,C
true
s,D
true
s,C
false
s,C
$ hangar --ledger s.db undo; hangar --ledger s.db list sources --format csv --columns key,reliability | tail -n 1
Undone: import c.csv (1 file, 1 row)
s,D
$

Arguments are text:

$ hangar list deals "$(printf 'deal:\377')"; echo $?
hangar: list: byte 6 of "deal:<FF>" is not UTF-8
2
$

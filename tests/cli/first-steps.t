# The first minutes: no ledger yet, an empty one, the sample.

A command line without a command, not on a terminal:

$ hangar; echo $?
hangar: no command is given; "hangar help" lists them
2
$ hangar --version
hangar 0.1.0
$

Looking into a ledger that is not there says how to make one:

$ hangar list deals; echo $?
hangar: no ledger at ledger.db; make one with "hangar init" or by importing a file
3
$ hangar undo; echo $?
hangar: no ledger at ledger.db; make one with "hangar init" or by importing a file
3
$ hangar add source key=x; echo $?
hangar: no ledger at ledger.db; make one with "hangar init" or by importing a file
3
$ ls
$

An empty one:

$ hangar init
An empty ledger: ledger.db
$ hangar init; echo $?
hangar: ledger ledger.db exists already
2
$ hangar list deals
policy: all grades · denials lower the low end · as known now · no conversion

The ledger has no deals.
$ hangar total --format json | jq -c '[.total.deals, .total.claims]'
[0,0]
$ hangar log --format json | jq -c '.rows[] | [.verb, .who, .at]'
["init","tester","2024-05-01T00:00:00Z"]
$ hangar undo; echo $?
hangar: there is nothing to undo
2
$

Without HANGAR_LEDGER it stands in the data folder, which is made:

$ (unset HANGAR_LEDGER; hangar init --format json | jq -r .ledger | sed "s|$HOME|~|")
~/data/hangar/ledger.db
$ (unset HANGAR_LEDGER XDG_DATA_HOME; hangar init | sed "s|$HOME|~|")
An empty ledger: ~/.local/share/hangar/ledger.db
$ (unset HANGAR_LEDGER XDG_DATA_HOME HOME; hangar init); echo $?
hangar: no home folder is known: say where the ledger is with --ledger
2
$

The sample is a ledger of its own, beside the other one; it prints its cost summary and how to go on:

$ hangar demo | sed -n '/^How to go on/,/check$/p'
How to go on
  hangar --ledger sample.db list deals
  hangar --ledger sample.db show deal:kz-us-81
  hangar --ledger sample.db check
$ ls
ledger.db
sample.db
$ hangar list batches --columns id,kept
policy: all grades · denials lower the low end · as known now · no conversion

The ledger has no batches.
$

Asking for it again changes nothing:

$ sqlite3 sample.db .dump > before
$ hangar demo > /dev/null; echo $?
0
$ sqlite3 sample.db .dump | cmp - before
$ hangar --ledger sample.db log --format json | jq '.rows | length'
1
$

It never goes into a ledger with other data:

$ hangar import $FIXTURES/kazakh-sale/rates.csv > /dev/null
$ printf 'date,base,quote,rate\n2024,EUR,PLN,4.3\n' > own.csv
$ hangar --ledger other.db import own.csv > /dev/null
$ hangar --ledger other.db demo; echo $?
hangar: ledger other.db holds other data: the sample needs a file of its own
2
$

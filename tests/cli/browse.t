The terminal view needs a terminal; its keys are told without one.

$ hangar --ledger sample.db demo > demo.txt
$ hangar browse < /dev/null; echo "status $?"
hangar: browse needs a terminal; to print a list, say: hangar list deals
status 2
$ hangar --ledger sample.db < /dev/null; echo "status $?"
hangar: no command is given; "hangar help" lists them
status 2
$ hangar help keys | grep 'contradiction'
  n                 the next contradiction that was found, and the row that it is about
  N                 the contradiction before
$ hangar --dry-run; echo "status $?"
hangar: --dry-run is for a command, and none is given; "hangar help" lists them
status 2
$

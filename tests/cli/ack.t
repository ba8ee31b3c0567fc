# A finding that somebody has looked at stands apart until its figures change.

$ hangar --ledger ledger.db demo > /dev/null
$ hangar check denied | tail -9
error: denied  deal:kz-us-81
  kazspetsexport (B3) denies it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
  claims 67, 52 · finding:55890f8a

warning: denied  deal:kz-us-81
  bi-later (B3) doubts it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
  claims 63, 52 · finding:affed4a1

1 error, 1 warning, 0 notes
$ hangar check denied > /dev/null; echo $?
1
$ hangar ack finding:55890f8a --note 'The seller has every reason to'
policy: all grades · denials lower the low end · as known now · no conversion

acknowledged: error: denied  deal:kz-us-81
  by tester on 2024-05-01: The seller has every reason to
  kazspetsexport (B3) denies it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
  claims 67, 52 · finding:55890f8a

hangar undo 5 takes it back.
$ hangar check denied; echo $?
policy: all grades · denials lower the low end · as known now · no conversion

warning: denied  deal:kz-us-81
  bi-later (B3) doubts it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
  claims 63, 52 · finding:affed4a1

0 errors, 1 warning, 0 notes; 1 acknowledged

acknowledged: error: denied  deal:kz-us-81
  by tester on 2024-05-01: The seller has every reason to
  kazspetsexport (B3) denies it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
  claims 67, 52 · finding:55890f8a
0
$ hangar check denied --format json | jq -c '.rows[] | [.severity, .id, .acknowledged]'
["error","finding:55890f8a","The seller has every reason to"]
["warning","finding:affed4a1",null]
$ hangar show deal:kz-us-81 | grep -A2 'denied  deal'
warning: denied  deal:kz-us-81
  bi-later (B3) doubts it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
  claims 63, 52 · finding:affed4a1
--
acknowledged: error: denied  deal:kz-us-81
  by tester on 2024-05-01: The seller has every reason to
  kazspetsexport (B3) denies it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
$

By check and what it is about, all of them; the exit status is 1 only while errors stand:

$ hangar check denied price-conflict > /dev/null; echo $?
1
$ hangar ack price-conflict deal:kz-us-81 --note 'No arithmetic' --format json | jq -c '[.changed, .rows[0].claims[0], .rows[0].acknowledged]'
[true,"claim:68","No arithmetic"]
$ hangar check denied price-conflict > /dev/null; echo $?
0
$ hangar check denied price-conflict | grep -E '^[0-9]'
0 errors, 1 warning, 0 notes; 3 acknowledged
$ hangar ack price-conflict deal:kz-us-81 --note 'No arithmetic' | tail -1
The ledger says so already: nothing changed.
$ hangar ack price-conflict deal:kz-us-81 --note 'Another reason' | grep -c 'by tester on 2024-05-01: Another reason'
2
$ hangar summary | grep -o '(price-conflict; acknowledged: Another reason)'
(price-conflict; acknowledged: Another reason)
(price-conflict; acknowledged: Another reason)
$ hangar log --format json | jq -c '.rows[1:][] | [.verb, .what]'
["ack","finding:55890f8a: The seller has every reason to"]
["ack","price-conflict deal:kz-us-81: No arithmetic"]
["ack","price-conflict deal:kz-us-81: Another reason"]
$

It lapses when the figures change, and holds again when they are back:

$ hangar add transfer deal=kz-us-81 from=Kazakhstan to='United States' count=81 source=late date=2024-04 > /dev/null
$ hangar check denied | sed -n '3,6p'
error: denied  deal:kz-us-81
  kazspetsexport (B3) denies it; 11 sources on 3 origins state it, the figures stand on kyivpost (C4)
  acknowledged before its figures changed: The seller has every reason to
  claims 67, 52 · finding:1d0f4e92
$ hangar check denied --format json | jq -c '.rows[0] | [.id, .acknowledged]'
["finding:1d0f4e92",null]
$ hangar undo > /dev/null; hangar check denied | grep -c '^acknowledged: error'
1
$

Undo takes it back:

$ hangar undo; hangar undo; hangar undo; hangar check denied | grep -E '^[0-9]'
Undone: ack price-conflict deal:kz-us-81: Another reason (2 rows)
Undone: ack price-conflict deal:kz-us-81: No arithmetic (2 rows)
Undone: ack finding:55890f8a: The seller has every reason to (1 row)
1 error, 1 warning, 0 notes
$

A finding that a policy makes is acknowledged under that policy:

$ hangar check denied --ignore doubts --format json | jq -r '.rows[] | .id, .message'
finding:55890f8a
kazspetsexport (B3) denies it; 10 sources on 2 origins state it, the figures stand on kyivpost (C4)
$ hangar ack finding:55890f8a --note x --min-grade A1
hangar: ack: there is no finding:55890f8a under this policy; 'hangar check' says the id of each finding
$

Errors say what there is:

$ hangar ack finding:00000000 --note x; echo $?
hangar: ack: there is no finding:00000000 under this policy; 'hangar check' says the id of each finding
2
$ hangar ack claim:68 --note x
hangar: ack: "claim:68" is no finding; expected finding:ID, or a check and what it is about, as in price-conflict deal:kz-us-81
$ hangar ack prices deal:kz-us-81 --note x 2>&1 | cut -c-79
hangar: ack: there is no check "prices"; expected one of price-conflict, implie
$ hangar ack echo deal:nothing --note x
hangar: ack: echo finds nothing about deal:nothing; nor does any other check
$ hangar ack price-conflict deal:kz-auction-2023 --note x 2>&1 | cut -c-88
hangar: ack: price-conflict finds nothing about deal:kz-auction-2023; there are findings
$ hangar ack echo deal:kz-us-81
hangar: ack: --note is needed: why it may stand
$ hangar ack
hangar: ack: something is missing; it is used as: hangar ack FINDING|CHECK ABOUT --note TEXT
$

# What an analyst judges stands in place of what a row states, and is history like everything else.

$ hangar --ledger ledger.db demo > /dev/null
$ hangar edit claim:68 credibility=2 stance=doubts denies=price | sed -n '/^stance/p; /^grade/p; /^denies/,/^credib/p; /^Judged/,/^$/p; $p'
stance       doubts
grade        D2
denies       price
credibility  2
Judged
  credibility 2 (stated: 4), by tester on 2024-05-01
  stance doubts (stated: states), by tester on 2024-05-01
  denies price (stated: nothing), by tester on 2024-05-01

hangar undo 5 takes it back.
$ hangar show claim:68 --format json | jq -c '.credibility, .stance, .denies, .judged'
"2"
"doubts"
"price"
[{"claim":"claim:68","field":"credibility","value":"2","was":"4","by":"tester","at":"2024-05-01T00:00:00Z","batch":"batch:5"},{"claim":"claim:68","field":"stance","value":"doubts","was":"states","by":"tester","at":"2024-05-01T00:00:00Z","batch":"batch:5"},{"claim":"claim:68","field":"denies","value":"price","was":null,"by":"tester","at":"2024-05-01T00:00:00Z","batch":"batch:5"}]
$ hangar list transfers --columns id,source,stance,credibility,grade is:doubted --format csv
id,source,stance,credibility,grade
claim:63,bi-later,doubts,3,B3
claim:68,seed-post,doubts,2,D2
$

A later word on the same field stands, and the one before it is not forgotten; the row is what it was:

$ hangar edit claim:68 credibility=3 | sed -n '/^Judged/,/^$/p'
Judged
  stance doubts (stated: states), by tester on 2024-05-01
  denies price (stated: nothing), by tester on 2024-05-01
  credibility 3 (stated: 4), by tester on 2024-05-01
    before that 2, by tester on 2024-05-01

$ hangar show batch:2 --line 37 | cut -d, -f1-3,16-
kz-us-81,,states,seed-post,,4,No number per type
kept as claim:68
$ hangar import $FIXTURES/kazakh-sale/transfers.csv --format json | jq -c '.files[].counts'
{"read":36,"kept":0,"unchanged":36,"set_aside":0,"rejected":0}
$ hangar show claim:68 | sed -n '/^Judged/,/^$/p'
Judged
  stance doubts (stated: states), by tester on 2024-05-01
  denies price (stated: nothing), by tester on 2024-05-01
  credibility 3 (stated: 4), by tester on 2024-05-01
    before that 2, by tester on 2024-05-01

$ hangar show deal:kz-us-81 | sed -n '/^Judged/,/^$/p'
Judged
  claim 68: stance doubts (stated: states), by tester on 2024-05-01
  claim 68: denies price (stated: nothing), by tester on 2024-05-01
  claim 68: credibility 3 (stated: 4), by tester on 2024-05-01

$ hangar log --format json | jq -c '.rows[1:][] | [.verb, .what, .who]'
["edit","claim:68 credibility=2 stance=doubts denies=price","tester"]
["edit","claim:68 credibility=3","tester"]
$

What changes nothing writes nothing, and says so; a rank not stated is normal:

$ hangar edit claim:68 credibility=3 | tail -1; hangar rank normal claim:68 | tail -1
The ledger says so already: nothing changed.
The ledger says so already: nothing changed.
$ hangar edit claim:68 credibility=3 --format json | jq -c '[.changed, .changed_in]'
[false,null]
$ hangar log --format csv | wc -l
4
$

Undo takes a judgement back, redo brings it back:

$ hangar undo; hangar show claim:68 | sed -n '/^Judged/,/^$/p'
Undone: edit claim:68 credibility=3 (1 row)
Judged
  credibility 2 (stated: 4), by tester on 2024-05-01
  stance doubts (stated: states), by tester on 2024-05-01
  denies price (stated: nothing), by tester on 2024-05-01

$ hangar undo; hangar show claim:68 | sed -n '/^Judged/,/^$/p; /^credib/p'
Undone: edit claim:68 credibility=2 stance=doubts denies=price (3 rows)
credibility  4
$ hangar redo; hangar show claim:68 | sed -n '/^credib/p'
Back again: edit claim:68 credibility=2 stance=doubts denies=price (3 rows)
credibility  2
$

An empty value takes away what is stated, and what is judged as its row has it is not said; a rank can be given to several claims:

$ hangar edit claim:68 credibility= denies= stance=states | sed -n '/^grade/p; /^Judged/,/^$/p'
grade        D
Judged
  credibility nothing (stated: 4), by tester on 2024-05-01
    before that 2, by tester on 2024-05-01

$ hangar rank deprecated claim:68 claim:64
id        source     stance  credibility  rank        deal      count  type
───────────────────────────────────────────────────────────────────────────────────────────────────────
claim:68  seed-post  states               deprecated  kz-us-81     81  MiG-31 / MiG-27 / MiG-29 / Su-24
claim:64  dsa        states  5            deprecated  kz-us-81     81  MiG-31 / MiG-27 / MiG-29 / Su-24

hangar undo 8 takes it back.
$ hangar total --ignore deprecated,denials --format json | jq -c '.total.claims'
13
$ hangar undo
Undone: rank deprecated claim:68 claim:64 (2 rows)
$

Of a transfer the outcome can be judged, of a holding it can't:

$ hangar edit claim:68 outcome=decoy --format json | jq -c '.outcome, .judged[-1].was'
"decoy"
null
$ hangar list transfers --columns id,grade outcome:decoy --format csv
id,grade
claim:68,D
$ hangar list holdings --columns id --limit 1 --format csv | tail -1
claim:69
$ hangar edit claim:69 outcome=decoy
hangar: edit: outcome: claim:69 is of the record holding, which has none
$

A source is defined anew with all that it had, and the new values; the definition before it comes back with undo:

$ hangar edit source:kyivpost reliability=B published=2024-04-27 | sed -n '4,12p; $p'
key          kyivpost
grade        B
published    2024-04-27
publisher    Kyiv Post
has it from  insider-ua, reporter-2024
title        US buys 81 Soviet-era combat aircraft from Kazakhstan
language     en
note         Known only through re-reports, which disagree on what it said
batch        10
hangar undo 10 takes it back.
$ hangar edit source:kyivpost reliability=B | tail -1
The ledger says so already: nothing changed.
$ hangar edit source:kyivpost derives_from=insider-ua --format json | jq -c '.derives_from, .reliability'
["insider-ua"]
"B"
$ hangar undo > /dev/null; hangar undo > /dev/null; hangar show source:kyivpost --format json | jq -c '.derives_from, .reliability, .published'
["insider-ua","reporter-2024"]
"C"
"2024-04-28"
$ hangar edit source:kyivpost note= --format json | jq -c .note
null
$ hangar edit source:kyivpost note='Known only through re-reports, which disagree on what it said' --format json | jq -c '.note, .changed'
"Known only through re-reports, which disagree on what it said"
true
$

Errors name the field and those that are known, and change nothing:

$ hangar edit claim:68 credibility=7
hangar: edit: credibility: "7" is not known; expected one of 1, 2, 3, 4, 5, 6
$ hangar edit claim:68 credibility=B2
hangar: edit: credibility: "B2" is not known; expected one of 1, 2, 3, 4, 5, 6
$ hangar edit claim:68 rank=good
hangar: edit: rank: "good" is not known; expected one of preferred, normal, deprecated
$ hangar edit claim:68 count=3; echo $?
hangar: edit: "count" can't be judged; expected one of rank, stance, denies, credibility, outcome (what else a claim states is its source's word)
2
$ hangar edit claim:68 deal=kz
hangar: edit: deal: say hangar merge deal:A deal:B, or hangar split claim:N
$ hangar edit claim:67 credibility=1 claim:68
hangar: edit: "claim:68" is no pair; expected field=value, as in credibility=3
$ hangar edit claim:68 stance=states denies=price
hangar: edit: denies: claim:68 states; what it denies or doubts goes with stance=denies or stance=doubts
$ hangar edit claim:68 rank=normal rank=preferred
hangar: edit: rank: is given twice
$ hangar edit claim:999 rank=normal
hangar: edit: there is no claim 'claim:999' (claims are numbered; 'list claims' shows them)
$ hangar edit deal:kz-us-81 rank=normal
hangar: edit: "deal:kz-us-81" is no pair; expected field=value, as in credibility=3
$ hangar edit claim:68
hangar: edit: something is missing; it is used as: hangar edit ID... FIELD=VALUE...
$ hangar edit source:kyivpost reliability=Z
hangar: edit: reliability: "Z" is not a reliability; expected A to F
$ hangar edit source:kyivpost count=3
hangar: edit: "count" is no field of sources; expected one of note, key, title, publisher, address, archived, published, retrieved, language, reliability, derives_from, edition_of
$ hangar edit source:kyivpost key=kp
hangar: edit: key: claims name their source by it; it stays
$ hangar edit source:nobody reliability=A
hangar: edit: there is no source 'nobody' ('list sources' shows them)
$ hangar --read-only rank preferred claim:68
hangar: rank would change the ledger, which --read-only forbids
$ hangar show claim:68 | sed -n '/^credib/p'
$

What was judged later was not judged then, and a ledger before judgements is brought up to date:

$ HANGAR_NOW=1717200000 hangar edit claim:68 credibility=1 > /dev/null; hangar show claim:68 --recorded-on 2024-05-15 | sed -n '/^grade/p'; hangar show claim:68 | sed -n '/^grade/p'
grade        D
grade        D1
$ hangar --ledger old.db demo > /dev/null; sqlite3 old.db 'DROP TABLE other_row; DROP TABLE reading; DROP TABLE edit; DROP TABLE ack; ALTER TABLE index_row DROP COLUMN currency; ALTER TABLE index_row DROP COLUMN scale; PRAGMA user_version = 3'
$ hangar --ledger old.db show claim:68 2> /dev/null | sed -n '/^grade/p'; hangar --ledger old.db edit claim:68 credibility=1 | sed -n '/^grade/p'
grade        D4
grade        D1
$

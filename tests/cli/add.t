# A record by hand: the claim as it was understood, its source defined along with it.

$ hangar init > /dev/null
$ hangar add transfer type=MiG-29 count='about 12' from=Poland to=Ukraine date=2023-03 source=tvp title='Poland hands over jets' address=https://example.org/1 reliability=B
claim:2
policy: all grades · denials lower the low end · as known now · no conversion

deal         claim:2
source       tvp
stance       states
count        ~12
date         2023-03
type         MiG-29
from         Poland
to           Ukraine
grade        B
rank         normal
batch        2

Who says so
  tvp: Poland hands over jets
  https://example.org/1
  1 independent origin: tvp

Where it stands
batch    file
─────────────────
batch:2  typed in
$ hangar list transfers --columns id,type,count,from,to,date,source --format csv
id,type,count,from,to,date,source
claim:2,MiG-29,~12,Poland,Ukraine,2023-03,tvp
$ hangar list sources --columns key,title,reliability --format csv
key,title,reliability
tvp,Poland hands over jets,B
$ hangar log --format json | jq -c '.rows[-1] | [.verb, .what]'
["add","transfer: type=MiG-29 count=about 12 from=Poland to=Ukraine date=2023-03 source=tvp"]
$ hangar list batches --format json | jq -c '.rows[] | [.file, .record, .kept]'
[null,"source",1]
[null,"transfer",1]
$

Said again, it changes nothing:

$ sqlite3 ledger.db .dump > before
$ hangar add transfer type=MiG-29 count='about 12' from=Poland to=Ukraine date=2023-03 source=tvp | tail -n 1
The ledger says so already: nothing changed.
$ sqlite3 ledger.db .dump | cmp - before
$

It is taken back like an import, its source with it:

$ hangar undo
Undone: add transfer: type=MiG-29 count=about 12 from=Poland to=Ukraine date=2023-03 source=tvp (2 rows)
$ hangar list transfers --format json | jq '.rows | length'
0
$ hangar list sources --format json | jq '[.rows[] | select(.title)] | length'
0
$ hangar redo
Back again: add transfer: type=MiG-29 count=about 12 from=Poland to=Ukraine date=2023-03 source=tvp (2 rows)
$

Other records:

$ hangar add source key=rp title='An article' published=2023-11 --format json | jq -r .added
source:rp
$ hangar add holding operator=Poland type=MiG-29 count=14 as_of=2023 source=rp --format json | jq -r .added
claim:4
$ hangar add type designation='X-999' class=uav aliases='Grey Goose' --format json | jq -r .added
type:X-999
$ hangar add party name='Ruritania' --format json | jq -r .added
party:Ruritania
$ hangar add rate date=2024 base=EUR quote=PLN rate=4.3 --format json | jq -r .added
batch:7
$ hangar list rates --format csv --columns date,base,quote,rate
date,base,quote,rate
2024,EUR,PLN,4.3
$

An error names the field, and nothing changes:

$ sqlite3 ledger.db .dump > before
$ hangar add transfer type=MiG-29 count=lots from=Poland to=Ukraine source=tvp; echo $?
hangar: add: count: "lots" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
2
$ hangar add transfer type=MiG-29 date=2023-02-30 source=tvp; echo $?
hangar: add: date: "2023-02-30" is a day that does not exist
2
$ hangar add transfer type=MiG-29 count=3 wings=2 source=tvp 2> err; echo $?; sed 's/of source, .*/of .../' err
2
hangar: add transfer: "wings" is not a field; expected one of ...
$ hangar add transfer type=MiG-29 count=3; echo $?
hangar: add transfer: source: is needed: the key of the one who says so
2
$ hangar add transfer type=MiG-29 count=3 source=tvp title='Another title'; echo $?
hangar: add transfer: title: the source tvp is defined already; leave it out, or define the source anew with add source key=tvp
2
$ hangar add transfer MiG-29; echo $?
hangar: add: "MiG-29" is no pair; expected field=value, as in count=12
2
$ hangar add transfer; echo $?
hangar: add: something is missing; it is used as: hangar add RECORD FIELD=VALUE...
2
$ hangar add zeppelin count=3; echo $?
hangar: add: "zeppelin" can't be added; expected transfer, holding, airframe, source, type, party, rate or index
2
$ hangar add transfer count=3 count=4 source=tvp; echo $?
hangar: add: count: is given twice
2
$ hangar add holding count=3 source=tvp; echo $?
hangar: add: a holding is stated without operator or type; expected a value there
2
$ sqlite3 ledger.db .dump | cmp - before
$

# The real lists, read where they lie: other people's data, no part of the project. The figures were
# counted by other means.
# Needs ../shared/fleet-lists

$ LISTS=$TOP/../shared/fleet-lists
$ best() { hangar total transfers "$@" --format json | jq -c .total.count.best; }
$

SIPRI's deliveries: all rows accounted for, aircraft alone kept:

$ hangar import $LISTS/sipri-deliveries-1990-2023.csv --format json | jq -c '.files[0] | .preset, .source, .covers, .counts'
"sipri-deliveries"
"sipri-deliveries-2024-04-13"
"date:1990..2023"
{"read":27838,"kept":6509,"unchanged":0,"set_aside":21329,"rejected":0}
$ best; best type:MiG-29; best type:MiG-29 to:India; best type:MiG-29 to:Egypt; best type:MiG-29 to:Algeria
33691
634
138
50
44
$ best type:MiG-29 to:Myanmar; best type:MiG-29 to:Poland; best type:Su-24; best type:MiG-27
30
29
93
99
$ for by in year to from type; do hangar total --by $by --format json | jq -c '[([.rows[].count.best] | add), .total.count.best, .total.tiv.best, ([.rows[].claims] | add), .total.claims, (.left_out | length)]'; done
[33691,33691,"386785.01",6509,6509,0]
[33691,33691,"386785.01",6509,6509,0]
[33691,33691,"386785.01",6509,6509,0]
[33691,33691,"386785.01",6509,6509,0]
$ hangar list transfers --columns count | grep -c '('; hangar list transfers --columns date | grep -c '?'
3069
1170
$ hangar export --original 1 | cmp - $LISTS/sipri-deliveries-1990-2023.csv
$

SIPRI's trade register: every row that is set aside has its reason:

$ hangar --ledger register.db import $LISTS/sipri-register-china.csv --format json > r.json; jq -c '.files[0] | .preset, .source, .covers, .counts' r.json
"sipri-register"
"sipri-register-2026-07-14"
"from:China date:2000..2025"
{"read":692,"kept":142,"unchanged":0,"set_aside":550,"rejected":0}
$ jq -r '.files[0].set_aside[].reason' r.json | grep -c ': other equipment: [a-z]'
550
$ jq -r '.files[0].set_aside[].reason' r.json | grep -o 'other equipment: .*\(aircraft\|drone\|copter\|UAV\).*' | sort | uniq -c
      1 other equipment: aircraft electro-optical system
      5 other equipment: anti-aircraft gun
      2 other equipment: anti-aircraft gun/surface-to-air missile system
      2 other equipment: combat aircraft radar
$ hangar --ledger register.db total --format json | jq -c '.total | .deals, .count.best, .ordered.best, .tiv.best'
142
1303
1477
"9583.14"
$ hangar --ledger register.db list deals status:ordered --format csv --columns to,type
to,type
Bangladesh,Wing Loong 2
Pakistan,KJ-500
Pakistan,J-35
$

plane-alert's airframes: every address byte for byte:

$ hangar --ledger air.db import $LISTS/plane-alert-mil.csv --format json | jq -c '.files[0] | .preset, .source, .counts'
"plane-alert"
"plane-alert"
{"read":9851,"kept":9851,"unchanged":0,"set_aside":0,"rejected":0}
$ hangar --ledger air.db list airframes --format csv --columns icao24 | tail -n +2 | sort > got; cut -d , -f 1 $LISTS/plane-alert-mil.csv | tail -n +2 | sort | cmp - got
$ hangar --ledger air.db total airframes operator:'Polish Air Force' --format json | jq .total.count.best
100
$

The Military Balance by rows: ships and artillery set aside, each snapshot of its year, and what is
repeated but for its row number counts once:

$ hangar --ledger milbal.db import $LISTS/milbal-duplicates.csv --format json > m.json; jq -c '.files[0] | .record, .source, .counts, .repeated' m.json
"holding"
"milbal-duplicates"
{"read":1035,"kept":507,"unchanged":0,"set_aside":528,"rejected":0}
274
$ jq -c '.files[0].mapping | .unit_name, .unit_count, .year, .country, .["column 1"]' m.json
"type"
"count"
"as_of"
"operator"
"row numbers"
$ jq -c '[.files[0].reasons[].reason | select(startswith("other equipment: ") | not)]' m.json
[]
$ hangar --ledger milbal.db list holdings type:MiG-31 --format csv --columns operator,type,count,as_of
operator,type,count,as_of
Russia,MiG-31,200,2013
Russia,MiG-31,200,2013
$ hangar --ledger milbal.db total holdings type:MiG-31 --format json | jq -c '.total.count'
{"low":200,"best":200,"high":200}
$

Oryx as a table of conditions: nothing in it says whose losses they are, and the line that the
refusal offers does:

$ hangar --ledger oryx.db import $LISTS/oryx-ua-wide.csv 2>&1 | sed -n 's/.*go on with: //p' | sed 's|$| --format json > o.json|' > offered; sed 's|[^ ]*/||' offered
hangar --ledger oryx.db import oryx-ua-wide.csv --as transfer --map '=Ukraine:from' --format json > o.json
$ sh offered; jq -c '.files[0] | .counts.rejected, .mapping.losses_total, .mapping["column 6"]' o.json
0
"the sum of the columns beside it"
null
$ hangar --ledger oryx.db total losses class:fixed-wing --by type --format json | jq -c '[.rows[] | [.type, .count.best]], .total.count.best'
[["An-26",2],["Il-76",2],["L-39",2],["MiG-29",22],["Su-24M",16],["Su-24MR",1],["Su-25",16],["Su-27",12]]
73
$ hangar --ledger oryx.db total losses class:fixed-wing --by condition --format json | jq -c '[.rows[] | [.condition, .count.best]]'
[["captured",1],["damaged",1],["destroyed",71]]
$ hangar --ledger oryx.db total losses class:helicopter --format json | jq -c .total.count.best
37
$ for l in milbal.db oryx.db; do hangar --ledger $l export --original 1 | cmp - $LISTS/$(ls $LISTS | grep ^${l%.db}-); done
$

With --keep-other all rows of SIPRI's lists count together, and those of aircraft are as they were:

$ all() { hangar --ledger $1.db total transfers class:any $2 --format json | jq -c '.total | .claims, .count.best, .ordered.best, .tiv.best'; }
$ hangar --ledger all.db import $LISTS/sipri-register-china.csv --keep-other --format json | jq -c '.files[0] | .counts, .other'
{"read":692,"kept":692,"unchanged":0,"set_aside":0,"rejected":0}
550
$ all all; hangar --ledger all.db total class:any --by to --format json | jq '.rows | length'; hangar --ledger all.db total class:any --by condition --format csv --columns condition,deals
692
50489
32184
"31794.58"
84
condition,deals
modernised,3
new,674
second hand,15
$ for c in order_date ordered count; do hangar --ledger all.db list transfers class:any --columns $c | grep -c '[?(]'; done
495
494
496
$ hangar --ledger register.db total --by type,to --format json | jq 'del(.notices)' > r.json; hangar --ledger all.db total --by type,to --format json | jq 'del(.notices)' | cmp - r.json
$ hangar --ledger every.db import $LISTS/sipri-deliveries-1990-2023.csv --keep-other --format json | jq -c '.files[0] | .counts, .other'
{"read":27838,"kept":27838,"unchanged":0,"set_aside":0,"rejected":0}
21329
$ all every; for p in Russia 'Soviet Union'; do hangar --ledger every.db total class:any "from:=$p" --format json | jq .total.claims; done
27838
1526922
null
"872910.01"
2759
282
$ hangar --ledger every.db total --by type --format json | jq -c '[.total.count.best, .total.tiv.best, .notices[0]]'
[33691,"386785.01","21,329 claims of other equipment are left out; class:other counts them, class:any all"]
$

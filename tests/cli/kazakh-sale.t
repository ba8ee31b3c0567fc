# The Kazakh sale: what a careful analyst finds in it, Hangar finds too.

$ hangar demo > /dev/null
$ export HANGAR_LEDGER=sample.db
$

Three deals. The 81 aircraft of the United States are denied by one source and doubted by another; ten state them, all from two origins:

$ hangar list deals --sort deal --columns deal,count,status,standing
policy: all grades · denials lower the low end · as known now · no conversion

deal             aircraft  status     standing
──────────────────────────────────────────────
kz-auction-2023       117  cancelled  left out
kz-semey-scrap         10  delivered  moved
kz-us-81          0–81–81  delivered  moved
$ hangar list deals --format json | jq -c '.rows[] | select(.deal == "kz-us-81") | [.sources, .origins, .denials, .doubts, .status]'
[10,2,1,1,"delivered"]
$ hangar list deals --format json | jq -c '.rows[] | select(.deal == "kz-us-81") | .count'
{"low":0,"best":81,"high":81}
$ hangar list deals --format json | jq -c '.rows[] | select(.deal == "kz-auction-2023") | [.sources, .origins, .status, .count.best, .cost]'
[13,6,"cancelled",117,{"currency":"KZT","low":"1699682250.00","best":"1803382199.00","high":"1850000000.00"}]
$ hangar list deals --format json | jq -c '.rows[] | select(.deal == "kz-semey-scrap") | [.count.best, .cost]'
[10,{"currency":"KZT","low":"93000000.00","best":"93000000.00","high":"93000000.00"}]
$

In all:

$ hangar total | grep -o '10–91–91'
10–91–91
$ hangar total --format json | jq -c '.of, .total.deals, .total.count, .total.cost[]'
"transfers"
2
{"low":10,"best":91,"high":91}
{"currency":"KZT","low":"93000000.00","best":"93000000.00","high":"93000000.00"}
{"currency":"USD","low":"0.00","best":"1563300.00","high":"2265000.00"}
$ hangar total --format json | jq -c '.left_out[] | [.status, .deals, .count.best]'
["cancelled",1,117]
$

Nobody gives the split: a type alone may be none or all of them, and only the bests add up to the whole:

$ hangar total --by type --columns type,count --format csv
type,count_low,count,count_high
MiG-27,0,,81
MiG-29,0,,81
MiG-31,9,9,90
MiG-31B,1,1,1
Su-24,0,,81
MiG-31 / MiG-27 / MiG-29 / Su-24,0,81,81
MiG-31 / MiG-31B,,,
$ hangar total --by type --format json | jq '[.rows[].count.best // 0] | add'
91
$ hangar total type:MiG-31 --format json | jq -c .total.count
{"low":10,"best":10,"high":91}
$

Without the denial the low end is no longer nothing:

$ hangar list deals --ignore denials,doubts --format json | jq -c '.rows[] | select(.deal == "kz-us-81") | .count'
{"low":81,"best":81,"high":81}
$

On the 25th of April nobody had reported it yet:

$ hangar list deals --known-on 2024-04-25 --format json | jq -r '.rows[].deal' | sort
kz-auction-2023
kz-semey-scrap
$

In dollars:

$ hangar total --in USD --format json | jq -c '.total.cost[]'
{"currency":"USD","low":"210383.44","best":"1773683.44","high":"2475383.44"}
$

The contradictions:

$ hangar check price-conflict --format json | jq -r '.rows[] | .message' | grep -c seed-post
1
$ hangar check price-conflict --format json | jq -r '.rows[].message' | grep seed-post | grep -o -E '27,901|113|117|19,316' | sort -u
113
117
19,316
27,901
$ hangar check --format json | jq -r '.rows[].check' | sort -u | grep -x -E 'breakdown-mismatch|denied|echo|price-conflict'
breakdown-mismatch
denied
echo
price-conflict
$ hangar check > /dev/null; echo $?
1
$

The cost summary has the same figures, and every record can be asked where it comes from:

$ hangar summary | grep -c '10–91–91'
1
$ hangar summary --format json | jq -r 'has("policy")'
true
$ hangar show deal:kz-us-81 --format json | jq -r '[.. | strings | select(test("seed-post"))] | length > 0'
true
$ hangar show claim:33 | head -n 1
claim:33
$ for id in deal:kz-us-81 source:kaztag party:Kazakhstan type:MiG-31 batch:1; do hangar show $id > page || echo $id; [ -s page ] || echo $id is empty; done
$

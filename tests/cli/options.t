# Options stand wherever they like; filters are words.

$ hangar demo > /dev/null
$ hangar --ledger sample.db --format csv list deals to:'United States' --columns deal,count
deal,count_low,count,count_high
kz-us-81,0,81,81
$ hangar list --format csv deals --columns deal,count --ledger=sample.db to:US
deal,count_low,count,count_high
kz-us-81,0,81,81
$ export HANGAR_LEDGER=sample.db
$ hangar list deals --columns deal --format csv -- to:US
deal
kz-us-81
$ hangar list deals --columns deal --format csv not:to:US
deal
kz-semey-scrap
kz-auction-2023
$ hangar list deals --columns deal --format csv type:MiG-31 date:2024..
deal
kz-us-81
$ hangar list deals --columns deal --format csv is:denied
deal
kz-us-81
$ hangar list deals --columns deal --format csv to:США
deal
kz-us-81
$ hangar total transfers to:US --format json | jq -c .total.count
{"low":0,"best":81,"high":81}
$ hangar total --format json | jq -r .of
transfers
$ hangar total holdings --format json | jq -r .of
holdings
$ hangar total --by to,outcome --format csv --columns to,outcome,count
to,outcome,count_low,count,count_high
United States,,0,81,81
,scrap,10,10,10
$ hangar list deals --sort=-count --limit 1 --columns deal --format csv
deal
kz-auction-2023
$

The last of an option given twice holds:

$ hangar list deals --format json --format csv --columns deal to:US
deal
kz-us-81
$

The policy stands beside every figure:

$ hangar total --format json --min-grade C4 --ignore doubts --known-on 2024-05 --in EUR | jq -r .policy
grades from C4 on and what can't be judged · denials lower the low end · without doubts · as known on 2024-05-31 · sums in EUR
$ hangar total --recorded-on 2024-04-30 --format json | jq -c .total.deals
0
$

No colour without a terminal:

$ hangar list deals | grep -c "$(printf '\033')"
0
$

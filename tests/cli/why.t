# Why: the tree behind a figure, down to the claims and the lines of their files.

$ hangar demo > /dev/null
$ export HANGAR_LEDGER=sample.db
$ hangar why "holding:Kazakhstan MiG-31"
policy: all grades · denials lower the low end · as known now · no conversion

Kazakhstan · MiG-31 · count  20–20–31  · the first of equals in the ledger; the range goes over its rivals
├─ ◆ claim:69 waf-2023 A  20  · chosen
│  holdings.csv:2  Kazakhstan,MiG-31,20,active,2023,waf-2023,
├─ claim:70 milbal-2023 A  31  · a rival
│  holdings.csv:3  Kazakhstan,MiG-31,31,active,2023,milbal-2023,
└─ claim:78 tech-wp B  31  · a rival
   holdings.csv:11  Kazakhstan,MiG-31,31,withdrawn,2024-04,tech-wp,

◆ decisive: without this claim the figure were another
$ hangar why deal:kz-semey-scrap.cost
policy: all grades · denials lower the low end · as known now · no conversion

kz-semey-scrap · cost  KZT 93.0 m  · nobody else states it
└─ ◆ claim:49 press-kz-semey C3  KZT 93.0 m  · chosen
   transfers.csv:18  kz-semey-scrap,Semey,states,sale,Kazakhstan,,,MiG-31 / MiG-31B,,,KZT 93m,sale,2023?,delivered,scrap,press-kz-semey,,3,Number of aircraft handed over not given

◆ decisive: without this claim the figure were another
$ hangar why deal:kz-us-81.cost --format json | jq -c '.why | [.rule, .figure, (.children[] | [.rule, .role, .claim])]'
["lowered",{"low":"0.00","best":"1563300.00","high":"2265000.00","currency":"USD"},["chosen","counts",null],["stated","lowers","claim:67"]]
$ hangar why deal:kz-us-81.cost --format json | jq -c '.decisive'
["claim:67","claim:68"]
$ hangar why deal:kz-us-81.cost --format json | jq -c '[.. | objects | select(.claim == "claim:68")][0] | del(.children)'
{"rule":"stated","role":"counts","label":"seed-post","measure":"cost","figure":{"low":"2255000.00","best":"2260000.00","high":"2265000.00","currency":"USD"},"claim":"claim:68","decisive":true,"source":"seed-post","grade":"D4","stance":"states","excerpt":null,"batch":2,"file":"transfers.csv","line":37,"original":"kz-us-81,,states,sale,Kazakhstan,United States,offshore companies (unnamed),MiG-31 / MiG-27 / MiG-29 / Su-24,81,<USD 20000,~USD 2.26m,sale,2024-04,delivered,,seed-post,,4,No number per type"}
$ hangar why deal:kz-us-81.cost --format json | jq -c '[.. | objects | .rate? // empty]'
[{"base":"USD","quote":"KZT","rate":"442.05","date":"2024-04","source":"trend-fx","after":false,"old":false},"442.05",{"base":"USD","quote":"KZT","rate":"442.05","date":"2024-04","source":"trend-fx","after":false,"old":false},"442.05"]
$ hangar why total --format json | jq -c '.why | [.label, (.children[] | [.measure, .role, .figure, (.children | length)])]'
["transfers",["count","counts",{"low":10,"best":91,"high":91},2],["cost","counts",{"low":"93000000.00","best":"93000000.00","high":"93000000.00","currency":"KZT"},1],["cost","counts",{"low":"0.00","best":"1563300.00","high":"2265000.00","currency":"USD"},1],["count","left out",{"low":117,"best":117,"high":117},0]]
$ hangar why total transfers --in USD --limit 1 | grep -v '│  │'
policy: all grades · denials lower the low end · as known now · sums in USD

transfers
├─ count  10–91–91  · the 1 largest and 1 more
│  ├─ kz-us-81  0–81–81  · the low end is 0: it is denied
│  └─ 1 more deal  10
├─ cost  USD 0.21–1.77–2.48 m  · the 1 largest and 1 more
│  ├─ kz-us-81  USD 0–1.56–2.27 m  · the low end is 0: it is denied
│  └─ 1 more deal  USD 210,383
└─ cancelled · count  117  · 1 deal; left out

◆ decisive: without this claim the figure were another
$ hangar why total holdings --limit 2
policy: all grades · denials lower the low end · as known now · no conversion

holdings
└─ count  136–137–148  · the 2 largest and 7 more
   ├─ Kazakhstan · Su-24  26  · nobody else states it
   │  └─ ◆ claim:80 tech-wp B  26  · chosen
   │     holdings.csv:13  Kazakhstan,Su-24,26,withdrawn,2024-04,tech-wp,
   ├─ Kazakhstan · Su-27  24  · nobody else states it
   │  └─ claim:73 milbal-2023 A  24  · chosen
   │     holdings.csv:6  Kazakhstan,Su-27,24,active,2023,milbal-2023,
   └─ 7 more stocks  86–87–98

◆ decisive: without this claim the figure were another
$ hangar why total transfers type:MiG-29 to:Ukraine
policy: all grades · denials lower the low end · as known now · no conversion

transfers type:MiG-29 to:Ukraine

nothing meets the filter
$ hangar why total --ignore denials --format json | jq -c '.why.children[0].figure, .decisive'
{"low":91,"best":91,"high":91}
["claim:47","claim:48","claim:49","claim:61","claim:68"]
$ hangar why deal:kz-us-81.cost --format csv | head -4
depth,rule,role,label,measure,figure,why,claim,decisive,source,file,line
0,lowered,counts,kz-us-81 · cost,cost,~USD 0-1563300-2265000,the low end is 0: it is denied,,,,,
1,chosen,counts,without the denials,cost,~USD 1450000-1563300-2265000,the others have it from this source; the range goes over its rivals,,,,,
2,product,chosen,kyivpost,cost,~USD 1559250-1567350,count × unit price; chosen,,,,,
$ hangar why deal:kz-us-81.price
hangar: a deal has no figure 'price'; expected one of count, ordered, cost, unit_price, date, order_date, status, type, from, to, via, outcome, kind, condition, tiv
$ hangar why deal:none
hangar: there is no deal 'none'
$ hangar why holding:Nobody
hangar: there are no holdings of 'Nobody'; expected an operator and a type, as in "India MiG-29"
$ hangar why batch:1
hangar: 'batch:1' has no figure to open; expected deal:KEY, deal:KEY.cost, claim:N, holding:OPERATOR TYPE, airframes:OPERATOR TYPE or total ...
$ hangar why
hangar: why: something is missing; it is used as: hangar why ID[.FIELD] | total [WHAT] [FILTER]
$ hangar summary --appendix | sed -n '/^Appendix: every file/,$p'
Appendix: every file behind the figures
batch    file           SHA-256                                                           rows kept
───────────────────────────────────────────────────────────────────────────────────────────────────
batch:1  sources.csv    98cbc7d7461f7e0cd60a7c2cb06a42d4948414d5db9af50cc8792fdca166c9f5         32
batch:2  transfers.csv  a02d5415752a2fad8fc609368b01fee3f00ea43f8e30969eebe56cb06de4353f         36
batch:3  holdings.csv   4c2b0c9fff1b6aed6a4874ad9b568b456c6c1b8b88b7501d84461ebd942598ec         13
batch:4  rates.csv      c03cfa9a3bf869134745d0a1976301e46f00551040a0a45bc48ceea3c381d949          1

the range of 1 cost compares amounts at a rate from after the deal
◆ decisive: without this claim the total above it were another
$ hangar summary --appendix --format json | jq -c '[.why_transfers.children[] | select(.role == "counts") | .figure]'
[{"low":10,"best":91,"high":91},{"low":"93000000.00","best":"93000000.00","high":"93000000.00","currency":"KZT"},{"low":"0.00","best":"1563300.00","high":"2265000.00","currency":"USD"}]
$

# What a share is bounded by; what no total counts; prices of another year.
$ hangar why total type:MiG-29 --cap holdings --ignore denials,doubts | sed -n '3,25p'
transfers type:MiG-29
├─ count  12–14  · sum of 1
│  └─ what Kazakhstan gave  12–14  · no more of a type than it is said to have held; the other types have at most 69
│     ├─ MiG-27 that Kazakhstan held  ≤12  · the highest of the lists
│     │  ├─ milbal-2023  ≤12
│     │  │  └─ claim:72 milbal-2023 A  12
│     │  │     holdings.csv:5  Kazakhstan,MiG-27,12,active,2023,milbal-2023,
│     │  └─ tech-wp  ≤12
│     │     └─ claim:79 tech-wp B  12
│     │        holdings.csv:12  Kazakhstan,MiG-27,12,withdrawn,2024-04,tech-wp,
│     ├─ MiG-29 that Kazakhstan held  ≤14  · the highest of the lists
│     │  ├─ milbal-2023  ≤14
│     │  │  └─ ◆ claim:71 milbal-2023 A  14
│     │  │     holdings.csv:4  Kazakhstan,MiG-29,14,active,2023,milbal-2023,
│     │  └─ tech-wp  ≤13
│     │     └─ claim:77 tech-wp B  13
│     │        holdings.csv:10  Kazakhstan,MiG-29,13,withdrawn,2024-04,tech-wp,Part of the list
│     ├─ MiG-31 that Kazakhstan held  ≤31  · the highest of the lists
│     │  ├─ milbal-2023  ≤31
│     │  │  └─ claim:70 milbal-2023 A  31
│     │  │     holdings.csv:3  Kazakhstan,MiG-31,31,active,2023,milbal-2023,
│     │  ├─ waf-2023  ≤20
│     │  │  └─ claim:69 waf-2023 A  20
$ hangar why deal:kz-auction-2023.count | sed -n '3p'
kz-auction-2023 · count  117  · the most reliable source; the range goes over its rivals; cancelled: no total of what moved counts it
$ hangar why deal:kz-auction-2023.count | grep -A1 ' status '
├─ kz-auction-2023 · status  cancelled  · the most reliable source; why no total counts it
│  ├─ claim:44 ministry A2  cancelled  · chosen
$ hangar import "$TOP/fixtures/rates/eurofxref-hist.csv" "$TOP"/fixtures/rates/API_FP*.csv > /dev/null
$ hangar why deal:kz-us-81.cost --in EUR --constant 2020 | sed -n '1,5p'
policy: all grades · denials lower the low end · as known now · sums in EUR · in prices of 2020

kz-us-81 · cost  EUR 0–1.21–1.75 m  · prices of 2020: × 105.000 / 126.100 of 2024, world-bank-cpi-2026-10-07
└─ before that  EUR 0–1.45–2.11 m  · at 1 EUR = 1.0749 USD of 2024-04-02, ecb
   └─ before that  USD 0–1.56–2.27 m  · the low end is 0: it is denied
$ hangar why deal:kz-us-81.cost --in EUR --constant 2020 --format json | jq -c '.why | [.rule, .figure, .prices]'
["deflated",{"low":"0.00","best":"1211012.09","high":"1754584.77","currency":"EUR"},{"index":"world-bank-cpi-2026-10-07","currency":"EUR","year":2024,"own":"126.100","constant":2020,"target":"105.000"}]
$

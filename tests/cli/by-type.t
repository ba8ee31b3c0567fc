# Mixed lots by type: what is known of the split without anybody giving it.

$ export HANGAR_LEDGER=sample.db
$ hangar demo > /dev/null
$

81 aircraft of four types, and nobody says how many of each:

$ hangar total --by type to:'United States' --ignore denials,doubts --format json | jq -c '.rows[] | [.type, .count.low, .count.best, .count.high]'
["MiG-27",0,null,81]
["MiG-29",0,null,81]
["MiG-31",0,null,81]
["Su-24",0,null,81]
["MiG-31 / MiG-27 / MiG-29 / Su-24",81,81,81]
$ hangar show deal:kz-us-81 | sed -n '/divide/p'
$ hangar show deal:kz-us-81 --format json | jq -c '.split[] | [.type, .count.low, .count.high, .why]'
["MiG-27",0,81,null]
["MiG-29",0,81,null]
["MiG-31",0,81,null]
["Su-24",0,81,null]
$

Kazakhstan is said to have held at most 31 MiG-31, 12 MiG-27, 14 MiG-29 (milbal-2023; tech-wp lists 13) and 26 Su-24, which are 83: each type may miss two.

$ hangar total --by type to:'United States' --ignore denials,doubts --cap holdings
Transfers by type
policy: all grades · without denials, doubts · as known now · no conversion · mixed lots within holdings

type                              deals  aircraft  cost                  claims  mixed
──────────────────────────────────────────────────────────────────────────────────────
MiG-27                                1     10–12  USD 0–2.27 m              11
MiG-29                                1     12–14  USD 0–2.27 m              11
MiG-31                                1     29–31  USD 0–2.27 m              11
Su-24                                 1     24–26  USD 0–2.27 m              11
MiG-31 / MiG-27 / MiG-29 / Su-24      1        81  USD 1.45–1.56–2.27 m      11  yes
──────────────────────────────────────────────────────────────────────────────────────
in all                                1        81  USD 1.45–1.56–2.27 m      11

the policy leaves out 2 claims
1 mixed lot: shares of a type are bounded by holdings of milbal-2023, tech-wp
$ hangar show deal:kz-us-81 --ignore denials,doubts --cap holdings | sed -n '/divide/,/^$/p'
How it may divide
type        n  why
────────────────────────────────────────────────────────────────────────────────────────────────
MiG-27  10–12  Kazakhstan had at most 12 (milbal-2023, tech-wp); the other types have at most 71
MiG-29  12–14  Kazakhstan had at most 14 (milbal-2023); the other types have at most 69
MiG-31  29–31  Kazakhstan had at most 31 (milbal-2023, tech-wp); the other types have at most 52
Su-24   24–26  Kazakhstan had at most 26 (tech-wp); the other types have at most 57

$

Two types together are bounded together, a filter sees the same share, and the denial still lowers all:

$ hangar total type:'MiG-31 / MiG-27' to:'United States' --ignore denials,doubts --cap holdings --format json | jq -c '.total.count'
{"low":41,"best":null,"high":43}
$ hangar total type:MiG-31 to:'United States' --cap holdings --format json | jq -c '.total.count, .notices'
{"low":0,"best":null,"high":31}
["1 mixed lot: shares of a type are bounded by holdings of milbal-2023, tech-wp"]
$

Where another row has a figure, an unknown best counts as its low, and the row of the lot holds the rest: bests add up to the whole.

$ hangar total --by type --ignore denials,doubts --cap holdings --format json | jq -c '([.rows[].count.best | values] | add), .total.count.best, (.rows[] | select(.type == "MiG-31" or .deals == 1 and .mixed and .count.best) | [.type, .count.low, .count.best, .count.high])'
91
91
["MiG-31",38,38,40]
["MiG-31 / MiG-27 / MiG-29 / Su-24",52,52,81]
$

What another source gives of one type bounds the others. It is the only type with a best of its own:

$ export HANGAR_LEDGER=mine.db
$ printf 'deal,from,to,type,count,date,source\nd,Poland,Ukraine,MiG-29 / Su-22 / Mi-24,81,2023-03,whole\nd,Poland,Ukraine,MiG-29,20,2023-03,piece\n' > d.csv
$ hangar import d.csv > /dev/null
$ hangar total --by type
Transfers by type
policy: all grades · denials lower the low end · as known now · no conversion

type                    deals  aircraft  unpriced  claims  mixed
────────────────────────────────────────────────────────────────
Mi-24                       1      0–61         1       2
MiG-29                      1  20–20–81         1       2
Su-22                       1      0–61         1       2
MiG-29 / Su-22 / Mi-24      1   0–61–61         1       2  yes
────────────────────────────────────────────────────────────────
in all                      1  20–81–81         1       2

1 mixed lot: shares of a type are bounded by what other sources say of its types, the best of the rest stands in the mixed row
$ hangar show deal:d | sed -n '/divide/,/^$/p'
How it may divide
type           n  why
───────────────────────────────────────────────────
MiG-29  20–20–81  piece gives 20
Su-22       0–61  what else there is takes the rest
Mi-24       0–61  what else there is takes the rest

$

Both together:

$ printf 'operator,type,count,as_of,source\nPoland,MiG-29,30,2022,list\nPoland,Su-22,18,2022,list\nPoland,Mi-24,20,2022,list\n' > h.csv
$ hangar import h.csv > /dev/null
$ hangar show deal:d --cap holdings | sed -n '/divide/,/^$/p'
How it may divide
type           n  why
──────────────────────────────────────────────────────────────
MiG-29  20–20–30  piece gives 20; Poland had at most 30 (list)
Su-22       0–18  Poland had at most 18 (list)
Mi-24       0–20  Poland had at most 20 (list)

$ hangar total type:Su-22 --cap holdings --format json | jq -c '.total.count'
{"low":0,"best":null,"high":18}
$

Holdings that contradict what left bound nothing, and that is said:

$ printf 'deal,from,to,type,count,date,source\ne,Poland,Iraq,MiG-29 / Su-22,60,2023-03,whole\n' > e.csv
$ hangar import e.csv > /dev/null
$ hangar total type:Su-22 to:Iraq --cap holdings --format json | jq -c '.total.count, .notices[]'
{"low":0,"best":null,"high":60}
"the filter meets only some types of 1 mixed lot: counted from 0 to the whole, without a best"
"the holdings of Poland contradict the lots that left it: they bound nothing"
$ hangar show deal:e --cap holdings --format json | jq -c '.split[] | [.type, .count.high, .why]'
["MiG-29",60,"what Poland is said to have held contradicts what left it"]
["Su-22",60,"what Poland is said to have held contradicts what left it"]
$

A lot of which only a bound is known keeps it:

$ printf 'deal,from,to,type,count,date,source\nf,Iraq,Peru,MiG-29 / Su-22,30+,2023-03,whole\n' > f.csv
$ hangar import f.csv > /dev/null
$ hangar total --by type from:Iraq --format json | jq -c '(.rows[], .total) | [.type, .count.low, .count.best, .count.high]'
["MiG-29",null,null,null]
["Su-22",null,null,null]
["MiG-29 / Su-22",30,null,null]
[null,30,null,null]
$

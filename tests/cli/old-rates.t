A rate holds until a newer one does: that of 2004 converts a deal of 2022 where nothing newer is on
file. It is used, counted and said. Two rates of different sources join over what they have in common.

$ printf 'date,base,quote,rate,source\n2004-12-31,EUR,USD,1.25,ecb\n2004-06-01,USD,KZT,400,kz\n' > fx.csv; printf 'deal,from,to,type,count,total_price,date,source\na,Poland,Ukraine,MiG-29,2,USD 1000,2019-05,x\nb,Poland,Ukraine,MiG-29,1,USD 3000,2022,x\nc,Poland,Iraq,MiG-29,1,KZT 50000,2005-03,x\nd,Poland,Iraq,MiG-29,1,USD 500,2005-12-31,x\ne,Poland,Iraq,MiG-29,1,RUB 500,2005,x\n' > deals.csv
$ hangar import fx.csv deals.csv > imported.txt; hangar total --in EUR | sed -n '4,$p'
deals  aircraft  cost         claims
────────────────────────────────────
    5         6  EUR 3,700         5
                 and RUB 500

2 costs are converted at a rate more than a year older than the deal
1 cost has no rate to EUR and stays in the original currency
converted at 1.25 USD per EUR, 2004-12-31, ecb; 400 KZT per USD, 2004-06-01, kz and 1.25 USD per EUR, 2004-12-31, ecb
$ hangar total deal:a --in EUR --format json | jq -c '.total.rate_after, .total.rate_old, .notices'
false
true
["1 cost is converted at a rate more than a year older than the deal","converted at 1.25 USD per EUR, 2004-12-31, ecb"]
$ hangar list deals --in EUR --columns deal,cost | sed -n '/^$/,$p'

deal  cost
───────────────
a     EUR 800
b     EUR 2,400
c     EUR 100
d     EUR 400
e     RUB 500

2 costs are converted at a rate more than a year older than the deal
1 cost has no rate to EUR and stays in the original currency
converted at 1.25 USD per EUR, 2004-12-31, ecb; 400 KZT per USD, 2004-06-01, kz and 1.25 USD per EUR, 2004-12-31, ecb
$ hangar list prices --in EUR --columns deal,value,rate
policy: all grades · denials lower the low end · as known now · sums in EUR

deal  comes to   at
────────────────────────────────────────────────────────────────────────────────────────
e     RUB 500
c     EUR 100    400 KZT per USD, 2004-06-01, kz and 1.25 USD per EUR, 2004-12-31, ecb
d     EUR 400    1.25 USD per EUR, 2004-12-31, ecb
a     EUR 400    1.25 USD per EUR, 2004-12-31, ecb, more than a year older than the deal
b     EUR 2,400  1.25 USD per EUR, 2004-12-31, ecb, more than a year older than the deal

2 costs are converted at a rate more than a year older than the deal
1 cost has no rate to EUR and stays in the original currency
converted at 400 KZT per USD, 2004-06-01, kz and 1.25 USD per EUR, 2004-12-31, ecb; 1.25 USD per EUR, 2004-12-31, ecb
$ hangar show deal:a --in EUR | grep stated
  cost as stated: USD 1,000; EUR 800 at 1.25 USD per EUR, 2004-12-31, ecb, more than a year older than the deal
$ hangar show deal:c --in EUR | grep stated
  cost as stated: KZT 50,000; EUR 100 at 400 KZT per USD, 2004-06-01, kz and 1.25 USD per EUR, 2004-12-31, ecb
$ hangar why total --in EUR | grep -F ' at 1 '
│  ├─ b  EUR 2,400  · at 1 EUR = 1.25 USD of 2004-12-31, ecb, more than a year older than the deal
│  ├─ a  EUR 800  · at 1 EUR = 1.25 USD of 2004-12-31, ecb, more than a year older than the deal
│  ├─ d  EUR 400  · at 1 EUR = 1.25 USD of 2004-12-31, ecb
│  └─ c  EUR 100  · at 1 USD = 400 KZT of 2004-06-01, kz and at 1 EUR = 1.25 USD of 2004-12-31, ecb
$ hangar why total deal:c --in EUR --format json | jq -c '[.. | .rate? | objects] | .[]'
{"base":"USD","quote":"KZT","rate":"400","date":"2004-06-01","source":"kz","after":false,"old":false}
$
Rivals that are compared at such a rate are said for what they are; nothing is converted here:

$ printf 'deal,from,to,type,count,total_price,date,source,status\nr,Poland,Ukraine,Su-25,2,USD 1000,2019-05,y,delivered\nr,Poland,Ukraine,Su-25,2,EUR 900,2019-05,z,delivered\ns,Poland,Ukraine,Su-25,2,USD 1000,2004-05,y,cancelled\ns,Poland,Ukraine,Su-25,2,EUR 900,2004-05,z,cancelled\n' > rivals.csv; hangar import rivals.csv > imported.txt; hangar total type:Su-25 --format json | jq -c '.notices[]'
"the range of 1 cost compares amounts at a rate from after the deal"
"the range of 1 cost compares amounts at a rate more than a year older than the deal"
$ hangar total deal:r --format json | jq -c '.notices[]'
"the range of 1 cost compares amounts at a rate more than a year older than the deal"
$ hangar show deal:r | grep 'range compares'
  Its range compares amounts at a rate more than a year older than the deal.
$
The summary numbers the source of a rate among its sources, and names the appendix where it is not:

$ hangar summary deal:b --in EUR | sed -n '/^Sources/,/^$/p'
Sources
[1] x: not described in this ledger. Not graded.
[2] ecb: not described in this ledger. Not graded.

$ hangar summary deal:b | grep -o 'the 1 source at the end.*'
the 1 source at the end, which goes back to 1 origin.
$ hangar summary deal:b | grep -c 'summary --appendix adds'; hangar summary deal:b --appendix | grep '^The appendix'
1
The appendix has the claims behind each total, and every file with its SHA-256.
$

# Money over time: amounts converted at the deal's date, in the prices of one year, and the history of
# unit prices. What a rate or an index does not reach stays as it is, apart from the rest, and is said.

An index of which 2010 is 50, 2020 is 100 and 2021 is 80 in January and 100 in February:

$ printf 'date,value,currency,source\n2010,50,USD,us-cpi\n2020,100,USD,us-cpi\n2021-01,80,USD,us-cpi\n2021-02,100,USD,us-cpi\n' > cpi.csv
$ printf 'date,base,quote,rate,source\n2010-01-01,USD,KZT,150,fx\n2020-01-01,USD,KZT,400,fx\n' > fx.csv
$ printf 'deal,from,to,type,count,total_price,date,source\na,Poland,Ukraine,MiG-29,2,USD 1000,2010-05,x\nb,Poland,Ukraine,MiG-29,1,USD 3000,2020,x\nc,Poland,Iraq,MiG-29,1,USD 500,,x\nd,Kazakhstan,Iraq,Su-25,3,KZT 60000,2020-06-01,x\ne,Poland,Iraq,Su-22,1,PLN 700,2010,x\n' > deals.csv
$ hangar import cpi.csv fx.csv deals.csv > imported.txt; hangar total --constant 2020
Transfers
policy: all grades · denials lower the low end · as known now · no conversion · in prices of 2020

deals  aircraft  cost                 claims
────────────────────────────────────────────
    5         8  KZT 60,000                5
                 and PLN 700 nominal
                 and USD 5,000
                 and USD 500 nominal

in prices of 2020: USD by us-cpi
1 cost is not in prices of 2020: its deal has no year
1 cost is not in prices of 2020: there is no index of PLN for both years
$
a comes to twice what it was; of its own year b stays as it is. With --in the amount is converted at
the deal's date first, and then brought to the prices:

$ hangar total --by to --in USD --constant 2010
Transfers by to
policy: all grades · denials lower the low end · as known now · sums in USD · in prices of 2010

to       deals  aircraft  cost                 claims
─────────────────────────────────────────────────────
Iraq         3         5  USD 75                    3
                          and PLN 700
                          and USD 500 nominal
Ukraine      2         3  USD 2,500                 2
─────────────────────────────────────────────────────
in all       5         8  USD 2,575                 5
                          and PLN 700
                          and USD 500 nominal

1 cost has no rate to USD and stays in the original currency
converted at 400 KZT per USD, 2020-01-01, fx
in prices of 2010: USD by us-cpi
1 cost is not in prices of 2010: its deal has no year
$ hangar total deal:a --constant 2021 | sed -n '4,$p'
deals  aircraft  cost       claims
──────────────────────────────────
    1         2  USD 1,800       1

in prices of 2021: USD by us-cpi
us-cpi has 2 months of 2021: their mean stands for the year
$
Own year, own amount, whether there is an index or not; and no index, no constant prices:

$ hangar total deal:d --constant 2020 | sed -n '4,$p'
deals  aircraft  cost        claims
───────────────────────────────────
    1         3  KZT 60,000       1
$ hangar total deal:a --constant 1999 | sed -n '4,$p'
deals  aircraft  cost               claims
──────────────────────────────────────────
    1         2  USD 1,000 nominal       1

1 cost is not in prices of 1999: there is no index of USD for both years
$
The same for programs: what is in prices of its day says so.

$ hangar total --in USD --constant 2020 --format json | jq -c '.total.cost[], .policy'
{"currency":"USD","low":"5150.00","best":"5150.00","high":"5150.00"}
{"currency":"PLN","low":"700.00","best":"700.00","high":"700.00","constant":false}
{"currency":"USD","low":"500.00","best":"500.00","high":"500.00","constant":false}
"all grades · denials lower the low end · as known now · sums in USD · in prices of 2020"
$ hangar total --in USD --constant 2020 --format csv --columns cost
hangar: policy: all grades · denials lower the low end · as known now · sums in USD · in prices of 2020
cost_USD_low,cost_USD,cost_USD_high,cost_PLN_nominal_low,cost_PLN_nominal,cost_PLN_nominal_high,cost_USD_nominal_low,cost_USD_nominal,cost_USD_nominal_high
5150.00,5150.00,5150.00,700.00,700.00,700.00,500.00,500.00,500.00
$ hangar list deals --in USD --constant 2020 --columns deal,date,cost
policy: all grades · denials lower the low end · as known now · sums in USD · in prices of 2020

deal  date        cost
─────────────────────────────────
a     2010-05     USD 2,000
b     2020        USD 3,000
c                 USD 500 nominal
d     2020-06-01  USD 150
e     2010        PLN 700 nominal

1 cost has no rate to USD and stays in the original currency
converted at 400 KZT per USD, 2020-01-01, fx
in prices of 2020: USD by us-cpi
1 cost is not in prices of 2020: its deal has no year
1 cost is not in prices of 2020: there is no index of PLN for both years
$ hangar show deal:d --in USD --constant 2010 | grep -E '^cost|stated'
cost        USD 75
  cost as stated: KZT 60,000; USD 150 at 400 KZT per USD, 2020-01-01, fx; USD 75 in prices of 2010 (us-cpi, 50.000 / 100.000)
$ hangar show deal:d --in USD --constant 2010 --format json | jq -c '.stated_cost, .value'
{"currency":"KZT","low":"60000.00","best":"60000.00","high":"60000.00"}
"USD 150 at 400 KZT per USD, 2020-01-01, fx; USD 75 in prices of 2010 (us-cpi, 50.000 / 100.000)"
$ hangar show deal:c --in USD --constant 2010 | grep -E '^cost|stated'
cost        USD 500 nominal
  cost as stated: USD 500; not in prices of 2010: the deal has no year
$ hangar summary deal:a --constant 2020 | grep -A1 '^. Cost'
· Cost: USD 1,000, as x has it [1].
  · USD 2,000 in prices of 2020 (us-cpi, 100.000 / 50.000).
$
An index that does not say of which money it is, is taken as one of dollars, never silently, and
never before one that does:

$ printf 'date,value\n2010,10\n2020,30\n' > bare.csv; hangar --ledger bare.db import bare.csv deals.csv > imported.txt; hangar --ledger bare.db total deal:a --constant 2020 | sed -n '4,$p'
deals  aircraft  cost       claims
──────────────────────────────────
    1         2  USD 3,000       1

in prices of 2020: USD by bare
bare does not say of which money it is an index: taken as one of USD
$ hangar import bare.csv > imported.txt; hangar total deal:a --constant 2020 | sed -n '4p;$p'
deals  aircraft  cost       claims
in prices of 2020: USD by us-cpi
$
Two rates of one source and day with their base in common join two currencies:

$ cp "$FIXTURES"/rates/eurofxref-hist.csv .; hangar --ledger ecb.db import eurofxref-hist.csv > imported.txt; printf 'deal,from,to,type,count,total_price,date,source\np,Poland,Ukraine,MiG-29,1,PLN 42970,2024-04,x\nq,Poland,Ukraine,MiG-29,1,GBP 100,1998-06,x\nr,Poland,Ukraine,MiG-29,1,RUB 100,2024,x\n' > cross.csv; hangar --ledger ecb.db import cross.csv > imported.txt; hangar --ledger ecb.db total --in USD
Transfers
policy: all grades · denials lower the low end · as known now · sums in USD

deals  aircraft  cost         claims
────────────────────────────────────
    3         3  USD 10,915        3
                 and RUB 100

1 cost is converted at a rate from after the deal: there is none from before
1 cost has no rate to USD and stays in the original currency
converted at 4.2970 PLN per EUR and 1.0749 USD per EUR, 2024-04-02, ecb; 0.7111 GBP per EUR and 1.1789 USD per EUR, 1999-01-04, ecb
$ hangar --ledger ecb.db show deal:p --in USD | grep stated
  cost as stated: PLN 42,970; USD 10,749 at 4.2970 PLN per EUR and 1.0749 USD per EUR, 2024-04-02, ecb
$
Under --known-on a source that is published over time says each rate on its own day; a source
without a date is left out, and counted:

$ printf 'key,title,published\nx,A list,2010-01-01\n' > sources.csv; hangar --ledger ecb.db import sources.csv > imported.txt; hangar --ledger ecb.db total deal:p --in USD --known-on 2024-01-31 --format json | jq -c '.notices[]'
"converted at 4.3395 PLN per EUR and 1.1050 USD per EUR, 2023-12-29, ecb"
$ hangar import sources.csv > imported.txt; hangar total deal:a --in KZT --constant 2020 --known-on 2022 | sed -n '4,$p'
deals  aircraft  cost               claims
──────────────────────────────────────────
    1         2  USD 1,000 nominal       1

2 exchange rates are left out for want of the date on which they were published
6 values of price indexes are left out for want of the date on which they were published
1 cost has no rate to KZT and stays in the original currency
1 cost is not in prices of 2020: there is no index of USD for both years
$
The history of unit prices: what nobody states follows from cost and number, end by end; a lot is no
type's own. Seven sales of one family, of which one stands apart:

$ printf 'deal,from,to,type,count,unit_price,total_price,date,source\n1,Russia,India,MiG-29,10,USD 10m,,2001,y\n2,Russia,Peru,MiG-29,4,USD 11m,,2002,y\n3,Russia,Iran,MiG-29UB,2-4,,USD 40m,2003,y\n4,Russia,Sudan,MiG-29,5,,USD 60m,2004,y\n5,Russia,Algeria,MiG-29,10,USD 12m,,2005,y\n6,Russia,Serbia,MiG-29,6,USD 10.5m,,2006,y\n7,Russia,Yemen,MiG-29,2,USD 60m,,2007,y\n8,Russia,Cuba,MiG-29 / Su-27,4,,USD 60m,2008,y\n' > sales.csv; hangar --ledger p.db import sales.csv > imported.txt; hangar --ledger p.db list prices
policy: all grades · denials lower the low end · as known now · no conversion

type            date  deal  from    to       aircraft  unit price            price kind  s/o  of median  outlier
────────────────────────────────────────────────────────────────────────────────────────────────────────────────
MiG-29          2001  1     Russia  India          10  USD 10.0 m            sale        1/1       0.83
MiG-29          2002  2     Russia  Peru            4  USD 11.0 m            sale        1/1       0.92
MiG-29          2004  4     Russia  Sudan           5  USD 12.0 m            sale        1/1        1.0
                                                       cost by number
MiG-29          2005  5     Russia  Algeria        10  USD 12.0 m            sale        1/1        1.0
MiG-29          2006  6     Russia  Serbia          6  USD 10.5 m            sale        1/1       0.88
MiG-29          2007  7     Russia  Yemen           2  USD 60.0 m            sale        1/1        5.2  yes
MiG-29UB        2003  3     Russia  Iran        2–3–4  USD 10.0–13.3–20.0 m  sale        1/1        1.2
                                                       cost by number
MiG-29 / Su-27  2008  8     Russia  Cuba            4  USD 15.0 m            sale        1/1
                                                       cost by number

1 unit price is a factor of 3 or more off the median of the other deals in the family, and further than they scatter
1 lot is of several types whose split nobody gives: the price is that of one aircraft of the lot, and of no type
$ hangar --ledger p.db list prices type:MiG-29UB --format json | jq -c '.rows[0] | .family, .unit_price, .derived, .outlier, .factor, .median.best'
"MiG-29"
{"currency":"USD","low":"10000000.00","best":"13333333.33","high":"20000000.00"}
true
false
"1.2"
"11500000.00"
$ hangar --ledger p.db import cpi.csv > imported.txt; hangar --ledger p.db list prices deal:7 --constant 2020
policy: all grades · denials lower the low end · as known now · no conversion · in prices of 2020

type    date  deal  from    to     aircraft  unit price  comes to            price kind  s/o  of median  outlier
────────────────────────────────────────────────────────────────────────────────────────────────────────────────
MiG-29  2007  7     Russia  Yemen         2  USD 60.0 m  USD 60.0 m nominal  sale        1/1        5.2  yes

1 unit price is a factor of 3 or more off the median of the other deals in the family, and further than they scatter
1 cost is not in prices of 2020: there is no index of USD for both years
$ hangar --ledger p.db list prices date:2007 --columns deal,outlier --format csv
deal,outlier
7,yes
$

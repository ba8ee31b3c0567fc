# The checks on a ledger of one's own: what they say, and that a register does not drown its reader.

The sample, finding by finding, as an analyst reads it:

$ hangar --ledger demo.db demo > demo.txt; hangar --ledger demo.db check count-conflict date-outlier no-split
policy: all grades · denials lower the low end · as known now · no conversion

warning: count-conflict  party:Kazakhstan
  Kazakhstan, MiG-31 active in 2023: 20 (waf-2023) or 31 (milbal-2023), 11 apart; the figures stand on waf-2023
  claims 69, 70 · finding:2300a0ef

warning: date-outlier  deal:kz-auction-2023
  sofrep dates the deal 2022-10, about 12 months before the nearest of 4 others (sofx 2023-10/2024-04)
  claims 65, 54, 33, 38, 66 · finding:0118ee55

note: no-split  deal:kz-us-81
  81 aircraft of MiG-27, MiG-29, MiG-31 and Su-24: no source gives a number for each type; by type it may be 0 to 81
  claims 50, 51, 52, 53, 58, 59, 60, 62, 64, 68 · finding:96b18fa2

0 errors, 2 warnings, 1 note
$ hangar --ledger demo.db check oversold balance date-impossible source-ring unconfirmed ungraded-source --ignore denials
policy: all grades · without denials · as known now · no conversion

Nothing found.
$

A fleet, what came and what went: three are missing, and one deal gave more than there was.

$ printf '%s\n' 'operator,type,count,as_of,source' 'Poland,MiG-29,28,2020,list' 'Poland,MiG-29,11,2024,list' 'Slovakia,MiG-29,11,2022,list' > fleet.csv
$ printf '%s\n' 'deal,kind,from,to,type,count,order_date,date,source' 'pl-ua,gift,Poland,Ukraine,MiG-29,14,,2023-04,press' 'sk-ua,gift,Slovakia,Ukraine,MiG-29,13,,2023-04,press' 'early,sale,Slovakia,Ukraine,F-16C,1,2023-05,2023-03,press' > moved.csv
$ hangar --ledger own.db import fleet.csv moved.csv > import.txt; hangar --ledger own.db check balance oversold date-impossible; echo $?
policy: all grades · denials lower the low end · as known now · no conversion

error: date-impossible  deal:early
  press has it delivered 2023-03, before it was ordered 2023-05
  claim 6 · finding:ad0223de

warning: oversold  deal:sk-ua
  Slovakia gave away 13 MiG-29, but is said to have held at most 11 (list, 2022): 2 too many
  claims 5, 3 · finding:fc9a4a72

warning: balance  party:Poland
  Poland, MiG-29: 28 (list, 2020), came 0, went 14: that leaves 14, not 11 (list, 2024), 3 too few; 3 more lost or given away that nobody reports would balance it
  claims 1, 2 · finding:6fe031ec

1 error, 2 warnings, 0 notes
1
$

Hundreds of the same kind are a few findings, and none of them goes uncounted:

$ awk 'BEGIN { print "deal,type,count,source"; for (i = 1; i <= 300; i++) { print "d" i ",MiG-29," i ",a"; print "d" i ",MiG-29," i + 1 ",b" } }' > many.csv
$ hangar --ledger many.db import many.csv > import.txt; hangar --ledger many.db check count-conflict | sed -n 3,4p
warning: count-conflict  source:a
  300 deals whose numbers cannot all be true: d1 (1 or 2), d2 (2 or 3), d3 (3 or 4) and 297 more
$ hangar --ledger many.db check --format json | jq -r '.rows[] | .check + " " + .about'
count-conflict source:a
unresolved-name source:a
unresolved-name source:b
$

# What looks like a contradiction and is none: a pledge and its delivery, a delivery under way; and a
# denied price, weighed against the one source that gives a price.

$ printf '%s\n' 'key,published,reliability' 'pap,2023-03-16,B' 'reuters,2023-04-28,A' 'dr,2023-08,B' 'nyt,2024-08,A' 'kremlin,2023-12,B' > sources.csv
$ printf '%s\n' 'deal,stance,denies,kind,from,to,type,ordered,count,total_price,date,status,source' 'pl-ua,,,gift,Poland,Ukraine,MiG-29,,14,,2022-03,pledged,pap' 'pl-ua,,,gift,Poland,Ukraine,МиГ-29,,10,,2023-04,delivered,reuters' 'dk-ua,,,gift,Denmark,Ukraine,F-16,,19,,2023-08,pledged,dr' 'dk-ua,,,gift,Denmark,Ukraine,F-16,,6-7,,2024-08,delivered,nyt' 'eg,,,sale,France,Egypt,Rafale,24,3,,2015-07,delivered,pap' 'eg,,,sale,France,Egypt,Rafale,24,24,,2019,delivered,reuters' 'ir,,,sale,Russia,Iran,Su-35,24,,USD 2bn,2022,ordered,pap' 'ir,,,sale,Russia,Iran,Su-35,24,,,2022,ordered,reuters' 'ir,denies,price,sale,Russia,Iran,Su-35,,,,2022,,kremlin' > moved.csv
$ hangar import sources.csv moved.csv > import.txt; hangar check; echo $?
policy: all grades · denials lower the low end · as known now · no conversion

error: denied  deal:ir
  kremlin (B) denies the price; 1 source on 1 origin states one, the figures stand on pap (B)
  claims 14, 12 · finding:b4f40337

1 error, 0 warnings, 0 notes
1
$

What somebody says beyond that is one, and a range is said as it was given:

$ printf '%s\n' 'deal,kind,from,to,type,count,date,status,source' 'dk-ua,gift,Denmark,Ukraine,F-16,9,2024-08,delivered,reuters' > more.csv
$ hangar import more.csv > import.txt; hangar check count-conflict | sed -n 3,4p
warning: count-conflict  deal:dk-ua
  6 to 7 (nyt), 9 (reuters) or 19 (dr; pledged) aircraft; the figures stand on nyt (A)
$

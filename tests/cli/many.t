# Many holdings are read by two connections, each a half: all rows come, in their order, with the
# names, days and texts that are theirs, and those of a batch that is undone not at all.

$ awk -v ROWS=60000 -f "$TOP/tests/bench/holdings.awk" > many.csv
$ hangar import many.csv | tail -1
many.csv      1  holding  60,000  60,000          0          0         0
$ cut -d, -f1,2,4,5,7,8,9 many.csv | tail -n +2 > stated.csv
$ hangar list holdings --format csv --columns operator,type,condition,as_of,base,source,locator | tail -n +2 | tr -d '\r' > read.csv
$ wc -l < read.csv
60000
$ cmp stated.csv read.csv
$ awk -v ROWS=60400 -f "$TOP/tests/bench/holdings.awk" > more.csv
$ hangar import more.csv | tail -1
more.csv      2  holding  60,400   400     60,000          0         0
$ hangar undo > undone.txt
$ hangar list holdings --format csv --columns operator,type,condition,as_of,base,source,locator | tail -n +2 | tr -d '\r' > again.csv
$ cmp stated.csv again.csv

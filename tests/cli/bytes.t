# Whatever bytes a list is made of: its encoding is told or given, its lines are its lines, what can't
# be read is said, and nothing reaches a terminal raw.

$ cp $FIXTURES/awkward/*.csv .
$ count() { hangar --ledger "$1.db" import "$1.csv" --format json > "$1.json"; jq -r '.files[0] | "\(.encoding): \(.counts.kept) kept, \(.counts.rejected) rejected"' "$1.json"; hangar --ledger "$1.db" total holdings --format json | jq .total.count.best; }
$

Told by the bytes:

$ for f in utf16le utf16be-no-bom utf16le-line-bytes utf32 utf8-two-boms; do echo "$f $(count $f | paste -sd ' ')"; done
utf16le UTF-16LE with BOM: 4 kept, 0 rejected 63
utf16be-no-bom UTF-16BE: 3 kept, 0 rejected 44
utf16le-line-bytes UTF-16LE: 2 kept, 0 rejected 10
utf32 UTF-32LE with BOM: 3 kept, 0 rejected 29
utf8-two-boms UTF-8 with BOM: 2 kept, 0 rejected 97
$ for f in cp1251 koi8 cp866 koi8-u cp1250 latin2 cp1252 cp850 gbk gb18030 big5 shift-jis; do echo "$f $(count $f | paste -sd ' ')"; done
cp1251 Windows-1251: 4 kept, 0 rejected 63
koi8 KOI8-R: 4 kept, 0 rejected 63
cp866 CP866: 4 kept, 0 rejected 63
koi8-u KOI8-U: 3 kept, 0 rejected 31
cp1250 Windows-1250: 3 kept, 0 rejected 29
latin2 ISO-8859-2: 3 kept, 0 rejected 29
cp1252 Windows-1252: 2 kept, 0 rejected 16
cp850 CP850: 2 kept, 0 rejected 97
gbk GBK: 3 kept, 0 rejected 44
gb18030 GB18030: 3 kept, 0 rejected 44
big5 Big5: 2 kept, 0 rejected 43
shift-jis Shift-JIS: 2 kept, 0 rejected 30
$

The same rows are the same in any encoding: a list that was converted brings nothing new.

$ for f in utf16le koi8 cp866; do hangar --ledger cp1251.db import $f.csv --format json | jq -c '.changed, .files[0].counts'; done
true
{"read":4,"kept":0,"unchanged":4,"set_aside":0,"rejected":0}
true
{"read":4,"kept":0,"unchanged":4,"set_aside":0,"rejected":0}
true
{"read":4,"kept":0,"unchanged":4,"set_aside":0,"rejected":0}
$ hangar --ledger cp1250.db import latin2.csv --format json | jq -c '.changed, .files[0].counts'
true
{"read":3,"kept":0,"unchanged":3,"set_aside":0,"rejected":0}
$ hangar --ledger cp1251.db list claims type:Су-24 --format json | jq -r '.rows[0] | .operator, .base, .note'
Russia
null
ожидают списания
$

Each file is given back byte for byte, and its lines are its lines:

$ for f in utf16le utf16be-no-bom utf16le-line-bytes utf32 utf8-two-boms cp1251 koi8 cp866 koi8-u cp1250 latin2 cp1252 cp850 gbk gb18030 big5 shift-jis; do hangar --ledger $f.db export --original batch:1 | cmp - $f.csv; done
$ for f in utf16le utf16le-line-bytes gbk utf32 cp1250; do hangar --ledger $f.db show batch:1 --line 3; done
Россия,Су-24,11,stored,2021-03-01,Липецк,сводка,ожидают списания
kept as claim:2
Ukraine,Su-27,3,active,2021-03-01,਍,list,
kept as claim:2
中国,苏-27,12,stored,2021-03-01,芜湖,名单,
kept as claim:2
Polska,Su-22M4,12,stored,2021-03-01,Świdwin,zestawienie,
kept as claim:2
Polska,Su-22M4,12,stored,2021-03-01,Świdwin,zestawienie,
kept as claim:2
$ hangar --ledger utf16le.db show batch:1 --line 1
operator,type,count,condition,as_of,base,source,note
the header
$ hangar --ledger utf16le.db show batch:1 --line 6; echo $?
hangar: the file of batch 1 has no line 6
2
$ hangar --ledger cp1251.db why claim:2 --format json | grep -c 'ожидают списания'
1
$

Damage stays in its row:

$ hangar --ledger cut.db import utf16-cut.csv | grep rejected\ ; hangar --ledger cut.db total holdings --format json | jq .total.count.best
  rejected utf16-cut.csv:4:8 (note): character 74 of line 4 is not whole; expected UTF-16LE text
26
$ hangar --ledger bad.db import gbk-bad-byte.csv | grep rejected\ ; hangar --ledger bad.db total holdings --format json | jq .total.count.best
  rejected gbk-bad-byte.csv:3:6 (base): character 30 of line 3 (0xCE) is not GBK; expected GBK text
32
$ hangar --ledger cut.db export --original batch:1 | cmp - utf16-cut.csv
$

Given by name, in whatever spelling iconv knows, a file is read as that:

$ hangar import cp1251.csv --encoding cp1251 --dry-run --format json | jq -r '.files[0].encoding'
Windows-1251
$ printf 'operator,type,count,source,note\n대한민국,KF-16,130,list,공군의 전투기\n' | iconv -f UTF-8 -t EUC-KR > korea.csv
$ hangar --ledger korea.db import korea.csv --encoding EUC-KR > /dev/null; hangar --ledger korea.db list claims --format json | jq -r '.rows[0].note'; hangar --ledger korea.db show batch:1 --line 2
공군의 전투기
대한민국,KF-16,130,list,공군의 전투기
kept as claim:1
$ hangar import cp1251.csv --encoding windows-9999; echo $?
hangar: --encoding: "windows-9999" is not known here; expected a name such as UTF-8, UTF-16LE, Windows-1251, GB18030 (iconv -l lists them)
2
$ hangar import cp1251.csv --encoding EBCDIC-US; echo $?
hangar: --encoding: lines in EBCDIC-US end with other bytes than elsewhere; convert the file with iconv -f EBCDIC-US -t UTF-8
2
$ iconv -f GBK -t UTF-16BE gbk.csv > given.csv; hangar --ledger given.db import given.csv --encoding utf-16 --format json | jq -c '.files[0] | .encoding, .counts.kept'
"UTF-16BE"
3
$

A file of UTF-16 that is larger than a frame of the ledger:

$ awk 'BEGIN { print "operator,type,count,source,note"; for (i = 2; i <= 30000; i++) printf "Украина,МиГ-29,%d,list %d,строка %d\r\n", i % 7 + 1, i % 9, i }' | iconv -f UTF-8 -t UTF-16LE > wide.csv
$ hangar --ledger wide.db import wide.csv --format json | jq -c '.files[0] | .encoding, .counts.kept'
"UTF-16LE"
29999
$ for n in 2 11111 29999 30000; do hangar --ledger wide.db show batch:1 --line $n; done; hangar --ledger wide.db export --original batch:1 | cmp - wide.csv
Украина,МиГ-29,3,list 2,строка 2
kept as claim:1
Украина,МиГ-29,3,list 5,строка 11111
kept as claim:11110
Украина,МиГ-29,5,list 2,строка 29999
kept as claim:29998
Украина,МиГ-29,6,list 3,строка 30000
kept as claim:29999
$ sqlite3 wide.db 'SELECT count(*) > 1 FROM original_frame'
1
$

What is no text says what it is:

$ printf 'PK\003\004' > x; hangar import x; printf '\320\317\021\340\241\261\032\341' > x; hangar import x; printf '%%PDF-1.4\n' > x; hangar import x; gzip -c gbk.csv > x; hangar import x
hangar: x: is a zip archive (a workbook of Excel or LibreOffice is one: save it as CSV); expected a CSV file
hangar: x: is an old Excel or Word document (save it as CSV); expected a CSV file
hangar: x: is a PDF document; expected a CSV file
hangar: x: is compressed by gzip (unpack it first); expected a CSV file
$

Escape sequences and formulas are kept as they are, and shown as what they are:

$ hangar --ledger escapes.db import escapes.csv | grep rejected\ 
  rejected escapes.csv:5:3 (count): "␛[5m9x" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
$ hangar --ledger escapes.db list claims | LC_ALL=C grep -c "$(printf '[\033\007]')"
0
$ hangar --ledger escapes.db list claims --columns type,note
policy: all grades · denials lower the low end · as known now · no conversion

type    note
──────────────────────────────
MiG-29  ␛]0;owned␇␛[31mred␛[0m
Su-27   <U+202E>gnp.exe
Su-25   =HYPERLINK(1)
$ hangar --ledger escapes.db list claims --columns type,note --format csv
type,note
MiG-29,␛]0;owned␇␛[31mred␛[0m
Su-27,<U+202E>gnp.exe
Su-25,'=HYPERLINK(1)
$ hangar --ledger escapes.db export --original batch:1 | cmp - escapes.csv
$

Devices and folders are no files; a pipe is read as it comes:

$ hangar import /dev/zero; echo $?
hangar: /dev/zero: is a device, not a file
3
$ hangar import - < /dev/null; echo $?
hangar: -: is empty; expected a CSV file with a header line
2
$ hangar import no-such-folder/..; echo $?
hangar: no-such-folder/..: can't be opened: No such file or directory
3
$ mkfifo pipe; cat cp1251.csv > pipe & hangar --ledger pipe.db import pipe --source s --format json | jq -c '.files[0].counts.kept'
4
$ cat cp1251.csv | hangar --ledger stdin.db import - --format json | jq -c '.files[0].counts.kept'
4
$

A record of more than 16 MiB, and more columns than a spreadsheet has:

$ (echo operator,type,count,source; echo Ukraine,MiG-29,4,x; echo "Ukraine,$(head -c 17000000 /dev/zero | tr '\0' A),1,x"; echo Ukraine,Su-27,5,x) > long.csv 
$ hangar --ledger long.db import long.csv | grep rejected\ ; hangar --ledger long.db total holdings --format json | jq .total.count.best
  rejected long.csv:3:2 (type): the record has 17000012 bytes; expected at most 16777216
9
$ (printf 'operator,type,count'; head -c 20000 /dev/zero | tr '\0' ,; echo) > columns.csv; hangar import columns.csv; echo $?
hangar: columns.csv:1: has 20003 columns; expected at most 16384
2
$ (echo a title; echo; awk 'BEGIN { for (i = 0; i < 300000; i++) printf "c%d,", i; print "type" }') > columns.csv; hangar import columns.csv
hangar: columns.csv:3: has 300001 columns; expected at most 16384
$

A row that is too wide is rejected alone, wherever it stands:

$ (echo operator,type,count,source; echo Ukraine,MiG-29,4,x; printf 'Ukraine,Su-27,1,x'; head -c 1000000 /dev/zero | tr '\0' ,; echo; echo Ukraine,Su-25,5,x) > row.csv
$ hangar --ledger row.db import row.csv | grep rejected\ ; hangar --ledger row.db total holdings --format json | jq .total.count.best
  rejected row.csv:3:16385: the record has more than 16384 cells; expected at most as many as the header
9
$ (echo operator,type,count,source; printf 'Ukraine,Su-27,"1'; head -c 20000 /dev/zero | tr '\0' ,; echo '",x'; printf 'Ukraine,Su-25,5,"'; head -c 20000 /dev/zero | tr '\0' ,; echo '"') > row2.csv; hangar --ledger row2.db import row2.csv --format json | jq -c '.files[0].counts.kept'
1
$ (head -c 17000000 /dev/zero | tr '\0' A; echo ,type; echo x,MiG-29) > long.csv; hangar import long.csv; echo $?
hangar: long.csv:1: has 17000006 bytes; expected at most 16777216
2
$

A quote that is never closed damages its line alone, however long the file:

$ (echo operator,type,count,source; echo '"Ukraine,MiG-29,4,x'; awk 'BEGIN { for (i = 0; i < 50000; i++) print "Ukraine,Su-27,1,x" }') > quote.csv
$ hangar --ledger quote.db import quote.csv --format json | jq -c '.files[0] | .counts, .rejects'
{"read":50001,"kept":50001,"unchanged":0,"set_aside":0,"rejected":0}
[]
$

So does one in each line, and of rows that were mended the first thousand are listed:

$ (echo operator,type,count,source; awk 'BEGIN { for (i = 0; i < 3000; i++) print "Ukraine,Su-27,1,\"x" }') > quotes.csv
$ hangar --ledger quotes.db import quotes.csv --format json | jq -c '.files[0] | .counts.kept, (.mended | length), .not_listed.mended'
3000
1000
2000
$ hangar --ledger quotes2.db import quotes.csv --dry-run | grep -o 'mended 3000 rows.*'
mended 3000 rows: its quotes were read in the only way that gives as many cells as the header has (lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 2980 more)
$

Of many rows that are left out the first thousand are listed, and all are counted by their reasons:

$ (echo operator,type,count,source; awk 'BEGIN { for (i = 0; i < 1500; i++) print "Ukraine,MiG-29,x,y"; for (i = 0; i < 1200; i++) print ",,,"; print "Ukraine,MiG-29,7,y" }') > many.csv
$ hangar --ledger many.db import many.csv --format json > many.json; jq -c '.files[0] | .counts, (.rejects | length), (.set_aside | length), .not_listed, .reasons[]' many.json
{"read":2701,"kept":1,"unchanged":0,"set_aside":1200,"rejected":1500}
1000
1000
{"rejects":500,"set_aside":200,"notices":0,"mended":0}
{"fate":"rejected","reason":"3 (count): \"x\" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown","rows":1500,"first_line":2}
{"fate":"set_aside","reason":"blank row","rows":1200,"first_line":1502}
$ hangar --ledger many2.db import many.csv | tail -n 3

  rejected 1,500 rows, first line 2: 3 (count): "x" is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or unknown
  set aside 1,200 rows, first line 1502: blank row
$ sqlite3 many.db 'SELECT fate, count(*) FROM unkept GROUP BY fate'
2|1200
3|1500
$

No room: the ledger is as it was, and the message says what there is no room for.

$ awk 'BEGIN { print "operator,type,count,source,note"; for (i = 1; i <= 80000; i++) printf "Ukraine,MiG-29,%d,list,row %d of a list that is longer than it looks\n", i % 90 + 1, i }' > room.csv
$ cat room.csv room.csv > twice.csv; hangar --ledger room.db import cp1250.csv > /dev/null; sqlite3 room.db .dump > room.before
$ sh -c 'ulimit -f 4000; hangar --ledger room.db import room.csv'; echo $?
hangar: ledger room.db: File too large
3
$ TMPDIR=. sh -c 'ulimit -f 4000; hangar --ledger room.db import twice.csv'; echo $?
hangar: twice.csv: a copy of it can't be kept in .: File too large ($TMPDIR names another folder)
3
$ TMPDIR=/no/such hangar --ledger room.db import twice.csv; echo $?
hangar: twice.csv: a copy of it can't be kept in /no/such: No such file or directory ($TMPDIR names another folder)
3
$ sqlite3 room.db .dump | cmp - room.before; sqlite3 room.db 'PRAGMA integrity_check'; ls | grep -c new-
ok
0
$ awk 'BEGIN { print "operator,type,count,source"; for (i = 1; i <= 140000; i++) printf "Ukraine,MiG-29,%d,list\n", i }' > index.csv
$ TMPDIR=/no/such hangar --ledger index.db import index.csv; echo $?; ls index.db* 2> /dev/null
hangar: ledger index.db: its index can't be kept in /no/such: No such file or directory ($TMPDIR names another folder)
3
$ sh -c 'ulimit -f 4000; hangar --ledger index.db import index.csv'; echo $?; ls index.db* 2> /dev/null
hangar: ledger index.db: File too large
3
$ hangar --ledger index.db import index.csv --format json | jq -c '.files[0].counts.kept'; hangar --ledger index.db import index.csv --map 'operator=operator' --format json | jq -c .changed; sqlite3 index.db 'PRAGMA integrity_check' 'SELECT count(*), count(DISTINCT hash) FROM row_identity' 'SELECT count(*) FROM holding_by_day' 'SELECT count(*) FROM holding_by_types' 'SELECT count(*) FROM holding_by_operator'
140000
false
ok
140000|140000
140000
140000
140000
$ head -n 135000 index.csv | sed 's/$/ /' > part.csv; hangar --ledger index.db import part.csv --format json | jq -c '.files[0].counts'
{"read":134999,"kept":0,"unchanged":134999,"set_aside":0,"rejected":0}
$ hangar --ledger none.db import many.csv --rejects no/such; echo $?; hangar --ledger none.db import cp1250.csv --save-map no/such; echo $?; hangar --ledger none.db import many.csv --rejects /dev/full; echo $?; hangar --ledger none.db import cp1250.csv --save-map /dev/full; echo $?; ls none.db* 2> /dev/null
hangar: no/such: can't be written: No such file or directory
3
hangar: no/such: can't be written: No such file or directory
3
hangar: /dev/full: can't be written: No space left on device
3
hangar: /dev/full: can't be written: No space left on device
3
$

A report that can't be written comes after the commit, and says so; one that nobody reads is none:

$ hangar --ledger full.db import cp1250.csv > /dev/full; echo $?; ls full.db
hangar: the rows are in the ledger, but the report is not out: standard output can't be written: No space left on device
3
full.db
$ hangar --ledger nobody.db import cp1250.csv | true; hangar --ledger nobody.db list claims --format json | jq '.rows | length'
3
$

Every fixture that is imported is given back byte for byte:

$ find $FIXTURES -name '*.csv' | sort > fixtures; while read -r f; do rm -f back.db; hangar --ledger back.db import "$f" --source s > /dev/null 2>&1 < /dev/null; [ -f back.db ] && { hangar --ledger back.db export --original batch:1 | cmp - "$f" && echo same; }; done < fixtures > back; sort -u back; [ "$(wc -l < back)" -gt 80 ] || wc -l fixtures back
same
$

# Bad input: one line that says what, where and what was expected; the status; the ledger as it was.

$ hangar import $FIXTURES/kazakh-sale/*.csv > /dev/null
$ sqlite3 ledger.db .dump > before
$

Files that are not there, or hold no rows:

$ hangar import missing.csv; echo $?
hangar: missing.csv: can't be opened: No such file or directory
3
$ hangar import .; echo $?
hangar: .: is a folder, not a file
3
$ : > empty.csv; hangar import empty.csv; echo $?
hangar: empty.csv: is empty; expected a CSV file with a header line
2
$ printf '\n\n  \n' > blank.csv; hangar import blank.csv; echo $?
hangar: blank.csv: is empty; expected a CSV file with a header line
2
$ head -c 300 /dev/zero > zero.csv; hangar import zero.csv; echo $?
hangar: zero.csv: is binary, not text; expected a CSV file
2
$ printf 'PK\003\004\000\000binary\000' > book.xlsx; hangar import book.xlsx; echo $?
hangar: book.xlsx: is a zip archive (a workbook of Excel or LibreOffice is one: save it as CSV); expected a CSV file
2
$ touch secret.csv; chmod 000 secret.csv; if [ -r secret.csv ]; then echo 'hangar: secret.csv: can'"'"'t be opened: Permission denied'; echo 3; else hangar import secret.csv; echo $?; fi
hangar: secret.csv: can't be opened: Permission denied
3
$

A header that says nothing to Hangar:

$ printf 'Alpha,Beta\n1,2\n' > alien.csv; hangar import alien.csv 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: alien.csv:1: the columns do not tell what the rows are: "Alpha,Beta"; count may be "Alpha" (score 52: 1 of 1 cells are whole numbers; e.g. 1) or "Beta" (score 52: 1 of 1 cells are whole numbers; e.g. 2), which is too little to go on: say with --map which one it is (HEADER=count), or that each row is one (=1:count)
$ hangar import alien.csv --map 'Alpha=wings' 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: --map 'Alpha=wings': "wings" is not a field; expected one of ...
$ hangar import alien.csv --map 'Gamma=type' --as holdings 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: alien.csv:1: --map: no column is called "Gamma"; expected one of "Alpha,Beta"; without it, go on with: hangar import alien.csv --as holding
$ hangar import alien.csv --as zeppelins; echo $?
hangar: --as: "zeppelins" is no record; expected transfers, holdings, airframes, sources, types, parties, rates or indexes
2
$ hangar import alien.csv --preset nobody; echo $?
hangar: --preset: "nobody" is not known; expected one of sipri-deliveries, sipri-register, sipri-register-2012, sipri-geo, sipri-tiv-recipients, sipri-tiv-suppliers, sipri-tiv-exports, sipri-tiv-imports, plane-alert, opensky, basestation, faa, kiel, warspotting, oryx-vehicles, oryx-dated, ecb, fred-cpi, bls-table, bls, world-bank-cpi
2
$

Cells:

$ printf 'type,count,total_price,from,to,date\nMiG-29,-4,,A,B,\nMiG-29,4,,A,B,10/11/2023\nMiG-29,99999999999999999999,,A,B,\nMiG-29,4,USD 99999999999999999999,A,B,\nMiG-29,4,12,A,B,\n"MiG-29,4,,A,B,,\n' > cells.csv
$ hangar import cells.csv --dry-run | grep rejected\ ; echo $?
  rejected cells.csv:2:2 (count): "-4" is negative; a number of aircraft can't be
  rejected cells.csv:3:6 (date): "10/11/2023" may be day and month or month and day; nothing in the column decides
  rejected cells.csv:4:2 (count): "99999999999999999999" is too large; expected at most 9223372036854775807
  rejected cells.csv:5:3 (total_price): "USD 99999999999999999999" is too large; expected at most 9223372036854775807 minor units
  rejected cells.csv:6:3 (total_price): "12" names no currency; expected one, as in USD 2.26m, or one for the whole column
  rejected cells.csv:7:1 (type): the quote at byte 1 is never closed; expected another before the next delimiter or line end
0
$

Nothing of it changed the ledger:

$ sqlite3 ledger.db .dump | cmp - before
$

Filters, figures, currencies (the lists of what is known are cut here):

$ hangar total colour:red 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: "colour" is not a field; known: ...
$ hangar list deals date:tomorrow; echo $?
hangar: "tomorrow" is not a date; expected 2024, 2024-04, 2024-04-30, 26.10.2023, Oct 2023, 201X, 2023?, 2023-10/2024-04 or unknown
2
$ hangar list deals type:MiG-92x; echo $?
hangar: "MiG-92x" is no aircraft type Hangar knows; did you mean MiG-9, MiG-9M or MiG-21?
2
$ hangar total --by colour 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: --by: "colour" is no dimension; known: ...
$ hangar total --by type,to,from,year,status; echo $?
hangar: --by: 4 dimensions at once are the most
2
$ hangar total --in XYZ; echo $?
hangar: --in: "XYZ" is no currency; expected an ISO 4217 code like USD
2
$ hangar total --known-on soon; echo $?
hangar: --known-on: "soon" is not a date; expected 2024, 2024-04, 2024-04-30, 26.10.2023, Oct 2023, 201X, 2023?, 2023-10/2024-04 or unknown
2
$ hangar total --min-grade Z9; echo $?
hangar: --min-grade: "Z9" is not a grade; expected a reliability A to F, a credibility 1 to 6, or both, as B2
2
$ hangar total --ignore everything; echo $?
hangar: --ignore: "everything" is not one of denials, doubts, deprecated
2
$ hangar list deals --sort colour 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: --sort: no column 'colour' here; there are ...
$ hangar list deals --columns colour 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: --columns: no column 'colour' here; there are ...
$ hangar list deals --limit none; echo $?
hangar: --limit: "none" is no number; expected 1, 2, 3, ...
2
$ hangar list zeppelins; echo $?
hangar: list: "zeppelins" can't be listed; expected one of holdings, transfers, deals, airframes, types, parties, sources, batches, rates, claims, stands, indexes, prices
2
$ hangar check zeppelins 2> err; echo $?; sed -E 's/([a-z_0-9-]+, ){3,}.*/.../' err
2
hangar: check: there is no check "zeppelins"; expected one of ...
$ hangar show deal:kz-us-18; echo $?
hangar: there is no deal 'kz-us-18'; did you mean kz-us-81?
2
$ hangar list deals --format papyrus; echo $?
hangar: unknown format 'papyrus'; there are text, csv, json, markdown and, of chains of sources, svg (html, pdf and xlsx are to come)
2
$ hangar import cells.csv --rejects cells.csv; echo $?
hangar: --rejects: cells.csv is imported itself
2
$

An amount that does not fit is an error, never a wrap:

$ printf 'deal,type,count,unit_price,from,to,source\nd,MiG-29,9000000000000,USD 90000000,A,B,s\n' > huge.csv
$ hangar --ledger huge.db import huge.csv > /dev/null; hangar --ledger huge.db total; echo $?
hangar: deal d: the product does not fit 64 bits
2
$

Commands and options:

$ hangar totl; echo $?
hangar: there is no command "totl"; did you mean "total"?
2
$ hangar total --formt json; echo $?
hangar: there is no option --formt; did you mean --format? "hangar help" lists them
2
$ hangar total -x; echo $?
hangar: there is no option -x; "hangar help" lists them
2
$ hangar total --format; echo $?
hangar: --format needs a value; "hangar help" says which
2
$ hangar total --dry-run; echo $?
hangar: total takes no --dry-run; "hangar help total" lists its options
2
$ hangar total -outcome:scrap; echo $?
hangar: -outcome:scrap: to leave rows out, say not:outcome:scrap
2
$ hangar import; echo $?
hangar: import: something is missing; it is used as: hangar import FILE...
2
$ hangar show; echo $?
hangar: show: something is missing; it is used as: hangar show ID
2
$ hangar --read-only undo; echo $?
hangar: undo would change the ledger, which --read-only forbids
2
$ hangar undo soon; echo $?
hangar: undo: "soon" is no number; expected 1, 2, 3, ...
2
$

Ledgers that are none, or can't be used:

$ echo hello > text.db; hangar --ledger text.db total; echo $?
hangar: text.db is not a ledger
3
$ : > empty.db; hangar --ledger empty.db total; echo $?
hangar: empty.db is not a ledger: it is empty
3
$ hangar --ledger text.db import empty.csv; echo $?
hangar: text.db is not a ledger
3
$ sqlite3 other.db 'CREATE TABLE t (a)'; hangar --ledger other.db total; echo $?
hangar: other.db is not a ledger but another program's database
3
$ hangar --ledger . total; echo $?
hangar: . is a folder, not a ledger
3
$ hangar --ledger '' total; echo $?
hangar: --ledger needs the name of a file
2
$ cp ledger.db newer.db; sqlite3 newer.db 'PRAGMA user_version = 999'; hangar --ledger newer.db total; echo $?
hangar: ledger newer.db was made by a newer hangar (version 999; this one knows 7)
3
$ head -c 20000 ledger.db > torn.db; hangar --ledger torn.db total; echo $?
hangar: ledger torn.db is damaged: 332256 of its 352256 bytes are missing
3
$ sqlite3 ledger.db 'BEGIN IMMEDIATE' '.shell hangar undo; echo $?'
hangar: ledger ledger.db is locked by another program
3
$ sqlite3 ledger.db 'BEGIN IMMEDIATE' '.shell hangar list deals --format json | jq ".rows | length"'
3
$ cp ledger.db fixed.db; chmod 444 fixed.db; if [ -w fixed.db ]; then echo 'hangar: ledger fixed.db cannot be written: it is read-only'; echo 3; else hangar --ledger fixed.db undo; echo $?; fi
hangar: ledger fixed.db cannot be written: it is read-only
3
$ sqlite3 ledger.db .dump | cmp - before
$ cat text.db
hello
$

Output that can't be written:

$ hangar list deals -o no/such/folder.csv; echo $?
hangar: no/such/folder.csv: can't be written: No such file or directory
3
$ hangar list deals > /dev/full; echo $?
hangar: standard output can't be written: No space left on device
3
$ hangar list claims --format json | head -n 1
{"of":"claims",
$
A slip of one letter is offered what it was, and no list of everything:

$ hangar list deals typ:MiG-29; echo $?
hangar: "typ" is not a field; did you mean type?
2
$ hangar list deal; echo $?
hangar: list: "deal" can't be listed; did you mean "deals"?
2
$ hangar frob; echo $?
hangar: there is no command "frob"; "hangar help" lists them
2
$ printf 'from,to,type,count,source\nPolnad,Ukraine,MiG-29,4,x\nZzyzx,Ukraine,MiG-29,5,x\n' > slip.csv; hangar --ledger slip.db import slip.csv | grep ^Parties
Parties that nothing defines yet, kept as they stand: Polnad (did you mean Poland?), Zzyzx
$
The ending of a file says its format; one that says none is refused, and nothing is written:

$ hangar list deals -o deals.docx; echo $?; ls deals.docx 2> /dev/null
hangar: -o deals.docx: no format has the ending .docx; expected one of .json, .csv, .md, .html, .pdf, .xlsx, .svg, .txt, or --format to say which
2
$ hangar list deals -o deals.docx --format text; hangar list deals -o deals; cmp deals deals.docx; rm deals deals.docx
$
A ledger's folder is not made, but for that of the ledger which nobody names:

$ HANGAR_LEDGER=nowhere/x.db hangar import slip.csv; echo $?; ls nowhere
hangar: ledger nowhere/x.db cannot be made: there is no folder nowhere/
3
ls: cannot access 'nowhere': No such file or directory
$ hangar --ledger nowhere/x.db init; echo $?
hangar: ledger nowhere/x.db cannot be made: there is no folder nowhere/
3
$ HANGAR_LEDGER= XDG_DATA_HOME=$PWD/data hangar init > made.txt; ls data/hangar
ledger.db
$

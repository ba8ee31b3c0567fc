# Mapping files: how a list is read, kept, shared, and remembered for its header.

$ printf 'Land;Typ;Stück;Bem.;Nr.\nPolen;MiG-29;12;;1\nPolen;Su-22;18;Reserve;2\n' > fleet-2022.csv
$

What options said of the file is written down, in a dry run too:

$ hangar import fleet-2022.csv --map 'Land=operator,Typ=type,Stück=count,Nr.=' --as-of 2022 --dry-run --save-map fleet.json | tail -1
Dry run: nothing was changed.
$ cat fleet.json
{
  "mapping": 1,
  "record": "holding",
  "columns": {
    "Land": "operator",
    "Typ": "type",
    "Stück": "count",
    "Bem.": "note",
    "Nr.": null
  },
  "as_of": "2022",
  "delimiter": ";"
}
$

Read again it makes the same import, to the last byte of the mapping, and the ledger has the file then:

$ hangar import fleet-2022.csv --mapping fleet.json --save-map again.json
fleet-2022.csv
  UTF-8, semicolon, header on line 1
  columns: Land → operator, Typ → type, Stück → count, Bem. → note
  delimiter  semicolon (--delimiter CHAR)
  source of all rows: fleet-2022 (--source KEY names another)
  count adds up to 30 kept

file            batch  record   read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────────────────
fleet-2022.csv      1  holding     2     2          0          0         0
$ cmp fleet.json again.json && hangar import fleet-2022.csv --map 'Land=operator,Typ=type,Stück=count,Nr.=' --as-of 2022 | tail -1
Nothing new: the ledger is as it was.
$

Options overrule it, header by header and constant by constant:

$ hangar --ledger other.db import fleet-2022.csv --mapping fleet.json --map 'Bem.=note' --as-of 2023 --format json | jq -c '.files[0].mapping'
{"Land":"operator","Typ":"type","Stück":"count","Bem.":"note","--as-of":"2023"}
$ printf '{"columns": {"Typ": "type", "Stück": "count"}, "constants": {"operator": "Poland"}, "note": "one state a file"}' > poland.json
$ hangar --ledger third.db import fleet-2022.csv --mapping poland.json --map '=Ukraine:operator' --dry-run --format json | jq -c '.files[0].mapping'
{"Land":null,"Typ":"type","Stück":"count","Bem.":"note","Nr.":null,"=Ukraine:operator":"operator"}
$

A column that is only left out or kept may lack in the file; one that is a field may not:

$ printf '{"columns": {"Typ": "type", "Stück": "count", "Land": "operator", "Neu": null, "Alt": "extra"}}' > more.json
$ hangar --ledger third.db import fleet-2022.csv --mapping more.json --dry-run | tail -1
Dry run: nothing was changed.
$ printf '{"columns": {"Typ": "type",\n "Anzahl": "count", "Land": "operator"}}' > less.json
$ hangar --ledger other.db import fleet-2022.csv --mapping less.json; echo $?
hangar: fleet-2022.csv:1: less.json:2: no column is called "Anzahl"; expected one of "Land;Typ;Stück;Bem.;Nr."; without it, go on with: hangar --ledger other.db import fleet-2022.csv --map 'Typ=type,Land=operator'
2
$

An error names the file, the line, the key and what is expected:

$ printf '{\n "record": "fleet"\n}' > m.json; hangar import fleet-2022.csv --mapping m.json; echo $?
hangar: m.json:2: record: expected transfer, holding, airframe, source, type, party, rate or index
2
$ printf '{"record": "rate",\n "columns": {\n  "Typ": "typ"}}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:3: Typ: "typ" is not a field; expected one of source, date, base, quote, rate
$ printf '{\n "columns": {"Typ": 3}}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:2: Typ: expected a header and the name of its field, "extra" to keep the column as it stands, or null to leave it out
$ printf '{\n "columns": {"Typ": "type"},\n "constants": {"operator": ""}}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:3: operator: expected a text that all rows have
$ printf '{\n "colums": {}}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:2: "colums" says nothing to Hangar; expected one of mapping, note, record, preset, columns, constants, values, source, as_of, currency, encoding, delimiter, header, decimal, dates, plain, keep_other
$ printf '{"mapping": 2}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:1: mapping: expected 1, the version of the format
$ printf '{"mapping": 1,\n "record": "holding"\n "columns": {}}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:3:10: is no mapping file: '}' expected near '"columns"'
$ printf '{"source": "a",\n "source": "b"}' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:2:9: is no mapping file: duplicate object key near '"source"'
$ printf '[]' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json:1: is no mapping file: expected an object in braces
$ printf '{"note": "\377"}' > m.json; hangar import fleet-2022.csv --mapping m.json; echo $?
hangar: m.json: byte 11 is no text in UTF-8, as a mapping file is
2
$ printf '{}\0{' > m.json; hangar import fleet-2022.csv --mapping m.json
hangar: m.json: byte 3 is no text in UTF-8, as a mapping file is
$ hangar import fleet-2022.csv --mapping no.json; echo $?
hangar: no.json: can't be opened: No such file or directory
3
$

The next file with that header needs no options, in whatever line, case or quotes it stands and whatever
delimits it; its source and its day are its own:

$ printf 'Flugzeuge der NATO\n\n"LAND","Typ","stück","Bem.","Nr."\n"Polen","MiG-29","14","","1"\n' > fleet-2024.csv
$ hangar import fleet-2024.csv
fleet-2024.csv
  UTF-8, comma, header on line 3, preamble of 2 lines skipped
  columns: LAND → operator, Typ → type, stück → count, Bem. → note
  mapping  as batch:1: line 3 is the header that was read so before (--map MAP)
  header   line 3: 5 of its 5 cells are fields that Hangar knows (--header 3|3-4|none)
  edition  2024 of fleet: 0 of its 1 rows are in batch:1 (fleet-2022.csv); both files tell their day, and have one name besides (--part, --edition DATE)
  source of all rows: fleet-2024 (--source KEY names another)
  count adds up to 14 kept

file            batch  record   read  kept  unchanged  set aside  rejected
──────────────────────────────────────────────────────────────────────────
fleet-2024.csv      2  holding     1     1          0          0         0
$ hangar list holdings --format csv --columns operator,type,count,as_of,source
operator,type,count,as_of,source
Poland,MiG-29,12,,fleet-2022
Poland,Su-22,18,,fleet-2022
Poland,MiG-29,14,,fleet-2024
$ hangar show batch:2 --format json | jq -c .reading
{"mapping":1,"record":"holding","columns":{"LAND":"operator","Typ":"type","stück":"count","Bem.":"note","Nr.":null},"delimiter":","}
$

An option says otherwise:

$ sed 's/14/15/' fleet-2024.csv > fleet-2025.csv; hangar import fleet-2025.csv --as holding --map 'Land=operator,Typ=type,Stück=note' --dry-run --format json | jq -c '.files[0].mapping'
{"LAND":"operator","Typ":"type","stück":"note","Bem.":null,"Nr.":"count"}
$

What is undone is not remembered:

$ hangar undo > undone.txt; hangar undo > undone.txt
$ hangar import fleet-2024.csv --dry-run --format json | jq -c '[.files[0].decisions[] | select(.what == "mapping")]'
[]
$

Nor is what nobody had to say:

$ printf 'operator,type,count\nPoland,MiG-29,3\n' > plain.csv
$ hangar import plain.csv --format json | jq -c '[.files[0].decisions[] | select(.what == "mapping")]'
[]
$ printf 'operator,type,count\nPoland,MiG-29,4\n' > plain2.csv
$ hangar import plain2.csv --format json | jq -c '[.files[0].decisions[] | select(.what == "mapping")]'
[]
$

Of several files the further mappings go to FILE.2, FILE.3; nothing is written over:

$ printf 'operator,type,count\nPoland,MiG-29,5\n' > plain3.csv
$ hangar import plain.csv plain3.csv --dry-run --save-map p.json > out.txt; ls p.json*; jq -c . p.json.2
p.json
p.json.2
{"mapping":1,"record":"holding","columns":{"operator":"operator","type":"type","count":"count"},"delimiter":","}
$ hangar import plain.csv plain3.csv --dry-run --save-map plain.csv; echo $?
hangar: --save-map: plain.csv is imported itself
2
$

A preset stays a preset, and says in one word what its columns are:

$ printf 'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Deliveries in the Year Range, ,Year(s) of delivery,status,SIPRI TIV of delivered weapons\nPoland,United States,2003,,48,,F-16C,FGA aircraft,,,,,\n' > register.csv
$ hangar --ledger sipri.db import register.csv --source tiv --save-map register.json > out.txt; cat register.json
{
  "mapping": 1,
  "record": "transfer",
  "preset": "sipri-register",
  "source": "tiv",
  "delimiter": ","
}
$ hangar --ledger sipri2.db import register.csv --mapping register.json > out2.txt; cmp out.txt out2.txt
$

A ledger of the version before is read as ever, and remembers from now on:

$ hangar --ledger old.db import plain.csv > out.txt; sqlite3 old.db 'DROP TABLE other_row; DROP TABLE reading; PRAGMA user_version = 5'
$ hangar --ledger old.db list holdings --format csv --columns type,count
hangar: ledger old.db was made by an older hangar and is copied into memory each time it is looked at; hangar --ledger old.db init brings it up to date
type,count
MiG-29,3
$ hangar --ledger old.db import fleet-2022.csv --mapping fleet.json > out.txt; hangar --ledger old.db import fleet-2024.csv --format json | jq -c '.files[0].decisions[] | select(.what == "mapping")'
{"what":"mapping","value":"as batch:2","why":"line 3 is the header that was read so before","option":"--map MAP"}
$

What is saved of a real list, and read again, makes the same report and the same ledger:

$ real=$TOP/../shared/fleet-lists; for f in sipri-register-china sipri-deliveries-1990-2023 plane-alert-mil; do [ -d "$real" ] || continue; hangar --ledger r1.db import "$real/$f.csv" --save-map r.json --format json | jq '.files[0] | del(.decisions[].why)' > r1; hangar --ledger r2.db import "$real/$f.csv" --mapping r.json --format json | jq '.files[0] | del(.decisions[].why)' > r2; cmp r1 r2; done
$ if [ -f r1.db ]; then for l in r1 r2; do hangar --ledger $l.db list claims --format csv --limit 5000 > $l.csv; done; cmp r1.csv r2.csv; fi
$

# Help is printed from the tables of commands, options and fields.

$ hangar help
hangar: an evidence ledger for military airframes

usage: hangar [--ledger FILE] COMMAND [ARGUMENT...] [OPTION...]

Commands
  init        make an empty ledger, or bring an older one up to date
  demo        load the sample ledger and print its cost summary
  import      read CSV files into the ledger; - is standard input
  browse      the ledger on the terminal; so does hangar alone
  list        list deals, holdings, transfers, sources, ...
  show        one record with its provenance
  total       sums as low - best - high, by any dimensions
  summary     the cost summary: a page or more to print
  check       find contradictions; the exit status is 1 where errors stand
  diff        what changes between two sources, editions, batches, dates or
              policies
  why         the tree behind a figure: rules, versions, claims, lines
  add         add one record by hand
  edit        judge claims, or define a source anew
  rank        prefer claims, or let them widen no range
  merge       make deals one; without words: which may be
  split       take claims out of their deal
  ack         acknowledge what a check finds
  stand       let one list count alone in an area; without words: which do
  log         the history: who did what, and when
  undo        take back the last command, or the command of a batch
  redo        bring back what was undone last
  export      give an imported file back, byte for byte
  help        what a command does

Options of every command
  --ledger FILE         the ledger; else $HANGAR_LEDGER, else hangar/ledger.db
                        in $XDG_DATA_HOME
  --format FORMAT       text, csv, json or markdown; svg: the picture of show
                        deal:KEY, source:KEY
  -o, --output FILE     write to FILE, whole or not at all; its ending gives the
                        format
  --no-color            no colour; so does $NO_COLOR
  --read-only           refuse whatever would change the ledger
  -h, --help            what the command does
  --version             the version of the program

Options of the commands that look
  --sort COLUMNS        by these columns, - before one that descends
  --columns COLUMNS     show these columns, in this order
  --limit N             the first N rows
  --in CURRENCY         convert sums to this currency, where a rate is known
  --known-on DATE       only what was published by then
  --recorded-on DATE    only what was in the ledger by then
  --min-grade GRADE     leave out claims worse than, say, D4
  --graded              leave out what cannot be judged, too
  --ignore LIST         leave out denials, doubts, deprecated
  --constant YEAR       amounts in prices of that year, by an index
  --cap holdings        mixed lots hold no more of a type than the seller had

"hangar help COMMAND" says more, "hangar help filter" what FILTER is,
"hangar help presets" which lists are known by their header,
"hangar help mapping" what a mapping file is,
"hangar help keys" what the keys of the terminal view do.
Exit status: 0 done; 1 rows were rejected, or checks found errors; 2 wrong use;
3 the ledger or a file could not be read or written.
$ hangar help > list; hangar --help | cmp - list
$ hangar help import
hangar import: read CSV files into the ledger; - is standard input

usage: hangar import FILE... [OPTION...]

All files are one command of the history, done whole or not at all. Encoding,
delimiter, header row and the meaning of columns are told from the file and
printed; the layouts of well-known lists are recognised ("hangar help presets"),
and so is a header that options explained once ("hangar help mapping"). Rows
that can't be read are rejected with their reason; the others are kept, and the
exit status is 1. Importing the same file again changes nothing. A ledger that
does not exist is made.

Options
  --as RECORD           what the rows are: transfers, holdings, sources, ...
  --map MAP             'Header=field,=Constant:field'; 'Header=' leaves it out
  --preset NAME         read it as this known layout; "hangar help presets"
                        lists them
  --source KEY          the source of rows that name none
  --currency CURRENCY   of amounts that name none
  --covers FILTER       what the files speak for: from:China date:2000..
  --encoding NAME       how the files are encoded: windows-1251, gbk, ...
  --delimiter CHAR      what stands between cells: , ; | or tab
  --header LINES        the header's line, 3, its lines, 3-4, or none
  --decimal MARK        decimals are written with a point or a comma
  --dates ORDER         03/04/2023 is day-first or month-first
  --as-of DATE          the day that holdings or airframes are of
  --value RULE          what a cell says: "count:0=unknown", "*:xx="
  --plain               every record is a row, every cell stays as it stands
  --keep-other          keep rows of ships, missiles, tanks: class:other
  --mapping FILE        read as FILE says, which --save-map wrote
  --save-map FILE       write to FILE how the file was read
  --edition DATE        the files are that day's edition of their list
  --part                the files are another part of their list, and add up
  --dry-run             the same report, and nothing is changed
  --strict              where one row is rejected, nothing is changed
  --rejects FILE        write the rejected rows to FILE, with reasons

Options of every command
  --ledger FILE         the ledger; else $HANGAR_LEDGER, else hangar/ledger.db
                        in $XDG_DATA_HOME
  --format FORMAT       text, csv, json or markdown; svg: the picture of show
                        deal:KEY, source:KEY
  -o, --output FILE     write to FILE, whole or not at all; its ending gives the
                        format
  --no-color            no colour; so does $NO_COLOR
  --read-only           refuse whatever would change the ledger
  -h, --help            what the command does
$ hangar import --help | head -n 1
hangar import: read CSV files into the ledger; - is standard input
$ hangar help total | sed -n 3p
usage: hangar total [WHAT] [FILTER] [OPTION...]
$ hangar help filter | sed -n '1,16p'
A filter is words that all must hold; several of one field are alternatives:

  type:MiG-29            a type with its variants
  type:=MiG-29           just that type; type:='MiG-29 / Su-24' just that mixed lot
  from:=Poland           just that party; = is asked besides the field's other terms
  to:Ukraine             a party with its parts; a group with its members
  date:2022..            days; ..2022, 2020..2022 and 2022-03 too
  price:'<1m'            figures; >10, 10..20 too
  is:denied              what is computed
  class:other            ships, missiles, armour (import --keep-other), which nothing
                         else counts; class:any is all there is, aircraft too
  status:                nothing is stated
  not:outcome:scrap      leaves out
  "free text"            anywhere in the row

Fields
$ hangar help nothing; echo $?
hangar: help: there is no command "nothing"; "hangar help" lists them
2
$

Every command has a page, and every option of the list stands on it:

$ for c in $(hangar help | sed -n '/^Commands/,/^$/s/^  \([a-z]*\) .*/\1/p'); do hangar help $c > page || echo no $c; grep -q "^usage: hangar $c" page || echo no usage of $c; done
$

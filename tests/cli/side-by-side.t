# Versions side by side: who says what of a deal, who disagrees, and where each figure comes from.

$ hangar demo > /dev/null
$ export HANGAR_LEDGER=sample.db
$

Ten sources and two objections do not fit beside one another: one row for those that agree in all, only what is disputed in columns, what agrees with the chosen as a ditto mark, what does not with its sign:

$ hangar show deal:kz-us-81 | sed -n '/^Who says what/,/^Doubts/p'
Who says what
   says    source          gr        n  each          in all                types      published            has it from          note
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
●          kyivpost, sofx  C4      ●81  ●~USD 19,300  ●= ~USD 1.56 m        ●4 types   2024-04-28, 2024-04  2 origins, kyivpost
           1lurer +1       C4, F6    ″                                      ″          2024-04-29, 2024-04  kyivpost, origin
           fraza           C4        ″                KZT 1 bn, ~USD 1.5 m  no MiG-31  2024-04-29           kyivpost
           bi-2024-04-28   C4        ″  ≤USD 20,000   = ≤USD 1.62 m         ″          2024-04-28           kyivpost
           reporter-2024   D4        ″                                      no MiG-31  2024-04-26           origin
✗          seed-post       D4        ″  ≤USD 20,000   ≠~USD 2.26 m          ″          2024-04-30           kyivpost +2          No number per type
○          rt              D5        ″  ≠≤USD 19,000  ≠USD 1.50 m           no MiG-31  2024-04-29           kyivpost +1
○          dsa             D5        ″  ~USD 20,000   ≠~USD 2.26 m          ″          2024-04              kyivpost
?  doubts  bi-later        B3                                                          2024-04/2024-05      origin
✗  denies  kazspetsexport  B3                                                          2024-04-29           origin               Foreign companies were not admitted; aircraft leave only as scrap

  All who say so agree on date, status, from, to, via (6 of 10), kind.
  ● all from kyivpost: the others have it from this source

  1lurer +1: 1lurer, insider-ua
  ● chosen   ″ the same   ≠ disagrees   no mark: both may be true
  ● the figures are taken from here
  ○ listed, but does not widen the range
  ✗ a check finds an error in what it says; or it denies the deal

Doubts and denials
$

Where there is room they stand side by side, each chosen figure with the reason for it:

$ printf 'key,reliability,derives_from\nagency,B,\nblog,D,agency\npaper,C,\n' > sources.csv
$ printf 'deal,stance,denies,from,to,type,count,total_price,date,status,source,note\nx,,,Poland,Ukraine,MiG-29,14,USD 70m,2023-03,delivered,agency,\nx,,,Poland,Ukraine,MiG-29,14,USD 70m,2023-03,delivered,blog,\nx,,,Poland,Ukraine,MiG-29 / Su-22,20,USD 70-90m,2023,ordered,paper,With the Su-22\nx,denies,to,Poland,Ukraine,MiG-29,,,,,seller,They went elsewhere\n' > x.csv
$ hangar --ledger x.db import sources.csv x.csv > /dev/null
$ hangar --ledger x.db show deal:x | sed -n '/^Who says what/,/^Doubts/p'
Who says what
             ● agency, blog  paper                 ✗ seller          chosen because
─────────────────────────────────────────────────────────────────────────────────────────────
says         states          states                denies the buyer
aircraft     ●14             ≠20                                     the most reliable source
in all       ●USD 70.0 m     USD 70.0–80.0–90.0 m                    ″
date         ●2023-03        2023                                    ″
status       ●delivered      ≠ordered                                ″
from         ●Poland         ″                                       ″
to           ●Ukraine        ″                                       ″
types        ●MiG-29         +Su-22                                  ″
grade        B, D            C
has it from  origin, agency  origin                origin

  paper: With the Su-22
  ✗ seller: They went elsewhere

  ● chosen   ″ the same   ≠ disagrees   no mark: both may be true
  ● the figures are taken from here
  ✗ denies the buyer

Doubts and denials
$ hangar --ledger x.db show deal:x --format markdown | sed -n '/^## Who says what/,/^## Doubts/p'
## Who says what

|  | ● agency, blog | paper | ✗ seller | chosen because |
| --- | --- | --- | --- | --- |
| says | states | states | denies the buyer | |
| aircraft | ●14 | ≠20 | | the most reliable source |
| in all | ●USD 70.0 m | USD 70.0–80.0–90.0 m | | ″ |
| date | ●2023-03 | 2023 | | ″ |
| status | ●delivered | ≠ordered | | ″ |
| from | ●Poland | ″ | | ″ |
| to | ●Ukraine | ″ | | ″ |
| types | ●MiG-29 | +Su-22 | | ″ |
| grade | B, D | C | | |
| has it from | origin, agency | origin | origin | |

- paper: With the Su-22
- ✗ seller: They went elsewhere

- ● chosen   ″ the same   ≠ disagrees   no mark: both may be true
- ● the figures are taken from here
- ✗ denies the buyer

## Doubts and denials
$

The same for programs: each source with all that it says, and what was chosen with the reason:

$ hangar --ledger x.db show deal:x --format json | jq -c '.chosen | .count, .date, .via'
{"source":"agency","reason":"the most reliable source"}
{"source":"agency","reason":"the most reliable source"}
null
$ hangar --ledger x.db show deal:x --format json | jq -c '.versions[] | [.source, .count.best, .cost.best, .cost.currency, .status, .sites, .origins, .chosen]'
["agency",14,"70000000.00","USD","delivered",[],["agency"],["count","cost","date","status","type","from","to"]]
["blog",14,"70000000.00","USD","delivered",[],["agency"],[]]
["paper",20,"80000000.00","USD","ordered",[],["paper"],[]]
$ hangar show deal:kz-us-81 --format json | jq -c '.chosen.cost, (.versions | length), .chosen.outcome'
{"source":"kyivpost","reason":"the others have it from this source"}
10
null
$

Several sites, one of them by some only; one version; more than fit; Cyrillic names:

$ hangar show deal:kz-auction-2023 --format json | jq -c '.versions[] | select(.source == "kaztag" or .source == "baomoi") | [.source, .sites, .part]'
["kaztag",["Zhetygen","Karaganda","Semey","Shymkent"],false]
["baomoi",["Semey"],true]
$ hangar show deal:kz-semey-scrap | sed -n '/^Who says/,/^Who has/p'
Who says what
   source          gr   n  in all                date   types             published  has it from  note
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
●  press-kz-semey  C3  10  KZT 93.0 m in 2 lots  2023?  MiG-31 / MiG-31B  2023?      listing      Number of aircraft handed over not given

  ● the figures are taken from here

Who has it from whom
$ (echo 'deal,from,to,type,count,total_price,source'; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "many,Poland,Ukraine,MiG-29,$((10 + i / 3)),USD $((i / 3))m,источник-$i"; done) > many.csv
$ hangar --ledger many.db import many.csv > /dev/null; hangar --ledger many.db show deal:many | sed -n '/^Who says/,$p'
Who says what
   source           n  in all       has it from
───────────────────────────────────────────────
●  источник-1 +1  ●10  ●USD 0       origin
   источник-3 +2  ≠11  ≠USD 1.00 m  origin
   источник-6 +2  ≠12  ≠USD 2.00 m  origin
   источник-9 +2  ≠13  ≠USD 3.00 m  origin
   источник-12    ≠14  ≠USD 4.00 m  origin

  All who say so agree on from, to, types.
  ● all from источник-1: the first of equals in the ledger

  источник-1 +1: источник-1, источник-2
  источник-3 +2: источник-3, источник-4, источник-5
  источник-6 +2: источник-6, источник-7, источник-8
  источник-9 +2: источник-9, источник-10, источник-11
  ● chosen   ″ the same   ≠ disagrees   no mark: both may be true
  ● the figures are taken from here

Findings
warning: count-conflict  deal:many
  10 (источник-1 and источник-2), 11 (источник-3, источник-4 and источник-5), 12 (источник-6, источник-7 and источник-8), 13 (источник-9, источник-10 and источник-11) or 14 (источник-12) aircraft; the figures stand on источник-1 (ungraded)
  claims 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 · finding:7904f0d1
$ (echo 'deal,site,from,to,type,count,source'; for i in $(seq 30); do echo "lots,site $i,Poland,Ukraine,MiG-29,$i,list"; done; echo 'lots,,Poland,Ukraine,MiG-29,480,other') > lots.csv
$ hangar --ledger lots.db import lots.csv > /dev/null; hangar --ledger lots.db show deal:lots | sed -n '/^Who says/,$p' | grep -v '^site'
Who says what
             ● other   ◐ list    chosen because
──────────────────────────────────────────────────────
aircraft     ●480      465       nobody else states it
from         ●Poland   ″         ″
to           ●Ukraine  ″         ″
types        ●MiG-29   ″         ″
has it from  origin    origin

  ● chosen   ″ the same   ≠ disagrees   no mark: both may be true
  ● the figures are taken from here
  ◐ speaks of some sites only: it neither gives the figures nor widens the range
$

The policy stands on every page; where CSV has no room for another than the usual one, beside it:

$ for c in 'list deals' 'list claims' 'list holdings' 'list sources' 'list types' 'list batches' 'show deal:kz-us-81' 'show claim:68' 'show source:rt' 'show party:Kazakhstan' 'show type:MiG-29' 'show batch:1' total summary check; do for f in text markdown json; do hangar $c --format $f --min-grade D4 | grep -q 'grades from D4 on' || echo "$c $f"; done; done
$ hangar list claims --min-grade B2 | tail -n 1
The list has what is claimed, whatever the policy; figures leave out 29 claims of the ledger by it.
$ hangar show deal:kz-us-81 --min-grade C4 --format svg | grep -c 'policy: grades from C4 on'
2
$ hangar total --format csv --columns deals | head -n 1
deals
$ hangar total --format csv --columns deals --min-grade C4 2> said; cat said
deals
2
hangar: policy: grades from C4 on and what can't be judged · denials lower the low end · as known now · no conversion
$

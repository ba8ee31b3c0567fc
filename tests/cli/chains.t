# Sources as a graph: who has it from whom, over any number of steps, and how many independent origins stand behind it.

$ hangar demo > /dev/null
$ export HANGAR_LEDGER=sample.db
$

Behind a deal: from the origins down; who comes twice is drawn once; who says otherwise, and who is passed over, is marked:

$ hangar show deal:kz-us-81 | sed -n '/^Who has it/,/^Findings/p'
Who has it from whom
  ◆ reporter-2024 (D), 2024-04-26 · 1 claim · origin · gives no price
  └ kyivpost (C), 2024-04-28 · 1 claim · ● the figures · origin of the price
    ├ sofx (C), 2024-04 · 1 claim
    ├ 1lurer (C), 2024-04-29 · 1 claim · gives no price
    ├ rt (D), 2024-04-29 · 1 claim
    ├ fraza (C), 2024-04-29 · 2 claims
    ├ bi-2024-04-28 (C), 2024-04-28 · 1 claim
    │ └ seed-post (D), 2024-04-30 · 1 claim
    ├ dsa (D), 2024-04 · 1 claim
    └ seed-post, see above
  ◆ insider-ua (F), 2024-04 · 1 claim · origin · gives no price
  └ kyivpost, see above
  bi-later (B), 2024-04/2024-05 · 1 claim · doubts it
  kazspetsexport (B), 2024-04-29 · 1 claim · denies it
  ├ rt, see above
  └ seed-post, see above

  ◆ an independent origin: the story goes back no further

Findings
$ hangar show deal:kz-auction-2023 | grep -A 8 '^  milbal-2023'
  milbal-2023 (A), 2023 · speaks of other things: passed over
  └ baomoi, see above
  insider-ua (F), 2024-04 · speaks of other things: passed over
  └ kyivpost (C), 2024-04-28 · speaks of other things: passed over
    ├ ◆ sofx (C), 2024-04 · 2 claims · origin · origin of the price
    ├ ◆ 1lurer (C), 2024-04-29 · 2 claims · origin · origin of the price
    └ ◆ sofrep (D), 2024-04 · 1 claim · origin · gives no price
  reporter-2024 (D), 2024-04-26 · speaks of other things: passed over
  └ kyivpost, see above
$ hangar show deal:kz-us-81 --format markdown | sed -n '/^## Who has it/,/^## Findings/p' | head -n 8
## Who has it from whom

      ◆ reporter-2024 (D), 2024-04-26 · 1 claim · origin · gives no price
      └ kyivpost (C), 2024-04-28 · 1 claim · ● the figures · origin of the price
        ├ sofx (C), 2024-04 · 1 claim
        ├ 1lurer (C), 2024-04-29 · 1 claim · gives no price
        ├ rt (D), 2024-04-29 · 1 claim
        ├ fraza (C), 2024-04-29 · 2 claims
$

Around a source:

$ hangar show source:seed-post | sed -n '/^It has it from/,/^Claims/p'
It has it from
  kyivpost (C), 2024-04-28 · 1 claim
  ├ ◆ insider-ua (F), 2024-04 · 1 claim · origin
  └ ◆ reporter-2024 (D) Reporter, English copy at topcor.ru, 2024-04-26 · 1 claim · origin
  bi-2024-04-28 (C) Business Insider, 2024-04-28 · 1 claim
  └ kyivpost, see above
  ◆ kazspetsexport (B), 2024-04-29 · 1 claim · origin

  ◆ an independent origin: the story goes back no further

Claims
$ hangar show source:insider-ua | sed -n '/^It has it from/,/^Claims/p'
It has it from
  nobody: it is an origin

Who has it from here
  kyivpost (C), 2024-04-28 · 1 claim
  ├ bi-2024-04-28 (C) Business Insider, 2024-04-28 · 1 claim
  │ └ seed-post (D) blog post, 2024-04-30 · 1 claim
  ├ seed-post, see above
  ├ sofx (C), 2024-04 · 3 claims
  ├ 1lurer (C) 1lurer.am, 2024-04-29 · 3 claims
  ├ rt (D), 2024-04-29 · 1 claim
  ├ fraza (C) fraza.com, 2024-04-29 · 2 claims
  ├ sofrep (D), 2024-04 · 1 claim
  └ dsa (D) Defence Security Asia, 2024-04 · 1 claim

Claims
$ hangar show source:seed-post --format json | jq -c '.origins, (.chain[] | [.source, .derives_from, .reliability, .claims, .origin])'
["kazspetsexport","insider-ua","reporter-2024"]
["seed-post",["kyivpost","bi-2024-04-28","kazspetsexport"],"D",1,false]
["kyivpost",["insider-ua","reporter-2024"],"C",1,false]
["bi-2024-04-28",["kyivpost"],"C",1,false]
["kazspetsexport",[],"B",1,true]
["insider-ua",[],"F",1,true]
["reporter-2024",[],"D",1,true]
$

A claim names its origins; what it cites goes before what its source derives from:

$ hangar show claim:68 | sed -n '/^Who says so/,/origin/p'
Who says so
  seed-post: The US purchased 81 Soviet-era combat aircraft from Kazakhstan, blog post, 2024-04-30
  2 independent origins: insider-ua, reporter-2024
$ hangar show claim:68 --format json | jq -c .origins
["insider-ua","reporter-2024"]
$ printf 'key,derives_from\na,b\nb,c\nc,a\nd,a;x\n' > sources.csv
$ printf 'deal,from,to,type,count,source,cites\nq,Poland,Ukraine,MiG-29,12,a,\nq,Poland,Ukraine,MiG-29,14,b,\nq,Poland,Ukraine,MiG-29,14,d,газета\n' > claims.csv
$ hangar --ledger ring.db import sources.csv claims.csv > /dev/null
$ hangar --ledger ring.db show claim:7 --format json | jq -c '.source, .origins'
"d"
["газета"]
$

Rings lead back, and count once:

$ hangar --ledger ring.db list deals --format json | jq -c '.rows[] | [.sources, .origins]'
[3,2]
$ hangar --ledger ring.db show deal:q | sed -n '/^Who has it/,$p'
Who has it from whom
  ◆ газета (-) · not described yet · origin
  └ d (-) · 1 claim · cited
  ◆ a (-) · 1 claim · ● the figures · origin · in a ring
  └ c (-) · no claim · in a ring
    └ b (-) · 1 claim · in a ring
      └ ↺ back to a

  ◆ an independent origin: the story goes back no further
  ↺ they have it from one another: together at most one origin

Findings
warning: count-conflict  deal:q
  12 (a) or 14 (b and d) aircraft; the figures stand on a (ungraded)
  claims 5, 6, 7 · finding:5fc05191
$ hangar --ledger ring.db show source:b | sed -n '/^It has it from/,/^Claims/p'
It has it from
  c (-) · no claim · in a ring
  └ a (-) · 1 claim · in a ring
    └ ↺ back to b

Who has it from here
  a (-) · 1 claim · in a ring
  ├ c (-) · no claim · in a ring
  │ └ ↺ back to b
  └ d (-) · 1 claim

  ↺ they have it from one another: together at most one origin

Findings
warning: source-ring  source:b
  b derives from c, c derives from a and a derives from b: a circle, behind which there is one origin at most; say where it began
  finding:93eb2d54

Claims
$

Beside every number of sources stands that of their independent origins:

$ hangar list sources | tail -n 1
32 sources on 11 independent origins
$ hangar list sources reliability:A | tail -n 1
5 sources on 5 independent origins
$ hangar summary | grep -o 'the [0-9]* sources at the end.*'
the 30 sources at the end, which go back to 10 origins.
$ hangar summary | grep -c 'sources state it .* they rest on [0-9]* origin'
2
$ hangar check denied | grep -o '10 sources on 2 origins state it'
10 sources on 2 origins state it
10 sources on 2 origins state it
$ hangar check echo | grep -c 'sources give .* all from [0-9]* origin'
4
$

A picture of its own, for reports: text escaped, no scripts, one box a source; its policy stands in it:

$ hangar show deal:kz-us-81 --format svg > deal.svg; head -c 41 deal.svg; echo; tail -n 1 deal.svg
<svg xmlns="http://www.w3.org/2000/svg" w
</svg>
$ grep -c '<rect x' deal.svg; grep -c '<path class="line"' deal.svg; grep -c 'script\|href\|http:' deal.svg
12
14
1
$ grep -o 'policy: all grades[^<]*' deal.svg | head -n 1
policy: all grades · denials lower the low end · as known now · no conversion
$ hangar show source:kyivpost -o source.svg; grep -o '<g class="[a-z ]*"' source.svg | sort | uniq -c | awk '{print $1, $3}'
2 class="origin"
1 class="plain
8 class="plain"
$ hangar --ledger ring.db show deal:q --format svg | grep -c 'class="back"'
1
$ printf 'deal,type,count,source\nw,MiG-29,1,"<i>&""evil"\n' > evil.csv; hangar --ledger evil.db import evil.csv > /dev/null; hangar --ledger evil.db show deal:w --format svg | grep evil
<g class="origin chosen"><title>&lt;i&gt;&amp;&quot;evil</title>
<text x="33" y="98" class="key" xml:space="preserve">&lt;i&gt;&amp;&quot;evil (-)</text>
$

No other report has one, and nothing changes where it is asked for:

$ hangar list deals --format svg; echo $?
hangar: --format svg draws the chain of sources that 'show deal:KEY' and 'show source:KEY' have; there is none here
2
$ hangar show claim:68 --format svg; echo $?
hangar: --format svg draws the chain of sources that 'show deal:KEY' and 'show source:KEY' have; there is none here
2
$ hangar show batch:2 --line 37 --format svg; echo $?
hangar: --format svg draws the chain of sources that 'show deal:KEY' and 'show source:KEY' have; there is none here
2
$ hangar --ledger none.db import claims.csv --format svg; echo $?; ls none.db 2> /dev/null
hangar: --format svg draws the chain of sources that 'show deal:KEY' and 'show source:KEY' have; there is none here
2
$ hangar total -o total.svg; echo $?; ls total.svg 2> /dev/null
hangar: --format svg draws the chain of sources that 'show deal:KEY' and 'show source:KEY' have; there is none here
2
$

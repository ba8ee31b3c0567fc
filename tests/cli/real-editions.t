# Two editions of a real register in one ledger, in two layouts: what both tell is counted once.
# Needs ../shared/fleet-lists

$ LISTS=$TOP/../shared/fleet-lists
$ best() { hangar total transfers "$@" --format json | jq -c .total.count.best; }
$ hangar import $LISTS/sipri-deliveries-1990-2023.csv > imported.txt; best from:China; best from:China date:..1999; best not:from:China
1549
314
32142
$ hangar --ledger register.db import $LISTS/sipri-register-china.csv > imported.txt; best --ledger register.db
1303
$ hangar import $LISTS/sipri-register-china.csv > imported.txt; best from:China; best from:China date:..1999; best from:China date:2000..; best not:from:China
1617
314
1303
32142
$ hangar total --format json | jq -c '.notices, [.left_out[] | [.status, .deals, .count.best]]'
["sipri-register-2026-07-14 supersedes sipri-deliveries-2024-04-13: 209 claims are passed over"]
[["superseded",15,70]]
$

Both files stand behind a deal:

$ hangar list claims deal:sipri:64875 --columns source,type,date,count,file | sed "s|$LISTS/||; s/  *$//" | tail -n +5
sipri-deliveries-2024-04-13  Wing Loong 2  2023    (2)  sipri-deliveries-1990-2023.csv
sipri-register-2026-07-14    Wing Loong 2  2023    (2)  sipri-register-china.csv
$

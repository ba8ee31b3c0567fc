#!/bin/sh
# How long keys take at a million holdings: until the first picture after the key, and until the
# list, its total and the detail are all there; then what the same question takes at the prompt of
# sqlite3, over the same rows imported with .import and three indexes. Milliseconds.
#   ROWS=100000 RUNS=5 sh tests/bench/keys.sh
set -eu
B=${B:-build}
ROWS=${ROWS:-1000000}
RUNS=${RUNS:-5}
LC_ALL=C.UTF-8
export LC_ALL
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
awk -v ROWS="$ROWS" -f tests/bench/holdings.awk > "$dir/holdings.csv"
"$B/hangar" --ledger "$dir/ledger.db" import "$dir/holdings.csv" > "$dir/out"
sqlite3 "$dir/peer.db" ".import --csv $dir/holdings.csv holding" \
	"CREATE INDEX by_operator ON holding(operator);" "CREATE INDEX by_type ON holding(type);" \
	"CREATE INDEX by_date ON holding(as_of);"

column() { awk -v i="$1" '{ print $i }' "$2" | sort -n; }
median() { awk '{ v[NR] = $1 } END { printf "%.1f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
repeat() { # a command, its output one line a run
	i=0
	while [ "$i" -lt "$RUNS" ]; do
		"$@"
		i=$((i + 1))
	done
}

echo "keys at $ROWS holdings, 120x40, $RUNS runs, milliseconds"
printf '%-40s %17s %17s\n' '' 'first picture' 'all of it'
printf '%-40s %8s %8s %8s %8s\n' '' median worst median worst

# The fleet is what the first list shows: "1/" rows.
repeat "$B/bench/start" " 1/" "$B/hangar" --ledger "$dir/ledger.db" > "$dir/starts"
printf '%-40s %8s %8s %8s %8s\n' 'start of the program, to the first list' \
	"$(column 1 "$dir/starts" | median)" "$(column 1 "$dir/starts" | tail -1)" \
	"$(column 2 "$dir/starts" | median)" "$(column 2 "$dir/starts" | tail -1)"

"$B/bench/keys" "$dir/ledger.db" "$RUNS" << 'END'
the same, in the browser alone |  | start | 
in the fleet, resolved
row down | 1 g | j | 
page down | 1 g | PgDn | 
end | 1 g | G | 
home | 1 G | g | 
sort by a number | 1 h h h h h h h h l l | ] | 
sort by a text | 1 h h h h h h h h l l l | [ | 
sort by a date | 1 h h h h h h h h l l l l | ] | 
filter by type | 1 f C-u | "type:MiG-29" Enter | Backspace
filter by a number | 1 f C-u | "count:>50" Enter | Backspace
free text | 1 f C-u | "zhetygen" Enter | Backspace
filter off | 1 f C-u "type:MiG-29" Enter | Backspace | 
totals by operator | 1 h h h h h h h h | F | Esc
totals by type | 1 h h h h h h h h l | F | Esc
totals by year | 1 h h h h h h h h l l l l | F | Esc
totals by source | 1 h h h h h h h h l l l l l l | F | Esc
Enter on a total | 1 h h h h h h h h F | Enter | Esc Esc
back | 1 h h h h h h h h F | Esc | 
the claims behind a row | 1 g | c | Esc
why: the tree behind a figure | 1 g | w | Esc
next contradiction | 1 | n | Esc
all claims, as they were stated
open | 1 g | 0 | Esc
row down | 1 0 g | j | Esc
page down | 1 0 g | PgDn | Esc
end | 1 0 g | G | Esc
home | 1 0 G | g | Esc
sort by a number | 1 0 l l l l l l | ] | Esc
sort by a text | 1 0 l l l l l | [ | Esc
sort by a date | 1 0 l l l l l l l l | ] | Esc
filter by type | 1 0 f | "type:MiG-29" Enter | Esc
filter by a number | 1 0 f | "count:>50" Enter | Esc
free text | 1 0 f | "zhetygen" Enter | Esc
filter off | 1 0 f "type:MiG-29" Enter | Backspace | Esc
back | 1 0 | Esc | 
END

ask() { # the prompt of sqlite3, with its rows read before: NAME SQL
	printf '.timer on\n%s\n' "$2" > "$dir/question"
	repeat asked > "$dir/answers"
	printf '%-40s %35s\n' "$1" "$(column 1 "$dir/answers" | median)"
}
asked() { # the second time: what is read from the disk first is nobody's question
	printf '.timer on\n%s\n%s\n' "$(tail -1 "$dir/question")" "$(tail -1 "$dir/question")" |
		sqlite3 "$dir/peer.db" | awk '/^Run Time/ { t = $4 * 1000 } END { print t }'
}
echo "sqlite3, the same rows"
ask "all, by a number, 50 of them" "SELECT * FROM holding ORDER BY CAST(count AS INTEGER) DESC LIMIT 50;"
ask "all, by an indexed text, 50 of them" "SELECT * FROM holding ORDER BY type LIMIT 50;"
ask "of one type (indexed), by row" "SELECT * FROM holding WHERE type = 'MiG-29' ORDER BY rowid LIMIT 50;"
ask "how many of one type" "SELECT count(*) FROM holding WHERE type = 'MiG-29';"
ask "count over 50" "SELECT count(*) FROM holding WHERE CAST(count AS INTEGER) > 50;"
ask "free text" "SELECT count(*) FROM holding WHERE base LIKE '%zhetygen%' OR note LIKE '%zhetygen%' OR excerpt LIKE '%zhetygen%' OR operator LIKE '%zhetygen%' OR type LIKE '%zhetygen%' OR source LIKE '%zhetygen%' OR locator LIKE '%zhetygen%' OR tags LIKE '%zhetygen%';"
ask "totals by operator" "SELECT operator, sum(count) FROM holding GROUP BY operator;"
ask "totals by year" "SELECT substr(as_of, 1, 4) AS year, sum(count) FROM holding GROUP BY year;"
echo "memory of the program: $(column 3 "$dir/starts" | median) MB, $(wc -c < "$dir/ledger.db") bytes of ledger"

#!/bin/sh
# How long a million holdings take, beside what a person would do with sqlite3: .import the same
# file, then three indexes. The two run in turn, so that a slow machine slows both; the medians and
# the median of the pairwise ratios are printed, then where Hangar's time goes.
set -eu
B=${B:-build}
ROWS=${ROWS:-1000000}
RUNS=${RUNS:-5}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
awk -v ROWS="$ROWS" -f tests/bench/holdings.awk > "$dir/holdings.csv"

seconds() { # of wall time that a command takes
	start=$(date +%s%N)
	"$@" > "$dir/out" 2> "$dir/err" || { cat "$dir/out" "$dir/err" >&2; exit 1; }
	end=$(date +%s%N)
	echo "$start $end" | awk '{ printf "%.3f\n", ($2 - $1) / 1e9 }'
}
peer() {
	rm -f "$dir/peer.db"
	sqlite3 "$dir/peer.db" "PRAGMA journal_mode=WAL;" ".import --csv $dir/holdings.csv holding" \
		"CREATE INDEX by_operator ON holding(operator);" \
		"CREATE INDEX by_type ON holding(type);" "CREATE INDEX by_date ON holding(as_of);"
}
ours() {
	rm -f "$dir"/ledger.db*
	"$B/hangar" --ledger "$dir/ledger.db" import "$dir/holdings.csv"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "import of $ROWS holdings ($(wc -c < "$dir/holdings.csv") bytes), $RUNS runs in turn, seconds"
seconds ours > /dev/null # warm-up
: > "$dir/ratios"; : > "$dir/ours"; : > "$dir/peers"
i=0
while [ "$i" -lt "$RUNS" ]; do
	a=$(seconds ours); b=$(seconds peer)
	echo "$a" >> "$dir/ours"; echo "$b" >> "$dir/peers"
	echo "$a $b" | awk '{ printf "%.3f\n", $1 / $2 }' >> "$dir/ratios"
	echo "  hangar $a   sqlite3 .import + 3 indexes $b"
	i=$((i + 1))
done
echo "median: hangar $(median < "$dir/ours"), sqlite3 $(median < "$dir/peers"), ratio $(median < "$dir/ratios")"
rm -f "$dir"/ledger.db*
HANGAR_TIMES=1 "$B/hangar" --ledger "$dir/ledger.db" import "$dir/holdings.csv" 2>&1 > /dev/null | grep '^time:' || true

#!/bin/sh
# How long a million holdings take, beside what a person would do with sqlite3: .import the same
# file, then three indexes. The two run in turn, each going first every other time, so that a slow
# machine slows both, and what a run left to be written is written before the next begins. The
# medians and the median of the ratios of the pairs are printed, then where Hangar's time goes.
# Hangar uses two processors: a figure counts where nothing else runs.
#   ROWS=100000 RUNS=3 sh tests/bench/import.sh
set -eu
B=${B:-build}
ROWS=${ROWS:-1000000}
RUNS=${RUNS:-5}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
HANGAR_TIMES=1
export HANGAR_TIMES
awk -v ROWS="$ROWS" -f tests/bench/holdings.awk > "$dir/holdings.csv"

seconds() { # of wall time that a command takes
	sync
	start=$(date +%s%N)
	"$@" > "$dir/out" 2> "$dir/err" || { cat "$dir/out" "$dir/err" >&2; exit 1; }
	end=$(date +%s%N)
	echo "$start $end" | awk '{ printf "%.3f\n", ($2 - $1) / 1e9 }'
}
peer() {
	sqlite3 "$dir/peer.db" "PRAGMA journal_mode=WAL;" ".import --csv $dir/holdings.csv holding" \
		"CREATE INDEX by_operator ON holding(operator);" \
		"CREATE INDEX by_type ON holding(type);" "CREATE INDEX by_date ON holding(as_of);"
}
ours() {
	"$B/hangar" --ledger "$dir/ledger.db" import "$dir/holdings.csv"
}
time_ours() {
	rm -f "$dir"/ledger.db*
	a=$(seconds ours)
	sed -n 's/^time: //p' "$dir/err" >> "$dir/phases"
}
time_peer() {
	rm -f "$dir"/peer.db*
	b=$(seconds peer)
}
median() {
	sort -n | awk '{ v[NR] = $1 }
		END { printf "%.3f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}
column() { awk -v i="$1" '{ print $i }' "$dir/pairs"; }

echo "import of $ROWS holdings ($(wc -c < "$dir/holdings.csv") bytes), $RUNS runs in turn, seconds"
time_ours # warm-up
: > "$dir/pairs"; : > "$dir/phases"
i=0
while [ "$i" -lt "$RUNS" ]; do
	if [ $((i % 2)) -eq 0 ]; then time_ours; time_peer; else time_peer; time_ours; fi
	echo "$a $b" | awk '{ printf "%s %s %.3f\n", $1, $2, $1 / $2 }' >> "$dir/pairs"
	echo "  hangar $a   sqlite3 .import + 3 indexes $b"
	i=$((i + 1))
done
echo "median: hangar $(column 1 | median), sqlite3 $(column 2 | median), ratio $(column 3 | median)"
awk '{ if (!seen[$1]++) print $1 }' "$dir/phases" | while read -r phase; do
	echo "time: $phase $(awk -v p="$phase" '$1 == p { print $2 }' "$dir/phases" | median)"
done

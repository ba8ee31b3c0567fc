# A made-up fleet list: ROWS holdings of 14 columns, about 171 bytes a row, the same every time.
#   awk -v ROWS=1000000 -f tests/bench/holdings.awk > holdings.csv
function next_random(n) {
	seed = (seed * 1103515245 + 12345) % 2147483648
	return int(seed / 65536) % n
}
BEGIN {
	seed = 20240430
	np = split("Kazakhstan,Ukraine,Poland,Russia,India,China,Egypt,Algeria,Germany,France,Finland,Sweden,Peru,Brazil,Turkey,Vietnam,Belarus,Serbia,Bulgaria,Romania", party, ",")
	nt = split("MiG-29,MiG-31,MiG-27,Su-24,Su-25,Su-27,Su-30SM,F-16C,Mirage 2000,L-39,An-26,Il-76,Mi-8,Mi-24,Ka-52,C-130H,J-7,Hawk,Tornado IDS,MiG-21bis,Su-22M4,Tu-134,An-2,Yak-130", type, ",")
	nc = split("active,stored,derelict,withdrawn,lost,unknown", condition, ",")
	nb = split("Zhetygen,Karaganda,Semey,Shymkent,Taldykorgan,Malbork,Swidwin,Mirgorod,Vasylkiv,Ozerne", base, ",")
	print "operator,type,count,condition,as_of,unit_price,base,source,locator,credibility,stance,excerpt,note,tags"
	for (i = 1; i <= ROWS; i++) {
		year = 1990 + next_random(35)
		printf "%s,%s,%d,%s,%d-%02d-%02d,USD %d,%s AB,fleet-%02d,row %d,%d,states,\"the list counts %d, of them %d fit\",checked against the previous edition of the list,bench;row-%d\n", \
			party[1 + next_random(np)], type[1 + next_random(nt)], 1 + next_random(120), \
			condition[1 + next_random(nc)], year, 1 + next_random(12), 1 + next_random(28), \
			10000 + next_random(9000) * 100, base[1 + next_random(nb)], next_random(60), i, \
			1 + next_random(6), 1 + next_random(120), next_random(60), i
	}
}

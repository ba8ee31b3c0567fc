# What the prices of the Kazakh sale say against one another, found without asking.

$ hangar demo > /dev/null
$ export HANGAR_LEDGER=sample.db
$ message() { hangar check "$1" --format json | jq -r '.rows[] | [.severity, .about, .message] | join(" | ")'; }
$

The blog contradicts itself; who else gives 117 is on record (finding 1), and the other source that has both figures (finding 2):

$ message price-conflict | cut -d . -f 1,2
error | deal:kz-us-81 | seed-post: 81 × at most USD 20,000 is at most USD 1,620,000, but it gives the lot as about USD 2,260,000 (USD 27,901 each). They agree only from 113 aircraft on; 117 (USD 19,316 each) is what kaztag, ianed, aerotime and 8 more give in kz-auction-2023
warning | deal:kz-us-81 | dsa: 81 × about USD 20,000 is about USD 1,620,000, but it gives the lot as about USD 2,260,000 (USD 27,901 each). They agree only from 91 to 151 aircraft; 117 (USD 19,316 each) is what kaztag, ianed, aerotime and 8 more give in kz-auction-2023
$

Which rate an amount in two currencies implies (finding 3):

$ message implied-rate
warning | deal:kz-us-81 | fraza: KZT 1,000,000,000 for about USD 1,500,000 implies 667 (645 to 690) KZT for one USD, 51 % more than the 442.05 on record (2024-04, trend-fx), at which it would be USD 2,262,188; 1lurer and sofx imply 442, aerotime 468.
$

A trillion where the others have a billion (finding 4):

$ message magnitude
warning | deal:kz-auction-2023 | defence-blog gives about KZT 1,900,000,000,000 in all (asking), 1,054 times the KZT 1,803,382,199 of kaztag and 3 other sources; divided by 1,000 it would fit: about KZT 1,900,000,000.
$

One billion tenge is the first lot's asking price, 81 its number (finding 6):

$ message asking-as-sale
warning | deal:kz-auction-2023 | sofx and 1lurer give KZT 1,000,000,000 as a sale price: within 1.9 % of what was asked for one lot, KZT 1,019,782,199 for 81 aircraft at Zhetygen (kaztag, 2023-10-26); the 117 given as sold are the number of all lots. The 4 lots of kaztag add up to 117 aircraft and KZT 1,803,382,199. Is it that price, told again?
warning | deal:kz-us-81 | fraza gives KZT 1,000,000,000, dsa and seed-post give about USD 2,260,000 as a sale price: within 2.0 % of what was asked for one lot, KZT 1,019,782,199 for 81 aircraft at Zhetygen (kaztag in kz-auction-2023, 2023-10-26); 81 is the number given as sold, too. The 4 lots of kaztag add up to 117 aircraft and KZT 1,803,382,199. Is it that price, told again?
$ message price-outlier
$

What nobody had published yet is not held against anybody:

$ hangar check implied-rate --known-on 2024-04-25 | tail -n 1
Nothing found.
$

Without denials and the rest of what the policy leaves out the prices still clash; a grade that leaves out the blog leaves out its contradiction:

$ hangar check price-conflict --ignore denials,doubts | grep -c '^error'
1
$ hangar check price-conflict --min-grade C4 | tail -n 1
Nothing found.
$

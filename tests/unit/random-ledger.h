/* Random ledgers, kept as plain tables beside the CSV that says the same, so that an independent
 * reading of them owes nothing to the import layer nor to the values of the model. */
#ifndef HANGAR_TEST_RANDOM_LEDGER_H
#define HANGAR_TEST_RANDOM_LEDGER_H

#include "ledger.h"
#include "property.h"

enum { MOST_SOURCES = 6, MOST_CLAIMS = 24, MOST_RATES = 4, MOST_HOLDINGS = 9, MOST_FRAMES = 7 };
enum end { LOW, BEST, HIGH };
enum { NONE = -1 };

/* A number or an amount: three ends, each there or not. `said` alone is a stated unknown. */
struct fig {
	bool said, about, has[3];
	int64_t v[3];
};
struct cash {
	struct fig fig; /* in hundredths */
	int currency;   /* index of currency_names; 0: none */
};

static const char *const site_names[] = {"", "A", "B", "C"};
static const char *const type_names[] = {"MiG-29", "MiG-31", "Su-24"};
static const char *const party_names[] = {"", "Kazakhstan", "Poland", "Ukraine"};
static const char *const currency_names[] = {"", "EUR", "KZT", "USD"};
#define MOST_CURRENCIES 4
static const char *const status_names[] = {"",          "pledged",   "approved",
					   "offered",   "ordered",   "delivered",
					   "suspended", "cancelled", "not held"};
static const char *const kind_names[] = {"", "sale", "gift", "production", "loss", "scrapping"};
static const char *const price_names[] = {"", "asking", "sale", "estimate"};
static const char *const stance_names[] = {"states", "doubts", "denies"};
static const char *const denied_names[] = {"", "deal", "to", "price"};
static const char *const rank_names[] = {"", "preferred", "deprecated"};
static const char *const condition_names[] = {"", "active", "stored", "lost"};
#define CONDITION_OF_LOST 3 /* among them */
static const char grade_names[] = {0, 'A', 'B', 'C', 'D', 'E', 'F'};

/* Days as a source writes them: first and last day, by year, month and day. */
static const struct {
	const char *text;
	int first[3], last[3];
} days[] = {
    {"", {0}, {0}},
    {"2022", {2022, 1, 1}, {2022, 12, 31}},
    {"2023", {2023, 1, 1}, {2023, 12, 31}},
    {"2023-05", {2023, 5, 1}, {2023, 5, 31}},
    {"2024-02-02", {2024, 2, 2}, {2024, 2, 2}},
    {"2022/2023", {2022, 1, 1}, {2023, 12, 31}},
};
#define LENGTH(list) ((int)(sizeof(list) / sizeof *(list)))

static inline int32_t day_first(int day)
{
	return day_from_civil(days[day].first[0], days[day].first[1], days[day].first[2]);
}

static inline int32_t day_last(int day)
{
	return day_from_civil(days[day].last[0], days[day].last[1], days[day].last[2]);
}

struct r_source {
	int grade;
	int published;      /* day of 2024-03; 0: undated */
	int from[2], froms; /* sources */
};
struct r_claim {
	int source, deal;                             /* deal NONE: of its own */
	int stance, denies, rank, credibility, cites; /* cites: 1 + a source */
	int site, from, to, date, order_date, status, kind, price_kind;
	unsigned types; /* bits */
	struct fig count, ordered;
	struct cash each, total;
};
struct r_rate {
	int base, quote, source;
	int year, month, value; /* halves */
};
struct r_holding {
	int source, party, condition, year, rank, credibility;
	unsigned types;
	struct fig count;
};
struct r_frame {
	int source, party, type, year, stance;
	int icao, construction, serial; /* 0: not given */
};
struct random_ledger {
	struct r_source sources[MOST_SOURCES];
	struct r_claim claims[MOST_CLAIMS];
	struct r_rate rates[MOST_RATES];
	struct r_holding holdings[MOST_HOLDINGS];
	struct r_frame frames[MOST_FRAMES];
	int claim_count, rate_count, holding_count, frame_count;
};

/* ---- as CSV ---- */

static inline void write_scaled(struct str *out, int64_t v, int64_t scale)
{
	str_addf(out, "%lld", (long long)(v / scale));
}

static inline void write_fig(struct str *out, struct fig f, const char *unit, int64_t scale)
{
	if (!f.said)
		return;
	if (!f.has[LOW] && !f.has[HIGH]) {
		str_add(out, "unknown");
		return;
	}
	str_addf(out, "%s%s", f.about ? "~" : !f.has[LOW] ? "<" : !f.has[HIGH] ? ">" : "", unit);
	if (f.about)
		write_scaled(out, f.v[BEST], scale);
	else
		write_scaled(out, f.has[LOW] ? f.v[LOW] : f.v[HIGH], scale);
	if (f.about || !f.has[LOW] || !f.has[HIGH] || f.v[LOW] == f.v[HIGH])
		return;
	str_addc(out, '-');
	write_scaled(out, f.v[HIGH], scale);
}

static inline void write_count(struct str *out, struct fig f)
{
	if (f.said && f.has[LOW] && !f.has[HIGH])
		str_addf(out, "%lld+", (long long)f.v[LOW]);
	else if (f.said && !f.has[LOW] && f.has[HIGH])
		str_addf(out, "<=%lld", (long long)f.v[HIGH]);
	else
		write_fig(out, f, "", 1);
}

static inline void write_cash(struct str *out, struct cash c)
{
	char unit[8];

	snprintf(unit, sizeof unit, "%s ", currency_names[c.currency]);
	write_fig(out, c.fig, unit, 100);
}

static inline void write_types(struct str *out, unsigned types)
{
	const char *between = "";

	for (int i = 0; i < LENGTH(type_names); i++) {
		if (types & 1u << i) {
			str_addf(out, "%s%s", between, type_names[i]);
			between = " / ";
		}
	}
}

static inline void write_sources(struct str *out, const struct random_ledger *l)
{
	str_add(out, "key,reliability,published,derives_from\n");
	for (int i = 0; i < MOST_SOURCES; i++) {
		const struct r_source *s = &l->sources[i];
		str_addf(out, "s%d,", i);
		if (s->grade)
			str_addc(out, grade_names[s->grade]);
		str_addc(out, ',');
		if (s->published)
			str_addf(out, "2024-03-%02d", s->published);
		for (int k = 0; k < s->froms; k++)
			str_addf(out, "%ss%d", k ? ";" : ",", s->from[k]);
		str_add(out, s->froms ? "\n" : ",\n");
	}
}

static inline void write_claim(struct str *out, const struct r_claim *c)
{
	if (c->deal >= 0)
		str_addf(out, "d%d", c->deal);
	str_addf(out, ",%s,%s,%s,", stance_names[c->stance],
		 denied_names[c->stance ? c->denies : 0], rank_names[c->rank]);
	if (c->credibility)
		str_addf(out, "%d", c->credibility);
	str_addc(out, ',');
	if (c->cites)
		str_addf(out, "s%d", c->cites - 1);
	str_addf(out, ",%s,%s,%s,%s,%s,%s,%s,%s,", site_names[c->site], party_names[c->from],
		 party_names[c->to], days[c->date].text, days[c->order_date].text,
		 status_names[c->status], kind_names[c->kind], price_names[c->price_kind]);
	write_types(out, c->types);
	str_addc(out, ',');
	write_count(out, c->count);
	str_addc(out, ',');
	write_count(out, c->ordered);
	str_addc(out, ',');
	write_cash(out, c->each);
	str_addc(out, ',');
	write_cash(out, c->total);
	str_addf(out, ",s%d\n", c->source);
}

static inline void write_claims(struct str *out, const struct random_ledger *l)
{
	str_add(out, "deal,stance,denies,rank,credibility,cites,site,from,to,date,order_date,"
		     "status,kind,price_kind,type,count,ordered,unit_price,total_price,source\n");
	for (int i = 0; i < l->claim_count; i++)
		write_claim(out, &l->claims[i]);
}

static inline void write_rates(struct str *out, const struct random_ledger *l)
{
	str_add(out, "date,base,quote,rate,source\n");
	for (int i = 0; i < l->rate_count; i++) {
		const struct r_rate *r = &l->rates[i];
		str_addf(out, "%d-%02d,%s,%s,%d.%d,s%d\n", r->year, r->month,
			 currency_names[r->base], currency_names[r->quote], r->value / 2,
			 r->value % 2 * 5, r->source);
	}
}

static inline void write_holdings(struct str *out, const struct random_ledger *l)
{
	str_add(out, "operator,type,count,condition,as_of,rank,credibility,source\n");
	for (int i = 0; i < l->holding_count; i++) {
		const struct r_holding *h = &l->holdings[i];
		str_addf(out, "%s,", party_names[h->party]);
		write_types(out, h->types);
		str_addc(out, ',');
		write_count(out, h->count);
		str_addf(out, ",%s,%d,%s,", condition_names[h->condition], h->year,
			 rank_names[h->rank]);
		if (h->credibility)
			str_addf(out, "%d", h->credibility);
		str_addf(out, ",s%d\n", h->source);
	}
}

static inline void write_number(struct str *out, const char *prefix, int n)
{
	if (n)
		str_addf(out, "%s%d", prefix, n);
	str_addc(out, ',');
}

static inline void write_frames(struct str *out, const struct random_ledger *l)
{
	str_add(out, "icao24,construction_no,serial,type,operator,as_of,stance,source\n");
	for (int i = 0; i < l->frame_count; i++) {
		const struct r_frame *f = &l->frames[i];
		write_number(out, "48d96", f->icao);
		write_number(out, "c", f->construction);
		write_number(out, "n", f->serial);
		str_addf(out, "%s,%s,%d,%s,s%d\n", type_names[f->type], party_names[f->party],
			 f->year, stance_names[f->stance], f->source);
	}
}

static inline void print_ledger(const struct random_ledger *r)
{
	struct str csv = {0};

	write_sources(&csv, r);
	str_addc(&csv, '\n');
	write_claims(&csv, r);
	if (r->rate_count) {
		str_addc(&csv, '\n');
		write_rates(&csv, r);
	}
	if (r->holding_count) {
		str_addc(&csv, '\n');
		write_holdings(&csv, r);
	}
	if (r->frame_count) {
		str_addc(&csv, '\n');
		write_frames(&csv, r);
	}
	printf("%s", str_c(&csv));
	str_free(&csv);
}

/* ---- read by the product ---- */

static inline void read_ledger(struct ledger *l, const struct random_ledger *r)
{
	struct str csv = {0};

	ledger_forget(l);
	l->claims = 0;
	l->ev->transfers.n = l->ev->holdings.n = l->ev->airframes.n = l->ev->rates.n = 0;
	write_sources(&csv, r);
	ledger_add(l, RECORD_SOURCE, str_c(&csv));
	str_clear(&csv);
	write_claims(&csv, r);
	if (r->claim_count)
		ledger_add(l, RECORD_TRANSFER, str_c(&csv));
	str_clear(&csv);
	write_rates(&csv, r);
	if (r->rate_count)
		ledger_add(l, RECORD_RATE, str_c(&csv));
	str_clear(&csv);
	write_holdings(&csv, r);
	if (r->holding_count)
		ledger_add(l, RECORD_HOLDING, str_c(&csv));
	str_clear(&csv);
	write_frames(&csv, r);
	if (r->frame_count)
		ledger_add(l, RECORD_AIRFRAME, str_c(&csv));
	str_free(&csv);
}

/* An empty ledger, whose sources have their numbers in the order of their keys. */
static inline void fresh_ledger(struct ledger *l)
{
	struct random_ledger none = {0};
	struct str csv = {0};

	ledger_again(l);
	write_sources(&csv, &none);
	ledger_add(l, RECORD_SOURCE, str_c(&csv));
	str_free(&csv);
}

#endif

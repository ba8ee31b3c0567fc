/* A second reading of the design, "What the numbers mean", as plainly as its sentences stand there:
 * slow loops over relations between claims, everything from scratch for each figure. It shares no
 * code with the analysis. To be included after random-ledger.h. */
#ifndef HANGAR_TEST_ORACLE_H
#define HANGAR_TEST_ORACLE_H

#include "random-ledger.h"

typedef unsigned set; /* of sources, claims or types, by bits */

struct o_policy {
	int least_grade, least_credibility; /* as a source's and a claim's; 0: all */
	bool graded;
	unsigned ignore; /* enum ignore */
	int known_on;    /* day of 2024-03; 0: now */
	int in;          /* currency; 0: as they are */
};

/* The ledger under a policy. */
struct oracle {
	const struct random_ledger *l;
	struct o_policy policy;
};

/* ---- numbers ---- */

static inline bool fig_ends(struct fig f)
{
	return f.has[LOW] || f.has[BEST] || f.has[HIGH];
}

static inline bool fig_exact(struct fig f)
{
	return f.has[LOW] && f.has[BEST] && f.has[HIGH] && f.v[LOW] == f.v[HIGH] && !f.about;
}

static inline bool fig_same(struct fig a, struct fig b)
{
	for (int e = 0; e < 3; e++) {
		if (a.has[e] != b.has[e] || (a.has[e] && a.v[e] != b.v[e]))
			return false;
	}
	return a.said == b.said && a.about == b.about;
}

static inline struct fig at_least(int64_t n)
{
	return (struct fig){.said = true, .has = {true, false, false}, .v = {n, 0, 0}};
}

/* An open best or high stays open; what is known from below is what there is at least. */
static inline struct fig fig_add(struct fig a, struct fig b)
{
	struct fig sum = {.said = true, .about = a.about || b.about};

	if (!a.said || !b.said)
		return a.said ? a : b;
	sum.has[LOW] = a.has[LOW] || b.has[LOW];
	sum.has[BEST] = a.has[BEST] && b.has[BEST];
	sum.has[HIGH] = a.has[HIGH] && b.has[HIGH];
	for (int e = 0; e < 3; e++)
		sum.v[e] = sum.has[e] ? a.v[e] + b.v[e] : 0;
	return sum;
}

static inline struct fig fig_times(struct fig a, struct fig b)
{
	struct fig f = {.said = a.said && b.said, .about = a.about || b.about};

	for (int e = 0; e < 3; e++) {
		f.has[e] = a.has[e] && b.has[e];
		f.v[e] = f.has[e] ? a.v[e] * b.v[e] : 0;
	}
	return f;
}

static inline int64_t fig_least(struct fig f)
{
	return f.has[LOW] ? f.v[LOW] : f.has[BEST] ? f.v[BEST] : f.v[HIGH];
}

static inline int64_t fig_most(struct fig f)
{
	return f.has[HIGH] ? f.v[HIGH] : f.has[BEST] ? f.v[BEST] : f.v[LOW];
}

static inline bool fig_keeps(struct fig bound, int64_t v)
{
	return (!bound.has[LOW] || v >= bound.v[LOW]) && (!bound.has[HIGH] || v <= bound.v[HIGH]);
}

/* ---- grades and the policy ---- */

/* For choosing: A B C D F E, and what is not graded with F; likewise 1 2 3 4 6 5. */
static inline int grade_place(int reliability)
{
	static const int places[] = {5, 1, 2, 3, 4, 6, 5};

	return places[reliability];
}

static inline int credibility_place(int credibility)
{
	static const int places[] = {5, 1, 2, 3, 4, 6, 5};

	return places[credibility];
}

static inline bool axis_passes(int value, int least, bool graded, bool asked)
{
	bool judged = value != 0 && value != 6; /* F is the sixth, too */

	if (!judged)
		return !(graded && asked);
	return least == 0 || value <= least;
}

static inline bool grade_admits(struct o_policy p, int reliability, int credibility)
{
	bool any = p.least_grade || p.least_credibility;

	return axis_passes(reliability, p.least_grade, p.graded, p.least_grade || !any) &&
	       axis_passes(credibility, p.least_credibility, p.graded, p.least_credibility || !any);
}

static inline bool known(const struct oracle *o, int source)
{
	int published = o->l->sources[source].published;

	return !o->policy.known_on || (published && published <= o->policy.known_on);
}

static inline bool ignored_claim(const struct oracle *o, int stance, int rank)
{
	return (stance == 2 && o->policy.ignore & IGNORE_DENIALS) ||
	       (stance == 1 && o->policy.ignore & IGNORE_DOUBTS) ||
	       (rank == 2 && o->policy.ignore & IGNORE_DEPRECATED);
}

static inline bool visible(const struct oracle *o, int source, int credibility)
{
	return known(o, source) &&
	       grade_admits(o->policy, o->l->sources[source].grade, credibility);
}

static inline bool admitted(const struct oracle *o, const struct r_claim *c)
{
	return visible(o, c->source, c->credibility) && !ignored_claim(o, c->stance, c->rank);
}

/* Listed, but it does not widen. */
static inline bool not_believed(const struct oracle *o, int source, int credibility, int rank)
{
	return credibility == 5 || o->l->sources[source].grade == 5 || rank == 2;
}

static inline bool excluded(const struct oracle *o, const struct r_claim *c)
{
	return not_believed(o, c->source, c->credibility, c->rank);
}

/* ---- money ---- */

static inline int64_t half_even(__int128 numerator, __int128 denominator)
{
	__int128 q = numerator / denominator, rest = numerator % denominator;

	if (2 * rest > denominator || (2 * rest == denominator && q % 2))
		q++;
	return (int64_t)q;
}

/* The last day a year after: the same day of the next year, the last of February for its 29th. */
static inline int32_t year_after(int32_t day)
{
	int y, m, d;

	day_to_civil(day, &y, &m, &d);
	return day_from_civil(y + 1, m, m == 2 && d == 29 ? 28 : d);
}

static inline int32_t rate_begins(const struct r_rate *r)
{
	return day_from_civil(r->year, r->month, 1);
}

/* The latest that has begun by the day, else the nearest within a year. */
static inline const struct r_rate *rate_for(const struct oracle *o, int from, int to, int32_t day)
{
	const struct r_rate *before = NULL, *after = NULL;

	for (int i = 0; i < o->l->rate_count; i++) {
		const struct r_rate *r = &o->l->rates[i];
		int32_t begins = rate_begins(r);
		if (!known(o, r->source) ||
		    !((r->base == from && r->quote == to) || (r->base == to && r->quote == from)))
			continue;
		if (begins <= day && (!before || begins > rate_begins(before)))
			before = r;
		if (begins > day && (!after || begins < rate_begins(after)))
			after = r;
	}
	if (!before && after && rate_begins(after) > year_after(day))
		after = NULL;
	return before ? before : after;
}

/* From the first day to the last. */
struct span {
	bool said;
	int32_t first, last;
};

/* What an amount is multiplied and divided by. */
struct factor {
	bool found, late;
	int32_t day; /* of the rate; of two the one that suits worse */
	__int128 up, down;
};

static inline struct factor factor_of(const struct oracle *o, int from, int to, int32_t day)
{
	const struct r_rate *r = rate_for(o, from, to, day);

	if (!r)
		return (struct factor){0};
	return (struct factor){true, rate_begins(r) > day, rate_begins(r),
			       r->base == from ? r->value : 2, r->base == from ? 2 : r->value};
}

/* Each by the rate of its own that holds on the day. */
static inline struct factor factor_over(const struct oracle *o, int from, int over, int to,
					int32_t day)
{
	struct factor a = factor_of(o, from, over, day), b = factor_of(o, over, to, day);
	bool late = a.late || b.late;

	return (struct factor){a.found && b.found, late, (a.day < b.day) != late ? a.day : b.day,
			       a.up * b.up, a.down * b.down};
}

/* A rate that joins the two, else two over another currency: rather from before the day, and then
 * the nearest. No two rates of a random ledger are of one day. */
static inline struct factor factor_between(const struct oracle *o, int from, int to, int32_t day)
{
	struct factor best = factor_of(o, from, to, day);

	if (best.found)
		return best;
	for (int over = 1; over < MOST_CURRENCIES; over++) {
		struct factor f = {0};
		if (over != from && over != to)
			f = factor_over(o, from, over, to, day);
		if (f.found &&
		    (!best.found || (best.late && !f.late) ||
		     (f.late == best.late && (f.late ? f.day < best.day : f.day > best.day))))
			best = f;
	}
	return best;
}

/* At the last day; without a date, the newest rate holds. */
static inline bool convert(const struct oracle *o, struct cash *c, int to, struct span on)
{
	struct factor f;

	if (c->currency == to || !c->currency)
		return true;
	f = factor_between(o, c->currency, to, on.said ? on.last : day_from_civil(2999, 1, 1));
	if (!f.found)
		return false;
	for (int e = 0; e < 3; e++) {
		if (c->fig.has[e])
			c->fig.v[e] = half_even((__int128)c->fig.v[e] * f.up, f.down);
	}
	c->currency = to;
	return true;
}

#endif

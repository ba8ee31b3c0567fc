/* The registry of checks, and how findings speak. The table stands last. */
#include "check-inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct check checks[];

const struct check *check_next(const struct check *after)
{
	const struct check *c = after ? after + 1 : checks;

	return c->name ? c : NULL;
}

const struct check *check_find(const char *name)
{
	for (const struct check *c = checks; c->name; c++) {
		if (streq(c->name, name))
			return c;
	}
	return NULL;
}

static claim_id first_claim(const struct finding *f)
{
	return f->claims.n ? f->claims.v[0] : 0;
}

static int by_weight(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->severity != y->severity)
		return x->severity > y->severity ? -1 : 1;
	if (x->check != y->check)
		return x->check < y->check ? -1 : 1;
	if (first_claim(x) != first_claim(y))
		return first_claim(x) < first_claim(y) ? -1 : 1;
	return strcmp(x->message, y->message);
}

void checks_run(struct findings *out, const struct resolution *r, const struct check *const *which,
		size_t n)
{
	for (const struct check *c = checks; c->name; c++) {
		bool wanted = n == 0;
		for (size_t i = 0; i < n && !wanted; i++)
			wanted = which[i] == c;
		if (wanted)
			c->run(out, r, c);
	}
	if (out->list.n)
		qsort(out->list.v, out->list.n, sizeof *out->list.v, by_weight);
	findings_settle(out, r->ev);
}

void findings_free(struct findings *f)
{
	for (size_t i = 0; i < f->list.n; i++)
		vec_free(&f->list.v[i].claims);
	vec_free(&f->list);
	arena_free(&f->arena);
}

const char *severity_name(enum severity s)
{
	static const char *const names[] = {
	    [SEVERITY_NOTE] = "note",
	    [SEVERITY_WARNING] = "warning",
	    [SEVERITY_ERROR] = "error",
	};

	return names[s];
}

struct finding *finding_add(struct findings *out, const struct check *self, enum severity severity,
			    const char *about, const struct str *message)
{
	struct finding f = {
	    .check = self,
	    .severity = severity,
	    .about = arena_strdup(&out->arena, about),
	    .message = arena_strdup(&out->arena, str_c(message)),
	};

	vec_push(&out->list, f);
	return &out->list.v[out->list.n - 1];
}

/* ---- how findings speak ---- */

static int64_t power_of_ten(int n)
{
	int64_t p = 1;

	while (n-- > 0)
		p *= 10;
	return p;
}

void say_money(struct str *out, int64_t minor, currency_id c, bool exact)
{
	int digits = currency_digits(c);
	int64_t unit = power_of_ten(digits), whole = minor / unit, rest = minor % unit;

	str_addf(out, "%s ", currency_code(c));
	if (exact && rest) {
		integer_format(out, whole);
		str_addf(out, ".%0*lld", digits, (long long)rest);
		return;
	}
	if (rest * 2 > unit || (rest * 2 == unit && whole % 2))
		whole++;
	integer_format(out, whole);
}

/* How a number reads: with its unit, if it has one. */
static void say_one(struct str *out, int64_t n, currency_id c)
{
	if (c)
		say_money(out, n, c, true);
	else
		integer_format(out, n);
}

/* A stated range: its best is only its middle, to even, a number that nobody gave. */
static bool is_span(struct quantity q)
{
	int64_t down = q.low + (q.high - q.low) / 2;
	bool odd = (q.high - q.low) % 2 != 0;

	return (q.flags & Q_ENDS) == Q_ENDS && !(q.flags & Q_APPROXIMATE) && q.low < q.high &&
	       q.best == down + (odd && down % 2);
}

static void say_range(struct str *out, struct quantity q, currency_id c)
{
	if ((q.flags & Q_BEST) && !is_span(q)) {
		str_add(out, q.flags & Q_APPROXIMATE ? "about " : "");
		say_one(out, q.best, c);
	} else if ((q.flags & Q_LOW) && (q.flags & Q_HIGH)) {
		say_one(out, q.low, c);
		str_add(out, " to ");
		say_one(out, q.high, c);
	} else if (q.flags & Q_HIGH) {
		str_add(out, "at most ");
		say_one(out, q.high, c);
	} else if (q.flags & Q_LOW) {
		str_add(out, "at least ");
		say_one(out, q.low, c);
	} else {
		str_add(out, "an unknown number");
	}
}

void say_quantity(struct str *out, struct quantity q)
{
	say_range(out, q, 0);
}

void say_amount(struct str *out, struct money m)
{
	say_range(out, m.minor, m.currency);
}

const char *say_source(const struct evidence *ev, source_id s)
{
	const struct source *source = evidence_source_get(ev, s);

	return source ? source->key : "a source not named";
}

static void say_with_grade(struct str *out, const struct evidence *ev, source_id s, struct grade g)
{
	str_add(out, say_source(ev, s));
	if (g.reliability || g.credibility) {
		str_add(out, " (");
		grade_format(out, g);
		str_addc(out, ')');
	} else {
		str_add(out, " (ungraded)");
	}
}

void say_graded(struct str *out, const struct evidence *ev, const struct claim *c)
{
	say_with_grade(out, ev, c->source, evidence_grade(ev, c));
}

void say_version(struct str *out, const struct evidence *ev, const struct version *v)
{
	say_with_grade(out, ev, v->source, v->grade);
}

const char *say_party(const struct evidence *ev, party_id p)
{
	const struct party *party = catalogue_party_get(ev->catalogue, p);

	return party ? party->name : "a party not named";
}

void say_names(struct str *out, const char *const *v, size_t n, size_t most)
{
	size_t shown = n > most ? most : n;

	for (size_t i = 0; i < shown; i++) {
		if (i)
			str_add(out, i + 1 == n ? " and " : ", ");
		str_add(out, v[i]);
	}
	if (n > shown) {
		str_add(out, " and ");
		integer_format(out, (int64_t)(n - shown));
		str_add(out, " more");
	}
}

void say_sources(struct str *out, const struct evidence *ev, const source_id *v, size_t n,
		 size_t most)
{
	VEC(const char *) names = {0};

	for (size_t i = 0; i < n && i <= most; i++)
		vec_push(&names, say_source(ev, v[i]));
	say_names(out, names.v, n, most);
	vec_free(&names);
}

static const struct check checks[] = {
    {"price-conflict",
     "number, price each and price for all, as one source gives them, can't all be true",
     check_price_conflict},
    {"implied-rate", "an amount given in two currencies implies a rate that was none of its day",
     check_implied_rate},
    {"magnitude", "a number or price is a factor of 300 or more off what the others give",
     check_magnitude},
    {"asking-as-sale", "the price of a sale is what was asked, in all or for one lot",
     check_asking_as_sale},
    {"price-outlier", "a price each is three times, or a third of, that of other deals of the type",
     check_price_outlier},
    {"price-in-note", "a deal without a price has one in a note, an excerpt or an extra column",
     check_price_in_note},
    {"denied", "a source denies or doubts what others state", check_denied},
    {"echo", "many sources, few origins: the same report told again", check_echo},
    {"breakdown-mismatch", "the pieces that a source lists do not add up to its whole",
     check_breakdown_mismatch},
    {"count-conflict", "sources give one deal, or one fleet, numbers that can't all be true",
     check_count_conflict},
    {"no-split", "no source says how many of each type a mixed lot holds", check_no_split},
    {"date-outlier", "a source dates a deal half a year or more from every other",
     check_date_outlier},
    {"date-impossible", "a date before the type's first flight, or a delivery before its order",
     check_date_impossible},
    {"oversold", "a party gives away more of a type than it is said to have held and received",
     check_oversold},
    {"balance", "holdings then, plus what came, less what went, are not holdings now",
     check_balance},
    {"source-ring", "sources that have it from each other in a circle", check_source_ring},
    {"unconfirmed", "a claim graded as confirmed by others, with one origin behind it",
     check_unconfirmed},
    {"unresolved-name", "types, parties and sources that claims name and nothing defines",
     check_unresolved_name},
    {"ungraded-source", "sources without a reliability: they can't be told apart by grade",
     check_ungraded_source},
    {"duplicate-suspect", "two lists cover the same ground: what they tell may be counted twice",
     check_duplicate_suspect},
    {NULL, NULL, NULL},
};

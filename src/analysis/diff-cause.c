/* Why a deal differs between two sides besides the claims that they look at: the currency or the
 * prices asked for, a rate, a claim judged anew, a source defined anew. */
#include "diff-inside.h"

#include <string.h>

#include "hangar/edit.h"
#include "hangar/str.h"

enum { MOST_SAID = 6 };

struct causes {
	struct diff *d;
	const struct diff_deal *x;
	struct str text; /* what was said, joined by "; " */
	struct str own;  /* the one in work */
	size_t n;
};

/* Takes what stands in `own`, unless it was said. */
static void say(struct causes *c)
{
	const char *said = str_c(&c->text), *found = c->own.n ? strstr(said, c->own.s) : said;

	if (c->own.n && !found && c->n++ < MOST_SAID)
		str_addf(&c->text, "%s%s", c->text.n ? "; " : "", c->own.s);
	str_clear(&c->own);
}

static void say_change(struct causes *c, const char *what, const char *before, const char *after)
{
	if (!streq(before, after))
		str_addf(&c->own, "%s %s → %s", what, *before ? before : "none",
			 *after ? after : "none");
	say(c);
}

/* ---- rates and prices ---- */

static void way_text(struct str *out, const struct causes *c, enum diff_place side,
		     currency_id from, currency_id to)
{
	const struct resolution *r = c->d->side[side].r;
	const struct date *date = &c->x->deal[side]->date;
	struct exchange_way way;

	if (!to)
		return;
	if (to == from) {
		str_add(out, currency_code(to));
		return;
	}
	way = resolution_way(r, from, to, date_stated(date) ? date->latest : DAY_OPEN_FUTURE);
	if (way.rate)
		exchange_way_say(out, r, &way);
}

static void say_way(struct causes *c, const char *what, currency_id from,
		    const currency_id to[DIFF_SIDES])
{
	struct str way[DIFF_SIDES] = {{0}};

	for (int i = 0; i < DIFF_SIDES; i++)
		way_text(&way[i], c, (enum diff_place)i, from, to[i]);
	say_change(c, what, str_c(&way[0]), str_c(&way[1]));
	str_free(&way[0]);
	str_free(&way[1]);
}

/* Rivals of the cost in another money. */
static void say_rates(struct causes *c)
{
	const struct resolved_deal *d = c->x->deal[DIFF_AFTER];
	const currency_id to[DIFF_SIDES] = {c->x->deal[DIFF_BEFORE]->cost.currency,
					    d->cost.currency};

	for (size_t i = 0; i < d->versions.n; i++) {
		for (int kind = 0; kind < PRICE_KINDS; kind++) {
			currency_id from = d->versions.v[i].cost[kind].currency;
			if (from && from != to[0] && from != to[1])
				say_way(c, "the rate", from, to);
		}
	}
}

static void say_valuation(struct causes *c)
{
	const struct policy *a = &c->d->side[DIFF_BEFORE].r->policy;
	const struct policy *b = &c->d->side[DIFF_AFTER].r->policy;
	currency_id from = c->x->deal[DIFF_AFTER]->cost.currency;
	struct str year[DIFF_SIDES] = {{0}};

	if (from && (a->in || b->in))
		say_way(c, "converted:", from, (const currency_id[]){a->in, b->in});
	if (a->constant_set)
		str_addf(&year[0], "%d", a->constant);
	if (b->constant_set)
		str_addf(&year[1], "%d", b->constant);
	say_change(c, "prices of", str_c(&year[0]), str_c(&year[1]));
	str_free(&year[0]);
	str_free(&year[1]);
}

/* ---- claims and sources ---- */

static void say_edits(struct causes *c, const struct claim *x, const struct claim *y)
{
	static const enum field_id judged[] = {FIELD_RANK, FIELD_STANCE, FIELD_DENIES,
					       FIELD_CREDIBILITY, FIELD_OUTCOME};
	const struct evidence *ev[] = {c->d->side[0].r->ev, c->d->side[1].r->ev};

	for (size_t i = 0; i < sizeof judged / sizeof *judged; i++) {
		struct str what = {0}, before = {0}, after = {0};
		if (!(edit_records(judged[i]) & 1U << x->record))
			continue;
		edit_text(&before, ev[0], x, judged[i]);
		edit_text(&after, ev[1], y, judged[i]);
		str_addf(&what, "%s of claim:%llu", field_get(judged[i])->name,
			 (unsigned long long)x->id);
		if (!edit_same(judged[i], str_c(&before), str_c(&after)))
			say_change(c, what.s, str_c(&before), str_c(&after));
		str_free(&what);
		str_free(&before);
		str_free(&after);
	}
}

static bool same_sources(const struct evidence *a, struct source_list x, const struct evidence *b,
			 struct source_list y)
{
	bool same = x.n == y.n;

	for (size_t i = 0; i < x.n && same; i++)
		same =
		    streq(evidence_source_get(a, x.v[i])->key, evidence_source_get(b, y.v[i])->key);
	return same;
}

static void say_source(struct causes *c, const struct source *x, const struct source *y)
{
	const struct evidence *a = c->d->side[0].r->ev, *b = c->d->side[1].r->ev;
	char before[] = {x->reliability, '\0'}, after[] = {y->reliability, '\0'};
	struct str what = {0};

	str_addf(&what, "reliability of %s", x->key);
	say_change(c, what.s, before, after);
	str_free(&what);
	if (!same_days(&x->published, &y->published))
		str_addf(&c->own, "%s has another date", x->key);
	say(c);
	if (!same_sources(a, x->derives_from, b, y->derives_from))
		str_addf(&c->own, "%s derives from other sources", x->key);
	say(c);
}

static void say_claim(struct causes *c, claim_id id)
{
	const struct evidence *a = c->d->side[0].r->ev, *b = c->d->side[1].r->ev;
	const struct claim *x = evidence_claim(a, id), *y = evidence_claim(b, id);
	const struct source *s, *t;

	if (!x || !y || x == y)
		return;
	say_edits(c, x, y);
	s = evidence_source_get(a, x->source);
	t = evidence_source_get(b, y->source);
	if (s && t)
		say_source(c, s, t);
}

static void say_claims(struct causes *c)
{
	const struct resolved_deal *d = c->x->deal[DIFF_AFTER];

	for (size_t i = 0; i < d->versions.n; i++) {
		for (size_t k = 0; k < d->versions.v[i].claims.n; k++)
			say_claim(c, d->versions.v[i].claims.v[k]->claim.id);
	}
	for (size_t i = 0; i < d->objections.n; i++)
		say_claim(c, d->objections.v[i].claim->claim.id);
}

const char *diff_cause(struct diff *d, const struct diff_deal *x)
{
	unsigned money = 1U << ATTRIBUTE_COST | 1U << ATTRIBUTE_UNIT_PRICE;
	struct causes c = {.d = d, .x = x};
	const char *cause = NULL;

	if (!x->deal[DIFF_BEFORE] || !x->deal[DIFF_AFTER])
		return NULL;
	say_claims(&c);
	if (x->changed & money) {
		say_rates(&c);
		say_valuation(&c);
	}
	if (c.text.n)
		cause = arena_strdup(&d->arena, c.text.s);
	str_free(&c.text);
	str_free(&c.own);
	return cause;
}

/* What is worth saying beside the figures of a total: a line each. */
#include "total-inside.h"

#include "hangar/str.h"
#include "inside.h"

#include "twins.h"

static void notice(struct total *t, const char *text)
{
	vec_push(&t->notices, text);
}

static void note_policy(struct total *t, const struct resolution *r)
{
	size_t n = r->claims_left_out;

	if (!n)
		return;
	notice(t, arena_printf(&t->arena, "the policy leaves out %zu %s%s", n,
			       plural(n, "claim", "claims"),
			       r->claims_undated
				   ? arena_printf(&t->arena, ", %zu of them for want of a date",
						  r->claims_undated)
				   : ""));
}

/* Airframes are counted by operator and type: what tells one from another no part has. */
static void note_single_airframes(struct total *t, const struct filter *f)
{
	static const enum field_id single[] = {FIELD_ICAO24, FIELD_REGISTRATION,    FIELD_SERIAL,
					       FIELD_UNIT,   FIELD_CONSTRUCTION_NO, FIELD_BUILT};

	for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
		if (filter_uses(f, single[i]))
			notice(t, arena_printf(&t->arena,
					       "totals do not know the %s of an aircraft; hangar "
					       "list airframes %s does",
					       field_get(single[i])->name, filter_text(f)));
	}
}

static void note_older(struct total *t, const struct resolution *r)
{
	if (t->flow == FLOW_HOLDINGS && r->older)
		notice(t,
		       arena_printf(&t->arena,
				    "%zu %s passed over: of each list the newest of a party counts",
				    r->older,
				    plural(r->older, "holding of an older snapshot is",
					   "holdings of older snapshots are")));
}

static void note_told_twice(struct total *t, const struct resolution *r)
{
	if (t->flow == FLOW_HOLDINGS && r->told_twice)
		notice(t, arena_printf(&t->arena, "%zu %s of the same source and counted once",
				       r->told_twice,
				       plural(r->told_twice, "holding repeats another",
					      "holdings repeat another")));
}

/* What newer editions and standing lists take the place of, and lists that may tell the same. */
static void note_lists(struct total_work *w)
{
	struct notices said = {0};

	resolution_other_say(&said, w->r, 1U << w->t->flow, w->f, &w->t->arena);
	resolution_passed_say(&said, w->r, 1U << w->t->flow, w->f, &w->t->arena);
	twins_notices(&said, w->r, w->counted.v, w->counted.n, w->f, &w->t->arena);
	for (size_t i = 0; i < said.n; i++)
		notice(w->t, said.v[i]);
	vec_free(&said);
}

/* A part is in or out as a whole: deliveries of 2011 to 2014 all meet year:2012. */
static void note_spanning(struct total_work *w)
{
	size_t n = 0;

	if (!filter_uses(w->f, FIELD_YEAR) && !filter_uses(w->f, FIELD_DATE))
		return;
	for (size_t i = 0; i < w->counted.n; i++) {
		const struct date *d = &w->r->parts.v[w->counted.v[i]].date;
		n += day_known(d) && d->earliest != DAY_OPEN_PAST && d->latest != DAY_OPEN_FUTURE &&
		     day_year(d->earliest) != day_year(d->latest);
	}
	if (n)
		notice(w->t, arena_printf(&w->t->arena,
					  "%zu %s several years and %s whole wherever one of them "
					  "meets the filter",
					  n, plural(n, "item spans", "items span"),
					  plural(n, "counts", "count")));
}

static bool totals_by(const struct total *t, enum dimension d)
{
	for (size_t i = 0; i < t->by_count; i++) {
		if (t->by[i] == d)
			return true;
	}
	return false;
}

static void note_open(struct total *t, const struct share_notes *lots,
		      const struct share_notes *narrowed)
{
	if (lots->open)
		notice(t, arena_printf(&t->arena,
				       "%zu %s several types whose split nobody gives: each type "
				       "may be any number up to the whole, the best stands in the "
				       "mixed row",
				       lots->open, plural(lots->open, "lot is of", "lots are of")));
	if (narrowed->open)
		notice(t, arena_printf(&t->arena,
				       "the filter meets only some types of %zu mixed %s: counted "
				       "from 0 to the whole, without a best",
				       narrowed->open, plural(narrowed->open, "lot", "lots")));
}

/* Bounded by what sources say of single types. */
static void note_stated(struct total *t, const struct share_notes *lots,
			const struct share_notes *narrowed)
{
	size_t n = lots->stated + narrowed->stated;

	if (n)
		notice(t,
		       arena_printf(&t->arena,
				    "%zu mixed %s: shares of a type are bounded by what other "
				    "sources say of its types%s",
				    n, plural(n, "lot", "lots"),
				    lots->stated ? ", the best of the rest stands in the mixed row"
						 : ""));
}

/* The lists behind the caps, each once. */
static const char *capping_lists(struct arena *a, const struct resolution *r,
				 const uint32_t *problems, size_t n)
{
	const char *text;
	VEC(source_id) said = {0};
	struct str keys = {0};

	for (size_t i = 0; i < n; i++) {
		const struct cap_problem *p = &r->caps->problems.v[problems[i]];
		for (size_t k = 0; k < p->said.n; k++) {
			bool known = false;
			for (size_t m = 0; m < said.n && !known; m++)
				known = said.v[m] == p->said.v[k];
			if (known)
				continue;
			vec_push(&said, p->said.v[k]);
			str_addf(&keys, "%s%s", keys.n ? ", " : "",
				 evidence_source_get(r->ev, p->said.v[k])->key);
		}
	}
	text = arena_strdup(a, str_c(&keys));
	vec_free(&said);
	str_free(&keys);
	return text;
}

/* Bounded by holdings. */
static void note_capped(struct total *t, const struct resolution *r, const struct share_notes *s)
{
	if (s->capped)
		notice(t,
		       arena_printf(&t->arena,
				    "%zu mixed %s: shares of a type are bounded by holdings of %s",
				    s->capped, plural(s->capped, "lot", "lots"),
				    capping_lists(&t->arena, r, s->capping.v, s->capping.n)));
}

static void note_contradicted(struct total *t, const struct resolution *r,
			      const struct share_notes *s)
{
	for (size_t i = 0; i < s->contradicted.n; i++) {
		const struct cap_problem *p = &r->caps->problems.v[s->contradicted.v[i]];
		notice(t, arena_printf(&t->arena,
				       "the holdings of %s contradict the lots that left it: they "
				       "bound nothing",
				       catalogue_party_get(r->ev->catalogue, p->giver)->name));
	}
}

static void note_lots(struct total_work *w)
{
	note_open(w->t, &w->lots, &w->narrowed);
	note_stated(w->t, &w->lots, &w->narrowed);
	note_capped(w->t, w->r, &w->lots);
	note_capped(w->t, w->r, &w->narrowed);
	note_contradicted(w->t, w->r, &w->lots);
	note_contradicted(w->t, w->r, &w->narrowed);
}

void total_note(struct total_work *w)
{
	struct total *t = w->t;
	struct notices money = {0};

	if (!w->groups.v[0].deals && !w->left_out.n && !filter_is_empty(w->f))
		notice(t, TOTAL_OF_NOTHING);
	note_policy(t, w->r);
	note_single_airframes(t, w->f);
	note_older(t, w->r);
	note_told_twice(t, w->r);
	note_spanning(w);
	note_lists(w);
	if (totals_by(t, BY_PARTY) && !flow_is_stock(t->flow))
		notice(t, "a transfer stands under either party: the rows do not add up to the "
			  "total");
	note_lots(w);
	if (w->unconverted)
		notice(t, arena_printf(&t->arena,
				       "%zu rival %s no rate to the currency of the deal, and %s "
				       "not in its range",
				       w->unconverted,
				       plural(w->unconverted, "cost has", "costs have"),
				       plural(w->unconverted, "is", "are")));
	valuation_say(&w->value, &money, &t->arena);
	for (size_t i = 0; i < money.n; i++)
		notice(t, money.v[i]);
	vec_free(&money);
}

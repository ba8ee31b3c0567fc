/* What is worth saying beside the figures of a total: a line each. */
#include "total-inside.h"

#include "inside.h"

#include "twins.h"

static void notice(struct total *t, const char *text)
{
	vec_push(&t->notices, text);
}

static const char *plural(size_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
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
	if (w->lots)
		notice(t, arena_printf(&t->arena,
				       "%zu %s several types whose split nobody gives: each type "
				       "may be any number up to the whole, the best stands in the "
				       "mixed row",
				       w->lots, plural(w->lots, "lot is of", "lots are of")));
	if (w->narrowed)
		notice(t, arena_printf(&t->arena,
				       "the filter meets only some types of %zu mixed %s: counted "
				       "from 0 to the whole, without a best",
				       w->narrowed, plural(w->narrowed, "lot", "lots")));
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

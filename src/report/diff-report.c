/* `diff`: two sides of a ledger, what they come to, and what makes the difference. */
#include "diff-report.h"

#include "hangar/policy.h"

/* ---- shared cells ---- */

const char *diff_arrow(struct diff_look *l, const struct cell *before, const struct cell *after)
{
	struct str x = {0}, y = {0};
	const char *text;

	show_cell(&x, before);
	show_cell(&y, after);
	if (!x.n || !y.n || streq(str_c(&x), str_c(&y)))
		text = x.n || y.n ? arena_strdup(l->arena, x.n ? x.s : y.s) : NULL;
	else
		text = arena_printf(l->arena, "%s → %s", x.s, y.s);
	str_free(&x);
	str_free(&y);
	return text;
}

const char *diff_arrow_of_both(struct diff_look *l, const struct cell *before,
			       const struct cell *after, const char *none)
{
	struct cell x = cell_stated(before) ? *before : cell_text(none);
	struct cell y = cell_stated(after) ? *after : cell_text(none);

	return diff_arrow(l, &x, &y);
}

const char *diff_step(struct arena *a, struct quantity before, struct quantity after)
{
	struct str s = {0};
	const char *text;
	int64_t step;

	if (!(before.flags & Q_BEST) || !(after.flags & Q_BEST) ||
	    __builtin_sub_overflow(after.best, before.best, &step) || step == INT64_MIN)
		return NULL;
	str_add(&s, step > 0 ? "+" : step < 0 ? "-" : "");
	integer_format(&s, step < 0 ? -step : step);
	text = arena_strdup(a, str_c(&s));
	str_free(&s);
	return text;
}

/* ---- the two sides ---- */

enum { SIDE_SIDE, SIDE_SAID, SIDE_POLICY, SIDE_COLUMNS };

static const struct column side_columns[] = {
    [SIDE_SIDE] = {.name = "side"},
    [SIDE_SAID] = {.name = "what"},
    [SIDE_POLICY] = {.name = "policy", .elastic = true},
};

struct said_side {
	const char *side, *said, *policy;
};

static void side_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct said_side *s = row;

	(void)arg;
	*out = cell_text(column == SIDE_SIDE ? s->side : column == SIDE_SAID ? s->said : s->policy);
}

static void add_sides(struct report *rep, const struct diff *d, const char *const said[2])
{
	static const char *const names[] = {"before", "after"};
	struct section *s = report_section(rep, SECTION_TABLE, "sides", NULL);
	struct table *t = report_table(s, side_columns, SIDE_COLUMNS, side_cell, NULL);

	for (int i = 0; i < DIFF_SIDES; i++) {
		struct said_side *own = arena_alloc(&rep->arena, sizeof *own);
		struct str policy = {0};
		policy_describe(&policy, &d->side[i].r->policy);
		*own = (struct said_side){names[i], arena_strdup(&rep->arena, said[i]),
					  arena_strdup(&rep->arena, str_c(&policy))};
		str_free(&policy);
		vec_push(&t->rows, own);
	}
}

static bool says(const struct total *t, const char *notice)
{
	for (size_t i = 0; i < t->notices.n; i++) {
		if (streq(t->notices.v[i], notice))
			return true;
	}
	return false;
}

static bool is_said(const struct report *rep, const char *notice)
{
	for (size_t i = 0; i < rep->notices.n; i++) {
		if (streq(rep->notices.v[i], notice))
			return true;
	}
	return false;
}

/* What both say is said once, and the rest with the side that it is true of. */
static void note_total(struct report *rep, const struct diff_total *x, enum diff_place side)
{
	static const char *const names[] = {"before: ", "after: "};

	for (size_t i = 0; i < x->total[side]->notices.n; i++) {
		const char *said = x->total[side]->notices.v[i];
		const char *notice =
		    arena_printf(&rep->arena, "%s%s",
				 says(x->total[!side], said) ? "" : names[side], said);
		if (!streq(said, TOTAL_OF_NOTHING) && !is_said(rep, notice))
			report_notice(rep, "%s", notice);
	}
}

void diff_add_notices(struct report *rep, const struct diff *d)
{
	for (size_t i = 0; i < d->totals.n; i++) {
		note_total(rep, &d->totals.v[i], DIFF_BEFORE);
		note_total(rep, &d->totals.v[i], DIFF_AFTER);
	}
	for (int i = 0; i < DIFF_SIDES; i++) {
		if (d->outside[i])
			report_notice(rep,
				      "%s: %zu deal%s that only this side has %s outside of what "
				      "the other speaks for (%s), and not listed",
				      i == DIFF_BEFORE ? "before" : "after", d->outside[i],
				      d->outside[i] == 1 ? "" : "s",
				      d->outside[i] == 1 ? "is" : "are", d->side[!i].covers);
	}
	if (d->same_deals)
		report_notice(rep, "%zu deal%s the same on both sides", d->same_deals,
			      d->same_deals == 1 ? " is" : "s are");
	if (d->same_fleets)
		report_notice(rep, "%zu fleet%s the same on both sides", d->same_fleets,
			      d->same_fleets == 1 ? " is" : "s are");
}

void diff_look_open(struct diff_look *l, struct report *rep, const struct diff *d)
{
	l->d = d;
	l->arena = &rep->arena;
	for (int i = 0; i < DIFF_SIDES; i++)
		l->side[i] = *look_new(rep, d->side[i].r);
}

struct report *report_diff(const struct diff *d, const char *before, const char *after)
{
	const char *const said[DIFF_SIDES] = {before, after};
	struct report *rep = report_new();
	struct diff_look *l = arena_alloc(&rep->arena, sizeof *l);

	diff_look_open(l, rep, d);
	rep->title = arena_printf(&rep->arena, "What changes from %s to %s", before, after);
	add_sides(rep, d, said);
	diff_add_totals(rep, l);
	diff_add_deals(rep, l);
	diff_add_fleets(rep, l);
	diff_add_notices(rep, d);
	return rep;
}

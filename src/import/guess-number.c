/* Losses whose number stands under a header that says nothing of it: "value", or figures of which
 * some have a sign. Without a number each row is one loss, and a wrong one would be silent. */
#include "guess.h"

#include "changes.h"
#include "words.h"

#define WHOLE       95 /* hundredths of a column's cells that are whole numbers */
#define MOST_LISTED 4  /* columns in a notice */

/* A total of nothing that stands beside it is the number itself. */
static bool says_figure(const struct guess *g, size_t i)
{
	return words_are_any_figure(guess_header(g, i)) ||
	       guess_has_role(&g->columns[i], ROLE_TOTAL);
}

/* Figures that nothing has taken, and that are no numbers of rows, years or places. */
static bool is_open(const struct guess *g, const struct draft *d, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;

	return !g->columns[i].taken && !d->fit[i].field && !p->counts_up &&
	       profile_share(p, LOOK_NUMBER) >= WHOLE && !p->look[LOOK_FRACTION] &&
	       profile_share(p, LOOK_YEAR) < WHOLE &&
	       !guess_has_role(&g->columns[i], ROLE_ROW_NUMBER) &&
	       (says_figure(g, i) || !guess_has_role(&g->columns[i], ROLE_KEPT));
}

static bool has_signs(const struct guess *g, size_t i)
{
	return changes_look(g->in->table, i);
}

/* The only open column that is so; column_count where there is none, or several. */
static size_t only_one(const struct guess *g, const struct draft *d,
		       bool (*is)(const struct guess *, size_t))
{
	size_t n = g->m->column_count, found = n;

	for (size_t i = 0; i < n; i++) {
		if (!is_open(g, d, i) || !is(g, i))
			continue;
		if (found < n)
			return n;
		found = i;
	}
	return found;
}

static void take(struct draft *d, size_t i, const struct profile *p)
{
	if (d->has[FIELD_COUNT] || d->fit[i].field)
		return;
	d->fit[i] = (struct fitness){.field = FIELD_COUNT,
				     .contents = profile_share(p, LOOK_NUMBER),
				     .score = MEANING_SURE,
				     .look = LOOK_NUMBER};
	d->has[FIELD_COUNT] = true;
}

/* Columns of small figures under headers that nobody knows. */
static void warn(struct guess *g, const struct draft *d)
{
	const char *names = "";
	size_t n = 0;

	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct profile *p = &g->m->columns[i].profile;

		if (!is_open(g, d, i) || g->columns[i].said_n || !*guess_header(g, i) ||
		    profile_share(p, LOOK_COUNT) < WHOLE || p->distinct < 2)
			continue;
		if (n++ < MOST_LISTED)
			names = arena_printf(g->arena, "%s%s\"%s\"", names, n > 1 ? ", " : "",
					     guess_header(g, i));
	}
	if (n)
		g->m->notice = arena_printf(g->arena,
					    "each row counts as one loss, though %s%s figures; "
					    "--map 'HEADER=count' says that these are how many",
					    names, n > 1 ? " have" : " has");
}

void guess_number(struct guess *g, struct draft *d)
{
	size_t n = g->m->column_count, at;

	if (d->has[FIELD_COUNT] || guess_names_single(g))
		return;
	at = only_one(g, d, says_figure);
	if (at == n)
		at = only_one(g, d, has_signs);
	if (at < n) {
		take(d, at, &g->m->columns[at].profile);
		take(&g->drafts[FLAVOUR_HOLDING], at, &g->m->columns[at].profile);
	} else {
		warn(g, d);
	}
}

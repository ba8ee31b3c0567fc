/* Rows of a file that are not in the ledger: each with its reason, or, where there are many, one
 * line for all that have the same reason. */
#include "cli.h"

#include <string.h>

#define SHOWN   20  /* so many rows are listed one by one */
#define REASONS 100 /* and so many reasons of more rows than that */

void left_add(struct left *l, uint32_t line, bool rejected, const char *reason)
{
	vec_push(&l->rows, ((struct left_row){line, rejected, reason}));
}

void left_free(struct left *l)
{
	vec_free(&l->rows);
	vec_free(&l->groups);
}

static const char *fate_name(bool rejected)
{
	return rejected ? "rejected" : "set aside";
}

/* What is said of the row behind "FILE:LINE: ", or behind "FILE:LINE:COLUMN (HEADER): " all of it.
 */
static const char *without_place(const struct left_row *row)
{
	struct str place = {0};
	const char *at;

	str_addf(&place, ":%u: ", (unsigned)row->line);
	at = strstr(row->reason, str_c(&place));
	at = at ? at + place.n : row->reason;
	str_free(&place);
	return at;
}

/* Counts the row where its reason has a place in the list, or finds one. */
static void count_row(struct left *l, const struct left_row *row)
{
	const char *why = without_place(row);

	for (size_t i = 0; i < l->groups.n; i++) {
		struct left_group *g = &l->groups.v[i];
		if (g->first->rejected == row->rejected && streq(g->why, why)) {
			g->n++;
			return;
		}
	}
	if (l->groups.n < REASONS)
		vec_push(&l->groups, ((struct left_group){row, why, 1}));
}

static void add_group(struct report *r, struct section *s, const struct left_group *g)
{
	struct str n = {0};

	integer_format(&n, (int64_t)g->n);
	if (g->n == 1)
		report_line(r, s, STYLE_INDENTED, ROLE_WARNING, 0, "%s %s",
			    fate_name(g->first->rejected), g->first->reason);
	else
		report_line(r, s, STYLE_INDENTED, ROLE_WARNING, 0, "%s %s rows, first line %u: %s",
			    fate_name(g->first->rejected), str_c(&n), (unsigned)g->first->line,
			    g->why);
	str_free(&n);
}

/* Groups stay in the order of their first rows; rejected ones come first, as there is something to
 * be done about them. */
static size_t add_groups(struct report *r, struct section *s, const struct left *l)
{
	size_t rows = 0;

	for (int rejected = 1; rejected >= 0; rejected--)
		for (size_t i = 0; i < l->groups.n; i++) {
			const struct left_group *g = &l->groups.v[i];
			if (g->first->rejected != (rejected == 1))
				continue;
			add_group(r, s, g);
			rows += g->n;
		}
	return rows;
}

size_t left_report(struct left *l, bool each, struct report *r, struct section *s)
{
	if (l->rows.n > SHOWN && !each) {
		for (size_t i = 0; i < l->rows.n; i++)
			count_row(l, &l->rows.v[i]);
		return l->rows.n - add_groups(r, s, l);
	}
	for (size_t i = 0; i < l->rows.n; i++)
		report_line(r, s, STYLE_INDENTED, ROLE_WARNING, 0, "%s %s",
			    fate_name(l->rows.v[i].rejected), l->rows.v[i].reason);
	return 0;
}

/* Rows of a file that are not in the ledger: each with its reason, or, where there are many, one
 * line for all that have the same reason. */
#include "cli.h"

#include <string.h>

#define SHOWN   20  /* so many rows are listed one by one */
#define KIND    4   /* so many reasons of one kind are one line */
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

void left_add_group(struct left *l, uint32_t line, bool rejected, const char *why, size_t n)
{
	vec_push(&l->groups, ((struct left_group){line, rejected, NULL, why, n}));
}

/* Counts the row where its reason has a place in the list, or finds one. */
static void count_row(struct left *l, const struct left_row *row)
{
	const char *why = without_place(row);

	for (size_t i = 0; i < l->groups.n; i++) {
		struct left_group *g = &l->groups.v[i];
		if (g->rejected == row->rejected && streq(g->why, why)) {
			g->n++;
			return;
		}
	}
	if (l->groups.n < REASONS)
		vec_push(&l->groups,
			 ((struct left_group){row->line, row->rejected, row->reason, why, 1}));
}

static enum role role_of(bool rejected)
{
	return rejected ? ROLE_WARNING : ROLE_NONE;
}

static void add_group(struct report *r, struct section *s, const struct left_group *g)
{
	struct str n = {0};

	integer_format(&n, (int64_t)g->n);
	if (g->n == 1 && g->reason)
		report_line(r, s, STYLE_INDENTED, role_of(g->rejected), 0, "%s %s",
			    fate_name(g->rejected), g->reason);
	else
		report_line(r, s, STYLE_INDENTED, role_of(g->rejected), 0,
			    "%s %s row%s, first line %u: %s", fate_name(g->rejected), str_c(&n),
			    g->n == 1 ? "" : "s", (unsigned)g->line, g->why);
	str_free(&n);
}

/* ---- reasons of one kind ---- */

/* "other equipment: " of "other equipment: tanks": how long it is; 0: the reason has no kind. */
static size_t kind_length(const char *why)
{
	const char *colon = strstr(why, ": ");

	return colon && !strpbrk(why, "\"0123456789") ? (size_t)(colon - why) + 2 : 0;
}

static bool is_of_kind(const struct left_group *g, const struct left_group *of)
{
	size_t n = kind_length(of->why);

	return n && g->rejected == of->rejected && kind_length(g->why) == n &&
	       strncmp(g->why, of->why, n) == 0;
}

/* How many groups are of the kind of this one, itself among them. */
static size_t kind_size(const struct left *l, size_t at)
{
	size_t n = 0;

	for (size_t i = 0; i < l->groups.n; i++)
		n += is_of_kind(&l->groups.v[i], &l->groups.v[at]);
	return n;
}

static bool is_first_of_kind(const struct left *l, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (is_of_kind(&l->groups.v[at], &l->groups.v[i]))
			return false;
	return true;
}

/* "set aside 474 rows, other equipment: tanks 39 (first line 41), radars 17 (47)" */
static void add_kind(struct report *r, struct section *s, const struct left *l, size_t at)
{
	const struct left_group *first = &l->groups.v[at];
	int skip = (int)kind_length(first->why);
	struct str list = {0}, rows = {0};
	size_t n = 0;

	for (size_t i = at; i < l->groups.n; i++) {
		const struct left_group *g = &l->groups.v[i];

		if (!is_of_kind(g, first))
			continue;
		str_addf(&list, "%s%s ", n ? ", " : "", g->why + skip);
		integer_format(&list, (int64_t)g->n);
		str_addf(&list, n ? " (%u)" : " (first line %u)", (unsigned)g->line);
		n += g->n;
	}
	integer_format(&rows, (int64_t)n);
	report_line(r, s, STYLE_INDENTED, role_of(first->rejected), 0, "%s %s rows, %.*s%s",
		    fate_name(first->rejected), str_c(&rows), skip, first->why, str_c(&list));
	str_free(&list);
	str_free(&rows);
}

/* Groups stay in the order of their first rows; rejected ones come first, as there is something to
 * be done about them. Many reasons of one kind are one line. */
static size_t add_groups(struct report *r, struct section *s, const struct left *l)
{
	size_t rows = 0;

	for (int rejected = 1; rejected >= 0; rejected--)
		for (size_t i = 0; i < l->groups.n; i++) {
			const struct left_group *g = &l->groups.v[i];

			if (g->rejected != (rejected == 1))
				continue;
			rows += g->n;
			if (kind_size(l, i) < KIND)
				add_group(r, s, g);
			else if (is_first_of_kind(l, i))
				add_kind(r, s, l, i);
		}
	return rows;
}

size_t left_report_groups(const struct left *l, struct report *r, struct section *s)
{
	return add_groups(r, s, l);
}

size_t left_report(struct left *l, bool each, struct report *r, struct section *s)
{
	if (l->rows.n > SHOWN && !each) {
		for (size_t i = 0; i < l->rows.n; i++)
			count_row(l, &l->rows.v[i]);
		return l->rows.n - add_groups(r, s, l);
	}
	for (size_t i = 0; i < l->rows.n; i++)
		report_line(r, s, STYLE_INDENTED, role_of(l->rows.v[i].rejected), 0, "%s %s",
			    fate_name(l->rows.v[i].rejected), l->rows.v[i].reason);
	return 0;
}

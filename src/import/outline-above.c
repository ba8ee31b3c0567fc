/* Parties as sections, of which the first stands above the header: rows before the next one are of
 * it, and would else be nobody's. */
#include "outline-inside.h"

#include <string.h>

#include "hangar/str.h"

#include "decision.h"
#include "inside.h"
#include "party-named.h"

static bool is_party(const struct outline_verdict *v, const struct outline_table *t)
{
	return v->kind == OUTLINE_SECTION &&
	       nature_of(&(struct cell){v->section, strlen(v->section)}, t->names) == NATURE_PARTY;
}

/* How many rows stand above the first section of parties, of which *level is the level; 0: there
 * is none, or it stands first. */
static size_t rows_before(const struct outline_verdict *v, size_t n, const struct outline_table *t,
			  size_t *level)
{
	size_t rows = 0;

	for (size_t i = 0; i < n; i++) {
		if (is_party(&v[i], t)) {
			*level = v[i].level;
			return rows;
		}
		rows += v[i].kind == OUTLINE_ROW;
	}
	return 0;
}

/* The only cell of the last line that says something; n = 0: there are several, or none. */
static struct cell last_line(const char *s, size_t n, char delimiter)
{
	struct cell c = cell_trim(s, n);
	const char *start = c.s + c.n;

	while (start > c.s && start[-1] != '\n' && start[-1] != '\r')
		start--;
	c = cell_trim(start, c.n - (size_t)(start - c.s));
	while (c.n && (c.s[c.n - 1] == delimiter || c.s[c.n - 1] == ' ' || c.s[c.n - 1] == '"'))
		c.n--;
	while (c.n && (*c.s == delimiter || *c.s == ' ' || *c.s == '"')) {
		c.s++;
		c.n--;
	}
	return memchr(c.s, delimiter, c.n) ? (struct cell){"", 0} : c;
}

static const char *party_above(const struct import_reader *r, const struct outline_table *t,
			       struct arena *a)
{
	size_t from = r->skip < r->header.at ? r->skip : r->header.at;
	struct cell c = last_line(r->plan.text + from, r->header.at - from, r->header.delimiter);
	const char *value;

	if (!c.n || !r->header.rows || !t->names)
		return NULL;
	c.s = arena_strndup(a, c.s, c.n);
	value = outline_section_value(&c, a);
	if (nature_of(&(struct cell){value, strlen(value)}, t->names) == NATURE_PARTY)
		return value;
	return party_named(value, t->names, a);
}

const char *outline_first_section(struct import_reader *r, const struct outline_verdict *v,
				  size_t n, const struct outline_table *t, size_t *level,
				  struct arena *a)
{
	size_t rows = rows_before(v, n, t, level);
	const char *party = rows ? party_above(r, t, a) : NULL;

	if (!rows)
		return NULL;
	decide(r, "first section", party ? party : "none",
	       party ? "it stands above the header, and sections below it are parties too"
		     : "rows stand above the first section that is a party",
	       "--plain");
	if (!party)
		decide_aloud(r, arena_printf(a,
					     "nothing says whose %zu row%s above the first section "
					     "of parties %s",
					     rows, rows > 1 ? "s" : "", rows > 1 ? "are" : "is"));
	return party;
}

/* The sentences that SIPRI puts above its tables, line by line. What they do not say is left
 * unsaid. */
#include "preamble.h"

#include <string.h>

#include "hangar/filter.h"
#include "hangar/str.h"

#include "cells.h"
#include "preset.h"

/* The next line, without its end, quotes and trailing delimiters (a spreadsheet that saved the file
 * again adds them); false at the end. */
static bool next_line(const char **text, size_t *n, struct cell *line)
{
	size_t end = 0;

	if (!*n)
		return false;
	while (end < *n && (*text)[end] != '\n' && (*text)[end] != '\r')
		end++;
	*line = cell_trim(*text, end);
	while (line->n && strchr(",;\t\"", line->s[line->n - 1]))
		*line = cell_trim(line->s, line->n - 1);
	if (end + 1 < *n && (*text)[end] == '\r' && (*text)[end + 1] == '\n')
		end++;
	end += end < *n;
	*text += end;
	*n -= end;
	return true;
}

/* What stands behind `words`; NULL where they do not stand in the line. */
static const char *behind(const char *line, const char *words)
{
	const char *at = line ? strstr(line, words) : NULL;

	return at ? at + strlen(words) : NULL;
}

/* Stands in every preamble with a day, and in no row. */
static const char generated[] = "Data generated:";
/* The same until 2023. */
static const char created[] = "(created:";

static void read_day(struct source *list, const struct preset *p, const char *line)
{
	const char *text = behind(line, p->list.generated ? p->list.generated : generated);
	struct date d = {0};
	struct str day = {0};

	if (!text)
		text = behind(line, created);
	if (text)
		text += strspn(text, "\",;\t ");
	str_addn(&day, text ? text : "", text ? strcspn(text, ")") : 0);
	if (day.n && !date_parse(&d, day.s, DATE_DAY_FIRST, NULL) && d.earliest == d.latest)
		list->published = d;
	str_free(&day);
}

/* ---- the area ---- */

/* The party from s up to `end`, under the name that Hangar gives it; nobody for "All countries". */
static void add_party(struct str *out, enum field_id field, const char *s, const char *end,
		      const struct catalogue *c, struct arena *a)
{
	struct cell cell = s && end ? cell_trim(s, (size_t)(end - s)) : (struct cell){"", 0};
	const char *name;
	party_id p;

	while (cell.n && cell.s[cell.n - 1] == '*')
		cell.n--;
	if (!cell.n || str_starts(cell.s, "All "))
		return;
	p = catalogue_party_find(c, cell.s, cell.n);
	name = p ? catalogue_party_get(c, p)->name : arena_strndup(a, cell.s, cell.n);
	if (out->n)
		str_addc(out, ' ');
	if (!filter_write(out, false, field,
			  name)) /* no area then: that is said, and covers nothing */
		str_addf(out, "%s:%s", field_get(field)->name, name);
}

/* Four digits in quotes or bare, from s on; moves s behind them. */
static const char *next_year(const char **s, struct arena *a)
{
	const char *at = *s;

	while (at && *at && strspn(at, "0123456789") != 4)
		at += strspn(at, "0123456789") + !strspn(at, "0123456789");
	if (!at || !*at)
		return NULL;
	*s = at + 4;
	return arena_strndup(a, at, 4);
}

static void add_years(struct str *out, const char *at, struct arena *a)
{
	const char *from = next_year(&at, a), *to = from ? next_year(&at, a) : NULL;

	if (from && to)
		str_addf(out, "%sdate:%s..%s", out->n ? " " : "", from, to);
}

/* "... for buyer 'All Countries' and seller  'United States' and the years from 2008 to 2015" */
static void add_search(struct str *out, const char *line, const struct catalogue *c,
		       struct arena *a)
{
	const char *buyer = behind(line, " for buyer '"), *seller = behind(buyer, " seller ");

	seller = behind(seller, "'");
	if (!seller)
		return;
	add_party(out, FIELD_FROM, seller, strchr(seller, '\''), c, a);
	add_party(out, FIELD_TO, buyer, strchr(buyer, '\''), c, a);
	add_years(out, behind(seller, " the years from "), a);
}

/* "Transfers of major conventional arms from China to All countries. Deals with ..." */
static void read_area(struct import_plan *p, const char *line, const struct catalogue *c,
		      struct arena *a)
{
	const char *from = behind(line, " arms from "), *to = behind(from, " to ");
	const char *end = to ? strstr(to, ". Deals") : NULL;
	struct str covers = {0};

	add_search(&covers, line, c, a);
	if (from && to) {
		add_party(&covers, FIELD_FROM, from, to - strlen(" to "), c, a);
		add_party(&covers, FIELD_TO, to, end, c, a);
		add_years(&covers, behind(line, "year range"), a);
	}
	if (covers.n)
		p->covers = arena_strdup(a, covers.s);
	str_free(&covers);
}

static void set_key(struct source *list, const struct preset *preset, struct arena *a)
{
	struct str day = {0};

	if (!preset->list.dated) {
		list->key = preset->list.key;
	} else if (date_stated(&list->published)) {
		day_format(&day, list->published.earliest);
		list->key = arena_printf(a, "%s-%s", preset->list.key, day.s);
	}
	str_free(&day);
}

/* A row with a broken quote may hold the line, too. */
bool preamble_again(const char *text, size_t n)
{
	struct cell line;

	while (next_line(&text, &n, &line)) {
		while (line.n && *line.s == '"')
			line = cell_trim(line.s + 1, line.n - 1);
		if (line.n >= strlen(generated) &&
		    memcmp(line.s, generated, strlen(generated)) == 0)
			return true;
	}
	return false;
}

void preamble_read(struct import_plan *p, const struct preset *preset, const char *text, size_t n,
		   const struct catalogue *c, struct arena *a)
{
	struct source *list = arena_alloc(a, sizeof *list);
	struct cell line;
	uint32_t number = 1;

	*list = (struct source){.title = preset->list.title,
				.publisher = preset->list.publisher,
				.address = preset->list.address,
				.edition_of = preset->list.edition_of,
				.line = 1};
	if (preset->list.published)
		date_parse(&list->published, preset->list.published, DATE_DAY_FIRST, NULL);
	for (; preset->list.dated && next_line(&text, &n, &line); number++) {
		const char *s = arena_strndup(a, line.s, line.n);
		bool before = date_stated(&list->published);

		read_day(list, preset, s);
		read_area(p, s, c, a);
		if (!before && date_stated(&list->published))
			list->line = number;
	}
	set_key(list, preset, a);
	p->list = list;
}

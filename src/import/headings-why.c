/* The evidence in a sentence: which columns, of what, which sums, and what is not read. */
#include "headings.h"

#include <string.h>

#include "hangar/mem.h"
#include "hangar/str.h"

#include "survey.h"

enum { FAULTS_SAID = 3 };

static const char *const kind_names[];

/* "7 to 12, 14 and 16" of the columns chosen; how many. */
static size_t list_columns(struct str *out, const struct wide *w,
			   bool (*is)(const struct heading_column *))
{
	size_t n = 0, stretches = 0;

	for (size_t i = 0; i < w->n; i++) {
		size_t last = i;
		if (!is(&w->columns[i]))
			continue;
		while (last + 1 < w->n && is(&w->columns[last + 1]))
			last++;
		str_addf(out, "%s%zu", stretches++ ? ", " : "", i + 1);
		if (last > i)
			str_addf(out, "%s%zu", last == i + 1 ? ", " : " to ", last + 1);
		n += last - i + 1;
		i = last;
	}
	return n;
}

static bool is_value(const struct heading_column *c)
{
	return c->value;
}

static bool is_part(const struct heading_column *c)
{
	return c->part;
}

/* Figures that nothing says what they are of. */
static bool is_left(const struct heading_column *c)
{
	return !c->value && !c->total && !c->part && c->figures.exact &&
	       figures_only(&c->figures) && *c->header;
}

static void add_kinds(struct str *out, const struct headings *h, const struct wide *w)
{
	unsigned said = 0;

	for (size_t i = 0; i < w->n; i++)
		for (size_t k = 0; k < HEADINGS_OF_COLUMN && h->columns[i][k].kind; k++) {
			unsigned bit = 1u << h->columns[i][k].kind;
			if (!(said & bit))
				str_addf(out, "%s%s", said ? ", " : "",
					 kind_names[h->columns[i][k].kind]);
			said |= bit;
		}
}

static void add_sums(struct str *out, const struct wide *w)
{
	for (size_t i = 0; i < w->n; i++) {
		const struct heading_column *c = &w->columns[i];
		const char *name = *c->header ? c->header : "no name";

		if (c->total)
			str_addf(out, "; column %zu (%s) is their sum in %zu of %zu rows%s", i + 1,
				 name, c->adds, c->checked,
				 c->whole ? " and more in the others: it counts instead of them"
					  : "");
		else if (c->words.total && c->checked)
			str_addf(out,
				 "; column %zu (%s) is no sum of them: it adds up in %zu of %zu "
				 "rows",
				 i + 1, name, c->adds, c->checked);
	}
}

static void add_faults(struct str *out, const struct headings *h)
{
	for (size_t i = 0; i < h->fault_count && i < FAULTS_SAID; i++)
		str_addf(out, "%s line %u: %s, its values make %s", i ? "," : "; not in",
			 (unsigned)h->faults[i].line, h->faults[i].stated, h->faults[i].is);
	if (h->fault_count > FAULTS_SAID)
		str_addf(out, ", and %zu more", h->fault_count - FAULTS_SAID);
}

static void add_cells(struct str *out, const struct wide *w)
{
	size_t cells = 0, blank = 0, zero = 0;

	for (size_t i = 0; i < w->n; i++) {
		const struct figures *f = &w->columns[i].figures;
		if (!w->columns[i].value)
			continue;
		cells += f->exact + f->loose + f->blank + f->none;
		blank += f->blank;
		zero += f->zero;
	}
	str_addf(out, "; of %zu cells%s %zu are blank and %zu are 0", cells,
		 w->survey->whole ? "" : " of the first rows", blank, zero);
}

static void add_parts(struct str *out, const struct wide *w)
{
	struct str list = {0};
	size_t n = list_columns(&list, w, is_part);

	if (n)
		str_addf(out, "; column%s %s %s held by a total of classes, and counted there",
			 n > 1 ? "s" : "", str_c(&list), n > 1 ? "are" : "is");
	str_free(&list);
}

static void add_left(struct str *out, const struct wide *w)
{
	struct str list = {0};
	size_t n = list_columns(&list, w, is_left);

	if (n)
		str_addf(out, "; column%s %s hold%s figures of something else", n > 1 ? "s" : "",
			 str_c(&list), n > 1 ? "" : "s");
	str_free(&list);
}

const char *headings_explain(const struct headings *h, const struct wide *w)
{
	struct str s = {0};
	const char *why;

	str_add(&s, "columns ");
	list_columns(&s, w, is_value);
	str_add(&s, " are ");
	add_kinds(&s, h, w);
	add_sums(&s, w);
	add_faults(&s, h);
	add_cells(&s, w);
	add_parts(&s, w);
	add_left(&s, w);
	why = arena_strdup(w->arena, str_c(&s));
	str_free(&s);
	return why;
}

static const char *const kind_names[] = {
    [HEADING_YEAR] = "years",
    [HEADING_DAY] = "days",
    [HEADING_TYPE] = "types",
    [HEADING_CLASS] = "classes of aircraft",
    [HEADING_OTHER] = "other equipment",
    [HEADING_PARTY] = "parties",
    [HEADING_HELD] = "conditions of holdings",
    [HEADING_LOST] = "conditions of losses",
    [HEADING_MOVED] = "conditions of transfers",
    [HEADING_STATUS] = "statuses",
    [HEADING_ORDERED] = "numbers ordered",
};

/* Presets are found by name, or told by their header: whatever the order of the columns, their case
 * and their punctuation. */
#include "preset.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/import.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"
#include "mapping.h"
#include "published.h"
#include "spread.h"

int preset_find(const struct preset **out, const char *name, struct err *e)
{
	struct str known = {0};

	*out = NULL;
	if (!name)
		return 0;
	for (const struct preset *p = preset_table; p->name && !*out; p++) {
		if (streq(p->name, name))
			*out = p;
		str_addf(&known, "%s%s", known.n ? ", " : "", p->name);
	}
	if (!*out)
		err_set(e, ERR_USAGE, "--preset: \"%s\" is not known; expected one of %s", name,
			str_c(&known));
	str_free(&known);
	return *out ? 0 : -1;
}

/* Is the header one of these names, with | between them? */
static bool is_one_of(const char *names, const char *header)
{
	bool is = !strchr(names, '|') && utf8_same_name(names, header);

	for (const char *name = names; !is && *name && strchr(names, '|');) {
		struct str one = {0};
		size_t n = strcspn(name, "|");

		str_addn(&one, name, n);
		is = utf8_same_name(str_c(&one), header);
		str_free(&one);
		name += n + (name[n] == '|');
	}
	return is;
}

bool preset_column_is(const struct preset_column *c, const char *header)
{
	return is_one_of(c->header, header);
}

bool preset_tells_equipment(const struct preset_column *c)
{
	return c->kind == COLUMN_CATEGORY || c->kind == COLUMN_NOUN;
}

void preset_column_name(struct str *out, const struct preset_column *c)
{
	str_addn(out, c->header, strcspn(c->header, "|"));
}

/* Have the two lists of names one in common? */
static bool share_a_name(const char *a, const char *b)
{
	bool share = false;

	for (const char *name = b; !share && *name;) {
		struct str one = {0};
		size_t n = strcspn(name, "|");

		str_addn(&one, name, n);
		share = is_one_of(a, str_c(&one));
		str_free(&one);
		name += n + (name[n] == '|');
	}
	return share;
}

/* The column of the preset that has this name; NULL: none. */
static const struct preset_column *named(const struct preset *p, const char *header)
{
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (preset_column_is(c, header))
			return c;
	return NULL;
}

/* The mark that stands behind this column; NULL: none does. */
static const struct preset_column *mark_behind(const struct preset *p,
					       const struct preset_column *column)
{
	for (const struct preset_column *c = p->columns; column && c->header; c++)
		if (c->kind == COLUMN_MARK && share_a_name(column->header, c->of))
			return c;
	return NULL;
}

/* What a column without a name is called once a program has read the file and written it again:
 * "?", "Unnamed: 3" (pandas), "X.2", "...4" (R), "column3" (DuckDB); or by who typed it. */
static bool is_nameless(const char *header)
{
	static const char *const stand_ins[] = {"", "unnamed", "x", "column", "uncertain", NULL};
	struct str folded = {0};
	bool is = false;
	size_t n;

	utf8_fold(&folded, header, strlen(header), FOLD_NAME);
	n = strcspn(str_c(&folded), "0123456789");
	for (const char *const *w = stand_ins; *w && !is; w++)
		is = strlen(*w) == n && !strncmp(*w, str_c(&folded), n);
	str_free(&folded);
	return is;
}

static bool is_sign(const struct preset_column *c)
{
	return *c->header && !c->optional;
}

static bool has_column(const struct header *h, const struct preset_column *c)
{
	for (size_t i = 0; i < h->n; i++)
		if (preset_column_is(c, h->cells[i].s))
			return true;
	return false;
}

/* Does --map give this cell of a header the field of that column? Then it is that column. */
static bool maps_to(const struct preset *p, const struct mapping *map, const char *cell,
		    const struct preset_column *c)
{
	const struct map_entry *x = c->field && map ? mapping_find(map, cell) : NULL;
	const struct field *f = x ? field_find(x->field, p->record) : NULL;

	return f && f->id == c->field;
}

static bool has_mapped(const struct preset *p, const struct header *h, const struct mapping *map,
		       const struct preset_column *c)
{
	for (size_t i = 0; i < h->n; i++)
		if (maps_to(p, map, h->cells[i].s, c))
			return true;
	return false;
}

static size_t count_signs(const struct preset *p)
{
	size_t n = 0;

	for (const struct preset_column *c = p->columns; c->header; c++)
		n += is_sign(c);
	return n;
}

/* Before names are compared: nobody adds so many columns to a list that it is still known. */
static bool may_be_header(const struct header *h, size_t signs)
{
	return 3 * h->n >= 2 * signs && h->n <= 10 * signs;
}

/* How many of the columns that the preset is recognised by are there; the others, where they are
 * asked for, go into `lack`. */
static size_t signs_there(const struct preset *p, const struct header *h, const struct mapping *map,
			  struct preset_lack *lack)
{
	size_t n = 0, absent = 0;

	for (const struct preset_column *c = p->columns; c->header; c++) {
		if (!is_sign(c))
			continue;
		if (has_column(h, c) || has_mapped(p, h, map, c))
			n++;
		else if (lack && absent < PRESET_COLUMNS)
			lack[absent++].column = c;
	}
	if (lack)
		lack[absent].column = NULL;
	return n;
}

bool preset_fits(const struct preset *p, const struct header *h, const struct mapping *map)
{
	size_t signs = count_signs(p);

	if (h->n < signs || (p->spread ? h->n > SPREAD_WIDEST : !may_be_header(h, signs)))
		return false;
	return signs_there(p, h, map, NULL) == signs && spread_fits(p, h, map);
}

/* Where the column stands in the header; h->n: nowhere. */
static size_t place_of_column(const struct header *h, const struct preset_column *c)
{
	size_t i = 0;

	while (i < h->n && !(*c->header && preset_column_is(c, h->cells[i].s)))
		i++;
	return i;
}

/* The first cell from *at on that nothing else of the preset is, between the columns that stand
 * before and behind the lacking one in the list; NULL where there is none. Moves *at behind it. */
static const char *cell_instead(const struct preset *p, const struct header *h,
				const struct preset_column *lacking, size_t *at)
{
	size_t from = 0, to = h->n;

	for (const struct preset_column *c = p->columns; c != lacking; c++)
		if (place_of_column(h, c) < h->n)
			from = place_of_column(h, c) + 1;
	for (const struct preset_column *c = lacking + 1; c->header && to == h->n; c++)
		to = place_of_column(h, c);
	for (size_t i = from > *at ? from : *at; i < to; i++) {
		const char *cell = h->cells[i].s;
		if (*cell && !named(p, cell) && !is_nameless(cell)) {
			*at = i + 1;
			return cell;
		}
	}
	return NULL;
}

bool preset_nearly_fits(const struct preset *p, const struct header *h, const struct mapping *map,
			struct preset_lack lack[PRESET_COLUMNS + 1])
{
	size_t signs = count_signs(p), there, at = 0;

	if (p->spread || !may_be_header(h, signs))
		return false;
	there = signs_there(p, h, map, lack);
	if (there == signs || 3 * there < 2 * signs)
		return false;
	for (struct preset_lack *l = lack; l->column; l++)
		l->instead = l->column->field ? cell_instead(p, h, l->column, &at) : NULL;
	return true;
}

/* The column of the preset that --map makes of this cell, where the file has none of its name. */
static const struct preset_column *mapped(const struct preset *p, const struct header *h,
					  const struct mapping *map, const char *cell)
{
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (maps_to(p, map, cell, c) && !has_column(h, c))
			return c;
	return NULL;
}

void preset_bind(const struct preset *p, const struct header *h, const struct mapping *map,
		 const struct preset_column **out)
{
	for (size_t i = 0; i < h->n; i++) {
		const char *cell = h->cells[i].s;

		out[i] = mapped(p, h, map, cell);
		if (!out[i] && *cell)
			out[i] = named(p, cell);
		if (!out[i] && *cell)
			out[i] = spread_column(p, cell);
		if (!i && !*cell && p->above)
			out[i] = p->columns;
		if (!out[i] && i && is_nameless(cell))
			out[i] = mark_behind(p, out[i - 1]);
	}
}

bool preset_marks(const struct preset_column *mark, const char *header,
		  const struct preset_column *by)
{
	return mark->of && ((header && is_one_of(mark->of, header)) ||
			    (by && by->kind != COLUMN_MARK && share_a_name(by->header, mark->of)));
}

void preset_signs(struct str *out, const struct preset *p)
{
	size_t n = 0;

	for (const struct preset_column *c = p->columns; c->header; c++)
		if (is_sign(c)) {
			str_add(out, n++ ? ", " : "");
			preset_column_name(out, c);
		}
}

static void explain_column(struct str *out, const struct preset_column *c)
{
	const char *field = c->field ? field_get(c->field)->name : NULL;

	if (c->kind == COLUMN_MARK)
		str_addf(out, "(no name, behind %s) \xe2\x86\x92 ? is an estimate", c->of);
	else if (c->kind == COLUMN_YES_NO)
		str_addf(out, "%s \xe2\x86\x92 Yes: %s is an estimate", c->header, c->of);
	else if (c->kind == COLUMN_CATEGORY)
		str_addf(out, "%s \xe2\x86\x92 kept; all but %s set aside", c->header, c->of);
	else if (c->kind == COLUMN_NOUN)
		str_addf(out, "%s \xe2\x86\x92 kept; what is no aircraft set aside", c->header);
	else if (c->kind == COLUMN_ELSE)
		str_addf(out, "%s \xe2\x86\x92 kept as it is, and %s where that is empty",
			 c->header, c->of);
	else if (published_explain(out, c))
		return;
	else if (!field)
		str_addf(out, "%s \xe2\x86\x92 kept as it is", c->header);
	else
		str_addf(out, "%s \xe2\x86\x92 %s%s%s%s", c->header, field,
			 c->kind == COLUMN_JOINED ? " (joined)" : "", c->prefix ? ", behind " : "",
			 c->prefix ? c->prefix : "");
}

/* "observation_date|DATE" has two names. */
static void explain_either(struct str *out, const struct preset_column *c)
{
	struct str said = {0};

	explain_column(&said, c);
	for (const char *s = str_c(&said); *s; s++)
		str_add(out, *s == '|' ? " or " : (const char[]){*s, '\0'});
	str_free(&said);
}

bool import_preset(size_t i, struct import_preset *out)
{
	size_t n = 0;

	while (n < i && preset_table[n].name)
		n++;
	if (!preset_table[n].name)
		return false;
	*out = (struct import_preset){preset_table[n].name, preset_table[n].help,
				      preset_table[n].record};
	return true;
}

bool import_preset_column(struct str *out, size_t i, size_t column)
{
	const struct preset *p = &preset_table[i];
	const struct preset_column *c = p->columns;

	for (; c->header && column; column--)
		c++;
	if (c->header)
		explain_either(out, c);
	else if (p->spread && !column)
		published_explain_spread(out, p);
	else
		return false;
	return true;
}

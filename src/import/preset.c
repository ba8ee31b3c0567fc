/* Presets are found by name, or told by their header: whatever the order of the columns, their case
 * and their punctuation. */
#include "preset.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/import.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"

int preset_find(const struct preset **out, const char *name, struct err *e)
{
	struct str known = {0};

	*out = NULL;
	if (!name)
		return 0;
	for (const struct preset *p = preset_table; p->name; p++) {
		if (streq(p->name, name)) {
			*out = p;
			return 0;
		}
		str_addf(&known, "%s%s", known.n ? ", " : "", p->name);
	}
	err_set(e, ERR_USAGE, "--preset: \"%s\" is not known; expected one of %s", name,
		str_c(&known));
	str_free(&known);
	return -1;
}

static bool same_header(const char *a, const char *b)
{
	struct str x = {0}, y = {0};
	bool same;

	utf8_fold(&x, a, strlen(a), FOLD_NAME);
	utf8_fold(&y, b, strlen(b), FOLD_NAME);
	same = x.n && streq(str_c(&x), str_c(&y));
	str_free(&x);
	str_free(&y);
	return same;
}

/* The column of the preset that has this name; NULL: none. */
static const struct preset_column *named(const struct preset *p, const char *header)
{
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (same_header(c->header, header))
			return c;
	return NULL;
}

/* The mark that stands behind the column of this name; NULL: none does. */
static const struct preset_column *mark_behind(const struct preset *p, const char *header)
{
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (c->kind == COLUMN_MARK && same_header(c->of, header))
			return c;
	return NULL;
}

static bool is_sign(const struct preset_column *c)
{
	return *c->header && !c->optional;
}

static bool has_column(const struct header *h, const char *name)
{
	for (size_t i = 0; i < h->n; i++)
		if (same_header(name, h->cells[i].s))
			return true;
	return false;
}

/* Before names are compared: nobody adds so many columns to a list that it is still known. */
static bool has_enough_columns(const struct preset *p, const struct header *h)
{
	size_t signs = 0;

	for (const struct preset_column *c = p->columns; c->header; c++)
		signs += is_sign(c);
	return h->n >= signs && h->n <= 10 * signs;
}

bool preset_fits(const struct preset *p, const struct header *h)
{
	if (!has_enough_columns(p, h))
		return false;
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (is_sign(c) && !has_column(h, c->header))
			return false;
	return true;
}

void preset_bind(const struct preset *p, const struct header *h, const struct preset_column **out)
{
	for (size_t i = 0; i < h->n; i++) {
		if (h->cells[i].n)
			out[i] = named(p, h->cells[i].s);
		else
			out[i] = i ? mark_behind(p, h->cells[i - 1].s) : NULL;
	}
}

bool preset_marks(const struct preset_column *mark, const char *header)
{
	return header && mark->of && same_header(mark->of, header);
}

void preset_signs(struct str *out, const struct preset *p)
{
	size_t n = 0;

	for (const struct preset_column *c = p->columns; c->header; c++)
		if (is_sign(c))
			str_addf(out, "%s%s", n++ ? ", " : "", c->header);
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
	else if (!field)
		str_addf(out, "%s \xe2\x86\x92 kept as it is", c->header);
	else
		str_addf(out, "%s \xe2\x86\x92 %s%s%s%s", c->header, field,
			 c->kind == COLUMN_JOINED ? " (joined)" : "", c->prefix ? ", behind " : "",
			 c->prefix ? c->prefix : "");
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
	const struct preset_column *c = preset_table[i].columns;

	for (; c->header && column; column--)
		c++;
	if (!c->header)
		return false;
	explain_column(out, c);
	return true;
}

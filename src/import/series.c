/* A table of months looks the same whatever it counts: what the months are of stands above it. */
#include "hangar/import.h"

#include "series.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

#include "inside.h"
#include "offer.h"
#include "preset.h"
#include "refusal.h"

/* From the beginning of the file to the end of its first row. */
static const char *opening_text(struct import_reader *r)
{
	const char *text = r->plan.text;
	size_t end = r->header.body;

	while (end < r->plan.text_size && text[end] != '\n' && text[end] != '\r')
		end++;
	return arena_strndup(&r->arena, text, end);
}

static bool is_word(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* CUUR0000SA0 does not stand in CUUR0000SA0L1E. */
static bool stands_in(const char *text, const char *id)
{
	size_t n = strlen(id);

	for (const char *at = text; (at = strstr(at, id)) != NULL; at += n)
		if ((at == text || !is_word(at[-1])) && !is_word(at[n]))
			return true;
	return false;
}

/* A column that names the series can't be overruled by --currency: the rows are of something else.
 */
static bool names_series(const struct preset *p)
{
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (c->kind == COLUMN_SERIES)
			return true;
	return false;
}

/* Most such files are of the United States. */
static void offer_dollars(const struct import_reader *r, const struct mapping *map, struct err *e)
{
	struct import_options o = r->options;
	struct refusal refusal = {
	    .path = r->path, .header = &r->header, .map = map, .options = &o, .as = o.as};
	struct str command = {0};

	o.implied = currency_find("USD");
	offer_command(&command, &refusal, o.as, NULL, "");
	err_next(e, str_c(&command));
	str_free(&command);
}

static int refuse(const struct import_reader *r, const struct preset *p, const struct mapping *map,
		  struct err *e)
{
	struct str known = {0};

	for (const struct preset_series *s = p->series; s->id; s++)
		str_addf(&known, "%s%s", known.n ? ", " : "", s->id);
	err_set(e, ERR_USAGE,
		"%s:%u: has the layout of preset %s, but names none of its series (%s) above the "
		"rows or in the first; --currency says which money's prices it follows%s",
		r->path, r->plan.header_line, p->name, str_c(&known),
		names_series(p) ? "" : "; where it is the dollar, go on with");
	str_free(&known);
	if (!names_series(p))
		offer_dollars(r, map, e);
	return -1;
}

int series_find(struct import_reader *r, const struct mapping *map, const struct import_options *o,
		struct err *e)
{
	const struct preset *p = r->header.preset;
	const char *text = p && p->series ? opening_text(r) : NULL;
	struct source *list;

	if (!text)
		return 0;
	for (const struct preset_series *s = p->series; s->id && !r->series; s++)
		if (stands_in(text, s->id))
			r->series = s;
	if (!r->series && (!o->implied || names_series(p)))
		return refuse(r, p, map, e);
	list = arena_alloc(&r->arena, sizeof *list);
	*list = *r->plan.list;
	list->key = r->series ? arena_printf(&r->arena, "%s-%s", p->list.key, r->series->id) : NULL;
	list->title = r->series ? r->series->title : NULL;
	r->plan.list = r->series ? list : NULL;
	return 0;
}

/* Writing mapping files: small enough to read, a column a line. What a preset, and what the rows
 * themselves prove, is left for the next reading to find again. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "inside.h"
#include "mapping.h"
#include "preset.h"

static void put(json_t *object, const char *name, const char *text)
{
	if (text)
		json_object_set_new(object, name, json_string(text));
}

/* The plan's columns by column of the file; NULL: it is left out. */
static const struct import_column **by_column(const struct import_reader *r)
{
	const struct import_column **list = mem_zalloc((r->header.n + 1) * sizeof(void *));

	for (size_t i = 0; i < r->plan.column_count; i++) {
		const struct import_column *c = &r->plan.columns[i];
		if (c->column && c->column <= r->header.n)
			list[c->column - 1] = c;
	}
	return list;
}

/* A file like it may hold nothing but tanks: then no guess would tell. */
static bool tells_equipment(const struct import_reader *r, const struct import_column *c)
{
	return !r->header.preset && c->by && c->by->kind == COLUMN_NOUN;
}

/* Columns of a preset, values of a wide table, marks, and amounts whose unit stands in the header:
 * a field alone would not say all of it. They are found by what they are. */
static bool found_again(const struct import_reader *r, const struct import_column *c)
{
	if (tells_equipment(r, c))
		return false;
	return c->special || c->implied_count ||
	       (c->by && (r->header.preset || !c->field || c->by->kind != COLUMN_PLAIN));
}

static json_t *column_json(const struct import_reader *r, const struct import_column *c)
{
	if (c && tells_equipment(r, c))
		return json_string(c->field ? MAPPING_TYPE_EQUIPMENT : MAPPING_EQUIPMENT);
	return !c ? json_null() : json_string(c->field ? c->field->name : MAPPING_EXTRA);
}

static void put_columns(json_t *object, const struct import_reader *r)
{
	const struct import_column **columns = by_column(r);
	json_t *list = json_object();

	for (size_t i = 0; i < r->header.n; i++) {
		const char *header = r->header.cells[i].s;
		const struct import_column *c = columns[i];

		if (!*header || json_object_get(list, header) || (c && found_again(r, c)))
			continue;
		if (r->plan.mends && i == 0)
			continue; /* the reasons of rejected rows */
		json_object_set_new(list, header, column_json(r, c));
	}
	if (json_object_size(list))
		json_object_set(object, "columns", list);
	json_decref(list);
	mem_free(columns);
}

/* What a member of its own says is no constant besides. */
static bool said_apart(const struct import_reader *r, const struct import_column *c)
{
	return (c->field->id == FIELD_AS_OF && r->options.as_of) ||
	       (c->field->id == FIELD_CURRENCY && r->plan.implied);
}

static void put_constants(json_t *object, const struct import_reader *r)
{
	const struct import_plan *p = &r->plan;
	json_t *list = json_object();

	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].constant && !said_apart(r, &p->columns[i]))
			put(list, p->columns[i].field->name, p->columns[i].constant);
	if (json_object_size(list))
		json_object_set(object, "constants", list);
	json_decref(list);
}

static void put_values(json_t *object, const char *const *rules)
{
	json_t *list = json_array();

	for (; rules && *rules; rules++)
		json_array_append_new(list, json_string(*rules));
	if (json_array_size(list))
		json_object_set(object, "values", list);
	json_decref(list);
}

static void put_delimiter(json_t *object, const struct import_reader *r)
{
	char text[2] = {r->plan.delimiter, '\0'};

	put(object, "delimiter", *text == '\t' ? "tab" : text);
}

/* UTF-8 needs no word; a mark at its beginning says what it is. */
static void put_encoding(json_t *object, const struct import_reader *r)
{
	const char *given = r->options.encoding, *found = r->plan.encoding;
	bool marked = streq(found, "UTF-8") || strstr(found, "BOM");

	put(object, "encoding", given ? given : marked ? NULL : found);
}

void import_save_map(struct str *out, const struct import_reader *r)
{
	const struct import_plan *p = &r->plan;
	const struct import_options *o = &r->options;
	json_t *object = json_object();
	char *text;

	json_object_set_new(object, "mapping", json_integer(1));
	put(object, "record", record_name(p->record));
	put(object, "preset", p->preset);
	put_columns(object, r);
	put_constants(object, r);
	put_values(object, o->values);
	put(object, "source", o->source);
	put(object, "as_of", o->as_of);
	put(object, "currency", p->implied ? currency_code(p->implied) : NULL);
	put_encoding(object, r);
	put_delimiter(object, r);
	put(object, "header", o->header);
	put(object, "decimal", o->decimal);
	put(object, "dates", o->dates);
	if (o->plain)
		json_object_set_new(object, "plain", json_true());
	if (o->keep_other)
		json_object_set_new(object, "keep_other", json_true());
	text = json_dumps(object, JSON_INDENT(2));
	str_addf(out, "%s\n", text);
	free(text);
	json_decref(object);
}

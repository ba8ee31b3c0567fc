/* Reading mapping files. jansson tells the lines of broken JSON; those of members that mean nothing
 * are looked up in the text. */
#include "mapping-file.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/field.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "mapping.h"
#include "subject.h"

#define VERSION 1

struct reading {
	struct import_options *o;
	struct mapping *m;
	size_t given; /* entries that the command line made */
	const char *text, *path;
	const char *at;      /* in the text: members are looked for from here on */
	const char *counted; /* up to here there are so many line ends */
	unsigned ends;
	struct arena *a;
	struct err *e;
};

struct member {
	const char *name;
	int (*read)(struct reading *r, const struct member *m, json_t *value);
	size_t offset;        /* of its text in the options */
	const char *expected; /* for people */
};
static const struct member members[];

/* ---- places ---- */

/* Where `"key" :` stands, from `from` on; NULL: nowhere. */
static const char *place_from(const char *from, const char *quoted)
{
	size_t n = strlen(quoted);

	for (const char *at = from; (at = strstr(at, quoted)); at += n)
		if (at[n + strspn(at + n, " \t\r\n")] == ':')
			return at;
	return NULL;
}

/* Members come in their order: the search goes on where the last one was found. */
static unsigned line_of(struct reading *r, const char *key)
{
	char *quoted;
	json_t *text = json_string(key);
	const char *at;

	quoted = json_dumps(text, JSON_ENCODE_ANY);
	at = place_from(r->at, quoted);
	if (at)
		r->at = at;
	if (r->at < r->counted) {
		r->counted = r->text;
		r->ends = 0;
	}
	for (; r->counted < r->at; r->counted++)
		r->ends += *r->counted == '\n';
	free(quoted);
	json_decref(text);
	return r->ends + 1;
}

static const char *origin(struct reading *r, const char *key)
{
	return arena_printf(r->a, "%s:%u", r->path, line_of(r, key));
}

static int wrong(struct reading *r, const char *key, const char *expected)
{
	struct str safe = {0};

	utf8_safe(&safe, key);
	err_set(r->e, ERR_USAGE, "%s: %s: expected %s", origin(r, key), str_c(&safe), expected);
	str_free(&safe);
	return -1;
}

/* ---- columns and constants ---- */

static int no_field(struct reading *r, const char *key, const char *name)
{
	struct str known = {0}, safe = {0};

	if (!streq(key, name))
		str_addf(&safe, "%s: ", key);
	str_addf(&safe, "\"%s\" is not a field; expected one of ", name);
	utf8_safe(&known, str_c(&safe));
	field_list(&known, r->o->as ? r->o->as : RECORD_ANY);
	err_set(r->e, ERR_USAGE, "%s: %s", origin(r, key), str_c(&known));
	str_free(&known);
	str_free(&safe);
	return -1;
}

static bool is_given(const struct reading *r, const char *header)
{
	const struct map_entry *x = mapping_find(r->m, header);

	return x && (size_t)(x - r->m->entries.v) < r->given;
}

static int add_column(struct reading *r, const char *header, json_t *value)
{
	const char *field = json_is_null(value) ? "" : json_string_value(value);
	struct map_entry x = {.header = arena_strdup(r->a, header),
			      .field = arena_strdup(r->a, field),
			      .from = origin(r, header)};

	if (!field || !*header)
		return wrong(r, header,
			     "a header and the name of its field, \"extra\" to keep the column "
			     "as it stands, or null to leave it out");
	if (*field && !map_keeps(&x) && !map_tells_equipment(&x) && !field_find(field, RECORD_ANY))
		return no_field(r, header, field);
	if (!is_given(r, header))
		mapping_add(r->m, &x);
	return 0;
}

static bool field_given(const struct reading *r, const struct field *f)
{
	for (size_t i = 0; i < r->given; i++)
		if (field_find(r->m->entries.v[i].field, RECORD_ANY) == f)
			return true;
	return false;
}

static int add_constant(struct reading *r, const char *field, json_t *value)
{
	const struct field *f = field_find(field, RECORD_ANY);
	struct map_entry x = {.constant = arena_strdup(r->a, json_string_value(value)),
			      .field = arena_strdup(r->a, field),
			      .from = origin(r, field)};

	if (!f)
		return no_field(r, field, field);
	if (!x.constant || !*x.constant)
		return wrong(r, field, "a text that all rows have");
	if (!field_given(r, f))
		mapping_add(r->m, &x);
	return 0;
}

static int read_columns(struct reading *r, const struct member *m, json_t *value)
{
	const char *header;
	json_t *field;

	if (!json_is_object(value))
		return wrong(r, m->name, m->expected);
	r->at = place_from(r->text, "\"columns\"");
	json_object_foreach(value, header, field)
	{
		if (add_column(r, header, field))
			return -1;
	}
	return 0;
}

static int read_constants(struct reading *r, const struct member *m, json_t *value)
{
	const char *field;
	json_t *text;

	if (!json_is_object(value))
		return wrong(r, m->name, m->expected);
	r->at = place_from(r->text, "\"constants\"");
	json_object_foreach(value, field, text)
	{
		if (add_constant(r, field, text))
			return -1;
	}
	return 0;
}

/* ---- the rest ---- */

static int read_text(struct reading *r, const struct member *m, json_t *value)
{
	const char **option = (const char **)((char *)r->o + m->offset);

	if (!json_is_string(value))
		return wrong(r, m->name, m->expected);
	if (!*option)
		*option = arena_strdup(r->a, json_string_value(value));
	return 0;
}

static int read_version(struct reading *r, const struct member *m, json_t *value)
{
	return json_integer_value(value) == VERSION ? 0 : wrong(r, m->name, m->expected);
}

static int read_note(struct reading *r, const struct member *m, json_t *value)
{
	return json_is_string(value) ? 0 : wrong(r, m->name, m->expected);
}

static int read_record(struct reading *r, const struct member *m, json_t *value)
{
	const char *name = json_string_value(value);
	enum record record = name ? record_find(name) : RECORD_NONE;

	if (!record)
		return wrong(r, m->name, m->expected);
	if (!r->o->as)
		r->o->as = record;
	return 0;
}

static int read_currency(struct reading *r, const struct member *m, json_t *value)
{
	const char *code = json_string_value(value);
	currency_id c = code ? currency_find(code) : 0;

	if (!c)
		return wrong(r, m->name, m->expected);
	if (!r->o->implied)
		r->o->implied = c;
	return 0;
}

static int read_plain(struct reading *r, const struct member *m, json_t *value)
{
	if (!json_is_boolean(value))
		return wrong(r, m->name, m->expected);
	r->o->plain = r->o->plain || json_is_true(value);
	return 0;
}

static int read_keep_other(struct reading *r, const struct member *m, json_t *value)
{
	if (!json_is_boolean(value))
		return wrong(r, m->name, m->expected);
	r->o->keep_other = r->o->keep_other || json_is_true(value);
	return 0;
}

/* Those of the command line stand before them. */
static int read_values(struct reading *r, const struct member *m, json_t *value)
{
	size_t n = 0, given = 0;
	const char **rules;

	while (r->o->values && r->o->values[given])
		given++;
	rules = arena_alloc(r->a, (given + json_array_size(value) + 1) * sizeof *rules);
	for (; n < given; n++)
		rules[n] = r->o->values[n];
	for (size_t i = 0; i < json_array_size(value); i++) {
		rules[n] = arena_strdup(r->a, json_string_value(json_array_get(value, i)));
		if (!rules[n++])
			return wrong(r, m->name, m->expected);
	}
	if (!json_is_array(value))
		return wrong(r, m->name, m->expected);
	r->o->values = rules;
	return 0;
}

static int unknown_member(struct reading *r, const char *name)
{
	struct str known = {0}, safe = {0};

	for (const struct member *m = members; m->name; m++)
		str_addf(&known, "%s%s", m == members ? "" : ", ", m->name);
	utf8_safe(&safe, name);
	err_set(r->e, ERR_USAGE, "%s: \"%s\" says nothing to Hangar; expected one of %s",
		origin(r, name), str_c(&safe), str_c(&known));
	str_free(&known);
	str_free(&safe);
	return -1;
}

static int read_member(struct reading *r, const char *name, json_t *value)
{
	const struct member *m = members;

	r->at = r->text;
	while (m->name && !streq(m->name, name))
		m++;
	return m->name ? m->read(r, m, value) : unknown_member(r, name);
}

/* The record comes first: it decides which fields are offered. */
static int read_object(struct reading *r, json_t *object)
{
	json_t *record = json_object_get(object, "record"), *value;
	const char *name;

	if (record && read_member(r, "record", record))
		return -1;
	json_object_foreach(object, name, value)
	{
		if (read_member(r, name, value))
			return -1;
	}
	return 0;
}

int mapping_file_read(struct import_options *o, struct mapping *m, const char *text,
		      const char *path, struct arena *a, struct err *e)
{
	struct reading r = {.o = o,
			    .m = m,
			    .given = m->entries.n,
			    .text = text,
			    .path = path,
			    .at = text,
			    .counted = text,
			    .a = a,
			    .e = e};
	json_error_t broken;
	json_t *object = json_loads(text, JSON_REJECT_DUPLICATES, &broken);
	int rc;

	if (!object)
		return err_set(e, ERR_USAGE, "%s:%d:%d: is no mapping file: %s", path, broken.line,
			       broken.column, broken.text);
	rc = json_is_object(object)
		 ? read_object(&r, object)
		 : err_set(e, ERR_USAGE, "%s:1: is no mapping file: expected an object in braces",
			   path);
	json_decref(object);
	return rc;
}

bool import_mapping_member(size_t i, const char **name, const char **expected)
{
	*name = members[i].name;
	*expected = members[i].expected;
	return *name != NULL;
}

#define TEXT(field) read_text, offsetof(struct import_options, field)

static const struct member members[] = {
    {"mapping", read_version, 0, "1, the version of the format"},
    {"note", read_note, 0, "a text for people"},
    {"record", read_record, 0, "transfer, holding, airframe, source, type, party, rate or index"},
    {"preset", TEXT(preset), "the name of a preset"},
    {"columns", read_columns, 0,
     "headers in braces, each with its field, null to leave it out, \"extra\" to keep it under "
     "its own name, or \"equipment\" (\"type equipment\") where it tells aircraft from tanks"},
    {"constants", read_constants, 0, "fields in braces, each with the text that all rows have"},
    {"values", read_values, 0, "rules in brackets, like [\"count:0=unknown\"]"},
    {"source", TEXT(source), "the key of a source"},
    {"as_of", TEXT(as_of), "a day like \"2024-05-01\", as a text"},
    {"currency", read_currency, 0, "an ISO 4217 code like \"USD\""},
    {"encoding", TEXT(encoding), "the name of an encoding"},
    {"delimiter", TEXT(delimiter), "one character, or \"tab\""},
    {"header", TEXT(header), "its lines as a text: \"3\", \"3-4\" or \"none\""},
    {"decimal", TEXT(decimal), "\"point\" or \"comma\""},
    {"dates", TEXT(dates), "\"day-first\" or \"month-first\""},
    {"plain", read_plain, 0, "true or false"},
    {"keep_other", read_keep_other, 0, "true or false: rows of other equipment are kept"},
    {NULL, NULL, 0, NULL},
};

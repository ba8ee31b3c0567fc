/* JSON: one object, written one row at a time. jansson makes each value; a value that it refused
 * would lose its key, so texts are made valid UTF-8 before. Characters that a terminal would act on
 * or hide (bidi, zero width, C1) are written as \u escapes: the value is the same, the eye is not
 * fooled. */
#include "render.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/utf8.h"
#include "plain.h"

static json_t *text_value(const char *s)
{
	size_t n, used;
	struct str clean = {0};
	json_t *v;

	if (!s)
		return json_null();
	n = strlen(s);
	while ((used = utf8_valid_prefix(s, n)) < n) {
		str_addn(&clean, s, used);
		str_add(&clean, "\xef\xbf\xbd"); /* U+FFFD for each invalid byte */
		s += used + 1;
		n -= used + 1;
	}
	str_addn(&clean, s, n);
	v = json_stringn(clean.s, clean.n);
	str_free(&clean);
	return v;
}

/* An amount of a quantity as JSON has it: a number, or a string where a number would not be exact.
 */
typedef json_t *end_value(int64_t v, currency_id c);

static json_t *count_value(int64_t v, currency_id c)
{
	(void)c;
	return json_integer(v);
}

static json_t *money_value(int64_t minor, currency_id c)
{
	struct str s = {0};
	json_t *v;

	money_major(&s, minor, c);
	v = text_value(str_c(&s));
	str_free(&s);
	return v;
}

static json_t *decimal_value(int64_t millionths, currency_id c)
{
	struct str s = {0};
	json_t *v;

	(void)c;
	plain_decimal(&s, millionths);
	v = text_value(str_c(&s));
	str_free(&s);
	return v;
}

static json_t *ends_value(struct quantity q, end_value *value, currency_id c)
{
	json_t *o = json_object();

	if (c)
		json_object_set_new(o, "currency", text_value(currency_code(c)));
	json_object_set_new(o, "low", q.flags & Q_LOW ? value(q.low, c) : json_null());
	json_object_set_new(o, "best", q.flags & Q_BEST ? value(q.best, c) : json_null());
	json_object_set_new(o, "high", q.flags & Q_HIGH ? value(q.high, c) : json_null());
	return o;
}

static json_t *one_money(struct money m)
{
	json_t *o;

	if (!money_stated(m))
		return json_null();
	o = ends_value(m.minor, money_value, m.currency);
	if (m.nominal)
		json_object_set_new(o, "constant", json_false());
	return o;
}

static json_t *monies_value(const struct cell *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->as.monies.n; i++)
		json_array_append_new(list, one_money(c->as.monies.v[i]));
	return list;
}

static json_t *list_value(const struct cell *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->as.list.n; i++)
		json_array_append_new(list, text_value(c->as.list.v[i]));
	return list;
}

/* Text that is JSON already; where it is not after all, the text. */
static json_t *embedded_value(const char *text)
{
	json_t *v = text ? json_loads(text, JSON_DECODE_ANY, NULL) : json_null();

	return v ? v : text_value(text);
}

/* Dates and grades as they are written. */
static json_t *written_value(const struct cell *c)
{
	struct str s = {0};
	json_t *v;

	plain_cell(&s, c);
	v = s.n ? text_value(s.s) : json_null();
	str_free(&s);
	return v;
}

static json_t *cell_value(const struct cell *c)
{
	switch (c->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
		return text_value(c->as.text);
	case CELL_INTEGER:
		return json_integer(c->as.integer);
	case CELL_QUANTITY:
		return ends_value(c->as.quantity, count_value, 0);
	case CELL_DECIMAL:
		return ends_value(c->as.quantity, decimal_value, 0);
	case CELL_MONEY:
		return one_money(c->as.money);
	case CELL_MONIES:
		return monies_value(c);
	case CELL_DATE:
	case CELL_GRADE:
	case CELL_ID:
		return written_value(c);
	case CELL_BOOL:
		return json_boolean(c->as.yes);
	case CELL_LIST:
		return list_value(c);
	case CELL_JSON:
		return embedded_value(c->as.text);
	}
	return json_null();
}

/* ---- writing ---- */

static void escape(struct str *out, int32_t code)
{
	if (code > 0xffff) {
		code -= 0x10000;
		str_addf(out, "\\u%04x\\u%04x", 0xd800u + ((unsigned)code >> 10),
			 0xdc00u + ((unsigned)code & 0x3ff));
	} else {
		str_addf(out, "\\u%04x", (unsigned)code);
	}
}

/* Outside of strings JSON is ASCII, so that whatever is to be escaped stands in a string. */
static void add_visible(struct str *out, const char *json)
{
	size_t n = strlen(json), used;
	int32_t code;

	for (; n; json += used, n -= used) {
		used = utf8_next(json, n, &code);
		if (code >= 0x7f && utf8_hidden(code))
			escape(out, code);
		else
			str_addn(out, json, used);
	}
}

/* Takes the value. */
static void add_value(struct str *out, json_t *v)
{
	char *text = json_dumps(v, JSON_COMPACT | JSON_ENCODE_ANY);

	add_visible(out, text);
	free(text);
	json_decref(v);
}

/* The object being written: its members stand one a line. */
static void add_key(struct str *out, bool *first, const char *name)
{
	str_add(out, *first ? "" : ",\n");
	*first = false;
	add_value(out, text_value(name));
	str_addc(out, ':');
}

/* The member beside a name for the words of its source. */
static const char *stated_key(struct str *key, const char *name)
{
	str_clear(key);
	str_addf(key, "%s_as", name);
	return str_c(key);
}

static json_t *row_value(const struct table *t, size_t row, const size_t *shown, size_t n)
{
	json_t *o = json_object();
	struct str key = {0};

	for (size_t i = 0; i < n; i++) {
		struct cell c = table_cell(t, row, shown[i]);
		const char *name = t->columns[shown[i]].name;
		json_object_set_new(o, name, cell_value(&c));
		if (c.stated)
			json_object_set_new(o, stated_key(&key, name), text_value(c.stated));
	}
	str_free(&key);
	return o;
}

static void add_rows(struct str *out, const struct table *t)
{
	size_t n, *shown = table_shown(t, false, &n);

	str_addc(out, '[');
	for (size_t i = 0; i < t->rows.n; i++) {
		str_add(out, i ? ",\n" : "\n");
		add_value(out, row_value(t, i, shown, n));
	}
	str_add(out, t->rows.n ? "\n]" : "]");
	mem_free(shown);
}

/* The only row of an object or total; null where it has none. */
static void add_row(struct str *out, const struct table *t)
{
	size_t n, *shown = table_shown(t, false, &n);

	add_value(out, t->rows.n ? row_value(t, 0, shown, n) : json_null());
	mem_free(shown);
}

static void add_members(struct str *out, bool *first, const struct table *t)
{
	size_t n, *shown = table_shown(t, false, &n);
	struct str key = {0};

	for (size_t i = 0; i < n && t->rows.n; i++) {
		struct cell c = table_cell(t, 0, shown[i]);
		const char *name = t->columns[shown[i]].name;
		add_key(out, first, name);
		add_value(out, cell_value(&c));
		if (!c.stated)
			continue;
		add_key(out, first, stated_key(&key, name));
		add_value(out, text_value(c.stated));
	}
	str_free(&key);
	mem_free(shown);
}

static void add_texts(struct str *out, const struct section *s)
{
	json_t *list = json_array();

	for (size_t i = 0; i < s->texts.n; i++)
		json_array_append_new(list, text_value(s->texts.v[i].text));
	add_value(out, list);
}

static void add_section(struct str *out, bool *first, const struct section *s)
{
	if (s->drawn)
		return;
	if (s->kind == SECTION_OBJECT && !s->name) {
		add_members(out, first, &s->table);
		return;
	}
	add_key(out, first, s->name);
	if (s->kind == SECTION_TABLE)
		add_rows(out, &s->table);
	else if (s->kind == SECTION_OBJECT || s->kind == SECTION_TOTAL)
		add_row(out, &s->table);
	else
		add_texts(out, s);
	if (s->table.cut && streq(s->name, "rows")) {
		add_key(out, first, "rows_left_out");
		str_addf(out, "%zu", s->table.cut);
	}
}

static json_t *notices_value(const struct report *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->notices.n; i++)
		json_array_append_new(list, text_value(r->notices.v[i]));
	return list;
}

void render_json(struct str *out, const struct report *r)
{
	bool first = true;

	str_addc(out, '{');
	for (size_t i = 0; i < r->facts.n; i++) {
		add_key(out, &first, r->facts.v[i].name);
		add_value(out, cell_value(&r->facts.v[i].value));
	}
	for (size_t i = 0; i < r->sections.n; i++)
		add_section(out, &first, &r->sections.v[i]);
	if (r->policy) {
		add_key(out, &first, "policy");
		add_value(out, text_value(r->policy));
	}
	add_key(out, &first, "notices");
	add_value(out, notices_value(r));
	str_add(out, "}\n");
}

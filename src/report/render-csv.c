/* CSV: RFC 4180 with LF. One table; figures that were computed are spread over plain columns, for a
 * spreadsheet takes "9-9-90" for a date; what was claimed stands in the notation that import reads
 * back. What a spreadsheet would take for a formula is led by an apostrophe. */
#include "render.h"

#include <string.h>

#include "hangar/utf8.h"
#include "plain.h"

/* "-12.5", "+3": a sign and digits, which no spreadsheet runs. */
static bool is_plain_number(const char *s)
{
	size_t n;

	s += *s == '-' || *s == '+';
	n = strspn(s, "0123456789");
	s += n;
	if (n && *s == '.') {
		n = strspn(++s, "0123456789");
		s += n;
	}
	return n && !*s;
}

static bool is_formula(const char *s)
{
	return *s && strchr("=+-@\t\r", *s) && !is_plain_number(s);
}

/* Hidden characters are shown; line ends and tabs are data. */
static void add_shown(struct str *out, const char *s)
{
	struct str piece = {0};

	while (*s) {
		size_t n = strcspn(s, "\n\t");
		str_clear(&piece);
		str_addn(&piece, s, n);
		utf8_safe(out, piece.s);
		s += n;
		if (*s)
			str_addc(out, *s++);
	}
	str_free(&piece);
}

static void add_field(struct str *out, const char *text)
{
	struct str safe = {0};

	str_add(&safe, is_formula(text) ? "'" : "");
	add_shown(&safe, text);
	if (!safe.n || !strpbrk(safe.s, ",\"\n")) {
		str_add(out, safe.s);
	} else {
		str_addc(out, '"');
		for (const char *c = safe.s; *c; c++)
			str_addn(out, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
		str_addc(out, '"');
	}
	str_free(&safe);
}

/* A lone empty field would be an empty line, which readers pass over. */
static void end_row(struct str *out, size_t from)
{
	str_add(out, out->n == from ? "\"\"\n" : "\n");
}

/* ---- fields: what a column of the table becomes ---- */

struct csv_field {
	size_t column;        /* of the table */
	currency_id currency; /* of a list of monies: the one shown here; else 0 */
	bool nominal;         /* likewise */
	enum csv_part { WHOLE, LOW, BEST, HIGH, CURRENCY } part;
};

VEC_TYPE(csv_fields, struct csv_field);

static void add_ends(struct csv_fields *to, size_t column, currency_id currency, bool nominal)
{
	for (enum csv_part part = LOW; part <= HIGH; part++)
		vec_push(to, ((struct csv_field){column, currency, nominal, part}));
}

static bool is_of(const struct csv_field *f, const struct money *m)
{
	return f->currency == m->currency && f->nominal == m->nominal;
}

static bool has_money(const struct csv_fields *fields, size_t from, const struct money *m)
{
	for (size_t i = from; i < fields->n; i++) {
		if (is_of(&fields->v[i], m))
			return true;
	}
	return false;
}

/* A group for each currency of the column, in the order in which the rows have them. */
static void add_currencies(struct csv_fields *to, const struct table *t, size_t column)
{
	size_t from = to->n;

	for (size_t row = 0; row < t->rows.n; row++) {
		struct cell c = table_cell(t, row, column);
		for (size_t i = 0; c.kind == CELL_MONIES && i < c.as.monies.n; i++) {
			const struct money *m = &c.as.monies.v[i];
			if (m->currency && !has_money(to, from, m))
				add_ends(to, column, m->currency, m->nominal);
		}
	}
	if (to->n == from)
		vec_push(to, ((struct csv_field){.column = column}));
}

static void add_fields(struct csv_fields *to, const struct table *t, size_t column)
{
	switch (t->columns[column].spread) {
	case SPREAD_NONE:
		vec_push(to, ((struct csv_field){.column = column}));
		break;
	case SPREAD_QUANTITY:
		add_ends(to, column, 0, false);
		break;
	case SPREAD_MONEY:
		add_ends(to, column, 0, false);
		vec_push(to, ((struct csv_field){.column = column, .part = CURRENCY}));
		break;
	case SPREAD_MONIES:
		add_currencies(to, t, column);
		break;
	}
}

/* "count_low", "cost_USD", "cost_currency" */
static void field_name(struct str *out, const struct table *t, const struct csv_field *f)
{
	static const char *const endings[] = {
	    [WHOLE] = "", [LOW] = "_low", [BEST] = "", [HIGH] = "_high", [CURRENCY] = "_currency"};

	str_add(out, t->columns[f->column].name);
	if (f->currency)
		str_addf(out, "_%s%s", currency_code(f->currency), f->nominal ? "_nominal" : "");
	str_add(out, endings[f->part]);
}

/* ---- values ---- */

/* False where the quantity has no such end. */
static bool end_of(int64_t *v, struct quantity q, enum csv_part part)
{
	*v = part == LOW ? q.low : part == BEST ? q.best : q.high;
	return q.flags & (part == LOW ? Q_LOW : part == BEST ? Q_BEST : Q_HIGH);
}

static void amount(struct str *out, struct money m, enum csv_part part)
{
	int64_t minor;

	if (part == CURRENCY)
		str_addf(out, "%s%s", currency_code(m.currency), m.nominal ? " nominal" : "");
	else if (end_of(&minor, m.minor, part))
		money_major(out, minor, m.currency);
}

static void amount_in(struct str *out, const struct cell *c, const struct csv_field *f)
{
	for (size_t i = 0; i < c->as.monies.n; i++) {
		if (is_of(f, &c->as.monies.v[i]))
			amount(out, c->as.monies.v[i], f->part);
	}
}

static void number(struct str *out, const struct cell *c, enum csv_part part)
{
	int64_t v;

	if (!end_of(&v, c->as.quantity, part))
		return;
	if (c->kind == CELL_DECIMAL)
		plain_decimal(out, v);
	else
		str_addf(out, "%lld", (long long)v);
}

static void field_value(struct str *out, const struct cell *c, const struct csv_field *f)
{
	if (f->part == WHOLE)
		plain_cell(out, c);
	else if (c->kind == CELL_MONIES)
		amount_in(out, c, f);
	else if (c->kind == CELL_MONEY)
		amount(out, c->as.money, f->part);
	else if (c->kind == CELL_QUANTITY || c->kind == CELL_DECIMAL)
		number(out, c, f->part);
}

/* ---- the table ---- */

static void add_header(struct str *out, const struct table *t, const struct csv_fields *fields)
{
	struct str name = {0};

	for (size_t i = 0; i < fields->n; i++) {
		str_clear(&name);
		field_name(&name, t, &fields->v[i]);
		str_add(out, i ? "," : "");
		add_field(out, str_c(&name));
	}
	str_addc(out, '\n');
	str_free(&name);
}

static void add_row(struct str *out, const struct table *t, size_t row,
		    const struct csv_fields *fields)
{
	size_t from = out->n;
	struct str text = {0};
	struct cell c = {.kind = CELL_NONE};

	for (size_t i = 0; i < fields->n; i++) {
		const struct csv_field *f = &fields->v[i];
		if (!i || f->column != f[-1].column)
			c = table_cell(t, row, f->column);
		str_clear(&text);
		field_value(&text, &c, f);
		str_add(out, i ? "," : "");
		add_field(out, str_c(&text));
	}
	end_row(out, from);
	str_free(&text);
}

static bool has_table(const struct section *s)
{
	return !s->drawn && (s->kind == SECTION_TABLE || s->kind == SECTION_OBJECT);
}

static const struct section *csv_section(const struct report *r)
{
	const struct section *first = NULL;

	for (size_t i = 0; i < r->sections.n; i++) {
		const struct section *s = &r->sections.v[i];
		if (!has_table(s))
			continue;
		if (streq(s->name, "rows"))
			return s;
		if (!first)
			first = s;
	}
	return first;
}

static void add_table(struct str *out, const struct table *t)
{
	struct csv_fields fields = {0};
	size_t n, *shown = table_shown(t, false, &n);

	for (size_t i = 0; i < n; i++)
		add_fields(&fields, t, shown[i]);
	add_header(out, t, &fields);
	for (size_t i = 0; i < t->rows.n; i++)
		add_row(out, t, i, &fields);
	vec_free(&fields);
	mem_free(shown);
}

void render_csv(struct str *out, const struct report *r)
{
	const struct section *s = csv_section(r);

	if (s)
		add_table(out, &s->table);
}

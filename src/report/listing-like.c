/* From a row back to a filter: terms that ask for just what it is, or for rows like one cell. */
#include "listing-inside.h"

#include <string.h>

#include "hangar/err.h"
#include "plain.h"

/* ---- just this ---- */

void listing_term(struct str *out, enum field_id field, const char *value)
{
	struct str exact = {0};
	size_t before = out->n;

	str_addf(&exact, "=%s", value);
	if (before)
		str_addc(out, ' ');
	if (!filter_write(out, false, field, exact.s) && before)
		out->s[out->n = before] = '\0';
	str_free(&exact);
}

/* A name that leads back to the party: its own, or its code where another has the name too. */
static const char *name_of_party(const struct catalogue *c, party_id id)
{
	const struct party *p = catalogue_party_get(c, id);
	const char *const names[] = {p->name, p->alpha3, p->alpha2};

	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (names[i] && catalogue_party_find(c, names[i], strlen(names[i])) == id)
			return names[i];
	}
	return p->name;
}

void listing_term_party(struct str *out, const struct look *l, enum field_id field, party_id p)
{
	listing_term(out, field, p ? name_of_party(l->ev->catalogue, p) : "");
}

void listing_term_types(struct str *out, const struct look *l, typeset_id s)
{
	listing_term(out, FIELD_TYPE, s ? look_types(l, s) : "");
}

void listing_term_unknown(struct str *out, enum field_id field)
{
	listing_term(out, field, "");
	listing_term(out, field, "unknown");
}

/* ---- like this ---- */

/* "80", "10..20", "10..", "..20", "unknown": a range by its best where it has one. `write` gives a
 * figure. */
typedef void write_figure(struct str *out, int64_t v, currency_id c);

static void write_count(struct str *out, int64_t v, currency_id c)
{
	(void)c;
	str_addf(out, "%lld", (long long)v);
}

static void write_decimal(struct str *out, int64_t v, currency_id c)
{
	(void)c;
	plain_decimal(out, v);
}

static void write_amount(struct str *out, int64_t v, currency_id c)
{
	str_addf(out, "%s%s", currency_code(c), c ? " " : "");
	money_major(out, v, c);
}

static void add_figures(struct str *out, struct quantity q, write_figure *write, currency_id c)
{
	if (q.flags & Q_BEST) {
		write(out, q.best, c);
	} else if (q.flags & Q_ENDS) {
		if (q.flags & Q_LOW)
			write(out, q.low, c);
		str_add(out, "..");
		if (q.flags & Q_HIGH)
			write(out, q.high, c);
	} else if (q.flags & Q_UNKNOWN) {
		str_add(out, "unknown");
	}
}

static bool is_one_year(const struct date *d)
{
	return d->earliest != DAY_OPEN_PAST && d->latest != DAY_OPEN_FUTURE &&
	       day_year(d->earliest) == day_year(d->latest);
}

static void add_date(struct str *out, const struct date *d)
{
	if (!date_stated(d))
		return;
	if (d->flags & DATE_UNKNOWN)
		str_add(out, "unknown");
	else if (is_one_year(d))
		str_addf(out, "%d", day_year(d->earliest));
	else
		date_format(out, d);
}

static void add_value(struct str *out, const struct listing *l, enum field_id field,
		      const struct facet *x)
{
	const struct catalogue *c = l->inside->r->ev->catalogue;

	switch (x->kind) {
	case FACET_TEXT:
		str_add(out, x->text);
		break;
	case FACET_PARTY:
		str_add(out, x->party ? name_of_party(c, x->party) : "");
		break;
	case FACET_TYPES:
		str_add(out, x->type ? catalogue_type_get(c, x->type)->designation
				     : catalogue_typeset_name(c, x->types));
		break;
	case FACET_QUANTITY:
		add_figures(out, x->quantity,
			    field_get(field)->kind == KIND_OF_DECIMAL ? write_decimal : write_count,
			    0);
		break;
	case FACET_MONEY:
		add_figures(out, x->money.minor, write_amount, x->money.currency);
		break;
	case FACET_DATE:
		add_date(out, &x->date);
		break;
	case FACET_GRADE:
		grade_format(out, x->grade);
		break;
	case FACET_NONE:
	case FACET_EMPTY:
		break;
	}
}

/* Columns that are headed otherwise than the field they show. */
static const struct {
	const char *column;
	enum field_id field;
} others[] = {
    {"s/o", FIELD_SOURCES},   {"against", FIELD_DENIALS}, {"standing", FIELD_NONE},
    {"about", FIELD_ID},      {"what", FIELD_FILE},       {"at", FIELD_DATE},
    {"batches", FIELD_BATCH}, {"claims", FIELD_NONE},     {"check", FIELD_NONE},
    {"severity", FIELD_NONE}, {"message", FIELD_NONE},    {"mixed", FIELD_NONE},
    {"flow", FIELD_NONE},     {"findings", FIELD_NONE},   {"unresolved", FIELD_NONE},
    {"who", FIELD_NONE},      {"verb", FIELD_NONE},       {"state", FIELD_NONE},
    {"kept", FIELD_NONE},     {"rejected", FIELD_NONE},   {"target", FIELD_NONE},
    {"undone", FIELD_NONE},   {"unchanged", FIELD_NONE},  {"set_aside", FIELD_NONE},
};

static enum field_id field_of_column(const struct listing *l, const char *name)
{
	const struct field *f;

	for (size_t i = 0; i < COUNT_OF(others); i++) {
		if (streq(others[i].column, name))
			return others[i].field;
	}
	if (l->kind == LISTING_HISTORY)
		return FIELD_NONE;
	f = field_find(name, 0);
	return f ? f->id : FIELD_NONE;
}

/* A date within a year asks for its year, by the field that the rows have. */
static enum field_id by_year(enum field_id field, const struct facet *x)
{
	bool own = field == FIELD_DATE || field == FIELD_AS_OF;

	return own && x->kind == FACET_DATE && date_stated(&x->date) &&
		       !(x->date.flags & DATE_UNKNOWN) && is_one_year(&x->date)
		   ? FIELD_YEAR
		   : field;
}

/* What a type has is asked of types, but its name is not the value. */
static bool is_of_a_type(enum field_id field)
{
	return field_of_types(field) && field != FIELD_TYPE && field != FIELD_FAMILY;
}

static bool like_value(struct str *value, enum field_id *field, const struct listing *l,
		       struct listing_row row, struct cell cell)
{
	struct facet x;

	listing_facet(l, row.what, *field, 0, &x);
	if (x.kind == FACET_NONE)
		return false;
	if (x.kind == FACET_TYPES && is_of_a_type(*field)) {
		plain_cell(value, &cell);
		return true;
	}
	*field = by_year(*field, &x);
	add_value(value, l, *field, &x);
	return true;
}

/* Rows of a total are asked for by their key alone. */
static bool like_total(struct str *out, const struct listing *l, size_t row, size_t column)
{
	size_t before = out->n;

	if (column == 0)
		listing_terms(out, l, row);
	return out->n > before;
}

/* Text that no quotes can hold is looked for up to its first one. */
static bool write_term(struct str *out, const struct listing *l, enum field_id field, char *value)
{
	struct filter *f = NULL;
	struct str term = {0};
	bool fine;

	if (!filter_write(&term, false, field, value) && field_get(field)->kind == KIND_OF_TEXT) {
		value[strcspn(value, "\"'")] = '\0';
		filter_write(&term, false, field, value);
	}
	fine = term.n && !filter_parse_line(&f, term.s, l->inside->r->ev->catalogue, NULL);
	if (fine)
		str_add(out, term.s);
	filter_free(&f);
	str_free(&term);
	return fine;
}

bool listing_like(struct str *out, const struct listing *l, size_t row, size_t column)
{
	struct listing_row at = listing_row(l, row);
	struct cell cell = {.kind = CELL_NONE};
	struct str value = {0};
	enum field_id field;
	bool found;

	if (l->kind == LISTING_WHY || l->kind == LISTING_DIFF)
		return false;
	if (l->kind == LISTING_TOTALS)
		return like_total(out, l, row, column);
	field = field_of_column(l, l->rows->columns[column].name);
	if (!field)
		return false;
	l->rows->cell(at.what, column, &cell, l->rows->arg);
	found = like_value(&value, &field, l, at, cell);
	if (found) {
		str_add(&value, "");
		found = write_term(out, l, field, value.s ? value.s : (char[]){""});
	}
	str_free(&value);
	return found;
}

/* ---- dimensions ---- */

bool listing_dimension(const struct listing *l, size_t column, enum dimension *d)
{
	static const struct {
		const char *column;
		enum dimension by;
	} columns[] = {{"date", BY_YEAR},        {"as_of", BY_YEAR}, {"cost", BY_CURRENCY},
		       {"designation", BY_TYPE}, {"name", BY_PARTY}, {"key", BY_SOURCE}};
	const char *name = l->rows->columns[column].name;

	if (l->kind == LISTING_CHECKS || l->kind == LISTING_HISTORY || l->kind == LISTING_WHY ||
	    l->kind == LISTING_DIFF)
		return false;
	for (size_t i = 0; i < COUNT_OF(columns); i++) {
		if (streq(columns[i].column, name)) {
			*d = columns[i].by;
			return true;
		}
	}
	return dimension_parse(d, name, strlen(name), NULL) == 0;
}

/* Terms. Each kind of field has a row in the table at the end: how its value is read, and how a
 * facet is compared with it. */
#include "filter-term.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/other.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "cell.h"
#include "filter-name.h"

struct term_way {
	term_reader *read;
	term_meeting *meets;
};

static const struct term_way *way_of(enum field_id id);

static bool is_text(const struct facet *x)
{
	return x->kind == FACET_TEXT;
}

/* ---- text, keys, words ---- */

static char *folded(const char *text)
{
	struct str s = {0};

	utf8_fold(&s, text, strlen(text), FOLD_TEXT);
	while (s.n && s.s[s.n - 1] == ' ')
		s.s[--s.n] = '\0';
	return str_take(&s);
}

static int read_text(struct term *t, const struct field *f, const char *value,
		     const struct catalogue *c, struct err *e)
{
	(void)f, (void)c, (void)e;
	t->text = t->exact ? mem_strdup(value) : folded(value);
	return 0;
}

static bool meets_text(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	(void)c;
	return is_text(x) && (t->exact ? streq(x->text, t->text) : utf8_holds(x->text, t->text));
}

static int read_key(struct term *t, const struct field *f, const char *value,
		    const struct catalogue *c, struct err *e)
{
	size_t n;

	read_text(t, f, value, c, e);
	n = strlen(t->text);
	t->prefix = !t->exact && n && t->text[n - 1] == '*';
	if (t->prefix)
		t->text[n - 1] = '\0';
	return 0;
}

static bool meets_key(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	struct str s = {0};
	bool same;

	(void)c;
	if (!is_text(x) || t->exact)
		return is_text(x) && streq(x->text, t->text);
	utf8_fold(&s, x->text, strlen(x->text), FOLD_TEXT);
	same = t->prefix ? str_starts(str_c(&s), t->text) : streq(str_c(&s), t->text);
	str_free(&s);
	return same;
}

static int read_word_of(struct term *t, const struct vocabulary *v, const char *name,
			const char *value, struct err *e)
{
	int word = vocabulary_find(v, value);
	struct str known = {0};

	if (word > 0) {
		t->text = mem_strdup(vocabulary_name(v, word));
		return 0;
	}
	str_addf(&known, "is no value of %s; known: ", name);
	vocabulary_list(&known, v);
	cell_error(e, value, str_c(&known));
	str_free(&known);
	return -1;
}

static int read_word(struct term *t, const struct field *f, const char *value,
		     const struct catalogue *c, struct err *e)
{
	(void)c;
	return read_word_of(t, f->words, f->name, value, e);
}

static const struct vocabulary is_words = {
    "is",
    (const struct word[]){
	{1, "denied"},
	{2, "doubted"},
	{3, "mixed"},
	{4, "discredited"},
	{5, "priced"},
	{6, "unpriced"},
	{7, "left_out"},
	{8, "moved"},
	{9, "superseded"},
	{10, "passed_over"},
	{0, NULL},
    },
    NULL,
};

static int read_is(struct term *t, const struct field *f, const char *value,
		   const struct catalogue *c, struct err *e)
{
	(void)c;
	return read_word_of(t, &is_words, f->name, value, e);
}

/* A class of aircraft, or what else a claim may be of. */
static int read_class(struct term *t, const struct field *f, const char *value,
		      const struct catalogue *c, struct err *e)
{
	t->other = utf8_same_name(value, OTHER_CLASS);
	t->any = utf8_same_name(value, ANY_CLASS);
	if (!t->other && !t->any)
		return read_word(t, f, value, c, e);
	t->text = mem_strdup(t->other ? OTHER_CLASS : ANY_CLASS);
	return 0;
}

static bool meets_word(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	(void)c;
	return is_text(x) && streq(x->text, t->text);
}

static int read_currency(struct term *t, const struct field *f, const char *value,
			 const struct catalogue *c, struct err *e)
{
	currency_id id = currency_find(value);

	(void)f, (void)c;
	if (!id)
		return cell_error(e, value, "is no currency; expected an ISO 4217 code, as USD");
	t->range.currency = id;
	t->text = mem_strdup(currency_code(id));
	return 0;
}

static bool meets_currency(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	return x->kind == FACET_MONEY ? x->money.currency == t->range.currency
				      : meets_word(t, c, x);
}

/* ---- figures, dates, grades ---- */

static int read_count(struct term *t, const struct field *f, const char *value,
		      const struct catalogue *c, struct err *e)
{
	(void)f, (void)c;
	return range_of_count(&t->range, value, e);
}

static int read_decimal(struct term *t, const struct field *f, const char *value,
			const struct catalogue *c, struct err *e)
{
	(void)f, (void)c;
	return range_of_decimal(&t->range, value, e);
}

static bool meets_quantity(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	struct quantity q = x->quantity;

	(void)c;
	if (is_text(x) && quantity_parse(&q, x->text, NUMERAL_PLAIN, NULL))
		return false;
	return (is_text(x) || x->kind == FACET_QUANTITY) && range_holds(&t->range, q);
}

static int read_money(struct term *t, const struct field *f, const char *value,
		      const struct catalogue *c, struct err *e)
{
	(void)f, (void)c;
	return range_of_money(&t->range, value, e);
}

static bool meets_money(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	(void)c;
	return x->kind == FACET_MONEY && range_holds_money(&t->range, x->money);
}

static int read_date(struct term *t, const struct field *f, const char *value,
		     const struct catalogue *c, struct err *e)
{
	(void)f, (void)c;
	return range_of_date(&t->date, value, e);
}

static bool same_year(int32_t a, int32_t b)
{
	bool open = a == DAY_OPEN_PAST || a == DAY_OPEN_FUTURE || b == DAY_OPEN_PAST ||
		    b == DAY_OPEN_FUTURE;

	return open ? a == b : day_year(a) == day_year(b);
}

static bool meets_days(const struct term *t, const struct date *d)
{
	if (!t->exact)
		return date_overlaps(d, &t->date);
	if (t->field == FIELD_YEAR)
		return same_year(d->earliest, t->date.earliest) &&
		       same_year(d->latest, t->date.latest);
	return d->earliest == t->date.earliest && d->latest == t->date.latest;
}

static bool meets_date(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	bool unknown = x->date.flags & DATE_UNKNOWN;

	(void)c;
	if (x->kind != FACET_DATE)
		return false;
	if (unknown || (t->date.flags & DATE_UNKNOWN))
		return unknown && (t->date.flags & DATE_UNKNOWN);
	return meets_days(t, &x->date);
}

static int read_grade(struct term *t, const struct field *f, const char *value,
		      const struct catalogue *c, struct err *e)
{
	(void)f, (void)c;
	return grade_parse(&t->grade, value, e);
}

/* What cannot be judged is neither better nor worse: F and 6 answer only to themselves. */
static bool not_worse(char mark, char asked, char unjudged)
{
	if (!asked)
		return true;
	if (asked == unjudged || mark == unjudged)
		return mark == asked;
	return mark && mark <= asked;
}

static bool meets_grade(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	(void)c;
	return x->kind == FACET_GRADE &&
	       not_worse(x->grade.reliability, t->grade.reliability, 'F') &&
	       not_worse(x->grade.credibility, t->grade.credibility, '6');
}

/* ---- terms ---- */

/* What the catalogue says of a type, for the fields that a part has only through its types. */
static bool attribute_of(struct facet *x, enum field_id field, const struct aircraft_type *t)
{
	x->kind = FACET_TEXT;
	if (field == FIELD_ROLE)
		x->text = t->role;
	else if (field == FIELD_MAKER)
		x->text = t->maker;
	else if (field == FIELD_REPORTING_NAME)
		x->text = t->reporting_name;
	else if (field == FIELD_CLASS)
		x->text = vocabulary_name(&class_words, (int)t->class_);
	else
		return false;
	return true;
}

static void find_types(struct term *t, const struct catalogue *c)
{
	struct facet x = {0};

	for (type_id id = 1; id <= catalogue_type_count(c); id++) {
		if (!attribute_of(&x, t->field, catalogue_type_get(c, id)))
			return;
		term_make_types(t, c);
		t->types[id] =
		    t->blank ? str_blank(x.text) : !str_blank(x.text) && t->way->meets(t, c, &x);
	}
}

int term_read(struct term *t, const struct field *f, const char *value, const struct catalogue *c,
	      struct err *e)
{
	t->field = f->id;
	t->exact = *value == '=';
	value += t->exact;
	t->blank = str_blank(value);
	t->way = way_of(f->id);
	if (!t->blank && t->way->read(t, f, value, c, e))
		return -1;
	find_types(t, c);
	return 0;
}

void term_free_text(struct term *t, const char *text)
{
	t->field = FIELD_NONE;
	t->text = folded(text);
}

void term_done(struct term *t)
{
	mem_free(t->types);
	mem_free(t->parties);
	mem_free(t->set);
	mem_free(t->text);
}

bool facet_is_blank(const struct facet *x)
{
	switch (x->kind) {
	case FACET_TEXT:
		return str_blank(x->text);
	case FACET_PARTY:
		return !x->party;
	case FACET_TYPES:
		return !x->types && !x->type;
	case FACET_QUANTITY:
		return !quantity_stated(x->quantity);
	case FACET_MONEY:
		return !money_stated(x->money);
	case FACET_DATE:
		return !date_stated(&x->date);
	case FACET_GRADE:
		return !x->grade.reliability && !x->grade.credibility;
	case FACET_NONE:
	case FACET_EMPTY:
		break;
	}
	return true;
}

bool term_meets(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	return !facet_is_blank(x) && t->way->meets(t, c, x);
}

static const struct term_way ways[] = {
    [KIND_OF_TEXT] = {read_text, meets_text},
    [KIND_OF_KEY] = {read_text, meets_text},
    [KIND_OF_DEAL] = {read_key, meets_key},
    [KIND_OF_SOURCE] = {read_key, meets_key},
    [KIND_OF_SOURCES] = {read_key, meets_key},
    [KIND_OF_PARTY] = {term_read_party, term_meets_party},
    [KIND_OF_TYPE] = {term_read_types, term_meets_types},
    [KIND_OF_TYPES] = {term_read_types, term_meets_types},
    [KIND_OF_QUANTITY] = {read_count, meets_quantity},
    [KIND_OF_MONEY] = {read_money, meets_money},
    [KIND_OF_DATE] = {read_date, meets_date},
    [KIND_OF_DECIMAL] = {read_decimal, meets_quantity},
    [KIND_OF_GRADE] = {read_grade, meets_grade},
    [KIND_OF_WORD] = {read_word, meets_word},
    [KIND_OF_CURRENCY] = {read_currency, meets_currency},
};

/* Fields that are kept as text, but are looked for otherwise. */
static const struct {
	enum field_id field;
	struct term_way way;
} own_ways[] = {
    {FIELD_IS, {read_is, meets_word}},          {FIELD_ID, {read_key, meets_key}},
    {FIELD_KEY, {read_key, meets_key}},         {FIELD_BATCH, {read_count, meets_quantity}},
    {FIELD_LINE, {read_count, meets_quantity}}, {FIELD_EDITION_OF, {read_key, meets_key}},
    {FIELD_CLASS, {read_class, meets_word}},
};

static const struct term_way *way_of(enum field_id id)
{
	for (size_t i = 0; i < sizeof own_ways / sizeof *own_ways; i++) {
		if (own_ways[i].field == id)
			return &own_ways[i].way;
	}
	return &ways[field_get(id)->kind];
}

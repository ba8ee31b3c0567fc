/* Filters: terms grouped by field, and what they make of a row. What is asked of types is asked of
 * each type of a mixed lot, so that not: and several fields together give the share that meets them
 * all. How values are read and compared stands in filter-term.c. */
#include "hangar/filter.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/other.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "cell.h"
#include "filter-term.h"
#include "filter-words.h"
#include "nearest.h"

struct filter {
	const struct catalogue *c;
	VEC(struct term) terms; /* of one field together */
	struct str text;
};

/* A row under examination. */
struct look {
	const struct filter *f;
	const void *row;
	facet_of *facets;
	void *arg;
};

/* ---- making one ---- */

static bool named_before(const struct field *f)
{
	for (const struct field *other = field_next(NULL); other != f; other = field_next(other)) {
		if (streq(other->name, f->name))
			return true;
	}
	return false;
}

static void list_fields(struct str *out)
{
	const char *between = "; known: ";

	for (const struct field *f = field_next(NULL); f; f = field_next(f)) {
		if (named_before(f))
			continue;
		str_addf(out, "%s%s", between, f->name);
		between = ", ";
	}
}

static int unknown_field(struct err *e, const char *name)
{
	struct str fault = {0}, near = {0};

	str_add(&fault, "is not a field");
	nearest_field(&near, name);
	if (near.n)
		str_add(&fault, near.s);
	else
		list_fields(&fault);
	cell_error(e, name, str_c(&fault));
	str_free(&fault);
	str_free(&near);
	return -1;
}

static int add_term(struct filter *f, const struct filter_word *w, struct err *e)
{
	const struct field *field = w->field ? field_find(w->field, 0) : NULL;
	struct term t = {.negated = w->negated};

	if (w->field && !field)
		return unknown_field(e, w->field);
	if (!field) {
		term_free_text(&t, w->value);
	} else if (term_read(&t, field, w->value, f->c, e)) {
		term_done(&t);
		return -1;
	}
	if (f->text.n)
		str_addc(&f->text, ' ');
	word_write(&f->text, w->negated, field ? field->name : NULL, w->value);
	vec_push(&f->terms, t);
	return 0;
}

static int by_field(const void *a, const void *b)
{
	const struct term *x = a, *y = b;

	return x->field < y->field ? -1 : x->field > y->field;
}

static int parse_words(struct filter **out, const struct filter_words *words,
		       const struct catalogue *c, struct err *e)
{
	struct filter *f = mem_zalloc(sizeof *f);

	f->c = c;
	for (size_t i = 0; i < words->n; i++) {
		if (add_term(f, &words->v[i], e)) {
			filter_free(&f);
			return -1;
		}
	}
	if (f->terms.n) /* the order within a field has no bearing */
		qsort(f->terms.v, f->terms.n, sizeof *f->terms.v, by_field);
	*out = f;
	return 0;
}

int filter_parse(struct filter **f, const char *const *words, size_t n, const struct catalogue *c,
		 struct err *e)
{
	struct filter_words split = {0};
	int failed;

	*f = NULL;
	words_of_shell(&split, words, n);
	failed = parse_words(f, &split, c, e);
	words_free(&split);
	return failed;
}

int filter_parse_line(struct filter **f, const char *line, const struct catalogue *c, struct err *e)
{
	struct filter_words split = {0};
	int failed;

	*f = NULL;
	failed = words_of_line(&split, line, e);
	if (!failed)
		failed = parse_words(f, &split, c, e);
	words_free(&split);
	return failed;
}

void filter_free(struct filter **fp)
{
	struct filter *f = *fp;

	if (!f)
		return;
	for (size_t i = 0; i < f->terms.n; i++)
		term_done(&f->terms.v[i]);
	vec_free(&f->terms);
	str_free(&f->text);
	mem_free(f);
	*fp = NULL;
}

bool filter_is_empty(const struct filter *f)
{
	return !f || f->terms.n == 0;
}

const char *filter_text(const struct filter *f)
{
	return f ? str_c(&f->text) : "";
}

bool filter_write(struct str *out, bool negated, enum field_id field, const char *value)
{
	size_t before = out->n;

	if (word_write(out, negated, field ? field_get(field)->name : NULL, value))
		return true;
	out->n = before;
	out->s[before] = '\0';
	return false;
}

bool filter_asks_other(const struct filter *f)
{
	for (size_t i = 0; f && i < f->terms.n; i++) {
		const struct term *t = &f->terms.v[i];
		if ((t->other || t->any) && !t->negated)
			return true;
	}
	return false;
}

bool filter_uses(const struct filter *f, enum field_id field)
{
	for (size_t i = 0; f && i < f->terms.n; i++) {
		if (f->terms.v[i].field == field)
			return true;
	}
	return false;
}

/* ---- matching ---- */

/* The end of the terms on the field of term `first`. */
static size_t group_end(const struct filter *f, size_t first)
{
	size_t end = first;

	while (end < f->terms.n && f->terms.v[end].field == f->terms.v[first].field)
		end++;
	return end;
}

/* What the terms of one field make of their answers: no not: met, and one of the others, if any.
 * Those that ask for just one thing are asked besides. */
struct tally {
	struct {
		bool asked, met;
	} of[2]; /* [exact] */
	bool refused;
};

static void tally_term(struct tally *t, const struct term *term, bool met)
{
	t->of[term->exact].asked |= !term->negated;
	t->of[term->exact].met |= !term->negated && met;
	t->refused |= term->negated && met;
}

static bool tally_holds(const struct tally *t)
{
	return !t->refused && (t->of[0].met || !t->of[0].asked) &&
	       (t->of[1].met || !t->of[1].asked);
}

static bool take_facet(const struct look *l, enum field_id field, int nth, struct facet *x)
{
	*x = (struct facet){.kind = FACET_NONE, .from = DAY_OPEN_PAST, .to = DAY_OPEN_FUTURE};
	l->facets(l->row, field, nth, x, l->arg);
	return x->kind != FACET_NONE;
}

/* Does any value of the row meet the term; or, where it asks for nothing, is no value stated? */
static bool row_meets(const struct look *l, const struct term *t)
{
	struct facet x;
	bool any = false;
	int nth = 0;

	if (t->any)
		return take_facet(l, t->field, 0, &x);
	for (; take_facet(l, t->field, nth, &x); nth++) {
		any = t->blank ? !facet_is_blank(&x) : term_meets(t, l->f->c, &x);
		if (any)
			break;
	}
	return t->blank ? nth > 0 && !any : any;
}

static bool group_holds(const struct look *l, size_t first, size_t end)
{
	struct tally tally = {0};

	for (size_t i = first; i < end; i++) {
		const struct term *t = &l->f->terms.v[i];
		tally_term(&tally, t, row_meets(l, t));
	}
	return tally_holds(&tally);
}

/* Of other equipment the class is that, whatever the catalogue takes its name for. */
static bool meets_type(const struct term *t, type_id type, bool other)
{
	if (t->any)
		return true;
	if (t->field == FIELD_CLASS && other)
		return t->other;
	return term_meets_type(t, type);
}

static bool type_holds(const struct filter *f, size_t first, size_t end, type_id type, bool other)
{
	struct tally tally = {0};

	for (size_t i = first; i < end; i++) {
		const struct term *t = &f->terms.v[i];
		if (!t->set)
			tally_term(&tally, t, meets_type(t, type, other));
	}
	return tally_holds(&tally);
}

/* Fields whose value a row has through its types. */
static bool is_of_types(enum field_id field)
{
	return field == FIELD_TYPE || field == FIELD_FAMILY || field == FIELD_ROLE ||
	       field == FIELD_CLASS || field == FIELD_MAKER || field == FIELD_REPORTING_NAME;
}

bool filter_admits_type(const struct filter *f, type_id type, bool other)
{
	size_t end;

	for (size_t i = 0; f && i < f->terms.n; i = end) {
		end = group_end(f, i);
		if (is_of_types(f->terms.v[i].field) && !type_holds(f, i, end, type, other))
			return false;
	}
	return true;
}

static bool has_types(const struct look *l, enum field_id field)
{
	struct facet x;

	return is_of_types(field) && take_facet(l, field, 0, &x) && x.kind == FACET_TYPES &&
	       (x.types || x.type);
}

static const type_id *types_of(const struct look *l, const struct facet *x, size_t *n)
{
	*n = x->type != 0;
	return x->types ? catalogue_typeset_members(l->f->c, x->types, n) : &x->type;
}

/* What is asked of a mixed lot as such. */
static bool sets_hold(const struct look *l, size_t first, size_t end)
{
	struct tally tally = {0};
	struct facet x;
	size_t n;

	for (size_t i = first; i < end; i++) {
		const struct term *t = &l->f->terms.v[i];
		bool met = false;
		for (int nth = 0; t->set && !met && take_facet(l, t->field, nth, &x); nth++) {
			const type_id *types = types_of(l, &x, &n);
			met = term_meets_set(t, types, n);
		}
		if (t->set)
			tally_term(&tally, t, met);
	}
	return tally_holds(&tally);
}

/* Its class is no class of its types. */
static bool is_of_other(const struct look *l)
{
	struct facet x;

	return take_facet(l, FIELD_CLASS, 0, &x) && x.kind == FACET_TEXT &&
	       streq(x.text, OTHER_CLASS);
}

/* How many of the row's types meet all that is asked of types. */
static enum filter_verdict verdict_on_types(const struct look *l, enum field_id field)
{
	bool other = filter_uses(l->f, FIELD_CLASS) && is_of_other(l);
	size_t all = 0, met = 0, n;
	struct facet x;

	for (int nth = 0; take_facet(l, field, nth, &x); nth++) {
		const type_id *members = types_of(l, &x, &n);
		for (size_t i = 0; i < n; i++)
			met += filter_admits_type(l->f, members[i], other);
		all += n;
	}
	return met == 0 ? FILTER_NO : met == all ? FILTER_YES : FILTER_SHARE;
}

/* Some text of the row has it; no phrase runs from one text into the next. */
static bool some_text_has(const char *folded, const void *row, text_of *texts, void *arg)
{
	const char *text;

	for (int nth = 0; texts && (text = texts(row, nth, arg)); nth++) {
		if (utf8_holds(text, folded))
			return true;
	}
	return false;
}

/* Of free text every term is wanted, not any. */
static bool texts_hold(const struct filter *f, size_t end, const void *row, text_of *texts,
		       void *arg)
{
	for (size_t i = 0; i < end; i++) {
		const struct term *t = &f->terms.v[i];
		if (some_text_has(t->text, row, texts, arg) == t->negated)
			return false;
	}
	return true;
}

enum filter_verdict filter_match(const struct filter *f, const void *row, facet_of *facets,
				 text_of *texts, void *arg)
{
	struct look l = {f, row, facets, arg};
	enum field_id by_types = FIELD_NONE;
	size_t first = 0, end;

	if (filter_is_empty(f))
		return FILTER_YES;
	if (f->terms.v[0].field == FIELD_NONE)
		first = group_end(f, 0);
	for (size_t i = first; i < f->terms.n; i = end) {
		enum field_id field = f->terms.v[i].field;
		end = group_end(f, i);
		if (!has_types(&l, field)) {
			if (!group_holds(&l, i, end))
				return FILTER_NO;
			continue;
		}
		by_types = field;
		if (!sets_hold(&l, i, end))
			return FILTER_NO;
	}
	if (first && !texts_hold(f, first, row, texts, arg))
		return FILTER_NO;
	return by_types ? verdict_on_types(&l, by_types) : FILTER_YES;
}

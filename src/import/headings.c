/* Which columns of a table are values. What one header may say proves little; that several say
 * something of one kind, and that all below them are figures, does. */
#include "headings.h"

#include <string.h>

#include "hangar/field.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/vocabulary.h"

#include "dialect.h"
#include "figure.h"
#include "running.h"
#include "subject.h"
#include "survey.h"
#include "words.h"

enum {
	FEWEST = 2,         /* values: one alone may be anything */
	TOLERATED = 20,     /* a cell in so many may be no figure: its row is refused for it */
	FIGURES_FEW = 4,    /* beside which one cell is a slip */
	CODES_FEW = 3,      /* fewer headers of two or three letters are no codes of states */
	SURE_WORDS = 90,    /* of a header's score: it says that and hardly anything else */
	ROWS_OF_WHOLE = 10, /* fewer prove nothing of a whole that no word says is one */
	SCRIPTS = 64,       /* different families and words looked at */
};

static const unsigned states =
    1u << HEADING_HELD | 1u << HEADING_LOST | 1u << HEADING_MOVED | 1u << HEADING_STATUS;
static const unsigned times = 1u << HEADING_YEAR | 1u << HEADING_DAY;

/* ---- headers ---- */

/* "order date" is the day of an order, and no number ordered. */
static bool is_date_or_price(const char *header)
{
	struct header_meaning m[WORDS_MEANINGS];
	size_t n = strpbrk(header, "0123456789") ? 0 : words_of_header(header, m);
	const struct field *f = n && m[0].role == ROLE_FIELD ? field_get(m[0].field) : NULL;

	return f && m[0].score >= SURE_WORDS &&
	       (f->kind == KIND_OF_DATE || f->kind == KIND_OF_MONEY);
}

static void take_headers_apart(struct wide *w, const struct catalogue *c)
{
	struct heading_times t = {0};

	for (size_t i = 0; i < w->n; i++)
		heading_see_times(&t, w->columns[i].header);
	heading_times_settle(&t);
	for (size_t i = 0; i < w->n; i++)
		if (!is_date_or_price(w->columns[i].header))
			heading_take_apart(&w->columns[i].words, w->columns[i].header, c, &t,
					   w->arena);
}

static bool is_code(const struct heading_words *w)
{
	static const char *const known[] = {"US", "UK", "USA", "UAE", NULL};
	const char *text = w->pieces[0].text;
	bool common = false;

	for (const char *const *k = known; w->n && *k; k++)
		common |= streq(text, *k);
	return w->n == 1 && w->pieces[0].kinds == 1u << HEADING_PARTY && strlen(text) <= 3 &&
	       !common;
}

/* ID is a number of the row, unless DE and FR stand beside it. */
static void drop_codes(struct wide *w)
{
	size_t codes = 0;

	for (size_t i = 0; i < w->n; i++)
		codes += is_code(&w->columns[i].words);
	for (size_t i = 0; codes < CODES_FEW && i < w->n; i++)
		if (is_code(&w->columns[i].words))
			w->columns[i].words.n = 0;
}

/* ---- figures ---- */

static void count_cell(struct figures *f, const struct cell *c)
{
	int64_t micro;

	switch (figure_of(c, &micro)) {
	case FIGURE_EXACT:
		f->exact++;
		f->zero += micro == 0;
		break;
	case FIGURE_LOOSE:
		f->loose++;
		break;
	case FIGURE_BLANK:
		f->blank++;
		break;
	default:
		f->none++;
	}
}

static void count_figures(struct wide *w)
{
	for (size_t row = 0; row < w->survey->rows.n; row++)
		for (size_t i = 0; i < w->n; i++)
			count_cell(&w->columns[i].figures, survey_cell(w->survey, row, i));
}

bool figures_only(const struct figures *f)
{
	size_t figures = f->exact + f->loose;

	return f->none * TOLERATED <= figures || (f->none == 1 && figures >= FIGURES_FEW);
}

static bool has_figures(const struct heading_column *c)
{
	return c->figures.exact + c->figures.loose > 0;
}

/* ---- what they have in common ---- */

static unsigned families_of(const struct heading_words *w)
{
	unsigned all = 0;

	for (size_t i = 0; i < w->n; i++)
		all |= heading_family(w->pieces[i].kinds);
	return all;
}

static bool may_be_value(const struct heading_column *c, unsigned families)
{
	return c->words.n && !c->words.total && families_of(&c->words) == families &&
	       figures_only(&c->figures);
}

static size_t count_family(const struct wide *w, unsigned families, const char *rest)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += may_be_value(&w->columns[i], families) && has_figures(&w->columns[i]) &&
		     (!rest || streq(w->columns[i].words.rest, rest));
	return n;
}

/* The families that most columns say something of, all of them; of several the most. */
static void choose_families(struct wide *w)
{
	unsigned tried[SCRIPTS];
	size_t most = 0, n = 0;

	for (size_t i = 0; i < w->n && n < SCRIPTS; i++) {
		unsigned families = families_of(&w->columns[i].words);
		size_t count, k = 0;

		while (k < n && tried[k] != families)
			k++;
		if (!families || k < n)
			continue;
		tried[n++] = families;
		count = count_family(w, families, NULL);
		if (count > most || (count == most && families > w->families)) {
			most = count;
			w->families = families;
		}
	}
	if (most < FEWEST)
		w->families = 0;
}

/* Words beside the values are of a field ("2019 price"), or the same in all of them ("Fleet 2019",
 * "Fleet 2020"); else they say that the figures are something else ("destroyed diff"). */
static bool is_field(const char *rest)
{
	struct header_meaning means[WORDS_MEANINGS];

	return field_find(rest, RECORD_ANY) ||
	       (words_of_header(rest, means) &&
		(means[0].score >= SURE_WORDS || !strchr(rest, ' ')));
}

static bool is_rest(const struct wide *w, const char *rest, size_t without)
{
	if (!*rest || is_field(rest))
		return true;
	return !without && count_family(w, w->families, rest) == count_family(w, w->families, NULL);
}

static void choose_values(struct wide *w)
{
	size_t without = count_family(w, w->families, "");

	for (size_t i = 0; w->families && i < w->n; i++) {
		struct heading_column *c = &w->columns[i];
		c->value = may_be_value(c, w->families) && is_rest(w, c->words.rest, without);
	}
}

/* ---- one word, two vocabularies ---- */

static struct heading_piece *state_of(struct heading_column *c)
{
	for (size_t i = 0; i < c->words.n; i++)
		if (c->words.pieces[i].kinds & states)
			return &c->words.pieces[i];
	return NULL;
}

static size_t count_state(struct wide *w, unsigned kind)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++) {
		const struct heading_piece *p = state_of(&w->columns[i]);
		n += w->columns[i].value && p && p->kinds == kind;
	}
	return n;
}

/* The vocabulary of most of them: what belongs to another is none of them. */
static void settle_states(struct wide *w)
{
	static const enum heading_kind kinds[] = {HEADING_STATUS, HEADING_LOST, HEADING_HELD,
						  HEADING_MOVED};
	unsigned best = 0;
	size_t most = 0;

	for (size_t k = 0; k < 4; k++) {
		size_t n = count_state(w, 1u << kinds[k]);
		if (n > most || !best) {
			most = n;
			best = 1u << kinds[k];
		}
	}
	for (size_t i = 0; i < w->n; i++) {
		struct heading_piece *p = state_of(&w->columns[i]);
		if (!w->columns[i].value || !p)
			continue;
		w->columns[i].value = (p->kinds & best) != 0;
		if (w->columns[i].value)
			p->kinds = best;
	}
}

static bool is_status(const struct heading_piece *p, enum status s)
{
	return p && p->kinds == 1u << HEADING_STATUS &&
	       streq(p->text, vocabulary_name(&status_words, s));
}

static size_t count_status(struct wide *w, enum status s)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->columns[i].value && is_status(state_of(&w->columns[i]), s);
	return n;
}

/* The number ordered and the number delivered are two fields of one row. */
static void pair_orders(struct wide *w)
{
	size_t ordered = count_status(w, STATUS_ORDERED);
	size_t delivered = count_status(w, STATUS_DELIVERED);

	if (!ordered || !delivered || ordered + delivered < count_state(w, 1u << HEADING_STATUS))
		return;
	for (size_t i = 0; i < w->n; i++) {
		struct heading_column *c = &w->columns[i];
		struct heading_piece *p = state_of(c);

		if (!c->value || !p)
			continue;
		if (families_of(&c->words) == heading_family(p->kinds))
			c->value = false; /* nothing but the two: a table like any other */
		else if (is_status(p, STATUS_ORDERED))
			*p = (struct heading_piece){1u << HEADING_ORDERED, ""};
		else
			p->kinds = 0;
	}
}

/* ---- a name that nobody knows among names ---- */

/* Letters, and digits: J-10CE. */
static bool looks_like_designation(const char *s)
{
	bool digit = false;

	for (const char *c = s; *c; c++) {
		digit |= *c >= '0' && *c <= '9';
		if (*c == ' ')
			return false;
	}
	return digit && ((*s >= 'A' && *s <= 'Z') || (unsigned char)*s >= 0x80) && strlen(s) <= 16;
}

/* A table of types has types that the catalogue lacks. */
static void add_unknown_types(struct wide *w)
{
	size_t known = 0;

	if (w->families != heading_family(1u << HEADING_TYPE))
		return;
	for (size_t i = 0; i < w->n; i++)
		known += w->columns[i].value;
	for (size_t i = 0; known >= FEWEST && i < w->n; i++) {
		struct heading_column *c = &w->columns[i];

		if (c->value || c->words.n || !has_figures(c) || !figures_only(&c->figures) ||
		    !looks_like_designation(c->header))
			continue;
		c->words.pieces[0] = (struct heading_piece){1u << HEADING_TYPE, c->header};
		c->words.n = 1;
		c->words.rest = "";
		c->value = true;
	}
}

/* ---- classes that hold others ---- */

static bool is_class(const struct heading_column *c)
{
	return c->value && c->words.n == 1 && c->words.pieces[0].kinds == 1u << HEADING_CLASS;
}

/* Is the figure of one column at least that of the other, in nearly all rows? */
static bool holds(const struct wide *w, size_t whole, size_t part)
{
	size_t both = 0, more = 0;

	for (size_t row = 0; row < w->survey->rows.n; row++) {
		int64_t a, b;
		if (figure_of(survey_cell(w->survey, row, whole), &a) != FIGURE_EXACT ||
		    figure_of(survey_cell(w->survey, row, part), &b) != FIGURE_EXACT)
			continue;
		both++;
		more += a >= b;
	}
	return both && (both - more) * TOLERATED <= both;
}

/* "Aircraft" alone may be those without helicopters, or all: then no other class has more. */
static bool holds_all(const struct wide *w, size_t whole)
{
	for (size_t i = 0; i < w->n; i++)
		if (i != whole && is_class(&w->columns[i]) && !holds(w, whole, i))
			return false;
	return w->survey->rows.n >= ROWS_OF_WHOLE;
}

static bool is_whole(const struct wide *w, size_t i)
{
	const struct heading_column *c = &w->columns[i];
	size_t n = strlen(c->header);

	return is_class(c) && (words_are_total(c->header, n) ||
			       (words_are_any_aircraft(c->header, n) && holds_all(w, i)));
}

/* "Total aircraft" beside fighters, attack aircraft, helicopters that it is not the sum of: a
 * fighter may be an attack aircraft too, and only the whole counts each once. */
static void keep_wholes(struct wide *w)
{
	for (size_t i = 0; i < w->n; i++) {
		if (!is_whole(w, i))
			continue;
		for (size_t k = 0; k < w->n; k++) {
			struct heading_column *c = &w->columns[k];
			if (k != i && is_class(c) && holds(w, i, k)) {
				c->value = false;
				c->part = true;
			}
		}
	}
}

/* ---- running totals ---- */

static size_t value_columns(size_t *out, const struct wide *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		if (w->columns[i].value)
			out[n++] = i;
	return n;
}

static bool is_text(const struct heading_column *c)
{
	return !c->value && !c->total && c->figures.none > c->figures.exact + c->figures.loose;
}

/* What was damaged is found destroyed later: of conditions only the sum grows. */
static size_t sum_of_states(const struct wide *w)
{
	size_t i = 0;

	while (i < w->n && !(w->families & states && w->columns[i].total))
		i++;
	return i;
}

/* Words that make running totals likely. */
static bool is_told(const struct wide *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (words_speak_of_losses(w->columns[i].header) ||
		    words_speak_of_running_totals(w->columns[i].header))
			return true;
	return false;
}

/* The days stand in a column of their own. */
static bool runs_down(struct headings *h, const struct wide *w, const size_t *values, size_t n)
{
	size_t *keys = arena_alloc(w->arena, (w->n + 1) * sizeof *keys);
	struct running_columns c = {
	    .told = is_told(w), .date = w->n, .figures = values, .figure_count = n, .keys = keys};
	size_t sum = sum_of_states(w);

	if (sum < w->n) {
		c.figures = &sum;
		c.figure_count = 1;
	}
	for (size_t i = 0; i < w->n; i++) {
		const struct heading_column *col = &w->columns[i];
		if (col->value || col->total)
			continue;
		if (c.date == w->n && running_date(&c.order, w->survey, i))
			c.date = i;
		else if (is_text(col))
			keys[c.key_count++] = i;
	}
	return c.date < w->n && running_down(&h->running_why, w->survey, &c, w->arena);
}

static bool by_time(const struct wide *w, size_t a, size_t b);

static void find_running(struct headings *h, const struct wide *w)
{
	size_t *values = arena_alloc(w->arena, (w->n + 1) * sizeof *values);
	size_t n = value_columns(values, w);

	if (!(w->families & times)) {
		h->running = runs_down(h, w, values, n);
		return;
	}
	if (w->families != times)
		return; /* the figures of one time stand in several columns */
	for (size_t i = 1; i < n; i++)
		for (size_t k = i; k && by_time(w, values[k], values[k - 1]); k--) {
			size_t swap = values[k];
			values[k] = values[k - 1];
			values[k - 1] = swap;
		}
	h->running = running_across(&h->running_why, w->survey, values, n, is_told(w), w->arena);
}

static const char *time_of(const struct wide *w, size_t i)
{
	return w->columns[i].words.pieces[0].text;
}

/* As EDTF writes them, texts sort by time. */
static bool by_time(const struct wide *w, size_t a, size_t b)
{
	return strcmp(time_of(w, a), time_of(w, b)) < 0;
}

/* ---- all together ---- */

static size_t count_values(const struct wide *w, bool with_figures)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->columns[i].value && (!with_figures || has_figures(&w->columns[i]));
	return n;
}

static enum heading_kind kind_of(unsigned kinds)
{
	enum heading_kind k = HEADING_NONE;

	while (kinds >>= 1)
		k++;
	return k;
}

static void give_values(struct headings *h, const struct wide *w)
{
	h->columns = arena_alloc(w->arena, (w->n + 1) * sizeof *h->columns);
	h->said = arena_alloc(w->arena, (w->n + 1) * sizeof *h->said);
	h->total = arena_alloc(w->arena, (w->n + 1) * sizeof *h->total);
	for (size_t i = 0; i < w->n; i++) {
		const struct heading_words *words = &w->columns[i].words;
		size_t n = 0;

		h->total[i] = w->columns[i].total;
		h->said[i] = words->rest;
		for (size_t k = 0; w->columns[i].value && k < words->n; k++)
			if (words->pieces[k].kinds)
				h->columns[i][n++] =
				    (struct heading){kind_of(words->pieces[k].kinds),
						     words->pieces[k].text};
	}
	h->values = count_values(w, false);
}

/* Where rows name types and say how many, "engine weight" is a detail of the type. */
static bool says(const struct heading_column *c, enum field_id field, bool figures)
{
	struct header_meaning m[WORDS_MEANINGS];
	size_t n = figures_only(&c->figures) == figures ? words_of_header(c->header, m) : 0;

	for (size_t i = 0; i < n; i++)
		if (m[i].role == ROLE_FIELD && m[i].field == field && m[i].score >= SURE_WORDS)
			return has_figures(c) == figures;
	return false;
}

static bool is_long(const struct wide *w)
{
	bool type = false, count = false;

	for (size_t i = 0; i < w->n; i++) {
		type |= says(&w->columns[i], FIELD_TYPE, false);
		count |= !w->columns[i].value && says(&w->columns[i], FIELD_COUNT, true);
	}
	return type && count && w->families == heading_family(1u << HEADING_TYPE);
}

/* The sum counts, and what it is of is kept as it stands. */
static void take_whole(struct headings *h, const struct wide *w)
{
	size_t whole = headings_whole(h, w);

	if (whole == w->n)
		return;
	h->part = arena_alloc(w->arena, (w->n + 1) * sizeof *h->part);
	for (size_t i = 0; i < w->n; i++)
		h->part[i] = w->columns[i].value || w->columns[i].total;
	h->part[whole] = false;
	h->whole = whole + 1;
	h->values = 0;
}

static bool is_wide(struct wide *w, const struct catalogue *c)
{
	for (size_t i = 0; i < w->n; i++)
		w->columns[i].header = w->survey->header->cells[i].s;
	take_headers_apart(w, c);
	drop_codes(w);
	if (!w->survey->rows.n)
		return false;
	count_figures(w);
	choose_families(w);
	choose_values(w);
	settle_states(w);
	pair_orders(w);
	add_unknown_types(w);
	return count_values(w, true) >= FEWEST && !is_long(w);
}

void headings_find(struct headings *h, const struct survey *s, const struct catalogue *c,
		   struct arena *a)
{
	struct wide w = {.survey = s, .n = s->header->n, .arena = a};

	*h = (struct headings){0};
	if (w.n > HEADINGS_WIDEST)
		return;
	w.columns = arena_alloc(a, (w.n + 1) * sizeof *w.columns);
	if (!is_wide(&w, c))
		return;
	headings_add_up(h, &w);
	keep_wholes(&w);
	if (count_values(&w, true) < FEWEST) {
		*h = (struct headings){0};
		return;
	}
	give_values(h, &w);
	find_running(h, &w);
	h->why = headings_explain(h, &w);
	take_whole(h, &w);
}

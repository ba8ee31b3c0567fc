/* What the sources say of a deal, side by side: who states, doubts and denies it, one a line. */
#include "listing-inside.h"

#include <stdlib.h>

#include "hangar/err.h"
#include "mark.h"

/* A source that states the deal, or an objection. */
struct voice {
	const struct version *v; /* NULL: the objection */
	const struct objection *o;
	const char *mark;
};
VEC_TYPE(voices, struct voice *);

struct chorus {
	struct look *look;
	const struct resolved_deal *deal;
};

enum {
	VOICE_MARK,
	VOICE_SAYS,
	VOICE_SOURCE,
	VOICE_GRADE,
	VOICE_COUNT,
	VOICE_EACH,
	VOICE_LOT,
	VOICE_TYPES,
	VOICE_PUBLISHED,
	VOICE_FROM,
	VOICE_NOTE,
	VOICE_COLUMNS
};

static const struct column columns[] = {
    [VOICE_MARK] = {.name = "mark", .title = "", .keep = 9},
    [VOICE_SAYS] = {.name = "says", .keep = 8},
    [VOICE_SOURCE] = {.name = "source", .key = true, .keep = 8},
    [VOICE_GRADE] = {.name = "grade", .title = "gr", .keep = 6},
    [VOICE_COUNT] = {.name = "count", .title = "n", .right = true, .keep = 7},
    [VOICE_EACH] = {.name = "unit_price", .title = "each", .keep = 5},
    [VOICE_LOT] = {.name = "lot", .key = true, .keep = 5},
    [VOICE_TYPES] = {.name = "types", .elastic = true, .keep = 2},
    [VOICE_PUBLISHED] = {.name = "published", .keep = 3},
    [VOICE_FROM] = {.name = "from", .elastic = true, .keep = 4},
    [VOICE_NOTE] = {.name = "note", .elastic = true, .keep = 1},
};

static const struct claim *claim_of(const struct voice *x)
{
	return x->v ? &x->v->claims.v[0]->claim : &x->o->claim->claim;
}

/* ---- prices ---- */

static struct cell taken(struct look *l, struct str *s)
{
	struct cell c = cell_text(s->n ? arena_strdup(l->arena, s->s) : NULL);

	str_free(s);
	return c;
}

static bool told_before(const struct version *v, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		const struct money *a = &v->claims.v[i]->total_price,
				   *b = &v->claims.v[at]->total_price;
		if (a->currency == b->currency && quantity_equal(a->minor, b->minor))
			return true;
	}
	return false;
}

/* One lot, told perhaps in several currencies: each as it was told. */
static void add_told(struct str *s, const struct version *v)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		struct money m = v->claims.v[i]->total_price;
		if (!money_stated(m) || told_before(v, i))
			continue;
		str_add(s, s->n ? ", " : "");
		show_money(s, m);
	}
}

static size_t pieces(const struct version *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->lots.n; i++)
		n += !v->lots.v[i].whole;
	return n;
}

/* "= " before what is only price times number; what several lots cost together says so. */
static struct cell lot_cell(const struct version *v, struct look *l)
{
	struct money m = v->cost[v->price_kind];
	struct str s = {0};

	if (v->lots.n == 1)
		add_told(&s, v);
	if (!s.n && money_stated(m)) {
		str_add(&s, v->lots.n == 1 ? "= " : "");
		show_money(&s, m);
		if (pieces(v) > 1)
			str_addf(&s, " in %zu lots", pieces(v));
	}
	if (s.n && v->price_kind != PRICE_NONE && v->price_kind != PRICE_SALE)
		str_addf(&s, " %s", vocabulary_name(&price_kind_words, (int)v->price_kind));
	return taken(l, &s);
}

/* ---- types: what differs from those of the deal ---- */

static bool is_among(type_id t, const type_id *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (v[i] == t)
			return true;
	}
	return false;
}

/* Names of those of `v` that are not among `other`, each with its lead. */
static size_t add_missing(struct str *s, const struct look *l, const char *lead, const type_id *v,
			  size_t n, const type_id *other, size_t m)
{
	size_t missing = 0;

	for (size_t i = 0; i < n; i++) {
		if (is_among(v[i], other, m))
			continue;
		str_addf(s, "%s%s%s", s->n ? ", " : "", lead,
			 catalogue_type_get(l->ev->catalogue, v[i])->designation);
		missing++;
	}
	return missing;
}

/* "4" where they are those of the deal, "no MiG-31", "+MiG-23UB"; all of them where few agree. */
static struct cell types_cell(typeset_id types, const struct chorus *c)
{
	size_t n, m, differ;
	const struct catalogue *cat = c->look->ev->catalogue;
	const type_id *own = catalogue_typeset_members(cat, types, &n);
	const type_id *deal = catalogue_typeset_members(cat, c->deal->types, &m);
	struct str s = {0};

	if (!n || (types == c->deal->types && m == 1))
		return cell_text(NULL);
	if (types == c->deal->types) {
		str_addf(&s, "%zu", n);
		return taken(c->look, &s);
	}
	differ = add_missing(&s, c->look, "no ", deal, m, own, n);
	differ += add_missing(&s, c->look, "+", own, n, deal, m);
	if (differ > 2 || differ >= n) {
		str_free(&s);
		return cell_text(look_types(c->look, types));
	}
	return taken(c->look, &s);
}

/* ---- from whom ---- */

static bool is_origin(const struct resolved_deal *d, source_id id)
{
	for (size_t i = 0; i < d->origins.n; i++) {
		if (d->origins.v[i] == id)
			return true;
	}
	return false;
}

/* What the claims cite, else what the source derives from. */
static struct source_list upstream(const struct voice *x, const struct look *l)
{
	const struct source *src = evidence_source_get(l->ev, claim_of(x)->source);

	for (size_t i = 0; x->v && i < x->v->claims.n; i++) {
		if (x->v->claims.v[i]->claim.cites.n)
			return x->v->claims.v[i]->claim.cites;
	}
	if (!x->v && x->o->claim->claim.cites.n)
		return x->o->claim->claim.cites;
	return src ? src->derives_from : (struct source_list){0};
}

static bool is_own_origin(const struct voice *x)
{
	return x->v && x->v->origins.n == 1 && x->v->origins.v[0] == x->v->source;
}

/* "origin", "kyivpost", "2 origins", "kyivpost +1" */
static struct cell from_cell(const struct voice *x, const struct chorus *c)
{
	struct source_list up = upstream(x, c->look);
	size_t origins = 0;
	struct str s = {0};

	for (size_t i = 0; i < up.n; i++)
		origins += is_origin(c->deal, up.v[i]);
	if (!up.n || is_own_origin(x))
		return cell_text("origin");
	if (up.n == 1)
		return cell_text(look_source(c->look, up.v[0]));
	if (origins == up.n)
		str_addf(&s, "%zu origins", up.n);
	else
		str_addf(&s, "%s +%zu", look_source(c->look, up.v[0]), up.n - 1);
	return taken(c->look, &s);
}

/* ---- cells ---- */

static struct cell says_cell(const struct voice *x, struct look *l)
{
	static const char *const what[] = {
	    [DENIED_NONE] = "",
	    [DENIED_DEAL] = "",
	    [DENIED_TO] = " the buyer",
	    [DENIED_PRICE] = " the price",
	    [DENIED_PURPOSE] = " the purpose",
	};

	if (x->v)
		return cell_word(&stance_words, STATES);
	return cell_text(arena_printf(l->arena, "%s%s",
				      vocabulary_name(&stance_words, (int)x->o->stance),
				      what[x->o->denies]));
}

static struct cell objection_cell(const struct voice *x, size_t column, const struct chorus *c)
{
	const struct transfer *t = x->o->claim;
	struct grade g = evidence_grade(c->look->ev, &t->claim);

	switch (column) {
	case VOICE_GRADE:
		return cell_grade(g.reliability, g.credibility);
	case VOICE_NOTE:
		return cell_text(t->claim.excerpt ? t->claim.excerpt : t->claim.note);
	default: /* the figures that are spoken of are not what an objection states */
		return cell_text(NULL);
	}
}

/* The first words that it has for the deal. */
static struct cell note_cell(const struct version *v)
{
	const char *words = NULL;

	for (size_t i = 0; i < v->claims.n && !words; i++) {
		const struct claim *c = &v->claims.v[i]->claim;
		words = c->excerpt ? c->excerpt : c->note;
	}
	return cell_text(words);
}

static struct cell version_cell(const struct voice *x, size_t column, const struct chorus *c)
{
	const struct version *v = x->v;

	switch (column) {
	case VOICE_GRADE:
		return cell_grade(v->grade.reliability, v->grade.credibility);
	case VOICE_COUNT:
		return cell_quantity(quantity_stated(v->count) ? v->count : v->ordered);
	case VOICE_EACH:
		return v->lots.n == 1 ? cell_money(v->unit_price) : cell_text(NULL);
	case VOICE_LOT:
		return lot_cell(v, c->look);
	case VOICE_TYPES:
		return types_cell(v->types, c);
	case VOICE_NOTE:
		return note_cell(v);
	default:
		return cell_text(NULL);
	}
}

static void voice_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct chorus *c = arg;
	const struct voice *x = row;
	const struct source *src = evidence_source_get(c->look->ev, claim_of(x)->source);

	if (column == VOICE_MARK)
		*out = cell_text(x->mark);
	else if (column == VOICE_SAYS)
		*out = says_cell(x, c->look);
	else if (column == VOICE_SOURCE)
		*out = cell_text(src ? src->key : NULL);
	else if (column == VOICE_PUBLISHED)
		*out = src ? cell_date(src->published) : cell_text(NULL);
	else if (column == VOICE_FROM)
		*out = from_cell(x, c);
	else
		*out = x->v ? version_cell(x, column, c) : objection_cell(x, column, c);
}

/* ---- rows ---- */

/* An error that begins with a claim of this source. */
static bool is_at_fault(const struct version *v, const struct findings *f)
{
	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		bool stands = x->severity == SEVERITY_ERROR && !x->ack;
		for (size_t k = 0; stands && x->claims.n && k < v->claims.n; k++) {
			if (v->claims.v[k]->claim.id == x->claims.v[0])
				return true;
		}
	}
	return false;
}

static const char *mark_of(const struct resolved_deal *d, const struct version *v,
			   const struct findings *f)
{
	const char *mark = version_mark(d, v);

	return !mark && is_at_fault(v, f) ? "✗" : mark;
}

static int rank_of(const struct voice *x)
{
	if (!x->v)
		return x->o->stance == DENIES ? 5 : 4;
	return streq(x->mark, MARK_CHOSEN) ? 0 : x->v->excluded ? 3 : x->v->part ? 2 : 1;
}

/* Those that count first, the better grade first. */
static int by_rank(const void *a, const void *b)
{
	const struct voice *x = *(struct voice *const *)a, *y = *(struct voice *const *)b;
	int order = rank_of(x) - rank_of(y);

	if (!order && x->v)
		order = grade_compare(x->v->grade, y->v->grade);
	return order ? order : claim_of(x)->id < claim_of(y)->id ? -1 : 1;
}

static void add_voice(struct detail *d, struct voices *list, struct voice what)
{
	struct voice *x = arena_alloc(d->look->arena, sizeof *x);

	*x = what;
	vec_push(list, x);
}

static void add_rows(struct detail *d, const struct resolved_deal *deal, struct table *t)
{
	const struct findings *f = d->l->inside->ask.findings;
	struct voices list = {0};

	for (size_t i = 0; i < deal->versions.n; i++) {
		const struct version *v = &deal->versions.v[i];
		add_voice(d, &list, (struct voice){.v = v, .mark = mark_of(deal, v, f)});
	}
	for (size_t i = 0; i < deal->objections.n; i++) {
		const struct objection *o = &deal->objections.v[i];
		add_voice(d, &list,
			  (struct voice){.o = o,
					 .mark = o->excluded           ? MARK_EXCLUDED
						 : o->stance == DENIES ? "✗"
								       : "?"});
	}
	if (list.n)
		qsort(list.v, list.n, sizeof *list.v, by_rank);
	for (size_t i = 0; i < list.n; i++)
		vec_push(&t->rows, list.v[i]);
	vec_free(&list);
}

/* What ✗ stands for, of those that there are. */
static void explain_marks(struct report *rep, struct section *s, const struct table *t)
{
	bool denies = false, fault = false;

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct voice *x = t->rows.v[i];
		denies = denies || (!x->v && streq(x->mark, "✗"));
		fault = fault || (x->v && streq(x->mark, "✗"));
	}
	if (denies || fault)
		report_line(rep, s, STYLE_INDENTED, ROLE_DIM, 0, "✗ %s%s%s",
			    fault ? "a check finds an error in what it says" : "",
			    fault && denies ? "; or it denies the deal" : "",
			    denies && !fault ? "denies the deal" : "");
}

void versions_table(struct detail *d, const struct resolved_deal *deal)
{
	struct chorus *c = arena_alloc(d->look->arena, sizeof *c);
	struct section *s = report_section(d->rep, SECTION_TABLE, "rows", NULL);
	struct table *t;

	*c = (struct chorus){d->look, deal};
	t = report_table(s, columns, VOICE_COLUMNS, voice_cell, c);
	add_rows(d, deal, t);
	s->empty = "Nobody whose word is looked at under this policy speaks of it.";
	s = report_section(d->rep, SECTION_PARAGRAPHS, "marks", NULL);
	version_marks(d->rep, s, deal);
	explain_marks(d->rep, s, t);
}

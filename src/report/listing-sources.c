/* Who stands behind a row: the sources of a deal, its claims as their files have them, and the
 * rivals for a holding. */
#include "listing-inside.h"

#include <stdlib.h>

#include "chain-text.h"
#include "hangar/err.h"

/* ---- the sources of a deal ---- */

static void source_line(struct detail *d, struct section *s, const char *name, const char *text)
{
	if (!str_blank(text))
		report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s%s", name, text);
}

static void add_source(struct detail *d, struct section *s, source_id id, const char *says)
{
	const struct source *src = evidence_source_get(d->look->ev, id);
	struct str published = {0};

	if (!src)
		return;
	date_format(&published, &src->published);
	report_line(d->rep, s, STYLE_HEADING, ROLE_HEADING, 0, "%s %s  %s%c%s", src->key, says,
		    src->reliability ? "reliability " : "not graded",
		    src->reliability ? src->reliability : ' ',
		    src->batch ? "" : "  not described yet");
	source_line(d, s, "", src->title);
	source_line(d, s, "", src->publisher);
	source_line(d, s, "published ", str_c(&published));
	source_line(d, s, "", src->address);
	source_line(d, s, "archived at ", src->archived);
	source_line(d, s, "has it from ", look_sources(d->look, src->derives_from));
	source_line(d, s, "", src->note);
	str_free(&published);
}

int detail_sources(struct detail *d, struct err *e)
{
	const struct resolved_deal *deal = detail_deal(d);
	struct section *s;

	(void)e;
	chain_behind(d->rep, d->look, deal, NULL);
	s = report_section(d->rep, SECTION_PARAGRAPHS, "sources", NULL);
	for (size_t i = 0; i < deal->versions.n; i++)
		add_source(d, s, deal->versions.v[i].source, "states it");
	for (size_t i = 0; i < deal->objections.n; i++) {
		const struct objection *o = &deal->objections.v[i];
		add_source(d, s, o->claim->claim.source,
			   o->stance == DENIES ? "denies it" : "doubts it");
	}
	for (size_t i = 0; i < deal->passed.n && !deal->passed_over; i++) {
		if (!i || deal->passed.v[i]->claim->source != deal->passed.v[i - 1]->claim->source)
			add_source(d, s, deal->passed.v[i]->claim->source, "is passed over");
	}
	return 0;
}

/* ---- the claims of a deal ---- */

VEC_TYPE(claim_list, const struct claim *);

static int by_id(const void *a, const void *b)
{
	const struct claim *x = *(const struct claim *const *)a;
	const struct claim *y = *(const struct claim *const *)b;

	return x->id < y->id ? -1 : x->id > y->id;
}

/* All that is said of the deal, what is passed over too. Of one that is passed over whole the
 * versions are made of that. */
static void gather_claims(struct claim_list *list, const struct resolved_deal *deal)
{
	for (size_t i = 0; i < deal->versions.n; i++) {
		for (size_t k = 0; k < deal->versions.v[i].claims.n; k++)
			vec_push(list, &deal->versions.v[i].claims.v[k]->claim);
	}
	for (size_t i = 0; i < deal->objections.n; i++)
		vec_push(list, &deal->objections.v[i].claim->claim);
	for (size_t i = 0; i < deal->passed.n; i++)
		vec_push(list, deal->passed.v[i]->claim);
	if (list->n)
		qsort(list->v, list->n, sizeof *list->v, by_id);
}

int detail_original(struct detail *d, struct err *e)
{
	enum { MOST = 200 };
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "original", NULL);
	struct claim_list list = {0};
	size_t n = 0;

	(void)e;
	gather_claims(&list, detail_deal(d));
	for (size_t i = 0; i < list.n; i++) {
		if ((i == 0 || list.v[i] != list.v[i - 1]) && n++ < MOST)
			detail_line(d, s, list.v[i]);
	}
	if (n > MOST)
		report_text(d->rep, s, "%zu more claims stand in the list of claims.", n - MOST);
	vec_free(&list);
	return 0;
}

/* ---- rivals for a holding ---- */

struct rival {
	const struct holding *h;
	int32_t newest; /* of its source's snapshots of the party */
	bool chosen;
};

enum {
	RIVAL_MARK,
	RIVAL_SOURCE,
	RIVAL_GRADE,
	RIVAL_COUNT,
	RIVAL_CONDITION,
	RIVAL_AS_OF,
	RIVAL_BASE,
	RIVAL_FILE,
	RIVAL_LINE,
	RIVAL_NOTE,
	RIVAL_COLUMNS
};

static const struct column rival_columns[] = {
    [RIVAL_MARK] = {.name = "mark", .title = ""},
    [RIVAL_SOURCE] = {.name = "source"},
    [RIVAL_GRADE] = {.name = "grade", .title = "gr"},
    [RIVAL_COUNT] = {.name = "count", .title = "n", .right = true},
    [RIVAL_CONDITION] = {.name = "condition"},
    [RIVAL_AS_OF] = {.name = "as_of", .title = "as of"},
    [RIVAL_BASE] = {.name = "base"},
    [RIVAL_FILE] = {.name = "file", .blank = "typed in", .elastic = true},
    [RIVAL_LINE] = {.name = "line", .right = true},
    [RIVAL_NOTE] = {.name = "note", .elastic = true},
};

static int32_t day_of(const struct holding *h)
{
	return date_stated(&h->as_of) ? h->as_of.latest : DAY_OPEN_PAST;
}

static bool is_older(const struct rival *r)
{
	return day_of(r->h) < r->newest;
}

static void rival_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	static const enum field_id fields[RIVAL_COLUMNS] = {
	    [RIVAL_SOURCE] = FIELD_SOURCE, [RIVAL_GRADE] = FIELD_GRADE,
	    [RIVAL_COUNT] = FIELD_COUNT,   [RIVAL_CONDITION] = FIELD_CONDITION,
	    [RIVAL_AS_OF] = FIELD_AS_OF,   [RIVAL_BASE] = FIELD_BASE,
	    [RIVAL_FILE] = FIELD_FILE,     [RIVAL_LINE] = FIELD_LINE,
	    [RIVAL_NOTE] = FIELD_NOTE,
	};
	const struct rival *r = row;

	if (column == RIVAL_MARK)
		*out = cell_text(is_older(r) ? "○" : r->chosen ? "●" : NULL);
	else
		*out = claim_cell(&r->h->claim, fields[column], arg);
}

VEC_TYPE(rivals, struct rival *);

/* The chosen source first, then by source, the newest first. */
static int by_source(const void *a, const void *b)
{
	const struct rival *x = *(struct rival *const *)a, *y = *(struct rival *const *)b;

	if (x->chosen != y->chosen)
		return x->chosen ? -1 : 1;
	if (x->h->claim.source != y->h->claim.source)
		return x->h->claim.source < y->h->claim.source ? -1 : 1;
	if (day_of(x->h) != day_of(y->h))
		return day_of(x->h) > day_of(y->h) ? -1 : 1;
	return x->h->claim.id < y->h->claim.id ? -1 : x->h->claim.id > y->h->claim.id;
}

static void add_rival(struct detail *d, struct rivals *list, const struct holding *h)
{
	const struct part *p = d->row.what;
	struct rival *r = arena_alloc(d->look->arena, sizeof *r);

	*r = (struct rival){.h = h, .chosen = h->claim.source == p->source};
	vec_push(list, r);
}

/* All holdings are gone through, which a million of them make slow enough to do it once only. */
static void collect_rivals(struct detail *d, struct rivals *list)
{
	const struct part *p = d->row.what;
	const struct evidence *ev = d->look->ev;
	int32_t *newest = arena_alloc(d->look->arena, (ev->sources.n + 1) * sizeof *newest);

	for (size_t i = 0; i <= ev->sources.n; i++)
		newest[i] = DAY_OPEN_PAST;
	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		if (h->operator_ != p->to)
			continue;
		if (day_of(h) > newest[h->claim.source])
			newest[h->claim.source] = day_of(h);
		if (h->types == p->types)
			add_rival(d, list, h);
	}
	for (size_t i = 0; i < list->n; i++)
		list->v[i]->newest = newest[list->v[i]->h->claim.source];
	if (list->n)
		qsort(list->v, list->n, sizeof *list->v, by_source);
}

static void explain_marks(struct detail *d, const struct rivals *list)
{
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "marks", NULL);
	bool older = false, chosen = false;

	for (size_t i = 0; i < list->n; i++) {
		older |= is_older(list->v[i]);
		chosen |= list->v[i]->chosen;
	}
	if (chosen)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_DIM, 0,
			    "● the figures are taken from here");
	if (older)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_DIM, 0,
			    "○ the source has a newer list of this party");
}

int detail_rivals(struct detail *d, struct err *e)
{
	const struct stock *stock = &d->look->r->stocks.v[((const struct part *)d->row.what)->deal];
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "stock", NULL);
	struct rivals list = {0};
	struct str count = {0};
	struct table *t;

	(void)e;
	show_quantity(&count, stock->count);
	report_text(d->rep, s, "%s, %s: %s, from %zu source%s on %zu origin%s",
		    stock->operator_ ? look_party(d->look, stock->operator_) : "operator not given",
		    stock->types ? look_types(d->look, stock->types) : "type not given",
		    str_c(&count), stock->sources, stock->sources == 1 ? "" : "s", stock->origins,
		    stock->origins == 1 ? "" : "s");
	s = report_section(d->rep, SECTION_TABLE, "rows", NULL);
	t = report_table(s, rival_columns, RIVAL_COLUMNS, rival_cell, d->look);
	collect_rivals(d, &list);
	for (size_t i = 0; i < list.n; i++)
		vec_push(&t->rows, list.v[i]);
	explain_marks(d, &list);
	vec_free(&list);
	str_free(&count);
	return 0;
}

/* Listings: one list of rows that is browsed. What the kinds have in common; each kind stands in a
 * file of its own. */
#include "listing-inside.h"

#include <string.h>

#include "hangar/err.h"

static const struct listing_view *const views[LISTINGS] = {
    [LISTING_FLEET] = &listing_fleet,         [LISTING_TRANSFERS] = &listing_transfers,
    [LISTING_DEALS] = &listing_deals,         [LISTING_TOTALS] = &listing_totals,
    [LISTING_TYPES] = &listing_types,         [LISTING_PARTIES] = &listing_parties,
    [LISTING_SOURCES] = &listing_sources,     [LISTING_CHECKS] = &listing_checks,
    [LISTING_HISTORY] = &listing_history,     [LISTING_CLAIMS] = &listing_claims,
    [LISTING_AIRFRAMES] = &listing_airframes, [LISTING_WHY] = &listing_why_view,
    [LISTING_DIFF] = &listing_diff_view,
};

static facet_of *facets_of(const struct listing *l)
{
	const struct listing_view *v = l->inside->view;

	return v->kind ? v->kind->facets : v->facets;
}

static void *facet_arg(const struct listing *l)
{
	return l->inside->view->resolved ? (void *)(uintptr_t)l->inside->r
					 : (void *)l->inside->look;
}

void listing_facet(const struct listing *l, const void *row, enum field_id field, int nth,
		   struct facet *out)
{
	*out = (struct facet){.kind = FACET_NONE};
	facets_of(l)(row, field, nth, out, facet_arg(l));
}

enum filter_verdict listing_verdict(const struct listing *l, const void *row)
{
	const struct listing_view *v = l->inside->view;

	return filter_match(l->inside->ask.filter, row, facets_of(l),
			    v->kind ? v->kind->texts : v->texts, facet_arg(l));
}

bool listing_passes(const struct listing *l, const void *row)
{
	return listing_verdict(l, row) != FILTER_NO;
}

struct section *listing_section(struct listing *l, const char *name)
{
	return report_find(l->report, name);
}

/* ---- making one ---- */

/* Sections move while further ones are added: only now do pointers hold. */
static void point(struct listing *l)
{
	struct section *below = listing_section(l, "below");

	l->rows = &listing_section(l, "rows")->table;
	l->below = below ? &below->table : NULL;
	l->below_title = below ? below->title : NULL;
	for (size_t i = 0; i < l->report->sections.n; i++) {
		const struct section *s = &l->report->sections.v[i];
		if (s->kind == SECTION_TOTAL)
			vec_push(&l->totals, s);
	}
}

static int unknown_field(const struct listing *l, enum field_id field, struct err *e)
{
	return err_set(e, ERR_USAGE, "%s have no field '%s'; the claims behind them may",
		       l->inside->view->unit, field_get(field)->name);
}

/* Fields that a row has only where it says something. */
static bool comes_and_goes(enum field_id field)
{
	static const enum field_id some[] = {FIELD_IS,     FIELD_CITES,   FIELD_DERIVES_FROM,
					     FIELD_DENIES, FIELD_NOTE,    FIELD_EXCERPT,
					     FIELD_TAGS,   FIELD_LOCATOR, FIELD_STANCE,
					     FIELD_RANK,   FIELD_BATCH,   FIELD_SOURCE};

	for (size_t i = 0; i < COUNT_OF(some); i++) {
		if (some[i] == field)
			return true;
	}
	return false;
}

static bool any_has(const struct listing *l, const struct table *all, enum field_id field)
{
	struct facet x;

	for (size_t i = 0; i < all->rows.n; i++) {
		listing_facet(l, all->rows.v[i], field, 0, &x);
		if (x.kind != FACET_NONE)
			return true;
	}
	return all->rows.n == 0;
}

/* A field that no row has, whatever the filter: the filter is meant for other rows. */
static int check_fields(const struct listing *l, const struct filter *f, struct err *e)
{
	struct listing_ask ask = l->inside->ask;
	struct listing *all = NULL;
	int failed = 0;

	ask.filter = NULL;
	for (const struct field *field = field_next(NULL); field && !failed;
	     field = field_next(field)) {
		if (!filter_uses(f, field->id) || comes_and_goes(field->id))
			continue;
		if (!all && !(all = listing_new(l->inside->r, &ask, e)))
			return -1;
		if (!any_has(all, all->rows, field->id) &&
		    !(all->below && all->below->rows.n && any_has(all, all->below, field->id)))
			failed = unknown_field(l, field->id, e);
	}
	listing_free(&all);
	return failed;
}

static int build(struct listing *l, struct err *e)
{
	const struct listing_view *v = l->inside->view;
	const struct filter *f = l->inside->ask.filter;

	if (v->build(l, e))
		return -1;
	point(l);
	if (!listing_count(l) && !l->inside->ask.behind && facets_of(l) && !filter_is_empty(f) &&
	    check_fields(l, f, e))
		return -1;
	l->sorted = l->inside->in_order ? l->inside->sorted : "";
	if (l->inside->in_order || !l->inside->sorted)
		return 0;
	return listing_sort(l, l->inside->sorted, e);
}

struct listing *listing_new(const struct resolution *r, const struct listing_ask *ask,
			    struct err *e)
{
	struct listing *l = mem_zalloc(sizeof *l);

	l->kind = ask->kind;
	l->flow = FLOWS;
	l->report = report_new();
	l->inside = arena_alloc(&l->report->arena, sizeof *l->inside);
	*l->inside = (struct listing_inside){.view = views[ask->kind],
					     .sorted = views[ask->kind]->sorted,
					     .r = r,
					     .look = look_new(l->report, r),
					     .ask = *ask};
	l->unit = l->inside->view->unit;
	if (build(l, e))
		listing_free(&l);
	else
		listing_lend(
		    l, &l->inside->cells); /* what is made from here on is drawn and forgotten */
	return l;
}

void listing_free(struct listing **lp)
{
	struct listing *l = *lp;

	if (!l)
		return;
	vec_free(&l->totals);
	arena_free(&l->inside->cells);
	report_free(&l->report);
	mem_free(l);
	*lp = NULL;
}

/* ---- rows ---- */

size_t listing_count(const struct listing *l)
{
	return l->rows->rows.n + (l->below ? l->below->rows.n : 0);
}

const struct table *listing_table(const struct listing *l, size_t *row)
{
	if (*row < l->rows->rows.n)
		return l->rows;
	*row -= l->rows->rows.n;
	return l->below;
}

struct listing_row listing_row(const struct listing *l, size_t row)
{
	const struct table *t = listing_table(l, &row);

	return (struct listing_row){t->rows.v[row], t == l->below};
}

struct arena *listing_lend(const struct listing *l, struct arena *scratch)
{
	struct arena *own = l->inside->look->arena;

	l->inside->look->arena = scratch;
	return own;
}

void listing_forget_cells(struct listing *l)
{
	arena_clear(&l->inside->cells);
}

int listing_sort(struct listing *l, const char *spec, struct err *e)
{
	struct arena scratch = {0}, *own;
	int failed;

	if (l->kind == LISTING_WHY)
		return err_set(e, ERR_USAGE, "a tree has an order of its own");
	own = listing_lend(l, &scratch);
	failed = table_sort(l->rows, spec, e) || (l->below && table_sort(l->below, spec, e));

	listing_lend(l, own);
	arena_free(&scratch);
	if (failed)
		return -1;
	l->sorted = arena_strdup(&l->report->arena, spec);
	return 0;
}

void listing_id(struct str *out, const struct listing *l, size_t row)
{
	if (l->inside->view->id)
		l->inside->view->id(out, l, listing_row(l, row));
}

void listing_terms(struct str *out, const struct listing *l, size_t row)
{
	struct str terms = {0}; /* by themselves, so that their blanks stand between them only */

	if (l->inside->view->terms)
		l->inside->view->terms(&terms, l, listing_row(l, row));
	str_add(out, str_c(&terms));
	str_free(&terms);
}

bool listing_opens(const struct listing *l, size_t row, struct listing_ask *ask)
{
	*ask = (struct listing_ask){.kind = l->kind,
				    .flow = FLOWS,
				    .findings = l->inside->ask.findings};
	return l->inside->view->opens && l->inside->view->opens(l, listing_row(l, row), ask);
}

/* ---- finding rows ---- */

static bool is_text(void (*write)(struct str *, const struct listing *, size_t),
		    const struct listing *l, size_t row, const char *text, struct str *scratch)
{
	str_clear(scratch);
	write(scratch, l, row);
	return streq(str_c(scratch), text);
}

static size_t find_row(const struct listing *l, const void *what)
{
	size_t n = listing_count(l), row = 0;

	while (row < n && listing_row(l, row).what != what)
		row++;
	return what && row < n ? row : SIZE_MAX;
}

size_t listing_find(const struct listing *l, const char *id, const char *terms)
{
	size_t n = listing_count(l), found = SIZE_MAX;
	struct str scratch = {0};

	if (l->inside->view->of_id && id && *id)
		return find_row(l, l->inside->view->of_id(l, id));
	for (size_t i = 0; i < n && found == SIZE_MAX; i++) {
		if (id && *id ? is_text(listing_id, l, i, id, &scratch) &&
				    (!terms || is_text(listing_terms, l, i, terms, &scratch))
			      : terms && *terms && is_text(listing_terms, l, i, terms, &scratch))
			found = i;
	}
	for (size_t i = 0; id && *id && terms && i < n && found == SIZE_MAX; i++) {
		if (is_text(listing_id, l, i, id, &scratch))
			found = i;
	}
	str_free(&scratch);
	return found;
}

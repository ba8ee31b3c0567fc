/* Deals to be browsed: the columns of `list deals`, with a mark for what the checks find. */
#include "listing-inside.h"

#include <string.h>

#include "hangar/err.h"

struct marked {
	const struct look *look;
	const size_t *column;     /* of list_deals; column_count of it: the mark */
	const struct mark *marks; /* [deal] */
	const struct resolution *r;
};

struct mark {
	unsigned errors, warnings, notes;
};

/* ✗5 where there are errors, else !2 where there are warnings, else · for notes alone. */
static struct cell mark_cell(const struct resolved_deal *d, const struct marked *m)
{
	const struct mark *mark = m->marks ? &m->marks[d - m->r->deals.v] : NULL;

	if (!mark)
		return cell_text(NULL);
	if (mark->errors)
		return cell_text(arena_printf(m->look->arena, "✗%u", mark->errors));
	if (mark->warnings)
		return cell_text(arena_printf(m->look->arena, "!%u", mark->warnings));
	return cell_text(mark->notes ? "·" : NULL);
}

static void marked_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct marked *m = arg;

	if (m->column[column] == list_deals.column_count)
		*out = mark_cell(row, m);
	else
		list_deals.cell(row, m->column[column], out, (void *)(uintptr_t)m->look);
}

static const struct mark *marks_of(struct listing *l)
{
	const struct findings *f = l->inside->ask.findings;
	const struct resolution *r = l->inside->r;
	struct mark *marks =
	    f ? arena_alloc(&l->report->arena, (r->deals.n + 1) * sizeof *marks) : NULL;

	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		const struct resolved_deal *d =
		    str_starts(x->about, "deal:") ? resolution_deal(r, x->about + 5) : NULL;
		if (!d || x->ack)
			continue;
		marks[d - r->deals.v].errors += x->severity == SEVERITY_ERROR;
		marks[d - r->deals.v].warnings += x->severity == SEVERITY_WARNING;
		marks[d - r->deals.v].notes += x->severity == SEVERITY_NOTE;
	}
	return marks;
}

static size_t column_named(const char *name)
{
	for (size_t i = 0; i < list_deals.column_count; i++) {
		if (streq(list_deals.columns[i].name, name))
			return i;
	}
	return list_deals.column_count; /* the mark */
}

/* Those that are drawn, in their order; the others of `list deals` follow. */
static const char *const drawn[] = {"deal", "from", "to",       "date", "count",
				    "cost", "s/o",  "findings", "type", "status"};

/* Who and when before what the line between the deals says already. */
static const struct {
	const char *name;
	int keep;
} kept[] = {{"status", 0}, {"type", 1}, {"date", 4}, {"from", 5}, {"to", 6}};

static bool is_drawn(size_t column)
{
	for (size_t i = 0; i < COUNT_OF(drawn); i++) {
		if (column_named(drawn[i]) == column)
			return true;
	}
	return false;
}

static struct marked *layout_of(struct listing *l, struct column *columns)
{
	struct marked *m = arena_alloc(&l->report->arena, sizeof *m);
	size_t all = list_deals.column_count, n = 0;
	size_t *at = arena_alloc(&l->report->arena, (all + 1) * sizeof *at);

	for (size_t i = 0; i < COUNT_OF(drawn); i++)
		at[n++] = column_named(drawn[i]);
	for (size_t i = 0; i < all; i++) {
		if (!is_drawn(i))
			at[n++] = i;
	}
	for (size_t i = 0; i < n; i++) {
		columns[i] = at[i] < all ? list_deals.columns[at[i]]
					 : (struct column){.name = "findings",
							   .title = "!",
							   .right = true,
							   .keep = 6};
		columns[i].extra = i >= COUNT_OF(drawn);
		for (size_t k = 0; k < COUNT_OF(kept); k++) {
			if (streq(columns[i].name, kept[k].name))
				columns[i].keep = kept[k].keep;
		}
	}
	*m = (struct marked){l->inside->look, at, marks_of(l), l->inside->r};
	return m;
}

static const struct resolved_deal *itself(const struct listing *l, const void *row)
{
	(void)l;
	return row;
}

static int build_deals(struct listing *l, struct err *e)
{
	size_t n = list_deals.column_count + 1;
	struct listing_sides sides = {.verdicts = mem_zalloc(l->inside->r->deals.n + 1)};
	struct column *columns = arena_alloc(&l->report->arena, n * sizeof *columns);
	struct marked *m = layout_of(l, columns);
	const struct resolution *r = l->inside->r;
	struct table *rows, *below;

	report_table(report_section(l->report, SECTION_TABLE, "rows", NULL), columns, n,
		     marked_cell, m);
	below = report_table(report_section(l->report, SECTION_TABLE, "below", NULL), columns, n,
			     marked_cell, m);
	rows = &listing_section(l, "rows")->table;
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		bool counted = d->standing == STANDING_MOVED;
		sides.verdicts[i] = (unsigned char)listing_verdict(l, d);
		if (sides.verdicts[i] == FILTER_NO)
			continue;
		if (counted)
			vec_push(&rows->rows, d);
		else
			vec_push(&below->rows, d);
		(counted ? sides.in : sides.out)[flow_of_kind(d->kind)]++;
	}
	listing_title_below(l, itself);
	return listing_add_totals(l, &sides, true, e);
}

static void deal_id_of(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	str_addf(out, "deal:%s", ((const struct resolved_deal *)row.what)->key);
}

static void deal_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	listing_term(out, FIELD_DEAL, ((const struct resolved_deal *)row.what)->key);
}

bool deal_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	(void)l, (void)row;
	ask->kind = LISTING_CLAIMS;
	ask->behind = true;
	return true;
}

static const struct tabs *deal_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_deal;
}

const struct listing_view listing_deals = {
    .unit = "deals",
    .sorted = "-date",
    .build = build_deals,
    .kind = &list_deals,
    .resolved = true,
    .id = deal_id_of,
    .terms = deal_terms,
    .opens = deal_opens,
    .tabs = deal_tabs,
};

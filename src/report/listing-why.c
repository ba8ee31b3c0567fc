/* The tree behind a figure, to be browsed: a row is a node, indented under what it goes into;
 * beside it stand the claim, its source and the line of the file. */
#include "listing-inside.h"

#include <string.h>

#include "hangar/err.h"
#include "show.h"
#include "why-rows.h"

enum { MOST_DEALS = 100 }; /* of a total; the rest stands in one row */

enum { WHY_NODE, WHY_FIGURE, WHY_REASON, WHY_COLUMNS };

static const struct column columns[] = {
    [WHY_NODE] = {.name = "what", .keep = 2, .elastic = true},
    [WHY_FIGURE] = {.name = "figure", .right = true, .keep = 2},
    [WHY_REASON] = {.name = "why", .elastic = true},
};

static void cell_of_row(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct why_row *x = row;

	if (column == WHY_NODE)
		*out = cell_text(arena_printf(l->arena, "%s%s%s", x->lead,
					      x->decisive ? WHY_DECISIVE_MARK " " : "", x->text));
	else if (column == WHY_FIGURE)
		*out =
		    x->role == WHY_SILENT ? (struct cell){.kind = CELL_NONE} : why_cell(l, x->node);
	else
		*out = cell_text(x->why);
}

static int open_tree(struct why **w, const struct listing *l, struct err *e)
{
	const struct listing_ask *ask = &l->inside->ask;

	if (!ask->figure || !*ask->figure)
		return why_total(w, l->inside->r, ask->flow < FLOWS ? ask->flow : FLOW_TRANSFERS,
				 ask->filter, MOST_DEALS, e);
	if (!filter_is_empty(ask->filter))
		return err_set(e, ERR_USAGE, "the tree of one figure takes no filter");
	return why_figure(w, l->inside->r, ask->figure, e);
}

static int build_why(struct listing *l, struct err *e)
{
	struct section *s = report_section(l->report, SECTION_TABLE, "rows", NULL);
	struct table *t = report_table(s, columns, WHY_COLUMNS, cell_of_row, l->inside->look);
	struct why_rows rows = {0};
	struct why_row *kept;
	struct why *w;

	if (open_tree(&w, l, e))
		return -1;
	report_keep(l->report, why_let_go, w);
	why_rows_make(&rows, l->inside->look, w);
	kept = arena_alloc(&l->report->arena, rows.n * sizeof *kept);
	memcpy(kept, rows.v, rows.n * sizeof *kept);
	for (size_t i = 0; i < rows.n; i++)
		vec_push(&t->rows, &kept[i]);
	vec_free(&rows);
	if (w->decisive.n)
		report_notice(l->report,
			      "%s decisive: without this claim the figure were another%s",
			      WHY_DECISIVE_MARK,
			      w->by_structure ? " (told by structure: too many to leave out each)"
					      : "");
	return 0;
}

/* ---- rows ---- */

static void why_id(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct why_node *n = ((const struct why_row *)row.what)->node;

	(void)l;
	if (n->claim)
		str_addf(out, "claim:%llu", (unsigned long long)n->claim->id);
	else if (n->deal)
		str_addf(out, "%s%s",
			 str_starts(n->deal->key, "claim:") ? "" : "deal:", n->deal->key);
}

/* Told apart by where it stands, so that a row is found again. */
static void why_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct why_node *n = ((const struct why_row *)row.what)->node;

	if (n->claim) {
		struct str id = {0};
		why_id(&id, l, row);
		listing_term(out, FIELD_ID, str_c(&id));
		str_free(&id);
	} else if (n->deal) {
		listing_term(out, FIELD_DEAL, n->deal->key);
	} else if (n->stock) {
		listing_term_party(out, l->inside->look, FIELD_OPERATOR, n->stock->operator_);
		listing_term_types(out, l->inside->look, n->stock->types);
	}
}

static bool why_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	const struct why_node *n = ((const struct why_row *)row.what)->node;

	(void)l;
	ask->kind = n->claim ? LISTING_CLAIMS : n->deal ? LISTING_DEALS : LISTING_FLEET;
	return n->claim || n->deal || n->stock;
}

/* ---- beside them ---- */

static void say_source(struct detail *d, struct section *s, const struct claim *c)
{
	const struct source *source = evidence_source_get(d->look->ev, c->source);
	struct grade g = evidence_grade(d->look->ev, c);
	struct str text = {0};

	if (!source)
		return;
	str_add(&text, source->key);
	str_add(&text, g.reliability || g.credibility ? " " : "");
	grade_format(&text, g);
	if (source->title)
		str_addf(&text, ": %s", source->title);
	if (source->publisher)
		str_addf(&text, ", %s", source->publisher);
	report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", str_c(&text));
	str_free(&text);
}

static int why_tab(struct detail *d, struct err *e)
{
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "why", NULL);
	const struct why_row *row = d->row.what;
	const struct why_node *n = row->node;
	struct str value = {0};

	(void)e;
	if (row->role != WHY_SILENT)
		why_show_value(&value, d->look, n);
	report_line(d->rep, s, STYLE_HEADING, ROLE_HEADING, 0, "%s%s%s", row->text,
		    value.n ? "  " : "", str_c(&value));
	str_free(&value);
	if (*row->why)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", row->why);
	if (row->decisive)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0,
			    WHY_DECISIVE_MARK " without it the figure at the root were another");
	if (!n->claim)
		return 0;
	say_source(d, s, n->claim);
	if (n->claim->excerpt)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "\"%s\"", n->claim->excerpt);
	detail_line(d, s, n->claim);
	return 0;
}

static const struct tabs tabs_of_why = {(const char *const[]){"why", NULL},
					(detail_tab *const[]){why_tab}};

/* A row that is all there is to say has nothing beside it. */
static const struct tabs *why_tabs(const struct listing *l, struct listing_row row)
{
	const struct why_row *x = row.what;

	(void)l;
	return x->node->claim || *x->why || x->decisive ? &tabs_of_why : NULL;
}

/* ---- the figure under a cursor ---- */

static bool is_attribute(const char *name)
{
	for (int a = 0; a < ATTRIBUTES; a++) {
		if (streq(attribute_name((enum attribute)a), name))
			return true;
	}
	return false;
}

static bool why_deal(struct str *figure, const struct listing *l, const struct resolved_deal *d,
		     size_t column)
{
	const char *name = l->rows->columns[column].name;

	str_addf(figure, "%s%s", str_starts(d->key, "claim:") ? "" : "deal:", d->key);
	if (is_attribute(name))
		str_addf(figure, ".%s", name);
	return true;
}

static bool why_stock(struct str *figure, const struct look *l, const struct part *p)
{
	const char *types = look_types(l, p->types);

	if (!p->to)
		return false;
	str_addf(figure, "%s:%s%s%s", p->flow == FLOW_HOLDINGS ? "holding" : "airframes",
		 look_party(l, p->to), types && *types ? " " : "", types ? types : "");
	return true;
}

/* A piece of a deal of several pieces is a total of its own. */
static bool why_part(struct str *figure, const struct listing *l, const struct part *p,
		     size_t column, struct listing_ask *ask)
{
	const struct resolution *r = l->inside->r;

	if (p->flow == FLOW_HOLDINGS || p->flow == FLOW_AIRFRAMES)
		return why_stock(figure, l->inside->look, p);
	ask->flow = (enum flow)p->flow;
	if (r->deals.v[p->deal].part_count > 1 && r->deals.v[p->deal].standing == STANDING_MOVED)
		return true;
	return why_deal(figure, l, &r->deals.v[p->deal], column);
}

bool listing_why(struct str *figure, const struct listing *l, size_t row, size_t column,
		 struct listing_ask *ask)
{
	struct listing_row at = listing_row(l, row);

	*ask = (struct listing_ask){.kind = LISTING_WHY, .flow = FLOWS};
	switch (l->kind) {
	case LISTING_FLEET:
	case LISTING_TRANSFERS:
		return why_part(figure, l, at.what, column, ask);
	case LISTING_DEALS:
		return why_deal(figure, l, at.what, column);
	case LISTING_TOTALS:
		ask->flow = l->flow;
		return !at.below;
	case LISTING_CLAIMS:
	case LISTING_AIRFRAMES:
		listing_id(figure, l, row);
		return str_starts(str_c(figure), "claim:");
	case LISTING_TYPES:
	case LISTING_PARTIES:
	case LISTING_SOURCES:
	case LISTING_CHECKS:
	case LISTING_HISTORY:
	case LISTING_WHY:
	case LISTING_DIFF:
	case LISTINGS:
		break;
	}
	return false;
}

bool listing_why_total(const struct listing *l, struct listing_ask *ask)
{
	static const bool totalled[LISTINGS] = {[LISTING_FLEET] = true,
						[LISTING_TRANSFERS] = true,
						[LISTING_DEALS] = true,
						[LISTING_TOTALS] = true};
	int flow = l->kind == LISTING_FLEET ? FLOW_HOLDINGS : FLOW_TRANSFERS;

	if (!totalled[l->kind])
		return false;
	while (flow + 1 < FLOWS && l->kind != LISTING_TOTALS &&
	       !total_has(l->inside->r, (enum flow)flow, l->inside->ask.filter))
		flow++;
	*ask = (struct listing_ask){.kind = LISTING_WHY, .flow = (enum flow)flow};
	if (l->kind == LISTING_TOTALS)
		ask->flow = l->flow;
	return true;
}

const struct listing_view listing_why_view = {.unit = "lines",
					      .build = build_why,
					      .id = why_id,
					      .terms = why_terms,
					      .opens = why_opens,
					      .tabs = why_tabs};

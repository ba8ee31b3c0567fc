/* Parts as tables. One table of columns; a list of them for each place, at the end. */
#include "part-table.h"

#include "list.h"

enum part_column {
	PART_DEAL,
	PART_OPERATOR,
	PART_DATE,
	PART_TYPE,
	PART_FROM,
	PART_TO,
	PART_SITE,
	PART_BASE,
	PART_COUNT,
	PART_ORDERED,
	PART_COST,
	PART_CONDITION,
	PART_STATUS,
	PART_KIND,
	PART_AS_OF,
	PART_SOURCE,
	PART_SOURCES,
	PART_ORIGINS,
	PART_BOTH,
	PART_CLAIMS,
	PART_VIA,
	PART_OUTCOME,
	PART_TIV,
	PART_MIXED,
	PART_FLOW,
	PART_COLUMNS
};

#define KEEP_FIGURE 9
#define COUNT_COLUMN                                                                               \
	{                                                                                          \
		.name = "count", .title = "aircraft", .right = true, .keep = KEEP_FIGURE,          \
		.spread = SPREAD_QUANTITY                                                          \
	}

static const struct column columns[PART_COLUMNS] = {
    [PART_DEAL] = {.name = "deal", .elastic = true, .keep = 1},
    [PART_OPERATOR] = {.name = "operator", .blank = "not given"},
    [PART_DATE] = {.name = "date", .keep = 3},
    [PART_TYPE] = {.name = "type", .blank = "not given", .elastic = true, .keep = 8},
    [PART_FROM] = {.name = "from", .blank = "not given", .keep = 6},
    [PART_TO] = {.name = "to", .blank = "not given", .keep = 7},
    [PART_SITE] = {.name = "site"},
    [PART_BASE] = {.name = "base"},
    [PART_COUNT] = COUNT_COLUMN,
    [PART_ORDERED] = {.name = "ordered", .right = true, .spread = SPREAD_QUANTITY},
    [PART_COST] = {.name = "cost", .keep = 5, .spread = SPREAD_MONEY},
    [PART_CONDITION] = {.name = "condition", .keep = 4},
    [PART_STATUS] = {.name = "status", .keep = 4},
    [PART_KIND] = {.name = "kind", .keep = 2},
    [PART_AS_OF] = {.name = "as_of", .title = "as of", .keep = 3},
    [PART_SOURCE] = {.name = "source", .title = "as given by", .elastic = true, .keep = 2},
    [PART_SOURCES] = {.name = "sources", .right = true},
    [PART_ORIGINS] = {.name = "origins", .right = true},
    [PART_BOTH] = {.name = "s/o", .right = true, .drawn = true},
    [PART_CLAIMS] = {.name = "claims", .right = true},
    [PART_VIA] = {.name = "via", .elastic = true},
    [PART_OUTCOME] = {.name = "outcome"},
    [PART_TIV] = {.name = "tiv", .title = "TIV", .right = true, .spread = SPREAD_QUANTITY},
    [PART_MIXED] = {.name = "mixed"},
    [PART_FLOW] = {.name = "flow"},
};

/* The columns of one place, of which the first `shown` are drawn. */
struct place {
	const enum part_column *columns;
	size_t n, shown;
};

struct parts {
	const struct look *look;
	const struct place *place;
};

static bool of_stock(const struct part *p)
{
	return p->flow == FLOW_HOLDINGS || p->flow == FLOW_AIRFRAMES;
}

static struct cell deal_part_cell(const struct part *p, enum part_column column,
				  const struct look *l)
{
	const struct resolved_deal *d = &l->r->deals.v[p->deal];

	switch (column) {
	case PART_DEAL:
		return cell_text(d->key);
	case PART_STATUS:
		return cell_word(&status_words, (int)d->status);
	case PART_KIND:
		return cell_word(&kind_words, (int)d->kind);
	case PART_OUTCOME:
		return cell_word(&outcome_words, (int)d->outcome);
	case PART_SOURCES:
		return cell_size(d->stating);
	case PART_ORIGINS:
		return cell_size(d->origins.n);
	case PART_CLAIMS:
		return cell_size(d->claims);
	default:
		return cell_text(NULL);
	}
}

static struct cell stock_part_cell(const struct part *p, enum part_column column,
				   const struct look *l)
{
	const struct stock *s = &l->r->stocks.v[p->deal];

	switch (column) {
	case PART_SOURCES:
		return cell_size(s->sources);
	case PART_ORIGINS:
		return cell_size(s->origins);
	case PART_BOTH:
		return cell_text(arena_printf(l->arena, "%zu/%zu", s->sources, s->origins));
	case PART_CLAIMS:
		return cell_size(s->claims);
	default:
		return cell_text(NULL);
	}
}

/* What is no sale says so under the figure; --in and --constant hold at the deal's date. */
static struct cell cost_cell(const struct part *p, const struct look *l)
{
	const struct resolved_deal *d = of_stock(p) ? NULL : &l->r->deals.v[p->deal];
	const struct date *day = d ? &d->date : &p->date;
	struct cell c = cell_money(p->cost);
	struct money m;

	if (c.kind != CELL_MONEY)
		return c;
	if (d && d->price_kind != PRICE_NONE && d->price_kind != PRICE_SALE)
		c.after = vocabulary_name(&price_kind_words, (int)d->price_kind);
	if (resolution_value(l->r, &m, p->cost, day, NULL) == 0)
		c.as.money = m;
	return c;
}

static struct cell figure_cell(const struct part *p, enum part_column column, const struct look *l)
{
	switch (column) {
	case PART_COUNT:
		return cell_quantity(p->count);
	case PART_ORDERED:
		return cell_quantity(p->ordered);
	case PART_COST:
		return cost_cell(p, l);
	case PART_TIV:
		return cell_decimal(p->tiv);
	case PART_MIXED:
		return cell_bool(p->mixed);
	case PART_FLOW:
		return cell_text(flow_name((enum flow)p->flow));
	default:
		return of_stock(p) ? stock_part_cell(p, column, l) : deal_part_cell(p, column, l);
	}
}

static struct cell part_value(const struct part *p, enum part_column column, const struct look *l)
{
	switch (column) {
	case PART_OPERATOR:
	case PART_TO:
		return cell_text(look_party(l, p->to));
	case PART_FROM:
		return cell_text(look_party(l, p->from));
	case PART_VIA:
		return cell_text(look_party(l, p->via));
	case PART_TYPE:
		return cell_text(look_types(l, p->types));
	case PART_SITE:
	case PART_BASE:
		return cell_text(p->site);
	case PART_DATE:
	case PART_AS_OF:
		return cell_date(p->date);
	case PART_CONDITION:
		return cell_word(&condition_words, (int)p->condition);
	case PART_SOURCE:
		return cell_text(look_source(l, p->source));
	default:
		return figure_cell(p, column, l);
	}
}

static void part_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct parts *parts = arg;

	*out = part_value(row, parts->place->columns[column], parts->look);
}

static const struct place places[];

struct table *part_table(struct section *s, struct look *l, enum parts_of what)
{
	const struct place *place = &places[what];
	struct column *own = arena_alloc(l->arena, place->n * sizeof *own);
	struct parts *parts = arena_alloc(l->arena, sizeof *parts);

	*parts = (struct parts){l, place};
	for (size_t i = 0; i < place->n; i++) {
		own[i] = columns[place->columns[i]];
		own[i].extra = i >= place->shown;
	}
	return report_table(s, own, place->n, part_cell, parts);
}

static const enum part_column of_deal[] = {
    PART_TYPE,  PART_SITE, PART_DATE, PART_COUNT, PART_COST, PART_SOURCE, /* drawn */
    PART_MIXED,
};
static const enum part_column of_fleet[] = {
    PART_OPERATOR, PART_TYPE,   PART_COUNT,   PART_CONDITION, PART_AS_OF,
    PART_BASE,     PART_SOURCE, PART_BOTH,    PART_CLAIMS, /* drawn */
    PART_FLOW,     PART_MIXED,  PART_SOURCES, PART_ORIGINS,
};
static const enum part_column of_transfers[] = {
    PART_DATE,    PART_TYPE,   PART_FROM, PART_TO,        PART_COUNT,   PART_ORDERED,
    PART_COST,    PART_STATUS, PART_KIND, PART_DEAL,      PART_SOURCE, /* drawn */
    PART_SITE,    PART_VIA,    PART_TIV,  PART_CONDITION, PART_OUTCOME, PART_SOURCES,
    PART_ORIGINS, PART_CLAIMS, PART_FLOW, PART_MIXED,
};
static const struct place places[] = {
    [PARTS_OF_DEAL] = {of_deal, COUNT_OF(of_deal), 6},
    [PARTS_OF_FLEET] = {of_fleet, COUNT_OF(of_fleet), 9},
    [PARTS_OF_TRANSFERS] = {of_transfers, COUNT_OF(of_transfers), 11},
};

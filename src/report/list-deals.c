/* Deals as resolved: one row each, those that no total counts last. */
#include "list.h"

#include "value.h"

enum {
	DEAL_KEY,
	DEAL_FROM,
	DEAL_TO,
	DEAL_DATE,
	DEAL_COUNT,
	DEAL_COST,
	DEAL_PRICE_KIND,
	DEAL_HEARD,
	DEAL_AGAINST,
	DEAL_STANDING,
	DEAL_STATUS,
	DEAL_TYPE,
	DEAL_VIA,
	DEAL_KIND,
	DEAL_OUTCOME,
	DEAL_CONDITION,
	DEAL_ORDER_DATE,
	DEAL_ORDERED,
	DEAL_UNIT_PRICE,
	DEAL_TIV,
	DEAL_SOURCES,
	DEAL_ORIGINS,
	DEAL_DENIALS,
	DEAL_DOUBTS,
	DEAL_CLAIMS,
	DEAL_COLUMNS
};

/* What tells a deal from no deal is kept longest: figures, status, and who speaks against it. */
#define KEEP_FIGURE 9

static const struct column columns[] = {
    [DEAL_KEY] = {.name = "deal", .key = true},
    [DEAL_FROM] = {.name = "from", .blank = "not given", .keep = 2},
    [DEAL_TO] = {.name = "to", .blank = "not given", .keep = 3},
    [DEAL_DATE] = {.name = "date", .keep = 1},
    [DEAL_COUNT] = {.name = "count",
		    .title = "aircraft",
		    .right = true,
		    .keep = KEEP_FIGURE,
		    .spread = SPREAD_QUANTITY},
    [DEAL_COST] = {.name = "cost", .keep = KEEP_FIGURE - 2, .spread = SPREAD_MONEY},
    [DEAL_PRICE_KIND] = {.name = "price_kind", .title = "price kind", .extra = true},
    [DEAL_HEARD] = {.name = "s/o", .right = true, .drawn = true, .keep = KEEP_FIGURE - 4},
    [DEAL_AGAINST] = {.name = "against", .drawn = true, .keep = KEEP_FIGURE - 3},
    [DEAL_STANDING] = {.name = "standing"},
    [DEAL_STATUS] = {.name = "status", .keep = KEEP_FIGURE - 1},
    [DEAL_TYPE] = {.name = "type", .elastic = true},
    [DEAL_VIA] = {.name = "via", .extra = true, .elastic = true},
    [DEAL_KIND] = {.name = "kind", .extra = true},
    [DEAL_OUTCOME] = {.name = "outcome", .extra = true},
    [DEAL_CONDITION] = {.name = "condition", .extra = true},
    [DEAL_ORDER_DATE] = {.name = "order_date", .title = "order date", .extra = true},
    [DEAL_ORDERED] = {.name = "ordered", .extra = true, .right = true, .spread = SPREAD_QUANTITY},
    [DEAL_UNIT_PRICE] = {.name = "unit_price",
			 .title = "unit price",
			 .extra = true,
			 .spread = SPREAD_MONEY},
    [DEAL_TIV] = {.name = "tiv", .extra = true, .right = true, .spread = SPREAD_QUANTITY},
    [DEAL_SOURCES] = {.name = "sources", .extra = true, .right = true},
    [DEAL_ORIGINS] = {.name = "origins", .extra = true, .right = true},
    [DEAL_DENIALS] = {.name = "denials", .extra = true, .right = true},
    [DEAL_DOUBTS] = {.name = "doubts", .extra = true, .right = true},
    [DEAL_CLAIMS] = {.name = "claims", .extra = true, .right = true},
};

static const char *standing_word(const struct resolved_deal *d)
{
	static const char *const words[] = {
	    [STANDING_MOVED] = "moved",        [STANDING_ORDERED] = "ordered",
	    [STANDING_LEFT_OUT] = "left out",  [STANDING_DISCREDITED] = "discredited",
	    [STANDING_PASSED] = "passed over",
	};
	return words[d->standing];
}

/* "✗1 ?1": denials and doubts. */
static struct cell against_cell(const struct resolved_deal *d, const struct look *l)
{
	struct str s = {0};
	struct cell c;

	if (d->denials)
		str_addf(&s, "✗%zu", d->denials);
	if (d->doubts)
		str_addf(&s, "%s?%zu", s.n ? " " : "", d->doubts);
	c = cell_text(s.n ? arena_strdup(l->arena, s.s) : NULL);
	str_free(&s);
	return c;
}

/* What is no sale says so, under the figure: it keeps the column narrow. */
static struct cell cost_cell(const struct resolved_deal *d)
{
	struct cell c = cell_money(d->cost);

	if (c.kind == CELL_MONEY && d->price_kind != PRICE_NONE && d->price_kind != PRICE_SALE)
		c.after = vocabulary_name(&price_kind_words, (int)d->price_kind);
	return c;
}

static struct cell number_cell(const struct resolved_deal *d, size_t column)
{
	switch (column) {
	case DEAL_COUNT:
		return cell_quantity(d->count);
	case DEAL_ORDERED:
		return cell_quantity(d->ordered);
	case DEAL_TIV:
		return cell_decimal(d->tiv);
	case DEAL_COST:
		return cost_cell(d);
	case DEAL_UNIT_PRICE:
		return cell_money(d->unit_price);
	case DEAL_SOURCES:
		return cell_size(d->stating);
	case DEAL_ORIGINS:
		return cell_size(d->origins.n);
	case DEAL_DENIALS:
		return cell_size(d->denials);
	case DEAL_DOUBTS:
		return cell_size(d->doubts);
	default:
		return cell_size(d->claims);
	}
}

static struct cell word_cell(const struct resolved_deal *d, size_t column)
{
	switch (column) {
	case DEAL_STATUS:
		if (d->standing == STANDING_PASSED)
			return cell_text(standing_name(d));
		return cell_word(&status_words, (int)d->status);
	case DEAL_KIND:
		return cell_word(&kind_words, (int)d->kind);
	case DEAL_OUTCOME:
		return cell_word(&outcome_words, (int)d->outcome);
	case DEAL_CONDITION:
		return cell_word(&condition_words, (int)d->condition);
	case DEAL_PRICE_KIND:
		return cell_word(&price_kind_words, (int)d->price_kind);
	default:
		return number_cell(d, column);
	}
}

/* As the policy has amounts, at the deal's date; what has no rate or index stays as it is. */
static void convert_cell(const struct look *l, const struct resolved_deal *d, struct cell *c)
{
	struct money m;

	if (c->kind == CELL_MONEY && resolution_value(l->r, &m, c->as.money, &d->date, NULL) == 0)
		c->as.money = m;
}

static void deal_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct resolved_deal *d = row;
	const struct look *l = arg;

	switch (column) {
	case DEAL_KEY:
		*out = cell_text(d->key);
		break;
	case DEAL_FROM:
		*out = cell_text(look_party(l, d->from));
		break;
	case DEAL_TO:
		*out = cell_text(look_party(l, d->to));
		break;
	case DEAL_VIA:
		*out = cell_text(look_party(l, d->via));
		break;
	case DEAL_TYPE:
		*out = cell_text(look_types(l, d->types));
		break;
	case DEAL_DATE:
		*out = cell_date(d->date);
		break;
	case DEAL_ORDER_DATE:
		*out = cell_date(d->order_date);
		break;
	case DEAL_STANDING:
		*out = cell_text(standing_word(d));
		break;
	case DEAL_AGAINST:
		*out = against_cell(d, l);
		break;
	case DEAL_HEARD:
		*out = cell_text(arena_printf(l->arena, "%zu/%zu", d->stating, d->origins.n));
		break;
	default:
		*out = word_cell(d, column);
		convert_cell(l, d, out);
	}
}

static void collect_deals(struct table *t, struct look *l, const struct filter *f)
{
	void *r = (void *)(uintptr_t)l->r;

	for (int standing = STANDING_MOVED; standing <= STANDING_PASSED; standing++) {
		for (size_t i = 0; i < l->r->deals.n; i++) {
			const struct resolved_deal *d = &l->r->deals.v[i];
			if ((int)d->standing == standing &&
			    filter_match(f, d, deal_facet, deal_text, r) != FILTER_NO)
				vec_push(&t->rows, d);
		}
	}
}

static void note_deals(struct report *rep, const struct look *l, const struct table *t)
{
	struct valuation v;

	valuation_open(&v, l->r);
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct resolved_deal *d = t->rows.v[i];
		value_count(&v, d->cost, &d->date);
	}
	value_notices(rep, &v);
	valuation_close(&v);
}

const struct list_kind list_deals = {.name = "deals",
				     .note = note_deals,
				     .judged = true,
				     .title = "Deals",
				     .columns = columns,
				     .column_count = DEAL_COLUMNS,
				     .cell = deal_cell,
				     .collect = collect_deals,
				     .facets = deal_facet,
				     .texts = deal_text};

/* The history of unit prices: one row for each deal and type, lots whose split nobody gives last.
 */
#include "list.h"

#include "hangar/err.h"
#include "hangar/history.h"
#include "hangar/str.h"
#include "value.h"

enum {
	PRICE_TYPE,
	PRICE_DATE,
	PRICE_DEAL,
	PRICE_FROM,
	PRICE_TO,
	PRICE_COUNT,
	PRICE_EACH,
	PRICE_VALUE,
	PRICE_RATE,
	PRICE_OF_KIND,
	PRICE_STATUS,
	PRICE_HEARD,
	PRICE_FACTOR,
	PRICE_OUTLIER,
	PRICE_MEDIAN,
	PRICE_FAMILY,
	PRICE_MIXED,
	PRICE_DERIVED,
	PRICE_SOURCES,
	PRICE_ORIGINS,
	PRICE_COLUMNS
};

static const struct column columns[] = {
    [PRICE_TYPE] = {.name = "type", .elastic = true},
    [PRICE_DATE] = {.name = "date", .keep = 6},
    [PRICE_DEAL] = {.name = "deal", .key = true, .keep = 5},
    [PRICE_FROM] = {.name = "from", .blank = "not given", .keep = 1},
    [PRICE_TO] = {.name = "to", .blank = "not given", .keep = 2},
    [PRICE_COUNT] =
	{.name = "count", .title = "aircraft", .right = true, .keep = 4, .spread = SPREAD_QUANTITY},
    [PRICE_EACH] = {.name = "unit_price", .title = "unit price", .keep = 9, .spread = SPREAD_MONEY},
    [PRICE_VALUE] = {.name = "value", .title = "comes to", .keep = 8, .spread = SPREAD_MONEY},
    [PRICE_RATE] = {.name = "rate", .title = "at", .elastic = true, .keep = 1},
    [PRICE_OF_KIND] = {.name = "price_kind", .title = "price kind", .keep = 3},
    [PRICE_STATUS] = {.name = "status", .keep = 3},
    [PRICE_HEARD] = {.name = "s/o", .right = true, .drawn = true, .keep = 2},
    [PRICE_FACTOR] = {.name = "factor", .title = "of median", .right = true, .keep = 7},
    [PRICE_OUTLIER] = {.name = "outlier", .keep = 7},
    [PRICE_MEDIAN] = {.name = "median", .extra = true, .spread = SPREAD_MONEY},
    [PRICE_FAMILY] = {.name = "family", .extra = true},
    [PRICE_MIXED] = {.name = "mixed", .extra = true},
    [PRICE_DERIVED] = {.name = "derived", .extra = true},
    [PRICE_SOURCES] = {.name = "sources", .extra = true, .right = true},
    [PRICE_ORIGINS] = {.name = "origins", .extra = true, .right = true},
};

/* "4.2", "0.21": two digits at least, no more than there is sense in. */
static struct cell factor_cell(const struct unit_price *u, const struct look *l)
{
	if (!u->judged)
		return cell_text(NULL);
	return cell_text(arena_printf(l->arena, u->factor < 1 ? "%.2f" : "%.1f", u->factor));
}

/* "400 KZT per USD, 2020-01-01, fx" */
static struct cell rate_cell(const struct unit_price *u, const struct look *l)
{
	struct str said = {0};
	struct cell c = cell_text(NULL);

	if (value_rate_say(&said, l->r, u->each, &u->deal->date))
		c = cell_text(arena_strdup(l->arena, str_c(&said)));
	str_free(&said);
	return c;
}

static struct cell figure_cell(const struct unit_price *u, size_t column, const struct look *l)
{
	const struct resolved_deal *d = u->deal;
	struct cell c;

	switch (column) {
	case PRICE_COUNT:
		return cell_quantity(u->count);
	case PRICE_EACH:
		c = cell_money(u->each);
		c.after = u->derived ? "cost by number" : NULL;
		return c;
	case PRICE_VALUE:
		return cell_money(u->value);
	case PRICE_FACTOR:
		return factor_cell(u, l);
	case PRICE_MEDIAN:
		return u->judged ? cell_money(u->median) : cell_text(NULL);
	case PRICE_OUTLIER:
		return cell_bool(u->outlier);
	case PRICE_MIXED:
		return cell_bool(u->mixed);
	case PRICE_DERIVED:
		return cell_bool(u->derived);
	case PRICE_SOURCES:
		return cell_size(d->stating);
	default:
		return cell_size(d->origins.n);
	}
}

static void price_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct unit_price *u = row;
	const struct resolved_deal *d = u->deal;

	switch (column) {
	case PRICE_TYPE:
		*out = cell_text(look_types(l, u->types));
		break;
	case PRICE_DATE:
		*out = cell_date(d->date);
		break;
	case PRICE_DEAL:
		*out = cell_text(d->key);
		break;
	case PRICE_FROM:
		*out = cell_text(look_party(l, d->from));
		break;
	case PRICE_TO:
		*out = cell_text(look_party(l, d->to));
		break;
	case PRICE_RATE:
		*out = rate_cell(u, l);
		break;
	case PRICE_OF_KIND:
		*out = cell_word(&price_kind_words, (int)d->price_kind);
		break;
	case PRICE_STATUS:
		*out = d->standing == STANDING_MOVED ? cell_word(&status_words, (int)d->status)
						     : cell_text(standing_name(d));
		break;
	case PRICE_HEARD:
		*out = cell_text(arena_printf(l->arena, "%zu/%zu", d->stating, d->origins.n));
		break;
	case PRICE_FAMILY:
		*out = cell_text(u->family ? look_type(l, u->family) : NULL);
		break;
	default:
		*out = figure_cell(u, column, l);
	}
}

static void let_go(void *what)
{
	struct price_history *h = what;

	price_history_free(&h);
}

static void note(struct report *rep, const struct price_history *h)
{
	size_t outliers = 0, lots = 0;

	for (size_t i = 0; i < h->rows.n; i++) {
		outliers += h->rows.v[i].outlier;
		lots += h->rows.v[i].mixed;
	}
	if (outliers)
		report_notice(rep,
			      "%zu unit price%s a factor of 3 or more off the median of the other "
			      "deals in the family, and further than they scatter",
			      outliers, outliers == 1 ? " is" : "s are");
	if (lots)
		report_notice(rep,
			      "%zu lot%s of several types whose split nobody gives: the price is "
			      "that of one aircraft of the lot, and of no type",
			      lots, lots == 1 ? " is" : "s are");
}

/* What the amounts come to is a column of its own only where the policy makes something of them. */
static const struct column *columns_of(const struct policy *p, struct arena *a)
{
	struct column *own = arena_alloc(a, sizeof columns);

	for (size_t i = 0; i < PRICE_COLUMNS; i++)
		own[i] = columns[i];
	own[PRICE_VALUE].extra = !p->in && !p->constant_set;
	own[PRICE_RATE].extra = !p->in;
	return own;
}

static void note_values(struct report *rep, const struct look *l, const struct price_history *h)
{
	struct valuation v;

	valuation_open(&v, l->r);
	for (size_t i = 0; i < h->rows.n; i++)
		value_count(&v, h->rows.v[i].each, &h->rows.v[i].deal->date);
	value_notices(rep, &v);
	valuation_close(&v);
}

static int make_list(struct report *rep, struct section *s, struct look *l, const struct filter *f,
		     struct err *e)
{
	struct price_history *h;
	struct table *t;

	if (price_history_new(&h, l->r, f, e))
		return -1;
	report_keep(rep, let_go, h);
	t = report_table(s, columns_of(&l->r->policy, l->arena), PRICE_COLUMNS, price_cell, l);
	for (size_t i = 0; i < h->rows.n; i++)
		vec_push(&t->rows, &h->rows.v[i]);
	note(rep, h);
	note_values(rep, l, h);
	return 0;
}

const struct list_kind list_prices = {.name = "prices",
				      .title = "Unit prices",
				      .make = make_list,
				      .judged = true};

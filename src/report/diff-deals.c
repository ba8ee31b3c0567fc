/* The deals that two sides have differently: figures before and after, what else changed of them,
 * and the claims that make the change. */
#include "diff-report.h"

#include "hangar/vocabulary.h"

const struct column diff_deal_columns[] = {
    [DEAL_CHANGE] = {.name = "change", .uncut = true, .keep = 6},
    [DEAL_KEY] = {.name = "deal", .key = true, .keep = 9},
    [DEAL_FROM] = {.name = "from", .blank = "not given", .keep = 1},
    [DEAL_TO] = {.name = "to", .blank = "not given", .keep = 2},
    [DEAL_TYPE] = {.name = "type", .elastic = true},
    [DEAL_COUNT_DRAWN] =
	{.name = "aircraft", .right = true, .uncut = true, .drawn = true, .keep = 9},
    [DEAL_COST_DRAWN] =
	{.name = "cost of it", .title = "cost", .uncut = true, .drawn = true, .keep = 7},
    [DEAL_WHAT] = {.name = "else", .drawn = true, .elastic = true, .keep = 4},
    [DEAL_WHY] = {.name = "because of", .drawn = true, .elastic = true, .keep = 5},
    [DEAL_DECISIVE] = {.name = "decisive", .extra = true, .elastic = true},
    [DEAL_CAUSE] = {.name = "cause", .extra = true, .elastic = true},
    [DEAL_CHANGED] = {.name = "changed", .extra = true},
    [DEAL_COUNT_BEFORE] = {.name = "count_before", .extra = true, .spread = SPREAD_QUANTITY},
    [DEAL_COUNT] = {.name = "count", .extra = true, .spread = SPREAD_QUANTITY},
    [DEAL_COST_BEFORE] = {.name = "cost_before", .extra = true, .spread = SPREAD_MONEY},
    [DEAL_COST] = {.name = "cost", .extra = true, .spread = SPREAD_MONEY},
    [DEAL_DATE_BEFORE] = {.name = "date_before", .extra = true},
    [DEAL_DATE] = {.name = "date", .extra = true},
    [DEAL_STATUS_BEFORE] = {.name = "status_before", .extra = true},
    [DEAL_STATUS] = {.name = "status", .extra = true},
    [DEAL_CLAIMS_BEFORE] = {.name = "claims_before", .extra = true, .elastic = true},
    [DEAL_CLAIMS] = {.name = "claims", .extra = true, .elastic = true},
};

/* The side that a deal that both have is named by: the later one. */
static enum diff_place named_by(const struct diff_deal *x)
{
	return x->deal[DIFF_AFTER] ? DIFF_AFTER : DIFF_BEFORE;
}

/* ---- figures ---- */

static struct cell count_of(const struct diff_deal *x, enum diff_place side)
{
	const struct resolved_deal *d = x->deal[side];

	return d ? cell_quantity(d->count) : (struct cell){.kind = CELL_NONE};
}

struct money diff_money(const struct resolution *r, const struct resolved_deal *d, struct money m)
{
	struct money made;

	return resolution_value(r, &made, m, &d->date, NULL) == 0 ? made : m;
}

/* As the policy of its side has amounts, what is no sale with its kind under it. */
static struct cell cost_of(const struct diff_look *l, const struct diff_deal *x,
			   enum diff_place side)
{
	const struct resolved_deal *d = x->deal[side];
	const struct resolution *r = l->side[side].r;
	struct cell c;

	if (!d)
		return (struct cell){.kind = CELL_NONE};
	c = cell_money(diff_money(r, d, d->cost));
	if (c.kind == CELL_MONEY && d->price_kind != PRICE_NONE && d->price_kind != PRICE_SALE)
		c.after = vocabulary_name(&price_kind_words, (int)d->price_kind);
	return c;
}

/* Of a deal that both have, what one does not state is said. */
static const char *arrow_of(struct diff_look *l, const struct diff_deal *x,
			    const struct cell *before, const struct cell *after)
{
	if (x->deal[DIFF_BEFORE] && x->deal[DIFF_AFTER] &&
	    (cell_stated(before) || cell_stated(after)))
		return diff_arrow_of_both(l, before, after, "not given");
	return diff_arrow(l, before, after);
}

static struct cell drawn_count(struct diff_look *l, const struct diff_deal *x)
{
	struct cell before = count_of(x, DIFF_BEFORE), after = count_of(x, DIFF_AFTER);

	return cell_text(arrow_of(l, x, &before, &after));
}

static struct cell drawn_cost(struct diff_look *l, const struct diff_deal *x)
{
	struct cell before = cost_of(l, x, DIFF_BEFORE), after = cost_of(l, x, DIFF_AFTER);

	return cell_text(arrow_of(l, x, &before, &after));
}

/* ---- what else changed ---- */

struct cell diff_attribute(const struct diff_look *l, const struct diff_deal *x,
			   enum diff_place side, enum attribute a)
{
	const struct resolved_deal *d = x->deal[side];
	const struct look *k = &l->side[side];

	switch (a) {
	case ATTRIBUTE_COUNT:
		return count_of(x, side);
	case ATTRIBUTE_COST:
		return cost_of(l, x, side);
	case ATTRIBUTE_ORDERED:
		return cell_quantity(d->ordered);
	case ATTRIBUTE_UNIT_PRICE:
		return cell_money(diff_money(k->r, d, d->unit_price));
	case ATTRIBUTE_TIV:
		return cell_decimal(d->tiv);
	case ATTRIBUTE_DATE:
		return cell_date(d->date);
	case ATTRIBUTE_ORDER_DATE:
		return cell_date(d->order_date);
	case ATTRIBUTE_STATUS:
		return cell_word(&status_words, (int)d->status);
	case ATTRIBUTE_TYPES:
		return cell_text(look_types(k, d->types));
	case ATTRIBUTE_FROM:
		return cell_text(look_party(k, d->from));
	case ATTRIBUTE_TO:
		return cell_text(look_party(k, d->to));
	case ATTRIBUTE_VIA:
		return cell_text(look_party(k, d->via));
	case ATTRIBUTE_OUTCOME:
		return cell_word(&outcome_words, (int)d->outcome);
	case ATTRIBUTE_KIND:
		return cell_word(&kind_words, (int)d->kind);
	case ATTRIBUTE_CONDITION:
		return cell_word(&condition_words, (int)d->condition);
	case ATTRIBUTES:
		break;
	}
	return (struct cell){.kind = CELL_NONE};
}

static void add_shown(struct str *s, const struct cell *c)
{
	size_t before = s->n;

	show_cell(s, c);
	str_add(s, s->n == before ? "not given" : "");
}

static void say_attribute(struct str *s, const struct diff_look *l, const struct diff_deal *x,
			  enum attribute a)
{
	struct cell before = diff_attribute(l, x, DIFF_BEFORE, a);
	struct cell after = diff_attribute(l, x, DIFF_AFTER, a);

	str_add(s, s->n ? "; " : "");
	for (const char *c = attribute_name(a); *c; c++)
		str_addc(s, *c == '_' ? ' ' : *c);
	str_addc(s, ' ');
	add_shown(s, &before);
	str_add(s, " → ");
	add_shown(s, &after);
}

static struct cell what_changed(struct diff_look *l, const struct diff_deal *x)
{
	unsigned drawn = 1U << ATTRIBUTE_COUNT | 1U << ATTRIBUTE_COST;
	struct str s = {0};
	struct cell c;

	for (int a = 0; a < ATTRIBUTES; a++) {
		if (x->changed & ~drawn & 1U << a)
			say_attribute(&s, l, x, (enum attribute)a);
	}
	if (x->changed & DIFF_STANDING && !(x->changed & 1U << ATTRIBUTE_STATUS))
		str_addf(&s, "%s%s → %s", s.n ? "; " : "", standing_name(x->deal[DIFF_BEFORE]),
			 standing_name(x->deal[DIFF_AFTER]));
	c = cell_text(s.n ? arena_strdup(l->arena, s.s) : NULL);
	str_free(&s);
	return c;
}

/* The names of the attributes, and "standing". */
static struct cell names_changed(struct diff_look *l, const struct diff_deal *x)
{
	const char **names = arena_alloc(l->arena, (ATTRIBUTES + 1) * sizeof *names);
	size_t n = 0;

	for (int a = 0; a < ATTRIBUTES; a++) {
		if (x->changed & 1U << a)
			names[n++] = attribute_name((enum attribute)a);
	}
	if (x->changed & DIFF_STANDING)
		names[n++] = "standing";
	return (struct cell){.kind = CELL_LIST, .as.list = {names, n}};
}

/* ---- the table ---- */

const char *diff_cause_said(const struct diff_deal *x)
{
	if (x->cause || !x->same_claims)
		return x->cause;
	return "the same claims: rates, grades or other sources";
}

static struct cell because_of(struct diff_look *l, const struct diff_deal *x)
{
	const struct diff_claims *c = &x->claims;
	const char *claims = diff_because(l, c), *cause = diff_cause_said(x);
	bool decisive = c->decisive[DIFF_BEFORE].n || c->decisive[DIFF_AFTER].n;

	if (!claims || !cause)
		return cell_text(claims ? claims : cause);
	return cell_text(
	    arena_printf(l->arena, "%s; %s", decisive ? claims : cause, decisive ? cause : claims));
}

static struct cell side_of(struct diff_look *l, const struct diff_deal *x, size_t column)
{
	bool before = column == DEAL_COUNT_BEFORE || column == DEAL_COST_BEFORE ||
		      column == DEAL_DATE_BEFORE || column == DEAL_STATUS_BEFORE ||
		      column == DEAL_CLAIMS_BEFORE;
	enum diff_place side = before ? DIFF_BEFORE : DIFF_AFTER;

	if (column == DEAL_CLAIMS || column == DEAL_CLAIMS_BEFORE)
		return diff_claim_list(l, &x->claims, side);
	if (!x->deal[side])
		return (struct cell){.kind = CELL_NONE};
	switch (column) {
	case DEAL_COUNT_BEFORE:
	case DEAL_COUNT:
		return count_of(x, side);
	case DEAL_COST_BEFORE:
	case DEAL_COST:
		return cost_of(l, x, side);
	case DEAL_DATE_BEFORE:
	case DEAL_DATE:
		return cell_date(x->deal[side]->date);
	default:
		return cell_text(standing_name(x->deal[side]));
	}
}

void diff_deal_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct diff_deal *x = row;
	struct diff_look *l = arg;
	enum diff_place side = named_by(x);
	const struct resolved_deal *d = x->deal[side];

	switch (column) {
	case DEAL_CHANGE:
		*out = cell_text(diff_change_name(x->change));
		break;
	case DEAL_KEY:
		*out = cell_text(d->key);
		break;
	case DEAL_FROM:
		*out = cell_text(look_party(&l->side[side], d->from));
		break;
	case DEAL_TO:
		*out = cell_text(look_party(&l->side[side], d->to));
		break;
	case DEAL_TYPE:
		*out = cell_text(look_types(&l->side[side], d->types));
		break;
	case DEAL_COUNT_DRAWN:
		*out = drawn_count(l, x);
		break;
	case DEAL_COST_DRAWN:
		*out = drawn_cost(l, x);
		break;
	case DEAL_WHAT:
		*out = what_changed(l, x);
		break;
	case DEAL_WHY:
		*out = because_of(l, x);
		break;
	case DEAL_DECISIVE:
		*out = diff_decisive_list(l, &x->claims);
		break;
	case DEAL_CAUSE:
		*out = cell_text(x->cause);
		break;
	case DEAL_CHANGED:
		*out = names_changed(l, x);
		break;
	default:
		*out = side_of(l, x, column);
	}
}

void diff_add_deals(struct report *rep, struct diff_look *l)
{
	struct section *s = report_section(rep, SECTION_TABLE, "rows", "Deals");
	struct table *t = report_table(s, diff_deal_columns, DEAL_COLUMNS, diff_deal_cell, l);

	for (size_t i = 0; i < l->d->deals.n; i++)
		vec_push(&t->rows, &l->d->deals.v[i]);
	if (l->d->same_deals)
		s->empty = "No deal differs.";
}

/* The deals that two sides have differently: figures before and after, what else changed of them,
 * and the claims that only one side looks at. */
#include "diff-report.h"

enum {
	DEAL_CHANGE,
	DEAL_KEY,
	DEAL_FROM,
	DEAL_TO,
	DEAL_TYPE,
	DEAL_COUNT_DRAWN,
	DEAL_COST_DRAWN,
	DEAL_WHAT,
	DEAL_WHY,
	DEAL_CHANGED,
	DEAL_COUNT_BEFORE,
	DEAL_COUNT,
	DEAL_COST_BEFORE,
	DEAL_COST,
	DEAL_DATE_BEFORE,
	DEAL_DATE,
	DEAL_STATUS_BEFORE,
	DEAL_STATUS,
	DEAL_CLAIMS_BEFORE,
	DEAL_CLAIMS,
	DEAL_COLUMNS
};

static const struct column columns[] = {
    [DEAL_CHANGE] = {.name = "change", .keep = 6},
    [DEAL_KEY] = {.name = "deal", .key = true, .keep = 9},
    [DEAL_FROM] = {.name = "from", .blank = "not given", .keep = 1},
    [DEAL_TO] = {.name = "to", .blank = "not given", .keep = 2},
    [DEAL_TYPE] = {.name = "type", .elastic = true},
    [DEAL_COUNT_DRAWN] = {.name = "aircraft", .right = true, .drawn = true, .keep = 9},
    [DEAL_COST_DRAWN] = {.name = "cost of it", .title = "cost", .drawn = true, .keep = 7},
    [DEAL_WHAT] = {.name = "else", .drawn = true, .elastic = true, .keep = 4},
    [DEAL_WHY] = {.name = "because of", .drawn = true, .elastic = true, .keep = 5},
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

/* In the currency of the side's policy, where a rate is known. */
static struct cell cost_of(const struct diff_look *l, const struct diff_deal *x,
			   enum diff_place side)
{
	const struct resolved_deal *d = x->deal[side];
	const struct resolution *r = l->side[side].r;
	struct money m;
	struct rate_age age = {0};

	if (!d)
		return (struct cell){.kind = CELL_NONE};
	if (r->policy.in &&
	    resolution_convert(r, &m, d->cost, r->policy.in, &d->date, &age, NULL) == 0)
		return cell_money(m);
	return cell_money(d->cost);
}

static struct cell drawn_count(struct diff_look *l, const struct diff_deal *x)
{
	struct cell before = count_of(x, DIFF_BEFORE), after = count_of(x, DIFF_AFTER);

	return cell_text(diff_arrow(l, &before, &after));
}

static struct cell drawn_cost(struct diff_look *l, const struct diff_deal *x)
{
	struct cell before = cost_of(l, x, DIFF_BEFORE), after = cost_of(l, x, DIFF_AFTER);

	return cell_text(diff_arrow(l, &before, &after));
}

/* ---- what else changed ---- */

static struct cell attribute_of(const struct diff_look *l, const struct diff_deal *x,
				enum diff_place side, enum attribute a)
{
	const struct resolved_deal *d = x->deal[side];
	const struct look *k = &l->side[side];

	switch (a) {
	case ATTRIBUTE_ORDERED:
		return cell_quantity(d->ordered);
	case ATTRIBUTE_UNIT_PRICE:
		return cell_money(d->unit_price);
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
	default:
		return (struct cell){.kind = CELL_NONE};
	}
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
	struct cell before = attribute_of(l, x, DIFF_BEFORE, a);
	struct cell after = attribute_of(l, x, DIFF_AFTER, a);

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

	for (int a = 0; x->change == DIFF_CHANGED && a < ATTRIBUTES; a++) {
		if (x->changed & ~drawn & 1U << a)
			say_attribute(&s, l, x, (enum attribute)a);
	}
	if (x->change == DIFF_CHANGED && x->changed & DIFF_STANDING &&
	    !(x->changed & 1U << ATTRIBUTE_STATUS))
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

/* ---- because of which claims ---- */

#define CLAIMS_SAID 6

static const char *claim_source(const struct diff_look *l, enum diff_place side, claim_id id)
{
	const struct claim *c = look_claim(&l->side[side], id);

	return c ? look_source(&l->side[side], c->source) : NULL;
}

/* "without kazspetsexport (67)", "with tvp (3), sme (4) and 2 more". */
static void say_claims(struct str *s, const struct diff_look *l, const struct diff_deal *x,
		       enum diff_place side, const char *word)
{
	size_t n = x->only[side].n;

	for (size_t i = 0; i < n && i < CLAIMS_SAID; i++) {
		const char *source = claim_source(l, side, x->only[side].v[i]);
		str_addf(s, "%s%s (%llu)", i ? ", " : word, source ? source : "a source not named",
			 (unsigned long long)x->only[side].v[i]);
	}
	if (n > CLAIMS_SAID)
		str_addf(s, " and %zu more", n - CLAIMS_SAID);
}

static struct cell because_of(struct diff_look *l, const struct diff_deal *x)
{
	struct str s = {0};
	struct cell c;

	if (x->only[DIFF_BEFORE].n)
		say_claims(&s, l, x, DIFF_BEFORE, "without ");
	if (x->only[DIFF_AFTER].n)
		say_claims(&s, l, x, DIFF_AFTER, s.n ? "; with " : "with ");
	if (x->same_claims)
		str_add(&s, "the same claims: rates, grades or other sources");
	c = cell_text(arena_strdup(l->arena, str_c(&s)));
	str_free(&s);
	return c;
}

static struct cell claim_list(struct diff_look *l, const struct diff_deal *x, enum diff_place side)
{
	size_t n = x->only[side].n;
	const char **ids = n ? arena_alloc(l->arena, n * sizeof *ids) : NULL;

	for (size_t i = 0; i < n; i++)
		ids[i] =
		    arena_printf(l->arena, "claim:%llu", (unsigned long long)x->only[side].v[i]);
	return (struct cell){.kind = CELL_LIST, .as.list = {ids, n}};
}

/* ---- the table ---- */

static struct cell side_of(struct diff_look *l, const struct diff_deal *x, size_t column)
{
	bool before = column == DEAL_COUNT_BEFORE || column == DEAL_COST_BEFORE ||
		      column == DEAL_DATE_BEFORE || column == DEAL_STATUS_BEFORE ||
		      column == DEAL_CLAIMS_BEFORE;
	enum diff_place side = before ? DIFF_BEFORE : DIFF_AFTER;

	if (column == DEAL_CLAIMS || column == DEAL_CLAIMS_BEFORE)
		return claim_list(l, x, side);
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

static void deal_cell(const void *row, size_t column, struct cell *out, void *arg)
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
	struct table *t = report_table(s, columns, DEAL_COLUMNS, deal_cell, l);

	for (size_t i = 0; i < l->d->deals.n; i++)
		vec_push(&t->rows, &l->d->deals.v[i]);
	if (l->d->same_deals)
		s->empty = "No deal differs.";
}

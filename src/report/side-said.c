/* What one version says of a deal, fact by fact, and how that stands to what was chosen. */
#include "sides.h"

#include "hangar/err.h"
#include "list.h"

static const char *taken(const struct look *l, struct str *s)
{
	const char *text = s->n ? arena_strdup(l->arena, s->s) : NULL;

	str_free(s);
	return text;
}

/* ---- prices ---- */

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
static const char *lot_text(const struct sides *sides, const struct version *v)
{
	const struct look *l = sides->look;
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
	if (s.n && v->price_kind != PRICE_NONE &&
	    (v->price_kind != PRICE_SALE || v->price_kind != sides->deal->price_kind))
		str_addf(&s, " %s", vocabulary_name(&price_kind_words, (int)v->price_kind));
	return taken(l, &s);
}

/* ---- types ---- */

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

/* "no MiG-31", "+MiG-23UB"; all of them where few agree. */
static const char *types_text(const struct sides *s, typeset_id types)
{
	size_t n, m, differ;
	const struct catalogue *cat = s->look->ev->catalogue;
	const type_id *own = catalogue_typeset_members(cat, types, &n);
	const type_id *deal = catalogue_typeset_members(cat, s->deal->types, &m);
	struct str text = {0};

	if (!n || types == s->deal->types)
		return look_types(s->look, types);
	differ = add_missing(&text, s->look, "no ", deal, m, own, n);
	differ += add_missing(&text, s->look, "+", own, n, deal, m);
	if (differ <= 2 && differ < n)
		return taken(s->look, &text);
	str_free(&text);
	return look_types(s->look, types);
}

static bool covers(const struct catalogue *cat, typeset_id whole, typeset_id piece)
{
	size_t n, m;
	const type_id *of = catalogue_typeset_members(cat, whole, &n);
	const type_id *v = catalogue_typeset_members(cat, piece, &m);

	for (size_t i = 0; i < m; i++) {
		bool within = false;
		for (size_t k = 0; k < n && !within; k++)
			within = catalogue_type_within(cat, v[i], of[k]);
		if (!within)
			return false;
	}
	return true;
}

/* ---- texts ---- */

static const char *sites_text(const struct look *l, const struct version *v)
{
	struct str s = {0};

	for (size_t i = 0; i < v->lots.n; i++) {
		const char *site = v->lots.v[i].site;
		bool said = !site;
		for (size_t k = 0; k < i && !said; k++)
			said = streq(v->lots.v[k].site, site);
		if (!said)
			str_addf(&s, "%s%s", s.n ? ", " : "", site);
	}
	return taken(l, &s);
}

static const char *cell_said(const struct look *l, struct cell c)
{
	struct str s = {0};

	show_cell(&s, &c);
	return taken(l, &s);
}

static const char *words_text(const struct sides *s, const struct version *v, enum side_fact f)
{
	switch (f) {
	case FACT_STATUS:
		return vocabulary_name(&status_words, (int)v->status);
	case FACT_KIND:
		return vocabulary_name(&kind_words, (int)v->kind);
	case FACT_CONDITION:
		return vocabulary_name(&condition_words, (int)v->condition);
	case FACT_OUTCOME:
		return vocabulary_name(&outcome_words, (int)v->outcome);
	case FACT_FROM:
		return look_party(s->look, v->from);
	case FACT_TO:
		return look_party(s->look, v->to);
	case FACT_VIA:
		return look_party(s->look, v->via);
	case FACT_TYPES:
		return types_text(s, v->types);
	default:
		return sites_text(s->look, v);
	}
}

static const char *said_text(const struct sides *s, const struct version *v, enum side_fact f)
{
	const char *words;

	switch (f) {
	case FACT_COUNT:
		return cell_said(s->look, cell_quantity(v->count));
	case FACT_ORDERED:
		return cell_said(s->look, cell_quantity(v->ordered));
	case FACT_EACH:
		return cell_said(s->look, cell_money(v->unit_price));
	case FACT_LOT:
		return lot_text(s, v);
	case FACT_DATE:
		return cell_said(s->look, cell_date(v->date));
	case FACT_ORDER_DATE:
		return cell_said(s->look, cell_date(v->order_date));
	case FACT_TIV:
		return cell_said(s->look, cell_decimal(v->tiv));
	default:
		words = words_text(s, v, f);
		return str_blank(words) ? NULL : words;
	}
}

/* ---- how it stands to the chosen ---- */

static bool holds(struct quantity range, struct quantity q)
{
	return (!(range.flags & Q_LOW) || range.low <= q.best) &&
	       (!(range.flags & Q_HIGH) || q.best <= range.high);
}

static int quantity_stands(struct quantity mine, struct quantity chosen)
{
	if (!(mine.flags & Q_ENDS) || !(chosen.flags & Q_ENDS))
		return SAID_FITS;
	if (quantity_equal(mine, chosen))
		return SAID_SAME;
	if (!(mine.flags & Q_BEST) && !(chosen.flags & Q_BEST))
		return quantity_overlaps(mine, chosen) ? SAID_FITS : SAID_DIFFERS;
	return ((chosen.flags & Q_BEST) && holds(mine, chosen)) ||
		       ((mine.flags & Q_BEST) && holds(chosen, mine))
		   ? SAID_FITS
		   : SAID_DIFFERS;
}

/* Amounts of two currencies agree where a rate that is a tenth off makes them so. */
static void widen(struct quantity *q)
{
	q->low -= q->low / 10;
	q->high += q->high / 10 < INT64_MAX - q->high ? q->high / 10 : 0;
}

static int money_stands(const struct sides *s, struct money mine, struct money chosen)
{
	struct err e = ERR_INIT;
	struct money m = mine;
	struct rate_age age = {0};
	bool other = mine.currency != chosen.currency;
	int rc = 0;

	if (other) {
		rc = resolution_convert(s->look->r, &m, mine, chosen.currency, &s->deal->date, &age,
					&e);
		err_clear(&e);
		widen(&m.minor);
	}
	if (rc)
		return SAID_FITS; /* nobody can say */
	rc = quantity_stands(m.minor, chosen.minor);
	return other && rc == SAID_SAME ? SAID_FITS : rc;
}

static int date_stands(const struct date *mine, const struct date *chosen)
{
	if (date_equal(mine, chosen))
		return SAID_SAME;
	return mine->latest < chosen->earliest || mine->earliest > chosen->latest ? SAID_DIFFERS
										  : SAID_FITS;
}

static int party_stands(const struct catalogue *cat, party_id mine, party_id chosen)
{
	if (mine == chosen)
		return SAID_SAME;
	return catalogue_party_within(cat, mine, chosen, DAY_OPEN_PAST, DAY_OPEN_FUTURE) ||
		       catalogue_party_within(cat, chosen, mine, DAY_OPEN_PAST, DAY_OPEN_FUTURE)
		   ? SAID_FITS
		   : SAID_DIFFERS;
}

static int types_stand(const struct catalogue *cat, typeset_id mine, typeset_id chosen)
{
	if (mine == chosen)
		return SAID_SAME;
	return covers(cat, mine, chosen) || covers(cat, chosen, mine) ? SAID_FITS : SAID_DIFFERS;
}

static int lot_stands(const struct sides *s, const struct version *v, const struct version *c)
{
	if (v->price_kind != c->price_kind)
		return SAID_DIFFERS;
	return money_stands(s, v->cost[v->price_kind], c->cost[c->price_kind]);
}

static int figure_stands(const struct sides *s, const struct version *v, const struct version *c,
			 enum side_fact f)
{
	switch (f) {
	case FACT_COUNT:
		return quantity_stands(v->count, c->count);
	case FACT_ORDERED:
		return quantity_stands(v->ordered, c->ordered);
	case FACT_TIV:
		return quantity_stands(v->tiv, c->tiv);
	case FACT_EACH:
		return money_stands(s, v->unit_price, c->unit_price);
	case FACT_LOT:
		return lot_stands(s, v, c);
	case FACT_DATE:
		return date_stands(&v->date, &c->date);
	default:
		return date_stands(&v->order_date, &c->order_date);
	}
}

static int stands(const struct sides *s, const struct version *v, const struct version *c,
		  enum side_fact f)
{
	const struct catalogue *cat = s->look->ev->catalogue;

	if (fact_is_figure(f))
		return figure_stands(s, v, c, f);
	if (f == FACT_FROM)
		return party_stands(cat, v->from, c->from);
	if (f == FACT_TO)
		return party_stands(cat, v->to, c->to);
	if (f == FACT_VIA)
		return party_stands(cat, v->via, c->via);
	if (f == FACT_TYPES)
		return types_stand(cat, v->types, c->types);
	return streq(said_text(s, v, f), said_text(s, c, f)) ? SAID_SAME : SAID_DIFFERS;
}

/* Is it summed over sites, so that some of them say less than all? */
static bool counts_sites(enum side_fact f)
{
	return f == FACT_COUNT || f == FACT_ORDERED || f == FACT_LOT || f == FACT_TIV;
}

struct said side_said(const struct sides *s, const struct version *v, enum side_fact f)
{
	enum attribute a = fact_attribute(f);
	size_t at = a == ATTRIBUTES ? NO_VERSION : s->deal->chosen[a];
	struct said said = {.text = said_text(s, v, f)};

	if (!said.text || at == NO_VERSION || s->deal->versions.n == 1)
		return said;
	if (at == (size_t)(v - s->deal->versions.v))
		said.how = SAID_CHOSEN;
	else if (v->part && counts_sites(f))
		said.how = SAID_FITS; /* it speaks of its own sites */
	else
		said.how = stands(s, v, &s->deal->versions.v[at], f);
	return said;
}

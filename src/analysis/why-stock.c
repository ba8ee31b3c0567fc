/* The count of a stock: the list chosen among its rivals, and the rows of each; or the airframes
 * that are listed one by one. Seen while the party's stocks are resolved once more. */
#include "why-inside.h"

struct stock_tree {
	struct why_work *w;
	const struct stock *stock; /* of the resolution */
	size_t at;                 /* the fleet in work, as the whole ledger has it */
	struct why_node *figure;
	struct why_parts *parts; /* NULL: not asked for */
};

static const char *stock_label(struct why_work *w, const struct stock *s)
{
	const struct catalogue *c = w->r->ev->catalogue;
	const struct party *p = s->operator_ ? catalogue_party_get(c, s->operator_) : NULL;
	const char *types = catalogue_typeset_name(c, s->types);

	return arena_printf(&w->why->arena, "%s%s%s%s", p ? p->name : "operator not given",
			    *types ? " · " : "", *types ? types : " · untyped",
			    s->ordered ? " · ordered" : "");
}

/* ---- rows ---- */

static const struct remainder *as_remainder(const struct holding *h)
{
	return h->types ? NULL : (const struct remainder *)(const void *)h;
}

/* Rows of the list that the whole is less by. */
static void put_listed(struct why_work *w, struct why_node *to, const struct remainder *rest)
{
	for (size_t i = 0; i < rest->row_count; i++) {
		const struct holding *h = rest->rows[i];
		why_put(w, to, why_claim(w, &h->claim, "count", why_count_of(h->count)),
			quantity_stated(h->count) ? WHY_COUNTS : WHY_SILENT);
	}
}

static struct why_node *row_node(struct why_work *w, const struct holding *h)
{
	const struct remainder *rest = as_remainder(h);
	struct why_node *n, *more;

	if (!rest || (!rest->row_count && !rest->more))
		return why_claim(w, &h->claim, "count", why_count_of(h->count));
	n = why_node_new(w, WHY_REMAINDER, WHY_A_STOCK, "count", "beyond what is listed by type");
	n->source = h->claim.source;
	why_put(w, n, why_claim(w, &h->claim, "count", why_count_of(rest->stated)), WHY_COUNTS);
	put_listed(w, n, rest);
	if (rest->more) {
		more =
		    why_node_new(w, WHY_REST, WHY_A_REST, "count", "other lists have more by type");
		why_set(more, why_count_of(quantity_exact(rest->more)));
		why_put(w, n, more, WHY_LOWERS);
	}
	why_set(n, why_count_of(h->count));
	return n;
}

static struct why_node *teller_node(struct why_work *w, const struct teller *t)
{
	source_id source = t->rows[0]->claim.source;
	struct why_node *n =
	    why_node_new(w, WHY_ADDED, WHY_A_VERSION, "count", why_source_name(w, source));

	n->source = source;
	for (size_t i = 0; i < t->n; i++) {
		struct why_node *row = row_node(w, t->rows[i]);
		why_put(w, n, row, row->value.kind ? WHY_COUNTS : WHY_SILENT);
	}
	why_set(n, why_count_of(t->sum));
	return n;
}

static enum why_role role_of(const struct stock_seen *seen, size_t at, const struct why_node *n)
{
	if (at == seen->chosen && seen->why != CHOICE_NONE)
		return WHY_PICKED;
	if (!version_competes(seen->as_deal, &seen->as_deal->versions.v[at]))
		return WHY_EXCLUDED;
	return n->value.quantity.flags & Q_ENDS ? WHY_WIDENS : WHY_SILENT;
}

static void put_teller(struct stock_tree *t, const struct stock_seen *seen, size_t at)
{
	struct why_node *n = teller_node(t->w, &seen->tellers->v[at]);

	why_put(t->w, t->figure, n, role_of(seen, at, n));
}

static void put_tellers(struct stock_tree *t, const struct stock_seen *seen)
{
	struct why_node *n = t->figure;

	put_teller(t, seen, seen->chosen);
	for (size_t i = 0; i < seen->tellers->n; i++) {
		if (i != seen->chosen)
			put_teller(t, seen, i);
	}
	for (size_t i = 0; i < n->n; i++) {
		struct why_node *c = n->children[i];
		if (c->role == WHY_WIDENS && !(c->value.quantity.flags & Q_BEST) &&
		    why_bound_is_kept(n, c))
			c->role = WHY_KEPT_TO;
	}
}

static void see(void *arg, const struct stock_seen *seen)
{
	struct stock_tree *t = arg;
	const struct teller *chosen = &seen->tellers->v[seen->chosen];

	if (seen->stock->operator_ != t->stock->operator_ ||
	    seen->stock->types != t->stock->types || seen->stock->ordered != t->stock->ordered ||
	    seen->stock->other != t->stock->other)
		return;
	t->figure =
	    why_node_new(t->w, WHY_CHOSEN, WHY_A_STOCK, "count", stock_label(t->w, t->stock));
	t->figure->stock = t->stock;
	t->figure->choice = seen->why;
	put_tellers(t, seen);
	why_set(t->figure, why_count_of(seen->stock->count));
	for (size_t i = 0; t->parts && i < chosen->n; i++)
		vec_push(t->parts, row_node(t->w, chosen->rows[i]));
}

/* ---- what does not count ---- */

static bool is_shown(const struct why_node *n, claim_id id)
{
	bool found = n->claim && n->claim->id == id;

	for (size_t i = 0; i < n->n && !found; i++)
		found = is_shown(n->children[i], id);
	return found;
}

static enum why_role role_of_unheard(const struct why_work *w, const struct claim *c,
				     const struct why_node *figure)
{
	bool undated;

	if (!policy_admits(&w->r->policy, w->r->ev, c, &undated))
		return WHY_LEFT_OUT;
	if (resolution_passed(w->r, c->id))
		return WHY_PASSED;
	if (c->stance == DOUBTS)
		return WHY_DOUBTS;
	if (c->stance == DENIES)
		return WHY_NO_EFFECT;
	if (claim_excluded(w->r->ev, c))
		return WHY_EXCLUDED;
	return is_shown(figure, c->id) ? WHY_COUNTS : WHY_OLDER;
}

/* Rows of the party and type that are not in the tree. */
static void put_unheard(struct why_work *w, const struct stock *s, struct why_node *figure)
{
	const struct evidence *ev = w->r->ev;
	struct group_span own = group_span(&w->bench->parties, s->operator_);

	for (size_t i = 0; i < own.n; i++) {
		const struct holding *h = &ev->holdings.v[own.v[i].at];
		enum why_role role;
		struct why_node *n;
		if (h->types != s->types || (h->condition == CONDITION_ORDERED) != s->ordered ||
		    (h->claim.other != NULL) != s->other || is_shown(figure, h->claim.id))
			continue;
		role = role_of_unheard(w, &h->claim, figure);
		n = why_claim(w, &h->claim, "count", why_count_of(h->count));
		n->passed = resolution_passed(w->r, h->claim.id);
		why_put(w, figure, n, role);
	}
}

/* ---- airframes ---- */

static void see_fleet(void *arg, const struct stock *s, const struct listed_airframe *v, size_t n)
{
	struct stock_tree *t = arg;
	const struct stock *own = &t->w->r->stocks.v[t->at++];

	if (own != t->stock)
		return;
	t->figure =
	    why_node_new(t->w, WHY_LISTED, WHY_A_STOCK, "count", stock_label(t->w, t->stock));
	t->figure->stock = t->stock;
	for (size_t i = 0; i < n; i++)
		why_put(t->w, t->figure,
			why_claim(t->w, &v[i].a->claim, "count", why_count_of(quantity_exact(1))),
			WHY_COUNTS);
	why_set(t->figure, why_count_of(s->count));
}

static size_t first_fleet(const struct resolution *r)
{
	size_t i = 0;

	while (i < r->stocks.n && r->parts.v[r->stocks.v[i].first_part].flow == FLOW_HOLDINGS)
		i++;
	return i;
}

struct why_node *why_stock_figure(struct why_work *w, enum flow flow, const struct stock *s,
				  struct why_parts *parts)
{
	struct stock_tree t = {w, s, first_fleet(w->r), NULL, parts};
	struct workshop *shop = &w->bench->shop;
	const struct resolution *r;

	shop->see_stock = see;
	shop->see_fleet = see_fleet;
	shop->seeing = &t;
	w->failed |= flow == FLOW_HOLDINGS ? without_party(w->bench, &r, s->operator_, 0, w->e) != 0
					   : without_airframes(w->bench, &r, 0, w->e) != 0;
	shop->see_stock = NULL;
	shop->see_fleet = NULL;
	if (t.figure && flow == FLOW_HOLDINGS)
		put_unheard(w, s, t.figure);
	return t.figure;
}

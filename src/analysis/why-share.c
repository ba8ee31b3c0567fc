/* Shares of mixed lots: the lot, and what sources say of one type of it. */
#include "why-inside.h"

#include "hangar/str.h"
#include "share.h"

static struct share_question question_of(const struct why_work *w, const struct part *p, type_id t)
{
	struct share_question q = {.catalogue = w->r->ev->catalogue, .type = t};

	q.types = catalogue_typeset_members(q.catalogue, p->types, &q.n);
	return q;
}

static enum why_role role_of_lot(enum bearing b)
{
	return b == CERTAIN ? WHY_COUNTS : b == PERHAPS ? WHY_PERHAPS : WHY_BESIDE;
}

/* What one source says of the type, from its lots. */
static struct why_node *told_node(struct why_work *w, const struct resolved_deal *d,
				  const struct share_question *q, const struct version *v,
				  struct quantity share)
{
	struct why_node *n =
	    why_node_new(w, WHY_OF_TYPE, WHY_A_VERSION, "count", why_source_name(w, v->source));
	struct why_node *deal;

	n->source = v->source;
	n->deal = d;
	for (int bearing = CERTAIN; bearing >= BESIDE; bearing--) {
		for (size_t i = 0; i < v->lots.n; i++) {
			if (!v->lots.v[i].whole && (int)share_bearing(q, &v->lots.v[i]) == bearing)
				why_put(w, n, why_lot_figure(w, v, i, ATTRIBUTE_COUNT),
					role_of_lot((enum bearing)bearing));
		}
	}
	deal = why_node_new(w, WHY_REST, WHY_A_DEAL, "count", "the deal");
	why_set(deal, why_count_of(d->count));
	why_put(w, n, deal, WHY_BOUNDS);
	why_set(n, why_count_of(share));
	return n;
}

static void put_told(struct why_work *w, const struct resolved_deal *d,
		     const struct share_question *q, const struct stated_share *s,
		     struct why_node *to)
{
	for (int rivals = 0; rivals < 2; rivals++) {
		for (size_t i = 0; i < d->versions.n; i++) {
			const struct version *v = &d->versions.v[i];
			struct quantity share;
			if ((v->source != s->source) == rivals && version_competes(d, v) &&
			    share_told(q, v, d->count, &share))
				why_put(w, to, told_node(w, d, q, v, share),
					rivals ? WHY_WIDENS : WHY_PICKED);
		}
	}
	for (size_t i = 0; i < to->n; i++) {
		struct why_node *n = to->children[i];
		if (n->role == WHY_WIDENS && !(n->value.quantity.flags & Q_BEST) &&
		    why_bound_is_kept(to, n))
			n->role = WHY_KEPT_TO;
	}
}

static struct why_node *stated_node(struct why_work *w, const struct part *p,
				    const struct stated_share *s)
{
	const struct resolved_deal *d = &w->r->deals.v[p->deal];
	struct share_question q = question_of(w, p, s->type);
	struct why_node *n =
	    why_node_new(w, WHY_CHOSEN, WHY_AN_AMOUNT, "count",
			 catalogue_type_get(w->r->ev->catalogue, s->type)->designation);

	n->type = s->type;
	n->choice = (enum choice)s->choice;
	put_told(w, d, &q, s, n);
	why_set(n, why_count_of(why_range(n)));
	return n;
}

struct why_node *why_share(struct why_work *w, const struct part *p, struct why_node *whole,
			   uint64_t types, bool by_type)
{
	struct quantity q = whole->value.quantity;
	struct why_node *s;
	size_t n;
	const type_id *members = catalogue_typeset_members(w->r->ev->catalogue, p->types, &n);

	if (!(q.flags & Q_ENDS) || ((q.flags & Q_HIGH) && q.high == 0))
		return whole;
	s = why_node_new(w, WHY_SHARE, WHY_A_PART, whole->measure, whole->label);
	s->value = whole->value;
	why_put(w, s, whole, WHY_COUNTS);
	if (!by_type) {
		s->value.quantity = share_by(q, NULL, 0, 0);
		why_set(s, s->value);
		return s;
	}
	s->lot = p->types;
	s->types = types;
	s->deal = whole->deal;
	for (size_t i = 0; i < n && p->flow < FLOW_HOLDINGS; i++) {
		const struct stated_share *stated = share_stated(w->r, p, members[i]);
		if (stated)
			why_put(w, s, stated_node(w, p, stated), WHY_LIMITS);
	}
	why_set(s, why_count_of(share_of(w->r, p, q, types)));
	return s;
}

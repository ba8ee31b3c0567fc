/* Do shares of mixed lots follow from what is said of their types, and of what their giver held? */
#include "why-inside.h"

#include "bound.h"
#include "share.h"
#include "total-inside.h"

const struct why_node *why_original(const struct why_node *n)
{
	while (n->rule == WHY_CONVERTED || n->rule == WHY_DEFLATED || n->rule == WHY_SHARE ||
	       n->rule == WHY_TOGETHER)
		n = n->children[0];
	return n;
}

static const struct why_node *of_type(const struct why_node *n, type_id t)
{
	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == WHY_LIMITS && n->children[i]->type == t)
			return n->children[i];
	}
	return NULL;
}

/* What is said of each type of the lot. */
static size_t stated_by_type(const struct why_node *n, const struct catalogue *cat,
			     struct quantity stated[64])
{
	size_t types;
	const type_id *members = catalogue_typeset_members(cat, n->lot, &types);

	for (size_t i = 0; i < 64; i++) {
		const struct why_node *said = i < types ? of_type(n, members[i]) : NULL;
		stated[i] = said ? said->value.quantity : (struct quantity){0};
	}
	share_keep_within(stated, types < 64 ? types : 64, why_original(n)->value.quantity);
	return types;
}

bool why_share_follows(const struct why_node *n, const struct catalogue *cat)
{
	struct quantity stated[64];
	size_t types = stated_by_type(n, cat, stated);

	return quantity_equal(n->value.quantity, share_by(n->children[0]->value.quantity, stated,
							  types, n->lot ? n->types : 0));
}

bool why_of_type_follows(const struct why_node *n)
{
	struct share_tally t = {0};

	for (size_t i = 0; i + 1 < n->n; i++) {
		const struct why_node *c = n->children[i];
		share_tally_add(&t, c->value.quantity,
				c->role == WHY_COUNTS    ? CERTAIN
				: c->role == WHY_PERHAPS ? PERHAPS
							 : BESIDE);
	}
	return n->n && quantity_equal(n->value.quantity,
				      share_of_tally(&t, n->children[n->n - 1]->value.quantity));
}

/* ---- caps ---- */

static bool is_cap(const struct why_node *n)
{
	return n->role == WHY_LIMITS;
}

/* The place of a type among the caps. */
static size_t place_of(const struct why_node *n, type_id t)
{
	size_t place = 0;

	for (size_t i = 0; i < n->n; i++) {
		if (is_cap(n->children[i]) && n->children[i]->type == t)
			return place;
		place += is_cap(n->children[i]);
	}
	return FEASIBLE_NO_CAP;
}

static void pose_caps(struct feasible *f, const struct why_node *n, const struct catalogue *cat)
{
	for (size_t i = 0; i < n->n; i++) {
		struct feasible_cap cap = {bound_high(n->children[i]->value.quantity),
					   FEASIBLE_NO_CAP};
		type_id up = n->children[i]->type;
		if (!is_cap(n->children[i]))
			continue;
		while (cap.within == FEASIBLE_NO_CAP && (up = catalogue_type_get(cat, up)->parent))
			cap.within = place_of(n, up);
		vec_push(&f->caps, cap);
	}
}

VEC_TYPE(cells_chosen, bool);

static void pose_lot(struct feasible *f, struct cells_chosen *chosen, const struct why_node *n,
		     const struct why_node *lot, const struct catalogue *cat)
{
	struct quantity q = why_original(lot)->value.quantity, stated[64];
	size_t types;
	const type_id *members = catalogue_typeset_members(cat, lot->lot, &types);

	stated_by_type(lot, cat, stated);
	for (size_t i = 0; i < types; i++) {
		struct quantity said = i < 64 ? stated[i] : (struct quantity){0};
		struct feasible_cell c = {f->lots.n, place_of(n, members[i]), bound_low(said),
					  bound_high(said)};
		vec_push(&f->cells, c);
		vec_push(chosen, lot->role == WHY_COUNTS && i < 64 && (lot->types >> i & 1));
	}
	vec_push(&f->lots,
		 ((struct feasible_lot){bound_less(bound_low(q), lot->deal->count_below),
					bound_sum(bound_high(q), lot->deal->count_above)}));
}

bool why_capped_follows(const struct why_node *n, const struct catalogue *cat)
{
	struct feasible f = {0};
	struct cells_chosen chosen = {0};
	struct feasible_range range;
	struct sum sum;
	int64_t best = 0;
	bool has_best = false, found;

	pose_caps(&f, n, cat);
	for (size_t i = 0; i < n->n; i++) {
		struct quantity alone = n->children[i]->value.quantity;
		if (is_cap(n->children[i]))
			continue;
		pose_lot(&f, &chosen, n, n->children[i], cat);
		has_best |= n->children[i]->role == WHY_COUNTS && (alone.flags & Q_BEST);
		best += n->children[i]->role == WHY_COUNTS ? alone.best : 0;
	}
	found = feasible_range(&f, chosen.v, &range);
	feasible_free(&f);
	vec_free(&chosen);
	sum = joint_sum(range, best, has_best);
	return found && quantity_equal(n->value.quantity, sum_quantity(&sum)) &&
	       n->low == sum.low && n->best == sum.best;
}

/* ---- what was held ---- */

static bool is_at_most(const struct why_node *n, int64_t most)
{
	return bound_high(n->value.quantity) == most;
}

bool why_held_follows(const struct why_node *n)
{
	int64_t most = n->n ? 0 : INT64_MAX;

	for (size_t i = 0; i < n->n; i++) {
		int64_t own = bound_high(n->children[i]->value.quantity);
		most = own > most ? own : most;
	}
	return is_at_most(n, most);
}

bool why_at_most_follows(const struct why_node *n)
{
	int64_t sum = 0;

	for (size_t i = 0; i < n->n; i++)
		sum = bound_sum(sum, bound_high(n->children[i]->value.quantity));
	return is_at_most(n, sum);
}

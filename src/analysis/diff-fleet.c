/* Fleets of two sides: what each party holds of each type or mixed lot, and the airframes listed.
 * Compared by name, whole stocks, since a source may cut one into conditions and another not. */
#include "diff-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"

struct fleets {
	struct diff *d;
	struct intern *known; /* as they stand in d->fleets */
	struct str key;
};

/* Does the filter let a part of the stock pass? */
static bool sees(const struct diff_side *s, const struct stock *stock)
{
	for (size_t i = 0; i < stock->part_count; i++) {
		const struct part *p = &s->r->parts.v[stock->first_part + i];
		if (filter_match(s->filter, p, part_facet, part_text, (void *)(uintptr_t)s->r))
			return true;
	}
	return false;
}

static struct diff_fleet *fleet_of(struct fleets *f, const struct diff_side *s,
				   const struct stock *stock)
{
	const struct catalogue *c = s->r->ev->catalogue;
	const char *operator_ =
	    stock->operator_ ? catalogue_party_get(c, stock->operator_)->name : "";
	const char *types = stock->types ? catalogue_typeset_name(c, stock->types) : "";
	enum flow flow = (enum flow)s->r->parts.v[stock->first_part].flow;
	struct diff_fleet fresh = {.flow = flow};
	int added;
	uint32_t at;

	str_clear(&f->key);
	str_addf(&f->key, "%d\n%s\n%s\n%d", (int)flow, operator_, types, stock->ordered);
	at = intern_add(f->known, f->key.s, f->key.n, &added);
	if (added) {
		fresh.operator_ = arena_strdup(&f->d->arena, operator_);
		fresh.types = arena_strdup(&f->d->arena, types);
		fresh.ordered = stock->ordered;
		vec_push(&f->d->fleets, fresh);
	}
	return &f->d->fleets.v[at];
}

static void add_side(struct fleets *f, enum diff_place place)
{
	const struct diff_side *s = &f->d->side[place];

	for (size_t i = 0; i < s->r->stocks.n; i++) {
		const struct stock *stock = &s->r->stocks.v[i];
		struct diff_fleet *fleet;
		if (!stock->part_count || !sees(s, stock))
			continue;
		fleet = fleet_of(f, s, stock);
		fleet->count[place] = stock->count;
		fleet->claims[place] = stock->claims;
		fleet->party[place] = stock->operator_;
	}
}

static int by_name(const void *a, const void *b)
{
	const struct diff_fleet *x = a, *y = b;
	int order = x->flow < y->flow ? -1 : x->flow > y->flow;

	if (!order)
		order = strcmp(x->operator_, y->operator_);
	order = order ? order : strcmp(x->types, y->types);
	return order ? order : x->ordered - y->ordered;
}

static void drop_equal(struct diff *d)
{
	size_t kept = 0;

	for (size_t i = 0; i < d->fleets.n; i++) {
		struct diff_fleet x = d->fleets.v[i];
		if (x.claims[DIFF_BEFORE] && x.claims[DIFF_AFTER] &&
		    quantity_equal(x.count[DIFF_BEFORE], x.count[DIFF_AFTER])) {
			d->same_fleets++;
			continue;
		}
		x.change = !x.claims[DIFF_BEFORE]  ? DIFF_APPEARED
			   : !x.claims[DIFF_AFTER] ? DIFF_VANISHED
						   : DIFF_CHANGED;
		d->fleets.v[kept++] = x;
	}
	d->fleets.n = kept;
}

void diff_fleets(struct diff *d)
{
	struct fleets f = {.d = d, .known = intern_new()};

	add_side(&f, DIFF_BEFORE);
	add_side(&f, DIFF_AFTER);
	intern_free(&f.known);
	str_free(&f.key);
	drop_equal(d);
	if (d->fleets.n)
		qsort(d->fleets.v, d->fleets.n, sizeof *d->fleets.v, by_name);
}

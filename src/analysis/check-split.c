/* no-split: a mixed lot that moved has a number, and no source says how many of each type are in
 * it. Totals by type then have only its bounds. A lot that moved nowhere (offered, cancelled) is
 * passed over: no total needs its types. */
#include "check-group.h"

/* Some source gives a number of this type, or of a variant of it, alone. */
static bool is_numbered(const struct resolution *r, const struct resolved_deal *d, type_id type)
{
	const struct catalogue *cat = r->ev->catalogue;

	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->lots.n; k++) {
			const struct lot *l = &v->lots.v[k];
			size_t n;
			const type_id *m = catalogue_typeset_members(cat, l->types, &n);
			if (n == 1 && (l->count.flags & Q_ENDS) &&
			    catalogue_type_within(cat, m[0], type))
				return true;
		}
	}
	return false;
}

VEC_TYPE(name_list, const char *);

static void find_missing(struct name_list *missing, const struct resolution *r,
			 const struct resolved_deal *d, typeset_id types)
{
	size_t n;
	const type_id *m = catalogue_typeset_members(r->ev->catalogue, types, &n);

	missing->n = 0;
	for (size_t i = 0; i < n; i++) {
		if (!is_numbered(r, d, m[i]))
			vec_push(missing, catalogue_type_get(r->ev->catalogue, m[i])->designation);
	}
}

static void say_split(struct str *m, const struct resolution *r, const struct part *p,
		      const struct name_list *missing)
{
	size_t types;

	catalogue_typeset_members(r->ev->catalogue, p->types, &types);
	say_quantity(m, p->count);
	str_add(m, " aircraft of ");
	if (missing->n == types) {
		say_names(m, missing->v, missing->n, 6);
		str_add(m, ": no source gives a number for each type");
	} else {
		str_addf(m, "%s: no source gives a number for ",
			 catalogue_typeset_name(r->ev->catalogue, p->types));
		say_names(m, missing->v, missing->n, 6);
	}
	if (p->count.flags & Q_HIGH) {
		str_add(m, "; by type it may be 0 to ");
		integer_format(m, p->count.high);
	}
}

static void report(struct remarks *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct part *p, const struct name_list *missing)
{
	struct str m = {0}, about = {0}, group = {0};
	struct remark *x;

	say_split(&m, r, p, missing);
	str_addf(&about, "deal:%s", d->key);
	str_addf(&group, "source:%s", say_source(r->ev, p->source));
	x = remark_add(out, SEVERITY_NOTE, str_c(&about), str_c(&m), str_c(&group), d->key);
	x->weight = p->count.flags & Q_HIGH ? p->count.high : 0;
	for (size_t i = 0; i < d->versions.n; i++)
		remark_claim(x, d->versions.v[i].claims.v[0]->claim.id);
	str_free(&m);
	str_free(&about);
	str_free(&group);
}

/* The largest mixed lot of a deal speaks for it. */
static const struct part *largest_mixed(const struct resolution *r, const struct resolved_deal *d)
{
	const struct part *found = NULL;

	for (size_t i = 0; i < d->part_count; i++) {
		const struct part *p = &r->parts.v[d->first_part + i];
		if (p->mixed && !p->price_only && (p->count.flags & Q_ENDS) &&
		    (!found || quantity_compare(p->count, found->count) > 0))
			found = p;
	}
	return found;
}

void check_no_split(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct remarks all = {.many = "mixed lots have no number for each type"};
	struct name_list missing = {0};

	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		const struct part *p = d->standing == STANDING_MOVED ? largest_mixed(r, d) : NULL;
		if (!p)
			continue;
		find_missing(&missing, r, d, p->types);
		if (missing.n > 1) /* of one, the number is what the others leave */
			report(&all, r, d, p, &missing);
	}
	vec_free(&missing);
	remarks_say(out, &all, self);
}

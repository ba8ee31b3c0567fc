/* Groups what a check has to say: up to eight remarks stand for themselves; of more, those of one
 * group become one finding; and of more than eight groups the smallest become one. */
#include "check-group.h"

#include <stdlib.h>
#include <string.h>

#define FINDINGS_APIECE 8 /* of one check and severity */
#define BRIEFS_SHOWN    3
#define CLAIMS_KEPT     1000 /* of a group: nobody reads more */
#define CLAIMS_COMPARED 16   /* what is said twice stands in front */

struct remark *remark_add(struct remarks *all, enum severity severity, const char *about,
			  const char *message, const char *group, const char *brief)
{
	struct remark r = {
	    .severity = severity,
	    .about = arena_strdup(&all->arena, about),
	    .message = arena_strdup(&all->arena, message),
	    .group = arena_strdup(&all->arena, group),
	    .brief = arena_strdup(&all->arena, brief),
	};

	vec_push(&all->list, r);
	return &all->list.v[all->list.n - 1];
}

void remark_claim(struct remark *r, claim_id id)
{
	size_t most = r->claims.n < CLAIMS_COMPARED ? r->claims.n : CLAIMS_COMPARED;

	for (size_t i = 0; i < most; i++) {
		if (r->claims.v[i] == id)
			return;
	}
	vec_push(&r->claims, id);
}

static claim_id first_claim(const struct remark *r)
{
	return r->claims.n ? r->claims.v[0] : 0;
}

static int by_group(const void *a, const void *b)
{
	const struct remark *x = a, *y = b;
	int order;

	if (x->severity != y->severity)
		return x->severity > y->severity ? -1 : 1;
	order = strcmp(x->group, y->group);
	if (order)
		return order;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return first_claim(x) < first_claim(y) ? -1 : first_claim(x) > first_claim(y);
}

struct herd { /* remarks of one severity and group */
	const struct remark *v;
	size_t n;
};

static int by_size(const void *a, const void *b)
{
	const struct herd *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return x->v < y->v ? -1 : x->v > y->v;
}

static void say_alone(struct findings *out, const struct remark *r, const struct check *self)
{
	struct str m = {0};
	struct finding *f;

	str_add(&m, r->message);
	f = finding_add(out, self, r->severity, r->about, &m);
	for (size_t i = 0; i < r->claims.n; i++)
		vec_push(&f->claims, r->claims.v[i]);
	str_free(&m);
}

static void add_claims(struct finding *f, const struct herd *h)
{
	for (size_t i = 0; i < h->n; i++) {
		for (size_t k = 0; k < h->v[i].claims.n && f->claims.n < CLAIMS_KEPT; k++)
			vec_push(&f->claims, h->v[i].claims.v[k]);
	}
}

/* Of one herd its heaviest that differ; of several the heaviest of each. */
static size_t name_some(struct str *m, const struct herd *v, size_t n)
{
	size_t shown = 0;
	const char *last = "";

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < (n == 1 ? v[i].n : 1) && shown < BRIEFS_SHOWN; k++) {
			if (streq(v[i].v[k].brief, last))
				continue;
			last = v[i].v[k].brief;
			str_addf(m, "%s%s", shown++ ? ", " : ": ", last);
		}
	}
	return shown;
}

/* "37 deals whose dates ...: d (...), e (...), f (...) and 34 more" */
static void say_together(struct findings *out, const struct remarks *all, const struct herd *v,
			 size_t n, const char *about, const struct check *self)
{
	struct str m = {0};
	struct finding *f;
	size_t many = 0, shown;

	for (size_t i = 0; i < n; i++)
		many += v[i].n;
	integer_format(&m, (int64_t)many);
	str_addf(&m, " %s", all->many);
	shown = name_some(&m, v, n);
	if (many > shown) {
		str_add(&m, " and ");
		integer_format(&m, (int64_t)(many - shown));
		str_add(&m, " more");
	}
	f = finding_add(out, self, v->v->severity, about, &m);
	for (size_t i = 0; i < n; i++)
		add_claims(f, &v[i]);
	str_free(&m);
}

static void say_herds(struct findings *out, const struct remarks *all, struct herd *v, size_t n,
		      const struct check *self)
{
	size_t apart = n > FINDINGS_APIECE ? FINDINGS_APIECE - 1 : n;

	qsort(v, n, sizeof *v, by_size);
	for (size_t i = 0; i < apart; i++) {
		if (v[i].n == 1)
			say_alone(out, v[i].v, self);
		else
			say_together(out, all, &v[i], 1, v[i].v->group, self);
	}
	if (n > apart)
		say_together(out, all, v + apart, n - apart, "ledger", self);
}

/* All of one severity. */
static void say_some(struct findings *out, const struct remarks *all, const struct remark *v,
		     size_t n, const struct check *self)
{
	VEC(struct herd) herds = {0};

	if (n <= FINDINGS_APIECE) {
		for (size_t i = 0; i < n; i++)
			say_alone(out, &v[i], self);
		return;
	}
	for (size_t first = 0, end; first < n; first = end) {
		for (end = first; end < n && streq(v[first].group, v[end].group);)
			end++;
		vec_push(&herds, ((struct herd){v + first, end - first}));
	}
	say_herds(out, all, herds.v, herds.n, self);
	vec_free(&herds);
}

void remarks_say(struct findings *out, struct remarks *all, const struct check *self)
{
	const struct remark *v = all->list.v;

	if (all->list.n)
		qsort(all->list.v, all->list.n, sizeof *all->list.v, by_group);
	for (size_t first = 0, end; first < all->list.n; first = end) {
		for (end = first; end < all->list.n && v[end].severity == v[first].severity;)
			end++;
		say_some(out, all, v + first, end - first, self);
	}
	for (size_t i = 0; i < all->list.n; i++)
		vec_free(&all->list.v[i].claims);
	vec_free(&all->list);
	arena_free(&all->arena);
}

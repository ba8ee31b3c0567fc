/* A list that stands for an area: there it counts, and what other sources state is passed over. It
 * stands only among what is totalled together: a list of transfers does not stand for losses. Of
 * several that stand for a claim the last one said does. */
#include "lists.h"

#include "hangar/err.h"
#include "hangar/str.h"

#include "inside.h"
#include "passed.h"

struct standing_list {
	const struct stand *stand;
	struct filter *area;
	uint8_t *members; /* [source] */
	unsigned flows;   /* bits: what the list speaks of */
};
VEC_TYPE(standing_lists, struct standing_list);

/* The source of that key with the other editions of its list, or all editions of that name. False
 * where the policy knows none of them. */
static bool name_members(const struct resolution *r, struct standing_list *s)
{
	const struct lists *l = r->lists;
	bool any = false;

	s->members = mem_zalloc(r->ev->sources.n + 1);
	for (size_t i = 0; i < r->ev->sources.n; i++) {
		const struct source *x = &r->ev->sources.v[i];
		if (streq(x->key, s->stand->list) || streq(x->edition_of, s->stand->list)) {
			s->members[l->of[x->id]] = 1;
			any |= l->known[x->id];
		}
	}
	for (source_id id = 1; id <= r->ev->sources.n; id++)
		s->members[id] |= s->members[l->of[id]];
	return any;
}

static void unread(struct resolution *r, const struct stand *s, const char *why)
{
	vec_push(&r->lists->unread,
		 arena_printf(&r->arena,
			      "%s stands for %s, but that cannot be read, so it does not: "
			      "%s",
			      s->list, s->area, why));
}

static void read_stand(struct resolution *r, struct standing_lists *all, const struct stand *stand)
{
	struct standing_list s = {.stand = stand};
	struct err e = ERR_INIT;

	if (stand->area && area_parse_line(&s.area, stand->area, r->ev->catalogue, &e))
		unread(r, stand, e.text);
	else if (name_members(r, &s))
		vec_push(all, s);
	else
		filter_free(&s.area);
	if (!all->n || all->v[all->n - 1].stand != stand)
		mem_free(s.members);
	err_clear(&e);
}

/* Other equipment is none of what is totalled together. */
static unsigned flow_bit(const struct claim *c)
{
	return 1U << (flow_of_claim(c) + (c->other ? FLOWS : 0));
}

static void note_flow(struct resolution *r, const struct claim *c, void *arg)
{
	struct standing_lists *all = arg;

	(void)r;
	for (size_t i = 0; i < all->n; i++) {
		if (all->v[i].members[c->source])
			all->v[i].flows |= flow_bit(c);
	}
}

/* What each list speaks of in the whole ledger. */
static void know_flows(struct resolution *r, struct standing_lists *all)
{
	struct lists *l = r->lists;

	if (!l->given) {
		each_claim(r, note_flow, all);
		for (size_t i = 0; i < all->n; i++)
			vec_push(&l->flows, all->v[i].flows);
	}
	for (size_t i = 0; i < all->n; i++)
		all->v[i].flows = l->flows.v[i];
}

static enum area_reach reach(const struct resolution *r, const struct standing_list *s,
			     const struct claim *c)
{
	if (!(s->flows & flow_bit(c)))
		return AREA_OUTSIDE;
	return s->area ? area_reach(r->ev, c, &s->area, 1) : AREA_INSIDE;
}

static void stand_against(struct resolution *r, const struct claim *c, void *arg)
{
	const struct standing_lists *all = arg;
	enum area_reach how = AREA_OUTSIDE;
	size_t i = all->n;

	if (c->stance == DOUBTS || c->stance == DENIES || !still_counts(r, c))
		return;
	while (i && how == AREA_OUTSIDE)
		how = reach(r, &all->v[--i], c);
	if (how != AREA_OUTSIDE && !all->v[i].members[c->source])
		pass_over(r, &(struct passed){.claim = c,
					      .stand = all->v[i].stand,
					      .across = how == AREA_ACROSS});
}

void stands_apply(struct resolution *r)
{
	struct standing_lists all = {0};

	for (size_t i = 0; i < r->ev->stands.n; i++)
		read_stand(r, &all, &r->ev->stands.v[i]);
	if (all.n) {
		know_flows(r, &all);
		each_claim(r, stand_against, &all);
		passed_settle(r);
	}
	for (size_t i = 0; i < all.n; i++) {
		filter_free(&all.v[i].area);
		mem_free(all.v[i].members);
	}
	vec_free(&all);
}

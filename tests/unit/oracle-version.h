/* The second reading of a deal: who competes, and who is chosen. To be included after
 * oracle-whole.h. */
#ifndef HANGAR_TEST_ORACLE_VERSION_H
#define HANGAR_TEST_ORACLE_VERSION_H

#include "oracle-whole.h"

/* ---- versions ---- */

static inline void version_grade(const struct oracle *o, struct o_version *v)
{
	static const int ranks[] = {1, 0, 2};

	v->rank = v->credibility = 9;
	v->reliability = grade_place(o->l->sources[v->source].grade);
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (!(v->claims & 1u << i))
			continue;
		if (ranks[c->rank] < v->rank)
			v->rank = ranks[c->rank];
		if (credibility_place(c->credibility) < v->credibility)
			v->credibility = credibility_place(c->credibility);
	}
}

/* What a source states of a deal; of its claims those nobody believes count only where there are no
 * others. */
static inline bool find_version(const struct oracle *o, struct o_deal_id d, int source,
				struct o_version *v)
{
	set all = 0, believed = 0;

	*v = (struct o_version){.source = source, .first = NONE};
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (!of_deal(o, d, i) || c->source != source || c->stance != 0 || !admitted(o, c))
			continue;
		if (v->first == NONE)
			v->first = i;
		all |= 1u << i;
		if (!excluded(o, c))
			believed |= 1u << i;
	}
	v->excluded = !believed;
	v->claims = believed ? believed : all;
	version_grade(o, v);
	v->origins = origins_of(o, d, source, false);
	v->price_origins = origins_of(o, d, source, true);
	return all != 0;
}

static inline set version_sites(const struct oracle *o, const struct o_version *v)
{
	set sites = 0;

	for (int i = 0; i < o->l->claim_count; i++) {
		if (v->claims & 1u << i)
			sites |= 1u << o->l->claims[i].site;
	}
	return sites;
}

static inline bool larger_whole(const struct o_version *w, const struct o_version *v)
{
	return (w->count.has[BEST] || w->count.has[LOW]) &&
	       (v->count.has[BEST] || v->count.has[LOW]) && counted(w->count) > counted(v->count);
}

/* Every claim has a site, and another has others or states a larger whole. Strictly: it has these
 * sites, too. */
static inline bool is_part(const struct oracle *o, const struct o_deal *d,
			   const struct o_version *v, bool strictly)
{
	set sites = version_sites(o, v) & ~1u;

	for (int i = 0; i < d->version_count && !(version_sites(o, v) & 1); i++) {
		const struct o_version *w = &d->versions[i];
		set others = version_sites(o, w);
		if (w == v || w->excluded != v->excluded)
			continue;
		if (others & ~1u & ~sites && !(strictly && sites & ~others))
			return true;
		if (others & 1 && larger_whole(w, v))
			return true;
	}
	return false;
}

static inline void who_competes(const struct oracle *o, struct o_deal *d)
{
	bool any = false;

	d->discredited = true;
	for (int i = 0; i < d->version_count; i++)
		d->discredited &= d->versions[i].excluded;
	for (int i = 0; i < d->version_count; i++) {
		struct o_version *v = &d->versions[i];
		v->part = is_part(o, d, v, false);
		v->competes = !v->part && v->excluded == d->discredited;
		any |= v->competes;
	}
	for (int i = 0; i < d->version_count && !any; i++) {
		struct o_version *v = &d->versions[i];
		v->part = is_part(o, d, v, true);
		v->competes = !v->part && v->excluded == d->discredited;
	}
}

/* ---- choice ---- */

static inline set derives_behind(const struct oracle *o, int source)
{
	set reached = 1u << source, before, self = 0;

	do {
		before = reached;
		for (int i = 0; i < MOST_SOURCES; i++) {
			const struct r_source *s = &o->l->sources[i];
			for (int k = 0; k < s->froms && reached & 1u << i; k++) {
				reached |= 1u << s->from[k];
				self |= s->from[k] == source;
			}
		}
	} while (reached != before);
	return self ? reached : reached & ~(1u << source);
}

static inline bool derived(const struct oracle *o, int source, int from)
{
	return derives_behind(o, source) & 1u << from && !(derives_behind(o, from) & 1u << source);
}

/* Of the versions with the least of a measure. */
static inline set keep_least(set among, const int *measure)
{
	int least = INT32_MAX;
	set kept = 0;

	for (int i = 0; i < MOST_SOURCES; i++) {
		if (among & 1u << i && measure[i] < least)
			least = measure[i];
	}
	for (int i = 0; i < MOST_SOURCES; i++) {
		if (among & 1u << i && measure[i] == least)
			kept |= 1u << i;
	}
	return kept;
}

/* The best of the versions that state something, by the order of the design. */
static inline int choose(const struct oracle *o, const struct o_deal *d, set stating, bool price)
{
	int m[6][MOST_SOURCES];
	set original = 0;

	for (int i = 0; i < d->version_count; i++) {
		const struct o_version *v = &d->versions[i];
		m[0][i] = v->rank;
		m[1][i] = v->credibility;
		m[2][i] = v->reliability;
		m[3][i] = -bits(price ? v->price_origins : v->origins);
		m[4][i] = -o->l->sources[v->source].published;
		m[5][i] = v->first;
	}
	for (int k = 0; k < 3; k++)
		stating = keep_least(stating, m[k]);
	for (int i = 0; i < d->version_count; i++) {
		bool copy = false;
		for (int k = 0; k < d->version_count; k++)
			copy |= stating & 1u << k &&
				derived(o, d->versions[i].source, d->versions[k].source);
		if (stating & 1u << i && !copy)
			original |= 1u << i;
	}
	for (int k = 3; k < 6; k++)
		original = keep_least(original, m[k]);
	for (int i = 0; i < d->version_count; i++) {
		if (original & 1u << i)
			return i;
	}
	return NONE;
}

/* Figures with a best go before those with a bound. */
static inline int choose_fig(const struct oracle *o, const struct o_deal *d, const struct fig *figs,
			     bool price)
{
	set best = 0, bound = 0;

	for (int i = 0; i < d->version_count; i++) {
		if (!d->versions[i].competes)
			continue;
		best |= (set)figs[i].has[BEST] << i;
		bound |= (set)fig_ends(figs[i]) << i;
	}
	return choose(o, d, best ? best : bound, price);
}

enum plain { P_STATUS, P_FROM, P_TO, P_KIND, P_TYPES };

static inline int claim_says(const struct r_claim *c, enum plain what)
{
	switch (what) {
	case P_STATUS:
		return c->status;
	case P_FROM:
		return c->from;
	case P_TO:
		return c->to;
	default:
		return c->kind;
	}
}

static inline struct span version_date(const struct oracle *o, const struct o_version *v,
				       bool order)
{
	struct span all = {0};

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (v->claims & 1u << i)
			all = span_join(all, span_of_day(order ? c->order_date : c->date));
	}
	return all;
}

/* The days of a version are all days of its claims. */
static inline struct span choose_date(const struct oracle *o, const struct o_deal *d, bool order)
{
	set stating = 0;
	int at;

	for (int i = 0; i < d->version_count; i++) {
		if (d->versions[i].competes && version_date(o, &d->versions[i], order).said)
			stating |= 1u << i;
	}
	at = choose(o, d, stating, false);
	return at == NONE ? (struct span){0} : version_date(o, &d->versions[at], order);
}

/* What a version says of it: its first claim that says anything. */
static inline int version_says_plain(const struct oracle *o, const struct o_version *v,
				     enum plain what)
{
	for (int i = 0; i < o->l->claim_count; i++) {
		int says = what == P_TYPES ? (int)v->types : claim_says(&o->l->claims[i], what);
		if (v->claims & 1u << i && says)
			return says;
	}
	return 0;
}

static inline int choose_plain(const struct oracle *o, const struct o_deal *d, enum plain what,
			       int *from)
{
	set stating = 0;
	int at;

	for (int i = 0; i < d->version_count; i++) {
		if (d->versions[i].competes && version_says_plain(o, &d->versions[i], what))
			stating |= 1u << i;
	}
	at = choose(o, d, stating, false);
	*from = at;
	return at == NONE ? 0 : version_says_plain(o, &d->versions[at], what);
}

#endif

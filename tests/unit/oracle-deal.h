/* The second reading of a deal: its figures and their ranges. To be included after
 * oracle-version.h. */
#ifndef HANGAR_TEST_ORACLE_DEAL_H
#define HANGAR_TEST_ORACLE_DEAL_H

#include "oracle-version.h"

/* ---- range ---- */

/* The envelope of what competes: open ends widen nothing unless all are open; a bound widens only
 * where no rival's best keeps to it. */
static inline struct fig envelope(const struct fig *figs, set among, int chosen)
{
	struct fig out = chosen == NONE ? (struct fig){0} : figs[chosen];
	int64_t least = INT64_MAX, most = 0;

	for (int i = 0; i < MOST_SOURCES; i++) {
		struct fig f = figs[i];
		bool kept_to = false;
		if (!(among & 1u << i) || !fig_ends(f))
			continue;
		for (int k = 0; k < MOST_SOURCES; k++)
			kept_to |=
			    among & 1u << k && figs[k].has[BEST] && fig_keeps(f, figs[k].v[BEST]);
		if (!f.has[BEST] && kept_to)
			continue;
		least = fig_least(f) < least ? fig_least(f) : least;
		most = fig_most(f) > most ? fig_most(f) : most;
		out.has[LOW] |= f.has[LOW];
		out.has[HIGH] |= f.has[HIGH];
	}
	out.v[LOW] = out.has[LOW] ? least : 0;
	out.v[HIGH] = out.has[HIGH] ? most : 0;
	return out;
}

static inline void deny(struct fig *f)
{
	if (fig_ends(*f)) {
		f->has[LOW] = true;
		f->v[LOW] = 0;
	}
}

static inline set competing(const struct o_deal *d)
{
	set s = 0;

	for (int i = 0; i < d->version_count; i++)
		s |= (set)d->versions[i].competes << i;
	return s;
}

/* ---- a deal ---- */

static inline void deal_voices(const struct oracle *o, struct o_deal *d)
{
	set stances[3] = {0};

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (!of_deal(o, d->id, i) || !admitted(o, c))
			continue;
		stances[c->stance] |= 1u << c->source;
		if (c->stance == 2 && !excluded(o, c)) {
			d->denied |= c->denies <= 1;
			d->price_denied |= c->denies == 3;
		}
	}
	d->stating = bits(stances[0]);
	d->doubts = bits(stances[1]);
	d->denials = bits(stances[2]);
	for (int i = 0; i < d->version_count; i++)
		d->origins |= d->versions[i].origins;
}

static inline void deal_plain(const struct oracle *o, struct o_deal *d)
{
	d->date = choose_date(o, d, false);
	d->order_date = choose_date(o, d, true);
	d->status = choose_plain(o, d, P_STATUS, &d->status_from);
	d->from = choose_plain(o, d, P_FROM, &d->from_from);
	d->to = choose_plain(o, d, P_TO, &d->to_from);
	d->kind = choose_plain(o, d, P_KIND, &d->kind_from);
	d->types = (unsigned)choose_plain(o, d, P_TYPES, &d->types_from);
}

static inline void deal_counts(const struct oracle *o, struct o_deal *d)
{
	struct fig counts[MOST_SOURCES] = {{0}}, orders[MOST_SOURCES] = {{0}};

	for (int i = 0; i < d->version_count; i++) {
		counts[i] = d->versions[i].count;
		orders[i] = d->versions[i].ordered;
	}
	d->count_from = choose_fig(o, d, counts, false);
	d->ordered_from = choose_fig(o, d, orders, false);
	d->count = envelope(counts, competing(d), d->count_from);
	d->ordered = envelope(orders, competing(d), d->ordered_from);
}

/* The cost in the chosen version's kind and currency; rivals are converted to it. */
static inline void deal_cost(const struct oracle *o, struct o_deal *d)
{
	struct fig costs[MOST_SOURCES] = {{0}};
	set among = 0;

	for (int i = 0; i < d->version_count; i++)
		costs[i] = d->versions[i].cost[d->versions[i].price_kind].fig;
	d->cost_from = choose_fig(o, d, costs, true);
	if (d->cost_from == NONE)
		return;
	d->price_kind = d->versions[d->cost_from].price_kind;
	d->cost = d->versions[d->cost_from].cost[d->price_kind];
	for (int i = 0; i < d->version_count; i++) {
		struct cash c = d->versions[i].cost[d->price_kind];
		if (!d->versions[i].competes || !c.fig.said)
			continue;
		if (convert(o, &c, d->cost.currency, d->date))
			among |= 1u << i;
		else
			d->unconverted++;
		costs[i] = c.fig;
	}
	d->cost.fig = envelope(costs, among, d->cost_from);
}

/* A price each, of the kind of the cost. */
static inline void deal_each(const struct oracle *o, struct o_deal *d)
{
	struct fig each[MOST_SOURCES] = {{0}};
	set among = 0;
	int kind;

	for (int i = 0; i < d->version_count; i++) {
		const struct o_version *v = &d->versions[i];
		if (d->cost_from == NONE || v->price_kind == d->price_kind)
			each[i] = v->each[v->price_kind].fig;
	}
	d->each_from = choose_fig(o, d, each, true);
	if (d->each_from == NONE)
		return;
	kind = d->versions[d->each_from].price_kind;
	d->each = d->versions[d->each_from].each[kind];
	for (int i = 0; i < d->version_count; i++) {
		struct cash c = d->versions[i].each[kind];
		if (!d->versions[i].competes || !c.fig.said || d->versions[i].price_kind != kind)
			continue;
		if (convert(o, &c, d->each.currency, d->date))
			among |= 1u << i;
		each[i] = c.fig;
	}
	d->each.fig = envelope(each, among, d->each_from);
}

static inline struct o_deal resolve(const struct oracle *o, struct o_deal_id id)
{
	struct o_deal d = {.id = id};

	for (int s = 0; s < MOST_SOURCES; s++) {
		if (find_version(o, id, s, &d.versions[d.version_count]))
			d.version_count++;
	}
	deal_voices(o, &d);
	for (int round = 0; round < 2; round++) { /* money is converted at the deal's day */
		for (int i = 0; i < d.version_count; i++) {
			struct o_version *v = &d.versions[i];
			v->lot_count = v->unconverted = 0;
			v->count = v->ordered = (struct fig){0};
			memset(v->cost, 0, sizeof v->cost);
			memset(v->each, 0, sizeof v->each);
			find_lots(o, v, d.date);
			find_wholes(v);
			version_figures(o, v, d.date);
		}
		who_competes(o, &d);
		deal_plain(o, &d);
	}
	deal_counts(o, &d);
	deal_cost(o, &d);
	deal_each(o, &d);
	if (d.denied)
		deny(&d.count);
	if (d.denied || d.price_denied)
		deny(&d.cost.fig);
	return d;
}

#endif

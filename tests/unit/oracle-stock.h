/* The second reading of holdings and airframes. To be included after oracle-total.h. */
#ifndef HANGAR_TEST_ORACLE_STOCK_H
#define HANGAR_TEST_ORACLE_STOCK_H

#include "oracle-total.h"

/* ---- holdings ---- */

static inline bool holding_admitted(const struct oracle *o, int i)
{
	const struct r_holding *h = &o->l->holdings[i];

	return visible(o, h->source, h->credibility) && !ignored_claim(o, 0, h->rank);
}

static inline bool holding_believed(const struct oracle *o, int i)
{
	const struct r_holding *h = &o->l->holdings[i];

	return !not_believed(o, h->source, h->credibility, h->rank);
}

/* Rows that make one snapshot: those of a source and party, of what is lost those of each type. */
static inline bool one_snapshot(const struct r_holding *x, const struct r_holding *h)
{
	bool lost = h->condition == CONDITION_OF_LOST;

	return x->source == h->source && x->party == h->party &&
	       (x->condition == CONDITION_OF_LOST) == lost && (!lost || x->types == h->types);
}

/* Of what a source says of a party those rows nobody believes count only where there are no others.
 */
static inline bool holding_counts(const struct oracle *o, int i)
{
	const struct r_holding *h = &o->l->holdings[i];
	bool others = false;

	for (int k = 0; k < o->l->holding_count; k++) {
		const struct r_holding *x = &o->l->holdings[k];
		others |= holding_admitted(o, k) && holding_believed(o, k) && one_snapshot(x, h);
	}
	return holding_admitted(o, i) && (holding_believed(o, i) || !others);
}

/* Of the newest list that its source has of the party. */
static inline bool newest_snapshot(const struct oracle *o, int i)
{
	const struct r_holding *h = &o->l->holdings[i];

	for (int k = 0; k < o->l->holding_count; k++) {
		const struct r_holding *x = &o->l->holdings[k];
		if (holding_counts(o, k) && one_snapshot(x, h) && x->year > h->year)
			return false;
	}
	return true;
}

static inline bool told_before(const struct oracle *o, int i)
{
	const struct r_holding *h = &o->l->holdings[i];

	for (int k = 0; k < i; k++) {
		const struct r_holding *x = &o->l->holdings[k];
		if (holding_counts(o, k) && x->source == h->source && x->party == h->party &&
		    x->types == h->types && x->condition == h->condition && x->year == h->year &&
		    fig_same(x->count, h->count))
			return true;
	}
	return false;
}

/* The rows of one source for one party and type. */
static inline set teller_rows(const struct oracle *o, int source, int party, unsigned types)
{
	set rows = 0;

	for (int i = 0; i < o->l->holding_count; i++) {
		const struct r_holding *h = &o->l->holdings[i];
		if (h->source == source && h->party == party && h->types == types &&
		    holding_counts(o, i) && newest_snapshot(o, i) && !told_before(o, i))
			rows |= 1u << i;
	}
	return rows;
}

/* A source's count of a stock, as a version that competes. */
static inline void teller_version(const struct oracle *o, set rows, int source, struct o_version *v)
{
	static const int ranks[] = {1, 0, 2};

	*v = (struct o_version){.source = source, .first = NONE, .rank = 9, .credibility = 9};
	v->reliability = grade_place(o->l->sources[source].grade);
	v->excluded = true;
	for (int i = 0; i < o->l->holding_count; i++) {
		const struct r_holding *h = &o->l->holdings[i];
		if (!(rows & 1u << i))
			continue;
		v->first = v->first == NONE ? i : v->first;
		v->excluded &= !holding_believed(o, i);
		v->rank = ranks[h->rank] < v->rank ? ranks[h->rank] : v->rank;
		if (credibility_place(h->credibility) < v->credibility)
			v->credibility = credibility_place(h->credibility);
		v->count = fig_add(v->count, h->count);
	}
}

static inline void put_stock(const struct oracle *o, int party, unsigned types, struct o_row *row)
{
	struct o_deal *d = mem_zalloc(sizeof *d);
	struct fig counts[MOST_SOURCES] = {{0}}, range;
	set rows[MOST_SOURCES] = {0};
	struct o_sum parts = {0}, all;
	int chosen;

	d->discredited = true;
	for (int s = 0; s < MOST_SOURCES; s++) {
		set told = teller_rows(o, s, party, types);
		if (!told)
			continue;
		rows[d->version_count] = told;
		teller_version(o, told, s, &d->versions[d->version_count]);
		counts[d->version_count] = d->versions[d->version_count].count;
		d->discredited &= d->versions[d->version_count++].excluded;
	}
	for (int i = 0; i < d->version_count; i++)
		d->versions[i].competes = d->versions[i].excluded == d->discredited;
	chosen = choose_fig(o, d, counts, false);
	range = envelope(counts, competing(d), chosen);
	if (chosen == NONE && d->version_count) /* nothing but unknown numbers */
		range.said = true;
	if (chosen != NONE && bits(rows[chosen]) == 1)
		sum_put(&parts, range);
	for (int i = 0; i < o->l->holding_count; i++) {
		if (chosen != NONE && rows[chosen] & 1u << i && bits(rows[chosen]) > 1)
			sum_put(&parts, o->l->holdings[i].count);
	}
	if (chosen == NONE && range.said)
		sum_put(&parts, range);
	all = parts;
	sum_bound(&parts, &all, range);
	sum_merge(&row->count, &parts);
	row->deals += d->version_count > 0;
	mem_free(d);
}

/* By operator (0: all together). A whole without types has cases of its own in test_resolution.c.
 */
static inline void sum_holdings(const struct oracle *o, int party, struct o_row *row)
{
	for (int p = 1; p < LENGTH(party_names); p++) {
		for (unsigned types = 1; types < 8 && (!party || party == p); types++)
			put_stock(o, p, types, row);
	}
}

static inline bool typed_holdings(const struct oracle *o)
{
	bool all = true;

	for (int i = 0; i < o->l->holding_count; i++)
		all &= o->l->holdings[i].types != 0;
	return all;
}

/* ---- airframes ---- */

static inline bool frame_counts(const struct oracle *o, int i)
{
	const struct r_frame *f = &o->l->frames[i];

	return f->stance == 0 && visible(o, f->source, 0);
}

/* By icao24, else type and construction number, else operator and serial. */
static inline bool same_frame(const struct r_frame *a, const struct r_frame *b)
{
	if (a->icao || b->icao)
		return a->icao == b->icao;
	if (a->construction || b->construction)
		return a->construction == b->construction && a->type == b->type;
	return a->serial == b->serial && a->party == b->party;
}

/* Each once, with whom the newest list gives it to (of equals the first). */
static inline void sum_frames(const struct oracle *o, int party, struct o_row *row)
{
	for (int i = 0; i < o->l->frame_count; i++) {
		const struct r_frame *f = &o->l->frames[i];
		bool stands = frame_counts(o, i) && (!party || party == f->party);
		for (int k = 0; k < o->l->frame_count; k++) {
			const struct r_frame *x = &o->l->frames[k];
			if (k != i && frame_counts(o, k) && same_frame(f, x) &&
			    (x->year > f->year || (x->year == f->year && k < i)))
				stands = false;
		}
		if (stands)
			sum_put(&row->count,
				(struct fig){true, false, {true, true, false}, {1, 1, 0}});
	}
}

#endif

/* The tree of one figure, found by its id: an attribute of a deal, a stock, what a claim is behind.
 */
#include "why-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

/* An amount is asked for as the policy has it. */
static struct why_node *asked(struct why_work *w, const struct resolved_deal *d, enum attribute a)
{
	return why_valued(w, why_deal_figure(w, d, a), &d->date);
}

/* Each figure of the deal, with the claims that are decisive for that one; the deal's are those of
 * any. */
static int all_figures(struct why_work *w, const struct resolved_deal *d)
{
	struct why_node *root = why_node_new(w, WHY_FIGURES, WHY_A_DEAL, "", d->key), *figure;

	root->deal = d;
	w->why->root = root;
	w->marked = true;
	for (int i = 0; i < ATTRIBUTES; i++) {
		if (!why_deal_value(d, (enum attribute)i).kind)
			continue;
		figure = asked(w, d, (enum attribute)i);
		why_put(w, root, figure, WHY_COUNTS);
		w->why->decisive.n = 0;
		if (decisive_of_deal(w, d, (enum attribute)i))
			return -1;
		why_mark(figure, w->why);
	}
	w->why->decisive.n = 0;
	return decisive_of_deal(w, d, ATTRIBUTES);
}

static int deal_tree(struct why_work *w, const struct resolved_deal *d, enum attribute a)
{

	if (a != ATTRIBUTES) {
		w->why->root = asked(w, d, a);
		if (d->standing != STANDING_MOVED && d->status && why_is_number(a))
			why_put(w, w->why->root, why_deal_figure(w, d, ATTRIBUTE_STATUS),
				WHY_SETTLES);
		return decisive_of_deal(w, d, a);
	}
	return all_figures(w, d);
}

static int stock_tree(struct why_work *w, enum flow flow, const struct stock *s)
{
	w->why->root = why_stock_figure(w, flow, s, NULL);
	return decisive_of_stock(w, flow, s);
}

static int unknown_attribute(const char *name, struct err *e)
{
	struct str known = {0};

	for (int a = 0; a < ATTRIBUTES; a++)
		str_addf(&known, "%s%s", a ? ", " : "", attribute_name((enum attribute)a));
	err_set(e, ERR_USAGE, "a deal has no figure '%s'; expected one of %s", name, str_c(&known));
	str_free(&known);
	return -1;
}

static enum attribute attribute_find(const char *name)
{
	int a = 0;

	if (streq(name, "total_price"))
		return ATTRIBUTE_COST;
	while (a < ATTRIBUTES && !streq(attribute_name((enum attribute)a), name))
		a++;
	return (enum attribute)a;
}

/* "kz-us-81" or "kz-us-81.cost"; a key may hold dots itself. */
static int by_deal(struct why_work *w, const char *key)
{
	const struct resolved_deal *d = resolution_deal(w->r, key);
	const char *dot = strrchr(key, '.');
	enum attribute a;
	char *whole;

	if (d)
		return deal_tree(w, d, ATTRIBUTES);
	whole = dot ? mem_strndup(key, (size_t)(dot - key)) : NULL;
	d = whole ? resolution_deal(w->r, whole) : NULL;
	mem_free(whole);
	if (!d)
		return err_set(w->e, ERR_USAGE, "there is no deal '%s'", key);
	a = attribute_find(dot + 1);
	return a == ATTRIBUTES ? unknown_attribute(dot + 1, w->e) : deal_tree(w, d, a);
}

static const struct stock *stock_of(const struct resolution *r, enum flow flow, party_id party,
				    typeset_id types)
{
	for (size_t i = 0; i < r->stocks.n; i++) {
		const struct stock *s = &r->stocks.v[i];
		if (s->operator_ == party && s->types == types && s->part_count &&
		    r->parts.v[s->first_part].flow == flow)
			return s;
	}
	return NULL;
}

/* The stock whose operator and types these are; without types the untyped remainder. */
static const struct stock *stock_named(const struct resolution *r, enum flow flow,
				       const char *party, size_t n, const char *types)
{
	party_id p = catalogue_party_find(r->ev->catalogue, party, n);
	type_id t = *types ? catalogue_type_find(r->ev->catalogue, types, strlen(types)) : 0;
	size_t members;

	for (size_t i = 0; p && i < r->stocks.n; i++) {
		const struct stock *s = &r->stocks.v[i];
		const type_id *m = catalogue_typeset_members(r->ev->catalogue, s->types, &members);
		bool same =
		    !*types ? !s->types
			    : (members == 1 && *m == t) ||
				  streq(catalogue_typeset_name(r->ev->catalogue, s->types), types);
		if (s->operator_ == p && same && s->part_count &&
		    r->parts.v[s->first_part].flow == flow)
			return s;
	}
	return NULL;
}

/* "India MiG-29": names hold blanks, so each is tried as the end of the operator's. */
static int by_stock(struct why_work *w, enum flow flow, const char *name)
{
	const struct stock *s = NULL;

	for (const char *at = name; *at && !s; at++) {
		if (*at == ' ' && at > name)
			s = stock_named(w->r, flow, name, (size_t)(at - name), at + 1);
	}
	if (!s)
		s = stock_named(w->r, flow, name, strlen(name), "");
	if (!s)
		return err_set(w->e, ERR_USAGE,
			       "there are no %s of '%s'; expected an operator and a type, as in "
			       "\"India MiG-29\"",
			       flow_name(flow), name);
	return stock_tree(w, flow, s);
}

static int by_holding(struct why_work *w, const char *name)
{
	return by_stock(w, FLOW_HOLDINGS, name);
}

static int by_airframes(struct why_work *w, const char *name)
{
	return by_stock(w, FLOW_AIRFRAMES, name);
}

/* What the claim is behind. */
static int by_claim(struct why_work *w, const char *number)
{
	char *end;
	unsigned long long id = strtoull(number, &end, 10);
	const struct claim *c =
	    *number >= '0' && *number <= '9' ? evidence_claim(w->r->ev, id) : NULL;
	const struct stock *s = NULL;
	const struct resolved_deal *d = NULL;
	enum attribute a = *end == '.' ? attribute_find(end + 1) : ATTRIBUTES;

	if (!c || (*end && *end != '.'))
		return err_set(w->e, ERR_USAGE, "there is no claim '%s'", number);
	if (c->record == RECORD_TRANSFER)
		d = resolution_deal_told(w->r, (const struct transfer *)(const void *)c);
	if (d)
		return *end && a == ATTRIBUTES ? unknown_attribute(end + 1, w->e)
					       : deal_tree(w, d, a);
	if (c->record == RECORD_HOLDING) {
		const struct holding *h = (const struct holding *)(const void *)c;
		s = stock_of(w->r, FLOW_HOLDINGS, h->operator_, h->types);
	} else if (c->record == RECORD_AIRFRAME) {
		const struct airframe *f = (const struct airframe *)(const void *)c;
		s = stock_of(w->r, FLOW_AIRFRAMES, f->operator_,
			     f->type ? catalogue_typeset(w->r->ev->catalogue, &f->type, 1) : 0);
	}
	if (!s)
		return err_set(w->e, ERR_USAGE, "claim:%llu is behind no figure under this policy",
			       id);
	return stock_tree(w, c->record == RECORD_HOLDING ? FLOW_HOLDINGS : FLOW_AIRFRAMES, s);
}

int why_figure(struct why **out, const struct resolution *r, const char *id, struct err *e)
{
	static const struct {
		const char *prefix;
		int (*open)(struct why_work *w, const char *name);
	} kinds[] = {
	    {"deal:", by_deal},
	    {"claim:", by_claim},
	    {"holding:", by_holding},
	    {"airframes:", by_airframes},
	};
	struct why_work w;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!str_starts(id, kinds[i].prefix))
			continue;
		why_begin(&w, r, e);
		return why_finish(&w, out, kinds[i].open(&w, id + strlen(kinds[i].prefix)));
	}
	*out = NULL;
	return err_set(e, ERR_USAGE,
		       "'%s' has no figure to open; expected deal:KEY, deal:KEY.cost, claim:N, "
		       "holding:OPERATOR TYPE, airframes:OPERATOR TYPE or total ...",
		       id);
}

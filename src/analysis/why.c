/* Trees: their nodes, their roots by id, their names for rules and roles. */
#include "why-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

/* ---- nodes ---- */

struct why_node *why_node_new(struct why_work *w, enum why_rule rule, enum why_what what,
			      const char *measure, const char *label)
{
	struct why_node *n = arena_alloc(&w->why->arena, sizeof *n);

	*n = (struct why_node){.rule = rule, .what = what, .measure = measure};
	n->label = label ? arena_strdup(&w->why->arena, label) : "";
	return n;
}

/* Children grow in the arena: what they grew out of is let go with it. */
static void make_room(struct why_work *w, struct why_node *n)
{
	struct why_node **grown;

	if (n->n < n->cap)
		return;
	n->cap = n->cap ? n->cap * 2 : 4;
	grown = arena_alloc(&w->why->arena, n->cap * sizeof *grown);
	if (n->n)
		memcpy(grown, n->children, n->n * sizeof *grown);
	n->children = grown;
}

struct why_node *why_put(struct why_work *w, struct why_node *parent, struct why_node *child,
			 enum why_role role)
{
	child->role = role;
	make_room(w, parent);
	parent->children[parent->n++] = child;
	return child;
}

struct why_value why_count_of(struct quantity q)
{
	return (struct why_value){.kind = quantity_stated(q) ? WHY_COUNT : WHY_NOTHING,
				  .quantity = q};
}

struct why_value why_decimal_of(struct quantity q)
{
	return (struct why_value){.kind = quantity_stated(q) ? WHY_DECIMAL : WHY_NOTHING,
				  .quantity = q};
}

struct why_value why_money_of(struct money m)
{
	return (struct why_value){.kind = money_stated(m) ? WHY_MONEY : WHY_NOTHING,
				  .quantity = m.minor,
				  .currency = m.currency};
}

void why_set(struct why_node *n, struct why_value v)
{
	n->value = v;
	n->low = v.quantity.low;
	n->best = v.quantity.flags & Q_BEST ? v.quantity.best : v.quantity.low;
}

const char *why_source_name(const struct why_work *w, source_id s)
{
	const struct source *source = evidence_source_get(w->r->ev, s);

	return source ? source->key : "a source not named";
}

struct why_node *why_claim(struct why_work *w, const struct claim *c, const char *measure,
			   struct why_value v)
{
	struct why_node *n =
	    why_node_new(w, WHY_STATED, WHY_A_CLAIM, measure, why_source_name(w, c->source));

	/* rows of a resolution on the bench are copies */
	n->claim = evidence_claim(w->r->ev, c->id);
	n->source = n->claim->source;
	n->label = why_source_name(w, n->source);
	why_set(n, v);
	return n;
}

static void mark(struct why_node *n, const struct why *w)
{
	claim_id id = n->claim ? n->claim->id : 0;

	for (size_t low = 0, high = id ? w->decisive.n : 0; low < high && !n->decisive;) {
		size_t middle = low + (high - low) / 2;
		n->decisive = w->decisive.v[middle] == id;
		if (w->decisive.v[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	for (size_t i = 0; i < n->n; i++)
		mark(n->children[i], w);
}

/* ---- work ---- */

static void begin(struct why_work *w, const struct resolution *r, struct err *e)
{
	*w = (struct why_work){.r = r, .e = e};
	w->why = mem_zalloc(sizeof *w->why);
	w->why->r = r;
	w->bench = without_new(r);
}

static int finish(struct why_work *w, struct why **out, int rc)
{
	without_free(&w->bench);
	if (rc || w->failed)
		why_free(&w->why);
	else
		mark(w->why->root, w->why);
	*out = w->why;
	return w->why ? 0 : -1;
}

void why_free(struct why **wp)
{
	if (!*wp)
		return;
	vec_free(&(*wp)->decisive);
	arena_free(&(*wp)->arena);
	mem_free(*wp);
	*wp = NULL;
}

int why_total(struct why **out, const struct resolution *r, enum flow flow, const struct filter *f,
	      size_t limit, struct err *e)
{
	struct why_work w;
	int rc;

	begin(&w, r, e);
	rc = why_total_tree(&w, flow, f, limit);
	if (!rc)
		rc = decisive_of_total(&w, flow, f);
	return finish(&w, out, rc);
}

/* ---- by id ---- */

static int deal_tree(struct why_work *w, const struct resolved_deal *d, enum attribute a)
{
	struct why_node *root;

	if (a != ATTRIBUTES) {
		w->why->root = why_deal_figure(w, d, a);
		return decisive_of_deal(w, d, a);
	}
	root = why_node_new(w, WHY_FIGURES, WHY_A_DEAL, "", d->key);
	root->deal = d;
	for (int i = 0; i < ATTRIBUTES; i++) {
		if (why_deal_value(d, (enum attribute)i).kind)
			why_put(w, root, why_deal_figure(w, d, (enum attribute)i), WHY_COUNTS);
	}
	w->why->root = root;
	return decisive_of_deal(w, d, a);
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
		begin(&w, r, e);
		return finish(&w, out, kinds[i].open(&w, id + strlen(kinds[i].prefix)));
	}
	*out = NULL;
	return err_set(e, ERR_USAGE,
		       "'%s' has no figure to open; expected deal:KEY, deal:KEY.cost, claim:N, "
		       "holding:OPERATOR TYPE, airframes:OPERATOR TYPE or total ...",
		       id);
}

/* ---- names ---- */

const char *why_rule_name(enum why_rule r)
{
	static const char *const names[WHY_RULES] = {
	    [WHY_STATED] = "stated",
	    [WHY_FIGURES] = "figures",
	    [WHY_SUM] = "sum",
	    [WHY_DEAL] = "parts",
	    [WHY_REST] = "rest",
	    [WHY_NOT_MOVED] = "not moved",
	    [WHY_SHARE] = "share",
	    [WHY_CONVERTED] = "converted",
	    [WHY_CHOSEN] = "chosen",
	    [WHY_LOWERED] = "lowered",
	    [WHY_ADDED] = "added",
	    [WHY_WHOLE] = "whole",
	    [WHY_PRODUCT] = "product",
	    [WHY_TOLD] = "told",
	    [WHY_FIRST] = "first",
	    [WHY_AGREED] = "agreed",
	    [WHY_SPAN] = "span",
	    [WHY_UNION] = "union",
	    [WHY_REMAINDER] = "remainder",
	    [WHY_LISTED] = "listed",
	};

	return names[r];
}

static const struct {
	const char *name, *reason;
} roles[WHY_ROLES] = {
    [WHY_COUNTS] = {"counts", ""},
    [WHY_PICKED] = {"chosen", ""},
    [WHY_WIDENS] = {"widens", ""},
    [WHY_BOUNDS] = {"bounds", "the deal's own range"},
    [WHY_LOWERS] = {"lowers", "denies it: the low end is 0"},
    [WHY_KEPT_TO] = {"kept to", "a bound that a rival keeps to"},
    [WHY_EXCLUDED] = {"excluded", "too weak to widen the range"},
    [WHY_PART_ONLY] = {"part", "speaks of a part only"},
    [WHY_SILENT] = {"silent", "does not state it"},
    [WHY_OTHER_KIND] = {"other kind", "another kind of price"},
    [WHY_NO_RATE] = {"unconverted", "no rate converts it"},
    [WHY_REPEATED] = {"repeated", "told already"},
    [WHY_NO_EFFECT] = {"no effect", "denies, without effect here"},
    [WHY_DOUBTS] = {"doubts", "doubts it"},
    [WHY_LEFT_OUT] = {"left out", "left out"},
    [WHY_PASSED] = {"passed over", "passed over"},
    [WHY_OLDER] = {"older", "of an older snapshot"},
    [WHY_UNMET] = {"unmet", "the filter does not meet it"},
    [WHY_OUTSHONE] = {"rival", "not chosen"},
};

const char *why_role_name(enum why_role r)
{
	return roles[r].name;
}

const char *why_role_reason(enum why_role r)
{
	return roles[r].reason;
}

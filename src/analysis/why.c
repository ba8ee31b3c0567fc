/* Trees: their nodes, the tree of a total, names for rules and roles. */
#include "why-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/sorted.h"
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
				  .currency = m.currency,
				  .nominal = m.nominal};
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

void why_mark(struct why_node *n, const struct why *w)
{
	claim_id id = n->claim ? n->claim->id : 0;
	size_t place;

	SORTED_PLACE(place, w->decisive.n, w->decisive.v[at] < id);
	n->decisive = id && place < w->decisive.n && w->decisive.v[place] == id;
	for (size_t i = 0; i < n->n; i++)
		why_mark(n->children[i], w);
}

/* ---- work ---- */

void why_begin(struct why_work *w, const struct resolution *r, struct err *e)
{
	*w = (struct why_work){.r = r, .e = e};
	w->why = mem_zalloc(sizeof *w->why);
	w->why->r = r;
	w->bench = without_new(r);
}

int why_finish(struct why_work *w, struct why **out, int rc)
{
	without_free(&w->bench);
	if (rc || w->failed)
		why_free(&w->why);
	else if (!w->marked)
		why_mark(w->why->root, w->why);
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

	why_begin(&w, r, e);
	rc = why_total_tree(&w, flow, f, limit);
	if (!rc)
		rc = decisive_of_total(&w, flow, f);
	return why_finish(&w, out, rc);
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
	    [WHY_OF_TYPE] = "of type",
	    [WHY_TOGETHER] = "together",
	    [WHY_CAPPED] = "capped",
	    [WHY_HELD] = "held",
	    [WHY_AT_MOST] = "at most",
	    [WHY_CONVERTED] = "converted",
	    [WHY_DEFLATED] = "deflated",
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
    [WHY_LIMITS] = {"limits", ""},
    [WHY_PERHAPS] = {"perhaps", "may be of it"},
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
    [WHY_BESIDE] = {"beside", "beside it"},
    [WHY_SETTLES] = {"settles", "why no total counts it"},
};

const char *why_role_name(enum why_role r)
{
	return roles[r].name;
}

const char *why_role_reason(enum why_role r)
{
	return roles[r].reason;
}

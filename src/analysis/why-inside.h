/* What the files of the trees share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_WHY_INSIDE_H
#define HANGAR_ANALYSIS_WHY_INSIDE_H

#include "hangar/why.h"

#include "without-inside.h"

/* A tree in the making. */
struct why_work {
	struct why *why;
	const struct resolution *r;
	struct without *bench;
	struct err *e;
	bool failed;
	bool marked; /* each figure has the marks of its own decisive claims */
};

/* ---- decisive.c ---- */

/* The claims without which the total were another. */
int decisive_of_total(struct why_work *w, enum flow flow, const struct filter *f);
/* Without which an attribute of a deal, or whether it counts, were another; ATTRIBUTES: any. */
int decisive_of_deal(struct why_work *w, const struct resolved_deal *d, enum attribute a);
/* Without which the stocks of a party and these types were others: holdings or airframes. */
int decisive_of_stock(struct why_work *w, enum flow flow, const struct stock *s);

/* ---- why.c: nodes ---- */

/* A tree is begun, and done: rc of what was between. */
void why_begin(struct why_work *w, const struct resolution *r, struct err *e);
int why_finish(struct why_work *w, struct why **out, int rc);
/* Marks the claims of a tree that are decisive as w->decisive has them by now. */
void why_mark(struct why_node *n, const struct why *w);

struct why_node *why_node_new(struct why_work *w, enum why_rule rule, enum why_what what,
			      const char *measure, const char *label);
/* Puts `child` under `parent`, in that role. Returns the child. */
struct why_node *why_put(struct why_work *w, struct why_node *parent, struct why_node *child,
			 enum why_role role);
struct why_value why_count_of(struct quantity q);
struct why_value why_decimal_of(struct quantity q);
struct why_value why_money_of(struct money m);
/* Sets the value, and what it counts for in a sum. */
void why_set(struct why_node *n, struct why_value v);
struct why_node *why_claim(struct why_work *w, const struct claim *c, const char *measure,
			   struct why_value v);
const char *why_source_name(const struct why_work *w, source_id s);

/* ---- why-deal.c ---- */

/* The figure of a deal, from its versions. */
struct why_node *why_deal_figure(struct why_work *w, const struct resolved_deal *d,
				 enum attribute a);
struct why_value why_deal_value(const struct resolved_deal *d, enum attribute a);
struct why_value why_transfer_value(const struct transfer *t, enum attribute a);
bool why_is_number(enum attribute a);
/* Is a rival only a bound that another of those under `parent` keeps to? */
bool why_bound_is_kept(const struct why_node *parent, const struct why_node *self);

/* ---- why-lot.c ---- */

/* What one version says, from its lots; of prices those of a kind. */
struct why_node *why_version(struct why_work *w, const struct resolved_deal *d,
			     const struct version *v, enum attribute a, enum price_kind kind);
/* A number of a lot (how many, ordered, TIV): a claim, claims that tell the same, or a whole and
 * its pieces. */
struct why_node *why_lot_figure(struct why_work *w, const struct version *v, size_t lot,
				enum attribute a);
/* What a stated whole has beyond its breakdown, as a part of the deal. */
struct why_node *why_shortfall(struct why_work *w, const struct version *v, size_t whole,
			       struct quantity count);

/* ---- why-part.c ---- */

/* The figure of a part, before it is converted or shared. */
struct why_node *why_part_figure(struct why_work *w, const struct resolved_deal *d,
				 const struct part *p, enum attribute a);

/* ---- why-price.c ---- */

void why_version_cost(struct why_work *w, struct why_node *to, const struct resolved_deal *d,
		      const struct version *v, enum price_kind kind);
void why_version_unit_price(struct why_work *w, struct why_node *to, const struct resolved_deal *d,
			    const struct version *v);
struct why_node *why_lot_cost(struct why_work *w, const struct resolved_deal *d,
			      const struct version *v, size_t lot, enum price_kind kind);
/* `n` at the rate of a day; `n` itself where nothing is to be converted. NULL: there is no rate. */
struct why_node *why_convert(struct why_work *w, struct why_node *n, currency_id to,
			     const struct date *on);

/* An amount as the policy has it: converted by --in, in prices of --constant. What can't be stays
 * as it is; the node says why. */
struct why_node *why_valued(struct why_work *w, struct why_node *n, const struct date *on);

/* ---- why-range.c ---- */

/* The range over those of its children that count, as range_over makes it. */
struct quantity why_range(const struct why_node *n);
/* Lots and rows added up, open ends staying open. */
struct quantity why_added(const struct why_node *n);
/* The first exact amount, with the range over all tellings. */
struct quantity why_told(const struct why_node *n);

/* ---- why-stock.c ---- */

VEC_TYPE(why_parts, struct why_node *);
/* The count of a stock, from the rows of its lists; into `parts` (may be NULL) a node for each of
 * its parts. */
struct why_node *why_stock_figure(struct why_work *w, enum flow flow, const struct stock *s,
				  struct why_parts *parts);

/* ---- why-share.c ---- */

/* Some types (bits) of a mixed part, of whose `whole` the node is; `by_type`: within what is said
 * of each type. `whole` itself where there is nothing to share. */
struct why_node *why_share(struct why_work *w, const struct part *p, struct why_node *whole,
			   uint64_t types, bool by_type);

/* ---- why-capped.c ---- */

struct contribution;
/* What is bounded together: the lots asked for, the others of their giver, and what lists say it
 * held. `part_node` makes the node of a part. */
typedef struct why_node *why_part_node(struct why_work *w, const struct part *p);
struct why_node *why_capped(struct why_work *w, const struct contribution *c,
			    why_part_node *part_node);

/* ---- why-sum-whole.c ---- */

/* What a whole and its breakdown say together. */
struct quantity why_whole_of(const struct why_node *n);
/* What a whole of a deal has beyond its pieces. */
struct quantity why_shortfall_of(const struct why_node *n);
/* What a whole of a list of holdings has beyond its rows by type, and beyond what other lists name.
 */
struct quantity why_unlisted(const struct why_node *n);

/* ---- why-sum-share.c ---- */

/* The figure as the deal has it, before it is converted or shared. */
const struct why_node *why_original(const struct why_node *n);
/* Do these follow from what is below them? */
bool why_share_follows(const struct why_node *n, const struct catalogue *cat);
bool why_of_type_follows(const struct why_node *n);
bool why_capped_follows(const struct why_node *n, const struct catalogue *cat);
bool why_held_follows(const struct why_node *n);
bool why_at_most_follows(const struct why_node *n);

/* ---- why-total.c ---- */

int why_total_tree(struct why_work *w, enum flow flow, const struct filter *f, size_t limit);

#endif

/* Why a figure is what it is: the tree from the figure down to the claims behind it. Every node has
 * its figure and the rule by which that follows from its children; what does not count stands in
 * the tree too, with the reason. */
#ifndef HANGAR_WHY_H
#define HANGAR_WHY_H

#include "hangar/filter.h"
#include "hangar/resolution.h"
#include "hangar/total.h"

/* How a node's figure follows from those of its children that count. */
enum why_rule {
	WHY_STATED,    /* a claim states it: no children */
	WHY_FIGURES,   /* several figures of one thing, each a child; no figure of its own */
	WHY_SUM,       /* of a total: an unknown best counts as its low */
	WHY_DEAL,      /* parts of one deal or stock: their sum, as wide as the deal is */
	WHY_REST,      /* what a limit folds into one */
	WHY_NOT_MOVED, /* of a deal that is only ordered: nothing has moved */
	WHY_SHARE,     /* of a mixed lot: anything from 0 to its high, without a best */
	WHY_CONVERTED, /* at a rate */
	WHY_CHOSEN,    /* the chosen one, with the range of its rivals */
	WHY_LOWERED,   /* to 0 at its low end, by denials */
	WHY_ADDED,     /* lots of one source, rows of one list: an open end stays open */
	WHY_WHOLE,     /* a stated whole (the first child) and its breakdown (the second) */
	WHY_PRODUCT,   /* number times price each */
	WHY_TOLD,      /* one lot told several times: the first, with the range over all */
	WHY_FIRST,     /* the first of its claims that states it */
	WHY_AGREED,    /* all say the same */
	WHY_SPAN,      /* days that hold all of the days */
	WHY_UNION,     /* all of the types */
	WHY_REMAINDER, /* what a stated whole (the first child) has beyond what is listed */
	WHY_LISTED,    /* airframes, one each: at least so many */
	WHY_RULES
};

/* What a node is to the figure above it. Those from WHY_KEPT_TO on stand beside the figure. */
enum why_role {
	WHY_COUNTS,
	WHY_PICKED,     /* the version chosen */
	WHY_WIDENS,     /* a rival: its figures lie within the range */
	WHY_BOUNDS,     /* the deal's own figure, by which the sum of its parts is widened */
	WHY_LOWERS,     /* a denial */
	WHY_KEPT_TO,    /* a bound that a rival's best keeps to */
	WHY_EXCLUDED,   /* credibility 5, reliability E or deprecated: does not widen */
	WHY_PART_ONLY,  /* speaks of some sites only */
	WHY_SILENT,     /* does not state it */
	WHY_OTHER_KIND, /* another kind of price: asking, not sale */
	WHY_NO_RATE,    /* in a currency that no rate converts */
	WHY_REPEATED,   /* told already */
	WHY_NO_EFFECT,  /* a denial of something else, or one that is excluded */
	WHY_DOUBTS,
	WHY_LEFT_OUT, /* by the policy; of a total: by its status */
	WHY_PASSED,   /* a newer edition or a standing list takes its place */
	WHY_OLDER,    /* of a snapshot that is not the newest */
	WHY_UNMET,    /* a part that the filter does not meet */
	WHY_OUTSHONE, /* words or days of a version not chosen */
	WHY_ROLES
};

enum why_what {
	WHY_A_TOTAL,
	WHY_A_MEASURE,
	WHY_A_DEAL,
	WHY_A_PART,
	WHY_A_STOCK,
	WHY_A_VERSION,
	WHY_A_LOT,
	WHY_A_CLAIM,
	WHY_A_REST,
	WHY_AN_AMOUNT
};

struct why_value {
	enum why_kind {
		WHY_NOTHING, /* no figure, or none that is stated */
		WHY_COUNT,
		WHY_DECIMAL, /* millionths */
		WHY_MONEY,
		WHY_DATE,
		WHY_TYPES,
		WHY_PARTY,
		WHY_WORD,
	} kind;
	struct quantity quantity; /* of money: minor units */
	currency_id currency;
	struct date date;
	uint32_t id;      /* types or party */
	const char *word; /* "delivered" */
};

struct why_node {
	enum why_rule rule;
	enum why_role role;
	enum why_what what;
	const char *measure; /* what the figure is of: "count", "cost", "date"; never NULL */
	const char *label;   /* what the node is: "kz-us-81", "MiG-29 · Sary-Arka", "sipri" */
	struct why_value value;
	/* What the figure puts into a sum: an unknown best as its low. */
	int64_t low, best;
	enum choice choice;               /* of WHY_CHOSEN: what decided it */
	const struct resolved_deal *deal; /* that it is (of), or NULL; of the resolution asked */
	const struct stock *stock;        /* likewise */
	const struct claim *claim;        /* of WHY_A_CLAIM */
	source_id source;                 /* of a version, a claim, a lot */
	const struct passed *passed;      /* of WHY_PASSED */
	struct exchange_way way;          /* of WHY_CONVERTED */
	bool decisive;                    /* of a claim: without it the figure were another */
	size_t items;                     /* of WHY_REST: how many are folded into it */
	struct why_node **children; /* in the order of the rule; those beside the figure last */
	size_t n, cap;
};

struct why {
	struct arena arena;
	const struct resolution *r; /* borrowed */
	struct why_node *root;
	VEC(claim_id) decisive; /* sorted; each changes the figure when it is taken away */
	bool by_structure; /* some of them are told by structure: too many claims to try each */
};

/* The tree of a total under a filter: of each measure and currency, deal by deal, the largest
 * first; beyond `limit` deals (0: none) one node holds the rest. */
int why_total(struct why **out, const struct resolution *r, enum flow flow, const struct filter *f,
	      size_t limit, struct err *e);
/* The tree of one figure: "deal:KEY.cost" and any other attribute, "deal:KEY" for all of them,
 * "holding:OPERATOR TYPE", "airframes:OPERATOR TYPE", "claim:N" for what that claim is behind. An
 * unknown id or attribute is an error that names the known ones. */
int why_figure(struct why **out, const struct resolution *r, const char *id, struct err *e);
void why_free(struct why **w);

/* Does every node's figure follow from its children by its rule? The first that does not is put
 * into *bad (may be NULL). */
bool why_adds_up(const struct why *w, const struct why_node **bad);

const char *why_rule_name(enum why_rule r);   /* "sum", "chosen" */
const char *why_role_name(enum why_role r);   /* "counts", "excluded" */
const char *why_role_reason(enum why_role r); /* for people, "" where it counts */

#endif

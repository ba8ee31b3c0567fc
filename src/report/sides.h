/* What the sources say of a deal, side by side: those that agree in all that is compared stand
 * together, and of each thing said it is known whether it is what was chosen. */
#ifndef REPORT_SIDES_H
#define REPORT_SIDES_H

#include "hangar/check.h"
#include "look.h"

enum side_fact {
	FACT_COUNT,
	FACT_ORDERED,
	FACT_EACH,
	FACT_LOT,
	FACT_DATE,
	FACT_ORDER_DATE,
	FACT_STATUS,
	FACT_FROM,
	FACT_TO,
	FACT_VIA,
	FACT_TYPES,
	FACT_OUTCOME,
	FACT_KIND,
	FACT_CONDITION,
	FACT_TIV,
	FACT_SITES,
	FACTS
};

struct said {
	const char *text; /* NULL: nothing is said */
	enum {
		SAID_PLAINLY, /* there is nothing to hold it against */
		SAID_CHOSEN,
		SAID_SAME,    /* as chosen */
		SAID_FITS,    /* not the same, but both may be true */
		SAID_DIFFERS, /* not both may be true */
	} how;
};

struct side {
	VEC(const struct version *) versions;     /* that say the same in all, the best first */
	VEC(const struct objection *) objections; /* or those of one stance and scope */
	const char *mark;                         /* "●", "○", "◐", "✗", "?"; "" */
	const char *name;                         /* "kyivpost, sofx", "kyivpost +2" */
	const char *says;                         /* "states", "denies the buyer" */
	const char *editions; /* other editions of its list whose claims are in it, too */
	const char *grade, *rank, *published, *from, *note;
	bool fault; /* a check finds an error in what it says */
	struct said said[FACTS];
};

struct sides {
	const struct look *look;
	const struct resolved_deal *deal;
	const struct findings *findings; /* NULL: not looked for */
	VEC(struct side *) list;         /* those that count first, the better grade first */
	size_t saying[FACTS];            /* versions that say anything of it */
	bool disputed[FACTS];            /* some side says something else than what was chosen */
};

/* In the arena of the look; what it holds besides is given back by sides_free. */
struct sides *sides_new(const struct look *l, const struct resolved_deal *d,
			const struct findings *f);
void sides_free(struct sides **s);

/* "count", "in all": how a fact is headed; the attribute it is chosen as, ATTRIBUTES for none. */
const char *fact_title(enum side_fact f);
enum attribute fact_attribute(enum side_fact f);
bool fact_is_figure(enum side_fact f);

/* What a version says (side-said.c): its text, NULL for none, and how that stands to the chosen. */
struct said side_said(const struct sides *s, const struct version *v, enum side_fact f);

/* The sections of `who says what` (side-table.c). */
void sides_report(struct report *rep, struct look *l, const struct resolved_deal *d,
		  const struct findings *f, const char *title);

#endif

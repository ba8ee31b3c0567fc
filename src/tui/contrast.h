/* A ledger in two scenarios: the policy in force, and what was typed to compare it with. Read anew
 * from its file, so that nothing is resolved on evidence that a list reads. Held by the lists made
 * of it; counted in the painting thread alone. */
#ifndef TUI_CONTRAST_H
#define TUI_CONTRAST_H

#include "hangar/app.h"
#include "hangar/diff.h"

struct contrast {
	const char *ledger; /* borrowed from the options of the browser */
	struct policy base;
	struct comparison sides; /* once it is open */
	bool open;
	unsigned holders;
};

struct contrast *contrast_new(const char *ledger, const struct policy *base); /* held once */
struct contrast *contrast_hold(struct contrast *c);
void contrast_let_go(struct contrast **c);

/* What differs under a filter. */
struct difference {
	struct filter *filter[DIFF_SIDES];
	struct diff *diff;
};
/* For a job: reads the ledger where that was not done yet, and compares. -1 with an error that says
 * what the words or the filter are not. */
int difference_make(struct difference *d, struct contrast *c, const char *with, const char *filter,
		    struct err *e);
void difference_free(struct difference *d);

#endif

/* Checks: named rules that find contradictions in a ledger. One table; each is a pure function from
 * a resolution to findings. They look at all claims, those that the range leaves out too. */
#ifndef HANGAR_CHECK_H
#define HANGAR_CHECK_H

#include "hangar/resolution.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

struct finding {
	const struct check *check;
	enum severity severity;
	const char *about; /* "deal:kz-us-81", "source:milbal-2023" */
	const char *among; /* of one about the "ledger": "types", "parties" or "sources" that it
			    * is about, in the program's own text; NULL: of several deals */
	const char
	    *message; /* one line, plain digits with commas, with a way out where there is one */
	VEC(claim_id) claims;
	/* What it stands on: the number of its first claim, which is the one at fault, and those
	 * of the message in their order, "68 81 20000 1620000". Two findings of one check about one
	 * thing differ in them. */
	const char *figures;
	const char *id;           /* "finding:3f9c2a1b": a hash of check, about and figures */
	const struct ack *ack;    /* that it was acknowledged with; NULL: it stands */
	const struct ack *lapsed; /* an older one, of other figures; NULL */
};

struct findings {
	VEC(struct finding) list;
	struct arena arena;
};

struct check {
	const char *name;
	const char *help; /* one line */
	void (*run)(struct findings *out, const struct resolution *r, const struct check *self);
};

const struct check *check_find(const char *name);          /* NULL when unknown */
const struct check *check_next(const struct check *after); /* NULL starts; NULL ends */
/* Runs the named checks (all when n is 0), in table order, findings by severity then claim order.
 */
void checks_run(struct findings *out, const struct resolution *r, const struct check *const *which,
		size_t n);
void findings_free(struct findings *f);
const char *severity_name(enum severity s); /* "error" */

#endif

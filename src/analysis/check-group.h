/* Remarks of one check, gathered before they are said: a few are said one by one, many in groups
 * and those by their heaviest, so that a large list does not drown its reader and nothing goes
 * unsaid. */
#ifndef HANGAR_ANALYSIS_CHECK_GROUP_H
#define HANGAR_ANALYSIS_CHECK_GROUP_H

#include "check-inside.h"

struct remark {
	enum severity severity;
	const char *about;   /* said alone: "deal:d" */
	const char *message; /* likewise */
	const char *group;   /* said with others: "party:Poland" */
	const char *brief;   /* a few words within their message: "MiG-29 (14 against 20)" */
	int64_t weight;      /* heavier ones are named first */
	VEC(claim_id) claims;
};

struct remarks {
	struct arena arena;
	VEC(struct remark) list;
	const char *many; /* "holdings that two lists number differently" */
};

/* The texts are copied. The pointer is valid until the next is added. */
struct remark *remark_add(struct remarks *all, enum severity severity, const char *about,
			  const char *message, const char *group, const char *brief);
/* Each once. */
void remark_claim(struct remark *r, claim_id id);
/* Says them, and frees what was gathered. */
void remarks_say(struct findings *out, struct remarks *all, const struct check *self);

#endif

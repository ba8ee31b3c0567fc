/* Several claims by their ids, with all that may be judged of them. */
#include "list.h"

#include <stdlib.h>
#include <string.h>

static const enum field_id fields[] = {
    FIELD_ID,   FIELD_SOURCE,  FIELD_STANCE, FIELD_DENIES, FIELD_CREDIBILITY,
    FIELD_RANK, FIELD_OUTCOME, FIELD_DEAL,   FIELD_COUNT,  FIELD_TYPE,
};

struct report *report_claims(const char *const *ids, size_t n, const struct resolution *r)
{
	struct report *rep = report_new();
	struct look *l = look_new(rep, r);
	struct section *s = report_section(rep, SECTION_TABLE, "rows", NULL);
	struct table *t = list_fields(s, l, fields, COUNT_OF(fields), COUNT_OF(fields));

	for (size_t i = 0; i < n; i++) {
		const char *digits = ids[i] + strlen("claim:");
		const struct claim *c = look_claim(l, strtoull(digits, NULL, 10));
		if (c)
			vec_push(&t->rows, c);
	}
	return rep;
}

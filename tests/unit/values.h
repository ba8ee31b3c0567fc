/* What the tests of values share: a plain picture of a quantity that owes nothing to the code that
 * formats one. To be included after cmocka.h. */
#ifndef HANGAR_TEST_VALUES_H
#define HANGAR_TEST_VALUES_H

#include <string.h>

#include "hangar/quantity.h"
#include "hangar/str.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static inline void dump_end(struct str *out, bool stated, int64_t v)
{
	if (stated)
		str_addf(out, "%lld ", (long long)v);
	else
		str_add(out, ". ");
}

/* "75 80 85 ~": low, best, high, a point for an open end, then the flags. */
static inline void dump_quantity(struct str *out, struct quantity q)
{
	dump_end(out, q.flags & Q_LOW, q.low);
	dump_end(out, q.flags & Q_BEST, q.best);
	dump_end(out, q.flags & Q_HIGH, q.high);
	str_add(out, q.flags & Q_APPROXIMATE ? "~" : "");
	str_add(out, q.flags & Q_ESTIMATED ? "e" : "");
	str_add(out, q.flags & Q_UNKNOWN ? "?" : "");
}

static inline void assert_text(const char *input, const char *found, const char *expected)
{
	if (strcmp(found, expected) != 0)
		fail_msg("\"%s\": found \"%s\", expected \"%s\"", input, found, expected);
}

#endif

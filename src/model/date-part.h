/* Reading one part of a date: a day, month, season, year, decade or century with its qualifiers.
 * Lists and intervals are made of parts (date-parse.c). */
#ifndef HANGAR_DATE_PART_H
#define HANGAR_DATE_PART_H

#include "hangar/str.h"

#include "date-inside.h"

enum date_fault {
	DATE_OK,
	DATE_STRANGE,
	DATE_IMPOSSIBLE,
	DATE_ORDER, /* 05/06/2023 */
	DATE_SHORT_YEAR,
	DATE_BACKWARDS,
	DATE_LIST,   /* members that a list can't hold */
	DATE_SERIAL, /* 44621 */
};

/* A stretch of folded text. */
struct span {
	const char *s;
	size_t n;
};

/* One part: a day, month, year, ... with its own qualifiers. */
struct date_part {
	int32_t first, last;
	enum date_precision precision;
	uint8_t flags;
};

static inline struct span span_trimmed(struct span t)
{
	while (t.n && *t.s == ' ')
		t.s++, t.n--;
	while (t.n && t.s[t.n - 1] == ' ')
		t.n--;
	return t;
}

static inline struct span span_upto(struct span t, size_t n)
{
	return span_trimmed((struct span){t.s, n});
}

static inline struct span span_after(struct span t, size_t n)
{
	return span_trimmed((struct span){t.s + n, t.n - n});
}

/* Figure by figure: 9 stands for a digit, everything else for itself. */
static inline bool span_fits(struct span t, const char *pattern)
{
	size_t i;

	for (i = 0; i < t.n && pattern[i]; i++) {
		if (pattern[i] == '9' ? !is_digit(t.s[i]) : t.s[i] != pattern[i])
			return false;
	}
	return i == t.n && !pattern[i];
}

enum date_fault date_part_read(struct date_part *p, struct span t, enum date_order order);
/* The same for YYYY, YYYY-MM, YYYY-MM-DD and the other forms of EDTF only, without qualifiers. The
 * text need not be folded. */
enum date_fault date_part_read_edtf(struct date_part *p, struct span t);
/* Whether the text says that the date is not known. */
bool date_part_unknown(struct span t);

#endif

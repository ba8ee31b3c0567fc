/* Dates for people: as EDTF, but for lists, which are told as people tell them. */
#include "hangar/report.h"
#include "hangar/str.h"

#include <stdlib.h>
#include <string.h>

/* A member that is a plain year and nothing else; 0 otherwise. */
static int year_of(const char *s, size_t n)
{
	return n == 4 && strspn(s, "0123456789") >= 4 ? atoi(s) : 0;
}

/* The end of the run of years that begins with the member at s: each the year after the one before.
 * *last is the last member's text. */
static const char *run_end(const char *s, const char *end, const char **last)
{
	size_t n = strcspn(s, ",}");
	int year = year_of(s, n);

	*last = s;
	for (s += n; year && s < end && *s == ','; s += n) {
		const char *next = s + 1;
		n = strcspn(next, ",}");
		if (year_of(next, n) != year + 1)
			break;
		year++;
		*last = next;
		n++;
	}
	return s;
}

/* "{2007,2008,2009,2012}" -> "2007–2009, 2012". */
static void show_members(struct str *out, const char *s, const char *end)
{
	const char *last;

	while (s < end) {
		const char *stop = run_end(s, end, &last);
		str_addn(out, s, strcspn(s, ",}"));
		if (last != s) {
			str_add(out, "–");
			str_addn(out, last, strcspn(last, ",}"));
		}
		s = stop;
		if (s < end && *s == ',') {
			str_add(out, ", ");
			s++;
		}
	}
}

/* "1996-01-01/1997-12-31" and "1996/1997" are 1996–1997; false for what is not in whole years. */
static bool show_years(struct str *out, const char *text)
{
	const char *to = strchr(text, '/');
	size_t n = to ? (size_t)(to - text) : 0;

	if (!to || !year_of(text, 4) || !year_of(to + 1, 4) ||
	    (n != 4 && !(n == 10 && strncmp(text + 4, "-01-01", 6) == 0)) ||
	    (to[5] && !streq(to + 5, "-12-31")))
		return false;
	str_addf(out, "%.4s–%.4s", text, to + 1);
	return true;
}

void show_date(struct str *out, struct date d)
{
	struct str text = {0};
	const char *end;

	date_format(&text, &d);
	end = text.n && *text.s == '{' ? strchr(text.s, '}') : NULL;
	if (end) {
		show_members(out, text.s + 1, end);
		str_add(out, end + 1);
	} else if (!show_years(out, str_c(&text))) {
		str_add(out, str_c(&text));
	}
	str_free(&text);
}

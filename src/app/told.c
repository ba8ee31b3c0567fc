/* Years of four digits from 1900 to 2099 are looked for, with a month and a day behind them. */
#include "told.h"

#include <string.h>

#define WORDS 3 /* of a date: "13 April 2024" */

static bool digits(const char *s, size_t n)
{
	return strspn(s, "0123456789") >= n;
}

static int two(const char *s)
{
	return (s[0] - '0') * 10 + s[1] - '0';
}

/* "-04", "_04", ".04", or "04" itself where the digits go on; 0: no such number up to `most`. */
static size_t part_length(const char *s, int most)
{
	size_t lead = *s && strchr("-_.", *s) ? 1 : 0;

	if (!digits(s + lead, 2) || two(s + lead) < 1 || two(s + lead) > most)
		return 0;
	return lead + 2;
}

/* How long the date at s is; 0: there is none. */
static size_t date_length(struct str *iso, const char *s)
{
	size_t run = strspn(s, "0123456789"), month, day;

	if ((run != 4 && run != 8) || (strncmp(s, "19", 2) != 0 && strncmp(s, "20", 2) != 0))
		return 0;
	str_addf(iso, "%.4s", s);
	month = part_length(s + 4, 12);
	if (!month || (run == 4 && month != 3) || strspn(s + 4 + month - 2, "0123456789") % 2 ||
	    (run == 4 && digits(s + 4 + month - 2, 3)))
		return run == 4 ? 4 : 0;
	str_addf(iso, "-%.2s", s + 4 + month - 2);
	day = part_length(s + 4 + month, 31);
	if (!day || digits(s + 4 + month + day, 1))
		return 4 + month;
	str_addf(iso, "-%.2s", s + 4 + month + day - 2);
	return 4 + month + day;
}

static void trim_joint(struct str *s)
{
	while (s->n && strchr("-_. (", s->s[s->n - 1]))
		s->s[--s->n] = '\0';
}

struct date told_in_name(struct str *stem, const char *name)
{
	struct date found = {0}, none = {0};
	size_t n = 0, start = stem->n;

	for (const char *s = name; *s;) {
		struct str iso = {0};
		bool begins = s == name || !digits(s - 1, 1);
		size_t length = begins && digits(s, 4) ? date_length(&iso, s) : 0;

		if (length && date_parse(&found, iso.s, DATE_ORDER_UNKNOWN, NULL) == 0) {
			n++;
			trim_joint(stem);
			s += length;
			s += stem->n == start ? strspn(s, "-_. )") : strspn(s, ")");
		} else {
			str_addc(stem, *s++);
		}
		str_free(&iso);
	}
	return n == 1 ? found : none;
}

/* ---- text ---- */

static bool has_year(const char *s)
{
	for (; *s; s += strspn(s, "0123456789") + !strspn(s, "0123456789"))
		if (strspn(s, "0123456789") == 4)
			return true;
	return false;
}

/* Of the words at s the longest run that is a date with a year; behind it, or NULL. */
static const char *read_words(struct date *d, const char *s)
{
	static const char between[] = " ,;:\t\r\n\"()", trailing[] = ".";
	const char *ends[WORDS], *at = s;
	size_t n = 0;

	for (; n < WORDS && *at; n++) {
		at += strcspn(at, between);
		ends[n] = at;
		at += strspn(at, between);
	}
	while (n--) {
		struct str text = {0};
		bool ok;

		str_addn(&text, s, (size_t)(ends[n] - s));
		while (text.n && strchr(trailing, text.s[text.n - 1]))
			text.s[--text.n] = '\0';
		ok = text.n && has_year(text.s) &&
		     date_parse(d, text.s, DATE_DAY_FIRST, NULL) == 0 && date_stated(d) &&
		     !(d->flags & DATE_UNKNOWN);
		str_free(&text);
		if (ok)
			return ends[n];
	}
	return NULL;
}

struct date told_in_text(const char *text)
{
	struct date found = {0}, none = {0};
	size_t n = 0;

	for (const char *s = text; *s;) {
		struct date d;
		const char *end = read_words(&d, s);

		if (end && (!n || !date_equal(&d, &found))) {
			n++;
			found = d;
		}
		s = end ? end : s + strcspn(s, " ,;:\t\r\n\"()");
		s += strspn(s, " ,;:\t\r\n\"()");
	}
	return n == 1 ? found : none;
}

/* date_parse knows what cells write. Headers are shorter: Jan-20, 2/25/22, 2019/20, Q1 2020. */
#include "heading-time.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/mem.h"
#include "hangar/str.h"

#include "proof.h"

#define LONGEST 24 /* bytes: "30 September 2022" and its like */
#define TURN    50 /* years of two digits below are of this century */

static size_t digits_at(const char *s)
{
	return strspn(s, "0123456789");
}

/* A year of four digits at s; 0: there is none. */
static int year_at(const char *s)
{
	return date_year(s, digits_at(s));
}

/* 2010-11, 2010/11, 2010/2011: the years, or a year and a month. */
static bool is_pair(const char *s, int *first, int *second)
{
	const char *at = s + 4;
	size_t n;

	*first = year_at(s);
	if (!*first || (*at != '-' && *at != '/'))
		return false;
	at++;
	n = digits_at(at);
	if ((n != 2 && n != 4) || at[n])
		return false;
	*second = atoi(at);
	return true;
}

static bool in_a_row(int first, int second)
{
	return second == first + 1 || second == (first + 1) % 100;
}

/* Where the text ends with a year of two digits: the same with four, blanks for dashes beside the
 * name of a month. False where it does not. */
static bool with_whole_year(char *out, size_t size, const char *s)
{
	size_t n = strlen(s);
	bool named = strpbrk(s, "/.") == NULL;
	int year;

	if (n < 4 || n + 3 > size || !is_digit(s[n - 1]) || !is_digit(s[n - 2]) ||
	    !strchr("-/. '", s[n - 3]))
		return false;
	if (named && !strpbrk(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") &&
	    !((unsigned char)s[0] & 0x80))
		return false;
	year = atoi(s + n - 2);
	memcpy(out, s, n - 2);
	memcpy(out + n - 2, year < TURN ? "20" : "19", 2);
	memcpy(out + n, s + n - 2, 3);
	for (char *c = out; named && *c; c++)
		if (*c == '-' || *c == '\'')
			*c = ' ';
	return true;
}

static bool cut(char out[LONGEST + 1], const char *s, size_t n)
{
	if (!n || n > LONGEST || memchr(s, '\0', n))
		return false;
	memcpy(out, s, n);
	out[n] = '\0';
	return strpbrk(out, "0123456789") != NULL;
}

void heading_times_see(struct heading_times *t, const char *text, size_t n)
{
	char s[LONGEST + 1], whole[LONGEST + 4];
	int first, second;

	if (!cut(s, text, n))
		return;
	if (is_pair(s, &first, &second) && second < 100) {
		t->months++;
		t->fiscal += in_a_row(first, second);
	} else if (with_whole_year(whole, sizeof whole, s)) {
		t->proofs |= proof_of_date(whole, strlen(whole));
	} else {
		t->proofs |= proof_of_date(s, n);
	}
}

void heading_times_settle(struct heading_times *t)
{
	t->order = proof_order(t->proofs);
}

/* 2019/20 is a year that begins in one and ends in the next; 2010-11 is one where all are such. */
static const char *fiscal_year(const struct heading_times *t, const char *s, struct arena *a)
{
	int first, second;

	if (!is_pair(s, &first, &second) || !in_a_row(first, second))
		return NULL;
	if (s[4] == '-' && second <= 12 && (t->fiscal < t->months || t->months < 2))
		return NULL;
	return arena_printf(a, "%d/%d", first, first + 1);
}

/* Q1 2020, 2020Q1, 2020-Q1, 1Q2020. */
static const char *quarter(const char *s, struct arena *a)
{
	int year = 0, q = 0;

	for (; *s; s++) {
		if (!year && year_at(s)) {
			year = year_at(s);
			s += 3;
		} else if (!q && (*s == 'Q' || *s == 'q') && s[1] >= '1' && s[1] <= '4') {
			q = *++s - '0';
		} else if (!q && *s >= '1' && *s <= '4' && (s[1] == 'Q' || s[1] == 'q')) {
			q = *s++ - '0';
		} else if (!strchr(" -/", *s)) {
			return NULL;
		}
	}
	return year && q ? arena_printf(a, "%d-%02d/%d-%02d", year, 3 * q - 2, year, 3 * q) : NULL;
}

static const char *any_date(const char *s, enum date_order order, bool *day, struct arena *a)
{
	struct date d;
	struct str text = {0};
	const char *out = NULL;

	if (date_parse(&d, s, order, NULL) || d.flags != DATE_STATED ||
	    d.earliest == DAY_OPEN_PAST || d.latest == DAY_OPEN_FUTURE ||
	    day_year(d.earliest) < DATE_FIRST_YEAR || day_year(d.earliest) > DATE_LAST_YEAR ||
	    day_year(d.latest) != day_year(d.earliest))
		return NULL;
	date_format(&text, &d);
	*day = d.latest - d.earliest < 364;
	out = arena_strdup(a, str_c(&text));
	str_free(&text);
	return out;
}

const char *heading_time(const struct heading_times *t, const char *text, size_t n, bool *day,
			 struct arena *a)
{
	char s[LONGEST + 1], whole[LONGEST + 4];
	const char *out;

	*day = false;
	if (!cut(s, text, n))
		return NULL;
	if (year_at(s) && (!s[4] || streq(s + 4, ".0") || streq(s + 4, "\xe5\xb9\xb4")))
		return arena_strndup(a, s, 4);
	out = fiscal_year(t, s, a);
	if (out)
		return out;
	*day = true;
	out = quarter(s, a);
	if (!out)
		out = any_date(s, t->order, day, a);
	if (!out && with_whole_year(whole, sizeof whole, s))
		out = any_date(whole, t->order, day, a);
	return out;
}

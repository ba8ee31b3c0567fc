/* A year has two digits in every cell of its column: one that has a single digit is a day or a
 * month. */
#include "short-year.h"

#include <stdio.h>
#include <string.h>

#include "hangar/str.h"

struct short_day {
	int part[3]; /* as they stand; part[1] is 0 where it is the name of a month */
	size_t digits[3];
	size_t year; /* where the last part begins */
	bool points;
};

static size_t read_digits(const char *s, size_t n, size_t *at, int *value)
{
	size_t from = *at;

	for (*value = 0; *at < n && is_digit(s[*at]); ++*at)
		*value = *at - from < 4 ? *value * 10 + (s[*at] - '0') : *value;
	return *at - from;
}

/* "Mar": letters of any script. */
static bool pass_month(const char *s, size_t n, size_t *at)
{
	size_t from = *at;

	while (*at < n && !is_digit(s[*at]) && !strchr("./- ", s[*at]))
		++*at;
	return *at - from >= 3;
}

static bool read_day(struct short_day *d, const char *s, size_t n)
{
	size_t at = 0;
	char mark;

	*d = (struct short_day){{0}, {0}, 0, false};
	d->digits[0] = read_digits(s, n, &at, &d->part[0]);
	if (!d->digits[0] || d->digits[0] > 2 || at == n || !strchr("./- ", s[at]))
		return false;
	mark = s[at++];
	d->digits[1] = read_digits(s, n, &at, &d->part[1]);
	if (d->digits[1] > 2 || (!d->digits[1] && !pass_month(s, n, &at)))
		return false;
	if (at == n || s[at] != mark || (d->digits[1] && mark == ' '))
		return false;
	d->year = ++at;
	d->points = mark == '.';
	d->digits[2] = read_digits(s, n, &at, &d->part[2]);
	return at == n && (d->digits[2] == 2 || d->digits[2] == 4);
}

unsigned short_year_shows(const char *s, size_t n)
{
	struct short_day d;
	unsigned shows = SHORT_YEAR_IS;

	if (n > SHORT_YEAR_TEXT - 3 || !read_day(&d, s, n))
		return 0;
	if (d.digits[2] == 4)
		return SHORT_YEAR_LAST;
	if (d.part[0] > 31)
		shows |= SHORT_YEAR_FIRST;
	if (d.digits[0] == 1 || d.part[2] > 31 || d.part[1] > 12 || !d.digits[1])
		shows |= SHORT_YEAR_LAST;
	return shows;
}

void short_years_add(struct short_years *all, const char *s, size_t n)
{
	unsigned shows = short_year_shows(s, n);
	struct short_day d;

	all->last += (shows & SHORT_YEAR_LAST) != 0;
	all->first += (shows & SHORT_YEAR_FIRST) != 0;
	if (!(shows & SHORT_YEAR_IS))
		return;
	read_day(&d, s, n);
	all->n++;
	all->points += d.points;
	all->firsts |= 1U << (d.part[0] & 31);
	all->thirds |= 1U << (d.part[2] & 31);
}

const char *short_years_proved(const struct short_years *all)
{
	int firsts = __builtin_popcount(all->firsts), thirds = __builtin_popcount(all->thirds);

	if (!all->n || all->first)
		return NULL;
	if (all->last)
		return "some cells can be read in this way only";
	if (all->points == all->n && firsts >= thirds)
		return "points, and no more years than days";
	return firsts >= 2 * thirds + 2 ? "there are many days and few years" : NULL;
}

bool short_year_whole(char out[SHORT_YEAR_TEXT], const char *s, size_t n)
{
	struct short_day d;

	if (n > SHORT_YEAR_TEXT - 3 || !read_day(&d, s, n) || d.digits[2] != 2)
		return false;
	snprintf(out, SHORT_YEAR_TEXT, "%.*s%d", (int)d.year, s,
		 (d.part[2] < SHORT_YEAR_PIVOT ? 2000 : 1900) + d.part[2]);
	return true;
}

/* Dates as ranges of days, and how they are written. Reading them is in date-parse.c. */
#include "hangar/date.h"

#include "hangar/str.h"
#include "date-inside.h"

/* Days from the civil date and back, by eras of 400 years that begin in March (after Howard
 * Hinnant's public domain algorithms). */
enum { ERA_DAYS = 146097, EPOCH_SHIFT = 719468 };

int32_t day_from_civil(int year, int month, int day)
{
	int y = year - (month <= 2);
	int era = (y >= 0 ? y : y - 399) / 400;
	int of_era = y - era * 400;
	int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH_SHIFT;
}

void day_to_civil(int32_t day, int *year, int *month, int *dom)
{
	int64_t z = (int64_t)day + EPOCH_SHIFT;
	int64_t era = (z >= 0 ? z : z - (ERA_DAYS - 1)) / ERA_DAYS;
	int of_era = (int)(z - era * ERA_DAYS);
	int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / (ERA_DAYS - 1)) / 365;
	int of_year = of_era - (365 * y + y / 4 - y / 100);
	int m = (5 * of_year + 2) / 153;

	*dom = of_year - (153 * m + 2) / 5 + 1;
	*month = m + (m < 10 ? 3 : -9);
	*year = (int)(era * 400) + y + (*month <= 2);
}

int day_year(int32_t day)
{
	int year, month, dom;

	day_to_civil(day, &year, &month, &dom);
	return year;
}

int date_year(const char *s, size_t n)
{
	int year = 0;

	if (n != 4)
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (!is_digit(s[i]))
			return 0;
		year = 10 * year + (s[i] - '0');
	}
	return year >= DATE_FIRST_YEAR && year <= DATE_LAST_YEAR ? year : 0;
}

int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

int32_t unit_of_day(int32_t day, enum date_precision p)
{
	int year, month, dom;

	if (p == PRECISION_DAY)
		return day;
	day_to_civil(day, &year, &month, &dom);
	return p == PRECISION_MONTH ? year * 12 + month - 1 : year;
}

int32_t day_of_unit(int32_t unit, enum date_precision p)
{
	if (p == PRECISION_DAY)
		return unit;
	if (p == PRECISION_MONTH)
		return day_from_civil(unit / 12, unit % 12 + 1, 1);
	return day_from_civil(unit, 1, 1);
}

void day_format(struct str *out, int32_t day)
{
	int year, month, dom;

	if (day == DAY_OPEN_PAST || day == DAY_OPEN_FUTURE) {
		str_add(out, "..");
		return;
	}
	day_to_civil(day, &year, &month, &dom);
	str_addf(out, "%04d-%02d-%02d", year, month, dom);
}

struct date date_of_day(int32_t day)
{
	return (struct date){.earliest = day,
			     .latest = day,
			     .flags = DATE_STATED,
			     .form = date_form(KIND_SINGLE, PRECISION_DAY, PRECISION_DAY)};
}

/* A winter is named for the year in which it begins. */
static void format_season(struct str *out, int year, int month)
{
	bool winter = month == 12 || month <= 2;

	str_addf(out, "%04d-%02d", month <= 2 ? year - 1 : year, winter ? 24 : 20 + month / 3);
}

/* Writes the part of the given precision that `day` lies in. */
static void format_part(struct str *out, int32_t day, enum date_precision p)
{
	int year, month, dom;

	if (p == PRECISION_OPEN || p == PRECISION_DAY) {
		day_format(out, day);
		return;
	}
	day_to_civil(day, &year, &month, &dom);
	if (p == PRECISION_MONTH)
		str_addf(out, "%04d-%02d", year, month);
	else if (p == PRECISION_SEASON)
		format_season(out, year, month);
	else if (p == PRECISION_YEAR)
		str_addf(out, "%04d", year);
	else if (p == PRECISION_DECADE)
		str_addf(out, "%03dX", year / 10);
	else
		str_addf(out, "%02dXX", year / 100);
}

static void format_qualified(struct str *out, const struct date *d, int32_t day,
			     enum date_precision p)
{
	static const char *const marks[] = {"", "?", "~", "%"};

	format_part(out, day, p);
	if (p != PRECISION_OPEN)
		str_add(out, marks[d->flags >> 1 & 3]);
}

static void format_list(struct str *out, const struct date *d)
{
	enum date_precision p = date_precision(d, false);
	int32_t first = unit_of_day(d->earliest, p);

	str_addc(out, date_kind(d) == KIND_ONE_OF ? '[' : '{');
	format_qualified(out, d, d->earliest, p);
	for (int bit = 0; bit < LIST_BITS; bit++) {
		if (!(d->list >> bit & 1u))
			continue;
		str_addc(out, ',');
		format_qualified(out, d, day_of_unit(first + bit + 1, p), p);
	}
	str_addc(out, ',');
	format_qualified(out, d, d->latest, p);
	str_addc(out, date_kind(d) == KIND_ONE_OF ? ']' : '}');
}

void date_format(struct str *out, const struct date *d)
{
	if (!date_stated(d))
		return;
	if (d->flags & DATE_UNKNOWN) {
		str_add(out, "unknown");
		return;
	}
	switch (date_kind(d)) {
	case KIND_SINGLE:
		format_qualified(out, d, d->earliest, date_precision(d, false));
		return;
	case KIND_INTERVAL:
		format_qualified(out, d, d->earliest, date_precision(d, false));
		str_addc(out, '/');
		format_qualified(out, d, d->latest, date_precision(d, true));
		return;
	default:
		format_list(out, d);
	}
}

bool date_stated(const struct date *d)
{
	return d->flags & DATE_STATED;
}

bool date_equal(const struct date *a, const struct date *b)
{
	return a->earliest == b->earliest && a->latest == b->latest && a->flags == b->flags &&
	       a->form == b->form && a->list == b->list;
}

/* 0: a date; 1: a stated unknown; 2: nothing stated. */
static int rank(const struct date *d)
{
	return !date_stated(d) ? 2 : d->flags & DATE_UNKNOWN ? 1 : 0;
}

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

int date_compare(const struct date *a, const struct date *b)
{
	int c = order(rank(a), rank(b));

	if (!c)
		c = order(a->earliest, b->earliest);
	if (!c)
		c = order(a->latest, b->latest);
	if (!c)
		c = order(a->flags, b->flags);
	if (!c)
		c = order(a->form, b->form);
	return c ? c : order(a->list, b->list);
}

bool date_contains(const struct date *outer, const struct date *inner)
{
	return date_stated(outer) && date_stated(inner) && outer->earliest <= inner->earliest &&
	       inner->latest <= outer->latest;
}

bool date_overlaps(const struct date *a, const struct date *b)
{
	return date_stated(a) && date_stated(b) && a->earliest <= b->latest &&
	       b->earliest <= a->latest;
}

/* Reading dates. A cell is a list, an interval or a single part. */
#include "hangar/date.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "cell.h"
#include "date-part.h"
#include "date-rewrite.h"

static void single(struct date *d, const struct date_part *p)
{
	*d = (struct date){.earliest = p->first,
			   .latest = p->last,
			   .flags = p->flags,
			   .form = date_form(KIND_SINGLE, p->precision, p->precision)};
}

static enum date_fault read_end(struct date_part *p, struct span t, enum date_order order,
				bool last)
{
	if (t.n != 2 || memcmp(t.s, "..", 2) != 0)
		return date_part_read(p, t, order);
	*p = (struct date_part){.precision = PRECISION_OPEN, .flags = DATE_STATED};
	p->first = p->last = last ? DAY_OPEN_FUTURE : DAY_OPEN_PAST;
	return DATE_OK;
}

static enum date_fault read_interval(struct date *d, struct span from, struct span to,
				     enum date_order order)
{
	struct date_part a, b;
	enum date_fault fault = read_end(&a, from, order, false);

	if (!fault)
		fault = read_end(&b, to, order, true);
	if (fault)
		return fault;
	if (a.precision == PRECISION_OPEN && b.precision == PRECISION_OPEN)
		return DATE_STRANGE;
	if (a.first > b.first || a.last > b.last)
		return DATE_BACKWARDS;
	*d = (struct date){.earliest = a.first,
			   .latest = b.last,
			   .flags = a.flags | b.flags,
			   .form = date_form(KIND_INTERVAL, a.precision, b.precision)};
	return DATE_OK;
}

static size_t find(struct span t, const char *what)
{
	size_t n = strlen(what);

	for (size_t at = 0; at + n <= t.n; at++) {
		if (memcmp(t.s + at, what, n) == 0)
			return at;
	}
	return t.n;
}

static enum date_fault try_interval(struct date *d, struct span t, enum date_order order)
{
	static const char *const between[] = {"/", "–", "—", " - ", " to "};

	for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
		size_t at = find(t, between[i]), next = at + strlen(between[i]);
		enum date_fault fault;
		if (at == t.n)
			continue;
		fault = read_interval(d, span_upto(t, at), span_after(t, next), order);
		if (fault != DATE_STRANGE && fault != DATE_SHORT_YEAR)
			return fault;
	}
	if (span_fits(t, "9999-9999"))
		return read_interval(d, span_upto(t, 4), span_after(t, 5), order);
	return DATE_STRANGE;
}

/* Members of a list, in units of their common precision. */
struct members {
	VEC(int32_t) unit;
	enum date_precision precision;
	uint8_t flags;
};

static enum date_fault add_members(struct members *m, const struct date_part *a,
				   const struct date_part *b)
{
	int32_t first = unit_of_day(a->first, a->precision);
	int32_t last = unit_of_day(b->first, b->precision);

	if (a->precision != b->precision || a->precision > PRECISION_YEAR ||
	    (m->unit.n && m->precision != a->precision) || last - first > LIST_BITS + 1)
		return DATE_LIST;
	if (last < first)
		return DATE_BACKWARDS;
	m->precision = a->precision;
	m->flags |= a->flags | b->flags;
	for (int32_t unit = first; unit <= last; unit++)
		vec_push(&m->unit, unit);
	return DATE_OK;
}

/* A member: a part, or a..b and 2001-2003 for all from the one to the other. */
static enum date_fault read_member(struct members *m, struct span t, enum date_order order)
{
	bool years = span_fits(t, "9999-9999");
	size_t at = years ? 4 : find(t, "..");
	struct date_part a, b;
	enum date_fault fault = date_part_read(&a, span_upto(t, at), order);

	if (fault)
		return fault;
	b = a;
	if (at < t.n)
		fault = date_part_read(&b, span_after(t, at + (years ? 1 : 2)), order);
	return fault ? fault : add_members(m, &a, &b);
}

static int unit_order(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return (a > b) - (a < b);
}

static int32_t unit_last_day(int32_t unit, enum date_precision p)
{
	return day_of_unit(unit + 1, p) - 1;
}

static enum date_fault from_members(struct date *d, struct members *m, enum date_kind kind)
{
	int32_t first, last;
	uint32_t list = 0;

	qsort(m->unit.v, m->unit.n, sizeof *m->unit.v, unit_order);
	first = m->unit.v[0];
	last = m->unit.v[m->unit.n - 1];
	for (size_t i = 0; i < m->unit.n; i++) {
		int32_t unit = m->unit.v[i];
		if (unit == first || unit == last)
			continue;
		if (unit - first > LIST_BITS)
			return DATE_LIST;
		list |= 1u << (unit - first - 1);
	}
	*d = (struct date){.earliest = day_of_unit(first, m->precision),
			   .latest = unit_last_day(last, m->precision),
			   .flags = m->flags,
			   .form = date_form(first == last ? KIND_SINGLE : kind, m->precision,
					     m->precision),
			   .list = list};
	return DATE_OK;
}

static enum date_fault read_list(struct date *d, struct span t, char separator, enum date_kind kind,
				 enum date_order order)
{
	const char mark[2] = {separator, '\0'};
	struct members m = {0};
	enum date_fault fault = DATE_OK;

	for (bool more = true; more && !fault;) {
		size_t at = find(t, mark);
		more = at < t.n;
		fault = read_member(&m, span_upto(t, at), order);
		if (more)
			t = span_after(t, at + 1);
	}
	if (!fault)
		fault = from_members(d, &m, kind);
	vec_free(&m.unit);
	return fault;
}

static bool in_brackets(struct span t, const char *pair)
{
	return t.n > 2 && t.s[0] == pair[0] && t.s[t.n - 1] == pair[1];
}

static enum date_fault read_date(struct date *d, struct span t, enum date_order order)
{
	struct span inside = {t.s + 1, t.n - 2};
	struct date_part p;
	enum date_fault fault;

	if (date_part_unknown(t)) {
		*d = (struct date){.earliest = DAY_OPEN_PAST,
				   .latest = DAY_OPEN_FUTURE,
				   .flags = DATE_STATED | DATE_UNKNOWN};
		return DATE_OK;
	}
	if (in_brackets(t, "[]"))
		return read_list(d, span_trimmed(inside), ',', KIND_ONE_OF, order);
	if (in_brackets(t, "{}"))
		return read_list(d, span_trimmed(inside), ',', KIND_ALL_OF, order);
	if (find(t, ";") < t.n)
		return read_list(d, t, ';', KIND_ALL_OF, order);
	fault = try_interval(d, t, order);
	if (fault != DATE_STRANGE)
		return fault;
	if (find(t, ",") < t.n && read_list(d, t, ',', KIND_ALL_OF, order) == DATE_OK)
		return DATE_OK;
	fault = date_part_read(&p, t, order);
	if (!fault)
		single(d, &p);
	return fault;
}

/* What is no date in itself may be one in other words. */
static enum date_fault read_said(struct date *d, struct span t, enum date_order order)
{
	enum date_fault fault = read_date(d, t, order), other;
	struct str said = {0};

	if (fault != DATE_STRANGE && fault != DATE_IMPOSSIBLE)
		return fault;
	if (date_rewrite(&said, t)) {
		other = read_date(d, (struct span){str_c(&said), said.n}, order);
		fault = other == DATE_OK ? DATE_OK : fault;
	}
	str_free(&said);
	return fault == DATE_STRANGE && date_is_serial(t) ? DATE_SERIAL : fault;
}

/* YYYY, YYYY-MM and YYYY-MM-DD, as nearly all cells are: without folding the text first. */
static bool read_plain(struct date *d, const char *text)
{
	struct span t = {text, strnlen(text, 11)};
	struct date_part p;

	if (t.n != 4 && t.n != 7 && t.n != 10)
		return false;
	if (date_part_read_edtf(&p, t))
		return false;
	single(d, &p);
	return true;
}

static const char *const faults[] = {
    [DATE_STRANGE] = "is not a date; expected 2024, 2024-04, 2024-04-30, 26.10.2023, Oct 2023, "
		     "201X, 2023?, 2023-10/2024-04 or unknown",
    [DATE_IMPOSSIBLE] = "is a day that does not exist",
    [DATE_ORDER] = "may be day and month or month and day; nothing in the column decides",
    [DATE_SHORT_YEAR] = "has no year of four digits",
    [DATE_BACKWARDS] = "runs backwards; expected the earlier date first",
    [DATE_SERIAL] = "looks like a day as a spreadsheet counts them from 1900; expected the date "
		    "itself: format the column as dates and save the file again",
    [DATE_LIST] = "is a list that can't be kept; expected years, months or days, of one kind "
		  "and within 33 of each other, or an interval, as 2001/2040",
};

int date_parse(struct date *d, const char *text, enum date_order order, struct err *e)
{
	struct str folded = {0};
	enum date_fault fault = DATE_STRANGE;

	*d = (struct date){0};
	if (str_blank(text) || read_plain(d, text))
		return 0;
	if (cell_fold(&folded, text))
		fault = read_said(d, span_trimmed((struct span){str_c(&folded), folded.n}), order);
	str_free(&folded);
	if (!fault)
		return 0;
	*d = (struct date){0};
	return cell_error(e, text, faults[fault]);
}

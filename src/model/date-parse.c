/* Reading dates. A cell is a list, an interval or a single part; a part is EDTF, figures with
 * points or strokes, or figures and the name of a month. */
#include "hangar/date.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "cell.h"
#include "date-inside.h"
#include "lexicon.h"

enum date_fault {
	DATE_OK,
	DATE_STRANGE,
	DATE_IMPOSSIBLE,
	DATE_ORDER, /* 05/06/2023 */
	DATE_SHORT_YEAR,
	DATE_BACKWARDS,
	DATE_LIST, /* members that a list can't hold */
};

/* A stretch of folded text. */
struct span {
	const char *s;
	size_t n;
};

/* One part: a day, month, year, ... with its own qualifiers. */
struct part {
	int32_t first, last;
	enum date_precision precision;
	uint8_t flags;
};

enum word { WORD_MONTH, WORD_SEASON, WORD_FILLER, WORD_APPROXIMATE, WORD_UNKNOWN };

static const struct lexicon *date_words(void);

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_at(struct span t, size_t at)
{
	size_t n = 0;

	while (at + n < t.n && digit(t.s[at + n]))
		n++;
	return n;
}

/* The value of n digits, n small. */
static int number(const char *s, size_t n)
{
	int v = 0;

	while (n--)
		v = v * 10 + (*s++ - '0');
	return v;
}

static struct span trimmed(struct span t)
{
	while (t.n && *t.s == ' ')
		t.s++, t.n--;
	while (t.n && t.s[t.n - 1] == ' ')
		t.n--;
	return t;
}

static struct span upto(struct span t, size_t n)
{
	return trimmed((struct span){t.s, n});
}

static struct span after(struct span t, size_t n)
{
	return trimmed((struct span){t.s + n, t.n - n});
}

static enum date_fault part_years(struct part *p, int first, int last, enum date_precision as)
{
	if (first < YEAR_MIN)
		return DATE_STRANGE;
	*p = (struct part){.first = day_from_civil(first, 1, 1),
			   .last = day_from_civil(last, 12, 31),
			   .precision = as,
			   .flags = DATE_STATED};
	return DATE_OK;
}

static enum date_fault part_months(struct part *p, int year, int month, int count,
				   enum date_precision as)
{
	int last = month + count - 1, last_year = year + (last > 12);

	if (year < YEAR_MIN)
		return DATE_STRANGE;
	if (month < 1 || month > 12)
		return DATE_IMPOSSIBLE;
	last -= last > 12 ? 12 : 0;
	*p = (struct part){.first = day_from_civil(year, month, 1),
			   .last = day_from_civil(last_year, last, days_in_month(last_year, last)),
			   .precision = as,
			   .flags = DATE_STATED};
	return DATE_OK;
}

static enum date_fault part_day(struct part *p, int year, int month, int dom)
{
	if (year < YEAR_MIN)
		return DATE_STRANGE;
	if (month < 1 || month > 12 || dom < 1 || dom > days_in_month(year, month))
		return DATE_IMPOSSIBLE;
	*p = (struct part){.precision = PRECISION_DAY, .flags = DATE_STATED};
	p->first = p->last = day_from_civil(year, month, dom);
	return DATE_OK;
}

static enum date_fault part_season(struct part *p, int year, int season)
{
	return part_months(p, year, 3 * (season - 20), 3, PRECISION_SEASON);
}

/* Figure by figure: 9 stands for a digit, everything else for itself. */
static bool fits(struct span t, const char *pattern)
{
	size_t i;

	for (i = 0; i < t.n && pattern[i]; i++) {
		if (pattern[i] == '9' ? !digit(t.s[i]) : t.s[i] != pattern[i])
			return false;
	}
	return i == t.n && !pattern[i];
}

static enum date_fault read_year_month(struct part *p, struct span t)
{
	int year = number(t.s, 4), month = number(t.s + 5, 2);

	if (month >= 21 && month <= 24)
		return part_season(p, year, month);
	return part_months(p, year, month, 1, PRECISION_MONTH);
}

static enum date_fault read_edtf(struct part *p, struct span t)
{
	int year = t.n >= 4 ? number(t.s, digits_at(upto(t, 4), 0)) : 0;

	if (fits(t, "9999") || fits(t, "9999-xx") || fits(t, "9999-xx-xx"))
		return part_years(p, year, year, PRECISION_YEAR);
	if (fits(t, "999x"))
		return part_years(p, year * 10, year * 10 + 9, PRECISION_DECADE);
	if (fits(t, "9999s") && year % 10 == 0)
		return part_years(p, year, year + 9, PRECISION_DECADE);
	if (fits(t, "99xx"))
		return part_years(p, year * 100, year * 100 + 99, PRECISION_CENTURY);
	if (fits(t, "9999-99"))
		return read_year_month(p, t);
	if (fits(t, "9999-99-xx"))
		return part_months(p, year, number(t.s + 5, 2), 1, PRECISION_MONTH);
	if (fits(t, "9999-99-99"))
		return part_day(p, year, number(t.s + 5, 2), number(t.s + 8, 2));
	if (fits(t, "99999999"))
		return part_day(p, year, number(t.s + 4, 2), number(t.s + 6, 2));
	return DATE_STRANGE;
}

struct figures {
	int value[3];
	size_t length[3];
	int n;
};

/* Two or three figures with one and the same of . / - between them, and blanks behind points. */
static bool scan_figures(struct figures *f, struct span t)
{
	char separator = 0;
	size_t at = 0;

	for (f->n = 0; f->n < 3; f->n++) {
		size_t n = digits_at(t, at);
		if (!n || n > 4 || n == 3)
			return false;
		f->value[f->n] = number(t.s + at, n);
		f->length[f->n] = n;
		at += n;
		if (at == t.n)
			return f->n++ > 0;
		if (!memchr("./-", t.s[at], 3) || (separator && separator != t.s[at]))
			return false;
		separator = t.s[at++];
		while (separator == '.' && at < t.n && t.s[at] == ' ')
			at++;
	}
	return false;
}

/* The value proves the order where one figure can't be a month or both are the same. */
static enum date_fault day_and_month(struct part *p, int a, int b, int year, enum date_order order)
{
	if (a == b || (a > 12 && b <= 12))
		return part_day(p, year, b, a);
	if (b > 12 && a <= 12)
		return part_day(p, year, a, b);
	if (a > 12)
		return DATE_IMPOSSIBLE;
	if (order == DATE_ORDER_UNKNOWN)
		return DATE_ORDER;
	return order == DATE_DAY_FIRST ? part_day(p, year, b, a) : part_day(p, year, a, b);
}

/* 26.10.2023, 10/26/2023, 2023/10/26, 10/2023. */
static enum date_fault read_figures(struct part *p, struct span t, enum date_order order)
{
	struct figures f;

	if (!scan_figures(&f, t))
		return DATE_STRANGE;
	if (f.n == 2) {
		if (f.length[0] > 2 || f.length[1] != 4)
			return f.length[0] <= 2 ? DATE_SHORT_YEAR : DATE_STRANGE;
		return part_months(p, f.value[1], f.value[0], 1, PRECISION_MONTH);
	}
	if (f.length[0] == 4 && f.length[1] <= 2 && f.length[2] <= 2)
		return part_day(p, f.value[0], f.value[1], f.value[2]);
	if (f.length[0] > 2 || f.length[1] > 2)
		return DATE_STRANGE;
	if (f.length[2] != 4)
		return DATE_SHORT_YEAR;
	return day_and_month(p, f.value[0], f.value[1], f.value[2], order);
}

/* What a text with a month in words holds. */
struct worded {
	int month, season, year, day;
	int figures;
	bool short_year; /* 26-Oct-23 */
};

static bool take_figure(struct worded *w, int value, size_t length)
{
	int *slot = length == 4 ? &w->year : length <= 2 ? &w->day : NULL;

	if (length == 2 && w->day && !w->year)
		return w->short_year = true;
	if (!slot || *slot || !value)
		return false;
	*slot = value;
	w->figures++;
	return true;
}

static bool take_word(struct worded *w, const struct lexeme *l)
{
	if (!l || l->kind == WORD_UNKNOWN || l->kind == WORD_APPROXIMATE)
		return false;
	if (l->kind == WORD_FILLER)
		return w->month || w->season || w->figures;
	if (w->month || w->season)
		return false;
	*(l->kind == WORD_MONTH ? &w->month : &w->season) = (int)l->value;
	return true;
}

static bool scan_worded(struct worded *w, struct span t)
{
	size_t step;

	for (; t.n; t.s += step, t.n -= step) {
		if (digit(*t.s)) {
			step = digits_at(t, 0);
			if (step > 4 || !take_figure(w, number(t.s, step), step))
				return false;
		} else if (strchr(" ,.-", *t.s)) {
			step = 1;
		} else {
			const struct lexeme *l = lexicon_match(date_words(), t.s, t.n);
			if (!take_word(w, l))
				return false;
			step = l->n;
		}
	}
	return true;
}

/* Oct 2023, October 26, 2023, 26 октября 2023 г., spring 2023. */
static enum date_fault read_worded(struct part *p, struct span t)
{
	struct worded w = {0};

	if (!scan_worded(&w, t) || !(w.month || w.season) || !w.figures)
		return DATE_STRANGE;
	if (!w.year || w.short_year)
		return DATE_SHORT_YEAR;
	if (w.season)
		return w.day ? DATE_STRANGE : part_season(p, w.year, w.season);
	if (!w.day)
		return part_months(p, w.year, w.month, 1, PRECISION_MONTH);
	return part_day(p, w.year, w.month, w.day);
}

static size_t skip(struct span t, size_t at, const char *pattern)
{
	size_t n = strlen(pattern);

	return at + n <= t.n && fits((struct span){t.s + at, n}, pattern) ? at + n : at;
}

static size_t skip_zone(struct span t, size_t at)
{
	static const char *const zones[] = {"z",   "+99:99", "-99:99", "+9999", "-9999",
					    "+99", "-99",    "am",     "pm"};
	size_t end = at;

	at = skip(t, at, " ");
	for (size_t i = 0; end != t.n && i < sizeof zones / sizeof *zones; i++)
		end = skip(t, at, zones[i]);
	return end;
}

static bool clock_ok(struct span t, size_t at)
{
	size_t hours = digits_at(t, at), minutes = at + hours + 1;

	return number(t.s + at, hours) <= 24 && number(t.s + minutes, 2) < 60;
}

/* The length of the text without a time of day behind a date (T12:00:00Z, 0:00), which is not
 * kept: n itself where there is none. */
static size_t without_time(struct span t)
{
	const char *colon = memchr(t.s, ':', t.n);
	size_t start, at;

	if (!colon)
		return t.n;
	start = (size_t)(colon - t.s);
	while (start && digit(t.s[start - 1]))
		start--;
	at = (size_t)(colon - t.s);
	if (start < 2 || (t.s[start - 1] != 't' && t.s[start - 1] != ' ') || at == start ||
	    at - start > 2 || skip(t, at, ":99") == at || !clock_ok(t, start))
		return t.n;
	at = skip(t, skip(t, at, ":99"), ":99");
	if (at < t.n && (t.s[at] == '.' || t.s[at] == ',') && digits_at(t, at + 1))
		at += 1 + digits_at(t, at + 1);
	return skip_zone(t, at) == t.n ? start - 1 : t.n;
}

/* Takes ? ~ % from the end, ~ and "about" from the front and ( ) from around. SIPRI's lists write
 * uncertain years in parentheses. */
static uint8_t take_qualifiers(struct span *t)
{
	uint8_t flags = 0;
	const struct lexeme *l;

	if (t->n > 2 && *t->s == '(' && t->s[t->n - 1] == ')') {
		flags |= DATE_UNCERTAIN;
		*t = trimmed((struct span){t->s + 1, t->n - 2});
	}
	l = lexicon_match(date_words(), t->s, t->n);
	if (l && l->kind == WORD_APPROXIMATE) {
		flags |= DATE_APPROXIMATE;
		*t = after(*t, l->n);
		if (t->n && *t->s == '.')
			*t = after(*t, 1);
	}
	while (t->n && strchr("?~%", t->s[t->n - 1])) {
		flags |= t->s[t->n - 1] != '~' ? DATE_UNCERTAIN : 0;
		flags |= t->s[t->n - 1] != '?' ? DATE_APPROXIMATE : 0;
		*t = upto(*t, t->n - 1);
	}
	return flags;
}

static enum date_fault read_part(struct part *p, struct span t, enum date_order order)
{
	uint8_t flags;
	size_t n;
	enum date_fault fault, other;

	t = trimmed(t);
	flags = take_qualifiers(&t);
	n = without_time(t);
	fault = read_edtf(p, upto(t, n));
	if (fault == DATE_STRANGE)
		fault = read_figures(p, upto(t, n), order);
	if (fault == DATE_STRANGE || fault == DATE_SHORT_YEAR) {
		other = read_worded(p, upto(t, n));
		fault = other == DATE_STRANGE ? fault : other;
	}
	if (!fault && n < t.n && p->precision != PRECISION_DAY)
		return DATE_STRANGE;
	p->flags |= flags;
	return fault;
}

static void single(struct date *d, const struct part *p)
{
	*d = (struct date){.earliest = p->first,
			   .latest = p->last,
			   .flags = p->flags,
			   .form = date_form(KIND_SINGLE, p->precision, p->precision)};
}

static enum date_fault read_end(struct part *p, struct span t, enum date_order order, bool last)
{
	if (t.n != 2 || memcmp(t.s, "..", 2) != 0)
		return read_part(p, t, order);
	*p = (struct part){.precision = PRECISION_OPEN, .flags = DATE_STATED};
	p->first = p->last = last ? DAY_OPEN_FUTURE : DAY_OPEN_PAST;
	return DATE_OK;
}

static enum date_fault read_interval(struct date *d, struct span from, struct span to,
				     enum date_order order)
{
	struct part a, b;
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
		fault = read_interval(d, upto(t, at), after(t, next), order);
		if (fault != DATE_STRANGE && fault != DATE_SHORT_YEAR)
			return fault;
	}
	if (fits(t, "9999-9999"))
		return read_interval(d, upto(t, 4), after(t, 5), order);
	return DATE_STRANGE;
}

/* Members of a list, in units of their common precision. */
struct members {
	VEC(int32_t) unit;
	enum date_precision precision;
	uint8_t flags;
};

static enum date_fault add_members(struct members *m, const struct part *a, const struct part *b)
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
	bool years = fits(t, "9999-9999");
	size_t at = years ? 4 : find(t, "..");
	struct part a, b;
	enum date_fault fault = read_part(&a, upto(t, at), order);

	if (fault)
		return fault;
	b = a;
	if (at < t.n)
		fault = read_part(&b, after(t, at + (years ? 1 : 2)), order);
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
		fault = read_member(&m, upto(t, at), order);
		if (more)
			t = after(t, at + 1);
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

static bool is_unknown(struct span t)
{
	const struct lexeme *l = lexicon_match(date_words(), t.s, t.n);

	return l && l->kind == WORD_UNKNOWN && l->n == t.n;
}

static enum date_fault read_date(struct date *d, struct span t, enum date_order order)
{
	struct span inside = {t.s + 1, t.n - 2};
	struct part p;
	enum date_fault fault;

	if (is_unknown(t)) {
		*d = (struct date){.earliest = DAY_OPEN_PAST,
				   .latest = DAY_OPEN_FUTURE,
				   .flags = DATE_STATED | DATE_UNKNOWN};
		return DATE_OK;
	}
	if (in_brackets(t, "[]"))
		return read_list(d, trimmed(inside), ',', KIND_ONE_OF, order);
	if (in_brackets(t, "{}"))
		return read_list(d, trimmed(inside), ',', KIND_ALL_OF, order);
	if (find(t, ";") < t.n)
		return read_list(d, t, ';', KIND_ALL_OF, order);
	fault = try_interval(d, t, order);
	if (fault != DATE_STRANGE)
		return fault;
	if (find(t, ",") < t.n && read_list(d, t, ',', KIND_ALL_OF, order) == DATE_OK)
		return DATE_OK;
	fault = read_part(&p, t, order);
	if (!fault)
		single(d, &p);
	return fault;
}

/* YYYY, YYYY-MM and YYYY-MM-DD, as nearly all cells are: without folding the text first. */
static bool read_plain(struct date *d, const char *text)
{
	struct span t = {text, strnlen(text, 11)};
	struct part p;

	if (t.n != 4 && t.n != 7 && t.n != 10)
		return false;
	if (read_edtf(&p, t))
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
		fault = read_date(d, trimmed((struct span){str_c(&folded), folded.n}), order);
	str_free(&folded);
	if (!fault)
		return 0;
	*d = (struct date){0};
	return cell_error(e, text, faults[fault]);
}

/* English, Russian, Ukrainian, German, French, Spanish, Polish. Winter is left out on purpose: the
 * winter of 2023 may begin or end in that year. */
static const struct {
	enum word word;
	int value;
	const char *text;
} words[] = {
    {WORD_MONTH, 1,
     "january|jan|январь|января|янв|січень|січня|січ|januar|jänner|jän|janvier|"
     "janv|enero|ene|styczeń|stycznia|sty"},
    {WORD_MONTH, 2,
     "february|feb|февраль|февраля|фев|февр|лютий|лютого|лют|februar|février|"
     "févr|fév|febrero|luty|lutego|lut"},
    {WORD_MONTH, 3,
     "march|mar|март|марта|мар|березень|березня|бер|märz|mär|mrz|mars|marzo|"
     "marzec|marca"},
    {WORD_MONTH, 4,
     "april|apr|апрель|апреля|апр|квітень|квітня|квіт|avril|avr|abril|abr|"
     "kwiecień|kwietnia|kwi"},
    {WORD_MONTH, 5, "may|май|мая|травень|травня|трав|mai|mayo|maj|maja"},
    {WORD_MONTH, 6,
     "june|jun|июнь|июня|июн|червень|червня|черв|juni|juin|junio|czerwiec|"
     "czerwca|cze"},
    {WORD_MONTH, 7,
     "july|jul|июль|июля|июл|липень|липня|лип|juli|juillet|juil|julio|lipiec|"
     "lipca|lip"},
    {WORD_MONTH, 8,
     "august|aug|август|августа|авг|серпень|серпня|серп|août|agosto|ago|"
     "sierpień|sierpnia|sie"},
    {WORD_MONTH, 9,
     "september|sep|sept|сентябрь|сентября|сен|сент|вересень|вересня|вер|"
     "septembre|septiembre|setiembre|wrzesień|września|wrz"},
    {WORD_MONTH, 10,
     "october|oct|октябрь|октября|окт|жовтень|жовтня|жовт|oktober|okt|octobre|"
     "octubre|październik|października|paź"},
    {WORD_MONTH, 11,
     "november|nov|ноябрь|ноября|ноя|нояб|листопад|листопада|лист|novembre|"
     "noviembre|listopad|listopada|lis"},
    {WORD_MONTH, 12,
     "december|dec|декабрь|декабря|дек|грудень|грудня|груд|dezember|dez|"
     "décembre|déc|diciembre|dic|grudzień|grudnia|gru"},
    {WORD_SEASON, 21,
     "spring|весна|весной|навесні|frühling|frühjahr|printemps|primavera|"
     "wiosna"},
    {WORD_SEASON, 22, "summer|лето|летом|літо|влітку|sommer|été|verano|lato"},
    {WORD_SEASON, 23, "autumn|fall|осень|осенью|осінь|восени|herbst|automne|otoño|jesień"},
    {WORD_FILLER, 0, "of|the|st|nd|rd|th|de|del|er|г|год|года|го|р|рік|року|r|roku"},
    {WORD_APPROXIMATE, 0,
     "~|≈|c|ca|circa|about|around|approx|approximately|около|примерно|"
     "близько|приблизно|um|etwa|vers|environ|hacia|około"},
    {WORD_UNKNOWN, 0,
     "?|unknown|unk|n/k|n.k|n.k.|nk|not known|not given|n/a|неизвестно|н/д|"
     "невідомо|unbekannt|inconnu|inconnue|desconocido|desconocida|nieznana"},
};

static struct lexicon word_list;
static pthread_once_t words_once = PTHREAD_ONCE_INIT;

static void load_words(void)
{
	size_t ambiguous;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		lexicon_add_all(&word_list, words[i].text, '|', (int)words[i].word, words[i].value);
	ambiguous = lexicon_seal(&word_list);
	assert(ambiguous == 0);
	(void)ambiguous;
}

static const struct lexicon *date_words(void)
{
	pthread_once(&words_once, load_words);
	return &word_list;
}

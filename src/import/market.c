/* A column of days or years, one of figures under a header that speaks of rates or indexes, and
 * none of aircraft. */
#include "market.h"

#include <string.h>

#include "hangar/money.h"
#include "hangar/str.h"

#include "dialect.h"
#include "mapping.h"
#include "words.h"

#define NEARLY_ALL 90 /* hundredths of a column's cells */
#define SOME       50

enum part { PART_NONE, PART_DATE, PART_FIGURE, PART_STATE, PART_MONEY };

struct sight {
	struct market *m;
	const struct header *h;
	const struct profile *const *profiles;
	const struct mapping *map;
	struct arena *a;
	size_t date, figure, party, money; /* columns; h->n: none */
	size_t coded;                      /* columns of figures under the code of a money */
};

static const char *header_at(const struct sight *s, size_t i)
{
	return s->h->cells[i].s;
}

static bool looks(const struct sight *s, size_t i, enum look l)
{
	return profile_share(s->profiles[i], l) >= NEARLY_ALL;
}

static bool is_date(const struct sight *s, size_t i)
{
	return looks(s, i, LOOK_DATE) || looks(s, i, LOOK_YEAR);
}

/* ---- money ---- */

static bool is_code(const char *s, size_t n)
{
	char code[4] = "";

	if (n != 3)
		return false;
	memcpy(code, s, 3);
	for (size_t i = 0; i < 3; i++)
		if (code[i] < 'A' || code[i] > 'Z')
			return false;
	return currency_find(code) != 0;
}

/* Different cells of the column, all of them codes of money. */
static bool holds_codes(const struct profile *p)
{
	size_t n = 0;

	while (n < PROFILE_SAMPLES && p->samples[n] &&
	       is_code(p->samples[n], strlen(p->samples[n])))
		n++;
	return n && (n == PROFILE_SAMPLES || !p->samples[n]);
}

/* "USD/KZT", "EURUSD": one of the first is so many of the second. */
static bool read_pair(const char *header, const char **base, const char **quote, struct arena *a)
{
	size_t gap = strlen(header) == 7 && strchr("/-_ :", header[3]) ? 1 : 0;

	if (strlen(header) != 6 + gap || !is_code(header, 3) || !is_code(header + 3 + gap, 3))
		return false;
	*base = arena_strndup(a, header, 3);
	*quote = arena_strndup(a, header + 3 + gap, 3);
	return true;
}

/* "KZT per USD" */
static bool read_per(const char *header, const char **base, const char **quote, struct arena *a)
{
	const char *per = strstr(header, " per ");

	if (!per || per - header < 3 || !is_code(per - 3, 3) || !is_code(per + 5, 3) || per[8])
		return false;
	*base = arena_strndup(a, per + 5, 3);
	*quote = arena_strndup(a, per - 3, 3);
	return true;
}

/* ---- columns ---- */

static void add_constant(struct market *m, enum field_id field, const char *text, const char *why)
{
	m->constants[m->constant_count++] = (struct market_constant){field, text, why};
}

static bool take_figure(struct sight *s, size_t i)
{
	const char *header = header_at(s, i), *base, *quote;
	bool pair = read_pair(header, &base, &quote, s->a) || read_per(header, &base, &quote, s->a);

	if (s->figure < s->h->n || !looks(s, i, LOOK_NUMBER) ||
	    !(pair || words_speak_of_rates(header) || words_speak_of_indexes(header)))
		return false;
	s->figure = i;
	s->m->record = pair || !words_speak_of_indexes(header) ? RECORD_RATE : RECORD_INDEX;
	s->m->why = arena_printf(s->a, "header \"%s\", and %s for each of its figures", header,
				 "a day or a year");
	if (pair) {
		add_constant(s->m, FIELD_BASE, base, "the header of the rates");
		add_constant(s->m, FIELD_QUOTE, quote, "the header of the rates");
	}
	return true;
}

/* "USD", above figures. */
static bool is_coded(const struct sight *s, size_t i)
{
	return is_code(header_at(s, i), s->h->cells[i].n) && looks(s, i, LOOK_NUMBER);
}

static void see(struct sight *s, size_t i)
{
	const struct profile *p = s->profiles[i];

	if (s->date == s->h->n && is_date(s, i))
		s->date = i;
	else if (take_figure(s, i))
		return;
	else if (is_coded(s, i))
		s->coded++;
	else if (s->money == s->h->n && holds_codes(p))
		s->money = i;
	else if (profile_share(p, LOOK_COUNTRY_CODE) >= SOME ||
		 (s->party == s->h->n && profile_share(p, LOOK_STATE) >= SOME))
		s->party = i;
}

static bool has_aircraft(const struct sight *s)
{
	for (size_t i = 0; i < s->h->n; i++)
		if (i != s->date && i != s->figure && i != s->money && i != s->party &&
		    !is_coded(s, i) && profile_share(s->profiles[i], LOOK_TYPE) >= SOME / 2)
			return true;
	return false;
}

/* ---- what they mean ---- */

static struct preset_column *column(struct sight *s, size_t i, enum field_id field,
				    enum preset_kind kind)
{
	struct preset_column *c = &s->m->columns[i];

	*c = (struct preset_column){.header = header_at(s, i), .field = field, .kind = kind};
	return c;
}

/* 1913-01-01 of a price index is that month; where all are of January, the year. */
static enum preset_kind kind_of_date(const struct sight *s)
{
	const struct profile *p = s->profiles[s->date];
	size_t first = 0, year = 0, n = 0;

	for (; n < PROFILE_SAMPLES && p->samples[n]; n++) {
		const char *day = p->samples[n];
		first += strlen(day) == 10 && streq(day + 7, "-01");
		year += strlen(day) == 10 && streq(day + 4, "-01-01");
	}
	if (s->m->record != RECORD_INDEX || !n || first < n)
		return COLUMN_PLAIN;
	return year == n && n > 1 ? COLUMN_FIRST_OF_YEAR : COLUMN_FIRST_DAY;
}

static bool is_said(const struct sight *s, enum field_id field)
{
	for (size_t i = 0; i < s->m->constant_count; i++)
		if (s->m->constants[i].field == field)
			return true;
	for (size_t i = 0; i < s->map->entries.n; i++) {
		const struct field *f = field_find(s->map->entries.v[i].field, s->m->record);
		if (f && f->id == field)
			return true;
	}
	for (size_t i = 0; i < s->h->n; i++) {
		const struct field *f = field_find(header_at(s, i), s->m->record);
		if (f && f->id == field)
			return true;
	}
	return false;
}

/* Whose money it is: of an index its own, of a rate the quote. */
static void take_money(struct sight *s)
{
	enum field_id field = s->m->record == RECORD_INDEX ? FIELD_CURRENCY : FIELD_QUOTE;

	if (is_said(s, field))
		return;
	if (s->money < s->h->n)
		column(s, s->money, field, COLUMN_PLAIN);
	else if (s->party < s->h->n)
		column(s, s->party, field, COLUMN_STATE);
}

/* A column for each money: they are quotes of one base, or bases of one quote. */
static void take_coded(struct sight *s)
{
	enum field_id field = is_said(s, FIELD_QUOTE) ? FIELD_BASE : FIELD_QUOTE;

	for (size_t i = 0; i < s->h->n; i++)
		if (is_coded(s, i)) {
			column(s, i, FIELD_RATE, COLUMN_SPREAD);
			s->m->implied = field;
		}
	if (field == FIELD_QUOTE && !is_said(s, FIELD_BASE))
		s->m->lacking = FIELD_BASE;
}

static void tell_lacking(struct sight *s)
{
	if (s->m->record != RECORD_RATE)
		return;
	if (s->money < s->h->n && !(is_said(s, FIELD_BASE) && is_said(s, FIELD_QUOTE)))
		s->m->ways = header_at(s, s->money);
	if (!is_said(s, FIELD_BASE))
		s->m->lacking = FIELD_BASE;
	else if (!is_said(s, FIELD_QUOTE) && s->money == s->h->n && s->party == s->h->n)
		s->m->lacking = FIELD_QUOTE;
}

bool market_find(struct market *m, const struct header *h, const struct profile *const *profiles,
		 const struct mapping *map, struct arena *a)
{
	struct sight s = {m, h, profiles, map, a, h->n, h->n, h->n, h->n, 0};

	*m = (struct market){0};
	for (size_t i = 0; i < h->n; i++)
		see(&s, i);
	if (s.coded > 1 && s.figure == h->n) {
		m->record = RECORD_RATE;
		m->why = arena_printf(a, "%zu columns are headed by codes of money", s.coded);
	}
	if (s.date == h->n || !m->record || has_aircraft(&s))
		return false;
	m->columns = arena_alloc(a, (h->n + 1) * sizeof *m->columns);
	for (size_t i = 0; i < h->n; i++)
		column(&s, i, FIELD_NONE, COLUMN_PASSED);
	column(&s, s.date, FIELD_DATE, kind_of_date(&s));
	if (s.figure == h->n) {
		take_coded(&s);
		return true;
	}
	column(&s, s.figure, m->record == RECORD_INDEX ? FIELD_VALUE : FIELD_RATE, COLUMN_VALUE);
	take_money(&s);
	tell_lacking(&s);
	return true;
}

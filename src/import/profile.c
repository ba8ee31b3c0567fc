/* Each different text is looked at once. */
#include "profile.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/date.h"
#include "hangar/intern.h"
#include "hangar/money.h"
#include "hangar/quantity.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "hangar/vocabulary.h"

#include "pieces.h"
#include "short-year.h"
#include "words.h"

#define BIT(look)     (UINT32_C(1) << (look))
#define MOST_AIRCRAFT 100000 /* no list has so many in one cell */
#define PROSE_WORDS   4
#define MINUS         "\xE2\x88\x92"

_Static_assert(LOOKS <= 32, "looks are bits");

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* ---- figures ---- */

/* The last byte of a no-break space, a narrow one or a thin one; NULL: s is none. */
static const char *no_break_end(const char *s)
{
	static const char *const spaces[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89"};

	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (!strncmp(s, spaces[i], strlen(spaces[i])))
			return s + strlen(spaces[i]) - 1;
	return NULL;
}

/* Digits with groups or decimals, and nothing else. */
static bool is_number(const char *s, bool *fraction)
{
	const char *mark = NULL;
	size_t digits = 0, behind = 0, other = 0;

	s += *s == '-' || *s == '+' ? 1 : str_starts(s, MINUS) ? strlen(MINUS) : 0;
	for (; *s; s++) {
		if (is_digit(*s)) {
			digits++;
			behind++;
			other += mark && *s != '0';
			continue;
		}
		mark = s;
		if (!strchr(".,' ", *s) && !(s = no_break_end(s)))
			return false;
		behind = other = 0;
	}
	*fraction = mark && behind != 3 && other;
	return digits && (!mark || behind);
}

static bool is_count(const char *s, enum numeral_style style)
{
	struct quantity q;

	return !quantity_parse(&q, s, style, NULL) && quantity_stated(q) && q.low < MOST_AIRCRAFT &&
	       q.best < MOST_AIRCRAFT && q.high < MOST_AIRCRAFT;
}

static uint32_t number_looks(const char *s)
{
	bool fraction = false;
	uint32_t looks = 0;

	if (is_number(s, &fraction))
		looks |= BIT(LOOK_NUMBER) | (fraction ? BIT(LOOK_FRACTION) : 0);
	if (is_count(s, NUMERAL_DECIMAL_POINT))
		looks |= BIT(LOOK_COUNT);
	else if (is_count(s, NUMERAL_DECIMAL_COMMA) || pieces_numbers(&(struct cell){s, strlen(s)}))
		looks |= BIT(LOOK_COUNT_SAID);
	return looks;
}

static bool is_money(const char *s)
{
	struct money m;

	return !money_parse(&m, s, NULL, NULL) && m.currency;
}

static bool is_date(const char *s)
{
	struct date d;

	if (short_year_shows(s, strlen(s)) & SHORT_YEAR_IS)
		return true;
	return strpbrk(s, "0123456789") && !date_parse(&d, s, DATE_DAY_FIRST, NULL) &&
	       date_stated(&d);
}

/* ---- names ---- */

static bool is_designation(const char *s, size_t n)
{
	size_t letters = 0, digits = 0, blanks = 0;

	for (size_t i = 0; i < n; i++) {
		letters += is_letter(s[i]);
		digits += is_digit(s[i]);
		blanks += s[i] == ' ';
	}
	return letters && digits && blanks <= 3 && n <= 40 && (is_letter(*s) || is_digit(*s)) &&
	       !strchr(s, ':');
}

/* One type, or several as a type set has them. */
static bool is_type(const struct catalogue *c, const char *s, size_t n)
{
	size_t end = 0;

	if (catalogue_type_find(c, s, n))
		return true;
	while (end < n && !(s[end] == ';' || (s[end] == ',' && s[end + 1] == ' ') ||
			    (s[end] == '/' && end && s[end - 1] == ' ' && s[end + 1] == ' ')))
		end++;
	if (!end || end + 1 >= n)
		return false;
	return catalogue_type_find(c, s, cell_trim(s, end).n) &&
	       is_type(c, cell_trim(s + end + 1, n - end - 1).s,
		       cell_trim(s + end + 1, n - end - 1).n);
}

static uint32_t party_looks(const struct catalogue *c, const char *s, size_t n)
{
	party_id p = catalogue_party_find(c, s, n);
	const struct party *party = p ? catalogue_party_get(c, p) : NULL;
	uint32_t looks;

	if (!p)
		return 0;
	looks = BIT(LOOK_PARTY) | (streq(party->category, "state") ? BIT(LOOK_STATE) : 0);
	looks |= streq(party->category, "company") ? 0 : BIT(LOOK_HOLDER);
	if (n <= 3 && is_capital(s[0]) && (streq(party->alpha2, s) || streq(party->alpha3, s)))
		looks |= BIT(LOOK_COUNTRY_CODE);
	return looks;
}

static uint32_t word_looks(const char *s, size_t n)
{
	int condition;
	uint32_t looks = 0;

	if (strspn(s, "0123456789., ") == n)
		return 0;
	condition = vocabulary_find(&condition_words, s);
	if (condition >= CONDITION_DESTROYED)
		looks |= BIT(LOOK_CONDITION_LOST);
	else if (condition >= CONDITION_NEW)
		looks |= BIT(LOOK_CONDITION_MOVED);
	else if (condition > 0)
		looks |= BIT(LOOK_CONDITION_HELD);
	if (vocabulary_find(&status_words, s) > 0)
		looks |= BIT(LOOK_STATUS);
	looks |= vocabulary_find(&kind_words, s) > 0 ? BIT(LOOK_KIND) : 0;
	looks |= vocabulary_find(&outcome_words, s) > 0 ? BIT(LOOK_OUTCOME) : 0;
	switch (words_equipment(s, n)) {
	case EQUIPMENT_AIRCRAFT:
		return looks | BIT(LOOK_AIRCRAFT);
	case EQUIPMENT_OTHER:
		return looks | BIT(LOOK_OTHER);
	default:
		return looks;
	}
}

/* ---- marks ---- */

static bool is_hex(const char *s, size_t n)
{
	return n == 6 && strspn(s, "0123456789abcdefABCDEF") == 6;
}

/* "RF-12345", "N123AB", "ZS-CAQ": a nation's mark, and what it tells apart. */
static bool is_registration(const char *s, size_t n)
{
	size_t dash = strcspn(s, "-");

	if (n < 4 || n > 10 || strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != n)
		return false;
	if (s[0] == 'N' && is_digit(s[1]))
		return true;
	return dash >= 1 && dash <= 3 && n - dash >= 4 && is_capital(s[0]);
}

static bool is_serial(const char *s, size_t n)
{
	size_t digits = 0;

	for (size_t i = 0; i < n; i++) {
		if (!is_digit(s[i]) && !is_letter(s[i]) && !strchr("-/. ", s[i]))
			return false;
		digits += is_digit(s[i]);
	}
	return digits && n >= 2 && n <= 12;
}

static bool is_address(const char *s)
{
	return str_starts(s, "http://") || str_starts(s, "https://") || str_starts(s, "www.");
}

static bool is_prose(const char *s)
{
	size_t words = 0;

	for (; *s; s++)
		words += is_letter(*s) && (!is_letter(s[1]) || !s[1]);
	return words >= PROSE_WORDS;
}

static uint32_t mark_looks(const char *s, size_t n)
{
	uint32_t looks = 0;

	looks |= is_hex(s, n) ? BIT(LOOK_HEX) : 0;
	looks |= is_registration(s, n) ? BIT(LOOK_REGISTRATION) : 0;
	looks |= is_serial(s, n) ? BIT(LOOK_SERIAL) : 0;
	looks |= is_address(s) ? BIT(LOOK_ADDRESS) : 0;
	looks |= is_prose(s) ? BIT(LOOK_PROSE) : 0;
	looks |= streq(s, "?") ? BIT(LOOK_QUESTION) : 0;
	looks |= utf8_same_name(s, "yes") || utf8_same_name(s, "no") ? BIT(LOOK_YES_NO) : 0;
	return looks;
}

/* A type that has a maker: "Sea King helicopter", and no "helicopters". */
static bool is_named(const struct catalogue *c, const char *s, size_t n)
{
	type_id t = catalogue_type_find(c, s, n);

	return t && catalogue_type_get(c, t)->maker && *catalogue_type_get(c, t)->maker;
}

static uint32_t looks_of(const struct cell *cell, const struct catalogue *c)
{
	const char *s = cell->s;
	size_t n = cell->n;
	uint32_t looks = number_looks(s) | mark_looks(s, n);

	if (date_year(s, n))
		looks |= BIT(LOOK_YEAR);
	else if (is_date(s))
		looks |= BIT(LOOK_DATE);
	if (looks & (BIT(LOOK_NUMBER) | BIT(LOOK_ADDRESS)))
		return looks;
	looks |= is_money(s) ? BIT(LOOK_MONEY) : 0;
	looks |= is_type(c, s, n) ? BIT(LOOK_TYPE) : 0;
	looks |= is_designation(s, n) ? BIT(LOOK_DESIGNATION) : 0;
	looks |= party_looks(c, s, n) | word_looks(s, n);
	if (looks & BIT(LOOK_AIRCRAFT) && !strpbrk(s, "0123456789") && !is_named(c, s, n))
		looks &= ~BIT(LOOK_TYPE); /* a class, whatever the catalogue has for it */
	return looks;
}

/* ---- a column ---- */

/* What was found of the texts so far. */
struct seen {
	struct intern *texts;
	VEC(uint32_t) looks; /* by number of the text; MISSING: it states nothing */
};
#define MISSING UINT32_MAX

static uint32_t look(struct seen *seen, struct profile *p, const struct cell *cell,
		     const struct catalogue *c)
{
	uint32_t looks = words_state_nothing(cell->s, cell->n) ? MISSING : looks_of(cell, c);

	intern_add(seen->texts, cell->s, cell->n, NULL);
	vec_push(&seen->looks, looks);
	if (looks == MISSING)
		return looks;
	if (p->distinct < PROFILE_SAMPLES)
		p->samples[p->distinct] = cell->s;
	p->distinct++;
	return looks;
}

/* A text that comes when enough were looked at is not counted. */
static void see(struct seen *seen, struct profile *p, const struct cell *cell,
		const struct catalogue *c)
{
	uint32_t id = intern_find(seen->texts, cell->s, cell->n), looks;

	if (id == INTERN_NONE && seen->looks.n >= PROFILE_DISTINCT)
		return;
	p->cells++;
	p->filled++;
	looks = id == INTERN_NONE ? look(seen, p, cell, c) : seen->looks.v[id];
	p->missing += looks == MISSING;
	for (int l = 0; looks != MISSING && l < LOOKS; l++)
		p->look[l] += (looks >> l) & 1;
}

/* The number a cell is, where it is nothing but digits; -1. */
static int64_t plain_number(const struct cell *cell)
{
	int64_t v = 0;

	if (!cell->n || cell->n > 9 || strspn(cell->s, "0123456789") != cell->n)
		return -1;
	for (const char *s = cell->s; *s; s++)
		v = v * 10 + (*s - '0');
	return v;
}

static bool counts_up(const struct cell *const *cells, size_t n)
{
	int64_t last = -1;

	for (size_t i = 0; i < n; i++) {
		int64_t v = plain_number(cells[i]);

		if (v < 0 || (i && v <= last) || (!i && v > 1))
			return false;
		last = v;
	}
	return n >= 3 && last < (int64_t)(n + n / 4 + 2);
}

/* In rounds, each of cells from all over the column: those that decide where texts are many. */
void profile_make(struct profile *p, const struct cell *const *cells, size_t n,
		  const struct catalogue *c)
{
	struct seen seen = {.texts = intern_new()};
	size_t step = (n + PROFILE_ROUND - 1) / PROFILE_ROUND;

	*p = (struct profile){.counts_up = counts_up(cells, n)};
	for (size_t first = 0; first < step; first++)
		for (size_t i = first; i < n; i += step) {
			if (cells[i]->n)
				see(&seen, p, cells[i], c);
			else
				p->cells++;
		}
	intern_free(&seen.texts);
	vec_free(&seen.looks);
}

int profile_share(const struct profile *p, enum look l)
{
	size_t said = p->filled - p->missing;

	return said ? (int)(p->look[l] * 100 / said) : 0;
}

const char *look_name(enum look l)
{
	static const char *const names[LOOKS] = {
	    [LOOK_COUNT] = "whole numbers",
	    [LOOK_COUNT_SAID] = "numbers of aircraft if the header says so",
	    [LOOK_NUMBER] = "numbers",
	    [LOOK_FRACTION] = "fractions",
	    [LOOK_MONEY] = "amounts of money",
	    [LOOK_YEAR] = "years",
	    [LOOK_DATE] = "dates",
	    [LOOK_TYPE] = "known types",
	    [LOOK_DESIGNATION] = "like designations",
	    [LOOK_PARTY] = "known parties",
	    [LOOK_STATE] = "states",
	    [LOOK_HOLDER] = "known states and forces",
	    [LOOK_CONDITION_HELD] = "conditions of holdings",
	    [LOOK_CONDITION_LOST] = "conditions of losses",
	    [LOOK_CONDITION_MOVED] = "conditions of what is transferred",
	    [LOOK_STATUS] = "statuses of transfers",
	    [LOOK_KIND] = "kinds of transfers",
	    [LOOK_OUTCOME] = "purposes",
	    [LOOK_AIRCRAFT] = "classes of aircraft",
	    [LOOK_OTHER] = "other equipment",
	    [LOOK_HEX] = "24-bit addresses",
	    [LOOK_REGISTRATION] = "registrations",
	    [LOOK_SERIAL] = "serial numbers",
	    [LOOK_ADDRESS] = "web addresses",
	    [LOOK_QUESTION] = "question marks",
	    [LOOK_YES_NO] = "Yes or No",
	    [LOOK_COUNTRY_CODE] = "codes of states",
	    [LOOK_PROSE] = "sentences",
	};

	return names[l];
}

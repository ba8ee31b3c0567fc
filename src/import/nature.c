/* The narrower natures are asked first. */
#include "nature.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/date.h"

#include "addend.h"
#include "words.h"

#define PROSE_WORDS 6

static size_t count_words(const struct cell *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += c->s[i] != ' ' && (!i || c->s[i - 1] == ' ');
	return n;
}

static bool begins_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0xC3;
}

/* "MiG-29", "F16", "Су-27": a word with letters and, behind them, digits. */
static bool has_designation(const struct cell *c)
{
	bool letters = false;

	for (size_t i = 0; i < c->n; i++) {
		if (begins_letter(c->s[i]))
			letters = true;
		else if (letters && c->s[i] >= '0' && c->s[i] <= '9')
			return true;
		else if (c->s[i] == ' ' || c->s[i] == '(' || c->s[i] == ',')
			letters = false;
	}
	return false;
}

/* In whichever order: 26.10.2023 is one, and 10/26/2023. */
static bool is_date(const char *s)
{
	struct date d;

	return !date_parse(&d, s, DATE_DAY_FIRST, NULL) ||
	       !date_parse(&d, s, DATE_MONTH_FIRST, NULL);
}

static bool is_time(const struct cell *c)
{
	if (date_year(c->s, c->n))
		return true;
	return c->n > 4 && c->n < 32 && strpbrk(c->s, "0123456789") &&
	       strspn(c->s, "0123456789") < c->n && is_date(c->s);
}

static bool is_type(const struct cell *c, const struct catalogue *names)
{
	return has_designation(c) || (names && catalogue_type_find(names, c->s, c->n));
}

enum nature nature_of(const struct cell *c, const struct catalogue *names)
{
	struct addend a;

	if (!c->n)
		return NATURE_NOTHING;
	if (is_time(c))
		return NATURE_TIME;
	if (addend_read(&a, c, NUMERAL_PLAIN))
		return NATURE_NUMBER;
	if (words_equipment(c->s, c->n) != EQUIPMENT_UNKNOWN)
		return NATURE_CLASS;
	if (count_words(c) >= PROSE_WORDS)
		return NATURE_PROSE;
	if (names && catalogue_party_named(names, c->s, c->n))
		return NATURE_PARTY;
	return is_type(c, names) ? NATURE_TYPE : NATURE_TEXT;
}

/* The currency of a header, by the reading of amounts: what may stand behind a figure in a cell
 * ("5 USD m", "5 тыс. долл.") may stand in a header without it. */
#include <string.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/money.h"
#include "hangar/str.h"

#include "words.h"

enum { PIECES_MAX = 24, SPAN_MAX = 5 }; /* words of a header, and of what names its money */

struct piece {
	const char *at;
	size_t n;
};

/* Pieces between blanks, commas, brackets, strokes and the like; what stands next to a sign of
 * money stays with it (US$m). */
static size_t split(const char *s, struct piece out[PIECES_MAX])
{
	static const char *const between = " \t\r\n,;:()[]{}/|_\"'-=";
	size_t n = 0;

	while (*s && n < PIECES_MAX) {
		size_t length;
		s += strspn(s, between);
		length = strcspn(s, between);
		if (length)
			out[n++] = (struct piece){s, length};
		s += length;
	}
	return n;
}

static bool has_digit(struct piece p)
{
	for (size_t i = 0; i < p.n; i++)
		if (p.at[i] >= '0' && p.at[i] <= '9')
			return true;
	return false;
}

static int64_t ten_to(int digits)
{
	int64_t n = 1;

	while (digits-- > 0)
		n *= 10;
	return n;
}

/* "1" and the pieces, as a cell. */
static bool read_span(const struct piece *p, size_t n, currency_id implied, char code[4],
		      int64_t *factor)
{
	struct money_context context = {.implied = implied};
	struct str text = {0};
	struct money m;
	bool is;

	str_add(&text, "1");
	for (size_t i = 0; i < n; i++)
		str_addf(&text, " %.*s", (int)p[i].n, p[i].at);
	is = !money_parse(&m, str_c(&text), &context, NULL) && m.currency &&
	     m.minor.best == m.minor.low && m.minor.best == m.minor.high;
	str_free(&text);
	if (!is)
		return false;
	memcpy(code, currency_code(m.currency), 4);
	*factor = m.minor.best / ten_to(currency_digits(m.currency));
	return *factor > 0;
}

/* Three capitals, or a sign: what cannot be a word of the header by chance. */
static bool is_plain(struct piece p)
{
	size_t capitals = 0;

	for (size_t i = 0; i < p.n; i++) {
		if (p.at[i] == '$' || (unsigned char)p.at[i] == 0xe2)
			return true;
		capitals += p.at[i] >= 'A' && p.at[i] <= 'Z';
	}
	return p.n == 3 && capitals == 3;
}

static bool any(const struct piece *p, size_t n, bool (*is)(struct piece))
{
	for (size_t i = 0; i < n; i++)
		if (is(p[i]))
			return true;
	return false;
}

/* The longest span that reads as money, those with a code or a sign before those of words. */
static bool find_span(const struct piece *p, size_t n, bool plain, char code[4], int64_t *factor)
{
	for (size_t length = n < SPAN_MAX ? n : SPAN_MAX; length > 0; length--) {
		for (size_t i = 0; i + length <= n; i++) {
			if (any(p + i, length, has_digit) ||
			    (plain && !any(p + i, length, is_plain)))
				continue;
			if (read_span(p + i, length, 0, code, factor))
				return true;
		}
	}
	return false;
}

bool words_money_of_header(const char *header, char code[4], int64_t *factor)
{
	struct piece pieces[PIECES_MAX];
	size_t n = split(header, pieces);

	return find_span(pieces, n, true, code, factor) ||
	       find_span(pieces, n, false, code, factor);
}

bool words_unit_of_header(const char *header, int64_t *factor)
{
	struct piece pieces[PIECES_MAX];
	size_t n = split(header, pieces);
	char code[4];

	for (size_t i = 1; i < n; i++) /* a name comes before its unit */
		if (!has_digit(pieces[i]) &&
		    read_span(pieces + i, 1, currency_find("USD"), code, factor) && *factor > 1)
			return true;
	return false;
}

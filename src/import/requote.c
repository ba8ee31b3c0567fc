/* An apostrophe closes a cell only where a delimiter or a line end follows: 'O'Brien' is one cell.
 */
#include "requote.h"

#include <stdbool.h>
#include <string.h>

#include "hangar/str.h"

#define LINES_MAX 50 /* that a cell may have; what goes on longer is an apostrophe, no quote */

struct text {
	const char *s;
	size_t n;
	char delimiter;
};

static bool ends_cell(const struct text *t, size_t at)
{
	return at >= t->n || t->s[at] == t->delimiter || t->s[at] == '\n' || t->s[at] == '\r';
}

/* Where the quote that closes the cell stands, whose own stands at `at`; t->n: nothing closes it.
 */
static size_t closing(const struct text *t, size_t at)
{
	size_t lines = 0;

	for (size_t i = at + 1; i < t->n && lines < LINES_MAX; i++) {
		lines += t->s[i] == '\n';
		if (t->s[i] != '\'')
			continue;
		if (i + 1 < t->n && t->s[i + 1] == '\'')
			i++;
		else if (ends_cell(t, i + 1))
			return i;
	}
	return t->n;
}

/* The text of a quoted cell from `at` up to `end`, in double quotes. */
static void add_cell(struct str *out, const struct text *t, size_t at, size_t end)
{
	str_addc(out, '"');
	for (size_t i = at; i < end; i++) {
		if (t->s[i] == '"')
			str_addc(out, '"');
		str_addc(out, t->s[i]);
		if (t->s[i] == '\'' && i + 1 < end && t->s[i + 1] == '\'')
			i++;
	}
	str_addc(out, '"');
}

void requote(struct str *out, const char *text, size_t n, char delimiter)
{
	struct text t = {text, n, delimiter};
	size_t at = 0;

	while (at < n) {
		size_t end = text[at] == '\'' ? closing(&t, at) : n;

		if (end < n) {
			add_cell(out, &t, at + 1, end);
			at = end + 1;
		}
		for (end = at; !ends_cell(&t, end);)
			end++;
		end += end < n;
		str_addn(out, text + at, end - at);
		at = end;
	}
}

/* Apostrophes around cells become quotes, so that all that follows knows one kind of quote. */
#include "apostrophe.h"

#include <string.h>

#include "cells.h"

static bool ends_line(char c)
{
	return c == '\n' || c == '\r';
}

bool apostrophe_quotes(const char *s, size_t n, char delimiter)
{
	size_t at = 0, quoted = 0, filled = 0;

	while (at < n && (ends_line(s[at]) || s[at] == ' '))
		at++;
	while (at < n && !ends_line(s[at])) {
		size_t end = at;
		struct cell c;

		while (end < n && s[end] != delimiter && !ends_line(s[end]))
			end++;
		c = cell_trim(s + at, end - at);
		filled += c.n > 0;
		quoted += c.n > 1 && c.s[0] == '\'' && c.s[c.n - 1] == '\'';
		at = end + (end < n && s[end] == delimiter);
	}
	return quoted > 1 && quoted * 2 > filled;
}

#define LINES_MAX 50 /* that a cell may have: what goes on longer is an apostrophe, no quote */

/* The closing apostrophe of the cell that opens at `at`; n: there is none, or the cell has quotes,
 * which would have to be doubled. */
static size_t closing(const char *s, size_t n, size_t at, char delimiter)
{
	size_t lines = 0;

	for (at++; at < n && s[at] != '"' && lines < LINES_MAX; at++) {
		lines += s[at] == '\n';
		if (s[at] != '\'')
			continue;
		if (at + 1 < n && s[at + 1] == '\'')
			at++;
		else if (at + 1 == n || s[at + 1] == delimiter || ends_line(s[at + 1]))
			return at;
	}
	return n;
}

/* A cell that goes on behind `n` opens within its last lines. */
bool apostrophe_opens(const char *s, size_t n, char delimiter)
{
	size_t from = n, lines = 0;

	while (from && lines <= LINES_MAX)
		lines += s[--from] == '\n';
	for (bool begins = true; from < n; from++) {
		size_t close;

		if (!begins || s[from] != '\'') {
			begins = s[from] == delimiter || ends_line(s[from]) ||
				 (begins && s[from] == ' ');
			continue;
		}
		close = closing(s, n, from, delimiter);
		if (close == n)
			return true;
		from = close;
		begins = false;
	}
	return false;
}

/* The cell from its opening apostrophe to its closing one. */
static void replace_cell(char *s, size_t open, size_t close)
{
	size_t to = open;

	s[to++] = '"';
	for (size_t from = open + 1; from < close; from++) {
		s[to++] = s[from];
		from += s[from] == '\'';
	}
	s[to++] = '"';
	memset(s + to, ' ', close + 1 - to);
}

void apostrophe_replace(char *s, size_t n, char delimiter)
{
	bool begins = true;

	for (size_t at = 0; at < n; at++) {
		size_t close = begins && s[at] == '\'' ? closing(s, n, at, delimiter) : n;

		if (close < n) {
			replace_cell(s, at, close);
			at = close;
			begins = false;
		} else {
			begins = s[at] == delimiter || ends_line(s[at]) || (begins && s[at] == ' ');
		}
	}
}

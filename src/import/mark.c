/* Square brackets with few digits or letters in them, and signs behind a word. */
#include "mark.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "cells.h"

#define DIGITS  3 /* a year in brackets is no mark */
#define LETTERS 2

static const char *const signs[];
static const char *const words[];

static size_t digits_at(const char *s, size_t n)
{
	size_t digits = 0;

	while (digits < n && is_digit(s[digits]))
		digits++;
	return digits;
}

/* "note 3", "nb 1", "citation needed". */
static bool is_worded(const char *s, size_t n)
{
	struct str folded = {0};
	bool found = false;

	while (n && (is_digit(s[n - 1]) || s[n - 1] == ' '))
		n--;
	utf8_fold(&folded, s, n, FOLD_TEXT);
	for (const char *const *w = words; *w && !found; w++)
		found = streq(*w, str_c(&folded));
	str_free(&folded);
	return found;
}

static bool is_mark(const char *s, size_t n)
{
	size_t letters = 0;

	if (n && digits_at(s, n) == n)
		return n <= DIGITS;
	while (letters < n && is_ascii_letter(s[letters]))
		letters++;
	return n && ((letters == n && n <= LETTERS) || is_worded(s, n));
}

/* The length of "[12]" at s; 0 where there is no such mark. */
static size_t bracket_at(const char *s, size_t n)
{
	const char *end = n && *s == '[' ? memchr(s, ']', n) : NULL;

	return end && is_mark(s + 1, (size_t)(end - s) - 1) ? (size_t)(end - s) + 1 : 0;
}

/* The length of a sign at s that the word before it ends with. */
static size_t sign_at(const char *s, size_t n)
{
	for (const char *const *sign = signs; *sign; sign++) {
		size_t length = strlen(*sign);
		if (length <= n && memcmp(s, *sign, length) == 0)
			return length;
	}
	return 0;
}

/* Signs count only at the end of a word: "31*", not "31*2" or "* stored". */
static size_t signs_at(const char *s, size_t n)
{
	size_t all = 0, length;

	while ((length = sign_at(s + all, n - all)) > 0)
		all += length;
	return all == n || s[all] == ' ' || s[all] == '[' ? all : 0;
}

bool marks_drop(struct str *out, const char *s, size_t n)
{
	struct str text = {0};
	struct cell rest;
	bool any = false;

	for (size_t i = 0; i < n;) {
		size_t length = bracket_at(s + i, n - i);

		if (!length && text.n && text.s[text.n - 1] != ' ')
			length = signs_at(s + i, n - i);
		if (!length)
			str_addc(&text, s[i]);
		any |= length > 0;
		i += length ? length : 1;
	}
	rest = cell_trim(str_c(&text), text.n);
	str_addn(out, rest.s, rest.n);
	str_free(&text);
	return any;
}

static const char *const signs[] = {"*", "†", "‡", "§", "¶", "⁎", "⁰", "¹", "²",
				    "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "ⁿ", NULL};
/* folded */
static const char *const words[] = {"note",
				    "nb",
				    "n",
				    "fn",
				    "ref",
				    "citation needed",
				    "better source needed",
				    "clarification needed",
				    "when?",
				    "источник?",
				    "источник не указан",
				    "прим.",
				    "прим",
				    "комм.",
				    "комм",
				    "anm.",
				    "anm",
				    "nota",
				    "注",
				    NULL};

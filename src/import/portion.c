/* Each portion is a number and a condition of holdings. */
#include "portion.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "hangar/str.h"
#include "hangar/vocabulary.h"

static const char *const among[], *const beside[], *const between[];

/* Leaves out a word of the table that the text begins with. */
static bool drop_word(struct cell *text, const char *const *words)
{
	for (; *words; words++) {
		size_t n = strlen(*words);

		if (text->n > n && !strncasecmp(text->s, *words, n)) {
			*text = cell_trim(text->s + n, text->n - n);
			return true;
		}
	}
	return false;
}

/* Up to the next separator; 0: there is none. */
static size_t end_of_item(const struct cell *text, size_t *separator)
{
	for (size_t at = 1; at < text->n; at++)
		for (const char *const *s = between; *s; s++)
			if (str_starts(text->s + at, *s)) {
				*separator = **s == ' ' && strchr(*s, '+') ? 1 : strlen(*s);
				return at;
			}
	*separator = 0;
	return text->n;
}

/* "6 stored", "stored: 6" */
static bool read_number(struct portion *p, struct cell *item)
{
	size_t digits = strspn(item->s, "0123456789"), at = item->n;

	if (!digits) {
		while (at && item->s[at - 1] >= '0' && item->s[at - 1] <= '9')
			at--;
		digits = item->n - at;
		if (!at || !digits || digits > 6 || !strchr(" :-", item->s[at - 1]))
			return false;
		p->count = strtoll(item->s + at, NULL, 10);
		while (at && strchr(" :-", item->s[at - 1]))
			at--;
		item->n = at;
		return true;
	}
	if (digits > 6 || digits >= item->n || item->s[digits] != ' ')
		return false;
	p->count = strtoll(item->s, NULL, 10);
	*item = cell_trim(item->s + digits, item->n - digits);
	return true;
}

static bool read_portion(struct portion *p, struct cell item, bool sure, struct arena *a)
{
	const char *text;
	int condition;

	p->more = drop_word(&item, beside);
	sure |= drop_word(&item, among) || p->more;
	if (!read_number(p, &item) || !item.n)
		return false;
	text = arena_strndup(a, item.s, item.n);
	condition = vocabulary_find(&condition_words, text);
	if (condition <= CONDITION_NONE || condition > CONDITION_UNKNOWN ||
	    condition == CONDITION_LOST || (condition == CONDITION_ORDERED && !sure))
		return false;
	p->condition = (struct cell){text, item.n};
	return p->count > 0;
}

size_t portions_of(struct portion out[PORTIONS_MOST], const struct cell *words, struct arena *a)
{
	struct cell rest = cell_of_text(a, words->s);
	bool sure = drop_word(&rest, among);
	size_t n = 0;

	while (rest.n && n < PORTIONS_MOST) {
		size_t separator, end = end_of_item(&rest, &separator);

		if (!read_portion(&out[n++], cell_trim(rest.s, end), sure, a))
			return 0;
		rest = cell_trim(rest.s + end + separator, rest.n - end - separator);
	}
	return rest.n ? 0 : n;
}

size_t portions_divide(struct portion rows[PORTIONS_MOST + 1], const struct cell *number,
		       const struct cell *words, struct arena *a)
{
	struct portion all[PORTIONS_MOST];
	size_t n = portions_of(all, words, a), rest = 0;
	int64_t left;

	if (!n || !number->n || number->n > 6 || strspn(number->s, "0123456789") < number->n)
		return 0;
	left = strtoll(number->s, NULL, 10);
	for (size_t i = 0; i < n; i++)
		left -= all[i].more ? 0 : all[i].count;
	if (left < 0)
		return 0;
	if (left)
		rows[rest++] = (struct portion){.count = left, .condition = {"", 0}};
	memcpy(rows + rest, all, n * sizeof *all);
	return rest + n;
}

static const char *const among[] = {"of which ", "of these ", "of them ",       "including ",
				    "incl. ",    "из них ",   "в том числе ",   "в т.ч. ",
				    "в т. ч. ",  "з них ",    "у тому числі ",  "у т.ч. ",
				    "davon ",    "darunter ", "dont ",          "w tym ",
				    "z tego ",   "de ellos ", "de los cuales ", "其中",
				    NULL};
static const char *const beside[] = {"+",   "plus ",      "ещё ",   "еще ", "плюс ",
				     "ще ", "zuzüglich ", "zzgl. ", "另有", NULL};
static const char *const between[] = {"; ", ", ", " + ", " и ", " and ", " und ", NULL};

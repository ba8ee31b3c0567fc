/* Words, phrases and symbols by longest match. The tables are a few hundred rows: a bucket for the
 * first byte and a walk through it, longest first, is quick enough and easy to see through. */
#include "lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

void lexicon_add(struct lexicon *x, const char *text, int kind, int64_t value)
{
	struct str folded = {0};

	utf8_fold(&folded, text, strlen(text), FOLD_TEXT);
	if (folded.n) {
		vec_push(&x->list,
			 ((struct lexeme){.text = arena_strdup(&x->memory, str_c(&folded)),
					  .n = folded.n,
					  .kind = kind,
					  .value = value}));
	}
	str_free(&folded);
}

void lexicon_add_all(struct lexicon *x, const char *words, char separator, int kind, int64_t value)
{
	struct str word = {0};

	for (const char *p = words; *p; p++) {
		if (*p != separator)
			str_addc(&word, *p);
		if (*p == separator || !p[1]) {
			lexicon_add(x, str_c(&word), kind, value);
			str_clear(&word);
		}
	}
	str_free(&word);
}

/* By first byte, then the longer first. */
static int lexeme_order(const void *left, const void *right)
{
	const struct lexeme *a = left, *b = right;

	if (a->text[0] != b->text[0])
		return (unsigned char)a->text[0] < (unsigned char)b->text[0] ? -1 : 1;
	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return strcmp(a->text, b->text);
}

static bool same_meaning(const struct lexeme *a, const struct lexeme *b)
{
	return a->kind == b->kind && a->value == b->value;
}

/* Keeps each text once, and not at all where it has two meanings. */
static size_t drop_ambiguous(struct lexicon *x)
{
	size_t kept = 0, dropped = 0, next;

	for (size_t i = 0; i < x->list.n; i = next) {
		const struct lexeme *l = &x->list.v[i];
		bool clear = true;
		for (next = i + 1; next < x->list.n; next++) {
			if (strcmp(x->list.v[next].text, l->text) != 0)
				break;
			clear &= same_meaning(l, &x->list.v[next]);
		}
		if (clear)
			x->list.v[kept++] = *l;
		else
			dropped++;
	}
	x->list.n = kept;
	return dropped;
}

size_t lexicon_seal(struct lexicon *x)
{
	size_t at = 0, dropped;

	qsort(x->list.v, x->list.n, sizeof *x->list.v, lexeme_order);
	dropped = drop_ambiguous(x);
	for (size_t byte = 0; byte < 257; byte++) {
		while (at < x->list.n && (unsigned char)x->list.v[at].text[0] < byte)
			at++;
		x->first[byte] = at;
	}
	return dropped;
}

/* Currency signs, dashes, comparison signs and the like are no letters; the few signs between the
 * alphabets (÷, ฿) never stand right before a letter, so that a plain range is enough. */
bool lexicon_letter(const char *at, size_t n)
{
	unsigned char c = n ? (unsigned char)*at : 0;
	int32_t code;

	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return utf8_next(at, n, &code) && code >= 0xc0 && code < 0x2000;
}

/* Whether the text goes on with the word that it ends in. */
static bool inside_word(const struct lexeme *l, const char *at, size_t n)
{
	size_t last = l->n - 1;

	while (last && ((unsigned char)l->text[last] & 0xc0) == 0x80)
		last--;
	return lexicon_letter(l->text + last, l->n - last) && lexicon_letter(at + l->n, n - l->n);
}

const struct lexeme *lexicon_match(const struct lexicon *x, const char *at, size_t n)
{
	unsigned char byte = n ? (unsigned char)*at : 0;

	for (size_t i = x->first[byte]; n && i < x->first[byte + 1u]; i++) {
		const struct lexeme *l = &x->list.v[i];
		if (l->n <= n && memcmp(l->text, at, l->n) == 0 && !inside_word(l, at, n))
			return l;
	}
	return NULL;
}

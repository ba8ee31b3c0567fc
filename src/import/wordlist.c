/* A few thousand phrases in buckets by the first bytes of their first word: a header is looked up
 * once for each file, a cell once for each different text. */
#include "wordlist.h"

#include <assert.h>
#include <string.h>
#include <utf8proc.h>

#include "hangar/utf8.h"

enum {
	KEY_BYTES = 4,    /* of the first word; a shorter stem would not be found */
	ENDING_MAX = 10,  /* bytes that '*' stands for: five letters of two bytes */
	PHRASE_WORDS = 8, /* in a phrase, at most */
};

struct phrase {
	uint64_t means;
	unsigned group;
	size_t n;
	struct phrase_word {
		const char *s;
		size_t n;
		bool stem;
	} word[PHRASE_WORDS];
};

/* ---- text to words ---- */

static bool is_chinese(int32_t c)
{
	return (c >= 0x3400 && c < 0xa000) || (c >= 0xf900 && c < 0xfb00);
}

static bool is_upper(int32_t c)
{
	return utf8proc_category(c) == UTF8PROC_CATEGORY_LU;
}

static bool is_lower(int32_t c)
{
	return utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
}

/* Letters, marks and digits; № and º are letters and none of a word. */
static bool is_of_word(int32_t c)
{
	utf8proc_category_t k = utf8proc_category(c);

	return c != 0xba && c != 0xb0 && c != 0xaa &&
	       ((k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO) ||
		(k >= UTF8PROC_CATEGORY_MN && k <= UTF8PROC_CATEGORY_NO));
}

static void push(struct words *w, struct word_at word)
{
	if (w->n == w->cap) {
		w->cap = w->cap ? 2 * w->cap : 8;
		w->v = mem_realloc(w->v, w->cap * sizeof *w->v);
	}
	w->v[w->n++] = word;
}

static void add_word(struct words *w, const char *s, size_t n, bool bracket, bool wide)
{
	struct word_at word = {.at = w->text.n, .bracket = bracket, .wide = wide};

	utf8_fold(&w->text, s, n, FOLD_TEXT);
	word.n = w->text.n - word.at;
	if (!word.n)
		return;
	str_addc(&w->text, ' ');
	push(w, word);
}

static bool opens(int32_t c)
{
	return c == '(' || c == '[' || c == '{' || c == 0xff08;
}

static bool closes(int32_t c)
{
	return c == ')' || c == ']' || c == '}' || c == 0xff09;
}

struct splitter {
	struct words *out;
	const char *start; /* of the word that is being read; NULL between words */
	int32_t before;    /* the code before */
	int depth;         /* of brackets */
};

static void end_word(struct splitter *p, const char *at)
{
	if (p->start)
		add_word(p->out, p->start, (size_t)(at - p->start), p->depth > 0, false);
	p->start = NULL;
}

/* A sign that is a word of its own. */
static void on_sign(struct splitter *p, int32_t c, int32_t next)
{
	if (c == 0x2116)
		add_word(p->out, "no", 2, p->depth > 0, false);
	else if (c == '%')
		add_word(p->out, "%", 1, p->depth > 0, false);
	else if (c == '#' && !is_of_word(next))
		add_word(p->out, "#", 1, p->depth > 0, false);
	else if (opens(c))
		p->depth++;
	else if (closes(c) && p->depth)
		p->depth--;
}

/* The code behind `used` bytes; 0 where there is none. */
static int32_t code_behind(const char *s, size_t used, size_t left)
{
	int32_t c;

	return used < left && utf8_next(s + used, left - used, &c) ? c : 0;
}

/* Behind other capitals a word begins with a capital and two small letters: the Type of ICAOType,
 * not the Vs of UAVs. */
static bool begins_word(const char *s, size_t used, size_t left)
{
	int32_t next = code_behind(s, used, left), more;

	if (!is_lower(next))
		return false;
	more = code_behind(s, used + (next < 0x80 ? 1 : 2), left);
	return is_lower(more);
}

/* c of `used` bytes at s, which has `left`. */
static void on_code(struct splitter *p, const char *s, size_t used, size_t left, int32_t c)
{
	if (is_chinese(c)) {
		end_word(p, s);
		add_word(p->out, s, used, p->depth > 0, true);
	} else if (!is_of_word(c)) {
		end_word(p, s);
		on_sign(p, c, code_behind(s, used, left));
	} else {
		if (p->start && is_upper(c) && (is_lower(p->before) || begins_word(s, used, left)))
			end_word(p, s);
		if (!p->start)
			p->start = s;
	}
	p->before = c;
}

void words_split(struct words *w, const char *s, size_t n)
{
	struct splitter p = {.out = w};
	int32_t c;

	for (size_t at = 0; at < n;) {
		size_t used = utf8_next(s + at, n - at, &c);
		if (!used) {
			c = ' ';
			used = 1;
		}
		on_code(&p, s + at, used, n - at, c);
		at += used;
	}
	end_word(&p, s + n);
}

void wordlist_free(struct words *w)
{
	str_free(&w->text);
	mem_free(w->v);
	*w = (struct words){0};
}

/* ---- tables to lists ---- */

static unsigned bucket_of(const char *s, size_t n)
{
	unsigned h = 0;

	for (size_t i = 0; i < n && i < KEY_BYTES; i++)
		h = h * 131 + (unsigned char)s[i];
	return (h ^ (h >> 8)) & 255;
}

/* A piece without blanks, which may be several words ("п/п"). */
static void add_piece(struct wordlist *l, struct phrase *p, const char *s, size_t n)
{
	struct words w = {0};

	words_split(&w, s, n);
	assert(w.n && p->n + w.n <= PHRASE_WORDS);
	for (size_t i = 0; i < w.n; i++) {
		const char *word = arena_strndup(&l->memory, w.text.s + w.v[i].at, w.v[i].n);
		bool stem = i + 1 == w.n && s[n - 1] == '*';
		assert(!stem || p->n || w.v[i].n >= KEY_BYTES);
		p->word[p->n++] = (struct phrase_word){word, w.v[i].n, stem};
	}
	wordlist_free(&w);
}

static void set_words(struct wordlist *l, struct phrase *p, const char *s, size_t n)
{
	for (const char *end = s + n; s < end;) {
		size_t piece = 0;
		while (s + piece < end && s[piece] != ' ')
			piece++;
		if (piece)
			add_piece(l, p, s, piece);
		s += piece + 1;
	}
}

static void add_phrase(struct wordlist *l, const char *s, size_t n, uint64_t means, unsigned group)
{
	struct phrase *p = arena_alloc(&l->memory, sizeof *p);

	*p = (struct phrase){.means = means, .group = group};
	set_words(l, p, s, n);
	vec_push(&l->buckets[bucket_of(p->word[0].s, p->word[0].n)], p);
}

void wordlist_add(struct wordlist *l, const struct wordrow *rows, unsigned group)
{
	for (; rows->phrases; rows++) {
		for (const char *p = rows->phrases; *p;) {
			size_t n = strcspn(p, ";");
			add_phrase(l, p, n, rows->means, group);
			p += n + (p[n] == ';');
		}
	}
}

/* ---- looking up ---- */

static bool word_fits(const struct phrase_word *p, const char *s, size_t n)
{
	if (p->stem ? n < p->n || n > p->n + ENDING_MAX : n != p->n)
		return false;
	return memcmp(p->s, s, p->n) == 0;
}

static bool phrase_fits(const struct phrase *p, const struct words *w, size_t i)
{
	if (i + p->n > w->n)
		return false;
	for (size_t k = 0; k < p->n; k++)
		if (!word_fits(&p->word[k], w->text.s + w->v[i + k].at, w->v[i + k].n))
			return false;
	return true;
}

size_t wordlist_match(const struct wordlist *l, const struct words *w, size_t i, unsigned groups,
		      uint64_t *means)
{
	const struct phrase_list *b = &l->buckets[bucket_of(w->text.s + w->v[i].at, w->v[i].n)];
	size_t longest = 0;

	for (size_t k = 0; k < b->n; k++) {
		const struct phrase *p = b->v[k];
		if (p->n > longest && (p->group & groups) && phrase_fits(p, w, i)) {
			longest = p->n;
			*means = p->means;
		}
	}
	return longest;
}

unsigned wordlist_groups(const struct wordlist *l, const struct words *w)
{
	unsigned groups = 0;

	for (size_t i = 0; i < w->n; i++) {
		const struct phrase_list *b =
		    &l->buckets[bucket_of(w->text.s + w->v[i].at, w->v[i].n)];
		for (size_t k = 0; k < b->n; k++)
			if (!(b->v[k]->group & groups) && phrase_fits(b->v[k], w, i))
				groups |= b->v[k]->group;
	}
	return groups;
}

/* A header is cut at its blanks, and every stretch of the words asked whether it names a value. The
 * values that cover the most words are what it says. */
#include "headings.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "hangar/vocabulary.h"

#include "words.h"

#define TOKENS_MOST  10 /* words: a longer header is prose */
#define HEADER_BYTES 200

struct token {
	const char *s;
	size_t n;
};

struct parts {
	struct token tokens[TOKENS_MOST];
	size_t n;
	struct heading_piece spans[TOKENS_MOST][TOKENS_MOST]; /* from the first to the last */
};

/* Of a header the values that cover the most words, fewer before more. */
struct cover {
	size_t from[HEADINGS_OF_COLUMN], to[HEADINGS_OF_COLUMN];
	size_t n, words;
};

static const char *const joiners[], *const tails[], *const places[], *const beyond[];

/* ---- words ---- */

static bool is_sign(const struct token *t)
{
	return t->n <= 3 && strspn(t->s, "-/+&\xe2\x80\x93\x94*") >= t->n;
}

static size_t cut(struct token tokens[TOKENS_MOST], const char *header)
{
	static const char gaps[] = " _,:;()[]|\t\n\r";
	size_t n = 0;

	for (const char *s = header + strspn(header, gaps); *s; s += strspn(s, gaps)) {
		struct token t = {s, strcspn(s, gaps)};
		s += t.n;
		if (is_sign(&t))
			continue;
		if (n == TOKENS_MOST)
			return 0;
		tokens[n++] = t;
	}
	return n;
}

static const char *stretch(const struct token *from, const struct token *to, struct arena *a)
{
	char *s = arena_strndup(a, from->s, (size_t)(to->s + to->n - from->s));

	for (char *c = s; *c; c++)
		if (*c == '_')
			*c = ' ';
	return s;
}

static bool is_among(const char *s, size_t n, const char *const *list)
{
	struct str folded = {0};
	bool is = false;

	utf8_fold(&folded, s, n, FOLD_TEXT);
	for (; *list && !is; list++)
		is = streq(*list, str_c(&folded));
	str_free(&folded);
	return is;
}

/* ---- conditions and statuses ---- */

static unsigned bit(enum heading_kind k)
{
	return 1u << k;
}

static unsigned kind_of_condition(int condition)
{
	if (condition >= CONDITION_DESTROYED)
		return bit(HEADING_LOST);
	if (condition >= CONDITION_NEW)
		return bit(HEADING_MOVED);
	return bit(HEADING_HELD);
}

static bool is_state(struct heading_piece *p, const char *text)
{
	int condition = vocabulary_find(&condition_words, text);
	int status = vocabulary_find(&status_words, text);

	p->kinds = 0;
	if (status > 0) {
		p->kinds = bit(HEADING_STATUS);
		if (status == STATUS_ORDERED) /* on order, whatever the word */
			p->kinds |= bit(HEADING_HELD);
		p->text = vocabulary_name(&status_words, status);
	}
	if (condition > 0) {
		p->kinds |= kind_of_condition(condition);
		p->text = vocabulary_name(&condition_words, condition);
	}
	return p->kinds != 0;
}

/* What is left of an aircraft in the end: one that was captured and then destroyed is destroyed. */
static int worse(int a, int b)
{
	static const int order[] = {CONDITION_DAMAGED, CONDITION_ABANDONED, CONDITION_CAPTURED,
				    CONDITION_DESTROYED, 0};

	for (const int *c = order; *c; c++) {
		if (*c == a)
			return b ? b : a;
		if (*c == b)
			return a ? a : b;
	}
	return a;
}

/* The loss that the words up to a joiner name, what tells how it came to be left out; 0: none. */
static int loss_named(const struct token *from, const struct token *to, struct arena *a)
{
	const struct token *end = from;
	bool repaired = true;
	int condition;

	while (end <= to && repaired && !is_among(end->s, end->n, tails)) {
		repaired = !is_among(end->s, end->n, beyond);
		end += repaired;
	}
	if (end == from)
		return 0;
	condition = vocabulary_find(&condition_words, stretch(from, end - 1, a));
	if (condition < CONDITION_DESTROYED)
		return 0;
	return repaired ? condition : CONDITION_DESTROYED;
}

/* "russiaabandoned": several columns of words run into one, of which nobody knows what it says. */
static bool hides_loss(const struct token *t, struct arena *a)
{
	for (size_t i = 1; i + 4 < t->n; i++)
		if (vocabulary_find(&condition_words, arena_strndup(a, t->s + i, t->n - i)) >=
		    CONDITION_DESTROYED)
			return true;
	return false;
}

/* A year or a place is a value of its own, and none of how it came to a loss. */
static bool has_other(const struct token *from, const struct token *to, const struct catalogue *c,
		      const struct heading_times *t, struct arena *a)
{
	bool day, at = false;

	for (; from <= to; from++) {
		const char *rest = stretch(from, to, a);
		if (heading_time(t, from->s, from->n, &day, a) ||
		    (at && catalogue_party_find(c, rest, strlen(rest))))
			return true;
		at = is_among(from->s, from->n, places);
	}
	return false;
}

/* "captured and destroyed", "damaged beyond economical repair", "sunk but raised by Russia". */
static bool is_loss(struct heading_piece *p, const struct token *from, const struct token *to,
		    struct arena *a)
{
	const struct token *start = from;
	int found = 0;

	if (is_among(from->s, from->n, joiners))
		return false;
	for (const struct token *t = from; t <= to + 1; t++) {
		if (t <= to && !is_among(t->s, t->n, joiners))
			continue;
		if (t > start) {
			int loss = loss_named(start, t - 1, a);
			if (!loss && start == from &&
			    (t > to || t > start + 1 || hides_loss(start, a)))
				return false; /* one word may be anything: "defected" */
			found = found && loss ? worse(found, loss) : found + loss;
		}
		start = t + 1;
	}
	if (!found)
		return false;
	*p = (struct heading_piece){bit(HEADING_LOST), vocabulary_name(&condition_words, found)};
	return true;
}

/* ---- names ---- */

static bool has_letter(const char *s)
{
	for (; *s; s++)
		if ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || *s & 0x80)
			return true;
	return false;
}

/* "to" and "is" are codes of states, too; but nobody writes them so. */
static bool is_small_code(const char *s)
{
	return strlen(s) <= 3 && strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != strlen(s) &&
	       !((unsigned char)*s & 0x80);
}

static bool is_name(struct heading_piece *p, const char *text, const struct catalogue *c)
{
	size_t n = strlen(text);

	p->kinds = 0;
	p->text = text;
	if (!has_letter(text))
		return false;
	if (!strpbrk(text, "0123456789") && words_equipment(text, n) == EQUIPMENT_AIRCRAFT)
		p->kinds = bit(HEADING_CLASS); /* the catalogue may hold "helicopters", too */
	else if (catalogue_type_find(c, text, n))
		p->kinds = bit(HEADING_TYPE);
	else if (!is_small_code(text) && catalogue_party_find(c, text, n))
		p->kinds = bit(HEADING_PARTY);
	else if (words_equipment(text, n) == EQUIPMENT_AIRCRAFT)
		p->kinds = bit(HEADING_CLASS);
	else if (words_equipment(text, n) == EQUIPMENT_OTHER)
		p->kinds = bit(HEADING_OTHER);
	return p->kinds != 0;
}

/* "Fighters Active" is a class and what has become of it. */
static bool is_class_in_state(const struct token *from, const struct token *to,
			      const struct heading_piece *p, const struct catalogue *c,
			      struct arena *a)
{
	struct heading_piece state, class;
	const char *text;

	if (from == to || p->kinds != bit(HEADING_CLASS))
		return false;
	text = stretch(from + 1, to, a);
	if (is_state(&state, stretch(from, from, a)) && is_name(&class, text, c))
		return class.kinds == p->kinds;
	text = stretch(from, to - 1, a);
	return is_state(&state, stretch(to, to, a)) && is_name(&class, text, c) &&
	       class.kinds == p->kinds;
}

static void see_span(struct heading_piece *p, const struct token *from, const struct token *to,
		     const struct catalogue *c, const struct heading_times *t, struct arena *a)
{
	const char *text = stretch(from, to, a), *time;
	bool day;

	time = heading_time(t, text, strlen(text), &day, a);
	if (time)
		*p = (struct heading_piece){bit(day ? HEADING_DAY : HEADING_YEAR), time};
	else if (!is_state(p, text) && !is_name(p, text, c) &&
		 (from == to || has_other(from, to, c, t, a) || !is_loss(p, from, to, a)))
		*p = (struct heading_piece){0};
	if (is_class_in_state(from, to, p, c, a))
		*p = (struct heading_piece){0};
}

/* ---- the best cover ---- */

/* Kinds that say one thing: a header has one of each. */
unsigned heading_family(unsigned kinds)
{
	static const unsigned families[] = {
	    1u << HEADING_YEAR | 1u << HEADING_DAY,
	    1u << HEADING_TYPE | 1u << HEADING_CLASS | 1u << HEADING_OTHER,
	    1u << HEADING_PARTY,
	    1u << HEADING_HELD | 1u << HEADING_LOST | 1u << HEADING_MOVED | 1u << HEADING_STATUS,
	};
	unsigned all = 0;

	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (kinds & families[i])
			all |= families[i];
	return all;
}

static bool is_better(const struct cover *a, const struct cover *b)
{
	return a->words != b->words ? a->words > b->words : a->n < b->n;
}

static void search(const struct parts *p, size_t at, unsigned taken, struct cover *so_far,
		   struct cover *best)
{
	if (is_better(so_far, best))
		*best = *so_far;
	if (at == p->n || so_far->n == HEADINGS_OF_COLUMN)
		return;
	search(p, at + 1, taken, so_far, best);
	for (size_t to = at; to < p->n; to++) {
		unsigned kinds = p->spans[at][to].kinds;
		if (!kinds || heading_family(kinds) & taken)
			continue;
		so_far->from[so_far->n] = at;
		so_far->to[so_far->n++] = to;
		so_far->words += to - at + 1;
		search(p, to + 1, taken | heading_family(kinds), so_far, best);
		so_far->n--;
		so_far->words -= to - at + 1;
	}
}

static bool is_covered(const struct cover *c, size_t token)
{
	for (size_t i = 0; i < c->n; i++)
		if (token >= c->from[i] && token <= c->to[i])
			return true;
	return false;
}

static void set_rest(struct heading_words *w, const struct parts *p, const struct cover *best,
		     struct arena *a)
{
	struct str rest = {0};

	for (size_t i = 0; i < p->n; i++) {
		if (is_covered(best, i))
			continue;
		if (words_are_total(p->tokens[i].s, p->tokens[i].n)) {
			w->total = true;
			continue;
		}
		str_add(&rest, rest.n ? " " : "");
		str_addn(&rest, p->tokens[i].s, p->tokens[i].n);
	}
	w->rest = arena_strdup(a, str_c(&rest));
	str_free(&rest);
}

/* FY2019, X2019 (R writes it so): the year goes apart from what is glued to it. */
static size_t ungluing(const struct token *t)
{
	size_t letters = 0;

	while (letters < t->n && ((t->s[letters] | 32) >= 'a' && (t->s[letters] | 32) <= 'z'))
		letters++;
	if (!letters || letters > 3 || t->n < letters + 4 ||
	    (t->s[letters] != '1' && t->s[letters] != '2'))
		return 0;
	return letters;
}

static void unglue(struct parts *p)
{
	for (size_t i = 0; i < p->n && p->n < TOKENS_MOST; i++) {
		size_t letters = ungluing(&p->tokens[i]);
		if (!letters)
			continue;
		memmove(&p->tokens[i + 1], &p->tokens[i], (p->n - i) * sizeof *p->tokens);
		p->tokens[i].n = letters;
		p->tokens[i + 1].s += letters;
		p->tokens[i + 1].n -= letters;
		p->n++;
		i++;
	}
}

static void find_cover(struct cover *best, struct parts *p, const struct catalogue *c,
		       const struct heading_times *t, struct arena *a)
{
	struct cover none = {.n = 0};

	*best = none;
	for (size_t from = 0; from < p->n; from++)
		for (size_t to = from; to < p->n; to++)
			see_span(&p->spans[from][to], &p->tokens[from], &p->tokens[to], c, t, a);
	search(p, 0, 0, &none, best);
}

void heading_see_times(struct heading_times *t, const char *header)
{
	struct token tokens[TOKENS_MOST];
	size_t n = strlen(header) > HEADER_BYTES ? 0 : cut(tokens, header);

	for (size_t i = 0; i < n; i++)
		heading_times_see(t, tokens[i].s, tokens[i].n);
}

/* "aeronave_id", "aircraftId": which aircraft, and none of their classes. */
static bool is_identity(const char *header)
{
	size_t n = strlen(header);
	const char *end = header + n - (n < 3 ? n : 3);

	return n > 3 && (end[1] == 'i' || end[1] == 'I') && (end[2] == 'd' || end[2] == 'D') &&
	       (end[1] == 'I' ? !is_ascii_letter(*end) || (*end >= 'a' && *end <= 'z')
			      : strchr("_ -.", *end) != NULL);
}

void heading_take_apart(struct heading_words *w, const char *header, const struct catalogue *c,
			const struct heading_times *t, struct arena *a)
{
	struct parts p = {
	    .n = strlen(header) > HEADER_BYTES || is_identity(header) ? 0 : cut(p.tokens, header)};
	struct cover best;

	*w = (struct heading_words){.rest = header};
	find_cover(&best, &p, c, t, a);
	if (best.words < p.n) {
		struct parts apart = p;
		struct cover other;

		unglue(&apart);
		find_cover(&other, &apart, c, t, a);
		if (other.n > best.n) {
			best = other;
			p = apart;
		}
	}
	for (w->n = 0; w->n < best.n; w->n++)
		w->pieces[w->n] = p.spans[best.from[w->n]][best.to[w->n]];
	if (best.n || p.n)
		set_rest(w, &p, &best, a);
}

/* Behind these another state begins, */
static const char *const joiners[] = {"and", "but", "or", "then", "und", "et", "y",
				      "i",   "и",   "та", "und",  "&",   "+",  NULL};
/* and behind these only how it came to it. */
static const char *const places[] = {"in", "at", "on", NULL};
static const char *const beyond[] = {"beyond", NULL}; /* repair */
static const char *const tails[] = {"by",  "in",  "at",  "on",    "during", "after", "durch",
				    "bei", "par", "por", "przez", "в",      "при",   NULL};

/* A header is read once in each language that has a word of it, as the set of ideas that its words
 * stand for. The rules say which ideas make which field; what the header says beyond a rule makes
 * it less sure, and what only stands in brackets counts less. */
#include "words.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/field.h"
#include "hangar/utf8.h"

#include "words-inside.h"
#include "words-rule.h"

#define ENGLISH       1u /* the group of its table: its words stand in headers of all languages */
#define IN_BRACKETS   55 /* per cent of the score, where a rule needs what stands in them */
#define FOREIGN_WORDS 97 /* per cent, where a language other than English needed English words */
#define LOWEST        15 /* a score below says nothing */

static const struct language {
	const char *name;
	const struct wordrow *words;
} languages[];
static struct wordlist list;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void load(void)
{
	for (unsigned i = 0; languages[i].name; i++)
		wordlist_add(&list, languages[i].words, 1u << i);
}

/* ---- the ideas of a header ---- */

struct reading {
	uint64_t said;      /* outside brackets */
	uint64_t bracketed; /* in brackets only */
	uint64_t alone;     /* by words that say it only where they stand alone: "von", "de" */
	int strange;        /* words outside brackets that no table has */
	bool borrowed;      /* English words were needed */
};

/* The C of C-130 and the AC of AC-47 are no words. */
static bool begins_designation(const struct words *w, size_t i)
{
	return w->v[i].n <= 2 && w->text.s[w->v[i].at] != '#' && i + 1 < w->n &&
	       w->text.s[w->v[i + 1].at] >= '0' && w->text.s[w->v[i + 1].at] <= '9';
}

static size_t match(struct reading *r, const struct words *w, size_t i, unsigned group,
		    uint64_t *means)
{
	size_t own = wordlist_match(&list, w, i, group, means);
	size_t n = own ? own : wordlist_match(&list, w, i, ENGLISH, means);

	if (n == 1 && begins_designation(w, i))
		return 0;
	r->borrowed |= n && !own;
	return n;
}

/* "Wave number" tells one wave from another, "number of waves" how many there are. */
static uint64_t as_ordinal(const struct words *w, size_t i, size_t n, uint64_t means, bool strange)
{
	return strange && means == NUMBER && i + n == w->n && !w->v[i].bracket ? NO : means;
}

/* How a header says a thing has two halves that the tables need not know together: a bracket may
 * hold the words or only the unit. */
static void read_header(struct reading *r, const struct words *w, unsigned group)
{
	bool strange = false; /* the word before */

	*r = (struct reading){0};
	for (size_t i = 0; i < w->n;) {
		uint64_t means = 0;
		size_t n = match(r, w, i, group, &means);

		means = as_ordinal(w, i, n, means, strange);
		strange = !n && !w->v[i].bracket;
		if (means & NOTHING)
			r->alone |= means;
		else if (w->v[i].bracket)
			r->bracketed |= means;
		else if (n)
			r->said |= means;
		else
			r->strange++;
		i += n ? n : 1;
	}
	r->bracketed &= ~r->said;
	if (!r->said && !r->strange && r->bracketed) {
		r->said = r->bracketed;
		r->bracketed = 0;
	}
	if (!r->said && !r->strange && w->n == 1)
		r->said = r->alone & ~NOTHING;
}

/* ---- the rules that fit ---- */

static int bits(uint64_t set)
{
	int n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

/* Per cent that are left where the header says so many things more than the rule needs. */
static int sure(int more)
{
	static const int left[] = {100, 68, 45, 30, 20, 14};

	return more > 5 ? 10 : left[more];
}

static bool fits(const struct words_rule *rule, const struct reading *r)
{
	return !(rule->needs & ~(r->said | r->bracketed));
}

static int score_of(const struct words_rule *rule, const struct reading *r)
{
	uint64_t more = r->said & ~rule->needs;
	int beyond = bits(more & ~BIT(I_NO)) + r->strange + ((more & OTHER) != 0);
	int score = rule->weight * sure(beyond) / 100;

	if (rule->needs & ~r->said)
		score = score * IN_BRACKETS / 100;
	if (r->borrowed)
		score = score * FOREIGN_WORDS / 100;
	return score;
}

/* The records of the rule for which no other says more: the date of "delivery date" is none. */
static unsigned records_left(const struct words_rule *rule, const struct reading *r)
{
	unsigned records = rule->records;

	for (const struct words_rule *x = words_rules; x->needs && records; x++) {
		bool more = (x->needs & rule->needs) == rule->needs && x->needs != rule->needs;
		if (more && fits(x, r) && !(x->needs & ~r->said))
			records &= ~x->records;
	}
	return records;
}

/* ---- the meanings ---- */

struct meanings {
	struct header_meaning *v;
	size_t n;
};

static bool same_meaning(const struct header_meaning *a, const struct header_meaning *b)
{
	return a->field == b->field && a->role == b->role;
}

/* A meaning that another language, or the table of fields, gave before keeps the better score. */
static void add_meaning(struct meanings *m, struct header_meaning new)
{
	for (size_t i = 0; i < m->n && new.records; i++) {
		struct header_meaning *old = &m->v[i];
		if (!same_meaning(old, &new))
			continue;
		if (old->score >= new.score) {
			new.records &= ~old->records;
		} else {
			old->records &= ~new.records;
			if (!old->records)
				*old = m->v[--m->n], i--;
		}
	}
	for (size_t i = 0; i < m->n && new.records; i++) {
		if (same_meaning(&m->v[i], &new) && m->v[i].score == new.score) {
			m->v[i].records |= new.records;
			return;
		}
	}
	if (new.records)
		m->v[m->n++] = new;
}

static int better_first(const void *left, const void *right)
{
	const struct header_meaning *a = left, *b = right;

	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	if (a->role != b->role)
		return a->role < b->role ? -1 : 1;
	return a->field != b->field ? (a->field < b->field ? -1 : 1) : 0;
}

/* Room for all that a header can get before the best are chosen: each step adds one at most. */
enum { MEANINGS_MAX = 128 };

static void keep_best(struct meanings *m, size_t n)
{
	qsort(m->v, m->n, sizeof *m->v, better_first);
	if (m->n > n)
		m->n = n;
}

static void add_reading(struct meanings *m, const struct reading *r, const char *language)
{
	for (const struct words_rule *rule = words_rules; rule->needs; rule++) {
		int score = fits(rule, r) ? score_of(rule, r) : 0;
		unsigned records = score >= LOWEST ? records_left(rule, r) : 0;
		if (records)
			add_meaning(m, (struct header_meaning){rule->field, rule->role, records,
							       score, language});
		if (m->n == MEANINGS_MAX)
			keep_best(m, WORDS_MEANINGS);
	}
}

/* The fields' own names and synonyms, as everywhere else in the program. */
static void add_fields(struct meanings *m, const char *header)
{
	for (unsigned record = RECORD_HOLDING; record <= RECORD_INDEX; record *= 2) {
		const struct field *f = field_find(header, record);
		if (f)
			add_meaning(m, (struct header_meaning){f->id, ROLE_FIELD, record, 100,
							       languages[0].name});
	}
}

size_t words_of_header(const char *header, struct header_meaning out[WORDS_MEANINGS])
{
	struct header_meaning all[MEANINGS_MAX + 1];
	struct meanings m = {all, 0};
	struct words w = {0};
	unsigned groups;

	pthread_once(&loaded, load);
	words_split(&w, header, strlen(header));
	groups = wordlist_groups(&list, &w);
	add_fields(&m, header);
	for (unsigned i = 0; languages[i].name; i++) {
		struct reading r;
		if (!(groups & (1u << i)))
			continue;
		read_header(&r, &w, 1u << i);
		add_reading(&m, &r, languages[i].name);
	}
	keep_best(&m, WORDS_MEANINGS);
	memcpy(out, all, m.n * sizeof *all);
	wordlist_free(&w);
	return m.n;
}

bool words_speak_of_currency(const char *header)
{
	struct words w = {0};
	unsigned groups;
	bool speaks = false;

	pthread_once(&loaded, load);
	words_split(&w, header, strlen(header));
	groups = wordlist_groups(&list, &w);
	for (unsigned i = 0; languages[i].name && !speaks; i++) {
		struct reading r;
		if (!(groups & (1u << i)))
			continue;
		read_header(&r, &w, 1u << i);
		speaks = (r.said & CURRENCY) != 0;
	}
	wordlist_free(&w);
	return speaks;
}

static const struct language languages[] = {
    {"English", words_english},     {"Russian", words_russian},
    {"Ukrainian", words_ukrainian}, {"German", words_german},
    {"French", words_french},       {"Spanish", words_spanish},
    {"Polish", words_polish},       {"Chinese", words_chinese},
    {"Italian", words_italian},     {"Portuguese", words_portuguese},
    {"Czech", words_czech},         {"Turkish", words_turkish},
    {"Swedish", words_swedish},     {NULL, NULL},
};

/* Words that name a money are found first; the longest stretch of words around one that is an
 * amount is the price. */
#include "price-told.h"

#include <string.h>

#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#define WORDS_AROUND 4    /* a price has no more on either side of its money */
#define LEAST        1000 /* major units */
#define TEXT_READ    4000 /* bytes: what comes later is looked for by nobody */

struct word {
	const char *s;
	size_t n;
};
VEC_TYPE(word_list, struct word);

static const char *const signs[];
static const char *const moneys[];
static const char *const each_words[];

static bool is_edge(char c)
{
	return c == '\0' || strchr(" \t\n\r\"()[]{};", c);
}

static void cut(struct word_list *out, const char *text)
{
	const char *end = text + strnlen(text, TEXT_READ);

	for (const char *s = text; s < end;) {
		size_t n = 0;

		while (s + n < end && !is_edge(s[n]))
			n++;
		if (n)
			vec_push(out, ((struct word){s, n}));
		s += n + 1;
	}
}

/* What ends a sentence or a clause is no part of the price, the point of "долл." is. */
static struct word trimmed(struct word w, bool point)
{
	while (w.n && (strchr(",:!?", w.s[w.n - 1]) || (point && w.s[w.n - 1] == '.')))
		w.n--;
	return w;
}

static bool has_sign(struct word w)
{
	for (const char *const *sign = signs; *sign; sign++)
		for (size_t at = 0, n = strlen(*sign); at + n <= w.n; at++)
			if (memcmp(w.s + at, *sign, n) == 0)
				return true;
	return false;
}

/* "USD", "USD2.5m" */
static bool has_code(struct word w)
{
	char code[4] = {0};

	if (w.n < 3 || (w.n > 3 && !strchr("0123456789.,", w.s[3])))
		return false;
	memcpy(code, w.s, 3);
	return strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3 && currency_find(code);
}

static bool starts_with_any(struct word w, const char *const *list)
{
	struct str folded = {0};
	bool found = false;

	utf8_fold(&folded, w.s, w.n, FOLD_TEXT);
	for (const char *const *p = list; *p && !found; p++)
		found = str_starts(str_c(&folded), *p);
	str_free(&folded);
	return found;
}

static bool names_money(struct word w)
{
	return has_sign(w) || has_code(w) || starts_with_any(w, moneys);
}

static bool is_enough(const struct money *m)
{
	int64_t most = m->minor.high > m->minor.low ? m->minor.high : m->minor.low, least = LEAST;

	for (int digits = currency_digits(m->currency); digits > 0; digits--)
		least *= 10;
	return most >= least;
}

static bool read_price(struct price_told *out, struct word from, struct word last, bool point)
{
	size_t n = (size_t)(last.s - from.s) + trimmed(last, point).n;
	char *text = mem_strndup(from.s, n);
	struct money m;
	bool is = strpbrk(text, "0123456789") && !strpbrk(text, "\"()[]{};") &&
		  !money_parse(&m, text, NULL, NULL) && m.currency && is_enough(&m);

	if (is)
		*out = (struct price_told){.text = from.s, .n = n, .money = m};
	mem_free(text);
	return is;
}

/* The longest stretch around word `at`. */
static bool price_around(struct price_told *out, const struct word_list *words, size_t at)
{
	size_t first = at > WORDS_AROUND ? at - WORDS_AROUND : 0;
	size_t last = at + WORDS_AROUND < words->n ? at + WORDS_AROUND : words->n - 1;

	for (size_t from = first; from <= at; from++)
		for (size_t to = last + 1; to-- > at;)
			if (read_price(out, words->v[from], words->v[to], true) ||
			    read_price(out, words->v[from], words->v[to], false)) {
				out->each = to + 1 < words->n &&
					    starts_with_any(words->v[to + 1], each_words);
				return true;
			}
	return false;
}

bool price_told(struct price_told *out, const char *text)
{
	struct word_list words = {0};
	bool found = false;

	if (!text || !strpbrk(text, "0123456789"))
		return false;
	cut(&words, text);
	for (size_t i = 0; i < words.n && !found; i++)
		found = names_money(words.v[i]) && price_around(out, &words, i);
	vec_free(&words);
	return found;
}

static const char *const signs[] = {"$", "€", "£", "¥", "₽", "₴", "₹", "₩", "₪", "zł", NULL};
/* folded; what words that name a money begin with */
static const char *const moneys[] = {"dollar", "dolar",  "долл",   "доларів", "руб",   "рубл",
				     "rubl",   "rouble", "ruble",  "euro",    "евро",  "євро",
				     "pound",  "фунт",   "грн",    "гривен",  "yuan",  "юан",
				     "zloty",  "złot",   "franc",  "франк",   "тенге", "tenge",
				     "美元",   "欧元",   "人民币", NULL};
static const char *const each_words[] = {"each", "apiece", "per",  "кажд", "за", "pro",
					 "par",  "por",    "кожн", "je",   NULL};

/* The currencies and multipliers of schema/, loaded at the first use and kept. */
#include "hangar/money.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>

#include "hangar/csvline.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "currency.h"
#include "embedded.h"
#include "lexicon.h"

struct currency {
	const char *code, *name;
	int digits;
};

static VEC(struct currency) currencies;
static struct lexicon money_words;
static struct arena list_memory;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void add_currency(char **field)
{
	struct currency c = {.code = field[0], .name = field[1], .digits = atoi(field[2])};
	int64_t id;

	assert(c.digits >= 0 && c.digits <= 4);
	vec_push(&currencies, c);
	id = (int64_t)currencies.n;
	lexicon_add(&money_words, c.code, LEXEME_CURRENCY, id);
	lexicon_add_all(&money_words, field[3], ';', LEXEME_CURRENCY, id);
	lexicon_add_all(&money_words, field[4], ';', LEXEME_CURRENCY, id);
}

static void load(void)
{
	struct csvline c = csvline_begin(embedded_currencies, embedded_currencies_size);
	char **field;
	size_t n;

	n = csvline_next(&c, &list_memory, &field);
	assert(n == 5 && streq(field[0], "code"));
	while ((n = csvline_next(&c, &list_memory, &field)) != 0) {
		assert(n == 5 && currencies.n < UINT16_MAX);
		add_currency(field);
	}
	c = csvline_begin(embedded_multipliers, embedded_multipliers_size);
	n = csvline_next(&c, &list_memory, &field);
	assert(n == 2 && streq(field[0], "word"));
	while ((n = csvline_next(&c, &list_memory, &field)) != 0) {
		int64_t factor = n == 2 ? strtoll(field[1], NULL, 10) : 0;
		assert(factor > 0 && factor <= 1000000000000000000);
		lexicon_add(&money_words, field[0], LEXEME_MULTIPLIER, factor);
	}
	/* iso-codes differs from machine to machine: a name that two currencies share is no name */
	lexicon_seal(&money_words);
}

static const struct currency *currency_row(currency_id id)
{
	pthread_once(&loaded, load);
	assert(id <= currencies.n);
	return id ? &currencies.v[id - 1] : NULL;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

currency_id currency_find(const char *code)
{
	pthread_once(&loaded, load);
	for (size_t i = 0; i < currencies.n; i++) {
		const char *a = currencies.v[i].code, *b = code;
		while (*a && lower(*a) == lower(*b))
			a++, b++;
		if (!*a && !*b)
			return (currency_id)(i + 1);
	}
	return 0;
}

const char *currency_code(currency_id c)
{
	const struct currency *row = currency_row(c);

	return row ? row->code : "";
}

const char *currency_name(currency_id c)
{
	const struct currency *row = currency_row(c);

	return row ? row->name : "";
}

int currency_digits(currency_id c)
{
	const struct currency *row = currency_row(c);

	return row ? row->digits : 0;
}

size_t currency_count(void)
{
	pthread_once(&loaded, load);
	return currencies.n;
}

const struct lexeme *currency_match(const char *at, size_t n)
{
	pthread_once(&loaded, load);
	return lexicon_match(&money_words, at, n);
}

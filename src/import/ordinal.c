/* A number before a name is how many there are, unless something shows that it is not. */
#include "ordinal.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/intern.h"

#include "words.h"

#define DIGITS_MOST 4
#define KNOWN_SHARE                                                                                \
	4        /* a name in so many that anybody knows: else they may be part of the name        \
		  */
#define FEWEST 5 /* rows that count up: fewer may be numbers of aircraft */

static bool begins_name(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80 || (c && strchr("'\"(", c));
}

/* The bytes of "23 ", "1. ", "4) " before a name; *number: the number. 0: there is none. */
static size_t number_before(const struct cell *c, long *number)
{
	size_t digits = strspn(c->s, "0123456789"), n = digits;

	if (!digits || digits > DIGITS_MOST || *c->s == '0')
		return 0;
	n += c->s[n] == '.' || c->s[n] == ')';
	if (c->s[n] != ' ')
		return 0;
	n += strspn(c->s + n, " ");
	*number = strtol(c->s, NULL, 10);
	return n < c->n && begins_name(c->s[n]) ? n : 0;
}

/* One name: the first number before it (0: none), and whether there are others. */
struct named {
	long number;
	bool several;
	size_t rows;
};

struct tally {
	size_t said, led, steps, shared, known;
	long last;
	struct intern *names;
	VEC(struct named) named;
};

static void see_name(struct tally *t, const char *s, size_t n, long number)
{
	int added = 0;
	uint32_t id = intern_add(t->names, s, n, &added);

	if (added)
		vec_push(&t->named, ((struct named){.number = number}));
	t->named.v[id].several |= t->named.v[id].number != number;
	t->named.v[id].rows += number > 0;
}

/* "23 Squadron" is no name with a number before it. */
static bool is_known(const char *s, size_t n, const struct catalogue *c)
{
	return words_equipment(s, n) != EQUIPMENT_UNKNOWN || catalogue_type_find(c, s, n) ||
	       catalogue_party_find(c, s, n);
}

static void see(struct tally *t, const struct cell *c, const struct catalogue *names)
{
	long number = 0;
	size_t n = number_before(c, &number);

	t->said++;
	see_name(t, c->s + n, c->n - n, number);
	if (!n)
		return;
	t->led++;
	t->known += is_known(c->s + n, c->n - n, names);
	t->steps += number == t->last + 1;
	t->last = number;
}

static void count_shared(struct tally *t)
{
	for (size_t i = 0; i < t->named.n; i++)
		t->shared += t->named.v[i].several ? t->named.v[i].rows : 0;
}

const char *ordinals_show(const struct cell *cells, size_t n, bool counted,
			  const struct catalogue *c, struct arena *a)
{
	struct tally t = {.names = intern_new()};
	const char *why = NULL;

	for (size_t i = 0; i < n; i++)
		if (cells[i].n)
			see(&t, &cells[i], c);
	count_shared(&t);
	if (!t.led || t.known * KNOWN_SHARE < t.led)
		; /* whatever they are: numbers of units, of houses */
	else if (t.led >= FEWEST && t.led * 20 >= t.said * 19 && t.steps * 10 >= t.led * 9)
		why = arena_printf(a, "%zu of %zu cells begin with a number that counts up", t.led,
				   t.said);
	else if (counted && t.shared && t.led * 2 >= t.said && t.shared * 2 >= t.led)
		why = arena_printf(a,
				   "%zu of %zu cells begin with a number, %zu of them with another "
				   "than the same name has elsewhere, and other columns have the "
				   "numbers",
				   t.led, t.said, t.shared);
	intern_free(&t.names);
	vec_free(&t.named);
	return why;
}

struct cell ordinal_drop(const struct cell *cell, const struct catalogue *c)
{
	long number;
	size_t n = number_before(cell, &number);

	if (!n || catalogue_type_find(c, cell->s, cell->n))
		return *cell;
	return (struct cell){cell->s + n, cell->n - n};
}

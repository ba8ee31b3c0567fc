/* Edit distance over the folded names and aliases of the catalogue. A name may differ by a quarter
 * of its letters and one, at most by three; the nearest are offered, three at most. */
#include "nearest.h"

#include <stdbool.h>
#include <string.h>

#include "hangar/field.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

enum { OFFERS = 3, LONGEST = 64 }; /* longer names, in folded bytes, are not offered */

struct search {
	struct str wanted, other; /* folded */
	size_t nearest;           /* distance of what is offered; what is farther is dropped */
	const char *offers[OFFERS];
	size_t n;
};

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Levenshtein's distance, row by row; both at most LONGEST. */
static size_t distance(const struct str *a, const struct str *b)
{
	unsigned char row[LONGEST + 1];

	for (size_t j = 0; j <= b->n; j++)
		row[j] = (unsigned char)j;
	for (size_t i = 1; i <= a->n; i++) {
		size_t diagonal = row[0];
		row[0] = (unsigned char)i;
		for (size_t j = 1; j <= b->n; j++) {
			size_t changed = diagonal + (a->s[i - 1] != b->s[j - 1]);
			diagonal = row[j];
			row[j] = (unsigned char)least(changed, 1 + least(row[j], row[j - 1]));
		}
	}
	return row[b->n];
}

static bool is_offered(const struct search *s, const char *name)
{
	for (size_t i = 0; i < s->n; i++) {
		if (streq(s->offers[i], name))
			return true;
	}
	return false;
}

static void consider(struct search *s, const char *spelling, size_t n, const char *name)
{
	size_t far;

	str_clear(&s->other);
	utf8_fold(&s->other, spelling, n, FOLD_NAME);
	if (!s->other.n || s->other.n > LONGEST || s->other.n > s->wanted.n + s->nearest ||
	    s->wanted.n > s->other.n + s->nearest)
		return;
	far = distance(&s->wanted, &s->other);
	if (far > s->nearest || is_offered(s, name))
		return;
	if (far < s->nearest)
		s->n = 0;
	s->nearest = far;
	if (s->n < OFFERS)
		s->offers[s->n++] = name;
}

static void consider_all(struct search *s, const char *name, const char *aliases)
{
	consider(s, name, strlen(name), name);
	while (aliases && *aliases) {
		size_t n = strcspn(aliases, ";");
		consider(s, aliases, n, name);
		aliases += n + (aliases[n] == ';');
	}
}

/* False where the text is too short or too long to guess at. */
static bool start(struct search *s, const char *text)
{
	*s = (struct search){0};
	utf8_fold(&s->wanted, text, strlen(text), FOLD_NAME);
	s->nearest = least(3, s->wanted.n / 4 + 1);
	return s->wanted.n > 2 && s->wanted.n <= LONGEST;
}

static void list_offers(const struct search *s, struct str *out, const char *before)
{
	for (size_t i = 0; i < s->n; i++) {
		str_add(out, i == 0 ? before : i + 1 < s->n ? ", " : " or ");
		str_add(out, i == 0 ? "did you mean " : "");
		str_add(out, s->offers[i]);
	}
	if (s->n)
		str_addc(out, '?');
}

static void stop(struct search *s)
{
	str_free(&s->wanted);
	str_free(&s->other);
}

static void finish(struct search *s, struct str *out)
{
	list_offers(s, out, "; ");
	stop(s);
}

void nearest_party(struct str *out, const struct catalogue *c, const char *text)
{
	struct search s;
	bool guess = start(&s, text);

	for (party_id p = 1; guess && p <= catalogue_party_count(c); p++) {
		const struct party *party = catalogue_party_get(c, p);
		consider_all(&s, party->name, party->aliases);
	}
	finish(&s, out);
}

void nearest_type(struct str *out, const struct catalogue *c, const char *text)
{
	struct search s;
	bool guess = start(&s, text);

	for (type_id t = 1; guess && t <= catalogue_type_count(c); t++) {
		const struct aircraft_type *type = catalogue_type_get(c, t);
		consider_all(&s, type->designation, type->aliases);
	}
	finish(&s, out);
}

void nearest_field(struct str *out, const char *text)
{
	struct search s;
	bool guess = start(&s, text);

	for (const struct field *f = field_next(NULL); guess && f; f = field_next(f))
		consider(&s, f->name, strlen(f->name), f->name);
	finish(&s, out);
}

void catalogue_near_party(struct str *out, const struct catalogue *c, const char *text)
{
	struct search s;
	bool guess = start(&s, text);

	for (party_id p = 1; guess && p <= catalogue_party_count(c); p++) {
		const struct party *party = catalogue_party_get(c, p);
		if (!party->unresolved)
			consider_all(&s, party->name, party->aliases);
	}
	list_offers(&s, out, "");
	stop(&s);
}

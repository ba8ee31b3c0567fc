/* The sentence above the tables that SIPRI published until 2023, and the categories of their rows.
 */
#include "volumes.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "cells.h"

struct direction {
	const char *words;
	enum field_id party, rows; /* the one that is named, and what the rows then are */
};

static const struct direction directions[];
static const char *const other_arms[];

static bool is_all(const struct cell *party)
{
	return (party->n >= 3 && !memcmp(party->s, "all", 3)) ||
	       (party->n >= 3 && !memcmp(party->s, "All", 3));
}

/* From behind the words to ", 1950-2021", or the end of the line. */
static struct cell named_party(const char *s)
{
	size_t n = strcspn(s, "\r\n\"");
	const char *year = s;

	while ((year = strstr(year, ", ")) && (size_t)(year - s) < n &&
	       strspn(year + 2, "0123456789") != 4)
		year++;
	if (year && (size_t)(year - s) < n)
		n = (size_t)(year - s);
	while (n && strchr(",; ", s[n - 1]))
		n--;
	return cell_trim(s, n);
}

void volumes_read(struct volumes *v, const char *text, size_t n, struct arena *a)
{
	const char *above = arena_strndup(a, text, n);

	*v = (struct volumes){FIELD_NONE, NULL, FIELD_NONE};
	for (const struct direction *d = directions; d->words && !v->rows; d++) {
		const char *at = strstr(above, d->words);
		struct cell party;

		if (!at)
			continue;
		party = named_party(at + strlen(d->words));
		v->rows = is_all(&party) ? d->party : d->rows;
		if (party.n && !is_all(&party)) {
			v->field = d->party;
			v->party = arena_strndup(a, party.s, party.n);
		}
	}
}

enum volumes_row volumes_row(const struct cell *c)
{
	if (utf8_same_name(c->s, "Total"))
		return VOLUMES_TOTAL;
	if (utf8_same_name(c->s, "Aircraft"))
		return VOLUMES_AIRCRAFT;
	for (const char *const *o = other_arms; *o; o++)
		if (utf8_same_name(c->s, *o))
			return VOLUMES_OTHER_ARMS;
	return VOLUMES_PARTY;
}

static const struct direction directions[] = {
    {"TIV of arms exports from ", FIELD_FROM, FIELD_TO},
    {"TIV of arms imports to ", FIELD_TO, FIELD_FROM},
    {NULL, FIELD_NONE, FIELD_NONE},
};

static const char *const other_arms[] = {
    "Air defence systems",
    "Anti-submarine warfare weapons",
    "Armoured vehicles",
    "Artillery",
    "Engines",
    "Missiles",
    "Naval weapons",
    "Other",
    "Satellites",
    "Sensors",
    "Ships",
    NULL,
};

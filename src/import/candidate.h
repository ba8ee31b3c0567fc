/* Which columns of a refused file may be a field, by what was guessed of them, by the words of
 * their headers and by what their cells look like. */
#ifndef HANGAR_IMPORT_CANDIDATE_H
#define HANGAR_IMPORT_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/field.h"
#include "hangar/mem.h"

struct meaning;
struct refusal;
struct str;

#define CANDIDATES_SHOWN 3

struct candidate {
	size_t column; /* of the header, from 0 */
	int score;     /* 1 to 100 */
	const char *why;
};

/* Are columns the fields that they are named after? Not where the columns of claims were guessed.
 */
bool candidate_names_count(const struct meaning *m, enum record of);
/* Do the words of a header say this field of claims? */
bool candidate_is_headed(const char *header, enum field_id field);
/* Is the column that of another field, by --map, its own name or a guess? */
bool candidate_is_taken(const struct refusal *r, size_t column, enum record of);
/* The likeliest columns, best first; how many there are in all. Texts go into the arena. */
size_t candidates_find(struct candidate out[CANDIDATES_SHOWN], const struct refusal *r,
		       enum record of, enum field_id field, struct arena *a);
/* Appends `count may be "Bestand 1" (score 75: ...; e.g. 12, 3) or "Bestand 2" (...) or 2 more`. */
void candidates_explain(struct str *out, const struct refusal *r, enum field_id field,
			const struct candidate *c, size_t count);

#endif

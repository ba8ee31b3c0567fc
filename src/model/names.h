/* An index from folded names to ids: how types and parties are found across case, scripts, spacing
 * and dashes. */
#ifndef HANGAR_MODEL_NAMES_H
#define HANGAR_MODEL_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"
#include "hangar/str.h"

struct intern;

struct names {
	struct intern *keys;
	VEC(uint32_t) ids; /* [key] */
	struct str key;    /* of the name being added */
};

void names_init(struct names *x);
void names_done(struct names *x);
/* The first id given to a name keeps it. */
void names_add(struct names *x, const char *text, size_t n, uint32_t id);
/* Each of a ';'-separated list. */
void names_add_list(struct names *x, const char *list, uint32_t id);
/* Two texts that are one name. */
bool names_equal(const char *a, size_t an, const char *b, size_t bn);
/* By transliteration, then by look-alike letters, then with Latin letters among Cyrillic ones read
 * as those; 0 when unknown. */
uint32_t names_find(const struct names *x, const char *text, size_t n);

#endif

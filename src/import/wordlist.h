/* Text as words, and lists of words to find in it: inside words.c and its like. */
#ifndef HANGAR_IMPORT_WORDLIST_H
#define HANGAR_IMPORT_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"
#include "hangar/str.h"

/* Words are runs of letters and digits, folded as text. orderDate is two, and each Chinese
 * character is one, so that 交付日期 needs no blanks. '%' is a word, and '#' where no letter
 * follows it. */
struct words {
	struct str text; /* the words, a blank behind each */
	struct word_at {
		size_t at, n; /* in text */
		bool bracket; /* it stands in brackets */
		bool wide;    /* it is a Chinese character */
	} * v;
	size_t n, cap;
};

/* Appends the words of s to w, which begins with zero bytes. */
void words_split(struct words *w, const char *s, size_t n);
void wordlist_free(struct words *w);

/* A row of a table: phrases with ';' between, that all mean the same. A word that ends with '*' may
 * have up to five letters more ("поставк*"). */
struct wordrow {
	uint64_t means;
	const char *phrases;
};

struct phrase;
VEC_TYPE(phrase_list, struct phrase *);

/* Tables, ready to look words up in. Begins with zero bytes; lives as long as the program. */
struct wordlist {
	struct arena memory;
	struct phrase_list buckets[256];
};

/* Adds the table, which ends with phrases == NULL; `group` comes back with what is found. */
void wordlist_add(struct wordlist *l, const struct wordrow *rows, unsigned group);
/* The longest phrase that stands at word i, of the groups whose bits are in `groups`: how many
 * words it has, 0 where there is none. The first in the table of several that are equally long. */
size_t wordlist_match(const struct wordlist *l, const struct words *w, size_t i, unsigned groups,
		      uint64_t *means);
/* The groups of which any phrase stands in the text, as bits. */
unsigned wordlist_groups(const struct wordlist *l, const struct words *w);

#endif

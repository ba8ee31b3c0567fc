/* Filters as they are typed: a line cut into words, and words put together again. */
#ifndef HANGAR_MODEL_FILTER_WORDS_H
#define HANGAR_MODEL_FILTER_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

struct err;
struct str;

/* One term, taken apart. Texts are owned. */
struct filter_word {
	bool negated;
	char *field; /* NULL: free text */
	char *value;
};
VEC_TYPE(filter_words, struct filter_word);

/* Words that a shell has already split and unquoted; in a word that still begins and ends with '"'
 * a colon means nothing. */
void words_of_shell(struct filter_words *out, const char *const *words, size_t n);
/* A typed line. Quotes, '"' or '\'', begin a word or follow a colon, and end at the end of a word,
 * so that Côte d'Ivoire needs none. A quote that is not closed is an error. */
int words_of_line(struct filter_words *out, const char *line, struct err *e);
void words_free(struct filter_words *w);

/* Appends the term as it would be typed; `field` NULL for free text. False where the value
 * ends both kinds of quotes: then it would not be read back. */
bool word_write(struct str *out, bool negated, const char *field, const char *value);

#endif

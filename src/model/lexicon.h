/* Words, phrases and symbols that a cell may hold, found by longest match in folded text. */
#ifndef HANGAR_LEXICON_H
#define HANGAR_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"

struct lexeme {
	char *text; /* folded, in the lexicon's arena */
	size_t n;
	int kind;      /* what the owner of the lexicon says */
	int64_t value; /* likewise */
};

/* Filled once with lexicon_add and lexicon_seal, then only read, by any number of threads. */
struct lexicon {
	VEC(struct lexeme) list;
	size_t first[257]; /* where the lexemes that begin with byte b start */
	struct arena memory;
};

void lexicon_add(struct lexicon *x, const char *text, int kind, int64_t value);
/* Splits `words` at `separator` and adds each. */
void lexicon_add_all(struct lexicon *x, const char *words, char separator, int kind, int64_t value);
/* Sorts, and leaves out texts that were added with two meanings. Returns how many those were. */
size_t lexicon_seal(struct lexicon *x);
/* The longest lexeme at `at` that does not end inside a word, or NULL. */
const struct lexeme *lexicon_match(const struct lexicon *x, const char *at, size_t n);

/* True where a letter of any script starts at `at`. */
bool lexicon_letter(const char *at, size_t n);

#endif

/* Which ideas of a header make which field: inside words.c and its like. */
#ifndef HANGAR_IMPORT_WORDS_RULE_H
#define HANGAR_IMPORT_WORDS_RULE_H

#include "words-inside.h"
#include "words.h"

struct words_rule {
	uint64_t needs; /* all of these ideas */
	enum field_id field;
	enum header_role role;
	unsigned records;
	int weight; /* the score where the header says nothing else */
};

/* Ends with needs == 0. */
extern const struct words_rule words_rules[];

#endif

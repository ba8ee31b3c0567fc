/* What a cell says by agreement: --value 'count:0=unknown' and the like. */
#ifndef HANGAR_IMPORT_VALUE_RULE_H
#define HANGAR_IMPORT_VALUE_RULE_H

#include <stdbool.h>
#include <stdint.h>

#include "cells.h"

struct err;
struct import_reader;

/* One rule, for one lane; the next is of the same lane. */
struct value_rule {
	const char *folded; /* the text it is for; "" never */
	struct cell says;   /* what the cell is read as; n = 0: nothing */
	const char *given;  /* as on the command line */
	struct value_rule *next;
};

/* Gives each lane its rules. `texts`: of --value, NULL-terminated or NULL. A rule that is none, is
 * for no column, contradicts another or says what its field can't be is ERR_USAGE. */
int value_rules_bind(struct import_reader *r, const char *const *texts, struct err *e);
/* The rule of the list that is for this cell; NULL. Texts are compared folded. */
const struct value_rule *value_rule_of(const struct value_rule *rules, const struct cell *cell);

#endif

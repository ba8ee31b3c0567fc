/* What a cell can come to; and the cells seen lately in one column with what they came to: names,
 * words, dates and figures repeat. */
#ifndef HANGAR_IMPORT_MEMO_H
#define HANGAR_IMPORT_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/claim.h"

/* A party, a type or a type set, and its name as stated: side by side in a record, too. */
struct named {
	uint32_t id;
	stated_id as;
};

union value {
	uint32_t id; /* source, deal, word */
	struct named named;
	uint8_t byte; /* a word in a byte, a letter of a grade */
	currency_id currency;
	struct rate_value rate;
	struct source_list list;
	const char *text;
	struct quantity quantity;
	struct money money;
	struct date date;
};

struct value_rule;

/* What became of a cell. */
struct kept {
	union value value;
	const struct value_rule *rule; /* that it was read by; NULL: as it stands */
	bool nothing;                  /* it states nothing: there is no value */
};

struct memo;

struct memo *memo_new(void);
void memo_free(struct memo **m);
/* What is kept for this text, else NULL and *slot is where memo_keep puts it. */
const struct kept *memo_find(const struct memo *m, const char *s, size_t n, size_t *slot);
/* Keeps it, in place of what stood there. Texts that are too long are not kept. */
void memo_keep(struct memo *m, size_t slot, const char *s, size_t n, const struct kept *kept);

#endif

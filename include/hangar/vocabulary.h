/* The closed vocabularies of the ledger: what a cell may say, and the words that mean the same.
 * 0 is "not stated" in each. The numbers are stored in ledgers: never renumber, only append. */
#ifndef HANGAR_VOCABULARY_H
#define HANGAR_VOCABULARY_H

#include <stddef.h>

enum stance { STANCE_NONE, STATES, DOUBTS, DENIES };
/* What a denial (or doubt) speaks of; not stated means the deal as a whole. */
enum denied { DENIED_NONE, DENIED_DEAL, DENIED_TO, DENIED_PRICE, DENIED_PURPOSE };
enum rank { RANK_NONE, RANK_PREFERRED, RANK_NORMAL, RANK_DEPRECATED };
enum kind {
	KIND_NONE, /* of a transfer without a kind: it is taken as a transfer between parties */
	KIND_SALE,
	KIND_GIFT,
	KIND_LEASE,
	KIND_RETURN,
	KIND_SEIZURE,
	KIND_PRODUCTION, /* from nobody */
	KIND_LOSS,       /* to nobody, as the next two */
	KIND_SCRAPPING,
	KIND_DISPLAY,
};
enum outcome {
	OUTCOME_NONE,
	OUTCOME_USE,
	OUTCOME_SPARES,
	OUTCOME_DECOY,
	OUTCOME_SCRAP,
	OUTCOME_DISPLAY,
	OUTCOME_UNKNOWN
};
enum status {
	STATUS_NONE,
	STATUS_PLEDGED,
	STATUS_APPROVED,
	STATUS_OFFERED,
	STATUS_ORDERED,
	STATUS_DELIVERED,
	STATUS_SUSPENDED,
	STATUS_CANCELLED,
	STATUS_NOT_HELD
};
enum condition {
	CONDITION_NONE,
	/* of a holding */
	CONDITION_ACTIVE,
	CONDITION_STORED,
	CONDITION_DERELICT,
	CONDITION_WITHDRAWN,
	CONDITION_LOST,
	CONDITION_ORDERED,
	CONDITION_UNKNOWN,
	/* of a transfer */
	CONDITION_NEW,
	CONDITION_SECOND_HAND,
	CONDITION_MODERNISED,
	/* of a loss */
	CONDITION_DESTROYED,
	CONDITION_DAMAGED,
	CONDITION_CAPTURED,
	CONDITION_ABANDONED,
};
enum price_kind {
	PRICE_NONE,
	PRICE_ASKING,
	PRICE_SALE,
	PRICE_APPRAISAL,
	PRICE_ESTIMATE,
	PRICE_LICENCE
}; /* not given means sale */
enum aircraft_class { CLASS_NONE, CLASS_FIXED_WING, CLASS_HELICOPTER, CLASS_UAV };

struct word {
	int value;
	const char *text; /* the first row of a value is its name; further rows are synonyms */
};

struct vocabulary {
	const char *name;         /* the field's name */
	const struct word *words; /* ends with text == NULL */
	/* The same in other languages and lists: ';' between those of one row. May be NULL. */
	const struct word *also;
};

extern const struct word kind_also[], outcome_also[], status_also[], condition_also[],
    price_kind_also[], class_also[];

extern const struct vocabulary stance_words, denied_words, rank_words, kind_words, outcome_words,
    status_words, condition_words, price_kind_words, class_words;

/* The value that `text` means (case, blanks and dashes folded); -1 when unknown; 0 when blank. */
int vocabulary_find(const struct vocabulary *v, const char *text);
/* "not held", "" for 0; borrowed. */
const char *vocabulary_name(const struct vocabulary *v, int value);
/* "pledged, approved, offered, ..." for error messages and help. */
struct str;
void vocabulary_list(struct str *out, const struct vocabulary *v);

#endif

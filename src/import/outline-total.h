/* Totals: rows that claim to be one, by a word or by what they lack, held against the sums of the
 * rows before them. */
#ifndef HANGAR_IMPORT_OUTLINE_TOTAL_H
#define HANGAR_IMPORT_OUTLINE_TOTAL_H

#include "outline-inside.h"

/* The cells of the last row in one column, and since how many rows it is so. */
struct outline_run {
	uint64_t hash; /* 0: blank since the first row */
	uint32_t since;
};

/* One way through the rows. */
struct outline_sums {
	const struct outline_table *table;
	struct adding adding;
	struct outline_run *runs;      /* by column */
	struct adding_figure *figures; /* of the record at hand */
	uint64_t shape; /* of totals without a word that added up: which cells they have */
	size_t alike;   /* totals of that shape */
};

enum claim_of_total outline_claim(const struct outline_table *t, const struct outline_record *r);
void outline_sums_start(struct outline_sums *s, const struct outline_table *t);
void outline_sums_free(struct outline_sums *s);
/* A row of the table goes by. */
void outline_sums_row(struct outline_sums *s, const struct outline_record *r);
/* One that may be none: it counts, and tells nothing of groups. */
void outline_sums_doubtful(struct outline_sums *s, const struct outline_record *r);
/* Does it add up? *best is the comparison that tells; for a claim by word that does not, the
 * nearest. The rows it sums are closed where it does. */
bool outline_sums_total(struct outline_sums *s, const struct outline_record *r,
			enum claim_of_total claim, struct adding_match *best);
/* The column of a label that none of the rows so far has; NO_COLUMN: none. */
size_t outline_sums_label(const struct outline_sums *s, const struct outline_record *r,
			  enum claim_of_total claim);
/* Which cells of it are filled, but for figures. */
uint64_t outline_shape(const struct outline_table *t, const struct outline_record *r);

/* The sums as they stand behind the last row of the survey, whose totals are marked. */
void outline_sum_up(const struct outline_totals *o, struct outline_sums *sums);

#endif

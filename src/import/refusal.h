/* Why a header is refused, in one line each: FILE:LINE, the header as it stands, what was expected,
 * and the command line that goes on from there (err_next). All are ERR_USAGE and return -1. */
#ifndef HANGAR_IMPORT_REFUSAL_H
#define HANGAR_IMPORT_REFUSAL_H

#include "hangar/field.h"

struct err;
struct header;
struct import_column;
struct import_options;
struct map_entry;
struct mapping;
struct meaning;
struct preset_lack;

struct refusal {
	const char *path;
	const struct header *header;
	const struct mapping *map;
	const struct meaning *meaning;        /* what was guessed; NULL */
	const struct import_options *options; /* NULL: none given */
	const char *encoding;
	enum record as; /* --as, if given */
	struct err *e;
};

int refuse_unknown(const struct refusal *r); /* no column, or too few to tell the record */
/* Whose the rows are, say, which nothing in the file tells. */
int refuse_lacking(const struct refusal *r, const struct meaning *m);
/* Nothing in the file speaks of aircraft. */
int refuse_aimless(const struct refusal *r, const struct meaning *m);
/* Its figures are none that such a record could have: nothing goes on from there. */
int refuse_unfit(const struct refusal *r, const char *why);
int refuse_ambiguous(const struct refusal *r, enum record a, enum record b);
int refuse_incomplete(const struct refusal *r, enum record of);
/* Both have the field of the first. */
int refuse_twice(const struct refusal *r, const struct import_column *column,
		 const struct import_column *other);
int refuse_field(const struct refusal *r, const struct map_entry *x, enum record of);
/* What an offer left to be filled in was not. */
int refuse_blank(const struct refusal *r, const struct map_entry *x);
int refuse_header(const struct refusal *r, const struct map_entry *x);
int refuse_column(const struct refusal *r, const char *column, enum record of);
/* Most columns of the header's preset are there, these are not; others stand in the place of all
 * of them, or none tells aircraft from other equipment. */
int refuse_near(const struct refusal *r, const struct preset_lack *lack);
/* The header's preset has rows of another record than --as asks for. */
int refuse_other(const struct refusal *r);
/* Nothing in the file says what this field of the preset is; its name does, or not (NULL). */
int refuse_unasked(const struct refusal *r, const struct field *f, const char *party);
int refuse_broken(const struct refusal *r); /* bytes or quotes of the header line itself */

#endif

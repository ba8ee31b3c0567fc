/* How well one column would be one field. */
#ifndef HANGAR_IMPORT_FITNESS_H
#define HANGAR_IMPORT_FITNESS_H

#include "hangar/field.h"

#include "profile.h"
#include "words.h"

struct str;

/* How a record is filled: the losses are transfers to nobody. */
enum flavour { FLAVOUR_HOLDING, FLAVOUR_TRANSFER, FLAVOUR_LOSS, FLAVOUR_AIRFRAME, FLAVOURS };

enum record flavour_record(enum flavour f);
/* "holdings", "losses" */
const char *flavour_name(enum flavour f);

/* A field that a guess may choose. */
struct fitness {
	enum field_id field;
	int words;    /* what the header says of it, 0 to 100 */
	int contents; /* how many of the cells could be that, in hundredths */
	int score;    /* 0 to 100: both together; the words alone never outweigh cells that can't
		       * be read so, the cells alone are enough only where nothing else looks so */
	const struct header_meaning *said; /* NULL: the header says nothing of it */
	enum look look;                    /* that the contents were counted by; LOOKS: any text */
};

/* Every field that a column of this flavour could be; how many (at most FITNESS_FIELDS). `money`:
 * the header, or an option, names the money of amounts that name none. */
#define FITNESS_FIELDS 40
size_t fitness_list(struct fitness out[FITNESS_FIELDS], enum flavour f,
		    const struct header_meaning *said, size_t said_n, bool money,
		    const struct profile *p);
/* Do its cells name a type or a party? */
bool fitness_is_name(enum field_id field);
/* Are so many of the cells known types that they are types under any header ("unit_name")? */
bool fitness_is_plain(const struct fitness *f);
/* "header: Anzahl (German); 38 of 40 cells are whole numbers" */
void fitness_explain(struct str *out, const struct fitness *f, const char *header,
		     const struct profile *p);

#endif

/* What most rows of a file look like. */
#ifndef HANGAR_IMPORT_PATTERN_H
#define HANGAR_IMPORT_PATTERN_H

#include "glance.h"

struct header;

enum column_habit {
	HABIT_ANY,
	HABIT_NUMBER, /* numbers, or nothing; dates of three numbers among them */
	HABIT_WORDS,  /* never a number alone */
};

struct pattern {
	size_t width;   /* cells, empty ones at the end among them; 0: rows differ too much */
	size_t columns; /* of habits: as many as the header has */
	unsigned char *habits;
	bool spaced; /* blanks stand behind delimiters */
};

/* Learnt from the first rows behind the header: `width` is what nine of ten have. */
void pattern_learn(struct pattern *p, const char *data, size_t size, const struct header *h,
		   struct arena *a);
/* Could this be a cell of column i? */
bool pattern_fits(const struct pattern *p, size_t i, const struct cell *c);

#endif

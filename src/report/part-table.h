/* Parts as tables: one set of columns, of which each list shows those that say something there. */
#ifndef REPORT_PART_TABLE_H
#define REPORT_PART_TABLE_H

#include "look.h"

enum parts_of {
	PARTS_OF_DEAL, /* of one, under it */
	PARTS_OF_FLEET,
	PARTS_OF_TRANSFERS,
};
/* A table without rows yet; rows are struct part of the look's resolution. */
struct table *part_table(struct section *s, struct look *l, enum parts_of what);

#endif

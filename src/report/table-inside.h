/* Inside of tables. */
#ifndef REPORT_TABLE_INSIDE_H
#define REPORT_TABLE_INSIDE_H

#include "hangar/table.h"

struct sort_key {
	size_t column;
	bool descending;
};
VEC_TYPE(sort_keys, struct sort_key);

/* Puts the rows in the order of cell_compare by the keys, the first one first; rows that are equal
 * in all of them stay as they stood, those that state nothing in one stand last in it. */
void table_order(struct table *t, const struct sort_keys *keys);

#endif

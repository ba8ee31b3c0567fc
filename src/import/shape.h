/* Cells as a preset has them: brought into the shape in which any file would have them, before they
 * are typed; and what some of them say of others and of the row. */
#ifndef HANGAR_IMPORT_SHAPE_H
#define HANGAR_IMPORT_SHAPE_H

#include "hangar/import.h"

struct import_reader;
struct lane;

/* Finds the lanes that others speak of, when all are there. */
void shape_start(struct import_reader *r);
/* Shapes the cell of each lane in the record at hand; new texts go into the arena of the row. */
void shape_cells(struct import_reader *r);
/* A row of other equipment is set aside, or kept as such (r->other), and set aside is what is no
 * rate or index; one whose equipment is not said is rejected. True where it was one of these. */
bool shape_refuses(struct import_reader *r, struct import_row *row);
/* A cell that marks another: -1 and an error where it is no mark. */
int shape_check_mark(const struct lane *l, struct err *e);
/* Marks as estimates what other cells say is one, and sets the status that a delivery tells. */
void shape_finish(struct import_reader *r, struct import_row *row);
/* True for a lane that only speaks of others: it has nothing of its own to keep. */
bool shape_is_silent(const struct lane *l);

#endif

/* How a file is read, as the report of its import tells it: the plan outlives no reader. */
#ifndef HANGAR_APP_PLANNED_H
#define HANGAR_APP_PLANNED_H

#include "incoming.h"

void planned_copy(const struct run *r, struct imported_file *f, const struct import_plan *plan);
/* Those that are not told yet: some are taken while the rows are read. */
void planned_decisions(struct imported_file *f, const struct import_plan *plan, struct arena *a);

#endif

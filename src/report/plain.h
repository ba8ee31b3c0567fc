/* Cells for programs: the canonical notation that import reads back. */
#ifndef REPORT_PLAIN_H
#define REPORT_PLAIN_H

#include "hangar/table.h"

#include <stdint.h>

struct str;

/* "12.5", "-0.000001": exact, without grouping or zeros at the end. */
void plain_decimal(struct str *out, int64_t millionths);
/* As it is: text from outside is neither made safe nor quoted here. */
void plain_cell(struct str *out, const struct cell *c);

#endif

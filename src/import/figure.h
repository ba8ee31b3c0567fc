/* What a cell is where figures are expected, before anybody decides what the column means. */
#ifndef HANGAR_IMPORT_FIGURE_H
#define HANGAR_IMPORT_FIGURE_H

#include <stdint.h>

struct cell;

enum figure {
	FIGURE_NONE,  /* something else */
	FIGURE_BLANK, /* nothing is stated: blank, a dash, NA */
	FIGURE_EXACT, /* one number, decimals allowed: 12, 1.0, 1 200, 0.35 */
	FIGURE_LOOSE, /* any other quantity of the design, or an amount of money */
};

#define FIGURE_UNIT 1000000 /* FIGURE_EXACT comes in millionths */

/* *micro is set for FIGURE_EXACT alone. A number too large for it is loose. */
enum figure figure_of(const struct cell *c, int64_t *micro);

#endif

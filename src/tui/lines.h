/* Long texts in lines of a width. */
#ifndef TUI_LINES_H
#define TUI_LINES_H

#include "ink.h"

struct screen;
struct str;

/* Takes the next line of at most `width` columns off *text, broken at a blank where there is one;
 * appends it to `line` and returns true; false where nothing is left. */
bool lines_next(struct str *line, const char **text, int width);
/* The text of a row of a tree, after the branches it hangs on. */
const char *lines_without_branches(const char *text);
/* Lines that a text takes. */
int lines_count(const char *text, int width);
/* Paints at most `most` lines from (y, x) on, the last one cut where there is more; returns how
 * many. */
int lines_paint(struct screen *s, int y, int x, int width, int most, enum ink ink,
		const char *text);
/* The same on the whole lines that end above `y`, none above `top`. */
void lines_paint_above(struct screen *s, int top, int y, int cols, enum ink ink, const char *text);

#endif

/* The pane beside the list: what is known about the row under the cursor, in tabs. */
#ifndef TUI_DETAIL_H
#define TUI_DETAIL_H

#include "hangar/listing.h"
#include "panes.h"

struct browser;
struct sheet;

struct detail {
	char *seek;              /* a text to scroll to when its text is made; NULL: none */
	char *tab;               /* the name of the tab chosen; kept from row to row */
	size_t at;               /* the tab shown */
	const char *const *tabs; /* NULL: none */
	const struct sheet *of;  /* what `text` was made of */
	size_t row;
	int width;
	struct styled_text text;
	VEC(size_t) lines; /* where each begins */
	size_t top;
	int64_t took; /* milliseconds, to make `text` the last time */
};

void detail_free(struct detail *d);
void detail_forget(struct detail *d); /* made anew at the next painting */
/* Is there something to say about the row under the cursor? */
bool detail_has(struct browser *b);
/* Scrolls to the line that has the text, once that is there. */
void detail_seek(struct browser *b, const char *text);
void detail_choose(struct browser *b, const char *tab);
/* The next tab, or the one before, round the end. */
void detail_turn(struct browser *b, int step);
/* Lines that it takes in a pane of that width, with its head. */
int detail_height(struct browser *b, int width);
void detail_scroll(struct browser *b, long lines);
/* False where the text would take a while to make and `hasty` is asked: then it is not there yet.
 */
bool detail_paint(struct browser *b, struct rect r, bool hasty);

#endif

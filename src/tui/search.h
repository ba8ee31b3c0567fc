/* The search for a text in the list shown: a little of it at a time in the painting thread, between
 * the keys. */
#ifndef TUI_SEARCH_H
#define TUI_SEARCH_H

#include <stdbool.h>

struct browser;
struct listing_search;
struct sheet;

struct search {
	char *text;                /* what was searched for last; NULL: nothing yet */
	struct listing_search *at; /* under way; NULL: none is */
	const struct sheet *of;
	bool back;
};

/* From the row after the cursor, or before it, round the end. A small list is done with at once. */
void search_begin(struct browser *b, bool back);
/* Goes on for so long. True where it is over, and there is something to paint. */
bool search_go_on(struct browser *b, int milliseconds);
/* True where one was under way. */
bool search_stop(struct browser *b);
void search_free(struct search *s);

#endif

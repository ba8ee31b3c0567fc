/* The browser: a ledger, views on it, and the panes they are shown in. It is told of keys and asked
 * to paint; it knows nothing of terminals but the screen it paints on. */
#ifndef TUI_BROWSER_H
#define TUI_BROWSER_H

#include "detail.h"
#include "hangar/app.h"
#include "job.h"
#include "panes.h"
#include "prompt.h"
#include "screen.h"
#include "search.h"
#include "view.h"

/* ---- work beside the keys ---- */

/* What runs in a thread of its own, and what happens when it is done, back in the painting one,
 * which then owns it. Stands first in a struct with what both need. */
struct work {
	void (*run)(struct work *w);
	void (*arrive)(struct browser *b, struct work *w);
	struct job *job;
	int64_t since; /* milliseconds */
};

int64_t now_ms(void); /* since some moment */
void work_start(struct browser *b, struct work *w);
/* Lets arrive what is done; waits for that at most so long. True where something arrived. */
bool work_poll(struct browser *b, int milliseconds);

/* ---- the browser ---- */

enum question { ASK_FILTER, ASK_SEARCH, ASK_POLICY, ASK_COMPARE, QUESTIONS };

struct message {
	struct str text; /* safe; empty: none */
	enum ink ink;
};

struct browser {
	const struct browse_options *options;
	struct screen *screen;
	struct policy policy;
	struct world *world;                 /* NULL until it is read, and where it can't be */
	char *trouble;                       /* why it can't */
	const struct load_progress *reading; /* how far the reading thread is; NULL: none reads */
	int percent;                         /* of it, as it was seen last */
	bool checking, changing;
	bool read_again; /* asked for while it was read */
	unsigned making; /* lists under way */
	bool leaving;    /* nothing new is begun */
	VEC(struct work *) works;
	unsigned tickets;

	struct view roots[VIEW_TABS];
	int root;
	VEC(struct view *) stack; /* opened from the root, the topmost last */

	bool zoomed, detail_hidden, detail_focus, helping;
	int help_top;
	struct detail detail;
	struct panes panes;
	struct prompt prompt;
	enum question question;
	struct typed histories[QUESTIONS];
	struct search search;
	struct message message;
	size_t finding;      /* that `n` showed last; SIZE_MAX: none yet */
	bool finding_wanted; /* as soon as the checks are done */
	char *sought;        /* the id of the row to go to when its list comes; NULL: none */
	batch_id to_undo;    /* what a second u takes back; 0: none was asked about */
	bool over;
	bool hasty, unfinished; /* of the painting under way */
};

/* The browser begins to read its ledger. Options and screen stay the caller's. */
struct browser *browser_new(const struct browse_options *o, struct screen *s);
void browser_free(struct browser **b); /* waits for all that is under way */
/* The same for the end of the program: waits for a change of the ledger alone, and where that
 * failed returns -1 with an error. What threads still read is left to them. */
int browser_leave(struct browser **b, struct err *e);
void browser_press(struct browser *b, int32_t key);
/* Takes in what other threads have finished, waiting for that at most so long. True where there is
 * something new to paint. */
bool browser_tick(struct browser *b, int milliseconds);
bool browser_busy(const struct browser *b);
/* Busy in this thread, in browser_tick: then nobody need wait before the next. */
bool browser_searching(const struct browser *b);
void browser_paint(struct browser *b);
/* The same for somebody who may press the next key at once: true where the detail is left out for
 * now, because it would take a while. */
bool browser_paint_hastily(struct browser *b);

/* ---- for its parts ---- */

/* "reading … 41 % of 1,000,000 rows" (reading.c). Appends. */
void browser_reading(struct str *out, const struct browser *b);
struct view *browser_view(struct browser *b);                     /* the one shown */
struct view *browser_view_of(struct browser *b, unsigned ticket); /* NULL: gone */
void browser_say(struct browser *b, enum ink ink, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* Reads the ledger again, once more where it is being read; lists are made anew as they are looked
 * at (reading.c). */
void browser_read(struct browser *b);
void browser_list_came(struct browser *b, struct view *v);
/* All lists are old. */
void browser_age(struct browser *b);
/* Has the list of the view shown made anew where it is old. */
void browser_refresh(struct browser *b);
/* Shows the view, and has its list made where it is not there or old. */
void browser_show_root(struct browser *b, int root);
/* Opens a view on top. The filter is copied. */
void browser_open(struct browser *b, const struct listing_ask *ask, const char *filter);
/* Closes the topmost; false where only the root is left. */
bool browser_back(struct browser *b);
/* Filters the view shown; an error leaves it as it was. */
int browser_filter(struct browser *b, const char *filter, struct err *e);
void browser_sort(struct browser *b, const char *order);

#endif

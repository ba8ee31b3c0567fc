/* A ledger as it was read, what was found wrong with it, and lists made of it. Lists and jobs hold
 * on to the world they rest on, so that a newer one can take its place while they last. Counted in
 * the painting thread alone. */
#ifndef TUI_WORLD_H
#define TUI_WORLD_H

#include <pthread.h>

#include "contrast.h"
#include "hangar/app.h"
#include "hangar/err.h"
#include "hangar/listing.h"

struct world {
	struct session session;
	struct findings findings;
	bool checked; /* the findings are there */
	unsigned holders;
	/* The same ledger with other equipment, for filters that ask for it: read by the first list
	 * that does, which is why its session is looked at only by lists made under it. */
	struct world *whole; /* held; NULL: nobody asked yet */
	pthread_mutex_t reading;
	const char *ledger; /* of a whole: its path; NULL of any other */
	struct policy policy;
};

struct world *world_new(void); /* held once */
/* The world with other equipment, in which a filter that asks for it is answered; not yet read.
 * Borrowed from `w`. */
struct world *world_whole(struct world *w, const char *ledger);
struct world *world_hold(struct world *w);
void world_let_go(struct world **w);
/* For a listing: the line of a file; `world` is what it was asked under. */
int world_line(void *world, batch_id batch, uint32_t line, struct str *out);
/* NULL until they are there. */
const struct findings *world_findings(const struct world *w);

/* A list with all that it rests on, and where a row of an older one stands in it. */
struct sheet {
	struct world *world; /* held */
	struct filter *filter;
	char *filter_text, *order; /* as asked for */
	struct listing_ask ask;
	char *figure;              /* of a tree, or what is compared with; what ask points to */
	struct contrast *contrast; /* of LISTING_DIFF; held */
	struct difference difference;
	char *id, *terms;        /* of the row to be found again; NULL: none */
	char *id2, *terms2;      /* where that is not there */
	struct listing *listing; /* NULL: it could not be made */
	size_t row;              /* where the cursor was when it was asked for */
	size_t found;            /* SIZE_MAX: not there */
	struct err error;
};

/* For a job: makes the list. */
void sheet_make(struct sheet *s);
void sheet_free(struct sheet **s);

#endif

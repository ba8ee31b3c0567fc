/* Worlds and sheets. */
#include "world.h"

struct world *world_new(void)
{
	struct world *w = mem_zalloc(sizeof *w);

	w->holders = 1;
	pthread_mutex_init(&w->reading, NULL);
	return w;
}

struct world *world_whole(struct world *w, const char *ledger)
{
	if (!w->whole) {
		w->whole = world_new();
		w->whole->ledger = ledger;
		w->whole->policy = w->session.resolution->policy;
	}
	return w->whole;
}

static int read_whole(struct world *w, struct err *e)
{
	if (w->session.resolution)
		return 0;
	if (session_read(&w->session, w->ledger, &w->policy, e))
		return -1;
	other_take_back(w->session.ev);
	if (session_resolve(&w->session, &w->policy, NULL, e) == 0)
		return 0;
	session_close(&w->session);
	return -1;
}

/* Lists of several views may ask at once. */
static int open_whole(struct world *w, struct err *e)
{
	int rc;

	pthread_mutex_lock(&w->reading);
	rc = read_whole(w, e);
	pthread_mutex_unlock(&w->reading);
	return rc;
}

struct world *world_hold(struct world *w)
{
	w->holders++;
	return w;
}

void world_let_go(struct world **wp)
{
	struct world *w = *wp;

	*wp = NULL;
	if (!w || --w->holders)
		return;
	world_let_go(&w->whole);
	findings_free(&w->findings);
	session_close(&w->session);
	pthread_mutex_destroy(&w->reading);
	mem_free(w);
}

int world_line(void *world, batch_id batch, uint32_t line, struct str *out)
{
	const struct world *w = world;
	struct err e = ERR_INIT;
	int rc = session_line(&w->session, batch, line, out, &e);

	err_clear(&e);
	return rc;
}

const struct findings *world_findings(const struct world *w)
{
	return w->checked ? &w->findings : NULL;
}

/* What differs, where that is what is listed. */
static int compare(struct sheet *s)
{
	if (!s->contrast)
		return 0;
	if (difference_make(&s->difference, s->contrast, s->figure, s->filter_text, &s->error))
		return -1;
	s->ask.diff = s->difference.diff;
	return 0;
}

/* The filter was read by the names of another world. */
static int enter_whole(struct sheet *s)
{
	if (!s->world->ledger)
		return 0;
	if (open_whole(s->world, &s->error))
		return -1;
	filter_free(&s->filter);
	return filter_parse_line(&s->filter, s->filter_text, s->world->session.ev->catalogue,
				 &s->error);
}

void sheet_make(struct sheet *s)
{
	s->found = SIZE_MAX;
	if (enter_whole(s))
		return;
	s->ask.filter = s->filter;
	if (compare(s))
		return;
	s->listing = listing_new(s->world->session.resolution, &s->ask, &s->error);
	if (s->listing && s->order && listing_sort(s->listing, s->order, &s->error))
		listing_free(&s->listing);
	if (!s->listing)
		return;
	if (s->id)
		s->found = listing_find(s->listing, s->id, s->terms);
	if (s->found == SIZE_MAX && s->id2)
		s->found = listing_find(s->listing, s->id2, s->terms2);
}

void sheet_free(struct sheet **sp)
{
	struct sheet *s = *sp;

	if (!s)
		return;
	listing_free(&s->listing);
	difference_free(&s->difference);
	contrast_let_go(&s->contrast);
	filter_free(&s->filter);
	world_let_go(&s->world);
	mem_free(s->filter_text);
	mem_free(s->order);
	mem_free(s->figure);
	mem_free(s->id);
	mem_free(s->terms);
	mem_free(s->id2);
	mem_free(s->terms2);
	err_clear(&s->error);
	mem_free(s);
	*sp = NULL;
}

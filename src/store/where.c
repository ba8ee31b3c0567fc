/* Where a row stands: who said it, in which line, and who else. A row is open while any batch that
 * said it is active. */
#include "load.h"

/* The evidence is still being read: its sightings are ours to change. */
static struct sighting *sightings_of(struct evidence *ev, uint64_t row, size_t *n)
{
	return (struct sighting *)(uintptr_t)evidence_sightings(ev, row, n);
}

bool where_take(struct loader *l, struct statement *q, struct where *w)
{
	w->row = (uint64_t)column_take_number(q);
	w->batch = (batch_id)column_take_number(q);
	w->line = (uint32_t)column_take_number(q);
	if (l->view->all_batches || history_active(&l->history, w->batch))
		return true;
	size_t n;
	struct sighting *x = sightings_of(l->ev, w->row, &n);
	if (!x)
		return false;
	w->batch = x->batch;
	w->line = x->line;
	x->batch = 0;
	return true;
}

void where_drop_used(struct evidence *ev)
{
	size_t kept = 0;
	for (size_t i = 0; i < ev->sightings.n; i++)
		if (ev->sightings.v[i].batch != 0)
			ev->sightings.v[kept++] = ev->sightings.v[i];
	ev->sightings.n = kept;
}

batch_id where_last_said(struct loader *l, const struct where *w)
{
	size_t n;
	const struct sighting *x = evidence_sightings(l->ev, w->row, &n);
	batch_id last = w->batch;
	for (size_t i = 0; i < n; i++)
		if (x[i].batch > last)
			last = x[i].batch;
	return last;
}

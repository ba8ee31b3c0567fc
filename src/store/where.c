/* Where a row stands: who said it, in which line, and who else. A row is open while any batch that
 * said it is active. */
#include "load.h"

static struct sighting *first_sighting(struct evidence *ev, uint64_t row)
{
	size_t from = 0, to = ev->sightings.n;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (ev->sightings.v[middle].claim < row)
			from = middle + 1;
		else
			to = middle;
	}
	bool found = from < ev->sightings.n && ev->sightings.v[from].claim == row;
	return found ? &ev->sightings.v[from] : NULL;
}

bool where_take(struct loader *l, struct statement *q, struct where *w)
{
	w->row = (uint64_t)column_take_number(q);
	w->batch = (batch_id)column_take_number(q);
	w->line = (uint32_t)column_take_number(q);
	if (l->view->all_batches || history_active(&l->history, w->batch))
		return true;
	struct sighting *x = first_sighting(l->ev, w->row);
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
	const struct evidence *ev = l->ev;
	struct sighting *x = first_sighting(l->ev, w->row);
	batch_id last = w->batch;
	for (; x && x < ev->sightings.v + ev->sightings.n && x->claim == w->row; x++)
		if (x->batch > last)
			last = x->batch;
	return last;
}

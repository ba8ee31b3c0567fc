/* Which lists stand for which areas: appended, and taken back with their batch. */
#include "inside.h"

#include <assert.h>

static const struct query add_stand = {SLOT_ADD_STAND,
				       "INSERT INTO stand (batch, list, area) VALUES (?, ?, ?)"};

int store_put_stand(struct store *s, const struct stand *st, struct err *e)
{
	assert(s->writing);
	struct statement *q = db_use(s, &add_stand, e);
	if (!q)
		return -1;
	column_put_number(q, st->batch);
	column_put_text(q, st->list);
	column_put_text(q, st->area);
	return db_run(q, e);
}

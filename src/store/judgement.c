/* What analysts judge of claims and of findings: appended, and taken back with its batch. */
#include "inside.h"

#include <assert.h>

static const struct query add_edit = {
    SLOT_ADD_EDIT, "INSERT INTO edit (batch, claim, field, value, was) VALUES (?, ?, ?, ?, ?)"};
static const struct query add_ack = {
    SLOT_ADD_ACK, "INSERT INTO ack (batch, rule, about, figures, note) VALUES (?, ?, ?, ?, ?)"};

static const char *or_null(const char *text)
{
	return text && *text ? text : NULL;
}

int store_put_edit(struct store *s, const struct edit *x, struct err *e)
{
	assert(s->writing);
	struct statement *q = db_use(s, &add_edit, e);
	if (!q)
		return -1;
	column_put_number(q, x->batch);
	column_put_number(q, (int64_t)x->claim);
	column_put_text(q, field_get(x->field)->name);
	column_put_text(q, or_null(x->value));
	column_put_text(q, or_null(x->was));
	return db_run(q, e);
}

int store_put_ack(struct store *s, const struct ack *a, struct err *e)
{
	assert(s->writing);
	struct statement *q = db_use(s, &add_ack, e);
	if (!q)
		return -1;
	column_put_number(q, a->batch);
	column_put_text(q, a->check);
	column_put_text(q, a->about);
	column_put_text(q, a->figures);
	column_put_text(q, a->note);
	return db_run(q, e);
}

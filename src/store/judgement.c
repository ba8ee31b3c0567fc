/* What analysts judge of claims and of findings: appended, and taken back with its batch. These are
 * no rows of a record: the batch alone says whether they are in force. */
#include "columns.h"
#include "load.h"

#include <assert.h>

#include "hangar/edit.h"
#include "hangar/err.h"

/* ---- writing ---- */

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

/* ---- reading ---- */

void judgement_take_edit(struct loader *l, struct statement *q)
{
	struct edit x = {.batch = (batch_id)column_take_number(q)};
	struct arena *a = &l->ev->arena;
	if (!history_active(&l->history, x.batch))
		return;
	x.claim = (claim_id)column_take_number(q);
	const char *name = column_take_text(q, a);
	const struct field *field = field_find(name, RECORD_CLAIM);
	x.field = field ? field->id : FIELD_NONE;
	x.value = column_take_text(q, a);
	x.was = column_take_text(q, a);
	x.value = x.value ? x.value : "";
	x.was = x.was ? x.was : "";
	l->failed = !edit_records(x.field);
	if (l->failed)
		err_set(l->e, ERR_IO, "%s: a judgement of \"%s\", which is no field of claims",
			store_path(l->s), name);
	else
		vec_push(&l->ev->edits, x);
}

void judgement_take_ack(struct loader *l, struct statement *q)
{
	struct ack x = {.batch = (batch_id)column_take_number(q)};
	struct arena *a = &l->ev->arena;
	if (!history_active(&l->history, x.batch))
		return;
	x.check = column_take_text(q, a);
	x.about = column_take_text(q, a);
	x.figures = column_take_text(q, a);
	x.figures = x.figures ? x.figures : ""; /* a message without numbers */
	x.note = column_take_text(q, a);
	vec_push(&l->ev->acks, x);
}

/* From a typed row to the store, by kind of record. */
#include "inside.h"

#include <assert.h>

typedef int put_fn(struct store *s, const struct evidence *ev, struct import_row *row,
		   batch_id batch, enum fate *fate, claim_id *id, struct err *e);

static void stamp(struct claim *c, enum record record, batch_id batch, uint32_t line)
{
	c->record = (uint8_t)record;
	c->batch = batch;
	c->line = line;
}

static int put_holding(struct store *s, const struct evidence *ev, struct import_row *row,
		       batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	stamp(&row->as.holding.claim, RECORD_HOLDING, batch, row->line);
	return store_put_holding(s, ev, &row->as.holding, row->key, fate, id, e);
}

static int put_transfer(struct store *s, const struct evidence *ev, struct import_row *row,
			batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	stamp(&row->as.transfer.claim, RECORD_TRANSFER, batch, row->line);
	return store_put_transfer(s, ev, &row->as.transfer, row->key, fate, id, e);
}

static int put_airframe(struct store *s, const struct evidence *ev, struct import_row *row,
			batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	stamp(&row->as.airframe.claim, RECORD_AIRFRAME, batch, row->line);
	return store_put_airframe(s, ev, &row->as.airframe, row->key, fate, id, e);
}

static int put_source(struct store *s, const struct evidence *ev, struct import_row *row,
		      batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	row->as.source.batch = batch;
	row->as.source.line = row->line;
	return store_put_source(s, ev, &row->as.source, row->key, fate, id, e);
}

static int put_type(struct store *s, const struct evidence *ev, struct import_row *row,
		    batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	const struct type_row *t = &row->as.type;

	catalogue_type_define(ev->catalogue, &t->type, t->parent);
	return store_put_type(s, &t->type, t->parent, batch, row->line, row->key, fate, id, e);
}

static int put_party(struct store *s, const struct evidence *ev, struct import_row *row,
		     batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	const struct party_row *p = &row->as.party;

	catalogue_party_define(ev->catalogue, &p->party, p->parent);
	return store_put_party(s, &p->party, p->parent, batch, row->line, row->key, fate, id, e);
}

static int put_rate(struct store *s, const struct evidence *ev, struct import_row *row,
		    batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	row->as.rate.batch = batch;
	row->as.rate.line = row->line;
	return store_put_rate(s, ev, &row->as.rate, row->key, fate, id, e);
}

static int put_index(struct store *s, const struct evidence *ev, struct import_row *row,
		     batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	row->as.index.batch = batch;
	row->as.index.line = row->line;
	return store_put_index(s, ev, &row->as.index, row->key, fate, id, e);
}

static const struct {
	enum record record;
	put_fn *put;
} puts_by_record[] = {
    {RECORD_HOLDING, put_holding}, {RECORD_TRANSFER, put_transfer}, {RECORD_AIRFRAME, put_airframe},
    {RECORD_SOURCE, put_source},   {RECORD_TYPE, put_type},         {RECORD_PARTY, put_party},
    {RECORD_RATE, put_rate},       {RECORD_INDEX, put_index},
};

int put_row(struct store *s, const struct evidence *ev, enum record record, struct import_row *row,
	    batch_id batch, enum fate *fate, claim_id *id, struct err *e)
{
	size_t i = 0;

	while (puts_by_record[i].record != record) {
		i++;
		assert(i < sizeof puts_by_record / sizeof *puts_by_record);
	}
	return puts_by_record[i].put(s, ev, row, batch, fate, id, e);
}

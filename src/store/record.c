/* Each record's cells, in the order of columns.h. */
#include "columns.h"
#include "row.h"

#define DAY_NOT_STATED ((int64_t)INT32_MAX + 1)

static void put_claim(struct row_writer *w, const struct claim *c)
{
	struct statement *q = w->q;
	row_put_name(w, NAME_SOURCE, c->source, 0);
	column_put_word(q, c->stance);
	column_put_word(q, c->denies);
	column_put_word(q, c->rank);
	column_put_word(q, c->credibility ? c->credibility - '0' : 0);
	column_put_text(q, c->locator);
	column_put_text(q, c->excerpt);
	column_put_text(q, c->note);
	column_put_text(q, c->tags);
	column_put_text(q, c->extra);
	row_put_sources(w, &c->cites);
	if (c->other)
		row_put_other(w, c->other);
}

static const struct row_query put_holding = {{SLOT_PUT_HOLDING,
					      "INSERT INTO holding (" HOLDING_COLUMNS
					      ") SELECT " FEED_29 " FROM feed"},
					     29};

int store_put_holding(struct store *s, const struct evidence *ev, const struct holding *h,
		      struct row_identity key, enum fate *fate, claim_id *id, struct err *e)
{
	struct row row = {RECORD_HOLDING, h->claim.batch, h->claim.line, key};
	struct row_writer w = {.s = s, .ev = ev, .row = &row, .e = e};
	int met = row_start(&w, &put_holding, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	struct place place = {.row = s->next_row};
	put_claim(&w, &h->claim);
	place.operator_ = (uint32_t)row_put_name(&w, NAME_PARTY, h->operator_, h->operator_as);
	place.types = (uint32_t)row_put_name(&w, NAME_TYPESET, h->types, h->types_as);
	place.day = date_stated(&h->as_of) ? h->as_of.earliest : DAY_NOT_STATED;
	column_put_quantity(w.q, h->count);
	column_put_word(w.q, h->condition);
	column_put_date(w.q, &h->as_of);
	column_put_money(w.q, h->unit_price);
	column_put_text(w.q, h->base);
	index_add_place(s, &place);
	return row_append(&w, fate, id);
}

static const struct row_query put_transfer = {{SLOT_PUT_TRANSFER,
					       "INSERT INTO transfer (" TRANSFER_COLUMNS
					       ") SELECT " FEED_52 " FROM feed"},
					      52};

static void put_transfer_cells(struct row_writer *w, const struct transfer *t)
{
	struct statement *q = w->q;
	row_put_name(w, NAME_DEAL, t->deal, 0);
	column_put_text(q, t->site);
	column_put_word(q, t->kind);
	row_put_name(w, NAME_PARTY, t->from, t->from_as);
	row_put_name(w, NAME_PARTY, t->to, t->to_as);
	row_put_name(w, NAME_PARTY, t->via, t->via_as);
	row_put_name(w, NAME_TYPESET, t->types, t->types_as);
	column_put_quantity(q, t->ordered);
	column_put_quantity(q, t->count);
	column_put_money(q, t->unit_price);
	column_put_money(q, t->total_price);
	column_put_word(q, t->price_kind);
	column_put_date(q, &t->order_date);
	column_put_date(q, &t->date);
	column_put_word(q, t->status);
	column_put_word(q, t->condition);
	column_put_word(q, t->outcome);
	column_put_quantity(q, t->tiv);
}

int store_put_transfer(struct store *s, const struct evidence *ev, const struct transfer *t,
		       struct row_identity key, enum fate *fate, claim_id *id, struct err *e)
{
	struct row row = {RECORD_TRANSFER, t->claim.batch, t->claim.line, key};
	struct row_writer w = {.s = s, .ev = ev, .row = &row, .e = e};
	int met = row_start(&w, &put_transfer, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	put_claim(&w, &t->claim);
	put_transfer_cells(&w, t);
	return row_append(&w, fate, id);
}

static const struct row_query put_airframe = {{SLOT_PUT_AIRFRAME,
					       "INSERT INTO airframe (" AIRFRAME_COLUMNS
					       ") SELECT " FEED_28 " FROM feed"},
					      28};

int store_put_airframe(struct store *s, const struct evidence *ev, const struct airframe *a,
		       struct row_identity key, enum fate *fate, claim_id *id, struct err *e)
{
	struct row row = {RECORD_AIRFRAME, a->claim.batch, a->claim.line, key};
	struct row_writer w = {.s = s, .ev = ev, .row = &row, .e = e};
	int met = row_start(&w, &put_airframe, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	put_claim(&w, &a->claim);
	row_put_name(&w, NAME_TYPE, a->type, a->type_as);
	column_put_text(w.q, a->icao24);
	column_put_text(w.q, a->registration);
	column_put_text(w.q, a->serial);
	column_put_text(w.q, a->construction_no);
	row_put_name(&w, NAME_PARTY, a->operator_, a->operator_as);
	column_put_text(w.q, a->unit);
	column_put_text(w.q, a->base);
	column_put_text(w.q, a->status);
	column_put_date(w.q, &a->built);
	column_put_date(w.q, &a->as_of);
	return row_append(&w, fate, id);
}

static const struct row_query put_source = {{SLOT_PUT_SOURCE,
					     "INSERT INTO source_row (" SOURCE_COLUMNS
					     ") SELECT " FEED_19 " FROM feed"},
					    19};

int store_put_source(struct store *s, const struct evidence *ev, const struct source *src,
		     struct row_identity key, enum fate *fate, claim_id *id, struct err *e)
{
	struct row row = {RECORD_SOURCE, src->batch, src->line, key};
	struct row_writer w = {.s = s, .ev = ev, .row = &row, .e = e};
	int met = row_start(&w, &put_source, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	row_put_text_name(&w, NAME_SOURCE, src->key);
	column_put_text(w.q, src->title);
	column_put_text(w.q, src->publisher);
	column_put_text(w.q, src->address);
	column_put_text(w.q, src->archived);
	column_put_text(w.q, src->language);
	column_put_text(w.q, src->note);
	column_put_text(w.q, src->extra);
	column_put_date(w.q, &src->published);
	column_put_date(w.q, &src->retrieved);
	column_put_char(w.q, src->reliability);
	column_put_text(w.q, src->edition_of);
	row_put_sources(&w, &src->derives_from);
	return row_append(&w, fate, id);
}

static const struct row_query put_type = {{SLOT_PUT_TYPE, "INSERT INTO type_row (" TYPE_COLUMNS
							  ") SELECT " FEED_13 " FROM feed"},
					  13};

int store_put_type(struct store *s, const struct aircraft_type *t, const char *parent,
		   batch_id batch, uint32_t line, struct row_identity key, enum fate *fate,
		   claim_id *id, struct err *e)
{
	struct row row = {RECORD_TYPE, batch, line, key};
	struct row_writer w = {.s = s, .row = &row, .e = e};
	int met = row_start(&w, &put_type, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	row_put_text_name(&w, NAME_TYPE, t->designation);
	column_put_text(w.q, t->maker);
	column_put_text(w.q, t->role);
	column_put_text(w.q, t->reporting_name);
	column_put_text(w.q, t->aliases);
	column_put_word(w.q, t->class_);
	column_put_date(w.q, &t->first_flight);
	row_put_text_name(&w, NAME_TYPE, parent);
	return row_append(&w, fate, id);
}

static const struct row_query put_party = {{SLOT_PUT_PARTY, "INSERT INTO party_row (" PARTY_COLUMNS
							    ") SELECT " FEED_16 " FROM feed"},
					   16};

int store_put_party(struct store *s, const struct party *p, const char *parent, batch_id batch,
		    uint32_t line, struct row_identity key, enum fate *fate, claim_id *id,
		    struct err *e)
{
	struct row row = {RECORD_PARTY, batch, line, key};
	struct row_writer w = {.s = s, .row = &row, .e = e};
	int met = row_start(&w, &put_party, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	row_put_text_name(&w, NAME_PARTY, p->name);
	column_put_text(w.q, p->alpha2);
	column_put_text(w.q, p->alpha3);
	column_put_text(w.q, p->category);
	column_put_text(w.q, p->aliases);
	column_put_text(w.q, p->groups);
	column_put_date(w.q, &p->from);
	column_put_date(w.q, &p->to);
	row_put_text_name(&w, NAME_PARTY, parent);
	return row_append(&w, fate, id);
}

static const struct row_query put_rate = {{SLOT_PUT_RATE, "INSERT INTO rate_row (" RATE_COLUMNS
							  ") SELECT " FEED_11 " FROM feed"},
					  11};

int store_put_rate(struct store *s, const struct evidence *ev, const struct rate *r,
		   struct row_identity key, enum fate *fate, claim_id *id, struct err *e)
{
	struct row row = {RECORD_RATE, r->batch, r->line, key};
	struct row_writer w = {.s = s, .ev = ev, .row = &row, .e = e};
	int met = row_start(&w, &put_rate, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	column_put_date(w.q, &r->date);
	column_put_currency(w.q, r->base);
	column_put_currency(w.q, r->quote);
	column_put_number(w.q, r->rate.mantissa);
	column_put_word(w.q, r->rate.scale);
	row_put_name(&w, NAME_SOURCE, r->source, 0);
	return row_append(&w, fate, id);
}

static const struct row_query put_index = {{SLOT_PUT_INDEX, "INSERT INTO index_row (" INDEX_COLUMNS
							    ") SELECT " FEED_10 " FROM feed"},
					   10};

int store_put_index(struct store *s, const struct evidence *ev, const struct price_index *x,
		    struct row_identity key, enum fate *fate, claim_id *id, struct err *e)
{
	struct row row = {RECORD_INDEX, x->batch, x->line, key};
	struct row_writer w = {.s = s, .ev = ev, .row = &row, .e = e};
	int met = row_start(&w, &put_index, fate, id);
	if (met != 0)
		return met < 0 ? -1 : 0;
	column_put_date(w.q, &x->date);
	column_put_number(w.q, x->value.mantissa);
	row_put_name(&w, NAME_SOURCE, x->source, 0);
	column_put_currency(w.q, x->currency);
	column_put_number(w.q, x->value.scale);
	return row_append(&w, fate, id);
}

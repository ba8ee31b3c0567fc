/* Claims to be browsed: those of the ledger, or those behind the deals and stocks of which some
 * part meets the filter. */
#include "listing-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"

static const enum field_id fields[] = {
    FIELD_SOURCE,       FIELD_GRADE,      FIELD_STANCE, FIELD_IS,        FIELD_TYPE,
    FIELD_REGISTRATION, FIELD_ICAO24,     FIELD_SERIAL, FIELD_COUNT,     FIELD_UNIT_PRICE,
    FIELD_TOTAL_PRICE,  FIELD_DATE,       FIELD_AS_OF,  FIELD_CONDITION, FIELD_LOCATOR,
    FIELD_FILE,         FIELD_LINE,       FIELD_NOTE,   FIELD_ID, /* drawn */
    FIELD_DEAL,         FIELD_OPERATOR,   FIELD_FROM,   FIELD_TO,        FIELD_VIA,
    FIELD_STATUS,       FIELD_SITE,       FIELD_BASE,   FIELD_KIND,      FIELD_OUTCOME,
    FIELD_ORDERED,      FIELD_PRICE_KIND, FIELD_DENIES, FIELD_RANK,      FIELD_CITES,
    FIELD_EXCERPT,      FIELD_TAGS,       FIELD_BATCH,
};
enum { DRAWN_BEHIND = 19 };

/* Of all claims one has to be told which deal or operator they are of. */
static const enum field_id all_fields[] = {
    FIELD_ID,      FIELD_SOURCE,   FIELD_GRADE,      FIELD_STANCE,       FIELD_IS,
    FIELD_DEAL,    FIELD_OPERATOR, FIELD_TYPE,       FIELD_REGISTRATION, FIELD_ICAO24,
    FIELD_SERIAL,  FIELD_COUNT,    FIELD_UNIT_PRICE, FIELD_TOTAL_PRICE,  FIELD_DATE,
    FIELD_AS_OF,   FIELD_FROM,     FIELD_TO,         FIELD_CONDITION,    FIELD_STATUS,
    FIELD_FILE,    FIELD_LINE,     FIELD_NOTE, /* drawn up to here */
    FIELD_LOCATOR, FIELD_VIA,      FIELD_SITE,       FIELD_BASE,         FIELD_KIND,
    FIELD_OUTCOME, FIELD_ORDERED,  FIELD_PRICE_KIND, FIELD_DENIES,       FIELD_RANK,
    FIELD_CITES,   FIELD_EXCERPT,  FIELD_TAGS,       FIELD_BATCH,
};
enum { DRAWN_OF_ALL = 23 };

/* Why a claim does not count in totals: "superseded", "cancelled"; NULL where it does. */
static const char *not_counted(const struct look *l, const struct claim *c)
{
	const struct passed *passed = resolution_passed(l->r, c->id);
	const struct transfer *t =
	    c->record == RECORD_TRANSFER && !passed ? look_transfer(l, c->id) : NULL;
	const struct resolved_deal *d = t ? resolution_deal_told(l->r, t) : NULL;

	if (passed)
		return passed->by ? "superseded" : "passed over";
	return d && d->standing != STANDING_MOVED ? standing_name(d) : NULL;
}

/* Beside so much else the name of a file is enough; the detail has where it was. */
static void claims_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *look = arg;

	if (look->fields[column] == FIELD_IS) {
		*out = cell_text(not_counted(look, row));
		return;
	}
	*out = claim_cell(row, look->fields[column], look);
	if (look->fields[column] == FIELD_FILE && out->kind == CELL_TEXT)
		out->as.text = file_basename(out->as.text);
}

/* ---- behind parts ---- */

/* A party and one type, or types. */
struct stock_key {
	party_id operator_;
	uint32_t types; /* of holdings a set, of airframes a type */
	bool other;     /* of other equipment */
};
VEC_TYPE(stock_keys, struct stock_key);

struct behind {
	const struct resolution *r;
	bool *parts;     /* [part]: meets the filter */
	bool *transfers; /* [index]: behind a part that does */
	struct stock_keys holdings, airframes;
	uint32_t stock; /* marked last: index + 1 */
};

/* Does the claim tell just this piece of its deal? */
static bool speaks_of(const struct transfer *t, const struct part *p)
{
	return (!t->types || t->types == p->types) && date_equal(&t->date, &p->date) &&
	       streq(t->site, p->site) && (!t->from || t->from == p->from) &&
	       (!t->to || t->to == p->to);
}

/* A claim that tells only pieces that do not meet the filter is not behind those that do; one that
 * speaks of the whole deal is. */
static bool is_behind(const struct behind *b, const struct resolved_deal *d,
		      const struct transfer *t)
{
	bool tells_another = false;

	for (size_t i = d->first_part; i < d->first_part + d->part_count; i++) {
		if (!speaks_of(t, &b->r->parts.v[i]))
			continue;
		if (b->parts[i])
			return true;
		tells_another = true;
	}
	return !tells_another;
}

static void mark_claim(struct behind *b, const struct resolved_deal *d, const struct transfer *t)
{
	if (is_behind(b, d, t))
		b->transfers[t - b->r->ev->transfers.v] = true;
}

/* Whatever is said of the deal: what states it, what speaks against it, what is passed over. */
static void mark_deal(struct behind *b, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		for (size_t k = 0; k < d->versions.v[i].claims.n; k++)
			mark_claim(b, d, d->versions.v[i].claims.v[k]);
	}
	for (size_t i = 0; i < d->objections.n; i++)
		mark_claim(b, d, d->objections.v[i].claim);
	for (size_t i = 0; i < d->passed.n; i++)
		mark_claim(b, d, (const struct transfer *)d->passed.v[i]->claim);
}

static void mark_deals(struct behind *b)
{
	for (size_t i = 0; i < b->r->deals.n; i++) {
		const struct resolved_deal *d = &b->r->deals.v[i];
		bool any = false;
		for (size_t k = d->first_part; k < d->first_part + d->part_count && !any; k++)
			any = b->parts[k];
		if (any)
			mark_deal(b, d);
	}
}

static void mark_stock(struct behind *b, const struct part *p)
{
	const struct stock *s = &b->r->stocks.v[p->deal];
	struct stock_key key = {s->operator_, s->types, s->other};
	size_t n;

	if (b->stock == p->deal + 1)
		return;
	b->stock = p->deal + 1;
	if (p->flow == FLOW_HOLDINGS) {
		vec_push(&b->holdings, key);
		return;
	}
	if (s->types)
		key.types = *catalogue_typeset_members(b->r->ev->catalogue, s->types, &n);
	vec_push(&b->airframes, key);
}

static int by_key(const void *a, const void *b)
{
	const struct stock_key *x = a, *y = b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (x->types != y->types)
		return x->types < y->types ? -1 : 1;
	return x->other - y->other;
}

static void order(struct stock_keys *keys)
{
	if (keys->n)
		qsort(keys->v, keys->n, sizeof *keys->v, by_key);
}

static bool has_key(const struct stock_keys *keys, party_id operator_, uint32_t types,
		    const struct claim *c)
{
	struct stock_key key = {operator_, types, c->other != NULL};

	return keys->n && bsearch(&key, keys->v, keys->n, sizeof *keys->v, by_key);
}

static void add_behind(struct table *t, const struct behind *b)
{
	const struct evidence *ev = b->r->ev;

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *c = &ev->transfers.v[i];
		if (b->transfers[i])
			vec_push(&t->rows, &c->claim);
	}
	for (size_t i = 0; b->holdings.n && i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		if (has_key(&b->holdings, h->operator_, h->types, &h->claim))
			vec_push(&t->rows, &h->claim);
	}
	for (size_t i = 0; b->airframes.n && i < ev->airframes.n; i++) {
		const struct airframe *a = &ev->airframes.v[i];
		if (has_key(&b->airframes, a->operator_, a->type, &a->claim))
			vec_push(&t->rows, &a->claim);
	}
}

static void collect_behind(struct listing *l, struct table *t)
{
	const struct resolution *r = l->inside->r;
	struct behind b = {.r = r};

	b.parts = mem_zalloc(r->parts.n + 1);
	b.transfers = mem_zalloc(r->ev->transfers.n + 1);
	for (size_t i = 0; i < r->parts.n; i++) {
		const struct part *p = &r->parts.v[i];
		b.parts[i] = filter_match(l->inside->ask.filter, p, part_facet, part_text,
					  (void *)(uintptr_t)r) != FILTER_NO;
		if (b.parts[i] && (p->flow == FLOW_HOLDINGS || p->flow == FLOW_AIRFRAMES))
			mark_stock(&b, p);
	}
	mark_deals(&b);
	order(&b.holdings);
	order(&b.airframes);
	add_behind(t, &b);
	vec_free(&b.holdings);
	vec_free(&b.airframes);
	mem_free(b.parts);
	mem_free(b.transfers);
}

/* ---- the kind ---- */

/* Claims of each record come by their numbers. */
static bool of_one_record(const struct evidence *ev)
{
	return (ev->transfers.n > 0) + (ev->holdings.n > 0) + (ev->airframes.n > 0) <= 1;
}

static void name_column(struct table *t, struct arena *a)
{
	struct column *own = arena_alloc(a, t->column_count * sizeof *own);

	memcpy(own, t->columns, t->column_count * sizeof *own);
	for (size_t i = 0; i < t->column_count; i++) {
		if (streq(own[i].name, "is"))
			own[i].title = "not counted";
	}
	t->columns = own;
}

static int build_claims(struct listing *l, struct err *e)
{
	struct section *s = report_section(l->report, SECTION_TABLE, "rows", NULL);
	struct look *look = l->inside->look;
	bool behind = l->inside->ask.behind;
	struct table *t =
	    behind ? list_fields(s, look, fields, COUNT_OF(fields), DRAWN_BEHIND)
		   : list_fields(s, look, all_fields, COUNT_OF(all_fields), DRAWN_OF_ALL);

	(void)e;
	t->cell = claims_cell;
	name_column(t, look->arena);
	l->inside->in_order = of_one_record(l->inside->r->ev);
	if (behind)
		collect_behind(l, t);
	else
		list_claims.collect(t, look, l->inside->ask.filter);
	return 0;
}

static void claim_id_of(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	str_addf(out, "claim:%llu", (unsigned long long)((const struct claim *)row.what)->id);
}

static const void *claim_of_id(const struct listing *l, const char *id)
{
	return str_starts(id, "claim:") ? look_claim(l->inside->look, strtoull(id + 6, NULL, 10))
					: NULL;
}

static void claim_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	struct str id = {0};

	claim_id_of(&id, l, row);
	listing_term(out, FIELD_ID, id.s);
	str_free(&id);
}

static const struct tabs *claim_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_claim;
}

const struct listing_view listing_claims = {.unit = "claims",
					    .sorted = "id",
					    .build = build_claims,
					    .kind = &list_claims,
					    .id = claim_id_of,
					    .of_id = claim_of_id,
					    .terms = claim_terms,
					    .tabs = claim_tabs};

/* Claims by field: what each of the three records states, for tables and filters alike. */
#include "list.h"

/* ---- what every claim has ---- */

static struct cell file_cell(const struct claim *c, const struct look *l)
{
	const struct batch *b = look_batch(l, c->batch);

	return cell_text(b ? b->file : NULL);
}

static struct cell grade_cell(const struct claim *c, const struct look *l)
{
	struct grade g = evidence_grade(l->ev, c);

	return cell_grade(g.reliability, g.credibility);
}

static struct cell texts_cell(const struct claim *c, enum field_id field)
{
	switch (field) {
	case FIELD_LOCATOR:
		return cell_text(c->locator);
	case FIELD_EXCERPT:
		return cell_text(c->excerpt);
	case FIELD_NOTE:
		return cell_text(c->note);
	case FIELD_TAGS:
		return cell_text(c->tags);
	default:
		return (struct cell){.kind = CELL_NONE};
	}
}

static struct cell common_cell(const struct claim *c, enum field_id field, const struct look *l)
{
	switch (field) {
	case FIELD_ID:
		return cell_id("claim", c->id);
	case FIELD_SOURCE:
		return cell_text(look_source(l, c->source));
	case FIELD_CITES:
		return c->cites.n ? cell_sources(l, c->cites) : (struct cell){.kind = CELL_NONE};
	case FIELD_STANCE:
		return cell_word(&stance_words, c->stance);
	case FIELD_DENIES:
		return cell_word(&denied_words, c->denies);
	case FIELD_CREDIBILITY:
		return cell_grade(0, c->credibility);
	case FIELD_RANK:
		return cell_word(&rank_words, c->rank);
	case FIELD_GRADE:
		return grade_cell(c, l);
	case FIELD_BATCH:
		return cell_integer(c->batch);
	case FIELD_LINE:
		return c->line ? cell_integer(c->line) : (struct cell){.kind = CELL_NONE};
	case FIELD_FILE:
		return file_cell(c, l);
	default:
		return texts_cell(c, field);
	}
}

/* ---- by record ---- */

static struct cell deal_cell(const struct transfer *t, const struct look *l)
{
	deal_id deal = resolution_deal_of(l->r, t);

	return deal ? cell_text(look_deal(l, deal)) : cell_id("claim", t->claim.id);
}

static struct cell transfer_words(const struct transfer *t, enum field_id field)
{
	switch (field) {
	case FIELD_KIND:
		return cell_word(&kind_words, (int)t->kind);
	case FIELD_PRICE_KIND:
		return cell_word(&price_kind_words, (int)t->price_kind);
	case FIELD_STATUS:
		return cell_word(&status_words, (int)t->status);
	case FIELD_CONDITION:
		return cell_word(&condition_words, (int)t->condition);
	case FIELD_OUTCOME:
		return cell_word(&outcome_words, (int)t->outcome);
	default:
		return (struct cell){.kind = CELL_NONE};
	}
}

static struct cell transfer_cell(const struct transfer *t, enum field_id field,
				 const struct look *l)
{
	switch (field) {
	case FIELD_DEAL:
		return deal_cell(t, l);
	case FIELD_SITE:
		return cell_text(t->site);
	case FIELD_FROM:
		return cell_name(l, look_party(l, t->from), t->from_as);
	case FIELD_TO:
		return cell_name(l, look_party(l, t->to), t->to_as);
	case FIELD_VIA:
		return cell_name(l, look_party(l, t->via), t->via_as);
	case FIELD_TYPE:
		return cell_name(l, look_types(l, t->types), t->types_as);
	case FIELD_ORDERED:
		return cell_quantity(t->ordered);
	case FIELD_COUNT:
		return cell_quantity(t->count);
	case FIELD_UNIT_PRICE:
		return cell_money(t->unit_price);
	case FIELD_TOTAL_PRICE:
		return cell_money(t->total_price);
	case FIELD_ORDER_DATE:
		return cell_date(t->order_date);
	case FIELD_DATE:
		return cell_date(t->date);
	case FIELD_TIV:
		return cell_decimal(t->tiv);
	default:
		return transfer_words(t, field);
	}
}

static struct cell holding_cell(const struct holding *h, enum field_id field, const struct look *l)
{
	switch (field) {
	case FIELD_OPERATOR:
		return cell_name(l, look_party(l, h->operator_), h->operator_as);
	case FIELD_TYPE:
		return cell_name(l, look_types(l, h->types), h->types_as);
	case FIELD_COUNT:
		return cell_quantity(h->count);
	case FIELD_CONDITION:
		return cell_word(&condition_words, (int)h->condition);
	case FIELD_AS_OF:
		return cell_date(h->as_of);
	case FIELD_UNIT_PRICE:
		return cell_money(h->unit_price);
	case FIELD_BASE:
		return cell_text(h->base);
	default:
		return (struct cell){.kind = CELL_NONE};
	}
}

static struct cell airframe_texts(const struct airframe *a, enum field_id field)
{
	switch (field) {
	case FIELD_ICAO24:
		return cell_text(a->icao24);
	case FIELD_REGISTRATION:
		return cell_text(a->registration);
	case FIELD_SERIAL:
		return cell_text(a->serial);
	case FIELD_CONSTRUCTION_NO:
		return cell_text(a->construction_no);
	case FIELD_UNIT:
		return cell_text(a->unit);
	case FIELD_BASE:
		return cell_text(a->base);
	case FIELD_STATUS:
		return cell_text(a->status);
	default:
		return (struct cell){.kind = CELL_NONE};
	}
}

static struct cell airframe_cell(const struct airframe *a, enum field_id field,
				 const struct look *l)
{
	switch (field) {
	case FIELD_TYPE:
		return cell_name(l, look_type(l, a->type), a->type_as);
	case FIELD_OPERATOR:
		return cell_name(l, look_party(l, a->operator_), a->operator_as);
	case FIELD_BUILT:
		return cell_date(a->built);
	case FIELD_AS_OF:
		return cell_date(a->as_of);
	default:
		return airframe_texts(a, field);
	}
}

struct cell claim_cell(const struct claim *c, enum field_id field, const struct look *l)
{
	struct cell own = common_cell(c, field, l);

	if (own.kind != CELL_NONE)
		return own;
	switch (c->record) { /* a claim is the first member of its record */
	case RECORD_TRANSFER:
		return transfer_cell((const struct transfer *)(const void *)c, field, l);
	case RECORD_HOLDING:
		return holding_cell((const struct holding *)(const void *)c, field, l);
	case RECORD_AIRFRAME:
		return airframe_cell((const struct airframe *)(const void *)c, field, l);
	default:
		return own;
	}
}

/* ---- for filters ---- */

/* Parties and types have ids, by which groups and variants are found. */
struct ids {
	party_id parties[4]; /* from, to, via, operator */
	typeset_id types;
	type_id type; /* of an airframe */
	struct date days;
	struct money prices[2];
};

static struct ids ids_of(const struct claim *c)
{
	const void *row = c;

	if (c->record == RECORD_TRANSFER) {
		const struct transfer *t = row;
		return (struct ids){{t->from, t->to, t->via, 0},
				    t->types,
				    0,
				    t->date,
				    {t->unit_price, t->total_price}};
	}
	if (c->record == RECORD_HOLDING) {
		const struct holding *h = row;
		return (
		    struct ids){{0, 0, 0, h->operator_}, h->types, 0, h->as_of, {h->unit_price}};
	}
	const struct airframe *a = row;
	return (struct ids){.parties = {0, 0, 0, a->operator_}, .type = a->type, .days = a->as_of};
}

static int party_at(enum field_id field)
{
	return field == FIELD_FROM       ? 0
	       : field == FIELD_TO       ? 1
	       : field == FIELD_VIA      ? 2
	       : field == FIELD_OPERATOR ? 3
					 : -1;
}

static const char *is_word(const struct claim *c, const struct ids *ids, int nth,
			   const struct look *l)
{
	const struct passed *passed = resolution_passed(l->r, c->id);
	const char *words[6] = {0};
	size_t members = 0, n = 0;

	catalogue_typeset_members(l->ev->catalogue, ids->types, &members);
	if (c->stance == DENIES)
		words[n++] = "denied";
	if (c->stance == DOUBTS)
		words[n++] = "doubted";
	if (members > 1)
		words[n++] = "mixed";
	if (passed)
		words[n++] = "passed_over";
	if (passed && passed->by)
		words[n++] = "superseded";
	words[n++] =
	    money_stated(ids->prices[0]) || money_stated(ids->prices[1]) ? "priced" : "unpriced";
	return nth < (int)n ? words[nth] : NULL;
}

static void price_facet(struct facet *out, const struct ids *ids, enum field_id field, int nth)
{
	struct money m;

	if (nth > 1)
		return;
	m = ids->prices[nth];
	out->kind = money_stated(m) ? FACET_MONEY : FACET_EMPTY;
	out->money = m;
	if (field == FIELD_CURRENCY) {
		out->kind = m.currency ? FACET_TEXT : FACET_EMPTY;
		out->text = currency_code(m.currency);
	}
}

static void single_facet(const struct claim *c, const struct ids *ids, enum field_id field,
			 struct facet *out, const struct look *l)
{
	if (party_at(field) >= 0) {
		facet_of_party(out, ids->parties[party_at(field)], ids->days);
	} else if (field == FIELD_CLASS && c->other) {
		out->kind = FACET_TEXT;
		out->text = OTHER_CLASS;
	} else if (field_of_types(field)) {
		facet_of_types(out, ids->types);
		out->type = ids->type;
	} else {
		bool dated = field == FIELD_DATE || field == FIELD_YEAR;
		struct cell v = dated ? cell_date(ids->days) : claim_cell(c, field, l);
		if (v.kind == CELL_ID) /* of a deal or of itself */
			v = cell_text(arena_printf(l->arena, "claim:%llu",
						   (unsigned long long)v.as.id.number));
		facet_of_cell(out, &v);
	}
}

void claim_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct claim *c = row;
	const struct look *l = arg;
	struct ids ids = ids_of(c);

	out->kind = FACET_NONE;
	if (field == FIELD_PARTY) {
		if (nth < 4)
			facet_of_party(out, ids.parties[nth], ids.days);
	} else if (field == FIELD_PRICE || field == FIELD_COST || field == FIELD_CURRENCY) {
		price_facet(out, &ids, field, nth);
	} else if (field == FIELD_IS) {
		out->text = is_word(c, &ids, nth, l);
		out->kind = out->text ? FACET_TEXT : FACET_NONE;
	} else if (field == FIELD_CITES) {
		if ((size_t)nth < c->cites.n) {
			out->kind = FACET_TEXT;
			out->text = look_source(l, c->cites.v[nth]);
		}
	} else if (nth == 0) {
		single_facet(c, &ids, field, out, l);
	}
}

/* The texts that claims of a record have, and the names among them, which may be stated in other
 * words. FIELD_NONE ends. */
struct texts {
	enum field_id fields[15], names[5];
};

static const struct texts texts_of[] = {
    [RECORD_TRANSFER] = {{FIELD_SOURCE, FIELD_DEAL, FIELD_FROM, FIELD_TO, FIELD_VIA, FIELD_TYPE,
			  FIELD_SITE, FIELD_NOTE, FIELD_EXCERPT, FIELD_TAGS, FIELD_LOCATOR},
			 {FIELD_FROM, FIELD_TO, FIELD_VIA, FIELD_TYPE}},
    [RECORD_HOLDING] = {{FIELD_SOURCE, FIELD_TYPE, FIELD_OPERATOR, FIELD_NOTE, FIELD_EXCERPT,
			 FIELD_TAGS, FIELD_LOCATOR, FIELD_BASE},
			{FIELD_TYPE, FIELD_OPERATOR}},
    [RECORD_AIRFRAME] = {{FIELD_SOURCE, FIELD_TYPE, FIELD_OPERATOR, FIELD_NOTE, FIELD_EXCERPT,
			  FIELD_TAGS, FIELD_LOCATOR, FIELD_REGISTRATION, FIELD_SERIAL, FIELD_ICAO24,
			  FIELD_BASE, FIELD_UNIT, FIELD_CONSTRUCTION_NO},
			 {FIELD_TYPE, FIELD_OPERATOR}},
};

const char *claim_text(const void *row, int nth, void *arg)
{
	const struct claim *c = row;
	const struct texts *t = &texts_of[c->record];
	int n = 0;

	while (n < nth && t->fields[n])
		n++;
	if (t->fields[n]) {
		struct cell text = claim_cell(c, t->fields[n], arg);
		return text.kind == CELL_TEXT ? text.as.text : "";
	}
	if (t->names[nth - n]) {
		const char *stated = claim_cell(c, t->names[nth - n], arg).stated;
		return stated ? stated : "";
	}
	return NULL;
}

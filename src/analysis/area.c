/* Is a claim in an area? The table of what areas are told by stands last. */
#include "hangar/area.h"

#include "hangar/err.h"
#include "hangar/str.h"

#include "inside.h"

/* A claim, or one day of it. */
struct statement {
	const struct claim *claim;
	struct date days;
};
typedef bool answer(const struct evidence *ev, const struct statement *s, int nth,
		    struct facet *out);
struct area_field {
	enum field_id field;
	unsigned records;
	answer *answer;
};
static const struct area_field table[];

static const struct transfer *transfer_of(const struct statement *s)
{
	return (const struct transfer *)(const void *)s->claim;
}

static const struct holding *holding_of(const struct statement *s)
{
	return (const struct holding *)(const void *)s->claim;
}

static const struct airframe *airframe_of(const struct statement *s)
{
	return (const struct airframe *)(const void *)s->claim;
}

const struct date *claim_days(const struct claim *c)
{
	const struct statement s = {.claim = c};

	if (c->record == RECORD_HOLDING)
		return &holding_of(&s)->as_of;
	if (c->record == RECORD_AIRFRAME)
		return &airframe_of(&s)->as_of;
	return date_stated(&transfer_of(&s)->date) ? &transfer_of(&s)->date
						   : &transfer_of(&s)->order_date;
}

static const struct area_field *field_of(enum field_id field)
{
	for (const struct area_field *f = table; f->answer; f++) {
		if (f->field == field)
			return f;
	}
	return NULL;
}

/* ---- reading one ---- */

static int refuse(const char *name, struct err *e)
{
	struct str known = {0};

	for (const struct area_field *f = table; f->answer; f++) {
		if (f == field_of(f->field))
			str_addf(&known, "%s%s", known.n ? ", " : "", field_get(f->field)->name);
	}
	err_set(e, ERR_USAGE, "an area is not told by %s; expected %s", name, str_c(&known));
	str_free(&known);
	return -1;
}

static int check_fields(struct filter **f, struct err *e)
{
	int rc = filter_uses(*f, FIELD_NONE) ? refuse("free text", e) : 0;

	for (const struct field *x = field_next(NULL); x && !rc; x = field_next(x)) {
		if (filter_uses(*f, x->id) && !field_of(x->id))
			rc = refuse(x->name, e);
	}
	if (rc)
		filter_free(f);
	return rc;
}

bool area_told_by(const struct filter *f)
{
	bool told = !filter_uses(f, FIELD_NONE);

	for (const struct field *x = field_next(NULL); x && told; x = field_next(x))
		told = !filter_uses(f, x->id) || field_of(x->id);
	return told;
}

int area_parse(struct filter **f, const char *const *words, size_t n, const struct catalogue *c,
	       struct err *e)
{
	return filter_parse(f, words, n, c, e) ? -1 : check_fields(f, e);
}

int area_parse_line(struct filter **f, const char *line, const struct catalogue *c, struct err *e)
{
	return filter_parse_line(f, line, c, e) ? -1 : check_fields(f, e);
}

/* ---- what a claim has ---- */

static bool say_party(const struct statement *s, party_id p, int nth, struct facet *out)
{
	bool known = day_known(&s->days);

	out->kind = FACET_PARTY;
	out->party = p;
	out->from = known ? s->days.earliest : DAY_OPEN_PAST;
	out->to = known ? s->days.latest : DAY_OPEN_FUTURE;
	return nth == 0;
}

static bool say_word(const struct vocabulary *v, int word, int nth, struct facet *out)
{
	out->kind = word ? FACET_TEXT : FACET_EMPTY;
	out->text = vocabulary_name(v, word);
	return nth == 0;
}

static bool say_text(const char *text, int nth, struct facet *out)
{
	out->kind = text ? FACET_TEXT : FACET_EMPTY;
	out->text = text;
	return nth == 0;
}

static bool say_date(const struct date *d, int nth, struct facet *out)
{
	out->kind = date_stated(d) ? FACET_DATE : FACET_EMPTY;
	out->date = *d;
	return nth == 0;
}

static bool from(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_party(s, transfer_of(s)->from, nth, out);
}

static bool to(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_party(s, transfer_of(s)->to, nth, out);
}

static bool via(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_party(s, transfer_of(s)->via, nth, out);
}

static bool operator_(const struct evidence *ev, const struct statement *s, int nth,
		      struct facet *out)
{
	(void)ev;
	return say_party(s,
			 s->claim->record == RECORD_HOLDING ? holding_of(s)->operator_
							    : airframe_of(s)->operator_,
			 nth, out);
}

static bool party(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	answer *const sides[] = {from, to, via};

	if (s->claim->record != RECORD_TRANSFER)
		return operator_(ev, s, nth, out);
	return nth < 3 && sides[nth](ev, s, 0, out);
}

static bool types(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	type_id one = s->claim->record == RECORD_AIRFRAME ? airframe_of(s)->type : 0;

	out->kind = FACET_TYPES;
	if (one)
		out->types = catalogue_typeset(ev->catalogue, &one, 1);
	else if (s->claim->record == RECORD_TRANSFER)
		out->types = transfer_of(s)->types;
	else if (s->claim->record == RECORD_HOLDING)
		out->types = holding_of(s)->types;
	return nth == 0;
}

/* What the catalogue makes of the name of other equipment is not its class. */
static bool class_(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	return s->claim->other ? say_text(OTHER_CLASS, nth, out) : types(ev, s, nth, out);
}

static bool days(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_date(&s->days, nth, out);
}

static bool order_date(const struct evidence *ev, const struct statement *s, int nth,
		       struct facet *out)
{
	(void)ev;
	return say_date(&transfer_of(s)->order_date, nth, out);
}

static bool kind(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_word(&kind_words, (int)transfer_of(s)->kind, nth, out);
}

static bool status(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_word(&status_words, (int)transfer_of(s)->status, nth, out);
}

static bool condition(const struct evidence *ev, const struct statement *s, int nth,
		      struct facet *out)
{
	(void)ev;
	return say_word(&condition_words,
			(int)(s->claim->record == RECORD_HOLDING ? holding_of(s)->condition
								 : transfer_of(s)->condition),
			nth, out);
}

static bool outcome(const struct evidence *ev, const struct statement *s, int nth,
		    struct facet *out)
{
	(void)ev;
	return say_word(&outcome_words, (int)transfer_of(s)->outcome, nth, out);
}

static bool site(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_text(transfer_of(s)->site, nth, out);
}

static bool base(const struct evidence *ev, const struct statement *s, int nth, struct facet *out)
{
	(void)ev;
	return say_text(s->claim->record == RECORD_HOLDING ? holding_of(s)->base
							   : airframe_of(s)->base,
			nth, out);
}

/* ---- in or out ---- */

static void facets(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct statement *s = row;
	const struct area_field *f = field_of(field);

	if (!f || !(f->records & s->claim->record) || !f->answer(arg, s, nth, out))
		out->kind = FACET_NONE;
}

static enum area_reach reach_of(const struct evidence *ev, const struct statement *s,
				struct filter *const *areas, size_t n)
{
	enum area_reach reach = AREA_OUTSIDE;

	for (size_t i = 0; i < n && reach != AREA_INSIDE; i++) {
		enum filter_verdict v =
		    filter_match(areas[i], s, facets, NULL, (void *)(uintptr_t)ev);
		if (v != FILTER_NO)
			reach = v == FILTER_YES ? AREA_INSIDE : AREA_ACROSS;
	}
	return reach;
}

enum area_reach area_reach(const struct evidence *ev, const struct claim *c,
			   struct filter *const *areas, size_t n)
{
	struct statement s = {.claim = c, .days = *claim_days(c)};
	const struct date whole = s.days;
	enum area_reach reach = reach_of(ev, &s, areas, n);

	if (reach != AREA_INSIDE || !day_known(&whole))
		return reach;
	s.days = date_of_day(whole.earliest);
	if (reach_of(ev, &s, areas, n) != AREA_INSIDE)
		return AREA_ACROSS;
	s.days = date_of_day(whole.latest);
	return reach_of(ev, &s, areas, n) == AREA_INSIDE ? AREA_INSIDE : AREA_ACROSS;
}

#define ALL   RECORD_CLAIM
#define MOVE  RECORD_TRANSFER
#define STOCK (RECORD_HOLDING | RECORD_AIRFRAME)

static const struct area_field table[] = {
    {FIELD_FROM, MOVE, from},
    {FIELD_TO, MOVE, to},
    {FIELD_VIA, MOVE, via},
    {FIELD_OPERATOR, STOCK, operator_},
    {FIELD_PARTY, ALL, party},
    {FIELD_TYPE, ALL, types},
    {FIELD_FAMILY, ALL, types},
    {FIELD_ROLE, ALL, types},
    {FIELD_CLASS, ALL, class_},
    {FIELD_MAKER, ALL, types},
    {FIELD_DATE, ALL, days},
    {FIELD_YEAR, ALL, days},
    {FIELD_AS_OF, STOCK, days},
    {FIELD_ORDER_DATE, MOVE, order_date},
    {FIELD_KIND, MOVE, kind},
    {FIELD_STATUS, MOVE, status},
    {FIELD_CONDITION, MOVE | RECORD_HOLDING, condition},
    {FIELD_OUTCOME, MOVE, outcome},
    {FIELD_SITE, MOVE, site},
    {FIELD_BASE, STOCK, base},
    {FIELD_NONE, 0, NULL},
};

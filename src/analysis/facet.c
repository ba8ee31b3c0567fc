/* What parts and resolved deals have for each field. One table at the end; a field without a row in
 * it is none of theirs. Of a deal come the values that were chosen, and the words of every claim on
 * it; a part has those of its deal, and figures, types, parties, date and source of its own. */
#include "hangar/total.h"

#include "dimension.h"
#include "facet-inside.h"

enum subject_of { OF_DEAL = 1, OF_STOCK = 2, OF_BOTH = 3 };

struct facet_row {
	answer *answer; /* false: there is no nth */
	unsigned of;
};
static const struct facet_row table[FIELD_COUNT_OF_FIELDS];

struct subject subject_of_part(const struct resolution *r, const struct part *p)
{
	struct subject s = {.r = r, .p = p, .d = part_deal(r, p)};

	if (!s.d)
		s.s = &r->stocks.v[p->deal];
	return s;
}

void facet_answer(const struct subject *s, enum field_id field, int nth, struct facet *out)
{
	const struct facet_row *row = &table[field];
	unsigned of = s->d ? OF_DEAL : OF_STOCK;

	out->kind = FACET_NONE;
	if (!(row->of & of) || !row->answer(s, nth, out))
		out->kind = FACET_NONE;
}

void part_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	struct subject s = subject_of_part(arg, row);

	facet_answer(&s, field, nth, out);
}

void deal_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	struct subject s = {.r = arg, .d = row};

	facet_answer(&s, field, nth, out);
}

/* ---- kinds of answers ---- */

bool facet_say_text(struct facet *out, const char *text, int nth)
{
	out->kind = text && *text ? FACET_TEXT : FACET_EMPTY;
	out->text = text;
	return nth == 0;
}

bool facet_say_word(struct facet *out, const struct vocabulary *v, int word, int nth)
{
	return facet_say_text(out, vocabulary_name(v, word), nth);
}

bool facet_say_quantity(struct facet *out, struct quantity q, int nth)
{
	out->kind = FACET_QUANTITY;
	out->quantity = q;
	return nth == 0;
}

bool facet_say_number(struct facet *out, size_t n, int nth)
{
	return facet_say_quantity(out, quantity_exact((int64_t)n), nth);
}

static bool say_money(struct facet *out, struct money m, int nth)
{
	out->kind = FACET_MONEY;
	out->money = m;
	return nth == 0;
}

static bool say_date(struct facet *out, const struct date *d, int nth)
{
	out->kind = FACET_DATE;
	out->date = *d;
	return nth == 0;
}

static const struct date *date_of(const struct subject *s)
{
	return s->p ? &s->p->date : &s->d->date;
}

/* A party with the days of the row, on which memberships depend. */
static bool say_party(const struct subject *s, struct facet *out, party_id p, int nth)
{
	const struct date *d = date_of(s);
	bool known = date_stated(d) && !(d->flags & DATE_UNKNOWN);

	out->kind = FACET_PARTY;
	out->party = p;
	out->from = known ? d->earliest : DAY_OPEN_PAST;
	out->to = known ? d->latest : DAY_OPEN_FUTURE;
	return nth == 0;
}

/* ---- what deals and parts have ---- */

static bool answer_deal(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_text(out, s->d->key, nth);
}

/* Of a deal the sites of its parts. */
static bool answer_site(const struct subject *s, int nth, struct facet *out)
{
	if (s->p)
		return facet_say_text(out, s->p->site, nth);
	if ((size_t)nth >= s->d->part_count)
		return false;
	return facet_say_text(out, s->r->parts.v[s->d->first_part + (size_t)nth].site, 0);
}

static bool answer_from(const struct subject *s, int nth, struct facet *out)
{
	return say_party(s, out, s->p ? s->p->from : s->d->from, nth);
}

static bool answer_to(const struct subject *s, int nth, struct facet *out)
{
	return say_party(s, out, s->p ? s->p->to : s->d->to, nth);
}

static bool answer_via(const struct subject *s, int nth, struct facet *out)
{
	return say_party(s, out, s->p ? s->p->via : s->d->via, nth);
}

static bool answer_operator(const struct subject *s, int nth, struct facet *out)
{
	return say_party(s, out, s->p->to, nth);
}

bool answer_party(const struct subject *s, int nth, struct facet *out)
{
	static answer *const sides[] = {answer_from, answer_to, answer_via};

	if (!s->d)
		return answer_operator(s, nth, out);
	out->aside = nth == 2;
	return nth < 3 && sides[nth](s, 0, out);
}

static bool is_of_other(const struct subject *s)
{
	return s->p ? s->p->other : s->d->other;
}

/* What the catalogue makes of the name of other equipment is not its class. */
static bool answer_class(const struct subject *s, int nth, struct facet *out)
{
	return is_of_other(s) ? facet_say_text(out, OTHER_CLASS, nth) : answer_types(s, nth, out);
}

bool answer_types(const struct subject *s, int nth, struct facet *out)
{
	out->kind = FACET_TYPES;
	out->types = s->p ? s->p->types : s->d->types;
	return nth == 0;
}

static bool answer_count(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_quantity(out, s->p ? s->p->count : s->d->count, nth);
}

static bool answer_ordered(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_quantity(out, s->p ? s->p->ordered : s->d->ordered, nth);
}

static bool answer_tiv(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_quantity(out, s->p ? s->p->tiv : s->d->tiv, nth);
}

static bool answer_unit_price(const struct subject *s, int nth, struct facet *out)
{
	return say_money(out, s->d->unit_price, nth);
}

static struct money cost_of(const struct subject *s)
{
	return s->p ? s->p->cost : s->d->cost;
}

static bool answer_cost(const struct subject *s, int nth, struct facet *out)
{
	return say_money(out, cost_of(s), nth);
}

static bool answer_price(const struct subject *s, int nth, struct facet *out)
{
	return nth == 0 ? answer_unit_price(s, 0, out) : answer_cost(s, nth - 1, out);
}

static bool answer_currency(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_text(out, currency_code(cost_of(s).currency), nth);
}

static bool answer_price_kind(const struct subject *s, int nth, struct facet *out)
{
	int kind =
	    s->d->price_kind || !money_stated(s->d->cost) ? (int)s->d->price_kind : PRICE_SALE;

	return facet_say_word(out, &price_kind_words, kind, nth);
}

static bool answer_date(const struct subject *s, int nth, struct facet *out)
{
	return say_date(out, date_of(s), nth);
}

static bool answer_order_date(const struct subject *s, int nth, struct facet *out)
{
	return say_date(out, &s->d->order_date, nth);
}

static bool answer_kind(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_word(out, &kind_words, (int)s->d->kind, nth);
}

static bool answer_status(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_word(out, &status_words, (int)s->d->status, nth);
}

static bool answer_outcome(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_word(out, &outcome_words, (int)s->d->outcome, nth);
}

static bool answer_condition(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_word(out, &condition_words,
			      (int)(s->p ? s->p->condition : s->d->condition), nth);
}

static bool answer_sources(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_number(out, s->d ? s->d->stating : s->s->sources, nth);
}

static bool answer_origins(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_number(out, s->d->origins.n, nth);
}

static bool answer_denials(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_number(out, s->d->denials, nth);
}

static bool answer_doubts(const struct subject *s, int nth, struct facet *out)
{
	return facet_say_number(out, s->d->doubts, nth);
}

/* ---- is: ---- */

static bool is_mixed(const struct subject *s)
{
	if (s->p)
		return s->p->mixed;
	for (size_t i = 0; i < s->d->part_count; i++) {
		if (s->r->parts.v[s->d->first_part + i].mixed)
			return true;
	}
	return false;
}

static bool is_left_out(const struct resolved_deal *d)
{
	return d->standing == STANDING_LEFT_OUT || d->standing == STANDING_DISCREDITED ||
	       d->standing == STANDING_PASSED;
}

static bool answer_is(const struct subject *s, int nth, struct facet *out)
{
	const struct resolved_deal *d = s->d;
	bool priced = money_stated(cost_of(s));
	const struct {
		bool holds;
		const char *text;
	} words[] = {
	    {is_mixed(s), "mixed"},
	    {priced, "priced"},
	    {d && !priced, "unpriced"},
	    {d && d->denials, "denied"},
	    {d && d->doubts, "doubted"},
	    {d && d->standing == STANDING_DISCREDITED, "discredited"},
	    {d && is_left_out(d), "left_out"},
	    {d && d->standing == STANDING_MOVED, "moved"},
	    {d && d->standing == STANDING_PASSED, "passed_over"},
	    {d && d->standing == STANDING_PASSED && d->passed.v[0]->by, "superseded"},
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (words[i].holds && nth-- == 0)
			return facet_say_text(out, words[i].text, 0);
	}
	return false;
}

static const struct facet_row table[FIELD_COUNT_OF_FIELDS] = {
    [FIELD_DEAL] = {answer_deal, OF_DEAL},
    [FIELD_SITE] = {answer_site, OF_DEAL},
    [FIELD_BASE] = {answer_site, OF_STOCK},
    [FIELD_KIND] = {answer_kind, OF_DEAL},
    [FIELD_FROM] = {answer_from, OF_DEAL},
    [FIELD_TO] = {answer_to, OF_DEAL},
    [FIELD_VIA] = {answer_via, OF_DEAL},
    [FIELD_OPERATOR] = {answer_operator, OF_STOCK},
    [FIELD_PARTY] = {answer_party, OF_BOTH},
    [FIELD_TYPE] = {answer_types, OF_BOTH},
    [FIELD_FAMILY] = {answer_types, OF_BOTH},
    [FIELD_ROLE] = {answer_types, OF_BOTH},
    [FIELD_CLASS] = {answer_class, OF_BOTH},
    [FIELD_MAKER] = {answer_types, OF_BOTH},
    [FIELD_REPORTING_NAME] = {answer_types, OF_BOTH},
    [FIELD_COUNT] = {answer_count, OF_BOTH},
    [FIELD_ORDERED] = {answer_ordered, OF_DEAL},
    [FIELD_TIV] = {answer_tiv, OF_DEAL},
    [FIELD_UNIT_PRICE] = {answer_unit_price, OF_DEAL},
    [FIELD_TOTAL_PRICE] = {answer_cost, OF_DEAL},
    [FIELD_COST] = {answer_cost, OF_DEAL},
    [FIELD_PRICE] = {answer_price, OF_DEAL},
    [FIELD_PRICE_KIND] = {answer_price_kind, OF_DEAL},
    [FIELD_CURRENCY] = {answer_currency, OF_DEAL},
    [FIELD_DATE] = {answer_date, OF_DEAL},
    [FIELD_AS_OF] = {answer_date, OF_STOCK},
    [FIELD_YEAR] = {answer_date, OF_BOTH},
    [FIELD_ORDER_DATE] = {answer_order_date, OF_DEAL},
    [FIELD_STATUS] = {answer_status, OF_DEAL},
    [FIELD_CONDITION] = {answer_condition, OF_BOTH},
    [FIELD_OUTCOME] = {answer_outcome, OF_DEAL},
    [FIELD_SOURCE] = {answer_source, OF_BOTH},
    [FIELD_GRADE] = {answer_grade, OF_BOTH},
    [FIELD_RELIABILITY] = {answer_grade, OF_BOTH},
    [FIELD_CREDIBILITY] = {answer_grade, OF_BOTH},
    [FIELD_SOURCES] = {answer_sources, OF_BOTH},
    [FIELD_ORIGINS] = {answer_origins, OF_DEAL},
    [FIELD_DENIALS] = {answer_denials, OF_DEAL},
    [FIELD_DOUBTS] = {answer_doubts, OF_DEAL},
    [FIELD_IS] = {answer_is, OF_BOTH},
    [FIELD_NOTE] = {answer_note, OF_DEAL},
    [FIELD_EXCERPT] = {answer_excerpt, OF_DEAL},
    [FIELD_TAGS] = {answer_tags, OF_DEAL},
    [FIELD_LOCATOR] = {answer_locator, OF_DEAL},
    [FIELD_STANCE] = {answer_stance, OF_DEAL},
    [FIELD_DENIES] = {answer_denies, OF_DEAL},
    [FIELD_RANK] = {answer_rank, OF_DEAL},
    [FIELD_BATCH] = {answer_batch, OF_DEAL},
};

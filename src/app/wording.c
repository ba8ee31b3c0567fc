/* What a claim is about, and what it says of that, in words: to tell whether two claims of
 * different files speak of the same thing, and to show what changed. */
#include "wording.h"

#include <assert.h>

#include "hangar/str.h"

typedef void add_fn(struct str *out, const struct evidence *ev, const struct claim *c);

struct words_of {
	enum record record;
	add_fn *subject, *figures;
};
static const struct words_of words_by_record[];

/* ", " between what is there; `name` before it, where it needs one. */
static void add(struct str *out, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	if (out->n && out->s[out->n - 1] != '\n')
		str_add(out, ", ");
	if (name)
		str_addf(out, "%s ", name);
	str_add(out, text);
}

static void add_date(struct str *out, const char *name, const struct date *d)
{
	struct str text = {0};

	if (date_stated(d))
		date_format(&text, d);
	add(out, name, str_c(&text));
	str_free(&text);
}

static void add_quantity(struct str *out, const char *name, struct quantity q)
{
	struct str text = {0};

	quantity_format(&text, q);
	add(out, name, str_c(&text));
	str_free(&text);
}

static void add_money(struct str *out, const char *name, struct money m)
{
	struct str text = {0};

	money_format(&text, m);
	add(out, name, str_c(&text));
	str_free(&text);
}

static void add_party(struct str *out, const char *name, const struct evidence *ev, party_id p)
{
	add(out, name, p ? catalogue_party_get(ev->catalogue, p)->name : NULL);
}

static void add_types(struct str *out, const struct evidence *ev, typeset_id s)
{
	add(out, NULL, s ? catalogue_typeset_name(ev->catalogue, s) : NULL);
}

/* ---- by record ---- */

static void holding_subject(struct str *out, const struct evidence *ev, const struct claim *c)
{
	const struct holding *h = (const struct holding *)c;

	add_party(out, NULL, ev, h->operator_);
	add_types(out, ev, h->types);
	add(out, NULL, vocabulary_name(&condition_words, (int)h->condition));
	add(out, "at", h->base);
	add_date(out, "as of", &h->as_of);
}

static void holding_figures(struct str *out, const struct evidence *ev, const struct claim *c)
{
	const struct holding *h = (const struct holding *)c;

	(void)ev;
	add_quantity(out, NULL, h->count);
	add_money(out, "each", h->unit_price);
}

static void transfer_subject(struct str *out, const struct evidence *ev, const struct claim *c)
{
	const struct transfer *t = (const struct transfer *)c;

	if (t->deal) {
		add(out, "deal", ev->deals.v[t->deal - 1].key);
		add(out, "site", t->site);
		add_types(out, ev, t->types);
		return;
	}
	add_party(out, "from", ev, t->from);
	add_party(out, "to", ev, t->to);
	add_types(out, ev, t->types);
	add(out, "site", t->site);
	add_date(out, "ordered", &t->order_date);
	add_date(out, NULL, &t->date);
	add(out, NULL, vocabulary_name(&condition_words, (int)t->condition));
}

static void transfer_figures(struct str *out, const struct evidence *ev, const struct claim *c)
{
	const struct transfer *t = (const struct transfer *)c;
	struct str tiv = {0};

	add_quantity(out, NULL, t->count);
	add_quantity(out, "ordered", t->ordered);
	add_money(out, "each", t->unit_price);
	add_money(out, "together", t->total_price);
	add(out, NULL, vocabulary_name(&status_words, (int)t->status));
	add(out, NULL, vocabulary_name(&outcome_words, (int)t->outcome));
	if (t->tiv.flags & Q_BEST)
		show_decimal(&tiv, t->tiv.best);
	add(out, "TIV", str_c(&tiv));
	if (t->deal) {
		add_party(out, "from", ev, t->from);
		add_party(out, "to", ev, t->to);
		add_date(out, NULL, &t->date);
	}
	str_free(&tiv);
}

static void airframe_subject(struct str *out, const struct evidence *ev, const struct claim *c)
{
	const struct airframe *a = (const struct airframe *)c;

	if (a->icao24) {
		add(out, "icao24", a->icao24);
		return;
	}
	add(out, "registration", a->registration);
	add(out, "serial", a->serial);
	add(out, "construction no.", a->construction_no);
	if (!out->n || (!a->registration && !a->construction_no)) /* serials repeat */
		add_party(out, NULL, ev, a->operator_);
}

static void airframe_figures(struct str *out, const struct evidence *ev, const struct claim *c)
{
	const struct airframe *a = (const struct airframe *)c;

	add(out, NULL, a->type ? catalogue_type_get(ev->catalogue, a->type)->designation : NULL);
	add(out, "registration", a->icao24 ? a->registration : NULL);
	add(out, "serial", a->icao24 ? a->serial : NULL);
	add_party(out, NULL, ev, a->operator_);
	add(out, "unit", a->unit);
	add(out, "at", a->base);
	add(out, NULL, a->status);
	add_date(out, "built", &a->built);
	add_date(out, "as of", &a->as_of);
}

static const struct words_of *words_of(enum record record)
{
	const struct words_of *w = words_by_record;

	while (w->record && w->record != record)
		w++;
	assert(w->record);
	return w;
}

void wording_subject(struct str *out, const struct evidence *ev, const struct claim *c)
{
	words_of((enum record)c->record)->subject(out, ev, c);
	if (c->other)
		str_addf(out, ", %s", *c->other ? c->other : "other equipment");
}

void wording_figures(struct str *out, const struct evidence *ev, const struct claim *c)
{
	words_of((enum record)c->record)->figures(out, ev, c);
}

void wording_parties(struct str *out, const struct evidence *ev, const struct claim *c)
{
	if (c->record == RECORD_HOLDING)
		add_party(out, NULL, ev, ((const struct holding *)c)->operator_);
	if (c->record == RECORD_AIRFRAME)
		add_party(out, NULL, ev, ((const struct airframe *)c)->operator_);
	if (c->record != RECORD_TRANSFER)
		return;
	add_party(out, "from", ev, ((const struct transfer *)c)->from);
	add_party(out, "to", ev, ((const struct transfer *)c)->to);
}

static const struct words_of words_by_record[] = {
    {RECORD_HOLDING, holding_subject, holding_figures},
    {RECORD_TRANSFER, transfer_subject, transfer_figures},
    {RECORD_AIRFRAME, airframe_subject, airframe_figures},
    {RECORD_NONE, NULL, NULL},
};

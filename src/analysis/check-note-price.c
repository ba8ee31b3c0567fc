/* price-in-note: what is said of a deal in words gives a price, and nobody gives one where prices
 * stand. It is offered, never taken: a number in prose may be of more than the deal. */
#include "check-group.h"

#include "price-told.h"

static const char *const places[] = {"note", "excerpt", "extra columns"};

/* Where the claim tells a price; NULL: nowhere. */
static const char *place_of_price(struct price_told *out, const struct claim *c)
{
	const char *const texts[] = {c->note, c->excerpt, c->extra};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (price_told(out, texts[i]))
			return places[i];
	return NULL;
}

static bool has_price(const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++)
		for (size_t k = 0; k < d->versions.v[i].claims.n; k++) {
			const struct transfer *t = d->versions.v[i].claims.v[k];
			if (money_stated(t->unit_price) || money_stated(t->total_price))
				return true;
		}
	return money_stated(d->cost);
}

/* A claim of the same source on the same deal states it; one without a key has none to name. */
static void say_way(struct str *m, const struct resolution *r, const struct resolved_deal *d,
		    const struct claim *c, const struct price_told *p)
{
	const char *field = p->each ? "unit_price" : "total_price";

	if (!d->deal) {
		str_addf(m, "; if it is the price, a column %s says so", field);
		return;
	}
	str_addf(m, "; if it is the price: hangar add transfer deal='%s' source='%s' %s='%.*s'",
		 d->key, say_source(r->ev, c->source), field, (int)p->n, p->text);
}

static void report(struct remarks *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct claim *c, const char *place, const struct price_told *p)
{
	struct str m = {0}, about = {0}, group = {0}, brief = {0};
	struct remark *x;

	str_addf(&m, "claim:%u: its %s %s a price: \"%.*s\"%s", (unsigned)c->id, place,
		 place == places[2] ? "give" : "gives", (int)p->n, p->text, p->each ? " each" : "");
	say_way(&m, r, d, c, p);
	str_addf(&about, "deal:%s", d->key);
	str_addf(&group, "source:%s", say_source(r->ev, c->source));
	str_addf(&brief, "%s (\"%.*s\")", d->key, (int)p->n, p->text);
	x = remark_add(out, SEVERITY_NOTE, str_c(&about), str_c(&m), str_c(&group), str_c(&brief));
	x->weight = p->money.minor.best;
	remark_claim(x, c->id);
	str_free(&m);
	str_free(&about);
	str_free(&group);
	str_free(&brief);
}

/* The first claim that tells one speaks for the deal. */
static void look_at(struct remarks *out, const struct resolution *r, const struct resolved_deal *d)
{
	struct price_told p;

	if (d->passed_over || has_price(d))
		return;
	for (size_t i = 0; i < d->versions.n; i++)
		for (size_t k = 0; k < d->versions.v[i].claims.n; k++) {
			const struct claim *c = &d->versions.v[i].claims.v[k]->claim;
			const char *place = place_of_price(&p, c);

			if (place) {
				report(out, r, d, c, place, &p);
				return;
			}
		}
}

void check_price_in_note(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct remarks all = {.many = "deals without a price have one in a note or another text"};

	for (size_t i = 0; i < r->deals.n; i++)
		look_at(&all, r, &r->deals.v[i]);
	remarks_say(out, &all, self);
}

/* From claims to resolved deals: gathers the admitted claims of each deal, builds the versions,
 * chooses each attribute, puts a range around each figure, and cuts the result into parts. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

/* ---- gathering ---- */

static struct resolved_deal *deal_of(struct resolution *r, size_t *at, const struct transfer *t)
{
	size_t *place = t->deal ? &at[t->deal] : NULL; /* 1-based; 0: not met yet */
	struct resolved_deal fresh = {.deal = t->deal};

	if (place && *place)
		return &r->deals.v[*place - 1];
	fresh.key = t->deal
			? r->ev->deals.v[t->deal - 1].key
			: arena_printf(&r->arena, "claim:%llu", (unsigned long long)t->claim.id);
	vec_push(&r->deals, fresh);
	if (place)
		*place = r->deals.n;
	return &r->deals.v[r->deals.n - 1];
}

static void add_stating(struct resolved_deal *d, const struct transfer *t)
{
	struct version fresh = {.source = t->claim.source};

	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].source == t->claim.source) {
			vec_push(&d->versions.v[i].claims, t);
			return;
		}
	}
	vec_push(&d->versions, fresh);
	vec_push(&d->versions.v[d->versions.n - 1].claims, t);
}

static void add_objection(const struct evidence *ev, struct resolved_deal *d,
			  const struct transfer *t)
{
	struct objection o = {
	    .claim = t,
	    .stance = (enum stance)t->claim.stance,
	    .denies = t->claim.denies ? (enum denied)t->claim.denies : DENIED_DEAL,
	    .excluded = claim_excluded(ev, &t->claim),
	};

	vec_push(&d->objections, o);
}

static void gather(struct resolution *r)
{
	const struct evidence *ev = r->ev;
	size_t *at = mem_zalloc((ev->deals.n + 1) * sizeof *at);
	struct policy without_ignore = r->policy;

	without_ignore.ignore = 0;
	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		struct resolved_deal *d;
		bool undated;

		if (!policy_admits(&r->policy, ev, &t->claim, &undated)) {
			r->claims_left_out++;
			r->claims_undated += undated;
			if (policy_admits(&without_ignore, ev, &t->claim, &undated))
				deal_of(r, at, t); /* --ignore leaves out claims, never deals */
			continue;
		}
		d = deal_of(r, at, t);
		d->claims++;
		if (t->claim.stance == DOUBTS || t->claim.stance == DENIES)
			add_objection(ev, d, t);
		else
			add_stating(d, t);
	}
	mem_free(at);
}

/* ---- the workshop ---- */

static void note_speakers(struct workshop *w)
{
	const struct evidence *ev = w->ev;

	for (size_t i = 0; i < ev->transfers.n; i++)
		w->voices.speaks[ev->transfers.v[i].claim.source] = 1;
	for (size_t i = 0; i < ev->holdings.n; i++)
		w->voices.speaks[ev->holdings.v[i].claim.source] = 1;
	for (size_t i = 0; i < ev->airframes.n; i++)
		w->voices.speaks[ev->airframes.v[i].claim.source] = 1;
	w->voices.speaks[0] = 0;
}

static void workshop_open(struct workshop *w, struct resolution *r)
{
	size_t n = r->ev->sources.n + 1;

	*w = (struct workshop){.r = r, .ev = r->ev};
	w->voices.speaks = mem_zalloc(n);
	w->voice = mem_zalloc(n);
	w->visited = mem_zalloc(n);
	w->telling = mem_zalloc(n * sizeof *w->telling);
	note_speakers(w);
}

static void workshop_close(struct workshop *w)
{
	mem_free(w->voices.speaks);
	mem_free(w->voice);
	mem_free(w->visited);
	mem_free(w->telling);
	vec_free(&w->voiced);
	vec_free(&w->trail);
	vec_free(&w->ends);
	vec_free(&w->climb);
}

static void set_voice(struct workshop *w, source_id s, enum voice voice)
{
	if (!w->voice[s])
		vec_push(&w->voiced, s);
	w->voice[s] |= (uint8_t)voice;
}

static void set_voices(struct workshop *w, const struct resolved_deal *d)
{
	for (size_t i = 0; i < w->voiced.n; i++) {
		w->voice[w->voiced.v[i]] = 0;
		w->telling[w->voiced.v[i]] = 0;
	}
	w->voiced.n = 0;
	w->deal = d;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		set_voice(w, v->source, VOICE_STATES);
		w->telling[v->source] = i + 1;
		for (size_t k = 0; k < v->claims.n; k++) {
			const struct transfer *t = v->claims.v[k];
			if (money_stated(t->total_price) || money_stated(t->unit_price))
				set_voice(w, v->source, VOICE_PRICES);
		}
	}
	for (size_t i = 0; i < d->objections.n; i++)
		set_voice(w, d->objections.v[i].claim->claim.source, VOICE_OBJECTS);
}

/* ---- parts of the story that are no rivals of the whole ---- */

static bool has_site(const struct version *v, const char *site)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (streq(v->lots.v[i].site, site))
			return true;
	}
	return false;
}

static bool all_sited(const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].site)
			return false;
	}
	return v->lots.n > 0;
}

static bool lacks_a_site_of(const struct version *v, const struct version *other)
{
	for (size_t i = 0; i < other->lots.n; i++) {
		if (other->lots.v[i].site && !has_site(v, other->lots.v[i].site))
			return true;
	}
	return false;
}

/* Does `other` state a larger whole than all that `v` has at its sites? */
static bool larger_whole(const struct version *other, const struct version *v)
{
	return !all_sited(other) && (other->count.flags & (Q_BEST | Q_LOW)) &&
	       (v->count.flags & (Q_BEST | Q_LOW)) &&
	       lot_counts_for(other->count) > lot_counts_for(v->count);
}

static void mark_part(struct resolved_deal *d, size_t at, bool strictly)
{
	struct version *v = &d->versions.v[at];

	v->part = false;
	for (size_t k = 0; k < d->versions.n && all_sited(v) && !v->part; k++) {
		const struct version *other = &d->versions.v[k];
		if (k == at || (other->excluded && !v->excluded))
			continue;
		v->part = larger_whole(other, v) ||
			  (lacks_a_site_of(v, other) && !(strictly && lacks_a_site_of(other, v)));
	}
}

/* A version whose every claim has a site, while another has sites it lacks or states a larger
 * whole, is a part of the story. Where that would leave nobody to tell the whole, only those whose
 * sites are all among another's are parts. */
static void mark_parts(struct resolved_deal *d)
{
	bool left = false;

	for (int strictly = 0; strictly < 2 && !left; strictly++) {
		for (size_t i = 0; i < d->versions.n; i++)
			mark_part(d, i, strictly);
		for (size_t i = 0; i < d->versions.n && !left; i++)
			left = version_competes(d, &d->versions.v[i]);
	}
}

static bool discredited(const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (!d->versions.v[i].excluded)
			return false;
	}
	return true;
}

/* ---- figures ---- */

struct figures { /* what a figure_of is asked through */
	struct workshop *w;
	struct resolved_deal *d;
	struct err *e;
	bool failed;
};

static bool figure_count(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct figures *)arg)->d->versions.v[i].count;
	return (out->flags & Q_ENDS) != 0;
}

static bool figure_ordered(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct figures *)arg)->d->versions.v[i].ordered;
	return (out->flags & Q_ENDS) != 0;
}

static bool figure_tiv(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct figures *)arg)->d->versions.v[i].tiv;
	return (out->flags & Q_ENDS) != 0;
}

/* A rival's amount in the currency of the chosen one, at the deal's date. */
static bool converted(struct figures *f, struct money m, currency_id to, struct quantity *out)
{
	struct money same;
	int rc;

	if (!(m.minor.flags & Q_ENDS) || f->failed)
		return false;
	rc = resolution_convert(f->w->r, &same, m, to, &f->d->date, &f->d->rate_after, f->e);
	f->failed = rc < 0;
	*out = same.minor;
	return rc == 0;
}

static bool figure_cost(void *arg, size_t i, struct quantity *out)
{
	struct figures *f = arg;
	const struct version *chosen = &f->d->versions.v[f->d->chosen[ATTRIBUTE_COST]];
	const struct money *m = &f->d->versions.v[i].cost[chosen->price_kind];

	return converted(f, *m, chosen->cost[chosen->price_kind].currency, out);
}

static bool figure_unit_price(void *arg, size_t i, struct quantity *out)
{
	struct figures *f = arg;
	const struct version *chosen = &f->d->versions.v[f->d->chosen[ATTRIBUTE_UNIT_PRICE]];
	const struct version *v = &f->d->versions.v[i];

	return v->price_kind == chosen->price_kind &&
	       converted(f, v->unit_price, chosen->unit_price.currency, out);
}

/* Rivals whose cost no rate could bring into the deal's currency are counted, not forgotten. */
static void count_unconverted(struct figures *f)
{
	struct resolved_deal *d = f->d;
	size_t chosen = d->chosen[ATTRIBUTE_COST];
	struct quantity q;

	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		d->unconverted += v->unconverted;
		if (chosen != NO_VERSION && version_competes(d, v) &&
		    (v->cost[d->price_kind].minor.flags & Q_ENDS) && !figure_cost(f, i, &q))
			d->unconverted++;
	}
}

static void lower_to_nothing(struct quantity *q)
{
	if (q->flags & Q_ENDS) {
		q->low = 0;
		q->flags |= Q_LOW;
	}
}

/* A denial of the deal puts the low of count and cost at 0; one of the price, that of the cost. */
static void apply_denials(struct resolved_deal *d)
{
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		if (o->stance != DENIES || o->excluded)
			continue;
		if (o->denies == DENIED_DEAL) {
			d->denied = true;
			lower_to_nothing(&d->count);
		}
		if (o->denies == DENIED_DEAL || o->denies == DENIED_PRICE)
			lower_to_nothing(&d->cost.minor);
	}
}

static const struct version *chosen_of(const struct resolved_deal *d, enum attribute a)
{
	return d->chosen[a] == NO_VERSION ? NULL : &d->versions.v[d->chosen[a]];
}

#define TAKE(field, attribute)                                                                     \
	do {                                                                                       \
		const struct version *v_ = chosen_of(d, (attribute));                              \
		if (v_)                                                                            \
			d->field = v_->field;                                                      \
	} while (0)

static void take_statements(struct resolved_deal *d)
{
	TAKE(date, ATTRIBUTE_DATE);
	TAKE(order_date, ATTRIBUTE_ORDER_DATE);
	TAKE(status, ATTRIBUTE_STATUS);
	TAKE(types, ATTRIBUTE_TYPES);
	TAKE(from, ATTRIBUTE_FROM);
	TAKE(to, ATTRIBUTE_TO);
	TAKE(via, ATTRIBUTE_VIA);
	TAKE(outcome, ATTRIBUTE_OUTCOME);
	TAKE(kind, ATTRIBUTE_KIND);
	TAKE(condition, ATTRIBUTE_CONDITION);
}

static int take_figures(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	struct figures f = {.w = w, .d = d, .e = e};
	const struct version *cost = chosen_of(d, ATTRIBUTE_COST);
	const struct version *unit = chosen_of(d, ATTRIBUTE_UNIT_PRICE);

	d->count = range_over(d, d->chosen[ATTRIBUTE_COUNT], figure_count, &f);
	d->ordered = range_over(d, d->chosen[ATTRIBUTE_ORDERED], figure_ordered, &f);
	d->tiv = range_over(d, d->chosen[ATTRIBUTE_TIV], figure_tiv, &f);
	if (cost) {
		d->price_kind = cost->price_kind;
		d->cost.currency = cost->cost[cost->price_kind].currency;
		d->cost.minor = range_over(d, d->chosen[ATTRIBUTE_COST], figure_cost, &f);
	}
	if (unit) {
		d->unit_price.currency = unit->unit_price.currency;
		d->unit_price.minor =
		    range_over(d, d->chosen[ATTRIBUTE_UNIT_PRICE], figure_unit_price, &f);
	}
	count_unconverted(&f);
	return f.failed ? -1 : 0;
}

/* ---- standing ---- */

static size_t distinct_objectors(const struct resolved_deal *d, enum stance stance)
{
	size_t n = 0;

	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		bool again = false;
		for (size_t k = 0; k < i && !again; k++) {
			const struct objection *p = &d->objections.v[k];
			again =
			    p->stance == stance && p->claim->claim.source == o->claim->claim.source;
		}
		n += o->stance == stance && !again;
	}
	return n;
}

static enum standing standing_of(enum status s)
{
	switch (s) {
	case STATUS_NONE:
	case STATUS_DELIVERED:
		return STANDING_MOVED;
	case STATUS_ORDERED:
		return STANDING_ORDERED;
	case STATUS_PLEDGED:
	case STATUS_APPROVED:
	case STATUS_OFFERED:
	case STATUS_SUSPENDED:
	case STATUS_CANCELLED:
	case STATUS_NOT_HELD:
		break;
	}
	return STANDING_LEFT_OUT;
}

static int build_versions(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	set_voices(w, d);
	for (size_t i = 0; i < d->versions.n; i++) {
		struct version *v = &d->versions.v[i];
		if (version_build(w, v, e))
			return err_prefix(e, "deal %s", d->key);
		v->origins = origins_of(w, v, false);
		v->price_origins = origins_of(w, v, true);
	}
	if (discredited(d))
		d->standing = STANDING_DISCREDITED; /* then those that are excluded compete */
	mark_parts(d);
	d->stating = d->versions.n;
	d->denials = distinct_objectors(d, DENIES);
	d->doubts = distinct_objectors(d, DOUBTS);
	d->origins = origins_join(w, d->versions.v, d->versions.n);
	return 0;
}

/* The date comes first: prices are converted at it. */
static int price_versions(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	d->chosen[ATTRIBUTE_DATE] = choose_version(w, d, ATTRIBUTE_DATE);
	if (d->chosen[ATTRIBUTE_DATE] != NO_VERSION)
		d->date = d->versions.v[d->chosen[ATTRIBUTE_DATE]].date;
	for (size_t i = 0; i < d->versions.n; i++) {
		if (version_price(w, &d->versions.v[i], e))
			return err_prefix(e, "deal %s", d->key);
		d->rate_after |= d->versions.v[i].rate_after;
	}
	return 0;
}

static int resolve_deal(struct workshop *w, uint32_t index, struct err *e)
{
	struct resolved_deal *d = &w->r->deals.v[index];

	if (build_versions(w, d, e) || price_versions(w, d, e))
		return -1;
	for (int a = 0; a < ATTRIBUTES; a++)
		d->chosen[a] = choose_version(w, d, (enum attribute)a);
	take_statements(d);
	if (take_figures(w, d, e))
		return err_prefix(e, "deal %s", d->key);
	apply_denials(d);
	if (d->standing != STANDING_DISCREDITED)
		d->standing = standing_of(d->status);
	return parts_of_deal(w, d, index, e);
}

/* ---- the whole ---- */

static int resolve_all(struct workshop *w, struct err *e)
{
	gather(w->r);
	for (size_t i = 0; i < w->r->deals.n; i++) {
		if (resolve_deal(w, (uint32_t)i, e))
			return -1;
	}
	return stocks_resolve(w, e);
}

int resolution_new(struct resolution **rp, const struct evidence *ev, const struct policy *p,
		   struct err *e)
{
	struct resolution *r = mem_zalloc(sizeof *r);
	struct workshop w;
	int rc;

	r->ev = ev;
	r->policy = *p;
	r->rates = exchange_new(ev, p);
	workshop_open(&w, r);
	rc = resolve_all(&w, e);
	workshop_close(&w);
	*rp = r;
	if (rc)
		resolution_free(rp);
	return rc;
}

static void version_free(struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++)
		vec_free(&v->lots.v[i].claims);
	vec_free(&v->lots);
	vec_free(&v->claims);
}

void resolution_free(struct resolution **rp)
{
	struct resolution *r = *rp;

	if (!r)
		return;
	for (size_t i = 0; i < r->deals.n; i++) {
		struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++)
			version_free(&d->versions.v[k]);
		vec_free(&d->versions);
		vec_free(&d->objections);
	}
	vec_free(&r->deals);
	vec_free(&r->stocks);
	vec_free(&r->parts);
	exchange_free(&r->rates);
	arena_free(&r->arena);
	mem_free(r);
	*rp = NULL;
}

const struct resolved_deal *resolution_deal(const struct resolution *r, const char *key)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		if (streq(r->deals.v[i].key, key))
			return &r->deals.v[i];
	}
	return NULL;
}

enum flow flow_of_kind(enum kind k)
{
	switch (k) {
	case KIND_PRODUCTION:
		return FLOW_PRODUCTION;
	case KIND_LOSS:
	case KIND_SCRAPPING:
	case KIND_DISPLAY:
		return FLOW_LOSSES;
	case KIND_NONE:
	case KIND_SALE:
	case KIND_GIFT:
	case KIND_LEASE:
	case KIND_RETURN:
	case KIND_SEIZURE:
		break;
	}
	return FLOW_TRANSFERS;
}

const char *flow_name(enum flow f)
{
	static const char *const names[FLOWS] = {
	    [FLOW_TRANSFERS] = "transfers",   [FLOW_LOSSES] = "losses",
	    [FLOW_PRODUCTION] = "production", [FLOW_HOLDINGS] = "holdings",
	    [FLOW_AIRFRAMES] = "airframes",
	};

	return names[f];
}

const char *standing_name(const struct resolved_deal *d)
{
	if (d->standing == STANDING_DISCREDITED)
		return "discredited";
	return d->status ? vocabulary_name(&status_words, (int)d->status) : "no status given";
}

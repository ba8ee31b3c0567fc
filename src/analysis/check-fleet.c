/* count-conflict of holdings: what two lists give one party of one type in one condition and year,
 * and can't both be true. One finding a party and type, of the newest year. By hash throughout: a
 * million holdings are put into groups, not in order. */
#include "check-count.h"

#include <stdlib.h>
#include <string.h>

#include "lists.h"
#include "wording.h"

struct matter { /* what rivals number: a party's aircraft of a type in a condition in a year */
	uint32_t fleet;
	int year;
	enum condition condition;
	size_t lists; /* lists that number it */
};

struct fleet_list { /* one list on one matter: its newest day */
	uint32_t matter;
	source_id source;
	int32_t day;
	claim_id claim;
	bool excluded;
	bool whole, based;       /* rows without a base and with one */
	struct quantity at_base; /* together; rows of single bases are a part of the fleet */
	struct quantity all;
};

struct fleet {
	party_id operator_;
	typeset_id types;
	uint32_t newest;     /* the matter in conflict to be told, from 1 on; 0: none */
	size_t years;        /* in conflict */
	source_id stands_on; /* that its figures are taken from */
};

struct survey {
	const struct resolution *r;
	struct intern *fleet_keys, *matter_keys, *list_keys, *row_keys, *year_keys;
	VEC(struct fleet) fleets;
	VEC(struct matter) matters;
	VEC(struct fleet_list) lists;
	uint32_t *order, *first; /* lists by matter; [matter]: where its own begin */
};

/* ---- who says what ---- */

static bool is_dated_within_a_year(const struct date *d)
{
	return day_known(d) && d->earliest != DAY_OPEN_PAST && d->latest != DAY_OPEN_FUTURE &&
	       day_year(d->earliest) == day_year(d->latest);
}

static bool takes_part(const struct resolution *r, const struct holding *h)
{
	bool undated;

	return h->types && (h->count.flags & Q_ENDS) && h->claim.stance != DENIES &&
	       h->claim.stance != DOUBTS && is_dated_within_a_year(&h->as_of) &&
	       policy_admits(&r->policy, r->ev, &h->claim, &undated) &&
	       !resolution_passed(r, h->claim.id);
}

static uint32_t number_of(struct intern *keys, const void *key, size_t n, int *added)
{
	*added = 0;
	return intern_add(keys, key, n, added);
}

static struct fleet_list *list_of_row(struct survey *s, const struct holding *h)
{
	const uint32_t fleet[] = {h->operator_, h->types};
	struct matter m = {.year = day_year(h->as_of.latest), .condition = h->condition};
	source_id list = list_of(s->r->lists, h->claim.source);
	uint32_t matter, at;
	int added;

	m.fleet = number_of(s->fleet_keys, fleet, sizeof fleet, &added);
	if (added)
		vec_push(&s->fleets, ((struct fleet){h->operator_, h->types, 0, 0, 0}));
	matter =
	    number_of(s->matter_keys, (const uint32_t[]){m.fleet, (uint32_t)m.year, m.condition},
		      3 * sizeof(uint32_t), &added);
	if (added)
		vec_push(&s->matters, m);
	at =
	    number_of(s->list_keys, (const uint32_t[]){matter, list}, 2 * sizeof(uint32_t), &added);
	if (added) {
		struct fleet_list t = {.matter = matter, .source = list, .day = DAY_OPEN_PAST};
		vec_push(&s->lists, t);
		s->matters.v[matter].lists++;
	}
	return &s->lists.v[at];
}

/* The same row told twice counts once. */
static bool is_told_twice(struct survey *s, const struct fleet_list *t, const struct holding *h)
{
	struct str key = {0};
	const int64_t row[] = {t - s->lists.v, h->count.low,   h->count.best,
			       h->count.high,  h->count.flags, h->as_of.latest};
	int added;

	str_addn(&key, (const char *)row, sizeof row);
	str_add(&key, h->base);
	wording_of(&key, h);
	number_of(s->row_keys, key.s, key.n, &added);
	str_free(&key);
	return !added;
}

static void add_row(struct fleet_list *t, const struct holding *h, bool excluded)
{
	struct err ignored = ERR_INIT;

	if (h->as_of.latest > t->day) {
		t->day = h->as_of.latest;
		t->claim = h->claim.id;
		t->excluded = true;
		t->whole = t->based = false;
		t->all = t->at_base = (struct quantity){0};
	}
	t->excluded = t->excluded && excluded;
	if (quantity_add(&t->all, t->all, h->count, &ignored))
		t->all = (struct quantity){0};
	if (h->base && quantity_add(&t->at_base, t->at_base, h->count, &ignored))
		t->at_base = (struct quantity){0};
	t->based |= h->base != NULL;
	t->whole |= !h->base;
	err_clear(&ignored);
}

static void listen(struct survey *s)
{
	const struct evidence *ev = s->r->ev;

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		struct fleet_list *t;
		if (!takes_part(s->r, h))
			continue;
		t = list_of_row(s, h);
		if (h->as_of.latest >= t->day && !is_told_twice(s, t, h))
			add_row(t, h, claim_excluded(ev, &h->claim));
	}
}

/* ---- who contradicts whom ---- */

static void sort_lists(struct survey *s)
{
	uint32_t at = 0;

	s->first = mem_alloc((s->matters.n + 1) * sizeof *s->first);
	s->order = mem_zalloc((s->lists.n + 1) * sizeof *s->order);
	for (size_t i = 0; i < s->matters.n; i++) {
		s->first[i] = at;
		at += (uint32_t)s->matters.v[i].lists;
	}
	s->first[s->matters.n] = at;
	for (size_t i = 0; i < s->lists.n; i++)
		s->order[s->first[s->lists.v[i].matter]++] = (uint32_t)i;
	for (size_t i = 0; i < s->matters.n; i++)
		s->first[i] -= (uint32_t)s->matters.v[i].lists;
}

/* A list of single bases bounds the fleet from below; beside a row without a base nobody knows
 * whether that is the whole or the rest. */
static struct quantity says(const struct fleet_list *t)
{
	struct quantity q = t->all;

	if (!t->based || !(q.flags & Q_ENDS))
		return q;
	if (!t->whole)
		return (struct quantity){.low = quantity_from(q), .flags = Q_LOW};
	return (struct quantity){.low = quantity_from(q) - quantity_from(t->at_base),
				 .high = q.high,
				 .flags = Q_LOW | (q.flags & Q_HIGH)};
}

static void voices_on(struct voices_list *l, const struct survey *s, uint32_t matter)
{
	l->n = 0;
	for (uint32_t i = s->first[matter]; i < s->first[matter + 1]; i++) {
		const struct fleet_list *t = &s->lists.v[s->order[i]];
		struct quantity q = says(t);
		if (q.flags & Q_ENDS)
			vec_push(l, ((struct voice_of){.source = t->source,
						       .count = q,
						       .claim = t->claim,
						       .excluded = t->excluded}));
	}
}

static void find_conflicts(struct survey *s)
{
	struct voices_list l = {0};

	for (uint32_t i = 0; i < s->matters.n; i++) {
		const struct matter *m = &s->matters.v[i];
		struct fleet *f = &s->fleets.v[m->fleet];
		int added;
		if (m->lists < 2)
			continue;
		voices_on(&l, s, i);
		if (voices_conflict(&l) == NO_CONFLICT)
			continue;
		number_of(s->year_keys, (const uint32_t[]){m->fleet, (uint32_t)m->year},
			  2 * sizeof(uint32_t), &added);
		f->years += (size_t)added;
		if (!f->newest || s->matters.v[f->newest - 1].year < m->year)
			f->newest = i + 1;
	}
	vec_free(&l);
}

static void find_chosen(struct survey *s)
{
	for (size_t i = 0; i < s->r->stocks.n; i++) {
		const struct stock *x = &s->r->stocks.v[i];
		const uint32_t key[] = {x->operator_, x->types};
		uint32_t at = intern_find(s->fleet_keys, (const char *)key, sizeof key);
		if (at != INTERN_NONE && x->part_count)
			s->fleets.v[at].stands_on = s->r->parts.v[x->first_part].source;
	}
}

/* ---- what it says ---- */

static void say_stands_on(struct str *m, const struct evidence *ev, const struct fleet *f,
			  const struct voices_list *l)
{
	for (size_t i = 0; i < l->n; i++) {
		if (l->v[i].source == f->stands_on) {
			str_addf(m, "; the figures stand on %s", say_source(ev, f->stands_on));
			return;
		}
	}
}

static int64_t gap(const struct voices_list *l)
{
	int64_t least = INT64_MAX, most = 0;

	for (size_t i = 0; i < l->n; i++) {
		int64_t low = quantity_from(l->v[i].count), high = quantity_up_to(l->v[i].count);
		least = high < least ? high : least;
		most = low > most ? low : most;
	}
	return most > least ? most - least : 0;
}

static void report(struct remarks *out, const struct survey *s, const struct fleet *f)
{
	const struct evidence *ev = s->r->ev;
	const struct matter *m = &s->matters.v[f->newest - 1];
	const char *party = say_party(ev, f->operator_);
	const char *type = catalogue_typeset_name(ev->catalogue, f->types);
	struct str text = {0}, about = {0}, brief = {0};
	struct voices_list l = {0};
	struct remark *r;
	int severity;

	voices_on(&l, s, f->newest - 1);
	severity = voices_conflict(&l);
	str_addf(&text, "%s, %s%s%s in %d: ", party, type, m->condition ? " " : "",
		 vocabulary_name(&condition_words, (int)m->condition), m->year);
	voices_say(&text, ev, &l);
	str_add(&text, ", ");
	integer_format(&text, gap(&l));
	str_add(&text, " apart");
	if (f->years > 1)
		str_addf(&text, "; so in %zu other year%s", f->years - 1, f->years == 2 ? "" : "s");
	say_stands_on(&text, ev, f, &l);
	str_addf(&about, "party:%s", party);
	str_addf(&brief, "%s %s (%lld apart)", party, type, (long long)gap(&l));
	r = remark_add(out, (enum severity)severity, str_c(&about), str_c(&text), str_c(&about),
		       str_c(&brief));
	r->weight = gap(&l);
	voices_claims(r, &l);
	str_free(&text);
	str_free(&about);
	str_free(&brief);
	vec_free(&l);
}

static void survey_free(struct survey *s)
{
	intern_free(&s->fleet_keys);
	intern_free(&s->matter_keys);
	intern_free(&s->list_keys);
	intern_free(&s->row_keys);
	intern_free(&s->year_keys);
	vec_free(&s->fleets);
	vec_free(&s->matters);
	vec_free(&s->lists);
	mem_free(s->order);
	mem_free(s->first);
}

void fleets_compare(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct survey s = {.r = r,
			   .fleet_keys = intern_new(),
			   .matter_keys = intern_new(),
			   .list_keys = intern_new(),
			   .row_keys = intern_new(),
			   .year_keys = intern_new()};
	struct remarks fleets = {.many = "holdings that lists of the same year number differently"};

	listen(&s);
	sort_lists(&s);
	find_conflicts(&s);
	find_chosen(&s);
	for (size_t i = 0; i < s.fleets.n; i++) {
		if (s.fleets.v[i].newest)
			report(&fleets, &s, &s.fleets.v[i]);
	}
	remarks_say(out, &fleets, self);
	survey_free(&s);
}

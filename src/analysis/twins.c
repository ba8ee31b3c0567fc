/* Two lists that cover the same ground: parts of different deals, told by different lists, between
 * the same parties, of the same family of types, delivered in the same or in neighbouring years.
 * Nothing says that they are the same aircraft, so they are only noticed. Parts are hashed by
 * parties and family; a bucket of one list, which nearly all are, is passed by. */
#include "twins.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "lists.h"

struct entry {
	uint32_t bucket, part;
	source_id list;
	int32_t first_year, last_year; /* INT32_MIN, INT32_MAX: not known */
};

struct match {          /* a part that another list may tell too */
	source_id a, b; /* the pair, a < b */
	source_id list; /* the part's own */
	uint32_t part;
};

struct search {
	const struct resolution *r;
	struct intern *grounds; /* parties and family to buckets */
	VEC(struct entry) entries;
	VEC(struct match) matches;
};

/* ---- into buckets ---- */

struct ground {
	party_id from, to;
	type_id family;
};

static bool has_parties(const struct part *p)
{
	switch ((enum flow)p->flow) {
	case FLOW_LOSSES:
		return p->from != 0;
	case FLOW_PRODUCTION:
		return p->to != 0;
	default:
		return p->from && p->to;
	}
}

static void set_years(struct entry *x, const struct part *p, const struct resolved_deal *d)
{
	const struct date *days = date_stated(&p->date) ? &p->date : &d->order_date;
	bool known = date_stated(days) && !(days->flags & DATE_UNKNOWN);

	x->first_year =
	    !known || days->earliest == DAY_OPEN_PAST ? INT32_MIN : day_year(days->earliest);
	x->last_year =
	    !known || days->latest == DAY_OPEN_FUTURE ? INT32_MAX : day_year(days->latest);
}

static void add_part(struct search *s, uint32_t index)
{
	const struct resolution *r = s->r;
	const struct part *p = &r->parts.v[index];
	struct entry x = {.part = index, .list = list_of(r->lists, p->source)};
	struct ground g = {p->from, p->to, 0};
	const type_id *types;
	size_t n;

	if (!p->source || p->price_only || !has_parties(p))
		return;
	set_years(&x, p, &r->deals.v[p->deal]);
	types = catalogue_typeset_members(r->ev->catalogue, p->types, &n);
	for (size_t i = 0; i < n; i++) {
		g.family = catalogue_family(r->ev->catalogue, types[i]);
		x.bucket = intern_add(s->grounds, (const char *)&g, sizeof g, NULL);
		vec_push(&s->entries, x);
	}
}

static int by_bucket(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	if (x->first_year != y->first_year)
		return x->first_year < y->first_year ? -1 : 1;
	return x->part < y->part ? -1 : x->part > y->part;
}

/* ---- within a bucket ---- */

static bool tells(const struct lists *l, const struct resolved_deal *d, source_id list)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (list_of(l, d->versions.v[i].source) == list)
			return true;
	}
	return false;
}

/* A list that speaks of both deals tells them apart. */
static bool told_apart(const struct resolution *r, const struct resolved_deal *a,
		       const struct resolved_deal *b)
{
	for (size_t i = 0; i < a->versions.n; i++) {
		if (tells(r->lists, b, list_of(r->lists, a->versions.v[i].source)))
			return true;
	}
	return false;
}

static bool may_be_same(const struct resolution *r, const struct entry *x, const struct entry *y)
{
	uint32_t a = r->parts.v[x->part].deal, b = r->parts.v[y->part].deal;

	return a != b && (int64_t)x->last_year + 1 >= y->first_year &&
	       (int64_t)y->last_year + 1 >= x->first_year &&
	       !told_apart(r, &r->deals.v[a], &r->deals.v[b]);
}

/* Does any entry of another list, from `list` to its end (sorted by year), match x? */
static bool list_matches(const struct resolution *r, const struct entry *x,
			 const struct entry *list, size_t n)
{
	for (size_t i = 0; i < n && list[i].first_year <= (int64_t)x->last_year + 1; i++) {
		if (may_be_same(r, x, &list[i]))
			return true;
	}
	return false;
}

static void match_entry(struct search *s, const struct entry *x, const struct entry *bucket,
			size_t n)
{
	for (size_t first = 0, end; first < n; first = end) {
		source_id list = bucket[first].list;
		struct match m = {x->list < list ? x->list : list, x->list < list ? list : x->list,
				  x->list, x->part};
		for (end = first; end < n && bucket[end].list == list;)
			end++;
		if (list != x->list && list_matches(s->r, x, bucket + first, end - first))
			vec_push(&s->matches, m);
	}
}

static void match_buckets(struct search *s)
{
	const struct entry *v = s->entries.v;

	if (s->entries.n)
		qsort(s->entries.v, s->entries.n, sizeof *v, by_bucket);
	for (size_t first = 0, end; first < s->entries.n; first = end) {
		for (end = first; end < s->entries.n && v[end].bucket == v[first].bucket;)
			end++;
		if (v[first].list == v[end - 1].list)
			continue;
		for (size_t i = first; i < end; i++)
			match_entry(s, &v[i], v + first, end - first);
	}
}

/* ---- by pair of lists ---- */

static int by_pair(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	if (x->b != y->b)
		return x->b < y->b ? -1 : 1;
	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	return x->part < y->part ? -1 : x->part > y->part;
}

static int64_t counts_for(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.flags & Q_LOW ? q.low : 0;
}

struct side {
	size_t deals;
	int64_t aircraft;
};

/* Matches of one pair and one list; a part may have been met in several families. */
static struct side weigh_side(const struct resolution *r, const struct match *v, size_t n,
			      struct twins *t)
{
	struct side s = {0};
	uint32_t last_deal = UINT32_MAX, last_part = UINT32_MAX;

	for (size_t i = 0; i < n; i++) {
		const struct part *p = &r->parts.v[v[i].part];
		int64_t count = counts_for(p->count);
		if (v[i].part == last_part)
			continue;
		t->from = t->from == p->from ? p->from : 0;
		if (p->deal != last_deal) {
			s.deals++;
			vec_push(&t->deals, p->deal);
		}
		s.aircraft = s.aircraft > INT64_MAX - count ? INT64_MAX : s.aircraft + count;
		last_part = v[i].part;
		last_deal = p->deal;
	}
	return s;
}

static struct twins weigh_pair(const struct resolution *r, const struct match *v, size_t n)
{
	struct twins t = {.a = v[0].a, .b = v[0].b, .from = r->parts.v[v[0].part].from};
	struct side a, b;
	size_t cut = 0;

	while (cut < n && v[cut].list == t.a)
		cut++;
	a = weigh_side(r, v, cut, &t);
	b = weigh_side(r, v + cut, n - cut, &t);
	t.deals_twice = a.deals < b.deals ? a.deals : b.deals;
	t.aircraft_twice = a.aircraft < b.aircraft ? a.aircraft : b.aircraft;
	if (a.aircraft < b.aircraft) { /* the larger first: it is the one to stand */
		t.a = v[0].b;
		t.b = v[0].a;
	}
	return t;
}

static int by_weight(const void *a, const void *b)
{
	const struct twins *x = a, *y = b;

	if (x->aircraft_twice != y->aircraft_twice)
		return x->aircraft_twice > y->aircraft_twice ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

static void weigh(struct twins_list *out, struct search *s)
{
	const struct match *v = s->matches.v;

	if (s->matches.n)
		qsort(s->matches.v, s->matches.n, sizeof *v, by_pair);
	for (size_t first = 0, end; first < s->matches.n; first = end) {
		for (end = first;
		     end < s->matches.n && v[end].a == v[first].a && v[end].b == v[first].b;)
			end++;
		vec_push(out, weigh_pair(s->r, v + first, end - first));
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_weight);
}

void twins_find(struct twins_list *out, const struct resolution *r, const uint32_t *parts, size_t n)
{
	struct search s = {.r = r};
	source_id only = n ? list_of(r->lists, r->parts.v[parts[0]].source) : 0;
	bool several = false;

	for (size_t i = 1; i < n && !several; i++)
		several = list_of(r->lists, r->parts.v[parts[i]].source) != only;
	if (!several)
		return;
	s.grounds = intern_new();
	for (size_t i = 0; i < n; i++)
		add_part(&s, parts[i]);
	match_buckets(&s);
	weigh(out, &s);
	intern_free(&s.grounds);
	vec_free(&s.entries);
	vec_free(&s.matches);
}

void twins_free(struct twins_list *t)
{
	for (size_t i = 0; i < t->n; i++)
		vec_free(&t->v[i].deals);
	vec_free(t);
}

const char *list_name(const struct resolution *r, source_id list)
{
	const struct source *s = evidence_source_get(r->ev, list);

	return r->lists && r->lists->many[list] ? s->edition_of : s->key;
}

/* As a shell takes it: quoted where it would make something else of it. */
static void add_shell_word(struct str *out, const char *word, size_t n)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				    ".:,/_-+=@%";
	char *text = mem_strndup(word, n);
	bool quote = text[strspn(text, plain)] != '\0';

	str_addf(out, " %s", quote ? "'" : "");
	for (const char *c = text; *c; c++) {
		if (*c == '\'')
			str_add(out, "'\\''");
		else
			str_addc(out, *c);
	}
	str_add(out, quote ? "'" : "");
	mem_free(text);
}

/* The words of a filter; a blank within double quotes does not end one. */
static void add_shell_words(struct str *out, const char *text)
{
	while (*text) {
		size_t n = 0;
		for (bool quoted = false; text[n] && (quoted || text[n] != ' '); n++)
			quoted ^= text[n] == '"';
		add_shell_word(out, text, n);
		text += n + (text[n] == ' ');
	}
}

static void add_way_out(struct str *out, const struct resolution *r, const struct twins *t,
			const char *area)
{
	const char *list = list_name(r, t->a);
	struct str from = {0};

	str_add(out, "; hangar stand");
	add_shell_word(out, list, strlen(list));
	if (*area) {
		add_shell_words(out, area);
	} else if (t->from) {
		str_addf(&from, "from:%s", catalogue_party_get(r->ev->catalogue, t->from)->name);
		add_shell_word(out, from.s, from.n);
	}
	str_addf(out, " lets %s count alone, a common deal key joins them", list);
	str_free(&from);
}

void twins_say(struct str *out, const struct resolution *r, const struct twins *t, const char *area)
{
	str_addf(out, "%s and %s may tell the same: ", list_name(r, t->a), list_name(r, t->b));
	integer_format(out, (int64_t)t->deals_twice);
	str_addf(out, " %s", t->deals_twice == 1 ? "deal" : "deals");
	if (t->aircraft_twice) {
		str_add(out, " and ");
		integer_format(out, t->aircraft_twice);
		str_add(out, " aircraft");
	}
	str_add(out, " may be counted twice");
	add_way_out(out, r, t, area);
}

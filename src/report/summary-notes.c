/* Footnotes of the summary: every source behind a figure has a number. */
#include "summary.h"

#include <stdlib.h>

static void note(struct summary *s, source_id id)
{
	if (!id || s->number[id])
		return;
	vec_push(&s->noted, id);
	s->number[id] = s->noted.n;
}

static void note_chosen(struct summary *s, const struct resolved_deal *d, enum attribute a)
{
	if (d->chosen[a] != NO_VERSION)
		note(s, d->versions.v[d->chosen[a]].source);
}

/* Whose rates bring the cost into the currency asked for. */
static void note_rates(struct summary *s, const struct resolved_deal *d)
{
	const struct resolution *r = s->look->r;
	struct exchange_way way;

	if (!r->policy.in || !money_stated(d->cost) || d->cost.currency == r->policy.in)
		return;
	way = resolution_way(r, d->cost.currency, r->policy.in,
			     date_stated(&d->date) ? d->date.latest : DAY_OPEN_FUTURE);
	if (way.rate)
		note(s, way.rate->source);
	if (way.second)
		note(s, way.second->source);
}

/* First whose figures were taken, then the others, then who objects. */
static void note_deal(struct summary *s, const struct resolved_deal *d)
{
	note_chosen(s, d, ATTRIBUTE_COUNT);
	note_chosen(s, d, ATTRIBUTE_COST);
	for (size_t i = 0; i < d->versions.n; i++)
		note(s, d->versions.v[i].source);
	for (size_t i = 0; i < d->objections.n; i++)
		note(s, d->objections.v[i].claim->claim.source);
}

static void note_stocks(struct summary *s)
{
	const struct resolution *r = s->look->r;

	for (size_t i = 0; i < r->parts.n; i++) {
		const struct part *p = &r->parts.v[i];
		if ((p->flow == FLOW_HOLDINGS || p->flow == FLOW_AIRFRAMES) &&
		    filter_match(s->filter, p, part_facet, part_text, (void *)(uintptr_t)r))
			note(s, p->source);
	}
}

void summary_number(struct summary *s)
{
	const struct evidence *ev = s->look->ev;

	s->number = arena_alloc(s->look->arena, (ev->sources.n + 1) * sizeof *s->number);
	for (size_t i = 0; i < s->deals.n; i++)
		note_deal(s, s->deals.v[i]);
	for (size_t i = 0; i < s->deals.n; i++)
		note_rates(s, s->deals.v[i]);
	note_stocks(s);
	/* Those whom they copied may be known from them alone: the list grows as it is walked. */
	for (size_t i = 0; i < s->noted.n; i++) {
		const struct source *src = evidence_source_get(ev, s->noted.v[i]);
		for (size_t k = 0; k < src->derives_from.n; k++)
			note(s, src->derives_from.v[k]);
	}
}

static int by_number(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* 1 2 3 5 as "1–3, 5". */
static void add_runs(struct str *out, const size_t *v, size_t n)
{
	for (size_t i = 0, end; i < n; i = end) {
		size_t last = i;
		for (end = i + 1; end < n && v[end] <= v[last] + 1; end++)
			last = end;
		str_addf(out, "%s%zu", i ? ", " : "", v[i]);
		if (v[last] > v[i])
			str_addf(out, "%s%zu", v[last] > v[i] + 1 ? "–" : ", ", v[last]);
	}
}

const char *summary_notes(const struct summary *s, const source_id *v, size_t n)
{
	size_t *numbers = mem_alloc((n + 1) * sizeof *numbers), count = 0;
	struct str text = {0};
	const char *notes;

	for (size_t i = 0; i < n; i++) {
		if (v[i] && s->number[v[i]])
			numbers[count++] = s->number[v[i]];
	}
	qsort(numbers, count, sizeof *numbers, by_number);
	str_add(&text, count ? "[" : "");
	add_runs(&text, numbers, count);
	str_add(&text, count ? "]" : "");
	notes = arena_strdup(s->look->arena, str_c(&text));
	str_free(&text);
	mem_free(numbers);
	return notes;
}

const char *summary_note(const struct summary *s, source_id id)
{
	return summary_notes(s, &id, 1);
}

const char *summary_deal_notes(const struct summary *s, const struct resolved_deal *d)
{
	VEC(source_id) ids = {0};
	const char *notes;

	for (size_t i = 0; i < d->versions.n; i++)
		vec_push(&ids, d->versions.v[i].source);
	for (size_t i = 0; i < d->objections.n; i++)
		vec_push(&ids, d->objections.v[i].claim->claim.source);
	notes = summary_notes(s, ids.v, ids.n);
	vec_free(&ids);
	return notes;
}

static void add_part(struct str *out, const char *before, const char *text)
{
	if (!str_blank(text))
		str_addf(out, "%s%s", before, text);
}

static void add_upstream(struct str *out, const struct summary *s, const struct source *src)
{
	for (size_t i = 0; i < src->derives_from.n; i++) {
		source_id from = src->derives_from.v[i];
		str_addf(out, "%s%s %s", i ? ", " : ". Has it from ", look_source(s->look, from),
			 summary_note(s, from));
	}
}

static void add_footnote(struct summary *s, struct section *to, const struct source *src)
{
	struct str text = {0}, date = {0};

	str_addf(&text, "%s:", src->key);
	add_part(&text, " ", src->title ? src->title : "not described in this ledger");
	add_part(&text, ". ", src->publisher);
	date_format(&date, &src->published);
	add_part(&text, ", ", str_c(&date));
	add_part(&text, ". ", src->address);
	if (src->reliability)
		str_addf(&text, ". Reliability %c%s", src->reliability,
			 src->reliability == 'F' ? " (cannot be judged)" : "");
	else
		str_add(&text, ". Not graded");
	add_upstream(&text, s, src);
	report_text(s->rep, to, "%s.", text.s);
	str_free(&date);
	str_free(&text);
}

void summary_footnotes(struct summary *s)
{
	struct section *to = report_section(s->rep, SECTION_FOOTNOTES, "sources", "Sources");

	for (size_t i = 0; i < s->noted.n; i++)
		add_footnote(s, to, evidence_source_get(s->look->ev, s->noted.v[i]));
}

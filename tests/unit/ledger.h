/* A ledger without a store, for tests that read like cases: CSV in, figures out as text. Each CSV
 * goes through the import layer, as a file would. */
#ifndef HANGAR_TEST_LEDGER_H
#define HANGAR_TEST_LEDGER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "hangar/check.h"
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/resolution.h"
#include "hangar/str.h"
#include "hangar/total.h"

struct ledger {
	struct evidence *ev;
	struct policy policy;
	struct resolution *r; /* made when first asked for figures */
	claim_id claims;
	batch_id batch;     /* of claims to come */
	struct arena texts; /* owns what the functions below return */
};

static inline int ledger_begin(void **state)
{
	struct ledger *l = mem_zalloc(sizeof *l);

	l->ev = evidence_new();
	*state = l;
	return 0;
}

static inline void ledger_forget(struct ledger *l)
{
	resolution_free(&l->r);
}

static inline int ledger_end(void **state)
{
	struct ledger *l = *state;

	ledger_forget(l);
	evidence_free(&l->ev);
	arena_free(&l->texts);
	mem_free(l);
	return 0;
}

/* A new, empty ledger in the same place. */
static inline void ledger_again(struct ledger *l)
{
	ledger_forget(l);
	evidence_free(&l->ev);
	arena_free(&l->texts);
	*l = (struct ledger){.ev = evidence_new()};
}

/* ---- CSV in ---- */

static inline struct source_list ledger_keep_list(struct evidence *ev, struct source_list given)
{
	source_id *v = arena_alloc(&ev->arena, (given.n + 1) * sizeof *v);

	for (size_t i = 0; i < given.n; i++)
		v[i] = given.v[i];
	return (struct source_list){v, given.n};
}

static inline void ledger_keep_claim(struct ledger *l, struct claim *c)
{
	struct arena *a = &l->ev->arena;

	c->id = ++l->claims;
	c->batch = l->batch;
	c->cites = ledger_keep_list(l->ev, c->cites);
	c->locator = arena_strdup(a, c->locator);
	c->excerpt = arena_strdup(a, c->excerpt);
	c->note = arena_strdup(a, c->note);
	c->tags = arena_strdup(a, c->tags);
	c->extra = arena_strdup(a, c->extra);
}

static inline void ledger_keep_airframe(struct ledger *l, struct airframe a)
{
	struct arena *texts = &l->ev->arena;

	ledger_keep_claim(l, &a.claim);
	a.icao24 = arena_strdup(texts, a.icao24);
	a.registration = arena_strdup(texts, a.registration);
	a.serial = arena_strdup(texts, a.serial);
	a.construction_no = arena_strdup(texts, a.construction_no);
	a.unit = arena_strdup(texts, a.unit);
	a.base = arena_strdup(texts, a.base);
	a.status = arena_strdup(texts, a.status);
	vec_push(&l->ev->airframes, a);
}

/* Only what the analysis looks at is kept of a source. */
static inline void ledger_keep_source(struct ledger *l, const struct source *s)
{
	struct source_list from = ledger_keep_list(l->ev, s->derives_from);
	struct source *own;

	evidence_lock(l->ev); /* the reader adds sources while it is read from */
	own = &l->ev->sources.v[s->id - 1];
	own->batch = 1; /* a file defines it */
	own->published = s->published;
	own->reliability = s->reliability;
	own->derives_from = from;
	own->edition_of = arena_strdup(&l->ev->arena, s->edition_of);
	evidence_unlock(l->ev);
}

static inline void ledger_keep(struct ledger *l, enum record record, struct import_row *row)
{
	struct transfer t = row->as.transfer;
	struct holding h = row->as.holding;

	switch (record) {
	case RECORD_TRANSFER:
		ledger_keep_claim(l, &t.claim);
		t.site = arena_strdup(&l->ev->arena, t.site);
		vec_push(&l->ev->transfers, t);
		break;
	case RECORD_HOLDING:
		ledger_keep_claim(l, &h.claim);
		h.base = arena_strdup(&l->ev->arena, h.base);
		vec_push(&l->ev->holdings, h);
		break;
	case RECORD_AIRFRAME:
		ledger_keep_airframe(l, row->as.airframe);
		break;
	case RECORD_SOURCE:
		ledger_keep_source(l, &row->as.source);
		break;
	case RECORD_RATE:
		vec_push(&l->ev->rates, row->as.rate);
		break;
	case RECORD_INDEX:
		vec_push(&l->ev->indexes, row->as.index);
		break;
	default:
		fail_msg("a record that no test of the analysis needs");
	}
}

/* What is read from here on is a file that speaks for so much; NULL: nobody said. */
static inline void ledger_covers(struct ledger *l, const char *covers)
{
	batch_id id = (batch_id)l->ev->batches.n + 1;
	struct batch b = {.id = id,
			  .file = "case.csv",
			  .active = true,
			  .covers = arena_strdup(&l->ev->arena, covers)};

	ledger_forget(l);
	vec_push(&l->ev->batches, b);
	l->batch = id;
}

static inline void ledger_stand(struct ledger *l, const char *list, const char *area)
{
	struct stand s = {0, arena_strdup(&l->ev->arena, list), arena_strdup(&l->ev->arena, area)};

	ledger_forget(l);
	vec_push(&l->ev->stands, s);
}

static inline void ledger_read(struct ledger *l, enum record as, const struct file_view *f,
			       const char *name)
{
	struct import_options o = {.as = as};
	struct import_reader *r = NULL;
	struct import_row row;
	struct err e = ERR_INIT;

	ledger_forget(l);
	if (import_open(&r, f, name, &o, l->ev, &e))
		fail_msg("%s", e.text);
	while (import_next(r, &row, &e) > 0) {
		if (row.fate != FATE_KEPT)
			fail_msg("%s", row.reason);
		ledger_keep(l, as, &row);
	}
	import_close(&r);
}

/* NULL: no such file. */
static inline void ledger_add(struct ledger *l, enum record as, const char *csv)
{
	struct file_view f = {.data = (const unsigned char *)csv, .size = csv ? strlen(csv) : 0};

	if (csv)
		ledger_read(l, as, &f, "case.csv");
}

static inline void ledger_add_file(struct ledger *l, enum record as, const char *path)
{
	struct file_view f;
	struct err e = ERR_INIT;

	if (file_open(&f, path, &e))
		fail_msg("%s", e.text);
	ledger_read(l, as, &f, path);
	file_close(&f);
}

/* A fresh ledger of sources and transfers, which most cases are about. */
static inline void ledger_given(struct ledger *l, const char *sources, const char *transfers)
{
	ledger_again(l);
	ledger_add(l, RECORD_SOURCE, sources);
	ledger_add(l, RECORD_TRANSFER, transfers);
}

/* The rates of all cases are those of one source, so that a list of them is short. */
static inline void ledger_rates(struct ledger *l, const char *rows)
{
	char *csv = arena_printf(&l->texts, "date,base,quote,rate,source\n%s", rows);

	ledger_add(l, RECORD_RATE, csv);
}

/* ---- figures out ---- */

static inline const struct resolution *ledger_resolution(struct ledger *l)
{
	struct err e = ERR_INIT;

	if (!l->r && resolution_new(&l->r, l->ev, &l->policy, &e))
		fail_msg("%s", e.text);
	return l->r;
}

static inline const struct resolved_deal *ledger_deal(struct ledger *l, const char *key)
{
	const struct resolved_deal *d = resolution_deal(ledger_resolution(l), key);

	if (!d)
		fail_msg("there is no deal %s", key);
	return d;
}

static inline const char *ledger_text(struct ledger *l, struct str *b)
{
	const char *text = arena_strdup(&l->texts, str_c(b));

	str_free(b);
	return text;
}

static inline void ledger_say_count(struct str *b, struct quantity q)
{
	if (quantity_stated(q))
		quantity_format(b, q);
	else
		str_addc(b, '-');
}

static inline void ledger_say_money(struct str *b, struct money m)
{
	if (money_stated(m))
		money_format(b, m);
	else
		str_addc(b, '-');
}

/* "0-81-81 | ~USD 0-1563300-2265000": a deal's number and cost. */
static inline const char *deal_says(struct ledger *l, const char *key)
{
	const struct resolved_deal *d = ledger_deal(l, key);
	struct str b = {0};

	ledger_say_count(&b, d->count);
	str_add(&b, " | ");
	ledger_say_money(&b, d->cost);
	return ledger_text(l, &b);
}

static inline void ledger_say_part(struct ledger *l, struct str *b, const struct part *p)
{
	str_add(b, catalogue_typeset_name(l->ev->catalogue, p->types));
	str_addf(b, " @ %s: ", p->site ? p->site : "-");
	ledger_say_count(b, p->count);
	str_add(b, " | ");
	ledger_say_money(b, p->cost);
	str_add(b, p->price_only ? " | price only\n" : "\n");
}

/* A line for each part: "MiG-29 @ Semey: 10 | USD 5000000". */
static inline const char *deal_parts(struct ledger *l, const char *key)
{
	const struct resolved_deal *d = ledger_deal(l, key);
	struct str b = {0};

	for (size_t i = 0; i < d->part_count; i++)
		ledger_say_part(l, &b, &l->r->parts.v[d->first_part + i]);
	return ledger_text(l, &b);
}

static inline const struct version *ledger_version(struct ledger *l, const char *key,
						   const char *source)
{
	const struct resolved_deal *d = ledger_deal(l, key);
	source_id s = evidence_source_find(l->ev, source);

	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].source == s)
			return &d->versions.v[i];
	}
	fail_msg("%s states nothing of %s", source, key);
	return NULL;
}

/* What one source says of a deal. */
static inline const char *version_says(struct ledger *l, const char *key, const char *source)
{
	const struct version *v = ledger_version(l, key, source);
	struct str b = {0};

	ledger_say_count(&b, v->count);
	str_add(&b, " | ");
	ledger_say_money(&b, v->cost[v->price_kind]);
	return ledger_text(l, &b);
}

/* The source that an attribute is taken from; "" when from none. */
static inline const char *taken_from(struct ledger *l, const char *key, enum attribute a)
{
	const struct resolved_deal *d = ledger_deal(l, key);

	if (d->chosen[a] == NO_VERSION)
		return "";
	return l->ev->sources.v[d->versions.v[d->chosen[a]].source - 1].key;
}

/* "insider-ua reporter-2024": keys in the order of the alphabet. */
static inline const char *ledger_keys(struct ledger *l, struct source_list list)
{
	struct str b = {0};
	const char *last = "", *next;

	for (size_t n = 0; n < list.n; n++) {
		next = NULL;
		for (size_t i = 0; i < list.n; i++) {
			const char *key = l->ev->sources.v[list.v[i] - 1].key;
			if (strcmp(key, last) > 0 && (!next || strcmp(key, next) < 0))
				next = key;
		}
		if (!next) /* a repeat, which the caller's comparison then shows */
			next = last;
		str_addf(&b, "%s%s", n ? " " : "", next);
		last = next;
	}
	return ledger_text(l, &b);
}

static inline const char *origins_say(struct ledger *l, const char *key, const char *source)
{
	return ledger_keys(l, ledger_version(l, key, source)->origins);
}

/* A line for each part of the holdings and airframes: "Poland MiG-29 active: 14". */
static inline const char *stocks_say(struct ledger *l)
{
	const struct resolution *r = ledger_resolution(l);
	const struct catalogue *c = l->ev->catalogue;
	struct str b = {0};

	for (size_t i = 0; i < r->stocks.n; i++) {
		const struct stock *s = &r->stocks.v[i];
		const char *type = catalogue_typeset_name(c, s->types);
		for (size_t k = 0; k < s->part_count; k++) {
			const struct part *p = &r->parts.v[s->first_part + k];
			str_addf(&b, "%s %s %s: ", catalogue_party_get(c, s->operator_)->name,
				 *type ? type : "(untyped)",
				 vocabulary_name(&condition_words, (int)p->condition));
			ledger_say_count(&b, p->count);
			str_addc(&b, '\n');
		}
	}
	return ledger_text(l, &b);
}

/* "5 | superseded: 12 | newer supersedes older: 3 claims are passed over": the aircraft of a total,
 * what is left out, the notices. */
static inline const char *total_says(struct ledger *l, enum flow flow, const char *filter)
{
	struct total *t = NULL;
	struct filter *f = NULL;
	struct err e = ERR_INIT;
	struct str b = {0};

	if (filter_parse_line(&f, filter, l->ev->catalogue, &e) ||
	    total_new(&t, ledger_resolution(l), flow, f, NULL, 0, &e))
		fail_msg("%s", e.text);
	ledger_say_count(&b, t->sum.count);
	for (size_t i = 0; i < t->left_out.n; i++) {
		str_addf(&b, " | %s: ", t->left_out.v[i].status);
		ledger_say_count(&b, t->left_out.v[i].row.count);
	}
	for (size_t i = 0; i < t->notices.n; i++)
		str_addf(&b, " | %s", t->notices.v[i]);
	total_free(&t);
	filter_free(&f);
	return ledger_text(l, &b);
}

/* A line for each finding of a check: "error deal:d: message". */
static inline const char *findings_say(struct ledger *l, const char *check)
{
	const struct check *c = check_find(check);
	struct findings f = {0};
	struct str b = {0};

	assert_non_null(c);
	checks_run(&f, ledger_resolution(l), &c, 1);
	for (size_t i = 0; i < f.list.n; i++)
		str_addf(&b, "%s %s: %s\n", severity_name(f.list.v[i].severity), f.list.v[i].about,
			 f.list.v[i].message);
	findings_free(&f);
	return ledger_text(l, &b);
}

#endif

/* What stands beside a list about the row under the cursor: the tabs of each kind of row, and those
 * that need no file of their own. */
#include "listing-inside.h"

#include <jansson.h>

#include "finding.h"
#include "hangar/err.h"

static const struct tabs *tabs_of(const struct listing *l, size_t row)
{
	const struct listing_view *v = l->inside->view;

	return v->tabs ? v->tabs(l, listing_row(l, row)) : NULL;
}

const char *const *listing_tabs(const struct listing *l, size_t row)
{
	static const char *const none[] = {NULL};
	const struct tabs *t = tabs_of(l, row);

	return t ? t->names : none;
}

/* What `show` has, to which the tab adds. */
static struct report *shown(const struct listing *l, size_t row, struct err *e)
{
	struct str id = {0};
	struct report *rep;

	listing_id(&id, l, row);
	rep = report_show(str_c(&id), l->inside->r, e);
	str_free(&id);
	if (rep)
		rep->title = rep->policy = NULL; /* the row itself, and what stands on top */
	return rep;
}

/* Nobody scrolls through a pane for longer; what a million rows would take is time. */
static void limit_tables(struct report *rep)
{
	enum { MOST = 1000 };

	for (size_t i = 0; i < rep->sections.n; i++) {
		struct section *s = &rep->sections.v[i];
		if (s->kind == SECTION_TABLE) {
			table_limit(&s->table, MOST);
			s->table.elsewhere = "Enter lists what is behind the row";
		}
	}
}

struct report *listing_detail(const struct listing *l, size_t row, size_t tab, struct err *e)
{
	const struct tabs *t = tabs_of(l, row);
	struct detail d = {.l = l, .row = listing_row(l, row)};
	bool show = (t == &tabs_of_claim || t == &tabs_of_record || t == &tabs_of_type) && tab == 0;

	if (!t)
		return err_set(e, ERR_USAGE, "there is nothing more to say of this row"), NULL;
	d.rep = show ? shown(l, row, e) : report_new();
	if (!d.rep)
		return NULL;
	d.look = look_new(d.rep, l->inside->r);
	if (t->fill[tab](&d, e))
		report_free(&d.rep);
	else
		limit_tables(d.rep);
	return d.rep;
}

const struct resolved_deal *detail_deal(const struct detail *d)
{
	const struct part *p = d->row.what;

	return d->l->kind == LISTING_DEALS ? d->row.what : &d->look->r->deals.v[p->deal];
}

/* ---- findings ---- */

void detail_findings(struct detail *d, const char *about, enum severity most)
{
	const struct findings *f = d->l->inside->ask.findings;
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "findings", NULL);

	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		if (x->severity <= most && !x->ack && streq(x->about, about))
			finding_draw(d->rep, s, x, d->look->ev);
	}
	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		if (x->ack && streq(x->about, about))
			finding_draw(d->rep, s, x, d->look->ev);
	}
}

static int findings_tab(struct detail *d, struct err *e)
{
	(void)e;
	detail_findings(d, arena_printf(&d->rep->arena, "deal:%s", detail_deal(d)->key),
			SEVERITY_ERROR);
	if (!d->l->inside->ask.findings)
		report_text(d->rep, &d->rep->sections.v[0], "The checks have not been run yet.");
	else if (!d->rep->sections.v[0].texts.n)
		report_text(d->rep, &d->rep->sections.v[0], "The checks find nothing here.");
	return 0;
}

/* The finding itself, and the lines that it is about. */
static int finding_tab(struct detail *d, struct err *e)
{
	const struct finding *f = d->row.what;
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "findings", NULL);

	(void)e;
	finding_draw(d->rep, s, f, d->look->ev);
	if (!f->ack)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_DIM, 0,
			    "to acknowledge it: hangar ack %s --note TEXT", f->id);
	s = report_section(d->rep, SECTION_PARAGRAPHS, "claims", NULL);
	for (size_t i = 0; i < f->claims.n; i++) {
		const struct claim *c = look_claim(d->look, f->claims.v[i]);
		if (c)
			detail_line(d, s, c);
	}
	return 0;
}

/* ---- the ledger's records ---- */

static int about_tab(struct detail *d, struct err *e)
{
	(void)d, (void)e;
	return 0; /* what `show` has is all */
}

/* What aircraft of the type and its variants cost each, and of lots that hold some. */
static int prices_tab(struct detail *d, struct err *e)
{
	struct section *s = report_section(d->rep, SECTION_TABLE, "rows", NULL);
	struct str terms = {0};
	const struct catalogue *c = d->look->ev->catalogue;
	struct filter *f = NULL;
	int rc;

	filter_write(&terms, false, FIELD_TYPE,
		     catalogue_type_get(c, *(const type_id *)d->row.what)->designation);
	s->empty = "Nobody states a price.";
	rc = filter_parse_line(&f, str_c(&terms), c, e) ||
	     list_prices.make(d->rep, s, d->look, f, e);
	filter_free(&f);
	str_free(&terms);
	return rc ? -1 : 0;
}

static int command_tab(struct detail *d, struct err *e)
{
	const struct command *c = d->row.what;
	struct section *s = report_section(d->rep, SECTION_TABLE, "rows", NULL);
	struct table *t = report_table(s, list_batches.columns, list_batches.column_count,
				       list_batches.cell, d->look);

	s->empty = "Nothing was read into the ledger.";
	for (size_t i = 0; i < d->look->ev->batches.n; i++) {
		const struct batch *b = &d->look->ev->batches.v[i];
		if (b->id && b->command == c->id)
			vec_push(&t->rows, b);
	}
	return table_columns(t, "id,file,record,read,kept,unchanged,set_aside,rejected", e);
}

/* Columns that no field of ours has. */
static void add_extra(struct detail *d, struct section *s, const struct claim *c)
{
	json_t *extra = c->extra ? json_loads(c->extra, 0, NULL) : NULL, *value;
	const char *name;

	json_object_foreach(extra, name, value)
	{
		if (json_is_string(value) && json_string_length(value))
			report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s: %s", name,
				    json_string_value(value));
	}
	json_decref(extra);
}

static void add_original(struct detail *d, struct section *s, const struct claim *c)
{
	const struct listing_ask *ask = &d->l->inside->ask;
	struct str line = {0};

	if (c->line && ask->original_line &&
	    !ask->original_line(ask->original_arg, c->batch, c->line, &line))
		report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", str_c(&line));
	str_free(&line);
}

void detail_line(struct detail *d, struct section *s, const struct claim *c)
{
	const struct batch *b = look_batch(d->look, c->batch);
	const char *source = look_source(d->look, c->source);

	if (b && b->file)
		report_line(d->rep, s, STYLE_HEADING, ROLE_HEADING, 0,
			    "claim:%llu  %s  batch:%u %s, line %u", (unsigned long long)c->id,
			    source ? source : "unnamed", c->batch, b->file, c->line);
	else
		report_line(d->rep, s, STYLE_HEADING, ROLE_HEADING, 0, "claim:%llu  %s  typed in",
			    (unsigned long long)c->id, source ? source : "unnamed");
	add_original(d, s, c);
	add_extra(d, s, c);
}

static int claim_tab(struct detail *d, struct err *e)
{
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "original", NULL);

	(void)e;
	detail_line(d, s, d->row.what);
	return 0;
}

/* ---- airframes of a fleet ---- */

static int airframes_tab(struct detail *d, struct err *e)
{
	const struct part *p = d->row.what;
	const struct list_kind *k = &list_airframes;
	struct table *t = list_fields(report_section(d->rep, SECTION_TABLE, "rows", NULL), d->look,
				      k->fields, k->field_count, k->shown);
	const struct evidence *ev = d->look->ev;
	const type_id none = 0, *type = &none;
	size_t n;

	(void)e;
	if (p->types)
		type = catalogue_typeset_members(ev->catalogue, p->types, &n);
	for (size_t i = 0; i < ev->airframes.n; i++) {
		const struct airframe *a = &ev->airframes.v[i];
		if (a->operator_ == p->to && a->type == *type)
			vec_push(&t->rows, &a->claim);
	}
	return 0;
}

#define TABS(of, ...)                                                                              \
	const struct tabs tabs_of_##of = {(const char *const[]){of##_NAMES, NULL},                 \
					  (detail_tab *const[]){__VA_ARGS__}}
#define deal_NAMES      "versions", "sources", "findings", "original"
#define holding_NAMES   "sources"
#define airframes_NAMES "airframes"
#define claim_NAMES     "claim"
#define record_NAMES    "about"
#define type_NAMES      "about", "prices"
#define finding_NAMES   "finding"
#define command_NAMES   "batches"

TABS(deal, detail_versions, detail_sources, findings_tab, detail_original);
TABS(holding, detail_rivals);
TABS(airframes, airframes_tab);
TABS(claim, claim_tab);
TABS(record, about_tab);
TABS(type, about_tab, prices_tab);
TABS(finding, finding_tab);
TABS(command, command_tab);

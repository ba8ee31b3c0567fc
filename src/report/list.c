/* `list`: one table of what the ledger holds. */
#include "list.h"

#include <string.h>

#include "hangar/err.h"

void list_add(struct table *t, const void *row, const struct filter *f, facet_of *facets,
	      text_of *texts, struct look *l)
{
	if (filter_match(f, row, facets, texts, l) != FILTER_NO)
		vec_push(&t->rows, row);
}

static void field_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;

	*out = claim_cell(row, l->fields[column], l);
}

/* "unit_price" is unit price to people. */
static const char *title_of(const struct field *f, struct arena *a)
{
	char *title = strchr(f->name, '_') ? arena_strdup(a, f->name) : NULL;

	for (char *c = title; c && *c; c++) {
		if (*c == '_')
			*c = ' ';
	}
	return title;
}

static struct column column_of(enum field_id id, struct arena *a)
{
	const struct field *f = field_get(id);
	struct column c = {.name = f->name, .title = title_of(f, a)};

	c.right = f->kind == KIND_OF_QUANTITY || f->kind == KIND_OF_DECIMAL || id == FIELD_LINE ||
		  id == FIELD_BATCH;
	c.elastic = id == FIELD_NOTE || id == FIELD_EXCERPT || id == FIELD_VIA ||
		    id == FIELD_TYPE || id == FIELD_FILE;
	return c;
}

struct table *list_fields(struct section *s, struct look *l, const enum field_id *fields, size_t n,
			  size_t shown)
{
	struct column *columns = arena_alloc(l->arena, n * sizeof *columns);

	for (size_t i = 0; i < n; i++) {
		columns[i] = column_of(fields[i], l->arena);
		columns[i].extra = i >= shown;
	}
	l->fields = fields;
	return report_table(s, columns, n, field_cell, l);
}

static const struct list_kind *const kinds[] = {
    &list_holdings, &list_transfers, &list_deals,   &list_airframes, &list_types,
    &list_parties,  &list_sources,   &list_batches, &list_rates,     &list_claims,
    &list_stands,   &list_indexes,   &list_prices,
};

const char *const report_list_names[] = {"holdings", "transfers", "deals",   "airframes", "types",
					 "parties",  "sources",   "batches", "rates",     "claims",
					 "stands",   "indexes",   "prices",  NULL};

static const struct list_kind *kind_find(const char *name, struct err *e)
{
	struct str known = {0};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		if (streq(kinds[i]->name, name)) {
			str_free(&known);
			return kinds[i];
		}
		str_addf(&known, "%s%s", i ? ", " : "", kinds[i]->name);
	}
	err_set(e, ERR_USAGE, "there is no list of '%s'; there are %s", name, str_c(&known));
	str_free(&known);
	return NULL;
}

#define MOVING (1U << FLOW_TRANSFERS | 1U << FLOW_LOSSES | 1U << FLOW_PRODUCTION)

/* What the figures of deals leave out for newer editions and standing lists, and which lists may
 * tell the same. */
static void note_lists(struct report *rep, const struct resolution *r, const struct filter *f)
{
	const unsigned flows = MOVING;
	struct notices said = {0};

	resolution_other_say(&said, r, flows, f, &rep->arena);
	resolution_passed_say(&said, r, flows, f, &rep->arena);
	resolution_twins_say(&said, r, flows, f, &rep->arena);
	for (size_t i = 0; i < said.n; i++)
		report_notice(rep, "%s", said.v[i]);
	vec_free(&said);
}

/* What a list of claims leaves out. */
static void note_other(struct report *rep, const struct resolution *r, const struct list_kind *k,
		       const struct filter *f)
{
	const unsigned flows = k == &list_transfers   ? MOVING
			       : k == &list_holdings  ? 1U << FLOW_HOLDINGS
			       : k == &list_airframes ? 1U << FLOW_AIRFRAMES
						      : ~0U;
	struct notices said = {0};

	resolution_other_say(&said, r, flows, f, &rep->arena);
	for (size_t i = 0; i < said.n; i++)
		report_notice(rep, "%s", said.v[i]);
	vec_free(&said);
}

static int fill(struct report *rep, struct section *s, struct look *l, const struct list_kind *k,
		const struct filter *f, struct err *e)
{
	struct table *t;

	if (k->make)
		return k->make(rep, s, l, f, e);
	t = k->fields ? list_fields(s, l, k->fields, k->field_count, k->shown)
		      : report_table(s, k->columns, k->column_count, k->cell, l);
	k->collect(t, l, f);
	if (k->note)
		k->note(rep, l, t);
	return 0;
}

struct report *report_list(const char *what, const struct resolution *r, const struct filter *f,
			   struct err *e)
{
	const struct list_kind *k = kind_find(what, e);
	struct report *rep;
	struct section *s;
	struct look *l;

	if (!k)
		return NULL;
	rep = report_new();
	l = look_new(rep, r);
	report_state_policy(rep, &r->policy);
	if (k->judged)
		note_lists(rep, r, f);
	report_fact_text(rep, "of", k->name);
	s = report_section(rep, SECTION_TABLE, "rows", NULL);
	if (fill(rep, s, l, k, f, e)) {
		report_free(&rep);
		return NULL;
	}
	if (k->fields)
		note_other(rep, r, k, f);
	if (k->fields && r->claims_left_out)
		report_notice(
		    rep,
		    "The list has what is claimed, whatever the policy; figures leave out "
		    "%zu claim%s of the ledger by it.",
		    r->claims_left_out, r->claims_left_out == 1 ? "" : "s");
	s->empty = filter_is_empty(f)
		       ? arena_printf(&rep->arena, "The ledger has no %s.", k->name)
		       : arena_printf(&rep->arena, "No %s match %s", k->name, filter_text(f));
	return rep;
}

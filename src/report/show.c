/* `show ID`: what the ledger knows of one record, and from whom. */
#include "show.h"

#include <string.h>

#include "hangar/err.h"

static const struct {
	const char *prefix; /* with its colon */
	show_one *show;
} shows[] = {
    {"deal:", show_deal},         {"source:", show_source}, {"claim:", show_claim},
    {"airframe:", show_airframe}, {"type:", show_type},     {"party:", show_party},
    {"batch:", show_batch},
};

/* The id is the title, and the claims stand below one by one. */
static bool is_said_elsewhere(const struct column *c)
{
	return c->drawn || streq(c->name, "id") || streq(c->name, "claims");
}

void show_object(struct report *rep, struct look *l, const struct list_kind *k, const void *row)
{
	struct section *s = report_section(rep, SECTION_OBJECT, NULL, NULL);
	struct column *columns;
	struct table *t;

	if (k->fields)
		t = list_fields(s, l, k->fields, k->field_count, k->field_count);
	else
		t = report_table(s, k->columns, k->column_count, k->cell, l);
	columns = arena_alloc(l->arena, t->column_count * sizeof *columns);
	for (size_t i = 0; i < t->column_count; i++) {
		columns[i] = t->columns[i];
		columns[i].drawn = is_said_elsewhere(&columns[i]);
		columns[i].extra = columns[i].drawn || streq(columns[i].name, "mapping");
	}
	t->columns = columns;
	vec_push(&t->rows, row);
}

static void add_claims(struct table *t, const struct look *l, claim_is *is, const void *what)
{
	const struct evidence *ev = l->ev;

	for (size_t i = 0; i < ev->transfers.n; i++) {
		if (is(&ev->transfers.v[i].claim, l, what))
			vec_push(&t->rows, &ev->transfers.v[i].claim);
	}
	for (size_t i = 0; i < ev->holdings.n; i++) {
		if (is(&ev->holdings.v[i].claim, l, what))
			vec_push(&t->rows, &ev->holdings.v[i].claim);
	}
	for (size_t i = 0; i < ev->airframes.n; i++) {
		if (is(&ev->airframes.v[i].claim, l, what))
			vec_push(&t->rows, &ev->airframes.v[i].claim);
	}
}

/* Those that stand aside are said, not listed. */
static void note_other(struct report *rep, const struct look *l, claim_is *is, const void *what)
{
	const struct other_claims *o = &l->ev->other;
	size_t n = 0;

	for (size_t i = 0; i < o->transfers.n; i++)
		n += is(&o->transfers.v[i].claim, l, what);
	for (size_t i = 0; i < o->holdings.n; i++)
		n += is(&o->holdings.v[i].claim, l, what);
	for (size_t i = 0; i < o->airframes.n; i++)
		n += is(&o->airframes.v[i].claim, l, what);
	if (n)
		report_notice(rep,
			      "%zu claim%s of other equipment %s not listed here; hangar list "
			      "claims class:" OTHER_CLASS " has %s",
			      n, n == 1 ? "" : "s", n == 1 ? "is" : "are", n == 1 ? "it" : "them");
}

void show_claims(struct report *rep, struct look *l, claim_is *is, const void *what)
{
	struct section *s = report_section(rep, SECTION_TABLE, "claims", "Claims");
	/* A look of its own: the fields of its columns stand in it. */
	struct look *own = look_new(rep, l->r);
	const struct list_kind *k = &list_claims;

	add_claims(list_fields(s, own, k->fields, k->field_count, k->shown), own, is, what);
	note_other(rep, l, is, what);
}

static void draw_about(struct report *rep, struct section *s, const struct findings *f,
		       const struct evidence *ev, const char *id, bool acknowledged)
{
	for (size_t i = 0; i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		if (streq(x->about, id) && (x->ack != NULL) == acknowledged)
			finding_draw(rep, s, x, ev);
	}
}

void show_findings(struct report *rep, struct look *l, const char *id)
{
	struct findings *f = findings_all(rep, l->r);
	struct section *s = report_section(rep, SECTION_TABLE, "findings", NULL);
	size_t found;

	finding_table(rep, s, f, id);
	s->quiet = true;
	found = s->table.rows.n;
	if (!found)
		return;
	s = report_section(rep, SECTION_PARAGRAPHS, "findings", "Findings");
	s->drawn = true;
	draw_about(rep, s, f, l->ev, id, false);
	draw_about(rep, s, f, l->ev, id, true);
}

uint64_t show_number(const char *text)
{
	uint64_t n = 0;

	if (!*text)
		return 0;
	for (; *text; text++) {
		if (*text < '0' || *text > '9' || n > UINT64_MAX / 10 - 9)
			return 0;
		n = n * 10 + (uint64_t)(*text - '0');
	}
	return n;
}

static int unknown_kind(const char *id, struct err *e)
{
	struct str known = {0};

	for (size_t i = 0; i < COUNT_OF(shows); i++)
		str_addf(&known, "%s%s%s", i ? ", " : "", shows[i].prefix,
			 strchr("cab", *shows[i].prefix) ? "N"
			 : str_starts(shows[i].prefix, "deal") ||
				 str_starts(shows[i].prefix, "source")
			     ? "KEY"
			     : "NAME");
	err_set(e, ERR_USAGE, "'%s' is no id; ids are %s", id, str_c(&known));
	str_free(&known);
	return -1;
}

static int show_as(struct report *rep, const char *id, const struct resolution *r, struct err *e)
{
	for (size_t i = 0; i < COUNT_OF(shows); i++) {
		if (!str_starts(id, shows[i].prefix))
			continue;
		report_state_policy(rep, &r->policy);
		return shows[i].show(rep, look_new(rep, r), id + strlen(shows[i].prefix), e);
	}
	return unknown_kind(id, e);
}

struct report *report_show(const char *id, const struct resolution *r, struct err *e)
{
	struct report *rep = report_new();

	rep->title = arena_strdup(&rep->arena, id);
	report_fact_text(rep, "id", id);
	if (show_as(rep, id, r, e))
		report_free(&rep);
	return rep;
}

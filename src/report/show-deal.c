/* A deal: what was settled on, the versions it was chosen from, what speaks against it. */
#include "show.h"

#include "hangar/err.h"
#include "chain-text.h"
#include "judged.h"
#include "mark.h"
#include "part-table.h"
#include "sides.h"
#include "value.h"

/* ---- objections ---- */

enum {
	OBJECTION_STANCE,
	OBJECTION_DENIES,
	OBJECTION_SOURCE,
	OBJECTION_GRADE,
	OBJECTION_PUBLISHED,
	OBJECTION_NOTE,
	OBJECTION_EXCLUDED,
	OBJECTION_CLAIM,
	OBJECTION_COLUMNS
};

static const struct column objection_columns[] = {
    [OBJECTION_STANCE] = {.name = "stance", .title = "says"},
    [OBJECTION_DENIES] = {.name = "denies", .title = "of the"},
    [OBJECTION_SOURCE] = {.name = "source"},
    [OBJECTION_GRADE] = {.name = "grade"},
    [OBJECTION_PUBLISHED] = {.name = "published"},
    [OBJECTION_NOTE] = {.name = "note", .elastic = true},
    [OBJECTION_EXCLUDED] = {.name = "excluded", .extra = true},
    [OBJECTION_CLAIM] = {.name = "claim", .extra = true},
};

static void objection_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct objection *o = row;
	const struct claim *c = &o->claim->claim;
	struct grade g = evidence_grade(l->ev, c);
	const struct source *source = evidence_source_get(l->ev, c->source);
	const struct cell cells[OBJECTION_COLUMNS] = {
	    [OBJECTION_STANCE] = cell_word(&stance_words, (int)o->stance),
	    [OBJECTION_DENIES] = cell_word(&denied_words, (int)o->denies),
	    [OBJECTION_SOURCE] = cell_text(source ? source->key : NULL),
	    [OBJECTION_GRADE] = cell_grade(g.reliability, g.credibility),
	    [OBJECTION_PUBLISHED] = source ? cell_date(source->published) : cell_text(NULL),
	    [OBJECTION_NOTE] = cell_text(c->excerpt ? c->excerpt : c->note),
	    [OBJECTION_EXCLUDED] = cell_bool(o->excluded),
	    [OBJECTION_CLAIM] = cell_id("claim", c->id),
	};

	*out = cells[column];
}

static void add_objections(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	struct section *s = report_section(rep, SECTION_TABLE, "objections", "Doubts and denials");
	struct table *t = report_table(s, objection_columns, OBJECTION_COLUMNS, objection_cell, l);

	for (size_t i = 0; i < d->objections.n; i++)
		vec_push(&t->rows, &d->objections.v[i]);
}

/* ---- parts ---- */

static void add_parts(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	struct section *s = report_section(rep, SECTION_TABLE, "parts", "Parts");
	struct table *t = part_table(s, l, PARTS_OF_DEAL);

	for (size_t i = 0; i < d->part_count; i++)
		vec_push(&t->rows, &l->r->parts.v[d->first_part + i]);
	s->quiet = d->part_count < 2; /* the deal itself, once more */
}

/* ---- the deal ---- */

static void add_origins(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, "heard_from", NULL);

	s->drawn = true;
	report_fact(rep, "origin_keys", cell_sources(l, d->origins));
	if (d->stating)
		report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0,
			    "%zu source%s %s it, from %zu origin%s: %s", d->stating,
			    d->stating == 1 ? "" : "s", d->stating == 1 ? "states" : "state",
			    d->origins.n, d->origins.n == 1 ? "" : "s",
			    look_sources(l, d->origins));
	if (d->passed_over)
		report_line(rep, s, STYLE_INDENTED, ROLE_WARNING, 0,
			    "It is %s: nothing that counts states it. The figures are those of "
			    "what is passed over.",
			    standing_name(d));
	if (!d->stating)
		report_line(rep, s, STYLE_INDENTED, ROLE_WARNING, 0,
			    "Nobody whose word counts under this policy states it.");
	if (d->unconverted)
		report_line(rep, s, STYLE_INDENTED, ROLE_WARNING, 0,
			    "%d rival cost%s no rate to %s, and %s not in the range: see below.",
			    d->unconverted, d->unconverted == 1 ? " has" : "s have",
			    currency_code(d->cost.currency), d->unconverted == 1 ? "is" : "are");
	if (d->rates.after)
		report_line(rep, s, STYLE_INDENTED, ROLE_WARNING, 0,
			    "Its range compares amounts at a rate from after the deal: there is "
			    "none from before.");
	if (d->rates.old)
		report_line(rep, s, STYLE_INDENTED, ROLE_WARNING, 0,
			    "Its range compares amounts at a rate more than a year older than the "
			    "deal.");
}

/* Above, the cost is as the policy has it; here, how it comes to that. */
static void add_value(struct report *rep, const struct look *l, const struct resolved_deal *d)
{
	struct section *s;
	struct str line = {0}, how = {0};

	if (!value_say(&how, l->r, d->cost, &d->date))
		return;
	report_fact(rep, "stated_cost", cell_money(d->cost));
	report_fact_text(rep, "value", str_c(&how));
	s = report_section(rep, SECTION_PARAGRAPHS, "valued", NULL);
	s->drawn = true;
	show_money_exact(&line, d->cost);
	report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "cost as stated: %s; %s", str_c(&line),
		    str_c(&how));
	str_free(&line);
	str_free(&how);
}

static bool is_of_deal(const struct claim *c, const struct look *l, const void *what)
{
	const struct resolved_deal *d = what;

	if (c->record != RECORD_TRANSFER)
		return false;
	if (d->deal)
		return resolution_deal_of(l->r, (const struct transfer *)(const void *)c) ==
		       d->deal;
	return d->versions.n && d->versions.v[0].claims.n
		   ? d->versions.v[0].claims.v[0]->claim.id == c->id
		   : d->objections.n && d->objections.v[0].claim->claim.id == c->id;
}

static int no_deal(const struct look *l, const char *name, struct err *e)
{
	struct near n = {.wanted = name};

	for (size_t i = 0; i < l->r->deals.n; i++)
		near_offer(&n, l->r->deals.v[i].key);
	return near_error(&n, "deal", e);
}

int show_deal(struct report *rep, struct look *l, const char *name, struct err *e)
{
	const struct resolved_deal *d = resolution_deal(l->r, name);

	if (!d)
		return no_deal(l, name, e);
	show_object(rep, l, &list_deals, d);
	add_value(rep, l, d);
	add_origins(rep, l, d);
	show_split(rep, l, d);
	sides_report(rep, l, d, findings_all(rep, l->r), "Who says what");
	show_chosen(rep, l, d);
	show_versions(rep, l, d);
	add_objections(rep, l, d);
	judged_deal(rep, l, d);
	chain_behind(rep, l, d, "Who has it from whom");
	show_passed(rep, l, d);
	add_parts(rep, l, d);
	show_findings(rep, l, rep->title);
	show_claims(rep, l, is_of_deal, d);
	report_find(rep, "claims")->quiet = true; /* the versions are what people read */
	return 0;
}

/* A deal beside the list: what it is, what contradicts itself, who says what, in which pieces it
 * counts, what is passed over, and what else the checks find. */
#include "listing-inside.h"

#include "judged.h"
#include "part-table.h"
#include "show.h"
#include "sides.h"

static void add_fact(struct str *s, const char *name, const struct cell *value)
{
	struct str text = {0};

	if (cell_stated(value))
		show_cell(&text, value);
	if (text.n)
		str_addf(s, "%s%s%s%s", s->n ? " · " : "", name, *name ? " " : "", text.s);
	str_free(&text);
}

/* "delivered · ordered 12 · order date 2007 · new · TIV 42": what no column of the sources has. */
static void add_facts(struct str *s, const struct resolved_deal *d)
{
	const struct {
		const char *name;
		struct cell value;
	} facts[] = {
	    {"", cell_word(&status_words, (int)d->status)},
	    {"", cell_word(&kind_words, (int)d->kind)},
	    {"ordered", cell_quantity(d->ordered)},
	    {"order date", cell_date(d->order_date)},
	    {"date", cell_date(d->date)},
	    {"", cell_word(&condition_words, (int)d->condition)},
	    {"for", cell_word(&outcome_words, (int)d->outcome)},
	    {"TIV", cell_decimal(d->tiv)},
	};

	for (size_t i = 0; i < COUNT_OF(facts); i++)
		add_fact(s, facts[i].name, &facts[i].value);
}

static void add_head(struct detail *d, const struct resolved_deal *deal)
{
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "deal", NULL);
	struct str line = {0};
	size_t n;

	catalogue_typeset_members(d->look->ev->catalogue, deal->types, &n);
	if (deal->types)
		str_add(&line, look_types(d->look, deal->types));
	if (n > 1 && deal->part_count == 1)
		str_add(&line, ": nobody gives the split");
	if (deal->via)
		str_addf(&line, "%svia %s", line.n ? "   " : "", look_party(d->look, deal->via));
	if (line.n)
		report_text(d->rep, s, "%s", line.s);
	str_clear(&line);
	add_facts(&line, deal);
	if (line.n)
		report_line(d->rep, s, STYLE_INDENTED, ROLE_DIM, 0, "%s", line.s);
	str_free(&line);
}

/* The errors stand above what the sources say: they are what an analyst has to see first. */
static void add_errors(struct detail *d, const struct resolved_deal *deal)
{
	const struct findings *f = d->l->inside->ask.findings;
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "errors", NULL);
	const char *about = arena_printf(&d->rep->arena, "deal:%s", deal->key);

	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		if (x->severity == SEVERITY_ERROR && !x->ack && streq(x->about, about))
			report_line(d->rep, s, STYLE_INDENTED, ROLE_ERROR, 0, "✗ %s: %s",
				    x->check->name, x->message);
	}
}

/* The pieces that the deal is counted in, where there are several: a year's deliveries, say. */
static void add_pieces(struct detail *d, const struct resolved_deal *deal)
{
	struct section *s;
	struct table *t;

	if (deal->part_count < 2)
		return;
	s = report_section(d->rep, SECTION_TABLE, "parts", "Counted in parts");
	t = part_table(s, d->look, PARTS_OF_DEAL);
	for (size_t i = 0; i < deal->part_count; i++)
		vec_push(&t->rows, &d->look->r->parts.v[deal->first_part + i]);
}

int detail_versions(struct detail *d, struct err *e)
{
	const struct resolved_deal *deal = detail_deal(d);

	(void)e;
	add_head(d, deal);
	add_errors(d, deal);
	show_split(d->rep, d->look, deal);
	sides_report(d->rep, d->look, deal, d->l->inside->ask.findings, NULL);
	judged_deal(d->rep, d->look, deal);
	show_passed(d->rep, d->look, deal);
	add_pieces(d, deal);
	/* the errors stand above */
	detail_findings(d, arena_printf(&d->rep->arena, "deal:%s", deal->key), SEVERITY_WARNING);
	return 0;
}

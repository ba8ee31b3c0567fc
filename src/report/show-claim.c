/* A claim: all that it states, who says so, and where it stands in which file. */
#include "show.h"

#include "hangar/chain.h"
#include "hangar/err.h"
#include "judged.h"

enum { SIGHTING_BATCH, SIGHTING_FILE, SIGHTING_LINE, SIGHTING_COLUMNS };

static const struct column sighting_columns[] = {
    [SIGHTING_BATCH] = {.name = "batch"},
    [SIGHTING_FILE] = {.name = "file", .blank = "typed in", .elastic = true},
    [SIGHTING_LINE] = {.name = "line", .right = true},
};

static void sighting_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct sighting *s = row;
	const struct batch *b = look_batch(l, s->batch);

	if (column == SIGHTING_BATCH)
		*out = cell_id("batch", s->batch);
	else if (column == SIGHTING_FILE)
		*out = cell_text(b ? b->file : NULL);
	else if (s->line)
		*out = cell_integer(s->line);
	else
		*out = cell_text(NULL);
}

/* The first, and every further one. */
static void add_sightings(struct report *rep, struct look *l, const struct claim *c)
{
	struct section *s = report_section(rep, SECTION_TABLE, "sightings", "Where it stands");
	struct table *t = report_table(s, sighting_columns, SIGHTING_COLUMNS, sighting_cell, l);
	struct sighting *first = arena_alloc(l->arena, sizeof *first);

	*first = (struct sighting){c->id, c->batch, c->line};
	vec_push(&t->rows, first);
	for (size_t i = 0; i < l->ev->sightings.n; i++) {
		const struct sighting *other = &l->ev->sightings.v[i];
		if (other->claim == c->id && (other->batch != c->batch || other->line != c->line))
			vec_push(&t->rows, other);
	}
}

static void say_origins(struct report *rep, struct section *s, const struct look *l,
			struct source_list origins)
{
	if (origins.n)
		report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%zu independent origin%s: %s",
			    origins.n, origins.n == 1 ? "" : "s", look_sources(l, origins));
}

static void add_source(struct report *rep, struct look *l, const struct claim *c)
{
	const struct source *src = evidence_source_get(l->ev, c->source);
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, "said_by", "Who says so");
	struct str published = {0};

	s->drawn = true;
	if (!src)
		return;
	date_format(&published, &src->published);
	report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s: %s%s%s%s%s", src->key,
		    src->title ? src->title : "not described yet", src->publisher ? ", " : "",
		    src->publisher ? src->publisher : "", published.n ? ", " : "",
		    str_c(&published));
	if (src->address)
		report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", src->address);
	str_free(&published);
	say_origins(rep, s, l, claim_origins(l->r, c, l->arena));
}

static const struct list_kind *kind_of(const struct claim *c)
{
	return c->record == RECORD_TRANSFER  ? &list_transfers
	       : c->record == RECORD_HOLDING ? &list_holdings
					     : &list_airframes;
}

static void show_record(struct report *rep, struct look *l, const struct claim *c)
{
	const struct passed *passed = resolution_passed(l->r, c->id);
	struct look *own = look_new(rep, l->r);

	report_fact(rep, "origins", cell_sources(l, claim_origins(l->r, c, l->arena)));
	report_fact_text(rep, "record", record_name((enum record)c->record));
	if (c->extra)
		report_fact(rep, "extra", cell_json(c->extra));
	show_object(rep, own, kind_of(c), c);
	judged_claim(rep, l, c);
	add_source(rep, l, c);
	if (c->other)
		report_fact_text(rep, "class", OTHER_CLASS);
	if (c->other && *c->other)
		report_fact_text(rep, "equipment", c->other);
	if (c->other)
		report_notice(
		    rep, "This claim is of other equipment%s%s: figures of aircraft leave it out",
		    *c->other ? ", " : "", c->other);
	if (passed)
		report_notice(rep, "This claim is passed over: %s", passed_why(l, passed));
	add_sightings(rep, l, c);
}

int show_claim(struct report *rep, struct look *l, const char *name, struct err *e)
{
	const struct claim *c = look_claim(l, show_number(name));

	if (!c)
		return err_set(e, ERR_USAGE,
			       "there is no claim '%s' (claims are numbered; 'list claims' shows "
			       "them)",
			       name);
	show_record(rep, l, c);
	return 0;
}

/* ---- one aircraft, whatever lists it ---- */

static bool same_text(const char *a, const char *b)
{
	return !str_blank(a) && streq(a, b);
}

/* By icao24, else type and construction number, else operator and serial. */
static bool same_airframe(const struct claim *c, const struct look *l, const void *what)
{
	const struct airframe *a = what, *b;

	if (c->record != RECORD_AIRFRAME)
		return false;
	b = look_airframe(l, c->id);
	if (a == b || same_text(a->icao24, b->icao24))
		return true;
	if (!str_blank(a->icao24) && !str_blank(b->icao24))
		return false;
	if (!str_blank(a->construction_no) && !str_blank(b->construction_no))
		return a->type == b->type && same_text(a->construction_no, b->construction_no);
	return a->operator_ && a->operator_ == b->operator_ && same_text(a->serial, b->serial);
}

int show_airframe(struct report *rep, struct look *l, const char *name, struct err *e)
{
	const struct airframe *a = look_airframe(l, show_number(name));

	if (!a)
		return err_set(e, ERR_USAGE,
			       "there is no airframe '%s' (its number is that of its claim; 'list "
			       "airframes' shows them)",
			       name);
	show_record(rep, l, &a->claim);
	show_claims(rep, l, same_airframe, a);
	return 0;
}

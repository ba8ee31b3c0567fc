/* A source: what it is, from whom it has its word, who has it from there, what it says. */
#include "show.h"

#include "hangar/err.h"
#include "usage.h"

#define DEEPEST 100 /* a page is not wider */

/* "kyivpost (C) Kyiv Post, 2024-04-28" */
static void add_line(struct report *rep, struct section *s, const struct source *src,
		     unsigned depth, bool again)
{
	struct str line = {0}, date = {0};

	str_add(&line, src->key);
	if (src->reliability)
		str_addf(&line, " (%c)", src->reliability);
	if (src->publisher)
		str_addf(&line, " %s", src->publisher);
	date_format(&date, &src->published);
	if (date.n)
		str_addf(&line, ", %s", date.s);
	if (!src->batch)
		str_add(&line, " (not described yet)");
	if (again)
		str_add(&line, " (see above)");
	report_line(rep, s, STYLE_INDENTED, ROLE_NONE, depth, "%s", line.s);
	str_free(&line);
	str_free(&date);
}

/* A source that stands in the picture already is named, but what it has it from is not said again:
 * sources may share their upstream, or quote each other in a ring. */
static void add_upstream(struct report *rep, struct section *s, const struct look *l,
			 const struct source *src, unsigned depth, bool *drawn)
{
	for (size_t i = 0; i < src->derives_from.n && depth < DEEPEST; i++) {
		source_id id = src->derives_from.v[i];
		const struct source *from = evidence_source_get(l->ev, id);
		bool again = drawn[id];
		drawn[id] = true;
		add_line(rep, s, from, depth, again && from->derives_from.n);
		if (!again)
			add_upstream(rep, s, l, from, depth + 1, drawn);
	}
}

static bool derives_from(const struct source *s, source_id from)
{
	for (size_t i = 0; i < s->derives_from.n; i++) {
		if (s->derives_from.v[i] == from)
			return true;
	}
	return false;
}

static void add_neighbours(struct report *rep, struct look *l, const struct source *src)
{
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, "from", "It has it from");
	const char **keys = arena_alloc(l->arena, (l->ev->sources.n + 1) * sizeof *keys);
	bool *drawn = arena_alloc(l->arena, l->ev->sources.n + 1);
	size_t n = 0;

	s->drawn = true;
	drawn[src->id] = true;
	add_upstream(rep, s, l, src, 0, drawn);
	s = report_section(rep, SECTION_PARAGRAPHS, "to", "Who has it from here");
	s->drawn = true;
	for (size_t i = 0; i < l->ev->sources.n; i++) {
		const struct source *other = &l->ev->sources.v[i];
		if (!derives_from(other, src->id))
			continue;
		add_line(rep, s, other, 0, false);
		keys[n++] = other->key;
	}
	report_fact(rep, "derived_by", (struct cell){.kind = CELL_LIST, .as.list = {keys, n}});
}

static bool is_of_source(const struct claim *c, const struct look *l, const void *what)
{
	(void)l;
	return c->source == ((const struct source *)what)->id;
}

int show_source(struct report *rep, struct look *l, const char *name, struct err *e)
{
	source_id id = evidence_source_find(l->ev, name);
	struct near n = {.wanted = name};
	const struct source *src;

	for (size_t i = 0; !id && i < l->ev->sources.n; i++)
		near_offer(&n, l->ev->sources.v[i].key);
	if (!id)
		return near_error(&n, "source", e);
	src = evidence_source_get(l->ev, id);
	usage_of(l);
	show_object(rep, l, &list_sources, src);
	add_neighbours(rep, l, src);
	show_findings(rep, l, rep->title);
	show_claims(rep, l, is_of_source, src);
	return 0;
}

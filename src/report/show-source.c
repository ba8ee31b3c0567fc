/* A source: what it is, from whom it has its word, who has it from there, what it says. */
#include "show.h"

#include "chain-text.h"
#include "hangar/err.h"
#include "usage.h"

static bool derives_from(const struct source *s, source_id from)
{
	for (size_t i = 0; i < s->derives_from.n; i++) {
		if (s->derives_from.v[i] == from)
			return true;
	}
	return false;
}

/* Those next to it, for programs. */
static void add_derived(struct report *rep, struct look *l, const struct source *src)
{
	const char **keys = arena_alloc(l->arena, (l->ev->sources.n + 1) * sizeof *keys);
	size_t n = 0;

	for (size_t i = 0; i < l->ev->sources.n; i++) {
		if (derives_from(&l->ev->sources.v[i], src->id))
			keys[n++] = l->ev->sources.v[i].key;
	}
	report_fact(rep, "derived_by", (struct cell){.kind = CELL_LIST, .as.list = {keys, n}});
}

static void add_chain(struct report *rep, struct look *l, const struct source *src)
{
	struct chain *c = chain_of_source(l->r, src->id);

	report_chain(rep, c, l->ev);
	chain_table(rep, l, c);
	chain_draw_around(rep, l, c, true, "It has it from");
	if (!c->nodes.v[0].up_count)
		report_line(rep, report_find(rep, "from"), STYLE_INDENTED, ROLE_NONE, 0,
			    "nobody: it is an origin");
	chain_draw_around(rep, l, c, false, "Who has it from here");
	if (c->edges.n)
		chain_explain(rep, c);
}

static void add_origins(struct report *rep, struct look *l, const struct source *src)
{
	struct claim c = {.source = src->id, .record = RECORD_HOLDING};

	report_fact(rep, "origins", cell_sources(l, claim_origins(l->r, &c, l->arena)));
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
	add_derived(rep, l, src);
	add_origins(rep, l, src);
	add_chain(rep, l, src);
	show_findings(rep, l, rep->title);
	show_claims(rep, l, is_of_source, src);
	return 0;
}

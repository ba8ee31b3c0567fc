/* A chain of sources as lines under one another: a source that comes twice is drawn once and
 * referred to after, and where a ring closes the line leads back. */
#include "chain-text.h"

#include <string.h>

#include "hangar/utf8.h"
#include "list.h"

#define DEEPEST 24  /* steps that are drawn below one another: a page is not wider */
#define LONGEST 500 /* lines of one drawing */
#define ORIGIN  "◆ "

enum { UNSEEN, OPEN, CLOSED };

struct drawing {
	struct report *rep;
	const char *section;
	const struct look *look;
	const struct chain *c;
	bool up;              /* against the arrows: what it has it from */
	unsigned char *state; /* [node] */
	struct str lead;      /* what stands before the lines of this depth */
	size_t lines, left_out;
};

static const struct {
	unsigned mark, without; /* said where the one is set and the others are not */
	const char *text;
} sayings[] = {
    {CHAIN_DENIES, 0, "denies it"},
    {CHAIN_DOUBTS, 0, "doubts it"},
    {CHAIN_CHOSEN, 0, "● the figures"},
    {CHAIN_ELSEWHERE, 0, "speaks of other things: passed over"},
    {CHAIN_ORIGIN, 0, "origin"},
    {CHAIN_PRICE_ORIGIN, 0, "origin of the price"},
    {CHAIN_NO_PRICE, CHAIN_DENIES | CHAIN_DOUBTS, "gives no price"},
    {CHAIN_RING, 0, "in a ring"},
};

const char *chain_says(const struct chain *c, const struct chain_node *n, size_t i)
{
	for (size_t k = 0; k < COUNT_OF(sayings); k++) {
		if (!(n->marks & sayings[k].mark) || (n->marks & sayings[k].without))
			continue;
		if (!c->of_deal && sayings[k].mark == CHAIN_ELSEWHERE)
			continue;
		if (i-- == 0)
			return sayings[k].text;
	}
	return NULL;
}

enum role chain_role(const struct chain_node *n)
{
	if (n->marks & CHAIN_DENIES)
		return ROLE_ERROR;
	if (n->marks & (CHAIN_DOUBTS | CHAIN_RING))
		return ROLE_WARNING;
	if (n->marks & CHAIN_ELSEWHERE)
		return ROLE_DIM;
	return n->marks & CHAIN_ORIGIN ? ROLE_HEADING : ROLE_NONE;
}

/* ---- lines ---- */

/* "◆ kyivpost (C), 2024-04-28 · 1 claim · gives no price"; around a source who publishes it, too.
 */
static void say_node(struct str *out, const struct drawing *d, const struct chain_node *n)
{
	const struct source *src = evidence_source_get(d->look->ev, n->source);
	struct str date = {0};
	const char *text;

	str_addf(out, "%s%s (%c)", n->marks & CHAIN_ORIGIN ? ORIGIN : "", src->key,
		 src->reliability ? src->reliability : '-');
	date_format(&date, &src->published);
	if (!d->c->of_deal && src->publisher && !utf8_same_name(src->publisher, src->key))
		str_addf(out, " %s", src->publisher);
	if (date.n)
		str_addf(out, ", %s", date.s);
	if (n->marks & CHAIN_SILENT)
		str_add(out, src->batch ? " · no claim" : " · not described yet");
	else if (n->claims)
		str_addf(out, " · %zu claim%s", n->claims, n->claims == 1 ? "" : "s");
	for (size_t i = 0; (text = chain_says(d->c, n, i)) != NULL; i++)
		str_addf(out, " · %s", text);
	str_free(&date);
}

static void say_again(struct str *out, const struct drawing *d, size_t node)
{
	const char *key = look_source(d->look, d->c->nodes.v[node].source);

	if (d->state[node] == OPEN)
		str_addf(out, "↺ back to %s", key);
	else
		str_addf(out, "%s, see above", key);
}

static void add_line(struct drawing *d, const char *branch, const char *below, enum role role,
		     const char *text)
{
	struct str lead = {0}, under = {0};

	if (d->lines++ >= LONGEST) {
		d->left_out++;
		return;
	}
	str_addf(&lead, "  %s%s", str_c(&d->lead), branch);
	str_addf(&under, "  %s%s", str_c(&d->lead), below);
	report_picture(d->rep, report_find(d->rep, d->section), role, lead.s, under.s, text);
	str_free(&lead);
	str_free(&under);
}

/* ---- the tree ---- */

static size_t count_next(const struct drawing *d, const struct chain_node *n)
{
	return d->up ? n->up_count : n->down_count;
}

static const struct chain_edge *next_edge(const struct drawing *d, const struct chain_node *n,
					  size_t i)
{
	return &d->c->edges.v[d->up ? d->c->up[n->up + i] : d->c->down[n->down + i]];
}

static void draw_below(struct drawing *d, size_t node, size_t depth);

static void draw_node(struct drawing *d, size_t node, size_t depth, const char *branch,
		      const char *below, bool cited)
{
	const struct chain_node *n = &d->c->nodes.v[node];
	bool again = d->state[node] != UNSEEN;
	struct str text = {0};
	size_t before = d->lead.n;

	if (again)
		say_again(&text, d, node);
	else
		say_node(&text, d, n);
	if (cited)
		str_add(&text, " · cited");
	add_line(d, branch, below, again ? ROLE_DIM : chain_role(n), str_c(&text));
	str_free(&text);
	if (again)
		return;
	str_add(&d->lead, below);
	d->state[node] = OPEN;
	draw_below(d, node, depth);
	d->state[node] = CLOSED;
	d->lead.n = before;
	d->lead.s[before] = '\0';
}

static void draw_below(struct drawing *d, size_t node, size_t depth)
{
	const struct chain_node *n = &d->c->nodes.v[node];
	size_t count = count_next(d, n);

	if (count && depth == DEEPEST) {
		add_line(d, "└ ", "  ", ROLE_DIM,
			 arena_printf(d->look->arena, "… goes on: show source:%s",
				      look_source(d->look, n->source)));
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const struct chain_edge *e = next_edge(d, n, i);
		bool last = i + 1 == count;
		draw_node(d, d->up ? e->from : e->to, depth + 1, last ? "└ " : "├ ",
			  last ? "  " : "│ ", e->cited);
	}
}

static void begin(struct drawing *d, struct report *rep, const struct look *l,
		  const struct chain *c, const char *name, const char *title)
{
	*d = (struct drawing){.rep = rep, .section = name, .look = l, .c = c};
	d->state = mem_zalloc(c->nodes.n + 1);
	str_add(&d->lead, "");
	report_section(rep, SECTION_PARAGRAPHS, name, title)->drawn = true;
}

static void end(struct drawing *d)
{
	if (d->left_out) {
		d->lines = 0;
		add_line(d, "", "", ROLE_DIM,
			 arena_printf(d->look->arena, "… %zu more lines are not drawn",
				      d->left_out));
	}
	mem_free(d->state);
	str_free(&d->lead);
}

void chain_draw(struct report *rep, const struct look *l, const struct chain *c, const char *title)
{
	struct drawing d;

	begin(&d, rep, l, c, "chain_drawn", title);
	for (size_t i = 0; i < c->roots.n; i++)
		draw_node(&d, c->roots.v[i], 0, "", "", false);
	end(&d);
}

void chain_draw_around(struct report *rep, const struct look *l, const struct chain *c, bool up,
		       const char *title)
{
	struct drawing d;

	begin(&d, rep, l, c, up ? "from" : "to", title);
	d.up = up;
	d.state[0] = OPEN;
	for (size_t i = 0; i < count_next(&d, &c->nodes.v[0]); i++) {
		const struct chain_edge *e = next_edge(&d, &c->nodes.v[0], i);
		draw_node(&d, up ? e->from : e->to, 0, "", "", e->cited);
	}
	end(&d);
}

/* ---- legend ---- */

void chain_explain(struct report *rep, const struct chain *c)
{
	static const struct {
		unsigned mark;
		const char *text;
	} meanings[] = {
	    {CHAIN_ORIGIN, "◆ an independent origin: the story goes back no further"},
	    {CHAIN_RING, "↺ they have it from one another: together at most one origin"},
	};
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, "chain_marks", NULL);
	unsigned all = 0;

	s->drawn = true;
	for (size_t i = 0; i < c->nodes.n; i++)
		all |= c->nodes.v[i].marks & CHAIN_SUBJECT ? 0 : c->nodes.v[i].marks;
	for (size_t i = 0; i < COUNT_OF(meanings); i++) {
		if (all & meanings[i].mark)
			report_line(rep, s, STYLE_INDENTED, ROLE_DIM, 0, "%s", meanings[i].text);
	}
}

/* ---- for programs ---- */

enum {
	CHAIN_SOURCE,
	CHAIN_FROM,
	CHAIN_CITES,
	CHAIN_RELIABILITY,
	CHAIN_CLAIMS,
	CHAIN_STANCE,
	CHAIN_IS_ORIGIN,
	CHAIN_IS_PRICE_ORIGIN,
	CHAIN_WITHOUT_PRICE,
	CHAIN_PASSED_OVER,
	CHAIN_IN_RING,
	CHAIN_COLUMNS
};

static const struct column columns[] = {
    [CHAIN_SOURCE] = {.name = "source"},
    [CHAIN_FROM] = {.name = "derives_from"},
    [CHAIN_CITES] = {.name = "cites"},
    [CHAIN_RELIABILITY] = {.name = "reliability"},
    [CHAIN_CLAIMS] = {.name = "claims"},
    [CHAIN_STANCE] = {.name = "stance"},
    [CHAIN_IS_ORIGIN] = {.name = "origin"},
    [CHAIN_IS_PRICE_ORIGIN] = {.name = "price_origin"},
    [CHAIN_WITHOUT_PRICE] = {.name = "without_price"},
    [CHAIN_PASSED_OVER] = {.name = "passed_over"},
    [CHAIN_IN_RING] = {.name = "ring"},
};

static struct cell ups_cell(const struct look *l, const struct chain_node *n, bool cited)
{
	const struct chain *c = l->more;
	const char **keys = arena_alloc(l->arena, (n->up_count + 1) * sizeof *keys);
	size_t k = 0;

	for (size_t i = 0; i < n->up_count; i++) {
		const struct chain_edge *e = &c->edges.v[c->up[n->up + i]];
		if (e->cited == cited)
			keys[k++] = look_source(l, c->nodes.v[e->from].source);
	}
	return (struct cell){.kind = CELL_LIST, .as.list = {keys, k}};
}

static struct cell stance_cell(const struct chain_node *n)
{
	return n->marks & CHAIN_STATES   ? cell_word(&stance_words, STATES)
	       : n->marks & CHAIN_DENIES ? cell_word(&stance_words, DENIES)
	       : n->marks & CHAIN_DOUBTS ? cell_word(&stance_words, DOUBTS)
					 : cell_text(NULL);
}

static void node_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct chain_node *n = row;
	const struct cell cells[CHAIN_COLUMNS] = {
	    [CHAIN_SOURCE] = cell_text(look_source(l, n->source)),
	    [CHAIN_FROM] = ups_cell(l, n, false),
	    [CHAIN_CITES] = ups_cell(l, n, true),
	    [CHAIN_RELIABILITY] = cell_grade(evidence_source_get(l->ev, n->source)->reliability, 0),
	    [CHAIN_CLAIMS] = cell_size(n->claims),
	    [CHAIN_STANCE] = stance_cell(n),
	    [CHAIN_IS_ORIGIN] = cell_bool(n->marks & CHAIN_ORIGIN),
	    [CHAIN_IS_PRICE_ORIGIN] = cell_bool(n->marks & CHAIN_PRICE_ORIGIN),
	    [CHAIN_WITHOUT_PRICE] = cell_bool(n->marks & CHAIN_NO_PRICE),
	    [CHAIN_PASSED_OVER] = cell_bool(n->marks & CHAIN_ELSEWHERE),
	    [CHAIN_IN_RING] = cell_bool(n->marks & CHAIN_RING),
	};

	*out = cells[column];
}

void chain_table(struct report *rep, struct look *l, const struct chain *c)
{
	struct section *s = report_section(rep, SECTION_TABLE, "chain", NULL);
	struct look *own = look_new(rep, l->r);
	struct table *t = report_table(s, columns, CHAIN_COLUMNS, node_cell, own);

	own->more = c;
	s->quiet = true;
	for (size_t i = 0; i < c->nodes.n; i++)
		vec_push(&t->rows, &c->nodes.v[i]);
}

/* ---- the chain of a deal ---- */

void chain_behind(struct report *rep, struct look *l, const struct resolved_deal *d,
		  const char *title)
{
	struct chain *c = chain_of_deal(l->r, d);

	report_chain(rep, c, l->ev);
	chain_table(rep, l, c);
	if (!c->edges.n)
		return;
	chain_draw(rep, l, c, title);
	chain_explain(rep, c);
}

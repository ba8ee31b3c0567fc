/* `why`: the tree behind a figure, for people as a tree, for programs as nested objects or as rows.
 */
#include "hangar/why.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "list.h"
#include "why-look.h"

/* Longer lines are asked for: show batch:N --line. */
enum { SHORT_LINE = 200, MOST_LINES = 300 };

const char *why_original_line(struct why_look *k, const struct claim *c)
{
	struct str line = {0};
	const char *text = NULL;

	if (k->original && c->line && k->lines++ < MOST_LINES &&
	    !k->original->line(k->original->arg, c->batch, c->line, &line))
		text = arena_strdup(k->look->arena, str_c(&line));
	str_free(&line);
	return text;
}

/* ---- for people ---- */

static void add_line(struct report *rep, struct section *s, const struct why_row *row, bool first,
		     enum role role, const char *text)
{
	struct paragraph p = {.style = STYLE_INDENTED,
			      .role = role,
			      .depth = row->depth + !first,
			      .lead = first ? row->lead : row->hang,
			      .under = row->hang,
			      .text = arena_strdup(&rep->arena, text)};

	vec_push(&s->texts, p);
}

static bool quoted_already(struct why_look *k, claim_id c)
{
	for (size_t i = 0; i < k->quoted.n; i++) {
		if (k->quoted.v[i] == c)
			return true;
	}
	vec_push(&k->quoted, c);
	return false;
}

static void add_quote(struct report *rep, struct section *s, struct why_look *k,
		      const struct why_row *row)
{
	const struct claim *c = row->node->claim;
	struct str text = {0};
	const char *line;

	if (quoted_already(k, c->id))
		return;
	if (c->excerpt)
		str_addf(&text, "\"%s\" ", c->excerpt);
	str_add(&text, why_place(k->look, c));
	line = why_original_line(k, c);
	if (line && strlen(line) <= SHORT_LINE)
		str_addf(&text, "  %s", line);
	else if (line)
		str_addf(&text, "  hangar show batch:%u --line %u", c->batch, c->line);
	add_line(rep, s, row, false, ROLE_DIM, str_c(&text));
	str_free(&text);
}

static void add_row(struct report *rep, struct section *s, struct why_look *k,
		    const struct why_row *row)
{
	struct str text = {0};
	size_t before;

	str_addf(&text, "%s%s", row->decisive ? WHY_DECISIVE_MARK " " : "", row->text);
	before = text.n;
	if (row->role != WHY_SILENT) {
		str_add(&text, "  ");
		why_show_value(&text, k->look, row->node);
		if (text.n == before + 2)
			text.s[text.n = before] = '\0';
	}
	if (*row->why)
		str_addf(&text, "%s%s", row->role == WHY_SILENT ? " " : "  · ", row->why);
	add_line(rep, s, row, true,
		 row->role >= WHY_KEPT_TO ? ROLE_DIM
		 : row->depth             ? ROLE_NONE
					  : ROLE_HEADING,
		 str_c(&text));
	if (row->node->claim && row->role != WHY_SILENT)
		add_quote(rep, s, k, row);
	str_free(&text);
}

void why_draw(struct report *rep, struct section *s, const struct why *w,
	      const struct resolution *r, const struct original_lines *original)
{
	struct why_look k = {.look = look_new(rep, r), .original = original};
	struct why_rows rows = {0};

	why_rows_make(&rows, k.look, w);
	for (size_t i = 0; i < rows.n; i++)
		add_row(rep, s, &k, &rows.v[i]);
	vec_free(&rows);
	vec_free(&k.quoted);
}

/* ---- as rows, for CSV ---- */

enum {
	ROW_DEPTH,
	ROW_RULE,
	ROW_ROLE,
	ROW_LABEL,
	ROW_MEASURE,
	ROW_FIGURE,
	ROW_WHY,
	ROW_CLAIM,
	ROW_DECISIVE,
	ROW_SOURCE,
	ROW_FILE,
	ROW_LINE,
	ROW_COLUMNS
};

static const struct column row_columns[] = {
    [ROW_DEPTH] = {.name = "depth", .right = true},
    [ROW_RULE] = {.name = "rule"},
    [ROW_ROLE] = {.name = "role"},
    [ROW_LABEL] = {.name = "label"},
    [ROW_MEASURE] = {.name = "measure"},
    [ROW_FIGURE] = {.name = "figure"},
    [ROW_WHY] = {.name = "why"},
    [ROW_CLAIM] = {.name = "claim"},
    [ROW_DECISIVE] = {.name = "decisive"},
    [ROW_SOURCE] = {.name = "source"},
    [ROW_FILE] = {.name = "file"},
    [ROW_LINE] = {.name = "line", .right = true},
};

static void row_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct why_row *x = row;
	const struct why_node *n = x->node;
	const struct batch *b = n->claim ? look_batch(l, n->claim->batch) : NULL;

	*out = (struct cell){.kind = CELL_NONE};
	if (column == ROW_DEPTH)
		*out = cell_integer(x->depth);
	else if (column == ROW_RULE)
		*out = cell_text(why_rule_name(n->rule));
	else if (column == ROW_ROLE)
		*out = cell_text(why_role_name(x->role));
	else if (column == ROW_LABEL)
		*out = cell_text(x->text);
	else if (column == ROW_MEASURE)
		*out = cell_text(n->measure);
	else if (column == ROW_FIGURE)
		*out = why_cell(l, n);
	else if (column == ROW_WHY)
		*out = cell_text(x->why);
	else if (n->claim && column == ROW_CLAIM)
		*out = cell_id("claim", n->claim->id);
	else if (n->claim && column == ROW_DECISIVE)
		*out = cell_bool(n->decisive);
	else if (n->claim && column == ROW_SOURCE)
		*out = cell_text(look_source(l, n->claim->source));
	else if (column == ROW_FILE)
		*out = cell_text(b ? b->file : NULL);
	else if (n->claim && n->claim->line && column == ROW_LINE)
		*out = cell_integer(n->claim->line);
}

static void add_rows(struct report *rep, struct look *l, const struct why *w)
{
	struct section *s = report_section(rep, SECTION_TABLE, "tree", NULL);
	struct table *t = report_table(s, row_columns, ROW_COLUMNS, row_cell, l);
	struct why_rows rows = {0};
	struct why_row *kept;

	s->quiet = true;
	why_rows_make(&rows, l, w);
	kept = arena_alloc(&rep->arena, rows.n * sizeof *kept);
	memcpy(kept, rows.v, rows.n * sizeof *kept);
	for (size_t i = 0; i < rows.n; i++)
		vec_push(&t->rows, &kept[i]);
	vec_free(&rows);
}

/* ---- the report ---- */

void why_let_go(void *what)
{
	struct why *w = what;

	why_free(&w);
}

struct report *report_why(struct why *w, const struct original_lines *original, enum format format)
{
	struct report *rep = report_new();
	struct section *s;

	report_keep(rep, why_let_go, w);
	report_state_policy(rep, &w->r->policy);
	if (format == FORMAT_JSON) {
		why_add_json(rep, "why", w, original);
		report_fact_claims(rep, "decisive", w->decisive.v, w->decisive.n);
	} else if (format == FORMAT_CSV) {
		add_rows(rep, look_new(rep, w->r), w);
	} else {
		s = report_section(rep, SECTION_PARAGRAPHS, "why", NULL);
		why_draw(rep, s, w, w->r, original);
		if (!w->root->n)
			report_notice(rep, TOTAL_OF_NOTHING);
		if (w->decisive.n)
			report_notice(rep, WHY_DECISIVE_MARK
				      " decisive: without this claim the figure were another");
	}
	if (w->by_structure)
		report_notice(rep, "there are too many claims to leave out each: the decisive ones "
				   "are told by what is chosen and what makes the ends");
	return rep;
}

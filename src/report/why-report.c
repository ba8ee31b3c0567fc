/* `why`: the tree behind a figure, for people as a tree, for programs as nested objects or as rows.
 */
#include "hangar/why.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/utf8.h"
#include "list.h"
#include "plain.h"
#include "why-rows.h"

/* Longer lines are asked for: show batch:N --line. */
enum { SHORT_LINE = 200, MOST_LINES = 300 };

struct why_look {
	struct look *look;
	const struct original_lines *original; /* NULL: nobody can say */
	size_t lines;                          /* asked for so far */
	VEC(claim_id) quoted;                  /* once is enough for people */
};

/* The line as its file has it; NULL where nobody can say. */
static const char *original_of(struct why_look *k, const struct claim *c)
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
	line = original_of(k, c);
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

/* ---- for programs ---- */

static json_t *text_or_null(const char *text)
{
	struct str safe = {0};
	json_t *j;

	if (!text)
		return json_null();
	j = json_string(text);
	if (!j) { /* no UTF-8 */
		utf8_safe(&safe, text);
		j = json_string(str_c(&safe));
	}
	str_free(&safe);
	return j ? j : json_null();
}

static json_t *end_of(const struct why_value *v, int64_t n, bool stated)
{
	struct str s = {0};
	json_t *j;

	if (!stated)
		return json_null();
	if (v->kind == WHY_MONEY)
		money_major(&s, n, v->currency);
	else if (v->kind == WHY_DECIMAL)
		plain_decimal(&s, n);
	j = v->kind == WHY_COUNT ? json_integer(n) : json_string(str_c(&s));
	str_free(&s);
	return j;
}

static json_t *figure_of(const struct look *l, const struct why_node *n)
{
	const struct why_value *v = &n->value;
	struct quantity q = v->quantity;
	struct cell c;
	struct str s = {0};
	json_t *j;

	if (v->kind == WHY_NOTHING)
		return json_null();
	if (v->kind == WHY_COUNT || v->kind == WHY_MONEY || v->kind == WHY_DECIMAL) {
		j = json_pack("{s:o,s:o,s:o}", "low", end_of(v, q.low, q.flags & Q_LOW), "best",
			      end_of(v, q.best, q.flags & Q_BEST), "high",
			      end_of(v, q.high, q.flags & Q_HIGH));
		if (v->kind == WHY_MONEY)
			json_object_set_new(j, "currency", json_string(currency_code(v->currency)));
		return j;
	}
	c = why_cell(l, n);
	plain_cell(&s, &c);
	j = text_or_null(str_c(&s));
	str_free(&s);
	return j;
}

static json_t *rate_of(const struct look *l, const struct rate *r)
{
	struct str rate = {0}, date = {0};
	json_t *j;

	rate_format(&rate, r->rate);
	date_format(&date, &r->date);
	j = json_pack("{s:s,s:s,s:s,s:s,s:o}", "base", currency_code(r->base), "quote",
		      currency_code(r->quote), "rate", str_c(&rate), "date", str_c(&date), "source",
		      text_or_null(look_source(l, r->source)));
	str_free(&rate);
	str_free(&date);
	return j;
}

static json_t *way_of(const struct look *l, const struct exchange_way *way)
{
	json_t *j = rate_of(l, way->rate);

	json_object_set_new(j, "after", json_boolean(way->age.after));
	json_object_set_new(j, "old", json_boolean(way->age.old));
	if (way->second)
		json_object_set_new(j, "second", rate_of(l, way->second));
	return j;
}

static void add_claim(json_t *to, struct why_look *k, const struct why_node *n)
{
	const struct claim *c = n->claim;
	const struct batch *b = look_batch(k->look, c->batch);
	struct str grade = {0};

	grade_format(&grade, evidence_grade(k->look->ev, c));
	json_object_set_new(to, "claim", json_sprintf("claim:%llu", (unsigned long long)c->id));
	json_object_set_new(to, "decisive", json_boolean(n->decisive));
	json_object_set_new(to, "source", text_or_null(look_source(k->look, c->source)));
	json_object_set_new(to, "grade", grade.n ? json_string(grade.s) : json_null());
	json_object_set_new(to, "stance",
			    text_or_null(
				vocabulary_name(&stance_words, c->stance ? c->stance : STATES)));
	json_object_set_new(to, "excerpt", text_or_null(c->excerpt));
	json_object_set_new(to, "batch", json_integer(c->batch));
	json_object_set_new(to, "file", text_or_null(b ? b->file : NULL));
	json_object_set_new(to, "line", c->line ? json_integer(c->line) : json_null());
	json_object_set_new(to, "original", text_or_null(original_of(k, c)));
	str_free(&grade);
}

static json_t *node_json(struct why_look *k, const struct why_node *n)
{
	json_t *j = json_object(), *children = json_array();
	const char *reason = n->rule == WHY_CHOSEN ? choice_reason(n->choice) : NULL;

	json_object_set_new(j, "rule", json_string(why_rule_name(n->rule)));
	json_object_set_new(j, "role", json_string(why_role_name(n->role)));
	json_object_set_new(j, "label", text_or_null(n->label));
	json_object_set_new(j, "measure", *n->measure ? json_string(n->measure) : json_null());
	json_object_set_new(j, "figure", figure_of(k->look, n));
	if (reason)
		json_object_set_new(j, "reason", json_string(reason));
	if (n->way.rate)
		json_object_set_new(j, "rate", way_of(k->look, &n->way));
	if (n->items)
		json_object_set_new(j, "items", json_integer((json_int_t)n->items));
	if (n->claim)
		add_claim(j, k, n);
	for (size_t i = 0; i < n->n; i++)
		json_array_append_new(children, node_json(k, n->children[i]));
	json_object_set_new(j, "children", children);
	return j;
}

void why_add_json(struct report *rep, const char *name, const struct why *w,
		  const struct original_lines *original)
{
	struct why_look k = {.look = look_new(rep, w->r), .original = original};
	json_t *tree = node_json(&k, w->root);
	char *text = json_dumps(tree, JSON_COMPACT);
	struct cell c = {.kind = CELL_JSON};

	c.as.text = arena_strdup(&rep->arena, text);
	report_fact(rep, name, c);
	free(text);
	json_decref(tree);
}

static void add_decisive(struct report *rep, const struct why *w)
{
	const char **ids = arena_alloc(&rep->arena, (w->decisive.n + 1) * sizeof *ids);
	struct cell c = {.kind = CELL_LIST};

	for (size_t i = 0; i < w->decisive.n; i++)
		ids[i] =
		    arena_printf(&rep->arena, "claim:%llu", (unsigned long long)w->decisive.v[i]);
	c.as.list.v = ids;
	c.as.list.n = w->decisive.n;
	report_fact(rep, "decisive", c);
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
	struct str policy = {0};
	struct section *s;

	report_keep(rep, why_let_go, w);
	policy_describe(&policy, &w->r->policy);
	rep->policy = arena_strdup(&rep->arena, str_c(&policy));
	str_free(&policy);
	if (format == FORMAT_JSON) {
		why_add_json(rep, "why", w, original);
		add_decisive(rep, w);
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

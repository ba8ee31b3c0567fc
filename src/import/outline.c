/* The survey is judged as a whole; a file that goes on behind it is judged record by record, by
 * what was learnt there. */
#include "outline.h"

#include <string.h>

#include "decision.h"
#include "dialect.h"
#include "inside.h"
#include "outline-inside.h"
#include "outline-total.h"

struct outline_state {
	struct arena arena;
	struct outline_table table;
	struct outline_verdict *verdicts;
	size_t n, next;
	struct str *above;          /* by column: of carried ones, the value in force */
	uint32_t *since;            /* by column: the line that it stands in */
	struct str section[LEVELS]; /* in force */
	bool sums_go_on;            /* behind the survey */
	struct outline_sums sums;
};

/* ---- judging the survey ---- */

static void mark_notes(struct outline_state *o, const struct survey *s)
{
	bool below = true;

	for (size_t i = s->rows.n; i > 0; i--) {
		struct outline_record r = outline_record_of(s, i - 1);
		struct outline_verdict *v = &o->verdicts[i - 1];

		v->line = r.line;
		v->label = NO_COLUMN;
		v->reason = outline_note(&o->table, &r, below && s->whole);
		if (v->reason)
			v->kind = OUTLINE_NOTE;
		else if (r.filled * 2 > o->table.wide)
			below = false;
	}
}

static void judge(struct outline *o, const struct survey *s)
{
	struct outline_state *state = o->state;
	struct outline_totals totals = {.table = &state->table,
					.survey = s,
					.verdicts = state->verdicts,
					.arena = &state->arena};

	mark_notes(state, s);
	outline_mark_sections(state->verdicts, &state->table, s, &state->arena);
	outline_mark_totals(&totals);
	o->levels = outline_rank_sections(state->verdicts, &state->table, s);
	vec_reserve(&o->carried, s->columns + 1);
	o->carried.n = s->columns;
	outline_find_carried(o->carried.v, state->verdicts, &state->table, s);
}

/* ---- saying so ---- */

struct census {
	size_t rows, sections, totals, notes, sums, loud, carried;
	const struct outline_verdict *odd; /* the first that is loud */
};

static struct census take_census(const struct outline *o)
{
	struct census c = {0};

	for (size_t i = 0; i < o->state->n; i++) {
		const struct outline_verdict *v = &o->state->verdicts[i];

		c.rows += v->kind == OUTLINE_ROW;
		c.sections += v->kind == OUTLINE_SECTION;
		c.totals += v->kind == OUTLINE_TOTAL;
		c.notes += v->kind == OUTLINE_NOTE;
		c.sums += v->settled && v->kind != OUTLINE_ROW;
		c.odd = v->loud && !c.odd ? v : c.odd;
		c.loud += v->loud;
	}
	for (size_t i = 0; i < o->carried.n; i++)
		c.carried += o->carried.v[i];
	return c;
}

static void add_number(struct str *out, size_t n, const char *what)
{
	if (n)
		str_addf(out, "%s%zu %s%s", out->n ? ", " : "", n, what, n == 1 ? "" : "s");
}

static void decide_rows(struct import_reader *r, const struct census *c)
{
	struct str value = {0}, why = {0};

	add_number(&value, c->totals, "total");
	add_number(&value, c->sections, "section");
	add_number(&value, c->notes, "note");
	if (c->totals || c->sums)
		str_addf(&why, "%zu %s up", c->sums, c->sums == 1 ? "adds" : "add");
	if (c->odd)
		str_addf(&why, ", %zu %s not (line %u: %s)", c->loud, c->loud == 1 ? "does" : "do",
			 c->odd->line, c->odd->reason);
	if (value.n)
		decide(r, "rows", str_c(&value), why.n ? str_c(&why) : NULL, "--plain");
	str_free(&value);
	str_free(&why);
}

static void decide_carried(struct import_reader *r, const struct outline *o, const struct survey *s)
{
	struct str value = {0};

	for (size_t i = 0; i < o->carried.n; i++)
		if (o->carried.v[i])
			str_addf(&value, "%s%s", value.n ? ", " : "as above in ",
				 i < s->header->n ? s->header->cells[i].s
						  : "a column without a name");
	decide(r, "blank cells", str_c(&value),
	       "only the first row of each group has a value, as merged cells are saved",
	       "--plain");
	str_free(&value);
}

void outline_guess(struct outline *o, struct import_reader *r, const struct survey *s,
		   const struct catalogue *names)
{
	struct outline_state *state = mem_zalloc(sizeof *state);
	struct census census;

	*o = (struct outline){.state = state};
	state->n = s->rows.n;
	state->verdicts = arena_alloc(&state->arena, (s->rows.n + 1) * sizeof *state->verdicts);
	outline_learn(&state->table, s, names, &state->arena);
	judge(o, s);
	state->above = mem_zalloc((s->columns + 1) * sizeof *state->above);
	state->since = mem_zalloc((s->columns + 1) * sizeof *state->since);
	census = take_census(o);
	o->any = census.rows < state->n || census.carried;
	decide_rows(r, &census);
	if (census.carried)
		decide_carried(r, o, s);
}

/* ---- record by record ---- */

static const struct outline_verdict *find_verdict(struct outline_state *o, uint32_t line)
{
	while (o->next < o->n && o->verdicts[o->next].line < line)
		o->next++;
	if (o->next < o->n && o->verdicts[o->next].line == line)
		return &o->verdicts[o->next];
	return NULL;
}

static void end_groups(struct outline *o, uint32_t since)
{
	for (size_t i = 0; i < o->carried.n; i++)
		if (o->state->since[i] >= since)
			str_clear(&o->state->above[i]);
}

static void begin_section(struct outline *o, const struct outline_verdict *v)
{
	struct outline_state *state = o->state;

	str_clear(&state->section[v->level]);
	str_add(&state->section[v->level], v->section);
	for (size_t i = v->level + 1; i < LEVELS; i++)
		str_clear(&state->section[i]);
	end_groups(o, 0);
}

/* A total ends the groups that begin within the rows above that it sums. */
static void end_at_total(struct outline *o, const struct outline_verdict *v)
{
	if (!v->below && v->match.rows)
		end_groups(o, v->match.first);
}

static void carry(struct outline *o, struct cells *cells, size_t column, uint32_t line,
		  struct arena *texts)
{
	struct str *above = &o->state->above[column];
	struct cell *c = &cells->list.v[column];

	if (!c->n) {
		*c = (struct cell){arena_strndup(texts, str_c(above), above->n), above->n};
		return;
	}
	str_clear(above);
	str_addn(above, c->s, c->n);
	o->state->since[column] = line;
	for (size_t i = column + 1; i < o->carried.n; i++)
		if (o->carried.v[i])
			str_clear(&o->state->above[i]);
}

static void complete(struct outline *o, struct cells *cells, size_t columns, uint32_t line,
		     struct arena *texts)
{
	while (cells->list.n < columns)
		vec_push(&cells->list, ((struct cell){"", 0}));
	cells->list.n = columns;
	for (size_t i = 0; i < o->carried.n && i < columns; i++)
		if (o->carried.v[i])
			carry(o, cells, i, line, texts);
	for (size_t i = 0; i < o->levels; i++) {
		const struct str *s = &o->state->section[i];
		struct cell c = {arena_strndup(texts, str_c(s), s->n), s->n};

		vec_push(&cells->list, c);
	}
}

enum outline_kind outline_take(struct outline *o, struct cells *cells, size_t columns,
			       uint32_t line, struct arena *texts, const char **reason)
{
	const struct outline_verdict *v = find_verdict(o->state, line);

	*reason = NULL;
	if (!v || v->kind == OUTLINE_ROW) {
		complete(o, cells, columns, line, texts);
		return OUTLINE_ROW;
	}
	if (v->kind == OUTLINE_SECTION)
		begin_section(o, v);
	else if (v->kind == OUTLINE_TOTAL)
		end_at_total(o, v);
	*reason = v->reason;
	return v->kind;
}

void outline_rewind(struct outline *o)
{
	o->state->next = 0;
	end_groups(o, 0);
	for (size_t i = 0; i < LEVELS; i++)
		str_clear(&o->state->section[i]);
}

void outline_free(struct outline *o)
{
	struct outline_state *state = o->state;

	if (!state)
		return;
	for (size_t i = 0; i < o->carried.n; i++)
		str_free(&state->above[i]);
	for (size_t i = 0; i < LEVELS; i++)
		str_free(&state->section[i]);
	mem_free(state->above);
	mem_free(state->since);
	outline_sums_free(&state->sums);
	vec_free(&o->carried);
	arena_free(&state->arena);
	mem_free(state);
	*o = (struct outline){0};
}

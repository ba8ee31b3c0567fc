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
	size_t levels;              /* those that have a column of their own among them */
	struct str *above;          /* by column: of carried ones, the value in force */
	uint32_t *since;            /* by column: the line that it stands in */
	struct str section[LEVELS]; /* in force */
	size_t into[LEVELS]; /* by level: the column that its value is for; NO_COLUMN: one more */
	uint32_t last;       /* line of the survey's last row */
	const char *begun;   /* the section that stands above the header, of level begun_at; NULL */
	size_t begun_at;
	bool goes_on;         /* behind the survey, and needs looking at */
	struct header header; /* of the file */
	struct outline_pattern pattern;
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

static bool rows_are_blank(const struct outline_state *o, const struct survey *s, size_t column)
{
	for (size_t i = 0; i < o->n; i++)
		if (o->verdicts[i].kind == OUTLINE_ROW && survey_cell(s, i, column)->n)
			return false;
	return true;
}

/* Sections that stand in a column where rows say nothing are what that column is about. */
static size_t find_places(struct outline_state *o, const struct survey *s, size_t levels)
{
	size_t more = 0;

	for (size_t level = 0; level < LEVELS; level++) {
		size_t column = NO_COLUMN;

		for (size_t i = 0; i < o->n; i++) {
			const struct outline_verdict *v = &o->verdicts[i];

			if (v->kind == OUTLINE_SECTION && v->level == level)
				column = column == NO_COLUMN || column == v->label ? v->label
										   : o->table.n;
		}
		o->into[level] =
		    column < o->table.n && rows_are_blank(o, s, column) ? column : NO_COLUMN;
		more += level < levels && o->into[level] == NO_COLUMN;
	}
	return more;
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
	outline_mark_totals(&totals, &state->pattern);
	outline_mark_across(state->verdicts, &state->table, s, &state->arena);
	state->levels = outline_rank_sections(state->verdicts, &state->table, s);
	o->levels = find_places(state, s, state->levels);
	vec_reserve(&o->carried, s->columns + 1);
	o->carried.n = s->columns;
	outline_find_carried(o->carried.v, state->verdicts, &state->table, s);
	if (!s->whole)
		outline_sum_up(&totals, &state->sums);
}

/* ---- behind the survey ---- */

#define TAIL ((size_t)64 << 10)

/* A row that lacks something that most have. */
static bool is_short(const struct outline_table *t, const struct outline_record *r)
{
	size_t texts = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct outline_column *c = &t->columns[i];

		if (!c->usual || c->holds == HOLDS_FIGURES)
			continue;
		texts++;
		if (!outline_cell(r, i)->n)
			return true;
	}
	return texts < 2;
}

static struct outline_record record_of(const struct cells *cells, uint32_t line)
{
	struct outline_record r = {.cells = cells->list.v, .line = line};

	for (size_t i = 0; i < cells->list.n; i++) {
		r.filled += cells->list.v[i].n > 0;
		r.n = cells->list.v[i].n ? i + 1 : r.n;
	}
	return r;
}

static bool is_strange(const struct outline_table *t, const struct outline_record *r)
{
	return r->filled && is_short(t, r) &&
	       (outline_claim(t, r) || outline_note(t, r, true) || outline_section_cell(t, r));
}

/* Totals and notes that stand only at the end of a large file. */
static bool tail_is_strange(const struct outline_state *o, const struct import_plan *p)
{
	size_t at = p->text_size > TAIL ? p->text_size - TAIL : 0;
	struct arena texts = {0};
	struct cells cells;
	struct spans spans;
	struct span span;
	bool strange = false;

	while (at < p->text_size && p->text[at] != '\n')
		at++;
	cells_start(&cells, o->header.delimiter);
	spans_start(&spans, p->text, p->text_size, at, 1, o->header.delimiter);
	while (!strange && spans_next(&spans, &span)) {
		struct outline_record r;

		if (span.fault)
			continue;
		cells_split(&cells, &span, &texts);
		r = record_of(&cells, span.line);
		strange = is_strange(&o->table, &r);
	}
	cells_free(&cells);
	arena_free(&texts);
	return strange;
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

/* Rows count, and not what somebody says that they make. */
static void warn_of_sums(struct import_reader *r, const struct census *c)
{
	struct str s = {0};

	if (c->loud == 1)
		str_addf(&s, "line %u is %s; the rows count", c->odd->line, c->odd->reason);
	else
		str_addf(&s, "%zu totals do not add up, the first in line %u (%s); the rows count",
			 c->loud, c->odd->line, c->odd->reason);
	decide_aloud(r, str_c(&s));
	str_free(&s);
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
	if (c->odd && value.n)
		warn_of_sums(r, c);
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

/* No section is in force but one that stands above the header. */
static void begin_table(struct outline_state *o)
{
	for (size_t i = 0; i < LEVELS; i++)
		str_clear(&o->section[i]);
	if (o->begun)
		str_add(&o->section[o->begun_at], o->begun);
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
	state->header = *s->header;
	state->last = state->n ? s->rows.v[state->n - 1].line : 0;
	census = take_census(o);
	o->any = census.rows < state->n || census.carried;
	state->goes_on = !s->whole && (o->any || tail_is_strange(state, &r->plan));
	o->any |= state->goes_on;
	decide_rows(r, &census);
	if (census.carried)
		decide_carried(r, o, s);
	state->begun = outline_first_section(r, state->verdicts, state->n, &state->table,
					     &state->begun_at, &state->arena);
	begin_table(state);
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

static void begin_section(struct outline *o, size_t level, const char *value)
{
	struct outline_state *state = o->state;

	str_clear(&state->section[level]);
	str_add(&state->section[level], value);
	for (size_t i = level + 1; i < LEVELS; i++)
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

static void add_section(struct outline_state *o, size_t level, struct cells *cells,
			struct arena *texts)
{
	const struct str *s = &o->section[level];
	struct cell c = {arena_strndup(texts, str_c(s), s->n), s->n};
	size_t column = o->into[level];

	if (column == NO_COLUMN)
		vec_push(&cells->list, c);
	else if (column < cells->list.n && !cells->list.v[column].n)
		cells->list.v[column] = c;
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
	for (size_t i = 0; i < o->state->levels; i++)
		add_section(o->state, i, cells, texts);
}

/* Is what the verdict says; its sections and groups are in force from now on. */
static enum outline_kind obey(struct outline *o, const struct outline_verdict *v)
{
	if (v->kind == OUTLINE_SECTION)
		begin_section(o, v->level, v->section);
	else if (v->kind == OUTLINE_TOTAL)
		end_at_total(o, v);
	return v->kind;
}

/* Totals above their rows cannot be checked before those are read. */
static bool is_unchecked(const struct outline_state *o, const struct outline_record *r,
			 enum claim_of_total claim)
{
	if (!o->pattern.below)
		return false;
	return claim == CLAIM_WORD || (o->pattern.alike > 1 && claim == CLAIM_BLANK &&
				       o->pattern.shape == outline_shape(&o->table, r));
}

static void judge_claim(struct outline_state *o, const struct outline_record *r,
			struct outline_verdict *v, struct arena *texts)
{
	if (is_unchecked(o, r, v->claim)) {
		v->kind = OUTLINE_TOTAL;
		v->label = v->claim == CLAIM_WORD ? NO_COLUMN : o->pattern.label;
		v->reason = "a total above its rows, as others before it; it was not checked";
		return;
	}
	v->settled = outline_sums_total(&o->sums, r, v->claim, &v->match);
	if (v->settled || v->claim == CLAIM_WORD) {
		v->kind = OUTLINE_TOTAL;
		v->loud = !v->settled && v->match.rows && v->match.differ;
		v->reason = outline_total_reason(&o->table, &o->header, v, texts);
		if (!v->settled)
			adding_open(&o->sums.adding);
		return;
	}
	outline_sums_doubtful(&o->sums, r);
	adding_open(&o->sums.adding);
}

static size_t level_of(const struct outline_state *o, const char *section)
{
	enum nature n = nature_of(&(struct cell){section, strlen(section)}, o->table.names);

	for (size_t i = o->n; i > 0; i--) {
		const struct outline_verdict *v = &o->verdicts[i - 1];

		if (v->kind == OUTLINE_SECTION &&
		    nature_of(&(struct cell){v->section, strlen(v->section)}, o->table.names) == n)
			return v->level;
	}
	return o->levels - 1;
}

/* A record that the survey did not see. */
static struct outline_verdict judge_record(struct outline_state *o, const struct outline_record *r,
					   struct arena *texts)
{
	struct outline_verdict v = {.line = r->line, .label = NO_COLUMN};
	const struct cell *section = NULL;

	if (is_short(&o->table, r)) {
		v.reason = outline_note(&o->table, r, r->filled * 2 <= o->table.wide);
		section = v.reason || !o->levels ? NULL : outline_section_cell(&o->table, r);
		v.claim = v.reason || section ? CLAIM_NONE : outline_claim(&o->table, r);
	}
	if (v.reason)
		v.kind = OUTLINE_NOTE;
	else if (v.claim)
		judge_claim(o, r, &v, texts);
	if (v.label != NO_COLUMN)
		section = outline_cell(r, v.label);
	if (section) {
		v.kind = OUTLINE_SECTION;
		v.section = outline_section_value(section, texts);
		v.level = level_of(o, v.section);
		v.reason = v.reason ? v.reason : outline_section_reason(v.section, texts);
		adding_open(&o->sums.adding);
	} else if (v.kind == OUTLINE_ROW && !v.claim) {
		outline_sums_row(&o->sums, r);
	}
	return v;
}

enum outline_kind outline_take(struct outline *o, struct cells *cells, size_t columns,
			       uint32_t line, struct arena *texts, const char **reason)
{
	const struct outline_verdict *v = find_verdict(o->state, line);
	struct outline_verdict judged = {.kind = OUTLINE_ROW};

	if (!v && o->state->goes_on && line > o->state->last) {
		struct outline_record r = record_of(cells, line);
		judged = judge_record(o->state, &r, texts);
	}
	v = v ? v : &judged;
	*reason = v->reason;
	if (v->kind == OUTLINE_ROW)
		complete(o, cells, columns, line, texts);
	return obey(o, v);
}

void outline_rewind(struct outline *o)
{
	if (!o->state) /* --plain: nobody looked */
		return;
	o->state->next = 0;
	end_groups(o, 0);
	begin_table(o->state);
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

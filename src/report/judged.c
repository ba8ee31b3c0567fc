/* Judgements beside what they stand in place of: for people a line each, as rows for programs. */
#include "judged.h"

#include "hangar/edit.h"

enum {
	JUDGED_CLAIM,
	JUDGED_FIELD,
	JUDGED_VALUE,
	JUDGED_WAS,
	JUDGED_BY,
	JUDGED_AT,
	JUDGED_BATCH,
	JUDGED_COLUMNS
};

static const struct column columns[] = {
    [JUDGED_CLAIM] = {.name = "claim"}, [JUDGED_FIELD] = {.name = "field"},
    [JUDGED_VALUE] = {.name = "value"}, [JUDGED_WAS] = {.name = "was"},
    [JUDGED_BY] = {.name = "by"},       [JUDGED_AT] = {.name = "at"},
    [JUDGED_BATCH] = {.name = "batch"},
};

/* ---- who and when ---- */

static const struct command *command_of(const struct evidence *ev, batch_id batch)
{
	const struct batch *b = evidence_batch_get(ev, batch);

	return b && b->command && b->command <= ev->commands.n ? &ev->commands.v[b->command - 1]
							       : NULL;
}

void judged_by(struct str *out, const struct evidence *ev, batch_id batch)
{
	const struct command *c = command_of(ev, batch);

	str_addf(out, "by %s on ", c && c->who ? c->who : "somebody");
	if (c)
		day_format(out, (int32_t)(c->at / 86400));
	else
		str_add(out, "a day not known");
}

/* ---- for programs ---- */

static void edit_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct edit *x = row;
	const struct command *c = command_of(l->ev, x->batch);
	const struct cell cells[JUDGED_COLUMNS] = {
	    [JUDGED_CLAIM] = cell_id("claim", x->claim),
	    [JUDGED_FIELD] = cell_text(field_get(x->field)->name),
	    [JUDGED_VALUE] = cell_text(x->value),
	    [JUDGED_WAS] = cell_text(x->was),
	    [JUDGED_BY] = cell_text(c ? c->who : NULL),
	    [JUDGED_AT] = c ? cell_time(l, c->at) : cell_text(NULL),
	    [JUDGED_BATCH] = cell_id("batch", x->batch),
	};

	*out = cells[column];
}

static void add_rows(struct report *rep, struct look *l, const struct edit *v, size_t n)
{
	struct section *s = report_section(rep, SECTION_TABLE, "judged", NULL);
	struct table *t = report_table(s, columns, JUDGED_COLUMNS, edit_cell, l);

	s->quiet = true;
	for (size_t i = 0; i < n; i++)
		vec_push(&t->rows, &v[i]);
}

/* ---- for people ---- */

static const char *or_nothing(const char *value)
{
	return *value ? value : "nothing";
}

/* The place of the last edit of that field among those of one claim. */
static size_t last_of(const struct edit *v, size_t n, enum field_id field)
{
	while (v[n - 1].field != field)
		n--;
	return n - 1;
}

static const struct edit *first_of(const struct edit *v, enum field_id field)
{
	while (v->field != field)
		v++;
	return v;
}

static void say_edit(struct report *rep, struct section *s, const struct evidence *ev,
		     const struct edit *x, const char *stated)
{
	struct str by = {0};

	judged_by(&by, ev, x->batch);
	report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s %s (stated: %s), %s",
		    field_get(x->field)->name, or_nothing(x->value), or_nothing(stated),
		    str_c(&by));
	str_free(&by);
}

/* Is the last word on a field another than its row's? */
static bool differs(const struct edit *v, size_t n, size_t i)
{
	enum field_id field = v[i].field;

	return last_of(v, n, field) == i && !edit_same(field, v[i].value, first_of(v, field)->was);
}

/* What the last word took the place of, if it was a judgement, too. */
static void say_overtaken(struct report *rep, struct section *s, const struct evidence *ev,
			  const struct edit *x)
{
	struct str by = {0};

	judged_by(&by, ev, x->batch);
	report_line(rep, s, STYLE_INDENTED, ROLE_DIM, 1, "before that %s, %s", or_nothing(x->value),
		    str_c(&by));
	str_free(&by);
}

void judged_claim(struct report *rep, struct look *l, const struct claim *c)
{
	size_t n;
	const struct edit *v = evidence_edits(l->ev, c->id, &n);
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, "judged", "Judged");

	s->drawn = true;
	for (size_t i = 0; i < n; i++) {
		if (!differs(v, n, i))
			continue;
		say_edit(rep, s, l->ev, &v[i], first_of(v, v[i].field)->was);
		for (size_t k = i; k-- > 0;)
			if (v[k].field == v[i].field)
				say_overtaken(rep, s, l->ev, &v[k]);
	}
	add_rows(rep, l, v, n);
}

/* ---- of a deal ---- */

/* The same judged of several claims at once. */
struct group {
	const struct edit *edit;
	const char *stated;
	size_t claims;
	struct str numbers;
};
VEC_TYPE(groups, struct group);

static bool is_one(const struct group *g, const struct edit *x, const char *stated)
{
	return g->edit->batch == x->batch && g->edit->field == x->field &&
	       streq(g->edit->value, x->value) && streq(g->stated, stated);
}

static void group_edit(struct groups *out, const struct edit *x, const char *stated)
{
	struct group fresh = {.edit = x, .stated = stated};
	size_t i = 0;

	while (i < out->n && !is_one(&out->v[i], x, stated))
		i++;
	if (i == out->n)
		vec_push(out, fresh);
	if (out->v[i].claims++ < 12)
		str_addf(&out->v[i].numbers, "%s%llu", out->v[i].numbers.n ? ", " : "",
			 (unsigned long long)x->claim);
}

static void group_claim(struct groups *out, struct table *rows, const struct evidence *ev,
			claim_id claim)
{
	size_t n;
	const struct edit *v = evidence_edits(ev, claim, &n);

	for (size_t i = 0; i < n; i++) {
		vec_push(&rows->rows, &v[i]);
		if (differs(v, n, i))
			group_edit(out, &v[i], first_of(v, v[i].field)->was);
	}
}

static void say_group(struct report *rep, struct section *s, const struct evidence *ev,
		      const struct group *g)
{
	struct str by = {0};

	judged_by(&by, ev, g->edit->batch);
	report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "claim%s %s%s: %s %s (stated: %s), %s",
		    g->claims == 1 ? "" : "s", str_c(&g->numbers),
		    g->claims > 12 ? " and others" : "", field_get(g->edit->field)->name,
		    or_nothing(g->edit->value), or_nothing(g->stated), str_c(&by));
	str_free(&by);
}

void judged_deal(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	const struct evidence *ev = l->ev;
	struct groups groups = {0};
	struct section *s;

	add_rows(rep, l, NULL, 0);
	s = report_find(rep, "judged");
	for (size_t i = 0; i < ev->edits.n; i++) {
		claim_id claim = ev->edits.v[i].claim;
		const struct transfer *t = look_transfer(l, claim);
		bool first = !i || ev->edits.v[i - 1].claim != claim;
		if (first && t && resolution_deal_told(l->r, t) == d)
			group_claim(&groups, &s->table, ev, claim);
	}
	s = report_section(rep, SECTION_PARAGRAPHS, "judgements", "Judged");
	s->drawn = true;
	for (size_t i = 0; i < groups.n; i++) {
		say_group(rep, s, ev, &groups.v[i]);
		str_free(&groups.v[i].numbers);
	}
	vec_free(&groups);
}

/* Who says what, drawn: one column a side where they have room beside one another, else one row a
 * side with what is disputed only. What agrees with the chosen is a ditto mark. */
#include <stdio.h>
#include <string.h>

#include "list.h"
#include "mark.h"
#include "sides.h"

#define DITTO   "″"
#define DIFFERS "≠"

/* ---- cells ---- */

/* Amounts stay on one line. */
static const char *unbroken(const struct look *l, const char *text)
{
	struct str s = {0};
	const char *kept;

	for (; *text; text++) {
		bool inside = *text == ' ' && text[1] && text[-1] != ',';
		str_add(&s, inside ? "\xc2\xa0" : "");
		if (!inside)
			str_addc(&s, *text);
	}
	kept = arena_strdup(l->arena, str_c(&s));
	str_free(&s);
	return kept;
}

static struct cell said_cell(const struct look *l, const struct said *x, bool unbreakable)
{
	static const char *const lead[] = {
	    [SAID_CHOSEN] = MARK_CHOSEN, [SAID_DIFFERS] = DIFFERS, [SAID_PLAINLY] = ""};
	struct cell c;

	if (!x->text)
		return cell_text(NULL);
	if (x->how == SAID_SAME)
		return cell_text(DITTO);
	c = cell_text(arena_printf(l->arena, "%s%s", x->how == SAID_FITS ? "" : lead[x->how],
				   unbreakable ? unbroken(l, x->text) : x->text));
	c.role = x->how == SAID_DIFFERS ? ROLE_WARNING : ROLE_NONE;
	return c;
}

/* Many sites are told by their number. */
static const char *brief_sites(const struct look *l, const struct side *x, const char *text)
{
	enum { MANY = 5 };
	const struct version *v = x->versions.v[0];
	size_t n = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		bool again = !v->lots.v[i].site;
		for (size_t k = 0; k < i && !again; k++)
			again = streq(v->lots.v[k].site, v->lots.v[i].site);
		n += !again;
	}
	return n < MANY ? text : arena_printf(l->arena, "%zu sites", n);
}

/* The types stand in full above: where there are several, their number will do for the chosen;
 * `brief` asks for that. */
static struct cell fact_cell(const struct look *l, const struct side *x, enum side_fact f,
			     bool brief)
{
	struct said said = x->said[f];
	size_t n;

	if (f == FACT_SITES && said.text)
		said.text = brief_sites(l, x, said.text);
	if (f == FACT_TYPES && said.how == SAID_CHOSEN && brief) {
		catalogue_typeset_members(l->ev->catalogue, x->versions.v[0]->types, &n);
		if (n > 1)
			said.text = arena_printf(l->arena, "%zu types", n);
	}
	return said_cell(l, &said, brief ? f == FACT_LOT : fact_is_figure(f));
}

/* ---- one column a side ---- */

enum matrix_row {
	ROW_SAYS,
	ROW_FACT, /* one for each that is said */
	ROW_EDITIONS,
	ROW_GRADE,
	ROW_RANK,
	ROW_PUBLISHED,
	ROW_FROM
};

struct matrix_line {
	enum matrix_row row;
	enum side_fact fact;
};

struct matrix {
	const struct look *look;
	const struct sides *sides;
};

static const char *line_title(const struct matrix_line *m)
{
	static const char *const titles[] = {
	    [ROW_EDITIONS] = "and older", [ROW_SAYS] = "says",           [ROW_GRADE] = "grade",
	    [ROW_RANK] = "rank",          [ROW_PUBLISHED] = "published", [ROW_FROM] = "has it from",
	};

	return m->row == ROW_FACT ? fact_title(m->fact) : titles[m->row];
}

static const char *side_text(const struct side *x, enum matrix_row row)
{
	switch (row) {
	case ROW_SAYS:
		return x->says;
	case ROW_EDITIONS:
		return x->editions;
	case ROW_GRADE:
		return x->grade;
	case ROW_RANK:
		return x->rank;
	case ROW_PUBLISHED:
		return x->published;
	default:
		return x->from;
	}
}

/* The same reason as the row above is a ditto mark, too. */
static struct cell reason_cell(const struct sides *s, const struct matrix_line *m)
{
	const struct resolved_deal *d = s->deal;
	enum attribute a = m->row == ROW_FACT ? fact_attribute(m->fact) : ATTRIBUTES, above;
	int f = (int)m->fact;

	if (a == ATTRIBUTES || d->chosen[a] == NO_VERSION)
		return cell_text(NULL);
	do
		f--;
	while (f >= 0 && !s->saying[f]);
	above = f < 0 ? ATTRIBUTES : fact_attribute((enum side_fact)f);
	if (above != ATTRIBUTES && d->chosen[above] == d->chosen[a] &&
	    d->choice[above] == d->choice[a])
		return cell_text(DITTO);
	return cell_text(choice_reason((enum choice)d->choice[a]));
}

static void matrix_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct matrix *x = arg;
	const struct matrix_line *m = row;
	const struct side *side;

	if (!column) {
		*out = cell_text(line_title(m));
		out->role = ROLE_DIM;
		return;
	}
	if (column > x->sides->list.n) {
		*out = reason_cell(x->sides, m);
		out->role = ROLE_DIM;
		return;
	}
	side = x->sides->list.v[column - 1];
	*out = m->row == ROW_FACT ? fact_cell(x->look, side, m->fact, false)
				  : cell_text(side_text(side, m->row));
}

static void add_line(struct table *t, const struct look *l, enum matrix_row row, enum side_fact f)
{
	struct matrix_line *m = arena_alloc(l->arena, sizeof *m);

	*m = (struct matrix_line){row, f};
	vec_push(&t->rows, m);
}

static bool has_text(const struct sides *s, enum matrix_row row)
{
	for (size_t i = 0; i < s->list.n; i++) {
		if (!str_blank(side_text(s->list.v[i], row)))
			return true;
	}
	return false;
}

static const struct column *matrix_columns(const struct look *l, const struct sides *s)
{
	struct column *c = arena_alloc(l->arena, (s->list.n + 2) * sizeof *c);

	c[0] = (struct column){.name = "attribute", .title = "", .wraps = true};
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		const char *title =
		    arena_printf(l->arena, "%s%s%s", x->mark, *x->mark ? " " : "", x->name);
		c[i + 1] = (struct column){.name = title, .wraps = true};
	}
	c[s->list.n + 1] = (struct column){.name = "chosen because", .wraps = true};
	return c;
}

static void add_matrix(struct report *rep, const struct look *l, const struct sides *s,
		       const char *title)
{
	struct section *to = report_section(rep, SECTION_TABLE, "side_by_side", title);
	struct matrix *m = arena_alloc(l->arena, sizeof *m);
	struct table *t;

	*m = (struct matrix){l, s};
	t = report_table(to, matrix_columns(l, s), s->list.n + 2, matrix_cell, m);
	to->drawn = true;
	to->when = DRAWN_IF_IT_FITS;
	if (s->deal->objections.n)
		add_line(t, l, ROW_SAYS, FACTS);
	for (int f = 0; f < FACTS; f++) {
		if (s->saying[f])
			add_line(t, l, ROW_FACT, (enum side_fact)f);
	}
	for (enum matrix_row row = ROW_EDITIONS; row <= ROW_FROM; row++) {
		if (has_text(s, row))
			add_line(t, l, row, FACTS);
	}
}

/* ---- one row a side ---- */

enum {
	VOICE_MARK,
	VOICE_SAYS,
	VOICE_SOURCE,
	VOICE_EDITIONS,
	VOICE_GRADE,
	VOICE_FACTS,
	VOICE_RANK = VOICE_FACTS + FACTS,
	VOICE_PUBLISHED,
	VOICE_FROM,
	VOICE_NOTE,
	VOICE_COLUMNS
};

static const struct column voice_columns[VOICE_COLUMNS] = {
    [VOICE_MARK] = {.name = "mark", .title = "", .keep = 9},
    [VOICE_SAYS] = {.name = "says", .keep = 8},
    [VOICE_SOURCE] = {.name = "source", .key = true, .keep = 8},
    [VOICE_EDITIONS] = {.name = "editions", .title = "and older", .elastic = true, .keep = 2},
    [VOICE_GRADE] = {.name = "grade", .title = "gr", .keep = 6},
    [VOICE_RANK] = {.name = "rank", .keep = 3},
    [VOICE_PUBLISHED] = {.name = "published", .key = true, .keep = 3},
    [VOICE_FROM] = {.name = "from", .title = "has it from", .elastic = true, .keep = 4},
    [VOICE_NOTE] = {.name = "note", .elastic = true, .keep = 1},
};

static const int fact_keep[FACTS] = {
    [FACT_COUNT] = 7, [FACT_ORDERED] = 4, [FACT_EACH] = 5,  [FACT_LOT] = 6, [FACT_TYPES] = 5,
    [FACT_DATE] = 4,  [FACT_STATUS] = 3,  [FACT_SITES] = 2, [FACT_TO] = 4,
};

static struct cell side_cell(const struct side *x, size_t column)
{
	switch (column) {
	case VOICE_MARK:
		return cell_text(x->mark);
	case VOICE_SAYS:
		return cell_text(x->versions.n ? NULL : x->says);
	case VOICE_SOURCE:
		return cell_text(x->name);
	case VOICE_EDITIONS:
		return cell_text(x->editions);
	case VOICE_GRADE:
		return cell_text(x->grade);
	case VOICE_RANK:
		return cell_text(x->rank);
	case VOICE_PUBLISHED:
		return cell_text(x->published);
	case VOICE_FROM:
		return cell_text(x->from);
	default:
		return cell_text(x->note);
	}
}

static void voice_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct side *x = row;

	*out = column >= VOICE_FACTS && column < VOICE_RANK
		   ? fact_cell(arg, x, (enum side_fact)(column - VOICE_FACTS), true)
		   : side_cell(x, column);
}

/* What nobody contradicts takes no room here: it is said in a line. */
static bool has_column(const struct sides *s, int f)
{
	static const bool always[FACTS] = {
	    [FACT_COUNT] = true, [FACT_EACH] = true, [FACT_LOT] = true};
	bool alone = s->deal->versions.n == 1 && (f == FACT_TYPES || f == FACT_DATE);

	return s->saying[f] && (s->disputed[f] || always[f] || alone);
}

static void add_voices(struct report *rep, struct look *l, const struct sides *s, const char *title)
{
	struct section *to = report_section(rep, SECTION_TABLE, "voices", title);
	struct column *c = arena_alloc(l->arena, VOICE_COLUMNS * sizeof *c);
	struct table *t = report_table(to, c, VOICE_COLUMNS, voice_cell, l);

	memcpy(c, voice_columns, sizeof voice_columns);
	for (int f = 0; f < FACTS; f++)
		c[VOICE_FACTS + f] = (struct column){
		    .name = fact_title((enum side_fact)f),
		    .right = f == FACT_COUNT || f == FACT_ORDERED,
		    .key = f != FACT_LOT && fact_is_figure((enum side_fact)f),
		    .wraps = f == FACT_LOT,
		    .elastic = !fact_is_figure((enum side_fact)f),
		    .extra = !has_column(s, f),
		    .keep = fact_keep[f],
		};
	c[VOICE_FACTS + FACT_COUNT].title = "n";
	to->drawn = true;
	to->when = s->list.n > 1 ? DRAWN_OTHERWISE : DRAWN_ALWAYS;
	to->empty = "Nobody whose word is looked at under this policy speaks of it.";
	for (size_t i = 0; i < s->list.n; i++)
		vec_push(&t->rows, s->list.v[i]);
}

/* ---- what is said once, below ---- */

/* "All who say so agree on status, date (9 of 10)." */
static void add_agreed(struct report *rep, struct section *to, const struct sides *s)
{
	size_t all = s->deal->versions.n;
	struct str text = {0};

	for (int f = 0; f < FACTS && all > 1; f++) {
		if (!s->saying[f] || has_column(s, f))
			continue;
		str_addf(&text, "%s%s", text.n ? ", " : "", fact_title((enum side_fact)f));
		if (s->saying[f] < all)
			str_addf(&text, " (%zu of %zu)", s->saying[f], all);
	}
	if (text.n)
		report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, "All who say so agree on %s.",
			    text.s);
	str_free(&text);
}

static bool is_chosen(const struct resolved_deal *d, int fact)
{
	enum attribute a = fact_attribute((enum side_fact)fact);

	return a != ATTRIBUTES && d->chosen[a] != NO_VERSION;
}

/* Is a fact taken from the same version as another, for the same reason? */
static bool goes_with(const struct resolved_deal *d, int fact, int other)
{
	enum attribute a = fact_attribute((enum side_fact)fact);
	enum attribute b = fact_attribute((enum side_fact)other);

	return is_chosen(d, fact) && is_chosen(d, other) && d->chosen[a] == d->chosen[b] &&
	       d->choice[a] == d->choice[b];
}

/* The facts that go with one, or "all" where they are all that are chosen. */
static void add_together(struct str *out, const struct resolved_deal *d, int fact)
{
	bool all = true;

	for (int f = 0; f < FACTS; f++)
		all &= !is_chosen(d, f) || goes_with(d, fact, f);
	if (all)
		str_add(out, "all");
	for (int f = 0; f < FACTS && !all; f++) {
		if (goes_with(d, fact, f))
			str_addf(out, "%s%s", out->n ? ", " : "", fact_title((enum side_fact)f));
	}
}

/* "● aircraft, date from kyivpost: the most credible claim", a line for each source and reason. */
static void add_reasons(struct report *rep, struct section *to, const struct sides *s)
{
	const struct resolved_deal *d = s->deal;

	for (int f = 0; f < FACTS && d->versions.n > 1; f++) {
		enum attribute a = fact_attribute((enum side_fact)f);
		struct str text = {0};
		bool told = !is_chosen(d, f);
		for (int k = 0; k < f && !told; k++)
			told = goes_with(d, f, k);
		if (told)
			continue;
		add_together(&text, d, f);
		report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, MARK_CHOSEN " %s from %s: %s",
			    str_c(&text), look_source(s->look, d->versions.v[d->chosen[a]].source),
			    choice_reason((enum choice)d->choice[a]));
		str_free(&text);
	}
}

/* Who stands behind "kyivpost +2". */
static void add_names(struct report *rep, struct section *to, const struct sides *s)
{
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		size_t n = x->versions.n ? x->versions.n : x->objections.n;
		struct str text = {0};
		if (n < 2 || !strstr(x->name, " +"))
			continue;
		for (size_t k = 0; k < n; k++) {
			source_id id = x->versions.n ? x->versions.v[k]->source
						     : x->objections.v[k]->claim->claim.source;
			str_addf(&text, "%s%s", k ? ", " : "",
				 id ? look_source(s->look, id) : "unnamed");
		}
		report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, "%s: %s", x->name, str_c(&text));
		str_free(&text);
	}
}

/* What the columns have no room for: the words of each, with its mark. */
static void add_notes(struct report *rep, const struct sides *s)
{
	struct section *to = report_section(rep, SECTION_PARAGRAPHS, "notes", NULL);

	to->drawn = true;
	to->when = DRAWN_WITH_IT;
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		if (!str_blank(x->note))
			report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, "%s%s%s: %s", x->mark,
				    *x->mark ? " " : "", x->name, x->note);
	}
}

/* The marks in the cells, then those of whole sides, those that occur. */
static void explain_marks(struct report *rep, struct section *to, const struct sides *s)
{
	bool denies = false, fault = false;

	if (s->deal->versions.n > 1)
		report_line(rep, to, STYLE_INDENTED, ROLE_DIM, 0,
			    MARK_CHOSEN " chosen   " DITTO " the same   " DIFFERS
					" disagrees   no mark: both may be true");
	version_marks(rep, to, s->deal);
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		denies |= !x->versions.n && streq(x->mark, "✗");
		fault |= x->versions.n && streq(x->mark, "✗");
	}
	if (denies || fault)
		report_line(rep, to, STYLE_INDENTED, ROLE_DIM, 0, "✗ %s%s%s",
			    fault ? "a check finds an error in what it says" : "",
			    fault && denies ? "; or it denies the deal" : "",
			    denies && !fault ? "denies the deal" : "");
}

static void let_sides_go(void *what)
{
	struct sides *s = what;

	sides_free(&s);
}

void sides_report(struct report *rep, struct look *l, const struct resolved_deal *d,
		  const struct findings *f, const char *title)
{
	struct sides *s = sides_new(l, d, f);
	struct section *to;

	report_keep(rep, let_sides_go, s);
	if (s->list.n > 1) {
		add_matrix(rep, l, s, title);
		add_notes(rep, s);
	}
	add_voices(rep, l, s, title);
	to = report_section(rep, SECTION_PARAGRAPHS, "choices", NULL);
	to->drawn = true;
	to->when = s->list.n > 1 ? DRAWN_OTHERWISE : DRAWN_ALWAYS;
	add_agreed(rep, to, s);
	add_reasons(rep, to, s);
	to = report_section(rep, SECTION_PARAGRAPHS, "marks", NULL);
	to->drawn = true;
	add_names(rep, to, s);
	explain_marks(rep, to, s);
}

/* Who says what, one row a side, with columns for what is disputed. */
#include <string.h>

#include "list.h"
#include "mark.h"
#include "side-inside.h"

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
    [VOICE_FROM] = {.name = "has it from", .elastic = true, .keep = 4},
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
		return side_stance_cell(x, x->mark);
	case VOICE_SAYS:
		return side_stance_cell(x, x->versions.n ? NULL : x->says);
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
		   ? side_fact_cell(arg, x, (enum side_fact)(column - VOICE_FACTS), true)
		   : side_cell(x, column);
}

/* What nobody contradicts takes no room here: it is said in a line. */
bool sides_have_column(const struct sides *s, int f)
{
	static const bool always[FACTS] = {
	    [FACT_COUNT] = true, [FACT_EACH] = true, [FACT_LOT] = true};
	bool alone = s->deal->versions.n == 1 && (f == FACT_TYPES || f == FACT_DATE);

	return s->saying[f] && (s->disputed[f] || always[f] || alone);
}

void sides_voices(struct report *rep, struct look *l, const struct sides *s, const char *title)
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
		    .extra = !sides_have_column(s, f),
		    .keep = fact_keep[f],
		};
	c[VOICE_FACTS + FACT_COUNT].title = "n";
	to->drawn = true;
	to->when = s->list.n > 1 ? DRAWN_OTHERWISE : DRAWN_ALWAYS;
	to->empty = "Nobody whose word is looked at under this policy speaks of it.";
	for (size_t i = 0; i < s->list.n; i++)
		vec_push(&t->rows, s->list.v[i]);
}

/* Searching a list for a text, bit by bit. */
#include "listing-inside.h"

#include <string.h>

#include "hangar/utf8.h"
#include "render.h"

struct listing_search {
	const struct listing *l;
	size_t from, looked; /* the first row, and how many were looked at */
	bool back;
	size_t *shown;
	size_t columns;
	struct arena scratch; /* of the cells of one step */
	struct str wanted, cell, folded;
	bool never[CELL_JSON + 1]; /* kinds of cells that never have such text */
	/* Texts are mostly shared: one that was looked at lately is not folded again. */
	struct {
		const char *text;
		bool holds;
	} lately[1 << 12];
};

/* Whether what stands in s->cell has the text. */
static bool cell_holds(struct listing_search *s)
{
	str_clear(&s->folded);
	utf8_fold(&s->folded, str_c(&s->cell), s->cell.n, FOLD_TEXT);
	return strstr(str_c(&s->folded), s->wanted.s) != NULL;
}

static bool text_holds(struct listing_search *s, const char *text)
{
	size_t slot = (uintptr_t)text * 0x9e3779b97f4a7c15u >> 52;

	if (s->lately[slot].text != text) {
		str_clear(&s->cell);
		utf8_safe(&s->cell, text);
		s->lately[slot].holds = cell_holds(s);
		s->lately[slot].text = text;
	}
	return s->lately[slot].holds;
}

/* Figures need not be written out where a letter is looked for that none of them has. */
static void rule_out(struct listing_search *s)
{
	static const struct {
		enum cell_kind kind;
		const char *letters; /* of what is drawn, folded; beside them all that is not ASCII
				      */
	} kinds[] = {
	    {CELL_INTEGER, "0123456789,-"},
	    {CELL_QUANTITY, "0123456789,.~-+?() unkow"},
	    {CELL_DATE, "0123456789-/?~%x.[]{}, unkow"},
	    {CELL_ID, "0123456789:abcdefhilmorstu"}, /* claim, batch, airframe, deal, source */
	};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		for (const char *c = s->wanted.s; *c; c++)
			s->never[kinds[i].kind] |=
			    (unsigned char)*c < 0x80 && !strchr(kinds[i].letters, *c);
	}
}

static bool is_ruled_out(const struct listing_search *s, const struct cell *c)
{
	return s->never[c->kind] && !c->after && !c->without_figure && cell_stated(c);
}

static bool row_holds(struct listing_search *s, size_t row)
{
	const struct table *t = listing_table(s->l, &row);

	for (size_t i = 0; i < s->columns; i++) {
		struct cell c = table_cell(t, row, s->shown[i]);
		bool text = c.kind == CELL_TEXT && c.as.text && *c.as.text;
		if (is_ruled_out(s, &c))
			continue;
		str_clear(&s->cell);
		if (!text)
			show_table_cell(&s->cell, t, row, s->shown[i]);
		if (text ? text_holds(s, c.as.text) : s->cell.n && cell_holds(s))
			return true;
	}
	return false;
}

struct listing_search *listing_search_new(const struct listing *l, size_t from, bool back,
					  const char *text)
{
	struct listing_search *s = mem_zalloc(sizeof *s);

	s->l = l;
	s->from = from;
	s->back = back;
	s->shown = table_shown(l->rows, true, &s->columns);
	utf8_fold(&s->wanted, text, strlen(text), FOLD_TEXT);
	if (s->wanted.n)
		rule_out(s);
	return s;
}

void listing_search_free(struct listing_search **sp)
{
	struct listing_search *s = *sp;

	if (!s)
		return;
	arena_free(&s->scratch);
	str_free(&s->wanted);
	str_free(&s->cell);
	str_free(&s->folded);
	mem_free(s->shown);
	mem_free(s);
	*sp = NULL;
}

/* Texts made for a row are gone with the step, and what was known of them with it. */
static void end_step(struct listing_search *s)
{
	if (!s->scratch.head)
		return;
	arena_clear(&s->scratch);
	memset(s->lately, 0, sizeof s->lately);
}

bool listing_search_step(struct listing_search *s, size_t rows, size_t *found)
{
	size_t n = s->wanted.n ? listing_count(s->l) : 0;
	struct arena *own = listing_lend(s->l, &s->scratch);

	*found = SIZE_MAX;
	for (; rows && s->looked < n && *found == SIZE_MAX; rows--, s->looked++) {
		size_t row = (s->from % n + (s->back ? n - s->looked : s->looked)) % n;
		if (row_holds(s, row))
			*found = row;
	}
	listing_lend(s->l, own);
	end_step(s);
	return *found != SIZE_MAX || s->looked >= n;
}

size_t listing_search(const struct listing *l, size_t from, bool back, const char *text)
{
	struct listing_search *s = listing_search_new(l, from, back, text);
	size_t found;

	listing_search_step(s, SIZE_MAX, &found);
	listing_search_free(&s);
	return found;
}

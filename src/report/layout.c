/* Fitting columns into a width: text gives way first, figures never; what has no room at all is
 * left out, the least needed first, and named. */
#include "layout.h"

#include <string.h>

#include "hangar/utf8.h"
#include "render.h"

#define LEAST_ELASTIC 12 /* elastic columns shrink to this before others give way */
#define LEAST         6  /* no column becomes narrower, */
#define LEAST_WIDE    10 /* nor than this where there is room for several such */
#define WIDE          72
#define PAGE          120 /* columns that a reader of a file is taken to have */

static size_t widest_line(const char *s)
{
	struct str line = {0};
	size_t widest = 0;

	if (!strchr(s, '\n'))
		return utf8_width(s);
	for (;;) {
		size_t n = strcspn(s, "\n"), w;
		str_clear(&line);
		str_addn(&line, s, n);
		w = utf8_width(line.s);
		widest = w > widest ? w : widest;
		if (!s[n])
			break;
		s += n + 1;
	}
	str_free(&line);
	return widest;
}

static bool is_figure(const struct cell *c)
{
	return c->kind != CELL_NONE && c->kind != CELL_TEXT && c->kind != CELL_LIST &&
	       c->kind != CELL_JSON;
}

/* The longest piece of a text that stays on one line. */
static size_t longest_piece(const char *s)
{
	struct str piece = {0};
	size_t longest = 0, w;

	while (*s) {
		size_t n = strcspn(s, " \n");
		str_clear(&piece);
		str_addn(&piece, s, n);
		w = utf8_width(str_c(&piece));
		longest = w > longest ? w : longest;
		s += n + (s[n] != '\0');
	}
	str_free(&piece);
	return longest;
}

/* The width of the column's cells; 0 where all are blank. */
static size_t measure(struct layout_column *col, const struct table *t, const struct section *total,
		      bool first)
{
	struct str text = {0};
	size_t widest = 0;

	for (size_t i = 0; i <= t->rows.n; i++) {
		struct cell c = {.kind = CELL_NONE};
		size_t w;
		if (i < t->rows.n)
			c = table_cell(t, i, col->at);
		else if (total)
			c = total_cell(total, t, col->at, first);
		str_clear(&text);
		show_cell(&text, &c);
		if (!text.n && i < t->rows.n)
			str_add(&text, t->columns[col->at].blank);
		w = widest_line(str_c(&text));
		widest = w > widest ? w : widest;
		w = col->wraps ? longest_piece(str_c(&text)) : 0;
		col->least = w > col->least ? w : col->least;
		col->fixed |= is_figure(&c) || t->columns[col->at].uncut;
	}
	str_free(&text);
	return widest;
}

static void add_columns(struct layout *l, const struct table *t, const struct section *total)
{
	size_t n, *shown = table_shown(t, true, &n);

	for (size_t i = 0; i < n; i++) {
		const struct column *c = &t->columns[shown[i]];
		struct layout_column col = {.at = shown[i],
					    .key = c->key,
					    .right = c->right,
					    .keep = c->keep,
					    .wraps = c->wraps,
					    .elastic = c->elastic};
		size_t title = utf8_width(column_title(c));

		col.width = measure(&col, t, total, i == 0);
		if (!col.width && t->rows.n && !t->shown)
			continue;
		col.width = col.width > title ? col.width : title;
		col.least = col.least > title ? col.least : title;
		vec_push(&l->columns, col);
	}
	mem_free(shown);
}

static void add_up(struct layout *l)
{
	l->width = 0;
	for (size_t i = 0; i < l->columns.n; i++)
		l->width += l->columns.v[i].width + (i ? l->gap : 0);
}

/* The widest column that may still give way; NULL when none may. */
static struct layout_column *widest(struct layout *l, bool elastic_only, size_t least)
{
	struct layout_column *best = NULL;

	for (size_t i = 0; i < l->columns.n; i++) {
		struct layout_column *c = &l->columns.v[i];
		size_t own = c->wraps ? c->least : least;
		if (c->fixed || c->key || c->width <= own || (elastic_only && !c->elastic))
			continue;
		if (!best || c->width > best->width)
			best = c;
	}
	return best;
}

static void shrink(struct layout *l, size_t width, bool elastic_only, size_t least)
{
	struct layout_column *c;

	while (l->width > width && (c = widest(l, elastic_only, least)) != NULL) {
		c->width--;
		l->width--;
	}
}

/* The column that is missed least, never the first. */
static size_t least_kept(const struct layout *l)
{
	size_t found = l->columns.n - 1;

	for (size_t i = found; i > 0; i--) {
		if (l->columns.v[i].keep < l->columns.v[found].keep)
			found = i;
	}
	return found;
}

static void drop_one(struct layout *l)
{
	size_t i = least_kept(l), at = l->columns.v[i].at, k;

	for (l->columns.n--; i < l->columns.n; i++)
		l->columns.v[i] = l->columns.v[i + 1];
	vec_push(&l->dropped, at);
	for (k = l->dropped.n - 1; k > 0 && l->dropped.v[k - 1] > at; k--)
		l->dropped.v[k] = l->dropped.v[k - 1];
	l->dropped.v[k] = at;
}

/* The least that the columns need, all text cut as far as it may be. */
static size_t least_width(const struct layout *l, size_t least)
{
	size_t sum = 0;

	for (size_t i = 0; i < l->columns.n; i++) {
		const struct layout_column *c = &l->columns.v[i];
		size_t w = c->fixed || c->key || c->width < least ? c->width : least;
		w = c->wraps ? c->least : w;
		sum += w + (i ? l->gap : 0);
	}
	return sum;
}

/* Leaves out what does not fit even side by side; what is left stands apart where it can. */
static void drop(struct layout *l, size_t width, size_t least)
{
	if (least_width(l, least) <= width)
		return;
	l->gap = TIGHT_GAP;
	while (l->columns.n > 1 && least_width(l, least) > width)
		drop_one(l);
	l->gap = LAYOUT_GAP;
	if (least_width(l, least) > width)
		l->gap = TIGHT_GAP;
}

/* A key stands alone by now: a cut one is no use to `show`. */
static void cut_key(struct layout *l, size_t width)
{
	struct layout_column *c = &l->columns.v[0];

	if (l->columns.n == 1 && c->key && c->width > width)
		c->width = width > LEAST ? width : LEAST;
}

void layout_make(struct layout *l, const struct table *t, const struct section *total, size_t width)
{
	size_t least = width >= WIDE ? LEAST_WIDE : LEAST;

	memset(l, 0, sizeof *l);
	l->gap = LAYOUT_GAP;
	add_columns(l, t, total);
	if (width) {
		drop(l, width, least);
		add_up(l);
		shrink(l, width, true, LEAST_ELASTIC);
		shrink(l, width, false, LEAST_ELASTIC);
		shrink(l, width, true, least);
		shrink(l, width, false, least);
		shrink(l, width, false, LEAST);
		cut_key(l, width);
	}
	add_up(l);
}

bool layout_fits(const struct table *t, const struct section *total, size_t width)
{
	struct layout l;
	bool fits;

	layout_make(&l, t, total, width);
	fits = !l.dropped.n && l.width <= (width ? width : PAGE);
	layout_free(&l);
	return fits;
}

void layout_free(struct layout *l)
{
	vec_free(&l->columns);
	vec_free(&l->dropped);
}

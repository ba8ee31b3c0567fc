/* Which columns of a list are painted where: what fits the width, texts cut before figures, the
 * least needed left out. */
#include "slots.h"

#include "hangar/report.h"
#include "screen.h"
#include "view.h"

#define TEXT_LEAST 12 /* columns that a text is not cut below */

const char *slots_title(const struct view *v, size_t i)
{
	return column_title(&view_list(v)->rows->columns[v->columns.v[i].at]);
}

/* Nothing was stated in it so far: it would only take room. */
static bool is_blank(const struct view *v, size_t i)
{
	return !v->columns.v[i].stated && i != v->column && i != 0;
}

/* The header has room for a sort mark. */
static int natural_width(const struct view *v, size_t i)
{
	int title = screen_width(slots_title(v, i)), width = v->columns.v[i].width;

	return title > width ? title : width;
}

int slots_room(const struct view *v)
{
	int sum = GUTTER;

	for (size_t i = 0; i < v->columns.n; i++)
		sum += is_blank(v, i) ? 0 : natural_width(v, i) + (i ? GAP : 0);
	return sum;
}

static const struct column *column_of(const struct view *v, const struct slot *p)
{
	return &view_list(v)->rows->columns[v->columns.v[p->column].at];
}

static int slots_width(const struct slots *s)
{
	int sum = GUTTER;

	for (size_t i = 0; i < s->v.n; i++)
		sum += s->v.v[i].width + (i ? s->gap : 0);
	return sum;
}

static void natural_slots(struct slots *s, const struct view *v)
{
	for (size_t i = 0; i < v->columns.n; i++) {
		if (!is_blank(v, i))
			vec_push(&s->v, ((struct slot){.column = i, .width = natural_width(v, i)}));
	}
}

/* The widest text that may give way; NULL: none. */
static struct slot *widest_text(struct slots *s, const struct view *v, bool elastic)
{
	struct slot *found = NULL;

	for (size_t i = 1; i < s->v.n; i++) {
		struct slot *p = &s->v.v[i];
		if (v->columns.v[p->column].fixed || p->width <= TEXT_LEAST ||
		    (elastic && !column_of(v, p)->elastic))
			continue;
		if (!found || p->width > found->width)
			found = p;
	}
	return found;
}

/* Texts give way, elastic ones first; figures never. */
static void cut_texts(struct slots *s, const struct view *v, int width)
{
	struct slot *p;

	for (int elastic = 1; elastic >= 0; elastic--) {
		while (slots_width(s) > width && (p = widest_text(s, v, elastic)) != NULL)
			p->width--;
	}
	if (slots_width(s) > width && s->v.v[0].width > width / 2)
		s->v.v[0].width = width / 2;
}

/* The least important that may go: neither the first nor the one under the cursor. */
static size_t least_kept(const struct slots *s, const struct view *v)
{
	size_t found = 0;

	for (size_t i = 1; i < s->v.n; i++) {
		if (s->v.v[i].column == v->column)
			continue;
		if (!found || column_of(v, &s->v.v[i])->keep <= column_of(v, &s->v.v[found])->keep)
			found = i;
	}
	return found;
}

static void drop(struct slots *s, size_t at)
{
	s->v.n--;
	for (; at < s->v.n; at++)
		s->v.v[at] = s->v.v[at + 1];
	s->dropped++;
}

/* Room that is left over goes to the texts that gave way. */
static void give_back(struct slots *s, const struct view *v, int left)
{
	for (size_t i = 0; i < s->v.n && left > 0; i++) {
		struct slot *p = &s->v.v[i];
		int wants = natural_width(v, p->column) - p->width;
		int more = wants < left ? wants : left;

		p->width += more;
		left -= more;
	}
}

/* What does not fit gives way: texts are cut, columns move closer, and at last columns are left
 * out, the least important first, until the cursor comes to them. */
void slots_choose(struct slots *s, const struct view *v, struct rect r)
{
	int x = r.x + GUTTER, width = r.w;

	s->gap = GAP;
	natural_slots(s, v);
	cut_texts(s, v, width);
	if (slots_width(s) > width)
		s->gap = TIGHT_GAP;
	while (slots_width(s) > width && least_kept(s, v)) {
		s->gap = GAP;
		width = r.w - MORE_WIDTH;
		drop(s, least_kept(s, v));
	}
	give_back(s, v, width - slots_width(s));
	for (size_t i = 0; i < s->v.n; i++) {
		s->v.v[i].x = x;
		x += s->v.v[i].width + s->gap;
	}
}

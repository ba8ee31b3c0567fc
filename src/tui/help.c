/* Help as lines: some have keys before their text, some are headings. */
#include "help.h"

#include <string.h>

#include "action.h"
#include "browser.h"
#include "hangar/tui.h"
#include "lines.h"

#define KEYS_WIDTH 18

struct help_line {
	const char *keys; /* NULL: a text of its own */
	const char *text;
	enum ink ink;
};
VEC_TYPE(help, struct help_line);

static void add(struct help *h, const char *keys, const char *text, enum ink ink)
{
	struct help_line l = {keys, text, ink};

	vec_push(h, l);
}

static void add_all(struct help *h)
{
	for (const struct action *a = actions; a->name; a++) {
		if (a->group) {
			add(h, NULL, "", INK_TEXT);
			add(h, NULL, a->group, INK_HEADING);
		}
		add(h, a->keys, a->help, INK_TEXT);
	}
	add(h, NULL, "", INK_TEXT);
	add(h, NULL, "While a line is typed", INK_HEADING);
	for (const struct prompt_key *k = prompt_keys; k->keys; k++)
		add(h, k->keys, k->help, INK_TEXT);
}

/* Paints the line from line `skip` of it on, at most `room` lines; returns how many it has. */
static int paint_one(struct screen *s, const struct help_line *l, struct rect r, int skip, int room)
{
	int indent = l->keys ? KEYS_WIDTH : 0, x = r.x + 2 + indent, width = r.w - indent - 4,
	    n = 0;
	const char *rest = l->text;
	struct str line = {0};

	if (l->keys && skip <= 0 && room > 0)
		screen_put(s, r.y - skip, r.x + 2, KEYS_WIDTH, INK_KEY, l->keys);
	while (lines_next(&line, &rest, width)) {
		if (n >= skip && n - skip < room)
			screen_put(s, r.y + n - skip, x, width, l->ink, str_c(&line));
		str_clear(&line);
		n++;
	}
	str_free(&line);
	return n ? n : 1;
}

static int height_of(const struct help_line *l, int width)
{
	int n = lines_count(l->text, width - (l->keys ? KEYS_WIDTH : 0) - 4);

	return n ? n : 1;
}

static void make(struct help *h, struct browser *b)
{
	const struct view_kind *k = &view_kinds[browser_view(b)->ask.kind];

	add(h, NULL, k->title, INK_HEADING);
	add(h, NULL, k->about, INK_TEXT);
	add_all(h);
}

void help_scroll(struct browser *b, long lines)
{
	struct help h = {0};
	long all = 0, top = b->help_top + lines;

	make(&h, b);
	for (size_t i = 0; i < h.n; i++)
		all += height_of(&h.v[i], b->panes.list.w);
	top = top > all - b->panes.list.h ? all - b->panes.list.h : top;
	b->help_top = top < 0 ? 0 : (int)top;
	vec_free(&h);
}

void help_paint(struct browser *b, struct rect r)
{
	struct help h = {0};
	int at = -b->help_top;

	make(&h, b);
	for (size_t i = 0; i < h.n && at < r.h; i++) {
		int n = height_of(&h.v[i], r.w), skip = at < 0 ? -at : 0, y = at < 0 ? 0 : at;
		if (at + n > 0)
			paint_one(b->screen, &h.v[i], (struct rect){r.y + y, r.x, r.h, r.w}, skip,
				  r.h - y);
		at += n;
	}
	vec_free(&h);
}

void tui_keys(struct str *out)
{
	struct help h = {0};

	add_all(&h);
	for (size_t i = 0; i < h.n; i++) {
		const struct help_line *l = &h.v[i];
		int width = l->keys ? screen_width(l->keys) : 0;
		if (i == 0)
			continue; /* the blank line before the first heading */
		if (l->keys) {
			str_addf(out, "  %s", l->keys);
			str_pad(out, width < KEYS_WIDTH ? (size_t)(KEYS_WIDTH - width) : 1);
		}
		str_addf(out, "%s\n", l->text);
	}
	vec_free(&h);
}

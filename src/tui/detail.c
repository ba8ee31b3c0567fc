/* Tabs and text of the detail pane. */
#include "detail.h"

#include <string.h>

#include "browser.h"
#include "hangar/err.h"
#include "hangar/utf8.h"
#include "lines.h"

#define SEEK_BYTES 30
#define SLOW_MS    5

void detail_forget(struct detail *d)
{
	styled_text_free(&d->text);
	d->text = (struct styled_text){0};
	d->lines.n = 0;
	d->of = NULL;
}

void detail_free(struct detail *d)
{
	detail_forget(d);
	vec_free(&d->lines);
	mem_free(d->tab);
	mem_free(d->seek);
}

/* ---- which tab ---- */

static size_t tab_count(const struct detail *d)
{
	size_t n = 0;

	while (d->tabs && d->tabs[n])
		n++;
	return n;
}

static void find_tabs(struct browser *b)
{
	struct detail *d = &b->detail;
	const struct view *v = browser_view(b);

	d->tabs = v->row < view_rows(v) ? listing_tabs(v->sheet->listing, v->row) : NULL;
	d->at = 0;
	for (size_t i = 0; i < tab_count(d); i++) {
		if (streq(d->tabs[i], d->tab))
			d->at = i;
	}
}

bool detail_has(struct browser *b)
{
	find_tabs(b);
	return tab_count(&b->detail) > 0;
}

void detail_choose(struct browser *b, const char *tab)
{
	char *copy = mem_strdup(tab);

	mem_free(b->detail.tab);
	b->detail.tab = copy;
	detail_forget(&b->detail);
}

void detail_seek(struct browser *b, const char *text)
{
	char *copy = mem_strdup(text);

	mem_free(b->detail.seek);
	b->detail.seek = copy;
	detail_forget(&b->detail);
}

void detail_turn(struct browser *b, int step)
{
	struct detail *d = &b->detail;
	size_t n;

	find_tabs(b);
	n = tab_count(d);
	if (n)
		detail_choose(b, d->tabs[(d->at + n + (size_t)(step + (int)n)) % n]);
}

void detail_scroll(struct browser *b, long lines)
{
	struct detail *d = &b->detail;
	long top = (long)d->top + lines, last = (long)d->lines.n - (b->panes.detail.h - 1);

	top = top > last ? last : top;
	d->top = top < 0 ? 0 : (size_t)top;
}

/* ---- its text ---- */

static void find_lines(struct detail *d)
{
	const char *s = str_c(&d->text.text);

	d->lines.n = 0;
	for (size_t at = 0; at < d->text.text.n;) {
		const char *end = strchr(s + at, '\n');
		vec_push(&d->lines, at);
		at = end ? (size_t)(end - s) + 1 : d->text.text.n;
	}
}

/* Its heading stands on the line before. Texts are wrapped: their beginning is enough. */
static void follow_seek(struct detail *d)
{
	char *start = d->seek ? mem_strndup(d->seek, strnlen(d->seek, SEEK_BYTES)) : NULL;
	const char *hit = start ? strstr(str_c(&d->text.text), start) : NULL;
	size_t at = hit ? (size_t)(hit - d->text.text.s) : 0, line = 0;

	mem_free(start);
	if (!hit)
		return;
	while (line + 1 < d->lines.n && d->lines.v[line + 1] <= at)
		line++;
	d->top = line ? line - 1 : 0;
	mem_free(d->seek);
	d->seek = NULL;
}

static bool is_made(struct browser *b, int width)
{
	const struct detail *d = &b->detail;
	const struct view *v = browser_view(b);

	return d->of == v->sheet && d->row == v->row && d->width == width;
}

static void make_text(struct browser *b, int width)
{
	struct detail *d = &b->detail;
	const struct view *v = browser_view(b);
	struct err e = ERR_INIT;
	struct report *r;
	int64_t start = now_ms();

	if (is_made(b, width))
		return;
	if (d->of != v->sheet || d->row != v->row)
		d->top = 0;
	detail_forget(d);
	d->of = v->sheet;
	d->row = v->row;
	d->width = width;
	r = listing_detail(v->sheet->listing, v->row, d->at, &e);
	if (r)
		report_style(&d->text, r, (size_t)width);
	else
		utf8_safe(&d->text.text, e.text ? e.text : "");
	report_free(&r);
	err_clear(&e);
	find_lines(d);
	follow_seek(d);
	d->took = now_ms() - start;
}

int detail_height(struct browser *b, int width)
{
	find_tabs(b);
	if (!tab_count(&b->detail))
		return 0;
	make_text(b, width - 2);
	return 1 + (int)b->detail.lines.n;
}

/* ---- painting ---- */

static const enum ink ink_of_role[] = {
    [ROLE_NONE] = INK_TEXT,       [ROLE_HEADING] = INK_HEADING, [ROLE_DIM] = INK_DIM,
    [ROLE_WARNING] = INK_WARNING, [ROLE_ERROR] = INK_ERROR,
};

/* One line, span by span. */
static void paint_line(struct screen *s, const struct detail *d, size_t line, int y, struct rect r)
{
	const char *text = str_c(&d->text.text);
	size_t at = d->lines.v[line], end = at + strcspn(text + at, "\n"), span = 0;
	int x = r.x + 1, right = r.x + r.w;
	struct str piece = {0};

	while (at < end) {
		const struct styled_span *p;
		size_t to = end;
		enum ink ink = INK_TEXT;

		while (span < d->text.spans.n && d->text.spans.v[span].to <= at)
			span++;
		p = span < d->text.spans.n ? &d->text.spans.v[span] : NULL;
		if (p && p->from <= at) {
			to = p->to < end ? p->to : end;
			ink = ink_of_role[p->role];
		} else if (p && p->from < end) {
			to = p->from;
		}
		str_clear(&piece);
		str_addn(&piece, text + at, to - at);
		x += screen_put(s, y, x, right - x, ink, str_c(&piece));
		at = to;
	}
	str_free(&piece);
}

/* The whole of `── kz-us-81 ── [versions] sources ───`. */
static void paint_head(struct browser *b, struct rect r)
{
	const struct view *v = browser_view(b);
	struct screen *s = b->screen;
	enum ink rule = b->detail_focus ? INK_RULE_HERE : INK_RULE;
	char *id = view_id(v);
	bool deal = id && str_starts(id, "deal:"); /* else the first column names the row */
	struct str safe = {0};
	const char *key = lines_without_branches(view_cell(v, v->row, 0));
	int x = r.x + 3, end = r.x + r.w;

	utf8_safe(&safe, deal ? id + 5 : "");
	key = deal ? str_c(&safe) : key;
	screen_fill(s, r.y, r.x, r.w, rule, "─");
	x += screen_put(s, r.y, x, r.w / 3, INK_HEADING, key);
	x += screen_put(s, r.y, x, end - x, rule, *key ? " ── " : "");
	for (size_t i = 0; b->detail.tabs && b->detail.tabs[i]; i++) {
		bool here = i == b->detail.at;
		x +=
		    screen_put(s, r.y, x, end - x, here ? INK_TAB_HERE : INK_DIM, here ? "[" : " ");
		x += screen_put(s, r.y, x, end - x, here ? INK_TAB_HERE : INK_DIM,
				b->detail.tabs[i]);
		x +=
		    screen_put(s, r.y, x, end - x, here ? INK_TAB_HERE : INK_DIM, here ? "]" : " ");
	}
	screen_put(s, r.y, x, end - x, rule, " ");
	screen_put(s, r.y, r.x + 2, 1, rule, " ");
	str_free(&safe);
	mem_free(id);
}

/* How much there is above and below, at the right of the head. */
static void paint_more(struct browser *b, struct rect r)
{
	const struct detail *d = &b->detail;
	size_t shown = (size_t)(r.h - 1);
	struct str more = {0};
	int width;

	if (d->lines.n <= shown)
		return;
	str_addf(&more, " %zu–%zu of %zu ", d->top + 1,
		 d->top + shown < d->lines.n ? d->top + shown : d->lines.n, d->lines.n);
	width = screen_width(more.s);
	if (width + 30 < r.w)
		screen_put(b->screen, r.y, r.x + r.w - width - 1, width, INK_DIM, more.s);
	str_free(&more);
}

bool detail_paint(struct browser *b, struct rect r, bool hasty)
{
	struct detail *d = &b->detail;

	if (r.h < 2)
		return true;
	find_tabs(b);
	paint_head(b, r);
	if (!d->tabs)
		return true;
	if (hasty && d->took > SLOW_MS && !is_made(b, r.w - 2))
		return false;
	make_text(b, r.w - 2);
	detail_scroll(b, 0);
	for (int i = 0; i + 1 < r.h && d->top + (size_t)i < d->lines.n; i++)
		paint_line(b->screen, d, d->top + (size_t)i, r.y + 1 + i, r);
	paint_more(b, r);
	return true;
}

/* A line editor. */
#include "prompt.h"

#include <string.h>

#include "hangar/utf8.h"
#include "key.h"
#include "lines.h"
#include "screen.h"

/* ---- moving: never into the middle of a character, nor between it and its marks ---- */

static bool is_mark(const char *s)
{
	int32_t code;
	char one[8] = {0};
	size_t used = utf8_next(s, strnlen(s, 4), &code);

	if (!used || code < 0x80)
		return false;
	memcpy(one, s, used);
	return screen_width(one) == 0;
}

static size_t before(const struct prompt *p, size_t at)
{
	const char *s = str_c(&p->text);

	do {
		at -= at > 0;
		while (at > 0 && ((unsigned char)s[at] & 0xc0) == 0x80)
			at--;
	} while (at > 0 && is_mark(s + at));
	return at;
}

static size_t after(const struct prompt *p, size_t at)
{
	const char *s = str_c(&p->text);

	do {
		at += at < p->text.n;
		while (at < p->text.n && ((unsigned char)s[at] & 0xc0) == 0x80)
			at++;
	} while (at < p->text.n && is_mark(s + at));
	return at;
}

static void go_left(struct prompt *p)
{
	p->at = before(p, p->at);
}

static void go_right(struct prompt *p)
{
	p->at = after(p, p->at);
}

static void go_home(struct prompt *p)
{
	p->at = 0;
}

static void go_end(struct prompt *p)
{
	p->at = p->text.n;
}

/* ---- changing ---- */

static void cut(struct prompt *p, size_t from, size_t to)
{
	if (from >= to)
		return;
	memmove(p->text.s + from, p->text.s + to, p->text.n - to + 1);
	p->text.n -= to - from;
	p->at = from;
}

static void insert(struct prompt *p, int32_t code)
{
	struct str s = {0};
	size_t n;

	str_addn(&s, str_c(&p->text), p->at);
	utf8_append(&s, code);
	n = s.n;
	str_add(&s, str_c(&p->text) + p->at);
	str_free(&p->text);
	p->text = s;
	p->at = n;
}

static void delete_before(struct prompt *p)
{
	cut(p, before(p, p->at), p->at);
}

static void delete_here(struct prompt *p)
{
	cut(p, p->at, after(p, p->at));
}

static void delete_to_start(struct prompt *p)
{
	cut(p, 0, p->at);
}

static void delete_word(struct prompt *p)
{
	size_t from = p->at;

	while (from > 0 && p->text.s[from - 1] == ' ')
		from--;
	while (from > 0 && p->text.s[from - 1] != ' ')
		from--;
	cut(p, from, p->at);
}

/* ---- history ---- */

static void set_text(struct prompt *p, const char *text)
{
	str_clear(&p->text);
	str_add(&p->text, text);
	p->at = p->text.n;
}

static void show_back(struct prompt *p)
{
	if (p->back)
		set_text(p, p->history->v[p->history->n - p->back]);
	else
		set_text(p, str_c(&p->own));
}

static void go_back(struct prompt *p)
{
	if (!p->history || p->back == p->history->n)
		return;
	if (!p->back) {
		str_clear(&p->own);
		str_add(&p->own, str_c(&p->text));
	}
	p->back++;
	show_back(p);
}

static void go_forth(struct prompt *p)
{
	if (!p->back)
		return;
	p->back--;
	show_back(p);
}

static void remember(struct prompt *p)
{
	struct typed *h = p->history;

	if (!h || !p->text.n || (h->n && streq(h->v[h->n - 1], p->text.s)))
		return;
	vec_push(h, mem_strdup(p->text.s));
}

void typed_free(struct typed *h)
{
	for (size_t i = 0; i < h->n; i++)
		mem_free(h->v[i]);
	vec_free(h);
}

/* ---- the prompt ---- */

void prompt_ask(struct prompt *p, const char *label, const char *text, struct typed *h)
{
	p->label = label;
	p->hint = NULL;
	p->history = h;
	p->back = 0;
	str_clear(&p->error);
	set_text(p, text);
}

enum prompt_end prompt_press(struct prompt *p, int32_t key)
{
	str_clear(&p->error);
	if (key == KEY_IS_ESC)
		return PROMPT_LEFT;
	if (key == KEY_IS_ENTER) {
		remember(p);
		return PROMPT_ACCEPTED;
	}
	for (const struct prompt_key *k = prompt_keys; k->keys; k++) {
		if (k->run && key_among(key, k->keys)) {
			k->run(p);
			return PROMPT_OPEN;
		}
	}
	if (key_is_text(key) || (key < KEY_ABOVE && key > KEY_IS_BACKSPACE))
		insert(p, key);
	return PROMPT_OPEN;
}

void prompt_error(struct prompt *p, const char *text)
{
	str_clear(&p->error);
	utf8_safe(&p->error, text);
}

void prompt_close(struct prompt *p)
{
	p->label = NULL;
	str_clear(&p->error);
}

void prompt_free(struct prompt *p)
{
	str_free(&p->text);
	str_free(&p->own);
	str_free(&p->error);
}

/* ---- painting ---- */

/* Columns of the character at s, or of what stands in its place where none can be seen. */
static int width_of(const char *s, size_t n)
{
	char *one = mem_strndup(s, n);
	struct str shown = {0};
	int width;

	utf8_safe(&shown, one);
	width = screen_width(str_c(&shown));
	str_free(&shown);
	mem_free(one);
	return width;
}

/* The first byte shown, so that the cursor is in sight in `width` columns; *x: columns from there
 * to the cursor. */
static size_t first_shown(const struct prompt *p, int width, int *x)
{
	size_t from = p->at;

	*x = 0;
	while (from > 0) {
		size_t at = before(p, from);
		int more = width_of(str_c(&p->text) + at, from - at);
		if (*x + more >= width)
			break;
		*x += more;
		from = at;
	}
	return from;
}

void prompt_paint(const struct prompt *p, struct screen *s, int top, int y, int cols)
{
	struct str shown = {0};
	int x, width, cursor;
	size_t from;

	lines_paint_above(s, top, y, cols, INK_ERROR, str_c(&p->error));
	screen_fill(s, y, 0, cols, INK_PROMPT, " ");
	x = 1 + screen_put(s, y, 1, cols - 1, INK_KEY, p->label);
	x += screen_put(s, y, x, cols - x, INK_KEY, ": ");
	width = cols - x - 1;
	from = first_shown(p, width, &cursor);
	utf8_safe(&shown, str_c(&p->text) + from);
	screen_put(s, y, x, width, INK_PROMPT, str_c(&shown));
	if (!p->text.n && p->hint)
		screen_fit(s, y, x, width, INK_DIM, p->hint, false);
	screen_cursor(s, y, x + cursor);
	str_free(&shown);
}

const struct prompt_key prompt_keys[] = {
    {"Enter", "take the line", NULL},
    {"Esc", "leave it as it was", NULL},
    {"Left", "a character left", go_left},
    {"Right", "a character right", go_right},
    {"Home C-a", "to the beginning", go_home},
    {"End C-e", "to the end", go_end},
    {"Backspace", "delete the character before", delete_before},
    {"Delete C-d", "delete the character here", delete_here},
    {"C-w", "delete the word before", delete_word},
    {"C-u", "delete all before", delete_to_start},
    {"Up C-p", "the line typed before", go_back},
    {"Down C-n", "the line typed after", go_forth},
    {NULL, NULL, NULL},
};

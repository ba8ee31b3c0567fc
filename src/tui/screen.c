/* The grid and the terminal under it. */
#include "screen.h"

#include <curses.h>
#include <langinfo.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "guard.h"
#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#define ESC_WAIT_MS 25
#define UTF8_MOST   4  /* bytes of a character; texts may be long, and are not measured for each */
#define MARKS       3  /* combining characters that a cell has room for */
#define FAILURES    20 /* reads in a row that fail at once: the terminal is gone */

struct grid_cell {
	wchar_t text[MARKS + 2]; /* a character, its marks, 0; empty: the second half of a wide
				    one */
	unsigned char ink, width;
};

struct screen {
	SCREEN *curses;
	enum scheme scheme;
	int rows, cols;
	struct grid_cell *now, *sent; /* [rows * cols]; sent: what curses has */
	int cursor_y, cursor_x;
	int failures;
};

/* ---- opening and closing ---- */

static int check_locale(struct err *e)
{
	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return 0;
	return err_set(e, ERR_USAGE,
		       "the terminal view needs a UTF-8 locale, and this one has %s; try LC_ALL="
		       "C.UTF-8 hangar ..., or the line commands: hangar help",
		       nl_langinfo(CODESET));
}

/* What setupterm has read; newterm reads it again for itself. */
static void let_go_of_description(void)
{
	if (cur_term)
		del_curterm(cur_term);
}

/* newterm would end the program where it doesn't know the terminal. */
static int check_terminal(const char *term, int fd, struct err *e)
{
	int status;

	if (!term || !*term)
		return err_set(e, ERR_USAGE,
			       "$TERM is not set; the line commands need none: hangar help");
	if (setupterm(term, fd, &status) != OK)
		return err_set(e, ERR_USAGE,
			       "the terminal \"%s\" is not known here; the line commands need "
			       "none: hangar help",
			       term);
	if (cursor_address && clear_screen)
		return 0;
	let_go_of_description();
	return err_set(e, ERR_USAGE,
		       "the terminal \"%s\" can't place its cursor; use the line commands, such as "
		       "hangar list deals",
		       term);
}

static void open_colours(struct screen *s)
{
	bool wide;

	if (s->scheme == SCHEME_MONO || !has_colors() || start_color() != OK) {
		s->scheme = SCHEME_MONO;
		return;
	}
	use_default_colors();
	wide = COLORS >= 256;
	for (int i = 0; i < INKS; i++) {
		struct tint t = ink_tint(s->scheme, (enum ink)i);
		init_pair((short)(i + 1), wide ? t.fore : t.fore8, wide ? t.back : t.back8);
	}
}

static void make_grid(struct screen *s)
{
	size_t n;

	getmaxyx(stdscr, s->rows, s->cols);
	n = (size_t)s->rows * (size_t)s->cols;
	mem_free(s->now);
	mem_free(s->sent);
	s->now = mem_zalloc(n * sizeof *s->now);
	s->sent = mem_zalloc(n * sizeof *s->sent);
	screen_clear(s);
}

struct screen *screen_open(const struct screen_options *o, struct err *e)
{
	const char *term = o->term ? o->term : getenv("TERM");
	struct screen *s;

	if (check_locale(e) || check_terminal(term, fileno(o->out), e))
		return NULL;
	s = mem_zalloc(sizeof *s);
	guard_keep(fileno(o->out));
	let_go_of_description();
	s->curses = newterm(term, o->out, o->in);
	if (!s->curses) {
		mem_free(s);
		err_set(e, ERR_USAGE, "the terminal \"%s\" can't be opened", term);
		return NULL;
	}
	set_term(s->curses);
	set_escdelay(ESC_WAIT_MS);
	s->scheme = o->scheme;
	open_colours(s);
	cbreak();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	curs_set(0);
	if (o->rows)
		resizeterm(o->rows, o->cols);
	s->cursor_y = -1;
	make_grid(s);
	guard_begin(isatty(fileno(o->out)));
	return s;
}

void screen_close(struct screen **sp)
{
	struct screen *s = *sp;

	if (!s)
		return;
	endwin();
	guard_end();
	delscreen(s->curses);
	mem_free(s->now);
	mem_free(s->sent);
	mem_free(s);
	*sp = NULL;
}

void screen_restore(void)
{
	guard_restore();
}

void screen_size(const struct screen *s, int *rows, int *cols)
{
	*rows = s->rows;
	*cols = s->cols;
}

enum scheme screen_scheme(const struct screen *s)
{
	return s->scheme;
}

void screen_resize(struct screen *s, int rows, int cols)
{
	resizeterm(rows, cols);
	make_grid(s);
	clearok(stdscr, TRUE);
}

/* ---- painting ---- */

static struct grid_cell *cell_at(const struct screen *s, int y, int x)
{
	return &s->now[(size_t)y * (size_t)s->cols + (size_t)x];
}

static void set_blank(struct grid_cell *c, enum ink ink)
{
	*c = (struct grid_cell){.text = L" ", .ink = (unsigned char)ink, .width = 1};
}

void screen_clear(struct screen *s)
{
	size_t n = (size_t)s->rows * (size_t)s->cols;

	for (size_t i = 0; i < n; i++)
		set_blank(&s->now[i], INK_TEXT);
	s->cursor_y = -1;
}

/* What is left of a wide character when its other half is written over is a blank. */
static void part_halves(struct screen *s, int y, int x)
{
	struct grid_cell *c = cell_at(s, y, x);

	if (!c->width && x > 0)
		set_blank(c - 1, (enum ink)c->ink);
	if (c->width == 2 && x + 1 < s->cols)
		set_blank(c + 1, (enum ink)c->ink);
}

static void set_cell(struct screen *s, int y, int x, enum ink ink, wchar_t code, int width)
{
	for (int i = 0; i < width; i++)
		part_halves(s, y, x + i);
	*cell_at(s, y, x) = (struct grid_cell){.text = {code},
					       .ink = (unsigned char)ink,
					       .width = (unsigned char)width};
	if (width == 2)
		*cell_at(s, y, x + 1) = (struct grid_cell){.ink = (unsigned char)ink};
}

static void add_mark(struct grid_cell *c, wchar_t mark)
{
	size_t n = wcslen(c->text);

	if (n && n <= MARKS)
		c->text[n] = mark;
}

/* The next character of a text, something visible in place of what no terminal shows. */
static const char *take(const char *text, wchar_t *code, int *width)
{
	int32_t c;
	size_t used = utf8_next(text, strnlen(text, UTF8_MOST), &c);

	if (!used || c < ' ' || (*width = wcwidth((wchar_t)c)) < 0) {
		c = 0xfffd;
		*width = 1;
	}
	*code = (wchar_t)c;
	return text + (used ? used : 1);
}

int screen_put(struct screen *s, int y, int x, int width, enum ink ink, const char *text)
{
	struct grid_cell *last = NULL;
	int taken = 0, w;
	wchar_t code;

	if (y < 0 || y >= s->rows || x < 0)
		return 0;
	if (width > s->cols - x)
		width = s->cols - x;
	while (*text) {
		text = take(text, &code, &w);
		if (!w && last)
			add_mark(last, code);
		if (!w)
			continue;
		if (taken + w > width)
			break;
		set_cell(s, y, x + taken, ink, code, w);
		last = cell_at(s, y, x + taken);
		taken += w;
	}
	return taken;
}

int screen_width_to(const char *text, int most)
{
	int width = 0, w;
	wchar_t code;

	while (*text && width < most) {
		text = take(text, &code, &w);
		width += w;
	}
	return width < most ? width : most;
}

int screen_width(const char *text)
{
	return screen_width_to(text, INT_MAX);
}

void screen_fill(struct screen *s, int y, int x, int width, enum ink ink, const char *one)
{
	int step = screen_width(one);

	for (int at = 0; step > 0 && at + step <= width; at += step)
		screen_put(s, y, x + at, width - at, ink, one);
}

void screen_fit(struct screen *s, int y, int x, int width, enum ink ink, const char *text,
		bool right)
{
	int full, taken;

	if (width <= 0)
		return;
	full = screen_width_to(text, width + 1);
	screen_fill(s, y, x, width, ink, " ");
	if (full <= width) {
		screen_put(s, y, x + (right ? width - full : 0), width, ink, text);
		return;
	}
	taken = screen_put(s, y, x, width - 1, ink, text);
	screen_put(s, y, x + taken, 1, ink, "…");
}

void screen_tint(struct screen *s, int y, int x, int width, enum ink ink)
{
	if (y < 0 || y >= s->rows)
		return;
	for (int i = x < 0 ? 0 : x; i < x + width && i < s->cols; i++)
		cell_at(s, y, i)->ink = (unsigned char)ink;
}

void screen_cursor(struct screen *s, int y, int x)
{
	s->cursor_y = y;
	s->cursor_x = x < s->cols ? x : s->cols - 1;
}

/* ---- sending ---- */

static attr_t attributes_of(unsigned tint)
{
	attr_t a = A_NORMAL;

	a |= tint & TINT_BOLD ? A_BOLD : 0;
	a |= tint & TINT_DIM ? A_DIM : 0;
	a |= tint & TINT_UNDERLINE ? A_UNDERLINE : 0;
	a |= tint & TINT_REVERSE ? A_REVERSE : 0;
	return a;
}

static void send_row(struct screen *s, int y, cchar_t *line)
{
	int n = 0;

	for (int x = 0; x < s->cols; x++) {
		const struct grid_cell *c = cell_at(s, y, x);
		struct tint t = ink_tint(s->scheme, (enum ink)c->ink);
		short pair = s->scheme == SCHEME_MONO ? 0 : (short)(c->ink + 1);

		if (c->width)
			setcchar(&line[n++], c->text, attributes_of(t.attributes), pair, NULL);
	}
	mvadd_wchnstr(y, 0, line, n);
}

void screen_flush(struct screen *s)
{
	size_t row = (size_t)s->cols * sizeof *s->now;
	cchar_t *line = mem_alloc((size_t)s->cols * sizeof *line);

	for (int y = 0; y < s->rows; y++) {
		size_t at = (size_t)y * (size_t)s->cols;
		if (memcmp(&s->now[at], &s->sent[at], row) == 0)
			continue;
		send_row(s, y, line);
		memcpy(&s->sent[at], &s->now[at], row);
	}
	mem_free(line);
	curs_set(s->cursor_y >= 0);
	if (s->cursor_y >= 0)
		move(s->cursor_y, s->cursor_x);
	refresh();
}

void screen_redraw(struct screen *s)
{
	clearok(stdscr, TRUE);
	memset(s->sent, 0, (size_t)s->rows * (size_t)s->cols * sizeof *s->sent);
}

/* ---- keys ---- */

static const struct {
	wint_t curses;
	int32_t key;
} translated[] = {
    {KEY_UP, KEY_IS_UP},
    {KEY_DOWN, KEY_IS_DOWN},
    {KEY_LEFT, KEY_IS_LEFT},
    {KEY_RIGHT, KEY_IS_RIGHT},
    {KEY_PPAGE, KEY_IS_PAGE_UP},
    {KEY_NPAGE, KEY_IS_PAGE_DOWN},
    {KEY_HOME, KEY_IS_HOME},
    {KEY_END, KEY_IS_END},
    {KEY_DC, KEY_IS_DELETE},
    {KEY_BTAB, KEY_IS_BACKTAB},
    {KEY_BACKSPACE, KEY_IS_BACKSPACE},
    {KEY_ENTER, KEY_IS_ENTER},
};

static int32_t translate(wint_t code)
{
	for (size_t i = 0; i < sizeof translated / sizeof *translated; i++) {
		if (translated[i].curses == code)
			return translated[i].key;
	}
	return KEY_IS_UNKNOWN;
}

/* A read that fails although it had all the time of the world: interrupted, or nobody is there. */
static int32_t failed(struct screen *s, int milliseconds)
{
	if (milliseconds >= 0)
		return KEY_IS_NONE;
	return ++s->failures < FAILURES ? KEY_IS_NONE : KEY_IS_GONE;
}

int32_t screen_key(struct screen *s, int milliseconds)
{
	wint_t code;
	int kind;

	wtimeout(stdscr, milliseconds);
	kind = get_wch(&code);
	if (kind == ERR)
		return failed(s, milliseconds);
	s->failures = 0;
	if (kind == KEY_CODE_YES && code == KEY_RESIZE) {
		make_grid(s);
		return KEY_IS_RESIZE;
	}
	if (kind == KEY_CODE_YES)
		return translate(code);
	if (code == '\n')
		return KEY_IS_ENTER;
	return code == '\b' ? KEY_IS_BACKSPACE : (int32_t)code;
}

/* ---- reading back ---- */

static unsigned tint_of(attr_t a)
{
	return (a & A_BOLD ? TINT_BOLD : 0U) | (a & A_DIM ? TINT_DIM : 0U) |
	       (a & A_UNDERLINE ? TINT_UNDERLINE : 0U) | (a & A_REVERSE ? TINT_REVERSE : 0U);
}

enum ink screen_read(const struct screen *s, int y, int x, struct str *text, unsigned *attributes)
{
	wchar_t wide[CCHARW_MAX + 1] = {0};
	cchar_t c;
	attr_t a = 0;
	short pair = 0;

	mvin_wch(y, x, &c);
	getcchar(&c, wide, &a, &pair, NULL);
	for (size_t i = 0; cell_at(s, y, x)->width && wide[i]; i++)
		utf8_append(text, (int32_t)wide[i]);
	*attributes = tint_of(a);
	return pair ? (enum ink)(pair - 1) : (enum ink)cell_at(s, y, x)->ink;
}

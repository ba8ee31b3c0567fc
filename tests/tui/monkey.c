/* Keys pressed by nobody in his right mind: any key of the table of actions, any text typed at any
 * prompt, windows of any size, jobs met half done, the program left and opened again. After each
 * key the cursor stands on a row there is and the screen shows nothing that no screen should; at
 * the end the ledger opens and is whole. The keys follow from the seed, which is printed.
 *
 * HANGAR_MONKEY_KEYS (3000) and HANGAR_MONKEY_SEED (the clock) say how many, and which. Prints what
 * failed, and at the end "N passed, N failed". */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hangar/err.h"
#include "hangar/utf8.h"
#include "tui/action.h"
#include "tui/browser.h"

#define KEYS        3000
#define MOST_ROWS   80
#define MOST_COLS   250
#define LOOK_EVERY  16 /* keys between looks at the whole screen */
#define MOST_OPENED 30 /* views on top of each other */
#define MOST_WORKS  5  /* a reading, the checks, an undo, two lists */

struct monkey {
	uint64_t state;
	VEC(int32_t) keys; /* of all actions; some stand there twice */
	struct browse_options options;
	FILE *in, *out;
	struct screen *screen;
	struct browser *browser;
	size_t pressed, passed, failed;
	size_t wrong; /* looks that found something wrong */
};

static void check(struct monkey *m, bool good, const char *what)
{
	m->passed += good;
	m->failed += !good;
	if (!good)
		printf("%s, key %zu: not ok: %s\n", m->options.ledger, m->pressed, what);
}

/* xorshift64* */
static uint32_t below(struct monkey *m, uint32_t n)
{
	m->state ^= m->state >> 12;
	m->state ^= m->state << 25;
	m->state ^= m->state >> 27;
	return (uint32_t)((m->state * 0x2545f4914f6cdd1dU) >> 32) % n;
}

static bool one_in(struct monkey *m, uint32_t n)
{
	return below(m, n) == 0;
}

/* ---- the world ---- */

static void collect_keys(struct monkey *m)
{
	for (const struct action *a = actions; a->name; a++) {
		for (const char *s = a->keys; *s; s += strspn(s, " ")) {
			size_t n = strcspn(s, " ");
			vec_push(&m->keys, key_parse(s, n));
			s += n;
		}
	}
}

static void open_browser(struct monkey *m)
{
	m->browser = browser_new(&m->options, m->screen);
	browser_paint(m->browser);
}

static bool open_screen(struct monkey *m)
{
	struct screen_options o = {.rows = 24, .cols = 80, .term = "xterm-256color"};
	struct err e = ERR_INIT;

	o.in = m->in = fopen("/dev/null", "r");
	o.out = m->out = fopen("/dev/null", "w");
	m->screen = screen_open(&o, &e);
	check(m, m->screen != NULL, e.text ? e.text : "the screen opens");
	err_clear(&e);
	return m->screen != NULL;
}

/* ---- looking ---- */

static bool shows_nothing_bad(const struct screen *s)
{
	int rows, cols;
	bool good = true;

	screen_size(s, &rows, &cols);
	for (int y = 0; y < rows; y++) {
		for (int x = 0; x < cols && good; x++) {
			struct str text = {0};
			unsigned attributes;
			int32_t code;
			screen_read(s, y, x, &text, &attributes);
			for (size_t at = 0, n; at < text.n && good; at += n) {
				n = utf8_next(text.s + at, text.n - at, &code);
				good = n && !utf8_hidden(code);
			}
			str_free(&text);
		}
	}
	return good;
}

static void expect(struct monkey *m, bool good, const char *what)
{
	m->wrong += !good;
	if (!good)
		printf("%s, key %zu: %s\n", m->options.ledger, m->pressed, what);
}

static void look(struct monkey *m)
{
	struct view *v = browser_view(m->browser);
	size_t n = view_rows(v);

	expect(m, !n || v->row < n, "the cursor stands on no row");
	expect(m, !v->columns.n || v->column < v->columns.n, "the cursor stands on no column");
	expect(m, v->top <= view_lines(v), "the window begins behind the last line");
	expect(m, m->browser->works.n <= MOST_WORKS, "too many jobs are at work at once");
	if (m->pressed % LOOK_EVERY == 0)
		expect(m, shows_nothing_bad(m->screen), "something on the screen can't be seen");
}

/* ---- pressing ---- */

static void press(struct monkey *m, int32_t key)
{
	m->pressed++;
	browser_press(m->browser, key);
	if (one_in(m, 4))
		browser_tick(m->browser, (int)below(m, 12));
	if (m->browser->over) {
		browser_free(&m->browser);
		open_browser(m);
	}
	if (one_in(m, 3))
		browser_paint_hastily(m->browser);
	else
		browser_paint(m->browser);
	look(m);
}

static void resize(struct monkey *m)
{
	bool tiny = one_in(m, 6);
	int rows = 1 + (int)below(m, tiny ? 12 : MOST_ROWS);
	int cols = 1 + (int)below(m, tiny ? 45 : MOST_COLS);

	screen_resize(m->screen, rows, cols);
	press(m, KEY_IS_RESIZE);
}

static void press_text(struct monkey *m, const char *s)
{
	int32_t code;

	for (size_t n; *s && m->browser->prompt.label; s += n ? n : 1) {
		n = utf8_next(s, strlen(s), &code);
		press(m, n ? code : (unsigned char)*s);
	}
}

/* Words of filters and policies, and what nobody would type. */
static const char *const phrases[] = {
    "type:MiG-29",
    "to:=\"United States\"",
    "from:",
    "not:status:offered",
    "price:..2m",
    "year:2019..2024",
    "count:10..",
    "МиГ-29",
    "契約 中华",
    "cafe\xcc\x81\xcc\x82\xcc\x83\xcc\x84",
    "\xe2\x80\xae"
    "rtl\xe2\x80\x8b\xc2\x9b",
    "\"open",
    "a:b:c",
    "--in USD",
    "--ignore denials",
    "--min-grade C3",
    "--as-of 2020",
    "ignore=denials",
    "2024-04-25",
    "batch:2",
    "recorded-on=2024-01-01 in=USD",
    "--as-of 20XX-99",
    "%s%n%d",
    " ",
    "=",
    "..",
    "99999999999999999999999",
    "\xf0\x9f\x9b\xa9\xef\xb8\x8f",
    "operator:India or:",
};
#define PHRASES (sizeof phrases / sizeof *phrases)

static int32_t any_character(struct monkey *m)
{
	static const uint32_t ends[] = {0x20, 0x80, 0x100, 0x3000, 0xe000, KEY_ABOVE};

	return (int32_t)below(m, ends[below(m, sizeof ends / sizeof *ends)]);
}

/* At a prompt: typed, edited, taken or left. */
static void type(struct monkey *m)
{
	static const int32_t editing[] = {KEY_IS_LEFT,      KEY_IS_RIGHT,  KEY_IS_HOME,
					  KEY_IS_END,       KEY_IS_UP,     KEY_IS_DOWN,
					  KEY_IS_BACKSPACE, KEY_IS_DELETE, 'w' - 'a' + 1,
					  'u' - 'a' + 1};
	uint32_t n = one_in(m, 40) ? 300 : 1 + below(m, 4);

	for (uint32_t i = 0; i < n && m->browser->prompt.label; i++) {
		switch (below(m, 4)) {
		case 0:
			press(m, editing[below(m, sizeof editing / sizeof *editing)]);
			break;
		case 1:
			press(m, any_character(m));
			break;
		default:
			press_text(m, phrases[below(m, PHRASES)]);
		}
	}
	if (m->browser->prompt.label)
		press(m, one_in(m, 4) ? KEY_IS_ESC : KEY_IS_ENTER);
	if (m->browser->prompt.label) /* it could not be read */
		press(m, KEY_IS_ESC);
}

static void do_something(struct monkey *m)
{
	uint32_t what = below(m, 100);

	if (m->browser->prompt.label)
		type(m);
	else if (m->browser->stack.n > MOST_OPENED)
		press(m, '1' + (int32_t)below(m, 9));
	else if (what < 6)
		resize(m);
	else if (what < 8)
		press(m, any_character(m));
	else if (what < 12)
		press(m, KEY_IS_ESC);
	else
		press(m, m->keys.v[below(m, (uint32_t)m->keys.n)]);
}

/* ---- one ledger ---- */

static void check_whole(struct monkey *m)
{
	struct str command = {0};

	str_addf(&command,
		 "hangar --ledger %s log > log.txt && hangar --ledger %s list deals > deals.txt && "
		 "test \"$(sqlite3 %s 'PRAGMA integrity_check')\" = ok",
		 m->options.ledger, m->options.ledger, m->options.ledger);
	fflush(stdout);
	check(m, system(command.s) == 0, "the ledger opens afterwards, and is whole");
	str_free(&command);
}

static void browse(struct monkey *m, const char *ledger, size_t keys)
{
	size_t end = m->pressed + keys;

	m->options.ledger = ledger;
	if (!open_screen(m))
		return;
	open_browser(m);
	while (m->pressed < end)
		do_something(m);
	check(m, !m->wrong, "all that was looked at");
	m->wrong = 0;
	browser_free(&m->browser);
	screen_close(&m->screen);
	fclose(m->in);
	fclose(m->out);
	check_whole(m);
}

static uint64_t number(const char *variable, uint64_t otherwise)
{
	const char *s = getenv(variable);

	return s && *s ? strtoull(s, NULL, 10) : otherwise;
}

static bool make(struct monkey *m, const char *command)
{
	bool good = system(command) == 0;

	check(m, good, command);
	return good;
}

int main(void)
{
	size_t keys = (size_t)number("HANGAR_MONKEY_KEYS", KEYS);
	uint64_t seed = number("HANGAR_MONKEY_SEED", (uint64_t)time(NULL));
	struct monkey m = {.state = seed * 2 + 1};

	setlocale(LC_ALL, "");
	printf("seed %llu\n", (unsigned long long)seed);
	collect_keys(&m);
	if (make(&m, "hangar --ledger sample.db demo > demo.txt") &&
	    make(&m, "for f in deliveries register airframes; do hangar --ledger lists.db import "
		     "\"$FIXTURES/lists/$f.csv\" > import.txt 2>&1 || test $? -eq 1 || exit; "
		     "done")) {
		browse(&m, "sample.db", keys / 2);
		browse(&m, "lists.db", keys - keys / 2);
	}
	vec_free(&m.keys);
	printf("%zu passed, %zu failed\n", m.passed, m.failed);
	return m.failed != 0;
}

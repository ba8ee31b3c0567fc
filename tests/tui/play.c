/* Plays scripts of keys to the browser, without a terminal, and looks at its screen. One command a
 * line:
 *
 *   # ...              nothing
 *   run COMMAND        by the shell, before the browser opens; must end with status 0
 *   ledger FILE        to be browsed; `words FILTER...`, `scheme NAME`, `read-only`
 *   size 80x24         of the window when it opens
 *   resize 40x10       of the open window
 *   keys j Enter "x"   keys by name; what is quoted is typed as it stands
 *   expect TEXT        the screen comes to have the text on one of its lines
 *   absent TEXT        and has it not, when all is done
 *   cursor TEXT        the row under the cursor has it
 *   screen NAME        the whole screen is as screens/NAME.txt: its text, then the ink of every
 *                      cell by a letter (in mono its attributes); UPDATE=1 writes it
 *   ended              the browser is left
 *
 * Each of the last six is a check. Nothing sleeps: what is expected is waited for while work is
 * under way. Prints what failed, and at the end "N passed, N failed". */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/utf8.h"
#include "tui/browser.h"

#define PATIENCE_MS 10000
#define STEP_MS     10

struct player {
	const char *script;
	size_t line;
	struct browse_options options;
	char *ledger, *scheme;
	VEC(const char *) words;
	int rows, cols;
	FILE *in, *out;
	struct screen *screen;
	struct browser *browser;
	size_t passed, failed;
};

static void check(struct player *p, bool good, const char *what, const char *text)
{
	if (good) {
		p->passed++;
		return;
	}
	p->failed++;
	printf("%s:%zu: not ok: %s %s\n", p->script, p->line, what, text);
}

/* ---- the screen as text ---- */

static void row_text(struct str *out, const struct screen *s, int y)
{
	int rows, cols;
	unsigned attributes;

	screen_size(s, &rows, &cols);
	for (int x = 0; x < cols; x++)
		screen_read(s, y, x, out, &attributes);
	while (out->n && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
}

static char letter_of(const struct screen *s, int y, int x)
{
	static const char letters[16] = ".BDduUeERrfFvVwW"; /* bits: bold dim underline reverse */
	struct str text = {0};
	unsigned attributes;
	enum ink ink = screen_read(s, y, x, &text, &attributes);

	str_free(&text);
	return screen_scheme(s) == SCHEME_MONO ? letters[attributes & 15] : ink_letter(ink);
}

static void row_inks(struct str *out, const struct screen *s, int y)
{
	int rows, cols;

	screen_size(s, &rows, &cols);
	for (int x = 0; x < cols; x++)
		str_addc(out, letter_of(s, y, x));
	while (out->n && out->s[out->n - 1] == '.')
		out->s[--out->n] = '\0';
}

static void picture(struct str *out, const struct screen *s)
{
	int rows, cols;

	screen_size(s, &rows, &cols);
	for (int part = 0; part < 2; part++) {
		for (int y = 0; y < rows; y++) {
			struct str line = {0};
			(part ? row_inks : row_text)(&line, s, y);
			str_addf(out, "%s\n", str_c(&line));
			str_free(&line);
		}
		if (!part)
			str_addf(out, "---- %dx%d %s\n", cols, rows, scheme_name(screen_scheme(s)));
	}
}

static bool has(const struct screen *s, const char *text, bool at_cursor)
{
	int rows, cols;
	bool found = false;

	screen_size(s, &rows, &cols);
	for (int y = 0; y < rows && !found; y++) {
		struct str line = {0};
		row_text(&line, s, y);
		found = strstr(str_c(&line), text) != NULL &&
			(!at_cursor || str_starts(str_c(&line), "▌"));
		str_free(&line);
	}
	return found;
}

/* Every cell looks as its ink says in this scheme. */
static bool inks_hold(const struct screen *s)
{
	int rows, cols;

	screen_size(s, &rows, &cols);
	for (int y = 0; y < rows; y++) {
		for (int x = 0; x < cols; x++) {
			struct str text = {0};
			unsigned attributes;
			enum ink ink = screen_read(s, y, x, &text, &attributes);
			bool half = text.n == 0;
			str_free(&text);
			if (!half && attributes != ink_tint(screen_scheme(s), ink).attributes)
				return false;
		}
	}
	return true;
}

/* ---- playing ---- */

static void fail_all(struct player *p, const char *why)
{
	check(p, false, "the browser opens:", why);
}

static bool is_open(struct player *p)
{
	struct screen_options o = {.rows = p->rows, .cols = p->cols};
	struct err e = ERR_INIT;

	if (p->browser)
		return true;
	o.in = p->in = fopen("/dev/null", "r");
	o.out = p->out = fopen("/dev/null", "w");
	o.term = "xterm-256color";
	if (p->scheme && scheme_parse(&o.scheme, p->scheme, &e)) {
		fail_all(p, e.text);
		return false;
	}
	p->screen = screen_open(&o, &e);
	if (!p->screen) {
		fail_all(p, e.text);
		return false;
	}
	p->options.ledger = p->ledger ? p->ledger : "ledger.db";
	p->options.words = p->words.v;
	p->options.word_count = p->words.n;
	p->browser = browser_new(&p->options, p->screen);
	browser_paint(p->browser);
	return true;
}

/* Until nothing is under way any more, or the screen has the text. */
static bool wait_for(struct player *p, const char *text, bool at_cursor)
{
	for (int waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
		browser_paint(p->browser);
		if (text && has(p->screen, text, at_cursor))
			return true;
		if (!browser_busy(p->browser))
			break;
		browser_tick(p->browser, STEP_MS);
	}
	return !text && !browser_busy(p->browser);
}

static void press(struct player *p, int32_t key)
{
	browser_press(p->browser, key);
	browser_paint(p->browser);
}

static const char *type_quoted(struct player *p, const char *s)
{
	int32_t code;

	for (s++; *s && *s != '"'; s += utf8_next(s, strlen(s), &code)) {
		if (*s == '\\' && s[1])
			s++;
		if (!utf8_next(s, strlen(s), &code))
			break;
		press(p, code);
	}
	return *s ? s + 1 : s;
}

static void play_keys(struct player *p, const char *s)
{
	while (*(s += strspn(s, " "))) {
		size_t n = strcspn(s, " ");
		int32_t key;

		if (*s == '"') {
			s = type_quoted(p, s);
			continue;
		}
		key = key_parse(s, n);
		if (key == KEY_IS_NONE)
			check(p, false, "there is a key", s);
		else
			press(p, key);
		s += n;
	}
}

static void play_expect(struct player *p, const char *text)
{
	bool good = wait_for(p, text, false);

	check(p, good, "expect", text);
	if (!good) {
		struct str s = {0};
		picture(&s, p->screen);
		printf("%.*s", (int)(strstr(s.s, "----") - s.s), s.s);
		str_free(&s);
	}
}

static void play_cursor(struct player *p, const char *text)
{
	check(p, wait_for(p, text, true), "cursor", text);
}

static void play_absent(struct player *p, const char *text)
{
	wait_for(p, NULL, false);
	check(p, !has(p->screen, text, false), "absent", text);
}

static void write_file(const char *path, const struct str *s)
{
	FILE *f = fopen(path, "w");

	if (!f || fwrite(s->s, 1, s->n, f) != s->n || fclose(f))
		printf("%s can't be written\n", path);
}

static bool same_as_file(const char *path, const struct str *s)
{
	FILE *f = fopen(path, "r");
	struct str then = {0};
	bool same;
	int c;

	while (f && (c = getc(f)) != EOF)
		str_addc(&then, (char)c);
	if (f)
		fclose(f);
	same = f && streq(str_c(&then), str_c(s));
	str_free(&then);
	return same;
}

static void compare(struct player *p, const char *name, const char *path, const struct str *now)
{
	struct str command = {0};
	bool same = same_as_file(path, now);

	check(p, same, "screen", name);
	if (!same) {
		write_file("screen.now", now);
		str_addf(&command, "diff -u '%s' screen.now", path);
		fflush(stdout);
		if (system(command.s) < 0)
			printf("no diff\n");
	}
	str_free(&command);
}

static void play_screen(struct player *p, const char *name)
{
	struct str now = {0}, path = {0};

	wait_for(p, NULL, false);
	check(p, inks_hold(p->screen), "attributes of", name);
	picture(&now, p->screen);
	str_addf(&path, "%.*sscreens/%s.txt", (int)(file_basename(p->script) - p->script),
		 p->script, name);
	if (getenv("UPDATE"))
		write_file(path.s, &now);
	compare(p, name, path.s, &now);
	str_free(&now);
	str_free(&path);
}

static void play_resize(struct player *p, const char *text)
{
	int cols = 0, rows = 0;

	if (sscanf(text, "%dx%d", &cols, &rows) != 2)
		check(p, false, "a size", text);
	screen_resize(p->screen, rows, cols);
	press(p, KEY_IS_RESIZE);
}

static void play_ended(struct player *p, const char *text)
{
	check(p, p->browser->over, "ended", text);
}

/* ---- before it opens ---- */

static void set_run(struct player *p, const char *command)
{
	fflush(stdout);
	if (system(command) != 0)
		check(p, false, "run", command);
}

static void set_ledger(struct player *p, const char *path)
{
	p->ledger = mem_strdup(path);
}

static void set_words(struct player *p, const char *words)
{
	vec_push(&p->words, mem_strdup(words));
}

static void set_scheme(struct player *p, const char *name)
{
	p->scheme = mem_strdup(name);
}

static void set_size(struct player *p, const char *text)
{
	if (sscanf(text, "%dx%d", &p->cols, &p->rows) != 2)
		check(p, false, "a size", text);
}

static void set_read_only(struct player *p, const char *text)
{
	(void)text;
	p->options.read_only = true;
}

static const struct {
	const char *name;
	bool open; /* needs the browser */
	void (*play)(struct player *p, const char *rest);
} commands[] = {
    {"run", false, set_run},       {"ledger", false, set_ledger},
    {"words", false, set_words},   {"scheme", false, set_scheme},
    {"size", false, set_size},     {"read-only", false, set_read_only},
    {"keys", true, play_keys},     {"expect", true, play_expect},
    {"absent", true, play_absent}, {"cursor", true, play_cursor},
    {"screen", true, play_screen}, {"resize", true, play_resize},
    {"ended", true, play_ended},
};

static void play_line(struct player *p, const char *line)
{
	size_t n = strcspn(line, " ");
	const char *rest = line + n + strspn(line + n, " ");

	if (!*line || *line == '#')
		return;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (strlen(commands[i].name) != n || memcmp(commands[i].name, line, n) != 0)
			continue;
		if (!commands[i].open || is_open(p))
			commands[i].play(p, rest);
		return;
	}
	check(p, false, "a command", line);
}

static void play(struct player *p)
{
	FILE *f = fopen(p->script, "r");
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	if (!f) {
		check(p, false, "the script", p->script);
		return;
	}
	while ((n = getline(&line, &room, f)) > 0) {
		p->line++;
		line[n - (line[n - 1] == '\n')] = '\0';
		play_line(p, line);
	}
	free(line);
	fclose(f);
}

static void end(struct player *p)
{
	browser_free(&p->browser);
	screen_close(&p->screen);
	if (p->in)
		fclose(p->in);
	if (p->out)
		fclose(p->out);
	for (size_t i = 0; i < p->words.n; i++)
		mem_free((void *)(uintptr_t)p->words.v[i]);
	vec_free(&p->words);
	mem_free(p->ledger);
	mem_free(p->scheme);
}

int main(int argc, char **argv)
{
	struct player p = {.rows = 24, .cols = 80};

	setlocale(LC_ALL, "");
	if (argc != 2)
		return 2;
	p.script = argv[1];
	play(&p);
	printf("%zu passed, %zu failed\n", p.passed, p.failed);
	end(&p);
	return p.failed != 0 || p.passed == 0;
}

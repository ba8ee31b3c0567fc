/* How long keys take: presses them to the browser, without a terminal, and measures until the first
 * picture after the last of them, and until the list and everything beside it are there.
 *
 *   keys LEDGER RUNS < SCRIPT
 *
 * Lines of the script: NAME | BEFORE | KEYS | AFTER. The keys are named as in tests/tui, what is
 * quoted is typed as it stands. KEYS are timed; what is BEFORE brings the screen there and what is
 * AFTER brings it back, both in every run, each key after all is there that the one before brings.
 * `start` as KEYS is the opening of the browser itself. A line of NAME alone is a heading. Prints
 * NAME, and median and worst milliseconds of both; at the end how much memory it took. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "hangar/err.h"
#include "hangar/utf8.h"
#include "tui/browser.h"

#define PARTS     4
#define RUNS_MOST 101
#define WAIT_MS   5 /* between looks at what is under way, as the program has it */

struct times {
	double first[RUNS_MOST], settled[RUNS_MOST];
	size_t n;
};

struct bench {
	struct browse_options options;
	struct screen_options window;
	struct screen *screen;
	struct browser *browser;
	size_t runs;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int fail(const char *what)
{
	fprintf(stderr, "keys: %s\n", what);
	return 1;
}

/* ---- pressing ---- */

static void settle(struct browser *b)
{
	while (browser_busy(b))
		browser_tick(b, WAIT_MS);
	browser_paint(b);
}

/* Presses the next key of the text; the rest of it, NULL at the end. */
static const char *press_next(struct browser *b, const char *s, bool *typing)
{
	int32_t key;
	size_t n;

	s += *typing ? 0 : strspn(s, " ");
	if (*s == '"') {
		*typing = !*typing;
		return s + 1;
	}
	if (!*s)
		return NULL;
	if (*typing) {
		n = utf8_next(s, strlen(s), &key);
	} else {
		n = strcspn(s, " ");
		key = key_parse(s, n);
		if (key == KEY_IS_NONE)
			exit(fail(s));
	}
	browser_press(b, key);
	return s + n;
}

static void press_all(struct browser *b, const char *s)
{
	bool typing = false;

	while (s)
		s = press_next(b, s, &typing);
}

/* As somebody does who looks at what came of each key. */
static void press_slowly(struct browser *b, const char *s)
{
	bool typing = false;

	while (s) {
		s = press_next(b, s, &typing);
		settle(b);
	}
}

/* ---- opening ---- */

static void close_browser(struct bench *x)
{
	browser_free(&x->browser);
	screen_close(&x->screen);
}

static void open_browser(struct bench *x)
{
	struct err e = ERR_INIT;

	x->screen = screen_open(&x->window, &e);
	if (!x->screen)
		exit(fail(e.text));
	x->browser = browser_new(&x->options, x->screen);
	browser_paint_hastily(x->browser);
}

/* Until there is a list, the checks may still be under way. */
static void wait_for_list(struct bench *x)
{
	while (browser_busy(x->browser) && !view_rows(browser_view(x->browser)))
		browser_tick(x->browser, WAIT_MS);
	browser_paint(x->browser);
}

/* ---- timing ---- */

static void time_start(struct bench *x, struct times *t)
{
	double begin;

	close_browser(x);
	begin = now();
	open_browser(x);
	t->first[t->n] = now() - begin;
	wait_for_list(x);
	t->settled[t->n++] = now() - begin;
	settle(x->browser);
}

static void time_keys(struct bench *x, struct times *t, char *const *part)
{
	double begin;

	press_slowly(x->browser, part[1]);
	begin = now();
	press_all(x->browser, part[2]);
	browser_paint_hastily(x->browser);
	t->first[t->n] = now() - begin;
	settle(x->browser);
	t->settled[t->n++] = now() - begin;
	press_slowly(x->browser, part[3]);
}

static int by_time(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double median(double *v, size_t n)
{
	qsort(v, n, sizeof *v, by_time);
	return (v[n / 2] + v[(n - 1) / 2]) / 2;
}

static void report(const char *name, struct times *t)
{
	double first = median(t->first, t->n), settled = median(t->settled, t->n);

	printf("%-40s %8.1f %8.1f %8.1f %8.1f\n", name, first, t->first[t->n - 1], settled,
	       t->settled[t->n - 1]);
	fflush(stdout);
}

static void run_line(struct bench *x, char *line)
{
	char *part[PARTS] = {line};
	struct times t = {.n = 0};

	for (int i = 1; i < PARTS && (part[i] = strchr(part[i - 1], '|')) != NULL; i++)
		*part[i]++ = '\0';
	if (!part[1]) {
		printf("%s\n", line);
		return;
	}
	if (!part[2] || !part[3])
		exit(fail(line));
	while (t.n < x->runs) {
		if (streq(part[2], " start "))
			time_start(x, &t);
		else
			time_keys(x, &t, part);
	}
	report(part[0], &t);
}

int main(int argc, char **argv)
{
	struct bench x = {.window = {.term = "xterm-256color", .rows = 40, .cols = 120}};
	struct rusage used;
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	setlocale(LC_ALL, "");
	x.runs = argc == 3 ? (size_t)atoi(argv[2]) : 0;
	if (!x.runs || x.runs > RUNS_MOST)
		return fail("LEDGER RUNS");
	x.options.ledger = argv[1];
	x.window.in = fopen("/dev/null", "r");
	x.window.out = fopen("/dev/null", "w");
	open_browser(&x);
	settle(x.browser);
	while ((n = getline(&line, &room, stdin)) > 0) {
		line[n - (line[n - 1] == '\n')] = '\0';
		if (*line && *line != '#')
			run_line(&x, line);
	}
	free(line);
	getrusage(RUSAGE_SELF, &used);
	printf("%-40s %8ld MB\n", "most memory", used.ru_maxrss / 1024);
	close_browser(&x);
	fclose(x.window.in);
	fclose(x.window.out);
	return 0;
}

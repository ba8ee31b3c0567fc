/* A line on the terminal while an import takes its time: what it does, how far it is, and how long
 * it will take. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "hangar/file.h"
#include "hangar/utf8.h"

#define QUIET_S    1.0 /* shorter imports show nothing */
#define REDRAW_S   0.1
#define NAME_WIDTH 40
#define NAME_LEAST 8
#define BAR_LEAST  6
#define BAR_MOST   40
#define PARTS      4

/* ---- the line ---- */

static double part_done(const struct import_progress *p)
{
	double part = p->size ? (double)p->done / (double)p->size : 0;

	return part > 1 ? 1 : part;
}

static void add_bytes(struct str *out, double n)
{
	static const char *const units[] = {"kB", "MB", "GB", "TB"};
	size_t unit = 0;

	for (n /= 1000; n >= 1000 && unit + 1 < sizeof units / sizeof *units; unit++)
		n /= 1000;
	str_addf(out, "%.*f %s", n < 10 && unit ? 1 : 0, n, units[unit]);
}

static void add_left(struct str *out, double seconds)
{
	long s = (long)(seconds + 0.5);

	if (s >= 3600)
		str_addf(out, "%ld:%02ld:%02ld left", s / 3600, s / 60 % 60, s % 60);
	else
		str_addf(out, "%ld:%02ld left", s / 60, s % 60);
}

/* What is said, the most important first; returns how many parts there are. */
static size_t say_parts(struct str parts[PARTS], const struct import_progress *p, double seconds)
{
	double done = part_done(p);
	bool rows = p->phase == IMPORT_READS;
	size_t n = 0;

	if (p->size)
		str_addf(&parts[n++], "%d %%", (int)(100 * done));
	if (rows) {
		integer_format(&parts[n], p->rows);
		str_add(&parts[n++], " rows");
	} else if (p->phase == IMPORT_COPIES) {
		add_bytes(&parts[n++], (double)p->done);
	}
	if (rows && seconds > 0) {
		integer_format(&parts[n], (int64_t)((double)p->rows / seconds));
		str_add(&parts[n++], "/s");
	}
	if (done > 0 && seconds > 0)
		add_left(&parts[n++], seconds * (1 - done) / done);
	return n;
}

static void add_bar(struct str *out, double done, size_t width)
{
	size_t full = (size_t)(done * (double)width);

	str_add(out, " [");
	for (size_t i = 0; i < width; i++)
		str_addc(out, i < full ? '=' : i == full ? '>' : ' ');
	str_addc(out, ']');
}

/* "holdings.csv: reading" or what there is room for. */
static void add_doing(struct str *out, const struct import_progress *p, size_t room)
{
	static const char *const doing[] = {[IMPORT_COPIES] = ": copying it",
					    [IMPORT_OPENS] = ": looking at it",
					    [IMPORT_READS] = "",
					    [IMPORT_INDEXES] = ": putting rows in order",
					    [IMPORT_COMMITS] = "writing the ledger"};
	size_t said = utf8_width(doing[p->phase]), width;
	struct str name = {0};

	utf8_safe(&name, p->path ? p->path : "");
	width = utf8_width(str_c(&name));
	room = room > said ? room - said : 0;
	room = room < NAME_WIDTH ? room : NAME_WIDTH;
	if (width <= room)
		str_add(out, str_c(&name));
	else if (room)
		utf8_fit(out, str_c(&name), room, false);
	str_free(&name);
	if (room || !p->path)
		str_add(out, doing[p->phase]);
}

void progress_line(struct str *out, const struct import_progress *p, double seconds, size_t width)
{
	struct str parts[PARTS] = {{0}}, said = {0}, doing = {0};
	size_t n = say_parts(parts, p, seconds), left;

	for (size_t i = 0; i < n; i++) {
		const char *between = said.n ? ", " : " ";
		if (said.n + parts[i].n + 2 + (i ? NAME_LEAST : 0) <= width)
			str_addf(&said, "%s%s", between, parts[i].s);
		str_free(&parts[i]);
	}
	add_doing(&doing, p, width > said.n ? width - said.n : 0);
	str_add(out, str_c(&doing));
	left = utf8_width(str_c(&doing)) + said.n + 3;
	if (p->size && left + BAR_LEAST <= width)
		add_bar(out, part_done(p), width - left < BAR_MOST ? width - left : BAR_MOST);
	str_add(out, str_c(&said));
	str_free(&said);
	str_free(&doing);
}

/* ---- on the terminal ---- */

static struct {
	double started, drawn; /* 0: not yet */
	double since;          /* that the phase at hand takes */
	enum import_phase phase;
	const char *path;
} shown;

static bool is_dumb(void)
{
	const char *term = getenv("TERM");

	return !term || streq(term, "dumb");
}

static size_t width_of_terminal(void)
{
	struct winsize w;

	return ioctl(STDERR_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 0 ? w.ws_col : 80;
}

/* A terminal that knows nothing is written over with blanks. */
static void clear_line(struct str *out)
{
	str_addc(out, '\r');
	if (is_dumb())
		str_pad(out, width_of_terminal() - 1);
	str_add(out, is_dumb() ? "\r" : "\033[K");
}

static void draw(const struct import_progress *p, double seconds)
{
	struct str line = {0};

	clear_line(&line);
	progress_line(&line, p, seconds, width_of_terminal() - 1);
	fputs(line.s, stderr);
	fflush(stderr);
	str_free(&line);
}

/* Of a file whose rows are put in order now and then the time for all of it counts. */
static bool begins_phase(const struct import_progress *p)
{
	return shown.path != p->path || (shown.phase != p->phase && p->phase != IMPORT_INDEXES &&
					 shown.phase != IMPORT_INDEXES);
}

bool progress_show(const struct import_progress *p, void *arg)
{
	double now = clock_seconds();

	(void)arg;
	if (!shown.started)
		shown.started = now;
	if (begins_phase(p))
		shown.since = now;
	if (now - shown.started >= QUIET_S && isatty(STDERR_FILENO) &&
	    (now - shown.drawn >= REDRAW_S || shown.phase != p->phase)) {
		shown.drawn = now;
		draw(p, p->phase == IMPORT_INDEXES ? 0 : now - shown.since);
	}
	shown.phase = p->phase;
	shown.path = p->path;
	return !interrupted();
}

void progress_end(void)
{
	struct str line = {0};

	if (shown.drawn > 0) {
		clear_line(&line);
		fputs(line.s, stderr);
		str_free(&line);
	}
	shown.started = shown.drawn = shown.since = 0;
	shown.path = NULL;
}

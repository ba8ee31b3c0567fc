/* A line on the terminal while an import takes its time. */
#include "cli.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "hangar/utf8.h"

#define QUIET_MS   1000 /* shorter imports show nothing */
#define REDRAW_MS  100
#define NAME_WIDTH 40

static long long start_ms = -1, drawn_ms = -1;

static long long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void draw(const struct import_progress *p)
{
	struct str line = {0}, name = {0};

	utf8_safe(&name, p->path);
	str_add(&line, "\r\033[K");
	utf8_fit(&line, str_c(&name),
		 utf8_width(str_c(&name)) < NAME_WIDTH ? utf8_width(str_c(&name)) : NAME_WIDTH,
		 false);
	str_add(&line, ": ");
	integer_format(&line, p->rows);
	str_add(&line, " rows");
	if (p->size)
		str_addf(&line, ", %d %%", (int)((double)p->done * 100.0 / (double)p->size));
	fputs(line.s, stderr);
	str_free(&line);
	str_free(&name);
}

void progress_show(const struct import_progress *p, void *arg)
{
	long long now = now_ms();

	(void)arg;
	if (start_ms < 0)
		start_ms = now;
	if (now - start_ms < QUIET_MS || now - drawn_ms < REDRAW_MS || !isatty(STDERR_FILENO))
		return;
	drawn_ms = now;
	draw(p);
}

void progress_end(void)
{
	if (drawn_ms >= 0)
		fputs("\r\033[K", stderr);
	start_ms = drawn_ms = -1;
}

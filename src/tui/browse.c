/* The terminal view from its start to its end. */
#include "hangar/tui.h"

#include "browser.h"
#include "hangar/err.h"

#define BUSY_WAIT_MS  5  /* between keys, while other threads are at work */
#define FIRST_WAIT_MS 30 /* for a small ledger, before the first picture */

static int choose_scheme(enum scheme *out, const struct browse_options *o, struct err *e)
{
	*out = o->no_color ? SCHEME_MONO : scheme_default();
	return o->scheme ? scheme_parse(out, o->scheme, e) : 0;
}

static int wait_for_key(const struct browser *b)
{
	if (browser_searching(b))
		return 0;
	return browser_busy(b) ? BUSY_WAIT_MS : -1;
}

/* Keys that are waiting are taken before anything is painted. */
static void run(struct browser *b, struct screen *s)
{
	browser_tick(b, FIRST_WAIT_MS);
	while (!b->over) {
		bool unfinished = browser_paint_hastily(b);
		int32_t key = unfinished ? screen_key(s, 0) : KEY_IS_NONE;

		if (unfinished && key == KEY_IS_NONE)
			browser_paint(b);
		while (key == KEY_IS_NONE) {
			key = screen_key(s, wait_for_key(b));
			if (key != KEY_IS_NONE || browser_tick(b, 0) || !browser_busy(b))
				break;
		}
		for (; key != KEY_IS_NONE && !b->over; key = screen_key(s, 0))
			browser_press(b, key);
	}
}

int tui_browse(const struct browse_options *o, struct err *e)
{
	struct screen_options so = {.in = stdin, .out = stdout};
	struct screen *s;
	struct browser *b;

	if (choose_scheme(&so.scheme, o, e))
		return -1;
	s = screen_open(&so, e);
	if (!s)
		return -1;
	b = browser_new(o, s);
	run(b, s);
	screen_close(&s);
	return browser_leave(&b, e);
}

void tui_restore(void)
{
	screen_restore();
}

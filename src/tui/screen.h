/* The screen: a grid of characters in inks, kept here, sent to the terminal where it changed. The
 * only part of the program that knows curses. One screen is open at a time.
 *
 * Text given to it is safe already (utf8_safe): no controls, no invisible characters. Columns are
 * those of wcwidth, as curses and terminals count them. */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "ink.h"
#include "key.h"

struct err;
struct str;
struct screen;

struct screen_options {
	FILE *in, *out;
	int rows, cols;     /* 0: as the terminal has it */
	const char *term;   /* NULL: $TERM */
	enum scheme scheme; /* mono where the terminal has no colours */
};

/* Takes the terminal over. While `out` is one, whatever ends the program (a signal, a crash) gives
 * it back first. ERR_USAGE: a terminal that can't place the cursor, a locale that is not UTF-8. */
struct screen *screen_open(const struct screen_options *o, struct err *e);
void screen_close(struct screen **s);
/* Gives the terminal back as it was; async-signal-safe; nothing where no screen is open. */
void screen_restore(void);

void screen_size(const struct screen *s, int *rows, int *cols);
enum scheme screen_scheme(const struct screen *s);
/* For tests: as if the window had been drawn to this size. */
void screen_resize(struct screen *s, int rows, int cols);

/* ---- painting: nothing outside the screen is written; characters are never halved ---- */

void screen_clear(struct screen *s);
/* Writes text from (y, x) on, at most `width` columns; returns how many it took. */
int screen_put(struct screen *s, int y, int x, int width, enum ink ink, const char *text);
/* The same in exactly `width` columns: padded, or cut with an ellipsis. */
void screen_fit(struct screen *s, int y, int x, int width, enum ink ink, const char *text,
		bool right);
/* `width` times one character. */
void screen_fill(struct screen *s, int y, int x, int width, enum ink ink, const char *one);
/* Gives what stands there another ink. */
void screen_tint(struct screen *s, int y, int x, int width, enum ink ink);
/* Shows the cursor there; y < 0 hides it. */
void screen_cursor(struct screen *s, int y, int x);
/* Sends what has changed. */
void screen_flush(struct screen *s);
/* The next flush sends everything, for a terminal that others have written to. */
void screen_redraw(struct screen *s);

/* Columns that the text takes. */
int screen_width(const char *text);
/* The same, but counted to `most` at most. */
int screen_width_to(const char *text, int most);

/* ---- keys ---- */

/* Waits for a key: at most `milliseconds`, for ever where that is negative. */
int32_t screen_key(struct screen *s, int milliseconds);

/* ---- what stands there, for tests: read back from curses ---- */

/* Appends the text of a cell, and returns its ink: nothing for the second half of a wide one.
 * *attributes: TINT_ bits as curses has them. */
enum ink screen_read(const struct screen *s, int y, int x, struct str *text, unsigned *attributes);

#endif

/* Records as stretches of the file: one physical line each, or several where a quoted cell holds
 * line ends. */
#ifndef HANGAR_IMPORT_SPAN_H
#define HANGAR_IMPORT_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str;

enum span_fault {
	SPAN_WHOLE,
	SPAN_OPEN_QUOTE,  /* a quote is opened that nothing closes */
	SPAN_STRAY_QUOTE, /* text after the closing quote of a cell */
	SPAN_NUL,
	SPAN_NOT_UTF8,
	SPAN_LONG, /* longer than SPAN_BYTES_MAX */
	SPAN_WIDE, /* of more than SPAN_CELLS_MAX cells */
};

/* A quoted cell may hold this many line ends; what goes on longer is a quote that was left open. */
#define SPAN_LINES_MAX 1000

/* A record of more bytes is none, whatever its cells hold; so that memory stays bounded. */
#define SPAN_BYTES_MAX ((size_t)16 << 20)

/* Nobody reads so many, and each takes its memory; as many as a spreadsheet has. */
#define SPAN_CELLS_MAX 16384

struct span {
	const char *text; /* borrowed from the file; without its line end, not NUL-terminated */
	size_t n;
	uint32_t line; /* 1-based, of its first byte */
	bool quoted;   /* it has a quote somewhere */
	enum span_fault fault;
	size_t at;          /* of a fault: its byte in the text */
	size_t cell;        /* of a fault: the 1-based cell it stands in */
	const char *mended; /* how its cells were put right; NULL: they stand as they are */
};

struct spans {
	const char *data;
	size_t size, at;
	uint32_t line; /* of `at` */
	char delimiter;
	size_t lf, cr, nul, quote; /* none of these stands before, from `at` on */
	size_t doomed_to; /* a quote still open at a line start up to here is never closed */
};

void spans_start(struct spans *s, const char *data, size_t size, size_t at, uint32_t line,
		 char delimiter);
/* The next record, false at the end. Damage stays in its row: a record whose quotes are broken is
 * its first physical line alone, and the next one begins at the next line. Time is linear in the
 * file whatever its quotes. */
bool spans_next(struct spans *s, struct span *out);
/* Where the first byte of a cell that is no blank stands, or the cell ends, or the text. */
size_t span_cell_start(const char *s, size_t n, size_t at, char delimiter);
/* How many bytes a quoted stretch that begins at s has, with both its quotes; 0: nothing closes it.
 */
size_t quoted_size(const char *s, size_t n);
/* Appends what is wrong with it and what was expected, without file and line; `encoding` is that of
 * the file. */
void span_explain(struct str *out, const struct span *s, const char *encoding);

#endif

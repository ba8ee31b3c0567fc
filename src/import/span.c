/* Physical lines (LF, CRLF or lone CR, mixed as they come) and the records made of them. Quotes are
 * followed here only as far as to know where a record ends and whether they balance; the cells are
 * libcsv's business, which must never see a record whose quotes do not balance. */
#include "span.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#define SEARCH_AT_ONCE 65536

void spans_start(struct spans *s, const char *data, size_t size, size_t at, uint32_t line,
		 char delimiter)
{
	*s = (struct spans){
	    .data = data, .size = size, .at = at, .line = line, .delimiter = delimiter};
}

/* The first c in [at, end), else end. *clear remembers how far there is none, so that each byte is
 * searched once for each c, and only a little ahead. */
static size_t first(const struct spans *s, size_t *clear, char c, size_t end)
{
	if (*clear < s->at)
		*clear = s->at;
	while (*clear < end && s->data[*clear] != c) {
		size_t n = s->size - *clear < SEARCH_AT_ONCE ? s->size - *clear : SEARCH_AT_ONCE;
		const char *p = memchr(s->data + *clear, c, n);

		*clear = p ? (size_t)(p - s->data) : *clear + n;
	}
	return *clear < end ? *clear : end;
}

/* The offset behind the line end that stands at `end`. */
static size_t after_line_end(const struct spans *s, size_t end)
{
	if (end >= s->size)
		return s->size;
	if (s->data[end] == '\r' && end + 1 < s->size && s->data[end + 1] == '\n')
		return end + 2;
	return end + 1;
}

enum quoting { CELL_START, CELL_PLAIN, CELL_QUOTED, CELL_CLOSED };

/* A walk through a record from its first byte. */
struct walk {
	size_t at;
	enum quoting state;
	size_t cell;               /* 1-based */
	size_t lines;              /* line ends passed inside quotes */
	size_t line_from;          /* where the present physical line begins */
	size_t first_end;          /* the end of the first physical line, once passed */
	size_t open_cell, open_at; /* the cell that was open there, and its quote */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* One byte inside quotes: a doubled quote is a quote, a single one closes. */
static void walk_quoted(const struct spans *s, struct walk *w)
{
	char c = s->data[w->at];

	if (c == '"') {
		if (w->at + 1 < s->size && s->data[w->at + 1] == '"')
			w->at++;
		else
			w->state = CELL_CLOSED;
	} else if (c == '\n' || c == '\r') {
		if (!w->lines++)
			w->first_end = w->at;
		w->at = after_line_end(s, w->at) - 1;
		w->line_from = w->at + 1;
	}
	w->at++;
}

/* One byte outside quotes; false at a stray one. */
static bool walk_open(const struct spans *s, struct walk *w)
{
	char c = s->data[w->at];

	if (c == s->delimiter) {
		w->state = CELL_START;
		w->cell++;
	} else if (c == '"' && w->state == CELL_START) {
		w->state = CELL_QUOTED;
		if (!w->lines) {
			w->open_cell = w->cell;
			w->open_at = w->at;
		}
	} else if (w->state == CELL_CLOSED && !is_blank(c)) {
		return false;
	} else if (w->state == CELL_START && !is_blank(c)) {
		w->state = CELL_PLAIN;
	}
	w->at++;
	return true;
}

/* Walks to the end of the record; what is wrong with its quotes. */
static enum span_fault walk_record(const struct spans *s, struct walk *w)
{
	while (w->at < s->size) {
		if (w->state == CELL_QUOTED) {
			walk_quoted(s, w);
			if (w->lines && (w->line_from <= s->doomed_to || w->lines > SPAN_LINES_MAX))
				return SPAN_OPEN_QUOTE;
			continue;
		}
		if (s->data[w->at] == '\n' || s->data[w->at] == '\r')
			return SPAN_WHOLE;
		if (!walk_open(s, w))
			return w->lines ? SPAN_OPEN_QUOTE : SPAN_STRAY_QUOTE;
	}
	return w->state == CELL_QUOTED ? SPAN_OPEN_QUOTE : SPAN_WHOLE;
}

size_t span_cell_start(const char *s, size_t n, size_t at, char delimiter)
{
	while (at < n && s[at] != delimiter && is_blank(s[at]))
		at++;
	return at;
}

size_t quoted_size(const char *s, size_t n)
{
	for (size_t at = 1; at < n; at += 2) {
		const char *quote = memchr(s + at, '"', n - at);

		if (!quote)
			return 0;
		at = (size_t)(quote - s);
		if (at + 1 == n || s[at + 1] != '"')
			return at + 1;
	}
	return 0;
}

/* Whether a quote at `at` begins its cell. */
static bool opens_cell(const struct spans *s, size_t at)
{
	while (at > s->at && s->data[at - 1] != s->delimiter && is_blank(s->data[at - 1]))
		at--;
	return at == s->at || s->data[at - 1] == s->delimiter;
}

/* Whether all quotes close in the line that they stand in, which is the common case, and found by
 * looking at quotes alone. A walk tells what is the matter with others. */
static bool closes_in_line(const struct spans *s, size_t quote, size_t end)
{
	while (quote < end) {
		const char *next;
		size_t at = quote + 1;

		if (opens_cell(s, quote)) {
			at = quote + quoted_size(s->data + quote, end - quote);
			if (at == quote)
				return false;
			at = span_cell_start(s->data, end, at, s->delimiter);
			if (at < end && s->data[at] != s->delimiter)
				return false;
		}
		next = memchr(s->data + at, '"', end - at);
		quote = next ? (size_t)(next - s->data) : end;
	}
	return true;
}

/* A record with a quote in its first line; `end` is that line's end. Returns where the record
 * ends. */
static size_t quoted_record(struct spans *s, struct span *out, size_t end)
{
	struct walk w = {.at = s->at, .state = CELL_START, .cell = 1, .line_from = s->at};

	out->quoted = true;
	if (closes_in_line(s, s->quote, end))
		return end;
	out->fault = walk_record(s, &w);
	if (out->fault == SPAN_WHOLE) {
		s->line += (uint32_t)w.lines;
		return w.at;
	}
	out->at = (out->fault == SPAN_OPEN_QUOTE ? w.open_at : w.at) - s->at;
	out->cell = out->fault == SPAN_OPEN_QUOTE ? w.open_cell : w.cell;
	/* The walk stood inside quotes at every line start up to here: who is inside them there
	 * fares no better. */
	if (w.lines && s->doomed_to < w.line_from)
		s->doomed_to = w.line_from;
	return end;
}

/* The cell that byte `at` of the record stands in. */
static size_t cell_of(const struct spans *s, const struct span *span)
{
	struct walk w = {.at = 0, .state = CELL_START, .cell = 1};
	struct spans part = {.data = span->text, .size = span->at, .delimiter = s->delimiter};

	walk_record(&part, &w);
	return w.cell;
}

static bool is_ascii(const char *s, size_t n)
{
	uint64_t bits = 0, part;
	size_t i = 0;

	for (; i + sizeof part <= n; i += sizeof part) {
		memcpy(&part, s + i, sizeof part);
		bits |= part;
	}
	for (; i < n; i++)
		bits |= (unsigned char)s[i];
	return !(bits & 0x8080808080808080U);
}

/* More cells than a record may have; out->at is where the first of them begins. */
static bool is_wide(const struct spans *s, struct span *out)
{
	struct walk w = {.at = 0, .state = CELL_START, .cell = 1};
	struct spans part = {.data = out->text, .size = out->n, .delimiter = s->delimiter};

	while (w.at < part.size && w.cell <= SPAN_CELLS_MAX) {
		if (w.state == CELL_QUOTED)
			walk_quoted(&part, &w);
		else if (!walk_open(&part, &w))
			return false;
	}
	out->at = w.at;
	return w.cell > SPAN_CELLS_MAX;
}

static void check_bytes(struct spans *s, struct span *out)
{
	size_t nul = first(s, &s->nul, '\0', s->at + out->n);

	if (out->n > SPAN_BYTES_MAX) {
		out->fault = SPAN_LONG;
		out->at = SPAN_BYTES_MAX;
	} else if (out->n >= SPAN_CELLS_MAX && is_wide(s, out)) {
		out->fault = SPAN_WIDE;
	} else if (nul < s->at + out->n) {
		out->fault = SPAN_NUL;
		out->at = nul - s->at;
	} else if (!is_ascii(out->text, out->n)) {
		out->at = utf8_valid_prefix(out->text, out->n);
		if (out->at < out->n)
			out->fault = SPAN_NOT_UTF8;
	}
	if (out->fault)
		out->cell = cell_of(s, out);
}

bool spans_next(struct spans *s, struct span *out)
{
	size_t end;

	if (s->at >= s->size)
		return false;
	end = first(s, &s->lf, '\n', s->size);
	end = first(s, &s->cr, '\r', end);
	*out = (struct span){.text = s->data + s->at, .line = s->line};
	if (first(s, &s->quote, '"', end) < end)
		end = quoted_record(s, out, end);
	out->n = end - s->at;
	if (!out->fault)
		check_bytes(s, out);
	s->at = after_line_end(s, end);
	s->line++;
	return true;
}

/* The line, counted from the record's, and the 1-based byte in it where the fault stands. */
static void locate(const struct span *s, uint32_t *line, size_t *byte)
{
	size_t from = 0;

	*line = s->line;
	for (size_t i = 0; i < s->at; i++) {
		bool crlf = s->text[i] == '\r' && s->text[i + 1] == '\n';
		if ((s->text[i] == '\n' || s->text[i] == '\r') && !crlf) {
			++*line;
			from = i + 1;
		}
	}
	*byte = s->at - from + 1;
}

/* How many characters of UTF-8 begin in n bytes. */
static size_t characters(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += ((unsigned char)s[i] & 0xC0) != 0x80;
	return count;
}

/* Of text that was decoded the characters are counted, as its bytes are not those of the file. */
static void explain_bytes(struct str *out, const struct span *s, const char *encoding,
			  uint32_t line, size_t byte)
{
	const char *from = s->text + s->at - (byte - 1);
	unsigned char bad = (unsigned char)s->text[s->at];

	if (str_starts(encoding, "UTF-8"))
		str_addf(out, "byte %zu of line %u (0x%02X) is not UTF-8; expected UTF-8 text",
			 byte, line, bad);
	else if (str_starts(encoding, "UTF-"))
		str_addf(out, "character %zu of line %u is not whole; expected %.*s text",
			 characters(from, byte - 1) + 1, line, (int)strcspn(encoding, " "),
			 encoding);
	else
		str_addf(out, "character %zu of line %u (0x%02X) is not %s; expected %s text",
			 characters(from, byte - 1) + 1, line, bad, encoding, encoding);
}

void span_explain(struct str *out, const struct span *s, const char *encoding)
{
	uint32_t line;
	size_t byte;

	locate(s, &line, &byte);
	switch (s->fault) {
	case SPAN_WHOLE:
		break;
	case SPAN_OPEN_QUOTE:
		str_addf(out,
			 "the quote at byte %zu is never closed; expected another before the next "
			 "delimiter or line end",
			 byte);
		break;
	case SPAN_STRAY_QUOTE:
		str_addf(out,
			 "text after a closing quote at byte %zu; expected a delimiter (a quote "
			 "inside quotes is written twice)",
			 byte);
		break;
	case SPAN_NUL:
		str_addf(out, "byte %zu of line %u is NUL; expected text", byte, line);
		break;
	case SPAN_LONG:
		str_addf(out, "the record has %zu bytes; expected at most %zu", s->n,
			 SPAN_BYTES_MAX);
		break;
	case SPAN_WIDE:
		str_addf(
		    out,
		    "the record has more than %d cells; expected at most as many as the header",
		    SPAN_CELLS_MAX);
		break;
	case SPAN_NOT_UTF8:
		explain_bytes(out, s, encoding, line, byte);
		break;
	}
}

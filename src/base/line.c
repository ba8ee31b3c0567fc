/* Where lines end. */
#include "hangar/line.h"

#include <stdint.h>
#include <string.h>

#include "hangar/str.h"

size_t line_end(const char *text, size_t n, size_t at, size_t *next)
{
	const char *lf = memchr(text + at, '\n', n - at);
	size_t end = lf ? (size_t)(lf - text) : n;
	const char *cr = memchr(text + at, '\r', end - at);

	*next = lf ? end + 1 : n;
	if (!cr)
		return end;
	end = (size_t)(cr - text);
	if (end + 1 == n || text[end + 1] != '\n')
		*next = end + 1;
	return end;
}

struct line_form line_form_of(const char *encoding)
{
	static const struct {
		const char *name;
		struct line_form form;
	} wide[] = {{"UTF-16LE", {2, false}},
		    {"UTF-16BE", {2, true}},
		    {"UTF-32LE", {4, false}},
		    {"UTF-32BE", {4, true}}};

	for (size_t i = 0; encoding && i < sizeof wide / sizeof *wide; i++)
		if (str_starts(encoding, wide[i].name))
			return wide[i].form;
	return (struct line_form){1, false};
}

bool line_form_same(struct line_form a, struct line_form b)
{
	return a.width == b.width && a.big == b.big;
}

/* The unit at `at`; 0 where the text is cut inside of it. */
static uint32_t unit_at(struct line_form f, const char *text, size_t n, size_t at)
{
	uint32_t unit = 0;

	if (at >= n || n - at < f.width)
		return 0;
	for (unsigned i = 0; i < f.width; i++)
		unit |= (uint32_t)(unsigned char)text[at + i] << 8 * (f.big ? f.width - 1 - i : i);
	return unit;
}

/* Does a line end stand there, or the last half of one? */
static bool ends_line(struct line_form f, const char *text, size_t n, size_t at)
{
	uint32_t unit = unit_at(f, text, n, at);

	return unit == '\n' || (unit == '\r' && unit_at(f, text, n, at + f.width) != '\n');
}

size_t line_end_in(struct line_form f, const char *text, size_t n, size_t at, size_t *next)
{
	size_t from = at;

	if (f.width == 1)
		return line_end(text, n, at, next);
	while (at < n && !ends_line(f, text, n, at))
		at += f.width;
	at = at < n ? at : n;
	*next = n - at > f.width ? at + f.width : n;
	if (unit_at(f, text, n, at) == '\n' && at > from &&
	    unit_at(f, text, n, at - f.width) == '\r')
		at -= f.width;
	return at;
}

size_t line_cut(struct line_form f, const char *text, size_t n, size_t most)
{
	for (size_t at = most; at > 0; at -= f.width)
		if (ends_line(f, text, n, at - f.width))
			return at;
	return unit_at(f, text, n, most - f.width) == '\r' ? most - f.width : most;
}

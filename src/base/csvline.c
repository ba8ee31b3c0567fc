/* Reads the embedded lists. They are small and read once, so that a copy of every field costs
 * nothing. */
#include "hangar/csvline.h"

#include <assert.h>
#include <stdbool.h>

#include "hangar/mem.h"

struct csvline csvline_begin(const unsigned char *text, size_t size)
{
	return (struct csvline){.at = (const char *)text, .end = (const char *)text + size};
}

static bool at_line_end(const struct csvline *c)
{
	return c->at == c->end || *c->at == '\n' || *c->at == '\r';
}

static void skip_line_ends(struct csvline *c)
{
	while (c->at < c->end && at_line_end(c))
		c->at++;
}

/* One past the quote that closes the field at c->at. */
static const char *closing_quote(const struct csvline *c)
{
	const char *p = c->at + 1;

	while (p < c->end && (*p != '"' || (p + 1 < c->end && p[1] == '"')))
		p += *p == '"' ? 2 : 1;
	assert(p < c->end);
	return p + 1;
}

static char *quoted(struct csvline *c, struct arena *a)
{
	const char *end = closing_quote(c);
	char *field = arena_alloc(a, (size_t)(end - c->at)), *to = field;

	for (c->at++; c->at < end - 1; c->at++) {
		if (*c->at == '"')
			c->at++;
		*to++ = *c->at;
	}
	c->at = end;
	assert(at_line_end(c) || *c->at == ',');
	return field;
}

static char *plain(struct csvline *c, struct arena *a)
{
	const char *start = c->at;

	while (!at_line_end(c) && *c->at != ',') {
		assert(*c->at != '"');
		c->at++;
	}
	return arena_strndup(a, start, (size_t)(c->at - start));
}

/* At least as many fields as the row has. */
static size_t field_room(const struct csvline *c)
{
	size_t n = 1;
	bool inside = false;

	for (const char *p = c->at; p < c->end && (inside || *p != '\n'); p++) {
		inside ^= *p == '"';
		n += *p == ',';
	}
	return n;
}

size_t csvline_next(struct csvline *c, struct arena *a, char ***fields)
{
	size_t n = 0;

	skip_line_ends(c);
	if (c->at == c->end)
		return 0;
	*fields = arena_alloc(a, field_room(c) * sizeof **fields);
	for (;;) {
		bool is_quoted = c->at < c->end && *c->at == '"';
		(*fields)[n++] = is_quoted ? quoted(c, a) : plain(c, a);
		if (at_line_end(c))
			return n;
		c->at++;
	}
}

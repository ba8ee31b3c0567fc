/* All readings of a record's quotes, counted from its end: how many there are from each place where
 * a cell may begin, for each number of cells that are still to come. */
#include "requote.h"

#include <string.h>

#include "hangar/mem.h"

#define MOST_BYTES ((size_t)1 << 16)
#define MOST_WORK  ((size_t)1 << 21) /* cells times what they begin and end at */

struct reading {
	const struct span *s;
	char delimiter;
	size_t width;
	unsigned char *ways; /* [at * (width + 1) + cells]: 0, 1, 2; at may be n + 1, behind the
			      * end */
};

static size_t quote_of(const struct reading *r, size_t at)
{
	return span_cell_start(r->s->text, r->s->n, at, r->delimiter);
}

/* Where the cell ends whose closing quote stands at `quote`, or SIZE_MAX: it closes nothing. */
static size_t closes(const struct reading *r, size_t quote)
{
	size_t at = span_cell_start(r->s->text, r->s->n, quote + 1, r->delimiter);

	return at == r->s->n || r->s->text[at] == r->delimiter ? at : SIZE_MAX;
}

static size_t plain_end(const struct reading *r, size_t at)
{
	const char *d = memchr(r->s->text + at, r->delimiter, r->s->n - at);

	return d ? (size_t)(d - r->s->text) : r->s->n;
}

/* The next end of a cell that begins with a quote at `open`, behind `end` (0: the first); SIZE_MAX
 * behind the last. A well-formed cell has one. */
static size_t next_end(const struct reading *r, size_t open, size_t end)
{
	size_t whole = quoted_size(r->s->text + open, r->s->n - open);
	size_t from = end ? end : open + 1;

	if (whole && closes(r, open + whole - 1) != SIZE_MAX)
		return end ? SIZE_MAX : closes(r, open + whole - 1);
	for (; from < r->s->n; from++)
		if (r->s->text[from] == '"' && closes(r, from) != SIZE_MAX)
			return closes(r, from);
	return SIZE_MAX;
}

/* The ends that the cell at `at` may have, one after the other; SIZE_MAX behind the last. Text that
 * begins with a quote may end at any delimiter behind a quote, or be plain. */
static size_t next_cell_end(const struct reading *r, size_t at, size_t end, bool *plain)
{
	size_t open = quote_of(r, at), next = SIZE_MAX, unquoted = plain_end(r, at);

	if (open < r->s->n && r->s->text[open] == '"') {
		bool closed = next_end(r, open, 0) != SIZE_MAX;
		size_t whole = quoted_size(r->s->text + open, r->s->n - open);
		bool formed = whole && closes(r, open + whole - 1) != SIZE_MAX;

		if (*plain)
			return SIZE_MAX;
		next = next_end(r, open, end);
		if (next != SIZE_MAX)
			return next;
		*plain = true;
		if (formed || (closed && next_end(r, open, 0) == unquoted))
			return SIZE_MAX;
		return unquoted;
	}
	if (*plain)
		return SIZE_MAX;
	*plain = true;
	return unquoted;
}

static unsigned char *ways_at(const struct reading *r, size_t at, size_t cells)
{
	return &r->ways[at * (r->width + 1) + cells];
}

static void count_at(const struct reading *r, size_t at)
{
	size_t end = 0;
	bool plain = false;

	while ((end = next_cell_end(r, at, end, &plain)) != SIZE_MAX)
		for (size_t cells = 1; cells <= r->width; cells++) {
			unsigned char *ways = ways_at(r, at, cells);
			unsigned more =
			    end == r->s->n ? cells == 1 : *ways_at(r, end + 1, cells - 1);
			*ways = (unsigned char)(*ways + more > 2 ? 2 : *ways + more);
		}
}

static size_t count_bytes(const struct span *s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += s->text[i] == c;
	return n;
}

/* False where the record is too long to be worth it. */
static bool count(struct reading *r)
{
	size_t cells = r->width + 1;

	if (r->s->n > MOST_BYTES || (r->s->n + 2) * cells > MOST_WORK)
		return false;
	if (count_bytes(r->s, r->delimiter) * count_bytes(r->s, '"') * cells > MOST_WORK)
		return false;
	r->ways = mem_zalloc((r->s->n + 2) * (r->width + 1));
	for (size_t at = r->s->n + 1; at-- > 0;)
		if (!at || r->s->text[at - 1] == r->delimiter)
			count_at(r, at);
	return true;
}

size_t requote_ways(const struct span *s, char delimiter, size_t width)
{
	struct reading r = {.s = s, .delimiter = delimiter, .width = width};
	size_t ways;

	if (!width || !count(&r))
		return 0;
	ways = *ways_at(&r, 0, width);
	mem_free(r.ways);
	return ways;
}

/* The text between its outer quotes, a doubled one as one, or behind the only one. */
static void add_quoted(struct cells *cells, const char *s, size_t n, struct arena *texts)
{
	struct cell c = cell_trim(s, n);
	char *copy = arena_alloc(texts, c.n + 1);
	size_t to = 0;

	if (c.n > 1 && c.s[0] == '"' && c.s[c.n - 1] == '"')
		c = (struct cell){c.s + 1, c.n - 2};
	else if (c.n && c.s[0] == '"' && !memchr(c.s + 1, '"', c.n - 1))
		c = (struct cell){c.s + 1, c.n - 1}; /* it opens nothing */
	for (size_t i = 0; i < c.n; i++) {
		copy[to++] = c.s[i] == '\r' ? '\n' : c.s[i];
		if (i + 1 < c.n && ((c.s[i] == '"' && c.s[i + 1] == '"') ||
				    (c.s[i] == '\r' && c.s[i + 1] == '\n')))
			i++;
	}
	c = cell_trim(copy, to);
	vec_push(&cells->list, ((struct cell){arena_strndup(texts, c.s, c.n), c.n}));
}

void requote_split(struct cells *cells, const struct span *s, size_t width, struct arena *texts)
{
	struct reading r = {.s = s, .delimiter = cells->delimiter, .width = width};
	size_t at = 0, left = width;

	cells->list.n = 0;
	if (!count(&r))
		return;
	while (left) {
		size_t end = 0;
		bool plain = false;

		while ((end = next_cell_end(&r, at, end, &plain)) != SIZE_MAX)
			if (end == s->n ? left == 1 : *ways_at(&r, end + 1, left - 1) > 0)
				break;
		add_quoted(cells, s->text + at, end - at, texts);
		at = end + 1;
		left--;
	}
	mem_free(r.ways);
}

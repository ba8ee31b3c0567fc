/* Broken records, one kind of damage after the other. Nothing here is reached by a record that is
 * whole and as wide as its header. */
#include "mend.h"

#include <string.h>

#include "hangar/str.h"

#include "requote.h"

#define JOINED_LINES 8 /* a run of more short records is how the file is */
#define QUOTED_LINES 4 /* that a record with broken quotes may have */

static void save(struct cell **out, size_t *n, const struct cells *cells, struct arena *a)
{
	*n = cells->list.n;
	*out = arena_alloc(a, (*n + 1) * sizeof **out);
	memcpy(*out, cells->list.v, *n * sizeof **out);
}

static void restore(struct cells *cells, const struct cell *v, size_t n)
{
	cells->list.n = 0;
	for (size_t i = 0; i < n; i++)
		vec_push(&cells->list, v[i]);
}

/* ---- bytes ---- */

/* Every NUL has a delimiter, a blank or an end beside it, or another one that has. */
static bool nul_is_padding(const struct span *s, char delimiter)
{
	for (size_t i = 0; i < s->n; i++) {
		size_t from = i;

		if (s->text[i])
			continue;
		while (i + 1 < s->n && !s->text[i + 1])
			i++;
		if (from && s->text[from - 1] != delimiter && i + 1 < s->n &&
		    s->text[i + 1] != delimiter && s->text[i + 1] != '"')
			return false;
	}
	return true;
}

static bool drop_nuls(struct cells *cells, struct span *span, struct arena *texts)
{
	struct span bare = *span;
	struct spans again;
	char *s;
	size_t n = 0;

	if (!nul_is_padding(span, cells->delimiter))
		return false;
	s = arena_alloc(texts, span->n + 1);
	for (size_t i = 0; i < span->n; i++)
		if (span->text[i])
			s[n++] = span->text[i];
	spans_start(&again, s, n, 0, span->line, cells->delimiter);
	if (!n)
		bare = (struct span){.text = s, .line = span->line};
	else if (!spans_next(&again, &bare) || bare.fault || again.at < n)
		return false;
	cells_split(cells, &bare, texts);
	span->mended = "NUL bytes beside its cells were left out";
	return true;
}

/* ---- quotes ---- */

/* The record with the next `more` physical lines; false where the file ends before. */
static bool stretch(struct span *span, struct spans *spans, size_t more)
{
	struct spans plain = *spans;

	while (more--) {
		size_t end = plain.at;

		if (plain.at >= plain.size)
			return false;
		while (end < plain.size && plain.data[end] != '\n' && plain.data[end] != '\r')
			end++;
		span->n = (size_t)(plain.data + end - span->text);
		plain.at = end + (end < plain.size);
		if (plain.at < plain.size && plain.data[end] == '\r' &&
		    plain.data[plain.at] == '\n')
			plain.at++;
		plain.line++;
	}
	*spans = plain;
	return true;
}

/* Whether the line behind, or behind the stretch, is a record of its own, or blank, or none. */
static bool record_follows(const struct spans *behind, char delimiter, size_t width)
{
	struct span line = {.text = behind->data + behind->at};
	struct spans next = *behind;

	if (!stretch(&line, &next, 1))
		return true;
	return !cell_trim(line.text, line.n).n || requote_ways(&line, delimiter, width) > 0;
}

static void take_quotes(struct cells *cells, struct span *span, size_t more, size_t width,
			struct arena *texts)
{
	requote_split(cells, span, width, texts);
	span->fault = SPAN_WHOLE;
	span->mended = more ? "its quotes, over several lines, were read in the only way that "
			      "gives as many cells as the header has"
			    : "its quotes were read in the only way that gives as many cells as "
			      "the header has";
}

/* The record with as many lines below it as are no records of their own: the fewest of them that
 * leave none of these behind, else the fewest. */
static bool requote(struct cells *cells, struct span *span, struct spans *spans, size_t width,
		    struct arena *texts)
{
	struct span fits = {.text = NULL};
	struct spans after = *spans;
	size_t lines = 0;

	for (size_t more = 0; more < QUOTED_LINES; more++) {
		struct span whole = *span;
		struct spans behind = *spans;
		bool alone;
		size_t ways;

		if (!stretch(&whole, &behind, more))
			break;
		alone = record_follows(&behind, cells->delimiter, width);
		ways = requote_ways(&whole, cells->delimiter, width);
		if (ways == 1 && (!fits.text || alone)) {
			fits = whole;
			after = behind;
			lines = more;
		}
		if (alone || ways > 1)
			break;
	}
	if (!fits.text)
		return false;
	take_quotes(cells, &fits, lines, width, texts);
	*span = fits;
	*spans = after;
	return true;
}

bool mend_fault(struct cells *cells, struct span *span, struct spans *spans, size_t width,
		struct arena *texts)
{
	if (span->fault == SPAN_NUL)
		return drop_nuls(cells, span, texts);
	if (span->fault == SPAN_OPEN_QUOTE || span->fault == SPAN_STRAY_QUOTE)
		return requote(cells, span, spans, width, texts);
	return false;
}

/* ---- short records ---- */

/* A record whose only cell is a record. */
static bool unwrap(struct cells *cells, struct span *span, size_t width, struct arena *texts)
{
	struct cell *before;
	struct spans inside;
	struct span bare;
	size_t n;

	if (!span->quoted || cells->list.n != 1 ||
	    !memchr(cells->list.v[0].s, cells->delimiter, cells->list.v[0].n))
		return false;
	save(&before, &n, cells, texts);
	spans_start(&inside, before[0].s, before[0].n, 0, span->line, cells->delimiter);
	if (!spans_next(&inside, &bare) || bare.fault || inside.at < before[0].n)
		return false;
	cells_split(cells, &bare, texts);
	if (cells->list.n == width) {
		span->mended = "it stood in quotes as a whole";
		return true;
	}
	restore(cells, before, n);
	return false;
}

/* Short records in a row. */
struct run {
	struct span spans[JOINED_LINES];
	struct spans behind[JOINED_LINES];
	struct cell *cells[JOINED_LINES];
	size_t widths[JOINED_LINES], n;
};

static void add_to_run(struct run *run, const struct cells *cells, const struct span *span,
		       const struct spans *behind, struct arena *texts)
{
	run->spans[run->n] = *span;
	run->behind[run->n] = *behind;
	save(&run->cells[run->n], &run->widths[run->n], cells, texts);
	run->n++;
}

static bool is_blank(const struct cells *cells)
{
	return cells->list.n == 1 && !cells->list.v[0].n;
}

/* False where the run goes on beyond what is looked at. */
static bool read_run(struct run *run, struct cells *cells, const struct span *span,
		     const struct spans *behind, size_t width, struct arena *texts)
{
	struct spans ahead = *behind;
	struct span next;

	add_to_run(run, cells, span, behind, texts);
	while (spans_next(&ahead, &next)) {
		if (next.fault)
			break;
		cells_split(cells, &next, texts);
		if (cells->list.n >= width || is_blank(cells))
			break;
		if (run->n == JOINED_LINES)
			return false;
		add_to_run(run, cells, &next, &ahead, texts);
	}
	return true;
}

/* In how many ways the records from `from` on fall into groups that are as wide as a row when
 * joined; *first is how many the first group has. */
static size_t partitions(const struct run *run, size_t from, size_t width, size_t *first)
{
	size_t joined = 1, ways = 0;

	if (from == run->n)
		return 1;
	for (size_t to = from; to < run->n; to++) {
		size_t rest, ignored;

		joined += run->widths[to] - 1;
		if (joined > width)
			break;
		if (joined < width || to == from)
			continue;
		rest = partitions(run, to + 1, width, &ignored);
		ways += rest;
		if (rest)
			*first = to + 1 - from;
	}
	return ways;
}

/* The cell that the line end broke. */
static struct cell rejoin(const struct cell *a, const struct cell *b, struct arena *texts)
{
	struct cell c = {arena_printf(texts, "%s%s%s", a->s, a->n && b->n ? " " : "", b->s),
			 a->n + (a->n && b->n) + b->n};

	return c;
}

static void join_run(struct cells *cells, const struct run *run, size_t lines, struct arena *texts)
{
	restore(cells, run->cells[0], run->widths[0]);
	for (size_t i = 1; i < lines; i++) {
		struct cell *last = &cells->list.v[cells->list.n - 1];

		*last = rejoin(last, &run->cells[i][0], texts);
		for (size_t k = 1; k < run->widths[i]; k++)
			vec_push(&cells->list, run->cells[i][k]);
	}
}

static bool all_fit(const struct pattern *p, const struct cells *cells)
{
	for (size_t i = 0; i < cells->list.n; i++)
		if (!pattern_fits(p, i, &cells->list.v[i]))
			return false;
	return true;
}

bool mend_short(struct cells *cells, struct span *span, struct spans *spans,
		const struct pattern *p, size_t *judged, struct arena *texts)
{
	struct run run = {.n = 0};
	size_t lines = 0;

	if (unwrap(cells, span, p->width, texts))
		return true;
	if (spans->at <= *judged)
		return false;
	if (read_run(&run, cells, span, spans, p->width, texts) &&
	    partitions(&run, 0, p->width, &lines) == 1) {
		join_run(cells, &run, lines, texts);
		if (all_fit(p, cells)) {
			span->n = (size_t)(run.spans[lines - 1].text + run.spans[lines - 1].n -
					   span->text);
			span->mended = lines == 2 ? "a record broken over two lines was joined"
						  : "a record broken over several lines was joined";
			*spans = run.behind[lines - 1];
			return true;
		}
	}
	*judged = run.behind[run.n - 1].at;
	restore(cells, run.cells[0], run.widths[0]);
	return false;
}

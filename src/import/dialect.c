/* Chooses the delimiter by what the header line means under each, and finds the header below a
 * preamble. In a preamble a record is sought at every physical line, so that a quote left open
 * above the header can't swallow it. */
#include "dialect.h"

#include <string.h>

#include "hangar/field.h"
#include "hangar/str.h"

#include "mapping.h"
#include "plan.h"
#include "preset.h"
#include "subject.h"

#define SEARCH_LINES 60                /* of a file, for a header */
#define SEARCH_BYTES ((size_t)1 << 20) /* no preamble is longer */
#define KNOWN_BELOW  2                 /* columns that make a line below the first a header */

static const char delimiters[] = {',', ';', '\t', '|'};

static bool blank_line(const struct cells *c)
{
	for (size_t i = 0; i < c->list.n; i++)
		if (c->list.v[i].n)
			return false;
	return true;
}

/* The next record; the one behind it while it is blank. */
static void read_header(struct header *h, struct spans *s, struct arena *a)
{
	struct cells cells;

	cells_start(&cells, h->delimiter);
	while (spans_next(s, &h->span)) {
		if (h->span.fault)
			break;
		cells_split(&cells, &h->span, a);
		if (!blank_line(&cells))
			break;
	}
	h->n = h->span.fault ? 0 : cells.list.n;
	h->cells = arena_alloc(a, (h->n + 1) * sizeof *h->cells);
	for (size_t i = 0; i < h->n; i++)
		h->cells[i] = cells.list.v[i];
	h->body = s->at;
	h->line = s->line;
	cells_free(&cells);
}

static size_t known_cells(const struct header *h, const struct mapping *map)
{
	size_t known = 0;

	for (size_t i = 0; i < h->n; i++)
		known += mapping_find(map, h->cells[i].s) != NULL ||
			 field_find(h->cells[i].s, RECORD_ANY) != NULL;
	return known;
}

static void first_record(struct header *out, const struct dialect *d, struct arena *a)
{
	size_t best = 0;

	for (size_t i = 0; i < sizeof delimiters; i++) {
		struct header h = {.delimiter = delimiters[i]};
		struct spans s;
		size_t known;

		spans_start(&s, d->data, d->size, d->skip, 1, h.delimiter);
		read_header(&h, &s, a);
		known = known_cells(&h, d->map);
		if (i == 0 || known > best || (known == best && h.n > out->n)) {
			*out = h;
			best = known;
		}
	}
}

/* ---- below a preamble ---- */

/* A walk over the first physical lines. */
struct search {
	const struct dialect *d;
	size_t at, end;
	uint32_t line;
	bool text; /* a line that is not blank was passed */
};

static struct search search_start(const struct dialect *d)
{
	size_t rest = d->size - d->skip;

	return (struct search){.d = d,
			       .at = d->skip,
			       .end = d->skip + (rest < SEARCH_BYTES ? rest : SEARCH_BYTES),
			       .line = 1};
}

static size_t line_end(const struct search *s)
{
	size_t at = s->at;

	while (at < s->end && s->d->data[at] != '\n' && s->d->data[at] != '\r')
		at++;
	return at;
}

/* To the next line; false behind the last that is looked at. */
static bool search_next(struct search *s)
{
	const char *data = s->d->data;
	size_t end = line_end(s);

	s->text = s->text || cell_trim(data + s->at, end - s->at).n;
	if (end + 1 < s->end && data[end] == '\r' && data[end + 1] == '\n')
		end++;
	s->at = end + 1;
	s->line++;
	return s->at < s->end && s->line <= SEARCH_LINES;
}

/* The record that begins at this line. */
static void read_here(struct header *h, const struct search *s, char delimiter, struct arena *a)
{
	struct spans spans;

	*h = (struct header){.delimiter = delimiter, .below = s->text};
	spans_start(&spans, s->d->data, s->end, s->at, s->line, delimiter);
	read_header(h, &spans, a);
}

/* "a,b,c;;;;" has a tail of semicolons. */
static char tail_of(const struct header *h)
{
	const char *text = h->span.text;
	size_t n = h->span.n;

	if (n < 3 || h->span.fault || text[n - 1] != text[n - 2] || text[n - 1] == h->delimiter ||
	    !memchr(delimiters, text[n - 1], sizeof delimiters))
		return 0;
	return text[n - 1];
}

/* Takes the tail off the last cell. */
static void cut_tail(struct header *h, struct arena *a)
{
	struct cell *last = &h->cells[h->n - 1];
	size_t n = last->n;

	h->tail = tail_of(h);
	while (h->tail && n && last->s[n - 1] == h->tail)
		n--;
	if (n < last->n)
		*last = (struct cell){arena_strndup(a, last->s, n), n};
}

/* Do these words stand in a line above the header? */
static bool stands_above(const struct header *h, const struct dialect *d, const char *words)
{
	const char *at = d->data + d->skip, *end = h->span.text;
	size_t n = strlen(words);

	while (at && (size_t)(end - at) >= n && memcmp(at, words, n) != 0)
		at = memchr(at + 1, *words, (size_t)(end - at) - 1);
	return at && (size_t)(end - at) >= n;
}

static bool fits_a_preset(struct header *h, const struct dialect *d, const struct preset *only)
{
	for (const struct preset *p = preset_table; p->name && !h->preset; p++)
		if ((only ? p == only : !d->as || d->as == p->record) &&
		    preset_fits(p, h, d->map) && (!p->above || stands_above(h, d, p->above)))
			h->preset = p;
	return h->preset != NULL;
}

static bool nearly_fits_a_preset(struct header *h, const struct dialect *d,
				 const struct preset *only, struct preset_lack *lack)
{
	for (const struct preset *p = preset_table; p->name && !h->preset; p++)
		if ((!only || p == only) && preset_nearly_fits(p, h, d->map, lack))
			h->preset = p;
	return h->preset != NULL;
}

bool dialect_near_preset(struct header *out, const struct dialect *d, const struct preset *only,
			 struct preset_lack *lack, struct arena *a)
{
	struct search s = search_start(d);

	do {
		for (size_t i = 0; i < sizeof delimiters && s.at < line_end(&s); i++) {
			read_here(out, &s, delimiters[i], a);
			if (nearly_fits_a_preset(out, d, only, lack))
				return true;
		}
	} while (search_next(&s));
	return false;
}

bool dialect_find_preset(struct header *out, const struct dialect *d, const struct preset *only,
			 struct arena *a)
{
	struct search s = search_start(d);

	do {
		if (s.at == line_end(&s))
			continue;
		for (size_t i = 0; i < sizeof delimiters; i++) {
			struct header h;
			read_here(&h, &s, delimiters[i], a);
			if (fits_a_preset(&h, d, only)) {
				cut_tail(&h, a);
				*out = h;
				return true;
			}
		}
	} while (search_next(&s));
	return false;
}

/* The first line below that tells what the rows are; `out` stays where there is none. */
static void header_below(struct header *out, const struct dialect *d, struct arena *a)
{
	struct search s = search_start(d);

	while (search_next(&s)) {
		size_t best = 0;

		for (size_t i = 0; i < sizeof delimiters && s.at < line_end(&s); i++) {
			struct header h;
			size_t known;

			read_here(&h, &s, delimiters[i], a);
			known = plan_tells(&h, d->map, d->as);
			if (known < KNOWN_BELOW || known <= best)
				continue;
			best = known;
			*out = h;
		}
		if (best)
			return;
	}
}

void dialect_detect(struct header *out, const struct dialect *d, struct arena *a)
{
	first_record(out, d, a);
	if (!plan_tells(out, d->map, d->as))
		header_below(out, d, a);
}

/* Chooses the delimiter by what the header line means under each, and finds the header below a
 * preamble. In a preamble a record is sought at every physical line, so that a quote left open
 * above the header can't swallow it. */
#include "dialect.h"

#include <stdio.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/field.h"
#include "hangar/str.h"

#include "header.h"
#include "mapping.h"
#include "plan.h"
#include "preset.h"
#include "subject.h"

#define SEARCH_LINES 60                /* of a file, for a header */
#define SEARCH_BYTES ((size_t)1 << 20) /* no preamble is longer */
#define KNOWN_BELOW  2                 /* columns that make a line below the first a header */

static const char *candidates(const struct dialect *d)
{
	return d->delimiter ? &d->delimiter : delimiter_candidates;
}

/* One delimiter was given, or each is tried. */
static size_t candidate_count(const struct dialect *d)
{
	return d->delimiter ? 1 : strlen(delimiter_candidates);
}

static size_t known_cells(const struct header *h, const struct mapping *map)
{
	size_t known = 0;

	for (size_t i = 0; i < h->n; i++)
		known += mapping_find(map, h->cells[i].s) != NULL ||
			 field_find(h->cells[i].s, RECORD_ANY) != NULL;
	return known;
}

/* Of two readings of one line: the one that Hangar knows more of, the one that the records prove,
 * the one with more cells. */
static bool is_better(const struct header *h, size_t known, const struct header *than, size_t best,
		      const struct dialect *d)
{
	if (known != best)
		return known > best;
	if (than->delimiter == d->consistent.c || h->delimiter == d->consistent.c)
		return h->delimiter == d->consistent.c;
	return h->n > than->n;
}

static void first_record(struct header *out, const struct dialect *d, struct arena *a)
{
	size_t best = 0;

	for (size_t i = 0; i < candidate_count(d); i++) {
		struct header h = {.delimiter = candidates(d)[i]};
		struct spans s;
		size_t known;

		spans_start(&s, d->data, d->size, d->skip, d->line, h.delimiter);
		header_read(&h, &s, a);
		known = known_cells(&h, d->map);
		if (i == 0 || is_better(&h, known, out, best, d)) {
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
			       .line = d->line};
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

/* A line that is not blank, and not another than the one that was given. */
static bool may_be_header(const struct search *s)
{
	const struct header_given *given = &s->d->given;

	return !given->none && (!given->first || given->first == s->line) && s->at < line_end(s);
}

/* The record that begins at this line. */
static void read_here(struct header *h, const struct search *s, char delimiter, struct arena *a)
{
	struct spans spans;

	*h = (struct header){.delimiter = delimiter, .below = s->text};
	spans_start(&spans, s->d->data, s->end, s->at, s->line, delimiter);
	header_read(h, &spans, a);
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
		for (size_t i = 0; i < candidate_count(d) && may_be_header(&s); i++) {
			read_here(out, &s, candidates(d)[i], a);
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
		for (size_t i = 0; i < candidate_count(d) && may_be_header(&s); i++) {
			struct header h;
			read_here(&h, &s, candidates(d)[i], a);
			if (fits_a_preset(&h, d, only)) {
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

		for (size_t i = 0; i < candidate_count(d) && may_be_header(&s); i++) {
			struct header h;
			size_t known;

			read_here(&h, &s, candidates(d)[i], a);
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

/* ---- as it was given ---- */

int dialect_parse_header(struct header_given *out, const char *text, struct err *e)
{
	unsigned first = 0, last = 0;
	char more;

	*out = (struct header_given){.none = streq(text, "none")};
	if (!text || out->none)
		return 0;
	if (sscanf(text, "%6u%c", &first, &more) == 1)
		last = first;
	else if (sscanf(text, "%6u-%6u%c", &first, &last, &more) != 2)
		first = 0;
	if (!first || last < first || last > first + 1)
		return err_set(e, ERR_USAGE,
			       "--header: \"%s\" is no place of a header; expected its line, as in "
			       "3, two lines, as in 3-4, or none",
			       text);
	*out = (struct header_given){.first = first, .last = last};
	return 0;
}

/* The header at the line that was given. */
static void header_there(struct header *out, const struct dialect *d, struct arena *a)
{
	struct search s = search_start(d);
	struct header h;

	s.end = d->size;
	while (s.line < d->given.first && s.at < s.end) {
		uint32_t line = s.line;
		search_next(&s);
		s.line = line + 1;
	}
	if (s.at >= s.end)
		return;
	for (size_t i = 0; i < candidate_count(d); i++) {
		read_here(&h, &s, candidates(d)[i], a);
		if (!d->delimiter && h.delimiter != d->consistent.c)
			continue;
		*out = h;
	}
	out->why = NULL;
	if (d->given.last > d->given.first)
		header_take_second(out, d, a);
}

/* ---- all of it ---- */

static void by_own_names(struct header *out, const struct dialect *d, struct arena *a)
{
	first_record(out, d, a);
	if (!plan_tells(out, d->map, d->as))
		header_below(out, d, a);
}

void dialect_detect(struct header *out, const struct dialect *d, struct arena *a)
{
	struct header found;

	by_own_names(out, d, a);
	if (d->given.first) {
		header_there(out, d, a);
	} else if (d->given.none || !plan_tells(out, d->map, d->as)) {
		if (header_by_content(&found, d, a))
			*out = found;
	} else {
		out->why = arena_printf(a, "%zu of its %zu cells are fields that Hangar knows",
					known_cells(out, d->map), out->n);
		header_settle(out, d, a);
	}
}

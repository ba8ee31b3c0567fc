/* Chooses the delimiter by what the header line means under each. */
#include "dialect.h"

#include <string.h>

#include "hangar/field.h"
#include "hangar/str.h"

#include "mapping.h"
#include "subject.h"

static const char delimiters[] = {',', ';', '\t', '|'};

static bool blank_line(const struct cells *c)
{
	for (size_t i = 0; i < c->list.n; i++)
		if (c->list.v[i].n)
			return false;
	return true;
}

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

void dialect_detect(struct header *out, const char *data, size_t size, size_t skip,
		    const struct mapping *map, struct arena *a)
{
	size_t best = 0;

	for (size_t i = 0; i < sizeof delimiters; i++) {
		struct header h = {.delimiter = delimiters[i]};
		struct spans s;
		size_t known;

		spans_start(&s, data, size, skip, 1, h.delimiter);
		read_header(&h, &s, a);
		known = known_cells(&h, map);
		if (i == 0 || known > best || (known == best && h.n > out->n)) {
			*out = h;
			best = known;
		}
	}
}

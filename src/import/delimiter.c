/* A delimiter is proved by records that agree, not by how often it occurs: decimal commas, prose
 * and padding give other numbers of cells from line to line, or columns in which nothing stands. */
#include "delimiter.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

#include "glance.h"

#define PADDED      0.5  /* so many of the lines end in what a file is padded with */
#define LEAST       0.2  /* what scores less separates nothing */
#define HALF_BELIEF 0.5  /* what is against a delimiter halves its score */
#define ALWAYS      0.95 /* but for damage */

const char delimiter_candidates[] = {',', ';', '\t', '|', '\0'};

static const struct {
	const char *name;
	char c;
} names[] = {
    {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'},  {"\\t", '\t'},
    {"bar", '|'},   {"pipe", '|'},      {"blank", ' '}, {"space", ' '},
};

void delimiter_name(struct str *out, char c)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].c == c) {
			str_add(out, names[i].name);
			return;
		}
	str_addf(out, "\"%c\"", c);
}

static bool can_delimit(char c)
{
	return c > ' ' && c < 0x7F && c != '"' && !(c >= '0' && c <= '9') &&
	       !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

int delimiter_parse(char *c, const char *text, struct err *e)
{
	*c = '\0';
	if (!text)
		return 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (streq(names[i].name, text))
			*c = names[i].c;
	if (*text == '\t' && !text[1])
		*c = '\t';
	else if (can_delimit(*text) && !text[1])
		*c = *text;
	if (*c)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--delimiter: \"%s\" is none; expected one character that is no letter, "
		       "digit or quote, or tab",
		       text);
}

size_t delimiter_stated(char *c, const char *s, size_t n)
{
	size_t at = n && *s == '"';
	bool quoted = at;

	if (n < at + 5 || strncmp(s + at, "sep=", 4) != 0)
		if (n < at + 5 || strncmp(s + at, "SEP=", 4) != 0)
			return 0;
	*c = s[at + 4];
	if (*c != '\t' && !can_delimit(*c))
		return 0;
	at += 5;
	if (quoted && at < n && s[at] == '"')
		at++;
	while (at < n && strchr(",;\t| ", s[at]))
		at++;
	if (at < n && s[at] != '\n' && s[at] != '\r')
		return 0;
	if (at + 1 < n && s[at] == '\r' && s[at + 1] == '\n')
		at++;
	return at < n ? at + 1 : at;
}

/* ---- padding ---- */

static size_t line_size(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] != '\n' && s[i] != '\r')
		i++;
	return i;
}

/* What is left of a line without the padding at its end. */
static size_t unpadded(const char *s, size_t n, char padding)
{
	while (n && (s[n - 1] == padding || s[n - 1] == ' '))
		n--;
	return n;
}

void delimiter_unpad(char *s, size_t n, char padding)
{
	while (n) {
		size_t size = line_size(s, n), keep = unpadded(s, size, padding);

		memset(s + keep, ' ', size - keep);
		size += size < n;
		s += size;
		n -= size;
	}
}

/* Whether most lines end in this character. */
static bool pads(const char *s, size_t n, char padding)
{
	size_t lines = 0, padded = 0;

	while (n) {
		size_t size = line_size(s, n);

		lines += size > 0;
		padded += size && s[size - 1] == padding;
		size += size < n;
		s += size;
		n -= size;
	}
	return padded && (double)padded >= PADDED * (double)lines;
}

/* ---- a score ---- */

/* The number of cells that most records have, of those that have several. */
static size_t usual_width(const struct glance *g)
{
	size_t best = 0, width = 1;

	for (size_t i = 0; i < g->n; i++) {
		size_t same = 0;
		for (size_t j = i; g->lines[i].n > 1 && j < g->n; j++)
			same += g->lines[j].filled && g->lines[j].n == g->lines[i].n;
		if (same > best || (same == best && same && g->lines[i].n > width)) {
			best = same;
			width = g->lines[i].n;
		}
	}
	return width;
}

/* Columns in which one record in fifty has something. */
static size_t filled_columns(const struct glance *g, size_t width)
{
	size_t columns = 0;

	for (size_t c = 0; c < width; c++) {
		size_t filled = 0;
		for (size_t i = 0; i < g->n; i++)
			filled += c < g->lines[i].n && g->lines[i].cells[c].n > 0;
		columns += filled && filled * 50 >= g->records;
	}
	return columns;
}

/* Records that are no wider than the first wide one: they lack what is empty at their end. */
static size_t narrower(const struct glance *g, size_t width)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		n += g->lines[i].filled && g->lines[i].n > 1 && g->lines[i].n < width;
	return n;
}

/* The first line that is not blank, or another before the fourth, is as wide as the records. */
static bool begins_so(const struct glance *g, size_t width)
{
	for (size_t i = 0, seen = 0; i < g->n && seen < 4; i++) {
		if (g->lines[i].n == width && g->lines[i].named * 2 >= width)
			return true;
		seen += g->lines[i].filled > 0;
	}
	return false;
}

/* Commas that stand between digits alone are decimal commas, or those of thousands. */
static bool only_in_numbers(const struct glance *g, char delimiter)
{
	size_t all = 0, between = 0;

	for (size_t i = 0; delimiter == ',' && i < g->n; i++) {
		const struct span *s = &g->lines[i].span;
		for (size_t k = 1; k + 1 < s->n; k++) {
			bool is = s->text[k] == delimiter;
			all += is;
			between += is && is_digit(s->text[k - 1]) && is_digit(s->text[k + 1]);
		}
	}
	return all && (double)between >= ALWAYS * (double)all;
}

static double score(struct delimiter *d, const struct glance *g)
{
	size_t columns;
	double share;

	d->records = g->records;
	d->width = usual_width(g);
	d->agree = 0;
	for (size_t i = 0; i < g->n; i++)
		d->agree += g->lines[i].filled && g->lines[i].n == d->width;
	columns = filled_columns(g, d->width);
	if (columns < 2 || !g->records)
		return 0;
	share = (double)d->agree + 0.3 * (double)narrower(g, d->width);
	share = share / (double)g->records * (1 - 1 / (double)columns);
	if (!begins_so(g, d->width))
		share *= HALF_BELIEF;
	return only_in_numbers(g, d->c) ? share * HALF_BELIEF : share;
}

/* ---- the choice ---- */

struct choice {
	struct delimiter best;
	double score;
};

static void try_one(struct choice *choice, struct delimiter d, const char *s, size_t n,
		    struct arena *a)
{
	struct glance g;
	double points;
	bool better;

	glance_at(&g, s, n, 0, 1, d.c, a);
	points = score(&d, &g);
	better = points > choice->score || !choice->best.c;
	/* what most lines end in says nothing, unless it is needed */
	if (better || (d.padding && choice->best.c == d.c && points >= choice->score)) {
		choice->best = d;
		choice->score = points;
	}
}

/* A padded file is tried without its padding, too. */
static void try_padded(struct choice *choice, const char *s, size_t n, char only, struct arena *a)
{
	for (const char *p = delimiter_candidates; *p; p++) {
		char *bare;

		if (!pads(s, n, *p))
			continue;
		bare = arena_strndup(a, s, n);
		delimiter_unpad(bare, n, *p);
		for (const char *c = delimiter_candidates; *c; c++)
			if (*c != *p && (!only || only == *c))
				try_one(choice, (struct delimiter){.c = *c, .padding = *p}, bare, n,
					a);
	}
}

/* A file of one column: whatever does not stand in it. */
static char absent(const char *s, size_t n)
{
	for (const char *c = delimiter_candidates; *c; c++)
		if (!memchr(s, *c, n))
			return *c;
	return ',';
}

void delimiter_find(struct delimiter *out, const char *data, size_t size, size_t at, char only,
		    struct arena *a)
{
	size_t n = size - at < GLANCE_BYTES ? size - at : GLANCE_BYTES;
	struct choice choice = {.score = 0};

	if (only)
		try_one(&choice, (struct delimiter){.c = only}, data + at, n, a);
	for (const char *c = delimiter_candidates; *c && !only; c++)
		try_one(&choice, (struct delimiter){.c = *c}, data + at, n, a);
	try_padded(&choice, data + at, n, only, a);
	if (choice.score < LEAST && !only) {
		choice.best.c = absent(data + at, n);
		choice.best.padding = '\0';
		choice.best.width = 1;
		choice.best.agree = choice.best.records;
	}
	*out = choice.best;
}

void delimiter_evidence(struct str *out, const struct delimiter *d)
{
	str_addf(out, "%zu of %zu records have %zu cell%s", d->agree, d->records, d->width,
		 d->width == 1 ? "" : "s");
	if (!d->padding)
		return;
	str_add(out, "; ");
	delimiter_name(out, d->padding);
	str_add(out, "s at the ends of lines are padding");
}

/* Rows that take back are settled with the nearest rows above them, then with those below: a log
 * may have its newest rows first. */
#include "changes.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "hangar/str.h"
#include "hangar/vocabulary.h"

#include "decision.h"
#include "inside.h"
#include "survey.h"

#define DIGITS_MOST 9
#define MINUS       "\xE2\x88\x92"
#define DASH        "\xE2\x80\x93"

/* ---- numbers with a sign ---- */

/* The bytes of the sign at s; *minus: what it is. */
static size_t sign_at(const char *s, bool *minus)
{
	*minus = *s == '-' || str_starts(s, MINUS) || str_starts(s, DASH);
	if (*s == '+' || *s == '-')
		return 1;
	return *minus ? strlen(MINUS) : 0;
}

/* "+3", "-1", "−2", "4", "4.0". */
static bool read_change(int64_t *n, const struct cell *c)
{
	bool minus;
	const char *s = c->s + sign_at(c->s, &minus);
	size_t digits;

	s += strspn(s, " ");
	digits = strspn(s, "0123456789");
	if (!digits || digits > DIGITS_MOST || (s[digits] && strcmp(s + digits, ".0") != 0))
		return false;
	*n = strtoll(s, NULL, 10) * (minus ? -1 : 1);
	return true;
}

bool changes_look(const struct survey *s, size_t column)
{
	bool any = false, minus;
	int64_t n;

	for (size_t row = 0; row < s->rows.n; row++) {
		const struct cell *c = survey_cell(s, row, column);

		if (c->n && !read_change(&n, c))
			return false;
		any |= c->n && sign_at(c->s, &minus) > 0;
	}
	return any;
}

/* ---- where they may be ---- */

static bool is_losses(const struct import_reader *r)
{
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];

		if (l->place && l->place->field == FIELD_KIND && l->constant.s)
			return vocabulary_find(&kind_words, l->constant.s) == KIND_LOSS;
	}
	return false;
}

static bool find_lane(size_t *lane, const struct import_reader *r)
{
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];

		if (l->place && l->place->field == FIELD_COUNT && l->column->column) {
			*lane = i;
			return true;
		}
	}
	return false;
}

/* The bytes of the sign at `at`, before `end`, with a digit behind it; 0: there is none. */
static size_t sign_before(const char *at, const char *end)
{
	static const char *const signs[] = {"-", "+", MINUS, DASH, NULL};

	for (const char *const *s = signs; *s; s++) {
		size_t n = strlen(*s);

		if ((size_t)(end - at) > n && !memcmp(at, *s, n) && at[n] >= '0' && at[n] <= '9')
			return n;
	}
	return 0;
}

/* Does a cell of the text begin with a sign and a digit? Most lists have none, and are looked at
 * no further. */
static bool may_have_signs(const struct import_reader *r)
{
	const char *at = r->spans.data + r->spans.at, *end = r->spans.data + r->spans.size;

	while (at < end) {
		char c = *at++;

		if (c != r->header.delimiter && c != '\n' && c != '"')
			continue;
		while (at < end && *at == ' ')
			at++;
		if (sign_before(at, end))
			return true;
	}
	return false;
}

/* ---- what a row is about ---- */

/* What a row may say of itself alone. */
static bool is_of_row(enum field_id f)
{
	static const enum field_id own[] = {FIELD_COUNT, FIELD_DATE,    FIELD_NOTE, FIELD_EXCERPT,
					    FIELD_TAGS,  FIELD_LOCATOR, FIELD_CITES};

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (own[i] == f)
			return true;
	return false;
}

static uint64_t key_of(const struct import_reader *r)
{
	uint64_t key = 0;

	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		const struct cell *cell = reader_cell(r, l);

		if (l->place && !is_of_row(l->place->field))
			key = XXH3_64bits_withSeed(cell->s, cell->n, key + 1);
	}
	return key;
}

static void take_record(struct changes *c, struct import_reader *r, uint32_t line)
{
	const struct cell *cell = reader_cell(r, &r->lanes.v[c->lane]);
	struct change x = {.line = line, .record = c->list.n};
	bool minus;

	if (!read_change(&x.says, cell))
		return;
	c->signs += sign_at(cell->s, &minus) > 0;
	x.key = key_of(r);
	vec_push(&c->list, x);
}

/* Reads the file as it will be read, and goes back to its beginning. */
static void read_all(struct changes *c, struct import_reader *r)
{
	struct spans start = r->spans;
	size_t judged = r->judged;
	struct arena texts = {0}, *before = r->typing.texts;
	struct import_row row;
	struct span span;

	r->typing.texts = &texts;
	while (sides_next(r, &span)) {
		reader_begin_row(r, &row, &span);
		if (reader_split(r, &row, &span, &texts))
			take_record(c, r, row.line);
		arena_clear(&texts);
	}
	arena_free(&texts);
	r->typing.texts = before;
	r->spans = start;
	r->judged = judged;
	r->pasted = 0;
	r->sides.at = 0;
	outline_rewind(&r->sheet.outline);
}

/* ---- settling ---- */

static int by_key(const void *va, const void *vb)
{
	const struct change *a = va, *b = vb;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->record > b->record) - (a->record < b->record);
}

static int by_record(const void *va, const void *vb)
{
	const struct change *a = va, *b = vb;

	return (a->record > b->record) - (a->record < b->record);
}

static void settle(struct change *back, struct change *with)
{
	int64_t n = back->left < with->left ? back->left : with->left;

	back->left -= n;
	with->left -= n;
}

/* The rows of one kind, in their order: `open` are those above that have something left, of the
 * one sign or of the other, the nearest last. */
static void settle_kind(struct change *v, size_t n, struct change **open)
{
	size_t depth = 0;

	for (size_t i = 0; i < n; i++) {
		v[i].left = v[i].excess ? 0 : v[i].says < 0 ? -v[i].says : v[i].says;
		while (v[i].left && depth && (open[depth - 1]->says < 0) != (v[i].says < 0)) {
			settle(&v[i], open[depth - 1]);
			depth -= !open[depth - 1]->left;
		}
		if (v[i].left)
			open[depth++] = &v[i];
	}
}

/* A row that takes back more than there is will be rejected, and takes back nothing. */
static bool find_excess(struct change *v, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		if (v[i].says >= 0 || !v[i].left)
			continue;
		v[i].excess = v[i].left;
		any = true;
	}
	return any;
}

static void settle_all(struct change_list *list)
{
	struct change **open = mem_alloc((list->n + 1) * sizeof *open);

	qsort(list->v, list->n, sizeof *list->v, by_key);
	for (size_t from = 0, to; from < list->n; from = to) {
		for (to = from; to < list->n && list->v[to].key == list->v[from].key;)
			to++;
		do
			settle_kind(list->v + from, to - from, open);
		while (find_excess(list->v + from, to - from));
	}
	qsort(list->v, list->n, sizeof *list->v, by_record);
	mem_free(open);
}

static size_t count_minus(const struct change_list *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		n += list->v[i].says < 0;
	return n;
}

static void say(struct import_reader *r, const struct changes *c, size_t minus)
{
	const char *header = r->lanes.v[c->lane].label;

	decide(r, "figures",
	       arena_printf(&r->arena,
			    "changes: a minus in %s takes back rows of the same kind, and what is "
			    "left of them counts",
			    header),
	       arena_printf(&r->arena, "%zu of %zu rows have a minus", minus, c->list.n),
	       arena_printf(&r->arena, "--map '%s='", header));
}

void changes_find(struct changes *c, struct import_reader *r)
{
	size_t minus;

	if (r->plan.record != RECORD_TRANSFER || r->spread.groups.n || !is_losses(r) ||
	    !find_lane(&c->lane, r) || !may_have_signs(r))
		return;
	read_all(c, r);
	minus = count_minus(&c->list);
	if (!c->signs)
		changes_free(c);
	else
		settle_all(&c->list);
	if (minus)
		say(r, c, minus);
}

/* ---- row by row ---- */

static const struct change *change_of(const struct changes *c, uint32_t line)
{
	size_t low = 0, high = c->list.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->list.v[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < c->list.n && c->list.v[low].line == line ? &c->list.v[low] : NULL;
}

static bool refuse_excess(struct import_reader *r, struct import_row *row, struct lane *l,
			  int64_t excess)
{
	struct str what = {0};

	str_addf(&what,
		 "\"%s\" takes back %lld more than all rows of the same kind state; expected no "
		 "more",
		 l->cell.s, (long long)excess);
	row_refuse_cell(r, row, l, str_c(&what));
	str_free(&what);
	return true;
}

bool changes_refuse(const struct changes *c, struct import_reader *r, struct import_row *row)
{
	const struct change *x = c->list.n ? change_of(c, row->line) : NULL;
	struct lane *l;

	if (!x)
		return false;
	l = &r->lanes.v[c->lane];
	if (x->excess)
		return refuse_excess(r, row, l, x->excess);
	if (x->says < 0 || (x->says && !x->left)) {
		row_refuse(r, row, FATE_SET_ASIDE,
			   x->says < 0 ? "a change that takes back other rows of the same kind"
				       : "another row takes all of it back");
		return true;
	}
	if (x->left != x->says)
		row->mended = "another row takes back a part of it, and the rest counts";
	l->cell.s = arena_printf(r->typing.texts, "%lld", (long long)x->left);
	l->cell.n = strlen(l->cell.s);
	return false;
}

void changes_free(struct changes *c)
{
	vec_free(&c->list);
	*c = (struct changes){0};
}

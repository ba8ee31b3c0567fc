/* Sorting a million rows while somebody waits: each row gets a number that stands for its cell, and
 * numbers are sorted by their bytes. Numbers and ids stand for themselves; of all else the distinct
 * values are put in order once, and a cell is the place of its value. */
#include "table-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"

struct place {
	uint64_t key;
	uint32_t row; /* as the table came */
};

/* ---- sorting by bytes ---- */

enum { BITS = 11, DIGITS = 1 << BITS };

static void sort_by_digit(struct place *to, const struct place *from, size_t n, unsigned shift)
{
	size_t at[DIGITS] = {0}, sum = 0;

	for (size_t i = 0; i < n; i++)
		at[from[i].key >> shift & (DIGITS - 1)]++;
	for (size_t d = 0; d < DIGITS; d++) {
		size_t count = at[d];
		at[d] = sum;
		sum += count;
	}
	for (size_t i = 0; i < n; i++)
		to[at[from[i].key >> shift & (DIGITS - 1)]++] = from[i];
}

/* Sorts `v`, using `other`, which has as much room; digits that all share are passed over. */
static void sort_places(struct place *v, struct place *other, size_t n)
{
	struct place *from = v, *to = other, *swap;
	uint64_t differ = 0;

	for (size_t i = 1; i < n; i++)
		differ |= v[i].key ^ v[0].key;
	for (unsigned shift = 0; shift < 64; shift += BITS) {
		if (!(differ >> shift & (DIGITS - 1)))
			continue;
		sort_by_digit(to, from, n, shift);
		swap = from;
		from = to;
		to = swap;
	}
	if (from != v)
		memcpy(v, from, n * sizeof *v);
}

static bool in_order(const struct place *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		if (v[i - 1].key > v[i].key)
			return false;
	}
	return true;
}

/* ---- distinct values ---- */

enum { KINDS = CELL_JSON + 1, LATELY = 1 << 11 };

struct value {
	struct cell cell;
	uint32_t number; /* by first appearance */
};

struct values {
	struct intern *known[KINDS]; /* by what tells cells of a kind apart */
	VEC(uint32_t) numbers[KINDS];
	VEC(struct value) list;
	uint32_t *rank; /* [number] */
	struct str scratch;
	struct value lately[LATELY]; /* the same again is not looked up again */
};

static void add_bytes(struct str *s, const void *v, size_t n)
{
	str_addn(s, v, n);
}

static void add_quantity(struct str *s, const struct quantity *q)
{
	add_bytes(s, &q->low, sizeof q->low);
	add_bytes(s, &q->best, sizeof q->best);
	add_bytes(s, &q->high, sizeof q->high);
	add_bytes(s, &q->flags, sizeof q->flags);
}

static void add_money(struct str *s, const struct money *m)
{
	add_bytes(s, &m->currency, sizeof m->currency);
	add_quantity(s, &m->minor);
}

static void add_date(struct str *s, const struct date *d)
{
	add_bytes(s, &d->earliest, sizeof d->earliest);
	add_bytes(s, &d->latest, sizeof d->latest);
	add_bytes(s, &d->flags, sizeof d->flags);
	add_bytes(s, &d->form, sizeof d->form);
	add_bytes(s, &d->list, sizeof d->list);
}

/* All that cell_compare looks at. */
static void add_cell(struct str *s, const struct cell *c)
{
	switch (c->kind) {
	case CELL_TEXT:
	case CELL_JSON:
		str_add(s, c->as.text);
		break;
	case CELL_INTEGER:
		add_bytes(s, &c->as.integer, sizeof c->as.integer);
		break;
	case CELL_QUANTITY:
	case CELL_DECIMAL:
		add_quantity(s, &c->as.quantity);
		break;
	case CELL_MONEY:
		add_money(s, &c->as.money);
		break;
	case CELL_MONIES:
		for (size_t i = 0; i < c->as.monies.n; i++)
			add_money(s, &c->as.monies.v[i]);
		break;
	case CELL_DATE:
		add_date(s, &c->as.date);
		break;
	case CELL_GRADE:
		str_addc(s, c->as.grade.reliability);
		str_addc(s, c->as.grade.credibility);
		break;
	case CELL_BOOL:
		str_addc(s, c->as.yes ? 'y' : 'n');
		break;
	case CELL_LIST:
		for (size_t i = 0; i < c->as.list.n; i++)
			add_bytes(s, c->as.list.v[i], strlen(c->as.list.v[i]) + 1);
		break;
	case CELL_ID:
		add_bytes(s, &c->as.id.number, sizeof c->as.id.number);
		break;
	case CELL_NONE:
		break;
	}
}

static uint32_t number_of_bytes(struct values *v, const struct cell *c, const char *s, size_t n)
{
	int added;
	uint32_t at;

	if (!v->known[c->kind])
		v->known[c->kind] = intern_new();
	at = intern_add(v->known[c->kind], s, n, &added);
	if (added) {
		uint32_t number = (uint32_t)v->list.n;
		vec_push(&v->numbers[c->kind], number);
		vec_push(&v->list, ((struct value){*c, number}));
	}
	return v->numbers[c->kind].v[at];
}

/* Where a value would stand among those seen lately: shared texts by their pointer, figures and
 * dates by what mostly tells them apart. */
static size_t slot_of(const struct cell *c)
{
	uint64_t mix = 0;

	if (c->kind == CELL_TEXT)
		mix = (uintptr_t)c->as.text >> 3;
	else if (c->kind == CELL_QUANTITY)
		mix = (uint64_t)c->as.quantity.best ^ (uint64_t)c->as.quantity.high << 20;
	else if (c->kind == CELL_DATE)
		mix = (uint64_t)c->as.date.earliest ^ (uint64_t)c->as.date.latest << 20;
	return (size_t)(mix * 0x9e3779b97f4a7c15u >> 53);
}

static bool is_same(const struct cell *a, const struct cell *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == CELL_TEXT)
		return a->as.text == b->as.text;
	if (a->kind == CELL_QUANTITY)
		return quantity_equal(a->as.quantity, b->as.quantity);
	return a->kind == CELL_DATE && date_compare(&a->as.date, &b->as.date) == 0;
}

static uint32_t number_of_cell(struct values *v, const struct cell *c)
{
	struct value *seen = &v->lately[slot_of(c)];

	if (is_same(&seen->cell, c))
		return seen->number;
	seen->cell = *c;
	if (c->kind == CELL_TEXT)
		return seen->number = number_of_bytes(v, c, c->as.text, strlen(c->as.text));
	str_clear(&v->scratch);
	add_cell(&v->scratch, c);
	return seen->number = number_of_bytes(v, c, str_c(&v->scratch), v->scratch.n);
}

/* ---- ranks: values sort by the first bytes of what they say, equal ones by cell_compare ---- */

/* In the order of the numbers themselves. */
static uint64_t key_of_number(int64_t v)
{
	return (uint64_t)v ^ (uint64_t)1 << 63;
}

static uint64_t key_of_quantity(const struct quantity *q)
{
	return key_of_number(q->flags & Q_BEST ? q->best : q->flags & Q_LOW ? q->low : q->high);
}

/* Eight bytes that are in order wherever cell_compare has the texts in order: of a number its
 * length comes before its digits. */
static uint64_t key_of_text(const char *s)
{
	uint64_t key = 0;
	int room = 8;

	while (*s && room > 0) {
		size_t digits;
		if (!is_digit(*s)) {
			char c = *s >= 'A' && *s <= 'Z' ? (char)(*s + ('a' - 'A')) : *s;
			key = key << 8 | (unsigned char)c;
			room--;
			s++;
			continue;
		}
		s += strspn(s, "0");
		digits = strspn(s, "0123456789");
		key = key << 8 | '0';
		if (--room > 0) {
			key = key << 8 | (digits < 255 ? digits : 255);
			room--;
		}
		for (; digits && room > 0; digits--, room--)
			key = key << 8 | (unsigned char)*s++;
		s += digits;
	}
	return room > 0 ? key << 8 * room : key;
}

/* 0 where nothing simple is in order with cell_compare. */
static uint64_t key_of_value(const struct cell *c, bool one_currency)
{
	switch (c->kind) {
	case CELL_TEXT:
		return key_of_text(c->as.text);
	case CELL_QUANTITY:
	case CELL_DECIMAL:
		return key_of_quantity(&c->as.quantity);
	case CELL_MONEY:
		return one_currency ? key_of_quantity(&c->as.money.minor) : 0;
	case CELL_DATE:
		return key_of_number(c->as.date.earliest);
	default:
		return 0;
	}
}

/* Are they all of one kind, so that keys may be compared, and money of one currency? */
static bool are_alike(const struct values *v, bool *one_currency)
{
	*one_currency = true;
	for (size_t i = 1; i < v->list.n; i++) {
		const struct cell *a = &v->list.v[0].cell, *b = &v->list.v[i].cell;
		if (a->kind != b->kind)
			return false;
		*one_currency &=
		    a->kind != CELL_MONEY || a->as.money.currency == b->as.money.currency;
	}
	return true;
}

struct ranked {
	const struct cell *cell;
	uint32_t number;
};

static int by_cell(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	return cell_compare(x->cell, y->cell);
}

/* Gives ranks to a run of values with the same key, from `rank` on; returns the next. Values that
 * compare as equal share a rank. */
static uint32_t rank_run(struct values *v, const struct place *run, size_t n,
			 struct ranked *scratch, uint32_t rank)
{
	for (size_t i = 0; i < n; i++)
		scratch[i] = (struct ranked){&v->list.v[run[i].row].cell, run[i].row};
	if (n > 1)
		qsort(scratch, n, sizeof *scratch, by_cell);
	for (size_t i = 0; i < n; i++) {
		rank += i && cell_compare(scratch[i - 1].cell, scratch[i].cell);
		v->rank[scratch[i].number] = rank;
	}
	return rank + 1;
}

static void rank_values(struct values *v)
{
	size_t n = v->list.n;
	struct place *places = mem_alloc((2 * n + 1) * sizeof *places);
	struct ranked *scratch = mem_alloc((n + 1) * sizeof *scratch);
	bool one_currency, alike = are_alike(v, &one_currency);
	uint32_t rank = 0;

	v->rank = mem_alloc((n + 1) * sizeof *v->rank);
	for (size_t i = 0; i < n; i++)
		places[i] =
		    (struct place){alike ? key_of_value(&v->list.v[i].cell, one_currency) : 0,
				   (uint32_t)i};
	sort_places(places, places + n, n);
	for (size_t first = 0, end; first < n; first = end) {
		for (end = first + 1; end < n && places[end].key == places[first].key;)
			end++;
		rank = rank_run(v, places + first, end - first, scratch, rank);
	}
	mem_free(scratch);
	mem_free(places);
}

static void values_free(struct values *v)
{
	for (int i = 0; i < KINDS; i++) {
		intern_free(&v->known[i]);
		vec_free(&v->numbers[i]);
	}
	vec_free(&v->list);
	mem_free(v->rank);
	str_free(&v->scratch);
}

/* ---- the keys of a column ---- */

struct column_keys {
	const struct table *t;
	const void **rows; /* as the table came */
	size_t column;
	struct place *stated, *unstated; /* each in the order so far */
	size_t stated_n, unstated_n;
};

static struct cell cell_of_row(const struct column_keys *k, uint32_t row)
{
	struct cell c = {.kind = CELL_NONE};

	k->t->cell(k->rows[row], k->column, &c, k->t->arg);
	return c;
}

/* False where some cell is no plain number: then all of them are ranked. */
static bool take_numbers(struct column_keys *k, const struct place *from, size_t n)
{
	enum cell_kind kind = CELL_NONE;

	k->stated_n = k->unstated_n = 0;
	for (size_t i = 0; i < n; i++) {
		struct cell c = cell_of_row(k, from[i].row);
		if (!cell_stated(&c)) {
			k->unstated[k->unstated_n++] = from[i];
			continue;
		}
		if ((c.kind != CELL_INTEGER && c.kind != CELL_ID) || (kind && c.kind != kind))
			return false;
		kind = c.kind;
		k->stated[k->stated_n++] =
		    (struct place){key_of_number(kind == CELL_ID ? (int64_t)c.as.id.number
								 : c.as.integer),
				   from[i].row};
	}
	return true;
}

static void take_values(struct column_keys *k, const struct place *from, size_t n)
{
	struct values *v = mem_zalloc(sizeof *v);

	k->stated_n = k->unstated_n = 0;
	for (size_t i = 0; i < n; i++) {
		struct cell c = cell_of_row(k, from[i].row);
		if (!cell_stated(&c))
			k->unstated[k->unstated_n++] = from[i];
		else
			k->stated[k->stated_n++] =
			    (struct place){number_of_cell(v, &c), from[i].row};
	}
	rank_values(v);
	for (size_t i = 0; i < k->stated_n; i++)
		k->stated[i].key = v->rank[k->stated[i].key];
	values_free(v);
	mem_free(v);
}

/* ---- the whole: by the last key first, each pass leaving the order before it ---- */

static void sort_by_column(struct column_keys *k, struct place *order, struct place *scratch,
			   size_t n, bool descending)
{
	if (!take_numbers(k, order, n))
		take_values(k, order, n);
	for (size_t i = 0; i < k->stated_n && descending; i++)
		k->stated[i].key = ~k->stated[i].key;
	if (!in_order(k->stated, k->stated_n))
		sort_places(k->stated, scratch, k->stated_n);
	memcpy(order, k->stated, k->stated_n * sizeof *order);
	memcpy(order + k->stated_n, k->unstated, k->unstated_n * sizeof *order);
}

void table_order(struct table *t, const struct sort_keys *keys)
{
	size_t n = t->rows.n;
	struct place *places = mem_alloc(4 * n * sizeof *places), *order = places + 3 * n;
	struct column_keys k = {.t = t,
				.rows = t->rows.v,
				.stated = places,
				.unstated = places + n};
	const void **sorted = mem_alloc(n * sizeof *sorted);

	for (size_t i = 0; i < n; i++)
		order[i] = (struct place){0, (uint32_t)i};
	for (size_t i = keys->n; i > 0; i--) {
		k.column = keys->v[i - 1].column;
		sort_by_column(&k, order, places + 2 * n, n, keys->v[i - 1].descending);
	}
	for (size_t i = 0; i < n; i++)
		sorted[i] = t->rows.v[order[i].row];
	memcpy(t->rows.v, sorted, n * sizeof *sorted);
	mem_free(sorted);
	mem_free(places);
}

/* Values into parameters and out of columns, left to right. The columns that a value takes are
 * described at the head of schema/001-ledger.sql. */
#include "hangar/err.h"
#include "inside.h"

#include <assert.h>
#include <string.h>

/* ---- writing ---- */

#define TEXT_LIMIT 1000000000 /* SQLite's own */

static struct bound *next_parameter(struct statement *q)
{
	assert(q->at < q->n);
	return &q->bound[q->at++];
}

static void note(struct statement *q, int rc)
{
	if (rc != SQLITE_OK && q->rc == SQLITE_OK)
		q->rc = rc;
}

static void wait_cell(struct statement *q, struct cell c)
{
	struct row_buffer *b = q->buffer;
	if (b->cell_count == b->cell_cap)
		b->cells = mem_grow(b->cells, &b->cell_cap, b->cell_count + 1, sizeof *b->cells);
	b->cells[b->cell_count++] = c;
	q->at++;
}

static void put_null(struct statement *q)
{
	if (q->buffer) {
		wait_cell(q, (struct cell){CELL_NULL, 0, 0});
		return;
	}
	struct bound *b = next_parameter(q);
	if (b->kind == BOUND_NULL)
		return;
	b->kind = BOUND_NULL;
	note(q, sqlite3_bind_null(q->h, q->at));
}

void column_put_number(struct statement *q, int64_t v)
{
	if (q->buffer) {
		wait_cell(q, (struct cell){CELL_NUMBER, 0, v});
		return;
	}
	struct bound *b = next_parameter(q);
	if (b->kind == BOUND_NUMBER && b->number == v)
		return;
	b->kind = BOUND_NUMBER;
	b->number = v;
	note(q, sqlite3_bind_int64(q->h, q->at, v));
}

void column_put_word(struct statement *q, int64_t v)
{
	if (v == 0)
		put_null(q);
	else
		column_put_number(q, v);
}

static void put_textn(struct statement *q, const char *text, size_t n)
{
	if (q->buffer) {
		struct str *texts = &q->buffer->texts;
		if (n > TEXT_LIMIT)
			note(q, SQLITE_TOOBIG);
		wait_cell(q, (struct cell){CELL_TEXT, (uint32_t)n, (int64_t)texts->n});
		str_addn(texts, text, n);
		return;
	}
	next_parameter(q)->kind = BOUND_OTHER;
	note(q, sqlite3_bind_text64(q->h, q->at, text, n, SQLITE_STATIC, SQLITE_UTF8));
}

void column_put_text(struct statement *q, const char *text)
{
	if (text)
		put_textn(q, text, strlen(text));
	else
		put_null(q);
}

/* The room that belongs to the next cell, for text made here. */
static struct str *cell_text(struct statement *q)
{
	struct str *text = q->buffer ? &q->text : &q->bound[q->at].text;
	str_clear(text);
	return text;
}

void column_put_char(struct statement *q, char c)
{
	if (!c) {
		put_null(q);
		return;
	}
	struct str *text = cell_text(q);
	str_addc(text, c);
	put_textn(q, text->s, text->n);
}

void column_put_blob(struct statement *q, const void *data, size_t n)
{
	next_parameter(q)->kind = BOUND_OTHER;
	note(q, sqlite3_bind_blob64(q->h, q->at, n ? data : "", n, SQLITE_STATIC));
}

static void put_end(struct statement *q, uint32_t stated, int64_t v)
{
	if (stated)
		column_put_number(q, v);
	else
		put_null(q);
}

void column_put_quantity(struct statement *q, struct quantity v)
{
	column_put_word(q, v.flags);
	put_end(q, v.flags & Q_LOW, v.low);
	put_end(q, v.flags & Q_BEST, v.best);
	put_end(q, v.flags & Q_HIGH, v.high);
}

void column_put_currency(struct statement *q, currency_id v)
{
	column_put_text(q, v ? currency_code(v) : NULL);
}

void column_put_money(struct statement *q, struct money v)
{
	column_put_currency(q, v.currency);
	column_put_quantity(q, v.minor);
}

static bool is_plain_day(const struct date *d)
{
	if (d->earliest != d->latest)
		return false;
	struct date day = date_of_day(d->earliest);
	return date_equal(d, &day);
}

void column_put_date(struct statement *q, const struct date *v)
{
	if (!date_stated(v)) {
		put_null(q), put_null(q), put_null(q);
		return;
	}
	if (is_plain_day(v)) {
		put_null(q);
	} else {
		struct str *text = cell_text(q);
		date_format(text, v);
		put_textn(q, text->s, text->n);
	}
	put_end(q, v->earliest != DAY_OPEN_PAST, v->earliest);
	put_end(q, v->latest != DAY_OPEN_FUTURE, v->latest);
}

/* ---- reading ---- */

int64_t column_take_number(struct statement *q)
{
	return sqlite3_column_int64(q->h, q->at++);
}

const char *column_look_text(struct statement *q, size_t *n)
{
	const char *text = (const char *)sqlite3_column_text(q->h, q->at);
	*n = text ? (size_t)sqlite3_column_bytes(q->h, q->at) : 0;
	q->at++;
	return text;
}

const void *column_look_blob(struct statement *q, size_t *n)
{
	const void *data = sqlite3_column_blob(q->h, q->at);
	*n = data ? (size_t)sqlite3_column_bytes(q->h, q->at) : 0;
	q->at++;
	return data;
}

const char *column_take_text(struct statement *q, struct arena *a)
{
	size_t n;
	const char *text = column_look_text(q, &n);
	return text ? arena_strndup(a, text, n) : NULL;
}

char column_take_char(struct statement *q)
{
	size_t n;
	const char *text = column_look_text(q, &n);
	return n ? text[0] : 0;
}

struct quantity column_take_quantity(struct statement *q)
{
	struct quantity v = {0};
	v.flags = (uint32_t)column_take_number(q);
	if (v.flags & Q_ENDS) {
		v.low = column_take_number(q);
		v.best = column_take_number(q);
		v.high = column_take_number(q);
	} else {
		q->at += 3;
	}
	return v;
}

static currency_id currency_of(struct statement *q, const char *code, size_t n)
{
	struct column_cache *c = &q->store->columns;
	if (n == 3 && memcmp(c->code, code, 4) == 0)
		return c->currency;
	currency_id found = currency_find(code);
	if (!found)
		q->store->misread = "a currency that this program does not know";
	if (n == 3) {
		memcpy(c->code, code, 4);
		c->currency = found;
	}
	return found;
}

currency_id column_take_currency(struct statement *q)
{
	size_t n;
	const char *code = column_look_text(q, &n);
	return code ? currency_of(q, code, n) : 0;
}

struct money column_take_money(struct statement *q)
{
	struct money v = {0};
	v.currency = column_take_currency(q);
	v.minor = column_take_quantity(q);
	return v;
}

static struct date parse_date(struct statement *q, const char *text)
{
	struct date d = {0};
	if (date_parse(&d, text, DATE_ORDER_UNKNOWN, NULL) != 0)
		q->store->misread = "a date that cannot be read";
	return d;
}

static struct date date_of_text(struct statement *q, const char *text, size_t n)
{
	struct column_cache *c = &q->store->columns;
	if (n >= sizeof c->dates->text)
		return parse_date(q, text);
	uint32_t hash = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < n; i++)
		hash = (hash ^ (unsigned char)text[i]) * 16777619u;
	struct date_text *known =
	    &c->dates[(hash ^ hash >> 16) % (sizeof c->dates / sizeof *c->dates)];
	if (memcmp(known->text, text, n + 1) != 0) {
		known->date = parse_date(q, text);
		memcpy(known->text, text, n + 1);
	}
	return known->date;
}

struct date column_take_date(struct statement *q)
{
	struct date d = {0};
	size_t n;
	const char *text = column_look_text(q, &n);
	if (text)
		d = date_of_text(q, text, n);
	else if (sqlite3_column_type(q->h, q->at) != SQLITE_NULL)
		d = date_of_day(sqlite3_column_int(q->h, q->at));
	q->at += 2;
	return d;
}

/* SQLite behind statements that are prepared once and kept, cells that are put and taken in order,
 * and errors of one line. Only src/store includes this. */
#ifndef HANGAR_STORE_DB_H
#define HANGAR_STORE_DB_H

#include "hangar/claim.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#include <sqlite3.h>

struct store;
struct err;

/* Every statement has a slot, so that it is found without a search. */
enum slot {
	SLOT_USER_VERSION,
	SLOT_SCHEMA,
	SLOT_FOREIGN_KEY_CHECK,
	SLOT_BEGIN_WRITE,
	SLOT_BEGIN_READ,
	SLOT_COMMIT,
	SLOT_ROLLBACK,
	SLOT_COMMANDS,
	SLOT_BATCHES,
	SLOT_HISTORY,
	SLOT_BATCH_COMMANDS,
	SLOT_ADD_COMMAND,
	SLOT_ADD_BATCH,
	SLOT_ADD_COUNTS,
	SLOT_ADD_READING,
	SLOT_ADD_UNKEPT,
	SLOT_UNKEPT,
	SLOT_FIND_ORIGINAL,
	SLOT_ADD_ORIGINAL,
	SLOT_ADD_FRAME,
	SLOT_ORIGINAL_OF_BATCH,
	SLOT_FRAMES,
	SLOT_FRAMES_FROM_LINE,
	SLOT_FIND_NAME, /* + enum name_kind, as the next two */
	SLOT_ADD_NAME = SLOT_FIND_NAME + 5,
	SLOT_NAME_TEXT = SLOT_ADD_NAME + 5,
	SLOT_ALL_SOURCES = SLOT_NAME_TEXT + 5,
	SLOT_ALL_DEALS,
	SLOT_LAST_ROW,
	SLOT_FIND_ROW,
	SLOT_ALL_IDENTITIES,
	SLOT_ADD_SIGHTING,
	SLOT_SIGHTINGS_OF_ROW,
	SLOT_NEWER_SOURCE_ROW,
	SLOT_ADD_ROW_SOURCE,
	SLOT_ADD_OTHER_ROW,
	SLOT_PUT_HOLDING,
	SLOT_PUT_TRANSFER,
	SLOT_PUT_AIRFRAME,
	SLOT_PUT_SOURCE,
	SLOT_PUT_TYPE,
	SLOT_PUT_PARTY,
	SLOT_PUT_RATE,
	SLOT_PUT_INDEX,
	SLOT_ADD_IDENTITY,
	SLOT_ADD_BY_OPERATOR,
	SLOT_ADD_BY_TYPES,
	SLOT_ADD_BY_DAY,
	SLOT_LAST_NUMBER,
	SLOT_MOMENT,
	SLOT_FIRST_HOLDING,
	SLOT_LAST_HOLDING,
	SLOT_COUNT_HOLDINGS,
	SLOT_LOAD_HOLDINGS,
	SLOT_LOAD_TRANSFERS,
	SLOT_LOAD_AIRFRAMES,
	SLOT_LOAD_SOURCES,
	SLOT_LOAD_TYPES,
	SLOT_LOAD_PARTIES,
	SLOT_LOAD_RATES,
	SLOT_LOAD_INDEXES,
	SLOT_LOAD_ROW_SOURCES,
	SLOT_LOAD_OTHER_ROWS,
	SLOT_LOAD_SIGHTINGS,
	SLOT_ADD_STAND,
	SLOT_LOAD_STANDS,
	SLOT_ADD_EDIT,
	SLOT_LOAD_EDITS,
	SLOT_ADD_ACK,
	SLOT_LOAD_ACKS,
	SLOT_COUNT
};

/* The text of a statement; a constant beside the function that runs it. */
struct query {
	enum slot slot;
	const char *sql;
};

/* What a parameter holds, so that a value that stays from row to row is not bound again. */
struct bound {
	enum { BOUND_NULL, BOUND_NUMBER, BOUND_OTHER } kind;
	int64_t number;
	struct str text; /* for text made here */
};

/* A statement that takes the rows of a record from the feed, all that wait at once. */
struct row_query {
	struct query insert;
	size_t columns;
};

/* Cells of rows that wait to be written by one statement (feed.h). */
struct row_buffer {
	const struct row_query *query;
	size_t rows;
	struct cell {
		enum { CELL_NULL, CELL_NUMBER, CELL_TEXT } kind;
		uint32_t size;  /* of the text */
		int64_t number; /* or where the text starts in `texts` */
	} * cells;
	size_t cell_count, cell_cap; /* rows x query->columns, and the row at hand */
	struct str texts;
};

struct statement {
	sqlite3_stmt *h;
	struct store *store;
	int at;                    /* the next parameter or column, from 0 */
	int rc;                    /* the first failure of a bind */
	struct bound *bound;       /* [parameters] */
	struct str text;           /* for text made here, with a buffer */
	struct row_buffer *buffer; /* cells are put here, not bound, when given */
	int n;
};

/* The statement of q, ready for its first cell; NULL on error. Borrowed: valid until store_close;
 * one use at a time. */
struct statement *db_use(struct store *s, const struct query *q, struct err *e);
/* Runs a statement that gives no rows. */
int db_run(struct statement *q, struct err *e);
/* Steps to the next row: 1, ready for its first column; 0 at the end; -1 on error. */
int db_next(struct statement *q, struct err *e);
void db_end(struct statement *q); /* leaves rows unread; harmless after the end */
/* A statement without parameters and rows. */
int db_do(struct store *s, const struct query *q, struct err *e);
/* The first column of the only row. */
int db_number(struct store *s, const struct query *q, int64_t *out, struct err *e);
/* Statements in one text, without parameters and rows; none of them is kept. */
int db_text(struct store *s, const char *sql, struct err *e);
/* Fills e from what SQLite says about its last failure; returns -1. */
int db_error(struct store *s, int rc, struct err *e);
int db_damaged(struct store *s, const char *what, struct err *e);
void db_finalize(struct store *s);

/* Cells of a row to write, left to right. Texts and blobs must stay until the statement has run. */
void column_put_number(struct statement *q, int64_t v);
void column_put_word(struct statement *q, int64_t v); /* NULL for 0, as the ids of names too */
void column_put_char(struct statement *q, char c);    /* one character of text; NULL for 0 */
void column_put_text(struct statement *q, const char *text);
void column_put_blob(struct statement *q, const void *data, size_t n);
void column_put_quantity(struct statement *q, struct quantity v); /* 4 cells */
void column_put_currency(struct statement *q, currency_id v);
void column_put_money(struct statement *q, struct money v);      /* 5 cells */
void column_put_date(struct statement *q, const struct date *v); /* 3 cells */

/* Cells of a row that was read, left to right. */
int64_t column_take_number(struct statement *q); /* 0 for NULL */
char column_take_char(struct statement *q);
const char *column_take_text(struct statement *q, struct arena *a); /* a copy; NULL stays NULL */
const char *column_look_text(struct statement *q, size_t *n); /* borrowed until the next row */
const void *column_look_blob(struct statement *q, size_t *n);
struct quantity column_take_quantity(struct statement *q);
currency_id column_take_currency(struct statement *q);
struct money column_take_money(struct statement *q);
/* What cannot be read (a damaged ledger) sets store->misread, which db_next reports. */
struct date column_take_date(struct statement *q);

/* Texts of dates and currencies repeat: what they mean is kept. */
struct column_cache {
	struct date_text {
		char text[24];
		struct date date;
	} dates[512];
	char code[4];
	currency_id currency;
};

#endif

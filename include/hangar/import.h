/* Reading a file into typed rows: dialect, header, mapping, then one row at a time. It knows
 * nothing of the ledger: names resolve through the evidence given, and what becomes of a row is the
 * caller's business. */
#ifndef HANGAR_IMPORT_H
#define HANGAR_IMPORT_H

#include "hangar/evidence.h"

#include <stdbool.h>

struct file_view;
struct watch;
struct err;
struct preset_column;
struct str;

/* How a file of the ledger was read: what is remembered for its header. */
struct import_known {
	batch_id batch;
	const char *header;  /* as it stands in the file */
	const char *mapping; /* the text of a mapping file */
	const char *source;  /* of rows that name none; NULL */
	bool said;           /* options said how: the next file with this header is read so too */
	bool rejected;       /* rows of it were rejected: they may come back mended */
};

/* Something that was decided about a file. */
struct import_decision {
	const char *what;   /* "encoding", "delimiter", "header", "decimals", "rows", ... */
	const char *value;  /* "Windows-1251", "semicolon", "line 3" */
	const char *why;    /* the evidence, with figures; NULL: it was given */
	const char *option; /* what decides otherwise: "--encoding NAME"; NULL: nothing does */
	const char *notice; /* what a reader of the report must not miss of it; NULL: nothing */
};

/* What others know of the list that a file's rows are of. */
struct import_list {
	const char *key;        /* of the source of rows that name none */
	const char *edition_of; /* the list that this source is an edition of; NULL: of none */
	struct date published;  /* the edition's day; not stated without edition_of */
	struct import_decision told;
};

struct import_options {
	enum record as; /* RECORD_NONE: told from the header */
	const char *const
	    *map; /* --map texts: "Header=field,=Constant:field"; NULL-terminated or NULL */
	const char *source;  /* --source KEY for rows that name none; NULL: the preset's list, else
			      * the file's own name */
	currency_id implied; /* for amounts without a currency; 0: such an amount is rejected */
	const char *preset;  /* --preset NAME; NULL: recognised by header */
	/* What would else be told from the file; as given on the command line, NULL: not given. */
	const char *encoding;      /* a name that iconv knows */
	const char *delimiter;     /* one character, or "tab" */
	const char *header;        /* "3", "3-4" (a header of two rows), "none" */
	const char *decimal;       /* "point" or "comma" */
	const char *dates;         /* "day-first" or "month-first" */
	const char *as_of;         /* a day, for holdings and airframes that name none */
	const char *const *values; /* --value texts: "count:0=unknown"; NULL-terminated or NULL */
	bool plain;                /* no totals, sections, notes or glued numbers are looked for */
	bool keep_other;           /* rows of other equipment are kept as such: claim.other */
	const char *mapping;       /* the text of a mapping file: see mapping-file.h */
	const struct import_list *list; /* goes before the file's own name, and with a list of its
					 * own edition before --source; NULL: nobody knows */
	const char *edition;            /* --edition: the day, as given; NULL */
	bool part;                      /* --part */
	const struct watch *watch;      /* looks on while the file is opened, in its bytes; NULL */
	const char *mapping_path;       /* its name, for messages */
	/* For the command lines that messages offer: --ledger, and the options that are none of the
	 * import's, quoted for the shell (" --dry-run --rejects r.csv"). NULL: none. */
	const char *ledger, *others;
	/* What is remembered, the latest first. Not looked at where map, mapping, preset or as are
	 * given. */
	const struct import_known *known;
	size_t known_count;
};

/* What else a column could be. */
struct import_candidate {
	const struct field *field;
	int score;       /* 0 to 100 */
	const char *why; /* the evidence: "header: Anzahl (German)", "38 of 40 cells are types" */
};

/* What a column of a wide table says of each of its cells: "2019" of as_of. */
struct implied_value {
	const struct field *field;
	const char *text;
};

/* One column of the file, or one constant, and what it means. */
struct import_column {
	const char *header;        /* as in the file, trimmed; NULL for a constant */
	const struct field *field; /* NULL: nobody knows it; kept under its own name as extra */
	const char *constant;      /* NULL for a column */
	size_t column;             /* 1-based; 0 for a constant */
	const char *special;       /* what a preset takes it for that is no field: "order_date is an
				    * estimate"; NULL */
	const struct preset_column *by; /* of the preset; NULL: none */
	/* What its header says of the amounts below, "Preis (Mio. EUR)": their money, 0 where it
	 * names none, and what their figures are to be multiplied by; 0 or 1: nothing. */
	currency_id money;
	uint64_t factor;
	/* Of a column that was told by neither --map, a preset nor its own name: how sure that is
	 * (0 to 100; else 100), the evidence, and what else it could be, the likeliest first. */
	int score;
	const char *why; /* NULL: nothing had to be guessed */
	const struct import_candidate *candidates;
	size_t candidate_count;
	/* Of a column of a wide table, whose field its cells are: columns that imply the same make
	 * one row. */
	const struct implied_value *implied;
	size_t implied_count;
	const char *other; /* the other equipment that its figures are of, "tanks"; NULL: none */
};

/* What was decided about the file, for the report and the batch. Borrowed from the reader. */
struct import_plan {
	enum record record;
	const char *encoding; /* "UTF-8", "UTF-8 with BOM", "Windows-1252" */
	char delimiter;
	uint32_t header_line;
	uint32_t preamble; /* lines above the header that are no rows; 0: none but blank ones */
	/* In UTF-8: a record that reads as the header (as it stands, where header_rows is 1), and
	 * the whole file. What stands above the header is its first preamble_size bytes. */
	const char *header, *text;
	size_t header_size, text_size, preamble_size;
	unsigned header_rows; /* 1; 2: their names are joined; 0: there is none, the columns are
			       * "column 1" and so on, and header_line is 0 */
	const char *preset;   /* NULL: none */
	const struct import_column *columns;
	size_t column_count;
	const char *source;        /* the key for rows that name none; NULL where every row must */
	const char *given_source;  /* --source; NULL: not given */
	const char *given_as_of;   /* --as-of; NULL: not given */
	const char *given_edition; /* --edition; NULL: not given */
	bool own_name;             /* the source is the file's name, for nothing else tells it */
	currency_id implied;       /* --currency; 0: not given */
	const struct import_decision *decisions; /* in the order in which they were taken */
	size_t decision_count;
	/* What a preset reads off the file about the list itself: the source of its rows (title,
	 * publisher, published, edition_of; its line says where) and the area that the file speaks
	 * for, as a filter text. NULL where nothing tells. */
	const struct source *list;
	const char *covers;
	/* What told how to read it: options (or what they once said of this header), and the batch
	 * that is remembered for the header; 0: none. */
	bool said;
	batch_id as_batch;
	bool keep_other; /* in force, by an option or for the rejected rows of such a batch */
	bool mends; /* the file has the rejected rows of as_batch: its first column is `reason` */
};

struct type_row {
	struct aircraft_type type;
	const char *parent;
};
struct party_row {
	struct party party;
	const char *parent;
};

struct import_row {
	uint32_t line;  /* where its record begins */
	enum fate fate; /* KEPT (typed, to be stored), SET_ASIDE or REJECTED */
	/* Of the latter two, for people: "FILE:LINE:COLUMN (HEADER): what, and what was expected"
	 * where a cell is at fault, else "FILE:LINE: what". COLUMN counts cells from 1. A constant
	 * of --map has "FILE:LINE (=Constant): ...". One line, safe to show; NULL when kept. */
	const char *reason;
	const char *text; /* the record as it stands in plan->text, for --rejects */
	size_t text_size;
	/* Of a row that is kept: the first of its cells that could not be what its column was
	 * guessed to be, and stays under the column's own name: "FILE:LINE:COLUMN (HEADER): what";
	 * NULL: there is none. */
	const char *stray;
	const char *mended; /* whatever its fate: how its cells were put right, where in exactly one
			     * way they could be ("a record broken over two lines was joined");
			     * NULL: they stand as they are */
	struct row_identity key;
	/* Of a row that is not kept: the numbers in its cells of these fields; 0 where there are
	 * none. */
	struct {
		int64_t count, ordered;
	} left;
	bool again; /* kept, and a row above it in the file states the same */
	union {     /* by plan->record */
		struct holding holding;
		struct transfer transfer;
		struct airframe airframe;
		struct source source;
		struct type_row type;
		struct party_row party;
		struct rate rate;
		struct price_index index;
	} as;
};

/* Appends bytes of a file in UTF-8, as its batch's encoding has them: whole lines, or the file.
 * Bytes that it does not define stay as they are. */
int import_decode(struct str *out, const char *encoding, const char *s, size_t n, struct err *e);

/* Do two headers, each as it stands in its file, name the same columns, in whatever order, case,
 * delimiter and quotes? */
bool import_same_columns(const char *a, const char *b);

struct import_reader;

/* The layouts that are known by their header, in the order of their table. */
struct import_preset {
	const char *name, *help; /* help: one line */
	enum record record;
};
bool import_preset(size_t i, struct import_preset *out); /* false at the end */
/* Appends what a column of preset i means, for people; false behind its last. */
bool import_preset_column(struct str *out, size_t i, size_t column);

/* Looks at the whole file (borrowed until _close): refuses what is empty, binary or of unknown
 * header with ERR_USAGE and one line: FILE:LINE, the header, and a --map line to start from. `path`
 * names it in messages. `ev` receives new names as rows come, those of rejected rows too.
 *
 * Rows are read and typed ahead, in blocks of some hundred: those of a large file by a thread of
 * the reader's own, from the first import_next until import_next gives 0 or the reader is closed,
 * and the names of rows to come may be in `ev` already. Meanwhile what evidence.h says of its lock
 * holds, and no other reader with the same `ev` is read from. Types and parties are read one by one
 * in the caller's thread, so that the caller can define each before the next is typed. */
int import_open(struct import_reader **r, const struct file_view *file, const char *path,
		const struct import_options *o, struct evidence *ev, struct err *e);
const struct import_plan *import_plan(const struct import_reader *r);
/* The next row: 1, at the end 0, on a fault of the machine -1. A bad row is not a fault. The row
 * and its texts are valid until the next call. */
int import_next(struct import_reader *r, struct import_row *row, struct err *e);
void import_close(struct import_reader **r);
struct import_times {  /* seconds so far */
	double read;   /* reading and typing, in whichever thread */
	double waited; /* what of it the caller waited for */
};
struct import_times import_times(const struct import_reader *r);
/* The mapping as a JSON object for the batch, header to field name; null for an extra column. A
 * constant stands as "=Constant:field". */
void import_mapping_json(struct str *out, const struct import_plan *p);
/* The members of a mapping file, for people; false behind the last. */
bool import_mapping_member(size_t i, const char **name, const char **expected);
/* Appends the mapping file that has the file read as it was: mapping-file.h. */
void import_save_map(struct str *out, const struct import_reader *r);

/* The cells of one record typed in (`add`), not read from a file: pairs of field and text go
 * through the same typing as a row. `row` is valid until the next call or _close. *r is NULL or
 * what an earlier call left; it is replaced. A bad value is -1 with "add: FIELD: what": one value
 * proves nothing about others, so that 1.234 alone is refused. */
int import_typed(struct import_reader **r, enum record record, const struct field *const *fields,
		 const char *const *texts, size_t n, struct evidence *ev, struct import_row *row,
		 struct err *e);

#endif

/* The reader, for the files that share it. */
#ifndef HANGAR_IMPORT_INSIDE_H
#define HANGAR_IMPORT_INSIDE_H

#include "hangar/import.h"
#include "hangar/spool.h"
#include "hangar/str.h"

#include "block.h"
#include "changes.h"
#include "dialect.h"
#include "identity.h"
#include "lane.h"
#include "pieces.h"
#include "sheet.h"
#include "sides.h"
#include "pattern.h"
#include "twice.h"
#include "spread.h"

struct mapping;
struct preset;
struct preset_series;

struct import_reader {
	struct arena arena;
	const char *path;
	struct import_options options; /* in force: given, of a mapping file, remembered */
	struct spool decoded;          /* the whole file in UTF-8, where it is not */
	struct spool_walk passing;     /* of the reader, through it */
	size_t skip;                   /* bytes of plan.text before the text: its byte order mark */
	struct spool bare; /* the same text without the padding of its lines and with quotes for
			    * apostrophes around cells, where it has such */
	struct import_plan plan;
	struct header header; /* of the table: with the columns that the sheet adds */
	struct sheet sheet;
	struct sides sides; /* tables side by side, of which r->cells has one at a time */
	struct spans spans;
	struct pattern pattern; /* of the rows */
	size_t wide; /* records of more cells may be damaged: as wide as the header, or the rows */
	size_t judged;      /* offset up to which short records are known not to be broken ones */
	struct cells cells; /* of the record at hand */
	VEC(struct lane)
	lanes; /* one for each column of the plan, and the source that it implies */
	size_t *identity_order; /* the lanes by field, extra columns by header behind them */
	struct spread spread;
	struct pieces pieces;
	const struct preset_series *series; /* that the file holds; NULL: none is known */
	const char *other; /* what the row at hand is of, where that is other equipment; NULL */
	const struct lane *refused; /* whose cell the row at hand was rejected for */
	struct cell default_source; /* for rows that name none; n = 0: every row must */
	uint32_t pasted;            /* the line that a second list begins at; 0: there is none */
	bool shaped;                /* some column is more than its field: see shape.h */
	bool looked;                /* at the whole columns, for what they prove */
	const bool *codes; /* by column of the table: it holds codes of states; NULL: none does */
	bool apostrophes;  /* are the file's quotes */
	bool decimal_given, dates_given; /* by an option, whatever they prove */
	struct twice twice;
	struct changes changes; /* of a list of losses in which rows take back others */
	struct typing typing;
	struct identity identity;
	VEC(struct import_decision) decisions; /* their texts in the arena */
	struct str extra;                      /* of the row at hand */
	struct blocks blocks;
};

/* Makes the text of the plan. */
int reader_decode(struct import_reader *r, const struct file_view *file, struct err *e);
/* Finds the header of the text and makes the plan; the reader stands before the first record.
 * `preset`: the only one that will do; NULL: whichever is recognised. */
int reader_open_text(struct import_reader *r, const struct preset *preset,
		     const struct mapping *map, const struct import_options *o,
		     const struct catalogue *c, struct err *e);
/* Makes the lanes of the plan. */
void reader_add_lanes(struct import_reader *r, struct evidence *ev, currency_id implied);
/* The cell of a lane in the record at hand: never NULL, n = 0 where nothing is stated. */
const struct cell *reader_cell(const struct import_reader *r, const struct lane *l);
/* Reads the next record of the file and types it; its texts go into the arena. False at the end. */
bool reader_read(struct import_reader *r, struct import_row *row, struct arena *texts);
/* Has the record at hand rows that were not read yet? They share the texts of its first one. */
bool reader_goes_on(const struct import_reader *r);
/* Splits the record into r->cells, their texts in the arena. False where it is no row to be typed:
 * damaged, too wide, blank, the header again; the row then has its fate. What can be mended in
 * exactly one way is: see mend.h. */
bool reader_split(struct import_reader *r, struct import_row *row, struct span *span,
		  struct arena *texts);
/* The row that a record begins: its line, its text as it stands in plan->text, how it was mended.
 */
void reader_begin_row(const struct import_reader *r, struct import_row *row,
		      const struct span *span);
/* Types the cells at hand into row->as and sets fate and key, which says nothing yet of how often
 * the same content stood in the file before. */
void row_type(struct import_reader *r, struct import_row *row);
/* Sets the fate and the reason, WHERE and WHAT made safe. */
void row_set_reason(struct import_reader *r, struct import_row *row, enum fate fate,
		    const char *where, const char *what);
/* Rejects it with "FILE:LINE:9 (count): what". */
void row_refuse_cell(struct import_reader *r, struct import_row *row, const struct lane *l,
		     const char *what);
/* The same with "FILE:LINE: " for the place. */
void row_refuse(struct import_reader *r, struct import_row *row, enum fate fate, const char *what);

#endif

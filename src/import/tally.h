/* What the columns of numbers hold in rows that are not kept, so that their sums in the file can be
 * compared with those in the ledger. */
#ifndef HANGAR_IMPORT_TALLY_H
#define HANGAR_IMPORT_TALLY_H

struct import_reader;
struct import_row;

/* Fills row->left of a row that is set aside or rejected, whose record stands in r->cells. Of wide
 * tables, whose records are several rows, nothing is told. */
void tally_left(const struct import_reader *r, struct import_row *row);

#endif

/* Rows from memory as a table that SQL can read: INSERT ... SELECT from it writes a million rows in
 * one statement, at half the cost of a million statements. */
#ifndef HANGAR_STORE_FEED_H
#define HANGAR_STORE_FEED_H

#include <sqlite3.h>
#include <stddef.h>

struct watch;

#define FEED_COLUMNS 64 /* c0 to c63 */

struct feed {
	size_t n; /* rows */
	/* Gives the cell to SQLite, with sqlite3_result_*; texts must stay until the end. */
	void (*cell)(sqlite3_context *to, const void *arg, size_t row, int column);
	const void *arg;
	/* Looks on (NULL: nobody): `before` rows were fed by others, of `all`. Where it is to end
	 * the statement fails with SQLITE_INTERRUPT. */
	const struct watch *watch;
	size_t before, all;
};

/* Makes the table `feed` for this connection; it reads what *f holds when a statement starts. */
int feed_register(sqlite3 *db, struct feed *f);

#endif

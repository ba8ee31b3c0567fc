/* What a program that was killed left of a ledger that it was making. */
#ifndef HANGAR_STORE_LEFTOVER_H
#define HANGAR_STORE_LEFTOVER_H

/* The descriptor is of a file that a ledger is being made in: it says so for as long as it is open.
 * Nothing where the file system knows no locks. */
void leftover_claim(int fd);
/* Takes away the file and what SQLite put beside it: without room it can't even roll back. */
void leftover_unlink(const char *path);
/* Takes away what lies beside the ledger under the names of file_temp and nobody is at. */
void leftover_sweep(const char *path);

#endif

/* One line that says what went wrong, where, and what was expected. Passed explicitly; nothing
 * is kept behind the caller's back. */
#ifndef HANGAR_ERR_H
#define HANGAR_ERR_H

/* The kinds are the exit statuses of the outside contract. */
enum err_kind {
	ERR_NONE = 0,
	ERR_USAGE = 2,     /* wrong use, or a file whose meaning can't be told */
	ERR_IO = 3,        /* the ledger or a file could not be read or written; nothing changed */
	ERR_STOPPED = 130, /* somebody wanted it to end; nothing changed */
};

struct err {
	enum err_kind kind;
	char *text; /* owned; NULL while there is no error */
	char *next; /* owned; a command line that goes on from here; NULL: there is none */
};

#define ERR_INIT                                                                                   \
	{                                                                                          \
		ERR_NONE, 0, 0                                                                     \
	}

/* Fills `e` (replacing what it held) and returns -1, so that `return err_set(...)` reads well.
 * A NULL `e` is allowed where the caller only wants to know that it failed. */
int err_set(struct err *e, enum err_kind kind, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* The command line that the error, which is set, ends in. Returns -1. */
int err_next(struct err *e, const char *command);
/* Puts "PREFIX: " before the text that is there. Returns -1. */
int err_prefix(struct err *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void err_clear(struct err *e);

#endif

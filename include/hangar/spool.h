/* Text that grows piece by piece and is then seen whole, however long it is: in memory while it is
 * short, else in a file without a name, which nobody else can write to, cut or find, and which is
 * gone with the program. Such a file is looked at through the page cache: what it takes of the
 * machine's memory is the machine's to take back. */
#ifndef HANGAR_SPOOL_H
#define HANGAR_SPOOL_H

#include <stddef.h>

struct err;
struct file_view;

#define SPOOL_MEMORY ((size_t)8 << 20)

struct spool {       /* zeroed: empty */
	size_t most; /* bytes that are kept in memory; 0: SPOOL_MEMORY */
	char *data;  /* in memory, or what is mapped of the file */
	size_t n, cap;
	int file;         /* its descriptor + 1; 0: in memory */
	size_t mapped;    /* bytes; 0: not yet */
	const char *what; /* it is, for messages; NULL: "a copy of it" */
};

/* Appends. ERR_IO where there is no room for it, with the folder: that of $TMPDIR, else /var/tmp,
 * else /tmp. */
int spool_add(struct spool *s, const void *data, size_t n, struct err *e);
/* Copies n bytes of it, from `at` on, which are there. */
int spool_read(const struct spool *s, size_t at, void *out, size_t n, struct err *e);
/* All of it, followed by a NUL; nothing is added any more. Valid until _free. */
int spool_view(struct spool *s, struct file_view *out, struct err *e);
/* Somebody who walks through the text, from its begin to its end and maybe again. */
struct spool_walk {
	const struct spool *of; /* NULL: of another text */
	size_t passed;          /* bytes that were let go of */
};
/* The walker is behind `to`: the memory of what stands before it is let go of, some megabytes at
 * once. All of it may be looked at all the same, by any thread. */
void spool_pass(struct spool_walk *w, size_t to);
void spool_free(struct spool *s);

#endif

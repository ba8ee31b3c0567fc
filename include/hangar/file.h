/* Files: read whole, written whole or not at all. */
#ifndef HANGAR_FILE_H
#define HANGAR_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct err;
struct str;

struct file_view {
	const unsigned char *data; /* NULL when size is 0 */
	size_t size;
};
/* Reads the whole of a small file ("-" is standard input) into memory; copy.h has what takes any. A
 * mapping would change, or end the program, when somebody writes to the file meanwhile. ERR_IO
 * names the path. */
int file_open(struct file_view *f, const char *path, struct err *e);
void file_close(struct file_view *f);

/* Makes an empty file beside `path`, with the rights of an ordinary new file; its name is appended
 * to `name`. The descriptor, or -1 with errno. */
int file_temp(struct str *name, const char *path);

/* Writes to PATH through a temporary file beside it and a rename, so that a reader sees the old
 * or the new whole. */
int file_write(const char *path, const void *data, size_t n, struct err *e);
bool file_exists(const char *path);
/* True where both names lead to one file, or would once it is made: through links, "./", "..". */
bool file_same(const char *a, const char *b);
/* Could file_write put a file there? Tries, and leaves nothing behind. ERR_IO says why not. */
int file_writable(const char *path, struct err *e);
/* Makes the folders above PATH. */
int file_make_parents(const char *path, struct err *e);
const char *file_basename(const char *path); /* borrowed */

#define FILE_SHA256_HEX 65
void file_hex(char hex[FILE_SHA256_HEX], const unsigned char digest[32]);
void file_sha256(char hex[FILE_SHA256_HEX], const void *data, size_t n);

/* Now, as Unix seconds; $HANGAR_NOW (Unix seconds too) pins it for tests. */
long long clock_now(void);
/* Seconds of a clock that only goes forward, to measure with. */
double clock_seconds(void);

#endif

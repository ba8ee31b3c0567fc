/* A file as it was at one moment: copied whole, so that what is read is what was hashed, whatever
 * becomes of the file meanwhile. */
#ifndef HANGAR_COPY_H
#define HANGAR_COPY_H

#include "hangar/file.h"
#include "hangar/spool.h"

struct watch;
struct err;

/* Copies a file, a pipe or what is typed ("-" is standard input) into the spool, which is empty,
 * and its SHA-256 into hex. ERR_IO names the path: it can't be read, is a folder or a device, was
 * changed while it was read, or there is no room for the copy. ERR_STOPPED: who looks on wanted it.
 */
int copy_file(struct spool *to, char hex[FILE_SHA256_HEX], const char *path, const struct watch *w,
	      struct err *e);

#endif

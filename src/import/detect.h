/* Which encoding a file is in. */
#ifndef HANGAR_IMPORT_DETECT_H
#define HANGAR_IMPORT_DETECT_H

#include "encoding.h"

struct detection {
	const struct file_view *file;
	const char *path, *given; /* given: --encoding; NULL */
	const struct watch *watch;
	struct arena *arena; /* for texts */
	/* What was found. */
	struct encoding encoding;
	const char *why; /* the evidence, with figures; NULL: it was given */
};

/* ERR_USAGE refuses what is empty or binary, and a name that nobody knows. What is not UTF-8 is
 * what makes the likeliest text of the lines that have bytes beyond ASCII; a few stray bytes in
 * UTF-8 are the affair of their rows. */
int encoding_detect(struct detection *d, struct err *e);

#endif

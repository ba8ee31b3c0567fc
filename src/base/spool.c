/* Text in memory, then in a file. */
#include "hangar/spool.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#define PASS_AT_ONCE ((size_t)16 << 20)

/* ---- the file ---- */

static const char *const folders[] = {"/var/tmp", "/tmp"};

static int open_in(const char *folder)
{
	struct str name = {0};
	int fd;

	str_addf(&name, "%s/hangar-XXXXXX", folder);
	fd = mkstemp(name.s);
	if (fd >= 0)
		unlink(name.s);
	str_free(&name);
	return fd;
}

static const char *chosen_folder(void)
{
	const char *given = getenv("TMPDIR");

	if (given && *given)
		return given;
	for (size_t i = 0; i + 1 < sizeof folders / sizeof *folders; i++)
		if (access(folders[i], W_OK) == 0)
			return folders[i];
	return folders[sizeof folders / sizeof *folders - 1];
}

static const char *name_of(const struct spool *s)
{
	return s->what ? s->what : "a copy of it";
}

static int no_room(const struct spool *s, struct err *e)
{
	return err_set(e, ERR_IO, "%s can't be kept in %s: %s ($TMPDIR names another folder)",
		       name_of(s), chosen_folder(), strerror(errno));
}

static int write_file(struct spool *s, const char *data, size_t n, struct err *e)
{
	while (n) {
		ssize_t put = write(s->file - 1, data, n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return no_room(s, e);
		data += put;
		n -= (size_t)put;
	}
	return 0;
}

/* What is in memory goes to the file. */
static int open_file(struct spool *s, struct err *e)
{
	int rc;

	s->file = open_in(chosen_folder()) + 1;
	if (!s->file)
		return no_room(s, e);
	rc = write_file(s, s->data, s->n, e);
	mem_free(s->data);
	s->data = NULL;
	s->cap = 0;
	return rc;
}

/* ---- growing ---- */

int spool_add(struct spool *s, const void *data, size_t n, struct err *e)
{
	size_t most = s->most ? s->most : SPOOL_MEMORY;

	if (!s->file && n > most - s->n && open_file(s, e))
		return -1;
	if (s->file) {
		if (write_file(s, data, n, e))
			return -1;
	} else {
		if (s->cap < s->n + n + 1)
			s->data = mem_grow(s->data, &s->cap, s->n + n + 1, 1);
		if (n)
			memcpy(s->data + s->n, data, n);
		s->data[s->n + n] = '\0';
	}
	s->n += n;
	return 0;
}

int spool_read(const struct spool *s, size_t at, void *out, size_t n, struct err *e)
{
	char *to = out;

	if (!s->file)
		memcpy(to, s->data + at, n);
	for (size_t done = 0; s->file && done < n;) {
		ssize_t got = pread(s->file - 1, to + done, n - done, (off_t)(at + done));
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return err_set(e, ERR_IO, "%s can't be read: %s", name_of(s),
				       got ? strerror(errno) : "it is cut short");
		done += (size_t)got;
	}
	return 0;
}

/* ---- seen whole ---- */

/* The NUL behind the text stands in the file, too: behind its last page nothing can be looked at.
 */
static int map_file(struct spool *s, struct err *e)
{
	void *at;

	if (write_file(s, "", 1, e))
		return -1;
	at = mmap(NULL, s->n + 1, PROT_READ, MAP_PRIVATE, s->file - 1, 0);
	if (at == MAP_FAILED)
		return err_set(e, ERR_IO, "%s can't be looked at: %s", name_of(s), strerror(errno));
	posix_madvise(at, s->n + 1, POSIX_MADV_SEQUENTIAL);
	s->data = at;
	s->mapped = s->n + 1;
	return 0;
}

int spool_view(struct spool *s, struct file_view *out, struct err *e)
{
	if (s->file && !s->mapped && map_file(s, e))
		return -1;
	*out = (struct file_view){.data = (const unsigned char *)s->data, .size = s->n};
	return 0;
}

/* The same stretch of the file is mapped anew, in one step: its pages are no longer the program's
 * until somebody looks at them. Those of the stretch before may have been looked at again. */
void spool_pass(struct spool_walk *w, size_t to)
{
	const struct spool *s = w->of;
	size_t from, n;

	if (!s || !s->mapped)
		return;
	if (to < w->passed)
		w->passed = 0; /* another walk */
	n = (to - w->passed) / PASS_AT_ONCE * PASS_AT_ONCE;
	if (!n)
		return;
	from = w->passed ? w->passed - PASS_AT_ONCE : 0;
	w->passed += n;
	(void)mmap(s->data + from, w->passed - from, PROT_READ, MAP_PRIVATE | MAP_FIXED,
		   s->file - 1, (off_t)from);
}

void spool_free(struct spool *s)
{
	if (s->mapped)
		munmap(s->data, s->mapped);
	else
		mem_free(s->data);
	if (s->file)
		close(s->file - 1);
	*s = (struct spool){.most = s->most, .what = s->what};
}

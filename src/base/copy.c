/* Copying what is to be read. A file that somebody writes to meanwhile would be read torn: it is
 * refused, by its size and the time of its last change. */
#include "hangar/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/watch.h"

#define PIECE ((size_t)256 << 10)

struct copying {
	struct spool *to;
	struct sha256_ctx hash;
	const char *path; /* for messages */
	int fd;
	struct stat before;
	const struct watch *watch;
	struct err *e;
};

static int cant_read(const struct copying *c)
{
	return err_set(c->e, ERR_IO, "%s: can't be read: %s", c->path, strerror(errno));
}

static bool is_file(const struct copying *c)
{
	return S_ISREG(c->before.st_mode);
}

/* How much there is to come; 0: nobody knows. Files that a system makes up say 0, too. */
static size_t expected(const struct copying *c)
{
	return is_file(c) ? (size_t)c->before.st_size : 0;
}

/* The next bytes; 0 at the end. A signal wakes it while it waits for a pipe. */
static int read_piece(const struct copying *c, char *piece, size_t *n)
{
	ssize_t got;

	*n = 0;
	do {
		if (!watch_look(c->watch, c->to->n, expected(c)))
			return watch_stopped(c->e);
		got = read(c->fd, piece, PIECE);
	} while (got < 0 && errno == EINTR);
	*n = got > 0 ? (size_t)got : 0;
	return got < 0 ? cant_read(c) : 0;
}

static int was_changed(const struct copying *c)
{
	return err_set(c->e, ERR_IO,
		       "%s: was changed while it was read; import it when nobody writes to it",
		       c->path);
}

static int check_unchanged(const struct copying *c)
{
	struct stat now;

	if (!is_file(c))
		return 0;
	if (fstat(c->fd, &now))
		return cant_read(c);
	if (now.st_size != c->before.st_size || now.st_mtim.tv_sec != c->before.st_mtim.tv_sec ||
	    now.st_mtim.tv_nsec != c->before.st_mtim.tv_nsec ||
	    (expected(c) && c->to->n != expected(c)))
		return was_changed(c);
	return 0;
}

static int take_piece(struct copying *c, const char *piece, size_t n)
{
	sha256_update(&c->hash, n, (const uint8_t *)piece);
	if (spool_add(c->to, piece, n, c->e))
		return err_prefix(c->e, "%s", c->path);
	return expected(c) && c->to->n > expected(c) ? was_changed(c) : 0;
}

static int copy_all(struct copying *c)
{
	char *piece = mem_alloc(PIECE);
	size_t n;
	int rc;

	while ((rc = read_piece(c, piece, &n)) == 0 && n)
		if ((rc = take_piece(c, piece, n)) != 0)
			break;
	mem_free(piece);
	return rc ? -1 : check_unchanged(c);
}

/* /dev/zero has no end, and a disk is no list. A terminal is somebody who types; /dev/null is
 * empty.
 */
static int check_device(const struct copying *c)
{
	char byte;

	if (!S_ISBLK(c->before.st_mode) &&
	    (!S_ISCHR(c->before.st_mode) || isatty(c->fd) || read(c->fd, &byte, 1) == 0))
		return 0;
	return err_set(c->e, ERR_IO, "%s: is a device, not a file", c->path);
}

static int check_kind(struct copying *c)
{
	if (fstat(c->fd, &c->before))
		return cant_read(c);
	if (S_ISDIR(c->before.st_mode))
		return err_set(c->e, ERR_IO, "%s: is a folder, not a file", c->path);
	return check_device(c);
}

static int open_path(struct copying *c)
{
	do {
		if (!watch_look(c->watch, 0, 0))
			return watch_stopped(c->e);
		c->fd = open(c->path, O_RDONLY | O_CLOEXEC); /* of a pipe, waits for who writes */
	} while (c->fd < 0 && errno == EINTR);
	if (c->fd < 0)
		return err_set(c->e, ERR_IO, "%s: can't be opened: %s", c->path, strerror(errno));
	return 0;
}

int copy_file(struct spool *to, char hex[FILE_SHA256_HEX], const char *path, const struct watch *w,
	      struct err *e)
{
	struct copying c = {.to = to, .path = path, .watch = w, .e = e};
	bool typed = streq(path, "-");
	uint8_t digest[SHA256_DIGEST_SIZE];
	int rc;

	c.path = typed ? "standard input" : path;
	c.fd = STDIN_FILENO;
	if (!typed && open_path(&c))
		return -1;
	sha256_init(&c.hash);
	rc = check_kind(&c) ? -1 : copy_all(&c);
	sha256_digest(&c.hash, sizeof digest, digest);
	file_hex(hex, digest);
	if (!typed)
		close(c.fd);
	return rc;
}

/* Files read whole and written whole; the clock that tests can pin. */
#include "hangar/file.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#define READ_STEP 65536

/* Straight into the buffer, which stays NUL-terminated. */
static int read_all(struct str *all, int fd)
{
	ssize_t got;

	for (;;) {
		if (all->cap < all->n + READ_STEP + 1)
			all->s = mem_grow(all->s, &all->cap, all->n + READ_STEP + 1, 1);
		got = read(fd, all->s + all->n, all->cap - all->n - 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got > 0)
			all->n += (size_t)got;
		all->s[all->n] = '\0';
		if (got <= 0)
			return (int)got;
	}
}

/* `expected` is how large it says it is; it may turn out otherwise. */
static int read_file(struct file_view *f, int fd, size_t expected, const char *path, struct err *e)
{
	struct str all = {0};

	if (expected) {
		all.cap =
		    expected + READ_STEP + 1; /* room for the last look, which finds the end */
		all.s = mem_alloc(all.cap);
	}
	if (read_all(&all, fd)) {
		str_free(&all);
		return err_set(e, ERR_IO, "%s: can't be read: %s", path, strerror(errno));
	}
	f->size = all.n;
	f->data = (unsigned char *)str_take(&all);
	return 0;
}

static int read_opened(struct file_view *f, int fd, const char *path, struct err *e)
{
	struct stat st;

	if (fstat(fd, &st))
		return err_set(e, ERR_IO, "%s: can't be read: %s", path, strerror(errno));
	if (S_ISDIR(st.st_mode))
		return err_set(e, ERR_IO, "%s: is a folder, not a file", path);
	return read_file(f, fd, S_ISREG(st.st_mode) ? (size_t)st.st_size : 0, path, e);
}

int file_open(struct file_view *f, const char *path, struct err *e)
{
	int fd, rc;

	*f = (struct file_view){0};
	if (streq(path, "-"))
		return read_file(f, STDIN_FILENO, 0, "standard input", e);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return err_set(e, ERR_IO, "%s: can't be opened: %s", path, strerror(errno));
	rc = read_opened(f, fd, path, e);
	close(fd);
	return rc;
}

void file_close(struct file_view *f)
{
	mem_free((void *)(uintptr_t)f->data);
	*f = (struct file_view){0};
}

static int write_all(int fd, const char *data, size_t n)
{
	while (n) {
		ssize_t put = write(fd, data, n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return -1;
		data += put;
		n -= (size_t)put;
	}
	return 0;
}

int file_temp(struct str *name, const char *path)
{
	mode_t mask = umask(0);
	int fd;

	umask(mask);
	str_addf(name, "%s.new-XXXXXX", path);
	fd = mkstemp(name->s);
	if (fd < 0 || fchmod(fd, 0666 & ~mask) == 0)
		return fd;
	close(fd);
	unlink(name->s);
	return -1;
}

/* A device or a pipe (-o /dev/stdout) is written to as it is: a rename would replace it. */
static int write_special(const char *path, const void *data, size_t n, struct err *e)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	int bad = fd < 0 || write_all(fd, data, n);

	if (fd >= 0)
		close(fd);
	return bad ? err_set(e, ERR_IO, "%s: can't be written: %s", path, strerror(errno)) : 0;
}

int file_write(const char *path, const void *data, size_t n, struct err *e)
{
	struct str temp = {0};
	struct stat st;
	int fd, bad;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return write_special(path, data, n, e);
	fd = file_temp(&temp, path);
	bad = fd < 0 || write_all(fd, data, n) || fsync(fd);
	if (fd >= 0 && close(fd))
		bad = 1;
	if (!bad && rename(temp.s, path))
		bad = 1;
	if (bad) {
		err_set(e, ERR_IO, "%s: can't be written: %s", path, strerror(errno));
		if (fd >= 0)
			unlink(temp.s);
	}
	str_free(&temp);
	return bad ? -1 : 0;
}

/* The folder of the path, resolved; owned; NULL where there is none. */
static char *folder_of(const char *path)
{
	size_t n = (size_t)(file_basename(path) - path);
	char *folder = n ? mem_strndup(path, n) : mem_strdup(".");
	char *resolved = realpath(folder, NULL);

	mem_free(folder);
	return resolved;
}

bool file_same(const char *a, const char *b)
{
	struct stat x, y;
	char *up, *down;
	bool same;

	if (stat(a, &x) == 0 && stat(b, &y) == 0)
		return x.st_dev == y.st_dev && x.st_ino == y.st_ino;
	up = folder_of(a);
	down = folder_of(b);
	same = up && down && streq(up, down) && streq(file_basename(a), file_basename(b));
	mem_free(up);
	mem_free(down);
	return same;
}

int file_writable(const char *path, struct err *e)
{
	struct str temp = {0};
	struct stat st;
	bool there = stat(path, &st) == 0;
	int fd;

	if (there && S_ISDIR(st.st_mode))
		return err_set(e, ERR_IO, "%s: can't be written: it is a folder", path);
	if (there && !S_ISREG(st.st_mode))
		return 0;
	fd = file_temp(&temp, path);
	if (fd < 0) {
		str_free(&temp);
		return err_set(e, ERR_IO, "%s: can't be written: %s", path, strerror(errno));
	}
	close(fd);
	unlink(temp.s);
	str_free(&temp);
	return 0;
}

bool file_exists(const char *path)
{
	return access(path, F_OK) == 0;
}

int file_make_parents(const char *path, struct err *e)
{
	char *copy = mem_strdup(path);
	int rc = 0;

	for (char *p = copy + 1; *copy && *p && !rc; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		if (mkdir(copy, 0777) && errno != EEXIST)
			rc = err_set(e, ERR_IO, "%s: can't be made: %s", copy, strerror(errno));
		*p = '/';
	}
	mem_free(copy);
	return rc;
}

const char *file_basename(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

void file_hex(char hex[FILE_SHA256_HEX], const unsigned char digest[32])
{
	for (size_t i = 0; i < 32; i++)
		snprintf(hex + 2 * i, 3, "%02x", digest[i]);
}

void file_sha256(char hex[FILE_SHA256_HEX], const void *data, size_t n)
{
	struct sha256_ctx ctx;
	uint8_t digest[SHA256_DIGEST_SIZE];

	sha256_init(&ctx);
	if (n)
		sha256_update(&ctx, n, data);
	sha256_digest(&ctx, sizeof digest, digest);
	file_hex(hex, digest);
}

long long clock_now(void)
{
	const char *pinned = getenv("HANGAR_NOW");

	return pinned && *pinned ? strtoll(pinned, NULL, 10) : (long long)time(NULL);
}

double clock_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* A lock of flock() ends with the program that holds it, however it ends. It has nothing to do with
 * the locks that SQLite holds on the same file. */
#include "leftover.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hangar/file.h"
#include "hangar/str.h"

#define MADE_NAME 6 /* characters that mkstemp chooses */

void leftover_claim(int fd)
{
	(void)fcntl(fd, F_SETFD, FD_CLOEXEC);
	(void)flock(fd, LOCK_EX | LOCK_NB);
}

/* NAME.new-XXXXXX */
static bool is_temp(const char *entry, const char *name)
{
	size_t n = strlen(name);

	return !strncmp(entry, name, n) && str_starts(entry + n, ".new-") &&
	       strlen(entry + n + strlen(".new-")) == MADE_NAME;
}

/* One that is empty may be about to be claimed. */
static bool is_left(const char *path)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	bool left = fd >= 0 && !fstat(fd, &st) && S_ISREG(st.st_mode) && st.st_size > 0 &&
		    !flock(fd, LOCK_EX | LOCK_NB);

	if (fd >= 0)
		close(fd);
	return left;
}

void leftover_unlink(const char *path)
{
	static const char *const beside[] = {"-journal", "-wal", "-shm", ""};

	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
		struct str name = {0};

		str_addf(&name, "%s%s", path, beside[i]);
		unlink(name.s);
		str_free(&name);
	}
}

void leftover_sweep(const char *path)
{
	const char *name = file_basename(path);
	struct str folder = {0};
	const struct dirent *entry;
	DIR *d;

	str_addn(&folder, path, (size_t)(name - path));
	d = opendir(folder.n ? folder.s : ".");
	while (d && (entry = readdir(d)) != NULL) {
		struct str file = {0};

		str_addf(&file, "%s%s", str_c(&folder), entry->d_name);
		if (is_temp(entry->d_name, name) && is_left(file.s))
			leftover_unlink(file.s);
		str_free(&file);
	}
	if (d)
		closedir(d);
	str_free(&folder);
}

/* How long the real program takes to begin, on a terminal of its own: until its first picture, and
 * until the text is on it that only the first list has.
 *
 *   start TEXT PROGRAM ARGUMENT...
 *
 * Prints the milliseconds of both, and how many MB it held at most. The program is left with Q. */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE_MS 60000
#define SEEN        ((size_t)1 << 20)

struct window {
	int master, slave;
	pid_t child;
	size_t n;
	char seen[SEEN + 1];
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int fail(const char *what)
{
	fprintf(stderr, "start: %s\n", what);
	return 1;
}

static void become(struct window *w, char **program)
{
	setsid();
	ioctl(w->slave, TIOCSCTTY, 0);
	for (int fd = 0; fd < 3; fd++)
		dup2(w->slave, fd);
	close(w->master);
	close(w->slave);
	setenv("TERM", "xterm-256color", 1);
	execvp(*program, program);
	_exit(127);
}

static int open_window(struct window *w, char **program)
{
	struct winsize size = {.ws_row = 40, .ws_col = 120};

	w->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (w->master < 0 || grantpt(w->master) || unlockpt(w->master))
		return -1;
	w->slave = open(ptsname(w->master), O_RDWR | O_NOCTTY);
	if (w->slave < 0 || ioctl(w->slave, TIOCSWINSZ, &size))
		return -1;
	w->child = fork();
	if (w->child == 0)
		become(w, program);
	return w->child > 0 ? 0 : -1;
}

/* Until the program has written the text; has it? */
static int read_for(struct window *w, const char *text)
{
	struct pollfd p = {.fd = w->master, .events = POLLIN};

	while (!strstr(w->seen, text)) {
		ssize_t n;
		if (w->n == SEEN || poll(&p, 1, PATIENCE_MS) <= 0)
			return -1;
		n = read(w->master, w->seen + w->n, SEEN - w->n);
		if (n <= 0)
			return -1;
		w->n += (size_t)n;
	}
	return 0;
}

int main(int argc, char **argv)
{
	static struct window w;
	struct rusage used;
	double begin = now(), first, list;

	if (argc < 3)
		return fail("TEXT PROGRAM ARGUMENT...");
	if (open_window(&w, argv + 2))
		return fail("there is no terminal to be had");
	if (read_for(&w, "HANGAR"))
		return fail("there is no picture");
	first = now() - begin;
	if (read_for(&w, argv[1]))
		return fail("the list does not come");
	list = now() - begin;
	if (write(w.master, "Q", 1) != 1 || read_for(&w, "\033[?1049l"))
		kill(w.child, SIGKILL);
	waitpid(w.child, NULL, 0);
	getrusage(RUSAGE_CHILDREN, &used);
	printf("%.1f %.1f %ld\n", first, list, used.ru_maxrss / 1024);
	return 0;
}

/* However the program is left, the terminal is as it was; and whatever happens to its ledger or its
 * terminal, it goes on or ends with a line that says why. Runs the real program on a terminal of
 * its own, waits until its screen is there, ends it by a key or a signal, and looks at what it
 * wrote last and at the modes of the terminal. Prints what failed, and "N passed, N failed". */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#define PATIENCE_MS 20000
#define STEP_MS     200
#define ALARM_S     100           /* nobody waits for ever, whatever goes wrong */
#define LEAVE       "\033[?1049l" /* rmcup of xterm */
#define SEEN        ((size_t)1 << 20)

struct way {
	const char *name;
	const char *keys; /* typed; NULL: a signal */
	int signal_number;
};

/* Something happens to a copy of the ledger while it is looked at, or the terminal is another. */
struct trouble {
	const char *name;
	const char *term, *locale; /* NULL: as ever */
	bool tiny;                 /* a window of one cell */
	const char *happens;       /* a command of the shell; NULL: nothing */
	const char *keys;          /* typed then */
	const char *says;          /* comes to stand there; NULL: nothing in particular */
	bool refused;              /* at once, with status 2 */
	bool gone;                 /* the window is closed, and nobody is told */
};

struct window {
	int master, slave;
	pid_t child;
	struct termios before;
	char *seen; /* all that the program wrote */
	size_t n;
};

static size_t passed, failed;

static void check(bool good, const char *way, const char *what)
{
	passed += good;
	failed += !good;
	if (!good)
		printf("not ok: %s: %s\n", way, what);
}

static const char *ledger = "sample.db";
static const struct trouble *trouble;

static void run_program(void)
{
	alarm(ALARM_S);
	setenv("TERM", trouble && trouble->term ? trouble->term : "xterm-256color", 1);
	if (trouble && trouble->locale)
		setenv("LC_ALL", trouble->locale, 1);
	if (trouble && trouble->gone)
		signal(SIGHUP, SIG_IGN);
	execlp("hangar", "hangar", "--ledger", ledger, (char *)NULL);
	_exit(127);
}

static void become(struct window *w)
{
	setsid();
	ioctl(w->slave, TIOCSCTTY, 0);
	for (int fd = 0; fd < 3; fd++)
		dup2(w->slave, fd);
	close(w->master);
	close(w->slave);
	run_program();
}

/* Only a program that somebody waits for can be stopped: a small shell between starts it as its
 * job, tells its number, and when it has stopped. */
static void become_shell(struct window *w, int tell)
{
	pid_t job;
	int status;

	alarm(ALARM_S);
	setsid();
	ioctl(w->slave, TIOCSCTTY, 0);
	signal(SIGTTOU, SIG_IGN);
	job = fork();
	if (job == 0) {
		setpgid(0, 0);
		for (int fd = 0; fd < 3; fd++)
			dup2(w->slave, fd);
		tcsetpgrp(0, getpid()); /* which would stop it, were SIGTTOU not ignored */
		signal(SIGTTOU, SIG_DFL);
		run_program();
	}
	if (write(tell, &job, sizeof job) == sizeof job &&
	    waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status) &&
	    write(tell, "s", 1) == 1)
		waitpid(job, &status, 0);
	_exit(0);
}

static bool open_window(struct window *w, int tell)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};

	if (trouble && trouble->tiny)
		size = (struct winsize){.ws_row = 1, .ws_col = 1};
	*w = (struct window){.master = posix_openpt(O_RDWR | O_NOCTTY)};
	if (w->master < 0 || grantpt(w->master) || unlockpt(w->master))
		return false;
	w->slave = open(ptsname(w->master), O_RDWR | O_NOCTTY);
	if (w->slave < 0 || ioctl(w->slave, TIOCSWINSZ, &size) || tcgetattr(w->slave, &w->before))
		return false;
	w->seen = calloc(1, SEEN + 1);
	w->child = fork();
	if (w->child == 0 && tell >= 0)
		become_shell(w, tell);
	if (w->child == 0)
		become(w);
	return w->child > 0 && w->seen;
}

/* Reads until the text has come after `from`, or nothing comes for so long; has it? */
static bool read_for(struct window *w, size_t from, const char *text, int milliseconds)
{
	struct pollfd p = {.fd = w->master, .events = POLLIN};

	while (!strstr(w->seen + from, text)) {
		ssize_t n;
		if (poll(&p, 1, milliseconds) <= 0 || w->n == SEEN)
			return false;
		n = read(w->master, w->seen + w->n, SEEN - w->n);
		if (n <= 0)
			return false;
		w->n += (size_t)n;
	}
	return true;
}

static bool read_until(struct window *w, size_t from, const char *text)
{
	return read_for(w, from, text, PATIENCE_MS);
}

static bool same_modes(const struct window *w)
{
	struct termios now;

	return tcgetattr(w->slave, &now) == 0 && now.c_lflag == w->before.c_lflag &&
	       now.c_iflag == w->before.c_iflag && now.c_oflag == w->before.c_oflag &&
	       now.c_cc[VMIN] == w->before.c_cc[VMIN];
}

static void close_window(struct window *w)
{
	if (w->master >= 0)
		close(w->master);
	if (w->slave >= 0)
		close(w->slave);
	free(w->seen);
}

static void check_end(struct window *w, const struct way *how)
{
	int status = 0;

	check(read_until(w, 0, LEAVE), how->name, "the screen is given back");
	waitpid(w->child, &status, 0);
	check(same_modes(w), how->name, "the modes of the terminal are as before");
	if (how->keys)
		check(WIFEXITED(status) && WEXITSTATUS(status) == 0, how->name, "ends with 0");
	else
		check(WIFSIGNALED(status) && WTERMSIG(status) == how->signal_number, how->name,
		      "ends by the signal");
}

static void try_way(const struct way *how)
{
	struct window w;
	ssize_t n = 0;

	if (!open_window(&w, -1)) {
		check(false, how->name, strerror(errno));
		return;
	}
	check(read_until(&w, 0, "kz-us-81"), how->name, "the list comes");
	if (how->keys)
		n = write(w.master, how->keys, strlen(how->keys));
	else
		kill(w.child, how->signal_number);
	if (n >= 0)
		check_end(&w, how);
	close_window(&w);
}

/* Stopped and continued: given back, and taken again. */
static void stop_and_go_on(struct window *w, pid_t job, int told)
{
	static const char name[] = "stop and go on";
	size_t stopped;
	int tries = 0;
	char byte;

	check(read_until(w, 0, "kz-us-81"), name, "the list comes");
	do /* curses does not stop while it writes to the screen */
		kill(job, SIGTSTP);
	while (!read_for(w, 0, LEAVE, STEP_MS) && ++tries < PATIENCE_MS / STEP_MS);
	check(strstr(w->seen, LEAVE) != NULL, name, "the screen is given back");
	check(read(told, &byte, 1) == 1 && byte == 's', name, "it is stopped");
	check(same_modes(w), name, "the modes of the terminal while it is stopped");
	stopped = w->n;
	kill(job, SIGCONT);
	check(read_until(w, stopped, "kz-us-81"), name, "it is painted again");
	check(write(w->master, "q", 1) == 1 && read_until(w, stopped, LEAVE), name, "q leaves");
	waitpid(w->child, NULL, 0);
	check(same_modes(w), name, "the modes of the terminal are as before");
}

static void try_stop(void)
{
	struct window w;
	int tell[2];
	pid_t job;

	if (pipe(tell) || !open_window(&w, tell[1]) ||
	    read(tell[0], &job, sizeof job) != sizeof job) {
		check(false, "stop and go on", strerror(errno));
		return;
	}
	close(tell[1]);
	stop_and_go_on(&w, job, tell[0]);
	close(tell[0]);
	close_window(&w);
}

/* ---- troubles ---- */

static void check_status(struct window *w, int wanted)
{
	int status = 0;

	waitpid(w->child, &status, 0);
	check(WIFEXITED(status) && WEXITSTATUS(status) == wanted, trouble->name,
	      wanted ? "ends with 2" : "ends with 0");
}

static void go_through(struct window *w)
{
	const char *first = trouble->tiny ? "\033[?1049h" : "kz-us-81";
	size_t before;

	check(read_until(w, 0, first), trouble->name, "the list comes");
	if (trouble->happens)
		check(system(trouble->happens) == 0, trouble->name, "it happens");
	before = w->n;
	if (trouble->gone) {
		close(w->master);
		close(w->slave);
		w->master = w->slave = -1;
		check_status(w, 0);
		return;
	}
	check(write(w->master, trouble->keys, strlen(trouble->keys)) > 0, trouble->name, "typed");
	if (trouble->says)
		check(read_until(w, before, trouble->says), trouble->name, trouble->says);
	check(write(w->master, "Q", 1) == 1, trouble->name, "typed");
	while (read_for(w, 0, "\001", STEP_MS)) /* all that it writes */
		;
	check_status(w, 0);
	check(same_modes(w), trouble->name, "the modes of the terminal are as before");
}

static void try_trouble(const struct trouble *t)
{
	struct window w;

	trouble = t;
	if (system("rm -f own.db* && cp sample.db own.db") != 0 || !open_window(&w, -1)) {
		check(false, t->name, strerror(errno));
		return;
	}
	if (t->refused) {
		check(read_until(&w, 0, t->says), t->name, t->says);
		check_status(&w, 2);
	} else {
		go_through(&w);
	}
	close_window(&w);
	trouble = NULL;
}

#define LOCK                                                                                       \
	"rm -f locked; (printf 'BEGIN IMMEDIATE;\\n.shell touch locked\\n'; sleep 3) | "           \
	"sqlite3 own.db & while ! test -e locked; do sleep 0.05; done"

static const struct trouble troubles[] = {
    {.name = "the ledger is gone",
     .happens = "rm own.db*",
     .keys = "r",
     .says = "no ledger at own.db"},
    {.name = "undo in a ledger that is gone",
     .happens = "rm own.db*",
     .keys = "uu",
     .says = "no ledger at own.db"},
    {.name = "another file in its place",
     .happens = "rm own.db* && echo rubbish > own.db",
     .keys = "r",
     .says = "is not a ledger"},
    {.name = "undo while another writes",
     .happens = LOCK,
     .keys = "uu",
     .says = "is locked by another program"},
    {.name = "a terminal without a second screen", .term = "vt100", .keys = "j"},
    {.name = "the console", .term = "linux", .keys = "j"},
    {.name = "a window of one cell", .tiny = true, .keys = "jG/x\r"},
    {.name = "a window that is closed under nohup", .gone = true},
    {.name = "no terminal is named", .term = "", .refused = true, .says = "$TERM is not set"},
    {.name = "one that nobody knows",
     .term = "no-such",
     .refused = true,
     .says = "\"no-such\" is not known here"},
    {.name = "one without a cursor",
     .term = "dumb",
     .refused = true,
     .says = "can't place its cursor"},
    {.name = "a locale without UTF-8", .locale = "C", .refused = true, .says = "UTF-8 locale"},
};

static const struct way ways[] = {
    {"q", "q", 0},
    {"Q in the help", "?Q", 0},
    {"SIGTERM", NULL, SIGTERM},
    {"SIGINT", NULL, SIGINT},
    {"SIGHUP", NULL, SIGHUP},
    {"SIGQUIT", NULL, SIGQUIT},
    {"SIGSEGV", NULL, SIGSEGV},
    {"SIGABRT", NULL, SIGABRT},
    {"SIGBUS", NULL, SIGBUS},
    {"SIGUSR1", NULL, SIGUSR1},
};

/* What runs beside other work may have been told to ignore these, and programs inherit that. */
static void heed_signals(void)
{
	static const int signals[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
}

int main(void)
{
	heed_signals();
	alarm(2 * ALARM_S);
	if (system("hangar --ledger sample.db demo > demo.txt") != 0)
		check(false, "demo", "the sample is loaded");
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		try_way(&ways[i]);
	try_stop();
	ledger = "own.db";
	for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++)
		try_trouble(&troubles[i]);
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed != 0;
}

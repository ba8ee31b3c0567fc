/* An import that is interrupted, killed or told to end leaves the ledger as it was, and no file
 * behind; on a terminal it shows how far it is, elsewhere nothing. Runs the real program on a
 * terminal of its own with a list that takes it seconds, waits until it says that it is in some
 * phase, and ends it there. To be run in an empty folder, which it leaves full of lists. Prints
 * what failed, and "N passed, N failed". */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#define ROWS        800000 /* of a list that takes some seconds */
#define ROWS_SLOW   40000  /* with another program around it */
#define PATIENCE_MS 60000
#define ALARM_S     300
#define SEEN        ((size_t)1 << 20)
#define CTRL_C      "\003"

static size_t passed, failed, rows_of_list;

static void check(bool good, const char *name, const char *what)
{
	passed += good;
	failed += !good;
	if (!good)
		printf("not ok: %s: %s\n", name, what);
}

/* ---- what there is ---- */

static void write_list(const char *path, size_t rows)
{
	FILE *f = fopen(path, "w");

	fputs("operator,type,count,source,base,note\n", f);
	for (size_t i = 0; i < rows; i++)
		fprintf(f, "Ukraine,MiG-29,%zu,list-%zu,base %zu,row %zu of a long list\n",
			i % 97 + 1, i % 13, i % 1009, i);
	fclose(f);
}

/* The output of a command of the shell; owned. */
static char *output_of(const char *command)
{
	char *text = calloc(1, SEEN + 1);
	FILE *f = popen(command, "r");
	size_t n = f ? fread(text, 1, SEEN, f) : 0;

	text[n] = '\0';
	if (f)
		pclose(f);
	return text;
}

static const char dump[] = "sqlite3 ledger.db .dump 2>&1 | cksum; sqlite3 ledger.db 'PRAGMA "
			   "integrity_check'; ls -A . \"$TMPDIR\" | grep -v '^hangar-test'";

/* ---- a run ---- */

struct run {
	int master, slave; /* of its terminal; -1: its errors go to a pipe, which is `master` */
	pid_t child;
	char *seen;
	size_t n;
};

static void become(struct run *r, const char *ledger)
{
	alarm(ALARM_S);
	setsid();
	ioctl(r->slave, TIOCSCTTY, 0);
	dup2(open("/dev/null", O_RDONLY), 0);
	dup2(open("report", O_WRONLY | O_CREAT | O_TRUNC, 0666), 1);
	dup2(r->slave, 2);
	setenv("TERM", "xterm", 1);
	execlp("hangar", "hangar", "--ledger", ledger, "import", "large.csv", (char *)NULL);
	_exit(127);
}

static bool open_terminal(struct run *r)
{
	struct winsize size = {.ws_row = 24, .ws_col = 100};

	r->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (r->master < 0 || grantpt(r->master) || unlockpt(r->master))
		return false;
	r->slave = open(ptsname(r->master), O_RDWR | O_NOCTTY);
	return r->slave >= 0 && ioctl(r->slave, TIOCSWINSZ, &size) == 0;
}

static bool open_pipe(struct run *r)
{
	int ends[2];

	if (pipe(ends))
		return false;
	r->master = ends[0];
	r->slave = ends[1];
	return true;
}

static bool start(struct run *r, const char *ledger, bool terminal)
{
	*r = (struct run){.seen = calloc(1, SEEN + 1)};
	if (!r->seen || !(terminal ? open_terminal(r) : open_pipe(r)))
		return false;
	fflush(stdout);
	r->child = fork();
	if (r->child == 0)
		become(r, ledger);
	if (!terminal)
		close(r->slave);
	return r->child > 0;
}

/* Reads until the text has come, or nothing comes any more; has it? NULL: to the end. */
static bool read_until(struct run *r, const char *text)
{
	struct pollfd p = {.fd = r->master, .events = POLLIN};

	while (!text || !strstr(r->seen, text)) {
		ssize_t n;
		if (poll(&p, 1, text ? PATIENCE_MS : 300) <= 0 || r->n == SEEN)
			return false;
		n = read(r->master, r->seen + r->n, SEEN - r->n);
		if (n <= 0)
			return false;
		r->n += (size_t)n;
	}
	return true;
}

/* How it ended. */
static int finish(struct run *r)
{
	int status = 0;

	waitpid(r->child, &status, 0);
	read_until(r, NULL);
	return status;
}

static void close_run(struct run *r)
{
	close(r->master);
	free(r->seen);
}

static bool ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);

	return n >= m && strcmp(text + n - m, end) == 0;
}

/* ---- ways to end it ---- */

struct way {
	const char *name;
	const char *when; /* this stands on the terminal */
	const char *keys; /* typed; NULL: a signal */
	int signal_number;
};

static void end_it(struct run *r, const struct way *w)
{
	if (!w->keys)
		kill(r->child, w->signal_number);
	else
		check(write(r->master, w->keys, strlen(w->keys)) > 0, w->name, "it is typed");
}

static void check_way(const struct way *w, const char *before)
{
	struct run r;
	char *after;
	int status;

	if (!start(&r, "ledger.db", true)) {
		check(false, w->name, strerror(errno));
		return;
	}
	check(read_until(&r, w->when), w->name, "it says how far it is");
	end_it(&r, w);
	status = finish(&r);
	check(WIFSIGNALED(status) && WTERMSIG(status) == w->signal_number, w->name,
	      "it ends by the signal");
	if (w->signal_number != SIGKILL)
		check(ends_with(r.seen, "\r\033[Khangar: import interrupted: the ledger is as it "
					"was\r\n"),
		      w->name, "the line is cleared, and it is said");
	after = output_of(dump);
	check(strcmp(before, after) == 0, w->name, "the ledger and the folders are as they were");
	if (strcmp(before, after) != 0)
		printf("before: %s\nafter: %s\n", before, after);
	free(after);
	close_run(&r);
}

/* A ledger that the import would have made is not there. */
static void check_new_ledger(void)
{
	static const char name[] = "a new ledger";
	static const char list[] = "ls -A . \"$TMPDIR\" | grep -v '^hangar-test'";
	char *before = output_of(list), *after;
	struct run r;

	check(start(&r, "new.db", true), name, "it starts");
	check(read_until(&r, " rows"), name, "it says how far it is");
	kill(r.child, SIGINT);
	finish(&r);
	after = output_of(list);
	check(strcmp(before, after) == 0, name, "no file is left behind");
	free(before);
	free(after);
	close_run(&r);
}

/* Killed, it leaves the file in which the ledger was being made; the next import takes it away, but
 * not that of a program which is still at it. */
static void check_killed_new_ledger(void)
{
	static const char name[] = "a new ledger, killed";
	static const char made[] = "ls -A | grep -c '^new.db.new-[A-Za-z0-9]*$'";
	struct run r, other;
	char *left, *ledger;

	check(start(&r, "new.db", true) && read_until(&r, " rows"), name, "it says how far it is");
	check(start(&other, "new.db", true) && read_until(&other, " rows"), name,
	      "another one is at it too");
	left = output_of(made);
	check(atol(left) == 2, name, "neither takes away the other's file");
	free(left);
	kill(r.child, SIGKILL);
	finish(&r);
	ledger = output_of("ls new.db 2> /dev/null; hangar --ledger new.db import small.csv > "
			   "/dev/null && sqlite3 new.db 'SELECT count(*) FROM holding'");
	check(strcmp(ledger, "10\n") == 0, name, "there is no ledger until the next import");
	free(ledger);
	left = output_of(made);
	check(atol(left) == 1, name, "which takes away what was left");
	free(left);
	kill(other.child, SIGINT);
	finish(&other);
	left = output_of("ls -A | grep -c '^new.db.'");
	check(atol(left) == 0, name, "in the end nothing is left");
	free(left);
	unlink("new.db");
	close_run(&r);
	close_run(&other);
}

/* Nothing but the message where nobody looks on. */
static void check_quiet(void)
{
	static const char name[] = "without a terminal";
	struct run r;
	int status;

	check(start(&r, "ledger.db", false), name, "it starts");
	poll(NULL, 0, 1500);
	kill(r.child, SIGTERM);
	status = finish(&r);
	check(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM, name, "it ends by the signal");
	check(strcmp(r.seen, "hangar: import interrupted: the ledger is as it was\n") == 0, name,
	      "it says so, and nothing else");
	close_run(&r);
}

/* After all that the same import goes through. */
static void check_whole(void)
{
	static const char name[] = "undisturbed";
	struct run r;
	char *rows;
	int status;

	check(start(&r, "ledger.db", true), name, "it starts");
	check(read_until(&r, "writing the ledger"), name, "it says all its phases");
	status = finish(&r);
	check(WIFEXITED(status) && WEXITSTATUS(status) == 0, name, "it ends with 0");
	check(strstr(r.seen, "/s, ") && strstr(r.seen, " left"), name, "rate and time left");
	check(ends_with(r.seen, "\r\033[K"), name, "the line is cleared");
	rows = output_of("sqlite3 ledger.db 'SELECT count(*) FROM holding'");
	check(atol(rows) == (long)rows_of_list, name, "all rows are there"); /* ten were */
	free(rows);
	close_run(&r);
}

static const struct way ways[] = {
    {"Ctrl-C while rows are read", " rows, ", CTRL_C, SIGINT},
    {"SIGTERM while rows are read", " rows, ", NULL, SIGTERM},
    {"Ctrl-C while rows are put in order", "putting rows in order", CTRL_C, SIGINT},
    {"killed while rows are read", " rows, ", NULL, SIGKILL},
    {"killed half-way", " left", NULL, SIGKILL},
    {"killed while rows are put in order", "putting rows in order", NULL, SIGKILL},
};

static bool is_empty(const char *folder)
{
	DIR *d = opendir(folder);
	size_t entries = 0;

	while (d && readdir(d))
		entries++;
	if (d)
		closedir(d);
	return entries == 2; /* itself and the one above */
}

/* What runs beside other work may have been told to ignore these, and programs inherit that. */
static void heed_signals(void)
{
	static const int signals[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
}

int main(void)
{
	const char *wrap = getenv("WRAP");
	char *before;

	if (!is_empty(".")) {
		puts("this is to be run in an empty folder");
		return 2;
	}
	heed_signals();
	rows_of_list = wrap && *wrap ? ROWS_SLOW : ROWS;
	write_list("small.csv", 10);
	write_list("large.csv", rows_of_list);
	fclose(fopen("report", "w"));
	free(output_of("hangar --ledger ledger.db import small.csv"));
	before = output_of(dump);
	check(strstr(before, "\nok\n") != NULL, "the ledger", "it is there");
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		check_way(&ways[i], before);
	check_new_ledger();
	check_killed_new_ledger();
	check_quiet();
	check_whole();
	free(before);
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed ? 1 : 0;
}

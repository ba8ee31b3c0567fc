/* Signals that end the program, and the terminal they leave behind. */
#include "guard.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#define WORDS      256
#define STACK_SIZE ((size_t)64 * 1024)

/* What a handler needs; written before it is set up. */
static struct {
	int fd;
	bool has_modes;
	struct termios modes;
	char words[WORDS];
	size_t n;
	volatile sig_atomic_t active;
	void *stack;
} kept;

static const int fatal[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS,  SIGABRT, SIGFPE,
			    SIGILL, SIGTRAP, SIGSYS, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM};
#define FATAL (sizeof fatal / sizeof *fatal)
static struct sigaction before[FATAL];

/* Delays in terminal descriptions ("$<5>") are for curses to play: the words end there. */
static void keep_word(const char *word)
{
	size_t n = word ? strcspn(word, "$") : 0;

	if (n && kept.n + n < WORDS) {
		memcpy(kept.words + kept.n, word, n);
		kept.n += n;
	}
}

void guard_keep(int fd)
{
	kept.fd = fd;
	kept.n = 0;
	kept.has_modes = tcgetattr(fd, &kept.modes) == 0;
	keep_word(exit_attribute_mode);
	keep_word(orig_pair);
	keep_word(keypad_local);
	keep_word(cursor_normal);
	keep_word(exit_ca_mode);
	if (!exit_ca_mode && cursor_address) { /* the picture stays: what comes, comes below */
		keep_word(tparm(cursor_address, lines - 1, 0));
		keep_word("\r\n");
	}
	for (size_t i = 0; i < FATAL; i++) /* curses sets some of its own */
		sigaction(fatal[i], NULL, &before[i]);
}

void guard_restore(void)
{
	ssize_t n;

	if (!kept.active)
		return;
	kept.active = 0;
	n = write(kept.fd, kept.words, kept.n);
	(void)n; /* nobody is left to tell */
	if (kept.has_modes)
		tcsetattr(kept.fd, TCSANOW, &kept.modes);
}

static void end_program(int signal_number)
{
	guard_restore();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

void guard_begin(bool terminal)
{
	struct sigaction a = {.sa_handler = end_program, .sa_flags = SA_ONSTACK};
	stack_t stack = {.ss_size = STACK_SIZE};

	if (!terminal)
		return;
	kept.active = 1;
	kept.stack = stack.ss_sp = malloc(STACK_SIZE); /* a crash may be for want of stack */
	if (stack.ss_sp)
		sigaltstack(&stack, NULL);
	sigfillset(&a.sa_mask);
	for (size_t i = 0; i < FATAL; i++) {
		if (before[i].sa_handler != SIG_IGN) /* nohup: not ours to change */
			sigaction(fatal[i], &a, NULL);
	}
}

void guard_end(void)
{
	stack_t none = {.ss_flags = SS_DISABLE};

	if (!kept.active)
		return;
	kept.active = 0;
	for (size_t i = 0; i < FATAL; i++)
		sigaction(fatal[i], &before[i], NULL);
	sigaltstack(&none, NULL);
	free(kept.stack);
	kept.stack = NULL;
}

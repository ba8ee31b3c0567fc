/* Ctrl-C while something is under way that can be taken back: it is asked to end, and the program
 * then ends by the signal, as who called it expects. A second one ends it at once. */
#include "cli.h"

#include <signal.h>
#include <string.h>

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
#define SIGNALS (sizeof signals / sizeof *signals)

static volatile sig_atomic_t caught; /* the signal; 0: none */
static struct sigaction before[SIGNALS];

static void catch_signal(int signal_number)
{
	caught = signal_number;
}

/* Without SA_RESTART: what waits for a pipe is to wake up. */
void interrupt_begin(void)
{
	struct sigaction a = {.sa_handler = catch_signal, .sa_flags = (int)SA_RESETHAND};

	caught = 0;
	sigemptyset(&a.sa_mask);
	for (size_t i = 0; i < SIGNALS; i++) {
		sigaction(signals[i], NULL, &before[i]);
		if (before[i].sa_handler != SIG_IGN) /* nohup: not ours to change */
			sigaction(signals[i], &a, NULL);
	}
}

bool interrupted(void)
{
	return caught != 0;
}

void interrupt_end(void)
{
	for (size_t i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &before[i], NULL);
}

void interrupt_raise(void)
{
	if (!caught)
		return;
	signal(caught, SIG_DFL);
	raise(caught);
}

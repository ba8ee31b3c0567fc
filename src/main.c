/* The program: locale, signals, and on to the command line. */
#include <locale.h>
#include <signal.h>

#include "cli/cli.h"
#include "hangar/mem.h"

/* Nothing to restore yet: SQLite rolls an open transaction back when the ledger is opened next. */
static void door(void)
{
}

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "");
	signal(SIGPIPE,
	       SIG_IGN); /* a write then fails with EPIPE, which output.c takes for an end */
	mem_on_exhaustion(door);
	return cli_main(argc, argv);
}

/* The program: locale, signals, and on to the command line, which is given the terminal view. */
#include <locale.h>
#include <signal.h>

#include "cli/cli.h"
#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/tui.h"

static const struct front_end terminal = {.browse = tui_browse, .keys = tui_keys};

int main(int argc, char **argv)
{
	int status;

	setlocale(LC_CTYPE, "");
	signal(SIGPIPE,
	       SIG_IGN); /* a write then fails with EPIPE, which output.c takes for an end */
	signal(SIGXFSZ, SIG_IGN); /* and one beyond the limit of file sizes with EFBIG */
	/* SQLite rolls an open transaction back when the ledger is opened next. */
	mem_on_exhaustion(tui_restore);
	status = cli_main(argc, argv, &terminal);
	if (status == ERR_STOPPED)
		interrupt_raise();
	return status;
}

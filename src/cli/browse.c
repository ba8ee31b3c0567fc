/* The way to the terminal view. */
#include "cli.h"

#include <unistd.h>

#include "hangar/err.h"

int run_browse(const struct invocation *v, struct err *e)
{
	struct browse_options o = {.scheme = v->values[OPTION_SCHEME],
				   .read_only = given(v, OPTION_READ_ONLY),
				   .no_color = given(v, OPTION_NO_COLOR),
				   .words = v->words.v,
				   .word_count = v->words.n};
	char *ledger;
	int rc;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(e, ERR_USAGE,
			       "browse needs a terminal; to print a list, say: hangar list deals");
	ledger = invocation_ledger_to_read(v, e);
	if (!ledger)
		return -1;
	o.ledger = ledger;
	rc = invocation_policy(v, &o.policy, e);
	if (!rc)
		rc = front_end()->browse(&o, e);
	mem_free(ledger);
	return rc;
}

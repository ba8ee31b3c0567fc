/* The values of options: numbers, the ledger, the policy. */
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

int number_parse(size_t *n, const char *text, const char *what, struct err *e)
{
	size_t digits = strspn(text, "0123456789");
	unsigned long value;

	errno = 0;
	value = strtoul(text, NULL, 10);
	if (!digits || text[digits] || errno || !value || value > UINT32_MAX)
		return err_set(e, ERR_USAGE, "%s: \"%s\" is no number; expected 1, 2, 3, ...", what,
			       text);
	*n = value;
	return 0;
}

int batch_parse(batch_id *batch, const char *text, const char *what, struct err *e)
{
	size_t n = 0;

	if (number_parse(&n, str_starts(text, "batch:") ? text + 6 : text, what, e))
		return -1;
	*batch = (batch_id)n;
	return 0;
}

int invocation_number(const struct invocation *v, enum option_id o, size_t *n, struct err *e)
{
	char name[32] = "--";

	*n = 0;
	if (!given(v, o))
		return 0;
	strncat(name, option_table[o].name, sizeof name - 3);
	return number_parse(n, v->values[o], name, e);
}

char *invocation_ledger(const struct invocation *v, struct err *e)
{
	return ledger_path(v->values[OPTION_LEDGER], e);
}

char *invocation_ledger_to_read(const struct invocation *v, struct err *e)
{
	char *path = invocation_ledger(v, e);
	struct str safe = {0};

	if (path && store_older(path)) {
		utf8_safe(&safe, path);
		fprintf(stderr,
			"hangar: ledger %s was made by an older hangar and is copied into memory "
			"each time it is looked at; hangar --ledger %s init brings it up to date\n",
			str_c(&safe), str_c(&safe));
	}
	str_free(&safe);
	return path;
}

int invocation_policy(const struct invocation *v, struct policy *p, struct err *e)
{
	static const enum option_id options[] = {OPTION_KNOWN_ON, OPTION_RECORDED_ON,
						 OPTION_IN,       OPTION_MIN_GRADE,
						 OPTION_GRADED,   OPTION_IGNORE,
						 OPTION_CONSTANT, OPTION_CAP};

	*p = (struct policy){0};
	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		enum option_id o = options[i];
		if (given(v, o) && policy_set(p, option_table[o].name, v->values[o], e))
			return -1;
	}
	return 0;
}

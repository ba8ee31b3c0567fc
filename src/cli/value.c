/* The values of options: numbers, the ledger, the policy. */
#include "cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"

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

static int day_of(const struct invocation *v, enum option_id o, bool *set, int32_t *day,
		  struct err *e)
{
	const char *text = v->values[o];
	struct date d;

	if (!text)
		return 0;
	if (date_parse(&d, text, DATE_ORDER_UNKNOWN, e))
		return err_prefix(e, "--%s", option_table[o].name);
	if (!date_stated(&d) || d.latest == DAY_OPEN_FUTURE || d.flags & DATE_UNKNOWN)
		return err_set(e, ERR_USAGE, "--%s: \"%s\" is no day; expected one like 2024-04-30",
			       option_table[o].name, text);
	*set = true;
	*day = d.latest;
	return 0;
}

static int currency_of(const struct invocation *v, currency_id *c, struct err *e)
{
	const char *text = v->values[OPTION_IN];

	if (!text)
		return 0;
	*c = currency_find(text);
	if (*c)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--in: \"%s\" is no currency; expected an ISO 4217 code like USD", text);
}

static int grade_of(const struct invocation *v, struct grade *g, struct err *e)
{
	const char *text = v->values[OPTION_MIN_GRADE];

	if (!text)
		return 0;
	if (grade_parse(g, text, e))
		return err_prefix(e, "--min-grade");
	if (!g->reliability && !g->credibility)
		return err_set(e, ERR_USAGE, "--min-grade: expected a grade like D4, D or 4");
	return 0;
}

int invocation_policy(const struct invocation *v, struct policy *p, struct err *e)
{
	*p = (struct policy){.graded = given(v, OPTION_GRADED)};
	if (day_of(v, OPTION_KNOWN_ON, &p->known_on_set, &p->known_on, e) ||
	    day_of(v, OPTION_RECORDED_ON, &p->recorded_on_set, &p->recorded_on, e) ||
	    currency_of(v, &p->in, e) || grade_of(v, &p->least, e))
		return -1;
	return given(v, OPTION_IGNORE)
		   ? policy_parse_ignore(&p->ignore, v->values[OPTION_IGNORE], e)
		   : 0;
}

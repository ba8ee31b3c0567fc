/* The command that compares: diff. */
#include "cli.h"

#include "hangar/diff.h"
#include "hangar/err.h"

static int print_diff(const struct invocation *v, const struct comparison *c,
		      struct diff_side side[2], struct err *e)
{
	struct diff *d = NULL;
	struct report *r;
	int rc = diff_new(&d, &side[0], &side[1], e);

	if (rc)
		return rc;
	r = report_diff(d, c->aspect[0].said, c->aspect[1].said);
	rc = output_report(v, r, e);
	report_free(&r);
	diff_free(&d);
	return rc;
}

static int compare(const struct invocation *v, struct comparison *c, struct err *e)
{
	const char *const *words = v->words.n > 2 ? v->words.v + 2 : NULL;
	struct diff_side side[2];
	struct filter *filter[2] = {NULL, NULL};
	int rc = 0;

	for (int i = 0; i < 2 && !rc; i++)
		rc = filter_parse(&filter[i], words, words ? v->words.n - 2 : 0,
				  c->side[i]->ev->catalogue, e);
	if (!rc)
		rc = comparison_look(c, filter_asks_other(filter[0]), e);
	for (int i = 0; i < 2 && !rc; i++)
		side[i] = (struct diff_side){c->side[i], filter[i], c->aspect[i].covers};
	if (!rc)
		rc = print_diff(v, c, side, e);
	filter_free(&filter[0]);
	filter_free(&filter[1]);
	return rc;
}

int run_diff(const struct invocation *v, struct err *e)
{
	struct comparison c;
	struct policy base;
	char *path;
	int rc = invocation_words(v, 2, SIZE_MAX, e);

	if (rc || invocation_policy(v, &base, e))
		return -1;
	path = invocation_ledger_to_read(v, e);
	rc = path ? comparison_open(&c, path, &base, v->words.v, e) : -1;
	mem_free(path);
	if (rc)
		return -1;
	rc = compare(v, &c, e);
	comparison_close(&c);
	return rc;
}

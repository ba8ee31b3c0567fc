/* `why`: the tree behind a figure. */
#include "cli.h"

#include "hangar/err.h"

enum { DEALS_DRAWN = 20 };

static int line_of(void *session, batch_id batch, uint32_t line, struct str *out)
{
	struct err e = ERR_INIT;
	int rc = session_line(session, batch, line, out, &e);

	err_clear(&e);
	return rc;
}

struct original_lines why_lines(struct session *s)
{
	return (struct original_lines){line_of, s};
}

/* People see the largest first; programs all. */
static int limit_of(size_t *limit, const struct invocation *v, enum format format, struct err *e)
{
	if (invocation_number(v, OPTION_LIMIT, limit, e))
		return -1;
	if (!*limit && (format == FORMAT_TEXT || format == FORMAT_MARKDOWN))
		*limit = DEALS_DRAWN;
	return 0;
}

static int why_of_total(struct why **out, struct session *s, const struct policy *p,
			const struct invocation *v, enum format format, struct err *e)
{
	enum flow flow = FLOW_TRANSFERS;
	bool named = v->words.n > 1 && flow_find(&flow, v->words.v[1]);
	size_t first = 1 + (size_t)named, limit;
	struct filter *f = NULL;
	int rc = limit_of(&limit, v, format, e);

	if (!rc)
		rc = filter_parse(&f, v->words.n > first ? v->words.v + first : NULL,
				  v->words.n > first ? v->words.n - first : 0, s->ev->catalogue, e);
	if (!rc)
		rc = session_resolve(s, p, f, e);
	if (!rc)
		rc = why_total(out, s->resolution, named ? flow : flow_default(s->resolution, f), f,
			       limit, e);
	filter_free(&f);
	return rc;
}

static int why_of_id(struct why **out, struct session *s, const struct policy *p, const char *id,
		     struct err *e)
{
	if (session_resolve_for(s, p, id, e))
		return -1;
	return why_figure(out, s->resolution, id, e);
}

static int open_figure(const struct invocation *v, struct session *s, const struct policy *p,
		       struct err *e)
{
	struct original_lines lines = why_lines(s);
	struct why *w = NULL;
	struct report *rep;
	enum format format;
	int rc = output_format(v, &format, e);

	if (!rc && streq(v->words.v[0], "total"))
		rc = why_of_total(&w, s, p, v, format, e);
	else if (!rc)
		rc = why_of_id(&w, s, p, v->words.v[0], e);
	if (rc)
		return -1;
	rep = report_why(w, &lines, format);
	rc = output_report(v, rep, e);
	report_free(&rep);
	return rc;
}

int run_why(const struct invocation *v, struct err *e)
{
	struct session s = {0};
	struct policy p;
	char *path = NULL;
	int rc = invocation_words(v, 1, SIZE_MAX, e);

	if (!rc && !streq(v->words.v[0], "total"))
		rc = invocation_words(v, 1, 1, e);
	if (!rc)
		path = invocation_ledger_to_read(v, e);
	rc = path ? invocation_policy(v, &p, e) : -1;
	if (!rc)
		rc = session_read(&s, path, &p, e);
	if (!rc)
		rc = open_figure(v, &s, &p, e);
	mem_free(path);
	session_close(&s);
	return rc;
}

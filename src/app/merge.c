/* Deals that are one: the claims of the others speak of the first from now on. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"

struct merging {
	struct changing ch;
	const struct resolved_deal *into;
	bool *joins; /* [place in resolution.deals]: its claims are to speak of `into` */
};

/* "deal:kz-us-81", "deal:claim:12" or "claim:12". */
static const struct resolved_deal *deal_of_id(const struct resolution *r, const char *id)
{
	if (str_starts(id, "deal:"))
		return resolution_deal(r, id + strlen("deal:"));
	return str_starts(id, "claim:") ? resolution_deal(r, id) : NULL;
}

static int no_deal(struct changing *ch, const char *id, struct err *e)
{
	const struct claim *c = NULL;
	struct err ignored = ERR_INIT;
	const struct resolved_deal *d = NULL;

	if (str_starts(id, "claim:") && changing_claim(&c, ch, id, &ignored) == 0 &&
	    c->record == RECORD_TRANSFER)
		d = resolution_deal_told(ch->r, (const struct transfer *)(const void *)c);
	err_clear(&ignored);
	if (d)
		return err_set(e, ERR_USAGE,
			       "merge: %s is no deal of its own: it speaks of deal:%s", id, d->key);
	return err_set(e, ERR_USAGE,
		       "merge: there is no deal '%s'; expected deal:KEY, or claim:N of a transfer "
		       "without a deal key ('list deals' shows them)",
		       id);
}

static int find_deals(struct merging *m, const char *const *deals, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		const struct resolved_deal *d = deal_of_id(m->ch.r, deals[i]);

		if (!d)
			return no_deal(&m->ch, deals[i], e);
		if (d == m->into || m->joins[d - m->ch.r->deals.v])
			return err_set(e, ERR_USAGE, "merge: %s is given twice", deals[i]);
		if (i)
			m->joins[d - m->ch.r->deals.v] = true;
		else
			m->into = d;
	}
	return 0;
}

/* A deal without a key is keyed by the name it goes by. */
static int join_claims(struct merging *m, struct err *e)
{
	struct evidence *ev = m->ch.ev;
	const char *key = arena_strdup(&m->ch.arena, m->into->key);

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		const struct resolved_deal *d = resolution_deal_told(m->ch.r, t);
		bool joins = d && (m->joins[d - m->ch.r->deals.v] || (d == m->into && !d->deal));

		if (joins && changing_edit(&m->ch, &t->claim, FIELD_DEAL, key, e))
			return -1;
	}
	return 0;
}

static int merge(struct changed *out, struct merging *m, const char *const *deals, size_t n,
		 struct err *e)
{
	struct str what = {0};
	int rc;

	m->joins = mem_zalloc((m->ch.r->deals.n + 1) * sizeof *m->joins);
	rc = find_deals(m, deals, n, e);
	if (!rc)
		rc = join_claims(m, e);
	words_join(&what, deals, n);
	if (!rc)
		rc = changing_write(out, &m->ch, "merge", str_c(&what), e);
	if (!rc)
		changed_about(out, "deal:%s", m->into->key);
	str_free(&what);
	mem_free(m->joins);
	return rc;
}

int ledger_merge(struct changed *out, const char *ledger, const char *const *deals, size_t n,
		 struct err *e)
{
	static const struct policy all = {0};
	struct merging m = {0};
	int rc;

	*out = (struct changed){0};
	rc = changing_open(&m.ch, ledger, &all, e);
	if (!rc)
		rc = merge(out, &m, deals, n, e);
	changing_close(&m.ch);
	if (rc)
		changed_free(out);
	return rc;
}

/* Claims leave their deal: for another, or each for itself. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"

struct splitting {
	struct changing ch;
	VEC(const struct claim *) leaving;
	bool *leaves;       /* [transfer] */
	struct rest *rests; /* [place in resolution.deals] */
};

/* Who stays in a deal. */
struct rest {
	size_t claims;             /* of the deal, also those that leave */
	const struct claim *first; /* NULL: nobody stays */
	bool renamed;              /* it went by the name of one that leaves */
};

static const struct transfer *transfer_of(const struct claim *c)
{
	return (const struct transfer *)(const void *)c;
}

static int take_claim(struct changed *out, struct splitting *s, const char *id, struct err *e)
{
	const struct claim *c;
	size_t at;

	if (changing_claim(&c, &s->ch, id, e))
		return -1;
	if (c->record != RECORD_TRANSFER)
		return err_set(e, ERR_USAGE, "%s is a %s, which is of no deal", id,
			       record_name((enum record)c->record));
	at = (size_t)(transfer_of(c) - s->ch.ev->transfers.v);
	if (s->leaves[at])
		return 0;
	s->leaves[at] = true;
	vec_push(&s->leaving, c);
	changed_about(out, "%s", id);
	return 0;
}

static int take_claims(struct changed *out, struct splitting *s, const char *const *ids, size_t n,
		       struct err *e)
{
	s->leaves = mem_zalloc(s->ch.ev->transfers.n + 1);
	for (size_t i = 0; i < n; i++)
		if (take_claim(out, s, ids[i], e))
			return -1;
	return 0;
}

/* The rest of the deal that the transfer is of; every one is of a deal where no policy is asked. */
static struct rest *rest_of(const struct splitting *s, const struct transfer *t)
{
	return &s->rests[resolution_deal_told(s->ch.r, t) - s->ch.r->deals.v];
}

static void count_rests(struct splitting *s)
{
	const struct evidence *ev = s->ch.ev;

	s->rests = mem_zalloc((s->ch.r->deals.n + 1) * sizeof *s->rests);
	for (size_t i = 0; i < ev->transfers.n; i++) {
		struct rest *r = rest_of(s, &ev->transfers.v[i]);
		r->claims++;
		if (!r->first && !s->leaves[i])
			r->first = &ev->transfers.v[i].claim;
	}
}

static const char *name_of(struct splitting *s, const struct claim *c)
{
	return arena_printf(&s->ch.arena, "claim:%llu", (unsigned long long)c->id);
}

static int leave(struct splitting *s, const struct claim *c, const char *key, struct err *e)
{
	struct rest *rest = rest_of(s, transfer_of(c));
	const char *own = name_of(s, c);

	if (!key && rest->claims == 1)
		return 0;
	rest->renamed |= streq(resolution_deal_told(s->ch.r, transfer_of(c))->key, own);
	return changing_edit(&s->ch, c, FIELD_DEAL, key ? key : own, e);
}

/* A deal goes by the name of a claim that is of it. */
static int rename_rests(struct splitting *s, struct err *e)
{
	const struct evidence *ev = s->ch.ev;

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		const struct rest *rest = rest_of(s, t);
		if (rest->renamed && !s->leaves[i] &&
		    changing_edit(&s->ch, &t->claim, FIELD_DEAL, name_of(s, rest->first), e))
			return -1;
	}
	return 0;
}

static int leave_all(struct splitting *s, const char *key, struct err *e)
{
	count_rests(s);
	for (size_t i = 0; i < s->leaving.n; i++)
		if (leave(s, s->leaving.v[i], key, e))
			return -1;
	return rename_rests(s, e);
}

static int check_key(const char *key, struct err *e)
{
	if (!key || (!str_blank(key) && !str_starts(key, "claim:")))
		return 0;
	return err_set(e, ERR_USAGE,
		       "--deal: \"%s\" can't be the key of a deal; expected a key such as kz-us-81",
		       key);
}

static void describe(struct str *what, const char *const *claims, size_t n, const char *key)
{
	words_join(what, claims, n);
	if (key)
		str_addf(what, " --deal %s", key);
}

static int split(struct changed *out, struct splitting *s, const char *const *claims, size_t n,
		 const char *key, struct err *e)
{
	struct str what = {0};
	int rc = check_key(key, e);

	describe(&what, claims, n, key);
	if (!rc)
		rc = take_claims(out, s, claims, n, e);
	if (!rc)
		rc = leave_all(s, key, e);
	if (!rc)
		rc = changing_write(out, &s->ch, "split", str_c(&what), e);
	str_free(&what);
	return rc ? err_prefix(e, "split") : 0;
}

int ledger_split(struct changed *out, const char *ledger, const char *const *claims, size_t n,
		 const char *key, struct err *e)
{
	static const struct policy all = {0};
	struct splitting s = {0};
	int rc;

	if (key && str_starts(key, "deal:"))
		key += strlen("deal:");
	*out = (struct changed){0};
	rc = changing_open(&s.ch, ledger, &all, e);
	if (!rc)
		rc = split(out, &s, claims, n, key, e);
	changing_close(&s.ch);
	vec_free(&s.leaving);
	mem_free(s.leaves);
	mem_free(s.rests);
	if (rc)
		changed_free(out);
	return rc;
}

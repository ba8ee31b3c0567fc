/* Claims leave their deal: for another, or each for itself. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"

struct splitting {
	struct changing ch;
	VEC(const struct claim *) leaving;
};

static bool leaves(const struct splitting *s, const struct claim *c)
{
	for (size_t i = 0; i < s->leaving.n; i++)
		if (s->leaving.v[i] == c)
			return true;
	return false;
}

static int take_claims(struct changed *out, struct splitting *s, const char *const *ids, size_t n,
		       struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		const struct claim *c;
		if (changing_claim(&c, &s->ch, ids[i], e))
			return -1;
		if (c->record != RECORD_TRANSFER)
			return err_set(e, ERR_USAGE, "%s is a %s, which is of no deal", ids[i],
				       record_name((enum record)c->record));
		if (leaves(s, c))
			continue;
		vec_push(&s->leaving, c);
		changed_about(out, "%s", ids[i]);
	}
	return 0;
}

static const struct resolved_deal *deal_of(const struct splitting *s, const struct claim *c)
{
	return resolution_deal_told(s->ch.r, (const struct transfer *)(const void *)c);
}

/* Who stays in the deal; NULL for nobody. */
static const struct claim *first_staying(const struct splitting *s, const struct resolved_deal *d)
{
	const struct evidence *ev = s->ch.ev;

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		if (resolution_deal_told(s->ch.r, t) == d && !leaves(s, &t->claim))
			return &t->claim;
	}
	return NULL;
}

/* A deal goes by the name of a claim that is of it. */
static int rename_rest(struct splitting *s, const struct resolved_deal *d,
		       const struct claim *first, struct err *e)
{
	const struct evidence *ev = s->ch.ev;
	const char *name = arena_printf(&s->ch.arena, "claim:%llu", (unsigned long long)first->id);

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		if (resolution_deal_told(s->ch.r, t) == d && !leaves(s, &t->claim) &&
		    changing_edit(&s->ch, &t->claim, FIELD_DEAL, name, e))
			return -1;
	}
	return 0;
}

/* Of a deal that nobody else speaks of. */
static bool is_alone(const struct splitting *s, const struct resolved_deal *d)
{
	size_t n = 0;

	for (size_t i = 0; i < s->ch.ev->transfers.n; i++)
		n += resolution_deal_told(s->ch.r, &s->ch.ev->transfers.v[i]) == d;
	return n == 1;
}

static int leave(struct splitting *s, const struct claim *c, const char *key, struct err *e)
{
	const struct resolved_deal *d = deal_of(s, c);
	const struct claim *staying = first_staying(s, d);
	const char *own = arena_printf(&s->ch.arena, "claim:%llu", (unsigned long long)c->id);

	if (!key && is_alone(s, d))
		return 0;
	if (staying && streq(d->key, own) && rename_rest(s, d, staying, e))
		return -1;
	return changing_edit(&s->ch, c, FIELD_DEAL, key ? key : own, e);
}

static int leave_all(struct splitting *s, const char *key, struct err *e)
{
	for (size_t i = 0; i < s->leaving.n; i++)
		if (leave(s, s->leaving.v[i], key, e))
			return -1;
	return 0;
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
	if (rc)
		changed_free(out);
	return rc;
}

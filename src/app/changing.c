/* What the commands that judge have in common: the ledger read whole, what is new collected, and
 * written as one command of the history, or not at all. */
#include "inside.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"

#define MOST_WORDS 12 /* in a line of the history */

int changing_open(struct changing *ch, const char *ledger, const struct policy *p, struct err *e)
{
	static const struct policy all = {0};
	struct store_view view = session_view(p ? p : &all);

	ch->ev = evidence_new();
	if (store_open(&ch->store, ledger, STORE_WRITE, e) || store_begin(ch->store, e) ||
	    store_load(ch->store, ch->ev, &view, e))
		return -1;
	return p ? resolution_new(&ch->r, ch->ev, p, e) : 0;
}

void changing_close(struct changing *ch)
{
	resolution_free(&ch->r);
	evidence_free(&ch->ev);
	store_close(&ch->store);
	vec_free(&ch->edits);
	vec_free(&ch->acks);
	arena_free(&ch->arena);
}

int changing_claim(const struct claim **out, struct changing *ch, const char *id, struct err *e)
{
	claim_id number = claim_number(id);

	if (!number)
		return err_set(e, ERR_USAGE, "\"%s\" is no claim; expected claim:N, as in claim:12",
			       id);
	*out = evidence_claim(ch->ev, number);
	if (!*out)
		return err_set(e, ERR_USAGE,
			       "there is no claim '%s' (claims are numbered; 'list claims' shows "
			       "them)",
			       id);
	return 0;
}

int changing_edit(struct changing *ch, const struct claim *c, enum field_id field,
		  const char *value, struct err *e)
{
	struct edit x = {.claim = c->id, .field = field};
	struct str now = {0};
	bool same;

	edit_text(&now, ch->ev, c, field);
	same = edit_same(field, str_c(&now), value);
	str_free(&now);
	if (same)
		return 0;
	x.value = arena_strdup(&ch->arena, value);
	if (edit_apply(ch->ev, &x, e))
		return -1;
	vec_push(&ch->edits, x);
	return 0;
}

/* ---- into the ledger ---- */

static int put_all(struct changing *ch, batch_id batch, struct err *e)
{
	for (size_t i = 0; i < ch->edits.n; i++) {
		ch->edits.v[i].batch = batch;
		if (store_put_edit(ch->store, &ch->edits.v[i], e))
			return -1;
	}
	for (size_t i = 0; i < ch->acks.n; i++) {
		ch->acks.v[i].batch = batch;
		if (store_put_ack(ch->store, &ch->acks.v[i], e))
			return -1;
	}
	return 0;
}

int changing_write(struct changed *out, struct changing *ch, const char *verb, const char *what,
		   struct err *e)
{
	struct command c = ledger_command(verb, what);
	struct batch b = {.read = (int64_t)(ch->edits.n + ch->acks.n)};

	if (!b.read)
		return 0;
	b.kept = b.read;
	if (store_add_command(ch->store, &c, &b.command, e) ||
	    store_add_batch(ch->store, &b, NULL, &b.id, e) || put_all(ch, b.id, e) ||
	    store_close_batch(ch->store, &b, e) || store_commit(ch->store, e))
		return -1;
	out->command = b.command;
	out->batch = b.id;
	out->changed = true;
	return 0;
}

/* ---- what it was about ---- */

void changed_about(struct changed *out, const char *fmt, ...)
{
	char *id;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	id = mem_alloc((size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(id, (size_t)n + 1, fmt, ap);
	va_end(ap);
	vec_push(&out->ids, id);
}

void changed_free(struct changed *c)
{
	for (size_t i = 0; i < c->ids.n; i++)
		mem_free(c->ids.v[i]);
	vec_free(&c->ids);
}

void words_join(struct str *out, const char *const *words, size_t n)
{
	size_t said = n > MOST_WORDS ? MOST_WORDS : n;

	for (size_t i = 0; i < said; i++)
		str_addf(out, "%s%s", i ? " " : "", words[i]);
	if (n > said)
		str_addf(out, " and %zu more", n - said);
}

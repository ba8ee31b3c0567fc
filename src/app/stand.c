/* A list is said to stand for an area: a line of history with a batch of its own, by which it is
 * taken back. */
#include "inside.h"

#include <string.h>

#include "hangar/area.h"
#include "hangar/err.h"
#include "hangar/intern.h"

struct saying {
	struct store *store;
	struct evidence *ev;
	struct filter *area;
};

static int no_list(const struct evidence *ev, const char *list, struct err *e)
{
	struct intern *names = intern_new();
	struct str known = {0};
	int added;

	for (size_t i = 0; i < ev->sources.n && known.n < 400; i++) {
		const struct source *s = &ev->sources.v[i];
		const char *name = s->edition_of ? s->edition_of : s->key;
		intern_add(names, name, strlen(name), &added);
		if (added)
			str_addf(&known, "%s%s", known.n ? ", " : "", name);
	}
	intern_free(&names);
	err_set(e, ERR_USAGE,
		"stand: \"%s\" is no list: neither the key of a source nor the edition_of of one; "
		"there %s %s%s",
		list, known.n ? "are" : "is", known.n ? str_c(&known) : "none yet",
		known.n >= 400 ? " and others" : "");
	str_free(&known);
	return -1;
}

static int find_list(const struct evidence *ev, const char *list, struct err *e)
{
	for (size_t i = 0; i < ev->sources.n; i++) {
		const struct source *s = &ev->sources.v[i];
		if (streq(s->key, list) || streq(s->edition_of, list))
			return 0;
	}
	return no_list(ev, list, e);
}

/* The last word on the same area is what counts: said again after another, it stands again. */
static bool stands_already(const struct evidence *ev, const struct stand *s)
{
	const struct stand *last = ev->stands.n ? &ev->stands.v[ev->stands.n - 1] : NULL;

	return last && streq(last->list, s->list) &&
	       ((!last->area && !s->area) || streq(last->area, s->area));
}

static int put(struct saying *w, struct stand *s, struct err *e)
{
	struct str what = {0};
	struct batch b = {.read = 1, .kept = 1};
	struct command c;
	int rc;

	str_addf(&what, "%s for %s", s->list, s->area ? s->area : "everything");
	c = ledger_command("stand", str_c(&what));
	rc = store_add_command(w->store, &c, &b.command, e);
	if (!rc)
		rc = store_add_batch(w->store, &b, NULL, &b.id, e);
	s->batch = b.id;
	if (!rc)
		rc = store_put_stand(w->store, s, e);
	if (!rc)
		rc = store_close_batch(w->store, &b, e);
	str_free(&what);
	return rc ? -1 : store_commit(w->store, e);
}

/* All of the ledger is read: an area may name a party that only claims know. */
static int stand_in(struct stood *out, struct saying *w, const char *ledger, const char *list,
		    const char *const *words, size_t n, struct err *e)
{
	static const struct store_view now = {0};
	struct stand s = {.list = list};

	w->ev = evidence_new();
	if (store_open(&w->store, ledger, STORE_WRITE, e) || store_begin(w->store, e) ||
	    store_load(w->store, w->ev, &now, e) || find_list(w->ev, list, e))
		return -1;
	if (area_parse(&w->area, words, n, w->ev->catalogue, e))
		return err_prefix(e, "stand");
	s.area = filter_is_empty(w->area) ? NULL : filter_text(w->area);
	out->area = mem_strdup(s.area);
	out->changed = !stands_already(w->ev, &s);
	if (out->changed && put(w, &s, e))
		return -1;
	out->batch = s.batch;
	return 0;
}

int ledger_stand(struct stood *out, const char *ledger, const char *list, const char *const *words,
		 size_t n, struct err *e)
{
	struct saying w = {0};
	int rc;

	*out = (struct stood){0};
	rc = stand_in(out, &w, ledger, list, words, n, e);
	filter_free(&w.area);
	evidence_free(&w.ev);
	store_close(&w.store);
	if (rc)
		stood_free(out);
	return rc;
}

void stood_free(struct stood *s)
{
	mem_free(s->area);
	s->area = NULL;
}

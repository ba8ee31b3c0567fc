/* A ledger looked at in two ways: the words that say how, and the two resolutions. */
#include "hangar/app.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/date.h"
#include "hangar/diff.h"
#include "hangar/err.h"
#include "hangar/str.h"

/* ---- what the words say, before the ledger is read ---- */

static int aspect_day(struct aspect *a, const char *word, const struct date *d, struct err *e)
{
	struct str said = {0};

	if (d->latest == DAY_OPEN_FUTURE)
		return err_set(e, ERR_USAGE, "diff: \"%s\" is no day", word);
	a->policy.known_on_set = true;
	a->policy.known_on = d->latest;
	str_add(&said, "known on ");
	day_format(&said, d->latest);
	a->said = str_take(&said);
	return 0;
}

static int aspect_batch(struct aspect *a, const char *word, struct err *e)
{
	const char *digits = word + strlen("batch:");
	char *end;
	unsigned long n = strtoul(digits, &end, 10);

	if (*digits < '0' || *digits > '9' || *end || n == 0 || n > UINT32_MAX)
		return err_set(e, ERR_USAGE, "diff: \"%s\" is no batch; expected batch:N", word);
	a->batch = (batch_id)n;
	a->said = mem_strdup(word);
	return 0;
}

static int aspect_parse(struct aspect *a, const char *word, const struct policy *base,
			struct err *e)
{
	struct date d = {0};
	bool day;

	*a = (struct aspect){.policy = *base};
	if (streq(word, "now")) {
		a->said = mem_strdup(word);
		return 0;
	}
	if (str_starts(word, "batch:"))
		return aspect_batch(a, word, e);
	if (policy_begins(word)) {
		a->said = mem_strdup(word);
		return policy_add(&a->policy, word, e) ? err_prefix(e, "diff") : 0;
	}
	day = !str_starts(word, "source:") && date_parse(&d, word, DATE_ORDER_UNKNOWN, NULL) == 0 &&
	      date_stated(&d) && !(d.flags & DATE_UNKNOWN);
	if (day)
		return aspect_day(a, word, &d, e);
	a->said = str_starts(word, "source:") ? mem_strdup(word) : NULL;
	if (!a->said) {
		struct str said = {0};
		str_addf(&said, "source:%s", word);
		a->said = str_take(&said);
	}
	a->source = a->said + strlen("source:");
	return 0;
}

int comparison_check(const char *word, const struct policy *base, struct err *e)
{
	struct aspect a;
	int rc = aspect_parse(&a, word, base, e);

	mem_free(a.said);
	return rc;
}

/* ---- what is looked at ---- */

struct wanted {
	const struct evidence *ev;
	batch_id batch;
	const bool *sources; /* [source]; NULL: all */
};

static bool seen_in(const struct evidence *ev, claim_id claim, batch_id batch)
{
	size_t n;
	const struct sighting *s = evidence_sightings(ev, claim, &n);

	for (size_t i = 0; i < n; i++) {
		if (s[i].batch == batch)
			return true;
	}
	return false;
}

static bool is_wanted(const struct claim *c, void *arg)
{
	const struct wanted *w = arg;

	if (w->sources)
		return w->sources[c->source];
	return c->batch == w->batch || seen_in(w->ev, c->id, w->batch);
}

static int unknown_side(const struct aspect *a, const struct evidence *ev, struct err *e)
{
	if (a->batch)
		return err_set(e, ERR_USAGE,
			       "diff: there is no batch %lu, or it is undone; "
			       "\"hangar list batches\" shows them",
			       (unsigned long)a->batch);
	return err_set(
	    e, ERR_USAGE,
	    "diff: \"%s\" is no source of this ledger%s; expected source:KEY, batch:N, a "
	    "day like 2024-04-25 (as known then), now, or options of the policy like "
	    "min-grade=C or ignore=denials",
	    a->source, ev->sources.n ? " (\"hangar list sources\" shows them)" : "");
}

/* The source of that key, or all editions of the list of that name. */
static bool *sources_wanted(const struct aspect *a, const struct evidence *ev, bool *any,
			    bool *editions)
{
	bool *wanted = mem_zalloc((ev->sources.n + 1) * sizeof *wanted);

	*editions = !evidence_source_find(ev, a->source);
	for (size_t i = 0; i < ev->sources.n; i++) {
		const struct source *s = &ev->sources.v[i];
		wanted[s->id] = streq(*editions ? s->edition_of : s->key, a->source);
		*any |= wanted[s->id];
	}
	return wanted;
}

static int take_part(struct evidence **part, const struct aspect *a, const struct evidence *ev,
		     struct err *e)
{
	struct wanted w = {.ev = ev, .batch = a->batch};
	const struct batch *b = a->batch ? evidence_batch_get(ev, a->batch) : NULL;
	bool any = b && b->active, editions = false;
	bool *sources = a->source ? sources_wanted(a, ev, &any, &editions) : NULL;
	int rc = any ? 0 : unknown_side(a, ev, e);

	w.sources = sources;
	if (!rc)
		*part = evidence_part(ev, is_wanted, &w, editions);
	mem_free(sources);
	return rc;
}

/* A batch of judgements, of sources or of rates would make all the other side has look new. */
static int check_part(const struct aspect *a, const struct evidence *part, struct err *e)
{
	if (!a->batch || part->transfers.n || part->holdings.n || part->airframes.n)
		return 0;
	return err_set(e, ERR_USAGE,
		       "diff: %s brought no claims; what it changed is between two days: "
		       "recorded-on=DATE and now",
		       a->said);
}

/* What the files of a side say they speak for; NULL where they do not, or say several things. */
static const char *covers_of(const struct evidence *ev, const struct evidence *part)
{
	const char *covers = NULL;

	for (size_t i = 0; i < part->transfers.n; i++) {
		const struct batch *b = evidence_batch_get(ev, part->transfers.v[i].claim.batch);
		if (!b || !b->covers || (covers && !streq(covers, b->covers)))
			return NULL;
		covers = b->covers;
	}
	return covers;
}

/* ---- opening ---- */

static int read_side(struct comparison *c, int side, const struct evidence *ev, struct err *e)
{
	struct aspect *a = &c->aspect[side];

	if (a->source || a->batch) {
		if (take_part(&c->part[side], a, ev, e) || check_part(a, c->part[side], e))
			return -1;
		a->covers = covers_of(ev, c->part[side]);
	}
	return resolution_new(&c->side[side], c->part[side] ? c->part[side] : ev, &a->policy, e);
}

static bool same_records(const struct policy *a, const struct policy *b)
{
	return a->recorded_on_set == b->recorded_on_set &&
	       (!a->recorded_on_set || a->recorded_on == b->recorded_on);
}

static int read_sides(struct comparison *c, struct err *e)
{
	for (int i = 0; i < 2; i++) {
		if (read_side(c, i, c->session[c->session[i].ev ? i : 0].ev, e))
			return -1;
	}
	return 0;
}

/* What was recorded by another day is another ledger, and read by itself. */
static int open_sides(struct comparison *c, const char *ledger, struct err *e)
{
	bool own = !same_records(&c->aspect[0].policy, &c->aspect[1].policy);

	for (int i = 0; i < (own ? 2 : 1); i++) {
		if (session_read(&c->session[i], ledger, &c->aspect[i].policy, e))
			return -1;
	}
	return read_sides(c, e);
}

static void close_sides(struct comparison *c)
{
	for (int i = 0; i < 2; i++) {
		resolution_free(&c->side[i]);
		evidence_part_free(&c->part[i]);
	}
}

int comparison_look(struct comparison *c, bool other, struct err *e)
{
	if (c->other == other)
		return 0;
	close_sides(c);
	for (int i = 0; i < 2; i++) {
		if (c->session[i].ev && other)
			other_take_back(c->session[i].ev);
		else if (c->session[i].ev)
			other_set_aside(c->session[i].ev);
	}
	c->other = other;
	return read_sides(c, e);
}

int comparison_open(struct comparison *c, const char *ledger, const struct policy *base,
		    const char *const words[2], struct err *e)
{
	*c = (struct comparison){0};
	for (int i = 0; i < 2; i++) {
		if (aspect_parse(&c->aspect[i], words[i], base, e)) {
			comparison_close(c);
			return -1;
		}
	}
	if (open_sides(c, ledger, e)) {
		comparison_close(c);
		return -1;
	}
	return 0;
}

void comparison_close(struct comparison *c)
{
	close_sides(c);
	mem_free(c->aspect[0].said);
	mem_free(c->aspect[1].said);
	session_close(&c->session[0]);
	session_close(&c->session[1]);
}

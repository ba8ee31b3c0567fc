/* Many holdings are read by two connections at once, the upper half of their numbers in a thread of
 * its own: SQLite takes most of the time, and one connection uses one processor. The second reader
 * counts only where it sees the same moment of the ledger; where anything is in the way of its
 * beginning the first one reads all, and says what is wrong. */
#include "load.h"

#include "hangar/err.h"

#include <pthread.h>
#include <string.h>

#define TWO_READERS_FROM 50000 /* holdings; fewer are read before a thread is worth it */

/* The second reader. Names stay ledger ids until both are done: the catalogue is the first one's.
 */
struct half {
	struct loader l;
	struct evidence ev; /* holdings: in the room where those of the first will end */
	struct err error;
	const struct table *t;
	const char *path;
	int64_t moment, from;
	int result;
};

/* Every change of a ledger is a command, and no command is ever taken away. */
static int read_moment(struct store *s, int64_t *moment, struct err *e)
{
	static const struct query last = {SLOT_MOMENT, "SELECT coalesce(max(id), 0) FROM command"};
	return db_number(s, &last, moment, e);
}

/* 1 where something was in the way of beginning. Rows that were read cannot be read again: each
 * takes its sighting. */
static int read_half(struct half *h)
{
	static const struct query begin = {SLOT_BEGIN_READ, "BEGIN"};
	int64_t moment;
	if (store_open(&h->l.s, h->path, STORE_READ, &h->error) != 0 ||
	    db_do(h->l.s, &begin, &h->error) != 0 || read_moment(h->l.s, &moment, &h->error) != 0 ||
	    moment != h->moment)
		return 1;
	return load_range(&h->l, h->t, h->from, INT64_MAX);
}

static void *run_half(void *arg)
{
	struct half *h = arg;
	h->result = read_half(h);
	store_close(&h->l.s);
	return NULL;
}

/* The first number and how many numbers there are to the last; false where it does not pay, or many
 * of the numbers are of other records. */
static bool find_span(struct loader *l, int64_t *first, int64_t *n)
{
	static const struct query lowest = {SLOT_FIRST_HOLDING,
					    "SELECT coalesce(min(id), 0) FROM holding"};
	static const struct query highest = {SLOT_LAST_HOLDING,
					     "SELECT coalesce(max(id), 0) FROM holding"};
	static const struct query count = {SLOT_COUNT_HOLDINGS,
					   "SELECT count(*) FROM holding_by_types"};
	const char *file = sqlite3_db_filename(l->s->db, "main");
	int64_t last, rows;
	if (l->s->writing || !file || !*file || db_number(l->s, &lowest, first, NULL) != 0 ||
	    db_number(l->s, &highest, &last, NULL) != 0)
		return false;
	*n = last - *first + 1;
	return *n >= TWO_READERS_FROM && db_number(l->s, &count, &rows, NULL) == 0 &&
	       rows >= *n - *n / 4;
}

/* The first reader ends before `offset`: there the second one's begin. */
static void share_room(struct loader *l, struct half *h, size_t offset, size_t n)
{
	struct evidence *ev = l->ev;
	vec_reserve(&ev->holdings, n);
	h->ev.holdings.v = ev->holdings.v + offset;
	h->ev.holdings.cap = n - offset;
	h->ev.sightings.v = ev->sightings.v; /* each row has its own */
	h->ev.sightings.n = ev->sightings.n;
	h->l = *l;
	h->l.ev = &h->ev;
	h->l.e = &h->error;
	h->l.s = NULL;
	h->l.raw = true;
}

static void name_rows(struct loader *l, struct holding *v, size_t n)
{
	for (size_t i = 0; i < n && !l->failed; i++) {
		struct name operator_, types;
		v[i].claim.source = load_name(l, NAME_SOURCE, v[i].claim.source).id;
		operator_ = load_name(l, NAME_PARTY, v[i].operator_);
		types = load_name(l, NAME_TYPESET, v[i].types);
		v[i].operator_ = operator_.id;
		v[i].operator_as = operator_.as;
		v[i].types = types.id;
		v[i].types_as = types.as;
	}
}

static int join_halves(struct loader *l, struct half *h)
{
	struct holding *end = l->ev->holdings.v + l->ev->holdings.n;
	memmove(end, h->ev.holdings.v, h->ev.holdings.n * sizeof *end);
	name_rows(l, end, h->ev.holdings.n);
	l->ev->holdings.n += h->ev.holdings.n;
	arena_join(&l->ev->arena, &h->ev.arena);
	return l->failed ? -1 : 0;
}

int halves_load(struct loader *l, const struct table *t)
{
	struct half h = {.t = t, .path = l->s->path, .error = ERR_INIT};
	int64_t first, n;
	pthread_t thread;
	if (l->ev->holdings.n > 0 || !find_span(l, &first, &n) ||
	    read_moment(l->s, &h.moment, NULL) != 0)
		return load_range(l, t, 0, INT64_MAX);
	h.from = first + n / 2;
	share_room(l, &h, (size_t)(n / 2), (size_t)n);
	if (pthread_create(&thread, NULL, run_half, &h) != 0)
		return load_range(l, t, 0, INT64_MAX);
	int result = load_range(l, t, 0, h.from - 1);
	pthread_join(thread, NULL);
	if (result == 0 && h.result > 0)
		result = load_range(l, t, h.from, INT64_MAX);
	else if (result == 0)
		result = h.result == 0 ? join_halves(l, &h)
				       : err_set(l->e, h.error.kind, "%s", h.error.text);
	arena_free(&h.ev.arena);
	err_clear(&h.error);
	return result;
}

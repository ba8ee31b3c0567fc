/* Rows that are there already. The first questions of a transaction are answered by the identity
 * table itself; many questions, by a copy in memory: sorted as it was read, and cut into buckets by
 * the first bits of the hash. 32 bytes a row. */
#include "inside.h"

#define ASKED_OFTEN ((size_t)2000)
#define PER_BUCKET  4

void known_forget(struct known *k)
{
	vec_free(&k->entries);
	vec_free(&k->starts);
	k->asked = 0;
}

static const struct query find_row = {SLOT_FIND_ROW,
				      "SELECT hash, proof, row, batch FROM row_identity "
				      "WHERE hash = ? AND proof = ? AND batch <> ? LIMIT 1"};
static const struct query all_identities = {
    SLOT_ALL_IDENTITIES, "SELECT hash, proof, row, batch FROM row_identity ORDER BY hash, row"};

static struct identity_entry take_entry(struct statement *q)
{
	struct identity_entry x;
	x.hash = (uint64_t)column_take_number(q);
	x.proof = (uint64_t)column_take_number(q);
	x.row = (uint64_t)column_take_number(q);
	x.batch = (batch_id)column_take_number(q);
	return x;
}

static int find_stored(struct store *s, const struct identity_entry *wanted,
		       struct identity_entry *found, struct err *e)
{
	struct statement *q = db_use(s, &find_row, e);
	if (!q)
		return -1;
	column_put_number(q, (int64_t)wanted->hash);
	column_put_number(q, (int64_t)wanted->proof);
	column_put_number(q, wanted->batch);
	int got = db_next(q, e);
	if (got == 1)
		*found = take_entry(q);
	db_end(q);
	return got;
}

static size_t bucket_of(const struct known *k, uint64_t hash)
{
	return (size_t)((hash ^ (uint64_t)1 << 63) >> k->shift); /* in signed order */
}

static void make_buckets(struct known *k)
{
	k->shift = 63;
	while (k->shift > 32 && (size_t)1 << (64 - k->shift) < k->entries.n / PER_BUCKET)
		k->shift--;
	size_t buckets = (size_t)1 << (64 - k->shift), at = 0;
	vec_reserve(&k->starts, buckets + 1);
	for (size_t b = 0; b <= buckets; b++) {
		while (at < k->entries.n && bucket_of(k, k->entries.v[at].hash) < b)
			at++;
		vec_push(&k->starts, (uint32_t)at);
	}
}

static int read_all(struct store *s, struct known *k, struct err *e)
{
	struct statement *q = db_use(s, &all_identities, e);
	int got = q ? 0 : -1;
	while (q && (got = db_next(q, e)) == 1)
		vec_push(&k->entries, take_entry(q));
	if (got == 0)
		make_buckets(k);
	return got;
}

static int find_known(const struct known *k, const struct identity_entry *wanted,
		      struct identity_entry *found)
{
	size_t b = bucket_of(k, wanted->hash);
	for (size_t i = k->starts.v[b]; i < k->starts.v[b + 1]; i++) {
		const struct identity_entry *x = &k->entries.v[i];
		if (x->hash == wanted->hash && x->proof == wanted->proof &&
		    x->batch != wanted->batch) {
			*found = *x;
			return 1;
		}
	}
	return 0;
}

int known_find(struct store *s, const struct identity_entry *wanted, struct identity_entry *found,
	       struct err *e)
{
	struct known *k = &s->known;
	if (k->starts.n == 0 && ++k->asked < ASKED_OFTEN)
		return find_stored(s, wanted, found, e);
	if (k->starts.n == 0 && read_all(s, k, e) != 0)
		return -1;
	return find_known(k, wanted, found);
}

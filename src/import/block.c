/* The rows of a file in blocks of bounded size. A block is filled whole before its first row is
 * given, by a worker where the file is large enough to be worth one. */
#include "inside.h"

#include "hangar/file.h"

/* So few that a block stays in the processor's cache on its way from one thread to the other. */
#define BLOCK_ROWS 512
#define BLOCK_BYTES                                                                                \
	((size_t)1 << 20) /* of their records; the row that goes over it is the last               \
			   */
#define LARGE_FILE ((size_t)1 << 20)

/* What the caller makes of one of these is needed to type the next. */
static bool names_others(const struct import_reader *r)
{
	return r->plan.record & (RECORD_TYPE | RECORD_PARTY);
}

/* Tells equal rows apart. */
static void count_rows(struct import_reader *r, struct block *b)
{
	for (size_t i = 0; i < b->rows.n; i++)
		identity_prefetch(&r->identity, b->rows.v[i].key);
	for (size_t i = 0; i < b->rows.n; i++)
		if (b->rows.v[i].fate == FATE_KEPT)
			b->rows.v[i].key =
			    identity_count(&r->identity, b->rows.v[i].key, &b->rows.v[i].again);
}

/* The rows of one record share its texts: they stand in one block. */
static bool may_go_on(const struct import_reader *r, size_t rows, size_t bytes)
{
	size_t most = names_others(r) ? 1 : BLOCK_ROWS;

	return (rows < most && bytes < BLOCK_BYTES) || (rows && reader_goes_on(r));
}

static bool fill_block(size_t slot, void *arg)
{
	struct import_reader *r = arg;
	struct block *b = &r->blocks.ring[slot];
	size_t bytes = 0;
	double start = clock_seconds();

	spool_pass(&r->passing, r->spans.at);
	arena_clear(&b->texts);
	for (b->rows.n = 0; may_go_on(r, b->rows.n, bytes); b->rows.n++) {
		vec_reserve(&b->rows, b->rows.n + 1);
		if (!reader_read(r, &b->rows.v[b->rows.n], &b->texts))
			break;
		bytes += b->rows.v[b->rows.n].text_size;
	}
	count_rows(r, b);
	b->read = clock_seconds() - start;
	return b->rows.n > 0;
}

static void begin(struct import_reader *r)
{
	r->blocks.begun = true;
	if (r->spans.size >= LARGE_FILE && !names_others(r))
		r->blocks.worker = ahead_start(BLOCKS, fill_block, r);
}

static size_t next_slot(struct import_reader *r)
{
	if (r->blocks.worker)
		return ahead_next(r->blocks.worker);
	return fill_block(0, r) ? 0 : AHEAD_END;
}

/* The block before it is given up, its rows with it. */
static bool next_block(struct import_reader *r)
{
	struct blocks *b = &r->blocks;
	double start = clock_seconds();
	size_t slot;

	if (!b->begun)
		begin(r);
	slot = next_slot(r);
	b->at_hand = slot == AHEAD_END ? NULL : &b->ring[slot];
	b->next = 0;
	b->times.waited += clock_seconds() - start;
	if (b->at_hand)
		b->times.read += b->at_hand->read;
	else
		ahead_stop(&b->worker);
	return b->at_hand != NULL;
}

int import_next(struct import_reader *r, struct import_row *row, struct err *e)
{
	struct blocks *b = &r->blocks;

	(void)e; /* what can go wrong with a row is the row's affair */
	if ((!b->at_hand || b->next == b->at_hand->rows.n) && !next_block(r))
		return 0;
	*row = b->at_hand->rows.v[b->next++];
	return 1;
}

struct import_times import_times(const struct import_reader *r)
{
	return r->blocks.times;
}

void blocks_free(struct blocks *b)
{
	ahead_stop(&b->worker);
	for (size_t i = 0; i < BLOCKS; i++) {
		arena_free(&b->ring[i].texts);
		vec_free(&b->ring[i].rows);
	}
}

/* Keeping a file: whole, in zstd frames of at most 1 MiB that are cut at line ends, so that one
 * line is a frame away. A line longer than a frame is cut inside, and begins at the start of a
 * frame. A worker packs them while the batch's rows are written; they go into the ledger as they
 * come, and the last when the batch is closed. */
#include "hangar/ahead.h"
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/line.h"
#include "inside.h"

#include <string.h>
#include <zstd.h>

#define FRAME_LEVEL  1
#define FRAMES_AHEAD 8

struct frame {
	size_t at, size; /* in the file */
	uint32_t line;   /* of its first byte */
	unsigned char *data;
	size_t packed; /* bytes of data, or an error of zstd */
};

struct packing {
	struct file_view file; /* the caller's until the batch is closed */
	struct line_form form;
	void (*packed)(size_t to, void *arg);
	void *arg;
	int64_t original;
	struct ahead *worker; /* NULL: one frame is not worth a thread */

	/* The worker's, but for the frame that was taken. */
	ZSTD_CCtx *zstd;
	size_t room;   /* bytes of each frame's data */
	size_t at;     /* the next frame's first byte */
	uint32_t line; /* and that byte's line */
	struct frame ring[FRAMES_AHEAD];
};

/* ---- packing ---- */

static uint32_t line_ends(struct line_form form, const char *text, size_t n)
{
	uint32_t count = 0;
	size_t next;
	for (size_t at = 0; at < n; at = next)
		count += line_end_in(form, text, n, at, &next) < n;
	return count;
}

static bool pack_frame(size_t slot, void *arg)
{
	struct packing *p = arg;
	const char *data = (const char *)p->file.data + p->at;
	size_t left = p->file.size - p->at;
	struct frame *f = &p->ring[slot];
	if (left == 0)
		return false;
	f->at = p->at;
	f->line = p->line;
	f->size = left > FRAME_BYTES ? line_cut(p->form, data, left, FRAME_BYTES) : left;
	if (!f->data)
		f->data = mem_alloc(p->room);
	f->packed = ZSTD_compress2(p->zstd, f->data, p->room, data, f->size);
	p->at += f->size;
	p->line += line_ends(p->form, data, f->size);
	if (p->packed)
		p->packed(p->at, p->arg);
	return true;
}

static struct packing *packing_new(const struct store *s, const struct file_view *file,
				   struct line_form form, int64_t original)
{
	struct packing *p = mem_zalloc(sizeof *p);
	p->file = *file;
	p->form = form;
	p->packed = s->on.packed;
	p->arg = s->on.arg;
	p->original = original;
	p->room = ZSTD_compressBound(FRAME_BYTES);
	p->line = 1;
	p->zstd = ZSTD_createCCtx();
	ZSTD_CCtx_setParameter(p->zstd, ZSTD_c_compressionLevel, FRAME_LEVEL);
	ZSTD_CCtx_setParameter(p->zstd, ZSTD_c_checksumFlag, 1);
	if (file->size > FRAME_BYTES)
		p->worker = ahead_start(FRAMES_AHEAD, pack_frame, p);
	return p;
}

void original_forget(struct store *s)
{
	struct packing *p = s->packing;
	if (!p)
		return;
	ahead_stop(&p->worker);
	for (size_t i = 0; i < FRAMES_AHEAD; i++)
		mem_free(p->ring[i].data);
	ZSTD_freeCCtx(p->zstd);
	mem_free(p);
	s->packing = NULL;
}

/* ---- into the ledger ---- */

static const struct query add_frame = {
    SLOT_ADD_FRAME, "INSERT INTO original_frame (original, first_offset, first_line, size, data) "
		    "VALUES (?, ?, ?, ?, ?)"};

static int put_frame(struct store *s, const struct frame *f, struct err *e)
{
	if (ZSTD_isError(f->packed))
		return err_set(e, ERR_IO, "ledger %s: a file cannot be compressed: %s", s->path,
			       ZSTD_getErrorName(f->packed));
	struct statement *q = db_use(s, &add_frame, e);
	if (!q)
		return -1;
	column_put_number(q, s->packing->original);
	column_put_number(q, (int64_t)f->at);
	column_put_number(q, f->line);
	column_put_number(q, (int64_t)f->size);
	column_put_blob(q, f->data, f->packed);
	return db_run(q, e);
}

/* The next frame, waited for; NULL behind the last. */
static const struct frame *next_frame(struct packing *p)
{
	size_t slot = 0;
	if (p->worker)
		slot = ahead_next(p->worker);
	else if (!pack_frame(slot, p))
		slot = AHEAD_END;
	return slot == AHEAD_END ? NULL : &p->ring[slot];
}

int original_take(struct store *s, struct err *e)
{
	struct packing *p = s->packing;
	int result = 0;
	if (!p || !p->worker || !ahead_ready(p->worker))
		return 0;
	double start = clock_seconds();
	while (result == 0 && ahead_ready(p->worker))
		result = put_frame(s, next_frame(p), e);
	s->times.original += clock_seconds() - start;
	return result;
}

int original_finish(struct store *s, struct err *e)
{
	const struct frame *f;
	int result = 0;
	if (!s->packing)
		return 0;
	double start = clock_seconds();
	while (result == 0 && (f = next_frame(s->packing)) != NULL)
		result = put_frame(s, f, e);
	original_forget(s);
	s->times.original += clock_seconds() - start;
	return result;
}

static const struct query find_original = {SLOT_FIND_ORIGINAL,
					   "SELECT id FROM original WHERE sha256 = ?"};

static int original_find(struct store *s, const char *hex, int64_t *id, struct err *e)
{
	struct statement *q = db_use(s, &find_original, e);
	if (!q)
		return -1;
	column_put_text(q, hex);
	int got = db_next(q, e);
	if (got == 1)
		*id = column_take_number(q);
	db_end(q);
	return got;
}

static const struct query add_original = {SLOT_ADD_ORIGINAL,
					  "INSERT INTO original (sha256, size) VALUES (?, ?)"};

int original_keep(struct store *s, const struct file_view *f, struct line_form form,
		  const char *hex, int64_t *id, struct err *e)
{
	int found = original_find(s, hex, id, e);
	if (found != 0)
		return found < 0 ? -1 : 0;
	struct statement *q = db_use(s, &add_original, e);
	if (!q)
		return -1;
	column_put_text(q, hex);
	column_put_number(q, (int64_t)f->size);
	if (db_run(q, e) != 0)
		return -1;
	*id = sqlite3_last_insert_rowid(s->db);
	s->packing = packing_new(s, f, form, *id);
	return 0;
}

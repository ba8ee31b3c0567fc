/* Kept files: whole, in zstd frames of at most 1 MiB that are cut at line ends, so that one line
 * is a frame away. A line longer than a frame is cut inside, and begins at the start of a frame. */
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/line.h"
#include "inside.h"

#include <string.h>
#include <zstd.h>

#define FRAME_BYTES ((size_t)1 << 20)
#define FRAME_LEVEL 1

/* ---- keeping ---- */

static bool is_line_end(const unsigned char *data, size_t n, size_t at)
{
	return data[at] == '\n' || (data[at] == '\r' && at + 1 < n && data[at + 1] != '\n');
}

/* The bytes of the frame that starts at data, of which n > 0 are left. Never cuts a CRLF. */
static size_t frame_size(const unsigned char *data, size_t n)
{
	if (n <= FRAME_BYTES)
		return n;
	for (size_t at = FRAME_BYTES; at > 0; at--)
		if (is_line_end(data, n, at - 1))
			return at;
	return data[FRAME_BYTES - 1] == '\r' ? FRAME_BYTES - 1 : FRAME_BYTES;
}

static uint32_t line_ends(const unsigned char *data, size_t n)
{
	const char *text = (const char *)data;
	uint32_t count = 0;
	size_t next;
	for (size_t at = 0; at < n; at = next)
		count += line_end(text, n, at, &next) < n;
	return count;
}

static const struct query add_frame = {
    SLOT_ADD_FRAME, "INSERT INTO original_frame (original, first_offset, first_line, size, data) "
		    "VALUES (?, ?, ?, ?, ?)"};

struct packer {
	ZSTD_CCtx *zstd;
	unsigned char *room;
	size_t room_size;
};

static int put_frame(struct store *s, struct packer *p, struct statement *q,
		     const unsigned char *data, size_t n, struct err *e)
{
	size_t packed = ZSTD_compress2(p->zstd, p->room, p->room_size, data, n);
	if (ZSTD_isError(packed))
		return err_set(e, ERR_IO, "ledger %s: a file cannot be compressed: %s", s->path,
			       ZSTD_getErrorName(packed));
	column_put_number(q, (int64_t)n);
	column_put_blob(q, p->room, packed);
	return db_run(q, e);
}

static int put_frames(struct store *s, struct packer *p, int64_t original,
		      const struct file_view *f, struct err *e)
{
	uint32_t line = 1;
	for (size_t at = 0; at < f->size;) {
		size_t n = frame_size(f->data + at, f->size - at);
		struct statement *q = db_use(s, &add_frame, e);
		if (!q)
			return -1;
		column_put_number(q, original);
		column_put_number(q, (int64_t)at);
		column_put_number(q, line);
		if (put_frame(s, p, q, f->data + at, n, e) != 0)
			return -1;
		line += line_ends(f->data + at, n);
		at += n;
	}
	return 0;
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

int original_keep(struct store *s, const struct file_view *f, const char *hex, int64_t *id,
		  struct err *e)
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

	struct packer p = {.zstd = ZSTD_createCCtx(), .room_size = ZSTD_compressBound(FRAME_BYTES)};
	ZSTD_CCtx_setParameter(p.zstd, ZSTD_c_compressionLevel, FRAME_LEVEL);
	ZSTD_CCtx_setParameter(p.zstd, ZSTD_c_checksumFlag, 1);
	p.room = mem_alloc(p.room_size);
	int result = put_frames(s, &p, *id, f, e);
	ZSTD_freeCCtx(p.zstd);
	mem_free(p.room);
	return result;
}

/* ---- giving back ---- */

struct kept {
	int64_t id;
	int64_t size;
	char sha256[FILE_SHA256_HEX];
};

static const struct query original_of_batch = {
    SLOT_ORIGINAL_OF_BATCH, "SELECT coalesce(b.original, 0), o.size, o.sha256 FROM batch AS b "
			    "LEFT JOIN original AS o ON o.id = b.original WHERE b.id = ?"};

static int find_kept(struct store *s, batch_id batch, struct kept *k, struct err *e)
{
	struct statement *q = db_use(s, &original_of_batch, e);
	if (!q)
		return -1;
	column_put_number(q, batch);
	int got = db_next(q, e);
	if (got == 1) {
		size_t n;
		k->id = column_take_number(q);
		k->size = column_take_number(q);
		const char *hex = column_look_text(q, &n);
		memset(k->sha256, 0, sizeof k->sha256);
		memcpy(k->sha256, hex ? hex : "", n < sizeof k->sha256 ? n : 0);
	}
	db_end(q);
	if (got == 0)
		return err_set(e, ERR_USAGE, "there is no batch %u", (unsigned)batch);
	if (got == 1 && k->id == 0)
		return err_set(e, ERR_USAGE, "batch %u has no file: it was typed in",
			       (unsigned)batch);
	return got < 0 ? -1 : 0;
}

/* Appends the frame that stands in the next two columns, size and data. */
static int unpack_frame(struct store *s, struct statement *q, struct str *out, struct err *e)
{
	size_t packed;
	int64_t size = column_take_number(q);
	const void *data = column_look_blob(q, &packed);
	if (size < 0 || size > (int64_t)FRAME_BYTES)
		return db_damaged(s, "a kept file has a frame of an impossible size", e);
	size_t n = (size_t)size;
	char *room = mem_alloc(n + 1);
	size_t got = ZSTD_decompress(room, n, data, packed);
	int result = 0;
	if (ZSTD_isError(got) || got != n)
		result = db_damaged(s, "a kept file cannot be decompressed", e);
	else
		str_addn(out, room, n);
	mem_free(room);
	return result;
}

static const struct query frames_query = {
    SLOT_FRAMES, "SELECT size, data FROM original_frame WHERE original = ? ORDER BY first_offset"};

static int unpack_all(struct store *s, int64_t original, struct str *out, struct err *e)
{
	struct statement *q = db_use(s, &frames_query, e);
	if (!q)
		return -1;
	column_put_number(q, original);
	int got;
	while ((got = db_next(q, e)) == 1)
		if (unpack_frame(s, q, out, e) != 0) {
			got = -1;
			break;
		}
	db_end(q);
	return got;
}

int store_original(struct store *s, batch_id batch, struct str *out, struct err *e)
{
	struct kept k = {0};
	char hex[FILE_SHA256_HEX];
	size_t before = out->n;
	if (find_kept(s, batch, &k, e) != 0 || unpack_all(s, k.id, out, e) != 0)
		return -1;
	file_sha256(hex, out->s ? out->s + before : NULL, out->n - before);
	if (strcmp(hex, k.sha256) != 0)
		return db_damaged(s, "a kept file is not what was imported (SHA-256 differs)", e);
	return 0;
}

/* ---- one line ---- */

static const struct query frames_from_line = {
    SLOT_FRAMES_FROM_LINE,
    "SELECT first_line, size, data FROM original_frame WHERE original = ?1 AND first_offset >= ("
    " SELECT first_offset FROM original_frame WHERE original = ?1 AND first_line = ("
    "  SELECT max(first_line) FROM original_frame WHERE original = ?1 AND first_line <= ?2)"
    " ORDER BY first_offset LIMIT 1) ORDER BY first_offset"};

/* Looks for line number `line` in text, which starts at the start of line `first`. True when the
 * whole line is there; *from and *to bound it, its end left out. */
static bool find_line(const struct str *text, uint32_t first, uint32_t line, size_t *from,
		      size_t *to)
{
	size_t next;
	for (size_t at = 0; at < text->n; at = next, first++) {
		*from = at;
		*to = line_end(text->s, text->n, at, &next);
		if (first == line)
			return *to < text->n;
	}
	*from = *to = text->n;
	return false;
}

static int collect_line(struct store *s, struct statement *q, uint32_t line, struct str *out,
			struct err *e)
{
	struct str text = {0};
	uint32_t first = 0;
	size_t from = 0, to = 0;
	int got;
	while ((got = db_next(q, e)) == 1) {
		uint32_t number = (uint32_t)column_take_number(q);
		first = first ? first : number;
		if (unpack_frame(s, q, &text, e) != 0) {
			got = -1;
			break;
		}
		if (find_line(&text, first, line, &from, &to))
			break;
	}
	int found = from < text.n; /* the last line may lack its end */
	if (got >= 0 && found)
		str_addn(out, text.s + from, to - from);
	str_free(&text);
	return got < 0 ? -1 : found;
}

int store_line(struct store *s, batch_id batch, uint32_t line, struct str *out, struct err *e)
{
	struct kept k = {0};
	if (find_kept(s, batch, &k, e) != 0)
		return -1;
	struct statement *q = db_use(s, &frames_from_line, e);
	if (!q)
		return -1;
	column_put_number(q, k.id);
	column_put_number(q, line);
	int found = line > 0 ? collect_line(s, q, line, out, e) : 0;
	db_end(q);
	if (found == 0)
		return err_set(e, ERR_USAGE, "the file of batch %u has no line %u", (unsigned)batch,
			       (unsigned)line);
	return found < 0 ? -1 : 0;
}

/* Kept files given back, whole or by line; keep.c writes them. */
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/line.h"
#include "inside.h"

#include <string.h>
#include <zstd.h>

struct kept {
	int64_t id;
	int64_t size;
	char sha256[FILE_SHA256_HEX];
	struct line_form form; /* of the batch */
	bool numbered;         /* its frames have their first lines in that form */
};

static const struct query original_of_batch = {
    SLOT_ORIGINAL_OF_BATCH,
    "SELECT coalesce(b.original, 0), o.size, o.sha256, b.encoding,"
    " (SELECT f.encoding FROM batch AS f WHERE f.original = b.original ORDER BY f.id LIMIT 1) "
    "FROM batch AS b LEFT JOIN original AS o ON o.id = b.original WHERE b.id = ?"};

/* The batch that brought the bytes first had the frames cut. */
static void take_forms(struct statement *q, struct kept *k)
{
	size_t n;
	k->form = line_form_of(column_look_text(q, &n));
	k->numbered = line_form_same(k->form, line_form_of(column_look_text(q, &n)));
}

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
		take_forms(q, k);
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

/* Text that is looked through for a line as it comes. */
struct seeker {
	struct line_form form;
	uint32_t number; /* of the line that begins at `at`; 0: nothing came yet */
	size_t at;
	struct str text;
};

/* True when the whole of line number `line` is there, from k->at on; *end is its end. */
static bool find_line(struct seeker *k, uint32_t line, size_t *end)
{
	size_t next;
	while (k->at < k->text.n) {
		*end = line_end_in(k->form, k->text.s, k->text.n, k->at, &next);
		if (k->number == line)
			return *end < k->text.n;
		if (*end == k->text.n)
			return false; /* there is more of it to come */
		k->at = next;
		k->number++;
	}
	return false;
}

/* What was passed is not needed any more. A CR at the end may be half of a line end. */
static void drop_passed(struct seeker *k)
{
	size_t rest = k->text.n - k->at;
	if (k->at < FRAME_BYTES)
		return;
	memmove(k->text.s, k->text.s + k->at, rest);
	k->text.n = rest;
	k->at = 0;
}

static int collect_line(struct store *s, struct statement *q, struct seeker *k, uint32_t line,
			struct str *out, struct err *e)
{
	size_t end = 0;
	bool found = false;
	int got;
	while (!found && (got = db_next(q, e)) == 1) {
		uint32_t first = (uint32_t)column_take_number(q);
		k->number = k->number ? k->number : first;
		drop_passed(k);
		if (unpack_frame(s, q, &k->text, e) != 0)
			return -1;
		found = find_line(k, line, &end);
	}
	if (got < 0)
		return -1;
	if (!found) /* the last line may lack its end */
		found = k->at < k->text.n && k->number == line;
	if (found)
		str_addn(out, k->text.s + k->at, end - k->at);
	return found;
}

/* Frames that are numbered in another form are looked through from the first on. */
static int seek_line(struct store *s, const struct kept *kept, uint32_t line, struct str *out,
		     struct err *e)
{
	struct seeker k = {.form = kept->form};
	struct statement *q = db_use(s, &frames_from_line, e);
	if (!q)
		return -1;
	column_put_number(q, kept->id);
	column_put_number(q, kept->numbered ? line : 1);
	int found = collect_line(s, q, &k, line, out, e);
	db_end(q);
	str_free(&k.text);
	return found;
}

int store_line(struct store *s, batch_id batch, uint32_t line, struct str *out, struct err *e)
{
	struct kept k = {0};
	if (find_kept(s, batch, &k, e) != 0)
		return -1;
	int found = line > 0 ? seek_line(s, &k, line, out, e) : 0;
	if (found == 0)
		return err_set(e, ERR_USAGE, "the file of batch %u has no line %u", (unsigned)batch,
			       (unsigned)line);
	return found < 0 ? -1 : 0;
}

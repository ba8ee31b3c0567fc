/* Any bytes at all: import opens or refuses them, reads every row, and neither loses nor invents a
 * physical line, however it mends records. The first byte chooses the record, the second what is
 * given about the dialect. */
#include <stdint.h>
#include <stdlib.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Does a row stand where it may: as another of the line before, or in the text behind that? */
static bool stands_behind(const struct import_row *row, const struct import_row *before)
{
	if (row->line == before->line)
		return row->text == before->text && row->text_size == before->text_size;
	return row->line > before->line && row->text >= before->text + before->text_size;
}

static void read_all(struct import_reader *r)
{
	const struct import_plan *plan = import_plan(r);
	const char *end = plan->text + plan->text_size;
	struct import_row row, before = {.text = plan->text};

	while (import_next(r, &row, NULL) == 1) {
		if (!stands_behind(&row, &before) || row.text_size > (size_t)(end - row.text))
			abort();
		if ((row.fate == FATE_KEPT) != (row.reason == NULL))
			abort();
		before = row;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const headers[] = {NULL, "none", "2", "1-2"};
	static const char *const map[] = {"column 1=operator,=x:note", NULL};
	struct import_options o = {0};
	static struct evidence *ev; /* kept for a while: its reference lists take long to read */
	static unsigned runs;
	struct import_reader *r;
	struct file_view file;
	struct err e = ERR_INIT;

	if (size < 2)
		return 0;
	o.as = data[0] < 8 ? (enum record)(1U << data[0]) : RECORD_NONE;
	o.header = headers[data[1] & 3];
	o.delimiter = data[1] & 4 ? ";" : NULL;
	o.decimal = data[1] & 8 ? "comma" : NULL;
	o.map = data[1] & 16 ? map : NULL;
	file = (struct file_view){size > 2 ? data + 2 : NULL, size - 2};
	if (runs++ % 1024 == 0) {
		evidence_free(&ev);
		ev = evidence_new();
	}
	if (import_open(&r, &file, "fuzz.csv", &o, ev, &e) == 0) {
		read_all(r);
		import_close(&r);
	} else if (e.kind != ERR_USAGE || !e.text) {
		abort();
	}
	err_clear(&e);
	return 0;
}

/* The appendix of the cost summary: why each of its totals is what it is, and every file behind it.
 */
#include "hangar/why.h"

#include "list.h"
#include "why-rows.h"

enum { DEALS_IN_APPENDIX = 10 };

enum { FILE_BATCH, FILE_FILE, FILE_SHA256, FILE_KEPT, FILE_COLUMNS };

static const struct column file_columns[] = {
    [FILE_BATCH] = {.name = "batch"},
    [FILE_FILE] = {.name = "file", .elastic = true},
    [FILE_SHA256] = {.name = "sha256", .title = "SHA-256", .keep = 1},
    [FILE_KEPT] = {.name = "kept", .title = "rows kept", .right = true, .keep = 1},
};

static void file_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct batch *b = row;

	(void)arg;
	if (column == FILE_BATCH)
		*out = cell_id("batch", b->id);
	else if (column == FILE_FILE)
		*out = cell_text(b->file);
	else if (column == FILE_SHA256)
		*out = cell_text(b->sha256);
	else
		*out = cell_integer(b->kept);
}

static void add_files(struct report *rep, const struct evidence *ev)
{
	struct section *s =
	    report_section(rep, SECTION_TABLE, "files", "Appendix: every file behind the figures");
	struct table *t = report_table(s, file_columns, FILE_COLUMNS, file_cell, NULL);

	s->empty = "No file: all was typed in.";
	for (size_t i = 0; i < ev->batches.n; i++) {
		const struct batch *b = &ev->batches.v[i];
		if (b->id && b->active && b->file)
			vec_push(&t->rows, b);
	}
}

static int add_tree(struct report *rep, const struct resolution *r, enum flow flow,
		    const struct filter *f, const struct original_lines *original,
		    enum format format, struct err *e)
{
	const char *name = arena_printf(&rep->arena, "why_%s", flow_name(flow));
	struct section *s;
	struct why *w;

	if (why_total(&w, r, flow, f, DEALS_IN_APPENDIX, e))
		return -1;
	report_keep(rep, why_let_go, w);
	if (format == FORMAT_JSON) {
		why_add_json(rep, name, w, original);
		return 0;
	}
	s = report_section(rep, SECTION_PARAGRAPHS, name,
			   arena_printf(&rep->arena, "Appendix: why the total of %s is what it is",
					flow_name(flow)));
	s->drawn = true;
	why_draw(rep, s, w, r, original);
	return 0;
}

int report_appendix(struct report *rep, const struct resolution *r, const struct filter *f,
		    const struct original_lines *original, enum format format, struct err *e)
{
	for (int flow = 0; flow < FLOWS; flow++) {
		if (total_has(r, (enum flow)flow, f) &&
		    add_tree(rep, r, (enum flow)flow, f, original, format, e))
			return -1;
	}
	add_files(rep, r->ev);
	if (format != FORMAT_JSON)
		report_notice(rep, WHY_DECISIVE_MARK
			      " decisive: without this claim the total above it were another");
	return 0;
}

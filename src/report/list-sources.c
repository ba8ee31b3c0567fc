/* Sources, with how much of the ledger rests on each. */
#include "list.h"

#include "hangar/chain.h"
#include "usage.h"

enum {
	SOURCE_KEY,
	SOURCE_RELIABILITY,
	SOURCE_CLAIMS,
	SOURCE_PUBLISHED,
	SOURCE_PUBLISHER,
	SOURCE_DERIVES_FROM,
	SOURCE_EDITION_OF,
	SOURCE_TITLE,
	SOURCE_UNRESOLVED,
	SOURCE_ADDRESS,
	SOURCE_ARCHIVED,
	SOURCE_RETRIEVED,
	SOURCE_LANGUAGE,
	SOURCE_NOTE,
	SOURCE_BATCH,
	SOURCE_LINE,
	SOURCE_COLUMNS
};

static const struct column columns[] = {
    [SOURCE_KEY] = {.name = "key", .key = true},
    [SOURCE_RELIABILITY] = {.name = "reliability", .title = "grade"},
    [SOURCE_CLAIMS] = {.name = "claims", .right = true},
    [SOURCE_PUBLISHED] = {.name = "published"},
    [SOURCE_PUBLISHER] = {.name = "publisher", .elastic = true},
    [SOURCE_DERIVES_FROM] = {.name = "derives_from", .title = "has it from", .elastic = true},
    [SOURCE_EDITION_OF] = {.name = "edition_of", .title = "edition of"},
    [SOURCE_TITLE] = {.name = "title", .elastic = true},
    [SOURCE_UNRESOLVED] = {.name = "unresolved"},
    [SOURCE_ADDRESS] = {.name = "address", .extra = true, .elastic = true},
    [SOURCE_ARCHIVED] = {.name = "archived", .extra = true, .elastic = true},
    [SOURCE_RETRIEVED] = {.name = "retrieved", .extra = true},
    [SOURCE_LANGUAGE] = {.name = "language", .extra = true},
    [SOURCE_NOTE] = {.name = "note", .extra = true, .elastic = true},
    [SOURCE_BATCH] = {.name = "batch", .extra = true, .right = true},
    [SOURCE_LINE] = {.name = "line", .extra = true, .right = true},
};

static struct cell text_cell(const struct source *s, size_t column)
{
	switch (column) {
	case SOURCE_KEY:
		return cell_text(s->key);
	case SOURCE_PUBLISHER:
		return cell_text(s->publisher);
	case SOURCE_EDITION_OF:
		return cell_text(s->edition_of);
	case SOURCE_TITLE:
		return cell_text(s->title);
	case SOURCE_ADDRESS:
		return cell_text(s->address);
	case SOURCE_ARCHIVED:
		return cell_text(s->archived);
	case SOURCE_LANGUAGE:
		return cell_text(s->language);
	default:
		return cell_text(s->note);
	}
}

static void source_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct usage *u = l->more;
	const struct source *s = row;

	switch (column) {
	case SOURCE_RELIABILITY:
		*out = cell_grade(s->reliability, 0);
		break;
	case SOURCE_CLAIMS:
		*out = cell_size(u->sources[s->id]);
		break;
	case SOURCE_PUBLISHED:
		*out = cell_date(s->published);
		break;
	case SOURCE_RETRIEVED:
		*out = cell_date(s->retrieved);
		break;
	case SOURCE_DERIVES_FROM:
		*out = cell_sources(l, s->derives_from);
		break;
	case SOURCE_UNRESOLVED:
		*out = cell_bool(!s->batch);
		break;
	case SOURCE_BATCH:
		*out = s->batch ? cell_integer(s->batch) : cell_text(NULL);
		break;
	case SOURCE_LINE:
		*out = s->line ? cell_integer(s->line) : cell_text(NULL);
		break;
	default:
		*out = text_cell(s, column);
	}
}

static void source_facet(const void *row, enum field_id field, int nth, struct facet *out,
			 void *arg)
{
	static const struct {
		enum field_id field;
		size_t column;
	} fields[] = {
	    {FIELD_KEY, SOURCE_KEY},
	    {FIELD_SOURCE, SOURCE_KEY},
	    {FIELD_TITLE, SOURCE_TITLE},
	    {FIELD_PUBLISHER, SOURCE_PUBLISHER},
	    {FIELD_EDITION_OF, SOURCE_EDITION_OF},
	    {FIELD_ADDRESS, SOURCE_ADDRESS},
	    {FIELD_ARCHIVED, SOURCE_ARCHIVED},
	    {FIELD_PUBLISHED, SOURCE_PUBLISHED},
	    {FIELD_DATE, SOURCE_PUBLISHED},
	    {FIELD_YEAR, SOURCE_PUBLISHED},
	    {FIELD_RETRIEVED, SOURCE_RETRIEVED},
	    {FIELD_LANGUAGE, SOURCE_LANGUAGE},
	    {FIELD_RELIABILITY, SOURCE_RELIABILITY},
	    {FIELD_GRADE, SOURCE_RELIABILITY},
	    {FIELD_NOTE, SOURCE_NOTE},
	    {FIELD_BATCH, SOURCE_BATCH},
	    {FIELD_LINE, SOURCE_LINE},
	};
	const struct source *s = row;
	const struct look *l = arg;

	out->kind = FACET_NONE;
	if (field == FIELD_DERIVES_FROM && (size_t)nth < s->derives_from.n) {
		out->kind = FACET_TEXT;
		out->text = look_source(l, s->derives_from.v[nth]);
	}
	for (size_t i = 0; i < COUNT_OF(fields) && nth == 0; i++) {
		struct cell c;
		if (fields[i].field != field)
			continue;
		source_cell(row, fields[i].column, &c, arg);
		facet_of_cell(out, &c);
	}
}

static const char *source_text(const void *row, int nth, void *arg)
{
	const struct source *s = row;
	const char *const texts[] = {s->key, s->title, s->publisher, s->address, s->note};

	(void)arg;
	if ((size_t)nth >= COUNT_OF(texts))
		return NULL;
	return texts[nth] ? texts[nth] : "";
}

static void collect_sources(struct table *t, struct look *l, const struct filter *f)
{
	usage_of(l);
	for (size_t i = 0; i < l->ev->sources.n; i++)
		list_add(t, &l->ev->sources.v[i], f, source_facet, source_text, l);
}

/* How many there are, and how many of them are more than echoes. */
static void note_origins(struct report *rep, const struct look *l, const struct table *t)
{
	source_id *ids = arena_alloc(l->arena, (t->rows.n + 1) * sizeof *ids);
	size_t n;

	for (size_t i = 0; i < t->rows.n; i++)
		ids[i] = ((const struct source *)t->rows.v[i])->id;
	n = sources_origins(l->ev, ids, t->rows.n);
	if (t->rows.n)
		report_notice(rep, "%zu source%s on %zu independent origin%s", t->rows.n,
			      t->rows.n == 1 ? "" : "s", n, n == 1 ? "" : "s");
}

const struct list_kind list_sources = {.name = "sources",
				       .title = "Sources",
				       .columns = columns,
				       .column_count = SOURCE_COLUMNS,
				       .cell = source_cell,
				       .collect = collect_sources,
				       .note = note_origins,
				       .facets = source_facet,
				       .texts = source_text};

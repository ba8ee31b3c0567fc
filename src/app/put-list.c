/* The source that a file describes by itself: its list and edition. */
#include "inside.h"

#include <string.h>

#define PAIRS 5

/* What the definition says, as if it were typed in. */
struct pairs {
	const struct field *fields[PAIRS];
	const char *texts[PAIRS];
	size_t n;
};

static void add_pair(struct pairs *p, const char *field, const char *text)
{
	if (str_blank(text))
		return;
	p->fields[p->n] = field_find(field, RECORD_SOURCE);
	p->texts[p->n++] = text;
}

/* The one that stands says the same and nothing of its own, so that saying it again overrides
 * nothing. */
static bool says_the_same(const struct source *a, const struct source *b)
{
	return streq(a->title, b->title) && streq(a->publisher, b->publisher) &&
	       streq(a->address, b->address) && date_equal(&a->published, &b->published) &&
	       !a->archived && !a->language && !a->note && !a->extra && !a->reliability &&
	       !date_stated(&a->retrieved) && !a->derives_from.n;
}

static int put_definition(struct store *s, struct evidence *ev, const struct source *list,
			  batch_id batch, struct err *e)
{
	struct import_reader *reader = NULL;
	struct pairs p = {.n = 0};
	struct str published = {0};
	struct import_row row;
	enum fate fate;
	int rc;

	date_format(&published, &list->published);
	add_pair(&p, "key", list->key);
	add_pair(&p, "title", list->title);
	add_pair(&p, "publisher", list->publisher);
	add_pair(&p, "address", list->address);
	add_pair(&p, "published", str_c(&published));
	rc = import_typed(&reader, RECORD_SOURCE, p.fields, p.texts, p.n, ev, &row, e);
	if (!rc) {
		row.line = list->line;
		row.as.source.edition_of = list->edition_of;
		rc = put_row(s, ev, RECORD_SOURCE, &row, batch, &fate, NULL, e);
	}
	import_close(&reader);
	str_free(&published);
	return rc;
}

int put_list(struct store *s, struct evidence *ev, const struct import_plan *plan, batch_id batch,
	     struct err *e)
{
	const struct source *list = plan->list, *stands;
	source_id id = list && list->key ? evidence_source_find(ev, list->key) : 0;

	if (!list || !list->key)
		return 0;
	stands = id ? evidence_source_get(ev, id) : NULL;
	if (stands && stands->batch && !says_the_same(stands, list))
		return 0;
	return put_definition(s, ev, list, batch, e);
}

/* Another list of the same source is another definition. */
static void mix(struct row_identity *key, const char *list)
{
	for (const char *s = list; *s; s++) {
		key->hash = (key->hash ^ (unsigned char)*s) * UINT64_C(1099511628211);
		key->check = (key->check + (unsigned char)*s) * UINT64_C(6364136223846793005);
	}
}

int put_older(struct store *s, struct evidence *ev, const char *key, const char *list,
	      const struct date *day, batch_id batch, struct err *e)
{
	source_id id = evidence_source(ev, key, strlen(key));
	struct source now = *evidence_source_get(ev, id);
	struct import_reader *reader = NULL;
	struct pairs p = {.n = 0};
	struct str published = {0};
	struct import_row row;
	enum fate fate;
	int rc;

	if (streq(now.edition_of, list))
		return 0;
	if (!date_stated(&now.published))
		now.published = *day;
	date_format(&published, &now.published);
	add_pair(&p, "key", key);
	add_pair(&p, "title", now.title);
	add_pair(&p, "note", now.note);
	add_pair(&p, "published", str_c(&published));
	rc = import_typed(&reader, RECORD_SOURCE, p.fields, p.texts, p.n, ev, &row, e);
	if (!rc) {
		now.edition_of = list;
		row.as.source = now;
		mix(&row.key, list);
		rc = put_row(s, ev, RECORD_SOURCE, &row, batch, &fate, NULL, e);
	}
	import_close(&reader);
	str_free(&published);
	return rc;
}

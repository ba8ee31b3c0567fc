/* A source defined anew: all that it had, and what is said now. Of several definitions the one said
 * last stands. */
#include "inside.h"

#include <string.h>
#include <xxhash.h>

#include "hangar/err.h"

/* The definition to come, as if it were typed in. */
struct definition {
	VEC(const struct field *) fields;
	VEC(const char *) texts;
	struct arena arena;
	struct import_reader *reader;
	struct import_row row;
};

static void say(struct definition *d, enum field_id field, const char *text)
{
	if (str_blank(text))
		return;
	vec_push(&d->fields, field_get(field));
	vec_push(&d->texts, arena_strdup(&d->arena, text));
}

static void say_date(struct definition *d, enum field_id field, const struct date *date)
{
	struct str text = {0};

	date_format(&text, date);
	say(d, field, str_c(&text));
	str_free(&text);
}

static void say_sources(struct definition *d, const struct evidence *ev, struct source_list list)
{
	struct str text = {0};

	for (size_t i = 0; i < list.n; i++)
		str_addf(&text, "%s%s", i ? ";" : "", evidence_source_get(ev, list.v[i])->key);
	say(d, FIELD_DERIVES_FROM, str_c(&text));
	str_free(&text);
}

static void say_all(struct definition *d, const struct evidence *ev, const struct source *s)
{
	const char reliability[] = {s->reliability, '\0'};

	say(d, FIELD_KEY, s->key);
	say(d, FIELD_TITLE, s->title);
	say(d, FIELD_PUBLISHER, s->publisher);
	say(d, FIELD_ADDRESS, s->address);
	say(d, FIELD_ARCHIVED, s->archived);
	say_date(d, FIELD_PUBLISHED, &s->published);
	say_date(d, FIELD_RETRIEVED, &s->retrieved);
	say(d, FIELD_LANGUAGE, s->language);
	say(d, FIELD_RELIABILITY, reliability);
	say_sources(d, ev, s->derives_from);
	say(d, FIELD_EDITION_OF, s->edition_of);
	say(d, FIELD_NOTE, s->note);
}

/* ---- what is new ---- */

static int unknown_field(const char *name, struct err *e)
{
	struct str known = {0};

	field_list(&known, RECORD_SOURCE);
	err_set(e, ERR_USAGE, "\"%s\" is no field of sources; expected one of %s", name,
		str_c(&known));
	str_free(&known);
	return -1;
}

static int say_anew(struct definition *d, const struct typed_pair *pair, struct err *e)
{
	const struct field *f = field_find(pair->name, RECORD_SOURCE);

	if (!f)
		return unknown_field(pair->name, e);
	if (f->id == FIELD_KEY)
		return err_set(e, ERR_USAGE, "key: claims name their source by it; it stays");
	for (size_t i = 0; i < d->fields.n; i++) {
		if (d->fields.v[i] == f) {
			d->texts.v[i] = pair->text;
			return 0;
		}
	}
	vec_push(&d->fields, f);
	vec_push(&d->texts, pair->text);
	return 0;
}

static bool same_list(struct source_list a, struct source_list b)
{
	return a.n == b.n && (!a.n || !memcmp(a.v, b.v, a.n * sizeof *a.v));
}

static bool same_text(const char *a, const char *b)
{
	return streq(a ? a : "", b ? b : "");
}

static bool same(const struct source *a, const struct source *b)
{
	return same_text(a->title, b->title) && same_text(a->publisher, b->publisher) &&
	       same_text(a->address, b->address) && same_text(a->archived, b->archived) &&
	       same_text(a->language, b->language) && same_text(a->note, b->note) &&
	       same_text(a->edition_of, b->edition_of) && a->reliability == b->reliability &&
	       date_equal(&a->published, &b->published) &&
	       date_equal(&a->retrieved, &b->retrieved) &&
	       same_list(a->derives_from, b->derives_from);
}

/* Columns of a file under their own names stay: they are no fields, but they tell rows apart. */
static void keep_extra(struct import_row *row, const char *extra)
{
	row->as.source.extra = extra;
	if (extra)
		row->key.hash ^= XXH3_64bits(extra, strlen(extra));
}

/* ---- into the ledger ---- */

static int write_definition(struct changed *out, struct changing *ch, struct definition *d,
			    const char *what, struct err *e)
{
	struct command c = ledger_command("edit", what);
	struct batch b = {.record = RECORD_SOURCE, .read = 1};
	enum fate fate;

	if (store_add_command(ch->store, &c, &b.command, e) ||
	    store_add_batch(ch->store, &b, NULL, &b.id, e) ||
	    put_row(ch->store, ch->ev, RECORD_SOURCE, &d->row, b.id, &fate, NULL, e))
		return -1;
	b.kept = fate == FATE_KEPT;
	b.unchanged = fate == FATE_UNCHANGED; /* said before: now it is the last word again */
	if (store_close_batch(ch->store, &b, e) || store_commit(ch->store, e))
		return -1;
	out->command = b.command;
	out->batch = b.id;
	out->changed = true;
	return 0;
}

/* What is typed in is said to be added. */
static int not_added(struct err *e)
{
	const char *text = e->text ? e->text : "";

	return err_set(e, e->kind, "%s", text + (str_starts(text, "add: ") ? 5 : 0));
}

static int define(struct changed *out, struct changing *ch, struct definition *d, source_id id,
		  const struct typed_pair *pairs, size_t n, const char *what, struct err *e)
{
	const struct source was = *evidence_source_get(ch->ev, id);

	say_all(d, ch->ev, &was);
	for (size_t i = 0; i < n; i++)
		if (say_anew(d, &pairs[i], e))
			return -1;
	if (import_typed(&d->reader, RECORD_SOURCE, d->fields.v, d->texts.v, d->fields.n, ch->ev,
			 &d->row, e))
		return not_added(e);
	keep_extra(&d->row, was.extra);
	if (was.batch && same(&was, &d->row.as.source))
		return 0;
	return write_definition(out, ch, d, what, e);
}

int edit_source(struct changed *out, struct changing *ch, const char *key,
		const struct typed_pair *pairs, size_t n, const char *what, struct err *e)
{
	struct definition d = {0};
	source_id id = evidence_source_find(ch->ev, key);
	int rc;

	if (!id)
		return err_set(e, ERR_USAGE, "there is no source '%s' ('list sources' shows them)",
			       key);
	changed_about(out, "source:%s", key);
	rc = define(out, ch, &d, id, pairs, n, what, e);
	import_close(&d.reader);
	vec_free(&d.fields);
	vec_free(&d.texts);
	arena_free(&d.arena);
	return rc;
}

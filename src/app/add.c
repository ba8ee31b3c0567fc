/* One record typed in: through the same typing as a row of a file, as a batch without a file. */
#include "inside.h"

#include "hangar/err.h"

/* Pairs that speak of one record. */
struct typed {
	enum record record;
	VEC(const struct field *) fields;
	VEC(const char *) texts;
	struct import_reader *reader;
	struct import_row row;
};

struct adding {
	struct store *store;
	struct evidence *ev;
	struct typed record, source; /* source: what is said of the claim's source, if anything */
	uint32_t command;
};

static void typed_push(struct typed *t, const struct field *f, const char *text)
{
	vec_push(&t->fields, f);
	vec_push(&t->texts, text);
}

static void typed_free(struct typed *t)
{
	vec_free(&t->fields);
	vec_free(&t->texts);
	import_close(&t->reader);
}

/* ---- which record a pair speaks of ---- */

static int unknown_field(enum record record, const char *name, struct err *e)
{
	struct str known = {0};

	field_list(&known, (unsigned)record);
	err_set(e, ERR_USAGE, "add %s: \"%s\" is not a field; expected one of %s",
		record_name(record), name, str_c(&known));
	str_free(&known);
	return -1;
}

static int sort_pair(struct adding *a, const struct typed_pair *pair, struct err *e)
{
	enum record record = a->record.record;
	const struct field *f = field_find(pair->name, record);

	if (f) {
		typed_push(&a->record, f, pair->text);
		return 0;
	}
	f = record & RECORD_CLAIM ? field_find(pair->name, RECORD_SOURCE) : NULL;
	if (!f)
		return unknown_field(record, pair->name, e);
	typed_push(&a->source, f, pair->text);
	return 0;
}

static const char *text_of_field(const struct typed *t, enum field_id id)
{
	for (size_t i = 0; i < t->fields.n; i++)
		if (t->fields.v[i]->id == id && !str_blank(t->texts.v[i]))
			return t->texts.v[i];
	return NULL;
}

/* A claim needs a source; what the pairs say of the source needs its key. */
static int check_source(struct adding *a, struct err *e)
{
	const char *key = text_of_field(&a->record, FIELD_SOURCE);

	if (!(a->record.record & RECORD_CLAIM))
		return 0;
	if (!key)
		return err_set(e, ERR_USAGE,
			       "add %s: source: is needed: the key of the one who says so",
			       record_name(a->record.record));
	if (a->source.fields.n)
		typed_push(&a->source, field_get(FIELD_KEY), key);
	return 0;
}

static int check_undefined(struct adding *a, struct err *e)
{
	const char *key = text_of_field(&a->record, FIELD_SOURCE);
	source_id id = a->source.fields.n ? evidence_source_find(a->ev, key) : 0;

	if (!id || !evidence_source_get(a->ev, id)->batch)
		return 0;
	return err_set(e, ERR_USAGE,
		       "add %s: %s: the source %s is defined already; leave it out, or define "
		       "the source anew with add source key=%s",
		       record_name(a->record.record), a->source.fields.v[0]->name, key, key);
}

/* ---- into the ledger ---- */

/* "transfer: type=MiG-29 count=12", for the history. */
static void describe(struct str *out, const struct typed *t)
{
	str_addf(out, "%s:", record_name(t->record));
	for (size_t i = 0; i < t->fields.n; i++)
		str_addf(out, " %s=%s", t->fields.v[i]->name, t->texts.v[i]);
}

static int add_command(struct adding *a, struct err *e)
{
	struct str what = {0};
	struct command c;
	int rc;

	describe(&what, &a->record);
	c = ledger_command("add", str_c(&what));
	rc = store_add_command(a->store, &c, &a->command, e);
	str_free(&what);
	return rc;
}

static int put_typed(struct adding *a, struct typed *t, batch_id *batch, enum fate *fate,
		     claim_id *id, struct err *e)
{
	struct batch b = {.command = a->command, .record = t->record, .read = 1};

	if (import_typed(&t->reader, t->record, t->fields.v, t->texts.v, t->fields.n, a->ev,
			 &t->row, e) ||
	    store_add_batch(a->store, &b, NULL, &b.id, e) ||
	    put_row(a->store, a->ev, t->record, &t->row, b.id, fate, id, e))
		return -1;
	b.kept = *fate == FATE_KEPT;
	b.unchanged = *fate == FATE_UNCHANGED;
	*batch = b.id;
	return store_close_batch(a->store, &b, e);
}

static char *id_of(const struct typed *t, batch_id batch, claim_id id)
{
	struct str s = {0};

	switch (t->record) {
	case RECORD_SOURCE:
		str_addf(&s, "source:%s", t->row.as.source.key);
		break;
	case RECORD_TYPE:
		str_addf(&s, "type:%s", t->row.as.type.type.designation);
		break;
	case RECORD_PARTY:
		str_addf(&s, "party:%s", t->row.as.party.party.name);
		break;
	case RECORD_RATE:
	case RECORD_INDEX:
		str_addf(&s, "batch:%lu", (unsigned long)batch);
		break;
	default:
		str_addf(&s, "claim:%llu", (unsigned long long)id);
	}
	return str_take(&s);
}

static int put_both(struct added *out, struct adding *a, struct err *e)
{
	enum fate fate = FATE_KEPT, source_fate = FATE_UNCHANGED;
	struct str taken = {0};
	batch_id batch;
	claim_id id = 0;

	if (add_command(a, e))
		return -1;
	if (a->source.fields.n && put_typed(a, &a->source, &batch, &source_fate, NULL, e))
		return -1;
	if (put_typed(a, &a->record, &batch, &fate, &id, e))
		return -1;
	alias_taken(&taken, a->ev, a->record.record, &a->record.row);
	out->notice = taken.n ? str_take(&taken) : NULL;
	out->changed = fate == FATE_KEPT || source_fate == FATE_KEPT;
	out->command = out->changed ? a->command : 0;
	out->id = id_of(&a->record, batch, id);
	if (out->changed)
		return store_commit(a->store, e);
	store_rollback(a->store);
	return 0;
}

static int add_into(struct added *out, struct adding *a, const char *ledger, struct err *e)
{
	if (check_source(a, e) || store_open(&a->store, ledger, STORE_WRITE, e) ||
	    store_begin(a->store, e) || store_load_names(a->store, a->ev, e) ||
	    check_undefined(a, e))
		return -1;
	return put_both(out, a, e);
}

int ledger_add(struct added *out, const char *ledger, enum record record,
	       const struct typed_pair *pairs, size_t n, struct err *e)
{
	struct adding a = {.record.record = record, .source.record = RECORD_SOURCE};
	int rc = 0;

	*out = (struct added){0};
	for (size_t i = 0; i < n && !rc; i++)
		rc = sort_pair(&a, &pairs[i], e);
	a.ev = evidence_new();
	if (!rc)
		rc = add_into(out, &a, ledger, e);
	typed_free(&a.record);
	typed_free(&a.source);
	evidence_free(&a.ev);
	store_close(&a.store);
	return rc;
}

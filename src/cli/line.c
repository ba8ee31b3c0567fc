/* One line of an imported file, as it stands there, and what became of it. */
#include "cli.h"

#include "hangar/err.h"
#include "hangar/utf8.h"

struct line {
	struct store *store;
	struct evidence *ev;
	const struct batch *batch;
	uint32_t number;
	struct str text, fate; /* fate: in words */
	VEC(claim_id) claims;
};

/* ---- what became of it ---- */

static void add_claim(struct line *l, const struct claim *c)
{
	size_t n;
	const struct sighting *s = evidence_sightings(l->ev, c->id, &n);
	bool here = c->batch == l->batch->id && c->line == l->number;

	for (size_t i = 0; i < n && !here; i++)
		here = s[i].batch == l->batch->id && s[i].line == l->number;
	if (here)
		vec_push(&l->claims, c->id);
}

static int load_claims(struct line *l, struct err *e)
{
	struct store_view view = {.records = l->batch->record, .all_batches = true};
	batch_id batch = l->batch->id;
	const struct evidence *ev;

	evidence_free(&l->ev);
	l->ev = evidence_new();
	if (store_load(l->store, l->ev, &view, e))
		return -1;
	ev = l->ev;
	l->batch = evidence_batch_get(ev, batch);
	for (size_t i = 0; i < ev->holdings.n; i++)
		add_claim(l, &ev->holdings.v[i].claim);
	for (size_t i = 0; i < ev->transfers.n; i++)
		add_claim(l, &ev->transfers.v[i].claim);
	for (size_t i = 0; i < ev->airframes.n; i++)
		add_claim(l, &ev->airframes.v[i].claim);
	return 0;
}

static int add_unkept(const struct unkept *u, void *arg)
{
	struct line *l = arg;

	if (u->line == l->number)
		str_addf(&l->fate, "%s%s: %s", l->fate.n ? "; " : "",
			 u->fate == FATE_REJECTED ? "rejected" : "set aside",
			 u->reason ? u->reason : "");
	return u->line > l->number;
}

static void add_kept(struct line *l)
{
	for (size_t i = 0; i < l->claims.n; i++)
		str_addf(&l->fate, "%sclaim:%llu",
			 i           ? ", "
			 : l->fate.n ? "; kept as "
				     : "kept as ",
			 (unsigned long long)l->claims.v[i]);
}

/* Where no row begins. */
static const char *place_of(const struct line *l)
{
	const struct batch *b = l->batch;

	if (b->header_line && l->number == b->header_line)
		return "the header";
	if (l->number < b->header_line)
		return "stands above the header";
	if (!(b->record & RECORD_CLAIM))
		return "no row was left out here; what it defines has no number of its own";
	return "no row begins here: it goes on from a line above";
}

static int find_fate(struct line *l, struct err *e)
{
	if (store_each_unkept(l->store, l->batch->id, add_unkept, l, e))
		return -1;
	if (l->batch->record & RECORD_CLAIM && load_claims(l, e))
		return -1;
	add_kept(l);
	if (!l->fate.n)
		str_add(&l->fate, place_of(l));
	if (!l->batch->active)
		str_addf(&l->fate, " (batch:%u is undone)", (unsigned)l->batch->id);
	return 0;
}

/* ---- printing ---- */

static struct report *facts_of(const struct line *l, const char *text)
{
	struct report *facts = report_new();

	report_fact_text(facts, "line", text);
	report_fact_text(facts, "fate", str_c(&l->fate));
	report_fact_claims(facts, "claims", l->claims.v, l->claims.n);
	return facts;
}

/* In UTF-8, and on a terminal made safe, for it may hold anything; export --original has the
 * bytes. */
static int print_line(struct line *l, const struct invocation *v, struct err *e)
{
	struct str text = {0}, safe = {0};
	enum format format;
	int rc;

	if (output_format(v, &format, e) ||
	    import_decode(&text, l->batch->encoding, str_c(&l->text), l->text.n, e))
		return -1;
	utf8_safe(&safe, str_c(&text));
	if (format == FORMAT_JSON) {
		rc = output_line(v, facts_of(l, str_c(&text)), str_c(&safe), e);
	} else {
		struct str *out = output_is_terminal(v) ? &safe : &text;
		str_addc(out, '\n');
		utf8_safe(out, str_c(&l->fate));
		str_addc(out, '\n');
		rc = output_bytes(v, out->s, out->n, e);
	}
	str_free(&text);
	str_free(&safe);
	return rc;
}

static int read_line(struct line *l, const struct invocation *v, const char *path, struct err *e)
{
	batch_id batch;
	size_t n;

	if (invocation_number(v, OPTION_LINE, &n, e) ||
	    batch_parse(&batch, v->words.v[0], "show --line", e) ||
	    store_open(&l->store, path, STORE_READ, e) ||
	    store_line(l->store, batch, (uint32_t)n, &l->text, e) ||
	    store_load_names(l->store, l->ev, e))
		return -1;
	l->number = (uint32_t)n;
	l->batch = evidence_batch_get(l->ev, batch);
	return find_fate(l, e);
}

int show_line(const struct invocation *v, struct err *e)
{
	struct line l = {.ev = evidence_new()};
	char *path = invocation_ledger_to_read(v, e);
	int rc = path ? read_line(&l, v, path, e) : -1;

	if (!rc)
		rc = print_line(&l, v, e);
	str_free(&l.text);
	str_free(&l.fate);
	vec_free(&l.claims);
	evidence_free(&l.ev);
	store_close(&l.store);
	mem_free(path);
	return rc;
}

/* Records of the ledger to be browsed: types, parties, sources, airframes, findings, history. */
#include "listing-inside.h"

#include <stdio.h>
#include <string.h>

#include "finding.h"
#include "hangar/err.h"

/* ---- the lists of `list` ---- */

static int build_list(struct listing *l, struct err *e)
{
	const struct list_kind *k = l->inside->view->kind;
	struct section *s = report_section(l->report, SECTION_TABLE, "rows", NULL);
	struct look *look = l->inside->look;
	struct table *t = k->fields ? list_fields(s, look, k->fields, k->field_count, k->shown)
				    : report_table(s, k->columns, k->column_count, k->cell, look);

	(void)e;
	k->collect(t, look, l->inside->ask.filter);
	if (k->note)
		k->note(l->report, look, t);
	return 0;
}

static bool opens_claims(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	(void)l, (void)row;
	ask->kind = LISTING_CLAIMS;
	return true;
}

static const char *designation(const struct listing *l, struct listing_row row)
{
	return catalogue_type_get(l->inside->r->ev->catalogue, *(const type_id *)row.what)
	    ->designation;
}

static void type_id_of(struct str *out, const struct listing *l, struct listing_row row)
{
	str_addf(out, "type:%s", designation(l, row));
}

static void type_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	listing_term(out, FIELD_TYPE, designation(l, row));
}

static void party_id_of(struct str *out, const struct listing *l, struct listing_row row)
{
	str_addf(out, "party:%s", look_party(l->inside->look, *(const party_id *)row.what));
}

static void party_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	listing_term_party(out, l->inside->look, FIELD_PARTY, *(const party_id *)row.what);
}

static const char *key_of(struct listing_row row)
{
	return ((const struct source *)row.what)->key;
}

static void source_id_of(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	str_addf(out, "source:%s", key_of(row));
}

static void source_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	listing_term(out, FIELD_SOURCE, key_of(row));
}

/* ---- findings ---- */

/* "deal" of "deal:kz-us-81": by what a filter asks for it. */
static const struct {
	const char *prefix;
	enum field_id field;
} abouts[] = {
    {"deal:", FIELD_DEAL},   {"source:", FIELD_SOURCE}, {"type:", FIELD_TYPE},
    {"party:", FIELD_PARTY}, {"claim:", FIELD_ID},
};

static void finding_facet(const void *row, enum field_id field, int nth, struct facet *out,
			  void *arg)
{
	const struct finding *f = row;

	(void)arg;
	out->kind = FACET_NONE;
	if (nth)
		return;
	for (size_t i = 0; i < COUNT_OF(abouts); i++) {
		if (abouts[i].field != field)
			continue;
		out->kind = FACET_EMPTY;
		if (str_starts(f->about, abouts[i].prefix)) {
			out->kind = FACET_TEXT;
			out->text = f->about + (field == FIELD_ID ? 0 : strlen(abouts[i].prefix));
		}
	}
	if (field == FIELD_ID) {
		out->kind = FACET_TEXT;
		out->text = f->about;
	}
}

static const char *finding_text(const void *row, int nth, void *arg)
{
	const struct finding *f = row;
	const char *const texts[] = {f->check->name, severity_name(f->severity), f->about,
				     f->message};

	(void)arg;
	return (size_t)nth < COUNT_OF(texts) ? texts[nth] : NULL;
}

static int add_findings(struct listing *l, const char *name, struct err *e)
{
	static const struct findings none;
	struct section *s = report_section(l->report, SECTION_TABLE, name, NULL);

	finding_table(l->report, s, &none, NULL);
	return table_columns(&s->table, "severity,check,about,message", e);
}

/* Those that somebody acknowledged stand below the line. */
static int build_checks(struct listing *l, struct err *e)
{
	const struct findings *f = l->inside->ask.findings;

	if (add_findings(l, "rows", e) || add_findings(l, "below", e))
		return -1;
	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		if (listing_passes(l, x))
			vec_push(&listing_section(l, x->ack ? "below" : "rows")->table.rows, x);
	}
	listing_section(l, "below")->title = "acknowledged, while their figures stay as they are";
	return 0;
}

static void finding_id(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	str_add(out, ((const struct finding *)row.what)->about);
}

static void finding_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct finding *f = row.what;

	(void)l;
	for (size_t i = 0; i < COUNT_OF(abouts); i++) {
		if (str_starts(f->about, abouts[i].prefix))
			listing_term(out, abouts[i].field,
				     f->about + (abouts[i].field == FIELD_ID
						     ? 0
						     : strlen(abouts[i].prefix)));
	}
}

/* One about the whole ledger opens the list of what it is about. */
static bool opens_among(const struct finding *f, struct listing_ask *ask)
{
	static const struct {
		const char *among;
		enum listing_kind kind;
	} lists[] = {{"types", LISTING_TYPES},
		     {"parties", LISTING_PARTIES},
		     {"sources", LISTING_SOURCES}};

	for (size_t i = 0; i < COUNT_OF(lists); i++) {
		if (!streq(f->among, lists[i].among))
			continue;
		ask->kind = lists[i].kind;
		return true;
	}
	return false;
}

static bool finding_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	struct str terms = {0};
	bool any;

	if (opens_among(row.what, ask))
		return true;
	finding_terms(&terms, l, row);
	any = terms.n > 0;
	ask->kind = LISTING_CLAIMS;
	ask->behind = str_starts(((const struct finding *)row.what)->about, "deal:");
	str_free(&terms);
	return any;
}

/* ---- history ---- */

static void command_facet(const void *row, enum field_id field, int nth, struct facet *out,
			  void *arg)
{
	const struct command *c = row;
	const struct look *l = arg;
	struct cell v = {.kind = CELL_NONE};

	out->kind = FACET_NONE;
	if (field == FIELD_BATCH) {
		for (size_t i = 0; i < l->ev->batches.n; i++) {
			const struct batch *b = &l->ev->batches.v[i];
			if (b->id && b->command == c->id && nth-- == 0) {
				v = cell_integer(b->id);
				facet_of_cell(out, &v);
				return;
			}
		}
		return;
	}
	if (nth || (field != FIELD_DATE && field != FIELD_YEAR && field != FIELD_FILE))
		return;
	v = field == FIELD_FILE ? cell_text(c->what)
				: cell_date(date_of_day((int32_t)(c->at / 86400)));
	facet_of_cell(out, &v);
}

static const char *command_text(const void *row, int nth, void *arg)
{
	const struct command *c = row;
	const char *const texts[] = {c->verb, c->who, c->what, c->undone ? "undone" : ""};

	(void)arg;
	if ((size_t)nth >= COUNT_OF(texts))
		return NULL;
	return texts[nth] ? texts[nth] : "";
}

static int build_history(struct listing *l, struct err *e)
{
	struct section *s = report_section(l->report, SECTION_TABLE, "rows", NULL);
	struct table *t = log_table(s, l->inside->look);
	const struct evidence *ev = l->inside->r->ev;

	(void)e;
	for (size_t i = 0; i < ev->commands.n; i++) {
		if (listing_passes(l, &ev->commands.v[i]))
			vec_push(&t->rows, &ev->commands.v[i]);
	}
	return 0;
}

static void command_id(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct evidence *ev = l->inside->r->ev;

	for (size_t i = 0; i < ev->batches.n; i++) {
		const struct batch *b = &ev->batches.v[i];
		if (b->id && b->command == ((const struct command *)row.what)->id) {
			str_addf(out, "batch:%u", b->id);
			return;
		}
	}
}

static void command_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct evidence *ev = l->inside->r->ev;

	for (size_t i = 0; i < ev->batches.n; i++) {
		const struct batch *b = &ev->batches.v[i];
		char number[16];
		if (!b->id || b->command != ((const struct command *)row.what)->id)
			continue;
		snprintf(number, sizeof number, "%u", b->id);
		listing_term(out, FIELD_BATCH, number);
	}
}

static bool command_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	struct str terms = {0};
	bool any;

	command_terms(&terms, l, row);
	any = terms.n > 0;
	str_free(&terms);
	ask->kind = LISTING_CLAIMS;
	return any;
}

/* ---- airframes ---- */

static void airframe_id_of(struct str *out, const struct listing *l, struct listing_row row)
{
	(void)l;
	str_addf(out, "airframe:%llu", (unsigned long long)((const struct claim *)row.what)->id);
}

static void airframe_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	struct str id = {0};

	(void)l;
	str_addf(&id, "claim:%llu", (unsigned long long)((const struct claim *)row.what)->id);
	listing_term(out, FIELD_ID, id.s);
	str_free(&id);
}

static const struct tabs *record_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_record;
}

static const struct tabs *type_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_type;
}

static const struct tabs *airframe_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_claim;
}

static const struct tabs *finding_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_finding;
}

static const struct tabs *command_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_command;
}

const struct listing_view listing_types = {.unit = "types",
					   .sorted = "-claims,designation",
					   .build = build_list,
					   .kind = &list_types,
					   .id = type_id_of,
					   .terms = type_terms,
					   .opens = opens_claims,
					   .tabs = type_tabs};
const struct listing_view listing_parties = {.unit = "parties",
					     .sorted = "-claims,name",
					     .build = build_list,
					     .kind = &list_parties,
					     .id = party_id_of,
					     .terms = party_terms,
					     .opens = opens_claims,
					     .tabs = record_tabs};
const struct listing_view listing_sources = {.unit = "sources",
					     .sorted = "-claims,key",
					     .build = build_list,
					     .kind = &list_sources,
					     .id = source_id_of,
					     .terms = source_terms,
					     .opens = opens_claims,
					     .tabs = record_tabs};
const struct listing_view listing_airframes = {.unit = "airframes",
					       .sorted = "operator,type",
					       .build = build_list,
					       .kind = &list_airframes,
					       .id = airframe_id_of,
					       .terms = airframe_terms,
					       .tabs = airframe_tabs};
const struct listing_view listing_checks = {.unit = "findings",
					    .build = build_checks,
					    .facets = finding_facet,
					    .texts = finding_text,
					    .id = finding_id,
					    .terms = finding_terms,
					    .opens = finding_opens,
					    .tabs = finding_tabs};
const struct listing_view listing_history = {.unit = "commands",
					     .sorted = "-id",
					     .build = build_history,
					     .facets = command_facet,
					     .texts = command_text,
					     .id = command_id,
					     .terms = command_terms,
					     .opens = command_opens,
					     .tabs = command_tabs};

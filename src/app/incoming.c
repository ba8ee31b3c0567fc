/* Files into batches: what each means, its rows into the store, its counts. */
#include "drift.h"
#include "planned.h"
#include "repetition.h"
#include "twin.h"

#include <string.h>

#include "hangar/area.h"
#include "hangar/err.h"

#define PROGRESS_ROWS  4096
#define PROGRESS_BYTES ((uint64_t)4 << 20)

/* ---- opening: what each file means, and whether the ledger has it already ---- */

/* What is remembered: the readings of the batches in force. */
static void list_known(struct run *r)
{
	for (size_t i = r->ev->batches.n; i-- > 0;) {
		const struct batch *b = &r->ev->batches.v[i];
		struct import_known k = {.batch = b->id,
					 .header = b->header,
					 .mapping = b->reading,
					 .source = b->source,
					 .said = b->said,
					 .rejected = b->rejected > 0};
		if (b->active && b->header && b->reading && (k.said || k.rejected))
			vec_push(&r->known, k);
	}
}

static int open_file(struct run *r, struct incoming *p, const struct import_list *list,
		     struct err *e)
{
	struct import_options o = r->job->options;

	o.watch = &r->opening;
	o.list = list;
	r->at_hand = p;
	o.known = r->known.v;
	o.known_count = r->known.n;
	if (import_open(&p->reader, &p->input->view, p->input->path, &o, r->ev, e))
		return -1;
	p->plan = import_plan(p->reader);
	planned_copy(r, p->result, p->plan);
	return 0;
}

int incoming_reopen(struct run *r, struct incoming *p, const struct import_list *list,
		    struct err *e)
{
	import_close(&p->reader);
	p->result->columns.n = 0;
	p->result->decisions.n = 0;
	return open_file(r, p, list, e);
}

static bool names_others(const struct incoming *p)
{
	return p->plan->record & (RECORD_TYPE | RECORD_PARTY);
}

/* Types and parties first, so that their aliases are known to the rows that use them. Stable. */
static void order_files(struct run *r)
{
	struct incoming *ordered = mem_alloc((r->n + 1) * sizeof *ordered);
	size_t n = 0;

	for (int first = 1; first >= 0; first--)
		for (size_t i = 0; i < r->n; i++)
			if (names_others(&r->files[i]) == (first == 1))
				ordered[n++] = r->files[i];
	memcpy(r->files, ordered, r->n * sizeof *ordered);
	mem_free(ordered);
}

int incoming_open(struct run *r, struct err *e)
{
	list_known(r);
	for (size_t i = 0; i < r->n; i++)
		if (open_file(r, &r->files[i], NULL, e))
			return -1;
	order_files(r);
	for (size_t i = 0; i < r->n; i++)
		if (twin_find(r, &r->files[i], e))
			return -1;
	return r->job->dry_run ? drift_begin(r, e) : 0;
}

/* ---- rows ---- */

static int list_unkept(struct run *r, struct incoming *p, const struct import_row *row,
		       struct err *e)
{
	unkept_add(p->result, row, &r->out->arena);
	if (row->fate == FATE_SET_ASIDE || !r->job->rejects)
		return 0;
	return rejects_add(&p->rejects, p->plan, row, e);
}

static struct imported_mending *mending_of(struct imported_file *f, const char *how,
					   struct arena *a)
{
	for (size_t i = 0; i < f->mendings.n; i++)
		if (streq(f->mendings.v[i].how, how))
			return &f->mendings.v[i];
	vec_push(&f->mendings, ((struct imported_mending){.how = arena_strdup(a, how)}));
	return &f->mendings.v[f->mendings.n - 1];
}

/* A record of a wide table is mended once, whatever rows it makes. */
static void list_mended(struct imported_file *f, const struct import_row *row, struct arena *a)
{
	struct imported_mending *m = row->mended ? mending_of(f, row->mended, a) : NULL;

	if (!m || m->last == row->line)
		return;
	m->rows++;
	m->last = row->line;
	if (f->mended_rows.n < IMPORT_LISTED)
		vec_push(&f->mended_rows, ((struct imported_row){row->line, m->how}));
}

static void note_aliases(struct run *r, struct incoming *p, const struct import_row *row)
{
	struct str taken = {0};

	alias_taken(&taken, r->ev, p->plan->record, row);
	p->result->noticed += taken.n > 0;
	if (taken.n && p->result->notices.n < IMPORT_LISTED) {
		struct imported_row notice = {.line = row->line,
					      .reason =
						  arena_printf(&r->out->arena, "%s:%u: %s",
							       p->input->path, row->line, taken.s)};
		vec_push(&p->result->notices, notice);
	}
	str_free(&taken);
}

/* A row that another one of the file states. */
static void list_again(struct imported_file *f, const struct import_row *row)
{
	f->repeated++;
	if (f->repeated_lines.n < IMPORT_LISTED)
		vec_push(&f->repeated_lines, row->line);
}

static void count_row(struct imported_file *f, enum fate fate)
{
	f->read++;
	f->kept += fate == FATE_KEPT;
	f->unchanged += fate == FATE_UNCHANGED;
	f->set_aside += fate == FATE_SET_ASIDE;
	f->rejected += fate == FATE_REJECTED;
}

static void know_elsewhere(struct incoming *p, struct import_row *row)
{
	struct elsewhere *x = &p->elsewhere.v[p->passed];

	if (p->passed < p->elsewhere.n && x->nth == p->nth) {
		row->key = x->key;
		p->passed++;
	}
	p->nth++;
}

/* Kept, of other equipment; claims begin alike. */
static bool is_other(const struct incoming *p, const struct import_row *row)
{
	return row->fate == FATE_KEPT && p->plan->record & RECORD_CLAIM &&
	       row->as.holding.claim.other;
}

static void note_type(struct run *r, type_id type)
{
	while (r->other_types.n <= type)
		vec_push(&r->other_types, false);
	r->other_types.v[type] = true;
}

/* What other equipment is called is no aircraft type that wants defining. */
static void note_other(struct run *r, struct incoming *p, const struct import_row *row)
{
	const type_id *types = NULL;
	size_t n = 0;

	p->result->other++;
	evidence_lock(r->ev); /* rows to come are typed meanwhile */
	if (p->plan->record == RECORD_AIRFRAME)
		note_type(r, row->as.airframe.type);
	else
		types = catalogue_typeset_members(r->ev->catalogue,
						  p->plan->record == RECORD_HOLDING
						      ? row->as.holding.types
						      : row->as.transfer.types,
						  &n);
	for (size_t i = 0; i < n; i++)
		note_type(r, types[i]);
	evidence_unlock(r->ev);
}

static int take_row(struct run *r, struct incoming *p, struct import_row *row, struct err *e)
{
	enum fate fate = row->fate;
	claim_id id = 0;
	int rc = 0;

	if (fate != FATE_KEPT && list_unkept(r, p, row, e))
		return -1;
	if (fate == FATE_KEPT && p->elsewhere.n)
		know_elsewhere(p, row);
	if (*p->repeats)
		fate = fate == FATE_KEPT ? FATE_UNCHANGED : fate;
	else if (fate == FATE_KEPT)
		rc =
		    put_row(r->store, r->ev, p->plan->record, row, p->result->batch, &fate, &id, e);
	else
		rc = store_add_unkept(r->store, p->result->batch, row->line, fate, row->reason, e);
	if (row->fate == FATE_KEPT && p->drift && !*p->repeats && !rc)
		drift_take(p->drift, r->ev, row, p->plan->record, fate, id);
	if (row->fate == FATE_KEPT)
		note_aliases(r, p, row);
	if (row->fate == FATE_KEPT && row->again)
		list_again(p->result, row);
	list_mended(p->result, row, &r->out->arena);
	count_row(p->result, fate);
	if (is_other(p, row))
		note_other(r, p, row);
	else
		sums_add(p->result, row);
	return rc;
}

bool incoming_look(const struct run *r, enum import_phase phase, const struct incoming *p,
		   uint64_t done, uint64_t size)
{
	struct import_progress now = {.phase = phase,
				      .path = p ? p->input->path : NULL,
				      .rows = p ? p->result->read : 0,
				      .done = done,
				      .size = size};

	return !r->job->progress || r->job->progress(&now, r->job->arg);
}

/* The memory that the file takes is let go of as the reader gets on: in its own bytes, of which the
 * text that is read may be a translation. */
static void pass(struct incoming *p, uint64_t done)
{
	double part = p->plan->text_size ? (double)done / (double)p->plan->text_size : 0;

	p->reading.of = p->input->copy;
	spool_pass(&p->reading, (size_t)(part * (double)p->input->view.size));
}

/* Now and then, by rows and by bytes. */
static bool look(const struct run *r, struct incoming *p, const struct import_row *row)
{
	uint64_t done = (uint64_t)(row->text - p->plan->text);

	if (p->result->read % PROGRESS_ROWS && done < p->looked + PROGRESS_BYTES)
		return true;
	p->looked = done;
	pass(p, done);
	return incoming_look(r, IMPORT_READS, p, done, p->plan->text_size);
}

/* What the store spent on other things than rows. */
static double spent_besides(const struct run *r)
{
	struct store_times t = store_times(r->store);

	return t.original + t.indexes;
}

static void count_seconds(struct run *r, const struct incoming *p, double spent)
{
	struct import_times t = import_times(p->reader);

	r->seconds.read += t.read;
	r->seconds.wait += t.waited;
	r->seconds.rows += spent - t.waited;
}

static int take_rows(struct run *r, struct incoming *p, struct err *e)
{
	double start = clock_seconds() - spent_besides(r);
	struct import_row row;
	int got;

	while ((got = import_next(p->reader, &row, e)) == 1) {
		if (take_row(r, p, &row, e))
			return -1;
		if (!look(r, p, &row))
			return watch_stopped(e);
	}
	count_seconds(r, p, clock_seconds() - spent_besides(r) - start);
	planned_decisions(p->result, p->plan, &r->out->arena);
	return got;
}

/* ---- batches and the command ---- */

static int add_command(struct run *r, struct err *e)
{
	struct str files = {0};
	struct command c;
	int rc;

	for (size_t i = 0; i < r->out->files.n; i++) /* in the order given */
		if (!r->out->files.v[i].seen)
			str_addf(&files, "%s%s", files.n ? ", " : "",
				 file_basename(r->out->files.v[i].path));
	c = ledger_command("import", str_c(&files));
	rc = store_add_command(r->store, &c, &r->out->command, e);
	str_free(&files);
	return rc;
}

static struct batch batch_of(const struct run *r, const struct incoming *p)
{
	const struct imported_file *f = p->result;

	return (struct batch){
	    .id = f->batch,
	    .command = r->out->command,
	    .file = f->path,
	    .sha256 = p->sha256,
	    .record = f->record,
	    .preset = f->preset,
	    .encoding = f->encoding,
	    .mapping = f->mapping,
	    .covers = f->covers,
	    .delimiter = f->delimiter,
	    .header_line = f->header_line,
	    .read = f->read,
	    .kept = f->kept,
	    .unchanged = f->unchanged,
	    .set_aside = f->set_aside,
	    .rejected = f->rejected,
	};
}

/* With the names of its rows known. */
static int check_covers(const struct run *r, const struct incoming *p, struct err *e)
{
	struct filter *f = NULL;
	int rc = 0;

	if (r->job->covers && p->result->covers)
		rc = area_parse_line(&f, r->job->covers, r->ev->catalogue, e);
	filter_free(&f);
	return rc ? err_prefix(e, "%s: --covers", p->input->path) : 0;
}

/* In a thread of the store. */
static void pass_packed(size_t to, void *arg)
{
	struct incoming *p = arg;

	spool_pass(&p->packing, to);
}

static int take_file(struct run *r, struct incoming *p, struct err *e)
{
	struct str reading = {0}, header = {0};
	struct batch b;
	int rc;

	if (repetition_find(r, p, e))
		return -1;
	if (*p->repeats)
		return take_rows(r, p, e);
	if (!r->out->command && add_command(r, e))
		return -1;
	p->packing.of = p->input->copy;
	store_on_packed(r->store, pass_packed, p);
	b = batch_of(r, p);
	if (store_add_batch(r->store, &b, &p->input->view, &p->result->batch, e) ||
	    put_list(r->store, r->ev, p->plan, p->result->batch, e) || repetition_put(r, p, e) ||
	    take_rows(r, p, e) || check_covers(r, p, e))
		return -1;
	b = batch_of(r, p);
	import_save_map(&reading, p->reader);
	rejects_header(&header, p->plan);
	b.header = header.n ? header.s : NULL;
	b.reading = str_c(&reading);
	b.source = p->plan->source;
	b.said = p->plan->said;
	rc = store_close_batch(r->store, &b, e);
	str_free(&reading);
	str_free(&header);
	return rc;
}

/* All rows of a file whose bytes the ledger has were there already: it repeats the batch before. */
static bool only_repeated(const struct incoming *p)
{
	return !*p->repeats && p->result->before && !p->result->kept;
}

int incoming_take(struct run *r, struct err *e)
{
	for (size_t i = 0; i < r->n; i++) {
		struct incoming *p = &r->files[i];
		r->at_hand = p;
		if (take_file(r, p, e))
			return -1;
		if (only_repeated(p)) {
			*p->repeats = true;
			return 1;
		}
		r->out->rejected += p->result->rejected;
		if (p->drift)
			drift_finish(p->drift, p, &r->out->arena);
	}
	return 0;
}

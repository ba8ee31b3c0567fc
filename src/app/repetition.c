/* Which list a file's rows are of, where only its own name could tell: by earlier files with the
 * same columns that share rows with it. What the days say goes first, then the days that the files
 * tell of themselves; where nothing tells an edition from a part, it is asked. */
#include "repetition.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"

#include "likeness.h"
#include "told.h"

#define SOURCES_TRIED 8
#define SHARED_LEAST  20 /* one row in so many of the smaller side */

enum verdict { ANOTHER, SAME, PART, EDITION, ASK };

struct question {
	const struct run *run;
	struct incoming *file;
	struct evidence *before;
	struct likeness all[SOURCES_TRIED], best; /* best: one of all, which owns it */
	size_t n, at;
	struct date edition;          /* --edition */
	struct date told, there_told; /* by the files */
	struct str stem, there_stem;
	const char *why; /* of the outcome */
	struct arena *arena;
};

/* ---- earlier files ---- */

static bool tried(const char *const *keys, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (streq(keys[i], key))
			return true;
	return false;
}

static bool is_candidate(const struct question *q, const struct batch *b, const char *header)
{
	const struct import_options *o = &q->run->job->options;

	if (b->id == q->file->result->batch || b->record != q->file->result->record || !b->source ||
	    !b->header)
		return false;
	return o->source ? streq(o->source, b->source) : import_same_columns(b->header, header);
}

static bool better(const struct likeness *a, const struct likeness *b)
{
	if (!b->batch)
		return true;
	return a->shared != b->shared ? a->shared > b->shared : a->found > b->found;
}

static int measure(struct question *q, const struct batch *b, struct err *e)
{
	struct likeness *l = &q->all[q->n];

	*l = (struct likeness){.batch = b, .key = b->source};
	q->n++;
	if (likeness_measure(l, q->run, q->file, q->before, e))
		return -1;
	if (better(l, &q->all[q->at]))
		q->at = q->n - 1;
	return 0;
}

/* The latest first; those in force before those undone, which may be brought back. */
static int find_best(struct question *q, const char *header, struct err *e)
{
	const char *keys[SOURCES_TRIED];
	size_t n = 0;

	for (int active = 1; active >= 0; active--)
		for (size_t i = q->before->batches.n; i-- > 0 && n < SOURCES_TRIED;) {
			const struct batch *b = &q->before->batches.v[i];
			if (b->active != (active == 1) || !is_candidate(q, b, header) ||
			    tried(keys, n, b->source))
				continue;
			keys[n++] = b->source;
			if (measure(q, b, e))
				return -1;
		}
	q->best = q->all[q->at];
	return 0;
}

/* ---- what the files tell of themselves ---- */

static void read_name(struct date *d, struct str *stem, const char *path)
{
	const char *base = file_basename(path), *dot = strrchr(base, '.');
	struct str name = {0};

	str_addn(&name, base, dot && dot > base ? (size_t)(dot - base) : strlen(base));
	*d = told_in_name(stem, str_c(&name));
	if (!stem->n)
		str_add(stem, str_c(&name));
	str_free(&name);
}

static void read_title(struct date *d, const struct import_plan *plan)
{
	size_t n = plan->preamble_size < 65536 ? plan->preamble_size : 65536;
	struct str text = {0};

	str_addn(&text, plan->text, n);
	*d = told_in_text(str_c(&text));
	str_free(&text);
}

static void read_kept_title(struct date *d, const struct question *q, const struct batch *b)
{
	struct str text = {0};
	struct err ignored = ERR_INIT;

	for (uint32_t line = 1; line < b->header_line && line <= 60; line++) {
		if (store_line(q->run->store, b->id, line, &text, &ignored))
			break;
		str_addc(&text, '\n');
	}
	err_clear(&ignored);
	*d = told_in_text(str_c(&text));
	str_free(&text);
}

static void read_told(struct question *q)
{
	const struct batch *b = q->best.batch;
	source_id source = q->best.key ? evidence_source_find(q->before, q->best.key) : 0;
	struct date in_name;

	read_name(&in_name, &q->stem, q->file->input->path);
	read_title(&q->told, q->file->plan);
	q->told = date_stated(&q->told) ? q->told : in_name;
	if (!b)
		return;
	read_name(&in_name, &q->there_stem, b->file ? b->file : b->source);
	read_kept_title(&q->there_told, q, b);
	if (source && date_stated(&evidence_source_get(q->before, source)->published))
		q->there_told = evidence_source_get(q->before, source)->published;
	q->there_told = date_stated(&q->there_told) ? q->there_told : in_name;
}

/* ---- what it is ---- */

static bool both_dated(const struct question *q)
{
	return date_stated(&q->told) && date_stated(&q->there_told) &&
	       !date_overlaps(&q->told, &q->there_told);
}

/* Of two lists of different makers a few short rows may be alike by chance. */
static bool shares_rows(size_t shared, const struct likeness *l)
{
	size_t least = l->rows < l->there ? l->rows : l->there;

	return shared && shared * SHARED_LEAST >= least;
}

static bool is_snapshot(const struct question *q)
{
	const struct likeness *l = &q->best;

	return q->file->plan->record == RECORD_HOLDING && !l->here_only.undated &&
	       !l->there_only.undated && !likeness_same_subjects(l);
}

static enum verdict say(struct question *q, enum verdict o, const char *why)
{
	q->why = why;
	return o;
}

static enum verdict told_apart(struct question *q)
{
	struct likeness *l = &q->best;

	if (!l->here_only.n)
		return say(q, SAME, NULL);
	if (likeness_other_days(l))
		return say(q, PART, "the others are of other days than its rows");
	if (is_snapshot(q))
		return say(q, PART, "the others are as of other days");
	if (!l->there_only.n)
		return both_dated(q) ? say(q, EDITION, "both files tell their day")
				     : say(q, SAME, NULL);
	if (both_dated(q))
		return say(q, EDITION, "both files tell their day");
	if (!likeness_same_parties(l))
		return say(q, PART, "the others are of other parties");
	return ASK;
}

static enum verdict judge(struct question *q)
{
	const struct import_options *o = &q->run->job->options;
	struct likeness *l = &q->best;
	bool shares = l->batch && shares_rows(l->shared, l);
	bool same_stem = l->batch && streq(str_c(&q->stem), str_c(&q->there_stem));

	if (o->edition)
		return say(q, EDITION, NULL);
	if (o->part)
		return l->batch && (shares || same_stem || likeness_same_parties(l)) ? PART
										     : ANOTHER;
	if (!l->batch)
		return ANOTHER;
	if (!l->there && l->found)
		return say(q, SAME, NULL);
	if (shares)
		return told_apart(q);
	if (same_stem && both_dated(q) && !likeness_other_days(l) && !is_snapshot(q) &&
	    likeness_same_parties(l))
		return say(q, EDITION, "both files tell their day, and have one name besides");
	return ANOTHER;
}

/* ---- going on ---- */

static const char *figures_of(const struct question *q)
{
	const struct likeness *l = &q->best;

	return arena_printf(q->arena, "%zu of its %zu rows are in batch:%u (%s)",
			    l->batch->active ? l->shared : l->found, l->rows,
			    (unsigned)l->batch->id, file_basename(l->batch->file));
}

static int ask(const struct question *q, struct err *e)
{
	const struct likeness *l = &q->best;
	const char *path = q->file->input->path;
	struct str day = {0};

	if (date_stated(&q->told) && !date_stated(&q->there_told))
		date_format(&day, &q->told);
	else
		day_format(&day, (int32_t)(clock_now() / 86400));
	err_set(e, ERR_USAGE,
		"%s: %s, %zu are not, and it lacks %zu of that: nothing in them tells whether it "
		"is a newer edition or another part; say hangar import %s --edition %s (that "
		"day's edition: it supersedes the older one in every total) or hangar import %s "
		"--part (both add up)",
		path, figures_of(q), l->here_only.n, l->there_only.n, path, str_c(&day), path);
	str_free(&day);
	return -1;
}

/* The name of the list: that of its editions, else of its first file without the day, unless
 * another list has it. */
static const char *list_of_source(const struct question *q)
{
	const struct import_options *o = &q->run->job->options;
	const char *key = q->best.batch ? q->best.key : NULL;
	source_id id = key ? evidence_source_find(q->before, key) : 0;
	const char *list = id ? evidence_source_get(q->before, id)->edition_of : NULL;
	struct str stem = {0};

	if (list)
		return arena_strdup(q->arena, list);
	if (o->source)
		return o->source;
	if (key)
		told_in_name(&stem, key);
	list = arena_strdup(q->arena, stem.n ? stem.s : key ? key : str_c(&q->stem));
	str_free(&stem);
	for (size_t i = 0; i < q->before->sources.n && key; i++)
		if (streq(q->before->sources.v[i].edition_of, list))
			return arena_strdup(q->arena, key);
	return list;
}

static int same_day(const struct question *q, const char *day, struct err *e)
{
	return err_set(e, ERR_USAGE,
		       "%s: --edition %s: batch:%u (%s) is of that day already; expected another "
		       "day, or --part",
		       q->file->input->path, day, (unsigned)q->best.batch->id,
		       file_basename(q->best.batch->file));
}

static int open_edition(struct question *q, struct run *r, struct err *e)
{
	struct import_list list = {.edition_of = list_of_source(q)};
	struct str day = {0}, why = {0};
	int rc;

	list.published = r->job->options.edition ? q->edition : q->told;
	date_format(&day, &list.published);
	list.key = arena_printf(q->arena, "%s-%s", list.edition_of, str_c(&day));
	list.told = (struct import_decision){
	    "edition", arena_printf(q->arena, "%s of %s", str_c(&day), list.edition_of), NULL,
	    r->job->options.edition ? "--edition DATE" : "--part, --edition DATE", NULL};
	if (q->best.batch)
		str_add(&why, figures_of(q));
	if (q->why)
		str_addf(&why, "%s%s", why.n ? "; " : "", q->why);
	list.told.why = why.n ? arena_strdup(q->arena, why.s) : NULL;
	if (q->best.batch && date_stated(&q->there_told) &&
	    date_overlaps(&q->there_told, &list.published) && !streq(q->best.key, list.key))
		rc = same_day(q, str_c(&day), e);
	else
		rc = incoming_reopen(r, q->file, &list, e);
	if (!rc && q->best.batch && !streq(q->best.key, list.key)) {
		q->file->older = arena_strdup(&r->out->arena, q->best.key);
		q->file->older_day = q->there_told;
	}
	str_free(&day);
	str_free(&why);
	return rc;
}

static int by_row(const void *a, const void *b)
{
	const struct elsewhere *x = a, *y = b;

	return (x->nth > y->nth) - (x->nth < y->nth);
}

/* A file may join two that had nothing in common: what it repeats of the other one is known there.
 */
static void find_elsewhere(const struct question *q, struct incoming *p)
{
	p->elsewhere.n = 0;
	for (size_t k = 0; k < q->best.known.n; k++)
		vec_push(&p->elsewhere, q->best.known.v[k]);
	for (size_t i = 0; i < q->n; i++) {
		struct elsewhere_list more = {0};

		for (size_t k = 0; i != q->at && k < q->all[i].known.n; k++)
			if (!p->elsewhere.n ||
			    !bsearch(&q->all[i].known.v[k], p->elsewhere.v, p->elsewhere.n,
				     sizeof *p->elsewhere.v, by_row))
				vec_push(&more, q->all[i].known.v[k]);
		for (size_t k = 0; k < more.n; k++)
			vec_push(&p->elsewhere, more.v[k]);
		if (more.n)
			qsort(p->elsewhere.v, p->elsewhere.n, sizeof *p->elsewhere.v, by_row);
		vec_free(&more);
	}
}

static int open_same(struct question *q, struct run *r, bool part, struct err *e)
{
	struct import_list list = {.key = q->best.key};
	const char *why = figures_of(q);

	find_elsewhere(q, q->file);
	if (part && q->why)
		why = arena_printf(q->arena, "%s; %s", why, q->why);
	list.told =
	    (struct import_decision){part ? "part of" : "source", q->best.key, why,
				     part ? "--edition DATE, --source KEY" : "--source KEY", NULL};
	return incoming_reopen(r, q->file, &list, e);
}

/* A dry run compares, so that whoever is asked can tell. */
static int open_asked(const struct question *q, struct run *r, struct err *e)
{
	struct import_list list = {.key = arena_strdup(q->arena, q->file->plan->source)};

	list.told = (struct import_decision){"edition or part", "will be asked", figures_of(q),
					     "--edition DATE, --part", NULL};
	return incoming_reopen(r, q->file, &list, e);
}

static int go_on(struct question *q, struct run *r, struct err *e)
{
	switch (judge(q)) {
	case ASK:
		return r->job->dry_run ? open_asked(q, r, e) : ask(q, e);
	case EDITION:
		return open_edition(q, r, e);
	case SAME:
	case PART:
		return open_same(q, r, q->best.here_only.n && q->best.there_only.n, e);
	default:
		return 0;
	}
}

static bool names_sources(const struct import_plan *p)
{
	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].column && p->columns[i].field == field_find("source", p->record))
			return true;
	return false;
}

/* Files of the ledger, and of this import, with these columns: without one there is nothing to
 * compare. */
static bool has_candidates(const struct run *r, const char *header, const struct incoming *p)
{
	for (size_t i = 0; i < r->ev->batches.n; i++) {
		const struct batch *b = &r->ev->batches.v[i];
		if (b->record == p->result->record && b->source && b->header &&
		    import_same_columns(b->header, header))
			return true;
	}
	return p != r->files;
}

/* Bytes that are there already, and of which some rows may do better now, stay of their list. */
static int open_as_before(struct run *r, struct incoming *p, struct err *e)
{
	const struct batch *b = evidence_batch_get(r->ev, p->result->before);
	struct import_list list = {.key = b->source};

	return b->source && p->plan->own_name && !streq(b->source, p->plan->source)
		   ? incoming_reopen(r, p, &list, e)
		   : 0;
}

static int inquire(struct run *r, struct incoming *p, const char *header, struct err *e)
{
	const struct import_options *o = &r->job->options;
	struct store_view view = {.records = (unsigned)p->plan->record};
	struct arena arena = {0};
	struct question q = {.run = r, .file = p, .before = evidence_new(), .arena = &arena};
	int rc = 0;

	if (o->edition &&
	    (date_parse(&q.edition, o->edition, DATE_DAY_FIRST, e) || !date_stated(&q.edition)))
		rc = o->edition && e->text ? err_prefix(e, "--edition")
					   : err_set(e, ERR_USAGE, "--edition: expected a day");
	if (!rc)
		rc = store_load(r->store, q.before, &view, e);
	if (!rc && !p->plan->keep_other)
		other_set_aside(q.before);
	if (!rc)
		rc = find_best(&q, header, e);
	if (!rc) {
		read_told(&q);
		rc = go_on(&q, r, e);
	}
	for (size_t i = 0; i < q.n; i++)
		likeness_free(&q.all[i]);
	str_free(&q.stem);
	str_free(&q.there_stem);
	evidence_free(&q.before);
	arena_free(&arena);
	return rc;
}

int repetition_find(struct run *r, struct incoming *p, struct err *e)
{
	const struct import_options *o = &r->job->options;
	bool asked = o->edition || o->part;
	struct str header = {0};
	int rc = 0;

	if (*p->repeats || !(p->plan->record & RECORD_CLAIM) || p->plan->mends ||
	    names_sources(p->plan) || (!p->plan->own_name && !asked))
		return 0;
	if (p->result->before)
		return open_as_before(r, p, e);
	rejects_header(&header, p->plan);
	if (asked || has_candidates(r, str_c(&header), p))
		rc = inquire(r, p, str_c(&header), e);
	str_free(&header);
	return rc;
}

int repetition_put(struct run *r, struct incoming *p, struct err *e)
{
	return p->older ? put_older(r->store, r->ev, p->older, p->plan->list->edition_of,
				    &p->older_day, p->result->batch, e)
			: 0;
}

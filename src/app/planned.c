#include "planned.h"

static const struct import_candidate *copy_candidates(const struct import_column *c,
						      struct arena *a)
{
	struct import_candidate *copy = arena_alloc(a, (c->candidate_count + 1) * sizeof *copy);

	for (size_t i = 0; i < c->candidate_count; i++) {
		copy[i] = c->candidates[i];
		copy[i].why = arena_strdup(a, c->candidates[i].why);
	}
	return copy;
}

static void copy_columns(struct imported_file *f, const struct import_plan *plan, struct arena *a)
{
	for (size_t i = 0; i < plan->column_count; i++) {
		const struct import_column *c = &plan->columns[i];
		struct imported_column copy = {.header = arena_strdup(a, c->header),
					       .constant = arena_strdup(a, c->constant),
					       .field = c->field ? c->field->name : NULL,
					       .special = arena_strdup(a, c->special),
					       .score = c->why ? c->score : 100,
					       .why = arena_strdup(a, c->why),
					       .candidates = copy_candidates(c, a),
					       .candidate_count = c->candidate_count};
		vec_push(&f->columns, copy);
	}
}

void planned_decisions(struct imported_file *f, const struct import_plan *plan, struct arena *a)
{
	for (size_t i = f->decisions.n; i < plan->decision_count; i++) {
		const struct import_decision *d = &plan->decisions[i];
		struct import_decision copy = {.what = arena_strdup(a, d->what),
					       .value = arena_strdup(a, d->value),
					       .why = arena_strdup(a, d->why),
					       .option = arena_strdup(a, d->option),
					       .notice = arena_strdup(a, d->notice)};
		vec_push(&f->decisions, copy);
	}
}

/* Rejected rows that come back speak for what their file did. */
static const char *covers_of(const struct run *r, const struct import_plan *plan)
{
	const struct batch *b = plan->mends ? evidence_batch_get(r->ev, plan->as_batch) : NULL;

	return r->job->covers ? r->job->covers : b ? b->covers : plan->covers;
}

void planned_copy(const struct run *r, struct imported_file *f, const struct import_plan *plan)
{
	struct arena *a = &r->out->arena;
	struct str mapping = {0};

	f->record = plan->record;
	f->encoding = arena_strdup(a, plan->encoding);
	f->preset = arena_strdup(a, plan->preset);
	f->source = arena_strdup(a, plan->source);
	f->delimiter = plan->delimiter;
	f->header_line = plan->header_line;
	f->header_rows = plan->header_rows;
	f->preamble = plan->preamble;
	import_mapping_json(&mapping, plan);
	f->mapping = arena_strdup(a, str_c(&mapping));
	str_free(&mapping);
	if (f->record & RECORD_CLAIM)
		f->covers = arena_strdup(a, covers_of(r, plan));
	f->mends = plan->mends;
	copy_columns(f, plan, a);
	planned_decisions(f, plan, a);
}

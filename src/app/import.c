/* Import: files into batches of one command, in one transaction. An attempt reads every file into
 * the open transaction. Where it turns out that a file only repeated what an active batch holds,
 * the attempt is rolled back and made again without that file: the ledger stays as it was. */
#include "drift.h"

#include "hangar/copy.h"
#include "hangar/err.h"
#include "hangar/str.h"

#define NEAR_NAMES 20

static int write_rejects(struct run *r, struct err *e)
{
	size_t written = 0;

	for (size_t i = 0; i < r->n; i++) {
		struct incoming *p = &r->files[i];
		const char *path = r->job->rejects;

		if (!p->rejects.rows)
			continue;
		if (written++)
			path = arena_printf(&r->out->arena, "%s.%zu", path, written);
		if (file_write(path, str_c(&p->rejects.text), p->rejects.text.n, e))
			return -1;
		p->result->rejects = arena_strdup(&r->out->arena, path);
	}
	return 0;
}

/* The mapping of the first file, those of others to SAVE_MAP.2, SAVE_MAP.3. */
static int write_maps(struct run *r, struct err *e)
{
	int rc = 0;

	for (size_t i = 0; i < r->n && r->job->save_map && !rc; i++) {
		const char *path = r->job->save_map;
		size_t number = (size_t)(r->files[i].result - r->out->files.v) + 1;
		struct str text = {0};

		if (number > 1)
			path = arena_printf(&r->out->arena, "%s.%zu", path, number);
		import_save_map(&text, r->files[i].reader);
		rc = file_write(path, str_c(&text), text.n, e);
		str_free(&text);
	}
	return rc;
}

/* Names of many files are no slips of the pen: only so many as are shown are looked at. */
static void add_near_party(struct run *r, const char *name)
{
	struct str near = {0};

	if (r->out->near_parties.n >= NEAR_NAMES)
		return;
	catalogue_near_party(&near, r->ev->catalogue, name);
	vec_push(&r->out->near_parties, arena_strdup(&r->out->arena, str_c(&near)));
	str_free(&near);
}

/* The names that these files brought and that nobody defines: they are kept as they stand. */
static void list_unresolved(struct run *r)
{
	const struct catalogue *c = r->ev->catalogue;
	struct arena *a = &r->out->arena;

	for (type_id t = 1; t <= catalogue_type_count(c); t++)
		if (catalogue_type_get(c, t)->unresolved &&
		    !(t < r->other_types.n && r->other_types.v[t]))
			vec_push(&r->out->types,
				 arena_strdup(a, catalogue_type_get(c, t)->designation));
	for (party_id p = 1; p <= catalogue_party_count(c); p++)
		if (catalogue_party_get(c, p)->unresolved) {
			vec_push(&r->out->parties,
				 arena_strdup(a, catalogue_party_get(c, p)->name));
			add_near_party(r, catalogue_party_get(c, p)->name);
		}
}

static void forget_batches(struct imported *out)
{
	out->command = 0;
	for (size_t i = 0; i < out->files.n; i++)
		out->files.v[i].batch = 0;
}

/* Once it is under way it is not taken back. */
static int commit(struct run *r, struct err *e)
{
	if (!incoming_look(r, IMPORT_COMMITS, NULL, 0, 0))
		return watch_stopped(e);
	return store_commit(r->store, e);
}

static int finish(struct run *r, struct err *e)
{
	bool refused = r->job->strict && r->out->rejected;

	if (write_rejects(r, e) || write_maps(r, e))
		return -1;
	list_unresolved(r);
	r->out->changed = r->out->command && !refused && !r->job->dry_run;
	if (r->out->changed)
		return commit(r, e);
	forget_batches(r->out);
	store_rollback(r->store);
	return 0;
}

/* ---- attempts ---- */

static void begin_run(struct run *r, const struct input *inputs, const char *const *hashes,
		      bool *repeats)
{
	r->ev = evidence_new();
	r->out = mem_zalloc(sizeof *r->out);
	r->files = mem_zalloc((r->n + 1) * sizeof *r->files);
	vec_reserve(&r->out->files, r->n + 1); /* so that pointers to its items hold */
	for (size_t i = 0; i < r->n; i++) {
		struct imported_file f = {.path = arena_strdup(&r->out->arena, inputs[i].path)};
		vec_push(&r->out->files, f);
		r->files[i].input = &inputs[i];
		r->files[i].sha256 = hashes[i];
		r->files[i].result = &r->out->files.v[i];
		r->files[i].repeats = &repeats[i];
	}
}

static void end_run(struct run *r)
{
	for (size_t i = 0; i < r->n; i++) {
		import_close(&r->files[i].reader);
		str_free(&r->files[i].rejects.text);
		drift_free(&r->files[i].drift);
		vec_free(&r->files[i].elsewhere);
	}
	store_rollback(r->store); /* whose thread may look at the files */
	mem_free(r->files);
	vec_free(&r->known);
	vec_free(&r->other_types);
	evidence_free(&r->before);
	evidence_free(&r->ev);
}

/* 0 with *out, 1 to be made again, -1. */
static int attempt(struct imported **out, struct run *r, const struct input *inputs,
		   const char *const *hashes, bool *repeats, struct err *e)
{
	int rc;

	begin_run(r, inputs, hashes, repeats);
	rc = store_begin(r->store, e);
	if (!rc)
		rc = store_load_names(r->store, r->ev, e);
	if (!rc)
		rc = incoming_open(r, e);
	if (!rc)
		rc = incoming_take(r, e);
	if (!rc)
		rc = finish(r, e);
	end_run(r);
	if (rc)
		imported_free(&r->out);
	*out = r->out;
	return rc;
}

static const char **hash_all(const struct input *inputs, size_t n, struct arena *a)
{
	const char **hashes = arena_alloc(a, (n + 1) * sizeof *hashes);
	char hex[FILE_SHA256_HEX];

	for (size_t i = 0; i < n; i++) {
		hashes[i] = inputs[i].sha256;
		if (hashes[i])
			continue;
		file_sha256(hex, inputs[i].view.data, inputs[i].view.size);
		hashes[i] = arena_strdup(a, hex);
	}
	return hashes;
}

/* ---- who looks on ---- */

static bool look_at_opening(uint64_t done, uint64_t all, void *arg)
{
	const struct run *r = arg;
	struct incoming *p = r->at_hand;

	p->opening.of = p->input->copy;
	spool_pass(&p->opening, (size_t)done);
	return incoming_look(r, IMPORT_OPENS, r->at_hand, done, all);
}

static bool look_at_indexes(uint64_t done, uint64_t all, void *arg)
{
	const struct run *r = arg;

	return incoming_look(r, IMPORT_INDEXES, r->at_hand, done, all);
}

struct copying {
	const struct import_job *job;
	const char *path;
};

static bool look_at_copy(uint64_t done, uint64_t all, void *arg)
{
	const struct copying *c = arg;
	struct import_progress now = {.phase = IMPORT_COPIES,
				      .path = c->path,
				      .done = done,
				      .size = all};

	return !c->job->progress || c->job->progress(&now, c->job->arg);
}

/* ---- together ---- */

static void close_store(struct run *r, struct import_seconds *seconds)
{
	struct store_times t = store_times(r->store);
	double start = clock_seconds();

	store_close(&r->store);
	*seconds = r->seconds;
	seconds->original = t.original;
	seconds->indexes = t.indexes;
	seconds->commit = t.commit + clock_seconds() - start;
}

int import_inputs(struct imported **out, const char *ledger, const struct input *inputs, size_t n,
		  const struct import_job *job, struct err *e)
{
	struct run r = {.job = job, .n = n};
	struct arena a = {0};
	const char **hashes = hash_all(inputs, n, &a);
	bool *repeats = arena_alloc(&a, n + 1);
	int rc = ledger_make_folder(ledger, e) ? -1 : store_open(&r.store, ledger, STORE_CREATE, e);

	*out = NULL;
	r.opening = (struct watch){look_at_opening, &r};
	r.indexing = (struct watch){look_at_indexes, &r};
	if (!rc) {
		store_watch(r.store, &r.indexing);
		do
			rc = attempt(out, &r, inputs, hashes, repeats, e);
		while (rc == 1);
	}
	if (!rc)
		close_store(&r, &(*out)->seconds);
	store_close(&r.store);
	arena_free(&a);
	return rc;
}

static int copy_input(struct input *in, struct spool *copy, char *hex, const struct import_job *job,
		      struct err *e)
{
	struct copying c = {.job = job, .path = in->path};
	struct watch w = {look_at_copy, &c};

	if (copy_file(copy, hex, in->path, &w, e))
		return -1;
	in->copy = copy;
	in->sha256 = hex;
	return spool_view(copy, &in->view, e) ? err_prefix(e, "%s", in->path) : 0;
}

int ledger_import(struct imported **out, const char *ledger, const struct import_job *job,
		  struct err *e)
{
	size_t n = job->path_count;
	struct input *inputs = mem_zalloc((n + 1) * sizeof *inputs);
	struct spool *copies = mem_zalloc((n + 1) * sizeof *copies);
	char(*hashes)[FILE_SHA256_HEX] = mem_zalloc((n + 1) * sizeof *hashes);
	double start = clock_seconds(), spent;
	int rc = 0;

	*out = NULL;
	for (size_t i = 0; i < n && !rc; i++) {
		inputs[i].path = job->paths[i];
		rc = copy_input(&inputs[i], &copies[i], hashes[i], job, e);
	}
	spent = clock_seconds() - start;
	if (!rc)
		rc = import_inputs(out, ledger, inputs, n, job, e);
	if (*out)
		(*out)->seconds.file = spent;
	for (size_t i = 0; i < n; i++)
		spool_free(&copies[i]);
	mem_free(hashes);
	mem_free(copies);
	mem_free(inputs);
	return rc;
}

void imported_free(struct imported **ip)
{
	struct imported *im = *ip;

	if (!im)
		return;
	for (size_t i = 0; i < im->files.n; i++) {
		vec_free(&im->files.v[i].columns);
		vec_free(&im->files.v[i].decisions);
		vec_free(&im->files.v[i].diff.rows);
		vec_free(&im->files.v[i].set_aside_rows);
		vec_free(&im->files.v[i].rejected_rows);
		vec_free(&im->files.v[i].mended_rows);
		vec_free(&im->files.v[i].mendings);
		vec_free(&im->files.v[i].notices);
		vec_free(&im->files.v[i].reasons);
		vec_free(&im->files.v[i].repeated_lines);
	}
	vec_free(&im->files);
	vec_free(&im->types);
	vec_free(&im->parties);
	vec_free(&im->near_parties);
	arena_free(&im->arena);
	mem_free(im);
	*ip = NULL;
}

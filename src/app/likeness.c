/* Rows are known again by their identity; what is left on either side is compared by the words of
 * its subject and by its days. */
#include "likeness.h"

#include <stdlib.h>

#include "hangar/area.h"
#include "hangar/err.h"

#include "wording.h"

static uint64_t hash_of(const struct str *words)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < words->n; i++)
		h = (h ^ (unsigned char)words->s[i]) * UINT64_C(1099511628211);
	return h;
}

static void widen(int32_t *first, int32_t *last, const struct date *d)
{
	if (!date_stated(d) || d->flags & DATE_UNKNOWN)
		return;
	*first = d->earliest < *first ? d->earliest : *first;
	*last = d->latest > *last ? d->latest : *last;
}

static bool overlaps(const struct likeness *l, const struct date *d)
{
	return d->earliest <= l->last && d->latest >= l->first;
}

static void add_apart(struct apart *a, const struct evidence *ev, const struct claim *c)
{
	const struct date *days = claim_days(c);
	struct str subject = {0}, parties = {0};

	a->n++;
	if (!days || !date_stated(days) || days->flags & DATE_UNKNOWN)
		a->undated++;
	wording_subject(&subject, ev, c);
	wording_parties(&parties, ev, c);
	vec_push(&a->subjects, hash_of(&subject));
	vec_push(&a->parties, hash_of(&parties));
	str_free(&subject);
	str_free(&parties);
}

/* ---- the file ---- */

static int take(struct likeness *l, const struct run *r, const struct import_row *row,
		const struct evidence *before, const struct claim **known, enum record record,
		struct err *e)
{
	struct claim *c = (struct claim *)&row->as;
	claim_id id = 0;
	int found = store_find_row(r->store, record, row->key, &id, e);

	if (found < 0)
		return -1;
	*known = found ? evidence_claim(before, id) : NULL;
	if (found)
		vec_push(&l->known, ((struct elsewhere){l->rows, row->key}));
	l->rows++;
	l->found += found > 0;
	l->shared += *known != NULL;
	c->record = (uint8_t)record;
	if (claim_days(c))
		widen(&l->first, &l->last, claim_days(c));
	if (*known)
		return 0;
	evidence_lock(r->ev);
	add_apart(&l->here_only, r->ev, c);
	evidence_unlock(r->ev);
	return 0;
}

VEC_TYPE(id_list, claim_id);

static int read_file(struct likeness *l, struct id_list *seen, const struct run *r,
		     const struct incoming *p, const struct evidence *before, struct err *e)
{
	struct import_list list = {.key = l->key};
	struct import_options o = r->job->options;
	struct import_reader *reader = NULL;
	struct import_row row;
	int got = 0;

	o.list = &list;
	o.known = r->known.v;
	o.known_count = r->known.n;
	if (import_open(&reader, &p->input->view, p->input->path, &o, r->ev, e))
		return -1;
	while ((got = import_next(reader, &row, e)) == 1) {
		const struct claim *known = NULL;

		if (row.fate != FATE_KEPT)
			continue;
		if (take(l, r, &row, before, &known, p->plan->record, e)) {
			got = -1;
			break;
		}
		if (known)
			vec_push(seen, known->id);
	}
	import_close(&reader);
	return got;
}

/* ---- the ledger ---- */

static int by_id(const void *a, const void *b)
{
	const claim_id *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void meet(struct likeness *l, const struct id_list *seen, const struct evidence *before,
		 const struct claim *c, source_id source)
{
	if (c->source != source)
		return;
	l->there++;
	if (seen->n && bsearch(&c->id, seen->v, seen->n, sizeof *seen->v, by_id))
		return;
	add_apart(&l->there_only, before, c);
	if (claim_days(c))
		l->there_inside += overlaps(l, claim_days(c));
}

static void read_ledger(struct likeness *l, struct id_list *seen, const struct evidence *before,
			enum record record)
{
	source_id source = evidence_source_find(before, l->key);

	if (seen->n)
		qsort(seen->v, seen->n, sizeof *seen->v, by_id);
	for (size_t i = 0; record == RECORD_HOLDING && i < before->holdings.n; i++)
		meet(l, seen, before, &before->holdings.v[i].claim, source);
	for (size_t i = 0; record == RECORD_TRANSFER && i < before->transfers.n; i++)
		meet(l, seen, before, &before->transfers.v[i].claim, source);
	for (size_t i = 0; record == RECORD_AIRFRAME && i < before->airframes.n; i++)
		meet(l, seen, before, &before->airframes.v[i].claim, source);
}

int likeness_measure(struct likeness *l, const struct run *r, const struct incoming *p,
		     const struct evidence *before, struct err *e)
{
	struct id_list seen = {0};
	int rc;

	l->first = INT32_MAX;
	l->last = INT32_MIN;
	rc = read_file(l, &seen, r, p, before, e);
	if (!rc)
		read_ledger(l, &seen, before, p->plan->record);
	vec_free(&seen);
	return rc;
}

void likeness_free(struct likeness *l)
{
	vec_free(&l->known);
	vec_free(&l->here_only.subjects);
	vec_free(&l->here_only.parties);
	vec_free(&l->there_only.subjects);
	vec_free(&l->there_only.parties);
}

/* ---- what it says ---- */

static int by_hash(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Sorts b. */
static bool have_common(const uint64_t *a, size_t n, uint64_t *b, size_t m)
{
	if (m)
		qsort(b, m, sizeof *b, by_hash);
	for (size_t i = 0; i < n && m; i++)
		if (bsearch(&a[i], b, m, sizeof *b, by_hash))
			return true;
	return false;
}

bool likeness_same_subjects(const struct likeness *l)
{
	return have_common(l->here_only.subjects.v, l->here_only.subjects.n,
			   l->there_only.subjects.v, l->there_only.subjects.n);
}

bool likeness_same_parties(const struct likeness *l)
{
	return have_common(l->here_only.parties.v, l->here_only.parties.n, l->there_only.parties.v,
			   l->there_only.parties.n);
}

bool likeness_other_days(const struct likeness *l)
{
	return l->here_only.n && l->there_only.n && !l->here_only.undated &&
	       !l->there_only.undated && !l->there_inside;
}

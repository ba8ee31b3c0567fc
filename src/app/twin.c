#include "twin.h"

#include "hangar/err.h"

static bool same_meaning(const struct imported_file *f, enum record record, const char *preset,
			 const char *mapping)
{
	return f->record == record && streq(f->preset, preset) && streq(f->mapping, mapping);
}

/* The batch in force that has the file's bytes, as the same record: read as this file is, or in
 * another way. Both readings of one file together would double every total. */
static const struct batch *twin_in_ledger(const struct run *r, const struct incoming *p,
					  bool read_alike)
{
	for (size_t i = 0; i < r->ev->batches.n; i++) {
		const struct batch *b = &r->ev->batches.v[i];
		if (b->active && streq(b->sha256, p->sha256) && b->record == p->result->record &&
		    same_meaning(p->result, b->record, b->preset, b->mapping) == read_alike)
			return b;
	}
	return NULL;
}

static bool twin_in_run(const struct run *r, const struct incoming *p)
{
	for (const struct incoming *q = r->files; q < p; q++)
		if (streq(q->sha256, p->sha256) &&
		    same_meaning(p->result, q->result->record, q->result->preset,
				 q->result->mapping))
			return true;
	return false;
}

/* A description that another one followed may be said again, and then stands again. */
static bool describes_sources(const struct incoming *p)
{
	return p->result->record == RECORD_SOURCE;
}

static int covers_otherwise(const struct incoming *p, const struct batch *twin, struct err *e)
{
	return err_set(e, ERR_USAGE,
		       "%s: batch:%u has this file already, covering %s; take that one back first "
		       "(hangar undo %u)",
		       p->input->path, (unsigned)twin->id,
		       twin->covers ? twin->covers : "what nobody said", (unsigned)twin->id);
}

/* May the rows say more than the batch that has the file's bytes? Those rejected may fare better
 * now (a type was defined, a reader mended), those of other equipment may be asked for. */
static bool may_say_more(const struct run *r, const struct batch *twin)
{
	return twin->rejected || (r->job->options.keep_other && twin->set_aside);
}

int twin_find(struct run *r, struct incoming *p, struct err *e)
{
	const struct batch *twin = twin_in_ledger(r, p, true), *other;

	if (twin)
		p->result->before = twin->id;
	if (twin_in_run(r, p) || (twin && !may_say_more(r, twin) && !describes_sources(p)))
		*p->repeats = true;
	p->result->seen = *p->repeats;
	if (twin && r->job->covers && p->result->covers && !streq(twin->covers, p->result->covers))
		return covers_otherwise(p, twin, e);
	other = twin ? NULL : twin_in_ledger(r, p, false);
	if (!other)
		return 0;
	return err_set(e, ERR_USAGE,
		       "%s: batch:%u has this file already, read in another way; both together "
		       "would count it twice (hangar undo %u takes that one back)",
		       p->input->path, (unsigned)other->id, (unsigned)other->id);
}

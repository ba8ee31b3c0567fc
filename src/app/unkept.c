/* Rows of a file that are not in the ledger: the first ones are listed, all are counted by their
 * reasons, so that memory stays bounded whatever the file. The ledger itself lists each. */
#include "inside.h"

#include <string.h>

#define REASONS 200 /* each counted apart; what comes then is counted together */

/* What is said of the row behind "FILE:LINE: ", or its column and all behind "FILE:LINE:". */
static const char *without_place(const struct imported_file *f, const struct import_row *row)
{
	struct str place = {0};
	const char *why = row->reason;
	size_t n;

	str_addf(&place, "%s:%u", f->path, (unsigned)row->line);
	n = str_starts(why, str_c(&place)) ? place.n : 0;
	str_free(&place);
	if (!n)
		return why;
	return why + n + (str_starts(why + n, ": ") ? 2 : why[n] == ':' || why[n] == ' ');
}

static struct imported_reason *find_reason(struct imported_file *f, const char *why, bool rejected)
{
	for (size_t i = 0; i < f->reasons.n; i++) {
		struct imported_reason *r = &f->reasons.v[i];
		if (r->rejected == rejected && streq(r->why, why))
			return r;
	}
	return NULL;
}

static void count_reason(struct imported_file *f, const struct import_row *row, struct arena *a)
{
	bool rejected = row->fate == FATE_REJECTED;
	const char *why = without_place(f, row);
	struct imported_reason *r = find_reason(f, why, rejected);

	if (!r && f->reasons.n >= REASONS) {
		why = NULL;
		r = find_reason(f, why, rejected);
	}
	if (!r) {
		struct imported_reason made = {.why = arena_strdup(a, why),
					       .rejected = rejected,
					       .first = row->line};
		vec_push(&f->reasons, made);
		r = &f->reasons.v[f->reasons.n - 1];
	}
	r->rows++;
}

void unkept_add(struct imported_file *f, const struct import_row *row, struct arena *a)
{
	struct imported_row copy = {.line = row->line};
	bool aside = row->fate == FATE_SET_ASIDE;
	size_t listed = aside ? f->set_aside_rows.n : f->rejected_rows.n;

	count_reason(f, row, a);
	if (listed >= IMPORT_LISTED)
		return;
	copy.reason = arena_strdup(a, row->reason);
	if (aside)
		vec_push(&f->set_aside_rows, copy);
	else
		vec_push(&f->rejected_rows, copy);
}

/* What was found of a wide table, as decisions of its report: what it is, that its figures run up,
 * which columns are set aside, and which sums do not add up. */
#include "headings-say.h"

#include "hangar/str.h"

#include "decision.h"
#include "dialect.h"
#include "heading.h"
#include "inside.h"

enum { FAULTS_SAID = 5, NAMES_SAID = 8 };

static void say_table(struct import_reader *r, const struct headings *h)
{
	if (h->whole)
		decide(r, "table",
		       arena_printf(&r->arena, "%s counts, and what it is the sum of is kept",
				    r->header.cells[h->whole - 1].s),
		       h->why, NULL);
	else
		decide(r, "table", "a row for each value", h->why, NULL);
}

static bool is_other(const struct headings *h, size_t column)
{
	for (size_t k = 0; k < HEADINGS_OF_COLUMN; k++)
		if (h->columns[column][k].kind == HEADING_OTHER)
			return true;
	return false;
}

static void say_other(struct import_reader *r, const struct headings *h, size_t columns)
{
	struct str names = {0};
	size_t n = 0;

	for (size_t i = 0; i < columns; i++) {
		if (!is_other(h, i))
			continue;
		if (n++ < NAMES_SAID)
			str_addf(&names, "%s%s", n > 1 ? ", " : "", r->header.cells[i].s);
	}
	if (n > NAMES_SAID)
		str_addf(&names, " and %zu more", n - NAMES_SAID);
	if (n)
		decide(r, "columns",
		       arena_printf(&r->arena, "%zu of other equipment %s %s", n,
				    n > 1 ? "are" : "is",
				    r->options.keep_other ? "kept as such" : "set aside"),
		       str_c(&names), NULL);
	str_free(&names);
}

/* The values count, or the sum that is more than they: either way a figure of the file does not. */
static void warn_of_faults(struct import_reader *r, const struct headings *h)
{
	const struct heading_fault *f = &h->faults[0];

	decide_aloud(r, arena_printf(&r->arena,
				     "%zu sum%s of columns %s not add up, the first in line %u: %s "
				     "says %s, what it is the sum of makes %s; %s",
				     h->fault_count, h->fault_count > 1 ? "s" : "",
				     h->fault_count > 1 ? "do" : "does", (unsigned)f->line,
				     r->header.cells[f->column - 1].s, f->stated, f->is,
				     h->whole ? "the sum counts" : "the values count"));
}

static void say_faults(struct import_reader *r, const struct headings *h)
{
	for (size_t i = 0; i < h->fault_count && i < FAULTS_SAID; i++) {
		const struct heading_fault *f = &h->faults[i];

		decide(r, "sums",
		       arena_printf(&r->arena, "line %u: %s says %s", (unsigned)f->line,
				    r->header.cells[f->column - 1].s, f->stated),
		       arena_printf(&r->arena, "what it is the sum of makes %s", f->is), NULL);
	}
	if (h->fault_count > FAULTS_SAID)
		decide(r, "sums",
		       arena_printf(&r->arena, "%zu more do not add up",
				    h->fault_count - FAULTS_SAID),
		       NULL, NULL);
	if (h->fault_count)
		warn_of_faults(r, h);
}

void headings_say(struct import_reader *r, const struct headings *h, size_t columns)
{
	if (h->values || h->whole)
		say_table(r, h);
	if (h->values)
		say_other(r, h, columns);
	if (h->running)
		decide(r, "figures", "running totals, of which the newest count", h->running_why,
		       "--as transfer");
	say_faults(r, h);
}

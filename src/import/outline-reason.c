/* What a total says of itself, and what the rows say. */
#include "outline-inside.h"

#include "dialect.h"

static const char *header_name(const struct outline_table *t, const struct header *h, size_t figure)
{
	size_t column = t->figures[figure];

	return column < h->n && h->cells[column].n ? h->cells[column].s : NULL;
}

static void add_rows(struct str *out, const struct outline_verdict *v)
{
	uint32_t first = v->match.first, last = v->match.last;
	const char *where = v->below ? "below" : "above";

	if (v->match.rows == 1)
		str_addf(out, "the row %s it (line %u)", where, first);
	else
		str_addf(out, "the %u rows %s it (lines %u-%u)", v->match.rows, where,
			 first < last ? first : last, first < last ? last : first);
}

static void add_sum(struct str *out, const struct outline_table *t, const struct header *h,
		    const struct outline_verdict *v)
{
	const char *odd = header_name(t, h, v->match.odd),
		   *name = header_name(t, h, v->match.column);

	if (!v->match.differ) {
		addend_format(out, v->match.says);
		str_add(out,
			v->match.of_totals ? " is the sum of the totals of " : " is the sum of ");
		add_rows(out, v);
		return;
	}
	str_addf(out, "%s is the sum of ", name ? name : "one column");
	add_rows(out, v);
	str_addf(out, ", %s is not: ", odd ? odd : "another");
	addend_format(out, v->match.says);
	str_add(out, ", they make ");
	addend_format(out, v->match.makes);
}

static void add_difference(struct str *out, const struct outline_table *t, const struct header *h,
			   const struct outline_verdict *v)
{
	const char *name = t->figure_count > 1 ? header_name(t, h, v->match.odd) : NULL;

	if (name)
		str_addf(out, "%s is ", name);
	addend_format(out, v->match.says);
	str_add(out, ", ");
	add_rows(out, v);
	str_add(out, v->match.rows == 1 ? " makes " : " make ");
	addend_format(out, v->match.makes);
}

const char *outline_total_reason(const struct outline_table *t, const struct header *h,
				 const struct outline_verdict *v, struct arena *a)
{
	struct str text = {0};
	const char *kept;

	str_add(&text, v->kind == OUTLINE_SECTION ? "a section with its total" : "a total");
	if (v->loud) {
		str_add(&text, " that does not add up: ");
		add_difference(&text, t, h, v);
	} else if (v->match.rows && v->match.agree + v->match.nothing) {
		str_add(&text, ": ");
		add_sum(&text, t, h, v);
	} else {
		str_add(&text, v->match.rows ? " that could not be checked" : " without rows");
	}
	kept = arena_strdup(a, str_c(&text));
	str_free(&text);
	return kept;
}

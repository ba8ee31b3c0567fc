/* What a side says of a fact, as a cell: with the sign of how it stands to the chosen. */
#include "list.h"
#include "mark.h"
#include "side-inside.h"

/* Amounts stay on one line. */
static const char *unbroken(const struct look *l, const char *text)
{
	struct str s = {0};
	const char *kept;

	for (; *text; text++) {
		bool inside = *text == ' ' && text[1] && text[-1] != ',';
		str_add(&s, inside ? "\xc2\xa0" : "");
		if (!inside)
			str_addc(&s, *text);
	}
	kept = arena_strdup(l->arena, str_c(&s));
	str_free(&s);
	return kept;
}

static struct cell said_cell(const struct look *l, const struct said *x, bool unbreakable)
{
	static const char *const lead[] = {
	    [SAID_CHOSEN] = MARK_CHOSEN, [SAID_DIFFERS] = DIFFERS, [SAID_PLAINLY] = ""};
	struct cell c;

	if (!x->text)
		return cell_text(NULL);
	if (x->how == SAID_SAME)
		return cell_text(DITTO);
	c = cell_text(arena_printf(l->arena, "%s%s", x->how == SAID_FITS ? "" : lead[x->how],
				   unbreakable ? unbroken(l, x->text) : x->text));
	c.role = x->how == SAID_DIFFERS ? ROLE_WARNING : ROLE_NONE;
	return c;
}

/* Many sites are told by their number. */
static const char *brief_sites(const struct look *l, const struct side *x, const char *text)
{
	enum { MANY = 5 };
	const struct version *v = x->versions.v[0];
	size_t n = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		bool again = !v->lots.v[i].site;
		for (size_t k = 0; k < i && !again; k++)
			again = streq(v->lots.v[k].site, v->lots.v[i].site);
		n += !again;
	}
	return n < MANY ? text : arena_printf(l->arena, "%zu sites", n);
}

/* The types stand in full above: where there are several, their number will do for the chosen;
 * `brief` asks for that. */
struct cell side_fact_cell(const struct look *l, const struct side *x, enum side_fact f, bool brief)
{
	struct said said = x->said[f];
	size_t n;

	if (f == FACT_SITES && said.text)
		said.text = brief_sites(l, x, said.text);
	if (f == FACT_TYPES && said.how == SAID_CHOSEN && brief) {
		catalogue_typeset_members(l->ev->catalogue, x->versions.v[0]->types, &n);
		if (n > 1)
			said.text = arena_printf(l->arena, "%zu types", n);
	}
	return said_cell(l, &said, brief ? f == FACT_LOT : fact_is_figure(f));
}

struct cell side_stance_cell(const struct side *x, const char *text)
{
	const struct objection *o = x->versions.n ? NULL : x->objections.v[0];
	struct cell c = cell_text(text);

	if (x->fault || (o && o->stance == DENIES))
		c.role = ROLE_ERROR;
	else if (o)
		c.role = ROLE_WARNING;
	return c;
}

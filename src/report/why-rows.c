/* Trees as rows. */
#include "why-rows.h"

#include "hangar/file.h"
#include "show.h"

/* ---- figures ---- */

struct cell why_cell(const struct look *l, const struct why_node *n)
{
	const struct why_value *v = &n->value;
	struct cell c = {.kind = CELL_NONE};

	switch (v->kind) {
	case WHY_NOTHING:
		break;
	case WHY_COUNT:
		return cell_quantity(v->quantity);
	case WHY_DECIMAL:
		return cell_decimal(v->quantity);
	case WHY_MONEY:
		return cell_money((struct money){.minor = v->quantity,
						 .currency = v->currency,
						 .nominal = v->nominal});
	case WHY_DATE:
		return cell_date(v->date);
	case WHY_TYPES:
		return cell_text(look_types(l, v->id));
	case WHY_PARTY:
		return cell_text(look_party(l, v->id));
	case WHY_WORD:
		return cell_text(v->word);
	}
	return c;
}

void why_show_value(struct str *out, const struct look *l, const struct why_node *n)
{
	struct cell c = why_cell(l, n);

	show_cell(out, &c);
}

/* ---- labels ---- */

const char *why_place(const struct look *l, const struct claim *c)
{
	const struct batch *b = look_batch(l, c->batch);

	if (!b || !b->file)
		return "typed in";
	return arena_printf(l->arena, "%s:%u", file_basename(b->file), c->line);
}

static const char *claim_label(const struct look *l, const struct why_node *n)
{
	struct grade g = evidence_grade(l->ev, n->claim);
	struct str s = {0};
	const char *text;

	str_addf(&s, "claim:%llu %s", (unsigned long long)n->claim->id, n->label);
	if (g.reliability || g.credibility)
		str_addc(&s, ' ');
	grade_format(&s, g);
	text = arena_strdup(l->arena, str_c(&s));
	str_free(&s);
	return text;
}

/* What a node is to one of the same name above it. */
static const char *again(const struct why_node *n, const struct why_node *above)
{
	if (above->rule == WHY_LOWERED)
		return "without the denials";
	if (above->rule == WHY_SHARE)
		return "the whole lot";
	if (above->rule == WHY_CONVERTED || above->rule == WHY_DEFLATED)
		return "before that";
	if (n->role == WHY_BOUNDS)
		return "the whole";
	return n->label;
}

/* A measure is named where it is another than that above. */
static const char *label(const struct look *l, const struct why_node *n,
			 const struct why_node *above)
{
	const char *name = n->what == WHY_A_CLAIM ? claim_label(l, n) : n->label;

	if (n->what != WHY_A_CLAIM && above && streq(n->label, above->label))
		name = again(n, above);
	if (!*name)
		return *n->measure ? n->measure : "it";
	if (!*n->measure || (above && streq(n->measure, above->measure)) || streq(n->measure, name))
		return name;
	return arena_printf(l->arena, "%s · %s", name, n->measure);
}

/* ---- rows ---- */

struct making {
	struct why_rows *out;
	struct look *l;
};

static bool is_drawn(const struct why_node *n, const struct why_node *child)
{
	return child->role != WHY_SILENT && (child->role != WHY_BOUNDS || !why_parts_suffice(n));
}

static bool same_ends(struct quantity a, struct quantity b)
{
	return (a.flags & Q_ENDS) == (b.flags & Q_ENDS) && a.low == b.low && a.best == b.best &&
	       a.high == b.high;
}

static bool passes_on(const struct why_node *n)
{
	static const bool plain[WHY_RULES] = {
	    [WHY_ADDED] = true, [WHY_FIRST] = true, [WHY_AGREED] = true,
	    [WHY_SPAN] = true,  [WHY_UNION] = true, [WHY_TOLD] = true};

	if (n->rule == WHY_DEAL) /* of one part, and its whole changes nothing */
		return n->n == 2 && n->children[0]->role == WHY_COUNTS &&
		       n->children[1]->role == WHY_BOUNDS &&
		       same_ends(n->value.quantity, n->children[0]->value.quantity);
	return plain[n->rule] && n->n == 1 && n->children[0]->role == WHY_COUNTS;
}

static void put_children(struct making *m, const struct why_node *n, const struct why_row *row);

static void put(struct making *m, const struct why_node *n, const char *hang, unsigned depth,
		bool last, const struct why_node *above)
{
	struct why_row row = {.role = n->role, .depth = depth};

	while (passes_on(n))
		n = n->children[0];
	row.node = n;
	row.decisive = n->decisive;
	row.lead = depth ? arena_printf(m->l->arena, "%s%s", hang, last ? "└─ " : "├─ ") : "";
	row.hang = depth ? arena_printf(m->l->arena, "%s%s", hang, last ? "   " : "│  ") : "";
	row.text = label(m->l, n, above);
	row.why = why_words(m->l, &row);
	vec_push(m->out, row);
	put_children(m, n, &row);
}

/* Those who do not state it, in one line. */
static void put_silent(struct making *m, const struct why_node *n, const struct why_row *above)
{
	struct str s = {0};
	struct why_row row = {.role = WHY_SILENT, .depth = above->depth + 1};

	for (size_t i = 0; i < n->n; i++) {
		const struct why_node *c = n->children[i];
		if (c->role == WHY_SILENT)
			str_addf(&s, "%s%s", s.n ? ", " : "",
				 c->what == WHY_A_CLAIM ? claim_label(m->l, c) : c->label);
		row.node = c->role == WHY_SILENT ? c : row.node;
	}
	row.lead = arena_printf(m->l->arena, "%s└─ ", above->hang);
	row.hang = arena_printf(m->l->arena, "%s   ", above->hang);
	row.text = "not stated by";
	row.why = arena_strdup(m->l->arena, str_c(&s));
	str_free(&s);
	if (row.node)
		vec_push(m->out, row);
}

static void put_children(struct making *m, const struct why_node *n, const struct why_row *row)
{
	bool silent = why_has_role(n, WHY_SILENT);
	size_t last = n->n;

	for (size_t i = 0; i < n->n; i++)
		last = is_drawn(n, n->children[i]) ? i : last;
	for (size_t i = 0; i < n->n; i++) {
		if (is_drawn(n, n->children[i]))
			put(m, n->children[i], row->hang, row->depth + 1, i == last && !silent, n);
	}
	if (silent)
		put_silent(m, n, row);
}

void why_rows_make(struct why_rows *out, const struct look *l, const struct why *w)
{
	struct making m = {out, (struct look *)(uintptr_t)l};

	put(&m, w->root, "", 0, true, NULL);
}

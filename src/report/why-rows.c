/* Trees as rows, and what a row says in words. */
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
		return cell_money((struct money){.minor = v->quantity, .currency = v->currency});
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

/* ---- rules in words ---- */

static size_t counting(const struct why_node *n)
{
	size_t count = 0;

	for (size_t i = 0; i < n->n; i++)
		count += n->children[i]->role < WHY_BOUNDS;
	return count;
}

static bool has_role(const struct why_node *n, enum why_role role)
{
	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == role)
			return true;
	}
	return false;
}

static const char *plural(size_t n)
{
	return n == 1 ? "" : "s";
}

static void say_rate(struct str *out, const struct look *l, const struct rate *r)
{
	const char *source = look_source(l, r->source);

	str_addf(out, "at 1 %s = ", currency_code(r->base));
	rate_format(out, r->rate);
	str_addf(out, " %s of ", currency_code(r->quote));
	show_date(out, r->date);
	str_addf(out, "%s%s", source ? ", " : "", source ? source : "");
}

static void say_way(struct str *out, const struct look *l, const struct exchange_way *way)
{
	say_rate(out, l, way->rate);
	if (way->second) {
		str_add(out, " and ");
		say_rate(out, l, way->second);
	}
	str_add(out, way->age.after ? ", from after the deal: there is none from before" : "");
	str_add(out, way->age.old ? ", more than a year older than the deal" : "");
}

static void say_choice(struct str *out, const struct why_node *n)
{
	str_add(out, choice_reason(n->choice));
	if (has_role(n, WHY_WIDENS))
		str_addf(out, "%sthe range goes over its rivals", out->n ? "; " : "");
}

/* Do the parts alone come to the figure? Then what bounds them has no part in it. */
static bool parts_suffice(const struct why_node *n)
{
	int64_t low = 0, best = 0, high = 0;
	struct quantity q = n->value.quantity;

	for (size_t i = 0; i < n->n; i++) {
		struct quantity c = n->children[i]->value.quantity;
		if (n->children[i]->role != WHY_COUNTS)
			continue;
		if (quantity_stated(c) && (c.flags & Q_ENDS) != Q_ENDS)
			return false;
		if (__builtin_add_overflow(low, c.low, &low) ||
		    __builtin_add_overflow(best, c.best, &best) ||
		    __builtin_add_overflow(high, c.high, &high))
			return false;
	}
	return (q.flags & Q_ENDS) == Q_ENDS && low == q.low && best == q.best && high == q.high;
}

/* How many a limit folded into one. */
static size_t rest_of(const struct why_node *n)
{
	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->rule == WHY_REST && n->children[i]->role == WHY_COUNTS)
			return n->children[i]->items;
	}
	return 0;
}

static void say_rule(struct str *out, const struct look *l, const struct why_node *n)
{
	size_t count = counting(n);

	switch (n->rule) {
	case WHY_SUM:
		if (rest_of(n))
			str_addf(out, "the %zu largest and %zu more", count - 1, rest_of(n));
		else
			str_addf(out, "sum of %zu", count);
		break;
	case WHY_DEAL:
		str_addf(out, "%zu part%s%s", count, plural(count),
			 parts_suffice(n) ? "" : ", within the range of the whole");
		break;
	case WHY_REST:
		if (n->items && n->role == WHY_LEFT_OUT)
			str_addf(out, "%zu deal%s", n->items, plural(n->items));
		break;
	case WHY_NOT_MOVED:
		str_add(out, "only ordered: nothing has moved");
		break;
	case WHY_SHARE:
		str_add(out, "of several types: any number up to the lot");
		break;
	case WHY_CONVERTED:
		say_way(out, l, &n->way);
		break;
	case WHY_CHOSEN:
		say_choice(out, n);
		break;
	case WHY_LOWERED:
		str_add(out, "the low end is 0: it is denied");
		break;
	case WHY_ADDED:
		if (count > 1)
			str_addf(out, "sum of %zu", count);
		break;
	case WHY_WHOLE:
		str_add(out, "a stated whole with its breakdown");
		break;
	case WHY_PRODUCT:
		str_add(out, "count × unit price");
		break;
	case WHY_TOLD:
		str_addf(out, "told %zu time%s: the range goes over all", n->n, plural(n->n));
		break;
	case WHY_AGREED:
		if (count > 1)
			str_add(out, "all agree");
		break;
	case WHY_SPAN:
	case WHY_UNION:
		if (count > 1)
			str_addf(out, "%zu claims together", count);
		break;
	case WHY_REMAINDER:
		str_add(out, "a stated whole, less what is listed");
		break;
	case WHY_LISTED:
		str_addf(out, "%zu listed, one each: at least", count);
		break;
	case WHY_STATED:
	case WHY_FIGURES:
	case WHY_FIRST:
	case WHY_RULES:
		break;
	}
}

static void say_role(struct str *out, const struct look *l, const struct why_row *row)
{
	const struct why_node *n = row->node;
	const char *reason = row->role == WHY_PASSED && n->passed ? passed_why(l, n->passed)
								  : why_role_reason(row->role);

	if (row->role == WHY_PICKED)
		reason = "chosen";
	if (row->role == WHY_WIDENS)
		reason = "a rival";
	if (reason && *reason)
		str_addf(out, "%s%s", out->n ? "; " : "", reason);
}

static const char *words(struct look *l, const struct why_row *row)
{
	struct str s = {0};
	const char *text;

	if (row->node->what != WHY_A_CLAIM)
		say_rule(&s, l, row->node);
	say_role(&s, l, row);
	text = arena_strdup(l->arena, str_c(&s));
	str_free(&s);
	return text;
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
	if (above->rule == WHY_CONVERTED)
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
	return child->role != WHY_SILENT && (child->role != WHY_BOUNDS || !parts_suffice(n));
}

static bool passes_on(const struct why_node *n)
{
	static const bool plain[WHY_RULES] = {
	    [WHY_ADDED] = true, [WHY_FIRST] = true, [WHY_AGREED] = true,
	    [WHY_SPAN] = true,  [WHY_UNION] = true, [WHY_TOLD] = true};

	if (n->rule == WHY_DEAL) /* of one part, which is all of the deal */
		return n->n == 2 && n->children[0]->role == WHY_COUNTS &&
		       n->children[1]->role == WHY_BOUNDS && parts_suffice(n);
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
	row.why = words(m->l, &row);
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
	bool silent = has_role(n, WHY_SILENT);
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

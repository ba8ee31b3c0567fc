/* A tree for programs: nested objects, each with its figure, its rule, its role and what is below.
 */
#include <jansson.h>

#include "hangar/utf8.h"
#include "plain.h"
#include "why-look.h"

static json_t *text_or_null(const char *text)
{
	struct str safe = {0};
	json_t *j;

	if (!text)
		return json_null();
	j = json_string(text);
	if (!j) { /* no UTF-8 */
		utf8_safe(&safe, text);
		j = json_string(str_c(&safe));
	}
	str_free(&safe);
	return j ? j : json_null();
}

static json_t *end_of(const struct why_value *v, int64_t n, bool stated)
{
	struct str s = {0};
	json_t *j;

	if (!stated)
		return json_null();
	if (v->kind == WHY_MONEY)
		money_major(&s, n, v->currency);
	else if (v->kind == WHY_DECIMAL)
		plain_decimal(&s, n);
	j = v->kind == WHY_COUNT ? json_integer(n) : json_string(str_c(&s));
	str_free(&s);
	return j;
}

static json_t *figure_of(const struct look *l, const struct why_node *n)
{
	const struct why_value *v = &n->value;
	struct quantity q = v->quantity;
	struct cell c;
	struct str s = {0};
	json_t *j;

	if (v->kind == WHY_NOTHING)
		return json_null();
	if (v->kind == WHY_COUNT || v->kind == WHY_MONEY || v->kind == WHY_DECIMAL) {
		j = json_pack("{s:o,s:o,s:o}", "low", end_of(v, q.low, q.flags & Q_LOW), "best",
			      end_of(v, q.best, q.flags & Q_BEST), "high",
			      end_of(v, q.high, q.flags & Q_HIGH));
		if (v->kind == WHY_MONEY)
			json_object_set_new(j, "currency", json_string(currency_code(v->currency)));
		if (v->nominal)
			json_object_set_new(j, "constant", json_false());
		return j;
	}
	c = why_cell(l, n);
	plain_cell(&s, &c);
	j = text_or_null(str_c(&s));
	str_free(&s);
	return j;
}

static json_t *rate_of(const struct look *l, const struct rate *r, const struct rate_age *age)
{
	struct str rate = {0}, date = {0};
	json_t *j;

	rate_format(&rate, r->rate);
	date_format(&date, &r->date);
	j = json_pack("{s:s,s:s,s:s,s:s,s:o,s:b,s:b}", "base", currency_code(r->base), "quote",
		      currency_code(r->quote), "rate", str_c(&rate), "date", str_c(&date), "source",
		      text_or_null(look_source(l, r->source)), "after", age->after, "old",
		      age->old);
	str_free(&rate);
	str_free(&date);
	return j;
}

static json_t *mean_json(struct mean mean)
{
	struct str s = {0};
	json_t *j;

	mean_format(&s, mean);
	j = json_string(str_c(&s));
	str_free(&s);
	return j;
}

static json_t *prices_of(const struct look *l, const struct price_way *way)
{
	return json_pack("{s:o,s:s,s:i,s:o,s:i,s:o}", "index",
			 text_or_null(look_source(l, way->index->source)), "currency",
			 currency_code(way->index->currency), "year", way->year, "own",
			 mean_json(way->own), "constant", l->r->policy.constant, "target",
			 mean_json(way->target));
}

/* What an amount was converted and deflated by. */
static void add_money(json_t *to, const struct look *l, const struct why_node *n)
{
	if (n->way.rate)
		json_object_set_new(to, "rate", rate_of(l, n->way.rate, &n->way.age));
	if (n->way.second)
		json_object_set_new(to, "second_rate", rate_of(l, n->way.second, &n->way.age));
	if (n->prices.index)
		json_object_set_new(to, "prices", prices_of(l, &n->prices));
}

static void add_claim(json_t *to, struct why_look *k, const struct why_node *n)
{
	const struct claim *c = n->claim;
	const struct batch *b = look_batch(k->look, c->batch);
	struct str grade = {0};

	grade_format(&grade, evidence_grade(k->look->ev, c));
	json_object_set_new(to, "claim", json_sprintf("claim:%llu", (unsigned long long)c->id));
	json_object_set_new(to, "decisive", json_boolean(n->decisive));
	json_object_set_new(to, "source", text_or_null(look_source(k->look, c->source)));
	json_object_set_new(to, "grade", grade.n ? json_string(grade.s) : json_null());
	json_object_set_new(to, "stance",
			    text_or_null(
				vocabulary_name(&stance_words, c->stance ? c->stance : STATES)));
	json_object_set_new(to, "excerpt", text_or_null(c->excerpt));
	json_object_set_new(to, "batch", json_integer(c->batch));
	json_object_set_new(to, "file", text_or_null(b ? b->file : NULL));
	json_object_set_new(to, "line", c->line ? json_integer(c->line) : json_null());
	json_object_set_new(to, "original", text_or_null(why_original_line(k, c)));
	str_free(&grade);
}

json_t *why_json(struct why_look *k, const struct why_node *n)
{
	json_t *j = json_object(), *children = json_array();
	const char *reason = n->rule == WHY_CHOSEN ? choice_reason(n->choice) : NULL;

	json_object_set_new(j, "rule", json_string(why_rule_name(n->rule)));
	json_object_set_new(j, "role", json_string(why_role_name(n->role)));
	json_object_set_new(j, "label", text_or_null(n->label));
	json_object_set_new(j, "measure", *n->measure ? json_string(n->measure) : json_null());
	json_object_set_new(j, "figure", figure_of(k->look, n));
	if (reason)
		json_object_set_new(j, "reason", json_string(reason));
	add_money(j, k->look, n);
	if (n->items)
		json_object_set_new(j, "items", json_integer((json_int_t)n->items));
	if (n->claim)
		add_claim(j, k, n);
	for (size_t i = 0; i < n->n; i++)
		json_array_append_new(children, why_json(k, n->children[i]));
	json_object_set_new(j, "children", children);
	return j;
}

void why_add_json(struct report *rep, const char *name, const struct why *w,
		  const struct original_lines *original)
{
	struct why_look k = {.look = look_new(rep, w->r), .original = original};
	json_t *tree = why_json(&k, w->root);
	char *text = json_dumps(tree, JSON_COMPACT);
	struct cell c = {.kind = CELL_JSON};

	c.as.text = arena_strdup(&rep->arena, text);
	report_fact(rep, name, c);
	free(text);
	json_decref(tree);
}

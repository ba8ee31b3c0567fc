/* A rule is FIELD:TEXT=RESULT. As headers may hold colons, its field is told with the columns at
 * hand: the shortest that is one. */
#include "value-rule.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/field.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "inside.h"

static const char *fold(const struct cell *c, struct arena *a)
{
	struct str folded = {0};
	const char *text;

	utf8_fold(&folded, c->s, c->n, FOLD_TEXT);
	text = arena_strdup(a, str_c(&folded));
	str_free(&folded);
	return text;
}

const struct value_rule *value_rule_of(const struct value_rule *rules, const struct cell *cell)
{
	struct str folded = {0};

	if (!rules || !cell->n)
		return NULL;
	utf8_fold(&folded, cell->s, cell->n, FOLD_TEXT);
	while (rules && !streq(rules->folded, str_c(&folded)))
		rules = rules->next;
	str_free(&folded);
	return rules;
}

/* ---- which lanes a rule is for ---- */

static bool same_text(const char *a, const char *b, struct arena *texts)
{
	struct cell x = cell_of_text(texts, a), y = cell_of_text(texts, b);

	return streq(a, b) || streq(fold(&x, texts), fold(&y, texts));
}

static bool is_for(const char *name, const struct lane *l, const struct import_reader *r,
		   struct arena *texts)
{
	const struct field *f = l->column->field;

	if (l->constant.s)
		return false;
	if (streq(name, "*"))
		return true;
	if (f && l->place && field_find(name, r->plan.record) == f)
		return true;
	return l->column->header && same_text(name, l->column->header, texts);
}

static bool is_for_any(const char *name, const struct import_reader *r, struct arena *texts)
{
	for (size_t i = 0; i < r->lanes.n; i++)
		if (is_for(name, &r->lanes.v[i], r, texts))
			return true;
	return false;
}

/* ---- a rule ---- */

struct rule {
	const char *field; /* a field, a header or "*" */
	struct value_rule rule;
};

static int not_a_rule(const char *text, struct err *e)
{
	return err_set(
	    e, ERR_USAGE,
	    "--value '%s': is no rule; expected FIELD:TEXT=VALUE, as \"count:0=unknown\", "
	    "\"status:U=delivered\" or \"*:xx=\" for a cell that states nothing",
	    text);
}

static int for_no_column(const struct import_reader *r, const char *text, struct err *e)
{
	struct str known = {0};

	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		if (!l->constant.s && l->column->header)
			str_addf(&known, "%s%s", known.n ? ", " : "",
				 l->place ? l->column->field->name : l->column->header);
	}
	err_set(e, ERR_USAGE, "--value '%s': is for no column of %s; expected *, %s", text, r->path,
		str_c(&known));
	str_free(&known);
	return -1;
}

/* The text between the field, which ends at `colon`, and the last '='. */
static bool cut(struct rule *out, const char *text, const char *colon, struct arena *a)
{
	const char *equals = strrchr(colon, '=');
	struct cell cell;

	if (!equals)
		return false;
	cell = cell_trim(colon + 1, (size_t)(equals - colon) - 1);
	out->field = arena_strndup(a, text, (size_t)(colon - text));
	out->field = cell_of_text(a, out->field).s;
	out->rule = (struct value_rule){.folded = fold(&cell, a),
					.says = cell_of_text(a, equals + 1),
					.given = arena_strdup(a, text)};
	return *out->rule.folded && *out->field;
}

static int parse(struct rule *out, const char *text, struct import_reader *r, struct err *e)
{
	bool any = false;

	for (const char *colon = text; (colon = strchr(colon, ':')) != NULL; colon++) {
		if (!cut(out, text, colon, &r->arena))
			continue;
		any = true;
		if (is_for_any(out->field, r, &r->arena))
			return 0;
	}
	return any ? for_no_column(r, text, e) : not_a_rule(text, e);
}

/* What the rule says has to be something that the field can be; "*" is judged cell by cell. */
static int check_result(struct lane *l, const struct rule *rule, struct import_reader *r,
			struct err *e)
{
	struct import_row scratch = {0};

	if (!l->place || !rule->rule.says.n || streq(rule->field, "*"))
		return 0;
	if (lane_read(l, &r->typing, &rule->rule.says, &scratch.as, e) < 0)
		return err_prefix(e, "--value '%s'", rule->rule.given);
	return 0;
}

/* A rule for "*" stands behind those for the field itself. */
static void insert(struct lane *l, const struct rule *rule, struct arena *a)
{
	struct value_rule *copy = arena_alloc(a, sizeof *copy), **at = &l->rules;

	*copy = rule->rule;
	while (*at && streq(rule->field, "*"))
		at = &(*at)->next;
	copy->next = *at;
	*at = copy;
	lane_forget(l); /* what its results were read as */
}

static int add(struct lane *l, const struct rule *rule, struct import_reader *r, struct err *e)
{
	const struct value_rule *old = l->rules;

	while (old && !streq(old->folded, rule->rule.folded))
		old = old->next;
	if (old && !streq(rule->field, "*") && *old->given != '*' &&
	    !streq(old->says.s, rule->rule.says.s))
		return err_set(e, ERR_USAGE, "--value '%s': contradicts '%s'", rule->rule.given,
			       old->given);
	insert(l, rule, &r->arena);
	return 0;
}

int value_rules_bind(struct import_reader *r, const char *const *texts, struct err *e)
{
	for (; texts && *texts; texts++) {
		struct rule rule;

		if (parse(&rule, *texts, r, e))
			return -1;
		for (size_t i = 0; i < r->lanes.n; i++) {
			struct lane *l = &r->lanes.v[i];
			if (is_for(rule.field, l, r, &r->arena) &&
			    (check_result(l, &rule, r, e) || add(l, &rule, r, e)))
				return -1;
		}
	}
	return 0;
}

/* What a row of a tree says in words: the rule of its node, and its role. */
#include "why-rows.h"

#include "show.h"

/* ---- rules in words ---- */

static size_t counting(const struct why_node *n)
{
	size_t count = 0;

	for (size_t i = 0; i < n->n; i++)
		count += n->children[i]->role < WHY_BOUNDS;
	return count;
}

bool why_has_role(const struct why_node *n, enum why_role role)
{
	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == role)
			return true;
	}
	return false;
}

/* How a rule reads: always the same, or by what its node has; neither: it needs no words. */
struct rule_words {
	const char *text;
	void (*say)(struct str *out, const struct look *l, const struct why_node *n);
};
static const struct rule_words rules[WHY_RULES];

static void say_one_rate(struct str *out, const struct look *l, const struct rate *r)
{
	const char *source = look_source(l, r->source);

	str_addf(out, "at 1 %s = ", currency_code(r->base));
	rate_format(out, r->rate);
	str_addf(out, " %s of ", currency_code(r->quote));
	show_date(out, r->date);
	str_addf(out, "%s%s", source ? ", " : "", source ? source : "");
}

static void say_rate(struct str *out, const struct look *l, const struct why_node *n)
{
	const struct exchange_way *way = &n->way;

	say_one_rate(out, l, way->rate);
	if (way->second) {
		str_add(out, " and ");
		say_one_rate(out, l, way->second);
	}
	str_add(out, way->age.after ? ", from after the deal: there is none from before" : "");
	str_add(out, way->age.old ? ", more than a year older than the deal" : "");
}

/* The two means, and what they are of. */
static void say_prices(struct str *out, const struct look *l, const struct why_node *n)
{
	str_addf(out, "prices of %d: × ", l->r->policy.constant);
	mean_format(out, n->prices.target);
	str_add(out, " / ");
	mean_format(out, n->prices.own);
	str_addf(out, " of %d, %s", n->prices.year, look_source(l, n->prices.index->source));
}

static void say_nominal(struct str *out, const struct look *l, const struct why_node *n)
{
	if (n->prices.fault == PRICES_DONE)
		return;
	str_addf(out, "%snot in prices of %d: ", out->n ? "; " : "", l->r->policy.constant);
	if (n->prices.fault == PRICES_NO_YEAR)
		str_add(out, "its deal has no year");
	else
		str_addf(out, "no index of %s has both years", currency_code(n->value.currency));
}

static void say_choice(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	str_add(out, choice_reason(n->choice));
	if (why_has_role(n, WHY_WIDENS))
		str_addf(out, "%sthe range goes over its rivals", out->n ? "; " : "");
}

/* Do the parts alone come to the figure? Then what bounds them has no part in it. */
bool why_parts_suffice(const struct why_node *n)
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

/* What is said that the types asked for are at least. */
static int64_t least_stated(const struct look *l, const struct why_node *n)
{
	size_t types;
	const type_id *members = catalogue_typeset_members(l->ev->catalogue, n->lot, &types);
	int64_t least = 0;

	for (size_t i = 0; i < n->n; i++) {
		for (size_t k = 0; k < types && k < 64; k++) {
			if (n->children[i]->role == WHY_LIMITS &&
			    n->children[i]->type == members[k] && (n->types >> k & 1))
				least += n->children[i]->value.quantity.low;
		}
	}
	return least;
}

/* What bounds a share: what rivals say of its types, and what these leave. */
static void say_share(struct str *out, const struct look *l, const struct why_node *n)
{
	struct quantity q = n->value.quantity, whole = n->children[0]->value.quantity;

	if (!why_has_role(n, WHY_LIMITS)) {
		str_add(out, "of several types: any number up to the lot");
		return;
	}
	str_add(out, "of several types: within what is said of each");
	if (q.low > least_stated(l, n)) {
		str_add(out, "; the other types have at most ");
		integer_format(out, whole.low - q.low);
	}
}

/* The only lot of a giver; NULL where there are several. */
static const struct why_node *only_lot(const struct why_node *n)
{
	const struct why_node *lot = NULL;

	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == WHY_LIMITS)
			continue;
		if (lot)
			return NULL;
		lot = n->children[i];
	}
	return lot;
}

/* Of one lot the others can be told as a number. */
static void say_capped(struct str *out, const struct look *l, const struct why_node *n)
{
	const struct why_node *lot = only_lot(n);
	int64_t low = n->value.quantity.low;

	str_add(out, "no more of a type than it is said to have held");
	if (!lot || lot->rule != WHY_SHARE || low <= least_stated(l, lot))
		return;
	str_add(out, "; the other types have at most ");
	integer_format(out, lot->children[0]->value.quantity.low - low);
}

static void say_sum(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	if (rest_of(n))
		str_addf(out, "the %zu largest and %zu more", counting(n) - 1, rest_of(n));
	else
		str_addf(out, "sum of %zu", counting(n));
}

static void say_deal(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	str_addf(out, "%zu part%s%s", counting(n), plural(counting(n), "", "s"),
		 why_parts_suffice(n) ? "" : ", within the range of the whole");
}

static void say_rest(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	if (n->items && n->role == WHY_LEFT_OUT)
		str_addf(out, "%zu deal%s", n->items, plural(n->items, "", "s"));
}

static void say_held(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	str_add(out, n->n ? "the highest of the lists" : "no list speaks of it");
}

/* One alone needs no words. */
static void say_several(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	if (counting(n) > 1)
		str_addf(out, "sum of %zu", counting(n));
}

static void say_told(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	str_addf(out, "told %zu time%s: the range goes over all", n->n, plural(n->n, "", "s"));
}

static void say_agreed(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	if (counting(n) > 1)
		str_add(out, "all agree");
}

static void say_together(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	if (counting(n) > 1)
		str_addf(out, "%zu claims together", counting(n));
}

static void say_listed(struct str *out, const struct look *l, const struct why_node *n)
{
	(void)l;
	str_addf(out, "%zu listed, one each: at least", counting(n));
}

static void say_rule(struct str *out, const struct look *l, const struct why_node *n)
{
	const struct rule_words *words = &rules[n->rule];

	if (words->say)
		words->say(out, l, n);
	else
		str_add(out, words->text);
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

/* Why no total counts the deal whose figure was asked for. */
static void say_standing(struct str *out, const struct why_node *n)
{
	enum standing s = n->deal ? n->deal->standing : STANDING_MOVED;
	const char *more = s == STANDING_DISCREDITED
			       ? ", since only claims too weak to count state it"
			   : s == STANDING_ORDERED ? ", nothing has moved"
						   : "";

	if (s != STANDING_MOVED && n->what != WHY_A_CLAIM)
		str_addf(out, "%s%s%s: no total of what moved counts it", out->n ? "; " : "",
			 standing_name(n->deal), more);
}

const char *why_words(struct look *l, const struct why_row *row)
{
	struct str s = {0};
	const char *text;

	if (row->node->what != WHY_A_CLAIM)
		say_rule(&s, l, row->node);
	say_nominal(&s, l, row->node);
	say_role(&s, l, row);
	if (row->depth == 0)
		say_standing(&s, row->node);
	text = arena_strdup(l->arena, str_c(&s));
	str_free(&s);
	return text;
}

static const struct rule_words rules[WHY_RULES] = {
    [WHY_SUM] = {.say = say_sum},
    [WHY_DEAL] = {.say = say_deal},
    [WHY_REST] = {.say = say_rest},
    [WHY_NOT_MOVED] = {"only ordered: nothing has moved", NULL},
    [WHY_SHARE] = {.say = say_share},
    [WHY_OF_TYPE] = {"what it says of the type", NULL},
    [WHY_TOGETHER] = {"of several types: counted with what else was given", NULL},
    [WHY_CAPPED] = {.say = say_capped},
    [WHY_HELD] = {.say = say_held},
    [WHY_AT_MOST] = {.say = say_several},
    [WHY_CONVERTED] = {.say = say_rate},
    [WHY_DEFLATED] = {.say = say_prices},
    [WHY_CHOSEN] = {.say = say_choice},
    [WHY_LOWERED] = {"the low end is 0: it is denied", NULL},
    [WHY_ADDED] = {.say = say_several},
    [WHY_WHOLE] = {"a stated whole with its breakdown", NULL},
    [WHY_PRODUCT] = {"count × unit price", NULL},
    [WHY_TOLD] = {.say = say_told},
    [WHY_AGREED] = {.say = say_agreed},
    [WHY_SPAN] = {.say = say_together},
    [WHY_UNION] = {.say = say_together},
    [WHY_REMAINDER] = {"a stated whole, less what is listed", NULL},
    [WHY_LISTED] = {.say = say_listed},
};

/* Because of which claims something changes: those that make the change first. */
#include "diff-report.h"

#define CLAIMS_SAID 6

static const char *claim_source(const struct diff_look *l, enum diff_place side, claim_id id)
{
	const struct claim *c = look_claim(&l->side[side], id);

	return c ? look_source(&l->side[side], c->source) : NULL;
}

static void say_claim(struct str *s, const struct diff_look *l, enum diff_place side, claim_id id)
{
	const char *source = claim_source(l, side, id);

	str_addf(s, "%s (%llu)", source ? source : "a source not named", (unsigned long long)id);
}

/* "without kazspetsexport (67); with tvp (3), sme (4) and 2 more". */
static void say_side(struct str *s, const struct diff_look *l, enum diff_place side,
		     const claim_id *v, size_t n)
{
	if (n)
		str_addf(s, "%s%s ", s->n ? "; " : "", side == DIFF_BEFORE ? "without" : "with");
	for (size_t i = 0; i < n && i < CLAIMS_SAID; i++) {
		str_add(s, i ? ", " : "");
		say_claim(s, l, side, v[i]);
	}
	if (n > CLAIMS_SAID)
		str_addf(s, " and %zu more", n - CLAIMS_SAID);
}

static size_t count_of(const struct diff_claims *c, bool decisive)
{
	return decisive ? c->decisive[DIFF_BEFORE].n + c->decisive[DIFF_AFTER].n
			: c->only[DIFF_BEFORE].n + c->only[DIFF_AFTER].n;
}

/* Those listed that are not decisive; decisive ones may be of other types. */
static size_t idle(const struct diff_claims *c)
{
	size_t n = 0;

	for (int i = 0; i < DIFF_SIDES; i++) {
		size_t at = 0;
		for (size_t k = 0; k < c->only[i].n; k++) {
			while (at < c->decisive[i].n && c->decisive[i].v[at] < c->only[i].v[k])
				at++;
			n += at == c->decisive[i].n || c->decisive[i].v[at] != c->only[i].v[k];
		}
	}
	return n;
}

const char *diff_because(struct diff_look *l, const struct diff_claims *c)
{
	bool decisive = count_of(c, true) > 0;
	size_t rest = decisive ? idle(c) : 0;
	struct str s = {0};
	const char *text;

	for (int i = 0; i < DIFF_SIDES; i++) {
		if (decisive)
			say_side(&s, l, (enum diff_place)i, c->decisive[i].v, c->decisive[i].n);
		else
			say_side(&s, l, (enum diff_place)i, c->only[i].v, c->only[i].n);
	}
	if (rest)
		str_addf(&s, ", and %zu that alone change%s nothing", rest, rest == 1 ? "s" : "");
	else if (!decisive && !c->unweighed && s.n)
		str_add(&s, count_of(c, false) == 1 ? ", which alone changes nothing"
						    : ", none of them alone");
	text = s.n ? arena_strdup(l->arena, s.s) : NULL;
	str_free(&s);
	return text;
}

/* ---- for programs ---- */

static void add_ids(const char **ids, size_t *at, struct arena *a, const claim_id *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		ids[(*at)++] = arena_printf(a, "claim:%llu", (unsigned long long)v[i]);
}

struct cell diff_claim_list(struct diff_look *l, const struct diff_claims *c, enum diff_place side)
{
	const char **ids = arena_alloc(l->arena, (c->only[side].n + 1) * sizeof *ids);
	size_t n = 0;

	add_ids(ids, &n, l->arena, c->only[side].v, c->only[side].n);
	return (struct cell){.kind = CELL_LIST, .as.list = {ids, n}};
}

/* Of both sides; null where they were not weighed. */
struct cell diff_decisive_list(struct diff_look *l, const struct diff_claims *c)
{
	const char **ids = arena_alloc(l->arena, (count_of(c, true) + 1) * sizeof *ids);
	size_t n = 0;

	if (c->unweighed)
		return (struct cell){.kind = CELL_NONE};
	for (int i = 0; i < DIFF_SIDES; i++)
		add_ids(ids, &n, l->arena, c->decisive[i].v, c->decisive[i].n);
	return (struct cell){.kind = CELL_LIST, .as.list = {ids, n}};
}

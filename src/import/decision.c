#include "decision.h"

#include "inside.h"

void decide(struct import_reader *r, const char *what, const char *value, const char *why,
	    const char *option)
{
	struct import_decision d = {.what = arena_strdup(&r->arena, what),
				    .value = arena_strdup(&r->arena, value),
				    .why = arena_strdup(&r->arena, why),
				    .option = arena_strdup(&r->arena, option)};

	vec_push(&r->decisions, d);
	r->plan.decisions = r->decisions.v;
	r->plan.decision_count = r->decisions.n;
}

void decide_aloud(struct import_reader *r, const char *notice)
{
	r->decisions.v[r->decisions.n - 1].notice = arena_strdup(&r->arena, notice);
}

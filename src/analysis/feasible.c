/* A single lot is closed arithmetic. Lots that share caps are a flow: from a hub to each lot, from
 * there to its types, through the caps and back to the hub; the chosen cells cost 1 each for the
 * least and -1 for the most. Lots that share no cap do not concern each other and are solved apart.
 */
#include "feasible.h"

#include "circulation.h"

#define LARGEST 1000000000000

static int64_t low_of(int64_t n)
{
	return n < 0 ? 0 : n > LARGEST ? LARGEST : n;
}

static int64_t high_of(int64_t n)
{
	return n > LARGEST ? FEASIBLE_OPEN : n;
}

static int64_t lesser(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int64_t greater(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t plus(int64_t a, int64_t b)
{
	return a == FEASIBLE_OPEN || b == FEASIBLE_OPEN ? FEASIBLE_OPEN : a + b;
}

void feasible_free(struct feasible *f)
{
	vec_free(&f->lots);
	vec_free(&f->cells);
	vec_free(&f->caps);
}

/* ---- one lot ---- */

bool feasible_single(struct feasible_lot lot, const struct feasible_cell *cells, size_t n,
		     const bool *chosen, struct feasible_range *out)
{
	int64_t low = low_of(lot.low), high = high_of(lot.high);
	struct feasible_range in = {0}, rest = {0};

	for (size_t i = 0; i < n; i++) {
		struct feasible_range *side = chosen[i] ? &in : &rest;
		int64_t least = low_of(cells[i].least), most = high_of(cells[i].most);
		if (least > most)
			return false;
		side->low += least;
		side->high = plus(side->high, most);
	}
	out->low = in.low;
	if (rest.high != FEASIBLE_OPEN)
		out->low = greater(in.low, low - rest.high);
	out->high = in.high;
	if (high != FEASIBLE_OPEN)
		out->high = lesser(in.high, high - rest.low);
	return low <= high && (high == FEASIBLE_OPEN || in.low + rest.low <= high) &&
	       plus(in.high, rest.high) >= low;
}

/* ---- lots tied by caps ---- */

/* What is solved together, and where each thing stands in the network. */
struct tied {
	const struct feasible *f;
	const bool *chosen;
	size_t *tie; /* [lot], [lots.n + cap]: another of the same kin, or itself */
	size_t kin;  /* of those at hand */
};

static size_t kin_of(const struct tied *t, size_t i)
{
	while (t->tie[i] != i)
		i = t->tie[i] = t->tie[t->tie[i]];
	return i;
}

static void tie(struct tied *t, size_t a, size_t b)
{
	t->tie[kin_of(t, a)] = kin_of(t, b);
}

static void tie_all(struct tied *t)
{
	const struct feasible *f = t->f;
	size_t n = f->lots.n;

	for (size_t i = 0; i < n + f->caps.n; i++)
		t->tie[i] = i;
	for (size_t i = 0; i < f->caps.n; i++) {
		if (f->caps.v[i].within != FEASIBLE_NO_CAP)
			tie(t, n + i, n + f->caps.v[i].within);
	}
	for (size_t i = 0; i < f->cells.n; i++) {
		if (f->cells.v[i].cap != FEASIBLE_NO_CAP)
			tie(t, f->cells.v[i].lot, n + f->cells.v[i].cap);
	}
}

static bool of_kin(const struct tied *t, size_t i)
{
	return kin_of(t, i) == t->kin;
}

/* The most that a cell can be by itself. */
static int64_t most_of(const struct feasible *f, const struct feasible_cell *c)
{
	int64_t most = lesser(high_of(c->most), high_of(f->lots.v[c->lot].high));

	for (size_t cap = c->cap; cap != FEASIBLE_NO_CAP; cap = f->caps.v[cap].within)
		most = lesser(most, high_of(f->caps.v[cap].most));
	return most;
}

/* More than all bounds together, which stands for an open end. */
static int64_t enough(const struct tied *t)
{
	const struct feasible *f = t->f;
	int64_t sum = 1;

	for (size_t i = 0; i < f->lots.n; i++) {
		if (of_kin(t, i))
			sum += low_of(f->lots.v[i].low);
	}
	for (size_t i = 0; i < f->cells.n; i++) {
		int64_t most = most_of(f, &f->cells.v[i]);
		if (of_kin(t, f->cells.v[i].lot))
			sum += low_of(f->cells.v[i].least) + (most == FEASIBLE_OPEN ? 0 : most);
	}
	return sum;
}

/* The chosen cells cost `cost` each. False where a bound has no room for itself. */
static bool draw(const struct tied *t, struct circulation *c, int cost)
{
	const struct feasible *f = t->f;
	size_t hub = f->lots.n + f->caps.n;
	int64_t open = enough(t);

	for (size_t i = 0; i < f->lots.n; i++) {
		const struct feasible_lot *l = &f->lots.v[i];
		if (!of_kin(t, i))
			continue;
		if (low_of(l->low) > high_of(l->high))
			return false;
		circulation_edge(c, hub, i, low_of(l->low), lesser(high_of(l->high), open), 0);
	}
	for (size_t i = 0; i < f->cells.n; i++) {
		const struct feasible_cell *x = &f->cells.v[i];
		size_t to = x->cap == FEASIBLE_NO_CAP ? hub : f->lots.n + x->cap;
		if (!of_kin(t, x->lot))
			continue;
		if (low_of(x->least) > most_of(f, x))
			return false;
		circulation_edge(c, x->lot, to, low_of(x->least), lesser(most_of(f, x), open),
				 t->chosen[i] ? cost : 0);
	}
	for (size_t i = 0; i < f->caps.n; i++) {
		const struct feasible_cap *x = &f->caps.v[i];
		size_t to = x->within == FEASIBLE_NO_CAP ? hub : f->lots.n + x->within;
		if (of_kin(t, f->lots.n + i))
			circulation_edge(c, f->lots.n + i, to, 0, lesser(high_of(x->most), open),
					 0);
	}
	return true;
}

static bool solve(const struct tied *t, int cost, int64_t *sum)
{
	struct circulation *c = circulation_new(t->f->lots.n + t->f->caps.n + 1);
	bool found = draw(t, c, cost) && circulation_solve(c, sum);

	circulation_free(&c);
	*sum *= cost;
	return found;
}

static bool is_open(const struct tied *t)
{
	for (size_t i = 0; i < t->f->cells.n; i++) {
		if (t->chosen[i] && of_kin(t, t->f->cells.v[i].lot) &&
		    most_of(t->f, &t->f->cells.v[i]) == FEASIBLE_OPEN)
			return true;
	}
	return false;
}

static bool range_of_tied(const struct tied *t, struct feasible_range *out)
{
	out->high = FEASIBLE_OPEN;
	return solve(t, 1, &out->low) && (is_open(t) || solve(t, -1, &out->high));
}

/* ---- all ---- */

static bool is_capped(const struct feasible_cell *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (cells[i].cap != FEASIBLE_NO_CAP)
			return true;
	}
	return false;
}

static bool any_chosen(const bool *chosen, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (chosen[i])
			return true;
	}
	return false;
}

static void add(struct feasible_range *sum, struct feasible_range by)
{
	sum->low += by.low;
	sum->high = plus(sum->high, by.high);
}

/* Adds what the lot, or those that it is tied to, have of the chosen; `done`: of kin solved. */
static bool add_lot(struct tied *t, size_t lot, size_t first, size_t n, bool *done, bool all,
		    struct feasible_range *out)
{
	struct feasible_range one = {0};
	const struct feasible_cell *cells = t->f->cells.v + first;

	if (!all && !any_chosen(t->chosen + first, n))
		return true;
	if (!is_capped(cells, n)) {
		if (!feasible_single(t->f->lots.v[lot], cells, n, t->chosen + first, &one))
			return false;
	} else {
		t->kin = kin_of(t, lot);
		if (done[t->kin])
			return true;
		done[t->kin] = true;
		if (!range_of_tied(t, &one))
			return false;
	}
	add(out, one);
	return true;
}

/* `all`: lots without a chosen cell are looked at, too. */
static bool range_of(const struct feasible *f, const bool *chosen, bool all,
		     struct feasible_range *out)
{
	size_t n = f->lots.n + f->caps.n, first = 0, end = 0;
	struct tied t = {.f = f, .chosen = chosen, .tie = mem_alloc((n + 1) * sizeof *t.tie)};
	bool *done = mem_zalloc(n + 1), found = true;

	*out = (struct feasible_range){0};
	tie_all(&t);
	for (size_t i = 0; i < f->lots.n && found; i++, first = end) {
		while (end < f->cells.n && f->cells.v[end].lot == i)
			end++;
		found = add_lot(&t, i, first, end - first, done, all, out);
	}
	mem_free(t.tie);
	mem_free(done);
	return found;
}

bool feasible_range(const struct feasible *f, const bool *chosen, struct feasible_range *out)
{
	return range_of(f, chosen, false, out);
}

bool feasible_any(const struct feasible *f)
{
	struct feasible_range ignored;
	bool *none = mem_zalloc(f->cells.n + 1);
	bool found = range_of(f, none, true, &ignored);

	mem_free(none);
	return found;
}

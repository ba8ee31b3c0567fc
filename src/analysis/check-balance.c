/* balance: what a party held then, plus what came, less what went, is not what it holds now. Asked
 * between a snapshot and the newest before it of the same list, else of any list that counts the
 * same conditions, and only of families of which something is reported to have moved: where nobody
 * reports movements, a change is no contradiction. */
#include "check-group.h"
#include "muster.h"

#include <stdlib.h>
#include "hangar/sorted.h"

struct pair {
	const struct muster *then, *now;
	int64_t in_least, in_most, out_least, out_most;
	int64_t low, high; /* expected now */
};

struct audit {
	const struct resolution *r;
	struct books *books;
	struct musters musters;
	size_t *newest; /* [source]: place of the newest snapshot of the list so far, from 1 on */
};

/* The newest of the run that ends before `now` begins; they stand by their last day. */
static const struct muster *newest_before(const struct muster *run, size_t n, int32_t day)
{
	size_t place;

	SORTED_PLACE(place, n, run[at].to < day);
	return place ? &run[place - 1] : NULL;
}

static const struct muster *find_then(const struct audit *a, const struct muster *run, size_t at)
{
	const struct muster *now = &run[at], *then = NULL;
	size_t own = a->newest[now->list];

	if (own && &a->musters.v.v[own - 1] >= run)
		then = &a->musters.v.v[own - 1];
	else
		then = newest_before(run, at, now->from);
	return then && then->to < now->from && then->conditions == now->conditions ? then : NULL;
}

static void add_up(struct pair *p, const struct audit *a)
{
	const struct muster *then = p->then, *now = p->now;
	const struct book *b = books_find(a->books, now->party, now->family, false);

	p->in_least = side_least(&b->in, then->to, now->from);
	p->out_least = side_least(&b->out, then->to, now->from);
	p->in_most = books_most(a->books, now->party, now->family, true, then->from, now->to);
	p->out_most = books_most(a->books, now->party, now->family, false, then->from, now->to);
	p->low = p->out_most == INT64_MAX ? 0 : then->low + p->in_least - p->out_most;
	p->low = p->low < 0 ? 0 : p->low;
	p->high = open_add(then->high, p->in_most);
	if (p->high != INT64_MAX) /* more went than there were: oversold says that */
		p->high = p->high > p->out_least ? p->high - p->out_least : 0;
}

/* ---- what it says ---- */

static void say_ends(struct str *m, int64_t low, int64_t high)
{
	if (low == high) {
		integer_format(m, low);
		return;
	}
	if (high == INT64_MAX) {
		str_add(m, "at least ");
		integer_format(m, low);
		return;
	}
	integer_format(m, low);
	str_add(m, " to ");
	integer_format(m, high);
}

static void say_muster(struct str *m, const struct resolution *r, const struct muster *x)
{
	say_ends(m, x->low, x->high);
	str_addf(m, " (%s, ", say_source(r->ev, x->source));
	date_format(m, &x->as_of);
	str_addc(m, ')');
}

static void say_way_out(struct str *m, const struct muster *now, int64_t gap, bool short_)
{
	bool store = now->conditions == 1u << CONDITION_ACTIVE;
	const char *way = short_ ? "lost or given away" : "received or built";

	str_add(m, ", ");
	integer_format(m, gap);
	str_add(m, short_ ? " too few; " : " too many; ");
	integer_format(m, gap);
	str_addf(m, " more %s that nobody reports would balance it", way);
	if (store)
		str_addf(m, ", or as many %s store", short_ ? "put into" : "taken out of");
}

static int64_t gap_of(const struct pair *p, bool *short_)
{
	*short_ = p->now->high < p->low;
	return *short_ ? p->low - p->now->high : p->now->low > p->high ? p->now->low - p->high : 0;
}

static void report(struct remarks *out, const struct audit *a, const struct pair *p, size_t times)
{
	const struct evidence *ev = a->r->ev;
	const char *party = say_party(ev, p->now->party);
	const char *type = catalogue_type_get(ev->catalogue, p->now->family)->designation;
	struct str m = {0}, about = {0}, brief = {0};
	bool short_;
	int64_t gap = gap_of(p, &short_);
	struct remark *r;

	str_addf(&m, "%s, %s: ", party, type);
	say_muster(&m, a->r, p->then);
	str_add(&m, ", came ");
	say_ends(&m, p->in_least, p->in_most);
	str_add(&m, ", went ");
	say_ends(&m, p->out_least, p->out_most);
	str_add(&m, ": that leaves ");
	say_ends(&m, p->low, p->high);
	str_add(&m, ", not ");
	say_muster(&m, a->r, p->now);
	say_way_out(&m, p->now, gap, short_);
	if (times > 1)
		str_addf(&m, "; nor did it balance %zu time%s before", times - 1,
			 times == 2 ? "" : "s");
	str_addf(&about, "party:%s", party);
	str_addf(&brief, "%s %s (%lld too %s)", party, type, (long long)gap,
		 short_ ? "few" : "many");
	r = remark_add(out, SEVERITY_WARNING, str_c(&about), str_c(&m), str_c(&about),
		       str_c(&brief));
	r->weight = gap;
	remark_claim(r, p->then->claim);
	remark_claim(r, p->now->claim);
	str_free(&m);
	str_free(&about);
	str_free(&brief);
}

/* One finding for a party and family: the newest. */
static void audit_run(struct remarks *out, struct audit *a, const struct muster *run, size_t n)
{
	struct pair newest = {0};
	size_t times = 0;
	bool short_;

	for (size_t i = 0; i < n; i++) {
		struct pair p = {.now = &run[i], .then = find_then(a, run, i)};
		a->newest[run[i].list] = (size_t)(&run[i] - a->musters.v.v) + 1;
		if (!p.then)
			continue;
		add_up(&p, a);
		if (gap_of(&p, &short_) == 0)
			continue;
		newest = p;
		times++;
	}
	if (times)
		report(out, a, &newest, times);
}

void check_balance(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct audit a = {.r = r, .books = books_new(r)};
	struct remarks all = {.many = "holdings do not follow from those before, and what came and "
				      "went"};

	musters_take(&a.musters, r, a.books);
	a.newest = mem_zalloc((r->ev->sources.n + 1) * sizeof *a.newest);
	for (size_t i = 0; i + 1 < a.musters.first.n; i++) {
		size_t first = a.musters.first.v[i];
		audit_run(&all, &a, &a.musters.v.v[first], a.musters.first.v[i + 1] - first);
	}
	remarks_say(out, &all, self);
	mem_free(a.newest);
	musters_free(&a.musters);
	books_free(&a.books);
}

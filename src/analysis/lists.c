/* Which sources are editions of one list. */
#include "lists.h"

#include "hangar/intern.h"

#include <string.h>

#include "inside.h"

static int32_t day_of(const struct source *s)
{
	bool dated = day_known(&s->published) && s->published.latest != DAY_OPEN_FUTURE;

	return dated ? s->published.latest : DAY_OPEN_PAST;
}

static bool is_known(const struct policy *p, int32_t day)
{
	return !p->known_on_set || (day != DAY_OPEN_PAST && day <= p->known_on);
}

/* The newest edition of each list, by the number of its name. */
static source_id *newest_editions(struct lists *l, const struct evidence *ev, struct intern *names)
{
	source_id *newest = mem_zalloc((ev->sources.n + 1) * sizeof *newest);

	for (size_t i = 0; i < ev->sources.n; i++) {
		const struct source *s = &ev->sources.v[i];
		uint32_t at;
		if (!s->edition_of)
			continue;
		at = intern_add(names, s->edition_of, strlen(s->edition_of), NULL);
		if (!newest[at] || l->known[s->id] > l->known[newest[at]] ||
		    (l->known[s->id] == l->known[newest[at]] && l->day[s->id] > l->day[newest[at]]))
			newest[at] = s->id;
	}
	return newest;
}

static void join_editions(struct lists *l, const struct evidence *ev)
{
	struct intern *names = intern_new();
	source_id *newest = newest_editions(l, ev, names);

	for (size_t i = 0; i < ev->sources.n; i++) {
		const struct source *s = &ev->sources.v[i];
		l->of[s->id] = s->id;
		if (s->edition_of)
			l->of[s->id] =
			    newest[intern_find(names, s->edition_of, strlen(s->edition_of))];
		if (l->of[s->id] == s->id)
			continue;
		l->many[s->id] = l->many[l->of[s->id]] = 1;
		l->any = true;
	}
	intern_free(&names);
	mem_free(newest);
}

static bool has_editions(const struct evidence *ev)
{
	for (size_t i = 0; i < ev->sources.n; i++) {
		if (ev->sources.v[i].edition_of)
			return true;
	}
	return false;
}

struct lists *lists_new(const struct evidence *ev, const struct policy *p)
{
	size_t n = ev->sources.n + 1;
	struct lists *l;

	if (!ev->stands.n && !has_editions(ev))
		return NULL;
	l = mem_zalloc(sizeof *l);
	l->of = mem_zalloc(n * sizeof *l->of);
	l->day = mem_zalloc(n * sizeof *l->day);
	l->known = mem_zalloc(n);
	l->many = mem_zalloc(n);
	for (size_t i = 1; i < n; i++) {
		l->day[i] = day_of(&ev->sources.v[i - 1]);
		l->known[i] = is_known(p, l->day[i]);
	}
	join_editions(l, ev);
	return l;
}

void lists_free(struct lists **lp)
{
	struct lists *l = *lp;

	if (!l)
		return;
	vec_free(&l->joined);
	vec_free(&l->found);
	vec_free(&l->unread);
	if (l->given) {
		mem_free(l);
		*lp = NULL;
		return;
	}
	for (size_t i = 0; i < l->coverages.n; i++) {
		struct coverage *c = &l->coverages.v[i];
		for (size_t k = 0; k < c->areas.n; k++)
			filter_free(&c->areas.v[k]);
		vec_free(&c->areas);
	}
	vec_free(&l->coverages);
	vec_free(&l->flows);
	mem_free(l->of);
	mem_free(l->day);
	mem_free(l->known);
	mem_free(l->many);
	mem_free(l);
	*lp = NULL;
}

const char *list_name(const struct resolution *r, source_id list)
{
	const struct source *s = evidence_source_get(r->ev, list);

	return r->lists && r->lists->many[list] ? s->edition_of : s->key;
}

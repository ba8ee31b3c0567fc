/* Reading the ledger in a thread of its own, and after the first list is there looking for what
 * contradicts itself in another. */
#include "reading.h"

#include "action.h"
#include "hangar/err.h"

struct read_work {
	struct work work;
	const char *path;
	struct policy policy;
	struct world *world;
	struct load_progress progress;
	struct err error;
	int rc;
};

static void run_read(struct work *w)
{
	struct read_work *r = (struct read_work *)w;

	r->rc =
	    session_open_watched(&r->world->session, r->path, &r->policy, &r->progress, &r->error);
}

/* The first that has something to show. */
static int first_view(const struct resolution *r)
{
	if (r->deals.n)
		return LISTING_DEALS;
	if (r->parts.n)
		return LISTING_FLEET;
	return r->ev->sources.n ? LISTING_SOURCES : LISTING_DEALS;
}

/* The words of the command line, as they would be typed here. */
static void take_words(struct browser *b)
{
	const struct browse_options *o = b->options;
	struct err e = ERR_INIT;
	struct filter *f = NULL;
	struct view *v = browser_view(b);

	if (!o->word_count)
		return;
	if (filter_parse(&f, o->words, o->word_count, b->world->session.ev->catalogue, &e)) {
		browser_say(b, INK_ERROR, "%s", e.text);
	} else {
		mem_free(v->filter);
		v->filter = mem_strdup(filter_text(f));
	}
	filter_free(&f);
	err_clear(&e);
}

static void begin_views(struct browser *b)
{
	b->root = first_view(b->world->session.resolution);
	take_words(b);
}

/* What was there before stays, and so does its policy. */
static void read_fails(struct browser *b, const char *why)
{
	b->trouble = mem_strdup(why);
	if (!b->world)
		return;
	b->policy = b->world->session.resolution->policy;
	browser_say(b, INK_ERROR, "%s", why);
}

static void take_world(struct browser *b, struct world *w)
{
	bool first = !b->world;

	world_let_go(&b->world);
	b->world = w;
	b->finding = SIZE_MAX;
	if (first)
		begin_views(b);
	browser_age(b);
	browser_refresh(b);
}

static void read_arrives(struct browser *b, struct work *w)
{
	struct read_work *r = (struct read_work *)w;

	b->reading = NULL;
	mem_free(b->trouble);
	b->trouble = NULL;
	if (!r->rc) {
		take_world(b, r->world);
	} else {
		world_let_go(&r->world);
		if (!b->read_again)
			read_fails(b, r->error.text ? r->error.text : "it can't be read");
	}
	err_clear(&r->error);
	mem_free(r);
	if (b->read_again)
		browser_read(b);
}

void browser_read(struct browser *b)
{
	struct read_work *r;

	b->read_again = b->reading;
	if (b->reading || b->leaving)
		return;
	r = mem_zalloc(sizeof *r);
	r->work = (struct work){.run = run_read, .arrive = read_arrives};
	r->path = b->options->ledger;
	r->policy = b->policy;
	r->world = world_new();
	b->reading = &r->progress;
	work_start(b, &r->work);
}

int reading_percent(const struct browser *b)
{
	size_t all = b->reading ? b->reading->all : 0, done = all ? b->reading->done : 0;

	return all ? (int)((done < all ? done : all) * 100 / all) : 0;
}

void browser_reading(struct str *out, const struct browser *b)
{
	size_t all = b->reading ? b->reading->all : 0;

	if (b->percent == 100) {
		str_add(out, "resolving what was read …");
		return;
	}
	str_add(out, "reading …");
	if (all && b->percent) {
		str_addf(out, " %d %% of ", b->percent);
		integer_format(out, (int64_t)all);
		str_add(out, " rows");
	}
}

/* ---- looking for contradictions, after the first list is there ---- */

struct check_work {
	struct work work;
	struct world *world;
	struct findings found;
};

static void run_checks(struct work *w)
{
	struct check_work *c = (struct check_work *)w;

	checks_run(&c->found, c->world->session.resolution, NULL, 0);
}

static void checks_arrive(struct browser *b, struct work *w)
{
	struct check_work *c = (struct check_work *)w;

	b->checking = false;
	if (c->world == b->world) {
		c->world->findings = c->found;
		c->world->checked = true;
		browser_age(b);
		browser_refresh(b);
		if (b->finding_wanted)
			ledger_next_finding(b, 0);
		b->finding_wanted = false;
	} else {
		findings_free(&c->found);
		reading_checks(b);
	}
	world_let_go(&c->world);
	mem_free(c);
}

void reading_checks(struct browser *b)
{
	struct check_work *c;

	if (b->checking || !b->world || b->world->checked || b->leaving)
		return;
	b->checking = true;
	c = mem_zalloc(sizeof *c);
	c->work = (struct work){.run = run_checks, .arrive = checks_arrive};
	c->world = world_hold(b->world);
	work_start(b, &c->work);
}

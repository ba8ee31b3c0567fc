/* The cost summary: a page or more to print, for a reader who has never seen Hangar. Every figure
 * leads to its sources. */
#include "summary.h"

#include "hangar/chain.h"
#include "hangar/file.h"

/* ---- what it covers ---- */

static void collect(struct summary *s)
{
	const struct resolution *r = s->look->r;

	for (int left_out = 0; left_out < 2; left_out++) {
		for (size_t i = 0; i < r->deals.n; i++) {
			const struct resolved_deal *d = &r->deals.v[i];
			bool counts =
			    d->standing == STANDING_MOVED || d->standing == STANDING_ORDERED;
			if (counts == !left_out &&
			    filter_match(s->filter, d, deal_facet, deal_text, (void *)(uintptr_t)r))
				vec_push(&s->deals, d);
		}
		if (!left_out)
			s->counted = s->deals.n;
	}
}

/* The days that the deals span. */
static void add_span(struct str *out, const struct summary *s)
{
	int32_t first = DAY_OPEN_FUTURE, last = DAY_OPEN_PAST;

	for (size_t i = 0; i < s->deals.n; i++) {
		const struct date *d = &s->deals.v[i]->date;
		if (!date_stated(d) || (d->flags & DATE_UNKNOWN))
			continue;
		if (d->earliest != DAY_OPEN_PAST && d->earliest < first)
			first = d->earliest;
		if (d->latest != DAY_OPEN_FUTURE && d->latest > last)
			last = d->latest;
	}
	if (first > last)
		return;
	str_add(out, ", dated between ");
	day_format(out, first);
	str_add(out, " and ");
	day_format(out, last);
}

static size_t count_claims(const struct summary *s)
{
	const struct evidence *ev = s->look->ev;
	size_t n = 0;

	if (filter_is_empty(s->filter))
		return ev->transfers.n + ev->holdings.n + ev->airframes.n;
	for (size_t i = 0; i < s->deals.n; i++)
		n += s->deals.v[i]->claims;
	return n;
}

static void cover(struct summary *s)
{
	struct section *to =
	    report_section(s->rep, SECTION_PARAGRAPHS, "covers", "What this covers");
	size_t out = s->deals.n - s->counted, claims = count_claims(s);
	size_t origins = sources_origins(s->look->ev, s->noted.v, s->noted.n);
	struct str t = {0};

	str_addf(&t, "%s%s", filter_is_empty(s->filter) ? "The whole ledger" : "What matches ",
		 filter_text(s->filter));
	if (s->deals.n)
		str_addf(&t, ". %zu deal%s", s->deals.n, plural(s->deals.n, "", "s"));
	add_span(&t, s);
	if (out)
		str_addf(&t, "; %zu of them count%s in the totals, %zu %s left out", s->counted,
			 s->counted == 1 ? "s" : "", out, out == 1 ? "is" : "are");
	str_add(&t, ". Behind the figures: ");
	integer_format(&t, (int64_t)claims);
	str_addf(&t,
		 " claim%s; the numbers in brackets lead to the %zu source%s at the end, which %s "
		 "back to %zu origin%s.",
		 plural(claims, "", "s"), s->noted.n, plural(s->noted.n, "", "s"),
		 s->noted.n == 1 ? "goes" : "go", origins, plural(origins, "", "s"));
	report_text(s->rep, to, "%s", t.s);
	report_text(
	    s->rep, to,
	    "How to read the figures: 0–81–90 means at least 0, at most 90, and 81 by the best "
	    "source that gives a number, which is not to say that it is likely; the ends are what "
	    "its rivals say. ~ stands for half a unit of the last digit written either way (~2.26 "
	    "m "
	    "is 2.255 to 2.265 m), ( ) for an estimate. What nobody numbers counts in sums as its "
	    "least. A denial brings the low end to 0. Grades: A to F for the source, 1 to 6 for "
	    "the "
	    "statement; F and 6 mean that it cannot be judged. An origin is where a story began: "
	    "ten reports that copy one another have one.");
	str_free(&t);
}

/* ---- how it was made ---- */

static void add_day(struct str *out, int64_t seconds)
{
	day_format(out, (int32_t)(seconds / 86400));
}

static void add_batch(struct summary *s, struct section *to, const struct batch *b)
{
	struct str t = {0};

	str_addf(&t, "batch %u: %s, %lld row%s kept", b->id, b->file ? b->file : "typed in",
		 (long long)b->kept, plural((size_t)b->kept, "", "s"));
	if (b->at) {
		str_add(&t, ", on ");
		add_day(&t, b->at);
	}
	if (b->sha256)
		str_addf(&t, ", SHA-256 %.12s…", b->sha256);
	report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "%s", t.s);
	str_free(&t);
}

static void made(struct summary *s)
{
	struct section *to =
	    report_section(s->rep, SECTION_PARAGRAPHS, "made", "How this was made");
	const struct evidence *ev = s->look->ev;
	int64_t now = clock_now();
	struct str t = {0};

	str_add(&t, "Made on ");
	add_day(&t, now);
	str_addf(&t, " at %02d:%02d UTC", (int)(now / 3600 % 24), (int)(now / 60 % 60));
	str_addf(&t,
		 " by Hangar, under this policy: %s. From what the ledger holds:", s->rep->policy);
	report_text(s->rep, to, "%s", t.s);
	for (size_t i = 0; i < ev->batches.n; i++) {
		if (ev->batches.v[i].active && ev->batches.v[i].id)
			add_batch(s, to, &ev->batches.v[i]);
	}
	report_text(s->rep, to, "%s the claims behind each total, and every file with its SHA-256.",
		    s->appendix ? "The appendix has" : "hangar summary --appendix adds");
	if (s->look->r->claims_left_out)
		report_text(s->rep, to, "The policy leaves out %zu claim%s.",
			    s->look->r->claims_left_out,
			    plural(s->look->r->claims_left_out, "", "s"));
	str_free(&t);
}

static bool holds_claims(const struct evidence *ev)
{
	return ev->transfers.n || ev->holdings.n || ev->airframes.n;
}

static bool has_any(const struct summary *s)
{
	for (int flow = 0; flow < FLOWS; flow++) {
		if (total_has(s->look->r, (enum flow)flow, s->filter))
			return true;
	}
	return s->deals.n > 0;
}

static int fill(struct summary *s, struct err *e)
{
	struct section *words;

	collect(s);
	if (!holds_claims(s->look->ev) || !has_any(s)) {
		words = report_section(s->rep, SECTION_PARAGRAPHS, "covers", NULL);
		report_text(s->rep, words, "%s%s",
			    holds_claims(s->look->ev) ? "Nothing in the ledger matches "
						      : "The ledger holds no claims yet.",
			    holds_claims(s->look->ev) ? filter_text(s->filter) : "");
		return 0;
	}
	summary_number(s);
	cover(s);
	if (summary_totals(s, e))
		return -1;
	summary_deals(s);
	summary_left_out(s);
	summary_disputes(s);
	made(s);
	summary_footnotes(s);
	return 0;
}

static void let_summary_go(void *what)
{
	struct summary *s = what;

	vec_free(&s->deals);
	vec_free(&s->noted);
}

struct report *report_summary(const struct resolution *r, const struct filter *f, bool appendix,
			      struct err *e)
{
	struct report *rep = report_new();
	struct summary *s = arena_alloc(&rep->arena, sizeof *s);
	struct str t = {0};

	report_keep(rep, let_summary_go, s);
	s->rep = rep;
	s->look = look_new(rep, r);
	s->filter = f;
	s->appendix = appendix;
	policy_describe(&t, &r->policy);
	rep->policy = arena_strdup(&rep->arena, str_c(&t));
	rep->title = filter_is_empty(f)
			 ? "Cost summary"
			 : arena_printf(&rep->arena, "Cost summary: %s", filter_text(f));
	report_fact_text(rep, "of", "summary");
	str_free(&t);
	if (fill(s, e))
		report_free(&rep);
	return rep;
}

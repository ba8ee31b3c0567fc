/* Who says what: side by side or below one another, and what is said once, under either. What
 * agrees with the chosen is a ditto mark. */
#include <string.h>

#include "list.h"
#include "mark.h"
#include "side-inside.h"

/* "All who say so agree on status, date (9 of 10)." */
static void add_agreed(struct report *rep, struct section *to, const struct sides *s)
{
	size_t all = s->deal->versions.n;
	struct str text = {0};

	for (int f = 0; f < FACTS && all > 1; f++) {
		if (!s->saying[f] || sides_have_column(s, f))
			continue;
		str_addf(&text, "%s%s", text.n ? ", " : "", fact_title((enum side_fact)f));
		if (s->saying[f] < all)
			str_addf(&text, " (%zu of %zu)", s->saying[f], all);
	}
	if (text.n)
		report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, "All who say so agree on %s.",
			    text.s);
	str_free(&text);
}

static bool is_chosen(const struct resolved_deal *d, int fact)
{
	enum attribute a = fact_attribute((enum side_fact)fact);

	return a != ATTRIBUTES && d->chosen[a] != NO_VERSION;
}

/* Is a fact taken from the same version as another, for the same reason? */
static bool goes_with(const struct resolved_deal *d, int fact, int other)
{
	enum attribute a = fact_attribute((enum side_fact)fact);
	enum attribute b = fact_attribute((enum side_fact)other);

	return is_chosen(d, fact) && is_chosen(d, other) && d->chosen[a] == d->chosen[b] &&
	       d->choice[a] == d->choice[b];
}

/* The facts that go with one, or "all" where they are all that are chosen. */
static void add_together(struct str *out, const struct resolved_deal *d, int fact)
{
	bool all = true;

	for (int f = 0; f < FACTS; f++)
		all &= !is_chosen(d, f) || goes_with(d, fact, f);
	if (all)
		str_add(out, "all");
	for (int f = 0; f < FACTS && !all; f++) {
		if (goes_with(d, fact, f))
			str_addf(out, "%s%s", out->n ? ", " : "", fact_title((enum side_fact)f));
	}
}

/* "● aircraft, date from kyivpost: the most credible claim", a line for each source and reason. */
static void add_reasons(struct report *rep, struct section *to, const struct sides *s)
{
	const struct resolved_deal *d = s->deal;

	for (int f = 0; f < FACTS && d->versions.n > 1; f++) {
		enum attribute a = fact_attribute((enum side_fact)f);
		struct str text = {0};
		bool told = !is_chosen(d, f);
		for (int k = 0; k < f && !told; k++)
			told = goes_with(d, f, k);
		if (told)
			continue;
		add_together(&text, d, f);
		report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, MARK_CHOSEN " %s from %s: %s",
			    str_c(&text), look_source(s->look, d->versions.v[d->chosen[a]].source),
			    choice_reason((enum choice)d->choice[a]));
		str_free(&text);
	}
}

/* Who stands behind "kyivpost +2". */
static void add_names(struct report *rep, struct section *to, const struct sides *s)
{
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		size_t n = x->versions.n ? x->versions.n : x->objections.n;
		struct str text = {0};
		if (n < 2 || !strstr(x->name, " +"))
			continue;
		for (size_t k = 0; k < n; k++) {
			source_id id = x->versions.n ? x->versions.v[k]->source
						     : x->objections.v[k]->claim->claim.source;
			str_addf(&text, "%s%s", k ? ", " : "",
				 id ? look_source(s->look, id) : "unnamed");
		}
		report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, "%s: %s", x->name, str_c(&text));
		str_free(&text);
	}
}

/* What the columns have no room for: the words of each, with its mark. */
static void add_notes(struct report *rep, const struct sides *s)
{
	struct section *to = report_section(rep, SECTION_PARAGRAPHS, "notes", NULL);

	to->drawn = true;
	to->when = DRAWN_WITH_IT;
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		if (!str_blank(x->note))
			report_line(rep, to, STYLE_INDENTED, ROLE_NONE, 0, "%s%s%s: %s", x->mark,
				    *x->mark ? " " : "", x->name, x->note);
	}
}

/* "the deal or the price": what those who deny deny, each once. */
static void add_denied(struct str *out, const struct sides *s)
{
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		if (x->versions.n || !streq(x->mark, "✗") ||
		    (out->n && strstr(out->s, side_denied(x))))
			continue;
		str_addf(out, "%s%s", out->n ? " or " : "", side_denied(x));
	}
}

/* The marks in the cells, then those of whole sides, those that occur. */
static void explain_marks(struct report *rep, struct section *to, const struct sides *s)
{
	struct str denied = {0};
	bool fault = false;

	if (s->deal->versions.n > 1)
		report_line(rep, to, STYLE_INDENTED, ROLE_DIM, 0,
			    MARK_CHOSEN " chosen   " DITTO " the same   " DIFFERS
					" disagrees   no mark: both may be true");
	version_marks(rep, to, s->deal);
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		fault |= x->versions.n && streq(x->mark, "✗");
	}
	add_denied(&denied, s);
	if (denied.n || fault)
		report_line(rep, to, STYLE_INDENTED, ROLE_DIM, 0, "✗ %s%s%s%s",
			    fault ? "a check finds an error in what it says" : "",
			    fault && denied.n ? "; or it " : "", denied.n ? "denies " : "",
			    str_c(&denied));
	str_free(&denied);
}

static void let_sides_go(void *what)
{
	struct sides *s = what;

	sides_free(&s);
}

void sides_report(struct report *rep, struct look *l, const struct resolved_deal *d,
		  const struct findings *f, const char *title)
{
	struct sides *s = sides_new(l, d, f);
	struct section *to;

	report_keep(rep, let_sides_go, s);
	if (s->list.n > 1 && s->list.n <= MOST_BESIDE) {
		sides_matrix(rep, l, s, title);
		add_notes(rep, s);
	}
	sides_voices(rep, l, s, title);
	to = report_section(rep, SECTION_PARAGRAPHS, "choices", NULL);
	to->drawn = true;
	to->when = s->list.n > 1 ? DRAWN_OTHERWISE : DRAWN_ALWAYS;
	add_agreed(rep, to, s);
	add_reasons(rep, to, s);
	to = report_section(rep, SECTION_PARAGRAPHS, "marks", NULL);
	to->drawn = true;
	add_names(rep, to, s);
	explain_marks(rep, to, s);
}

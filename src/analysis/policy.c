/* The policy: what it admits, and how it reads. */
#include "hangar/policy.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/evidence.h"
#include "hangar/str.h"

static const struct {
	unsigned bit;
	const char *name;
} ignorable[] = {
    {IGNORE_DENIALS, "denials"},
    {IGNORE_DOUBTS, "doubts"},
    {IGNORE_DEPRECATED, "deprecated"},
};
#define IGNORABLE (sizeof ignorable / sizeof *ignorable)

static unsigned ignore_bit(const char *name, size_t n)
{
	for (size_t i = 0; i < IGNORABLE; i++) {
		if (strlen(ignorable[i].name) == n && memcmp(ignorable[i].name, name, n) == 0)
			return ignorable[i].bit;
	}
	return 0;
}

int policy_parse_ignore(unsigned *bits, const char *text, struct err *e)
{
	*bits = 0;
	while (*text) {
		size_t n = strcspn(text, ",");
		unsigned bit = ignore_bit(text, n);
		if (!bit)
			return err_set(
			    e, ERR_USAGE,
			    "--ignore: \"%.*s\" is not one of denials, doubts, deprecated", (int)n,
			    text);
		*bits |= bit;
		text += n + (text[n] == ',');
	}
	return 0;
}

void policy_format_ignore(struct str *out, unsigned bits)
{
	const char *sep = "";

	for (size_t i = 0; i < IGNORABLE; i++) {
		if (bits & ignorable[i].bit) {
			str_addf(out, "%s%s", sep, ignorable[i].name);
			sep = ",";
		}
	}
}

static void describe_grades(struct str *out, const struct policy *p)
{
	if (p->least.reliability || p->least.credibility) {
		str_add(out, "grades from ");
		grade_format(out, p->least);
		str_add(out, " on");
		str_add(out, p->graded ? ", graded ones only" : " and what can't be judged");
	} else {
		str_add(out, p->graded ? "graded claims only" : "all grades");
	}
}

static void describe_ignored(struct str *out, unsigned ignore)
{
	const char *sep = "";

	if (!(ignore & IGNORE_DENIALS)) {
		str_add(out, " · denials lower the low end");
		if (!ignore)
			return;
	}
	str_add(out, " · without ");
	for (size_t i = 0; i < IGNORABLE; i++) {
		if (ignore & ignorable[i].bit) {
			str_addf(out, "%s%s", sep, ignorable[i].name);
			sep = ", ";
		}
	}
}

static void describe_time(struct str *out, const struct policy *p)
{
	if (p->known_on_set) {
		str_add(out, " · as known on ");
		day_format(out, p->known_on);
	} else {
		str_add(out, " · as known now");
	}
	if (p->recorded_on_set) {
		str_add(out, ", as recorded on ");
		day_format(out, p->recorded_on);
	}
}

void policy_describe(struct str *out, const struct policy *p)
{
	describe_grades(out, p);
	describe_ignored(out, p->ignore);
	describe_time(out, p);
	if (p->in)
		str_addf(out, " · sums in %s", currency_code(p->in));
	else
		str_add(out, " · no conversion");
	if (p->constant_set)
		str_addf(out, " · in prices of %d", p->constant);
	if (p->cap_holdings)
		str_add(out, " · mixed lots within holdings");
}

static bool is_ignored(const struct policy *p, const struct claim *c)
{
	return ((p->ignore & IGNORE_DENIALS) && c->stance == DENIES) ||
	       ((p->ignore & IGNORE_DOUBTS) && c->stance == DOUBTS) ||
	       ((p->ignore & IGNORE_DEPRECATED) && c->rank == RANK_DEPRECATED);
}

bool policy_admits(const struct policy *p, const struct evidence *ev, const struct claim *c,
		   bool *undated)
{
	const struct source *s = evidence_source_get(ev, c->source);

	*undated = false;
	if (is_ignored(p, c) || !grade_passes(evidence_grade(ev, c), p->least, p->graded))
		return false;
	if (!p->known_on_set)
		return true;
	*undated = !s || !date_stated(&s->published) || s->published.latest == DAY_OPEN_FUTURE;
	return !*undated && s->published.latest <= p->known_on;
}

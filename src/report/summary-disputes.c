/* Who contradicts whom, in plain sentences. */
#include "summary.h"

static const char *what_is_denied(enum denied what)
{
	switch (what) {
	case DENIED_TO:
		return "who received the aircraft";
	case DENIED_PRICE:
		return "the price";
	case DENIED_PURPOSE:
		return "the purpose";
	default:
		return "the deal";
	}
}

static void tell_objection(struct summary *s, struct section *to, const struct resolved_deal *d,
			   const struct objection *o)
{
	const struct claim *c = &o->claim->claim;
	const struct source *src = evidence_source_get(s->look->ev, c->source);
	struct str grade = {0}, text = {0};

	grade_format(&grade, evidence_grade(s->look->ev, c));
	str_addf(&text, "%s: %s (%s)", d->key, src ? src->key : "an unnamed source",
		 grade.n ? grade.s : "ungraded");
	if (src && src->note)
		str_addf(&text, ", noted here as “%s”,", src->note);
	str_addf(&text, " %s %s %s", o->stance == DENIES ? "denies" : "doubts",
		 what_is_denied(o->denies), summary_note(s, c->source));
	if (c->note || c->excerpt)
		str_addf(&text, ": %s", c->excerpt ? c->excerpt : c->note);
	report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "%s%s", text.s,
		    text.s[text.n - 1] == '.' ? "" : ".");
	str_free(&text);
	str_free(&grade);
}

static bool is_covered(const struct summary *s, const char *about)
{
	if (filter_is_empty(s->filter))
		return true;
	for (size_t i = 0; i < s->deals.n; i++) {
		if (str_starts(about, "deal:") && streq(about + 5, s->deals.v[i]->key))
			return true;
	}
	return false;
}

static const char *finding_notes(const struct summary *s, const struct finding *f)
{
	VEC(source_id) ids = {0};
	const char *notes;

	for (size_t i = 0; i < f->claims.n; i++) {
		const struct claim *c = look_claim(s->look, f->claims.v[i]);
		if (c)
			vec_push(&ids, c->source);
	}
	notes = summary_notes(s, ids.v, ids.n);
	vec_free(&ids);
	return notes;
}

/* "deal:kz-us-81" is kz-us-81 to a reader. */
static const char *plain_id(const char *about)
{
	return str_starts(about, "deal:") ? about + 5 : about;
}

void summary_disputes(struct summary *s)
{
	struct section *to =
	    report_section(s->rep, SECTION_PARAGRAPHS, "disputes", "Denials and contradictions");
	struct findings *f = findings_all(s->rep, s->look->r);

	for (size_t i = 0; i < s->deals.n; i++) {
		const struct resolved_deal *d = s->deals.v[i];
		for (size_t k = 0; k < d->objections.n; k++)
			tell_objection(s, to, d, &d->objections.v[k]);
	}
	for (size_t i = 0; i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		if (is_covered(s, x->about) && x->severity > SEVERITY_NOTE && /* it contradicts */
		    !streq(x->check->name, "denied"))
			report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "%s (%s): %s %s",
				    plain_id(x->about), x->check->name, x->message,
				    finding_notes(s, x));
	}
}

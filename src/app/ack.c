/* A finding that was looked at, with a note: it is set apart while its figures stay as they are. */
#include "inside.h"

#include "hangar/check.h"
#include "hangar/err.h"

struct acking {
	struct changing ch;
	struct findings found;
};

/* ---- which findings ---- */

static int unknown_check(const char *name, struct err *e)
{
	struct str known = {0};

	for (const struct check *c = check_next(NULL); c; c = check_next(c))
		str_addf(&known, "%s%s", known.n ? ", " : "", c->name);
	err_set(e, ERR_USAGE, "there is no check \"%s\"; expected one of %s", name, str_c(&known));
	str_free(&known);
	return -1;
}

static bool finds_about(const struct acking *a, const struct check *c, const char *about)
{
	for (size_t i = 0; i < a->found.list.n; i++)
		if (a->found.list.v[i].check == c && streq(a->found.list.v[i].about, about))
			return true;
	return false;
}

static int no_finding(const struct acking *a, const char *what, const char *about, struct err *e)
{
	struct str others = {0};

	if (!about)
		return err_set(e, ERR_USAGE,
			       "there is no %s under this policy; 'hangar check' says the id of "
			       "each finding",
			       what);
	for (const struct check *c = check_next(NULL); c; c = check_next(c))
		if (finds_about(a, c, about))
			str_addf(&others, "%s%s", others.n ? ", " : "", c->name);
	err_set(e, ERR_USAGE, "%s finds nothing about %s%s%s", what, about,
		others.n ? "; there are findings of " : "; nor does any other check",
		str_c(&others));
	str_free(&others);
	return -1;
}

static bool is_meant(const struct finding *f, const char *what, const char *about)
{
	return about ? streq(f->check->name, what) && streq(f->about, about) : streq(f->id, what);
}

static int acknowledge(struct changed *out, struct acking *a, const char *what, const char *about,
		       const char *note, struct err *e)
{
	for (size_t i = 0; i < a->found.list.n; i++) {
		const struct finding *f = &a->found.list.v[i];
		struct ack ack = {.check = f->check->name,
				  .about = f->about,
				  .figures = f->figures,
				  .note = note};

		if (!is_meant(f, what, about))
			continue;
		changed_about(out, "%s", f->id);
		if (!f->ack || !streq(f->ack->note, note))
			vec_push(&a->ch.acks, ack);
	}
	return out->ids.n ? 0 : no_finding(a, what, about, e);
}

/* ---- the command ---- */

static int check_words(const char *what, const char *about, const char *note, struct err *e)
{
	if (!about && !str_starts(what, "finding:"))
		return err_set(e, ERR_USAGE,
			       "\"%s\" is no finding; expected finding:ID, or a check and what it "
			       "is about, as in price-conflict deal:kz-us-81",
			       what);
	if (about && !check_find(what))
		return unknown_check(what, e);
	if (str_blank(note))
		return err_set(e, ERR_USAGE, "--note is needed: why it may stand");
	return 0;
}

static int ack(struct changed *out, struct acking *a, const char *what, const char *about,
	       const char *note, struct err *e)
{
	struct str line = {0};
	int rc;

	checks_run(&a->found, a->ch.r, NULL, 0);
	rc = acknowledge(out, a, what, about, note, e);
	str_addf(&line, "%s%s%s: %s", what, about ? " " : "", about ? about : "", note);
	if (!rc)
		rc = changing_write(out, &a->ch, "ack", str_c(&line), e);
	str_free(&line);
	return rc;
}

int ledger_ack(struct changed *out, const char *ledger, const struct policy *p, const char *what,
	       const char *about, const char *note, struct err *e)
{
	struct acking a = {0};
	int rc;

	*out = (struct changed){0};
	rc = check_words(what, about, note, e);
	if (!rc)
		rc = changing_open(&a.ch, ledger, p, e);
	if (!rc)
		rc = ack(out, &a, what, about, note, e);
	findings_free(&a.found);
	changing_close(&a.ch);
	if (rc) {
		changed_free(out);
		return err_prefix(e, "ack");
	}
	return 0;
}

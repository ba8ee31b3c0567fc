/* `check`: findings as rows for programs, and as a heading with its message each for people. */
#include "finding.h"

#include "judged.h"

enum {
	CHECK_CHECK,
	CHECK_SEVERITY,
	CHECK_ABOUT,
	CHECK_MESSAGE,
	CHECK_CLAIMS,
	CHECK_ID,
	CHECK_ACKNOWLEDGED,
	CHECK_COLUMNS
};

static const struct column columns[] = {
    [CHECK_CHECK] = {.name = "check"},
    [CHECK_SEVERITY] = {.name = "severity"},
    [CHECK_ABOUT] = {.name = "about"},
    [CHECK_MESSAGE] = {.name = "message", .elastic = true},
    [CHECK_CLAIMS] = {.name = "claims", .elastic = true},
    [CHECK_ID] = {.name = "id"},
    [CHECK_ACKNOWLEDGED] = {.name = "acknowledged", .elastic = true},
};

static struct cell claims_cell(const struct finding *f, struct arena *a)
{
	const char **ids = f->claims.n ? arena_alloc(a, f->claims.n * sizeof *ids) : NULL;

	for (size_t i = 0; i < f->claims.n; i++)
		ids[i] = arena_printf(a, "claim:%llu", (unsigned long long)f->claims.v[i]);
	return (struct cell){.kind = CELL_LIST, .as.list = {ids, f->claims.n}};
}

static void finding_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct finding *f = row;

	switch (column) {
	case CHECK_CHECK:
		*out = cell_text(f->check->name);
		break;
	case CHECK_SEVERITY:
		*out = cell_text(severity_name(f->severity));
		break;
	case CHECK_ABOUT:
		*out = cell_text(f->about);
		break;
	case CHECK_MESSAGE:
		*out = cell_text(f->message);
		break;
	case CHECK_ID:
		*out = cell_text(f->id);
		break;
	case CHECK_ACKNOWLEDGED:
		*out = cell_text(f->ack ? f->ack->note : NULL);
		break;
	default:
		*out = claims_cell(f, arg);
	}
}

static enum role role_of(enum severity s)
{
	return s == SEVERITY_ERROR     ? ROLE_ERROR
	       : s == SEVERITY_WARNING ? ROLE_WARNING
				       : ROLE_HEADING;
}

/* "claims 1, 2, 5": the first few; programs get all. */
static void say_claims(struct str *out, const struct finding *f)
{
	size_t most = 12;

	if (f->claims.n)
		str_add(out, f->claims.n == 1 ? "claim" : "claims");
	for (size_t i = 0; i < f->claims.n && i < most; i++)
		str_addf(out, "%s %llu", i ? "," : "", (unsigned long long)f->claims.v[i]);
	if (f->claims.n > most)
		str_addf(out, " and %zu more", f->claims.n - most);
}

/* "claims 1, 2, 5 · finding:55890f8a", by which it is acknowledged. */
static void claims_line(struct report *rep, struct section *s, const struct finding *f)
{
	struct str line = {0};

	say_claims(&line, f);
	str_addf(&line, "%s%s", line.n ? " · " : "", f->id);
	report_line(rep, s, STYLE_INDENTED, ROLE_DIM, 0, "%s", line.s);
	str_free(&line);
}

/* By whom, when and why. */
static void ack_line(struct report *rep, struct section *s, const struct evidence *ev,
		     const struct ack *ack)
{
	struct str by = {0};

	judged_by(&by, ev, ack->batch);
	report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s: %s", str_c(&by), ack->note);
	str_free(&by);
}

void finding_draw(struct report *rep, struct section *s, const struct finding *f,
		  const struct evidence *ev)
{
	report_line(rep, s, STYLE_HEADING, f->ack ? ROLE_DIM : role_of(f->severity), 0,
		    "%s%s: %s  %s", f->ack ? "acknowledged: " : "", severity_name(f->severity),
		    f->check->name, f->about);
	if (f->ack)
		ack_line(rep, s, ev, f->ack);
	report_line(rep, s, STYLE_INDENTED, f->ack ? ROLE_DIM : ROLE_NONE, 0, "%s", f->message);
	if (f->lapsed)
		report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0,
			    "acknowledged before its figures changed: %s", f->lapsed->note);
	claims_line(rep, s, f);
}

static void count_line(struct report *rep, struct section *s, const struct findings *f)
{
	size_t of[3] = {0}, acknowledged = 0;
	struct str more = {0};

	for (size_t i = 0; i < f->list.n; i++) {
		acknowledged += f->list.v[i].ack != NULL;
		of[f->list.v[i].severity] += !f->list.v[i].ack;
	}
	if (acknowledged)
		str_addf(&more, "; %zu acknowledged", acknowledged);
	report_text(rep, s, "%zu error%s, %zu warning%s, %zu note%s%s", of[SEVERITY_ERROR],
		    of[SEVERITY_ERROR] == 1 ? "" : "s", of[SEVERITY_WARNING],
		    of[SEVERITY_WARNING] == 1 ? "" : "s", of[SEVERITY_NOTE],
		    of[SEVERITY_NOTE] == 1 ? "" : "s", str_c(&more));
	str_free(&more);
}

static void let_findings_go(void *f)
{
	findings_free(f);
	mem_free(f);
}

struct findings *findings_all(struct report *rep, const struct resolution *r)
{
	struct findings *f = mem_zalloc(sizeof *f);

	checks_run(f, r, NULL, 0);
	report_keep(rep, let_findings_go, f);
	return f;
}

void finding_table(struct report *rep, struct section *s, const struct findings *f,
		   const char *about)
{
	struct table *t = report_table(s, columns, CHECK_COLUMNS, finding_cell, &rep->arena);

	for (size_t i = 0; i < f->list.n; i++) {
		if (!about || streq(f->list.v[i].about, about))
			vec_push(&t->rows, &f->list.v[i]);
	}
}

static void draw_all(struct report *rep, struct section *s, const struct findings *f,
		     const struct evidence *ev, bool acknowledged)
{
	for (size_t i = 0; i < f->list.n; i++)
		if ((f->list.v[i].ack != NULL) == acknowledged)
			finding_draw(rep, s, &f->list.v[i], ev);
}

static struct report *begin(const struct resolution *r)
{
	struct report *rep = report_new();

	report_state_policy(rep, &r->policy);
	return rep;
}

static struct section *drawn_findings(struct report *rep)
{
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, "findings", NULL);

	s->drawn = true;
	return s;
}

struct report *report_check(const struct findings *f, const struct resolution *r)
{
	struct report *rep = begin(r);
	struct section *s = report_section(rep, SECTION_TABLE, "rows", NULL);

	finding_table(rep, s, f, NULL);
	s->quiet = true;
	s = drawn_findings(rep);
	draw_all(rep, s, f, r->ev, false);
	if (f->list.n)
		count_line(rep, s, f);
	else
		report_text(rep, s, "Nothing found.");
	draw_all(rep, s, f, r->ev, true);
	return rep;
}

static bool is_among(const struct finding *f, const char *const *ids, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (streq(f->id, ids[i]))
			return true;
	return false;
}

struct report *report_findings(const struct findings *f, const char *const *ids, size_t n,
			       const struct resolution *r)
{
	static const struct findings none;
	struct report *rep = begin(r);
	struct section *s = report_section(rep, SECTION_TABLE, "rows", NULL);
	struct table *t;

	finding_table(rep, s, &none, NULL);
	s->quiet = true;
	s = drawn_findings(rep);
	t = &report_find(rep, "rows")->table;
	for (size_t i = 0; i < f->list.n; i++) {
		if (!is_among(&f->list.v[i], ids, n))
			continue;
		vec_push(&t->rows, &f->list.v[i]);
		finding_draw(rep, s, &f->list.v[i], r->ev);
	}
	return rep;
}

/* What tells findings apart, and those that somebody has looked at already. A finding is known by
 * its check, what it is about and its figures: where one of these changes, or it becomes an error,
 * it is another one, and an acknowledgement of the old one holds no longer. */
#include "check-inside.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>
#include "hangar/sorted.h"

/* ---- figures and ids ---- */

/* A comma between digits groups them. */
static bool is_grouping(const char *p)
{
	return *p == ',' && isdigit((unsigned char)p[1]);
}

/* The letter of "(B3)" or "(B)". */
static bool is_reliability(const char *message, const char *p)
{
	return *p >= 'A' && *p <= 'F' && p > message && p[-1] == '(' &&
	       (p[1] == ')' || (p[1] >= '1' && p[1] <= '6' && p[2] == ')'));
}

/* "81 20000 1620000" of "81 × at most USD 20,000 is at most USD 1,620,000"; a grade is one, too. */
static const char *figures_of(struct arena *a, const char *message)
{
	struct str figures = {0};
	bool inside = false;
	const char *text;

	for (const char *p = message; *p; p++) {
		bool digit = isdigit((unsigned char)*p) != 0 || is_reliability(message, p);
		if (digit && !inside && figures.n)
			str_addc(&figures, ' ');
		if (digit)
			str_addc(&figures, *p);
		inside = digit || (inside && is_grouping(p));
	}
	text = arena_strdup(a, str_c(&figures));
	str_free(&figures);
	return text;
}

/* The claim at fault stands first: the same numbers of another's are another finding. Who let a
 * warning stand has not let an error stand. */
static const char *with_fault(struct arena *a, const struct finding *f)
{
	const char *error = f->severity == SEVERITY_ERROR ? " error" : "";

	if (!f->claims.n)
		return arena_printf(a, "%s%s", f->figures, error);
	return arena_printf(a, "%llu%s%s%s", (unsigned long long)f->claims.v[0],
			    *f->figures ? " " : "", f->figures, error);
}

static const char *id_of(struct arena *a, const struct finding *f)
{
	const char *all = arena_printf(a, "%s\n%s\n%s", f->check->name, f->about, f->figures);

	return arena_printf(a, "finding:%08x",
			    (unsigned)(XXH3_64bits(all, strlen(all)) & 0xffffffff));
}

/* ---- acknowledgements ---- */

struct taken {
	const struct ack *ack;
	bool holds; /* of a finding that is there */
};

static int subject_order(const struct ack *a, const char *check, const char *about)
{
	int order = strcmp(a->check, check);

	return order ? order : strcmp(a->about, about);
}

/* Later ones of one subject behind the earlier ones. */
static int by_subject(const void *x, const void *y)
{
	const struct ack *a = ((const struct taken *)x)->ack, *b = ((const struct taken *)y)->ack;
	int order = subject_order(a, b->check, b->about);

	return order ? order : a < b ? -1 : a > b;
}

/* The first of the acknowledgements about what f is about; *n of them. */
static struct taken *acks_about(struct taken *v, size_t all, const struct finding *f, size_t *n)
{
	size_t from, to;

	SORTED_PLACE(from, all, subject_order(v[at].ack, f->check->name, f->about) < 0);
	to = from;
	while (to < all && !subject_order(v[to].ack, f->check->name, f->about))
		to++;
	*n = to - from;
	return v + from;
}

static void find_ack(struct finding *f, struct taken *v, size_t all)
{
	size_t n;
	struct taken *own = acks_about(v, all, f, &n);

	for (size_t i = 0; i < n; i++) {
		if (!streq(own[i].ack->figures, f->figures))
			continue;
		f->ack = own[i].ack;
		own[i].holds = true;
	}
}

/* Of the same claim, whatever its numbers were. */
static bool same_fault(const char *figures, const struct finding *f)
{
	size_t n = f->claims.n ? strcspn(f->figures, " ") : 0;

	return !n || (strncmp(figures, f->figures, n) == 0 && strcspn(figures, " ") == n);
}

static void find_lapsed(struct finding *f, struct taken *v, size_t all)
{
	size_t n;
	struct taken *own = acks_about(v, all, f, &n);

	for (size_t i = 0; i < n && !f->ack; i++)
		if (!own[i].holds && same_fault(own[i].ack->figures, f))
			f->lapsed = own[i].ack;
}

static void find_acks(struct findings *f, const struct evidence *ev)
{
	size_t n = ev->acks.n;
	struct taken *v = mem_zalloc(n * sizeof *v);

	for (size_t i = 0; i < n; i++)
		v[i].ack = &ev->acks.v[i];
	qsort(v, n, sizeof *v, by_subject);
	for (size_t i = 0; i < f->list.n; i++)
		find_ack(&f->list.v[i], v, n);
	for (size_t i = 0; i < f->list.n; i++)
		find_lapsed(&f->list.v[i], v, n);
	mem_free(v);
}

void findings_settle(struct findings *f, const struct evidence *ev)
{
	for (size_t i = 0; i < f->list.n; i++) {
		struct finding *x = &f->list.v[i];
		x->figures = figures_of(&f->arena, x->message);
		x->figures = with_fault(&f->arena, x);
		x->id = id_of(&f->arena, x);
	}
	if (ev->acks.n)
		find_acks(f, ev);
}

/* What two lists may both tell, in words, with a way out that a shell can run. */
#include "twins.h"

#include <string.h>

#include "hangar/area.h"
#include "hangar/str.h"
#include "hangar/total.h"

#include "lists.h"

#define PAIRS_SHOWN 3

/* As a shell takes it: quoted where it would make something else of it. */
static void add_shell_word(struct str *out, const char *word, size_t n)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				    ".:,/_-+=@%";
	char *text = mem_strndup(word, n);
	bool quote = text[strspn(text, plain)] != '\0';

	str_addf(out, " %s", quote ? "'" : "");
	for (const char *c = text; *c; c++) {
		if (*c == '\'')
			str_add(out, "'\\''");
		else
			str_addc(out, *c);
	}
	str_add(out, quote ? "'" : "");
	mem_free(text);
}

/* The words of a filter; a blank within double quotes does not end one. */
static void add_shell_words(struct str *out, const char *text)
{
	while (*text) {
		size_t n = 0;
		for (bool quoted = false; text[n] && (quoted || text[n] != ' '); n++)
			quoted ^= text[n] == '"';
		add_shell_word(out, text, n);
		text += n + (text[n] == ' ');
	}
}

/* What all that may be told twice has in common, as a filter; nothing: "". */
static void add_ground(struct str *out, const struct resolution *r, const struct twins *t)
{
	const struct catalogue *c = r->ev->catalogue;

	if (t->from)
		str_addf(out, "from:%s", catalogue_party_get(c, t->from)->name);
	else if (t->to)
		str_addf(out, "to:%s", catalogue_party_get(c, t->to)->name);
	else if (t->family)
		str_addf(out, "type:%s", catalogue_type_get(c, t->family)->designation);
}

/* Never one that reaches beyond what may be told twice: there the list that stands would silence
 * what it says nothing of. */
static void add_way_out(struct str *out, const struct resolution *r, const struct twins *t,
			const char *area)
{
	const char *list = list_name(r, t->a);
	struct str ground = {0};

	str_add(out, "; hangar stand");
	add_shell_word(out, list, strlen(list));
	add_ground(&ground, r, t);
	if (*area)
		add_shell_words(out, area);
	else if (ground.n)
		add_shell_word(out, ground.s, ground.n);
	else
		str_add(out, " FILTER");
	str_addf(out, " lets %s count alone%s, a common deal key joins them", list,
		 *area || ground.n ? "" : " where the filter says");
	str_free(&ground);
}

void twins_say(struct str *out, const struct resolution *r, const struct twins *t, const char *area)
{
	str_addf(out, "%s and %s may tell the same: ", list_name(r, t->a), list_name(r, t->b));
	integer_format(out, (int64_t)t->deals_twice);
	str_addf(out, " %s", t->deals_twice == 1 ? "deal" : "deals");
	if (t->aircraft_twice) {
		str_add(out, " and ");
		integer_format(out, t->aircraft_twice);
		str_add(out, " aircraft");
	}
	str_add(out, " may be counted twice");
	add_way_out(out, r, t, area);
}

void twins_notices(struct notices *out, const struct resolution *r, const uint32_t *parts, size_t n,
		   const struct filter *f, struct arena *a)
{
	const char *area = area_told_by(f) ? filter_text(f) : "";
	struct twins_list twins = {0};

	twins_find(&twins, r, parts, n);
	for (size_t i = 0; i < twins.n && i < PAIRS_SHOWN; i++) {
		struct str s = {0};
		twins_say(&s, r, &twins.v[i], area);
		vec_push(out, arena_strdup(a, str_c(&s)));
		str_free(&s);
	}
	if (twins.n > PAIRS_SHOWN)
		vec_push(out, arena_printf(a,
					   "%zu more pairs of lists may tell the same; hangar "
					   "check duplicate-suspect names them",
					   twins.n - PAIRS_SHOWN));
	twins_free(&twins);
}

bool twins_count(const struct resolution *r, const struct part *p, enum flow flow)
{
	enum standing s = p->flow == flow ? r->deals.v[p->deal].standing : STANDING_LEFT_OUT;

	return s == STANDING_MOVED || s == STANDING_ORDERED;
}

void resolution_twins_say(struct notices *out, const struct resolution *r, unsigned flows,
			  const struct filter *f, struct arena *a)
{
	void *arg = (void *)(uintptr_t)r;
	VEC(uint32_t) parts = {0};

	for (int flow = 0; flow < FLOWS; flow++) {
		parts.n = 0;
		for (size_t i = 0; (flows & 1U << flow) && i < r->parts.n; i++) {
			const struct part *p = &r->parts.v[i];
			if (twins_count(r, p, (enum flow)flow) &&
			    filter_match(f, p, part_facet, part_text, arg) != FILTER_NO)
				vec_push(&parts, (uint32_t)i);
		}
		twins_notices(out, r, parts.v, parts.n, f, a);
	}
	vec_free(&parts);
}

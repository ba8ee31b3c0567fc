/* What a dry run would change: each file against the claims that the ledger has of the same list.
 */
#include "cli.h"

#include <jansson.h>

#include "hangar/utf8.h"

#define SHOWN 10 /* of each kind */

static const char *kind_of(const struct imported_change *x)
{
	return !x->line ? "gone" : x->claim ? "changed" : "new";
}

static int64_t count_of(const struct imported_diff *d, const char *kind)
{
	return streq(kind, "gone") ? d->gone : streq(kind, "new") ? d->appeared : d->changed;
}

static json_t *change_json(const struct imported_change *x)
{
	json_t *j = json_object();

	json_object_set_new(j, "change", json_string(kind_of(x)));
	json_object_set_new(j, "line", x->line ? json_integer(x->line) : json_null());
	json_object_set_new(j, "claim",
			    x->claim ? json_sprintf("claim:%llu", (unsigned long long)x->claim)
				     : json_null());
	json_object_set_new(j, "subject", import_json_text(x->subject));
	json_object_set_new(j, "before", import_json_text(x->before));
	json_object_set_new(j, "after", import_json_text(x->after));
	return j;
}

json_t *import_diff_json(const struct imported_diff *d)
{
	json_t *j = json_object(), *rows = json_array();

	json_object_set_new(j, "new", json_integer(d->appeared));
	json_object_set_new(j, "changed", json_integer(d->changed));
	json_object_set_new(j, "unchanged", json_integer(d->unchanged));
	json_object_set_new(j, "gone", json_integer(d->gone));
	for (size_t i = 0; i < d->rows.n; i++)
		json_array_append_new(rows, change_json(&d->rows.v[i]));
	json_object_set_new(j, "rows", rows);
	return j;
}

static const char *figures(const char *text)
{
	return text && *text ? text : "no figures";
}

static void add_change(struct report *r, struct section *s, const struct imported_change *x)
{
	struct str text = {0}, safe = {0};

	str_addf(&text, "%s", kind_of(x));
	if (x->line)
		str_addf(&text, ", line %u", (unsigned)x->line);
	if (x->claim)
		str_addf(&text, ", claim:%llu", (unsigned long long)x->claim);
	str_addf(&text, ": %s: ", *x->subject ? x->subject : "nothing named");
	if (!x->before || !x->after)
		str_add(&text, figures(x->before ? x->before : x->after));
	else if (streq(x->before, x->after))
		str_addf(&text, "%s as before, but other cells differ", figures(x->after));
	else
		str_addf(&text, "%s \xe2\x86\x92 %s", figures(x->before), figures(x->after));
	utf8_safe(&safe, str_c(&text));
	report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", str_c(&safe));
	str_free(&text);
	str_free(&safe);
}

static void add_kind(struct report *r, struct section *s, const struct imported_diff *d,
		     const char *kind)
{
	struct str more = {0};
	int64_t n = 0;

	for (size_t i = 0; i < d->rows.n && n < SHOWN; i++)
		if (streq(kind_of(&d->rows.v[i]), kind)) {
			add_change(r, s, &d->rows.v[i]);
			n++;
		}
	integer_format(&more, count_of(d, kind) - n);
	if (count_of(d, kind) > n)
		report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "and %s more %s", str_c(&more),
			    kind);
	str_free(&more);
}

static void add_heading(struct report *r, struct section *s, const struct imported_file *f)
{
	const struct imported_diff *d = &f->diff;
	const int64_t counts[] = {d->appeared, d->changed, d->unchanged, d->gone};
	struct str texts[4] = {{0}};

	for (size_t i = 0; i < 4; i++)
		integer_format(&texts[i], counts[i]);
	report_line(r, s, STYLE_HEADING, ROLE_HEADING, 0,
		    "%s against the ledger: %s new, %s changed, %s unchanged, %s gone", f->path,
		    texts[0].s, texts[1].s, texts[2].s, texts[3].s);
	for (size_t i = 0; i < 4; i++)
		str_free(&texts[i]);
}

void import_diff(struct report *r, const struct imported *im)
{
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "diff", NULL);

	for (size_t i = 0; i < im->files.n; i++) {
		const struct imported_file *f = &im->files.v[i];

		if (!f->diff.made)
			continue;
		add_heading(r, s, f);
		add_kind(r, s, &f->diff, "changed");
		add_kind(r, s, &f->diff, "gone");
		add_kind(r, s, &f->diff, "new");
	}
}

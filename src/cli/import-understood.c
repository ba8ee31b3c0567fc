/* How a file was understood: what was told from it, how surely, and on what evidence. */
#include "cli.h"

#include <string.h>

#include "hangar/utf8.h"

#define SHOWN_COLUMNS    20
#define SHOWN_CANDIDATES 3
#define SURE             90 /* below it, what else a column could be is said too */
#define WIDEST           36 /* columns of a terminal that a header and its field take */

static const char *delimiter_name(char c)
{
	switch (c) {
	case ',':
		return "comma";
	case ';':
		return "semicolon";
	case '\t':
		return "tab";
	case '|':
		return "bar";
	default:
		return "another delimiter";
	}
}

static void add_column(struct str *out, const struct imported_column *c)
{
	if (c->why)
		return; /* said on a line of its own */
	if (c->special)
		str_addf(out, "%s%s \xe2\x86\x92 %s", out->n ? ", " : "", c->header, c->special);
	else if (c->constant)
		str_addf(out, "%s\"%s\" \xe2\x86\x92 %s", out->n ? ", " : "", c->constant,
			 c->field);
	else if (!c->field)
		str_addf(out, "%s%s kept as it is", out->n ? ", " : "", c->header);
	else if (strcmp(c->header, c->field) != 0)
		str_addf(out, "%s%s \xe2\x86\x92 %s", out->n ? ", " : "", c->header, c->field);
}

/* Nobody is told to read a hundred thousand columns. */
static void add_columns(struct str *out, const struct imported_file *f)
{
	for (size_t i = 0; i < f->columns.n && i < SHOWN_COLUMNS; i++)
		add_column(out, &f->columns.v[i]);
	if (f->columns.n > SHOWN_COLUMNS)
		str_addf(out, " and %zu more columns", f->columns.n - SHOWN_COLUMNS);
}

bool import_has_column(const struct imported_file *f, const char *field)
{
	for (size_t i = 0; i < f->columns.n; i++)
		if (!f->columns.v[i].constant && streq(f->columns.v[i].field, field))
			return true;
	return false;
}

bool import_names_sources(const struct imported_file *f)
{
	return import_has_column(f, "source");
}

static const char *by_names(const struct imported_file *f)
{
	for (size_t i = 0; i < f->columns.n; i++)
		if (f->columns.v[i].why)
			return "told from their headers and cells";
	return "by their own names";
}

/* ---- what was guessed ---- */

static const char *meaning(const struct imported_column *c)
{
	return c->special ? c->special : c->field ? c->field : "kept as it is";
}

/* "Anzahl \xe2\x86\x92 count", or of a constant "loss \xe2\x86\x92 kind". */
static void add_pair(struct str *out, const struct imported_column *c)
{
	struct str pair = {0}, safe = {0};

	str_addf(&pair, "%s \xe2\x86\x92 %s", c->header ? c->header : c->constant, meaning(c));
	utf8_safe(&safe, str_c(&pair));
	if (utf8_width(str_c(&safe)) > WIDEST)
		utf8_fit(out, str_c(&safe), WIDEST, false);
	else
		str_add(out, str_c(&safe));
	str_free(&pair);
	str_free(&safe);
}

static size_t pair_width(const struct imported_column *c)
{
	struct str pair = {0};
	size_t width;

	add_pair(&pair, c);
	width = utf8_width(str_c(&pair));
	str_free(&pair);
	return width;
}

static void add_candidates(struct str *out, const struct imported_column *c)
{
	size_t n = 0;

	for (size_t i = 0; c->score < SURE && i < c->candidate_count && n < SHOWN_CANDIDATES; i++) {
		const struct import_candidate *x = &c->candidates[i];
		if (!streq(x->field->name, c->field))
			str_addf(out, "%s%s %d", n++ ? ", " : "; else ", x->field->name, x->score);
	}
}

static void add_guess(struct report *r, struct section *s, const struct imported_column *c,
		      size_t width)
{
	struct str lead = {0}, under = {0}, why = {0};

	str_pad(&lead, 2);
	add_pair(&lead, c);
	str_pad(&lead, width + 2 - utf8_width(str_c(&lead)));
	str_addf(&lead, "  %3d  ", c->score);
	str_pad(&under, utf8_width(str_c(&lead)));
	str_add(&why, c->why);
	add_candidates(&why, c);
	report_picture(r, s, c->score < SURE ? ROLE_WARNING : ROLE_DIM, str_c(&lead), str_c(&under),
		       str_c(&why));
	str_free(&lead);
	str_free(&under);
	str_free(&why);
}

static void add_guesses(struct report *r, struct section *s, const struct imported_file *f)
{
	size_t width = 0, n = 0;

	for (size_t i = 0; i < f->columns.n; i++) {
		const struct imported_column *c = &f->columns.v[i];
		size_t w = c->why && n++ < SHOWN_COLUMNS ? pair_width(c) : 0;
		width = w > width ? w : width;
	}
	n = 0;
	for (size_t i = 0; i < f->columns.n; i++)
		if (f->columns.v[i].why && n++ < SHOWN_COLUMNS)
			add_guess(r, s, &f->columns.v[i], width);
	if (n > SHOWN_COLUMNS)
		report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0,
			    "and %zu more columns; --format json lists all", n - SHOWN_COLUMNS);
}

/* ---- what was decided ---- */

/* The line above has said so, and there is nothing to doubt. */
static bool is_plain(const struct import_decision *d)
{
	return (streq(d->what, "encoding") && streq(d->value, "UTF-8")) ||
	       (streq(d->what, "delimiter") && streq(d->value, "comma")) ||
	       (streq(d->what, "header") && streq(d->value, "line 1"));
}

static void add_decision(struct report *r, struct section *s, const struct import_decision *d,
			 size_t width)
{
	struct str lead = {0}, under = {0}, text = {0};

	str_addf(&lead, "  %s", d->what);
	str_pad(&lead, width + 4 - utf8_width(str_c(&lead)));
	str_pad(&under, utf8_width(str_c(&lead)));
	str_add(&text, d->value);
	if (d->why)
		str_addf(&text, "%s%s", text.n ? ": " : "", d->why);
	if (d->option)
		str_addf(&text, " (%s)", d->option);
	report_picture(r, s, ROLE_NONE, str_c(&lead), str_c(&under), str_c(&text));
	str_free(&lead);
	str_free(&under);
	str_free(&text);
}

static void add_decisions(struct report *r, struct section *s, const struct imported_file *f)
{
	size_t width = 0;

	for (size_t i = 0; i < f->decisions.n; i++) {
		const struct import_decision *d = &f->decisions.v[i];
		size_t w = is_plain(d) ? 0 : utf8_width(d->what);
		width = w > width ? w : width;
	}
	for (size_t i = 0; i < f->decisions.n; i++)
		if (!is_plain(&f->decisions.v[i]))
			add_decision(r, s, &f->decisions.v[i], width);
}

/* ---- what the numbers add up to ---- */

static void add_share(struct str *out, int64_t sum, int64_t rows, const char *fate)
{
	if (!rows)
		return;
	str_add(out, out->n ? ", " : "");
	integer_format(out, sum);
	str_addf(out, " %s", fate);
}

/* Nothing where each row is one aircraft: the rows say it. */
static void add_sum(struct report *r, struct section *s, const struct imported_file *f,
		    const char *field, const struct imported_sum *sum)
{
	struct str text = {0}, bare = {0};

	if (sum->beyond || !import_has_column(f, field))
		return;
	add_share(&text, sum->kept, f->kept + f->unchanged,
		  f->unchanged ? "kept or unchanged" : "kept");
	add_share(&text, sum->set_aside, sum->set_aside, "set aside");
	add_share(&text, sum->rejected, sum->rejected, "rejected");
	if (sum->bare) {
		integer_format(&bare, sum->bare);
		str_addf(&text, "; %s kept row%s without a number", str_c(&bare),
			 sum->bare == 1 ? "" : "s");
	}
	if (text.n)
		report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "%s adds up to %s", field,
			    str_c(&text));
	str_free(&text);
	str_free(&bare);
}

void import_understood(struct report *r, struct section *s, const struct imported_file *f)
{
	struct str mapping = {0}, how = {0};

	report_line(r, s, STYLE_HEADING, ROLE_HEADING, 0, "%s", f->path);
	str_addf(&how, "%s, %s, ", f->encoding, delimiter_name(f->delimiter));
	if (!f->header_rows)
		str_add(&how, "no header");
	else
		str_addf(&how, "header on line %u", (unsigned)f->header_line);
	if (f->header_rows == 2)
		str_add(&how, " and the next");
	if (f->preamble)
		str_addf(&how, ", preamble of %u line%s skipped", (unsigned)f->preamble,
			 f->preamble == 1 ? "" : "s");
	if (f->preset)
		str_addf(&how, ", preset %s", f->preset);
	report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", str_c(&how));
	add_columns(&mapping, f);
	report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "columns: %s",
		    mapping.n ? mapping.s : by_names(f));
	add_guesses(r, s, f);
	add_decisions(r, s, f);
	if (f->source && !import_names_sources(f))
		report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0,
			    "source of all rows: %s (--source KEY names another)", f->source);
	if (f->covers)
		report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "speaks for: %s", f->covers);
	add_sum(r, s, f, "count", &f->count);
	add_sum(r, s, f, "ordered", &f->ordered);
	if (f->seen)
		report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "the ledger has this file already");
	str_free(&mapping);
	str_free(&how);
}

/* The sentences that refuse a header. */
#include "refusal.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"
#include "mapping.h"
#include "meaning.h"
#include "offer.h"
#include "plan.h"
#include "preset.h"
#include "subject.h"
#include "words.h"

#define HEADER_COLUMNS 200 /* of a terminal: how much of a header a message shows */

static void add_header(struct str *out, const struct header *h)
{
	struct str text = {0}, safe = {0};

	str_addn(&text, h->span.text, h->span.n);
	utf8_safe(&safe, str_c(&text));
	str_addc(out, '"');
	if (utf8_width(str_c(&safe)) > HEADER_COLUMNS)
		utf8_fit(out, str_c(&safe), HEADER_COLUMNS, false);
	else
		str_add(out, str_c(&safe));
	str_addc(out, '"');
	str_free(&text);
	str_free(&safe);
}

static const char *article(enum record r)
{
	return r == RECORD_AIRFRAME || r == RECORD_INDEX ? "an" : "a";
}

static size_t known_columns(const struct refusal *r, unsigned of)
{
	size_t known = 0;

	for (size_t i = 0; i < r->header->n; i++)
		known += plan_field(r->map, r->header->cells[i].s, (enum record)of) != NULL;
	return known;
}

/* The record that an offer speaks of: what was guessed, else the one with the most known columns,
 * else a holding. */
static enum record likely_record(const struct refusal *r)
{
	enum record best = RECORD_HOLDING;
	size_t most = 0;

	if (r->as)
		return r->as;
	for (const enum record *p = subject_records; *p; p++) {
		size_t known = known_columns(r, *p);
		if (known > most) {
			most = known;
			best = *p;
		}
	}
	return best;
}

/* Begins the line: FILE:LINE. */
static struct str begin(const struct refusal *r)
{
	struct str s = {0};

	str_addf(&s, "%s:%u: ", r->path, r->header->span.line);
	return s;
}

static int end(const struct refusal *r, struct str *s)
{
	struct str safe = {0};

	utf8_safe(&safe, str_c(s));
	err_set(r->e, ERR_USAGE, "%s", str_c(&safe));
	str_free(&safe);
	str_free(s);
	return -1;
}

static void add_fields(struct str *s, enum record of)
{
	str_addf(s, " (fields of %s %s: ", article(of), record_name(of));
	field_list(s, of);
	str_addc(s, ')');
}

/* Do the columns say enough to speak of what is missing from the record? */
static bool is_about(const struct refusal *r, enum record of)
{
	const struct meaning *m = r->meaning;
	size_t named = 0;

	for (size_t i = 0; i < r->header->n; i++) {
		named += r->header->cells[i].n > 0;
		if (m && m->columns && m->columns[i].guessed && m->columns[i].by.field)
			return true;
	}
	return 2 * known_columns(r, of) >= named;
}

int refuse_unknown(const struct refusal *r)
{
	enum record of = likely_record(r);
	struct str s = begin(r), missing = {0};

	if (offer_missing(&missing, r, of) && (r->as || is_about(r, of)))
		str_addf(&s, "no column surely says %s: ", str_c(&missing));
	else
		str_add(&s, "the columns do not tell what the rows are: ");
	add_header(&s, r->header);
	offer_going_on(&s, r, of);
	str_free(&missing);
	return end(r, &s);
}

/* Of which money rates are, that no header says. */
static int refuse_moneyless(const struct refusal *r, const struct meaning *m)
{
	struct str s = begin(r);

	str_addf(&s, "these are exchange rates (%s), and nothing says the %s: ", m->why,
		 m->lacking->id == FIELD_BASE ? "money that one is of, the base"
					      : "money that they are given in, the quote");
	add_header(&s, r->header);
	if (m->lacking_column)
		str_addf(&s,
			 "; say --map '%s=quote,=USD:base' where one dollar is so many of each, "
			 "--map '%s=base,=EUR:quote' where one of each is so many euros",
			 m->lacking_column, m->lacking_column);
	else
		str_addf(&s, "; say it with --map '=%s:%s'", m->lacking_guess, m->lacking->name);
	return end(r, &s);
}

int refuse_lacking(const struct refusal *r, const struct meaning *m)
{
	struct str s = {0};

	if (m->record == RECORD_RATE)
		return refuse_moneyless(r, m);
	s = begin(r);

	str_add(&s, "nothing says ");
	offer_missing(&s, r, m->record);
	str_add(&s, ": ");
	add_header(&s, r->header);
	offer_going_on(&s, r, m->record);
	return end(r, &s);
}

int refuse_ambiguous(const struct refusal *r, enum record a, enum record b)
{
	struct str s = begin(r);

	str_addf(&s, "the columns fit %s %s as well as %s %s: ", article(a), record_name(a),
		 article(b), record_name(b));
	add_header(&s, r->header);
	str_addf(&s, "; say which it is: --as %s or --as %s", record_name(a), record_name(b));
	return end(r, &s);
}

int refuse_incomplete(const struct refusal *r, enum record of)
{
	struct str s = begin(r);

	str_addf(&s, "no column is %s, which %s %s needs: ", subject_needs(of), article(of),
		 record_name(of));
	add_header(&s, r->header);
	offer_going_on(&s, r, of);
	return end(r, &s);
}

int refuse_twice(const struct refusal *r, const char *column, const char *other,
		 const struct field *f)
{
	struct str s = begin(r);

	str_addf(&s, "\"%s\" and \"%s\" are both %s: ", column, other, f->name);
	add_header(&s, r->header);
	str_addf(&s, "; leave one out, e.g. --map '%s='", *other == '=' ? column : other);
	return end(r, &s);
}

int refuse_field(const struct refusal *r, const struct map_entry *x, enum record of)
{
	struct str s = begin(r);

	str_addf(&s, "%s: \"%s\" is no field of %s %s", x->from ? x->from : "--map", x->field,
		 article(of), record_name(of));
	add_fields(&s, of);
	return end(r, &s);
}

int refuse_header(const struct refusal *r, const struct map_entry *x)
{
	struct str s = begin(r);

	str_addf(&s, "%s: no column is called \"%s\"; expected one of ",
		 x->from ? x->from : "--map", x->header);
	add_header(&s, r->header);
	return end(r, &s);
}

/* "--map 'Recipient country=to,No.=count'"; nothing where that would not do. */
static void add_lacking_map(struct str *s, const struct preset_lack *lack)
{
	size_t n = 0;

	for (const struct preset_lack *l = lack; l->column; l++)
		if (preset_tells_equipment(l->column) ||
		    (l->instead && strpbrk(l->instead, "'=,\n")))
			return;

	for (; lack->column; lack++)
		if (lack->instead)
			str_addf(s, "%s%s=%s", n++ ? "," : " --map '", lack->instead,
				 field_get(lack->column->field)->name);
	str_add(s, n ? "' says that these are they;" : "");
}

int refuse_near(const struct refusal *r, const struct preset_lack *lack)
{
	const struct preset *p = r->header->preset;
	struct str s = begin(r);

	str_addf(&s, "looks like preset %s, but has no column ", p->name);
	for (const struct preset_lack *l = lack; l->column; l++) {
		str_add(&s, l == lack ? "\"" : ", \"");
		preset_column_name(&s, l->column);
		str_addc(&s, '"');
	}
	str_add(&s, ": ");
	add_header(&s, r->header);
	str_addc(&s, ';');
	add_lacking_map(&s, lack);
	str_addf(&s, " --as %s reads the file without the preset", record_name(p->record));
	return end(r, &s);
}

int refuse_unasked(const struct refusal *r, const struct field *f)
{
	const struct preset *p = r->header->preset;
	struct str s = begin(r);

	str_addf(&s, "preset %s: no column says who lost what the rows list: ", p->name);
	add_header(&s, r->header);
	str_addf(&s, "; say it, e.g. --map '=Russia:%s'", f->name);
	return end(r, &s);
}

int refuse_column(const struct refusal *r, const char *column, enum record of)
{
	struct str s = begin(r);

	str_addf(&s, "\"%s\" is no field of %s %s; say what it is, or leave it out: --map '%s='",
		 column, article(of), record_name(of), column);
	add_fields(&s, of);
	return end(r, &s);
}

int refuse_broken(const struct refusal *r)
{
	struct str s = begin(r);

	str_add(&s, "the header can't be read: ");
	span_explain(&s, &r->header->span, r->encoding);
	return end(r, &s);
}

/* The sentences that refuse a header. */
#include "refusal.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "candidate.h"
#include "dialect.h"
#include "mapping.h"
#include "meaning.h"
#include "offer.h"
#include "plan.h"
#include "position.h"
#include "preset.h"
#include "subject.h"

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

static int end(const struct refusal *r, struct str *s, struct str *command)
{
	struct str safe = {0};

	utf8_safe(&safe, str_c(s));
	err_set(r->e, ERR_USAGE, "%s", str_c(&safe));
	if (command->n)
		err_next(r->e, str_c(command));
	str_free(&safe);
	str_free(s);
	str_free(command);
	return -1;
}

/* Ends with what the rows lack to be of that record. */
static int end_with_offer(const struct refusal *r, struct str *s, enum record of)
{
	struct str command = {0};

	offer_going_on(s, &command, r, of);
	return end(r, s, &command);
}

/* Ends with what was given, and more for --map. */
static int end_with_map(const struct refusal *r, struct str *s, const struct map_entry *wrong,
			const char *more)
{
	struct str command = {0};

	offer_command(&command, r, r->as, wrong, more);
	return end(r, s, &command);
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

/* A year of delivery beside one party. */
static int refuse_undirected(const struct refusal *r)
{
	const struct meaning *m = r->meaning;
	struct str s = begin(r), more = {0}, command = {0};

	str_addf(&s,
		 "\"%s\" is said of aircraft that moved, and nothing says whether \"%s\" gave or "
		 "got them: ",
		 m->moved_date, m->moved_party);
	add_header(&s, r->header);
	str_addf(&s, "; where it got them, say '%s=to'; where it gave them, go on with",
		 m->moved_party);
	str_addf(&more, "%s=from", m->moved_party);
	offer_command(&command, r, RECORD_TRANSFER, NULL, str_c(&more));
	str_free(&more);
	return end(r, &s, &command);
}

int refuse_unknown(const struct refusal *r)
{
	enum record of = likely_record(r);
	struct str s = {0}, missing = {0};

	if (r->meaning && r->meaning->moved_party)
		return refuse_undirected(r);
	s = begin(r);
	if (offer_missing(&missing, r, of) && (r->as || is_about(r, of)))
		str_addf(&s, "no column surely says %s: ", str_c(&missing));
	else
		str_add(&s, "the columns do not tell what the rows are: ");
	add_header(&s, r->header);
	str_free(&missing);
	return end_with_offer(r, &s, of);
}

static bool has_column(const struct header *h, const char *name)
{
	for (size_t i = 0; i < h->n; i++)
		if (streq(h->cells[i].s, name))
			return true;
	return false;
}

/* Of which money rates are, that no header says. */
static int refuse_moneyless(const struct refusal *r, const struct meaning *m)
{
	struct str s = begin(r), more = {0};
	bool base = m->lacking->id == FIELD_BASE;

	str_addf(&s, "these are exchange rates (%s), and nothing says the %s: ", m->why,
		 base ? "money that one is of, the base"
		      : "money that they are given in, the quote");
	add_header(&s, r->header);
	if (m->lacking_column) {
		str_addf(
		    &s,
		    "; where one of each is so many euros, say '%s=base,=EUR:quote'; where one "
		    "dollar is so many of each, go on with",
		    m->lacking_column);
		str_addf(&more, "%s=quote,=USD:base", m->lacking_column);
	} else if (has_column(r->header, "USD")) {
		str_add(&s, "; fill in the money that one of each is so many of, and go on");
		str_add(&more, "=XXX:quote");
	} else {
		str_add(&s, "; where it is the dollar, go on with");
		str_addf(&more, "=USD:%s", m->lacking->name);
	}
	end_with_map(r, &s, NULL, str_c(&more));
	str_free(&more);
	return -1;
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
	return end_with_offer(r, &s, m->record);
}

/* The column that a header alone makes the types; header->n: none. */
static size_t type_column(const struct refusal *r, const struct meaning *m)
{
	size_t i = 0;

	while (i < r->header->n && m->columns[i].by.field != FIELD_TYPE)
		i++;
	return i;
}

int refuse_aimless(const struct refusal *r, const struct meaning *m)
{
	struct str s = begin(r), more = {0};
	size_t type = type_column(r, m);

	str_add(&s, "nothing speaks of aircraft: no column has types or classes that are known, no "
		    "word of the header, the title or the file's name is about them: ");
	add_header(&s, r->header);
	if (type < r->header->n) {
		position_call(&more, r->header, type);
		str_add(&more, "=type");
		str_add(&s, "; where the rows are of aircraft all the same, go on with");
	} else {
		str_addf(&more, "=%s:type", OFFER_TYPE);
		str_add(&s, "; where the rows are of aircraft all the same, fill in their type or "
			    "class and go on");
	}
	end_with_map(r, &s, NULL, str_c(&more));
	str_free(&more);
	return -1;
}

int refuse_unfit(const struct refusal *r, const char *why)
{
	struct str s = begin(r), command = {0};

	str_addf(&s, "%s; import the figures themselves, from which such changes are worked out",
		 why);
	return end(r, &s, &command);
}

int refuse_ambiguous(const struct refusal *r, enum record a, enum record b)
{
	struct str s = begin(r), command = {0};

	str_addf(&s, "the columns fit %s %s as well as %s %s: ", article(a), record_name(a),
		 article(b), record_name(b));
	add_header(&s, r->header);
	str_addf(&s, "; where they are no %s (--as %s), go on with", record_plural(b),
		 record_name(b));
	offer_command(&command, r, a, NULL, "");
	return end(r, &s, &command);
}

int refuse_incomplete(const struct refusal *r, enum record of)
{
	struct str s = begin(r);

	str_addf(&s, "no column is %s, which %s %s needs: ", subject_needs(of), article(of),
		 record_name(of));
	add_header(&s, r->header);
	return end_with_offer(r, &s, of);
}

/* ---- what --map says ---- */

static void add_label(struct str *s, const struct refusal *r, const struct import_column *c)
{
	if (c->constant)
		str_addf(s, "=%s", c->constant);
	else
		position_call(s, r->header, c->column - 1);
}

/* The entry of a constant for that field. */
static const struct map_entry *constant_of(const struct refusal *r, const struct import_column *c)
{
	for (size_t i = 0; i < r->map->entries.n; i++) {
		const struct map_entry *x = &r->map->entries.v[i];
		if (x->constant && streq(x->constant, c->constant))
			return x;
	}
	return NULL;
}

static bool is_mapped(const struct refusal *r, const struct import_column *c)
{
	return c->constant || mapping_find(r->map, r->header->cells[c->column - 1].s);
}

/* The one that --map does not speak of is left out, else the second. */
int refuse_twice(const struct refusal *r, const struct import_column *column,
		 const struct import_column *other)
{
	const struct import_column *left =
	    other->constant || (is_mapped(r, other) && !is_mapped(r, column)) ? column : other;
	const struct map_entry *wrong = NULL;
	struct str s = begin(r), more = {0};

	str_addc(&s, '"');
	add_label(&s, r, column);
	str_add(&s, "\" and \"");
	add_label(&s, r, other);
	str_addf(&s, "\" are both %s: ", column->field->name);
	add_header(&s, r->header);
	str_add(&s, "; where \"");
	add_label(&s, r, left);
	str_add(&s, "\" is to be left out, go on with");
	if (left->constant) {
		wrong = constant_of(r, left);
	} else {
		wrong = mapping_find(r->map, r->header->cells[left->column - 1].s);
		position_call(&more, r->header, left->column - 1);
		str_addc(&more, '=');
	}
	end_with_map(r, &s, wrong, str_c(&more));
	str_free(&more);
	return -1;
}

int refuse_blank(const struct refusal *r, const struct map_entry *x)
{
	struct str s = begin(r), command = {0};

	str_addf(&s, "%s: put the %s in the place of %s", x->from ? x->from : "--map", x->field,
		 x->constant);
	return end(r, &s, &command);
}

int refuse_field(const struct refusal *r, const struct map_entry *x, enum record of)
{
	struct str s = begin(r);

	str_addf(&s, "%s: \"%s\" is no field of %s %s", x->from ? x->from : "--map", x->field,
		 article(of), record_name(of));
	add_fields(&s, of);
	str_add(&s, "; without it, go on with");
	return end_with_map(r, &s, x, "");
}

/* The column that may be what was meant. */
static void add_likely(struct str *more, const struct refusal *r, const struct map_entry *x)
{
	const struct field *f = field_find(x->field, r->as ? (unsigned)r->as : RECORD_ANY);
	struct candidate c[CANDIDATES_SHOWN];
	struct arena a = {0};

	if (f && !offer_is_said(r, r->as, f->id) && candidates_find(c, r, r->as, f->id, &a) &&
	    c[0].score >= MEANING_SURE) {
		position_call(more, r->header, c[0].column);
		str_addf(more, "=%s", f->name);
	}
	arena_free(&a);
}

int refuse_header(const struct refusal *r, const struct map_entry *x)
{
	struct str s = begin(r), more = {0};

	str_addf(&s, "%s: no column is called \"%s\"; expected one of ",
		 x->from ? x->from : "--map", x->header);
	add_header(&s, r->header);
	add_likely(&more, r, x);
	str_add(&s, more.n ? "; go on with the likeliest" : "; without it, go on with");
	end_with_map(r, &s, x, str_c(&more));
	str_free(&more);
	return -1;
}

int refuse_column(const struct refusal *r, const char *column, enum record of)
{
	struct str s = begin(r);

	str_addf(&s, "\"%s\" is no field of %s %s", column, article(of), record_name(of));
	add_fields(&s, of);
	return end_with_offer(r, &s, of);
}

/* ---- presets ---- */

/* "Recipient country=to,No.=count"; nothing where that would not do. */
static void add_lacking_map(struct str *s, const struct preset_lack *lack)
{
	for (const struct preset_lack *l = lack; l->column; l++)
		if (preset_tells_equipment(l->column) ||
		    (l->instead && strpbrk(l->instead, "=,\n")))
			return;
	for (; lack->column; lack++)
		if (lack->instead)
			str_addf(s, "%s%s=%s", s->n ? "," : "", lack->instead,
				 field_get(lack->column->field)->name);
}

int refuse_near(const struct refusal *r, const struct preset_lack *lack)
{
	const struct preset *p = r->header->preset;
	struct str s = begin(r), map = {0}, command = {0};

	str_addf(&s, "looks like preset %s, but has no column ", p->name);
	for (const struct preset_lack *l = lack; l->column; l++) {
		str_add(&s, l == lack ? "\"" : ", \"");
		preset_column_name(&s, l->column);
		str_addc(&s, '"');
	}
	str_add(&s, ": ");
	add_header(&s, r->header);
	add_lacking_map(&map, lack);
	if (map.n)
		str_addf(&s,
			 "; --as %s reads the file without the preset; with the columns that "
			 "stand in their place, go on with",
			 record_name(p->record));
	else
		str_add(&s, "; without the preset, go on with");
	offer_command(&command, r, map.n ? RECORD_NONE : p->record, NULL, str_c(&map));
	str_free(&map);
	return end(r, &s, &command);
}

int refuse_other(const struct refusal *r)
{
	struct str s = begin(r), command = {0};

	str_addf(
	    &s,
	    "is the header of preset %s, whose rows are %s; say with --map what the columns of "
	    "%s are, or without --as go on with",
	    r->header->preset->name, record_plural(r->header->preset->record),
	    record_plural(r->as));
	offer_command(&command, r, RECORD_NONE, NULL, "");
	return end(r, &s, &command);
}

int refuse_unasked(const struct refusal *r, const struct field *f, const char *party)
{
	const struct preset *p = r->header->preset;
	struct str s = begin(r), more = {0};

	str_addf(&s, "preset %s: no column says who lost what the rows list: ", p->name);
	add_header(&s, r->header);
	if (party)
		str_addf(&s, "; the file's name says %s; go on with", party);
	else
		str_add(&s, OFFER_PARTY_SAID);
	str_addf(&more, "=%s:%s", party ? party : OFFER_PARTY, f->name);
	end_with_map(r, &s, NULL, str_c(&more));
	str_free(&more);
	return -1;
}

int refuse_broken(const struct refusal *r)
{
	struct str s = begin(r), command = {0};

	str_add(&s, "the header can't be read: ");
	span_explain(&s, &r->header->span, r->encoding);
	return end(r, &s, &command);
}

/* The sentences that refuse a header. */
#include "refusal.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"
#include "mapping.h"
#include "meaning.h"
#include "plan.h"
#include "preset.h"
#include "subject.h"
#include "words.h"

#define HEADER_COLUMNS 200 /* of a terminal: how much of a header a message shows */
#define SUGGESTED      3   /* columns that a suggestion maps */

/* Words in headers that make a suggestion better than none; import itself never goes by them. */
struct hint {
	const char *word; /* folded */
	enum field_id field;
};

static const struct hint hints[];
static const enum field_id first_fields[][SUGGESTED + 1];

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

/* The record that a suggestion speaks of: the one with the most known columns, else a holding. */
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

/* The field that the header's words mean most, and nothing states yet. */
static const struct field *meant(const char *header, enum record of, const struct stated *s)
{
	struct header_meaning means[WORDS_MEANINGS];
	size_t n = words_of_header(header, means);
	int most = MEANING_SURE - 1;
	const struct field *f = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct field *of_record =
		    means[i].field ? plan_field_of(of, means[i].field) : NULL;

		if (of_record && means[i].records & (unsigned)of && means[i].score > most &&
		    !s->field[of_record->id]) {
			most = means[i].score;
			f = of_record;
		}
	}
	return f;
}

/* A field that the header's words hint at and nothing states yet. */
static const struct field *hinted(const char *header, enum record of, const struct stated *s)
{
	struct str folded = {0};
	const struct field *f = meant(header, of, s);

	utf8_fold(&folded, header, strlen(header), FOLD_NAME);
	for (const struct hint *h = hints; h->word && !f; h++)
		if (!s->field[h->field] && strstr(str_c(&folded), h->word))
			f = plan_field_of(of, h->field);
	str_free(&folded);
	return f;
}

/* The next of the fields that a record begins with that nothing states yet. */
static const struct field *next_first(enum record of, const struct stated *s)
{
	const enum field_id *list = first_fields[0];

	for (size_t i = 0; subject_records[i] != of && subject_records[i]; i++)
		list = first_fields[i + 1];
	for (; *list; list++)
		if (!s->field[*list])
			return plan_field_of(of, *list);
	return NULL;
}

/* Adds "Header=field" for the columns that can be told; how many there were. `blind`: whether their
 * words say so or not. */
static size_t add_pairs(struct str *out, const struct refusal *r, enum record of, struct stated *s,
			bool blind)
{
	size_t added = 0;

	for (size_t i = 0; i < r->header->n; i++) {
		const char *cell = r->header->cells[i].s;
		const struct field *f;

		if (!*cell || strpbrk(cell, "'=,\n") || plan_field(r->map, cell, of))
			continue;
		f = blind ? next_first(of, s) : hinted(cell, of, s);
		if (!f)
			continue;
		s->field[f->id] = true;
		str_addf(out, "%s%s=%s", added++ ? "," : "", cell, f->name);
	}
	return added;
}

/* "--as holding --map 'Typ=type,Anzahl=count,=Ukraine:operator'" */
static void add_suggestion(struct str *out, const struct refusal *r, enum record of)
{
	struct stated s = {{false}};
	size_t added;

	for (size_t i = 0; i < r->header->n; i++) {
		const struct field *f = plan_field(r->map, r->header->cells[i].s, of);
		if (f)
			s.field[f->id] = true;
	}
	str_addf(out, "--as %s --map '", record_name(of));
	added = add_pairs(out, r, of, &s, false);
	if (!added)
		added = add_pairs(out, r, of, &s, true);
	if (of == RECORD_HOLDING && !s.field[FIELD_OPERATOR])
		str_addf(out, "%s=Ukraine:operator", added ? "," : "");
	str_addc(out, '\'');
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

int refuse_unknown(const struct refusal *r)
{
	enum record of = likely_record(r);
	struct str s = begin(r);
	size_t known = known_columns(r, r->as ? (unsigned)r->as : RECORD_ANY);

	if (known)
		str_addf(&s, "the columns do not tell what the rows are: ");
	else if (r->header->n == 1)
		str_addf(&s, "the only column is no field Hangar knows: ");
	else
		str_addf(&s, "none of the %zu columns is a field Hangar knows: ", r->header->n);
	add_header(&s, r->header);
	str_add(&s, "; say what they are, e.g. ");
	add_suggestion(&s, r, of);
	add_fields(&s, of);
	return end(r, &s);
}

int refuse_lacking(const struct refusal *r, const struct meaning *m)
{
	const char *field = m->lacking->name;
	struct str s = begin(r);

	str_addf(&s, "nothing says %s of %s (%s): ",
		 m->lacking->id == FIELD_FROM ? "whose aircraft these losses were, the from"
					      : "who has these aircraft, the operator",
		 "its rows", field);
	add_header(&s, r->header);
	str_addf(&s, "; say it with --map '=%s:%s'", m->lacking_guess ? m->lacking_guess : "...",
		 field);
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
	str_add(&s, "; say which it is, e.g. ");
	add_suggestion(&s, r, of);
	add_fields(&s, of);
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

/* What a suggestion maps first, in the order of subject_records. */
static const enum field_id first_fields[][SUGGESTED + 1] = {
    {FIELD_TYPE, FIELD_COUNT, FIELD_OPERATOR},    {FIELD_FROM, FIELD_TO, FIELD_TYPE},
    {FIELD_TYPE, FIELD_SERIAL, FIELD_OPERATOR},   {FIELD_KEY, FIELD_TITLE, FIELD_PUBLISHER},
    {FIELD_DESIGNATION, FIELD_MAKER, FIELD_ROLE}, {FIELD_NAME, FIELD_ALPHA2, FIELD_CATEGORY},
    {FIELD_DATE, FIELD_BASE, FIELD_QUOTE},        {FIELD_DATE, FIELD_VALUE},
};

static const struct hint hints[] = {
    {"country", FIELD_OPERATOR}, {"land", FIELD_OPERATOR},     {"pays", FIELD_OPERATOR},
    {"strana", FIELD_OPERATOR},  {"operator", FIELD_OPERATOR}, {"year", FIELD_AS_OF},
    {"jahr", FIELD_AS_OF},       {"date", FIELD_AS_OF},        {"year", FIELD_DATE},
    {"date", FIELD_DATE},        {"datum", FIELD_DATE},        {"equipmentname", FIELD_TYPE},
    {"model", FIELD_TYPE},       {"typ", FIELD_TYPE},          {"tip", FIELD_TYPE},
    {"designation", FIELD_TYPE}, {"aircraft", FIELD_TYPE},     {"count", FIELD_COUNT},
    {"number", FIELD_COUNT},     {"total", FIELD_COUNT},       {"anzahl", FIELD_COUNT},
    {"nombre", FIELD_COUNT},     {"kolichestvo", FIELD_COUNT}, {"kilkist", FIELD_COUNT},
    {"serial", FIELD_SERIAL},    {"title", FIELD_TITLE},       {"key", FIELD_KEY},
    {"name", FIELD_NAME},        {"name", FIELD_DESIGNATION},  {NULL, FIELD_NONE},
};

/* One table: what the rows of each record can't do without. The likeliest column of what is missing
 * goes into a --map; a party that nothing names is left to be filled in. */
#include "offer.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"
#include "mapping.h"
#include "meaning.h"
#include "plan.h"
#include "refusal.h"

#define CANDIDATES_SHOWN 3
#define EVIDENCE_COLUMNS 90 /* of a terminal, for one candidate */
#define LEAST_SCORE      10 /* of a candidate */
#define LEAST_TEXT       50 /* hundredths of cells that are no numbers, in a column of names */

struct need {
	enum record record;
	enum field_id field;
	const char *what;
	const char *blank; /* the constant to fill in; NULL: only a column can say it */
};

static const struct need needs[];

struct candidate {
	size_t column;
	int score;
	const char *why;
};

/* ---- what is said ---- */

static const struct map_entry *entry_of(const struct refusal *r, size_t i)
{
	return mapping_find(r->map, r->header->cells[i].s);
}

static bool is_guessed(const struct refusal *r, size_t i)
{
	return r->meaning && r->meaning->columns && r->meaning->columns[i].guessed;
}

static bool column_says(const struct refusal *r, size_t i, enum record of, enum field_id field)
{
	bool native = !r->meaning || r->meaning->native || entry_of(r, i);
	const struct field *f = native ? plan_field(r->map, r->header->cells[i].s, of) : NULL;

	if (f)
		return f->id == field;
	if (!is_guessed(r, i))
		return false;
	for (size_t k = 0; k < r->meaning->columns[i].implied_count; k++)
		if (r->meaning->columns[i].implied[k].field->id == field)
			return true;
	return r->meaning->columns[i].by.field == field;
}

static bool is_said(const struct refusal *r, enum record of, enum field_id field)
{
	for (size_t i = 0; i < r->header->n; i++)
		if (column_says(r, i, of, field))
			return true;
	for (size_t i = 0; i < r->map->entries.n; i++) {
		const struct map_entry *x = &r->map->entries.v[i];
		const struct field *f = x->constant ? field_find(x->field, of) : NULL;

		if (f && f->id == field)
			return true;
	}
	for (size_t i = 0; r->meaning && i < r->meaning->constants.n; i++)
		if (r->meaning->constants.v[i].field == field)
			return true;
	return false;
}

static bool is_missing(const struct refusal *r, enum record of, const struct need *n)
{
	return n->record == of && !is_said(r, of, n->field);
}

size_t offer_missing(struct str *out, const struct refusal *r, enum record of)
{
	size_t missing = 0;

	for (const struct need *n = needs; n->record; n++)
		if (is_missing(r, of, n))
			str_addf(out, "%s%s (%s)", missing++ ? ", " : "", n->what,
				 field_get(n->field)->name);
	return missing;
}

/* ---- candidates ---- */

/* Can --map name this column? */
static bool can_be_mapped(const struct refusal *r, size_t i)
{
	const char *s = r->header->cells[i].s;

	return *s && *s != '=' && !strpbrk(s, "\n\r") && !(strchr(s, '=') && strchr(s, ',')) &&
	       !entry_of(r, i) && !is_guessed(r, i);
}

static struct candidate candidate_of(const struct refusal *r, size_t i, enum field_id field)
{
	const struct meaning_column *c = &r->meaning->columns[i];

	for (size_t k = 0; k < c->candidate_count; k++)
		if (c->candidates[k].field->id == field && c->candidates[k].score >= LEAST_SCORE)
			return (struct candidate){i, c->candidates[k].score, c->candidates[k].why};
	return (struct candidate){i, 0, NULL};
}

/* Where no cell is a type that anybody knows, any names may be. */
static struct candidate of_names(const struct refusal *r, size_t i)
{
	const struct profile *p = &r->meaning->columns[i].profile;

	if (!p->distinct || profile_share(p, LOOK_NUMBER) > LEAST_TEXT ||
	    profile_share(p, LOOK_ADDRESS) || profile_share(p, LOOK_PROSE) > LEAST_TEXT ||
	    r->meaning->columns[i].candidate_count)
		return (struct candidate){i, 0, NULL};
	return (struct candidate){i, 1, p->samples[0]};
}

static size_t insert(struct candidate out[CANDIDATES_SHOWN], size_t n, struct candidate c)
{
	size_t at = n < CANDIDATES_SHOWN ? n : CANDIDATES_SHOWN;

	for (; at && out[at - 1].score < c.score; at--)
		if (at < CANDIDATES_SHOWN)
			out[at] = out[at - 1];
	if (at < CANDIDATES_SHOWN)
		out[at] = c;
	return n + 1;
}

/* The likeliest columns, best first; how many there are in all. */
static size_t find_candidates(struct candidate out[CANDIDATES_SHOWN], const struct refusal *r,
			      enum field_id field)
{
	size_t n = 0;
	bool known = r->meaning && r->meaning->columns;

	for (int names = 0; known && !n && names <= (field == FIELD_TYPE); names++)
		for (size_t i = 0; i < r->header->n; i++) {
			struct candidate c = names ? of_names(r, i) : candidate_of(r, i, field);

			if (c.score && can_be_mapped(r, i))
				n = insert(out, n, c);
		}
	return n;
}

static void add_short(struct str *out, const char *why)
{
	if (utf8_width(why) > EVIDENCE_COLUMNS)
		utf8_fit(out, why, EVIDENCE_COLUMNS, false);
	else
		str_add(out, why);
}

static void explain(struct str *out, const struct refusal *r, const struct need *n,
		    const struct candidate *c, size_t count)
{
	str_addf(out, "; %s may be ", field_get(n->field)->name);
	for (size_t i = 0; i < count && i < CANDIDATES_SHOWN; i++) {
		str_addf(out, "%s\"%s\"", i ? " or " : "", r->header->cells[c[i].column].s);
		if (c[i].why) {
			str_add(out, " (");
			add_short(out, c[i].why);
			str_addc(out, ')');
		}
	}
	if (count > CANDIDATES_SHOWN)
		str_addf(out, " or %zu more", count - CANDIDATES_SHOWN);
}

/* ---- the command line ---- */

static void add_quoted(struct str *out, const char *s)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				    "0123456789_-+./,:@%";
	bool quote = !*s || strspn(s, plain) != strlen(s);

	str_add(out, quote ? "'" : "");
	for (; *s; s++)
		if (*s == '\'')
			str_add(out, "'\\''");
		else
			str_addc(out, *s);
	str_add(out, quote ? "'" : "");
}

static void add_option(struct str *out, const char *name, const char *value)
{
	if (!value)
		return;
	str_addf(out, " %s ", name);
	add_quoted(out, value);
}

/* The options that were given hold on. */
static void add_command(struct str *out, const struct refusal *r, enum record as)
{
	static const struct import_options none;
	const struct import_options *o = r->options ? r->options : &none;

	str_add(out, "hangar import ");
	str_add(out, *r->path == '-' && r->path[1] ? "./" : "");
	add_quoted(out, r->path);
	add_option(out, "--as", as ? record_name(as) : NULL);
	add_option(out, "--encoding", o->encoding);
	add_option(out, "--delimiter", o->delimiter);
	add_option(out, "--header", o->header);
	add_option(out, "--decimal", o->decimal);
	add_option(out, "--dates", o->dates);
	add_option(out, "--as-of", o->as_of);
	add_option(out, "--currency", o->implied ? currency_code(o->implied) : NULL);
	add_option(out, "--source", o->source);
	add_option(out, "--mapping", o->mapping_path);
	for (const char *const *v = o->values; v && *v; v++)
		add_option(out, "--value", *v);
	for (const char *const *m = o->map; m && *m; m++)
		add_option(out, "--map", *m);
	str_add(out, o->plain ? " --plain" : "");
}

/* What the needs of a record make. */
struct offer {
	const struct refusal *r;
	enum record of;
	struct str map, why;
	size_t found; /* columns in the map */
	bool blank;   /* there is a name to fill in */
	bool unmet;   /* a need that only a column can meet, and none may */
};

static void meet(struct offer *o, const struct need *n)
{
	const char *name = field_get(n->field)->name, *comma = o->map.n ? "," : "";
	const char *guess = o->r->meaning ? o->r->meaning->lacking_guess : NULL;
	struct candidate c[CANDIDATES_SHOWN];
	size_t count = n->blank && guess ? 0 : find_candidates(c, o->r, n->field);

	if (count) {
		explain(&o->why, o->r, n, c, count);
		str_addf(&o->map, "%s%s=%s", comma, o->r->header->cells[c[0].column].s, name);
		o->found++;
	} else if (n->blank) {
		if (guess)
			str_addf(&o->why, "; the file's name says %s", guess);
		str_addf(&o->map, "%s=%s:%s", comma, guess ? guess : n->blank, name);
		o->blank |= !guess;
	} else {
		o->unmet = true;
	}
}

/* Would a file read so be more than a name? Holdings may lack types or numbers, not both. */
static bool is_enough(const struct offer *o)
{
	bool some =
	    o->found || is_said(o->r, o->of, FIELD_TYPE) || is_said(o->r, o->of, FIELD_COUNT);

	return o->map.n && (o->of == RECORD_HOLDING ? some : !o->unmet);
}

/* Without a number --as says that holdings are meant. */
static enum record as_needed(const struct offer *o)
{
	bool counted = is_said(o->r, o->of, FIELD_COUNT) || strstr(str_c(&o->map), "=count");

	return o->r->as || o->of != RECORD_HOLDING || !counted ? o->of : RECORD_NONE;
}

void offer_going_on(struct str *out, const struct refusal *r, enum record of)
{
	struct offer o = {.r = r, .of = of};

	for (const struct need *n = needs; n->record; n++)
		if (is_missing(r, of, n))
			meet(&o, n);
	if (is_enough(&o)) {
		str_add(out, str_c(&o.why));
		str_add(out, o.blank ? "; fill in the name and go on: " : "; go on with: ");
		add_command(out, r, as_needed(&o));
		add_option(out, "--map", str_c(&o.map));
	} else {
		str_add(out, "; say with --map 'HEADER=FIELD' what they are: "
			     "hangar help filter lists the fields");
	}
	str_free(&o.map);
	str_free(&o.why);
}

static const struct need needs[] = {
    {RECORD_HOLDING, FIELD_TYPE, "what type the aircraft are", NULL},
    {RECORD_HOLDING, FIELD_COUNT, "how many aircraft there are", NULL},
    {RECORD_HOLDING, FIELD_OPERATOR, "who has the aircraft", "NAME OF THE OPERATOR"},
    {RECORD_TRANSFER, FIELD_TYPE, "what type the aircraft are", NULL},
    {RECORD_TRANSFER, FIELD_FROM, "whose aircraft they were", "NAME OF THE SIDE"},
    {RECORD_AIRFRAME, FIELD_TYPE, "what type the aircraft are", NULL},
    {RECORD_AIRFRAME, FIELD_SERIAL, "which aircraft they are", NULL},
    {RECORD_SOURCE, FIELD_KEY, "what the sources are called", NULL},
    {RECORD_TYPE, FIELD_DESIGNATION, "what the types are called", NULL},
    {RECORD_PARTY, FIELD_NAME, "what the parties are called", NULL},
    {RECORD_RATE, FIELD_DATE, "the day", NULL},
    {RECORD_RATE, FIELD_BASE, "the money that is priced", NULL},
    {RECORD_RATE, FIELD_QUOTE, "the money that prices it", NULL},
    {RECORD_RATE, FIELD_RATE, "the rate", NULL},
    {RECORD_INDEX, FIELD_DATE, "the day", NULL},
    {RECORD_INDEX, FIELD_VALUE, "the value", NULL},
    {RECORD_NONE, FIELD_NONE, NULL, NULL},
};

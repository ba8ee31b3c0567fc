/* One table: what the rows of each record can't do without. The likeliest column of what is missing
 * goes into a --map; a name that nothing says is left to be filled in. */
#include "offer.h"

#include <string.h>

#include "hangar/shell.h"
#include "hangar/str.h"

#include "candidate.h"
#include "dialect.h"
#include "mapping.h"
#include "meaning.h"
#include "plan.h"
#include "position.h"
#include "refusal.h"

struct need {
	enum record record;
	enum field_id field;
	const char *what;
	const char *blank; /* the constant to fill in; NULL: only a column can say it */
};

static const struct need needs[];

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
	bool native = candidate_names_count(r->meaning, of) || entry_of(r, i);
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

bool offer_is_said(const struct refusal *r, enum record of, enum field_id field)
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
	return n->record == of && !offer_is_said(r, of, n->field);
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

/* ---- the command line ---- */

static void add_option(struct str *out, const char *name, const char *value)
{
	if (!value)
		return;
	str_addf(out, " %s ", name);
	shell_quote(out, value);
}

/* The options that were given hold on. */
static void add_given(struct str *out, const struct import_options *o)
{
	add_option(out, "--preset", o->preset);
	add_option(out, "--encoding", o->encoding);
	add_option(out, "--delimiter", o->delimiter);
	add_option(out, "--header", o->header);
	add_option(out, "--decimal", o->decimal);
	add_option(out, "--dates", o->dates);
	add_option(out, "--as-of", o->as_of);
	add_option(out, "--currency", o->implied ? currency_code(o->implied) : NULL);
	add_option(out, "--source", o->source);
	add_option(out, "--edition", o->edition);
	for (const char *const *v = o->values; v && *v; v++)
		add_option(out, "--value", *v);
	str_add(out, o->plain ? " --plain" : "");
	str_add(out, o->part ? " --part" : "");
	str_add(out, o->keep_other ? " --keep-other" : "");
	str_add(out, o->others ? o->others : "");
}

static void add_entry(struct str *out, const struct map_entry *x)
{
	str_add(out, out->n ? "," : "");
	if (x->constant)
		str_addf(out, "=%s:%s", x->constant, x->field);
	else
		str_addf(out, "%s=%s", x->header, x->field);
}

void offer_command(struct str *command, const struct refusal *r, enum record as,
		   const struct map_entry *wrong, const char *more)
{
	static const struct import_options none;
	const struct import_options *o = r->options ? r->options : &none;
	bool unfit = wrong && wrong->from; /* the mapping file goes for another header */
	struct str map = {0};

	for (size_t i = 0; i < r->map->entries.n; i++) {
		const struct map_entry *x = &r->map->entries.v[i];
		if (x != wrong && (!x->from || unfit))
			add_entry(&map, x);
	}
	if (*more)
		str_addf(&map, "%s%s", map.n ? "," : "", more);
	str_add(command, "hangar");
	add_option(command, "--ledger", o->ledger);
	str_add(command, " import ");
	if (*r->path == '-' && r->path[1]) {
		struct str path = {0};

		str_addf(&path, "./%s", r->path);
		shell_quote(command, str_c(&path));
		str_free(&path);
	} else {
		shell_quote(command, r->path);
	}
	add_option(command, "--as", as ? record_name(as) : NULL);
	add_given(command, o);
	add_option(command, "--mapping", unfit ? NULL : o->mapping_path);
	add_option(command, "--map", map.n ? str_c(&map) : NULL);
	str_free(&map);
}

/* ---- what the needs of a record make ---- */

struct offer {
	const struct refusal *r;
	enum record of;
	struct str map, why;
	struct arena arena;
	bool *chosen;      /* by column: it is in the map */
	bool blank;        /* there is a type to fill in */
	bool nameless;     /* a party that may stay unknown */
	const char *unmet; /* a need that only a column can meet, and none may */
	bool doubtful;     /* whole numbers of something, that little makes numbers of aircraft */
};

static void add_to_map(struct offer *o, size_t column, const char *field)
{
	str_add(&o->map, o->map.n ? "," : "");
	position_call(&o->map, o->r->header, column);
	str_addf(&o->map, "=%s", field);
	o->chosen[column] = true;
}

/* The best of the candidates that no other field has. */
static const struct candidate *choose(const struct offer *o, const struct candidate *c, size_t n)
{
	for (size_t i = 0; i < n && i < CANDIDATES_SHOWN; i++)
		if (!o->chosen[c[i].column])
			return &c[i];
	return NULL;
}

static void fill_in(struct offer *o, const struct need *n, const char *guess)
{
	str_addf(&o->map, "%s=%s:%s", o->map.n ? "," : "", guess ? guess : n->blank,
		 field_get(n->field)->name);
	if (guess)
		str_addf(&o->why, "; the file's name says %s", guess);
	o->blank |= !guess && streq(n->blank, OFFER_TYPE);
	o->nameless |= !guess && streq(n->blank, OFFER_PARTY);
}

/* A guess is of the party that is lacking. */
static const char *guess_of(const struct refusal *r, const struct need *n)
{
	const struct meaning *m = r->meaning;

	return m && m->lacking && m->lacking->id == n->field ? m->lacking_guess : NULL;
}

/* A header that says how many is needed where nothing else speaks for the number. */
static bool is_doubtful(const struct refusal *r, const struct candidate *c)
{
	return c->score < MEANING_SURE ||
	       (r->meaning && r->meaning->unsaid &&
		!candidate_is_headed(r->header->cells[c->column].s, FIELD_COUNT));
}

static void meet(struct offer *o, const struct need *n)
{
	const char *guess = n->blank ? guess_of(o->r, n) : NULL;
	struct candidate c[CANDIDATES_SHOWN];
	const struct candidate *best;
	size_t count = guess ? 0 : candidates_find(c, o->r, o->of, n->field, &o->arena);

	best = choose(o, c, count);
	if (best && n->field == FIELD_COUNT && is_doubtful(o->r, best)) {
		str_add(&o->why, "; ");
		candidates_explain(&o->why, o->r, n->field, c, count);
		o->doubtful = true;
	} else if (best) {
		str_add(&o->why, "; ");
		candidates_explain(&o->why, o->r, n->field, c, count);
		add_to_map(o, best->column, field_get(n->field)->name);
	} else if (n->blank) {
		fill_in(o, n, guess);
	} else {
		o->unmet = n->what;
	}
}

/* Can the rows do without what no column may be? Holdings may lack numbers, airframes a type or
 * their own names. */
static bool is_enough(const struct offer *o)
{
	bool type = offer_is_said(o->r, o->of, FIELD_TYPE) || strstr(str_c(&o->map), "=type") ||
		    strstr(str_c(&o->map), ":type");

	return !o->unmet || o->of == RECORD_HOLDING || (o->of == RECORD_AIRFRAME && type);
}

/* Without a number --as says that holdings are meant. */
static enum record as_needed(const struct offer *o)
{
	bool counted = offer_is_said(o->r, o->of, FIELD_COUNT) || strstr(str_c(&o->map), "=count");

	return o->r->as || o->of != RECORD_HOLDING || !counted ? o->of : RECORD_NONE;
}

/* Columns of records that keep none of their own. */
static void leave_out(struct offer *o)
{
	size_t left = 0;

	for (size_t i = 0; i < o->r->header->n && !plan_keeps_extra(o->of); i++)
		if (*o->r->header->cells[i].s && !o->chosen[i] &&
		    !candidate_is_taken(o->r, i, o->of)) {
			add_to_map(o, i, "");
			left++;
		}
	if (left)
		str_addf(&o->why,
			 "; %s have no room for %zu other column%s, which 'HEADER=' leaves out",
			 record_plural(o->of), left, left == 1 ? "" : "s");
}

static void go_on(struct offer *o, struct str *out, struct str *command)
{
	str_add(out, str_c(&o->why));
	if (o->doubtful) {
		str_add(out, ", which is too little to go on: say with --map which one "
			     "it is (HEADER=count), or that each row is one (=1:count)");
	} else if (is_enough(o)) {
		str_add(out, o->blank      ? "; fill in the name and go on"
			     : o->nameless ? OFFER_PARTY_SAID
					   : "; go on with");
		offer_command(command, o->r, as_needed(o), NULL, str_c(&o->map));
	} else {
		str_addf(out, "; no column may be %s", o->unmet);
		if (!o->r->as)
			return;
		str_add(out, "; see what the file is without --as");
		offer_command(command, o->r, RECORD_NONE, NULL, "");
	}
}

void offer_going_on(struct str *out, struct str *command, const struct refusal *r, enum record of)
{
	struct offer o = {.r = r, .of = of};

	o.chosen = arena_alloc(&o.arena, r->header->n + 1);
	for (const struct need *n = needs; n->record; n++)
		if (is_missing(r, of, n))
			meet(&o, n);
	if (is_enough(&o))
		leave_out(&o);
	go_on(&o, out, command);
	str_free(&o.map);
	str_free(&o.why);
	arena_free(&o.arena);
}

static const struct need needs[] = {
    {RECORD_HOLDING, FIELD_TYPE, "what type the aircraft are", OFFER_TYPE},
    {RECORD_HOLDING, FIELD_COUNT, "how many aircraft there are", NULL},
    {RECORD_HOLDING, FIELD_OPERATOR, "who has the aircraft", OFFER_PARTY},
    {RECORD_TRANSFER, FIELD_TYPE, "what type the aircraft are", OFFER_TYPE},
    {RECORD_TRANSFER, FIELD_FROM, "whose aircraft they were", OFFER_PARTY},
    {RECORD_AIRFRAME, FIELD_TYPE, "what type the aircraft are", OFFER_TYPE},
    {RECORD_AIRFRAME, FIELD_SERIAL, "which aircraft they are", NULL},
    {RECORD_SOURCE, FIELD_KEY, "what the sources are called", NULL},
    {RECORD_TYPE, FIELD_DESIGNATION, "what the types are called", NULL},
    {RECORD_PARTY, FIELD_NAME, "what the parties are called", NULL},
    {RECORD_RATE, FIELD_DATE, "the day", NULL},
    {RECORD_RATE, FIELD_BASE, "the money that is priced", "USD"},
    {RECORD_RATE, FIELD_QUOTE, "the money that prices it", "EUR"},
    {RECORD_RATE, FIELD_RATE, "the rate", NULL},
    {RECORD_INDEX, FIELD_DATE, "the day", NULL},
    {RECORD_INDEX, FIELD_VALUE, "the value", NULL},
    {RECORD_NONE, FIELD_NONE, NULL, NULL},
};

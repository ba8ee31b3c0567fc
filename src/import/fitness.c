/* One table: what the cells of each field look like, and how much that alone says. */
#include "fitness.h"

#include "hangar/str.h"

#define LOOKS_LIKE 3
#define FAR_SURER                                                                                  \
	20 /* points of a header that is known to be no field, over one that it may be             \
	    */
#define PLAIN_TYPES    80 /* hundredths of a column's cells that are known types */
#define MANY_MARKS     50 /* cells, each of its own, that make a column one of marks */
#define FEW_KNOWN      10 /* hundredths of its cells that are known types */
#define ONLY_YEARS     95 /* hundredths of a column's cells */
#define SAID_OTHERWISE 75 /* the score of a header that says what its column is */

struct field_look {
	enum field_id field;
	unsigned flavours; /* bits */
	struct {
		enum look look;
		int weight; /* in hundredths of a cell that looks so */
	} like[LOOKS_LIKE];
	bool any_text; /* a cell that looks like nothing may be it all the same, but no number */
	int alone;     /* the score of a column all of whose cells look so and whose header says
			* nothing */
};

#define H   (1U << FLAVOUR_HOLDING)
#define T   (1U << FLAVOUR_TRANSFER)
#define L   (1U << FLAVOUR_LOSS)
#define A   (1U << FLAVOUR_AIRFRAME)
#define TL  (T | L)
#define ALL (H | T | L | A)

static const struct field_look field_looks[];

enum record flavour_record(enum flavour f)
{
	static const enum record records[FLAVOURS] = {
	    [FLAVOUR_HOLDING] = RECORD_HOLDING,
	    [FLAVOUR_TRANSFER] = RECORD_TRANSFER,
	    [FLAVOUR_LOSS] = RECORD_TRANSFER,
	    [FLAVOUR_AIRFRAME] = RECORD_AIRFRAME,
	};

	return records[f];
}

const char *flavour_name(enum flavour f)
{
	static const char *const names[FLAVOURS] = {
	    [FLAVOUR_HOLDING] = "holdings",
	    [FLAVOUR_TRANSFER] = "transfers",
	    [FLAVOUR_LOSS] = "losses",
	    [FLAVOUR_AIRFRAME] = "airframes",
	};

	return names[f];
}

/* A loss names its party and its day as any other list does; where a row is from is what its list
 * has it from. */
static enum field_id field_said(const struct header_meaning *m, enum flavour f)
{
	if (m->field == FIELD_SOURCE) /* the list itself is the source of its rows */
		return FIELD_CITES;
	if (f != FLAVOUR_LOSS)
		return m->field;
	if (m->field == FIELD_OPERATOR)
		return FIELD_FROM;
	return m->field == FIELD_AS_OF ? FIELD_DATE : m->field;
}

/* What the header says of the field in this flavour. */
static const struct header_meaning *said_of(const struct header_meaning *said, size_t n,
					    enum field_id field, enum flavour f)
{
	unsigned records = flavour_record(f) | (f == FLAVOUR_LOSS ? RECORD_HOLDING : 0U);
	const struct header_meaning *best = NULL;

	for (size_t i = 0; i < n; i++)
		if (said[i].role == ROLE_FIELD && (said[i].records & records) &&
		    field_said(&said[i], f) == field && (!best || said[i].score > best->score))
			best = &said[i];
	return best;
}

/* How surely the header says that its column is no field: the maker's country may look like an
 * operator, and thrust like a number of aircraft. */
static int kept_of(const struct header_meaning *said, size_t n, enum flavour f)
{
	int best = 0;

	for (size_t i = 0; i < n; i++)
		if (said[i].role == ROLE_KEPT && (said[i].records & flavour_record(f)) &&
		    said[i].score > best)
			best = said[i].score;
	return best;
}

static int contents_of(const struct field_look *l, const struct profile *p, enum look *look)
{
	int all = 0;

	*look = LOOKS;
	for (size_t i = 0; i < LOOKS_LIKE && l->like[i].weight; i++) {
		int share = profile_share(p, l->like[i].look) * l->like[i].weight / 100;

		if (share > all) {
			all = share;
			*look = l->like[i].look;
		}
	}
	return all;
}

bool fitness_is_name(enum field_id field)
{
	enum field_kind kind = field_get(field)->kind;

	return kind == KIND_OF_PARTY || kind == KIND_OF_TYPE || kind == KIND_OF_TYPES;
}

/* A header is believed where the cells could be what it says. */
static int score_of(const struct field_look *l, int words, int contents, const struct profile *p)
{
	int able = l->any_text ? 60 + contents * 4 / 10 : contents;

	if (fitness_is_name(l->field))
		able = able * (100 - profile_share(p, LOOK_NUMBER)) / 100;

	if (!words)
		return contents * l->alone / 100;
	if (able < 50)
		return words * able / 200;
	return words * (50 + able / 2) / 100;
}

/* A number is an amount only where something names its money. */
static bool is_moneyless(const struct field_look *l, const struct profile *p, bool money)
{
	return field_get(l->field)->kind == KIND_OF_MONEY && !money &&
	       profile_share(p, LOOK_MONEY) < 50;
}

/* Figures and marks could be many things: by their looks alone they are none that contradicts what
 * the header says of them, and years are no numbers of aircraft. */
static bool is_contradicted(const struct field_look *l, enum flavour f,
			    const struct header_meaning *said, size_t n, const struct profile *p)
{
	enum field_kind kind = field_get(l->field)->kind;

	if (kind != KIND_OF_QUANTITY && kind != KIND_OF_DATE)
		return false;
	if (kind == KIND_OF_QUANTITY && profile_share(p, LOOK_YEAR) >= ONLY_YEARS)
		return true;
	for (size_t i = 0; i < n; i++)
		if (said[i].records & flavour_record(f) && said[i].score >= SAID_OTHERWISE &&
		    said[i].field != l->field)
			return true;
	return false;
}

/* "UW0067", "UW0068": marks of which each row has its own, and that no list of types knows. */
static bool is_mark(const struct fitness *f, const struct profile *p)
{
	size_t told = p->filled - p->missing;

	return f->field == FIELD_TYPE && f->look == LOOK_DESIGNATION && !f->words &&
	       told >= MANY_MARKS &&
	       p->distinct >= (told < PROFILE_DISTINCT ? told : PROFILE_DISTINCT) &&
	       profile_share(p, LOOK_TYPE) < FEW_KNOWN;
}

bool fitness_is_plain(const struct fitness *f)
{
	return f->field == FIELD_TYPE && f->look == LOOK_TYPE && f->contents >= PLAIN_TYPES;
}

size_t fitness_list(struct fitness out[FITNESS_FIELDS], enum flavour f,
		    const struct header_meaning *said, size_t said_n, bool money,
		    const struct profile *p)
{
	int kept = kept_of(said, said_n, f);
	size_t n = 0;

	for (const struct field_look *l = field_looks; l->field && n < FITNESS_FIELDS; l++) {
		struct fitness x = {.field = l->field};

		if (!(l->flavours & (1U << f)) || is_moneyless(l, p, money))
			continue;
		x.said = said_of(said, said_n, l->field, f);
		x.words = x.said ? x.said->score : 0;
		if (!x.words && is_contradicted(l, f, said, said_n, p))
			continue;
		x.contents = contents_of(l, p, &x.look);
		if (is_mark(&x, p))
			continue;
		if (x.words && l->field == FIELD_COUNT)
			x.contents += profile_share(p, LOOK_COUNT_SAID);
		if (p->filled == p->missing) /* nothing is stated: nothing contradicts */
			x.score = x.words * 3 / 4;
		else
			x.score = score_of(l, x.words, x.contents, p);
		if (kept > x.words + FAR_SURER && !fitness_is_plain(&x))
			x.score = x.score * (100 - kept) / 100;
		if (x.score)
			out[n++] = x;
	}
	return n;
}

void fitness_explain(struct str *out, const struct fitness *f, const char *header,
		     const struct profile *p)
{
	if (f->said && f->said->language)
		str_addf(out, "header \"%s\" (%s)", header, f->said->language);
	else if (f->said)
		str_addf(out, "header \"%s\"", header);
	if (f->look < LOOKS && p->look[f->look])
		str_addf(out, "%s%zu of %zu cells are %s", out->n ? "; " : "", p->look[f->look],
			 p->filled - p->missing, look_name(f->look));
}

/* clang-format off */
static const struct field_look field_looks[] = {
	{FIELD_TYPE, ALL, {{LOOK_TYPE, 100}, {LOOK_DESIGNATION, 70}, {LOOK_AIRCRAFT, 65}}, true, 80},
	{FIELD_OPERATOR, H | A, {{LOOK_HOLDER, 100}}, true, 60},
	{FIELD_FROM, TL, {{LOOK_PARTY, 100}}, true, 55},
	{FIELD_TO, T, {{LOOK_PARTY, 100}}, true, 50},
	{FIELD_VIA, T, {{LOOK_PARTY, 100}}, true, 0},
	{FIELD_COUNT, H | TL, {{LOOK_COUNT, 100}}, false, 52},
	{FIELD_ORDERED, T, {{LOOK_COUNT, 100}}, false, 0},
	{FIELD_AS_OF, H | A, {{LOOK_DATE, 100}, {LOOK_YEAR, 100}}, false, 52},
	{FIELD_DATE, TL, {{LOOK_DATE, 100}, {LOOK_YEAR, 100}}, false, 52},
	{FIELD_ORDER_DATE, T, {{LOOK_DATE, 100}, {LOOK_YEAR, 100}}, false, 0},
	{FIELD_BUILT, A, {{LOOK_DATE, 100}, {LOOK_YEAR, 100}}, false, 0},
	{FIELD_CONDITION, H, {{LOOK_CONDITION_HELD, 100}}, false, 60},
	{FIELD_CONDITION, T, {{LOOK_CONDITION_MOVED, 100}}, false, 60},
	{FIELD_CONDITION, L, {{LOOK_CONDITION_LOST, 100}}, false, 70},
	{FIELD_STATUS, T, {{LOOK_STATUS, 100}}, false, 60},
	{FIELD_STATUS, A, {{LOOK_CONDITION_HELD, 100}, {LOOK_CONDITION_LOST, 100}}, true, 0},
	{FIELD_UNIT_PRICE, H | T, {{LOOK_MONEY, 100}, {LOOK_NUMBER, 90}}, false, 0},
	{FIELD_TOTAL_PRICE, T, {{LOOK_MONEY, 100}, {LOOK_NUMBER, 90}}, false, 0},
	{FIELD_TIV, T, {{LOOK_NUMBER, 100}}, false, 0},
	{FIELD_KIND, T, {{LOOK_KIND, 100}}, false, 0},
	{FIELD_OUTCOME, T, {{LOOK_OUTCOME, 100}}, false, 0},
	{FIELD_DEAL, T, {{LOOKS, 0}}, true, 0},
	{FIELD_SITE, TL, {{LOOKS, 0}}, true, 0},
	{FIELD_BASE, H | A, {{LOOKS, 0}}, true, 0},
	{FIELD_UNIT, A, {{LOOKS, 0}}, true, 0},
	{FIELD_ICAO24, A, {{LOOK_HEX, 100}}, false, 85},
	{FIELD_REGISTRATION, A, {{LOOK_REGISTRATION, 100}, {LOOK_SERIAL, 60}}, true, 60},
	{FIELD_SERIAL, A, {{LOOK_SERIAL, 100}, {LOOK_REGISTRATION, 60}}, true, 0},
	{FIELD_CONSTRUCTION_NO, A, {{LOOK_SERIAL, 100}}, true, 0},
	{FIELD_NOTE, ALL, {{LOOK_PROSE, 100}}, true, 0},
	{FIELD_EXCERPT, ALL, {{LOOK_PROSE, 100}}, true, 0},
	{FIELD_LOCATOR, ALL, {{LOOK_ADDRESS, 100}}, true, 0},
	{FIELD_CITES, ALL, {{LOOKS, 0}}, true, 0},
	{FIELD_TAGS, ALL, {{LOOKS, 0}}, true, 0},
	{FIELD_NONE, 0, {{LOOKS, 0}}, false, 0},
};
/* clang-format on */

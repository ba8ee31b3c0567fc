/* A column is a candidate by its guess for that field, else by what such a field looks like. One
 * table: the looks of the fields that records can't do without. */
#include "candidate.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"
#include "mapping.h"
#include "meaning.h"
#include "plan.h"
#include "position.h"
#include "refusal.h"
#include "words.h"

#define EVIDENCE_COLUMNS 90 /* of a terminal, for one candidate */
#define SAMPLE_COLUMNS   16 /* for one of its cells */
#define LEAST_SCORE      10 /* of a candidate */
#define MOST_BY_LOOK     80 /* the score of a column all of whose cells look so */
#define BY_HEADER        20 /* added where the header speaks of it */
#define LEAST_TEXT       50 /* hundredths of cells that are no numbers, in a column of names */

/* What cells of a field look like, and the field of claims that headers call it. */
struct likeness {
	enum field_id field;
	enum look look;
	enum field_id called;
};

static const struct likeness likenesses[];

bool candidate_names_count(const struct meaning *m, enum record of)
{
	return !m || m->native || !(of & RECORD_CLAIM);
}

bool candidate_is_taken(const struct refusal *r, size_t i, enum record of)
{
	const struct meaning *m = r->meaning;
	const char *name = r->header->cells[i].s;
	bool claims = of & RECORD_CLAIM; /* what was guessed is of one of them */

	if (mapping_find(r->map, name))
		return true;
	if (candidate_names_count(m, of) && field_find(name, of))
		return true;
	return m && m->columns && m->columns[i].guessed && (claims || m->record == of);
}

static const struct profile *profile_of(const struct refusal *r, size_t i)
{
	return &r->meaning->columns[i].profile;
}

/* ---- one column ---- */

static struct candidate by_guess(const struct refusal *r, size_t i, enum field_id field)
{
	const struct meaning_column *c = &r->meaning->columns[i];

	for (size_t k = 0; k < c->candidate_count; k++)
		if (c->candidates[k].field->id == field && c->candidates[k].score >= LEAST_SCORE)
			return (struct candidate){i, c->candidates[k].score, c->candidates[k].why};
	return (struct candidate){i, 0, NULL};
}

static bool is_name(enum field_id field)
{
	return field == FIELD_TYPE || field == FIELD_DESIGNATION || field == FIELD_NAME ||
	       field == FIELD_KEY;
}

bool candidate_is_headed(const char *header, enum field_id field)
{
	struct header_meaning said[WORDS_MEANINGS];
	size_t n = words_of_header(header, said);

	for (size_t i = 0; i < n; i++)
		if (said[i].role == ROLE_FIELD && said[i].field == field)
			return true;
	return false;
}

/* What rows are called by is different in each. */
static int differ(const struct profile *p, enum field_id field, int score)
{
	size_t said = p->filled - p->missing;

	if (!is_name(field) || !said)
		return score;
	said = said > PROFILE_DISTINCT ? PROFILE_DISTINCT : said;
	return (int)((size_t)score * p->distinct / said);
}

static struct candidate by_look(const struct refusal *r, size_t i, enum field_id field,
				struct arena *a)
{
	const char *header = r->header->cells[i].s;
	const struct profile *p = profile_of(r, i);
	struct candidate best = {i, 0, NULL};

	for (const struct likeness *l = likenesses; l->field; l++) {
		int score = l->field == field ? profile_share(p, l->look) * MOST_BY_LOOK / 100 : 0;
		bool said = score && candidate_is_headed(header, l->called);

		score = differ(p, field, score) + (said ? BY_HEADER : 0);
		if (score < LEAST_SCORE || score <= best.score)
			continue;
		best.score = score;
		best.why = arena_printf(a, "%s%s%s%zu of %zu cells are %s", said ? "header \"" : "",
					said ? header : "", said ? "\"; " : "", p->look[l->look],
					p->filled - p->missing, look_name(l->look));
	}
	return best;
}

/* Where no cell is a name that anybody knows, any names may be: the more of them differ, the
 * likelier. */
static struct candidate by_text(const struct refusal *r, size_t i, struct arena *a)
{
	const struct profile *p = profile_of(r, i);
	size_t said = p->filled - p->missing;
	struct candidate c = {i, 0, NULL};

	if (!p->distinct || profile_share(p, LOOK_NUMBER) > LEAST_TEXT ||
	    profile_share(p, LOOK_DATE) > LEAST_TEXT || profile_share(p, LOOK_ADDRESS) ||
	    profile_share(p, LOOK_PROSE) > LEAST_TEXT)
		return c;
	said = said > PROFILE_DISTINCT ? PROFILE_DISTINCT : said;
	c.score = 1 + (int)(MOST_BY_LOOK / 4 * p->distinct / (said ? said : 1));
	c.why = arena_printf(a, "%zu different texts", p->distinct);
	return c;
}

/* ---- all of them ---- */

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

enum ways { BY_GUESS, BY_LOOK, BY_TEXT, WAYS };

static struct candidate candidate_by(enum ways way, const struct refusal *r, size_t i,
				     enum field_id field, struct arena *a)
{
	switch (way) {
	case BY_GUESS:
		return by_guess(r, i, field);
	case BY_LOOK:
		return by_look(r, i, field, a);
	default:
		return by_text(r, i, a);
	}
}

size_t candidates_find(struct candidate out[CANDIDATES_SHOWN], const struct refusal *r,
		       enum record of, enum field_id field, struct arena *a)
{
	enum ways ways = is_name(field) ? WAYS : BY_TEXT;
	bool claims = of & RECORD_CLAIM; /* whose looks the guess has judged */
	bool known = r->meaning && r->meaning->columns;
	size_t n = 0;

	for (enum ways way = BY_GUESS; known && !n && way < ways; way++)
		for (size_t i = 0; i < r->header->n; i++) {
			struct candidate c = {i, 0, NULL};

			if (!candidate_is_taken(r, i, of) && !(claims && way == BY_LOOK))
				c = candidate_by(way, r, i, field, a);
			if (c.score)
				n = insert(out, n, c);
		}
	return n;
}

/* ---- for people ---- */

static void add_short(struct str *out, const char *text, size_t width)
{
	if (utf8_width(text) > width)
		utf8_fit(out, text, width, false);
	else
		str_add(out, text);
}

static void add_samples(struct str *out, const struct profile *p)
{
	for (size_t i = 0; i < PROFILE_SAMPLES && p->samples[i]; i++) {
		str_add(out, i ? ", " : "; e.g. ");
		add_short(out, p->samples[i], SAMPLE_COLUMNS);
	}
}

void candidates_explain(struct str *out, const struct refusal *r, enum field_id field,
			const struct candidate *c, size_t count)
{
	str_addf(out, "%s may be ", field_get(field)->name);
	for (size_t i = 0; i < count && i < CANDIDATES_SHOWN; i++) {
		str_add(out, i ? " or \"" : "\"");
		position_call(out, r->header, c[i].column);
		str_addf(out, "\" (score %d: ", c[i].score);
		add_short(out, c[i].why, EVIDENCE_COLUMNS);
		add_samples(out, profile_of(r, c[i].column));
		str_addc(out, ')');
	}
	if (count > CANDIDATES_SHOWN)
		str_addf(out, " or %zu more", count - CANDIDATES_SHOWN);
}

static const struct likeness likenesses[] = {
    {FIELD_TYPE, LOOK_TYPE, FIELD_TYPE},
    {FIELD_TYPE, LOOK_DESIGNATION, FIELD_TYPE},
    {FIELD_TYPE, LOOK_AIRCRAFT, FIELD_TYPE},
    {FIELD_COUNT, LOOK_COUNT, FIELD_COUNT},
    {FIELD_OPERATOR, LOOK_PARTY, FIELD_OPERATOR},
    {FIELD_FROM, LOOK_PARTY, FIELD_FROM},
    {FIELD_SERIAL, LOOK_HEX, FIELD_SERIAL},
    {FIELD_SERIAL, LOOK_REGISTRATION, FIELD_SERIAL},
    {FIELD_SERIAL, LOOK_SERIAL, FIELD_SERIAL},
    {FIELD_DESIGNATION, LOOK_TYPE, FIELD_TYPE},
    {FIELD_DESIGNATION, LOOK_DESIGNATION, FIELD_TYPE},
    {FIELD_NAME, LOOK_PARTY, FIELD_OPERATOR},
    {FIELD_KEY, LOOK_ADDRESS, FIELD_SOURCE},
    {FIELD_DATE, LOOK_DATE, FIELD_DATE},
    {FIELD_DATE, LOOK_YEAR, FIELD_DATE},
    {FIELD_RATE, LOOK_FRACTION, FIELD_RATE},
    {FIELD_RATE, LOOK_NUMBER, FIELD_RATE},
    {FIELD_VALUE, LOOK_FRACTION, FIELD_VALUE},
    {FIELD_VALUE, LOOK_NUMBER, FIELD_VALUE},
    {FIELD_NONE, LOOKS, FIELD_NONE},
};

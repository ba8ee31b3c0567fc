/* Which of the drafts a table is, by what only it can have. */
#include "guess.h"

#include "hangar/file.h"

#include "running.h"
#include "words.h"

#define ENOUGH_LOST 50 /* hundredths of a column's cells that are conditions of losses */

static const char *file_words(const struct guess *g)
{
	return file_basename(g->in->path);
}

/* What shows that the rows are losses; NULL: nothing does. */
static const char *loss_evidence(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		if (profile_share(&g->m->columns[i].profile, LOOK_CONDITION_LOST) >= ENOUGH_LOST)
			return guess_share(g, i, LOOK_CONDITION_LOST);
	if (guess_has_heading(g, HEADING_LOST))
		return "columns are conditions of losses";
	for (size_t i = 0; i < g->m->column_count; i++)
		if (words_speak_of_losses(guess_header(g, i)))
			return arena_printf(g->arena, "header \"%s\"", guess_header(g, i));
	if (words_speak_of_losses(g->in->title))
		return "the title speaks of losses";
	if (words_speak_of_losses(file_words(g)))
		return arena_printf(g->arena, "the file's name, %s", file_words(g));
	return NULL;
}

static bool has_identity(const struct draft *d)
{
	for (enum field_id f = 0; f < FIELD_COUNT_OF_FIELDS; f++)
		if (d->has[f] && guess_is_identity(f))
			return true;
	return false;
}

/* A 24-bit address in each row is that of one aircraft, whatever figures stand beside it. */
static bool has_addresses(const struct guess *g, const struct draft *d)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct profile *p = &g->m->columns[i].profile;

		if (d->fit[i].field == FIELD_ICAO24 && profile_share(p, LOOK_HEX) >= OF_EQUIPMENT &&
		    10 * p->distinct >=
			9 * (p->filled < PROFILE_DISTINCT ? p->filled : PROFILE_DISTINCT))
			return true;
	}
	return false;
}

static bool has_deal(const struct draft *d)
{
	return d->has[FIELD_ORDERED] || d->has[FIELD_ORDER_DATE] || d->has[FIELD_DEAL] ||
	       d->has[FIELD_STATUS] || d->has[FIELD_TIV];
}

/* A party that only its cells show may as well hold the aircraft. `moves`: its header says that it
 * gives or gets them, and not as well ("Country") that it has them. */
static bool says_party(const struct guess *g, const struct draft *d, enum field_id field,
		       bool moves)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		int words = d->fit[i].field == field ? d->fit[i].words : 0;

		if (words && (!moves || words > guess_said(&g->columns[i], FIELD_OPERATOR)))
			return true;
		if (g->columns[i].told && g->columns[i].told->id == field)
			return true;
	}
	return false;
}

static bool is_transfer(const struct guess *g, const struct draft *d)
{
	bool said = says_party(g, d, FIELD_FROM, false) || says_party(g, d, FIELD_TO, false);
	bool moves = says_party(g, d, FIELD_FROM, true) || says_party(g, d, FIELD_TO, true);

	if (has_deal(d))
		return said;
	return moves && ((d->has[FIELD_FROM] && d->has[FIELD_TO]) || d->has[FIELD_TOTAL_PRICE]);
}

/* In a list of losses a column of parties that only its cells show is none of who gets them. */
static bool names_recipient(const struct guess *g, const struct draft *d)
{
	return d->has[FIELD_TO] ? guess_column_of(g, d, FIELD_TO) == g->m->column_count ||
				      says_party(g, d, FIELD_TO, false)
				: d->has[FIELD_ORDERED] || d->has[FIELD_ORDER_DATE];
}

/* Losses in rows, each the number up to its day. */
static void find_running(struct guess *g, const struct draft *d)
{
	static const enum field_id keys[] = {FIELD_TYPE, FIELD_FROM, FIELD_CONDITION};
	size_t n = g->m->column_count, count = guess_column_of(g, d, FIELD_COUNT), key[3];
	struct running_columns c = {.date = guess_column_of(g, d, FIELD_DATE),
				    .figures = &count,
				    .figure_count = 1,
				    .keys = key,
				    .told = true};

	if (g->m->headings.running || g->m->headings.values || c.date == n || count == n ||
	    !running_date(&c.order, g->in->table, c.date))
		return;
	for (size_t i = 0; i < 3; i++) {
		key[c.key_count] = guess_column_of(g, d, keys[i]);
		if (!i && key[0] == n && g->equipment != SIZE_MAX)
			key[0] = g->equipment;
		c.key_count += key[c.key_count] < n;
	}
	g->m->headings.running =
	    running_down(&g->m->headings.running_why, g->in->table, &c, g->arena);
}

/* Who buys or sells, and nobody says who has them: then the other side is not given. */
static bool is_one_sided(const struct guess *g, const struct draft *t)
{
	bool side = false;

	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct fitness *f = &t->fit[i];
		int has = guess_said(&g->columns[i], FIELD_OPERATOR);

		if ((f->field == FIELD_FROM || f->field == FIELD_TO) && f->words > has)
			side = true;
		else if (has >= MEANING_SURE)
			return false;
	}
	return side;
}

/* A column that is headed as who gets aircraft, and as nothing else. */
static bool is_headed_to(const struct guess *g, const struct draft *t, const struct draft *h)
{
	size_t to = guess_column_of(g, t, FIELD_TO);

	return to < g->m->column_count && t->fit[to].words >= SAID_SO && t->has[FIELD_COUNT] &&
	       (!h->has[FIELD_OPERATOR] || h->fit[to].field == FIELD_OPERATOR);
}

/* A day of delivery is said of what moved: beside it a country gave or got aircraft, and the file
 * does not tell which. */
static bool is_of_deliveries(const struct guess *g, const struct draft *t, const struct draft *h)
{
	size_t date = guess_column_of(g, t, FIELD_DATE);

	return date < g->m->column_count && t->fit[date].words >= SAID_SO &&
	       guess_said(&g->columns[date], FIELD_AS_OF) < MEANING_SURE && !h->fit[date].field &&
	       guess_column_of(g, h, FIELD_OPERATOR) < g->m->column_count && !h->has[FIELD_AS_OF] &&
	       !h->has[FIELD_CONDITION];
}

static const struct draft *choose(struct guess *g, const char **why)
{
	const struct draft *d = g->drafts;
	const struct draft *t = &d[FLAVOUR_TRANSFER], *a = &d[FLAVOUR_AIRFRAME];
	bool moved;

	g->lost = loss_evidence(g);
	moved = is_headed_to(g, t, &d[FLAVOUR_HOLDING]) ||
		(is_transfer(g, t) && (!g->lost || names_recipient(g, t)));
	*why = NULL;
	if (g->in->options->as == RECORD_TRANSFER && g->lost && !moved)
		guess_number(g, &g->drafts[FLAVOUR_LOSS]);
	if (g->in->options->as == RECORD_TRANSFER)
		return g->lost && !moved ? &d[FLAVOUR_LOSS] : t;
	for (enum flavour f = 0; f < FLAVOURS; f++)
		if (g->in->options->as == flavour_record(f))
			return &d[f];
	if (moved) {
		*why = "it names who gives and who gets";
		return t;
	}
	if (g->lost) {
		*why = g->lost;
		guess_number(g, &g->drafts[FLAVOUR_LOSS]);
		find_running(g, &d[FLAVOUR_LOSS]);
		return &d[g->m->headings.running ? FLAVOUR_HOLDING : FLAVOUR_LOSS];
	}
	if (has_addresses(g, a) || (has_identity(a) && !d[FLAVOUR_HOLDING].has[FIELD_COUNT])) {
		*why = "it names single aircraft";
		return a;
	}
	if (is_one_sided(g, t) && t->has[FIELD_COUNT]) {
		*why = "it names who gives or who gets";
		return t;
	}
	if (is_of_deliveries(g, t, &d[FLAVOUR_HOLDING])) {
		g->m->moved_date = guess_header(g, guess_column_of(g, t, FIELD_DATE));
		g->m->moved_party =
		    guess_header(g, guess_column_of(g, &d[FLAVOUR_HOLDING], FIELD_OPERATOR));
		return NULL;
	}
	*why = "it names who has how many";
	return d[FLAVOUR_HOLDING].has[FIELD_COUNT] ? &d[FLAVOUR_HOLDING] : NULL;
}

const struct draft *guess_choose(struct guess *g, const char **why)
{
	const struct draft *d = choose(g, why);

	g->m->aimless = d && d->flavour != FLAVOUR_AIRFRAME && !guess_speaks_of_aircraft(g, d);
	return d;
}

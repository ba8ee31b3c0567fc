/* Four drafts of what the table is - holdings, transfers, losses, airframes - each with the fields
 * that its columns would be, and one of them is chosen by what only it can have. */
#include "meaning.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/file.h"
#include "hangar/str.h"
#include "hangar/vocabulary.h"

#include "date-named.h"
#include "dialect.h"
#include "fitness.h"
#include "heading.h"
#include "mapping.h"
#include "market.h"
#include "party-named.h"
#include "plan.h"
#include "running.h"
#include "subject.h"
#include "survey.h"

#define OF_EQUIPMENT 60 /* hundredths of a column's cells that say what the equipment is */
#define ENOUGH_KNOWN 50 /* hundredths of a column's cells that are known names */
#define MOST_PROSE   50 /* hundredths of a column's cells that may be sentences */
#define SAID_SO      95 /* the least score of a header that says just that */
#define OWN_NAME     95 /* the score of a field's own name */
#define MIXED        10 /* hundredths of a column of types that are other equipment */
#define ENOUGH_LOST  50 /* hundredths of a column's cells that are conditions of losses */

/* One column while it is being told. */
struct column {
	struct header_meaning said[WORDS_MEANINGS];
	size_t said_n;
	const struct field *told; /* by --map; NULL */
	bool money;               /* of amounts that name none is known */
	bool taken;               /* by --map, by a wide table, as what equipment it is */
};

struct draft {
	enum flavour flavour;
	struct fitness *fit; /* by column; field FIELD_NONE: none of this record */
	bool has[FIELD_COUNT_OF_FIELDS];
	int total;
};

struct guess {
	struct meaning *m;
	const struct meaning_input *in;
	struct arena *arena;
	struct column *columns;
	const struct cell **cells; /* of one column, for its profile */
	size_t equipment;          /* the column that says what equipment a row is of; SIZE_MAX */
	bool *counted;             /* by row: of an aircraft, where such a column tells */
	struct draft drafts[FLAVOURS];
};

/* ---- columns as they are ---- */

static const char *header_of(const struct guess *g, size_t i)
{
	return g->in->header->cells[i].s;
}

/* Where one column says what equipment the rows are of, the others are judged by the aircraft. */
static void count_rows(struct guess *g)
{
	for (size_t row = 0; row < g->in->table->rows.n; row++) {
		const struct cell *c = survey_cell(g->in->table, row, g->equipment);
		enum equipment is = words_equipment(c->s, c->n);

		g->counted[row] = is == EQUIPMENT_UNKNOWN
				      ? catalogue_type_find(g->in->catalogue, c->s, c->n) != 0
				      : is == EQUIPMENT_AIRCRAFT;
	}
}

static void make_profile(struct guess *g, size_t column)
{
	size_t n = 0;

	for (size_t row = 0; row < g->in->table->rows.n; row++)
		if (g->equipment == SIZE_MAX || g->counted[row])
			g->cells[n++] = survey_cell(g->in->table, row, column);
	profile_make(&g->m->columns[column].profile, g->cells, n, g->in->catalogue);
}

static void make_profiles(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		make_profile(g, i);
}

/* A header that is a field's own name says so, whatever else its words may mean. */
static void add_own_name(struct column *c, const char *header)
{
	const struct field *f = field_find(header, RECORD_CLAIM);

	if (!f)
		return;
	if (c->said_n == WORDS_MEANINGS)
		c->said_n--;
	c->said[c->said_n++] = (struct header_meaning){.field = f->id,
						       .role = ROLE_FIELD,
						       .records = f->records,
						       .score = OWN_NAME};
}

static void read_headers(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		struct column *c = &g->columns[i];
		const char *header = header_of(g, i);
		const struct map_entry *x = mapping_find(g->in->map, header);
		char code[4];
		int64_t factor;

		c->said_n = words_of_header(header, c->said);
		add_own_name(c, header);
		c->told = x ? field_find(x->field, RECORD_ANY) : NULL;
		c->taken = x != NULL;
		c->money = g->in->options->implied || words_money_of_header(header, code, &factor);
	}
}

/* A column under a field's name that says what equipment the rows are of is not that field. */
static bool contradicts(const struct guess *g)
{
	return g->equipment != SIZE_MAX && field_find(header_of(g, g->equipment), RECORD_CLAIM);
}

/* Columns under names of fields that two thirds of the header has. */
static enum record tell_record(struct guess *g)
{
	const struct header *h = g->in->header;
	size_t known = 0, named = 0;
	enum record told = plan_told(h, g->in->map, g->in->options->as, &known);

	for (size_t i = 0; i < h->n; i++)
		named += h->cells[i].n > 0;
	g->m->native = told && 3 * known >= 2 * named && !contradicts(g);
	for (size_t i = 0; g->m->native && i < g->m->column_count; i++) {
		struct column *c = &g->columns[i];

		if (!c->taken)
			c->told = field_find(header_of(g, i), told);
		c->taken = c->taken || c->told;
	}
	return told;
}

static bool has_role(const struct column *c, enum header_role role)
{
	for (size_t i = 0; i < c->said_n; i++)
		if (c->said[i].role == role)
			return true;
	return false;
}

static void set_kind(struct guess *g, size_t i, enum preset_kind kind, int score, const char *why)
{
	struct meaning_column *c = &g->m->columns[i];

	c->by = (struct preset_column){.header = header_of(g, i), .kind = kind};
	c->guessed = true;
	c->score = score;
	c->why = why;
	c->special = kind == COLUMN_SPREAD ? NULL : why;
	g->columns[i].taken = true;
}

static const char *share_text(const struct guess *g, size_t column, enum look look)
{
	const struct profile *p = &g->m->columns[column].profile;

	return arena_printf(g->arena, "%zu of %zu cells are %s", p->look[look],
			    p->filled - p->missing, look_name(look));
}

/* Row numbers tell nothing about what a row states. */
static void find_row_numbers(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct profile *p = &g->m->columns[i].profile;
		bool named = has_role(&g->columns[i], ROLE_ROW_NUMBER);

		if (!g->columns[i].taken && p->counts_up && p->filled == p->cells &&
		    (named || !*header_of(g, i) || (i == 0 && !g->columns[i].said_n)))
			set_kind(g, i, COLUMN_PASSED, 100, "row numbers");
	}
}

/* ---- what equipment the rows are of ---- */

static int equipment_share(const struct profile *p)
{
	return profile_share(p, LOOK_AIRCRAFT) + profile_share(p, LOOK_OTHER);
}

static bool is_prose(const struct profile *p)
{
	return profile_share(p, LOOK_PROSE) > MOST_PROSE;
}

/* A column under the name of another field, or of sentences (what an aircraft carries), speaks of
 * equipment by the way. */
static bool speaks_of_more(const struct guess *g, size_t i)
{
	const struct field *own = field_find(header_of(g, i), RECORD_CLAIM);

	return (own && own->id != FIELD_TYPE) || is_prose(&g->m->columns[i].profile);
}

static bool says_equipment(const struct guess *g, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;
	bool named = has_role(&g->columns[i], ROLE_EQUIPMENT);

	if (g->columns[i].taken || !p->look[LOOK_AIRCRAFT] || !p->look[LOOK_OTHER])
		return false;
	if (!named && speaks_of_more(g, i))
		return false;
	return equipment_share(p) >= (named ? OF_EQUIPMENT / 2 : OF_EQUIPMENT) &&
	       profile_share(p, LOOK_TYPE) < OF_EQUIPMENT;
}

/* "Su-25 attack aircraft" beside "T-72B3 main battle tank", "BMP-2": the types of a list of all
 * equipment. */
static bool types_are_mixed(const struct guess *g, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;
	const struct column *c = &g->columns[i];
	bool named = has_role(c, ROLE_EQUIPMENT);

	for (size_t k = 0; k < c->said_n; k++)
		named |= c->said[k].field == FIELD_TYPE && c->said[k].score >= MEANING_SURE;
	return named && !c->taken && profile_share(p, LOOK_OTHER) >= MIXED &&
	       (p->look[LOOK_AIRCRAFT] || p->look[LOOK_TYPE]);
}

static void take_as_equipment(struct guess *g, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;

	set_kind(g, i, COLUMN_NOUN, 100,
		 share_text(g, i, p->look[LOOK_AIRCRAFT] ? LOOK_AIRCRAFT : LOOK_TYPE));
	g->equipment = i;
	count_rows(g);
	make_profiles(g);
}

static void find_equipment(struct guess *g)
{
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < g->m->column_count; i++)
		if (says_equipment(g, i) &&
		    (best == SIZE_MAX || equipment_share(&g->m->columns[i].profile) >
					     equipment_share(&g->m->columns[best].profile)))
			best = i;
	for (size_t i = 0; best == SIZE_MAX && i < g->m->column_count; i++)
		if (types_are_mixed(g, i))
			best = i;
	if (best != SIZE_MAX)
		take_as_equipment(g, best);
}

/* ---- drafts ---- */

/* Where the cells of several columns could be one field and no header says which, none is. */
static void drop_ambiguous(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n)
{
	size_t silent[FIELD_COUNT_OF_FIELDS] = {0};

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			silent[all[i][k].field] +=
			    !all[i][k].words && all[i][k].score >= MEANING_SURE;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (!all[i][k].words && silent[all[i][k].field] > 1 &&
			    all[i][k].field != FIELD_TYPE && all[i][k].score >= MEANING_SURE)
				all[i][k].score = MEANING_SURE - 1;
}

/* Nor is any of several whose headers recommend them as numbers just as much. */
static void drop_rivals(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n)
{
	int best = 0;
	size_t rivals = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (all[i][k].field == FIELD_COUNT && all[i][k].score >= best) {
				rivals = all[i][k].score == best ? rivals + 1 : 1;
				best = all[i][k].score;
			}
	for (size_t i = 0; rivals > 1 && i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (all[i][k].field == FIELD_COUNT && all[i][k].score >= MEANING_SURE)
				all[i][k].score = MEANING_SURE - 1;
}

static bool is_name(enum field_id field)
{
	return field == FIELD_TYPE || field == FIELD_OPERATOR || field == FIELD_FROM ||
	       field == FIELD_TO;
}

static bool says_operator(const struct fitness *f)
{
	return f->said && f->said->field == FIELD_OPERATOR;
}

/* Beside the operator of an aircraft that was lost the country is where it fell. */
static void prefer_operator(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n)
{
	bool operator_ = false;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			operator_ |= says_operator(&all[i][k]) && all[i][k].words == 100;
	for (size_t i = 0; operator_ && i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (says_operator(&all[i][k]) && all[i][k].words < 100)
				all[i][k].score = all[i][k].contents = 0;
}

/* Who has one aircraft is a force or a company, whose name nothing may know yet. */
static bool is_headed_so(const struct fitness *f, enum flavour flavour)
{
	return flavour == FLAVOUR_AIRFRAME && f->field == FIELD_OPERATOR && f->words >= SAID_SO;
}

/* How many of the cells are names; a class ("fighters") is one where nothing names a type. */
static int names_in(const struct fitness *f)
{
	return f->look == LOOK_AIRCRAFT ? 0 : f->contents;
}

/* Where the cells of one column are known names, another that only its header recommends stands
 * behind it. */
static void prefer_known(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n,
			 enum flavour flavour)
{
	int most[FIELD_COUNT_OF_FIELDS] = {0};

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (is_name(all[i][k].field) && all[i][k].score >= MEANING_SURE &&
			    names_in(&all[i][k]) > most[all[i][k].field])
				most[all[i][k].field] = names_in(&all[i][k]);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++) {
			struct fitness *f = &all[i][k];
			int best = most[f->field];

			if (best >= ENOUGH_KNOWN && 2 * names_in(f) < best &&
			    !is_headed_so(f, flavour))
				f->score = f->score * (50 + 50 * names_in(f) / best) / 100;
		}
}

static bool is_identity(enum field_id f)
{
	return f == FIELD_ICAO24 || f == FIELD_REGISTRATION || f == FIELD_SERIAL ||
	       f == FIELD_CONSTRUCTION_NO;
}

/* A list that names single aircraft has a row for each. */
static bool names_single(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		for (size_t k = 0; k < g->columns[i].said_n; k++) {
			enum field_id f = g->columns[i].said[k].field;

			if (g->columns[i].said[k].score >= OWN_NAME && is_identity(f))
				return true;
		}
	return false;
}

/* "image ID": of something, and not how many. */
static bool is_number_of(const struct column *c)
{
	return has_role(c, ROLE_KEPT) || has_role(c, ROLE_ROW_NUMBER);
}

/* Does the header say what else the column is? "origin", "year built"; "year" is no number of
 * aircraft. */
static bool says_else(const struct guess *g, const struct column *c, enum flavour f,
		      enum field_id field)
{
	const struct header_meaning *best = c->said_n ? &c->said[0] : NULL;

	if (field == FIELD_COUNT && ((f == FLAVOUR_LOSS && names_single(g)) || is_number_of(c)))
		return true;
	if (!best || best->score < MEANING_SURE)
		return false;
	if (field == FIELD_COUNT && best->field && field_get(best->field)->kind == KIND_OF_DATE)
		return true;
	return best->role == ROLE_KEPT && best->records & (unsigned)flavour_record(f);
}

/* Cells alone make no field of a column whose header says something else. */
static size_t keep_named(const struct guess *g, struct fitness *all, size_t n,
			 const struct column *c, enum flavour f)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (all[i].words || fitness_is_plain(&all[i]) || !says_else(g, c, f, all[i].field))
			all[kept++] = all[i];
	return kept;
}

/* What the whole column list would be in one flavour: the best pair of column and field first. */
static void fill_draft(struct guess *g, struct draft *d)
{
	size_t n = g->m->column_count;
	struct fitness(*all)[FITNESS_FIELDS] =
	    arena_alloc(g->arena, (n + 1) * FITNESS_FIELDS * sizeof **all);
	size_t *count = arena_alloc(g->arena, (n + 1) * sizeof *count);

	for (size_t i = 0; i < n; i++) {
		const struct column *c = &g->columns[i];

		count[i] = c->taken ? 0
				    : fitness_list(all[i], d->flavour, c->said, c->said_n, c->money,
						   &g->m->columns[i].profile);
		if (c->told)
			d->has[c->told->id] = true;
	}
	if (d->flavour == FLAVOUR_LOSS && names_single(g))
		prefer_operator(all, count, n);
	prefer_known(all, count, n, d->flavour);
	drop_ambiguous(all, count, n);
	drop_rivals(all, count, n);
	for (size_t i = 0; i < n; i++)
		count[i] = keep_named(g, all[i], count[i], &g->columns[i], d->flavour);
	for (;;) {
		const struct fitness *best = NULL;
		size_t at = 0;

		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; !d->fit[i].field && k < count[i]; k++)
				if (!d->has[all[i][k].field] && all[i][k].score >= MEANING_SURE &&
				    (!best || all[i][k].score > best->score)) {
					best = &all[i][k];
					at = i;
				}
		if (!best)
			return;
		d->fit[at] = *best;
		d->has[best->field] = true;
		d->total += best->score;
	}
}

static void tell_constants(struct guess *g, struct draft *d)
{
	for (size_t i = 0; i < g->in->map->entries.n; i++) {
		const struct map_entry *x = &g->in->map->entries.v[i];
		const struct field *f =
		    x->constant ? field_find(x->field, flavour_record(d->flavour)) : NULL;

		if (f)
			d->has[f->id] = true;
	}
}

static bool has_heading(const struct guess *g, enum heading_kind kind)
{
	for (size_t i = 0; g->m->headings.values && i < g->m->column_count; i++)
		for (size_t k = 0; k < HEADINGS_OF_COLUMN; k++)
			if (g->m->headings.columns[i][k].kind == kind)
				return true;
	return false;
}

/* What a heading is in a flavour. */
static enum field_id heading_field(enum heading_kind kind, enum flavour f)
{
	switch (kind) {
	case HEADING_YEAR:
	case HEADING_DAY:
		return f == FLAVOUR_HOLDING || f == FLAVOUR_AIRFRAME ? FIELD_AS_OF : FIELD_DATE;
	case HEADING_TYPE:
	case HEADING_CLASS:
		return FIELD_TYPE;
	case HEADING_PARTY:
		return f == FLAVOUR_HOLDING ? FIELD_OPERATOR
		       : f == FLAVOUR_LOSS  ? FIELD_FROM
					    : FIELD_TO;
	case HEADING_HELD:
	case HEADING_LOST:
	case HEADING_MOVED:
		return FIELD_CONDITION;
	case HEADING_STATUS:
		return FIELD_STATUS;
	default:
		return FIELD_NONE;
	}
}

/* Does --map say which column has the numbers? Then no other figures are. */
static bool numbers_told(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct field *told = g->columns[i].told;

		if (told && mapping_find(g->in->map, header_of(g, i)) &&
		    (told->id == FIELD_COUNT || told->id == FIELD_ORDERED))
			return true;
	}
	return false;
}

/* Losses that were damaged and then destroyed, or in ways without a column, are in their sum. */
static void take_whole(struct guess *g)
{
	const struct headings *h = &g->m->headings;
	size_t whole = h->whole - 1;

	for (size_t i = 0; i < g->m->column_count; i++)
		g->columns[i].taken |= h->part[i];
	if (g->columns[whole].taken)
		return;
	set_kind(g, whole, COLUMN_PLAIN, 100, "the sum of losses counts, not its parts");
	g->m->columns[whole].by.field = FIELD_COUNT;
	g->m->columns[whole].special = NULL;
	g->columns[whole].told = field_get(FIELD_COUNT);
}

static void find_headings(struct guess *g)
{
	if (numbers_told(g))
		return;
	headings_find(&g->m->headings, g->in->table, g->in->catalogue, g->arena);
	for (size_t i = 0; g->m->headings.values && i < g->m->column_count; i++)
		if (g->m->headings.total[i] || g->m->headings.columns[i][0].kind)
			g->columns[i].taken = true;
	if (g->m->headings.whole)
		take_whole(g);
}

static void tell_headings(struct guess *g, struct draft *d)
{
	for (size_t i = 0; g->m->headings.values && i < g->m->column_count; i++)
		for (size_t k = 0; k < HEADINGS_OF_COLUMN; k++) {
			enum heading_kind kind = g->m->headings.columns[i][k].kind;

			if (kind == HEADING_ORDERED)
				d->has[FIELD_ORDERED] = true;
			if (kind && kind != HEADING_OTHER) {
				d->has[heading_field(kind, d->flavour)] = true;
				d->has[FIELD_COUNT] = true;
			}
		}
}

static void make_draft(struct guess *g, enum flavour f)
{
	struct draft *d = &g->drafts[f];

	*d = (struct draft){.flavour = f};
	d->fit = arena_alloc(g->arena, (g->m->column_count + 1) * sizeof *d->fit);
	tell_constants(g, d);
	tell_headings(g, d);
	fill_draft(g, d);
}

/* ---- which of them it is ---- */

static const char *file_words(const struct guess *g)
{
	return file_basename(g->in->path);
}

/* What shows that the rows are losses; NULL: nothing does. */
static const char *loss_evidence(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		if (profile_share(&g->m->columns[i].profile, LOOK_CONDITION_LOST) >= ENOUGH_LOST)
			return share_text(g, i, LOOK_CONDITION_LOST);
	if (has_heading(g, HEADING_LOST))
		return "columns are conditions of losses";
	for (size_t i = 0; i < g->m->column_count; i++)
		if (words_speak_of_losses(header_of(g, i)))
			return arena_printf(g->arena, "header \"%s\"", header_of(g, i));
	if (words_speak_of_losses(g->in->title))
		return "the title speaks of losses";
	if (words_speak_of_losses(file_words(g)))
		return arena_printf(g->arena, "the file's name, %s", file_words(g));
	return NULL;
}

static bool has_identity(const struct draft *d)
{
	for (enum field_id f = 0; f < FIELD_COUNT_OF_FIELDS; f++)
		if (d->has[f] && is_identity(f))
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

static int score_said(const struct column *c, enum field_id field)
{
	int best = 0;

	for (size_t i = 0; i < c->said_n; i++)
		if (c->said[i].field == field && c->said[i].score > best)
			best = c->said[i].score;
	return best;
}

/* A party that only its cells show may as well hold the aircraft. `moves`: its header says that it
 * gives or gets them, and not as well ("Country") that it has them. */
static bool says_party(const struct guess *g, const struct draft *d, enum field_id field,
		       bool moves)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		int words = d->fit[i].field == field ? d->fit[i].words : 0;

		if (words && (!moves || words > score_said(&g->columns[i], FIELD_OPERATOR)))
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

static size_t column_of(const struct guess *g, const struct draft *d, enum field_id field)
{
	size_t i = 0;

	while (i < g->m->column_count && d->fit[i].field != field &&
	       !(g->columns[i].told && g->columns[i].told->id == field))
		i++;
	return i;
}

/* In a list of losses a column of parties that only its cells show is none of who gets them. */
static bool names_recipient(const struct guess *g, const struct draft *d)
{
	return d->has[FIELD_TO] ? column_of(g, d, FIELD_TO) == g->m->column_count ||
				      says_party(g, d, FIELD_TO, false)
				: d->has[FIELD_ORDERED] || d->has[FIELD_ORDER_DATE];
}

/* Losses in rows, each the number up to its day. */
static void find_running(struct guess *g, const struct draft *d)
{
	static const enum field_id keys[] = {FIELD_TYPE, FIELD_FROM, FIELD_CONDITION};
	size_t n = g->m->column_count, count = column_of(g, d, FIELD_COUNT), key[3];
	struct running_columns c = {.date = column_of(g, d, FIELD_DATE),
				    .figures = &count,
				    .figure_count = 1,
				    .keys = key,
				    .told = true};

	if (g->m->headings.running || g->m->headings.values || c.date == n || count == n ||
	    !running_date(&c.order, g->in->table, c.date))
		return;
	for (size_t i = 0; i < 3; i++) {
		key[c.key_count] = column_of(g, d, keys[i]);
		if (!i && key[0] == n && g->equipment != SIZE_MAX)
			key[0] = g->equipment;
		c.key_count += key[c.key_count] < n;
	}
	g->m->headings.running =
	    running_down(&g->m->headings.running_why, g->in->table, &c, g->arena);
}

static int most_said(const struct column *c, enum field_id field)
{
	int most = 0;

	for (size_t i = 0; i < c->said_n; i++)
		if (c->said[i].field == field && c->said[i].score > most)
			most = c->said[i].score;
	return most;
}

/* Who buys or sells, and nobody says who has them: then the other side is not given. */
static bool is_one_sided(const struct guess *g, const struct draft *t)
{
	bool side = false;

	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct fitness *f = &t->fit[i];
		int has = most_said(&g->columns[i], FIELD_OPERATOR);

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
	size_t to = column_of(g, t, FIELD_TO);

	return to < g->m->column_count && t->fit[to].words >= SAID_SO && t->has[FIELD_COUNT] &&
	       (!h->has[FIELD_OPERATOR] || h->fit[to].field == FIELD_OPERATOR);
}

static const struct draft *choose_draft(struct guess *g, const char **why)
{
	const struct draft *d = g->drafts;
	const struct draft *t = &d[FLAVOUR_TRANSFER], *a = &d[FLAVOUR_AIRFRAME];
	const char *lost = loss_evidence(g);
	bool moved = is_headed_to(g, t, &d[FLAVOUR_HOLDING]) ||
		     (is_transfer(g, t) && (!lost || names_recipient(g, t)));

	*why = NULL;
	if (g->in->options->as == RECORD_TRANSFER)
		return lost && !moved ? &d[FLAVOUR_LOSS] : t;
	for (enum flavour f = 0; f < FLAVOURS; f++)
		if (g->in->options->as == flavour_record(f))
			return &d[f];
	if (moved) {
		*why = "it names who gives and who gets";
		return t;
	}
	if (lost) {
		*why = lost;
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
	*why = "it names who has how many";
	return d[FLAVOUR_HOLDING].has[FIELD_COUNT] ? &d[FLAVOUR_HOLDING] : NULL;
}

static const struct draft *native_draft(const struct guess *g, enum record told)
{
	for (enum flavour f = 0; f < FLAVOURS; f++)
		if (flavour_record(f) == told)
			return &g->drafts[f];
	return NULL;
}

/* ---- what the plan gets ---- */

static void list_candidates(struct guess *g, size_t i, enum flavour f)
{
	struct meaning_column *c = &g->m->columns[i];
	struct fitness all[FITNESS_FIELDS];
	size_t n = fitness_list(all, f, g->columns[i].said, g->columns[i].said_n,
				g->columns[i].money, &c->profile);

	c->candidates = arena_alloc(g->arena, (n + 1) * sizeof *c->candidates);
	for (size_t k = 0; k < n; k++) {
		struct str why = {0};
		size_t at = c->candidate_count++;

		fitness_explain(&why, &all[k], header_of(g, i), &c->profile);
		for (; at && c->candidates[at - 1].score < all[k].score; at--)
			c->candidates[at] = c->candidates[at - 1];
		c->candidates[at] =
		    (struct import_candidate){.field = field_get(all[k].field),
					      .score = all[k].score,
					      .why = arena_strdup(g->arena, str_c(&why))};
		str_free(&why);
	}
}

static void take_column(struct guess *g, const struct draft *d, size_t i)
{
	struct meaning_column *c = &g->m->columns[i];
	struct str why = {0};

	if (!d->fit[i].field)
		return;
	fitness_explain(&why, &d->fit[i], header_of(g, i), &c->profile);
	c->by = (struct preset_column){.header = header_of(g, i), .field = d->fit[i].field};
	c->guessed = true;
	c->score = d->fit[i].score;
	c->why = arena_strdup(g->arena, str_c(&why));
	str_free(&why);
}

/* The field of figures that the words beside the values name: "2019 price"; FIELD_NONE. */
static enum field_id field_said(const char *said, enum record r)
{
	struct header_meaning means[WORDS_MEANINGS];
	size_t n = *said ? words_of_header(said, means) : 0;

	for (size_t i = 0; i < n; i++) {
		const struct field *f = means[i].field ? plan_field_of(r, means[i].field) : NULL;

		if (f && means[i].records & (unsigned)r &&
		    (f->kind == KIND_OF_QUANTITY || f->kind == KIND_OF_MONEY ||
		     f->kind == KIND_OF_DECIMAL))
			return f->id;
	}
	return FIELD_NONE;
}

/* Which field the figures of a wide table are. */
static enum field_id figure_field(const struct heading *h, const char *said, enum record r)
{
	enum field_id field = field_said(said, r);

	if (field)
		return field;

	for (size_t k = 0; k < HEADINGS_OF_COLUMN && plan_field_of(r, FIELD_ORDERED); k++)
		if (h[k].kind == HEADING_ORDERED ||
		    (h[k].kind == HEADING_STATUS &&
		     streq(h[k].text, vocabulary_name(&status_words, STATUS_ORDERED))))
			return FIELD_ORDERED;
	return FIELD_COUNT;
}

/* Of what is lost a holding says just that. */
static const char *heading_text(const struct heading *h, enum flavour f)
{
	return h->kind == HEADING_LOST && f == FLAVOUR_HOLDING
		   ? vocabulary_name(&condition_words, CONDITION_LOST)
		   : h->text;
}

static void take_heading(struct guess *g, const struct draft *d, size_t i)
{
	struct meaning_column *c = &g->m->columns[i];
	const struct heading *h = g->m->headings.columns[i];
	struct implied_value *implied = arena_alloc(g->arena, HEADINGS_OF_COLUMN * sizeof *implied);

	for (size_t k = 0; k < HEADINGS_OF_COLUMN && h[k].kind; k++) {
		const struct field *f =
		    plan_field_of(flavour_record(d->flavour), heading_field(h[k].kind, d->flavour));

		if (h[k].kind == HEADING_OTHER) {
			set_kind(g, i, COLUMN_PASSED, 100, "other equipment");
			return;
		}
		if (f)
			implied[c->implied_count++] =
			    (struct implied_value){f, heading_text(&h[k], d->flavour)};
	}
	set_kind(g, i, COLUMN_SPREAD, 100,
		 arena_printf(g->arena, "one of the %zu columns that are values",
			      g->m->headings.values));
	c->by.field = figure_field(h, g->m->headings.said[i], flavour_record(d->flavour));
	c->implied = implied;
}

static void take_headings(struct guess *g, const struct draft *d)
{
	for (size_t i = 0; g->m->headings.values && i < g->m->column_count; i++) {
		if (g->m->headings.total[i])
			set_kind(g, i, COLUMN_PASSED, 100, "the sum of the columns beside it");
		else if (g->m->headings.columns[i][0].kind)
			take_heading(g, d, i);
	}
}

static void add_constant(struct guess *g, enum field_id field, const char *text, const char *why)
{
	struct meaning_constant c = {field, text, why};

	vec_push(&g->m->constants, c);
}

/* A list of losses without numbers has a row for each. */
static void add_loss(struct guess *g, const struct draft *d, const char *why)
{
	if (!d->has[FIELD_KIND])
		add_constant(g, FIELD_KIND, "loss", why);
	if (!d->has[FIELD_COUNT])
		add_constant(g, FIELD_COUNT, "1", "no column has numbers: each row is one loss");
}

/* Who the rows are of, where no column tells. */
static void find_party(struct guess *g, const struct draft *d, enum field_id field, bool needed)
{
	const char *said;

	if (d->has[field])
		return;
	said = party_named(g->in->title, g->in->catalogue, g->arena);
	if (said) {
		add_constant(g, field, said, "the title above the header");
		return;
	}
	said = party_of_layout(g->in->header);
	if (said) {
		add_constant(g, field, said, "the daily totals of the Ukrainian general staff");
		return;
	}
	g->m->lacking_guess = party_in_file_name(g->in->path, g->in->catalogue, g->arena);
	if (needed || g->m->lacking_guess)
		g->m->lacking = field_get(field);
}

/* "Report of exports. Reporting country: Germany": who gives, or gets, is said above the header. */
static void find_reporter(struct guess *g, const struct draft *d)
{
	bool out = words_speak_of_exports(g->in->title);
	bool in = words_speak_of_imports(g->in->title);
	enum field_id field = out ? FIELD_FROM : FIELD_TO;
	const char *said = out != in && !d->has[field]
			       ? party_named(g->in->title, g->in->catalogue, g->arena)
			       : NULL;

	if (said)
		add_constant(g, field, said, "the title above the header");
}

/* Cells with digits that are known types: some list calls "helicopters" a type, too. */
static size_t count_types(const struct guess *g, size_t column)
{
	size_t n = 0;

	for (size_t row = 0; row < g->in->table->rows.n; row++) {
		const struct cell *c = survey_cell(g->in->table, row, column);

		n += g->counted[row] && strpbrk(c->s, "0123456789") &&
		     catalogue_type_find(g->in->catalogue, c->s, c->n);
	}
	return n;
}

/* "Items" with its "Mi-17 helicopter" names types better than the "Items (short)" beside it. */
static bool names_types(const struct guess *g, const struct draft *d)
{
	size_t other = column_of(g, d, FIELD_TYPE);

	if (other == g->m->column_count)
		return !d->has[FIELD_TYPE];
	return !g->columns[other].told && count_types(g, g->equipment) > count_types(g, other);
}

/* Where no column names types better, what equipment a row is of is all that it says of them. */
static void take_equipment(struct guess *g, const struct draft *d)
{
	size_t other = column_of(g, d, FIELD_TYPE);

	if (g->equipment == SIZE_MAX || !names_types(g, d))
		return;
	if (other < g->m->column_count)
		g->m->columns[other].guessed = false;
	g->m->columns[g->equipment].by.field = FIELD_TYPE;
	g->m->columns[g->equipment].special = NULL;
}

/* The day of a snapshot that no column has. */
static void find_as_of(struct guess *g, const struct draft *d)
{
	const char *said = NULL;

	if (!d->has[FIELD_AS_OF] && !g->in->options->as_of && !g->m->headings.running)
		said = date_named(g->in->title, g->arena);
	if (said)
		add_constant(g, FIELD_AS_OF, said, "the title above the header; --as-of overrules");
}

/* A column without a name that holds nothing but ? speaks of the figures beside it. */
static void take_marks(struct guess *g)
{
	for (size_t i = 1; i < g->m->column_count; i++) {
		struct meaning_column *c = &g->m->columns[i], *marked = c - 1;
		const struct field *f = marked->by.field ? field_get(marked->by.field) : NULL;

		if (c->guessed || *header_of(g, i) || !marked->guessed || !f ||
		    (f->kind != KIND_OF_QUANTITY && f->kind != KIND_OF_DATE) ||
		    !c->profile.look[LOOK_QUESTION] ||
		    c->profile.look[LOOK_QUESTION] < c->profile.filled)
			continue;
		set_kind(g, i, COLUMN_MARK, 100, share_text(g, i, LOOK_QUESTION));
		c->by.of = header_of(g, i - 1);
	}
}

static void take_draft(struct guess *g, const struct draft *d, const char *why)
{
	g->m->record = flavour_record(d->flavour);
	g->m->why = why;
	for (size_t i = 0; i < g->m->column_count; i++) {
		list_candidates(g, i, d->flavour);
		take_column(g, d, i);
	}
	take_headings(g, d);
	take_equipment(g, d);
	if (g->m->native)
		return;
	take_marks(g);
	if (d->flavour == FLAVOUR_LOSS) {
		add_loss(g, d, why);
		find_party(g, d, FIELD_FROM, true);
	}
	if (d->flavour == FLAVOUR_TRANSFER)
		find_reporter(g, d);
	if (d->flavour == FLAVOUR_TRANSFER && d->has[FIELD_FROM])
		find_party(g, d, FIELD_TO, false);
	if (d->flavour == FLAVOUR_HOLDING) {
		find_party(g, d, FIELD_OPERATOR, true);
		find_as_of(g, d);
		if (g->m->headings.running && !d->has[FIELD_CONDITION] && loss_evidence(g))
			add_constant(g, FIELD_CONDITION, "lost", g->m->headings.running_why);
	}
}

/* Too little for a record: what a list of holdings would have, for the refusal to offer. */
static void take_likely(struct guess *g)
{
	take_draft(g, &g->drafts[FLAVOUR_HOLDING], NULL);
	g->m->record = RECORD_NONE;
}

static void start(struct guess *g, size_t columns)
{
	g->m->columns = arena_alloc(g->arena, (columns + 1) * sizeof *g->m->columns);
	g->m->column_count = columns;
	g->columns = arena_alloc(g->arena, (columns + 1) * sizeof *g->columns);
	g->cells = arena_alloc(g->arena, (g->in->table->rows.n + 1) * sizeof(void *));
	g->counted = arena_alloc(g->arena, g->in->table->rows.n + 1);
	g->equipment = SIZE_MAX;
}

/* ---- rates and indexes ---- */

static void imply_money(struct guess *g, size_t i, enum field_id field)
{
	struct implied_value *v = arena_alloc(g->arena, sizeof *v);

	*v = (struct implied_value){plan_field_of(RECORD_RATE, field), header_of(g, i)};
	g->m->columns[i].implied = v;
	g->m->columns[i].implied_count = 1;
}

static void take_market(struct guess *g, const struct market *x)
{
	g->m->record = x->record;
	g->m->why = x->why;
	for (size_t i = 0; i < g->m->column_count; i++) {
		struct meaning_column *c = &g->m->columns[i];

		c->by = x->columns[i];
		c->guessed = true;
		c->score = 100;
		c->why = x->why;
		c->special = c->by.kind == COLUMN_PASSED ? "not used" : NULL;
		if (c->by.kind == COLUMN_SPREAD)
			imply_money(g, i, x->implied);
	}
	for (size_t i = 0; i < x->constant_count; i++)
		add_constant(g, x->constants[i].field, x->constants[i].text, x->constants[i].why);
	g->m->lacking = x->lacking ? plan_field_of(x->record, x->lacking) : NULL;
	g->m->lacking_guess = "USD";
	g->m->lacking_column = x->ways;
}

/* Rates and indexes by their headers, unless something says that they are none. */
static bool guess_market(struct guess *g)
{
	enum record as = g->in->options->as;
	const struct profile **profiles =
	    arena_alloc(g->arena, (g->m->column_count + 1) * sizeof(void *));
	struct market x;

	for (size_t i = 0; i < g->m->column_count; i++)
		profiles[i] = &g->m->columns[i].profile;
	if (!market_find(&x, g->in->header, profiles, g->in->map, g->arena) ||
	    (as && as != x.record))
		return false;
	take_market(g, &x);
	return true;
}

void meaning_guess(struct meaning *m, const struct meaning_input *in, struct arena *a)
{
	struct guess g = {.m = m, .in = in, .arena = a};
	const struct draft *d;
	const char *why = NULL;
	enum record told;

	*m = (struct meaning){0};
	start(&g, in->header->n);
	make_profiles(&g);
	read_headers(&g);
	find_row_numbers(&g);
	find_equipment(&g);
	told = tell_record(&g);
	if (!m->native && guess_market(&g))
		return;
	find_headings(&g);
	for (enum flavour f = 0; f < FLAVOURS; f++)
		make_draft(&g, f);
	d = m->native ? native_draft(&g, told) : choose_draft(&g, &why);
	if (d)
		take_draft(&g, d, why);
	else
		m->native = told || (in->options->as && !(in->options->as & RECORD_CLAIM));
	if (!d && !m->native)
		take_likely(&g);
}

void meaning_free(struct meaning *m)
{
	vec_free(&m->constants);
}

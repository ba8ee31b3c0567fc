/* Typing: one reader for each way a value is held, all in one table. */
#include "lane.h"

#include <string.h>

#include "hangar/edit.h"
#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "identity.h"
#include "pieces.h"
#include "preset.h"
#include "proof.h"
#include "value-rule.h"
#include "words.h"

#define SHOWN 60 /* columns of a terminal: how much of a bad cell a message shows */

struct reader {
	int (*read)(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		    struct err *e);
	size_t size; /* of the value in the record */
	bool memo;   /* worth remembering: it costs more than a look into a table, or a lock */
	bool names;  /* it looks for names in the evidence */
	bool plain;  /* text that is kept as it stands, even "-" */
};

static const struct reader readers[READINGS];

/* Words, dates and prices that a guess finds where there are none cost no row. The day of a holding
 * decides whether it counts at all. */
static bool is_lenient(const struct import_column *c)
{
	if (!c->why || !c->by || c->by->kind || !c->field || c->field->id == FIELD_AS_OF)
		return false;
	return c->field->kind == KIND_OF_WORD || c->field->kind == KIND_OF_DATE ||
	       c->field->kind == KIND_OF_MONEY;
}

void lane_start(struct lane *l, const struct import_column *column, enum record r, struct arena *a)
{
	*l =
	    (struct lane){.column = column, .label = column->header, .lenient = is_lenient(column)};
	if (column->field && !column->special)
		l->place = place_of(r, column->field->id);
	if (column->constant) {
		l->constant = (struct cell){column->constant, strlen(column->constant)};
		l->label = arena_printf(a, "=%s", column->constant);
	}
	l->name =
	    identity_name(&l->name_n, !l->place, l->place ? column->field->name : l->label, a);
	if (l->place && readers[l->place->reading].memo)
		l->memo = memo_new();
}

void lane_free(struct lane *l)
{
	memo_free(&l->memo);
}

void lane_forget(struct lane *l)
{
	if (!l->memo)
		return;
	memo_free(&l->memo);
	l->memo = memo_new();
}

unsigned lane_proof(const struct lane *l, const struct cell *cell)
{
	if (!l->place)
		return PROVES_NOTHING;
	switch (l->place->reading) {
	case READ_QUANTITY:
	case READ_MONEY:
	case READ_VALUE:
	case READ_MICRO_QUANTITY:
	case READ_RATE:
		return proof_of_numerals(cell->s, cell->n);
	case READ_DATE:
		return proof_of_date(cell->s, cell->n);
	default:
		return PROVES_NOTHING;
	}
}

bool lane_is_date(const struct lane *l)
{
	return l->place && l->place->reading == READ_DATE;
}

static int read_cell(struct lane *l, struct typing *t, const struct cell *cell, union value *v,
		     struct err *e)
{
	const struct reader *reader = &readers[l->place->reading];
	int rc;

	memset(v, 0, sizeof *v);
	if (!reader->names)
		return reader->read(l, t, cell, v, e);
	evidence_lock(t->ev);
	rc = reader->read(l, t, cell, v, e);
	evidence_unlock(t->ev);
	return rc;
}

/* "N/A", "-", "нет данных"; NA is Namibia among codes of states. */
static bool states_nothing(const struct lane *l, const struct cell *cell)
{
	if (!cell->n)
		return true;
	if (readers[l->place->reading].plain || (l->codes && cell->n == 2))
		return false;
	return !strpbrk(cell->s, "0123456789") && words_state_nothing(cell->s, cell->n);
}

static int judge_cell(struct lane *l, struct typing *t, const struct cell *cell, struct kept *kept,
		      struct err *e)
{
	const struct value_rule *rule = value_rule_of(l->rules, cell);

	*kept = (struct kept){.rule = rule};
	kept->nothing = states_nothing(l, rule ? &rule->says : cell);
	return kept->nothing ? 0 : read_cell(l, t, rule ? &rule->says : cell, &kept->value, e);
}

int lane_read(struct lane *l, struct typing *t, const struct cell *cell, void *record,
	      struct err *e)
{
	const struct reader *reader = &readers[l->place->reading];
	const struct kept *kept = NULL;
	struct kept found;
	size_t slot = 0;

	if (l->memo)
		kept = memo_find(l->memo, cell->s, cell->n, &slot);
	if (!kept) {
		if (judge_cell(l, t, cell, &found, e))
			return -1;
		if (l->memo)
			memo_keep(l->memo, slot, cell->s, cell->n, &found);
		kept = &found;
	}
	if (kept->rule)
		l->cell = kept->rule->says;
	if (kept->nothing)
		return 1;
	memcpy((char *)record + l->place->offset, &kept->value, reader->size);
	return 0;
}

void lane_apply_rules(struct lane *l)
{
	const struct value_rule *rule = value_rule_of(l->rules, &l->cell);

	if (rule)
		l->cell = rule->says;
}

int lane_bad_cell(struct err *e, const struct cell *c, const char *what)
{
	struct str safe = {0}, shown = {0};

	utf8_safe(&safe, c->s);
	if (utf8_width(str_c(&safe)) > SHOWN)
		utf8_fit(&shown, str_c(&safe), SHOWN, false);
	else
		str_add(&shown, str_c(&safe));
	err_set(e, ERR_USAGE, "\"%s\" %s", str_c(&shown), what);
	str_free(&safe);
	str_free(&shown);
	return -1;
}

static int read_text(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		     struct err *e)
{
	(void)l, (void)t, (void)e;
	v->text = c->s;
	return 0;
}

static int read_source(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		       struct err *e)
{
	(void)l, (void)e;
	v->id = evidence_source(t->ev, c->s, c->n);
	return 0;
}

static bool has_source(const struct source_list *list, source_id id)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i] == id)
			return true;
	return false;
}

static size_t count_keys(const struct cell *c)
{
	size_t n = 1;

	for (const char *p = c->s; (p = strchr(p, ';')) != NULL; p++)
		n++;
	return n;
}

static int read_sources(struct lane *l, struct typing *t, const struct cell *c, union value *v,
			struct err *e)
{
	source_id *list = arena_alloc(t->texts, count_keys(c) * sizeof *list);

	(void)l, (void)e;
	v->list.v = list;
	for (const char *p = c->s, *end = c->s + c->n; p < end;) {
		size_t n = strcspn(p, ";");
		struct cell key = cell_trim(p, n);

		if (key.n) {
			source_id id = evidence_source(t->ev, key.s, key.n);
			if (!has_source(&v->list, id))
				list[v->list.n++] = id;
		}
		p += n + 1;
	}
	return 0;
}

static int read_deal(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		     struct err *e)
{
	(void)l;
	if (claim_number(c->s))
		return lane_bad_cell(e, c,
				     "can't be the key of a deal: so goes one without a key; "
				     "expected a key such as kz-us-81, or nothing");
	v->id = evidence_deal(t->ev, c->s, c->n);
	return 0;
}

/* What a name is resolved to, and the words of the source where they are others. */
static int set_name(struct typing *t, const struct cell *c, union value *v, uint32_t id,
		    const char *resolved)
{
	v->named.id = id;
	v->named.as = id ? evidence_stated(t->ev, c->s, c->n, resolved) : 0;
	return 0;
}

static int read_party(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		      struct err *e)
{
	struct catalogue *names = t->ev->catalogue;
	party_id p = catalogue_party(names, c->s, c->n);

	(void)l, (void)e;
	return set_name(t, c, v, p, p ? catalogue_party_get(names, p)->name : NULL);
}

static int read_types(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		      struct err *e)
{
	struct catalogue *names = t->ev->catalogue;
	typeset_id s = catalogue_types(names, c->s, c->n);

	(void)l, (void)e;
	return set_name(t, c, v, s, catalogue_typeset_name(names, s));
}

/* An airframe has one type, whatever its name holds: "Mi-8 / Mi-17" is kept as it stands. */
static int read_type(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		     struct err *e)
{
	struct catalogue *names = t->ev->catalogue;
	type_id type = catalogue_type(names, c->s, c->n);

	(void)l, (void)e;
	return set_name(t, c, v, type, type ? catalogue_type_get(names, type)->designation : NULL);
}

/* A numeral that can be read in two ways, in a column that writes them in both. */
static bool contradicted(const struct lane *l, const struct cell *c)
{
	unsigned both = PROVES_POINT | PROVES_COMMA;

	return (l->proofs & both) == both && lane_proof(l, c) & UNCLEAR;
}

static const char both_ways[] =
    "can be read in two ways, and its column has decimals with comma and with point; "
    "expected a number without group separators";

static int refuse_numbers(const struct cell *c, size_t n, struct err *e)
{
	struct str what = {0};

	str_addf(&what,
		 "is %zu numbers of aircraft; expected one, or another cell of the row with %zu "
		 "types and nothing that is said of all of them together",
		 n, n);
	lane_bad_cell(e, c, str_c(&what));
	str_free(&what);
	return -1;
}

static int read_quantity(struct lane *l, struct typing *t, const struct cell *c, union value *v,
			 struct err *e)
{
	size_t several;

	(void)t;
	if (contradicted(l, c))
		return lane_bad_cell(e, c, both_ways);
	if (!quantity_parse(&v->quantity, c->s, l->style, e))
		return 0;
	several = pieces_numbers(c);
	return several ? refuse_numbers(c, several, e) : -1;
}

static int read_money(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		      struct err *e)
{
	const struct import_column *column = l->column;
	struct money_context context = {.style = l->style,
					.implied = column->money ? column->money : t->implied,
					.factor = column->factor};

	if (contradicted(l, c))
		return lane_bad_cell(e, c, both_ways);
	return money_parse(&v->money, c->s, &context, e);
}

static int read_date(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		     struct err *e)
{
	(void)t;
	return date_parse(&v->date, c->s, l->order, e);
}

static int read_rate(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		     struct err *e)
{
	(void)t;
	if (contradicted(l, c))
		return lane_bad_cell(e, c, both_ways);
	return rate_parse(&v->rate, c->s, l->style, e);
}

/* mantissa / 10^scale in millionths. */
static int to_micro(int64_t *out, struct rate_value r, const struct cell *c, struct err *e)
{
	for (; r.scale > 6; r.scale--) {
		if (r.mantissa % 10)
			return lane_bad_cell(e, c, "is too fine; expected at most six decimals");
		r.mantissa /= 10;
	}
	for (; r.scale < 6; r.scale++) {
		if (r.mantissa > INT64_MAX / 10)
			return lane_bad_cell(e, c, "is too large; expected at most nine trillion");
		r.mantissa *= 10;
	}
	*out = r.mantissa;
	return 0;
}

static int read_decimal(const struct lane *l, const struct cell *c, enum numeral_style style,
			struct rate_value *v, struct err *e)
{
	if (!contradicted(l, c) && !rate_parse(v, c->s, style, NULL))
		return 0;
	return lane_bad_cell(e, c,
			     "is not a number above 0; expected a decimal such as 12.5 (1.234 can "
			     "be read in two ways "
			     "unless its column decides)");
}

/* Nobody writes an index with points between thousands: 258.811 is a decimal, unless the column
 * proves that its decimals have commas. */
static int read_value(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		      struct err *e)
{
	bool point = l->style == NUMERAL_PLAIN && strchr(c->s, '.') && !strchr(c->s, ',');

	(void)t;
	return read_decimal(l, c, point ? NUMERAL_DECIMAL_POINT : l->style, &v->rate, e);
}

static int read_micro(const struct lane *l, const struct cell *c, int64_t *micro, struct err *e)
{
	struct rate_value value;

	return read_decimal(l, c, l->style, &value, e) || to_micro(micro, value, c, e) ? -1 : 0;
}

static int read_micro_quantity(struct lane *l, struct typing *t, const struct cell *c,
			       union value *v, struct err *e)
{
	int64_t micro = 0;

	(void)t;
	if (strspn(c->s, "0.,") != c->n && read_micro(l, c, &micro, e))
		return -1;
	v->quantity = quantity_exact(micro);
	return 0;
}

static int read_reliability(struct lane *l, struct typing *t, const struct cell *c, union value *v,
			    struct err *e)
{
	struct grade g;

	(void)l, (void)t;
	if (grade_parse(&g, c->s, NULL) || g.credibility)
		return lane_bad_cell(e, c, "is not a reliability; expected A to F");
	v->byte = (uint8_t)g.reliability;
	return 0;
}

static int read_credibility(struct lane *l, struct typing *t, const struct cell *c, union value *v,
			    struct err *e)
{
	struct grade g;

	(void)l, (void)t;
	if (grade_parse(&g, c->s, NULL) || g.reliability)
		return lane_bad_cell(e, c, "is not a credibility; expected 1 to 6");
	v->byte = (uint8_t)g.credibility;
	return 0;
}

static int find_word(const struct lane *l, const struct cell *c, int *word, struct err *e)
{
	const struct vocabulary *words = l->column->field->words;
	struct str known = {0};

	*word = vocabulary_find(words, c->s);
	if (*word >= 0)
		return 0;
	str_add(&known, "is not known; expected ");
	vocabulary_list(&known, words);
	lane_bad_cell(e, c, str_c(&known));
	str_free(&known);
	return -1;
}

static int read_word(struct lane *l, struct typing *t, const struct cell *c, union value *v,
		     struct err *e)
{
	int word;

	(void)t;
	if (find_word(l, c, &word, e))
		return -1;
	v->id = (uint32_t)word;
	return 0;
}

static int read_word_byte(struct lane *l, struct typing *t, const struct cell *c, union value *v,
			  struct err *e)
{
	int word;

	(void)t;
	if (find_word(l, c, &word, e))
		return -1;
	v->byte = (uint8_t)word;
	return 0;
}

static int read_currency(struct lane *l, struct typing *t, const struct cell *c, union value *v,
			 struct err *e)
{
	(void)l, (void)t;
	v->currency = currency_find(c->s);
	if (!v->currency)
		return lane_bad_cell(e, c,
				     "is not a currency; expected an ISO 4217 code such as USD");
	return 0;
}

_Static_assert(sizeof(enum kind) == sizeof(uint32_t), "words are held in 32 bits");

static const struct reader readers[READINGS] = {
    [READ_TEXT] = {read_text, sizeof(const char *), .plain = true},
    [READ_KEY] = {read_source, sizeof(source_id), .names = true, .plain = true},
    [READ_DEAL] = {read_deal, sizeof(deal_id), .names = true},
    [READ_SOURCE] = {read_source, sizeof(source_id), .memo = true, .names = true},
    [READ_SOURCES] = {read_sources, sizeof(struct source_list), .names = true},
    [READ_PARTY] = {read_party, sizeof(struct named), .memo = true, .names = true},
    [READ_TYPE] = {read_type, sizeof(struct named), .memo = true, .names = true},
    [READ_TYPES] = {read_types, sizeof(struct named), .memo = true, .names = true},
    [READ_QUANTITY] = {read_quantity, sizeof(struct quantity), .memo = true},
    [READ_MONEY] = {read_money, sizeof(struct money), .memo = true},
    [READ_DATE] = {read_date, sizeof(struct date), .memo = true},
    [READ_VALUE] = {read_value, sizeof(struct rate_value), .memo = true},
    [READ_MICRO_QUANTITY] = {read_micro_quantity, sizeof(struct quantity), .memo = true},
    [READ_RATE] = {read_rate, sizeof(struct rate_value), .memo = true},
    [READ_RELIABILITY] = {read_reliability, sizeof(char), .memo = true},
    [READ_CREDIBILITY] = {read_credibility, sizeof(char), .memo = true},
    [READ_WORD] = {read_word, sizeof(uint32_t), .memo = true},
    [READ_WORD_BYTE] = {read_word_byte, sizeof(uint8_t), .memo = true},
    [READ_CURRENCY] = {read_currency, sizeof(currency_id), .memo = true},
};

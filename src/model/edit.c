/* Judgements laid over claims. The rows themselves stay what their sources say. */
#include "hangar/edit.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

struct judged {
	enum field_id field;
	unsigned records;
	const struct vocabulary *words; /* NULL: of credibility and deal */
	int usual;                      /* the word that is meant where none is stated */
};

static const struct judged fields[];

static const struct judged *find(enum field_id field)
{
	const struct judged *f = fields;

	while (f->field && f->field != field)
		f++;
	return f->field ? f : NULL;
}

unsigned edit_records(enum field_id field)
{
	const struct judged *f = find(field);

	return f ? f->records : 0;
}

void edit_list(struct str *out)
{
	for (const struct judged *f = fields; f->field; f++)
		if (f->field != FIELD_DEAL)
			str_addf(out, "%s%s", f == fields ? "" : ", ", field_get(f->field)->name);
}

/* ---- the claims ---- */

claim_id claim_number(const char *id)
{
	const char *digits = str_starts(id, "claim:") ? id + strlen("claim:") : "";
	size_t n = strspn(digits, "0123456789");

	return n && n < 19 && *digits != '0' && !digits[n] ? strtoull(digits, NULL, 10) : 0;
}

const struct edit *evidence_edits(const struct evidence *ev, claim_id claim, size_t *n)
{
	size_t from = 0, to = ev->edits.n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (ev->edits.v[middle].claim < claim)
			from = middle + 1;
		else
			to = middle;
	}
	while (to < ev->edits.n && ev->edits.v[to].claim == claim)
		to++;
	*n = to - from;
	return *n ? &ev->edits.v[from] : NULL;
}

/* ---- one value ---- */

static int word_of(const struct claim *c, enum field_id field)
{
	switch (field) {
	case FIELD_RANK:
		return c->rank;
	case FIELD_STANCE:
		return c->stance;
	case FIELD_DENIES:
		return c->denies;
	default:
		return (int)((const struct transfer *)(const void *)c)->outcome;
	}
}

static void set_word(struct claim *c, enum field_id field, int word)
{
	switch (field) {
	case FIELD_RANK:
		c->rank = (uint8_t)word;
		break;
	case FIELD_STANCE:
		c->stance = (uint8_t)word;
		break;
	case FIELD_DENIES:
		c->denies = (uint8_t)word;
		break;
	default:
		((struct transfer *)(void *)c)->outcome = (enum outcome)word;
	}
}

void edit_text(struct str *out, const struct evidence *ev, const struct claim *c,
	       enum field_id field)
{
	const struct judged *f = find(field);

	if (f->words) {
		str_add(out, vocabulary_name(f->words, word_of(c, field)));
	} else if (field == FIELD_CREDIBILITY) {
		grade_format(out, (struct grade){0, c->credibility});
	} else {
		deal_id deal = ((const struct transfer *)(const void *)c)->deal;
		str_add(out, deal ? ev->deals.v[deal - 1].key : "");
	}
}

static int no_value(enum field_id field, const char *text, struct err *e)
{
	const struct judged *f = find(field);
	struct str known = {0};

	if (f->words)
		vocabulary_list(&known, f->words);
	else
		str_add(&known, "1, 2, 3, 4, 5, 6");
	err_set(e, ERR_USAGE, "%s: \"%s\" is not known; expected one of %s", field_get(field)->name,
		text, str_c(&known));
	str_free(&known);
	return -1;
}

static int credibility_of(char *out, const char *text, struct err *e)
{
	struct err ignored = ERR_INIT;
	struct grade g;
	int rc = grade_parse(&g, text, &ignored);

	err_clear(&ignored);
	if (rc || g.reliability)
		return no_value(FIELD_CREDIBILITY, text, e);
	*out = g.credibility;
	return 0;
}

int edit_value(struct str *out, enum field_id field, const char *text, struct err *e)
{
	const struct judged *f = find(field);
	int word = f->words ? vocabulary_find(f->words, text) : 0;
	char credibility = 0;

	if (word < 0)
		return no_value(field, text, e);
	if (field == FIELD_CREDIBILITY && credibility_of(&credibility, text, e))
		return -1;
	if (f->words)
		str_add(out, vocabulary_name(f->words, word));
	else if (field == FIELD_CREDIBILITY)
		grade_format(out, (struct grade){0, credibility});
	else
		str_add(out, text);
	return 0;
}

static const char *meant(const struct judged *f, const char *value)
{
	return !*value && f->usual ? vocabulary_name(f->words, f->usual) : value;
}

bool edit_same(enum field_id field, const char *a, const char *b)
{
	const struct judged *f = find(field);

	return streq(meant(f, a), meant(f, b));
}

/* ---- laying them over ---- */

static int set_value(struct evidence *ev, struct claim *c, const struct edit *x, struct err *e)
{
	const struct judged *f = find(x->field);
	int word = f->words ? vocabulary_find(f->words, x->value) : 0;

	if (word < 0)
		return no_value(x->field, x->value, e);
	if (f->words)
		set_word(c, x->field, word);
	else if (x->field == FIELD_CREDIBILITY)
		return credibility_of(&c->credibility, x->value, e);
	else
		((struct transfer *)(void *)c)->deal =
		    *x->value ? evidence_deal(ev, x->value, strlen(x->value)) : 0;
	return 0;
}

/* The evidence is ours to change. */
static struct claim *claim_to_edit(struct evidence *ev, claim_id id)
{
	return (struct claim *)(uintptr_t)evidence_claim(ev, id);
}

int edit_apply(struct evidence *ev, struct edit *x, struct err *e)
{
	struct claim *c = claim_to_edit(ev, x->claim);
	struct str was = {0};

	if (!c || !(edit_records(x->field) & c->record))
		return 0;
	edit_text(&was, ev, c, x->field);
	x->was = arena_strdup(&ev->arena, str_c(&was));
	str_free(&was);
	if (set_value(ev, c, x, e))
		return err_prefix(e, "what is judged of claim:%llu", (unsigned long long)x->claim);
	return 0;
}

/* Who was joined to claim:12 is of one deal with it, also where the command that first named that
 * deal was taken back: no two deals have one name. */
static void join_named(struct evidence *ev)
{
	for (size_t i = 0; i < ev->transfers.n; i++) {
		deal_id deal = ev->transfers.v[i].deal;
		claim_id id = deal ? claim_number(ev->deals.v[deal - 1].key) : 0;
		struct claim *named = id ? claim_to_edit(ev, id) : NULL;
		struct transfer *t = (void *)named;
		if (named && named->record == RECORD_TRANSFER && !t->deal)
			t->deal = deal;
	}
}

int edits_apply(struct evidence *ev, struct err *e)
{
	for (size_t i = 0; i < ev->edits.n; i++)
		if (edit_apply(ev, &ev->edits.v[i], e))
			return -1;
	join_named(ev);
	return 0;
}

static const struct judged fields[] = {
    {FIELD_RANK, RECORD_CLAIM, &rank_words, RANK_NORMAL},
    {FIELD_STANCE, RECORD_CLAIM, &stance_words, STATES},
    {FIELD_DENIES, RECORD_CLAIM, &denied_words, DENIED_DEAL},
    {FIELD_CREDIBILITY, RECORD_CLAIM, NULL, 0},
    {FIELD_OUTCOME, RECORD_TRANSFER, &outcome_words, OUTCOME_NONE},
    {FIELD_DEAL, RECORD_TRANSFER, NULL, 0},
    {FIELD_NONE, 0, NULL, 0},
};

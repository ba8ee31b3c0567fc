/* A cell is read from left to right as a row of figures, and of words and signs from one table at
 * the end of this file; each kind of word checks that it may stand where it stands. */
#include "amount.h"

#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "hangar/str.h"
#include "cell.h"
#include "currency.h"
#include "lexicon.h"

enum word {
	WORD_APPROXIMATE,
	WORD_ESTIMATED,
	WORD_AT_LEAST,
	WORD_AT_MOST,
	WORD_OR_MORE,
	WORD_OR_LESS,
	WORD_FROM,
	WORD_BETWEEN,
	WORD_TO,
	WORD_DASH,
	WORD_UNTIL,
	WORD_AND,
	WORD_SEVERAL,
	WORD_SOME,
	WORD_UNKNOWN,
	WORD_QUESTION,
	WORD_OPEN,
	WORD_CLOSE,
	WORD_COUNT,
};

struct reader {
	const char *at; /* folded text */
	size_t left;
	struct amount *a;
	enum numeral_style style;
	bool wants; /* a figure: at the beginning, and after "80-" */
	bool open;  /* inside ( ) */
	bool about; /* "some" stood before: with a figure it means about */
	int hyphens;
};

typedef enum amount_fault (*word_handler)(struct reader *r);

static enum amount_fault take_flag(struct reader *r, uint32_t flag)
{
	r->a->flags |= flag;
	return AMOUNT_OK;
}

static enum amount_fault on_approximate(struct reader *r)
{
	return r->wants ? take_flag(r, Q_APPROXIMATE) : AMOUNT_STRANGE;
}

static enum amount_fault on_estimated(struct reader *r)
{
	return take_flag(r, Q_ESTIMATED);
}

static enum amount_fault take_bound(struct reader *r, enum amount_bound bound, int parts)
{
	if (r->a->bound != BOUND_NONE || r->a->parts != parts || r->wants != (parts == 0))
		return AMOUNT_STRANGE;
	r->a->bound = bound;
	return AMOUNT_OK;
}

static enum amount_fault on_at_least(struct reader *r)
{
	return take_bound(r, BOUND_LOW, 0);
}

static enum amount_fault on_at_most(struct reader *r)
{
	return take_bound(r, BOUND_HIGH, 0);
}

static enum amount_fault on_or_more(struct reader *r)
{
	return take_bound(r, BOUND_LOW, 1);
}

static enum amount_fault on_or_less(struct reader *r)
{
	return take_bound(r, BOUND_HIGH, 1);
}

static enum amount_fault on_from(struct reader *r)
{
	return take_bound(r, BOUND_FROM, 0);
}

static enum amount_fault on_between(struct reader *r)
{
	return take_bound(r, BOUND_BETWEEN, 0);
}

static enum amount_fault on_to(struct reader *r)
{
	if (r->wants || !r->a->parts || r->a->parts == 3)
		return AMOUNT_STRANGE;
	r->wants = true;
	return AMOUNT_OK;
}

/* Before the first figure it is a minus sign, - or −. */
static enum amount_fault on_dash(struct reader *r)
{
	size_t length = *r->at == '-' ? 1 : strlen("−");
	bool sign = r->wants && !r->a->parts && r->left > length && r->at[length] >= '0' &&
		    r->at[length] <= '9';

	r->hyphens++;
	return sign ? AMOUNT_NEGATIVE : on_to(r);
}

static enum amount_fault on_until(struct reader *r)
{
	return r->a->parts ? on_to(r) : on_at_most(r);
}

static enum amount_fault on_and(struct reader *r)
{
	return r->a->bound == BOUND_BETWEEN ? on_to(r) : AMOUNT_STRANGE;
}

static enum amount_fault on_several(struct reader *r)
{
	if (r->a->parts || r->a->some || r->a->bound)
		return AMOUNT_STRANGE;
	r->a->some = true;
	r->wants = false;
	return AMOUNT_OK;
}

static enum amount_fault on_some(struct reader *r)
{
	r->about = true;
	return on_several(r);
}

static enum amount_fault on_unknown(struct reader *r)
{
	if (!r->wants)
		return AMOUNT_STRANGE;
	r->a->part[r->a->parts++].open = true;
	r->wants = false;
	return AMOUNT_OK;
}

static enum amount_fault on_question(struct reader *r)
{
	return r->wants ? on_unknown(r) : on_estimated(r);
}

static enum amount_fault on_open(struct reader *r)
{
	if (r->open || r->a->parts || r->a->some)
		return AMOUNT_STRANGE;
	r->open = true;
	return on_estimated(r);
}

static enum amount_fault on_close(struct reader *r)
{
	if (!r->open || r->wants)
		return AMOUNT_STRANGE;
	r->open = false;
	return AMOUNT_OK;
}

static enum amount_fault on_figure(struct reader *r)
{
	enum numeral_fault fault;
	size_t used;

	if (r->about && r->a->some) {
		r->a->some = r->about = false;
		r->wants = true;
		r->a->flags |= Q_APPROXIMATE;
	}
	if (!r->wants)
		return AMOUNT_STRANGE;
	fault = numeral_read(&r->a->part[r->a->parts].n, &used, r->at, r->left, r->style);
	if (fault)
		return fault == NUMERAL_TOO_LONG ? AMOUNT_TOO_LARGE : AMOUNT_STRANGE;
	r->a->parts++;
	r->wants = false;
	r->at += used;
	r->left -= used;
	return AMOUNT_OK;
}

static enum amount_fault on_multiplier(struct reader *r, uint64_t factor)
{
	struct amount_part *last = r->a->parts ? &r->a->part[r->a->parts - 1] : NULL;

	if (r->wants || !last || last->open || last->factor)
		return AMOUNT_STRANGE;
	last->factor = factor;
	return AMOUNT_OK;
}

/* "CAD $5": the sign says nothing new. */
static bool goes_by_dollar_sign(currency_id c)
{
	return strstr(currency_name(c), "ollar") || strstr(currency_name(c), "eso");
}

static enum amount_fault on_currency(struct reader *r, const struct lexeme *l)
{
	currency_id found = (currency_id)l->value;
	bool bare = streq(l->text, "$");

	currency_id before = r->a->currency;

	if (before && bare && goes_by_dollar_sign(before))
		return AMOUNT_OK;
	if (before && before != found && !(r->a->bare_dollar && goes_by_dollar_sign(found)))
		return AMOUNT_TWO_CURRENCIES;
	r->a->bare_dollar = bare;
	r->a->currency = found;
	return AMOUNT_OK;
}

static const word_handler word_handlers[WORD_COUNT];
static const struct lexicon *phrases(void);

static enum amount_fault on_word(struct reader *r, bool money)
{
	const struct lexeme *word = lexicon_match(phrases(), r->at, r->left);
	const struct lexeme *coin = money ? currency_match(r->at, r->left) : NULL;
	enum amount_fault fault;

	if (coin && word && coin->n <= word->n)
		coin = NULL;
	if (coin)
		word = coin;
	if (!word)
		return AMOUNT_STRANGE;
	if (!coin)
		fault = word_handlers[word->kind](r);
	else if (coin->kind == LEXEME_MULTIPLIER)
		fault = on_multiplier(r, (uint64_t)coin->value);
	else
		fault = on_currency(r, coin);
	r->at += word->n;
	r->left -= word->n;
	/* the point of an abbreviation */
	if (r->left && *r->at == '.' && lexicon_letter(word->text, word->n)) {
		r->at++;
		r->left--;
	}
	return fault;
}

/* 10-11-2023: a date that strayed into a column of numbers. */
static bool like_date(const int64_t figure[3])
{
	return figure[0] <= 31 && figure[1] <= 31 && figure[2] >= 1900 && figure[2] <= 2100;
}

static bool is_date(const struct reader *r)
{
	int64_t figure[3];

	if (r->a->parts != 3 || r->hyphens != 2 || r->a->currency)
		return false;
	for (int i = 0; i < 3; i++) {
		const struct amount_part *p = &r->a->part[i];
		if (p->open || p->factor || p->n.decimals || p->n.digits > INT64_MAX)
			return false;
		figure[i] = (int64_t)p->n.digits;
	}
	return like_date(figure);
}

static bool is_whole(const struct reader *r)
{
	const struct amount *a = r->a;

	if (r->open || r->wants || is_date(r))
		return false;
	if (a->some)
		return a->flags == 0 && !a->currency;
	if (a->parts == 1)
		return a->bound != BOUND_BETWEEN && !(a->bound && a->part[0].open);
	return a->bound == BOUND_NONE ||
	       (a->parts == 2 && (a->bound == BOUND_FROM || a->bound == BOUND_BETWEEN));
}

enum amount_fault amount_read(struct amount *a, const char *text, enum numeral_style style,
			      bool money)
{
	struct str folded = {0};
	struct reader r = {.a = a, .style = style, .wants = true};
	enum amount_fault fault = AMOUNT_OK;

	*a = (struct amount){0};
	if (!cell_fold(&folded, text))
		fault = AMOUNT_STRANGE;
	r.at = str_c(&folded);
	r.left = folded.n;
	while (!fault && r.left) {
		if (*r.at == ' ') {
			r.at++;
			r.left--;
		} else if (*r.at >= '0' && *r.at <= '9') {
			fault = on_figure(&r);
		} else {
			fault = on_word(&r, money);
		}
	}
	str_free(&folded);
	return fault || is_whole(&r) ? fault : AMOUNT_STRANGE;
}

bool amount_plain(int64_t *value, const char *text)
{
	int64_t v = 0;
	int digits = 0;

	while (text && (*text == ' ' || *text == '\t'))
		text++;
	for (; text && *text >= '0' && *text <= '9' && digits < 18; text++, digits++)
		v = v * 10 + (*text - '0');
	while (digits && (*text == ' ' || *text == '\t'))
		text++;
	*value = v;
	return digits && !*text;
}

/* 80-90m: the multiplier of the last figure holds for those before it that have none. */
static uint64_t factor_of(const struct amount *a, int i)
{
	uint64_t own = a->part[i].factor, last = a->part[a->parts - 1].factor;

	return own ? own : last ? last : 1;
}

static enum amount_fault part_value(int64_t *value, const struct amount *a, int i, int places)
{
	const struct numeral *n = &a->part[i].n;
	uint64_t factor = factor_of(a, i);
	u128 digits = n->digits, all;
	int decimals = n->decimals;

	if (n->undecided && factor == 1)
		return AMOUNT_UNDECIDED;
	for (; decimals && digits % 10 == 0; digits /= 10)
		decimals--;
	if (__builtin_mul_overflow(digits, (u128)factor * numeral_pow10(places), &all))
		return AMOUNT_TOO_LARGE;
	if (all / numeral_pow10(decimals) > (u128)INT64_MAX)
		return AMOUNT_TOO_LARGE;
	if (all % numeral_pow10(decimals))
		return AMOUNT_TOO_FINE;
	*value = (int64_t)(all / numeral_pow10(decimals));
	return AMOUNT_OK;
}

int64_t amount_middle(int64_t low, int64_t high)
{
	int64_t middle = low + (int64_t)(((uint64_t)high - (uint64_t)low) / 2);
	bool between = ((uint64_t)high - (uint64_t)low) % 2 != 0;

	return between && middle % 2 != 0 ? middle + 1 : middle;
}

static enum amount_fault one_figure(struct quantity *q, const struct amount *a, int64_t value,
				    int places)
{
	int64_t half = 0;

	if (a->bound == BOUND_LOW || a->bound == BOUND_FROM) {
		*q = quantity_make(&value, NULL, NULL);
		return AMOUNT_OK;
	}
	if (a->bound == BOUND_HIGH) {
		*q = quantity_make(NULL, NULL, &value);
		return AMOUNT_OK;
	}
	if (a->flags & Q_APPROXIMATE)
		half = (int64_t)numeral_half_unit(&a->part[0].n, places, factor_of(a, 0));
	if (half > INT64_MAX - value)
		return AMOUNT_TOO_LARGE;
	*q = quantity_make(&(int64_t){value - half}, &value, &(int64_t){value + half});
	return AMOUNT_OK;
}

static enum amount_fault several_figures(struct quantity *q, const struct amount *a,
					 const int64_t *value)
{
	const int64_t *end[3] = {0};
	int64_t middle;

	for (int i = 0; i < a->parts; i++)
		end[a->parts == 2 && i == 1 ? 2 : i] = a->part[i].open ? NULL : &value[i];
	if (!end[0] && !end[1] && !end[2])
		return AMOUNT_STRANGE;
	for (int i = 0, before = -1; i < 3; i++) {
		if (end[i] && before >= 0 && *end[before] > *end[i])
			return AMOUNT_BACKWARDS;
		before = end[i] ? i : before;
	}
	if (a->parts == 2 && end[0] && end[2]) {
		middle = amount_middle(*end[0], *end[2]);
		end[1] = &middle;
	}
	*q = quantity_make(end[0], end[1], end[2]);
	return AMOUNT_OK;
}

enum amount_fault amount_resolve(struct quantity *q, const struct amount *a, int places)
{
	int64_t value[3] = {0};
	enum amount_fault fault = AMOUNT_OK;

	if (a->some) {
		*q = quantity_make(&(int64_t){1}, NULL, NULL);
		return AMOUNT_OK;
	}
	if (a->parts == 1 && a->part[0].open) {
		*q = (struct quantity){.flags = Q_UNKNOWN};
		return AMOUNT_OK;
	}
	for (int i = 0; i < a->parts && !fault; i++) {
		if (!a->part[i].open)
			fault = part_value(&value[i], a, i, places);
	}
	if (!fault)
		fault = a->parts == 1 ? one_figure(q, a, value[0], places)
				      : several_figures(q, a, value);
	if (!fault)
		q->flags |= a->flags;
	return fault;
}

/* Half a unit of the last digit as the canonical text of the amount shows it. */
static int64_t half_as_written(int64_t value, int places)
{
	struct numeral n = {.digits = (u128)value, .decimals = places};

	return (int64_t)numeral_half_unit(&n, places, 1);
}

static bool is_one(struct quantity q, int places)
{
	int64_t half = 0;

	if ((q.flags & Q_ENDS) != Q_ENDS || q.best < 0)
		return false;
	if (q.flags & Q_APPROXIMATE)
		half = half_as_written(q.best, places);
	return q.best - q.low == half && q.high - q.best == half;
}

enum amount_shape amount_shape(struct quantity q, int places)
{
	uint32_t ends = q.flags & Q_ENDS;

	if (!quantity_stated(q))
		return SHAPE_NOTHING;
	if (!ends)
		return SHAPE_UNKNOWN;
	if (is_one(q, places))
		return SHAPE_ONE;
	if (ends == Q_ENDS && q.low < q.high && q.best == amount_middle(q.low, q.high))
		return SHAPE_RANGE;
	if (ends == Q_LOW)
		return SHAPE_LOW;
	return ends == Q_HIGH ? SHAPE_HIGH : SHAPE_FULL;
}

void amount_grouped(struct str *out, int64_t value)
{
	char digits[24];
	int n = snprintf(digits, sizeof digits, "%lld", (long long)value);

	for (int i = 0; i < n; i++) {
		str_addc(out, digits[i]);
		if ((n - 1 - i) % 3 == 0 && i < n - 1 && digits[i] != '-')
			str_addc(out, ',');
	}
}

/* The dash of a canonical triple; a long one where hyphens would make it look like a date. */
static const char *triple_dash(const struct amount_writer *w, struct quantity q)
{
	bool all = (q.flags & Q_ENDS) == Q_ENDS;

	if (w->for_people || (all && !*w->unit && like_date((int64_t[]){q.low, q.best, q.high})))
		return "–";
	return "-";
}

static void write_end(struct str *out, const struct amount_writer *w, bool stated, int64_t value)
{
	if (stated)
		w->figure(out, value, w->how);
	else
		str_addc(out, '?');
}

static void write_triple(struct str *out, const struct amount_writer *w, struct quantity q)
{
	const char *dash = triple_dash(w, q);

	write_end(out, w, q.flags & Q_LOW, q.low);
	str_add(out, dash);
	write_end(out, w, q.flags & Q_BEST, q.best);
	str_add(out, dash);
	write_end(out, w, q.flags & Q_HIGH, q.high);
}

static void write_figures(struct str *out, const struct amount_writer *w, struct quantity q,
			  enum amount_shape shape)
{
	switch (shape) {
	case SHAPE_ONE:
		w->figure(out, q.best, w->how);
		return;
	case SHAPE_RANGE:
		w->figure(out, q.low, w->how);
		str_add(out, w->for_people ? "–" : "-");
		w->figure(out, q.high, w->how);
		return;
	case SHAPE_LOW:
		w->figure(out, q.low, w->how);
		return;
	case SHAPE_HIGH:
		w->figure(out, q.high, w->how);
		return;
	default:
		write_triple(out, w, q);
	}
}

void amount_write(struct str *out, const struct amount_writer *w, struct quantity q)
{
	enum amount_shape shape = amount_shape(q, w->places);

	if (shape == SHAPE_NOTHING)
		return;
	if (shape == SHAPE_UNKNOWN) {
		str_addf(out, "%sunknown", w->unit);
		return;
	}
	str_add(out, q.flags & Q_ESTIMATED ? "(" : "");
	str_add(out, q.flags & Q_APPROXIMATE ? "~" : "");
	if (shape == SHAPE_HIGH)
		str_add(out, w->for_people ? "≤" : "<=");
	if (shape == SHAPE_LOW)
		str_add(out, w->for_people ? "≥" : "");
	str_add(out, w->unit);
	write_figures(out, w, q, shape);
	str_add(out, w->unit_after);
	if (shape == SHAPE_LOW)
		str_add(out, w->for_people ? "" : "+");
	str_add(out, q.flags & Q_ESTIMATED ? ")" : "");
}

static const word_handler word_handlers[WORD_COUNT] = {
    [WORD_APPROXIMATE] = on_approximate,
    [WORD_ESTIMATED] = on_estimated,
    [WORD_AT_LEAST] = on_at_least,
    [WORD_AT_MOST] = on_at_most,
    [WORD_OR_MORE] = on_or_more,
    [WORD_OR_LESS] = on_or_less,
    [WORD_FROM] = on_from,
    [WORD_BETWEEN] = on_between,
    [WORD_TO] = on_to,
    [WORD_DASH] = on_dash,
    [WORD_UNTIL] = on_until,
    [WORD_AND] = on_and,
    [WORD_SEVERAL] = on_several,
    [WORD_SOME] = on_some,
    [WORD_UNKNOWN] = on_unknown,
    [WORD_QUESTION] = on_question,
    [WORD_OPEN] = on_open,
    [WORD_CLOSE] = on_close,
};

/* English, Russian, Ukrainian, German, French, Spanish, Polish; separated by |. Ends are inclusive:
 * "more than 80" and "at least 80" are one (design, section 2). */
static const struct {
	enum word word;
	const char *text;
} words[] = {
    {WORD_APPROXIMATE,
     "~|≈|∼|≃|≅|about|around|approx|approximately|c|ca|circa|roughly|nearly|almost|"
     "около|приблизительно|примерно|порядка|почти|ок|близько|приблизно|майже|"
     "etwa|ungefähr|rund|zirka|zirca|environ|env|près de|autour de|"
     "aproximadamente|unos|unas|alrededor de|cerca de|casi|około|ok|mniej więcej|blisko|prawie"},
    {WORD_AT_LEAST,
     ">|>=|=>|≥|⩾|at least|over|more than|above|upwards of|not less than|no less than|"
     "no fewer than|not fewer than|min|minimum|exceeding|in excess of|"
     "более|больше|более чем|больше чем|свыше|не менее|не меньше|как минимум|минимум|"
     "понад|більше|більше ніж|більш ніж|щонайменше|не менше|принаймні|мінімум|"
     "mindestens|über|mehr als|wenigstens|nicht weniger als|"
     "plus de|plus que|au moins|au minimum|pas moins de|"
     "más de|más que|al menos|por lo menos|como mínimo|mínimo|no menos de|"
     "ponad|powyżej|więcej niż|co najmniej|przynajmniej|nie mniej niż"},
    {WORD_AT_MOST,
     "<|<=|=<|≤|⩽|up to|under|less than|fewer than|at most|below|no more than|not more than|"
     "max|maximum|not exceeding|as many as|"
     "менее|меньше|менее чем|меньше чем|не более|не больше|не свыше|максимум|"
     "менше|менше ніж|менш ніж|не більше|щонайбільше|"
     "bis zu|höchstens|unter|weniger als|maximal|nicht mehr als|"
     "moins de|moins que|jusqu'à|jusqu’à|au plus|au maximum|pas plus de|"
     "menos de|menos que|hasta|como máximo|máximo|no más de|a lo sumo|"
     "poniżej|mniej niż|co najwyżej|najwyżej|nie więcej niż|maksymalnie"},
    {WORD_OR_MORE, "+|plus|or more|and more|or over|and over|и более|или более|и больше|"
		   "або більше|і більше|oder mehr|ou plus|o más|lub więcej"},
    {WORD_OR_LESS, "or less|or fewer|и менее|или менее|або менше|oder weniger|ou moins|o menos|"
		   "lub mniej"},
    {WORD_ESTIMATED, "ε|est|estimated|(est)|(est.)|(estimate)|(estimated)|(?)"},
    {WORD_FROM, "from|от|від|od|ab|desde|dès"},
    {WORD_BETWEEN, "between|между|між|zwischen|entre|między|von|de"},
    {WORD_AND, "and|и|та|і|und|et|y|i"},
    {WORD_TO, "–|—|‐|‒|―|..|...|to|à"},
    {WORD_DASH, "-|−"},
    {WORD_UNTIL, "до|bis|do"},
    {WORD_SEVERAL, "several|a few|few|many|multiple|numerous|various|несколько|кілька|декілька|"
		   "einige|mehrere|plusieurs|quelques|varios|algunos|kilka|kilkanaście"},
    {WORD_SOME, "some"},
    {WORD_UNKNOWN, "unknown|unk|n/k|n.k|nk|not known|undisclosed|not disclosed|unspecified|"
		   "not specified|not given|n/a|неизвестно|не известно|нет данных|н/д|"
		   "невідомо|немає даних|unbekannt|inconnu|desconocido|nieznane|nieznana|"
		   "brak danych"},
    {WORD_QUESTION, "?"},
    {WORD_OPEN, "("},
    {WORD_CLOSE, ")"},
};

static struct lexicon phrase_list;
static pthread_once_t phrases_once = PTHREAD_ONCE_INIT;

static void load_phrases(void)
{
	size_t ambiguous;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		lexicon_add_all(&phrase_list, words[i].text, '|', (int)words[i].word, 0);
	ambiguous = lexicon_seal(&phrase_list);
	assert(ambiguous == 0);
	(void)ambiguous;
}

static const struct lexicon *phrases(void)
{
	pthread_once(&phrases_once, load_phrases);
	return &phrase_list;
}

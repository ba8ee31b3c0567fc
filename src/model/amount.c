/* A cell is read from left to right as a row of figures, and of words and signs from one table at
 * the end of this file; each kind of word checks that it may stand where it stands. */
#include "amount.h"

#include <assert.h>
#include <pthread.h>
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
	bool behind = r->a->parts == 1 && lexicon_letter(r->at, r->left); /* "80 approx." */

	return r->wants || behind ? take_flag(r, Q_APPROXIMATE) : AMOUNT_STRANGE;
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

/* Before the first figure it is a minus sign: -5, -USD 5. */
static enum amount_fault on_dash(struct reader *r)
{
	bool figure = false;

	for (size_t i = 0; i < r->left; i++)
		figure |= r->at[i] >= '0' && r->at[i] <= '9';
	r->hyphens++;
	return figure && r->wants && !r->a->parts ? AMOUNT_NEGATIVE : on_to(r);
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
	return amount_like_date(figure);
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
     "более|больше|более чем|больше чем|свыше|св|св.|не менее|не меньше|как минимум|минимум|"
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
		   "not specified|not given|n/a|unknown number|unknown quantity|number unknown|"
		   "quantity unknown|number not known|classified|confidential|secret|tbd|tbc|"
		   "to be determined|to be confirmed|секретно|засекречено|неизвестное количество|"
		   "количество неизвестно|невідома кількість|unbekannte anzahl|geheim|"
		   "nombre inconnu|cantidad desconocida|liczba nieznana|未知|不明|不详|保密|"
		   "неизвестно|не известно|нет данных|н/д|"
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

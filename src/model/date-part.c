/* Reading a part of a date: EDTF, figures with points or strokes between them, or figures and the
 * name of a month. */
#include "date-part.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

#include "lexicon.h"

enum word { WORD_MONTH, WORD_SEASON, WORD_FILLER, WORD_APPROXIMATE, WORD_UNKNOWN };

static const struct lexicon *date_words(void);

static size_t digits_at(struct span t, size_t at)
{
	size_t n = 0;

	while (at + n < t.n && is_digit(t.s[at + n]))
		n++;
	return n;
}

/* The value of n digits, n small. */
static int number(const char *s, size_t n)
{
	int v = 0;

	while (n--)
		v = v * 10 + (*s++ - '0');
	return v;
}

static enum date_fault part_years(struct date_part *p, int first, int last, enum date_precision as)
{
	if (first < YEAR_MIN)
		return DATE_STRANGE;
	*p = (struct date_part){.first = day_from_civil(first, 1, 1),
				.last = day_from_civil(last, 12, 31),
				.precision = as,
				.flags = DATE_STATED};
	return DATE_OK;
}

static enum date_fault part_months(struct date_part *p, int year, int month, int count,
				   enum date_precision as)
{
	int last = month + count - 1, last_year = year + (last > 12);

	if (year < YEAR_MIN)
		return DATE_STRANGE;
	if (month < 1 || month > 12)
		return DATE_IMPOSSIBLE;
	last -= last > 12 ? 12 : 0;
	*p = (struct date_part){.first = day_from_civil(year, month, 1),
				.last =
				    day_from_civil(last_year, last, days_in_month(last_year, last)),
				.precision = as,
				.flags = DATE_STATED};
	return DATE_OK;
}

static enum date_fault part_day(struct date_part *p, int year, int month, int dom)
{
	if (year < YEAR_MIN)
		return DATE_STRANGE;
	if (month < 1 || month > 12 || dom < 1 || dom > days_in_month(year, month))
		return DATE_IMPOSSIBLE;
	*p = (struct date_part){.precision = PRECISION_DAY, .flags = DATE_STATED};
	p->first = p->last = day_from_civil(year, month, dom);
	return DATE_OK;
}

static enum date_fault part_season(struct date_part *p, int year, int season)
{
	return part_months(p, year, 3 * (season - 20), 3, PRECISION_SEASON);
}

static enum date_fault read_year_month(struct date_part *p, struct span t)
{
	int year = number(t.s, 4), month = number(t.s + 5, 2);

	if (month >= 21 && month <= 24)
		return part_season(p, year, month);
	return part_months(p, year, month, 1, PRECISION_MONTH);
}

enum date_fault date_part_read_edtf(struct date_part *p, struct span t)
{
	int year = t.n >= 4 ? number(t.s, digits_at(span_upto(t, 4), 0)) : 0;

	if (span_fits(t, "9999") || span_fits(t, "9999-xx") || span_fits(t, "9999-xx-xx"))
		return part_years(p, year, year, PRECISION_YEAR);
	if (span_fits(t, "999x"))
		return part_years(p, year * 10, year * 10 + 9, PRECISION_DECADE);
	if (span_fits(t, "9999s") && year % 10 == 0)
		return part_years(p, year, year + 9, PRECISION_DECADE);
	if (span_fits(t, "99xx"))
		return part_years(p, year * 100, year * 100 + 99, PRECISION_CENTURY);
	if (span_fits(t, "9999-99"))
		return read_year_month(p, t);
	if (span_fits(t, "9999-99-xx"))
		return part_months(p, year, number(t.s + 5, 2), 1, PRECISION_MONTH);
	if (span_fits(t, "9999-99-99"))
		return part_day(p, year, number(t.s + 5, 2), number(t.s + 8, 2));
	if (span_fits(t, "99999999"))
		return part_day(p, year, number(t.s + 4, 2), number(t.s + 6, 2));
	return DATE_STRANGE;
}

struct figures {
	int value[3];
	size_t length[3];
	int n;
	char separator;
};

/* Two or three figures with one and the same of . / - between them, and blanks behind points. */
static bool scan_figures(struct figures *f, struct span t)
{
	char separator = 0;
	size_t at = 0;

	f->separator = 0;
	for (f->n = 0; f->n < 3; f->n++) {
		size_t n = digits_at(t, at);
		if (!n || n > 4 || n == 3)
			return false;
		f->value[f->n] = number(t.s + at, n);
		f->length[f->n] = n;
		at += n;
		if (at == t.n)
			return f->n++ > 0;
		if (!memchr("./-", t.s[at], 3) || (separator && separator != t.s[at]))
			return false;
		f->separator = separator = t.s[at++];
		while (separator == '.' && at < t.n && t.s[at] == ' ')
			at++;
	}
	return false;
}

/* The value proves the order where one figure can't be a month or both are the same. */
static enum date_fault day_and_month(struct date_part *p, int a, int b, int year,
				     enum date_order order)
{
	if (a == b || (a > 12 && b <= 12))
		return part_day(p, year, b, a);
	if (b > 12 && a <= 12)
		return part_day(p, year, a, b);
	if (a > 12 || !a || !b)
		return DATE_IMPOSSIBLE;
	if (order == DATE_ORDER_UNKNOWN)
		return DATE_ORDER;
	return order == DATE_DAY_FIRST ? part_day(p, year, b, a) : part_day(p, year, a, b);
}

/* 26.10.2023, 10/26/2023, 2023/10/26, 10/2023. Who writes points writes the day first; strokes and
 * dashes are written both ways. */
static enum date_fault read_figures(struct date_part *p, struct span t, enum date_order order)
{
	struct figures f;

	if (!scan_figures(&f, t))
		return DATE_STRANGE;
	if (f.n == 2) {
		if (f.length[0] > 2 || f.length[1] != 4)
			return f.length[0] <= 2 ? DATE_SHORT_YEAR : DATE_STRANGE;
		return part_months(p, f.value[1], f.value[0], 1, PRECISION_MONTH);
	}
	if (f.length[0] == 4 && f.length[1] <= 2 && f.length[2] <= 2)
		return part_day(p, f.value[0], f.value[1], f.value[2]);
	if (f.length[0] > 2 || f.length[1] > 2)
		return DATE_STRANGE;
	if (f.length[2] != 4)
		return DATE_SHORT_YEAR;
	if (f.separator == '.' && order == DATE_ORDER_UNKNOWN)
		order = DATE_DAY_FIRST;
	return day_and_month(p, f.value[0], f.value[1], f.value[2], order);
}

/* What a text with a month in words holds. */
struct worded {
	int month, season, year, day;
	int figures;
	bool short_year; /* 26-Oct-23 */
};

static bool take_figure(struct worded *w, int value, size_t length)
{
	int *slot = length == 4 ? &w->year : length <= 2 ? &w->day : NULL;

	if (length == 2 && w->day && !w->year)
		return w->short_year = true;
	if (!slot || *slot || !value)
		return false;
	*slot = value;
	w->figures++;
	return true;
}

static bool take_word(struct worded *w, const struct lexeme *l)
{
	if (!l || l->kind == WORD_UNKNOWN || l->kind == WORD_APPROXIMATE)
		return false;
	if (l->kind == WORD_FILLER)
		return w->month || w->season || w->figures;
	if (w->month || w->season)
		return false;
	*(l->kind == WORD_MONTH ? &w->month : &w->season) = (int)l->value;
	return true;
}

static bool scan_worded(struct worded *w, struct span t)
{
	size_t step;

	for (; t.n; t.s += step, t.n -= step) {
		if (is_digit(*t.s)) {
			step = digits_at(t, 0);
			if (step > 4 || !take_figure(w, number(t.s, step), step))
				return false;
		} else if (strchr(" ,.-", *t.s)) {
			step = 1;
		} else {
			const struct lexeme *l = lexicon_match(date_words(), t.s, t.n);
			if (!take_word(w, l))
				return false;
			step = l->n;
		}
	}
	return true;
}

/* Oct 2023, October 26, 2023, 26 октября 2023 г., spring 2023. */
static enum date_fault read_worded(struct date_part *p, struct span t)
{
	struct worded w = {0};

	if (!scan_worded(&w, t) || !(w.month || w.season) || !w.figures)
		return DATE_STRANGE;
	if (!w.year || w.short_year)
		return DATE_SHORT_YEAR;
	if (w.season)
		return w.day ? DATE_STRANGE : part_season(p, w.year, w.season);
	if (!w.day)
		return part_months(p, w.year, w.month, 1, PRECISION_MONTH);
	return part_day(p, w.year, w.month, w.day);
}

static size_t skip(struct span t, size_t at, const char *pattern)
{
	size_t n = strlen(pattern);

	return at + n <= t.n && span_fits((struct span){t.s + at, n}, pattern) ? at + n : at;
}

static size_t skip_zone(struct span t, size_t at)
{
	static const char *const zones[] = {"z",   "+99:99", "-99:99", "+9999", "-9999",
					    "+99", "-99",    "am",     "pm"};
	size_t end = at;

	at = skip(t, at, " ");
	for (size_t i = 0; end != t.n && i < sizeof zones / sizeof *zones; i++)
		end = skip(t, at, zones[i]);
	return end;
}

static bool clock_ok(struct span t, size_t at)
{
	size_t hours = digits_at(t, at), minutes = at + hours + 1;

	return number(t.s + at, hours) <= 24 && number(t.s + minutes, 2) < 60;
}

/* The length of the text without a time of day behind a date (T12:00:00Z, 0:00), which is not
 * kept: n itself where there is none. */
static size_t without_time(struct span t)
{
	const char *colon = memchr(t.s, ':', t.n);
	size_t start, at;

	if (!colon)
		return t.n;
	start = (size_t)(colon - t.s);
	while (start && is_digit(t.s[start - 1]))
		start--;
	at = (size_t)(colon - t.s);
	if (start < 2 || (t.s[start - 1] != 't' && t.s[start - 1] != ' ') || at == start ||
	    at - start > 2 || skip(t, at, ":99") == at || !clock_ok(t, start))
		return t.n;
	at = skip(t, skip(t, at, ":99"), ":99");
	if (at < t.n && (t.s[at] == '.' || t.s[at] == ',') && digits_at(t, at + 1))
		at += 1 + digits_at(t, at + 1);
	return skip_zone(t, at) == t.n ? start - 1 : t.n;
}

/* Takes ? ~ % from the end, ~ and "about" from the front and ( ) from around. SIPRI's lists write
 * uncertain years in parentheses. */
static uint8_t take_qualifiers(struct span *t)
{
	uint8_t flags = 0;
	const struct lexeme *l;

	if (t->n > 2 && *t->s == '(' && t->s[t->n - 1] == ')') {
		flags |= DATE_UNCERTAIN;
		*t = span_trimmed((struct span){t->s + 1, t->n - 2});
	}
	l = lexicon_match(date_words(), t->s, t->n);
	if (l && l->kind == WORD_APPROXIMATE) {
		flags |= DATE_APPROXIMATE;
		*t = span_after(*t, l->n);
		if (t->n && *t->s == '.')
			*t = span_after(*t, 1);
	}
	while (t->n && strchr("?~%", t->s[t->n - 1])) {
		flags |= t->s[t->n - 1] != '~' ? DATE_UNCERTAIN : 0;
		flags |= t->s[t->n - 1] != '?' ? DATE_APPROXIMATE : 0;
		*t = span_upto(*t, t->n - 1);
	}
	return flags;
}

enum date_fault date_part_read(struct date_part *p, struct span t, enum date_order order)
{
	uint8_t flags;
	size_t n;
	enum date_fault fault, other;

	t = span_trimmed(t);
	flags = take_qualifiers(&t);
	n = without_time(t);
	fault = date_part_read_edtf(p, span_upto(t, n));
	if (fault == DATE_STRANGE)
		fault = read_figures(p, span_upto(t, n), order);
	if (fault == DATE_STRANGE || fault == DATE_SHORT_YEAR) {
		other = read_worded(p, span_upto(t, n));
		fault = other == DATE_STRANGE ? fault : other;
	}
	if (!fault && n < t.n && p->precision != PRECISION_DAY)
		return DATE_STRANGE;
	p->flags |= flags;
	return fault;
}

bool date_part_unknown(struct span t)
{
	const struct lexeme *l = lexicon_match(date_words(), t.s, t.n);

	return l && l->kind == WORD_UNKNOWN && l->n == t.n;
}

/* English, Russian, Ukrainian, German, French, Spanish, Polish. Winter is left out on purpose: the
 * winter of 2023 may begin or end in that year. */
static const struct {
	enum word word;
	int value;
	const char *text;
} words[] = {
    {WORD_MONTH, 1,
     "january|jan|январь|января|янв|січень|січня|січ|januar|jänner|jän|janvier|"
     "janv|enero|ene|styczeń|stycznia|sty"},
    {WORD_MONTH, 2,
     "february|feb|февраль|февраля|фев|февр|лютий|лютого|лют|februar|février|"
     "févr|fév|febrero|luty|lutego|lut"},
    {WORD_MONTH, 3,
     "march|mar|март|марта|мар|березень|березня|бер|märz|mär|mrz|mars|marzo|"
     "marzec|marca"},
    {WORD_MONTH, 4,
     "april|apr|апрель|апреля|апр|квітень|квітня|квіт|avril|avr|abril|abr|"
     "kwiecień|kwietnia|kwi"},
    {WORD_MONTH, 5, "may|май|мая|травень|травня|трав|mai|mayo|maj|maja"},
    {WORD_MONTH, 6,
     "june|jun|июнь|июня|июн|червень|червня|черв|juni|juin|junio|czerwiec|"
     "czerwca|cze"},
    {WORD_MONTH, 7,
     "july|jul|июль|июля|июл|липень|липня|лип|juli|juillet|juil|julio|lipiec|"
     "lipca|lip"},
    {WORD_MONTH, 8,
     "august|aug|август|августа|авг|серпень|серпня|серп|août|agosto|ago|"
     "sierpień|sierpnia|sie"},
    {WORD_MONTH, 9,
     "september|sep|sept|сентябрь|сентября|сен|сент|вересень|вересня|вер|"
     "septembre|septiembre|setiembre|wrzesień|września|wrz"},
    {WORD_MONTH, 10,
     "october|oct|октябрь|октября|окт|жовтень|жовтня|жовт|oktober|okt|octobre|"
     "octubre|październik|października|paź"},
    {WORD_MONTH, 11,
     "november|nov|ноябрь|ноября|ноя|нояб|листопад|листопада|лист|novembre|"
     "noviembre|listopad|listopada|lis"},
    {WORD_MONTH, 12,
     "december|dec|декабрь|декабря|дек|грудень|грудня|груд|dezember|dez|"
     "décembre|déc|diciembre|dic|grudzień|grudnia|gru"},
    {WORD_SEASON, 21,
     "spring|весна|весной|навесні|frühling|frühjahr|printemps|primavera|"
     "wiosna"},
    {WORD_SEASON, 22, "summer|лето|летом|літо|влітку|sommer|été|verano|lato"},
    {WORD_SEASON, 23, "autumn|fall|осень|осенью|осінь|восени|herbst|automne|otoño|jesień"},
    {WORD_FILLER, 0, "of|the|st|nd|rd|th|de|del|er|г|год|года|го|р|рік|року|r|roku"},
    {WORD_APPROXIMATE, 0,
     "~|≈|c|ca|circa|about|around|approx|approximately|около|примерно|"
     "близько|приблизно|um|etwa|vers|environ|hacia|około"},
    {WORD_UNKNOWN, 0,
     "?|date unk|date unk.|date unknown|date not known|undated|tbd|tbc|дата неизвестна|"
     "unknown|unk|n/k|n.k|n.k.|nk|not known|not given|n/a|неизвестно|н/д|"
     "невідомо|unbekannt|inconnu|inconnue|desconocido|desconocida|nieznana"},
};

static struct lexicon word_list;
static pthread_once_t words_once = PTHREAD_ONCE_INIT;

static void load_words(void)
{
	size_t ambiguous;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		lexicon_add_all(&word_list, words[i].text, '|', (int)words[i].word, words[i].value);
	ambiguous = lexicon_seal(&word_list);
	assert(ambiguous == 0);
	(void)ambiguous;
}

static const struct lexicon *date_words(void)
{
	pthread_once(&words_once, load_words);
	return &word_list;
}

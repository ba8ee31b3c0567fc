/* Spans: an operator or "..", and figures in the notation of cells around it. */
#include "filter-range.h"

#include <assert.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "amount.h"
#include "cell.h"

enum { PLACES_OF_MONEY = 4, PLACES_OF_DECIMAL = 6 };

enum operator_ { OP_NONE, OP_BELOW, OP_AT_MOST, OP_ABOVE, OP_AT_LEAST };
static const struct {
	const char *text;
	enum operator_ op;
} operators[] = {
    /* the longer ones first */
    {"<=", OP_AT_MOST}, {">=", OP_AT_LEAST}, {"≤", OP_AT_MOST},
    {"≥", OP_AT_LEAST}, {"<", OP_BELOW},     {">", OP_ABOVE},
};

/* The operator that the text begins with, and what stands behind it. */
static enum operator_ take_operator(const char **text)
{
	*text += strspn(*text, " \t");
	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
		if (!str_starts(*text, operators[i].text))
			continue;
		*text += strlen(operators[i].text);
		return operators[i].op;
	}
	return OP_NONE;
}

/* What is written: figures of one kind. */
struct notation {
	int places;
	bool money;
	const char *expected;
};

static const struct notation counts = {0, false,
				       "is no number; expected 80, <80, >=80, 80.. or 10..20"};
static const struct notation decimals = {PLACES_OF_DECIMAL, false,
					 "is no number; expected 1.5, <1.5, 1.5.. or 1..2"};
static const struct notation amounts = {
    PLACES_OF_MONEY, true, "is no amount of money; expected 1m, <1m, >USD 5m, 1m.. or USD 1m..2m"};

/* One figure; `r` gets its ends and its currency. */
static int read_figure(struct range *r, const struct notation *n, const char *text, struct err *e)
{
	struct amount a;
	struct quantity q = {0};

	if (str_blank(text) || amount_read(&a, text, NUMERAL_PLAIN, n->money) ||
	    amount_resolve(&q, &a, n->places))
		return cell_error(e, text, n->expected);
	*r = (struct range){
	    .low = q.flags & Q_LOW ? q.low : INT64_MIN,
	    .high = q.flags & Q_HIGH ? q.high : INT64_MAX,
	    .currency = a.currency,
	    .unknown = q.flags & Q_UNKNOWN,
	};
	return 0;
}

/* "<80": what lies on that side of a figure that has both its ends. */
static int read_side(struct range *r, const struct notation *n, enum operator_ op, const char *text,
		     struct err *e)
{
	struct range of;

	if (read_figure(&of, n, text, e))
		return -1;
	if (of.unknown || of.low <= INT64_MIN + 1 || of.high >= INT64_MAX - 1)
		return cell_error(e, text, n->expected);
	*r = (struct range){INT64_MIN, INT64_MAX, of.currency, false};
	if (op == OP_BELOW)
		r->high = of.low - 1;
	else if (op == OP_AT_MOST)
		r->high = of.high;
	else if (op == OP_ABOVE)
		r->low = of.high + 1;
	else
		r->low = of.low;
	return 0;
}

/* "10..20", of which either end may be missing. */
static int read_between(struct range *r, const struct notation *n, const char *text,
			const char *from, const char *to, struct err *e)
{
	struct range low = {INT64_MIN, 0, 0, false}, high = {0, INT64_MAX, 0, false};

	if ((!str_blank(from) && read_figure(&low, n, from, e)) ||
	    (!str_blank(to) && read_figure(&high, n, to, e)))
		return -1;
	if (low.unknown || high.unknown || low.low > high.high ||
	    (low.currency && high.currency && low.currency != high.currency))
		return cell_error(e, text, n->expected);
	*r = (struct range){low.low, high.high, low.currency ? low.currency : high.currency, false};
	return 0;
}

static int read_range(struct range *r, const struct notation *n, const char *text, struct err *e)
{
	const char *rest = text, *dots = strstr(text, "..");
	enum operator_ op = take_operator(&rest);
	char *from;
	int failed;

	if (op)
		return read_side(r, n, op, rest, e);
	if (!dots)
		return read_figure(r, n, text, e);
	from = mem_strndup(text, (size_t)(dots - text));
	failed = read_between(r, n, text, from, dots + 2, e);
	mem_free(from);
	return failed;
}

int range_of_count(struct range *r, const char *text, struct err *e)
{
	return read_range(r, &counts, text, e);
}

int range_of_decimal(struct range *r, const char *text, struct err *e)
{
	return read_range(r, &decimals, text, e);
}

int range_of_money(struct range *r, const char *text, struct err *e)
{
	return read_range(r, &amounts, text, e);
}

static int date_side(struct date *d, enum operator_ op, const char *text, struct err *e)
{
	struct date of;

	if (date_parse(&of, text, DATE_ORDER_UNKNOWN, e))
		return -1;
	if (!date_stated(&of) || of.earliest == DAY_OPEN_PAST || of.latest == DAY_OPEN_FUTURE)
		return cell_error(e, text,
				  "is no day to compare with; expected <2022 or >=2022-05");
	d->earliest = op == OP_ABOVE      ? of.latest + 1
		      : op == OP_AT_LEAST ? of.earliest
					  : DAY_OPEN_PAST;
	d->latest = op == OP_BELOW     ? of.earliest - 1
		    : op == OP_AT_MOST ? of.latest
				       : DAY_OPEN_FUTURE;
	return 0;
}

static int date_between(struct date *d, const char *text, const char *from, const char *to,
			struct err *e)
{
	struct date first, last;

	if (date_parse(&first, from, DATE_ORDER_UNKNOWN, e) ||
	    date_parse(&last, to, DATE_ORDER_UNKNOWN, e))
		return -1;
	d->earliest = date_stated(&first) ? first.earliest : DAY_OPEN_PAST;
	d->latest = date_stated(&last) ? last.latest : DAY_OPEN_FUTURE;
	if (d->earliest > d->latest)
		return cell_error(e, text, "runs backwards; expected the earlier date first");
	return 0;
}

/* EDTF has ".." of its own: in intervals and in lists. */
static const char *find_dots(const char *text)
{
	return strpbrk(text, "/[{") ? NULL : strstr(text, "..");
}

int range_of_date(struct date *d, const char *text, struct err *e)
{
	const char *rest = text, *dots = find_dots(text);
	enum operator_ op = take_operator(&rest);
	char *from;
	int failed;

	*d = (struct date){.flags = DATE_STATED};
	if (op)
		return date_side(d, op, rest, e);
	if (!dots)
		return date_parse(d, text, DATE_ORDER_UNKNOWN, e);
	from = mem_strndup(text, (size_t)(dots - text));
	failed = date_between(d, text, from, dots + 2, e);
	mem_free(from);
	return failed;
}

bool range_holds(const struct range *r, struct quantity q)
{
	if (r->unknown || !(q.flags & Q_ENDS))
		return r->unknown && (q.flags & Q_UNKNOWN);
	if (q.flags & Q_BEST)
		return r->low <= q.best && q.best <= r->high;
	return (!(q.flags & Q_HIGH) || q.high >= r->low) &&
	       (!(q.flags & Q_LOW) || q.low <= r->high);
}

/* Amounts too large for the finer unit are as large as can be. */
static int64_t refine(int64_t minor, int digits)
{
	int64_t v = minor;

	assert(digits <= PLACES_OF_MONEY);
	for (int i = digits; i < PLACES_OF_MONEY; i++) {
		if (__builtin_mul_overflow(v, 10, &v))
			return minor < 0 ? INT64_MIN : INT64_MAX;
	}
	return v;
}

bool range_holds_money(const struct range *r, struct money m)
{
	int digits = currency_digits(m.currency);

	if (r->currency && r->currency != m.currency)
		return false;
	m.minor.low = refine(m.minor.low, digits);
	m.minor.best = refine(m.minor.best, digits);
	m.minor.high = refine(m.minor.high, digits);
	return range_holds(r, m.minor);
}

/* What an amount says in units, and how it is written. */
#include "amount.h"

#include <stdio.h>

#include "hangar/str.h"

/* 80-90m: the multiplier of the last figure holds for those before it that have none. */
static uint64_t written_factor(const struct amount *a, int i)
{
	uint64_t own = a->part[i].factor;

	return own ? own : a->part[a->parts - 1].factor;
}

static uint64_t factor_of(const struct amount *a, int i)
{
	uint64_t written = written_factor(a, i);

	return written ? written : a->unit ? a->unit : 1;
}

static enum amount_fault part_value(int64_t *value, const struct amount *a, int i, int places)
{
	const struct numeral *n = &a->part[i].n;
	uint64_t factor = factor_of(a, i);
	u128 digits = n->digits, all;
	int decimals = n->decimals;

	if (n->undecided && written_factor(a, i) <= 1)
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

void integer_format(struct str *out, int64_t value)
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

	if (w->for_people ||
	    (all && !*w->unit && amount_like_date((int64_t[]){q.low, q.best, q.high})))
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
		if (w->for_people) { /* who reads 13–14 can't know which of them is the best */
			write_triple(out, w, q);
			return;
		}
		w->figure(out, q.low, w->how);
		str_addc(out, '-');
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

/* 10-11-2023: a date that strayed into a column of numbers. */
bool amount_like_date(const int64_t figure[3])
{
	return figure[0] <= 31 && figure[1] <= 31 && figure[2] >= 1900 && figure[2] <= 2100;
}

/* How values look to people: the one place. Figures are those of the model's short forms. */
#include "hangar/report.h"

#include <string.h>

#include "hangar/utf8.h"
#include "plain.h"

/* "~80" is a figure; a range that is drawn end by end says all that "~" could. */
static bool is_range(const struct str *text, size_t from)
{
	return text->n > from && strstr(text->s + from, "–") != NULL;
}

static struct quantity without_marks(struct quantity q)
{
	q.flags &= ~(uint32_t)(Q_APPROXIMATE | Q_ESTIMATED);
	return q;
}

static void cut_back(struct str *s, size_t n)
{
	s->n = n;
	s->s[n] = '\0';
}

/* "0–?–90" is 0–90 to people: a range without a best. */
static void drop_unknown_best(struct str *s, size_t from)
{
	char *at = s->n > from ? strstr(s->s + from, "–?–") : NULL;
	size_t cut = strlen("–?");

	if (!at)
		return;
	memmove(at, at + cut, strlen(at + cut) + 1);
	s->n -= cut;
}

/* Of aircraft listed one by one: "at least 3", whatever the best. */
static struct quantity as_bound(struct quantity q)
{
	uint32_t ends = q.flags & Q_ENDS;

	if ((ends == (Q_LOW | Q_BEST) && q.low == q.best) ||
	    (ends == (Q_BEST | Q_HIGH) && q.best == q.high)) {
		q.flags &= ~(uint32_t)Q_BEST;
		q.best = 0;
	}
	return q;
}

void show_quantity(struct str *out, struct quantity q)
{
	size_t from = out->n;

	quantity_format_short(out, as_bound(q));
	if (is_range(out, from)) {
		cut_back(out, from);
		quantity_format_short(out, without_marks(q));
		drop_unknown_best(out, from);
	}
}

/* An approximate amount whose ends, multiplied, lie close by: "~USD 1.56 m" says enough. */
static bool is_about(struct quantity q)
{
	return (q.flags & Q_APPROXIMATE) && (q.flags & Q_ENDS) == Q_ENDS &&
	       q.high - q.low <= q.best / 50;
}

static void draw_money(struct str *out, struct money m)
{
	size_t from = out->n;

	m.minor = as_bound(m.minor);
	money_format_short(out, m);
	if (!is_range(out, from))
		return;
	cut_back(out, from);
	if (is_about(m.minor)) {
		str_addc(out, '~');
		m.minor = quantity_exact(m.minor.best);
	}
	m.minor = without_marks(m.minor);
	money_format_short(out, m);
	drop_unknown_best(out, from);
}

/* Beside amounts in the prices of another year: this one is in those of its day. */
static void add_nominal(struct str *out, struct money m)
{
	if (m.nominal && money_stated(m))
		str_add(out, " nominal");
}

void show_money(struct str *out, struct money m)
{
	draw_money(out, m);
	add_nominal(out, m);
}

/* The nearest whole unit, halves to even. */
static int64_t major_units(int64_t minor, currency_id c)
{
	int64_t per = 1, units, rest;

	for (int i = currency_digits(c); i > 0; i--)
		per *= 10;
	units = minor / per;
	rest = minor % per;
	return units + (rest * 2 > per || (rest * 2 == per && units % 2));
}

static struct quantity major_quantity(struct money m)
{
	struct quantity q = m.minor;

	q.low = major_units(q.low, m.currency);
	q.best = major_units(q.best, m.currency);
	q.high = major_units(q.high, m.currency);
	return q;
}

/* The sign of a bound stands before the currency: "≤ USD 20,000", "~USD 19,300". */
void show_money_exact(struct str *out, struct money m)
{
	static const char *const signs[] = {"≤", "≥", "~"};
	struct str figure = {0};
	const char *rest;

	if (!money_stated(m))
		return;
	show_quantity(&figure, major_quantity(m));
	rest = str_c(&figure);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (!str_starts(rest, signs[i]))
			continue;
		rest += strlen(signs[i]);
		str_addf(out, "%s%s", signs[i], *signs[i] == '~' ? "" : " ");
		break;
	}
	str_addf(out, "%s%s%s", currency_code(m.currency), m.currency ? " " : "", rest);
	add_nominal(out, m);
	str_free(&figure);
}

void show_decimal(struct str *out, int64_t millionths)
{
	uint64_t v = millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
	struct str digits = {0};

	str_addf(&digits, "%06llu", (unsigned long long)(v % DECIMAL_ONE));
	while (digits.n && digits.s[digits.n - 1] == '0')
		digits.s[--digits.n] = '\0';
	str_add(out, millionths < 0 ? "-" : "");
	integer_format(out, (int64_t)(v / DECIMAL_ONE));
	if (digits.n)
		str_addf(out, ".%s", digits.s);
	str_free(&digits);
}

static void show_decimals(struct str *out, struct quantity q)
{
	const struct {
		uint32_t flag;
		int64_t v;
	} ends[] = {{Q_LOW, q.low}, {Q_BEST, q.best}, {Q_HIGH, q.high}};
	bool first = true;

	if ((q.flags & Q_ENDS) == Q_ENDS && q.low == q.best && q.best == q.high) {
		show_decimal(out, q.best);
		return;
	}
	for (size_t i = 0; i < 3; i++) {
		if (!(q.flags & ends[i].flag))
			continue;
		str_add(out, first ? "" : "–");
		show_decimal(out, ends[i].v);
		first = false;
	}
}

static void show_monies(struct str *out, const struct cell *c)
{
	for (size_t i = 0; i < c->as.monies.n; i++) {
		str_add(out, i ? "\nand " : "");
		show_money(out, c->as.monies.v[i]);
	}
}

static void show_list(struct str *out, const struct cell *c)
{
	for (size_t i = 0; i < c->as.list.n; i++) {
		str_add(out, i ? ", " : "");
		utf8_safe(out, c->as.list.v[i]);
	}
}

static void show_figure(struct str *out, const struct cell *c)
{
	if (c->kind == CELL_QUANTITY)
		show_quantity(out, c->as.quantity);
	else if (c->kind == CELL_DECIMAL)
		show_decimals(out, c->as.quantity);
	else if (c->kind == CELL_MONEY)
		show_money(out, c->as.money);
	else
		show_monies(out, c);
	if (c->after)
		str_addf(out, "\n%s", c->after);
	if (c->without_figure)
		str_addf(out, "\n+ %zu without a figure", c->without_figure);
}

void show_cell(struct str *out, const struct cell *c)
{
	switch (c->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
	case CELL_JSON:
		utf8_safe(out, c->as.text ? c->as.text : "");
		break;
	case CELL_INTEGER:
		integer_format(out, c->as.integer);
		break;
	case CELL_QUANTITY:
	case CELL_DECIMAL:
	case CELL_MONEY:
	case CELL_MONIES:
		show_figure(out, c);
		break;
	case CELL_BOOL:
		str_add(out, c->as.yes ? "yes" : "");
		break;
	case CELL_LIST:
		show_list(out, c);
		break;
	case CELL_DATE:
		show_date(out, c->as.date);
		break;
	case CELL_GRADE:
	case CELL_ID:
		plain_cell(out, c);
		break;
	}
}

/* Cells: what states something, and in what order cells stand. */
#include "hangar/table.h"

#include <string.h>

#include "hangar/str.h"

static int compare_int(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static bool quantity_figured(struct quantity q)
{
	return (q.flags & Q_ENDS) != 0;
}

bool cell_stated(const struct cell *c)
{
	switch (c->kind) {
	case CELL_NONE:
		return false;
	case CELL_TEXT:
	case CELL_JSON:
		return c->as.text && *c->as.text;
	case CELL_QUANTITY:
	case CELL_DECIMAL:
		return quantity_figured(c->as.quantity);
	case CELL_MONEY:
		return quantity_figured(c->as.money.minor);
	case CELL_MONIES:
		return c->as.monies.n && quantity_figured(c->as.monies.v[0].minor);
	case CELL_DATE:
		return date_stated(&c->as.date) && !(c->as.date.flags & DATE_UNKNOWN);
	case CELL_GRADE:
		return c->as.grade.reliability || c->as.grade.credibility;
	case CELL_LIST:
		return c->as.list.n > 0;
	case CELL_INTEGER:
	case CELL_BOOL:
	case CELL_ID:
		break;
	}
	return true;
}

static int lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

/* Both stand at a number: by value, that is by length without leading zeros, then by digits. */
static int compare_number(const char **a, const char **b)
{
	const char *x = *a + strspn(*a, "0"), *y = *b + strspn(*b, "0");
	size_t m = strspn(x, "0123456789"), n = strspn(y, "0123456789");

	*a = x + m;
	*b = y + n;
	return m != n ? (m > n) - (m < n) : strncmp(x, y, n);
}

static int compare_text(const char *a, const char *b)
{
	const char *x = a, *y = b;

	while (*x && *y) {
		int c;
		if (is_digit(*x) && is_digit(*y)) {
			c = compare_number(&x, &y);
		} else {
			c = lower(*x) - lower(*y);
			x++;
			y++;
		}
		if (c)
			return c < 0 ? -1 : 1;
	}
	if (*x || *y)
		return *x ? 1 : -1;
	return compare_int(strcmp(a, b), 0);
}

static int compare_money(struct money a, struct money b)
{
	int c = strcmp(currency_code(a.currency), currency_code(b.currency));

	return c ? compare_int(c, 0) : quantity_compare(a.minor, b.minor);
}

static int compare_monies(const struct cell *a, const struct cell *b)
{
	size_t n = a->as.monies.n < b->as.monies.n ? a->as.monies.n : b->as.monies.n;

	for (size_t i = 0; i < n; i++) {
		int c = compare_money(a->as.monies.v[i], b->as.monies.v[i]);
		if (c)
			return c;
	}
	return compare_int((int64_t)a->as.monies.n, (int64_t)b->as.monies.n);
}

static int compare_lists(const struct cell *a, const struct cell *b)
{
	size_t n = a->as.list.n < b->as.list.n ? a->as.list.n : b->as.list.n;

	for (size_t i = 0; i < n; i++) {
		int c = compare_text(a->as.list.v[i], b->as.list.v[i]);
		if (c)
			return c;
	}
	return compare_int((int64_t)a->as.list.n, (int64_t)b->as.list.n);
}

static int compare_stated(const struct cell *a, const struct cell *b)
{
	switch (a->kind) {
	case CELL_TEXT:
	case CELL_JSON:
		return compare_text(a->as.text, b->as.text);
	case CELL_INTEGER:
		return compare_int(a->as.integer, b->as.integer);
	case CELL_QUANTITY:
	case CELL_DECIMAL:
		return quantity_compare(a->as.quantity, b->as.quantity);
	case CELL_MONEY:
		return compare_money(a->as.money, b->as.money);
	case CELL_MONIES:
		return compare_monies(a, b);
	case CELL_DATE:
		return date_compare(&a->as.date, &b->as.date);
	case CELL_GRADE:
		return grade_compare(a->as.grade, b->as.grade);
	case CELL_BOOL:
		return compare_int(a->as.yes, b->as.yes);
	case CELL_LIST:
		return compare_lists(a, b);
	case CELL_ID:
		return compare_int((int64_t)a->as.id.number, (int64_t)b->as.id.number);
	case CELL_NONE:
		break;
	}
	return 0;
}

int cell_compare(const struct cell *a, const struct cell *b)
{
	bool x = cell_stated(a), y = cell_stated(b);

	if (!x || !y)
		return compare_int(!x, !y);
	if (a->kind != b->kind)
		return compare_int(a->kind, b->kind);
	return compare_stated(a, b);
}

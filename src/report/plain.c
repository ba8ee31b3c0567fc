/* Cells for programs: the notation that import reads back to the same values. */
#include "plain.h"

#include "hangar/claim.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

void plain_decimal(struct str *out, int64_t millionths)
{
	uint64_t v = millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
	struct str s = {0};

	str_addf(&s, "%s%llu.%06llu", millionths < 0 ? "-" : "",
		 (unsigned long long)(v / DECIMAL_ONE), (unsigned long long)(v % DECIMAL_ONE));
	while (s.s[s.n - 1] == '0')
		s.n--;
	if (s.s[s.n - 1] == '.')
		s.n--;
	str_addn(out, s.s, s.n);
	str_free(&s);
}

/* "12.5", "10-12.5-14", "10-14"; an open end is left open: "10+", "<=14". */
static void plain_decimals(struct str *out, struct quantity q)
{
	uint32_t ends = q.flags & Q_ENDS;
	const char *between = "";

	if (ends == Q_ENDS && q.low == q.best && q.best == q.high)
		ends = Q_BEST;
	if (ends == Q_HIGH)
		str_add(out, "<=");
	if (ends & Q_LOW) {
		plain_decimal(out, q.low);
		between = "-";
	}
	if (ends & Q_BEST) {
		str_add(out, between);
		plain_decimal(out, q.best);
		between = "-";
	}
	if (ends & Q_HIGH) {
		str_add(out, between);
		plain_decimal(out, q.high);
	}
	if (ends == Q_LOW)
		str_addc(out, '+');
}

static void plain_monies(struct str *out, const struct cell *c)
{
	for (size_t i = 0; i < c->as.monies.n; i++) {
		str_add(out, i ? "; " : "");
		money_format(out, c->as.monies.v[i]);
	}
}

static void plain_list(struct str *out, const struct cell *c)
{
	for (size_t i = 0; i < c->as.list.n; i++) {
		str_add(out, i ? ";" : "");
		str_add(out, c->as.list.v[i]);
	}
}

void plain_cell(struct str *out, const struct cell *c)
{
	switch (c->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
	case CELL_JSON:
		str_add(out, c->as.text);
		break;
	case CELL_INTEGER:
		str_addf(out, "%lld", (long long)c->as.integer);
		break;
	case CELL_QUANTITY:
		quantity_format(out, c->as.quantity);
		break;
	case CELL_DECIMAL:
		plain_decimals(out, c->as.quantity);
		break;
	case CELL_MONEY:
		if (money_stated(c->as.money))
			money_format(out, c->as.money);
		break;
	case CELL_MONIES:
		plain_monies(out, c);
		break;
	case CELL_DATE:
		date_format(out, &c->as.date);
		break;
	case CELL_GRADE:
		grade_format(out, c->as.grade);
		break;
	case CELL_BOOL:
		str_add(out, c->as.yes ? "yes" : "no");
		break;
	case CELL_LIST:
		plain_list(out, c);
		break;
	case CELL_ID:
		str_addf(out, "%s:%llu", c->as.id.of, (unsigned long long)c->as.id.number);
		break;
	}
}

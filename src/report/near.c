/* Names near to one that is not there, for "did you mean". */
#include "show.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

#define LONGEST 63

static size_t least(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;

	return m < c ? m : c;
}

/* Letters to change, add or drop, in folded bytes. */
static size_t distance(const char *a, const char *b)
{
	size_t row[LONGEST + 1], m = strlen(a), n = strlen(b);

	if (m > LONGEST || n > LONGEST)
		return SIZE_MAX;
	for (size_t j = 0; j <= n; j++)
		row[j] = j;
	for (size_t i = 1; i <= m; i++) {
		size_t corner = row[0];
		row[0] = i;
		for (size_t j = 1; j <= n; j++) {
			size_t above = row[j];
			row[j] = least(above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1]));
			corner = above;
		}
	}
	return row[n];
}

static size_t folded_distance(const char *wanted, const char *candidate)
{
	struct str a = {0}, b = {0};
	size_t d;

	utf8_fold(&a, wanted, strlen(wanted), FOLD_NAME);
	utf8_fold(&b, candidate, strlen(candidate), FOLD_NAME);
	d = distance(str_c(&a), str_c(&b));
	if (a.n >= 3 && strstr(str_c(&b), a.s))
		d = d < 2 ? d : 2;
	else if (d > 1 + a.n / 4)
		d = SIZE_MAX;
	str_free(&a);
	str_free(&b);
	return d;
}

void near_offer(struct near *n, const char *candidate)
{
	size_t d = folded_distance(n->wanted, candidate), at = n->n;

	if (d == SIZE_MAX)
		return;
	while (at > 0 && n->distance[at - 1] > d)
		at--;
	if (at >= COUNT_OF(n->best))
		return;
	if (n->n < COUNT_OF(n->best))
		n->n++;
	for (size_t i = n->n - 1; i > at; i--) {
		n->best[i] = n->best[i - 1];
		n->distance[i] = n->distance[i - 1];
	}
	n->best[at] = candidate;
	n->distance[at] = d;
}

int near_error(const struct near *n, const char *what, struct err *e)
{
	struct str text = {0};

	for (size_t i = 0; i < n->n; i++) {
		str_add(&text, i == 0 ? "; did you mean " : i + 1 == n->n ? " or " : ", ");
		str_add(&text, n->best[i]);
	}
	err_set(e, ERR_USAGE, "there is no %s '%s'%s%s", what, n->wanted, str_c(&text),
		n->n ? "?" : "");
	str_free(&text);
	return -1;
}

/* The nearest name to one that is mistyped. */
#include "cli.h"

#include <string.h>

#define LONGEST 24

static size_t least(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;

	return m < c ? m : c;
}

/* Letters to change, add, drop or swap with a neighbour, to come from a to b. */
static size_t distance(const char *a, const char *b)
{
	size_t row[LONGEST + 1][LONGEST + 1];
	size_t n = strlen(a), m = strlen(b);

	if (n > LONGEST || m > LONGEST)
		return LONGEST;
	for (size_t i = 0; i <= n; i++)
		row[i][0] = i;
	for (size_t j = 0; j <= m; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= n; i++)
		for (size_t j = 1; j <= m; j++) {
			row[i][j] = least(row[i - 1][j] + 1, row[i][j - 1] + 1,
					  row[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[i][j] = least(row[i][j], row[i - 2][j - 2] + 1, row[i][j]);
		}
	return row[n][m];
}

const char *spelling_nearest(const char *word, const char *const *names, size_t n)
{
	size_t best = strlen(word) / 3 + 2; /* a third of it may be wrong, and one more */
	const char *nearest = NULL;

	for (size_t i = 0; i < n; i++) {
		size_t d = distance(word, names[i]);
		if (d < best && d < strlen(names[i])) {
			best = d;
			nearest = names[i];
		}
	}
	return nearest;
}

void spelling_suggest(struct str *out, const char *word, const char *const *names, size_t n)
{
	const char *near = spelling_nearest(word, names, n);

	if (near)
		str_addf(out, "; did you mean \"%s\"?", near);
}

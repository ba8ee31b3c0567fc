/* Prices are compared as ratios: by their logarithms, with medians, so that the outliers themselves
 * move nothing. */
#include "price-outlier.h"

#include <math.h>
#include <stdlib.h>

#include "hangar/sorted.h"
#include "hangar/mem.h"

#define DEVIATIONS 3.5
#define TO_SIGMA   1.4826 /* of a normal distribution, from its median absolute deviation */

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double middle(double a, double b)
{
	return a == b ? a : a / 2 + b / 2;
}

/* Of sorted values, n > 0. */
static double median(const double *v, size_t n)
{
	return middle(v[(n - 1) / 2], v[n / 2]);
}

/* Of sorted values without the one at `at`, n > 1. */
static double median_without(const double *v, size_t n, size_t at)
{
	size_t low = (n - 2) / 2, high = (n - 1) / 2;

	return middle(v[low + (low >= at)], v[high + (high >= at)]);
}

/* Where a value that is there stands. */
static size_t place_of(const double *v, size_t n, double x)
{
	size_t place;

	SORTED_PLACE(place, n, v[at] < x);
	return place;
}

/* The median absolute deviation of the logarithms; *center is their median. */
static double spread(double *center, double *scratch, const double *sorted, size_t n)
{
	for (size_t i = 0; i < n; i++)
		scratch[i] = log(sorted[i]);
	*center = median(scratch, n);
	for (size_t i = 0; i < n; i++)
		scratch[i] = fabs(scratch[i] - *center);
	qsort(scratch, n, sizeof *scratch, by_size);
	return median(scratch, n);
}

static struct price_verdict judge(const double *sorted, size_t n, double price, double center,
				  double deviation)
{
	struct price_verdict v = {0};
	bool apart;

	v.median = median_without(sorted, n, place_of(sorted, n, price));
	v.factor = price / v.median;
	apart = v.factor >= PRICE_OUTLIER_FACTOR || v.factor <= 1 / PRICE_OUTLIER_FACTOR;
	v.outlier = apart && n > PRICE_OUTLIER_OTHERS &&
		    fabs(log(price) - center) > DEVIATIONS * TO_SIGMA * deviation;
	return v;
}

void price_outliers(struct price_verdict *out, const double *price, size_t n)
{
	double *sorted, *scratch, center, deviation;

	if (n < 2) {
		for (size_t i = 0; i < n; i++)
			out[i] = (struct price_verdict){.factor = 1};
		return;
	}
	sorted = mem_alloc(n * sizeof *sorted);
	scratch = mem_alloc(n * sizeof *scratch);
	for (size_t i = 0; i < n; i++)
		sorted[i] = price[i];
	qsort(sorted, n, sizeof *sorted, by_size);
	deviation = spread(&center, scratch, sorted, n);
	for (size_t i = 0; i < n; i++)
		out[i] = judge(sorted, n, price[i], center, deviation);
	mem_free(sorted);
	mem_free(scratch);
}

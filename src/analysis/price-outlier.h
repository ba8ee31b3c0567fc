/* Which of several prices of the same thing stand apart from the others. */
#ifndef HANGAR_ANALYSIS_PRICE_OUTLIER_H
#define HANGAR_ANALYSIS_PRICE_OUTLIER_H

#include <stdbool.h>
#include <stddef.h>

#define PRICE_OUTLIER_OTHERS 5 /* fewer others say nothing */
#define PRICE_OUTLIER_FACTOR                                                                       \
	3.0 /* what is nearer to the others is no outlier, however close they are */

struct price_verdict {
	double median; /* of the others; 0 where there are none */
	double factor; /* how many times that it is; below 1 where it is less */
	bool outlier;
};

/* out[i] judges price[i] by all others: an outlier is a factor of 3 or more off the median of at
 * least 5 others, and further from the middle than 3.5 robust standard deviations (1.4826 times the
 * median absolute deviation) of the logarithms. Prices are positive, in one unit, in any order. */
void price_outliers(struct price_verdict *out, const double *price, size_t n);

#endif

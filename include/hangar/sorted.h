/* Places in sorted lists. */
#ifndef HANGAR_SORTED_H
#define HANGAR_SORTED_H

#include <stddef.h>

/* Sets `place` to that of the first of `count` items of which `before`, an expression of the index
 * `at`, does not hold; `count` where it holds of all. Those it holds of stand first:
 * SORTED_PLACE(from, list.n, list.v[at].row < row). */
#define SORTED_PLACE(place, count, before)                                                         \
	do {                                                                                       \
		size_t to_ = (count);                                                              \
		(place) = 0;                                                                       \
		while ((place) < to_) {                                                            \
			size_t at = (place) + (to_ - (place)) / 2;                                 \
			if (before)                                                                \
				(place) = at + 1;                                                  \
			else                                                                       \
				to_ = at;                                                          \
		}                                                                                  \
	} while (0)

#endif

/* Random values for property tests. The seed is printed, and taken from $HANGAR_SEED, so that a
 * failure can be run again. */
#ifndef HANGAR_TEST_PROPERTY_H
#define HANGAR_TEST_PROPERTY_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PROPERTY_RUNS = 20000 };

static uint64_t property_state;

/* To be called first in each property test. */
static inline void property_begin(const char *test)
{
	const char *given = getenv("HANGAR_SEED");

	property_state = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
	printf("# %s: HANGAR_SEED=%llu\n", test, (unsigned long long)property_state);
}

/* splitmix64 */
static inline uint64_t random_bits(void)
{
	uint64_t z = property_state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

/* 0 .. n-1 */
static inline int random_below(int n)
{
	return (int)(random_bits() % (uint64_t)n);
}

/* A figure as lists have them: mostly small or round, at times huge; 0 .. max. */
static inline int64_t random_figure(int64_t max)
{
	int64_t v = (int64_t)(random_bits() >> (1 + random_below(63)));
	int zeros = random_below(8);

	while (random_below(2) && zeros-- && v <= INT64_MAX / 10)
		v *= 10;
	return random_below(500) ? v % (max < INT64_MAX ? max + 1 : max) : max;
}

#define random_of(list) ((list)[random_below((int)(sizeof(list) / sizeof *(list)))])

/* Text of pieces from `list`, at most n of them, or at times of any bytes. */
static inline void random_text(char *out, size_t size, const char *const *list, int count, int n)
{
	size_t used = 0;

	for (int i = random_below(n) + 1; i > 0 && used + 40 < size; i--) {
		const char *piece = list[random_below(count)];
		if (random_below(50) == 0)
			out[used++] = (char)(1 + random_below(255));
		strcpy(out + used, piece);
		used += strlen(piece);
	}
	out[used] = '\0';
}

#endif

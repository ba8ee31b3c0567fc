#include "glue.h"

struct glue_column glue_guess(const char *header, const struct cell *cells, size_t n,
			      const struct catalogue *c, struct arena *a)
{
	(void)header, (void)cells, (void)n, (void)c, (void)a;
	return (struct glue_column){GLUE_NONE, NULL, NULL, NULL};
}

bool glue_split(const struct glue_column *g, const struct cell *cell, const struct catalogue *c,
		struct cell *first, struct cell *second, struct arena *texts)
{
	(void)g, (void)c, (void)texts;
	*first = *cell;
	*second = (struct cell){"", 0};
	return true;
}

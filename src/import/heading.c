#include "heading.h"

void headings_find(struct headings *h, const struct survey *s, const struct catalogue *c,
		   struct arena *a)
{
	(void)s, (void)c, (void)a;
	*h = (struct headings){0};
}

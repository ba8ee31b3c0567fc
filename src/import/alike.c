/* Whether two files have the same columns: their headers cell by cell, folded, in any order. */
#include <stdlib.h>
#include <string.h>

#include "hangar/import.h"
#include "hangar/str.h"

#include "memory.h"

VEC_TYPE(name_list, char *);

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Cuts the text into its cells; a cell with a comma is two, in every file that has it. */
static void cut(struct name_list *out, struct str *text)
{
	char *rest = text->n ? text->s : NULL;

	for (char *name = rest; name; name = rest) {
		rest = strpbrk(name, ",\n");
		if (rest)
			*rest++ = '\0';
		if (*name)
			vec_push(out, name);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_text);
}

bool import_same_columns(const char *a, const char *b)
{
	struct str x = {0}, y = {0};
	struct name_list p = {0}, q = {0};
	bool same;

	memory_header(&x, a, strlen(a));
	memory_header(&y, b, strlen(b));
	cut(&p, &x);
	cut(&q, &y);
	same = p.n == q.n && p.n;
	for (size_t i = 0; i < p.n && same; i++)
		same = streq(p.v[i], q.v[i]);
	vec_free(&p);
	vec_free(&q);
	str_free(&x);
	str_free(&y);
	return same;
}

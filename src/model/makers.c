/* Makers and their houses: Boeing's types are also Vertol's and McDonnell Douglas's. */
#include "makers.h"

#include <string.h>

void makers_init(struct makers *m)
{
	*m = (struct makers){0};
	names_init(&m->names);
}

void makers_done(struct makers *m)
{
	names_done(&m->names);
	vec_free(&m->houses);
}

static uint32_t maker_of(struct makers *m, const char *text, size_t n)
{
	uint32_t found = names_find(&m->names, text, n);

	if (found)
		return found;
	names_add(&m->names, text, n, (uint32_t)m->names.ids.n + 1);
	return (uint32_t)m->names.ids.n;
}

void makers_add_house(struct makers *m, const char *list, uint32_t house)
{
	while (*list) {
		size_t n = strcspn(list, ";");
		struct house_name name = {maker_of(m, list, n), house};
		vec_push(&m->houses, name);
		list += n + (list[n] == ';');
	}
}

static bool is_in_house(const struct makers *m, uint32_t maker, uint32_t house)
{
	for (size_t i = 0; i < m->houses.n; i++) {
		if (m->houses.v[i].maker == maker && m->houses.v[i].house == house)
			return true;
	}
	return false;
}

static bool share_a_house(const struct makers *m, uint32_t a, uint32_t b)
{
	for (size_t i = 0; i < m->houses.n; i++) {
		if (m->houses.v[i].maker == a && is_in_house(m, b, m->houses.v[i].house))
			return true;
	}
	return false;
}

/* One maker of a type, or all of them as they stand ("Boeing/Saab"). */
static bool agree(const struct makers *m, const char *a, size_t n, const char *b, size_t bn)
{
	uint32_t x = names_find(&m->names, a, n), y = names_find(&m->names, b, bn);

	return names_equal(a, n, b, bn) || (x && y && (x == y || share_a_house(m, x, y)));
}

bool makers_agree(const struct makers *m, const char *text, size_t n, const char *stated)
{
	if (!stated || !*stated)
		return false;
	if (agree(m, text, n, stated, strlen(stated)))
		return true;
	while (*stated) {
		size_t part = strcspn(stated, "/");
		if (agree(m, text, n, stated, part))
			return true;
		stated += part + (stated[part] == '/');
	}
	return false;
}

/* Folded names to ids. */
#include "names.h"

#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

void names_init(struct names *x)
{
	*x = (struct names){.keys = intern_new()};
}

void names_done(struct names *x)
{
	intern_free(&x->keys);
	vec_free(&x->ids);
	str_free(&x->key);
}

/* What a text of signs only ("-", "?") folds to is itself, so that it is one name too. */
static void fold(struct str *key, const char *text, size_t n, enum utf8_fold how)
{
	utf8_fold(key, text, n, how);
	if (!key->n)
		str_addn(key, text, n);
}

void names_add(struct names *x, const char *text, size_t n, uint32_t id)
{
	int added;

	str_clear(&x->key);
	fold(&x->key, text, n, FOLD_NAME);
	if (x->key.n) {
		intern_add(x->keys, x->key.s, x->key.n, &added);
		if (added)
			vec_push(&x->ids, id);
	}
}

void names_add_list(struct names *x, const char *list, uint32_t id)
{
	while (list && *list) {
		size_t n = strcspn(list, ";");
		names_add(x, list, n, id);
		list += n + (list[n] == ';');
	}
}

bool names_equal(const char *a, size_t an, const char *b, size_t bn)
{
	struct str x = {0}, y = {0};
	bool equal;

	fold(&x, a, an, FOLD_NAME);
	fold(&y, b, bn, FOLD_NAME);
	equal = x.n == y.n && (x.n == 0 || memcmp(x.s, y.s, x.n) == 0);
	str_free(&x);
	str_free(&y);
	return equal;
}

static uint32_t find_folded(const struct names *x, const char *text, size_t n, enum utf8_fold how)
{
	struct str key = {0};
	uint32_t at = INTERN_NONE;

	fold(&key, text, n, how);
	if (key.n)
		at = intern_find(x->keys, key.s, key.n);
	str_free(&key);
	return at == INTERN_NONE ? 0 : x->ids.v[at];
}

static int has_wide(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if ((unsigned char)text[i] >= 0x80)
			return 1;
	}
	return 0;
}

/* Latin capitals among Cyrillic letters, read as the Cyrillic ones that look like them (Cу-24MP);
 * false where there are none, or other letters. */
static bool in_cyrillic(struct str *out, const char *text, size_t n)
{
	static const char latin[] = "ABCEHKMOPTXYaceopxy";
	static const char *const cyrillic[] = {"А", "В", "С", "Е", "Н", "К", "М", "О", "Р", "Т",
					       "Х", "У", "а", "с", "е", "о", "р", "х", "у"};
	bool both = false;

	for (size_t i = 0; i < n; i++) {
		const char *at = text[i] ? strchr(latin, text[i]) : NULL;

		if (at)
			str_add(out, cyrillic[at - latin]);
		else if ((text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= 'a' && text[i] <= 'z'))
			return false;
		else
			str_addc(out, text[i]);
		both |= at != NULL;
	}
	return both;
}

static uint32_t find_mixed(const struct names *x, const char *text, size_t n)
{
	struct str cyrillic = {0};
	uint32_t id = 0;

	if (in_cyrillic(&cyrillic, text, n))
		id = find_folded(x, cyrillic.s, cyrillic.n, FOLD_NAME);
	str_free(&cyrillic);
	return id;
}

uint32_t names_find(const struct names *x, const char *text, size_t n)
{
	uint32_t id = find_folded(x, text, n, FOLD_NAME);

	if (!id && has_wide(text, n))
		id = find_folded(x, text, n, FOLD_LOOKALIKE);
	if (!id && has_wide(text, n))
		id = find_mixed(x, text, n);
	return id;
}

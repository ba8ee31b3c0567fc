/* Keys and their names. */
#include "key.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

static const struct {
	const char *name;
	int32_t key;
} names[] = {
    {"Tab", KEY_IS_TAB},
    {"Enter", KEY_IS_ENTER},
    {"Esc", KEY_IS_ESC},
    {"Backspace", KEY_IS_BACKSPACE},
    {"Space", ' '},
    {"Up", KEY_IS_UP},
    {"Down", KEY_IS_DOWN},
    {"Left", KEY_IS_LEFT},
    {"Right", KEY_IS_RIGHT},
    {"PgUp", KEY_IS_PAGE_UP},
    {"PgDn", KEY_IS_PAGE_DOWN},
    {"Home", KEY_IS_HOME},
    {"End", KEY_IS_END},
    {"Delete", KEY_IS_DELETE},
    {"S-Tab", KEY_IS_BACKTAB},
    {"Resize", KEY_IS_RESIZE},
};
#define NAMES (sizeof names / sizeof *names)

int32_t key_parse(const char *name, size_t n)
{
	int32_t code;

	for (size_t i = 0; i < NAMES; i++) {
		if (strlen(names[i].name) == n && memcmp(names[i].name, name, n) == 0)
			return names[i].key;
	}
	if (n == 3 && name[0] == 'C' && name[1] == '-' && name[2] >= 'a' && name[2] <= 'z')
		return name[2] - 'a' + 1;
	if (n && utf8_next(name, n, &code) == n)
		return code;
	return KEY_IS_NONE;
}

void key_write(struct str *out, int32_t key)
{
	for (size_t i = 0; i < NAMES; i++) {
		if (names[i].key == key) {
			str_add(out, names[i].name);
			return;
		}
	}
	if (key < KEY_OF_CONTROL)
		str_addf(out, "C-%c", 'a' + key - 1);
	else if (key < KEY_ABOVE)
		utf8_append(out, key);
}

bool key_among(int32_t key, const char *list)
{
	while (*list) {
		size_t n = strcspn(list, " ");

		if (key_parse(list, n) == key)
			return true;
		list += n;
		list += strspn(list, " ");
	}
	return false;
}

bool key_is_text(int32_t key)
{
	return key == ' ' || (key > ' ' && key < KEY_ABOVE && !utf8_hidden(key));
}

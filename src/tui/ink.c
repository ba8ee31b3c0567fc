/* The table of inks, and the schemes. */
#include "ink.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

#define B TINT_BOLD
#define D TINT_DIM
#define U TINT_UNDERLINE
#define R TINT_REVERSE

struct ink_row {
	char letter;
	struct tint tints[SCHEMES]; /* dark, light, mono */
};
static const struct ink_row table[INKS];

static const char *const scheme_names[SCHEMES] = {
    [SCHEME_DARK] = "dark",
    [SCHEME_LIGHT] = "light",
    [SCHEME_MONO] = "mono",
};

struct tint ink_tint(enum scheme s, enum ink i)
{
	return table[i].tints[s];
}

char ink_letter(enum ink i)
{
	return table[i].letter;
}

const char *scheme_name(enum scheme s)
{
	return scheme_names[s];
}

int scheme_parse(enum scheme *s, const char *name, struct err *e)
{
	for (int i = 0; i < SCHEMES; i++) {
		if (streq(scheme_names[i], name)) {
			*s = (enum scheme)i;
			return 0;
		}
	}
	return err_set(e, ERR_USAGE,
		       "--scheme: there is no scheme \"%s\"; expected dark, light or mono", name);
}

enum scheme scheme_default(void)
{
	const char *none = getenv("NO_COLOR"), *colors = getenv("COLORFGBG"), *back;

	if (none && *none)
		return SCHEME_MONO;
	back = colors ? strrchr(colors, ';') : NULL;
	if (back && (streq(back, ";7") || streq(back, ";15")))
		return SCHEME_LIGHT;
	return SCHEME_DARK;
}

/* attributes, 256 colours fore and back, 8 colours fore and back */
#define MONO(attributes)                                                                           \
	{                                                                                          \
		attributes, -1, -1, -1, -1                                                         \
	}

static const struct ink_row table[INKS] = {
    [INK_TEXT] = {'.', {{0, -1, -1, -1, -1}, {0, -1, -1, -1, -1}, MONO(0)}},
    [INK_TITLE] = {'T', {{B, 222, 236, 3, -1}, {B, 94, 254, 3, -1}, MONO(B)}},
    [INK_TAB] = {'t', {{0, 250, 236, 7, -1}, {0, 240, 254, 0, -1}, MONO(0)}},
    [INK_TAB_HERE] = {'A', {{B, 231, 24, 7, 4}, {B, 231, 24, 7, 4}, MONO(R | B)}},
    [INK_POLICY] = {'p', {{0, 109, -1, 6, -1}, {0, 24, -1, 4, -1}, MONO(0)}},
    [INK_FILTER] = {'f', {{B, 180, -1, 3, -1}, {B, 130, -1, 5, -1}, MONO(B)}},
    [INK_HEADER] = {'h', {{B, 252, -1, 7, -1}, {B, 236, -1, 0, -1}, MONO(B)}},
    [INK_HEADER_HERE] = {'H', {{B | U, 222, -1, 3, -1}, {B | U, 130, -1, 5, -1}, MONO(B | U)}},
    [INK_ROW_HERE] = {'r', {{0, 255, 238, 7, 4}, {0, 232, 252, 7, 4}, MONO(R)}},
    [INK_ROW_AWAY] = {'w', {{0, 255, 236, 7, -1}, {0, 232, 254, 0, -1}, MONO(B)}},
    [INK_CELL_HERE] = {'C', {{B, 231, 24, 0, 6}, {B, 231, 24, 7, 6}, MONO(R | B | U)}},
    [INK_LEFT_OUT] = {'o', {{0, 245, -1, 7, -1}, {0, 243, -1, 0, -1}, MONO(D)}},
    [INK_RULE] = {'-', {{0, 240, -1, 7, -1}, {0, 248, -1, 7, -1}, MONO(D)}},
    [INK_RULE_HERE] = {'=', {{B, 110, -1, 6, -1}, {B, 24, -1, 4, -1}, MONO(B)}},
    [INK_TOTAL] = {'s', {{B, 222, -1, 3, -1}, {B, 94, -1, 0, -1}, MONO(B)}},
    [INK_NOTICE] = {'n', {{0, 179, -1, 3, -1}, {0, 130, -1, 5, -1}, MONO(0)}},
    [INK_HEADING] = {'g', {{B, 252, -1, 7, -1}, {B, 236, -1, 0, -1}, MONO(B)}},
    [INK_DIM] = {'d', {{0, 245, -1, 7, -1}, {0, 243, -1, 0, -1}, MONO(D)}},
    [INK_CHOSEN] = {'c', {{B, 114, -1, 2, -1}, {B, 28, -1, 2, -1}, MONO(B)}},
    [INK_WARNING] = {'!', {{0, 215, -1, 3, -1}, {0, 166, -1, 5, -1}, MONO(U)}},
    [INK_ERROR] = {'x', {{B, 203, -1, 1, -1}, {B, 160, -1, 1, -1}, MONO(B | U)}},
    [INK_PROMPT] = {'>', {{0, 255, 236, 7, -1}, {0, 232, 254, 0, -1}, MONO(0)}},
    [INK_KEY] = {'k', {{B, 222, -1, 3, -1}, {B, 130, -1, 5, -1}, MONO(B)}},
    [INK_HINT] = {'i', {{0, 245, -1, 7, -1}, {0, 243, -1, 0, -1}, MONO(0)}},
    [INK_MESSAGE] = {'m', {{0, 152, -1, 6, -1}, {0, 24, -1, 4, -1}, MONO(0)}},
};

/* The text of one cell on its way in: folded for matching, quoted for messages. */
#include "cell.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

enum { QUOTED_COLUMNS = 60 };

static size_t digits_in(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s >= '0' && *s <= '9';
	return n;
}

static bool has_control(const char *s)
{
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;
		if (c == 0x7f || (c < ' ' && (c < '\t' || c > '\r')))
			return true;
	}
	return false;
}

bool cell_fold(struct str *out, const char *text)
{
	size_t n = strlen(text), before = out->n;

	if (has_control(text) || utf8_valid_prefix(text, n) != n)
		return false;
	utf8_fold(out, text, n, FOLD_TEXT);
	if (digits_in(str_c(out) + before) == digits_in(text))
		return true;
	if (out->n > before)
		out->s[out->n = before] = '\0';
	return false;
}

int cell_error(struct err *e, const char *text, const char *fault)
{
	struct str safe = {0}, cut = {0};

	if (!e)
		return -1;
	utf8_safe(&safe, text);
	if (utf8_width(str_c(&safe)) > QUOTED_COLUMNS)
		utf8_fit(&cut, str_c(&safe), QUOTED_COLUMNS, false);
	else
		str_add(&cut, str_c(&safe));
	err_set(e, ERR_USAGE, "\"%s\" %s", str_c(&cut), fault);
	str_free(&safe);
	str_free(&cut);
	return -1;
}

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

/* The digits of other scripts that are written as ours are: full-width, Arabic-Indic, Persian and
 * Devanagari ones. The first of each. */
static const int32_t digit_zeros[] = {0xff10, 0x0660, 0x06f0, 0x0966};

static int digit_of(int32_t code)
{
	for (size_t i = 0; i < sizeof digit_zeros / sizeof *digit_zeros; i++)
		if (code >= digit_zeros[i] && code < digit_zeros[i] + 10)
			return code - digit_zeros[i];
	return -1;
}

/* Appends valid text with such digits as ASCII ones. */
static void add_with_digits(struct str *out, const char *text, size_t n)
{
	int32_t code;

	for (size_t used; n; text += used, n -= used) {
		used = utf8_next(text, n, &code);
		if (code >= 0x80 && digit_of(code) >= 0)
			str_addc(out, (char)('0' + digit_of(code)));
		else
			str_addn(out, text, used);
	}
}

static bool is_ascii(const char *s)
{
	while (*s && (unsigned char)*s < 0x80)
		s++;
	return !*s;
}

bool cell_fold(struct str *out, const char *text)
{
	size_t n = strlen(text), before = out->n;
	struct str plain = {0};
	bool same;

	if (has_control(text) || utf8_valid_prefix(text, n) != n)
		return false;
	if (!is_ascii(text)) {
		add_with_digits(&plain, text, n);
		text = str_c(&plain);
		n = plain.n;
	}
	utf8_fold(out, text, n, FOLD_TEXT);
	same = digits_in(str_c(out) + before) == digits_in(text);
	if (!same && out->n > before)
		out->s[out->n = before] = '\0';
	str_free(&plain);
	return same;
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

/* One word is quoted in the plainest way that does. */
#include "hangar/shell.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

static bool is_plain(const char *s)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				    "0123456789_-+./,:@%";

	return *s && strspn(s, plain) == strlen(s);
}

static void add_quoted(struct str *out, const char *s)
{
	str_addc(out, '\'');
	for (; *s; s++)
		if (*s == '\'')
			str_add(out, "'\\''");
		else
			str_addc(out, *s);
	str_addc(out, '\'');
}

/* Every byte that is no plain ASCII by its number. */
static void add_printed(struct str *out, const char *s)
{
	str_add(out, "\"$(printf '");
	for (; *s; s++)
		if (*s == '%')
			str_add(out, "%%");
		else if (*s >= ' ' && *s <= '~' && !strchr("'\\", *s))
			str_addc(out, *s);
		else
			str_addf(out, "\\%03o", (unsigned)(unsigned char)*s);
	str_add(out, "')\"");
}

void shell_quote(struct str *out, const char *s)
{
	if (is_plain(s))
		str_add(out, s);
	else if (utf8_is_safe(s))
		add_quoted(out, s);
	else
		add_printed(out, s);
}

/* Two squadrons of twelve are two rows of one file that differ in a column of its own. */
#include "wording.h"

#include <string.h>

#include "hangar/claim.h"
#include "hangar/str.h"

static bool is_address(const char *s, size_t n)
{
	static const char *const starts[] = {"http://", "https://", "www."};

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (n >= strlen(starts[i]) && !strncmp(s, starts[i], strlen(starts[i])))
			return true;
	return false;
}

/* The length of a JSON text that begins at s, with its quotes. */
static size_t text_size(const char *s)
{
	size_t n = 1;

	while (s[n] && s[n] != '"')
		n += s[n] == '\\' && s[n + 1] ? 2 : 1;
	return s[n] ? n + 1 : n;
}

/* An object of texts, as import writes it: {"Squadron":"10 ELT","Photo":"https://..."} */
static void add_extra(struct str *out, const char *extra)
{
	for (const char *s = strchr(extra, '"'); s && *s; s = strchr(s, '"')) {
		size_t name = text_size(s), value;

		if (s[name] != ':' || s[name + 1] != '"')
			return;
		value = text_size(s + name + 1);
		if (!is_address(s + name + 2, value - 1))
			str_addn(out, s, name + 1 + value);
		s += name + 1 + value;
	}
}

void wording_of(struct str *out, const struct holding *h)
{
	str_addf(out, "\n%u\n", (unsigned)h->types_as);
	if (h->claim.note && !is_address(h->claim.note, strlen(h->claim.note)))
		str_add(out, h->claim.note);
	if (h->claim.extra)
		add_extra(out, h->claim.extra);
}

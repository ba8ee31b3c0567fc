/* UTF-8 through utf8proc: folding names, measuring columns, and showing what must not reach a
 * terminal raw. */
#include "hangar/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "hangar/mem.h"
#include "hangar/str.h"

size_t utf8_next(const char *s, size_t n, int32_t *code)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t used;

	if (n && (unsigned char)*s < 0x80) {
		*code = (unsigned char)*s;
		return 1;
	}
	used = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &c);
	if (used <= 0)
		return 0;
	*code = c;
	return (size_t)used;
}

enum utf8_case utf8_case(int32_t code)
{
	switch (utf8proc_category(code)) {
	case UTF8PROC_CATEGORY_LU:
		return UTF8_UPPER;
	case UTF8PROC_CATEGORY_LL:
		return UTF8_LOWER;
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return UTF8_LETTER;
	default:
		return UTF8_NO_LETTER;
	}
}

int32_t utf8_lower(int32_t code)
{
	return utf8proc_tolower(code);
}

void utf8_append(struct str *out, int32_t code)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t n = utf8proc_encode_char(code, bytes);

	str_addn(out, (const char *)bytes, (size_t)n);
}

/* How many bytes from s on are ASCII, looked at in words. */
static size_t ascii_prefix(const char *s, size_t n)
{
	uint64_t word;
	size_t at = 0;

	for (; at + sizeof word <= n; at += sizeof word) {
		memcpy(&word, s + at, sizeof word);
		if (word & 0x8080808080808080U)
			break;
	}
	while (at < n && (unsigned char)s[at] < 0x80)
		at++;
	return at;
}

size_t utf8_valid_prefix(const char *s, size_t n)
{
	size_t at = 0;
	int32_t code;

	for (;;) {
		size_t used;
		at += ascii_prefix(s + at, n - at);
		if (at == n)
			break;
		used = utf8_next(s + at, n - at, &code);
		if (!used)
			break;
		at += used;
	}
	return at;
}

/* Cyrillic in Latin letters, as designations are transliterated (Су-24МР is Su-24MR); from U+0430.
 */
static const char *const transliteration[32] = {
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya",
};

static const struct {
	int32_t code;
	const char *latin;
} transliteration_more[] = {
    {0x451, "e"}, {0x454, "e"}, {0x456, "i"}, {0x457, "i"}, {0x491, "g"},
    {0x45e, "u"}, {0x4d9, "a"}, {0x493, "g"}, {0x49b, "k"}, {0x4a3, "n"},
    {0x4e9, "o"}, {0x4b1, "u"}, {0x4af, "u"}, {0x4bb, "h"},
};

/* Small Cyrillic letters whose capital looks like a Latin one (МiG, С-130, Т-6, В-52). */
static const struct {
	int32_t code;
	char latin;
} lookalikes[] = {
    {0x430, 'a'}, {0x432, 'b'}, {0x435, 'e'}, {0x43a, 'k'}, {0x43c, 'm'},
    {0x43d, 'h'}, {0x43e, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x442, 't'},
    {0x443, 'y'}, {0x445, 'x'}, {0x456, 'i'}, {0x458, 'j'}, {0x455, 's'},
};

static bool fold_cyrillic(struct str *out, int32_t code, enum utf8_fold how)
{
	if (how == FOLD_LOOKALIKE) {
		for (size_t i = 0; i < sizeof lookalikes / sizeof *lookalikes; i++) {
			if (lookalikes[i].code == code) {
				str_addc(out, lookalikes[i].latin);
				return true;
			}
		}
	}
	if (code >= 0x430 && code < 0x450) {
		str_add(out, transliteration[code - 0x430]);
		return true;
	}
	for (size_t i = 0; i < sizeof transliteration_more / sizeof *transliteration_more; i++) {
		if (transliteration_more[i].code == code) {
			str_add(out, transliteration_more[i].latin);
			return true;
		}
	}
	return false;
}

/* Latin letters that have no decomposition but are typed without their stroke. */
static const char *plain_latin(int32_t code)
{
	switch (code) {
	case 0x142: /* ł */
		return "l";
	case 0xf8: /* ø */
		return "o";
	case 0x111: /* đ */
		return "d";
	case 0xe6: /* æ */
		return "ae";
	case 0x153: /* œ */
		return "oe";
	case 0x131: /* ı */
		return "i";
	default:
		return NULL;
	}
}

static bool is_word(int32_t code)
{
	switch (utf8proc_category(code)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

static bool ends_with_blank(const struct str *out)
{
	return out->n == 0 || out->s[out->n - 1] == ' ';
}

static bool ends_with_digit(const struct str *out)
{
	return out->n && out->s[out->n - 1] >= '0' && out->s[out->n - 1] <= '9';
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static void fold_ascii(struct str *out, char c, enum utf8_fold how)
{
	bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');

	if (c >= 'A' && c <= 'Z') {
		c = (char)(c + ('a' - 'A'));
		word = true;
	}
	if (word || c == '/' || (c == ',' && ends_with_digit(out)))
		str_addc(out, c); /* "An-2, 4" is not An-24 */
	else if (how == FOLD_TEXT && (c == ' ' || (c >= '\t' && c <= '\r'))) {
		if (!ends_with_blank(out))
			str_addc(out, ' ');
	} else if (how == FOLD_TEXT && c > ' ' && c < 0x7f) {
		str_addc(out, c);
	}
}

/* A name's ASCII from `at` on, as fold_ascii folds it, a run at a time: names are mostly that.
 * Returns where it ends. */
static size_t fold_ascii_name(struct str *out, const char *s, size_t n, size_t at)
{
	char run[64];
	size_t k = 0;

	for (; at < n && (unsigned char)s[at] < 0x80 && k < sizeof run; at++) {
		char c = lower(s[at]);
		if ((c >= 'a' && c <= 'z') || (c >= '/' && c <= '9')) /* '/' stands before '0' */
			run[k++] = c;
		else if (c == ',' &&
			 (k ? run[k - 1] >= '0' && run[k - 1] <= '9' : ends_with_digit(out)))
			run[k++] = c;
	}
	if (k)
		str_addn(out, run, k);
	return at;
}

static void fold_code(struct str *out, int32_t code, enum utf8_fold how)
{
	if (code < 0x80) {
		fold_ascii(out, (char)code, how);
	} else if (plain_latin(code)) {
		str_add(out, plain_latin(code));
	} else if (how == FOLD_TEXT) {
		if (utf8proc_category(code) == UTF8PROC_CATEGORY_ZS) {
			if (!ends_with_blank(out))
				str_addc(out, ' ');
		} else {
			utf8_append(out, code);
		}
	} else if (!fold_cyrillic(out, code, how) && is_word(code)) {
		utf8_append(out, code);
	}
}

/* Accents fall to their base letter, but й and ё are letters of their own in Cyrillic text: both
 * decompositions end in the table above, so losing the mark is harmless there. */
static void fold_wide(struct str *out, const char *s, size_t n, enum utf8_fold how)
{
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t size =
	    utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &mapped,
			 UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
			     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);

	for (utf8proc_ssize_t at = 0; at < size;) {
		int32_t code;
		size_t used = utf8_next((const char *)mapped + at, (size_t)(size - at), &code);
		if (!used)
			break;
		fold_code(out, code, how);
		at += (utf8proc_ssize_t)used;
	}
	free(mapped);
}

/* The letters of Russian and Ukrainian, which most wide names here are made of, need no general
 * machinery; 0 for any other. й loses its mark, as it does in its decomposed form. */
static int32_t small_cyrillic(int32_t code)
{
	if (code >= 0x410 && code < 0x430)
		code += 0x20;
	if (code == 0x439)
		return 0x438;
	return code >= 0x430 && code < 0x450 ? code : 0;
}

/* Folds the wide characters that begin at `at`; returns where they end. An invalid byte is dropped.
 */
static size_t fold_run(struct str *out, const char *s, size_t n, size_t at, enum utf8_fold how)
{
	size_t start = at;
	int32_t code = 0, small = 0;
	size_t used = 1;

	while (at < n && (unsigned char)s[at] >= 0x80) {
		used = utf8_next(s + at, n - at, &code);
		small = used ? small_cyrillic(code) : 0;
		if (!used || small)
			break;
		at += used;
	}
	if (at > start)
		fold_wide(out, s + start, at - start, how);
	if (at == n || (unsigned char)s[at] < 0x80)
		return at;
	if (small)
		fold_code(out, small, how);
	return at + (used ? used : 1);
}

/* As fold_ascii does with FOLD_TEXT, all up to the next wide character at once: free text is looked
 * for in every row. Returns where it ends. */
static size_t fold_ascii_run(struct str *out, const char *s, size_t n, size_t at)
{
	char *to;

	out->s = mem_grow(out->s, &out->cap, out->n + (n - at) + 1, 1);
	to = out->s + out->n;
	for (; at < n && (unsigned char)s[at] < 0x80; at++) {
		char c = s[at];
		if (c > ' ' && c < 0x7f)
			*to++ = lower(c);
		else if ((c == ' ' || (c >= '\t' && c <= '\r')) && to > out->s && to[-1] != ' ')
			*to++ = ' ';
	}
	*to = '\0';
	out->n = (size_t)(to - out->s);
	return at;
}

void utf8_fold(struct str *out, const char *s, size_t n, enum utf8_fold how)
{
	for (size_t at = 0; at < n;) {
		if ((unsigned char)s[at] >= 0x80)
			at = fold_run(out, s, n, at, how);
		else if (how == FOLD_TEXT)
			at = fold_ascii_run(out, s, n, at);
		else
			at = fold_ascii_name(out, s, n, at);
	}
}

/* Does what begins at s read as the folded text? Blanks are squeezed; the start of a run of them
 * was looked at before. */
static bool reads_as(const char *s, const char *folded)
{
	for (; *folded; folded++) {
		if (lower(*s) != *folded)
			return false;
		if (*s++ == ' ')
			s += strspn(s, " ");
	}
	return true;
}

static bool holds_folded(const char *s, const char *folded)
{
	struct str all = {0};
	bool holds;

	utf8_fold(&all, s, strlen(s), FOLD_TEXT);
	holds = strstr(str_c(&all), folded) != NULL;
	str_free(&all);
	return holds;
}

bool utf8_same_name(const char *a, const char *b)
{
	struct str x = {0}, y = {0};
	bool same;

	utf8_fold(&x, a, strlen(a), FOLD_NAME);
	utf8_fold(&y, b, strlen(b), FOLD_NAME);
	same = x.n && streq(str_c(&x), str_c(&y));
	str_free(&x);
	str_free(&y);
	return same;
}

bool utf8_holds(const char *s, const char *folded)
{
	if (!*folded)
		return true;
	for (const char *at = s; *at; at++) {
		if ((unsigned char)*at < ' ' || (unsigned char)*at >= 0x7f) /* not as it stands */
			return holds_folded(s, folded);
		if (lower(*at) == *folded && reads_as(at, folded))
			return true;
	}
	return false;
}

static size_t code_width(int32_t code)
{
	int w;

	if (code >= 0x20 && code < 0x7f)
		return 1;
	w = utf8proc_charwidth(code);
	return w > 0 ? (size_t)w : 0;
}

size_t utf8_width(const char *s)
{
	size_t n = strlen(s), width = 0, used;
	int32_t code;

	while (n && (used = utf8_next(s, n, &code)) > 0) {
		width += code_width(code);
		s += used;
		n -= used;
	}
	return width;
}

/* The bytes of s that fit in `width` columns; *taken is how many columns they need. */
static size_t prefix_of_width(const char *s, size_t width, size_t *taken)
{
	size_t n = strlen(s), at = 0, used;
	int32_t code;

	*taken = 0;
	while (at < n && (used = utf8_next(s + at, n - at, &code)) > 0) {
		size_t w = code_width(code);
		if (*taken + w > width)
			break;
		*taken += w;
		at += used;
	}
	return at;
}

void utf8_fit(struct str *out, const char *s, size_t width, bool right)
{
	size_t taken, bytes, full = utf8_width(s);

	if (full <= width) {
		if (right)
			str_pad(out, width - full);
		str_add(out, s);
		if (!right)
			str_pad(out, width - full);
		return;
	}
	if (width == 0)
		return;
	bytes = prefix_of_width(s, width - 1, &taken);
	str_addn(out, s, bytes);
	str_add(out, "…");
	str_pad(out, width - 1 - taken);
}

bool utf8_hidden(int32_t code)
{
	switch (utf8proc_category(code)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return true;
	default:
		return false;
	}
}

void utf8_safe(struct str *out, const char *s)
{
	size_t n = strlen(s), used;
	int32_t code;

	for (; n; s += used, n -= used) {
		used = utf8_next(s, n, &code);
		if (!used) {
			str_addf(out, "<%02X>", (unsigned char)*s);
			used = 1;
		} else if (code == '\n' || code == '\r' || code == '\t') {
			str_addc(out, ' ');
		} else if (code < 0x20) {
			utf8_append(out, 0x2400 + code);
		} else if (code < 0x7f || !utf8_hidden(code)) {
			str_addn(out, s, used);
		} else {
			str_addf(out, "<U+%04X>", (unsigned)code);
		}
	}
}

bool utf8_is_safe(const char *s)
{
	struct str safe = {0};
	bool same;

	utf8_safe(&safe, s);
	same = streq(str_c(&safe), s);
	str_free(&safe);
	return same;
}

/* A simple model of text: what each letter takes in bits, by how common it is where that encoding
 * is used, and more where it stands as it does in no word. The figures are rough; between encodings
 * they differ by a factor. Single bytes are looked up in tables made by iconv; of pairs the row of
 * the character set says how common a character is. */
#include "letters.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "hangar/utf8.h"

#include "encoding.h"

#define NO_PAIR     24.0 /* no character of two bytes */
#define BAD         12.5 /* a byte that is no character */
#define ALONE       4.0  /* a letter that is a word */
#define RARE        11.0 /* a letter or a sign that is seldom used */
#define NO_WORD     8.0  /* a sign between two letters */
#define BROKEN_CASE 6.0  /* a capital behind a small letter */
#define TWO_SCRIPTS 5.0  /* Cyrillic beside Latin */
#define USUAL       6.5  /* of a character: more is unusual */
#define GROUPS      4

static const double group_bits[GROUPS] = {3.8, 5.0, 6.2, 8.5};

/* ---- single bytes ---- */

struct byte {
	int32_t code; /* 0: no character */
	enum utf8_case kind;
	bool cyrillic;
	double bits;
};

static bool is_cyrillic(int32_t code)
{
	return code >= 0x400 && code < 0x530;
}

static bool holds(const char *text, int32_t code)
{
	int32_t at;

	for (size_t n = strlen(text), used; n; text += used, n -= used) {
		used = utf8_next(text, n, &at);
		if (at == code)
			return true;
	}
	return false;
}

/* Signs that stand in lists, whatever the language. */
static double sign_bits(int32_t code)
{
	if (holds("\u00A0\u2013\u2019\u201C\u201D\u00AB\u00BB\u2014", code))
		return 5.0;
	if (holds("\u00B0\u20AC\u00A3\u2018\u2026\u2116\u00B2\u2022\u201E\u00BA", code))
		return 7.5;
	return RARE;
}

/* An apostrophe or a dash stands in words. */
static bool stands_in_words(int32_t code)
{
	return holds("\u2019\u2018\u2013\u2014\u2011\u00AD\u00B4\u00B7\u00A0", code);
}

static double letter_bits(const struct candidate *c, int32_t code)
{
	int32_t small = utf8_lower(code);

	for (size_t i = 0; i < GROUPS && c->letters[i]; i++)
		if (holds(c->letters[i], small))
			return group_bits[i];
	return RARE;
}

static struct byte byte_of(const struct candidate *c, int32_t code)
{
	struct byte b = {.code = code, .kind = utf8_case(code), .cyrillic = is_cyrillic(code)};

	if (!code)
		b.bits = BAD;
	else if (code < 0x80)
		b.bits = 0;
	else
		b.bits = b.kind == UTF8_NO_LETTER || b.kind == UTF8_LETTER ? sign_bits(code)
									   : letter_bits(c, code);
	return b;
}

static void make_bytes(struct byte bytes[256], const struct candidate *c)
{
	int32_t codes[128];

	encoding_bytes(codes, c->iconv);
	for (int i = 0; i < 256; i++)
		bytes[i] = byte_of(c, i < 128 ? i : codes[i - 128]);
}

/* What a letter takes more for those that stand around it. */
static double letter_in_place(const struct byte *b, const struct byte *before,
			      const struct byte *after)
{
	double more = 0;

	if (b->kind == UTF8_UPPER)
		more = before->kind == UTF8_LOWER   ? BROKEN_CASE
		       : before->kind == UTF8_UPPER ? 1.5
						    : 1.0;
	else if (!before->kind)
		more = 1.0;
	if (!before->kind && !after->kind)
		more += ALONE;
	if (before->kind && before->cyrillic != b->cyrillic)
		more += TWO_SCRIPTS;
	if (after->kind && after->cyrillic != b->cyrillic)
		more += TWO_SCRIPTS;
	return more;
}

static double in_place(const struct byte *b, const struct byte *before, const struct byte *after)
{
	if (b->kind)
		return letter_in_place(b, before, after);
	return before->kind && after->kind && !stands_in_words(b->code) ? NO_WORD : 0;
}

static void reckon_bytes(struct reckoning *out, const struct candidate *c, const unsigned char *s,
			 size_t n)
{
	struct byte bytes[256];

	make_bytes(bytes, c);
	for (size_t i = 0; i < n; i++) {
		const struct byte *b = &bytes[s[i]];
		double more;

		if (s[i] < 0x80)
			continue;
		more = in_place(b, &bytes[i ? s[i - 1] : ' '], &bytes[i + 1 < n ? s[i + 1] : ' ']);
		out->bits += b->bits + more;
		out->usual += b->bits + more <= USUAL;
		out->bytes++;
	}
}

/* ---- pairs ---- */

static bool within(unsigned char c, unsigned first, unsigned last)
{
	return c >= first && c <= last;
}

static double bad(size_t *size)
{
	*size = 1;
	return NO_PAIR;
}

/* Rows of GB 2312: signs, two levels of characters by use; all else came later and is rare. */
static double pair_gbk(const unsigned char *s, size_t n, size_t *size)
{
	*size = 2;
	if (n > 3 && within(s[0], 0x81, 0xFE) && within(s[1], '0', '9') &&
	    within(s[2], 0x81, 0xFE) && within(s[3], '0', '9')) {
		*size = 4;
		return 20.0;
	}
	if (n < 2 || !within(s[0], 0x81, 0xFE) || !within(s[1], 0x40, 0xFE) || s[1] == 0x7F)
		return bad(size);
	if (s[1] < 0xA1)
		return 16.0;
	return within(s[0], 0xB0, 0xD7)       ? 9.5
	       : within(s[0], 0xD8, 0xF7)     ? 14.0
	       : s[0] == 0xA1 || s[0] == 0xA3 ? 8.0
					      : 15.0;
}

static double pair_big5(const unsigned char *s, size_t n, size_t *size)
{
	*size = 2;
	if (n < 2 || !within(s[0], 0x81, 0xFE) ||
	    !(within(s[1], 0x40, 0x7E) || within(s[1], 0xA1, 0xFE)))
		return bad(size);
	return within(s[0], 0xA4, 0xC6)       ? 10.0
	       : within(s[0], 0xC9, 0xF9)     ? 14.0
	       : s[0] == 0xA1 || s[0] == 0xA2 ? 8.5
					      : 17.0;
}

/* Kana of half width are single bytes. */
static double pair_sjis(const unsigned char *s, size_t n, size_t *size)
{
	bool lead = within(s[0], 0x81, 0x9F) || within(s[0], 0xE0, 0xFC);

	if (within(s[0], 0xA1, 0xDF)) {
		*size = 1;
		return 8.5;
	}
	*size = 2;
	if (n < 2 || !lead || !within(s[1], 0x40, 0xFC) || s[1] == 0x7F)
		return bad(size);
	if (s[0] == 0x82 || s[0] == 0x83)
		return s[0] == 0x82 && s[1] < 0x9F ? 10.0 : 7.0; /* kana */
	if (s[0] == 0x81)
		return 8.0;
	return within(s[0], 0x88, 0x98) ? 10.5 : 15.0;
}

static void reckon_pairs(struct reckoning *out, const struct candidate *c, const unsigned char *s,
			 size_t n)
{
	size_t size;

	for (size_t i = 0; i < n; i += size) {
		double bits;

		size = 1;
		if (s[i] < 0x80)
			continue;
		bits = c->pair(s + i, n - i, &size);
		out->bits += bits;
		out->bytes += size;
		out->usual += bits <= 10.5 ? size : 0;
		out->fours += size == 4;
	}
}

void letters_reckon(struct reckoning *out, const struct candidate *c, const unsigned char *s,
		    size_t n)
{
	*out = (struct reckoning){.bits = c->bits};
	if (c->pair)
		reckon_pairs(out, c, s, n);
	else
		reckon_bytes(out, c, s, n);
}

static const char *const western[] = {
    "\u00E9\u00E4\u00F6\u00FC", "\u00F3\u00E1\u00ED\u00E8\u00F1\u00E7\u00DF\u00E0",
    "\u00EA\u00F4\u00E2\u00E3\u00E5\u00F8\u00FA\u00E6\u00EB\u00EE\u00EF\u00FB\u00F2",
    "\u00F9\u00EC\u00F5\u0153\u0161\u017E\u00FD\u00F0\u00FE\u00FF", NULL};
static const char *const central[] = {
    "\u0142\u00F3\u0105\u0119\u00E1\u00E9\u00ED",
    "\u017C\u015B\u0107\u0144\u010D\u0161\u017E\u0159\u011B\u00FD\u00F6\u00FC\u00E4",
    "\u017A\u016F\u00FA\u0151\u0171\u010F\u0165\u0148\u00DF\u0111\u0103\u00E2\u00EE",
    "\u00F4\u0155\u013E\u013A\u015F\u0163\u00EB\u00E7", NULL};
static const char *const turkish[] = {"\u0131\u00FC\u015F", "\u011F\u00E7\u00F6\u0130",
				      "\u00E2\u00EE\u00FB", "\u00E9", NULL};
/* Russian, Ukrainian, Belarusian, Bulgarian, Serbian. */
static const char *const cyrillic[] = {
    "\u043E\u0435\u0430\u0438\u043D\u0442\u0441\u0440",
    "\u0432\u043B\u043A\u043C\u0434\u043F\u0443\u044F\u0456",
    "\u044B\u0437\u044C\u0431\u0433\u0447\u0439\u0445\u0436",
    "\u0448\u044E\u0446\u0449\u044D\u0444\u0457\u0454\u044A\u0451\u0491\u045E\u0458\u0459\u045A"
    "\u045B\u0452\u045F",
    NULL};

const struct candidate candidates[] = {
    {.name = "Windows-1252", .iconv = "WINDOWS-1252", .letters = western, .bits = 0},
    {.name = "Windows-1251", .iconv = "WINDOWS-1251", .letters = cyrillic, .bits = 2},
    {.name = "Windows-1250", .iconv = "WINDOWS-1250", .letters = central, .bits = 5},
    {.name = "KOI8-R", .iconv = "KOI8-R", .letters = cyrillic, .bits = 4},
    {.name = "KOI8-U", .iconv = "KOI8-U", .letters = cyrillic, .bits = 5},
    {.name = "CP866", .iconv = "IBM866", .letters = cyrillic, .bits = 5},
    {.name = "GBK", .bits = 4, .pair = pair_gbk},
    {.name = "Big5", .bits = 5, .pair = pair_big5},
    {.name = "Shift-JIS", .bits = 5, .pair = pair_sjis},
    {.name = "ISO-8859-2", .iconv = "ISO-8859-2", .letters = central, .bits = 8},
    {.name = "Windows-1254", .iconv = "WINDOWS-1254", .letters = turkish, .bits = 6},
    {.name = "CP852", .iconv = "CP852", .letters = central, .bits = 14},
    {.name = "CP850", .iconv = "CP850", .letters = western, .bits = 14},
    {.name = "MacRoman", .iconv = "MACINTOSH", .letters = western, .bits = 16},
    {.name = NULL},
};

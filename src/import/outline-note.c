/* Rows that speak of the table: footnotes, legends, source lines, page markers, rules. */
#include "outline-inside.h"

#include <string.h>

#include "hangar/utf8.h"

#include "words.h"

static const char *const separators[];
static const char *const footnote_marks[];
static const char *const note_words[], *const page_words[], *const continued[];

/* The length of the first of the list's texts that stands at s; 0: none does. */
static size_t starts_with(const char *s, const char *const *list)
{
	for (; *list; list++)
		if (str_starts(s, *list))
			return strlen(*list);
	return 0;
}

/* ---- rules ---- */

static bool is_rule(const struct cell *c)
{
	const char *s = c->s;
	size_t n;

	while ((n = starts_with(s, separators)) > 0)
		s += n;
	return !*s;
}

static bool is_separator(const struct outline_record *r)
{
	bool longer = false;

	for (size_t i = 0; i < r->n; i++) {
		if (r->cells[i].n && !is_rule(&r->cells[i]))
			return false;
		longer |= r->cells[i].n > 2;
	}
	return longer;
}

/* ---- words ---- */

static bool is_folded_letter(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z');
}

/* The folded text begins with one of the words, and the word ends there. */
static const char *behind_word(const char *folded, const char *const *words)
{
	for (; *words; words++) {
		size_t n = strlen(*words);
		bool ideograph = (unsigned char)**words >= 0xE3;

		if (str_starts(folded, *words) &&
		    (ideograph || !is_folded_letter((unsigned char)folded[n])))
			return folded + n;
	}
	return NULL;
}

static bool is_page_marker(const char *folded)
{
	const char *rest = behind_word(folded, page_words);

	if (rest && rest[strspn(rest, " .:")] >= '0' && rest[strspn(rest, " .:")] <= '9')
		return true;
	for (const char *const *w = continued; *w; w++)
		if (strstr(folded, *w))
			return true;
	return false;
}

static bool is_marked(const char *s)
{
	size_t mark = starts_with(s, footnote_marks), digits = strspn(s, "0123456789");

	if (mark)
		return s[mark] != '\0';
	if (digits && digits < 3 && s[digits] == ')')
		return s[digits + 1] == ' ';
	if (*s == '[' || *s == '(') {
		size_t n = strspn(s + 1, "0123456789*");
		return n && n < 3 && (s[1 + n] == ')' || s[1 + n] == ']') && s[2 + n];
	}
	return false;
}

/* "Source: ...", "Note ...", "* estimate". A word needs its colon where the row has more cells:
 * commas that nobody quoted. */
static bool opens_note(const struct cell *c, const char *folded, bool alone)
{
	const char *rest = behind_word(folded, note_words);

	if (is_marked(c->s))
		return true;
	if (!rest)
		return false;
	rest += strspn(rest, " ");
	return alone || *rest == ':' || str_starts(rest, "\xEF\xBC\x9A");
}

/* ---- below the table ---- */

static size_t count_figures(const struct outline_table *t, const struct outline_record *r)
{
	struct addend a;
	size_t n = 0;

	for (size_t i = 0; i < t->figure_count; i++)
		n += t->figures[i] < r->n &&
		     addend_read(&a, &r->cells[t->figures[i]], NUMERAL_PLAIN);
	return n;
}

/* Few cells, none of them a figure or like those of its column. */
static bool is_remark(const struct outline_table *t, const struct outline_record *r)
{
	size_t first = outline_first(r);
	enum nature n = nature_of(&r->cells[first], t->names);
	const struct outline_column *c = &t->columns[first];

	if (r->filled * 2 > t->wide || count_figures(t, r))
		return false;
	return n == NATURE_PROSE || *r->cells[first].s == '(' ||
	       (n != NATURE_NUMBER && n != c->nature && n != NATURE_TYPE);
}

static const char *name_note(const struct outline_table *t, const struct outline_record *r,
			     const char *folded, bool below)
{
	const struct cell *c = &r->cells[outline_first(r)];

	if (r->filled == 1 && is_page_marker(folded))
		return "a page marker";
	if ((r->filled == 1 || below) && opens_note(c, folded, r->filled == 1))
		return "a note";
	return below && is_remark(t, r) ? "a note below the table" : NULL;
}

const char *outline_note(const struct outline_table *t, const struct outline_record *r, bool below)
{
	size_t first = outline_first(r);
	struct str folded = {0};
	const char *what;

	if (first == NO_COLUMN || words_are_total(r->cells[first].s, r->cells[first].n) ||
	    (r->filled == 1 && cell_is_bracketed(&r->cells[first])))
		return NULL;
	if (is_separator(r))
		return "a line that separates";
	if (r->filled > 1 && !below)
		return NULL;
	utf8_fold(&folded, r->cells[first].s, r->cells[first].n, FOLD_TEXT);
	what = name_note(t, r, str_c(&folded), below);
	str_free(&folded);
	return what;
}

static const char *const separators[] = {
    "-", "=", "_", "*", "~", "#", "+", ".", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x94\x80", NULL};

static const char *const footnote_marks[] = {"*",        "\xE2\x80\xA0", "\xE2\x80\xA1", "\xC2\xA7",
					     "\xC2\xB9", "\xC2\xB2",     "\xC2\xB3",     NULL};

static const char *const note_words[] =
    {/* folded */
     "note",         "notes",   "source",  "sources",     "footnote",    "footnotes", "remark",
     "remarks",      "legend",  "key to",  "data source", "disclaimer",  "compiled",  "updated",
     "last updated", "n.b",     "nb",      "anmerkung",   "anmerkungen", "hinweis",   "quelle",
     "quellen",      "legende", "fußnote", "fussnote",    "remarque",    "remarques", "nota",
     "notas",        "fuente",  "fuentes", "leyenda",     "zrodlo",      "zrodła",    "źrodło",
     "uwaga",        "uwagi",   "legenda", "fonte",       "источник",    "источники", "примечание",
     "примечания",   "сноска",  "джерело", "джерела",     "примітка",    "примітки",  "注",
     "注释",         "备注",    "说明",    "来源",        "资料来源",    "数据来源",  NULL};

static const char *const page_words[] = {"page",  "p.",     "seite",    "страница", "стр",
					 "стор",  "pagina", "strona",   "str.",     "第",
					 "sheet", "blatt",  "сторінка", NULL};

static const char *const continued[] = {"(continued)",
					"(cont.)",
					"(cont'd)",
					"continued on",
					"(fortsetzung)",
					"(продолжение)",
					"(suite)",
					"(continuacion)",
					"(ciag dalszy)",
					"(cd.)",
					"(续)",
					"(продовження)",
					NULL};

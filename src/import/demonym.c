/* One table: whose the losses of a title are, by the adjective of a state in the languages of
 * fleet lists. */
#include "demonym.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

/* Words folded (utf8.h), blanks between; one with a * behind it is the stem of several. */
static const struct demonym {
	const char *party, *words;
} demonyms[];

/* The next of the words at *s; false where there is none. */
static bool next_word(const char **s, const char **word, size_t *n)
{
	*word = *s + strspn(*s, " ");
	*n = strcspn(*word, " ");
	*s = *word + *n;
	return *n > 0;
}

static bool is_one(const struct str *word, const char *words)
{
	const char *w;
	size_t n;

	while (next_word(&words, &w, &n)) {
		if (w[n - 1] == '*' ? word->n >= n && !memcmp(word->s, w, n - 1)
				    : word->n == n && !memcmp(word->s, w, n))
			return true;
	}
	return false;
}

party_id demonym_party(const char *s, size_t n, const struct catalogue *c)
{
	struct str word = {0};
	party_id p = 0;

	utf8_fold(&word, s, n, FOLD_TEXT);
	for (const struct demonym *d = demonyms; d->party && word.n && !p; d++)
		if (is_one(&word, d->words))
			p = catalogue_party_find(c, d->party, strlen(d->party));
	str_free(&word);
	return p;
}

/* clang-format off */
static const struct demonym demonyms[] = {
	{"United States", "american американск* американськ* amerikanisch* americain* amerykansk* "
	 "estadounidens*"},
	{"Argentina", "argentine argentinian argentinisch* argentin*"},
	{"Armenia", "armenian армянск* вірменськ*"},
	{"Australia", "australian"},
	{"Azerbaijan", "azerbaijani азербаиджанск* азербаиджанськ*"},
	{"Belarus", "belarusian белорусск* білоруськ*"},
	{"Belgium", "belgian"},
	{"Brazil", "brazilian"},
	{"United Kingdom", "british британск* британськ* britisch* britannique* brytyjsk* "
	 "britanic*"},
	{"Bulgaria", "bulgarian"},
	{"Canada", "canadian"},
	{"China", "chinese китаиск* китаиськ*"},
	{"Croatia", "croatian"},
	{"Czechia", "czech"},
	{"Denmark", "danish"},
	{"Netherlands", "dutch"},
	{"Egypt", "egyptian египетск*"},
	{"Finland", "finnish"},
	{"France", "french французск* французьк* franzosisch* francais* francusk* frances*"},
	{"Georgia", "georgian грузинск* грузинськ*"},
	{"Germany", "german немецк* германск* німецьк* deutsche* allemand* niemieck* "
	 "aleman*"},
	{"Greece", "greek"},
	{"Hungary", "hungarian"},
	{"India", "indian индииск* індіиськ*"},
	{"Indonesia", "indonesian"},
	{"Iran", "iranian иранск* іранськ* iranisch* iranien* iransk* irani iranies"},
	{"Iraq", "iraqi иракск* іракськ* irakisch* irakien* irack*"},
	{"Israel", "israeli израильск* ізраільськ* israelisch* israelien* izraelsk*"},
	{"Italy", "italian"},
	{"Japan", "japanese"},
	{"Jordan", "jordanian"},
	{"Kazakhstan", "kazakh казахстанск*"},
	{"Libya", "libyan ливииск* libysch* libyen* libijsk*"},
	{"Morocco", "moroccan"},
	{"Norway", "norwegian"},
	{"Pakistan", "pakistani пакистанск*"},
	{"Poland", "polish польск* польськ* polnisch* polonais* polsk*"},
	{"Portugal", "portuguese"},
	{"Romania", "romanian"},
	{"Russia", "russian россииск* русск* росіиськ* russisch* russe russes rosyjsk* "
	 "ruso rusos rusa rusas russo russi russos russas"},
	{"Saudi Arabia", "saudi"},
	{"Serbia", "serbian"},
	{"Slovakia", "slovak"},
	{"Soviet Union", "soviet советск* радянськ* sowjetisch* sovietique* radzieck* sovietic*"},
	{"Spain", "spanish"},
	{"Sweden", "swedish"},
	{"Switzerland", "swiss"},
	{"Syria", "syrian сирииск* сиріиськ* syrisch* syrien* syryjsk*"},
	{"Turkey", "turkish турецк* турецьк* turkisch* tureck*"},
	{"Ukraine", "ukrainian украинск* украінськ* ukrainisch* ukrainien* ukrainsk* "
	 "ucranian* ucrain*"},
	{"United States Air Force", "usaf"},
	{"Royal Air Force", "raf"},
	{"Russian Aerospace Forces", "vks"},
	{"Vietnam", "vietnamese"},
	{NULL, NULL},
};
/* clang-format on */

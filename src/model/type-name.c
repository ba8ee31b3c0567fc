/* Names of types with more around the designation than the index has. Nothing is guessed: every
 * word has to be accounted for, by a maker, a designation, a popular name, or a use that fits. */
#include "type-name.h"

#include <string.h>
#include <strings.h>

#include "catalogue-inside.h"
#include "hangar/str.h"
#include "type-script.h"

struct span {
	const char *at;
	size_t n;
};

/* A longer text is a sentence. */
enum { WORDS_MAX = 9 };

static const struct use_word {
	const char *word;
	enum aircraft_class of; /* the noun of a class; 0 for what it is used for */
} use_words[];

/* A name that only some cell used accounts for nothing: what another cell means would depend on
 * which was read first. */
static type_id known(const struct catalogue *c, const char *text, size_t n)
{
	type_id t = names_find(&c->type_names, text, n);

	return t && !c->types.v[t - 1].unresolved ? t : 0;
}

static struct span without(const char *signs, const char *at, const char *end)
{
	while (at < end && strchr(signs, *at))
		at++;
	while (end > at && strchr(signs, end[-1]))
		end--;
	return (struct span){at, (size_t)(end - at)};
}

/* A word or several, without what separates them from the others. */
static struct span trimmed(const char *at, const char *end)
{
	return without(" /", at, end);
}

/* ---- variants joined by strokes */

/* What "B" or "31BS" takes over from the designation before it: "F-5" of F-5A, "MiG-" of MiG-31B.
 */
static size_t stem(struct span first, char next)
{
	size_t n = first.n;

	if (is_digit(next)) {
		for (n = 0; n < first.n && !is_digit(first.at[n]);)
			n++;
		return n;
	}
	while (n && is_ascii_letter(first.at[n - 1]))
		n--;
	return n;
}

static bool has_digit(struct span s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (is_digit(s.at[i]))
			return true;
	}
	return false;
}

/* A part of its own has digits: the Fulcrum of "MiG-29S/Fulcrum" is no second type. */
static type_id joined_part(const struct catalogue *c, struct span first, const char *part, size_t n)
{
	type_id t = has_digit((struct span){part, n}) ? known(c, part, n) : 0;
	struct str whole = {0};

	if (t || !n)
		return t;
	str_addn(&whole, first.at, stem(first, *part));
	str_addn(&whole, part, n);
	t = known(c, whole.s, whole.n);
	str_free(&whole);
	return t;
}

static type_id nearest_common_parent(const struct catalogue *c, type_id a, type_id b)
{
	while (a && !catalogue_type_within(c, b, a))
		a = c->types.v[a - 1].parent;
	return a;
}

/* "F-5A/B" is some of both, so it is their family's, and no type where they have none. */
static type_id joined(const struct catalogue *c, const char *text, size_t n)
{
	const char *end = text + n, *stroke = memchr(text, '/', n);
	struct span first;
	type_id t;

	if (!stroke)
		return 0;
	first = (struct span){text, (size_t)(stroke - text)};
	t = known(c, first.at, first.n);
	while (t && stroke && stroke < end) {
		const char *part = stroke + 1;
		stroke = memchr(part, '/', (size_t)(end - part));
		t = nearest_common_parent(c, t,
					  joined_part(c, first, part,
						      (size_t)((stroke ? stroke : end) - part)));
	}
	return t;
}

/* ---- blocks and plants */

/* "C-141A-LM", "F-16C-30-CF": the plant that built it, two capitals, and before them the block. */
static size_t without_plant(struct span s)
{
	size_t n = s.n;

	if (n < 6 || s.at[n - 3] != '-' || !(s.at[n - 2] >= 'A' && s.at[n - 2] <= 'Z') ||
	    !(s.at[n - 1] >= 'A' && s.at[n - 1] <= 'Z'))
		return 0;
	return n - 3;
}

static size_t without_block(struct span s)
{
	size_t n = s.n;

	while (n && is_digit(s.at[n - 1]))
		n--;
	return n > 2 && n < s.n && s.at[n - 1] == '-' && is_letter(s.at[n - 2]) ? n - 1 : 0;
}

static type_id of_block(const struct catalogue *c, struct span s)
{
	size_t n = without_plant(s), less = n ? without_block((struct span){s.at, n}) : 0;
	type_id t = n ? known(c, s.at, n) : 0;

	return t || !less ? t : known(c, s.at, less);
}

/* ---- popular names */

/* Fulcrum, or Fulcrum-C where the type's is that. */
static bool is_reporting_name(const char *name, struct span s)
{
	return name && (names_equal(name, strlen(name), s.at, s.n) ||
			names_equal(name, strcspn(name, "-"), s.at, s.n));
}

/* "Sea Ranger" among "TH-57;TH-57 Sea Ranger". */
static bool ends_an_alias(const char *aliases, struct span s)
{
	for (const char *a = aliases; a && *a;) {
		size_t n = strcspn(a, ";");
		for (size_t i = 1; i + 1 < n; i++) {
			if (a[i] == ' ' && names_equal(a + i + 1, n - i - 1, s.at, s.n))
				return true;
		}
		a += n + (a[n] == ';');
	}
	return false;
}

/* A name without digits that the type or its family goes by. */
static bool is_popular_name(const struct catalogue *c, type_id t, struct span s)
{
	type_id named;

	if (s.n < 3 || has_digit(s))
		return false;
	named = known(c, s.at, s.n);
	if (named && catalogue_type_within(c, t, named))
		return true;
	for (; t; t = c->types.v[t - 1].parent) {
		const struct aircraft_type *a = &c->types.v[t - 1];
		if (is_reporting_name(a->reporting_name, s) || ends_an_alias(a->aliases, s))
			return true;
	}
	return false;
}

/* ---- remarks */

static const struct use_word *use_word(const char *at, size_t n)
{
	const char *stroke = memchr(at, '/', n);

	for (const struct use_word *w = use_words; w->word; w++) {
		if (strlen(w->word) == n && strncasecmp(w->word, at, n) == 0)
			return w;
	}
	if (!stroke || stroke == at || !use_word(at, (size_t)(stroke - at)))
		return NULL;
	return use_word(stroke + 1, n - (size_t)(stroke - at) - 1); /* "strike/reconnaissance" */
}

/* The last word of s, without what separates it. */
static struct span last_word(struct span s)
{
	const char *end = s.at + s.n, *start;

	while (end > s.at && (end[-1] == ' ' || end[-1] == ','))
		end--;
	for (start = end; start > s.at && start[-1] != ' ' && start[-1] != '(';)
		start--;
	return (struct span){start, (size_t)(end - start)};
}

/* Takes words for a use from the end of s; *of is the class that they end with. */
static struct span without_uses(struct span s, enum aircraft_class *of)
{
	const struct use_word *w;

	for (*of = 0;; s.n = (size_t)(last_word(s).at - s.at)) {
		struct span word = last_word(s);
		w = word.n ? use_word(word.at, word.n) : NULL;
		if (!w || (w->of && *of && w->of != *of))
			return s;
		if (w->of)
			*of = w->of;
	}
}

/* "C-130H (VIP, tpt)", "Su-24M strike aircraft", "Heron UAV": without the remark. Outside brackets
 * words for a use have to end with the noun of a class, which *of is then. */
static struct span without_remark(struct span s, enum aircraft_class *of)
{
	struct span inside = s, rest;

	*of = 0;
	if (s.n && s.at[s.n - 1] == ')') {
		inside.n--;
		rest = without_uses(inside, of);
		while (rest.n && rest.at[rest.n - 1] == ' ')
			rest.n--;
		return rest.n && rest.n < inside.n && rest.at[rest.n - 1] == '('
			   ? trimmed(rest.at, rest.at + rest.n - 1)
			   : s;
	}
	rest = use_word(last_word(s).at, last_word(s).n) ? without_uses(s, of) : s;
	return *of ? trimmed(rest.at, rest.at + rest.n) : s;
}

/* ---- the whole */

/* A stroke between two signs joins them; any other separates types, or is a slip. */
static bool joins(struct span s, size_t i)
{
	return i > 0 && i + 1 < s.n && s.at[i - 1] != ' ' && s.at[i + 1] != ' ';
}

/* Where words begin, and the end of the last; 0 words where there are too many, or where the text
 * is a list. */
static size_t find_words(struct span s, const char **starts)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.at[i] == ';' || (s.at[i] == ',' && i + 1 < s.n && s.at[i + 1] == ' '))
			return 0;
		if (s.at[i] == '/' && !joins(s, i))
			return 0;
		if (s.at[i] == ' ' || s.at[i] == '/' ||
		    (i && s.at[i - 1] != ' ' && s.at[i - 1] != '/'))
			continue;
		if (n == WORDS_MAX)
			return 0;
		starts[n++] = s.at + i;
	}
	starts[n] = s.at + s.n;
	return n;
}

/* Another name of the type itself ("AW159" before "Wildcat AH1"), or a popular one. */
static bool is_other_name(const struct catalogue *c, type_id t, struct span s)
{
	return known(c, s.at, s.n) == t || is_popular_name(c, t, s);
}

/* Nothing, a maker, another name, or a maker and another name. */
static bool may_stand_before(const struct catalogue *c, type_id t, struct span s)
{
	const char *maker = c->types.v[t - 1].maker, *end = s.at + s.n;

	if (!s.n || makers_agree(&c->makers, s.at, s.n, maker) || is_other_name(c, t, s))
		return true;
	for (const char *p = s.at; p < end; p++) {
		if (*p == ' ' && makers_agree(&c->makers, s.at, (size_t)(p - s.at), maker) &&
		    is_other_name(c, t, trimmed(p, end)))
			return true;
	}
	return false;
}

/* The type whose name is the words [from, to), where the words around it fit it. */
static type_id fitting(const struct catalogue *c, const char *const *starts, size_t n, size_t from,
		       size_t to)
{
	struct span before = trimmed(starts[0], starts[from]);
	struct span name = trimmed(starts[from], starts[to]);
	struct span behind = trimmed(starts[to], starts[n]);
	type_id t = known(c, name.at, name.n);

	if (!t)
		t = joined(c, name.at, name.n);
	if (!t)
		t = of_block(c, name);
	if (!t || !may_stand_before(c, t, before))
		return 0;
	return !behind.n || is_other_name(c, t, behind) ? t : 0;
}

/* The longest name inside s that everything around it fits. */
static type_id find_inside(const struct catalogue *c, struct span s)
{
	const char *starts[WORDS_MAX + 1];
	size_t words = find_words(s, starts);
	type_id t = 0;

	for (size_t length = words; length > 0 && !t; length--) {
		for (size_t from = 0; from + length <= words && !t; from++)
			t = fitting(c, starts, words, from, from + length);
	}
	return t;
}

static type_id of_class(const struct catalogue *c, type_id t, enum aircraft_class of)
{
	return t && of && c->types.v[t - 1].class_ != of ? 0 : t;
}

/* As another script puts it. */
static type_id find_rewritten(const struct catalogue *c, struct span s)
{
	struct str latin = {0};
	enum aircraft_class of;
	type_id t = 0;

	if (type_script_rewrite(&latin, s.at, s.n, &of)) {
		t = known(c, latin.s, latin.n);
		if (!t)
			t = find_inside(c, trimmed(latin.s, latin.s + latin.n));
	}
	str_free(&latin);
	return of_class(c, t, of);
}

type_id type_name_find(const struct catalogue *c, const char *text, size_t n)
{
	enum aircraft_class of;
	struct span whole = without(" ", text, text + n), bare = without_remark(whole, &of);
	type_id t = find_inside(c, whole);

	if (!t && bare.n < whole.n)
		t = of_class(c, find_inside(c, bare), of);
	return t ? t : find_rewritten(c, whole);
}

static const struct use_word use_words[] = {
    {"aircraft", CLASS_FIXED_WING},
    {"airplane", CLASS_FIXED_WING},
    {"aeroplane", CLASS_FIXED_WING},
    {"airplanes", CLASS_FIXED_WING},
    {"plane", CLASS_FIXED_WING},
    {"jet", CLASS_FIXED_WING},
    {"fighter", CLASS_FIXED_WING},
    {"fighters", CLASS_FIXED_WING},
    {"bomber", CLASS_FIXED_WING},
    {"bombers", CLASS_FIXED_WING},
    {"interceptor", CLASS_FIXED_WING},
    {"airlifter", CLASS_FIXED_WING},
    {"trainer", CLASS_FIXED_WING},
    {"helicopter", CLASS_HELICOPTER},
    {"helicopters", CLASS_HELICOPTER},
    {"heli", CLASS_HELICOPTER},
    {"helo", CLASS_HELICOPTER},
    {"rotorcraft", CLASS_HELICOPTER},
    {"UAV", CLASS_UAV},
    {"UAVs", CLASS_UAV},
    {"UCAV", CLASS_UAV},
    {"UAS", CLASS_UAV},
    {"drone", CLASS_UAV},
    {"drones", CLASS_UAV},
    {"AEW", 0},
    {"AEW&C", 0},
    {"air", 0},
    {"airborne", 0},
    {"and", 0},
    {"anti-submarine", 0},
    {"armed", 0},
    {"assault", 0},
    {"ASW", 0},
    {"attack", 0},
    {"biplane", 0},
    {"cargo", 0},
    {"civil", 0},
    {"close", 0},
    {"COIN", 0},
    {"combat", 0},
    {"command", 0},
    {"control", 0},
    {"early", 0},
    {"electronic", 0},
    {"ELINT", 0},
    {"ground", 0},
    {"ground-attack", 0},
    {"gunship", 0},
    {"HALE", 0},
    {"heavy", 0},
    {"high-altitude", 0},
    {"intelligence", 0},
    {"ISR", 0},
    {"liaison", 0},
    {"light", 0},
    {"long-range", 0},
    {"MALE", 0},
    {"maritime", 0},
    {"medium", 0},
    {"multi-purpose", 0},
    {"multi-role", 0},
    {"multipurpose", 0},
    {"multirole", 0},
    {"naval", 0},
    {"observation", 0},
    {"patrol", 0},
    {"presidential", 0},
    {"reconnaissance", 0},
    {"registration", 0},
    {"rescue", 0},
    {"SAR", 0},
    {"search", 0},
    {"stealth", 0},
    {"strategic", 0},
    {"strike", 0},
    {"support", 0},
    {"surveillance", 0},
    {"swing-wing", 0},
    {"tactical", 0},
    {"tanker", 0},
    {"target", 0},
    {"tpt", 0},
    {"training", 0},
    {"transport", 0},
    {"trg", 0},
    {"utility", 0},
    {"VIP", 0},
    {"VTOL", 0},
    {"warfare", 0},
    {"warning", 0},
    {NULL, 0},
};

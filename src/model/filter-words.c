/* Cutting a typed filter into its terms. */
#include "filter-words.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

static const char blanks[] = " \t\r\n\v\f";

static const char *skip_blanks(const char *s)
{
	return s + strspn(s, blanks);
}

static bool ends_word(char c)
{
	return c == '\0' || strchr(blanks, c);
}

/* "not:" before a term; whether it was there. */
static bool take_not(const char **s)
{
	bool negated = str_starts(*s, "not:") && !ends_word((*s)[4]);

	*s += negated ? 4 : 0;
	return negated;
}

/* The length of the field's name that a term begins with; 0 where it is free text. */
static size_t name_length(const char *s)
{
	size_t n = strcspn(s, ": \t\r\n\v\f\"'");

	return s[n] == ':' ? n : 0;
}

static void add_word(struct filter_words *out, bool negated, const char *field, size_t field_n,
		     const char *value, size_t n)
{
	struct filter_word w = {
	    .negated = negated,
	    .field = field_n ? mem_strndup(field, field_n) : NULL,
	    .value = mem_strndup(value, n),
	};

	vec_push(out, w);
}

/* What stands in quotes behind a '='. */
static void add_exact(struct filter_words *out, bool negated, const char *field, size_t field_n,
		      const char *value, size_t n)
{
	struct str exact = {0};

	str_addc(&exact, '=');
	str_addn(&exact, value, n);
	add_word(out, negated, field, field_n, exact.s, exact.n);
	str_free(&exact);
}

static bool is_quoted(const char *s, size_t n)
{
	return n >= 2 && s[0] == '"' && s[n - 1] == '"';
}

void words_of_shell(struct filter_words *out, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *s = words[i];
		bool negated = take_not(&s);
		size_t name = name_length(s), behind = name ? name + 1 : 0;
		size_t length = strlen(s + behind);
		bool quoted = is_quoted(s + behind, length);

		if (name && s[behind] == '=' && is_quoted(s + behind + 1, length - 1))
			add_exact(out, negated, s, name, s + behind + 2, length - 3);
		else if (name || !str_blank(s))
			add_word(out, negated, s, name, s + behind + quoted,
				 length - (quoted ? 2 : 0));
	}
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

/* The closing quote that stands at the end of a word; NULL where there is none. */
static const char *closing(const char *s, char quote)
{
	for (s = strchr(s, quote); s && !ends_word(s[1]); s = strchr(s + 1, quote))
		;
	return s;
}

int words_of_line(struct filter_words *out, const char *line, struct err *e)
{
	for (const char *s = skip_blanks(line); *s; s = skip_blanks(s)) {
		bool negated = take_not(&s);
		size_t name = name_length(s), n;
		const char *value = s + (name ? name + 1 : 0), *end;
		bool exact = name && *value == '=' && is_quote(value[1]);

		if (is_quote(value[exact])) {
			value += exact;
			end = closing(value + 1, *value);
			if (!end)
				return err_set(e, ERR_USAGE, "the quote %s is not closed", value);
			(exact ? add_exact : add_word)(out, negated, s, name, value + 1,
						       (size_t)(end - value - 1));
			s = end + 1;
			continue;
		}
		n = strcspn(value, blanks);
		add_word(out, negated, s, name, value, n);
		s = value + n;
	}
	return 0;
}

void words_free(struct filter_words *w)
{
	for (size_t i = 0; i < w->n; i++) {
		mem_free(w->v[i].field);
		mem_free(w->v[i].value);
	}
	vec_free(w);
}

static bool needs_quotes(const char *field, const char *value)
{
	if (*value == '"' || *value == '\'' || value[strcspn(value, blanks)])
		return true;
	return !field && (name_length(value) || str_starts(value, "not:") || !*value);
}

bool word_write(struct str *out, bool negated, const char *field, const char *value)
{
	bool exact = field && *value == '=';
	bool quotes = needs_quotes(field, value += exact);
	char quote = closing(value, '"') ? '\'' : '"';
	str_addf(out, "%s%s%s%s", negated ? "not:" : "", field ? field : "", field ? ":" : "",
		 exact ? "=" : "");
	if (quotes)
		str_addc(out, quote);
	str_add(out, value);
	if (quotes)
		str_addc(out, quote);
	return !quotes || !closing(value, quote);
}

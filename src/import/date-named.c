/* Stretches of words, the longest first, are read as dates. */
#include "date-named.h"

#include <string.h>

#include "hangar/date.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#define WORDS_OF_DATE 3   /* 1 January 2024 */
#define TITLE_WORDS   400 /* what comes behind is no title */
#define DAYS_OF_YEAR  366

struct word {
	const char *s;
	size_t n;
};

struct found {
	struct date date;
	size_t several; /* different ones */
};

static size_t split(struct word out[TITLE_WORDS], const char *text)
{
	static const char gaps[] = " \t\r\n;,()[]\":|";
	size_t n = 0;

	for (text += strspn(text, gaps); *text && n < TITLE_WORDS; text += strspn(text, gaps)) {
		size_t length = strcspn(text, gaps), bare = length;

		while (bare && text[bare - 1] == '.')
			bare--;
		out[n++] = (struct word){text, bare};
		text += length;
	}
	return n;
}

/* "1er janvier", "1st of" */
static size_t without_ending(const struct word *w)
{
	size_t digits = strspn(w->s, "0123456789");

	return digits && digits <= 2 && w->n <= digits + 2 ? digits : w->n;
}

/* A year stands in it, and days enough to be a date and no range of years. */
static bool read_date(struct date *d, const struct word *words, size_t n)
{
	struct str text = {0};
	bool is = n > 1 || date_year(words->s, words->n) ||
		  (words->n >= 6 && strpbrk(words->s, "0123456789") == words->s);

	for (size_t i = 0; i < n; i++) {
		str_add(&text, i ? " " : "");
		str_addn(&text, words[i].s, i + 1 < n ? without_ending(&words[i]) : words[i].n);
	}
	is = is && !date_parse(d, str_c(&text), DATE_ORDER_UNKNOWN, NULL) && date_stated(d) &&
	     !(d->flags & DATE_UNKNOWN) && d->earliest > DAY_OPEN_PAST &&
	     d->latest < DAY_OPEN_FUTURE;
	str_free(&text);
	return is && d->latest - d->earliest < DAYS_OF_YEAR;
}

static void add(struct found *f, const struct date *d)
{
	if (f->several && date_equal(&f->date, d))
		return;
	f->date = *d;
	f->several++;
}

const char *date_named(const char *text, struct arena *a)
{
	struct word *words = mem_alloc(TITLE_WORDS * sizeof *words);
	struct found year = {.several = 0}, day = {.several = 0};
	const struct found *best;
	struct str out = {0};
	const char *named = NULL;
	size_t n = split(words, text);

	for (size_t i = 0; i < n;) {
		size_t most = n - i < WORDS_OF_DATE ? n - i : WORDS_OF_DATE;
		struct date d = {0};

		while (most && !read_date(&d, words + i, most))
			most--;
		if (most)
			add(d.latest - d.earliest + 2 < DAYS_OF_YEAR ? &day : &year, &d);
		i += most ? most : 1;
	}
	best = day.several ? &day : &year;
	if (best->several == 1) {
		date_format(&out, &best->date);
		named = arena_strdup(a, str_c(&out));
	}
	str_free(&out);
	mem_free(words);
	return named;
}

/* The policy as it is said on the command line and typed in the terminal: one table of options. */
#include "hangar/policy.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/date.h"
#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

/* ---- days ---- */

static int parse_day(bool *set, int32_t *day, const char *text, const char *option, struct err *e)
{
	struct date d;

	if (date_parse(&d, text, DATE_ORDER_UNKNOWN, e))
		return err_prefix(e, "--%s", option);
	if (!date_stated(&d) || d.latest == DAY_OPEN_FUTURE || d.flags & DATE_UNKNOWN)
		return err_set(e, ERR_USAGE, "--%s: \"%s\" is no day; expected one like 2024-04-30",
			       option, text);
	*set = true;
	*day = d.latest;
	return 0;
}

static void write_day(struct str *out, bool set, int32_t day)
{
	if (set)
		day_format(out, day);
}

static int parse_known_on(struct policy *p, const char *text, struct err *e)
{
	return parse_day(&p->known_on_set, &p->known_on, text, "known-on", e);
}

static void write_known_on(struct str *out, const struct policy *p)
{
	write_day(out, p->known_on_set, p->known_on);
}

static int parse_recorded_on(struct policy *p, const char *text, struct err *e)
{
	return parse_day(&p->recorded_on_set, &p->recorded_on, text, "recorded-on", e);
}

static void write_recorded_on(struct str *out, const struct policy *p)
{
	write_day(out, p->recorded_on_set, p->recorded_on);
}

/* ---- the others ---- */

static int parse_in(struct policy *p, const char *text, struct err *e)
{
	p->in = currency_find(text);
	if (p->in)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--in: \"%s\" is no currency; expected an ISO 4217 code like USD", text);
}

static void write_in(struct str *out, const struct policy *p)
{
	if (p->in)
		str_add(out, currency_code(p->in));
}

static int parse_min_grade(struct policy *p, const char *text, struct err *e)
{
	if (grade_parse(&p->least, text, e))
		return err_prefix(e, "--min-grade");
	if (!p->least.reliability && !p->least.credibility)
		return err_set(e, ERR_USAGE, "--min-grade: expected a grade like D4, D or 4");
	return 0;
}

static void write_min_grade(struct str *out, const struct policy *p)
{
	if (p->least.reliability || p->least.credibility)
		grade_format(out, p->least);
}

static int parse_graded(struct policy *p, const char *text, struct err *e)
{
	(void)text;
	(void)e;
	p->graded = true;
	return 0;
}

static void write_graded(struct str *out, const struct policy *p)
{
	if (p->graded)
		str_add(out, "yes");
}

static int parse_ignored(struct policy *p, const char *text, struct err *e)
{
	return policy_parse_ignore(&p->ignore, text, e);
}

static void write_ignored(struct str *out, const struct policy *p)
{
	policy_format_ignore(out, p->ignore);
}

static int parse_constant(struct policy *p, const char *text, struct err *e)
{
	char *end;
	long year = strtol(text, &end, 10);

	if (end == text || *end || year < 1900 || year > 2199)
		return err_set(e, ERR_USAGE,
			       "--constant: \"%s\" is no year; expected one like 2020", text);
	p->constant_set = true;
	p->constant = (int)year;
	return 0;
}

static void write_constant(struct str *out, const struct policy *p)
{
	if (p->constant_set)
		str_addf(out, "%d", p->constant);
}

static int parse_cap(struct policy *p, const char *text, struct err *e)
{
	p->cap_holdings = streq(text, "holdings");
	if (p->cap_holdings)
		return 0;
	return err_set(e, ERR_USAGE, "--cap: \"%s\" caps nothing; expected holdings", text);
}

static void write_cap(struct str *out, const struct policy *p)
{
	if (p->cap_holdings)
		str_add(out, "holdings");
}

struct option_of_policy {
	const char *name;
	bool alone; /* takes no value */
	int (*parse)(struct policy *p, const char *text, struct err *e);
	void (*write)(struct str *out, const struct policy *p); /* nothing where it is not set */
};
#define POLICY_OPTIONS 8
static const struct option_of_policy table[POLICY_OPTIONS + 1]; /* ends with name == NULL */

/* ---- a whole line ---- */

static const struct option_of_policy *find(const char *name, size_t n)
{
	for (const struct option_of_policy *o = table; o->name; o++) {
		if (strlen(o->name) == n && memcmp(o->name, name, n) == 0)
			return o;
	}
	return NULL;
}

int policy_set(struct policy *p, const char *option, const char *value, struct err *e)
{
	const struct option_of_policy *o = find(option, strlen(option));

	if (!o)
		return err_set(e, ERR_USAGE, "--%s is no option of the policy", option);
	return o->parse(p, value, e);
}

static int unknown(const char *word, size_t n, struct err *e)
{
	struct str known = {0};

	for (const struct option_of_policy *o = table; o->name; o++)
		str_addf(&known, "%s--%s", known.n ? ", " : "", o->name);
	err_set(e, ERR_USAGE, "\"%.*s\" is no option of the policy; there are %s", (int)n, word,
		str_c(&known));
	str_free(&known);
	return -1;
}

static const struct option_of_policy *option_at(const char *word)
{
	size_t dashes = str_starts(word, "--") ? 2 : 0;

	return find(word + dashes, strcspn(word + dashes, " ="));
}

bool policy_begins(const char *line)
{
	return option_at(line) || str_starts(line, "--");
}

/* Takes "--name value", "--name=value" or "name=value" off the line. */
static int take(struct policy *p, const char **line, struct err *e)
{
	const char *word = *line;
	size_t n = strcspn(word, " "), name = strcspn(word, " =");
	const struct option_of_policy *o = option_at(word);
	char *value;
	int rc;

	if (!o || (o->alone && name < n))
		return unknown(word, n, e);
	*line = word + n + strspn(word + n, " ");
	if (o->alone)
		return o->parse(p, NULL, e);
	word += name + (word[name] == '=' ? 1 : strspn(word + name, " "));
	n = strcspn(word, " ");
	if (!n)
		return err_set(e, ERR_USAGE, "--%s needs a value", o->name);
	value = mem_strndup(word, n);
	rc = o->parse(p, value, e);
	mem_free(value);
	*line = word + n + strspn(word + n, " ");
	return rc;
}

int policy_parse(struct policy *p, const char *line, struct err *e)
{
	*p = (struct policy){0};
	return policy_add(p, line, e);
}

int policy_add(struct policy *p, const char *line, struct err *e)
{
	line += strspn(line, " ");
	while (*line) {
		if (take(p, &line, e))
			return -1;
	}
	return 0;
}

void policy_format(struct str *out, const struct policy *p)
{
	struct str value = {0};
	bool first = true;

	for (const struct option_of_policy *o = table; o->name; o++) {
		str_clear(&value);
		o->write(&value, p);
		if (!value.n)
			continue;
		str_addf(out, "%s--%s", first ? "" : " ", o->name);
		if (!o->alone)
			str_addf(out, " %s", value.s);
		first = false;
	}
	str_free(&value);
}

/* What holds where the option is not given; "": nothing that need be said. */
static const char *usual(const struct option_of_policy *o, const struct policy *p)
{
	static const struct {
		const char *option, *words;
	} all[] = {
	    {"min-grade", "all grades"},
	    {"ignore", "denials lower the low end"},
	    {"known-on", "as known now"},
	    {"in", "no conversion"},
	};

	for (size_t i = p->graded; i < sizeof all / sizeof *all; i++) {
		if (streq(all[i].option, o->name))
			return all[i].words;
	}
	return "";
}

/* What is set, or what is usual of the rest, as far as that fits; true where something gave way. */
static bool describe_half(struct str *out, const struct policy *p, bool set, size_t width)
{
	struct str piece = {0};
	bool short_of = false;

	for (const struct option_of_policy *o = table; o->name; o++) {
		const char *words = usual(o, p);
		size_t before = out->n;
		str_clear(&piece);
		o->write(&piece, p);
		if (set != (piece.n > 0) || (!set && !*words))
			continue;
		str_addf(out, "%s%s", before ? " · " : "", set ? o->name : words);
		if (set && !o->alone)
			str_addf(out, " %s", piece.s);
		if (!set && utf8_width(out->s) > width) {
			short_of = true;
			out->n = before;
			out->s[before] = '\0';
		}
	}
	str_free(&piece);
	return short_of;
}

void policy_describe_within(struct str *out, const struct policy *p, size_t width)
{
	struct str text = {0};

	policy_describe(&text, p);
	if (utf8_width(str_c(&text)) > width) {
		str_clear(&text);
		describe_half(&text, p, true, width);
		if (describe_half(&text, p, false, width) && utf8_width(str_c(&text)) + 2 <= width)
			str_add(&text, " …");
	}
	str_add(out, str_c(&text));
	str_free(&text);
}

static const struct option_of_policy table[POLICY_OPTIONS + 1] = {
    {"min-grade", false, parse_min_grade, write_min_grade},
    {"graded", true, parse_graded, write_graded},
    {"ignore", false, parse_ignored, write_ignored},
    {"known-on", false, parse_known_on, write_known_on},
    {"recorded-on", false, parse_recorded_on, write_recorded_on},
    {"in", false, parse_in, write_in},
    {"constant", false, parse_constant, write_constant},
    {"cap", false, parse_cap, write_cap},
    {.name = NULL},
};

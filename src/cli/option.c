/* Options: the table, and a command line taken apart by it. Options may stand before and after the
 * command and among its words; -- ends them. */
#include "cli.h"

#include <getopt.h>
#include <string.h>

#include "hangar/err.h"

#define LONG_BASE 256 /* getopt_long gives LONG_BASE + enum option_id */
#define WORD      1   /* and this for what is no option */

bool given(const struct invocation *v, enum option_id o)
{
	return v->values[o] != NULL;
}

/* ---- for getopt_long ---- */

static void long_options(struct option out[OPTIONS + 1])
{
	memset(out, 0, (OPTIONS + 1) * sizeof *out);
	for (int i = 0; i < OPTIONS; i++) {
		out[i].name = option_table[i].name;
		out[i].has_arg = option_table[i].argument ? required_argument : no_argument;
		out[i].val = LONG_BASE + i;
	}
}

/* "-" gives words in their order; ":" tells a missing argument from an unknown option. */
static void letters(struct str *out)
{
	str_add(out, "-:");
	for (int i = 0; i < OPTIONS; i++) {
		if (!option_table[i].letter)
			continue;
		str_addc(out, option_table[i].letter);
		if (option_table[i].argument)
			str_addc(out, ':');
	}
}

static int option_of_code(int code)
{
	if (code >= LONG_BASE)
		return code - LONG_BASE;
	for (int i = 0; i < OPTIONS; i++)
		if (option_table[i].letter && option_table[i].letter == code)
			return i;
	return -1;
}

/* ---- what can be wrong ---- */

static int unknown_option(const char *word, struct err *e)
{
	const char *names[OPTIONS];
	struct str text = {0};
	size_t n = strcspn(word, "=");

	for (int i = 0; i < OPTIONS; i++)
		names[i] = option_table[i].name;
	str_addf(&text, "there is no option %.*s;", (int)n, word);
	if (str_starts(word, "--")) {
		char *name = mem_strndup(word + 2, n - 2);
		const char *near = spelling_nearest(name, names, OPTIONS);
		if (near)
			str_addf(&text, " did you mean --%s?", near);
		mem_free(name);
	}
	err_set(e, ERR_USAGE, "%s \"hangar help\" lists them", str_c(&text));
	str_free(&text);
	return -1;
}

/* getopt would take -outcome:scrap for -o utcome:scrap. */
static int check_negation(int argc, char **argv, struct err *e)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		const char *word = argv[i] + 1;
		size_t n = strcspn(word, ":");
		char *name = mem_strndup(word, n);
		bool negation = argv[i][0] == '-' && word[n] && field_find(name, ~0U);
		mem_free(name);
		if (negation)
			return err_set(e, ERR_USAGE, "%s: to leave rows out, say not:%s", argv[i],
				       word);
	}
	return 0;
}

static int misplaced(const struct invocation *v, enum option_id o, struct err *e)
{
	return err_set(e, ERR_USAGE, "%s takes no --%s; \"hangar help %s\" lists its options",
		       v->command->name, option_table[o].name, v->command->name);
}

/* Without a command the terminal view is what is started. */
static int check_alone(const struct invocation *v, struct err *e)
{
	uint64_t known = OPTIONS_COMMON | OPTION_BIT(OPTION_VERSION) | OPTIONS_BROWSE;

	for (int i = 0; i < OPTIONS; i++)
		if (v->values[i] && !(known & OPTION_BIT(i)))
			return err_set(e, ERR_USAGE,
				       "--%s is for a command, and none is given; \"hangar help\" "
				       "lists them",
				       option_table[i].name);
	return 0;
}

static int check_options(const struct invocation *v, struct err *e)
{
	uint64_t known = OPTIONS_COMMON | OPTION_BIT(OPTION_VERSION);

	if (!v->command)
		return check_alone(v, e);
	known |= v->command->options;
	for (int i = 0; i < OPTIONS; i++)
		if (v->values[i] && !(known & OPTION_BIT(i)))
			return misplaced(v, (enum option_id)i, e);
	if (given(v, OPTION_READ_ONLY) && v->command->writes)
		return err_set(e, ERR_USAGE,
			       "%s would change the ledger, which --read-only forbids",
			       v->command->name);
	return 0;
}

/* ---- taking apart ---- */

static int unknown_command(const char *word, struct err *e)
{
	const char *names[64];
	struct str near = {0};
	size_t n = 0;

	for (const struct command_row *c = command_table; c->name; c++)
		names[n++] = c->name;
	spelling_suggest(&near, word, names, n);
	err_set(e, ERR_USAGE, "there is no command \"%s\"%s", word,
		near.n ? near.s : "; \"hangar help\" lists them");
	str_free(&near);
	return -1;
}

static int add_word(struct invocation *v, const char *word, struct err *e)
{
	if (v->command) {
		vec_push(&v->words, word);
		return 0;
	}
	v->command = command_find(word);
	return v->command ? 0 : unknown_command(word, e);
}

static int add_option(struct invocation *v, int code, const char *word, struct err *e)
{
	int o = option_of_code(code);

	if (code == ':')
		return err_set(e, ERR_USAGE, "%s needs a value; \"hangar help\" says which", word);
	if (o < 0)
		return unknown_option(word, e);
	v->values[o] = option_table[o].argument ? optarg : "";
	if (o == OPTION_MAP)
		vec_push(&v->maps, optarg);
	if (o == OPTION_VALUE)
		vec_push(&v->rules, optarg);
	return 0;
}

static int take_all(struct invocation *v, int argc, char **argv, const char *short_options,
		    struct err *e)
{
	struct option longs[OPTIONS + 1];
	int code, rc = 0;

	long_options(longs);
	opterr = 0;
	while (!rc && (code = getopt_long(argc, argv, short_options, longs, NULL)) != -1)
		rc = code == WORD ? add_word(v, optarg, e)
				  : add_option(v, code, argv[optind - 1], e);
	while (!rc && optind < argc)
		rc = add_word(v, argv[optind++], e);
	return rc;
}

int invocation_parse(struct invocation *v, int argc, char **argv, struct err *e)
{
	struct str short_options = {0};
	int rc;

	*v = (struct invocation){0};
	letters(&short_options);
	rc = check_negation(argc, argv, e);
	if (!rc)
		rc = take_all(v, argc, argv, short_options.s, e);
	if (!rc)
		rc = check_options(v, e);
	if (v->maps.n)
		vec_push(&v->maps, NULL);
	if (v->rules.n)
		vec_push(&v->rules, NULL);
	str_free(&short_options);
	return rc;
}

void invocation_free(struct invocation *v)
{
	vec_free(&v->words);
	vec_free(&v->maps);
	vec_free(&v->rules);
}

int invocation_words(const struct invocation *v, size_t least, size_t most, struct err *e)
{
	if (v->words.n >= least && v->words.n <= most)
		return 0;
	return err_set(e, ERR_USAGE, "%s: %s; it is used as: hangar %s %s", v->command->name,
		       v->words.n < least ? "something is missing" : "that is too much",
		       v->command->name, v->command->synopsis);
}

const struct option_row option_table[OPTIONS] = {
    [OPTION_LEDGER] = {"ledger", 0, "FILE",
		       "the ledger; else $HANGAR_LEDGER, else hangar/ledger.db in $XDG_DATA_HOME"},
    [OPTION_FORMAT] =
	{"format", 0, "FORMAT",
	 "text, csv, json or markdown; svg: the picture of show deal:KEY, source:KEY"},
    [OPTION_OUTPUT] = {"output", 'o', "FILE",
		       "write to FILE, whole or not at all; its ending gives the format"},
    [OPTION_NO_COLOR] = {"no-color", 0, NULL, "no colour; so does $NO_COLOR"},
    [OPTION_READ_ONLY] = {"read-only", 0, NULL, "refuse whatever would change the ledger"},
    [OPTION_SCHEME] = {"scheme", 0, "NAME", "colours of the terminal view: dark, light or mono"},
    [OPTION_SORT] = {"sort", 0, "COLUMNS", "by these columns, - before one that descends"},
    [OPTION_COLUMNS] = {"columns", 0, "COLUMNS", "show these columns, in this order"},
    [OPTION_LIMIT] = {"limit", 0, "N", "the first N rows"},
    [OPTION_IN] = {"in", 0, "CURRENCY", "convert sums to this currency, where a rate is known"},
    [OPTION_KNOWN_ON] = {"known-on", 0, "DATE", "only what was published by then"},
    [OPTION_RECORDED_ON] = {"recorded-on", 0, "DATE", "only what was in the ledger by then"},
    [OPTION_MIN_GRADE] = {"min-grade", 0, "GRADE", "leave out claims worse than, say, D4"},
    [OPTION_GRADED] = {"graded", 0, NULL, "leave out what cannot be judged, too"},
    [OPTION_IGNORE] = {"ignore", 0, "LIST", "leave out denials, doubts, deprecated"},
    [OPTION_CONSTANT] = {"constant", 0, "YEAR", "amounts in prices of that year, by an index"},
    [OPTION_CAP] = {"cap", 0, "holdings", "mixed lots hold no more of a type than the seller had"},
    [OPTION_BY] = {"by", 0, "DIM,...", "a row for each: deal, type, to, year and others"},
    [OPTION_AS] = {"as", 0, "RECORD", "what the rows are: transfers, holdings, sources, ..."},
    [OPTION_MAP] = {"map", 0, "MAP", "'Header=field,=Constant:field'; 'Header=' leaves it out"},
    [OPTION_PRESET] = {"preset", 0, "NAME",
		       "read it as this known layout; \"hangar help presets\" lists them"},
    [OPTION_SOURCE] = {"source", 0, "KEY", "the source of rows that name none"},
    [OPTION_CURRENCY] = {"currency", 0, "CURRENCY", "of amounts that name none"},
    [OPTION_COVERS] = {"covers", 0, "FILTER", "what the files speak for: from:China date:2000.."},
    [OPTION_ENCODING] = {"encoding", 0, "NAME",
			 "how the files are encoded: windows-1251, gbk, ..."},
    [OPTION_DELIMITER] = {"delimiter", 0, "CHAR", "what stands between cells: , ; | or tab"},
    [OPTION_HEADER] = {"header", 0, "LINES", "the header's line, 3, its lines, 3-4, or none"},
    [OPTION_DECIMAL] = {"decimal", 0, "MARK", "decimals are written with a point or a comma"},
    [OPTION_DATES] = {"dates", 0, "ORDER", "03/04/2023 is day-first or month-first"},
    [OPTION_AS_OF] = {"as-of", 0, "DATE", "the day that holdings or airframes are of"},
    [OPTION_VALUE] = {"value", 0, "RULE", "what a cell says: \"count:0=unknown\", \"*:xx=\""},
    [OPTION_PLAIN] = {"plain", 0, NULL, "every record is a row, every cell stays as it stands"},
    [OPTION_KEEP_OTHER] = {"keep-other", 0, NULL,
			   "keep rows of ships, missiles, tanks: class:other"},
    [OPTION_MAPPING] = {"mapping", 0, "FILE", "read as FILE says, which --save-map wrote"},
    [OPTION_SAVE_MAP] = {"save-map", 0, "FILE", "write to FILE how the file was read"},
    [OPTION_EDITION] = {"edition", 0, "DATE", "the files are that day's edition of their list"},
    [OPTION_PART] = {"part", 0, NULL, "the files are another part of their list, and add up"},
    [OPTION_DRY_RUN] = {"dry-run", 0, NULL, "the same report, and nothing is changed"},
    [OPTION_STRICT] = {"strict", 0, NULL, "where one row is rejected, nothing is changed"},
    [OPTION_REJECTS] = {"rejects", 0, "FILE", "write the rejected rows to FILE, with reasons"},
    [OPTION_DEAL] = {"deal", 0, "KEY", "the deal that the claims are of from now on"},
    [OPTION_NOTE] = {"note", 0, "TEXT", "why it may stand"},
    [OPTION_LINE] = {"line", 0, "N", "line N of the batch's file, as it stands"},
    [OPTION_APPENDIX] = {"appendix", 0, NULL,
			 "with why each total is what it is, and every file behind it"},
    [OPTION_ORIGINAL] = {"original", 0, "BATCH", "the imported file, byte for byte"},
    [OPTION_HELP] = {"help", 'h', NULL, "what the command does"},
    [OPTION_VERSION] = {"version", 0, NULL, "the version of the program"},
};

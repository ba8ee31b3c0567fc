/* Help, printed from the tables of commands, options and fields. */
#include "cli.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

#define WIDTH 80

/* Appends words wrapped at WIDTH, each line after `indent` blanks; the first stands where it is. */
static void add_wrapped(struct str *out, const char *text, size_t indent)
{
	size_t column = indent;

	while (*text) {
		size_t n = strcspn(text, " ");

		if (column > indent && column + n + 1 > WIDTH) {
			str_addc(out, '\n');
			str_pad(out, indent);
			column = indent;
		} else if (column > indent) {
			str_addc(out, ' ');
			column++;
		}
		str_addn(out, text, n);
		column += n;
		text += n;
		text += strspn(text, " ");
	}
	str_addc(out, '\n');
}

static void add_row(struct str *out, const char *left, const char *right, size_t width)
{
	size_t used = utf8_width(left);

	str_pad(out, 2);
	str_add(out, left);
	str_pad(out, used < width ? width - used : 0);
	str_pad(out, 2);
	add_wrapped(out, right, width + 4);
}

static void add_option(struct str *out, enum option_id id)
{
	const struct option_row *o = &option_table[id];
	struct str left = {0};

	if (o->letter)
		str_addf(&left, "-%c, ", o->letter);
	str_addf(&left, "--%s", o->name);
	if (o->argument)
		str_addf(&left, " %s", o->argument);
	add_row(out, str_c(&left), o->help, 20);
	str_free(&left);
}

static void add_options(struct str *out, const char *title, uint64_t which)
{
	if (!which)
		return;
	str_addf(out, "\n%s\n", title);
	for (int i = 0; i < OPTIONS; i++)
		if (which & OPTION_BIT(i))
			add_option(out, (enum option_id)i);
}

void help_all(struct str *out)
{
	str_add(out,
		"hangar: an evidence ledger for military airframes\n\n"
		"usage: hangar [--ledger FILE] COMMAND [ARGUMENT...] [OPTION...]\n\nCommands\n");
	for (const struct command_row *c = command_table; c->name; c++)
		add_row(out, c->name, c->help, 10);
	add_options(out, "Options of every command", OPTIONS_COMMON | OPTION_BIT(OPTION_VERSION));
	add_options(out, "Options of the commands that look", OPTIONS_POLICY | OPTIONS_TABLE);
	str_add(out,
		"\n\"hangar help COMMAND\" says more, \"hangar help filter\" what FILTER is,\n"
		"\"hangar help presets\" which lists are known by their header,\n"
		"\"hangar help mapping\" what a mapping file is,\n"
		"\"hangar help keys\" what the keys of the terminal view do.\n"
		"Exit status: 0 done; 1 rows were rejected, or checks found errors; 2 wrong use;\n"
		"3 the ledger or a file could not be read or written.\n");
}

void help_command(struct str *out, const struct command_row *c)
{
	str_addf(out, "hangar %s: %s\n\nusage: hangar %s%s%s%s\n", c->name, c->help, c->name,
		 *c->synopsis ? " " : "", c->synopsis, c->options ? " [OPTION...]" : "");
	if (c->details) {
		str_addc(out, '\n');
		add_wrapped(out, c->details, 0);
	}
	add_options(out, "Options", c->options);
	add_options(out, "Options of every command", OPTIONS_COMMON);
}

static void help_filter(struct str *out)
{
	str_add(
	    out,
	    "A filter is words that all must hold; several of one field are alternatives:\n\n"
	    "  type:MiG-29            a type with its variants\n"
	    "  type:=MiG-29           just that type; type:='MiG-29 / Su-24' just that mixed lot\n"
	    "  from:=Poland           just that party; = is asked besides the field's other terms\n"
	    "  to:Ukraine             a party with its parts; a group with its members\n"
	    "  date:2022..            days; ..2022, 2020..2022 and 2022-03 too\n"
	    "  price:'<1m'            figures; >10, 10..20 too\n"
	    "  is:denied              what is computed\n"
	    "  class:other            ships, missiles, armour (import --keep-other), which "
	    "nothing\n"
	    "                         else counts; class:any is all there is, aircraft too\n"
	    "  status:                nothing is stated\n"
	    "  not:outcome:scrap      leaves out\n"
	    "  \"free text\"            anywhere in the row\n\nFields\n");
	for (const struct field *f = field_next(NULL); f; f = field_next(f))
		add_row(out, f->name, f->help, 16);
}

/* The presets and what they make of their columns, from their table. */
static void help_presets(struct str *out)
{
	struct import_preset p;

	str_add(out, "A preset is the layout of a well-known list. It is recognised by its header, "
		     "wherever\nthat stands in the first lines; import --preset NAME insists on "
		     "it, and --map says\notherwise for single columns.\n");
	for (size_t i = 0; import_preset(i, &p); i++) {
		struct str column = {0};

		str_addf(out, "\n%s: %s (%s)\n", p.name, p.help, record_plural(p.record));
		for (size_t k = 0; import_preset_column(&column, i, k); k++) {
			str_addf(out, "  %s\n", str_c(&column));
			str_clear(&column);
		}
		str_free(&column);
	}
}

static void help_mapping(struct str *out)
{
	const char *name, *expected;

	str_add(out,
		"A mapping file says how a list is read. import --save-map FILE writes it (with\n"
		"--dry-run too), import --mapping FILE reads it; options overrule it.\n\n"
		"  {\n"
		"    \"mapping\": 1,\n"
		"    \"record\": \"holding\",\n"
		"    \"columns\": {\"Typ\": \"type\", \"Anzahl\": \"count\", \"Nr.\": null},\n"
		"    \"constants\": {\"operator\": \"Poland\"},\n"
		"    \"values\": [\"count:0=unknown\"],\n"
		"    \"delimiter\": \";\"\n"
		"  }\n\n");
	for (size_t i = 0; import_mapping_member(i, &name, &expected); i++)
		add_row(out, name, expected, 10);
	str_add(out, "\nHow a file was read is kept with its batch. Where options said so (--map, "
		     "--mapping,\n--as and the like), the next file with the same header is read "
		     "alike, without\nthem: all but source, as_of, encoding, delimiter and header, "
		     "which are of one file\nalone. Rejected rows (--rejects) are known by their "
		     "header too, and stay rows of\ntheir source.\n");
}

int help_topic(struct str *out, const char *topic, struct err *e)
{
	const struct command_row *c = command_find(topic);

	if (c)
		help_command(out, c);
	else if (streq(topic, "filter"))
		help_filter(out);
	else if (streq(topic, "presets"))
		help_presets(out);
	else if (streq(topic, "mapping"))
		help_mapping(out);
	else if (streq(topic, "keys"))
		front_end()->keys(out);
	else
		return err_set(e, ERR_USAGE,
			       "help: there is no command \"%s\"; \"hangar help\" lists them",
			       topic);
	return 0;
}

void help_begin(struct str *out)
{
	str_add(out, "hangar: an evidence ledger for military airframes\n\n"
		     "  hangar demo           a sample ledger and its cost summary\n"
		     "  hangar import FILE    read a CSV file into your own\n"
		     "  hangar help           all commands\n");
}

int run_help(const struct invocation *v, struct err *e)
{
	struct str out = {0};
	int rc = invocation_words(v, 0, 1, e);

	if (!rc && v->words.n)
		rc = help_topic(&out, v->words.v[0], e);
	else if (!rc)
		help_all(&out);
	if (!rc)
		rc = output_bytes(v, out.s, out.n, e);
	str_free(&out);
	return rc;
}

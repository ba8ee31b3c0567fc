/* The table of commands, and the way from a command line to an exit status. */
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

const struct command_row *command_find(const char *name)
{
	for (const struct command_row *c = command_table; c->name; c++)
		if (streq(c->name, name))
			return c;
	return NULL;
}

static int without_command(const struct invocation *v, struct err *e)
{
	struct str out = {0};
	int rc;

	if (given(v, OPTION_VERSION))
		str_add(&out, "hangar " HANGAR_VERSION "\n");
	else if (given(v, OPTION_HELP))
		help_all(&out);
	else if (isatty(STDOUT_FILENO) && isatty(STDIN_FILENO))
		return run_browse(v, e);
	else if (isatty(STDOUT_FILENO))
		help_begin(&out);
	else
		return err_set(e, ERR_USAGE, "no command is given; \"hangar help\" lists them");
	rc = output_bytes(v, out.s, out.n, e);
	str_free(&out);
	return rc;
}

static int with_help(const struct invocation *v, struct err *e)
{
	struct str out = {0};
	int rc;

	help_command(&out, v->command);
	rc = output_bytes(v, out.s, out.n, e);
	str_free(&out);
	return rc;
}

/* Only records have a picture, and of them only some: `show` says which. */
static int guard_picture(const struct invocation *v, enum format f, struct err *e)
{
	static const struct report none = {0};

	if (f != FORMAT_SVG || (v->command->run == run_show && !given(v, OPTION_LINE)))
		return 0;
	return report_has_format(&none, f, e);
}

static int dispatch(const struct invocation *v, struct err *e)
{
	enum format f;

	if (!v->command || given(v, OPTION_VERSION))
		return without_command(v, e);
	if (given(v, OPTION_HELP))
		return with_help(v, e);
	if (guard_texts(v, e) || guard_outputs(v, e))
		return -1;
	/* Before anything changes. A file that is given back keeps whatever ending it has. */
	if (!given(v, OPTION_ORIGINAL) && (output_format(v, &f, e) || guard_picture(v, f, e)))
		return -1;
	return v->command->run(v, e);
}

static int complain(struct err *e)
{
	complaint_print(e);
	return e->kind ? (int)e->kind : ERR_IO;
}

static const struct front_end *the_front_end;

const struct front_end *front_end(void)
{
	return the_front_end;
}

int cli_main(int argc, char **argv, const struct front_end *f)
{
	struct invocation v;
	struct err e = ERR_INIT;
	int status = invocation_parse(&v, argc, argv, &e);

	the_front_end = f;
	if (!status)
		status = dispatch(&v, &e);
	if (status < 0)
		status = complain(&e);
	err_clear(&e);
	invocation_free(&v);
	return status;
}

#define OPTIONS_IMPORT                                                                             \
	(OPTION_BIT(OPTION_AS) | OPTION_BIT(OPTION_MAP) | OPTION_BIT(OPTION_PRESET) |              \
	 OPTION_BIT(OPTION_SOURCE) | OPTION_BIT(OPTION_CURRENCY) | OPTION_BIT(OPTION_COVERS) |     \
	 OPTION_BIT(OPTION_ENCODING) | OPTION_BIT(OPTION_DELIMITER) | OPTION_BIT(OPTION_HEADER) |  \
	 OPTION_BIT(OPTION_DECIMAL) | OPTION_BIT(OPTION_DATES) | OPTION_BIT(OPTION_AS_OF) |        \
	 OPTION_BIT(OPTION_VALUE) | OPTION_BIT(OPTION_PLAIN) | OPTION_BIT(OPTION_KEEP_OTHER) |     \
	 OPTION_BIT(OPTION_MAPPING) | OPTION_BIT(OPTION_SAVE_MAP) | OPTION_BIT(OPTION_EDITION) |   \
	 OPTION_BIT(OPTION_PART) | OPTION_BIT(OPTION_DRY_RUN) | OPTION_BIT(OPTION_STRICT) |        \
	 OPTION_BIT(OPTION_REJECTS))

const struct command_row command_table[] = {
    {
	.name = "init",
	.synopsis = "",
	.help = "make an empty ledger, or bring an older one up to date",
	.writes = true,
	.run = run_init,
    },
    {
	.name = "demo",
	.synopsis = "",
	.help = "load the sample ledger and print its cost summary",
	.details = "The sample lives in a file of its own: sample.db beside the ledger, or the "
		   "FILE of --ledger. Running it again changes nothing.",
	.writes = true,
	.run = run_demo,
    },
    {
	.name = "import",
	.synopsis = "FILE...",
	.help = "read CSV files into the ledger; - is standard input",
	.details = "All files are one command of the history, done whole or not at all. Encoding, "
		   "delimiter, header row and the meaning of columns are told from the file and "
		   "printed; the layouts of well-known lists are recognised (\"hangar help "
		   "presets\"), and so is a header that options explained once (\"hangar help "
		   "mapping\"). Rows that can't be read are rejected with their reason; the others "
		   "are kept, and the exit status is 1. Importing the same file again changes "
		   "nothing. A ledger that does not exist is made.",
	.options = OPTIONS_IMPORT,
	.writes = true,
	.run = run_import,
    },
    {
	.name = "browse",
	.synopsis = "[FILTER]",
	.help = "the ledger on the terminal; so does hangar alone",
	.details = "Lists, totals and what is behind each figure, by keys. ? shows them there, "
		   "\"hangar help keys\" here; \"hangar help filter\" explains FILTER.",
	.options = OPTIONS_BROWSE,
	.run = run_browse,
    },
    {
	.name = "list",
	.synopsis = "WHAT [FILTER]",
	.help = "list deals, holdings, transfers, sources, ...",
	.details =
	    "WHAT: holdings transfers deals prices airframes types parties sources batches rates "
	    "indexes claims stands. \"hangar help filter\" explains FILTER.",
	.options = OPTIONS_POLICY | OPTIONS_TABLE,
	.run = run_list,
    },
    {
	.name = "show",
	.synopsis = "ID",
	.help = "one record with its provenance",
	.details = "ID: deal:KEY source:KEY party:NAME type:NAME claim:N batch:N airframe:N. With "
		   "--line N of a batch: the original line.",
	.options = OPTIONS_POLICY | OPTION_BIT(OPTION_LINE),
	.run = run_show,
    },
    {
	.name = "total",
	.synopsis = "[WHAT] [FILTER]",
	.help = "sums as low - best - high, by any dimensions",
	.details = "WHAT: transfers losses production holdings airframes; else the first of them "
		   "that the ledger has and the filter fits. DIM of --by: deal type family role "
		   "class from to operator party year status condition outcome kind source "
		   "currency; up to four, commas between. \"hangar help filter\" explains FILTER.",
	.options = OPTIONS_POLICY | OPTIONS_TABLE | OPTION_BIT(OPTION_BY),
	.run = run_total,
    },
    {
	.name = "summary",
	.synopsis = "[FILTER]",
	.help = "the cost summary: a page or more to print",
	.details = "With --appendix the tree behind each of its totals follows, and every file "
		   "with its SHA-256.",
	.options = OPTIONS_POLICY | OPTION_BIT(OPTION_APPENDIX),
	.run = run_summary,
    },
    {
	.name = "check",
	.synopsis = "[NAME...]",
	.help = "find contradictions; the exit status is 1 where errors stand",
	.details =
	    "Each finding has an id, by which \"hangar ack\" acknowledges it: then it stands "
	    "below, and is no error that stands, until its figures change.",
	.options = OPTIONS_POLICY | OPTIONS_TABLE,
	.run = run_check,
    },
    {
	.name = "diff",
	.synopsis = "A B [FILTER]",
	.help = "what changes between two sources, editions, batches, dates or policies",
	.details = "A and B: source:KEY (or the key alone, or the name of a list of editions), "
		   "batch:N, a day (what was published by then), now, or options of the policy as "
		   "in ignore=denials, 'min-grade=C graded', recorded-on=2026-11-01. The other "
		   "options hold for both. Deals are the same by key, else by parties, types, kind "
		   "and year. The claims that make a change are named first. \"hangar help "
		   "filter\" explains FILTER.",
	.options = OPTIONS_POLICY | OPTIONS_TABLE,
	.run = run_diff,
    },
    {
	.name = "why",
	.synopsis = "ID[.FIELD] | total [WHAT] [FILTER]",
	.help = "the tree behind a figure: rules, versions, claims, lines",
	.details =
	    "ID: deal:KEY, with .cost, .count, .date or any other attribute for that figure "
	    "alone; claim:N for what the claim is behind; \"holding:OPERATOR TYPE\" and "
	    "\"airframes:OPERATOR TYPE\" for what is held. total takes what \"hangar total\" "
	    "does; beyond --limit deals (20, in JSON and CSV all) the rest is one line. "
	    "Without a claim marked ◆ the figure were another.",
	.options = OPTIONS_POLICY | OPTION_BIT(OPTION_LIMIT),
	.run = run_why,
    },
    {
	.name = "add",
	.synopsis = "RECORD FIELD=VALUE...",
	.help = "add one record by hand",
	.details = "RECORD: transfer holding airframe source type party rate index. The fields are "
		   "those of the CSV headers, as in: hangar add transfer type=MiG-29 count=12 "
		   "from=Poland to=Ukraine source=tvp. What is said of the source (title=, "
		   "publisher=, address=, published=, reliability= ...) defines it, when nothing "
		   "else does yet. The ledger must exist.",
	.writes = true,
	.run = run_add,
    },
    {
	.name = "edit",
	.synopsis = "ID... FIELD=VALUE...",
	.help = "judge claims, or define a source anew",
	.details =
	    "ID: claim:N, several of them, or one source:KEY. Of claims: rank stance denies "
	    "credibility outcome, as in: hangar edit claim:12 credibility=3. The row stays "
	    "what its source says, and show tells both; denies (deal, to, price, purpose) "
	    "goes with stance=denies or stance=doubts; FIELD= alone takes a value away. Of a "
	    "source: reliability, published, derives_from and its other fields; the rest of "
	    "it stays. \"hangar undo\" takes it back.",
	.writes = true,
	.run = run_edit,
    },
    {
	.name = "rank",
	.synopsis = "preferred|normal|deprecated claim:N...",
	.help = "prefer claims, or let them widen no range",
	.details = "A preferred claim gives the figures before any better graded one; a deprecated "
		   "one is listed and neither gives nor widens them.",
	.writes = true,
	.run = run_rank,
    },
    {
	.name = "merge",
	.synopsis = "[deal:KEY deal:KEY...]",
	.help = "make deals one; without words: which may be",
	.details = "The claims of the others speak of the first from now on. A transfer without a "
		   "deal key is the deal claim:N. Deals may be one where different sources tell "
		   "them, with the same parties, a family of types in common, dates that overlap "
		   "(or lie in neighbouring years, where one is only a year) and numbers that do.",
	.run = run_merge,
    },
    {
	.name = "split",
	.synopsis = "claim:N... [--deal KEY]",
	.help = "take claims out of their deal",
	.details = "With --deal they are of that deal, which may be a new one; else each is a deal "
		   "of its own.",
	.options = OPTION_BIT(OPTION_DEAL),
	.writes = true,
	.run = run_split,
    },
    {
	.name = "ack",
	.synopsis = "FINDING|CHECK ABOUT --note TEXT",
	.help = "acknowledge what a check finds",
	.details = "FINDING: finding:ID, as check prints it. Or the name of a check and what it is "
		   "about: hangar ack echo deal:kz-us-81 --note \"known\". The finding stands "
		   "apart, and no longer counts, until its figures change. A finding that a policy "
		   "makes needs the same policy here.",
	.options = OPTIONS_POLICY | OPTION_BIT(OPTION_NOTE),
	.writes = true,
	.run = run_ack,
    },
    {
	.name = "stand",
	.synopsis = "[LIST [FILTER]]",
	.help = "let one list count alone in an area; without words: which do",
	.details = "LIST: the key of a source, or the edition_of of several. In the area of FILTER "
		   "what other sources state is passed over, and stays visible; doubts and denials "
		   "still count. FILTER asks for what claims state: from, to, party, operator, "
		   "type, date, kind and the like. \"hangar undo\" takes it back.",
	.options = OPTIONS_TABLE,
	.run = run_stand,
    },
    {
	.name = "log",
	.synopsis = "",
	.help = "the history: who did what, and when",
	.options = OPTIONS_TABLE,
	.run = run_log,
    },
    {
	.name = "undo",
	.synopsis = "[BATCH]",
	.help = "take back the last command, or the command of a batch",
	.details = "All batches of the command go together. What other batches say too stays.",
	.writes = true,
	.run = run_undo,
    },
    {
	.name = "redo",
	.synopsis = "",
	.help = "bring back what was undone last",
	.writes = true,
	.run = run_redo,
    },
    {
	.name = "export",
	.synopsis = "--original BATCH",
	.help = "give an imported file back, byte for byte",
	.options = OPTION_BIT(OPTION_ORIGINAL),
	.run = run_export,
    },
    {
	.name = "help",
	.synopsis = "[COMMAND|filter|keys]",
	.help = "what a command does",
	.run = run_help,
    },
    {.name = NULL},
};

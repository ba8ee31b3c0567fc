/* The command line: one table of commands, one of options; parsing, help and dispatch follow from
 * them. */
#ifndef HANGAR_CLI_CLI_H
#define HANGAR_CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/app.h"
#include "hangar/report.h"

enum option_id {
	OPTION_LEDGER,
	OPTION_FORMAT,
	OPTION_OUTPUT,
	OPTION_NO_COLOR,
	OPTION_READ_ONLY,
	OPTION_SCHEME,
	OPTION_SORT,
	OPTION_COLUMNS,
	OPTION_LIMIT,
	OPTION_IN,
	OPTION_KNOWN_ON,
	OPTION_RECORDED_ON,
	OPTION_MIN_GRADE,
	OPTION_GRADED,
	OPTION_IGNORE,
	OPTION_CONSTANT,
	OPTION_CAP,
	OPTION_BY,
	OPTION_AS,
	OPTION_MAP,
	OPTION_PRESET,
	OPTION_SOURCE,
	OPTION_CURRENCY,
	OPTION_COVERS,
	OPTION_ENCODING,
	OPTION_DELIMITER,
	OPTION_HEADER,
	OPTION_DECIMAL,
	OPTION_DATES,
	OPTION_AS_OF,
	OPTION_VALUE,
	OPTION_PLAIN,
	OPTION_KEEP_OTHER,
	OPTION_MAPPING,
	OPTION_SAVE_MAP,
	OPTION_EDITION,
	OPTION_PART,
	OPTION_DRY_RUN,
	OPTION_STRICT,
	OPTION_REJECTS,
	OPTION_DEAL,
	OPTION_NOTE,
	OPTION_LINE,
	OPTION_APPENDIX,
	OPTION_ORIGINAL,
	OPTION_HELP,
	OPTION_VERSION,
	OPTIONS
};
#define OPTION_BIT(o) (UINT64_C(1) << (o))

struct option_row {
	const char *name;     /* without dashes */
	char letter;          /* 0: it has none */
	const char *argument; /* "FILE"; NULL: takes none */
	const char *help;     /* one line */
};
extern const struct option_row option_table[OPTIONS];

/* What every command takes; what decides which claims are looked at; what shapes a table. */
#define OPTIONS_COMMON                                                                             \
	(OPTION_BIT(OPTION_LEDGER) | OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUTPUT) |       \
	 OPTION_BIT(OPTION_NO_COLOR) | OPTION_BIT(OPTION_READ_ONLY) | OPTION_BIT(OPTION_HELP))
#define OPTIONS_POLICY                                                                             \
	(OPTION_BIT(OPTION_IN) | OPTION_BIT(OPTION_KNOWN_ON) | OPTION_BIT(OPTION_RECORDED_ON) |    \
	 OPTION_BIT(OPTION_MIN_GRADE) | OPTION_BIT(OPTION_GRADED) | OPTION_BIT(OPTION_IGNORE) |    \
	 OPTION_BIT(OPTION_CONSTANT) | OPTION_BIT(OPTION_CAP))
#define OPTIONS_BROWSE (OPTIONS_POLICY | OPTION_BIT(OPTION_SCHEME))
#define OPTIONS_TABLE                                                                              \
	(OPTION_BIT(OPTION_SORT) | OPTION_BIT(OPTION_COLUMNS) | OPTION_BIT(OPTION_LIMIT))

struct command_row;

/* A command line, taken apart. */
struct invocation {
	const struct command_row *command; /* NULL: none was given */
	const char *values[OPTIONS];       /* the last one given; "" for those without argument */
	VEC(const char *) words;           /* what is no option, the command left out */
	VEC(const char *) maps;            /* every --map, NULL at the end */
	VEC(const char *) rules;           /* every --value, NULL at the end */
};

struct command_row {
	const char *name;
	const char *synopsis; /* what follows the name */
	const char *help;     /* one line */
	const char *details;  /* paragraphs for "help COMMAND"; NULL: none */
	uint64_t options;     /* OPTION_BIT, beside the common ones */
	bool writes;          /* refuses --read-only */
	/* The exit status, or -1 with an error (whose kind is the status). */
	int (*run)(const struct invocation *v, struct err *e);
};
extern const struct command_row command_table[]; /* ends with name == NULL */
const struct command_row *command_find(const char *name);

/* The front end that the command line starts and does not know: see src/main.c. */
struct front_end {
	int (*browse)(const struct browse_options *o, struct err *e);
	void (*keys)(struct str *out); /* what its keys do */
};

/* The whole program. Returns the exit status; says on stderr what went wrong. */
int cli_main(int argc, char **argv, const struct front_end *f);
/* The front end given to it. */
const struct front_end *front_end(void);

/* ---- complaint.c ---- */

/* What went wrong, on standard error. */
void complaint_print(const struct err *e);

/* ---- why.c ---- */

/* Lines of the imported files of a session. */
struct original_lines why_lines(struct session *s);

/* ---- line.c ---- */

/* `show batch:N --line K`: the line as it stands, and what became of it. */
int show_line(const struct invocation *v, struct err *e);

/* ---- look.c ---- */

/* "transfers" and the like; false for any other word. */
bool flow_find(enum flow *f, const char *name);
/* The first that the ledger has and the filter fits. */
enum flow flow_default(const struct resolution *r, const struct filter *f);

/* ---- option.c ---- */

int invocation_parse(struct invocation *v, int argc, char **argv, struct err *e);
void invocation_free(struct invocation *v);
bool given(const struct invocation *v, enum option_id o);
/* The value as a whole number of at least 1; 0 where the option is not given. */
int invocation_number(const struct invocation *v, enum option_id o, size_t *n, struct err *e);
int number_parse(size_t *n, const char *text, const char *what, struct err *e);
/* "3" or "batch:3". */
int batch_parse(batch_id *batch, const char *text, const char *what, struct err *e);
int invocation_policy(const struct invocation *v, struct policy *p, struct err *e);
char *invocation_ledger(const struct invocation *v, struct err *e); /* owned; NULL on error */
/* The same, for a command that only looks; says on standard error what it costs to look at an older
 * ledger, before it does. */
char *invocation_ledger_to_read(const struct invocation *v, struct err *e);
/* ERR_USAGE unless there are between `least` and `most` words; says how the command is used. */
int invocation_words(const struct invocation *v, size_t least, size_t most, struct err *e);

/* ---- spelling.c ---- */

/* Of names that end with NULL, the one nearest to `word`; NULL where none is near. */
const char *spelling_nearest(const char *word, const char *const *names, size_t n);
/* Appends `; did you mean "total"?`, or nothing. */
void spelling_suggest(struct str *out, const char *word, const char *const *names, size_t n);

/* ---- guard.c ---- */

/* ERR_USAGE where -o or --rejects would write over the ledger or an input; ERR_IO where they can't
 * be written at all. Asked before anything changes. */
int guard_outputs(const struct invocation *v, struct err *e);
/* ERR_USAGE where an argument that is no path is not UTF-8. */
int guard_texts(const struct invocation *v, struct err *e);

/* ---- output.c ---- */

int output_format(const struct invocation *v, enum format *f, struct err *e);
bool output_is_terminal(const struct invocation *v);
/* Shapes the section "rows" by --sort, --columns and --limit, and prints the report. */
int output_report(const struct invocation *v, struct report *r, struct err *e);
/* Bytes to -o FILE or standard output. */
int output_bytes(const struct invocation *v, const void *data, size_t n, struct err *e);
/* One line for people; `facts` (may be NULL) has the members for JSON, and is freed. */
int output_line(const struct invocation *v, struct report *facts, const char *line, struct err *e);

/* ---- help.c ---- */

void help_all(struct str *out);
void help_command(struct str *out, const struct command_row *c);
/* A command, "filter", "keys", "mapping" or "presets". */
int help_topic(struct str *out, const char *topic, struct err *e);
void help_begin(struct str *out); /* for `hangar` alone on a terminal */

/* ---- progress.c ---- */

/* Draws a line on stderr, when that is a terminal and the import takes longer than a second. False
 * once it was interrupted. */
bool progress_show(const struct import_progress *p, void *arg);
void progress_end(void);
/* Appends the line, at most `width` columns of it; the phase took so many seconds. */
void progress_line(struct str *out, const struct import_progress *p, double seconds, size_t width);

/* ---- interrupt.c ---- */

/* From _begin to _end SIGINT, SIGTERM and SIGHUP only ask what runs to end: interrupted(). */
void interrupt_begin(void);
void interrupt_end(void);
bool interrupted(void);
/* Ends the program by the signal that was caught, if one was. */
void interrupt_raise(void);

/* ---- left.c ---- */

struct left_row {
	uint32_t line;
	bool rejected; /* else set aside */
	const char *reason;
};
struct left_group {
	uint32_t line; /* of the first of them */
	bool rejected;
	const char *reason; /* of the first, with its place; NULL: not known */
	const char *why;    /* its reason without the place */
	size_t n;
};
/* Rows that are not in the ledger; texts are the caller's. */
struct left {
	VEC(struct left_row) rows;
	VEC(struct left_group) groups;
};
void left_add(struct left *l, uint32_t line, bool rejected, const char *reason);
/* n rows of that reason, which is said without their places. */
void left_add_group(struct left *l, uint32_t line, bool rejected, const char *why, size_t n);
/* Reports the groups alone; how many rows they have. */
size_t left_report_groups(const struct left *l, struct report *r, struct section *s);
/* Lists them, unless `each` is asked for those of one reason together where there are many; how
 * many rows it did not list. */
size_t left_report(struct left *l, bool each, struct report *r, struct section *s);
void left_free(struct left *l);

/* ---- import-understood.c ---- */

/* How the file was read, with the evidence. */
void import_understood(struct report *r, struct section *s, const struct imported_file *f);
/* Does a column of it name the source of its row? */
bool import_names_sources(const struct imported_file *f);
/* Is the field that of a column, and not only of a constant? */
bool import_has_column(const struct imported_file *f, const char *field);
/* ---- import-json.c ---- */

/* Records that were mended. */
int64_t import_mended(const struct imported_file *f);
/* The whole import as one object, where reports go. */
int import_json(const struct invocation *v, const struct imported *im, struct err *e);

/* ---- import-diff.c ---- */

/* What a dry run would change in the ledger. */
void import_diff(struct report *r, const struct imported *im);
struct json_t *import_diff_json(const struct imported_diff *d); /* owned */

/* ---- import-report.c ---- */

/* A JSON string, made safe where it is not UTF-8; null for NULL. */
struct json_t *import_json_text(const char *s);
int import_report(const struct invocation *v, const struct imported *im, struct err *e);

/* ---- the commands ---- */

int run_browse(const struct invocation *v, struct err *e);
int run_init(const struct invocation *v, struct err *e);
int run_demo(const struct invocation *v, struct err *e);
int run_import(const struct invocation *v, struct err *e);
int run_list(const struct invocation *v, struct err *e);
int run_show(const struct invocation *v, struct err *e);
int run_total(const struct invocation *v, struct err *e);
int run_why(const struct invocation *v, struct err *e);
int run_summary(const struct invocation *v, struct err *e);
int run_check(const struct invocation *v, struct err *e);
int run_log(const struct invocation *v, struct err *e);
int run_stand(const struct invocation *v, struct err *e);
int run_undo(const struct invocation *v, struct err *e);
int run_redo(const struct invocation *v, struct err *e);
int run_add(const struct invocation *v, struct err *e);
int run_edit(const struct invocation *v, struct err *e);
int run_rank(const struct invocation *v, struct err *e);
int run_merge(const struct invocation *v, struct err *e);
int run_split(const struct invocation *v, struct err *e);
int run_ack(const struct invocation *v, struct err *e);
int run_diff(const struct invocation *v, struct err *e);
int run_export(const struct invocation *v, struct err *e);
int run_help(const struct invocation *v, struct err *e);

#endif

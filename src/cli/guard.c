/* Before anything happens: what a command writes must not take the place of what it reads, and what
 * was given must be text. */
#include "cli.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/utf8.h"

/* ---- outputs ---- */

static const char *const ledger_files[] = {"", "-wal", "-shm", "-journal"};

static int keep_off_ledger(const char *path, const char *ledger, const char *option, struct err *e)
{
	for (size_t i = 0; i < sizeof ledger_files / sizeof *ledger_files; i++) {
		struct str name = {0};
		bool same;
		str_addf(&name, "%s%s", ledger, ledger_files[i]);
		same = file_same(path, name.s);
		str_free(&name);
		if (same)
			return err_set(e, ERR_USAGE, "%s: %s is the ledger itself", option, path);
	}
	return 0;
}

static int keep_off_inputs(const struct invocation *v, const char *path, const char *option,
			   struct err *e)
{
	for (size_t i = 0; i < v->words.n; i++) {
		if (!streq(v->words.v[i], "-") && file_same(path, v->words.v[i]))
			return err_set(e, ERR_USAGE, "%s: %s is imported itself", option, path);
	}
	return 0;
}

static int guard_path(const struct invocation *v, const char *path, const char *ledger,
		      const char *option, struct err *e)
{
	bool imports = v->command && v->command->run == run_import;

	if (keep_off_ledger(path, ledger, option, e) ||
	    (imports && keep_off_inputs(v, path, option, e)))
		return -1;
	return file_writable(path, e);
}

/* What is written of a second and third file goes to FILE.2, FILE.3: these must be new. */
static int guard_numbered(const struct invocation *v, enum option_id option, const char *ledger,
			  struct err *e)
{
	const char *first = v->values[option];
	const char *what = option == OPTION_REJECTS ? "--rejects" : "--save-map";
	int rc = first ? guard_path(v, first, ledger, what, e) : 0;

	for (size_t i = 2; first && i <= v->words.n && !rc; i++) {
		struct str name = {0};
		str_addf(&name, "%s.%zu", first, i);
		if (file_exists(name.s))
			rc = err_set(e, ERR_USAGE,
				     "%s: %s is there already; %s of a further file would go there",
				     what, name.s,
				     option == OPTION_REJECTS ? "rejected rows" : "the mapping");
		str_free(&name);
	}
	return rc;
}

static char *ledger_in_use(const struct invocation *v, struct err *e)
{
	if (v->command && v->command->run == run_demo)
		return ledger_sample_path(v->values[OPTION_LEDGER], e);
	return invocation_ledger(v, e);
}

static bool goes_to_file(const char *output)
{
	return output && !streq(output, "-");
}

int guard_outputs(const struct invocation *v, struct err *e)
{
	const char *output = v->values[OPTION_OUTPUT], *rejects = v->values[OPTION_REJECTS];
	const char *map = v->values[OPTION_SAVE_MAP];
	char *ledger;
	int rc = 0;

	if (!goes_to_file(output) && !rejects && !map)
		return 0;
	ledger = ledger_in_use(v, e);
	if (!ledger)
		return -1;
	if (goes_to_file(output))
		rc = guard_path(v, output, ledger, "-o", e);
	if (!rc)
		rc = guard_numbered(v, OPTION_REJECTS, ledger, e);
	if (!rc)
		rc = guard_numbered(v, OPTION_SAVE_MAP, ledger, e);
	if (!rc && goes_to_file(output) && rejects && file_same(output, rejects))
		rc = err_set(e, ERR_USAGE, "-o and --rejects are the same file: %s", output);
	if (!rc && map && (goes_to_file(output) || rejects) &&
	    file_same(map, rejects ? rejects : output))
		rc = err_set(e, ERR_USAGE, "--save-map and %s are the same file: %s",
			     rejects ? "--rejects" : "-o", map);
	mem_free(ledger);
	return rc;
}

/* ---- text ---- */

static int check_text(const char *text, const char *what, struct err *e)
{
	size_t n = strlen(text), good = utf8_valid_prefix(text, n);

	if (good == n)
		return 0;
	return err_set(e, ERR_USAGE, "%s: byte %zu of \"%s\" is not UTF-8", what, good + 1, text);
}

/* Names of files may be any bytes; what can get into the ledger is text. */
static bool is_path(enum option_id o)
{
	return o == OPTION_LEDGER || o == OPTION_OUTPUT || o == OPTION_REJECTS ||
	       o == OPTION_MAPPING || o == OPTION_SAVE_MAP;
}

int guard_texts(const struct invocation *v, struct err *e)
{
	for (int o = 0; o < OPTIONS; o++) {
		if (v->values[o] && !is_path((enum option_id)o) &&
		    check_text(v->values[o], option_table[o].name, e))
			return -1;
	}
	for (size_t i = 0; i < v->maps.n; i++) {
		if (v->maps.v[i] && check_text(v->maps.v[i], "map", e))
			return -1;
	}
	for (size_t i = 0; i < v->rules.n; i++) {
		if (v->rules.v[i] && check_text(v->rules.v[i], "value", e))
			return -1;
	}
	for (size_t i = 0; v->command && v->command->run != run_import && i < v->words.n; i++) {
		if (check_text(v->words.v[i], v->command->name, e))
			return -1;
	}
	return 0;
}

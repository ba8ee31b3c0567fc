/*
 * Makes the reference lists of parties and currencies at build time.
 *
 * iso-codes knows today's states and currencies in many languages; parties.csv and currencies.csv
 * beside this file add what it lacks: the names the field uses, former states, forces, symbols.
 * This program merges the two and prints one CSV on stdout, which the build embeds:
 *
 *	iso-names parties PREFIX schema/parties.csv
 *	iso-names currencies PREFIX schema/currencies.csv
 *
 * PREFIX is `pkg-config --variable=prefix iso-codes`. The hand-maintained columns `aliases` and
 * `words` are lists separated by `;`. There `-Name` leaves out a name that iso-codes would give
 * and `-*` all of them; what iso-codes says of a row never wins over the row.
 *
 * Nothing is printed before everything was checked: an error goes to stderr with file and line,
 * the status is 1, and half a list can't be embedded. It is a short-lived program of its own, no
 * layer of hangar, so that it may exit where it finds an error.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif

#include <libintl.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>

#include <csv.h>
#include <jansson.h>
#include <utf8proc.h>

/* One reference list: where iso-codes keeps it and how its rows are completed. */
struct list {
	const char *mode;        /* first argument of the program */
	const char *domain;      /* of the JSON file and of the gettext catalogues */
	const char *root;        /* member of the JSON file that holds the entries */
	const char *columns[9];  /* header of input and output, in order */
	const char *key;         /* column that joins a row with an entry, upper case */
	const char *codes[2][2]; /* column, member of the entry: must agree where both are given */
	const char *words;       /* column that takes the names in all languages */
	const char *self;        /* column that `words` need not repeat */
	const char *complete;  /* column that a row must bring itself if iso-codes lacks its key */
	const char *usual[2];  /* column, value where nothing else is said */
	const char *unique[4]; /* columns whose words lead to one row only */
	const char *refers;    /* column that names another row */
};

/* The input file while it is read: libcsv reports no lines, so it is fed one at a time. */
struct reader {
	const struct list *list;
	const char *path;
	size_t line;    /* being read, from 1 */
	size_t records; /* seen so far, the header included */
	json_t *fields; /* of the record being read */
	json_t *rows;   /* what was read */
};

/* Entry members that hold a name; the first that an entry has is its short one. */
static const char *const entry_names[] = {"common_name", "name", "official_name"};

/* Languages whose names become aliases, as gettext writes them. */
static const char *const languages[] = {"ru", "uk", "fr", "de", "es", "pl", "zh_CN", "zh_TW"};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Ends the program with one line on stderr. `line` 0: the file as a whole. */
__attribute__((format(printf, 3, 4))) static noreturn void fail(const char *file, size_t line,
								const char *format, ...)
{
	va_list args;

	fprintf(stderr, line ? "%s:%zu: " : "%s: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}

/* Ends the program if a jansson call that can only run out of memory did so. */
static void must(int status)
{
	if (status)
		fail("iso-names", 0, "out of memory");
}

/* The text of a cell, "" where the row has none; borrowed from the row. */
static const char *cell(const json_t *row, const char *column)
{
	const char *text = json_string_value(json_object_get(row, column));

	return text ? text : "";
}

static void set_cell(json_t *row, const char *column, const char *text)
{
	must(json_object_set_new(row, column, json_string(text)));
}

/* Line of the input file that a row stands on; 0 if it is from iso-codes alone. */
static size_t row_line(const json_t *row)
{
	return (size_t)json_integer_value(json_object_get(row, "line"));
}

/* Under which form two spellings are one word; to be freed. */
static char *fold(const char *text)
{
	char *key = (char *)utf8proc_NFKC_Casefold((const utf8proc_uint8_t *)text);

	must(key == NULL);
	return key;
}

/* Marks a word as known to the row; 0 if it was so before. */
static int mark_seen(json_t *row, const char *word)
{
	json_t *seen = json_object_get(row, "seen");
	char *key = fold(word);
	int fresh = !json_object_get(seen, key);

	must(json_object_set_new(seen, key, json_true()));
	free(key);
	return fresh;
}

static void add_word(json_t *row, const char *word)
{
	must(json_array_append_new(json_object_get(row, "gathered"), json_string(word)));
}

/* Adds a name from iso-codes, unless the row has it or wants it left out. */
static void add_iso_name(const char *path, json_t *row, const char *name)
{
	if (strchr(name, ';'))
		fail(path, 0, "the name `%s` holds the separator of our lists", name);
	if (!json_object_get(json_object_get(row, "seen"), "*") && mark_seen(row, name))
		add_word(row, name);
}

/* An empty row: cells, words in order, and which of them are known or left out. */
static json_t *row_new(size_t line)
{
	json_t *row = json_pack("{s:I, s:[], s:{}}", "line", (json_int_t)line, "gathered", "seen");

	must(row == NULL);
	return row;
}

/* Takes the words of the input file into the row. */
static void take_words(const struct reader *reader, json_t *row)
{
	char *list = strdup(cell(row, reader->list->words));
	char *rest = NULL;

	must(list == NULL);
	mark_seen(row, cell(row, reader->list->self));
	for (char *word = strtok_r(list, ";", &rest); word; word = strtok_r(NULL, ";", &rest)) {
		int left_out = word[0] == '-';

		if (!mark_seen(row, word + left_out))
			fail(reader->path, reader->line, "`%s` stands here twice", word);
		if (!left_out)
			add_word(row, word);
	}
	free(list);
}

/* Compares the first record with the columns that the list has. */
static void check_header(const struct reader *reader)
{
	for (size_t i = 0; i < json_array_size(reader->fields); i++) {
		const char *field = json_string_value(json_array_get(reader->fields, i));

		if (strcmp(field, reader->list->columns[i]) != 0)
			fail(reader->path, reader->line, "column %zu is `%s`, not `%s`", i + 1,
			     field, reader->list->columns[i]);
	}
}

static void take_record(struct reader *reader)
{
	json_t *row = row_new(reader->line);

	for (size_t i = 0; i < json_array_size(reader->fields); i++)
		must(json_object_set(row, reader->list->columns[i],
				     json_array_get(reader->fields, i)));
	take_words(reader, row);
	must(json_array_append_new(reader->rows, row));
}

/* libcsv: a field has ended. */
static void on_field(void *bytes, size_t size, void *data)
{
	struct reader *reader = data;
	json_t *field = json_stringn(bytes ? bytes : "", size);

	if (!field)
		fail(reader->path, reader->line, "not UTF-8");
	must(json_array_append_new(reader->fields, field));
}

static size_t column_count(const struct list *list)
{
	size_t count = 0;

	while (count < COUNT(list->columns) && list->columns[count])
		count++;
	return count;
}

/* libcsv: a record has ended. */
static void on_record(int terminator, void *data)
{
	struct reader *reader = data;
	size_t wanted = column_count(reader->list);
	size_t found = json_array_size(reader->fields);

	(void)terminator;
	if (found != wanted)
		fail(reader->path, reader->line, "%zu fields instead of %zu", found, wanted);
	if (reader->records++ == 0)
		check_header(reader);
	else
		take_record(reader);
	must(json_array_clear(reader->fields));
}

/* Feeds libcsv with the open file, line by line. */
static void read_lines(struct reader *reader, struct csv_parser *parser, FILE *file)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t size;

	while ((size = getline(&line, &room, file)) > 0) {
		reader->line++;
		if (csv_parse(parser, line, (size_t)size, on_field, on_record, reader) !=
		    (size_t)size)
			fail(reader->path, reader->line, "%s", csv_strerror(csv_error(parser)));
		if (reader->records != reader->line)
			fail(reader->path, reader->line, "not one whole record on one line");
	}
	free(line);
}

/* Reads the hand-maintained file: an array of rows, owned by the caller. */
static json_t *read_rows(const struct list *list, const char *path)
{
	struct reader reader = {.list = list,
				.path = path,
				.fields = json_array(),
				.rows = json_array()};
	struct csv_parser parser;
	FILE *file = fopen(path, "r");

	if (!file || csv_init(&parser, CSV_STRICT))
		fail(path, 0, "can't be read");
	read_lines(&reader, &parser, file);
	if (ferror(file) || reader.records == 0)
		fail(path, 0, "can't be read, or is empty");
	csv_free(&parser);
	fclose(file);
	json_decref(reader.fields);
	return reader.rows;
}

/* Loads a JSON file of iso-codes; the array within it is borrowed from `*document`. */
static json_t *load_entries(json_t **document, const struct list *list, const char *path)
{
	json_error_t error;
	json_t *entries;

	*document = json_load_file(path, 0, &error);
	if (!*document)
		fail(path, error.line > 0 ? (size_t)error.line : 0, "%s", error.text);
	entries = json_object_get(*document, list->root);
	if (json_array_size(entries) == 0)
		fail(path, 0, "has no entries under `%s`", list->root);
	return entries;
}

/* The row of an entry of iso-codes, borrowed; NULL if the input file has none. */
static json_t *find_row(const struct list *list, json_t *rows, const char *key)
{
	json_t *row;
	size_t i;

	json_array_foreach(rows, i, row)
	{
		if (strcmp(cell(row, list->key), key) == 0)
			return row;
	}
	return NULL;
}

/* The short name of an entry, borrowed. */
static const char *short_name(const json_t *entry)
{
	const char *common = cell(entry, entry_names[0]);

	return common[0] ? common : cell(entry, entry_names[1]);
}

/* Copies the codes of an entry into its row; a row that says otherwise is an error. */
static void fill_codes(const struct list *list, const char *path, json_t *row, const json_t *entry)
{
	for (size_t i = 0; i < COUNT(list->codes) && list->codes[i][0]; i++) {
		const char *column = list->codes[i][0];
		const char *code = cell(entry, list->codes[i][1]);

		if (cell(row, column)[0] && strcmp(cell(row, column), code) != 0)
			fail(path, row_line(row), "%s is %s here, %s in iso-codes", column,
			     cell(row, column), code);
		set_cell(row, column, code);
	}
}

/* Joins one entry with its row, or appends a row for it; returns the row, borrowed. */
static json_t *merge_entry(const struct list *list, const char *path, json_t *rows,
			   const json_t *entry)
{
	json_t *row = find_row(list, rows, cell(entry, list->codes[0][1]));

	if (!row) {
		row = row_new(0);
		must(json_array_append_new(rows, row));
	}
	fill_codes(list, path, row, entry);
	if (!cell(row, "name")[0])
		set_cell(row, "name", short_name(entry));
	mark_seen(row, cell(row, list->self));
	return row;
}

/* Adds the names of every entry to its row, in English or as gettext now translates them. */
static void add_names(const struct list *list, const char *path, json_t *rows, json_t *entries)
{
	json_t *entry;
	size_t i;

	json_array_foreach(entries, i, entry)
	{
		json_t *row = merge_entry(list, path, rows, entry);

		for (size_t k = 0; k < COUNT(entry_names); k++) {
			const char *name = cell(entry, entry_names[k]);

			if (name[0])
				add_iso_name(path, row, gettext(name));
		}
	}
}

/*
 * Makes gettext speak a language. It caches what it found; to name the domain again makes it look
 * anew, in glibc and libintl alike. The header, which every catalogue gives as the translation of
 * "", proves that this catalogue is there: without it gettext would quietly answer in English.
 */
static void speak(const struct list *list, const char *prefix, const char *language)
{
	json_t *wanted = json_sprintf("\nLanguage: %s\n", language);

	must(wanted == NULL || setenv("LANGUAGE", language, 1) || !textdomain(list->domain));
	if (!strstr(gettext(""), json_string_value(wanted)))
		fail("iso-names", 0,
		     "no usable catalogue %s/share/locale/%s/LC_MESSAGES/%s.mo: is iso-codes "
		     "installed whole? Small images drop /usr/share/locale (path-exclude in "
		     "/etc/dpkg/dpkg.cfg.d); allow it and reinstall iso-codes",
		     prefix, language, list->domain);
	json_decref(wanted);
}

/* Points gettext to the catalogues. LANGUAGE counts in any locale but "C". */
static void bind_catalogues(const struct list *list, const char *prefix)
{
	json_t *folder = json_sprintf("%s/share/locale", prefix);

	if (!setlocale(LC_ALL, "C.UTF-8") && !setlocale(LC_ALL, "en_US.UTF-8"))
		fail("iso-names", 0, "needs the locale C.UTF-8 or en_US.UTF-8");
	must(folder == NULL || !bindtextdomain(list->domain, json_string_value(folder)) ||
	     !bind_textdomain_codeset(list->domain, "UTF-8"));
	json_decref(folder);
}

/* Joins the rows with iso-codes: English names first, then language by language. */
static void merge_iso(const struct list *list, const char *prefix, const char *path, json_t *rows)
{
	json_t *file = json_sprintf("%s/share/iso-codes/json/%s.json", prefix, list->domain);
	json_t *document;
	json_t *entries;

	must(file == NULL);
	entries = load_entries(&document, list, json_string_value(file));
	bind_catalogues(list, prefix);
	must(!textdomain("none"));
	add_names(list, path, rows, entries);
	for (size_t i = 0; i < COUNT(languages); i++) {
		speak(list, prefix, languages[i]);
		add_names(list, path, rows, entries);
	}
	json_decref(document);
	json_decref(file);
}

/* The words of a row as the output has them: one list, separated by `;`. */
static void join_words(const struct list *list, json_t *row)
{
	json_t *joined = json_string("");
	json_t *word;
	size_t i;

	json_array_foreach(json_object_get(row, "gathered"), i, word)
	{
		json_t *longer = json_sprintf("%s%s%s", json_string_value(joined), i ? ";" : "",
					      json_string_value(word));

		json_decref(joined);
		joined = longer;
	}
	must(json_object_set_new(row, list->words, joined));
}

/* Completes a row that all sources have spoken on; its name is one of the words for it. */
static void finish_row(const struct list *list, const char *path, json_t *row)
{
	if (cell(row, "name")[0])
		add_iso_name(path, row, cell(row, "name"));
	join_words(list, row);
	if (!cell(row, list->usual[0])[0])
		set_cell(row, list->usual[0], list->usual[1]);
	if (cell(row, list->key)[0] && !cell(row, list->complete)[0])
		fail(path, row_line(row),
		     "%s %s is not in iso-codes (then give %s too), or stands here twice",
		     list->key, cell(row, list->key), list->complete);
	if (!cell(row, list->self)[0])
		fail(path, row_line(row), "has no %s", list->self);
}

/* Claims one word for a row; a word that another row has is an error. */
static void claim_word(const struct list *list, const char *path, json_t *owners, json_t *row,
		       const char *word)
{
	char *key = fold(word);
	json_t *owner = json_object_get(owners, key);

	if (owner && owner != row)
		fail(path, row_line(row) ? row_line(row) : row_line(owner),
		     "`%s` would lead to %s and to %s (`-%s` in `%s` leaves out what iso-codes "
		     "gives)",
		     word, cell(owner, list->self), cell(row, list->self), word, list->words);
	must(json_object_set(owners, key, row));
	free(key);
}

/* Claims all that leads to a row: its unique columns, each a list or a single word. */
static void claim_row(const struct list *list, const char *path, json_t *owners, json_t *row)
{
	for (size_t i = 0; i < COUNT(list->unique) && list->unique[i]; i++) {
		char *words = strdup(cell(row, list->unique[i]));
		char *rest = NULL;

		must(words == NULL);
		for (char *word = strtok_r(words, ";", &rest); word;
		     word = strtok_r(NULL, ";", &rest))
			claim_word(list, path, owners, row, word);
		free(words);
	}
}

/* Checks that the row named by another one exists under just this name. */
static void check_reference(const struct list *list, const char *path, const json_t *owners,
			    const json_t *row)
{
	const char *name = list->refers ? cell(row, list->refers) : "";
	char *key = fold(name);

	if (name[0] && strcmp(cell(json_object_get(owners, key), list->self), name) != 0)
		fail(path, row_line(row), "%s `%s` is no %s of this list", list->refers, name,
		     list->self);
	free(key);
}

/* Completes and checks the whole list. */
static void check_rows(const struct list *list, const char *path, json_t *rows)
{
	json_t *owners = json_object(); /* folded word -> row */
	json_t *row;
	size_t i;

	json_array_foreach(rows, i, row)
	{
		finish_row(list, path, row);
		claim_row(list, path, owners, row);
	}
	json_array_foreach(rows, i, row) check_reference(list, path, owners, row);
	json_decref(owners);
}

static void print_rows(const struct list *list, json_t *rows)
{
	size_t columns = column_count(list);
	json_t *row;
	size_t i;

	for (size_t k = 0; k < columns; k++)
		printf("%s%c", list->columns[k], k + 1 < columns ? ',' : '\n');
	json_array_foreach(rows, i, row)
	{
		for (size_t k = 0; k < columns; k++) {
			const char *text = cell(row, list->columns[k]);

			if (text[0])
				csv_fwrite(stdout, text, strlen(text));
			putchar(k + 1 < columns ? ',' : '\n');
		}
	}
	if (fflush(stdout) || ferror(stdout))
		fail("iso-names", 0, "can't write the list");
}

static const struct list lists[] = {
    {
	.mode = "parties",
	.domain = "iso_3166-1",
	.root = "3166-1",
	.columns = {"name", "alpha2", "alpha3", "category", "parent", "groups", "aliases", "from",
		    "to"},
	.key = "alpha2",
	.codes = {{"alpha2", "alpha_2"}, {"alpha3", "alpha_3"}},
	.words = "aliases",
	.self = "name",
	.complete = "alpha3",
	.usual = {"category", "state"},
	.unique = {"name", "alpha2", "alpha3", "aliases"},
	.refers = "parent",
    },
    {
	.mode = "currencies",
	.domain = "iso_4217",
	.root = "4217",
	.columns = {"code", "name", "minor_digits", "symbols", "words"},
	.key = "code",
	.codes = {{"code", "alpha_3"}},
	.words = "words",
	.self = "code",
	.complete = "name",
	.usual = {"minor_digits", "2"},
	.unique = {"code", "symbols", "words"},
    },
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc == 4 && i < COUNT(lists); i++) {
		json_t *rows;

		if (strcmp(argv[1], lists[i].mode) != 0)
			continue;
		rows = read_rows(&lists[i], argv[3]);
		merge_iso(&lists[i], argv[2], argv[3], rows);
		check_rows(&lists[i], argv[3], rows);
		print_rows(&lists[i], rows);
		json_decref(rows);
		return 0;
	}
	fail("iso-names", 0, "usage: iso-names parties|currencies PREFIX FILE");
}

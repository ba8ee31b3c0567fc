/* Names as their sources state them: kept so, and resolved by the definitions that are open when
 * the ledger is read. */
#include <dirent.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "hangar/err.h"
#include "hangar/store.h"
#include "hangar/str.h"
#include "store/schema.h"

struct world {
	char folder[512], ledger[600];
	struct store *s;
	struct evidence *ev; /* what is put */
	struct err e;
	uint32_t command;
	batch_id batch;
};

static int set_up(void **state)
{
	struct world *w = calloc(1, sizeof *w);
	const char *tmp = getenv("TMPDIR");
	snprintf(w->folder, sizeof w->folder, "%s/hangar-stated-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(w->folder))
		return -1;
	snprintf(w->ledger, sizeof w->ledger, "%s/l.db", w->folder);
	w->ev = evidence_new();
	*state = w;
	return 0;
}

static int tear_down(void **state)
{
	struct world *w = *state;
	DIR *d;
	struct dirent *x;
	store_close(&w->s);
	evidence_free(&w->ev);
	err_clear(&w->e);
	d = opendir(w->folder);
	while (d && (x = readdir(d)))
		if (x->d_name[0] != '.')
			unlinkat(dirfd(d), x->d_name, 0);
	if (d)
		closedir(d);
	rmdir(w->folder);
	free(w);
	return 0;
}

static void ok(struct world *w, int result)
{
	if (result != 0)
		fail_msg("%s", w->e.text ? w->e.text : "failed without a word");
}

/* ---- writing ---- */

static void begin(struct world *w, const char *verb, uint32_t target)
{
	struct command c = {.at = 1000, .who = "anna", .verb = verb, .target = target};
	struct batch b = {.file = "f.csv", .record = RECORD_HOLDING};
	if (!w->s)
		ok(w, store_open(&w->s, w->ledger, STORE_CREATE, &w->e));
	ok(w, store_begin(w->s, &w->e));
	ok(w, store_add_command(w->s, &c, &w->command, &w->e));
	b.command = w->command;
	if (target == 0)
		ok(w, store_add_batch(w->s, &b, NULL, &w->batch, &w->e));
}

static uint32_t commit(struct world *w)
{
	struct batch b = {.id = w->batch};
	ok(w, store_close_batch(w->s, &b, &w->e));
	ok(w, store_commit(w->s, &w->e));
	return w->command;
}

static void take_back(struct world *w, const char *verb, uint32_t command)
{
	begin(w, verb, command);
	ok(w, store_commit(w->s, &w->e));
}

static struct row_identity key_of(uint64_t n)
{
	return (struct row_identity){n * 0x9e3779b97f4a7c15u, ~n};
}

static party_id party(struct world *w, const char *text, stated_id *as)
{
	party_id p = catalogue_party(w->ev->catalogue, text, strlen(text));
	*as = evidence_stated(w->ev, text, strlen(text),
			      catalogue_party_get(w->ev->catalogue, p)->name);
	return p;
}

static typeset_id types(struct world *w, const char *text, stated_id *as)
{
	typeset_id t = catalogue_types(w->ev->catalogue, text, strlen(text));
	*as =
	    evidence_stated(w->ev, text, strlen(text), catalogue_typeset_name(w->ev->catalogue, t));
	return t;
}

/* A row of 1 and up, told apart by its number. */
static enum fate put_holding(struct world *w, uint64_t row, const char *operator_, const char *type)
{
	struct holding h = {.claim = {.batch = w->batch, .line = (uint32_t)row}};
	enum fate fate = FATE_REJECTED;
	h.operator_ = party(w, operator_, &h.operator_as);
	h.types = types(w, type, &h.types_as);
	ok(w, store_put_holding(w->s, w->ev, &h, key_of(row), &fate, NULL, &w->e));
	return fate;
}

static void put_transfer(struct world *w, uint64_t row, const char *from, const char *to,
			 const char *via, const char *type)
{
	struct transfer t = {.claim = {.batch = w->batch, .line = (uint32_t)row}};
	enum fate fate;
	t.from = party(w, from, &t.from_as);
	t.to = party(w, to, &t.to_as);
	t.via = party(w, via, &t.via_as);
	t.types = types(w, type, &t.types_as);
	ok(w, store_put_transfer(w->s, w->ev, &t, key_of(row), &fate, NULL, &w->e));
}

static void put_airframe(struct world *w, uint64_t row, const char *operator_, const char *type)
{
	struct airframe a = {.claim = {.batch = w->batch, .line = (uint32_t)row}};
	const struct catalogue *c = w->ev->catalogue;
	enum fate fate;
	a.operator_ = party(w, operator_, &a.operator_as);
	a.type = catalogue_type(w->ev->catalogue, type, strlen(type));
	a.type_as =
	    evidence_stated(w->ev, type, strlen(type), catalogue_type_get(c, a.type)->designation);
	ok(w, store_put_airframe(w->s, w->ev, &a, key_of(row), &fate, NULL, &w->e));
}

static void put_type(struct world *w, uint64_t row, const char *designation, const char *aliases)
{
	struct aircraft_type t = {.designation = designation, .aliases = aliases};
	enum fate fate;
	ok(w, store_put_type(w->s, &t, NULL, w->batch, 1, key_of(row), &fate, NULL, &w->e));
}

static void put_party(struct world *w, uint64_t row, const char *name, const char *aliases)
{
	struct party p = {.name = name, .aliases = aliases};
	enum fate fate;
	ok(w, store_put_party(w->s, &p, NULL, w->batch, 1, key_of(row), &fate, NULL, &w->e));
}

/* ---- reading ---- */

static void say(struct str *out, const struct evidence *ev, const char *name, stated_id as)
{
	str_add(out, out->n && out->s[out->n - 1] != '\n' ? " | " : "");
	str_add(out, name);
	if (as)
		str_addf(out, " (%s)", evidence_stated_text(ev, as));
}

static void say_party(struct str *out, const struct evidence *ev, party_id p, stated_id as)
{
	say(out, ev, p ? catalogue_party_get(ev->catalogue, p)->name : "-", as);
}

static void say_types(struct str *out, const struct evidence *ev, typeset_id t, stated_id as)
{
	size_t n;
	catalogue_typeset_members(ev->catalogue, t, &n);
	say(out, ev, t ? catalogue_typeset_name(ev->catalogue, t) : "-", as);
	if (n > 1)
		str_addf(out, " x%zu", n);
}

static void say_all(struct str *out, const struct evidence *ev)
{
	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		say_party(out, ev, h->operator_, h->operator_as);
		say_types(out, ev, h->types, h->types_as);
		str_addc(out, '\n');
	}
	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		say_party(out, ev, t->from, t->from_as);
		say_party(out, ev, t->to, t->to_as);
		say_party(out, ev, t->via, t->via_as);
		say_types(out, ev, t->types, t->types_as);
		str_addc(out, '\n');
	}
	for (size_t i = 0; i < ev->airframes.n; i++) {
		const struct airframe *a = &ev->airframes.v[i];
		say_party(out, ev, a->operator_, a->operator_as);
		say(out, ev, catalogue_type_get(ev->catalogue, a->type)->designation, a->type_as);
		str_addc(out, '\n');
	}
}

/* Every claim as the ledger has it now: what its names mean, and in brackets how they are stated
 * where that differs; xN: a set of so many types. */
static void assert_says(struct world *w, const char *expected)
{
	struct evidence *ev = evidence_new();
	struct store_view now = {0};
	struct str text = {0};
	ok(w, store_load(w->s, ev, &now, &w->e));
	say_all(&text, ev);
	assert_string_equal(str_c(&text), expected);
	str_free(&text);
	evidence_free(&ev);
}

/* ---- names in a ledger of today ---- */

static void names_come_back_as_stated_beside_what_they_mean(void **state)
{
	struct world *w = *state;
	begin(w, "import", 0);
	put_holding(w, 1, "Kazakhstan", "MiG-29");
	put_holding(w, 2, "KZ", "Lockheed C-130H Hercules");
	put_holding(w, 3, "Казахстан", "МиГ-29 / Су-24");
	put_holding(w, 4, "Nobody's Air Arm", "Su-24; Zorro 9");
	put_transfer(w, 5, "Polska", "UKR", "A broker", "mig 29");
	put_airframe(w, 6, "Poland", "Mi-8 / Mi-17");
	put_airframe(w, 7, "Rzeczpospolita Polska", "МиГ-29");
	commit(w);
	assert_says(w, "Kazakhstan | MiG-29\n"
		       "Kazakhstan (KZ) | C-130H (Lockheed C-130H Hercules)\n"
		       "Kazakhstan (Казахстан) | MiG-29 / Su-24 (МиГ-29 / Су-24) x2\n"
		       "Nobody's Air Arm | Su-24 / Zorro 9 (Su-24; Zorro 9) x2\n"
		       "Poland (Polska) | Ukraine (UKR) | A broker | MiG-29 (mig 29)\n"
		       "Poland | Mi-8 / Mi-17\n"
		       "Poland (Rzeczpospolita Polska) | MiG-29 (МиГ-29)\n");
}

static void what_is_stated_as_it_is_resolved_needs_no_words(void **state)
{
	struct world *w = *state;
	stated_id as;
	party(w, "Kazakhstan", &as);
	assert_int_equal(as, 0);
	types(w, "MiG-29 / Su-24", &as);
	assert_int_equal(as, 0);
	types(w, "Su-24 / MiG-29", &as);
	assert_string_equal(evidence_stated_text(w->ev, as), "Su-24 / MiG-29");
	assert_null(evidence_stated_text(w->ev, 0));
}

#define UNDEFINED "Forza | Zorro / MiG-29 x2\nForza | Zorro\n"
#define DEFINED                                                                                    \
	"Italian Air Force (Forza) | Z-1 / MiG-29 (Zorro / MiG-29) x2\n"                           \
	"Italian Air Force (Forza) | Z-1 (Zorro)\n"

static void a_definition_reaches_the_claims_before_it_until_it_is_undone(void **state)
{
	struct world *w = *state;
	uint32_t defined;
	begin(w, "import", 0);
	put_holding(w, 1, "Forza", "Zorro / MiG-29");
	put_airframe(w, 2, "Forza", "Zorro");
	commit(w);
	assert_says(w, UNDEFINED);
	begin(w, "import", 0);
	put_party(w, 3, "Italian Air Force", "Forza");
	put_type(w, 4, "Z-1", "Zorro");
	defined = commit(w);
	assert_says(w, DEFINED);
	take_back(w, "undo", defined);
	assert_says(w, UNDEFINED);
	take_back(w, "redo", defined);
	assert_says(w, DEFINED);
}

static void claims_read_while_a_definition_held_lose_it_with_its_undo(void **state)
{
	struct world *w = *state;
	struct store_view now = {0};
	uint32_t defined;
	begin(w, "import", 0);
	put_party(w, 3, "Italian Air Force", "Forza");
	put_type(w, 4, "Z-1", "Zorro");
	defined = commit(w);
	ok(w, store_load(w->s, w->ev, &now, &w->e)); /* names are looked for as import does */
	begin(w, "import", 0);
	put_holding(w, 1, "Forza", "Zorro / MiG-29");
	put_airframe(w, 2, "Forza", "Zorro");
	commit(w);
	assert_says(w, DEFINED);
	take_back(w, "undo", defined);
	assert_says(w, UNDEFINED);
}

/* Also where the catalogue would take that name for another's. */
static void a_definition_is_about_the_name_given(void **state)
{
	struct world *w = *state;
	begin(w, "import", 0);
	put_type(w, 1, "Lockheed C-130H Hercules", "Big Herk");
	put_holding(w, 2, "Poland", "Big Herk");
	put_holding(w, 3, "Poland", "C-130H");
	commit(w);
	assert_says(w, "Poland | Lockheed C-130H Hercules (Big Herk)\nPoland | C-130H\n");
}

static void the_first_to_have_a_name_keeps_it(void **state)
{
	struct world *w = *state;
	struct catalogue *c = w->ev->catalogue;
	struct aircraft_type t = {.designation = "Z-1", .aliases = "Su-24;Zorro"};
	type_id z = catalogue_type_define(c, &t, NULL);
	struct party p = {.name = "Italian Air Force", .aliases = "Poland;Forza"};
	party_id italy = catalogue_party_define(c, &p, NULL);
	assert_int_equal(catalogue_type_named(c, "zorro", 5), z);
	assert_string_equal(catalogue_type_get(c, catalogue_type_named(c, "Su-24", 5))->designation,
			    "Su-24");
	assert_int_equal(catalogue_party_named(c, "Forza", 5), italy);
	assert_string_equal(catalogue_party_get(c, catalogue_party_named(c, "Poland", 6))->name,
			    "Poland");
	assert_int_equal(catalogue_type_named(c, "nobody", 6), 0);
}

/* ---- ledgers of before ---- */

/* Type 4 was once what "Zorro / MiG-29" meant; later it was the set of 2 and 1. */
static const char old_rows[] =
    "INSERT INTO command (at, verb) VALUES (1000, 'import');"
    "INSERT INTO batch (command, file, record) VALUES (1, 'old.csv', 1);"
    "INSERT INTO batch_count VALUES (1, 6, 6, 0, 0, 0);"
    "INSERT INTO party (name) VALUES ('Kazakhstan'), ('Nobody''s Air Arm'), ('United States');"
    "INSERT INTO type (designation) VALUES ('MiG-29'), ('Zorro'), ('C-130H'), ('Zorro / MiG-29'),"
    " ('Z-1');"
    "INSERT INTO typeset (members) VALUES ('3'), ('4'), ('1,2');"
    "INSERT INTO typeset_member VALUES (1, 0, 3), (2, 0, 4), (3, 0, 2), (3, 1, 1);"
    "INSERT INTO holding (id, batch, line, operator, types) VALUES (1, 1, 2, 1, 1),"
    " (2, 1, 3, 2, 2), (3, 1, 4, 2, 3), (4, 1, 5, NULL, NULL);"
    "INSERT INTO holding_by_types VALUES (1, 1), (2, 2), (3, 3), (0, 4);"
    "INSERT INTO transfer (id, batch, line, from_party, to_party, via_party, types)"
    " VALUES (5, 1, 6, 1, 3, 2, 3);"
    "INSERT INTO airframe (id, batch, line, type, operator) VALUES (6, 1, 7, 4, 1);"
    "INSERT INTO row_identity VALUES (42, 1, 7, 1);";
static const char old_definition[] =
    "INSERT INTO type_row (id, batch, line, type, aliases) VALUES (7, 1, 8, 5, 'Zorro');";

#define OLD(zorro)                                                                                 \
	"Kazakhstan | C-130H\nNobody's Air Arm | " zorro "\nNobody's Air Arm | " zorro "\n"        \
	"- | -\nKazakhstan | United States | Nobody's Air Arm | " zorro "\n"                       \
	"Kazakhstan | Zorro / MiG-29\n"

static void run(sqlite3 *db, const char *text, size_t n)
{
	char *sql = mem_strndup(text, n), *fault = NULL;
	if (sqlite3_exec(db, sql, NULL, NULL, &fault) != SQLITE_OK)
		fail_msg("%s", fault);
	mem_free(sql);
}

/* A ledger as that version of the program left it. */
static void make_old(struct world *w, int version, const char *more)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(w->ledger, &db), SQLITE_OK);
	run(db, (const char *)embedded_schema_001, embedded_schema_001_size);
	if (version > 1)
		run(db, (const char *)embedded_schema_002, embedded_schema_002_size);
	run(db, old_rows, strlen(old_rows));
	run(db, more, strlen(more));
	sqlite3_close(db);
}

static void run_in(struct world *w, const char *sql)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(w->ledger, &db), SQLITE_OK);
	run(db, sql, strlen(sql));
	sqlite3_close(db);
}

static int64_t number_in(struct world *w, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;
	assert_int_equal(sqlite3_open(w->ledger, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &q, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(q), SQLITE_ROW);
	int64_t n = sqlite3_column_int64(q, 0);
	sqlite3_finalize(q);
	sqlite3_close(db);
	return n;
}

static void assert_migrates(struct world *w, int version)
{
	make_old(w, version, "");
	ok(w, store_open(&w->s, w->ledger, STORE_READ, &w->e));
	assert_says(w, OLD("Zorro / MiG-29 x2"));
	store_close(&w->s);
	assert_int_equal(number_in(w, "PRAGMA user_version"), version);
	ok(w, store_open(&w->s, w->ledger, STORE_WRITE, &w->e));
	assert_says(w, OLD("Zorro / MiG-29 x2"));
	store_close(&w->s);
	assert_int_equal(number_in(w, "PRAGMA user_version"), schema_version());
	assert_int_equal(number_in(w, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
	assert_int_equal(number_in(w, "SELECT count(*) FROM typeset"), 2);
	assert_int_equal(number_in(w, "SELECT count(*) FROM holding_by_types AS x "
				      "JOIN holding AS h ON h.id = x.row AND "
				      "coalesce(h.types, 0) = x.types"),
			 4);
}

static void a_ledger_of_version_1_keeps_its_names(void **state)
{
	assert_migrates(*state, 1);
}

static void a_ledger_of_version_2_keeps_its_names(void **state)
{
	assert_migrates(*state, 2);
}

struct writer {
	const char *ledger;
	pthread_t thread;
	struct err e;
	int result;
};

static void *open_to_write(void *arg)
{
	struct writer *x = arg;
	struct store *s = NULL;
	x->result = store_open(&s, x->ledger, STORE_WRITE, &x->e);
	store_close(&s);
	return NULL;
}

/* Both find the old version, and wait for somebody else: one then runs the migrations, the other
 * finds them run. */
static void two_writers_of_an_old_ledger_bring_it_up_to_date_once(void **state)
{
	struct world *w = *state;
	struct writer x[2] = {{.ledger = w->ledger}, {.ledger = w->ledger}};
	sqlite3 *db = NULL;
	make_old(w, 1, "");
	assert_int_equal(sqlite3_open(w->ledger, &db), SQLITE_OK);
	run(db, "BEGIN IMMEDIATE", strlen("BEGIN IMMEDIATE"));
	for (int i = 0; i < 2; i++)
		assert_int_equal(pthread_create(&x[i].thread, NULL, open_to_write, &x[i]), 0);
	sqlite3_sleep(200); /* where it is too short, less is proved and nothing fails */
	run(db, "ROLLBACK", strlen("ROLLBACK"));
	sqlite3_close(db);
	for (int i = 0; i < 2; i++) {
		pthread_join(x[i].thread, NULL);
		if (x[i].result != 0)
			fail_msg("%s", x[i].e.text);
	}
	ok(w, store_open(&w->s, w->ledger, STORE_READ, &w->e));
	assert_says(w, OLD("Zorro / MiG-29 x2"));
	assert_int_equal(number_in(w, "PRAGMA user_version"), schema_version());
}

/* Each is a transaction of its own. */
static void a_migration_that_fails_changes_nothing(void **state)
{
	struct world *w = *state;
	make_old(w, 1, "INSERT INTO holding (id, batch, line, operator) VALUES (9, 1, 9, 77);");
	assert_int_equal(store_open(&w->s, w->ledger, STORE_WRITE, &w->e), -1);
	assert_non_null(strstr(w->e.text, "migration 2 (editions): ledger "));
	assert_non_null(strstr(w->e.text, "a row speaks of a name that is not there"));
	assert_int_equal(number_in(w, "PRAGMA user_version"), 1);
	assert_int_equal(number_in(w, "SELECT count(*) FROM sqlite_schema WHERE name = 'stand'"),
			 0);
	run_in(w, "DELETE FROM holding WHERE id = 9");
	err_clear(&w->e);
	ok(w, store_open(&w->s, w->ledger, STORE_WRITE, &w->e));
	assert_says(w, OLD("Zorro / MiG-29 x2"));
}

/* Undone before, it is undone after, and comes back with a redo. */
static void what_was_undone_in_an_old_ledger_stays_undone(void **state)
{
	struct world *w = *state;
	make_old(w, 2,
		 "INSERT INTO stand (batch, list) VALUES (1, 'somebody');"
		 "INSERT INTO command (at, verb, target) VALUES (1001, 'undo', 1);");
	ok(w, store_open(&w->s, w->ledger, STORE_READ, &w->e));
	assert_says(w, "");
	store_close(&w->s);
	ok(w, store_open(&w->s, w->ledger, STORE_WRITE, &w->e));
	assert_says(w, "");
	take_back(w, "redo", 1);
	assert_says(w, OLD("Zorro / MiG-29 x2"));
}

static void definitions_of_an_old_ledger_complete_its_names(void **state)
{
	struct world *w = *state;
	make_old(w, 2, old_definition);
	ok(w, store_open(&w->s, w->ledger, STORE_WRITE, &w->e));
	assert_says(w, OLD("Z-1 / MiG-29 (Zorro / MiG-29) x2"));
}

/* The stored hash has the record mixed in, as row.c has it. */
static void a_row_of_an_old_ledger_is_known_again(void **state)
{
	struct world *w = *state;
	struct row_identity key = {(uint64_t)RECORD_HOLDING * 0x9e3779b97f4a7c15u ^ 42, 7};
	struct holding h = {.claim.line = 2};
	enum fate fate = FATE_REJECTED;
	claim_id id = 0;
	make_old(w, 2, "");
	ok(w, store_open(&w->s, w->ledger, STORE_WRITE, &w->e));
	begin(w, "import", 0);
	h.claim.batch = w->batch;
	h.operator_ = party(w, "KZ", &h.operator_as);
	h.types = types(w, "Lockheed C-130H Hercules", &h.types_as);
	ok(w, store_put_holding(w->s, w->ev, &h, key, &fate, &id, &w->e));
	commit(w);
	assert_int_equal(fate, FATE_UNCHANGED);
	assert_int_equal(id, 1);
	assert_says(w, OLD("Zorro / MiG-29 x2"));
}

#define T(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(names_come_back_as_stated_beside_what_they_mean),
	    T(what_is_stated_as_it_is_resolved_needs_no_words),
	    T(a_definition_reaches_the_claims_before_it_until_it_is_undone),
	    T(claims_read_while_a_definition_held_lose_it_with_its_undo),
	    T(a_definition_is_about_the_name_given),
	    T(the_first_to_have_a_name_keeps_it),
	    T(a_ledger_of_version_1_keeps_its_names),
	    T(a_ledger_of_version_2_keeps_its_names),
	    T(two_writers_of_an_old_ledger_bring_it_up_to_date_once),
	    T(a_migration_that_fails_changes_nothing),
	    T(what_was_undone_in_an_old_ledger_stays_undone),
	    T(definitions_of_an_old_ledger_complete_its_names),
	    T(a_row_of_an_old_ledger_is_known_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The ledger file: what goes in comes out, nothing is kept twice, undo and redo by history alone,
 * refusals that change nothing, and a crash that leaves the ledger as it was. */
#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "hangar/edit.h"
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/store.h"
#include "hangar/str.h"
#include "store/schema.h"

/* ---- a folder per test, a ledger in it ---- */

struct bench {
	char folder[512], ledger[600];
	struct store *s;
	struct evidence *ev;
	struct err e;
};

static int set_up(void **state)
{
	struct bench *b = calloc(1, sizeof *b);
	const char *tmp = getenv("TMPDIR");
	snprintf(b->folder, sizeof b->folder, "%s/hangar-store-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(b->folder))
		return -1;
	snprintf(b->ledger, sizeof b->ledger, "%s/l.db", b->folder);
	b->ev = evidence_new();
	*state = b;
	return 0;
}

static size_t files_in(const char *folder, bool unlink_them)
{
	size_t n = 0;
	DIR *d = opendir(folder);
	struct dirent *x;
	while (d && (x = readdir(d)))
		if (x->d_name[0] != '.') {
			n++;
			if (unlink_them)
				unlinkat(dirfd(d), x->d_name, 0);
		}
	if (d)
		closedir(d);
	return n;
}

static int tear_down(void **state)
{
	struct bench *b = *state;
	store_close(&b->s);
	evidence_free(&b->ev);
	err_clear(&b->e);
	chmod(b->folder, 0700);
	files_in(b->folder, true);
	rmdir(b->folder);
	free(b);
	return 0;
}

static void ok(struct bench *b, int result)
{
	if (result != 0)
		fail_msg("%s", b->e.text ? b->e.text : "failed without a word");
}

static void open_as(struct bench *b, enum store_mode mode)
{
	store_close(&b->s);
	ok(b, store_open(&b->s, b->ledger, mode, &b->e));
}

/* Begins, with a command of that verb; returns its number. */
static uint32_t begin(struct bench *b, const char *verb, uint32_t target)
{
	static int64_t now = 1000;
	struct command c = {.at = now++, .who = "anna", .verb = verb, .target = target};
	uint32_t id = 0;
	ok(b, store_begin(b->s, &b->e));
	ok(b, store_add_command(b->s, &c, &id, &b->e));
	return id;
}

static batch_id add_batch(struct bench *b, uint32_t command, const char *file)
{
	struct batch batch = {.command = command, .file = file, .record = RECORD_HOLDING};
	batch_id id = 0;
	ok(b, store_add_batch(b->s, &batch, NULL, &id, &b->e));
	return id;
}

static void close_batch(struct bench *b, batch_id id)
{
	struct batch batch = {
	    .id = id, .read = 4, .kept = 1, .unchanged = 1, .set_aside = 1, .rejected = 1};
	ok(b, store_close_batch(b->s, &batch, &b->e));
}

static struct row_identity key_of(uint64_t n)
{
	return (struct row_identity){n * 0x9e3779b97f4a7c15u, ~n};
}

/* A holding told apart by its count. */
static enum fate put(struct bench *b, batch_id batch, int64_t count, claim_id *id)
{
	struct holding h = {.count = quantity_exact(count)};
	enum fate fate = FATE_REJECTED;
	h.claim.batch = batch;
	h.claim.line = (uint32_t)count + 1;
	h.claim.stance = STATES;
	h.claim.source = evidence_source(b->ev, "iiss", 4);
	h.operator_ = catalogue_party(b->ev->catalogue, "Kazakhstan", 10);
	h.types = catalogue_types(b->ev->catalogue, "MiG-29", 6);
	ok(b, store_put_holding(b->s, b->ev, &h, key_of((uint64_t)count), &fate, id, &b->e));
	return fate;
}

/* Imports holdings `from` to `to` as one command; returns the command. */
static uint32_t import(struct bench *b, const char *file, int64_t from, int64_t to)
{
	uint32_t command = begin(b, "import", 0);
	batch_id batch = add_batch(b, command, file);
	for (int64_t i = from; i <= to; i++)
		put(b, batch, i, NULL);
	close_batch(b, batch);
	ok(b, store_commit(b->s, &b->e));
	return command;
}

static void say(struct bench *b, const char *verb, uint32_t target)
{
	begin(b, verb, target);
	ok(b, store_commit(b->s, &b->e));
}

static struct evidence *load_view(struct bench *b, struct store_view view)
{
	struct evidence *ev = evidence_new();
	ok(b, store_load(b->s, ev, &view, &b->e));
	return ev;
}

static struct evidence *load(struct bench *b)
{
	return load_view(b, (struct store_view){0});
}

/* The counts of the holdings that are open, as "1 2 3". */
static void assert_open(struct bench *b, const char *expected)
{
	struct evidence *ev = load(b);
	struct str text = {0};
	for (size_t i = 0; i < ev->holdings.n; i++)
		str_addf(&text, i ? " %lld" : "%lld", (long long)ev->holdings.v[i].count.best);
	assert_string_equal(str_c(&text), expected);
	str_free(&text);
	evidence_free(&ev);
}

/* ---- round trips ---- */

static struct date a_date(const char *text)
{
	struct date d = {0};
	struct err e = ERR_INIT;
	assert_int_equal(date_parse(&d, text, DATE_DAY_FIRST, &e), 0);
	return d;
}

static struct quantity a_quantity(const char *text)
{
	struct quantity q = {0};
	struct err e = ERR_INIT;
	assert_int_equal(quantity_parse(&q, text, NUMERAL_PLAIN, &e), 0);
	return q;
}

static struct money money_of(const char *text)
{
	struct money m = {0};
	struct err e = ERR_INIT;
	struct money_context c = {0};
	assert_int_equal(money_parse(&m, text, &c, &e), 0);
	return m;
}

static void same_text(const char *a, const char *b)
{
	if (!streq(a, b))
		fail_msg("\"%s\" is not \"%s\"", a ? a : "(null)", b ? b : "(null)");
}

static void same_money(struct money a, struct money b)
{
	assert_true(quantity_equal(a.minor, b.minor));
	same_text(currency_code(a.currency), currency_code(b.currency));
}

static void same_date(struct date a, struct date b)
{
	assert_true(date_equal(&a, &b));
	assert_int_equal(a.earliest, b.earliest);
	assert_int_equal(a.latest, b.latest);
	assert_int_equal(a.flags, b.flags);
	assert_int_equal(a.form, b.form);
	assert_int_equal(a.list, b.list);
}

static const char *source_key(const struct evidence *ev, source_id id)
{
	return id ? evidence_source_get(ev, id)->key : NULL;
}

static const char *party_name(const struct evidence *ev, party_id id)
{
	return id ? catalogue_party_get(ev->catalogue, id)->name : NULL;
}

static void same_sources(const struct evidence *x, struct source_list a, const struct evidence *y,
			 struct source_list b)
{
	assert_int_equal(a.n, b.n);
	for (size_t i = 0; i < a.n; i++)
		same_text(source_key(x, a.v[i]), source_key(y, b.v[i]));
}

static void same_claim(const struct evidence *x, const struct claim *a, const struct evidence *y,
		       const struct claim *b)
{
	assert_int_equal(a->record, b->record);
	assert_int_equal(a->batch, b->batch);
	assert_int_equal(a->line, b->line);
	same_text(source_key(x, a->source), source_key(y, b->source));
	assert_int_equal(a->stance, b->stance);
	assert_int_equal(a->denies, b->denies);
	assert_int_equal(a->rank, b->rank);
	assert_int_equal(a->credibility, b->credibility);
	same_sources(x, a->cites, y, b->cites);
	same_text(a->locator, b->locator);
	same_text(a->excerpt, b->excerpt);
	same_text(a->note, b->note);
	same_text(a->tags, b->tags);
	same_text(a->extra, b->extra);
}

static struct claim full_claim(struct bench *b, batch_id batch, enum record record)
{
	static source_id cites[2];
	cites[0] = evidence_source(b->ev, "tass", 4);
	cites[1] = evidence_source(b->ev, "kyiv-post", 9);
	return (struct claim){.batch = batch,
			      .line = 7,
			      .record = (uint8_t)record,
			      .source = evidence_source(b->ev, "iiss", 4),
			      .stance = DENIES,
			      .denies = DENIED_PRICE,
			      .rank = RANK_PREFERRED,
			      .credibility = '3',
			      .cites = {cites, 2},
			      .locator = "p. 12",
			      .excerpt = "\"восемьдесят один\"",
			      .note = "it's; DROP TABLE holding",
			      .tags = "a;b",
			      .extra = "{\"Wing\":\"604\"}"};
}

static batch_id begin_batch(struct bench *b)
{
	open_as(b, STORE_CREATE);
	return add_batch(b, begin(b, "import", 0), "x.csv");
}

static void commit(struct bench *b, batch_id batch)
{
	close_batch(b, batch);
	ok(b, store_commit(b->s, &b->e));
}

static void a_holding_with_every_field_and_one_with_none_come_back(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	struct holding full = {.claim = full_claim(b, batch, RECORD_HOLDING),
			       .operator_ = catalogue_party(b->ev->catalogue, "Kazakhstan", 10),
			       .types = catalogue_types(b->ev->catalogue, "MiG-31 / MiG-27", 15),
			       .count = a_quantity("~80"),
			       .condition = CONDITION_STORED,
			       .as_of = a_date("2004-06~"),
			       .unit_price = money_of("<USD 20000"),
			       .base = "Жетыген"};
	struct holding none = {.claim = {.batch = batch, .record = RECORD_HOLDING}};
	ok(b, store_put_holding(b->s, b->ev, &full, key_of(1), &fate, NULL, &b->e));
	ok(b, store_put_holding(b->s, b->ev, &none, key_of(2), &fate, NULL, &b->e));
	commit(b, batch);

	struct evidence *ev = load(b);
	assert_int_equal(ev->holdings.n, 2);
	const struct holding *h = &ev->holdings.v[0];
	same_claim(b->ev, &full.claim, ev, &h->claim);
	same_text(party_name(ev, h->operator_), "Kazakhstan");
	same_text(catalogue_typeset_name(ev->catalogue, h->types),
		  catalogue_typeset_name(b->ev->catalogue, full.types));
	assert_true(quantity_equal(h->count, full.count));
	assert_int_equal(h->condition, CONDITION_STORED);
	same_date(h->as_of, full.as_of);
	same_money(h->unit_price, full.unit_price);
	same_text(h->base, "Жетыген");
	h = &ev->holdings.v[1];
	same_claim(b->ev, &none.claim, ev, &h->claim);
	assert_int_equal(h->operator_ + h->types + h->condition, 0);
	assert_false(quantity_stated(h->count) || date_stated(&h->as_of) ||
		     money_stated(h->unit_price));
	assert_null(h->base);
	evidence_free(&ev);
}

static struct transfer full_transfer(struct bench *b, batch_id batch)
{
	struct catalogue *c = b->ev->catalogue;
	return (struct transfer){.claim = full_claim(b, batch, RECORD_TRANSFER),
				 .deal = evidence_deal(b->ev, "sipri:55238", 11),
				 .site = "Жетыген",
				 .kind = KIND_SALE,
				 .from = catalogue_party(c, "Kazakhstan", 10),
				 .to = catalogue_party(c, "United States", 13),
				 .via = catalogue_party(c, "A broker nobody knows", 21),
				 .types = catalogue_types(c, "Su-24", 5),
				 .ordered = a_quantity("117"),
				 .count = a_quantity("80-90"),
				 .unit_price = money_of("USD 19300"),
				 .total_price = money_of("~KZT 1019782199"),
				 .price_kind = PRICE_ASKING,
				 .order_date = a_date("2023-10-26"),
				 .date = a_date("2024-04/.."),
				 .status = STATUS_DELIVERED,
				 .condition = CONDITION_SECOND_HAND,
				 .outcome = OUTCOME_SPARES,
				 .tiv = a_quantity("2500000")};
}

static void same_transfer(const struct evidence *x, const struct transfer *a,
			  const struct evidence *y, const struct transfer *b)
{
	same_claim(x, &a->claim, y, &b->claim);
	same_text(a->deal ? x->deals.v[a->deal - 1].key : NULL,
		  b->deal ? y->deals.v[b->deal - 1].key : NULL);
	same_text(a->site, b->site);
	same_text(party_name(x, a->from), party_name(y, b->from));
	same_text(party_name(x, a->to), party_name(y, b->to));
	same_text(party_name(x, a->via), party_name(y, b->via));
	same_text(catalogue_typeset_name(x->catalogue, a->types),
		  catalogue_typeset_name(y->catalogue, b->types));
	assert_true(quantity_equal(a->ordered, b->ordered));
	assert_true(quantity_equal(a->count, b->count));
	assert_true(quantity_equal(a->tiv, b->tiv));
	same_money(a->unit_price, b->unit_price);
	same_money(a->total_price, b->total_price);
	same_date(a->order_date, b->order_date);
	same_date(a->date, b->date);
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->price_kind, b->price_kind);
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->condition, b->condition);
	assert_int_equal(a->outcome, b->outcome);
}

static void a_transfer_with_every_field_and_one_with_none_come_back(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	struct transfer full = full_transfer(b, batch);
	struct transfer none = {.claim = {.batch = batch, .record = RECORD_TRANSFER}};
	ok(b, store_put_transfer(b->s, b->ev, &full, key_of(1), &fate, NULL, &b->e));
	ok(b, store_put_transfer(b->s, b->ev, &none, key_of(2), &fate, NULL, &b->e));
	commit(b, batch);

	struct evidence *ev = load(b);
	assert_int_equal(ev->transfers.n, 2);
	same_transfer(b->ev, &full, ev, &ev->transfers.v[0]);
	same_transfer(b->ev, &none, ev, &ev->transfers.v[1]);
	assert_int_equal(ev->deals.n, 1);
	evidence_free(&ev);
}

static void same_airframe(const struct evidence *x, const struct airframe *a,
			  const struct evidence *y, const struct airframe *b)
{
	same_claim(x, &a->claim, y, &b->claim);
	same_text(a->type ? catalogue_type_get(x->catalogue, a->type)->designation : NULL,
		  b->type ? catalogue_type_get(y->catalogue, b->type)->designation : NULL);
	same_text(a->icao24, b->icao24);
	same_text(a->registration, b->registration);
	same_text(a->serial, b->serial);
	same_text(a->construction_no, b->construction_no);
	same_text(party_name(x, a->operator_), party_name(y, b->operator_));
	same_text(a->unit, b->unit);
	same_text(a->base, b->base);
	same_text(a->status, b->status);
	same_date(a->built, b->built);
	same_date(a->as_of, b->as_of);
}

static void an_airframe_with_every_field_and_one_with_none_come_back(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	struct airframe full = {.claim = full_claim(b, batch, RECORD_AIRFRAME),
				.type = catalogue_type(b->ev->catalogue, "MiG-29UB", 8),
				.icao24 = "ae01ce",
				.registration = "N29UB",
				.serial = "86-0078",
				.construction_no = "2960720165",
				.operator_ = catalogue_party(b->ev->catalogue, "Poland", 6),
				.unit = "604",
				.base = "Mińsk",
				.status = "stored",
				.built = a_date("198X"),
				.as_of = a_date("unknown")};
	struct airframe none = {.claim = {.batch = batch, .record = RECORD_AIRFRAME}};
	ok(b, store_put_airframe(b->s, b->ev, &full, key_of(1), &fate, NULL, &b->e));
	ok(b, store_put_airframe(b->s, b->ev, &none, key_of(2), &fate, NULL, &b->e));
	commit(b, batch);

	struct evidence *ev = load(b);
	assert_int_equal(ev->airframes.n, 2);
	same_airframe(b->ev, &full, ev, &ev->airframes.v[0]);
	same_airframe(b->ev, &none, ev, &ev->airframes.v[1]);
	evidence_free(&ev);
}

static void same_source(const struct evidence *x, const struct source *a, const struct evidence *y,
			const struct source *b)
{
	same_text(a->key, b->key);
	same_text(a->title, b->title);
	same_text(a->publisher, b->publisher);
	same_text(a->address, b->address);
	same_text(a->archived, b->archived);
	same_text(a->language, b->language);
	same_text(a->note, b->note);
	same_text(a->extra, b->extra);
	same_text(a->edition_of, b->edition_of);
	same_date(a->published, b->published);
	same_date(a->retrieved, b->retrieved);
	assert_int_equal(a->reliability, b->reliability);
	assert_int_equal(a->batch, b->batch);
	assert_int_equal(a->line, b->line);
	same_sources(x, a->derives_from, y, b->derives_from);
}

static void sources_come_back_and_the_newest_definition_stands(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	source_id from = evidence_source(b->ev, "tass", 4);
	struct source old = {.key = "kyiv-post", .batch = batch, .title = "old", .note = "gone"};
	struct source full = {.key = "kyiv-post",
			      .batch = batch,
			      .line = 3,
			      .title = "Kazakhstan sells",
			      .publisher = "Kyiv Post",
			      .address = "https://example.org/?a=1",
			      .archived = "https://archive.example.org",
			      .language = "en",
			      .extra = "{}",
			      .published = a_date("2024-04-28"),
			      .retrieved = a_date("2024-05"),
			      .reliability = 'C',
			      .edition_of = "the post",
			      .derives_from = {&from, 1}};
	struct source none = {.key = "nothing", .batch = batch, .line = 4};
	ok(b, store_put_source(b->s, b->ev, &old, key_of(1), &fate, NULL, &b->e));
	ok(b, store_put_source(b->s, b->ev, &full, key_of(2), &fate, NULL, &b->e));
	ok(b, store_put_source(b->s, b->ev, &none, key_of(3), &fate, NULL, &b->e));
	commit(b, batch);

	struct evidence *ev = load(b);
	const struct source *tass = &ev->sources.v[evidence_source_find(ev, "tass") - 1];
	same_source(b->ev, &full, ev, &ev->sources.v[evidence_source_find(ev, "kyiv-post") - 1]);
	same_source(b->ev, &none, ev, &ev->sources.v[evidence_source_find(ev, "nothing") - 1]);
	assert_int_equal(tass->batch, 0); /* nothing defines it */
	evidence_free(&ev);
}

static void types_and_parties_come_back_into_the_catalogue(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	struct aircraft_type t = {.designation = "Zz-99",
				  .maker = "Zavod",
				  .role = "trainer",
				  .reporting_name = "Zebra",
				  .aliases = "Цц-99;Zz 99",
				  .class_ = CLASS_UAV,
				  .first_flight = a_date("1999-05-01")};
	struct party p = {.name = "Zubrowka Air Force",
			  .category = "air force",
			  .aliases = "ZAF",
			  .from = a_date("1950"),
			  .to = a_date("1999")};
	struct aircraft_type bare = {.designation = "Zz-98"};
	ok(b, store_put_type(b->s, &t, "Zz-98", batch, 2, key_of(1), &fate, NULL, &b->e));
	ok(b, store_put_type(b->s, &bare, NULL, batch, 3, key_of(2), &fate, NULL, &b->e));
	ok(b, store_put_party(b->s, &p, "Zubrowka", batch, 4, key_of(3), &fate, NULL, &b->e));
	commit(b, batch);

	struct evidence *ev = evidence_new();
	ok(b, store_load_names(b->s, ev, &b->e));
	type_id found = catalogue_type_find(ev->catalogue, "цц-99", strlen("цц-99"));
	assert_int_not_equal(found, 0);
	const struct aircraft_type *x = catalogue_type_get(ev->catalogue, found);
	same_text(x->designation, "Zz-99");
	same_text(x->maker, "Zavod");
	same_text(x->role, "trainer");
	same_text(x->reporting_name, "Zebra");
	assert_int_equal(x->class_, CLASS_UAV);
	same_date(x->first_flight, t.first_flight);
	same_text(catalogue_type_get(ev->catalogue, x->parent)->designation, "Zz-98");
	const struct party *y =
	    catalogue_party_get(ev->catalogue, catalogue_party_find(ev->catalogue, "ZAF", 3));
	same_text(y->name, "Zubrowka Air Force");
	same_text(y->category, "air force");
	same_date(y->from, p.from);
	same_date(y->to, p.to);
	same_text(party_name(ev, y->parent), "Zubrowka");
	evidence_free(&ev);
}

static void rates_and_indexes_come_back(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	source_id source = evidence_source(b->ev, "nbk", 3);
	struct rate r = {.batch = batch,
			 .line = 2,
			 .date = a_date("2023-10-26"),
			 .base = currency_find("USD"),
			 .quote = currency_find("KZT"),
			 .rate = {47525, 2},
			 .source = source};
	struct price_index x = {.batch = batch,
				.line = 3,
				.date = a_date("2023"),
				.value = {1435699904105014, 13},
				.currency = currency_find("USD"),
				.source = source};
	ok(b, store_put_rate(b->s, b->ev, &r, key_of(1), &fate, NULL, &b->e));
	ok(b, store_put_index(b->s, b->ev, &x, key_of(2), &fate, NULL, &b->e));
	commit(b, batch);

	struct evidence *ev = load(b);
	assert_int_equal(ev->rates.n, 1);
	assert_int_equal(ev->indexes.n, 1);
	assert_int_equal(ev->rates.v[0].rate.mantissa, 47525);
	assert_int_equal(ev->rates.v[0].rate.scale, 2);
	same_text(currency_code(ev->rates.v[0].base), "USD");
	same_text(currency_code(ev->rates.v[0].quote), "KZT");
	same_date(ev->rates.v[0].date, r.date);
	same_text(source_key(ev, ev->rates.v[0].source), "nbk");
	assert_int_equal(ev->indexes.v[0].value.mantissa, 1435699904105014);
	assert_int_equal(ev->indexes.v[0].value.scale, 13);
	same_text(currency_code(ev->indexes.v[0].currency), "USD");
	same_date(ev->indexes.v[0].date, x.date);
	assert_int_equal(ev->indexes.v[0].line, 3);
	evidence_free(&ev);
}

static void every_kind_of_date_and_quantity_comes_back(void **state)
{
	static const char *const dates[] = {"2023-10-26", "2024-04", "2001",     "201X",
					    "2004-XX",    "2004-22", "../2004",  "2004/..",
					    "2004/2006",  "2004?",   "2004-06%", "2001; 2002",
					    "1970-01-01", "unknown", ""};
	static const char *const counts[] = {"81", "~80", "80-90",   "80+", "<80",
					     "0",  "80?", "unknown", "",    "9223372036854775807"};
	struct bench *b = *state;
	enum fate fate;
	batch_id batch = begin_batch(b);
	size_t n = sizeof dates / sizeof *dates, m = sizeof counts / sizeof *counts;
	for (size_t i = 0; i < n; i++) {
		struct holding h = {.claim = {.batch = batch},
				    .as_of = a_date(dates[i]),
				    .count = a_quantity(counts[i % m])};
		ok(b, store_put_holding(b->s, b->ev, &h, key_of(i), &fate, NULL, &b->e));
	}
	commit(b, batch);
	struct evidence *ev = load(b);
	for (size_t i = 0; i < n; i++) {
		same_date(ev->holdings.v[i].as_of, a_date(dates[i]));
		assert_true(quantity_equal(ev->holdings.v[i].count, a_quantity(counts[i % m])));
	}
	evidence_free(&ev);
}

static void a_batch_and_a_command_come_back(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	struct command c = {.at = 1234, .who = "anna", .verb = "import", .what = "a.csv b.csv"};
	uint32_t command;
	batch_id id;
	ok(b, store_begin(b->s, &b->e));
	ok(b, store_add_command(b->s, &c, &command, &b->e));
	struct batch full = {.command = command,
			     .file = "a.csv",
			     .sha256 = "00ff",
			     .record = RECORD_TRANSFER,
			     .preset = "sipri",
			     .encoding = "UTF-8",
			     .mapping = "{\"Qty\":\"count\"}",
			     .delimiter = ';',
			     .header_line = 3};
	ok(b, store_add_batch(b->s, &full, NULL, &id, &b->e));
	close_batch(b, id);
	ok(b, store_commit(b->s, &b->e));
	struct evidence *ev = load(b);
	const struct batch *x = &ev->batches.v[0];
	assert_int_equal(x->id, 1);
	same_text(x->file, full.file);
	same_text(x->sha256, "00ff");
	assert_int_equal(x->record, RECORD_TRANSFER);
	same_text(x->preset, "sipri");
	same_text(x->encoding, "UTF-8");
	same_text(x->mapping, full.mapping);
	assert_int_equal(x->delimiter, ';');
	assert_int_equal(x->header_line, 3);
	assert_int_equal(x->read, 4);
	assert_int_equal(x->kept + x->unchanged + x->set_aside + x->rejected, 4);
	assert_int_equal(x->at, 1234);
	assert_true(x->active);
	same_text(ev->commands.v[0].what, "a.csv b.csv");
	same_text(ev->commands.v[0].who, "anna");
	evidence_free(&ev);
}

/* ---- identity ---- */

static void the_same_row_again_is_a_sighting(void **state)
{
	struct bench *b = *state;
	claim_id first, again;
	open_as(b, STORE_CREATE);
	batch_id one = add_batch(b, begin(b, "import", 0), "a.csv");
	assert_int_equal(put(b, one, 1, &first), FATE_KEPT);
	commit(b, one);
	batch_id two = add_batch(b, begin(b, "import", 0), "b.csv");
	assert_int_equal(put(b, two, 1, &again), FATE_UNCHANGED);
	assert_int_equal(put(b, two, 2, NULL), FATE_KEPT);
	commit(b, two);
	assert_int_equal(first, again);

	struct evidence *ev = load(b);
	assert_int_equal(ev->holdings.n, 2);
	assert_int_equal(ev->sightings.n, 1);
	assert_int_equal(ev->sightings.v[0].claim, first);
	assert_int_equal(ev->sightings.v[0].batch, two);
	assert_int_equal(ev->sightings.v[0].line, 2);
	evidence_free(&ev);
}

static void batches_of_one_command_see_each_other_but_not_themselves(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t command = begin(b, "import", 0);
	batch_id one = add_batch(b, command, "a.csv");
	assert_int_equal(put(b, one, 1, NULL), FATE_KEPT);
	close_batch(b, one);
	batch_id two = add_batch(b, command, "b.csv");
	assert_int_equal(put(b, two, 1, NULL), FATE_UNCHANGED);
	commit(b, two);
	assert_open(b, "1");
}

/* Enough rows that the identities are read into memory on the way. */
static void a_large_file_again_is_all_sightings_and_its_new_rows_are_kept(void **state)
{
	struct bench *b = *state;
	size_t fates[4] = {0};
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 9000);
	uint32_t command = begin(b, "import", 0);
	batch_id two = add_batch(b, command, "b.csv");
	for (int64_t i = 1; i <= 12000; i++)
		fates[put(b, two, i, NULL)]++;
	assert_int_equal(fates[FATE_UNCHANGED], 9000);
	assert_int_equal(fates[FATE_KEPT], 3000);
	close_batch(b, two);
	batch_id three = add_batch(b, command, "c.csv");
	for (int64_t i = 12000; i >= 1; i--)
		fates[put(b, three, i, NULL)]++;
	commit(b, three);
	assert_int_equal(fates[FATE_UNCHANGED], 21000);
	struct evidence *ev = load(b);
	assert_int_equal(ev->holdings.n, 12000);
	assert_int_equal(ev->sightings.n, 21000);
	evidence_free(&ev);
}

static void equal_identities_of_two_records_are_two_rows(void **state)
{
	struct bench *b = *state;
	enum fate fate = FATE_REJECTED;
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 1);
	batch_id two = add_batch(b, begin(b, "import", 0), "b.csv");
	struct transfer t = {.claim = {.batch = two}};
	ok(b, store_put_transfer(b->s, b->ev, &t, key_of(1), &fate, NULL, &b->e));
	assert_int_equal(fate, FATE_KEPT);
	commit(b, two);
}

static void row_numbers_run_through_all_records(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	claim_id a, c, d;
	batch_id one = begin_batch(b);
	struct transfer t = {.claim = {.batch = one}};
	struct source src = {.key = "x", .batch = one};
	put(b, one, 1, &a);
	ok(b, store_put_transfer(b->s, b->ev, &t, key_of(2), &fate, &c, &b->e));
	ok(b, store_put_source(b->s, b->ev, &src, key_of(3), &fate, &d, &b->e));
	commit(b, one);
	assert_int_equal(a, 1);
	assert_int_equal(c, 2);
	assert_int_equal(d, 3);
	open_as(b, STORE_WRITE);
	batch_id two = add_batch(b, begin(b, "add", 0), NULL);
	put(b, two, 9, &a);
	commit(b, two);
	assert_int_equal(a, 4);
}

/* ---- undo and redo ---- */

static void undo_closes_and_redo_opens_in_any_order(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t one = import(b, "a.csv", 1, 2), two = import(b, "b.csv", 3, 4);
	assert_open(b, "1 2 3 4");
	say(b, "undo", one);
	assert_open(b, "3 4");
	say(b, "undo", two);
	assert_open(b, "");
	say(b, "redo", one);
	assert_open(b, "1 2");
	say(b, "redo", two);
	assert_open(b, "1 2 3 4");
	say(b, "undo", one);
	struct evidence *ev = load(b);
	assert_false(ev->batches.v[0].active);
	assert_true(ev->batches.v[1].active);
	assert_true(ev->commands.v[0].undone);
	assert_int_equal(ev->commands.n, 7);
	evidence_free(&ev);
}

static void undoing_the_first_file_keeps_what_the_second_also_said(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t one = import(b, "a.csv", 1, 3), two = import(b, "b.csv", 2, 4);
	say(b, "undo", one);
	assert_open(b, "2 3 4");
	struct evidence *ev = load(b);
	assert_int_equal(ev->holdings.v[0].claim.batch, 2); /* it is the one that says so now */
	assert_int_equal(ev->sightings.n, 0);
	evidence_free(&ev);
	say(b, "undo", two);
	assert_open(b, "");
	say(b, "redo", one);
	assert_open(b, "1 2 3");
	ev = load_view(b, (struct store_view){.all_batches = true});
	assert_int_equal(ev->holdings.n, 4);
	assert_int_equal(ev->sightings.n, 2);
	evidence_free(&ev);
}

/* Of three claims the middle one is of a tank: it comes back as that, stands aside, and goes with
 * its batch. */
static void a_claim_of_other_equipment_comes_back_as_one(void **state)
{
	struct bench *b = *state;
	struct evidence *names = evidence_new(), *ev;
	uint32_t command;
	open_as(b, STORE_CREATE);
	command = begin(b, "import", 0);
	batch_id batch = add_batch(b, command, "a.csv");
	for (uint32_t i = 1; i <= 3; i++) {
		struct holding h = {.claim = {.batch = batch, .line = i, .stance = STATES}};
		struct row_identity key = {i, i};
		enum fate fate;
		h.claim.other = i == 2 ? "tank" : NULL;
		h.claim.source = evidence_source(names, "s", 1);
		assert_int_equal(store_put_holding(b->s, names, &h, key, &fate, NULL, &b->e), 0);
		assert_int_equal(fate, FATE_KEPT);
	}
	commit(b, batch);
	ev = load(b);
	assert_int_equal(ev->holdings.n, 3);
	assert_null(ev->holdings.v[0].claim.other);
	assert_string_equal(ev->holdings.v[1].claim.other, "tank");
	other_set_aside(ev);
	assert_int_equal(ev->holdings.n, 2);
	assert_int_equal(other_count(ev), 1);
	assert_int_equal(ev->holdings.v[1].claim.line, 3);
	assert_non_null(other_claim(ev, ev->other.holdings.v[0].claim.id));
	assert_null(evidence_claim(ev, ev->other.holdings.v[0].claim.id));
	other_take_back(ev);
	assert_int_equal(other_count(ev), 0);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(ev->holdings.v[i].claim.line, i + 1);
	evidence_free(&ev);
	say(b, "undo", command);
	ev = load(b);
	assert_int_equal(ev->holdings.n + other_count(ev), 0);
	evidence_free(&ev);
	evidence_free(&names);
}

static void an_undone_row_is_kept_when_it_is_seen_again(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t one = import(b, "a.csv", 1, 1);
	say(b, "undo", one);
	batch_id two = add_batch(b, begin(b, "import", 0), "b.csv");
	assert_int_equal(put(b, two, 1, NULL), FATE_KEPT);
	commit(b, two);
	batch_id three = add_batch(b, begin(b, "import", 0), "c.csv");
	assert_int_equal(put(b, three, 1, NULL), FATE_UNCHANGED);
	commit(b, three);
	assert_open(b, "1");
}

static void what_was_recorded_later_does_not_count(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t one = import(b, "a.csv", 1, 1);
	import(b, "b.csv", 2, 2);
	say(b, "undo", one);
	struct evidence *ev = load(b);
	int64_t first = ev->commands.v[0].at, second = ev->commands.v[1].at;
	evidence_free(&ev);
	ev = load_view(b, (struct store_view){.recorded_by = first});
	assert_int_equal(ev->holdings.n, 1);
	assert_int_equal(ev->holdings.v[0].count.best, 1);
	assert_int_equal(ev->batches.n, 2);
	assert_false(ev->batches.v[1].active);
	evidence_free(&ev);
	ev = load_view(b, (struct store_view){.recorded_by = second});
	assert_int_equal(ev->holdings.n, 2);
	evidence_free(&ev);
}

/* ---- kept files ---- */

static batch_id keep_as(struct bench *b, const void *data, size_t n, const char *encoding)
{
	struct file_view f = {.data = n ? data : NULL, .size = n};
	struct batch batch = {.command = begin(b, "import", 0),
			      .file = "x.csv",
			      .encoding = encoding};
	batch_id id = 0;
	ok(b, store_add_batch(b->s, &batch, &f, &id, &b->e));
	commit(b, id);
	return id;
}

static batch_id keep(struct bench *b, const void *data, size_t n)
{
	return keep_as(b, data, n, NULL);
}

static void assert_kept(struct bench *b, batch_id id, const void *data, size_t n)
{
	struct str out = {0};
	str_add(&out, "before");
	ok(b, store_original(b->s, id, &out, &b->e));
	assert_int_equal(out.n, n + 6);
	if (n)
		assert_memory_equal(out.s + 6, data, n);
	str_free(&out);
}

static void assert_line(struct bench *b, batch_id id, uint32_t line, const char *text, size_t n)
{
	struct str out = {0};
	ok(b, store_line(b->s, id, line, &out, &b->e));
	assert_int_equal(out.n, n);
	if (n)
		assert_memory_equal(out.s, text, n);
	str_free(&out);
}

static void assert_no_line(struct bench *b, batch_id id, uint32_t line)
{
	struct str out = {0};
	assert_int_equal(store_line(b->s, id, line, &out, &b->e), -1);
	assert_int_equal(b->e.kind, ERR_USAGE);
	assert_non_null(strstr(b->e.text, "has no line"));
	err_clear(&b->e);
	str_free(&out);
}

static void small_files_are_kept_byte_for_byte(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	batch_id empty = keep(b, "", 0), bare = keep(b, "a\nb", 3),
		 crlf = keep(b, "a\r\n\r\nb\r\n", 8), nul = keep(b, "x\0y\nz\n", 6),
		 twice = keep(b, "a\nb", 3);
	assert_kept(b, empty, "", 0);
	assert_no_line(b, empty, 1);
	assert_kept(b, bare, "a\nb", 3);
	assert_line(b, bare, 1, "a", 1);
	assert_line(b, bare, 2, "b", 1);
	assert_no_line(b, bare, 3);
	assert_no_line(b, bare, 0);
	assert_kept(b, crlf, "a\r\n\r\nb\r\n", 8);
	assert_line(b, crlf, 1, "a", 1);
	assert_line(b, crlf, 2, "", 0);
	assert_line(b, crlf, 3, "b", 1);
	assert_no_line(b, crlf, 4);
	assert_line(b, nul, 1, "x\0y", 3);
	assert_kept(b, twice, "a\nb", 3);
	struct evidence *ev = load(b);
	assert_string_equal(ev->batches.v[1].sha256, ev->batches.v[4].sha256);
	assert_int_equal(strlen(ev->batches.v[0].sha256), 64);
	evidence_free(&ev);
}

/* U+0A0A is made of line ends; the frames are cut for whoever kept the bytes first. */
static void lines_are_those_of_the_encoding_of_the_batch(void **state)
{
	struct bench *b = *state;
	struct str text = {0};
	open_as(b, STORE_CREATE);
	for (int i = 0; i < 400000; i++)
		str_addn(&text, i % 2 ? "\n\n\n\0" : "x\0\n\0", 4);
	batch_id bytes = keep_as(b, text.s, text.n, "UTF-8"),
		 wide = keep_as(b, text.s, text.n, "UTF-16LE with BOM"),
		 own = keep_as(b, text.s, text.n - 2, "UTF-16LE"),
		 back = keep_as(b, text.s, text.n - 2, "Windows-1252");
	assert_line(b, bytes, 1, "x\0", 2);
	assert_line(b, bytes, 799999, "", 0);
	assert_line(b, back, 3, "", 0);
	for (int i = 0; i < 2; i++) {
		batch_id id = i ? own : wide;
		assert_line(b, id, 1, "x\0", 2);
		assert_line(b, id, 2, "\n\n", 2);
		assert_line(b, id, 399999, "x\0", 2);
		assert_line(b, id, 400000, "\n\n", 2);
		assert_no_line(b, id, 400001);
		assert_kept(b, id, text.s, i ? text.n - 2 : text.n);
	}
	str_free(&text);
}

static void a_file_of_several_frames_gives_back_any_line(void **state)
{
	struct bench *b = *state;
	struct str text = {0};
	uint32_t lines = 0;
	open_as(b, STORE_CREATE);
	while (text.n < 3u << 20) {
		lines++;
		str_addf(&text, "line %u,%u,%x\n", lines, lines * 7919u, lines * 2654435761u);
	}
	batch_id id = keep(b, text.s, text.n);
	assert_kept(b, id, text.s, text.n);
	const uint32_t wanted[] = {1, 2, lines / 3, lines / 2, lines - 1, lines};
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		char line[80];
		int n = snprintf(line, sizeof line, "line %u,%u,%x", wanted[i], wanted[i] * 7919u,
				 wanted[i] * 2654435761u);
		assert_line(b, id, wanted[i], line, (size_t)n);
	}
	assert_no_line(b, id, lines + 1);
	str_free(&text);
}

static void a_line_longer_than_a_frame_is_one_line(void **state)
{
	struct bench *b = *state;
	size_t n = (size_t)3 << 20;
	char *text = malloc(n);
	open_as(b, STORE_CREATE);
	memset(text, 'x', n);
	batch_id endless = keep(b, text, n);
	assert_kept(b, endless, text, n);
	assert_line(b, endless, 1, text, n);
	assert_no_line(b, endless, 2);
	memcpy(text, "short\n", 6);
	text[n - 3] = '\n';
	batch_id between = keep(b, text, n);
	assert_line(b, between, 1, "short", 5);
	assert_line(b, between, 2, text + 6, n - 9);
	assert_line(b, between, 3, "xx", 2);
	free(text);
}

static void a_batch_without_a_file_has_no_line(void **state)
{
	struct bench *b = *state;
	struct str out = {0};
	open_as(b, STORE_CREATE);
	import(b, NULL, 1, 1);
	assert_int_equal(store_line(b->s, 1, 1, &out, &b->e), -1);
	assert_string_equal(b->e.text, "batch 1 has no file: it was typed in");
	assert_int_equal(store_original(b->s, 2, &out, &b->e), -1);
	assert_string_equal(b->e.text, "there is no batch 2");
}

static int note_unkept(const struct unkept *u, void *arg)
{
	str_addf(arg, "%u %d %s; ", u->line, (int)u->fate, u->reason ? u->reason : "-");
	return u->line == 9;
}

static void rows_that_were_not_kept_are_listed_by_line(void **state)
{
	struct bench *b = *state;
	struct str out = {0};
	batch_id id = begin_batch(b);
	ok(b, store_add_unkept(b->s, id, 9, FATE_REJECTED, "count: \"x\"", &b->e));
	ok(b, store_add_unkept(b->s, id, 11, FATE_REJECTED, "after the end", &b->e));
	ok(b, store_add_unkept(b->s, id, 2, FATE_SET_ASIDE, "a ship", &b->e));
	commit(b, id);
	ok(b, store_each_unkept(b->s, id, note_unkept, &out, &b->e));
	assert_string_equal(out.s, "2 2 a ship; 9 3 count: \"x\"; ");
	str_free(&out);
}

/* ---- refusals ---- */

static void write_bytes(const char *path, const void *data, size_t n)
{
	FILE *f = fopen(path, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(data, 1, n, f), n);
	fclose(f);
}

static char *read_bytes(const char *path, size_t *n)
{
	struct file_view f;
	struct err e = ERR_INIT;
	assert_int_equal(file_open(&f, path, &e), 0);
	char *copy = malloc(f.size + 1);
	if (f.size)
		memcpy(copy, f.data, f.size);
	*n = f.size;
	file_close(&f);
	return copy;
}

static void assert_refused_as(struct bench *b, enum store_mode mode, const char *words)
{
	struct store *s = (struct store *)b;
	assert_int_equal(store_open(&s, b->ledger, mode, &b->e), -1);
	assert_null(s);
	assert_int_equal(b->e.kind, ERR_IO);
	if (!strstr(b->e.text, words) || !strstr(b->e.text, b->ledger) || strchr(b->e.text, '\n'))
		fail_msg("%s: not as expected: %s", b->e.text, words);
	err_clear(&b->e);
}

/* Refused in every mode, and the file and its folder are as before. */
static void assert_refused(struct bench *b, const char *words)
{
	size_t n, m, files = files_in(b->folder, false);
	char *before = read_bytes(b->ledger, &n);
	assert_refused_as(b, STORE_READ, words);
	assert_refused_as(b, STORE_WRITE, words);
	assert_refused_as(b, STORE_CREATE, words);
	char *after = read_bytes(b->ledger, &m);
	assert_int_equal(n, m);
	assert_memory_equal(before, after, n);
	assert_int_equal(files_in(b->folder, false), files);
	free(before);
	free(after);
}

static void make_ledger(struct bench *b, int64_t rows)
{
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, rows);
	store_close(&b->s);
}

/* Changes one byte of the ledger's file. */
static void patch(struct bench *b, size_t at, char to)
{
	size_t n;
	char *bytes = read_bytes(b->ledger, &n);
	bytes[at] = to;
	write_bytes(b->ledger, bytes, n);
	free(bytes);
}

static void a_missing_ledger_says_how_to_make_one(void **state)
{
	struct bench *b = *state;
	assert_refused_as(b, STORE_READ, "make one with \"hangar init\" or by importing a file");
	assert_refused_as(b, STORE_WRITE, "make one with \"hangar init\" or by importing a file");
	assert_int_equal(files_in(b->folder, false), 0);
}

static void what_is_no_ledger_is_refused_and_left_alone(void **state)
{
	struct bench *b = *state;
	char text[300];
	write_bytes(b->ledger, "", 0);
	assert_refused(b, "is not a ledger: it is empty");
	write_bytes(b->ledger, "short", 5);
	assert_refused(b, "is not a ledger");
	memset(text, 'x', sizeof text);
	write_bytes(b->ledger, text, sizeof text);
	assert_refused(b, "is not a ledger");
	unlink(b->ledger);
	mkdir(b->ledger, 0700);
	assert_refused_as(b, STORE_READ, "is a folder, not a ledger");
	assert_refused_as(b, STORE_CREATE, "is a folder, not a ledger");
	rmdir(b->ledger);
}

static void a_database_of_another_program_is_refused(void **state)
{
	struct bench *b = *state;
	make_ledger(b, 3);
	patch(b, 68, 'X'); /* application_id */
	assert_refused(b, "another program's database");
}

static void a_newer_ledger_is_refused(void **state)
{
	struct bench *b = *state;
	make_ledger(b, 3);
	patch(b, 63, 99); /* user_version */
	assert_refused(b, "was made by a newer hangar (version 99; this one knows 7)");
}

static void a_truncated_ledger_is_refused(void **state)
{
	struct bench *b = *state;
	size_t n;
	make_ledger(b, 3000);
	char *bytes = read_bytes(b->ledger, &n);
	write_bytes(b->ledger, bytes, n - 10000);
	free(bytes);
	assert_refused(b, "is damaged: 10000 of its");
}

static void a_damaged_page_is_an_error_of_one_line(void **state)
{
	struct bench *b = *state;
	size_t n;
	make_ledger(b, 3000);
	char *bytes = read_bytes(b->ledger, &n);
	memset(bytes + 8192, 0xa5, n - 8192);
	write_bytes(b->ledger, bytes, n);
	free(bytes);
	struct evidence *ev = evidence_new();
	struct store_view view = {0};
	if (store_open(&b->s, b->ledger, STORE_READ, &b->e) == 0)
		assert_int_equal(store_load(b->s, ev, &view, &b->e), -1);
	assert_int_equal(b->e.kind, ERR_IO);
	assert_non_null(strstr(b->e.text, "is damaged"));
	evidence_free(&ev);
}

static void a_second_writer_is_told_that_the_ledger_is_locked(void **state)
{
	struct bench *b = *state;
	struct store *other;
	make_ledger(b, 1);
	open_as(b, STORE_WRITE);
	begin(b, "import", 0);
	ok(b, store_open(&other, b->ledger, STORE_WRITE, &b->e));
	assert_int_equal(store_begin(other, &b->e), -1);
	assert_int_equal(b->e.kind, ERR_IO);
	assert_non_null(strstr(b->e.text, "is locked by another program"));
	store_close(&other);
}

static void a_ledger_opened_for_reading_is_not_written(void **state)
{
	struct bench *b = *state;
	make_ledger(b, 1);
	open_as(b, STORE_READ);
	assert_int_equal(store_begin(b->s, &b->e), -1);
	assert_int_equal(b->e.kind, ERR_IO);
	store_close(&b->s);
	assert_int_equal(files_in(b->folder, false), 1); /* no -wal or -shm left */
}

/* Runs `f` in a child without root's powers; true when it returned true there. */
static bool as_nobody(struct bench *b, bool (*f)(struct bench *b))
{
	pid_t child = fork();
	if (child == 0) {
		if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
			_exit(2);
		_exit(f(b) ? 0 : 1);
	}
	int status = 0;
	waitpid(child, &status, 0);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool reads_and_cannot_write(struct bench *b)
{
	struct evidence *ev = evidence_new();
	struct store_view view = {0};
	struct store *s;
	if (store_open(&s, b->ledger, STORE_READ, &b->e) != 0 ||
	    store_load(s, ev, &view, &b->e) != 0 || ev->holdings.n != 5)
		return false;
	store_close(&s);
	evidence_free(&ev);
	bool refused = store_open(&s, b->ledger, STORE_WRITE, &b->e) != 0;
	return refused && b->e.kind == ERR_IO && strstr(b->e.text, "read-only");
}

static void a_ledger_in_a_read_only_folder_opens_for_reading(void **state)
{
	struct bench *b = *state;
	make_ledger(b, 5);
	chmod(b->ledger, 0444);
	chmod(b->folder, 0555);
	assert_true(as_nobody(b, reads_and_cannot_write));
	chmod(b->folder, 0755);
	assert_int_equal(files_in(b->folder, false), 1);
}

/* ---- transactions and crashes ---- */

static void a_ledger_is_made_once(void **state)
{
	struct bench *b = *state;
	char path[700];
	snprintf(path, sizeof path, "%s/deep/l.db", b->folder);
	assert_int_equal(store_open(&b->s, path, STORE_CREATE, &b->e), -1);
	assert_non_null(strstr(b->e.text, "there is no folder"));
	err_clear(&b->e);
	snprintf(path, sizeof path, "%s/deep", b->folder);
	assert_int_equal(mkdir(path, 0777), 0);
	snprintf(path, sizeof path, "%s/deep/l.db", b->folder);
	ok(b, store_open(&b->s, path, STORE_CREATE, &b->e));
	assert_true(store_is_new(b->s));
	assert_string_equal(store_path(b->s), path);
	store_close(&b->s);
	ok(b, store_open(&b->s, path, STORE_CREATE, &b->e));
	assert_true(store_is_new(b->s)); /* nothing was committed: nothing was made */
	begin(b, "init", 0);
	ok(b, store_commit(b->s, &b->e));
	store_close(&b->s);
	ok(b, store_open(&b->s, path, STORE_CREATE, &b->e));
	assert_false(store_is_new(b->s));
	store_close(&b->s);
	unlink(path);
	snprintf(path, sizeof path, "%s/deep", b->folder);
	assert_int_equal(files_in(path, false), 0);
	rmdir(path);
}

static void rollback_leaves_nothing_and_names_are_written_again(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	batch_id id = add_batch(b, begin(b, "import", 0), "a.csv");
	put(b, id, 1, NULL);
	close_batch(b, id);
	store_rollback(b->s);
	assert_open(b, "");
	import(b, "a.csv", 1, 2);
	assert_open(b, "1 2");
	struct evidence *ev = load(b);
	assert_int_equal(ev->batches.n, 1);
	assert_int_equal(ev->commands.n, 1);
	assert_int_equal(ev->holdings.v[0].claim.id, 1);
	evidence_free(&ev);
}

static void closing_without_commit_rolls_back(void **state)
{
	struct bench *b = *state;
	make_ledger(b, 2);
	open_as(b, STORE_WRITE);
	batch_id id = add_batch(b, begin(b, "import", 0), "b.csv");
	put(b, id, 3, NULL);
	open_as(b, STORE_READ);
	assert_open(b, "1 2");
}

static void a_reader_sees_the_ledger_as_it_was_while_a_writer_writes(void **state)
{
	struct bench *b = *state;
	struct store *writer;
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 2);
	writer = b->s;
	batch_id id = add_batch(b, begin(b, "import", 0), "b.csv");
	for (int64_t i = 10; i < 20000; i++)
		put(b, id, i, NULL);
	b->s = NULL;
	open_as(b, STORE_READ);
	assert_open(b, "1 2");
	struct store *reader = b->s;
	b->s = writer;
	store_rollback(b->s);
	id = add_batch(b, begin(b, "import", 0), "b.csv");
	put(b, id, 3, NULL);
	commit(b, id);
	b->s = reader;
	assert_open(b, "1 2 3");
	store_close(&writer);
}

static void another_evidence_gets_ids_of_its_own(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 1);
	struct evidence *first = b->ev;
	b->ev = evidence_new();
	evidence_source(b->ev, "other", 5); /* iiss gets another number */
	import(b, "b.csv", 2, 2);
	evidence_free(&first);
	struct evidence *ev = load(b);
	same_text(source_key(ev, ev->holdings.v[1].claim.source), "iiss");
	assert_int_equal(ev->sources.n, 1);
	evidence_free(&ev);
}

/* In the child: a long import, told of through `pipe`, then waiting to be killed. */
static void import_until_killed(struct bench *b, int pipe)
{
	open_as(b, STORE_WRITE);
	batch_id id = add_batch(b, begin(b, "import", 0), "b.csv");
	for (int64_t i = 100; i < 100000; i++)
		put(b, id, i, NULL);
	close_batch(b, id);
	if (write(pipe, "x", 1) == 1)
		pause();
	_exit(0);
}

static void a_killed_import_leaves_the_ledger_as_it_was(void **state)
{
	struct bench *b = *state;
	int ends[2], status;
	char byte;
	make_ledger(b, 3);
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0)
		import_until_killed(b, ends[1]);
	assert_int_equal(read(ends[0], &byte, 1), 1);
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	close(ends[0]);
	close(ends[1]);
	assert_true(files_in(b->folder, false) > 1); /* the journal lies there */
	open_as(b, STORE_READ);
	assert_open(b, "1 2 3");
	open_as(b, STORE_WRITE);
	import(b, "c.csv", 100, 101);
	assert_open(b, "1 2 3 100 101");
	store_close(&b->s);
	assert_int_equal(files_in(b->folder, false), 1);
}

static void kept_rows_survive_a_kill_after_commit(void **state)
{
	struct bench *b = *state;
	int status;
	make_ledger(b, 1);
	pid_t child = fork();
	if (child == 0) {
		open_as(b, STORE_WRITE);
		import(b, "b.csv", 2, 5000);
		kill(getpid(), SIGKILL);
	}
	waitpid(child, &status, 0);
	open_as(b, STORE_READ);
	struct evidence *ev = load(b);
	assert_int_equal(ev->holdings.n, 5000);
	evidence_free(&ev);
}

/* ---- what a file speaks for, and lists that stand for an area ---- */

static void what_a_batch_covers_comes_back(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	struct batch batch = {.command = begin(b, "import", 0),
			      .file = "register.csv",
			      .covers = "from:China date:2000..2025"};
	batch_id id = 0;
	ok(b, store_add_batch(b->s, &batch, NULL, &id, &b->e));
	commit(b, id);

	struct evidence *ev = load(b);
	assert_string_equal(ev->batches.v[0].covers, "from:China date:2000..2025");
	evidence_free(&ev);
}

static uint32_t put_stand(struct bench *b, const char *list, const char *area)
{
	uint32_t command = begin(b, "stand", 0);
	struct stand st = {add_batch(b, command, NULL), list, area};
	ok(b, store_put_stand(b->s, &st, &b->e));
	commit(b, st.batch);
	return command;
}

static void a_stand_comes_back_until_it_is_undone(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	put_stand(b, "sipri", "from:Russia");
	uint32_t second = put_stand(b, "iiss", NULL);

	struct evidence *ev = load(b);
	assert_int_equal(ev->stands.n, 2);
	assert_string_equal(ev->stands.v[0].list, "sipri");
	assert_string_equal(ev->stands.v[0].area, "from:Russia");
	assert_int_equal(ev->stands.v[1].batch, 2);
	assert_null(ev->stands.v[1].area);
	evidence_free(&ev);

	begin(b, "undo", second);
	ok(b, store_commit(b->s, &b->e));
	ev = load(b);
	assert_int_equal(ev->stands.n, 1);
	evidence_free(&ev);
}

/* ---- judgements ---- */

/* One edit of a claim, as a command of its own. */
static uint32_t judge(struct bench *b, claim_id claim, enum field_id field, const char *value)
{
	uint32_t command = begin(b, "edit", 0);
	struct edit x = {.batch = add_batch(b, command, NULL),
			 .claim = claim,
			 .field = field,
			 .value = value,
			 .was = ""};
	ok(b, store_put_edit(b->s, &x, &b->e));
	commit(b, x.batch);
	return command;
}

/* "rank credibility stance" of the claim, numbers all. */
static const char *judged(struct bench *b, claim_id claim)
{
	static char text[64];
	struct evidence *ev = load(b);
	const struct claim *c = evidence_claim(ev, claim);
	assert_non_null(c);
	snprintf(text, sizeof text, "%d %c %d, %zu edits", c->rank,
		 c->credibility ? c->credibility : '-', c->stance, ev->edits.n);
	evidence_free(&ev);
	return text;
}

static void an_edit_stands_in_place_of_what_the_row_states(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 3);
	judge(b, 2, FIELD_CREDIBILITY, "3");
	judge(b, 2, FIELD_RANK, "deprecated");
	uint32_t last = judge(b, 2, FIELD_CREDIBILITY, "5");
	assert_string_equal(judged(b, 2), "3 5 1, 3 edits");
	assert_string_equal(judged(b, 1), "0 - 1, 3 edits");

	struct evidence *ev = load(b);
	size_t n;
	const struct edit *v = evidence_edits(ev, 2, &n);
	assert_int_equal(n, 3);
	assert_string_equal(v[0].was, "");
	assert_string_equal(v[2].value, "5");
	assert_string_equal(v[2].was, "3"); /* found anew, whatever was written */
	assert_null(evidence_edits(ev, 1, &n));
	assert_int_equal(ev->holdings.v[1].claim.batch, 1);
	assert_int_equal(ev->holdings.v[1].claim.line, 3);
	evidence_free(&ev);

	say(b, "undo", last);
	assert_string_equal(judged(b, 2), "3 3 1, 2 edits");
	say(b, "redo", last);
	assert_string_equal(judged(b, 2), "3 5 1, 3 edits");
}

static void the_same_row_again_does_not_undo_an_edit(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t one = import(b, "a.csv", 1, 2);
	judge(b, 1, FIELD_STANCE, "denies");
	import(b, "b.csv", 1, 2);
	assert_string_equal(judged(b, 1), "0 - 3, 1 edits");
	say(b, "undo", one); /* the second file says it still */
	assert_string_equal(judged(b, 1), "0 - 3, 1 edits");
}

static void an_edit_of_a_claim_that_is_not_there_does_nothing(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t one = import(b, "a.csv", 1, 2);
	import(b, "b.csv", 3, 4);
	judge(b, 1, FIELD_RANK, "preferred");
	say(b, "undo", one);
	assert_open(b, "3 4");
	assert_string_equal(judged(b, 3), "0 - 1, 1 edits");
	say(b, "redo", one);
	assert_string_equal(judged(b, 1), "1 - 1, 1 edits");
}

static void an_edit_moves_a_transfer_to_another_deal_and_back(void **state)
{
	struct bench *b = *state;
	enum fate fate;
	claim_id id;
	batch_id batch = begin_batch(b);
	struct transfer t = {.claim = {.batch = batch, .record = RECORD_TRANSFER},
			     .deal = evidence_deal(b->ev, "kz-1", 4)};
	ok(b, store_put_transfer(b->s, b->ev, &t, key_of(1), &fate, &id, &b->e));
	commit(b, batch);

	judge(b, id, FIELD_DEAL, "kz-2");
	struct evidence *ev = load(b);
	assert_string_equal(ev->deals.v[ev->transfers.v[0].deal - 1].key, "kz-2");
	assert_string_equal(ev->edits.v[0].was, "kz-1");
	evidence_free(&ev);
	judge(b, id, FIELD_DEAL, "");
	ev = load(b);
	assert_int_equal(ev->transfers.v[0].deal, 0);
	evidence_free(&ev);
}

static void a_judgement_that_no_field_knows_is_an_error(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 1);
	judge(b, 1, FIELD_RANK, "splendid");
	struct evidence *ev = evidence_new();
	assert_int_equal(store_load(b->s, ev, &(struct store_view){0}, &b->e), -1);
	assert_string_equal(b->e.text,
			    "what is judged of claim:1: rank: \"splendid\" is not known; expected "
			    "one of preferred, normal, deprecated");
	evidence_free(&ev);
}

static void judgements_are_those_of_the_day_that_is_looked_at(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	import(b, "a.csv", 1, 1);
	struct evidence *ev = load(b);
	int64_t then = ev->commands.v[0].at;
	evidence_free(&ev);
	judge(b, 1, FIELD_RANK, "preferred");
	ev = load_view(b, (struct store_view){.recorded_by = then});
	assert_int_equal(ev->edits.n, 0);
	assert_int_equal(ev->holdings.v[0].claim.rank, RANK_NONE);
	evidence_free(&ev);
}

static void an_acknowledgement_comes_back_until_it_is_undone(void **state)
{
	struct bench *b = *state;
	open_as(b, STORE_CREATE);
	uint32_t command = begin(b, "ack", 0);
	struct ack a = {add_batch(b, command, NULL), "echo", "deal:kz", "1 10 2", "знаем"};
	struct ack plain = {a.batch, "denied", "deal:kz", "", "no figures"};
	ok(b, store_put_ack(b->s, &a, &b->e));
	ok(b, store_put_ack(b->s, &plain, &b->e));
	commit(b, a.batch);

	struct evidence *ev = load(b);
	assert_int_equal(ev->acks.n, 2);
	assert_int_equal(ev->acks.v[0].batch, a.batch);
	same_text(ev->acks.v[0].check, "echo");
	same_text(ev->acks.v[0].about, "deal:kz");
	same_text(ev->acks.v[0].figures, "1 10 2");
	same_text(ev->acks.v[0].note, "знаем");
	same_text(ev->acks.v[1].figures, "");
	evidence_free(&ev);
	say(b, "undo", command);
	ev = load(b);
	assert_int_equal(ev->acks.n, 0);
	evidence_free(&ev);
}

/* ---- ledgers of older versions ---- */

static const char old_rows[] =
    "INSERT INTO command (at, verb) VALUES (1000, 'import');"
    "INSERT INTO batch (command, file, record) VALUES (1, 'old.csv', 1);"
    "INSERT INTO batch_count VALUES (1, 1, 1, 0, 0, 0);"
    "INSERT INTO source (key) VALUES ('iiss'); INSERT INTO party (name) VALUES ('Kazakhstan');"
    "INSERT INTO source_row (id, batch, line, source, title) VALUES (1, 1, 2, 1, 'The Balance');"
    "INSERT INTO holding (id, batch, line, source, operator, count_flags, count_low, count_best,"
    " count_high) VALUES (2, 1, 3, 1, 1, 7, 12, 12, 12);";

static void run_text(sqlite3 *db, const unsigned char *text, size_t size)
{
	char *sql = mem_strndup((const char *)text, size);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	mem_free(sql);
}

/* With the rows of version 1, brought up to `version` as a program of its time would have. */
static void make_ledger_of(struct bench *b, int version)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(b->ledger, &db), SQLITE_OK);
	for (int v = 0; v < version; v++) {
		run_text(db, migrations[v].text, *migrations[v].size);
		if (v == 0)
			assert_int_equal(sqlite3_exec(db, old_rows, NULL, NULL, NULL), SQLITE_OK);
	}
	assert_int_equal(sqlite3_exec(db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL),
			 SQLITE_OK);
	sqlite3_close(db);
}

static void make_old_ledger(struct bench *b)
{
	make_ledger_of(b, 1);
}

static int version_of(struct bench *b)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;
	assert_int_equal(sqlite3_open(b->ledger, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &q, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(q), SQLITE_ROW);
	int version = sqlite3_column_int(q, 0);
	sqlite3_finalize(q);
	sqlite3_close(db);
	return version;
}

static void assert_old_rows(struct bench *b)
{
	struct evidence *ev = load(b);
	assert_int_equal(ev->holdings.n, 1);
	assert_int_equal(ev->holdings.v[0].count.best, 12);
	assert_string_equal(ev->sources.v[0].title, "The Balance");
	assert_null(ev->sources.v[0].edition_of);
	assert_null(ev->batches.v[0].covers);
	assert_int_equal(ev->stands.n, 0);
	evidence_free(&ev);
}

static void an_older_ledger_is_read_and_stays_as_it_is(void **state)
{
	struct bench *b = *state;
	make_old_ledger(b);
	open_as(b, STORE_READ);
	assert_old_rows(b);
	assert_int_equal(store_begin(b->s, &b->e), -1);
	store_close(&b->s);
	assert_int_equal(version_of(b), 1);
	chmod(b->folder, 0500);
	open_as(b, STORE_READ);
	assert_old_rows(b);
}

static void an_older_ledger_is_brought_up_to_date_by_a_writer(void **state)
{
	struct bench *b = *state;
	make_old_ledger(b);
	open_as(b, STORE_WRITE);
	assert_old_rows(b);
	put_stand(b, "iiss", NULL);
	struct evidence *ev = load(b);
	assert_int_equal(ev->stands.n, 1);
	evidence_free(&ev);
	store_close(&b->s);
	assert_int_equal(version_of(b), schema_version());
	open_as(b, STORE_READ);
}

static void a_ledger_of_version_3_takes_judgements_once_it_is_up_to_date(void **state)
{
	struct bench *b = *state;
	make_ledger_of(b, 3);
	assert_int_equal(version_of(b), 3);
	open_as(b, STORE_READ);
	assert_old_rows(b);
	store_close(&b->s);
	assert_int_equal(version_of(b), 3);
	open_as(b, STORE_WRITE);
	assert_old_rows(b);
	judge(b, 2, FIELD_CREDIBILITY, "2");
	assert_string_equal(judged(b, 2), "0 2 0, 1 edits");
	store_close(&b->s);
	assert_int_equal(version_of(b), schema_version());
}

#define T(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(a_holding_with_every_field_and_one_with_none_come_back),
	    T(a_transfer_with_every_field_and_one_with_none_come_back),
	    T(an_airframe_with_every_field_and_one_with_none_come_back),
	    T(sources_come_back_and_the_newest_definition_stands),
	    T(types_and_parties_come_back_into_the_catalogue),
	    T(rates_and_indexes_come_back),
	    T(every_kind_of_date_and_quantity_comes_back),
	    T(a_batch_and_a_command_come_back),
	    T(the_same_row_again_is_a_sighting),
	    T(batches_of_one_command_see_each_other_but_not_themselves),
	    T(a_large_file_again_is_all_sightings_and_its_new_rows_are_kept),
	    T(equal_identities_of_two_records_are_two_rows),
	    T(row_numbers_run_through_all_records),
	    T(undo_closes_and_redo_opens_in_any_order),
	    T(undoing_the_first_file_keeps_what_the_second_also_said),
	    T(a_claim_of_other_equipment_comes_back_as_one),
	    T(an_undone_row_is_kept_when_it_is_seen_again),
	    T(what_was_recorded_later_does_not_count),
	    T(small_files_are_kept_byte_for_byte),
	    T(lines_are_those_of_the_encoding_of_the_batch),
	    T(a_file_of_several_frames_gives_back_any_line),
	    T(a_line_longer_than_a_frame_is_one_line),
	    T(a_batch_without_a_file_has_no_line),
	    T(rows_that_were_not_kept_are_listed_by_line),
	    T(a_missing_ledger_says_how_to_make_one),
	    T(what_is_no_ledger_is_refused_and_left_alone),
	    T(a_database_of_another_program_is_refused),
	    T(a_newer_ledger_is_refused),
	    T(a_truncated_ledger_is_refused),
	    T(a_damaged_page_is_an_error_of_one_line),
	    T(a_second_writer_is_told_that_the_ledger_is_locked),
	    T(a_ledger_opened_for_reading_is_not_written),
	    T(a_ledger_in_a_read_only_folder_opens_for_reading),
	    T(a_ledger_is_made_once),
	    T(rollback_leaves_nothing_and_names_are_written_again),
	    T(closing_without_commit_rolls_back),
	    T(a_reader_sees_the_ledger_as_it_was_while_a_writer_writes),
	    T(another_evidence_gets_ids_of_its_own),
	    T(a_killed_import_leaves_the_ledger_as_it_was),
	    T(kept_rows_survive_a_kill_after_commit),
	    T(what_a_batch_covers_comes_back),
	    T(a_stand_comes_back_until_it_is_undone),
	    T(an_older_ledger_is_read_and_stays_as_it_is),
	    T(an_older_ledger_is_brought_up_to_date_by_a_writer),
	    T(an_edit_stands_in_place_of_what_the_row_states),
	    T(the_same_row_again_does_not_undo_an_edit),
	    T(an_edit_of_a_claim_that_is_not_there_does_nothing),
	    T(an_edit_moves_a_transfer_to_another_deal_and_back),
	    T(a_judgement_that_no_field_knows_is_an_error),
	    T(judgements_are_those_of_the_day_that_is_looked_at),
	    T(an_acknowledgement_comes_back_until_it_is_undone),
	    T(a_ledger_of_version_3_takes_judgements_once_it_is_up_to_date),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

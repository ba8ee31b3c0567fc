/* What is to be read is copied whole, as it was at one moment, or refused; and however long it is,
 * it is seen whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/copy.h"
#include "hangar/err.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/watch.h"

#define LARGE ((size_t)40 << 20)

/* ---- spool ---- */

static void text_is_the_same_in_memory_and_in_a_file(void **state)
{
	(void)state;
	for (size_t most = 1; most < 300; most += 37) {
		struct spool s = {.most = most};
		struct file_view f;
		struct str expected = {0};

		for (int i = 0; i < 60; i++) {
			char piece[16];
			int n = snprintf(piece, sizeof piece, "piece %d\n", i);
			str_addn(&expected, piece, (size_t)n);
			assert_int_equal(spool_add(&s, piece, (size_t)n, NULL), 0);
		}
		assert_int_equal(spool_view(&s, &f, NULL), 0);
		assert_int_equal(f.size, expected.n);
		assert_memory_equal(f.data, expected.s, expected.n + 1); /* and a NUL */
		assert_true(s.file != 0);
		spool_free(&s);
		str_free(&expected);
	}
}

static void a_text_of_whole_pages_ends_with_a_nul_too(void **state)
{
	struct spool s = {.most = 1};
	struct file_view f;
	char page[4096];

	(void)state;
	memset(page, 'x', sizeof page);
	for (int i = 0; i < 4; i++)
		assert_int_equal(spool_add(&s, page, sizeof page, NULL), 0);
	assert_int_equal(spool_view(&s, &f, NULL), 0);
	assert_int_equal(f.data[f.size], '\0');
	spool_free(&s);
}

/* Kilobytes of the program's memory that are pages of files. */
static long mapped_kilobytes(void)
{
	char line[256];
	long kb = -1;
	FILE *f = fopen("/proc/self/status", "r");

	while (f && fgets(line, sizeof line, f))
		sscanf(line, "RssFile: %ld", &kb);
	if (f)
		fclose(f);
	return kb;
}

static size_t walk(const struct spool *s, const struct file_view *f, bool pass)
{
	struct spool_walk w = {.of = s};
	size_t sum = 0;

	for (size_t i = 0; i < f->size; i += 512) {
		sum += f->data[i];
		if (pass)
			spool_pass(&w, i);
	}
	return sum;
}

static void what_was_passed_takes_no_memory_and_is_there_all_the_same(void **state)
{
	struct spool s = {0};
	struct file_view f;
	char *piece = mem_alloc(LARGE / 8);
	long before, after;
	size_t sum;

	(void)state;
	for (size_t i = 0; i < 8; i++) {
		memset(piece, 'a' + (int)i, LARGE / 8);
		assert_int_equal(spool_add(&s, piece, LARGE / 8, NULL), 0);
	}
	mem_free(piece);
	assert_int_equal(spool_view(&s, &f, NULL), 0);
	sum = walk(&s, &f, false);
	before = mapped_kilobytes();
	assert_int_equal(walk(&s, &f, true), sum);
	after = mapped_kilobytes();
	if (before >= 0) /* elsewhere than on Linux nobody tells */
		assert_true(before - after > 20000);
	assert_int_equal(walk(&s, &f, true), sum);
	spool_free(&s);
}

static void no_room_names_the_folder(void **state)
{
	const char *folder = getenv("TMPDIR");
	char *kept = folder ? mem_strdup(folder) : NULL;
	struct spool s = {.most = 1};
	struct err e = ERR_INIT;

	(void)state;
	setenv("TMPDIR", "/no/such/folder", 1);
	assert_int_equal(spool_add(&s, "text", 4, &e), -1);
	assert_int_equal(e.kind, ERR_IO);
	assert_string_equal(e.text, "a copy of it can't be kept in /no/such/folder: No such file "
				    "or directory ($TMPDIR names another folder)");
	if (kept)
		setenv("TMPDIR", kept, 1);
	else
		unsetenv("TMPDIR");
	mem_free(kept);
	err_clear(&e);
	spool_free(&s);
}

/* ---- files that change while they are copied ---- */

struct meddling {
	const char *path;
	uint64_t at; /* bytes read */
	void (*meddle)(const char *path);
	bool stop;
};

static bool look(uint64_t done, uint64_t all, void *arg)
{
	struct meddling *m = arg;

	(void)all;
	if (done < m->at)
		return true;
	if (m->meddle)
		m->meddle(m->path);
	m->meddle = NULL;
	return !m->stop;
}

static void append(const char *path)
{
	FILE *f = fopen(path, "a");

	assert_non_null(f);
	fputs("more\n", f);
	fclose(f);
}

static void cut(const char *path)
{
	assert_int_equal(truncate(path, 700000), 0);
}

static void vanish(const char *path)
{
	assert_int_equal(unlink(path), 0);
}

static char *large_file(struct str *text)
{
	struct str name = {0};
	const char *folder = getenv("TMPDIR");
	FILE *f;

	str_addf(&name, "%s/copied-%ld", folder ? folder : "/tmp", (long)getpid());
	for (int i = 0; i < 100000; i++)
		str_addf(text, "row %06d\n", i);
	f = fopen(name.s, "w");
	assert_non_null(f);
	fwrite(text->s, 1, text->n, f);
	fclose(f);
	return str_take(&name);
}

/* What is said of it; NULL: it was copied whole. Owned. */
static char *copied(void (*meddle)(const char *path), bool stop)
{
	struct str text = {0};
	char *path = large_file(&text), hex[FILE_SHA256_HEX], expected[FILE_SHA256_HEX];
	struct meddling m = {.path = path, .at = 500000, .meddle = meddle, .stop = stop};
	struct watch w = {look, &m};
	struct spool s = {.most = 1000};
	struct file_view f;
	struct err e = ERR_INIT;
	char *said = NULL;

	if (copy_file(&s, hex, path, &w, &e)) {
		said = mem_strdup(str_starts(e.text, path) ? e.text + strlen(path) : e.text);
		assert_int_equal(e.kind, stop ? ERR_STOPPED : ERR_IO);
	} else {
		assert_int_equal(spool_view(&s, &f, NULL), 0);
		assert_int_equal(f.size, text.n);
		assert_memory_equal(f.data, text.s, text.n);
		file_sha256(expected, text.s, text.n);
		assert_string_equal(hex, expected);
	}
	unlink(path);
	spool_free(&s);
	err_clear(&e);
	str_free(&text);
	mem_free(path);
	return said;
}

static void assert_copied(void (*meddle)(const char *path), bool stop, const char *expected)
{
	char *said = copied(meddle, stop);

	if (!expected)
		assert_null(said);
	else
		assert_string_equal(said, expected);
	mem_free(said);
}

static void a_file_is_copied_as_it_was_at_one_moment(void **state)
{
	static const char changed[] =
	    ": was changed while it was read; import it when nobody writes to it";

	(void)state;
	assert_copied(NULL, false, NULL);
	assert_copied(append, false, changed);
	assert_copied(cut, false, changed);
	assert_copied(vanish, false, NULL); /* who has it open has it whole */
	assert_copied(NULL, true, "stopped");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_is_the_same_in_memory_and_in_a_file),
	    cmocka_unit_test(a_text_of_whole_pages_ends_with_a_nul_too),
	    cmocka_unit_test(what_was_passed_takes_no_memory_and_is_there_all_the_same),
	    cmocka_unit_test(no_room_names_the_folder),
	    cmocka_unit_test(a_file_is_copied_as_it_was_at_one_moment),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The sample ledger: the Kazakh sale, imported as anybody would import it. */
#include "demo.h"

#include "inside.h"

#include "hangar/err.h"

#define FILES 4

static void sample_files(struct input f[FILES])
{
	f[0] = (struct input){.path = "sources.csv",
			      .view = {embedded_demo_sources, embedded_demo_sources_size}};
	f[1] = (struct input){.path = "transfers.csv",
			      .view = {embedded_demo_transfers, embedded_demo_transfers_size}};
	f[2] = (struct input){.path = "holdings.csv",
			      .view = {embedded_demo_holdings, embedded_demo_holdings_size}};
	f[3] = (struct input){.path = "rates.csv",
			      .view = {embedded_demo_rates, embedded_demo_rates_size}};
}

static bool is_of_sample(const struct batch *b, const struct input files[FILES])
{
	char hex[FILE_SHA256_HEX];

	for (size_t i = 0; i < FILES; i++) {
		file_sha256(hex, files[i].view.data, files[i].view.size);
		if (streq(b->sha256, hex))
			return true;
	}
	return false;
}

/* Somebody's own data must not be mixed with the sample. */
static int check_own(const struct evidence *ev, const char *path, const struct input files[FILES],
		     struct err *e)
{
	for (size_t i = 0; i < ev->batches.n; i++)
		if (is_of_sample(&ev->batches.v[i], files))
			return 0;
	if (!ev->batches.n)
		return 0;
	return err_set(e, ERR_USAGE,
		       "ledger %s holds other data: the sample needs a file of its own", path);
}

static int check_existing(const char *path, const struct input files[FILES], struct err *e)
{
	struct session s;
	int rc = session_open_history(&s, path, e);

	if (rc)
		return rc;
	rc = check_own(s.ev, path, files, e);
	session_close(&s);
	return rc;
}

int ledger_demo(const char *path, struct err *e)
{
	struct input files[FILES];
	struct import_job job = {0};
	struct imported *result = NULL;
	int rc = 0;

	sample_files(files);
	if (file_exists(path))
		rc = check_existing(path, files, e);
	if (!rc)
		rc = import_inputs(&result, path, files, FILES, &job, e);
	imported_free(&result);
	return rc;
}

/* Where the ledger is, and a ledger read and resolved under one policy. */
#include "inside.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/filter.h"
#include "hangar/str.h"

#define DAY_SECONDS 86400

static const char *set(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value ? value : NULL;
}

/* ---- which ledger ---- */

static int data_folder(struct str *out, struct err *e)
{
	const char *data = set("XDG_DATA_HOME"), *home = set("HOME");

	if (data && *data == '/') { /* the XDG rules: a relative one is to be ignored */
		str_addf(out, "%s/hangar/", data);
		return 0;
	}
	if (!home)
		return err_set(e, ERR_USAGE,
			       "no home folder is known: say where the ledger is with --ledger");
	str_addf(out, "%s/.local/share/hangar/", home);
	return 0;
}

char *ledger_path(const char *given, struct err *e)
{
	struct str path = {0};

	if (given && !*given) {
		err_set(e, ERR_USAGE, "--ledger needs the name of a file");
		return NULL;
	}
	given = given ? given : set("HANGAR_LEDGER");
	if (given)
		return mem_strdup(given);
	if (data_folder(&path, e))
		return NULL;
	str_add(&path, "ledger.db");
	return str_take(&path);
}

int ledger_make_folder(const char *path, struct err *e)
{
	struct str own = {0};
	int rc = 0;

	if (!data_folder(&own, NULL) && str_starts(path, own.s) && !strchr(path + own.n, '/'))
		rc = file_make_parents(path, e);
	str_free(&own);
	return rc;
}

char *ledger_sample_path(const char *given, struct err *e)
{
	struct str path = {0};
	char *ledger = ledger_path(given, e);

	if (!ledger || given)
		return ledger;
	str_addn(&path, ledger, (size_t)(file_basename(ledger) - ledger));
	str_add(&path, "sample.db");
	mem_free(ledger);
	return str_take(&path);
}

static const char *login_name(void)
{
	const char *name = set("LOGNAME");
	const struct passwd *p;

	name = name ? name : set("USER");
	if (name)
		return name;
	p = getpwuid(geteuid());
	return p ? p->pw_name : NULL;
}

struct command ledger_command(const char *verb, const char *what)
{
	return (struct command){.at = clock_now(), .who = login_name(), .verb = verb, .what = what};
}

static int write_init(struct store *s, const char *path, struct err *e)
{
	struct command c = ledger_command("init", file_basename(path));
	uint32_t id;

	if (!store_is_new(s))
		return err_set(e, ERR_USAGE, "ledger %s exists already", path);
	if (store_begin(s, e))
		return -1;
	if (store_add_command(s, &c, &id, e)) {
		store_rollback(s);
		return -1;
	}
	return store_commit(s, e);
}

int ledger_init(const char *path, bool *was_older, struct err *e)
{
	struct store *s = NULL;
	int rc;

	*was_older = store_older(path) != 0;
	rc = ledger_make_folder(path, e);
	rc = rc ? rc : store_open(&s, path, STORE_CREATE, e);
	if (!rc && !*was_older)
		rc = write_init(s, path, e);
	store_close(&s);
	return rc;
}

/* ---- looking ---- */

/* The last second of the day, UTC. */
static int64_t end_of_day(int32_t day)
{
	return ((int64_t)day + 1) * DAY_SECONDS - 1;
}

struct store_view session_view(const struct policy *p)
{
	struct store_view view = {0};

	if (p->recorded_on_set)
		view.recorded_by = end_of_day(p->recorded_on);
	return view;
}

int session_open(struct session *s, const char *path, const struct policy *p, struct err *e)
{
	return session_open_watched(s, path, p, NULL, e);
}

static int read_ledger(struct session *s, const char *path, const struct policy *p,
		       struct load_progress *progress, struct err *e)
{
	struct store_view view = session_view(p);

	view.progress = progress;
	*s = (struct session){0};
	s->ev = evidence_new();
	if (store_open(&s->store, path, STORE_READ, e) == 0 &&
	    store_load(s->store, s->ev, &view, e) == 0) {
		other_set_aside(s->ev);
		return 0;
	}
	session_close(s);
	return -1;
}

int session_resolve(struct session *s, const struct policy *p, const struct filter *f,
		    struct err *e)
{
	resolution_free(&s->resolution);
	if (filter_asks_other(f))
		other_take_back(s->ev);
	return resolution_new(&s->resolution, s->ev, p, e);
}

/* Does a deal of other equipment go by the key, or by what stands before a point in it? */
static bool is_other_deal(const struct evidence *ev, const char *key)
{
	for (size_t i = 0; i < ev->other.transfers.n; i++) {
		deal_id deal = ev->other.transfers.v[i].deal;
		const char *own = deal ? ev->deals.v[deal - 1].key : NULL;
		size_t n = own ? strlen(own) : 0;
		if (own && !strncmp(own, key, n) && (!key[n] || key[n] == '.'))
			return true;
	}
	return false;
}

static bool speaks_of_other(const struct evidence *ev, const char *id)
{
	const char *colon = strchr(id, ':');
	bool deal = str_starts(id, "deal:");
	const char *key = deal ? colon + 1 : id;

	if (!other_count(ev))
		return false;
	if (str_starts(key, "claim:") && other_claim(ev, strtoull(key + 6, NULL, 10)))
		return true;
	return deal && is_other_deal(ev, key);
}

int session_resolve_for(struct session *s, const struct policy *p, const char *id, struct err *e)
{
	resolution_free(&s->resolution);
	if (speaks_of_other(s->ev, id))
		other_take_back(s->ev);
	return resolution_new(&s->resolution, s->ev, p, e);
}

int session_read(struct session *s, const char *path, const struct policy *p, struct err *e)
{
	return read_ledger(s, path, p, NULL, e);
}

int session_open_watched(struct session *s, const char *path, const struct policy *p,
			 struct load_progress *progress, struct err *e)
{
	if (read_ledger(s, path, p, progress, e))
		return -1;
	if (resolution_new(&s->resolution, s->ev, p, e) == 0)
		return 0;
	session_close(s);
	return -1;
}

int session_open_history(struct session *s, const char *path, struct err *e)
{
	*s = (struct session){0};
	s->ev = evidence_new();
	if (store_open(&s->store, path, STORE_READ, e) == 0 &&
	    store_load_names(s->store, s->ev, e) == 0)
		return 0;
	session_close(s);
	return -1;
}

void session_close(struct session *s)
{
	resolution_free(&s->resolution);
	evidence_free(&s->ev);
	store_close(&s->store);
}

int session_line(const struct session *s, batch_id batch, uint32_t line, struct str *out,
		 struct err *e)
{
	const struct batch *b = evidence_batch_get(s->ev, batch);
	struct str bytes = {0};
	int rc = store_line(s->store, batch, line, &bytes, e);

	if (!rc)
		rc = import_decode(out, b ? b->encoding : NULL, str_c(&bytes), bytes.n, e);
	str_free(&bytes);
	return rc;
}

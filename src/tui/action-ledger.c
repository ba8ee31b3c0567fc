/* The ledger: findings, policy, undo and redo; and the program. */
#include "action.h"

#include <string.h>

#include "browser.h"
#include "hangar/err.h"
#include "hangar/utf8.h"
#include "help.h"

#define MOST_WHAT 40 /* columns of what a command did, in a question */

/* ---- findings ---- */

/* Which view has the record that an id names. */
static const struct {
	const char *prefix;
	enum listing_kind kind;
} homes[] = {
    {"deal:", LISTING_DEALS},    {"source:", LISTING_SOURCES}, {"type:", LISTING_TYPES},
    {"party:", LISTING_PARTIES}, {"claim:", LISTING_CLAIMS},   {NULL, LISTING_CHECKS},
};

static enum listing_kind home_of(const char *id)
{
	size_t i = 0;

	while (homes[i].prefix && !str_starts(id, homes[i].prefix))
		i++;
	return homes[i].kind;
}

/* The row of that id in the view shown, else in a view of its kind without a filter. */
static void go_to(struct browser *b, const char *id)
{
	struct view *v = browser_view(b);
	struct listing_ask ask = {.kind = home_of(id), .flow = FLOWS};
	size_t row = view_rows(v) && v->ask.kind == ask.kind
			 ? listing_find(v->sheet->listing, id, NULL)
			 : SIZE_MAX;

	if (row != SIZE_MAX) {
		v->row = row;
		return;
	}
	browser_open(b, &ask, "");
	mem_free(b->sought);
	b->sought = mem_strdup(id);
}

/* Those that stand: what is acknowledged is passed by. */
static size_t standing(const struct findings *f, size_t before)
{
	size_t n = 0;

	for (size_t i = 0; i < before; i++)
		n += !f->list.v[i].ack;
	return n;
}

/* `round`: the end of the findings lies between this one and the one before. */
static void show_finding(struct browser *b, size_t at, bool round)
{
	const struct findings *f = &b->world->findings;
	const struct finding *found = &f->list.v[at];
	enum ink ink = found->severity == SEVERITY_ERROR     ? INK_ERROR
		       : found->severity == SEVERITY_WARNING ? INK_WARNING
							     : INK_MESSAGE;
	size_t nth = standing(f, at) + 1, n = standing(f, f->list.n);
	const char *again = round ? "round the end: " : "";

	b->finding = at;
	go_to(b, found->about);
	detail_choose(b, "findings");
	detail_seek(b, found->message);
	b->detail_hidden = false;
	if (b->panes.detail.h) /* which says the rest */
		browser_say(b, ink, "%s%zu of %zu: %s %s  n: next%s", again, nth, n,
			    found->check->name, found->about, b->stack.n ? "  Esc: back" : "");
	else
		browser_say(b, ink, "%s%zu of %zu: %s %s: %s", again, nth, n, found->check->name,
			    found->about, found->message);
}

/* The next that stands, from `at` on and round the end; n where none does. */
static size_t next_standing(const struct findings *f, size_t at, bool back)
{
	size_t n = f->list.n;

	for (size_t i = 0; i < n; i++) {
		if (!f->list.v[at].ack)
			return at;
		at = (at + (back ? n - 1 : 1)) % n;
	}
	return n;
}

static void step_finding(struct browser *b, size_t first, bool back)
{
	const struct findings *f;
	size_t n, at, before = b->finding;

	if (!b->world || !b->world->checked) {
		browser_say(b, INK_MESSAGE, "the checks are still at work …");
		b->finding_wanted = true;
		return;
	}
	f = &b->world->findings;
	n = f->list.n;
	if (b->finding >= n)
		at = first < n ? first : n ? n - 1 : 0;
	else
		at = (b->finding + (back ? n - 1 : 1)) % n;
	at = next_standing(f, at, back);
	if (at < n)
		show_finding(b, at, before < n && (back ? at >= before : at <= before));
	else
		browser_say(b, INK_MESSAGE,
			    n ? "all findings are acknowledged" : "no check found anything");
}

void ledger_next_finding(struct browser *b, int32_t key)
{
	(void)key;
	step_finding(b, 0, false);
}

void ledger_last_finding(struct browser *b, int32_t key)
{
	(void)key;
	step_finding(b, SIZE_MAX, true);
}

/* ---- policy ---- */

void ledger_policy(struct browser *b, int32_t key)
{
	struct str text = {0};

	(void)key;
	policy_format(&text, &b->policy);
	b->question = ASK_POLICY;
	prompt_ask(&b->prompt, "policy", str_c(&text), &b->histories[ASK_POLICY]);
	b->prompt.hint = POLICY_EXAMPLE;
	str_free(&text);
}

void ledger_reload(struct browser *b, int32_t key)
{
	(void)key;
	browser_read(b);
}

/* ---- undo and redo, beside the keys: they may take a while ---- */

struct undo_work {
	struct work work;
	const char *path;
	bool redo;
	batch_id batch; /* one of the command to be taken back */
	struct undone undone;
	struct err error;
	int rc;
};

static void run_undo(struct work *w)
{
	struct undo_work *u = (struct undo_work *)w;

	u->rc = u->redo ? ledger_redo(&u->undone, u->path, &u->error)
			: ledger_undo(&u->undone, u->path, u->batch, &u->error);
}

static void undo_arrives(struct browser *b, struct work *w)
{
	struct undo_work *u = (struct undo_work *)w;

	b->changing = false;
	if (u->rc) {
		browser_say(b, INK_ERROR, "%s", u->error.text ? u->error.text : "nothing to undo");
	} else {
		browser_say(b, INK_MESSAGE, "%s: %s %s · %s",
			    u->redo ? "brought back" : "taken back", u->undone.verb,
			    u->undone.what ? u->undone.what : "",
			    u->redo ? "u takes it back" : "R brings it back");
		browser_read(b);
	}
	undone_free(&u->undone);
	err_clear(&u->error);
	mem_free(u);
}

static bool may_change(struct browser *b)
{
	if (b->options->read_only)
		browser_say(b, INK_WARNING, "--read-only: the ledger is not to be changed");
	return !b->options->read_only && b->world && !b->changing;
}

static void begin_undo(struct browser *b, bool redo)
{
	struct undo_work *u;

	b->changing = true;
	u = mem_zalloc(sizeof *u);
	u->work = (struct work){.run = run_undo, .arrive = undo_arrives};
	u->path = b->options->ledger;
	u->redo = redo;
	u->batch = b->to_undo;
	b->to_undo = 0;
	work_start(b, &u->work);
}

/* Of many files the first. */
static void ask_to_undo(struct browser *b)
{
	struct undone u;
	struct err e = ERR_INIT;

	if (ledger_undo_next(&u, b->world->session.ev, &e)) {
		browser_say(b, INK_ERROR, "%s", e.text);
	} else {
		const char *what = u.what ? u.what : "";
		const char *more = utf8_width(what) > MOST_WHAT ? strstr(what, ", ") : NULL;
		size_t n = more ? (size_t)(more - what) : strlen(what);
		b->to_undo = u.batches.v[0].id;
		browser_say(b, INK_WARNING,
			    "u again undoes: %s %.*s%s (%lld row%s); any other key leaves it",
			    u.verb, (int)n, what, more ? ", …" : "", (long long)u.rows,
			    u.rows == 1 ? "" : "s");
	}
	undone_free(&u);
	err_clear(&e);
}

/* What is to go is named first, and just that goes, whatever others have added since. */
void ledger_take_back(struct browser *b, int32_t key)
{
	(void)key;
	if (!may_change(b))
		b->to_undo = 0;
	else if (b->to_undo)
		begin_undo(b, false);
	else
		ask_to_undo(b);
}

void ledger_bring_back(struct browser *b, int32_t key)
{
	(void)key;
	if (may_change(b))
		begin_undo(b, true);
}

/* ---- the program ---- */

void program_help(struct browser *b, int32_t key)
{
	(void)key;
	b->helping = !b->helping;
	b->help_top = 0;
}

void program_redraw(struct browser *b, int32_t key)
{
	(void)key;
	screen_redraw(b->screen);
}

void program_quit(struct browser *b, int32_t key)
{
	(void)key;
	b->over = true;
}

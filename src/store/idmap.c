/* Ledger ids of names, both ways. The ledger has names as they are stated; what they mean is found
 * in the catalogue, when they are read. Names are looked up, and written when new, at their first
 * use in a batch; after that an array answers. */
#include "hangar/err.h"
#include "inside.h"

#include <assert.h>
#include <string.h>

void idmap_forget(struct idmap *n)
{
	n->of = NULL;
	for (size_t i = 0; i < NAME_KINDS; i++)
		n->maps[i].n = n->stated[i].n = 0;
}

void idmap_free(struct idmap *n)
{
	for (size_t i = 0; i < NAME_KINDS; i++) {
		vec_free(&n->maps[i]);
		vec_free(&n->stated[i]);
	}
}

/* The place of an id, made with 0 when it is not there. */
static int64_t *place_of(struct id_list *m, size_t id)
{
	if (id >= m->n) {
		vec_reserve(m, id + 1);
		memset(m->v + m->n, 0, (id + 1 - m->n) * sizeof *m->v);
		m->n = id + 1;
	}
	return &m->v[id];
}

/* ---- texts to ledger ids ---- */

static const struct query find_name[NAME_KINDS] = {
    [NAME_TYPE] = {SLOT_FIND_NAME + NAME_TYPE, "SELECT id FROM type WHERE stated = ?"},
    [NAME_PARTY] = {SLOT_FIND_NAME + NAME_PARTY, "SELECT id FROM party WHERE stated = ?"},
    [NAME_SOURCE] = {SLOT_FIND_NAME + NAME_SOURCE, "SELECT id FROM source WHERE key = ?"},
    [NAME_DEAL] = {SLOT_FIND_NAME + NAME_DEAL, "SELECT id FROM deal WHERE key = ?"},
    [NAME_TYPESET] = {SLOT_FIND_NAME + NAME_TYPESET, "SELECT id FROM typeset WHERE stated = ?"},
};
static const struct query add_name[NAME_KINDS] = {
    [NAME_TYPE] = {SLOT_ADD_NAME + NAME_TYPE, "INSERT INTO type (stated) VALUES (?)"},
    [NAME_PARTY] = {SLOT_ADD_NAME + NAME_PARTY, "INSERT INTO party (stated) VALUES (?)"},
    [NAME_SOURCE] = {SLOT_ADD_NAME + NAME_SOURCE, "INSERT INTO source (key) VALUES (?)"},
    [NAME_DEAL] = {SLOT_ADD_NAME + NAME_DEAL, "INSERT INTO deal (key) VALUES (?)"},
    [NAME_TYPESET] = {SLOT_ADD_NAME + NAME_TYPESET, "INSERT INTO typeset (stated) VALUES (?)"},
};

int64_t idmap_id(struct store *s, enum name_kind kind, const char *text, struct err *e)
{
	struct statement *q = db_use(s, &find_name[kind], e);
	if (!q)
		return -1;
	column_put_text(q, text);
	int got = db_next(q, e);
	int64_t id = got == 1 ? column_take_number(q) : 0;
	db_end(q);
	if (got != 0)
		return got < 0 ? -1 : id;
	if (!(q = db_use(s, &add_name[kind], e)))
		return -1;
	column_put_text(q, text);
	return db_run(q, e) == 0 ? sqlite3_last_insert_rowid(s->db) : -1;
}

/* ---- ids of evidence to ledger ids ---- */

/* What it was resolved to, where that is what is stated. */
static const char *resolved_text(const struct evidence *ev, enum name_kind kind, uint32_t id)
{
	switch (kind) {
	case NAME_TYPE:
		return catalogue_type_get(ev->catalogue, id)->designation;
	case NAME_PARTY:
		return catalogue_party_get(ev->catalogue, id)->name;
	case NAME_TYPESET:
		return catalogue_typeset_name(ev->catalogue, id);
	case NAME_SOURCE:
		return ev->sources.v[id - 1].key;
	default:
		assert(kind == NAME_DEAL);
		return ev->deals.v[id - 1].key;
	}
}

static const char *text_of(const struct evidence *ev, enum name_kind kind, struct name name)
{
	evidence_lock(ev); /* a reader may be adding names; the text stays */
	const char *text =
	    name.as ? evidence_stated_text(ev, name.as) : resolved_text(ev, kind, name.id);
	evidence_unlock(ev);
	return text;
}

int64_t idmap_of(struct store *s, const struct evidence *ev, enum name_kind kind, struct name name,
		 struct err *e)
{
	if (name.id == 0)
		return 0;
	if (s->ids.of != ev)
		idmap_forget(&s->ids);
	s->ids.of = ev;
	int64_t *place = name.as ? place_of(&s->ids.stated[kind], name.as)
				 : place_of(&s->ids.maps[kind], name.id);
	if (*place != 0)
		return *place;
	int64_t known = idmap_id(s, kind, text_of(ev, kind, name), e);
	if (known > 0)
		*place = known;
	return known;
}

/* ---- ledger ids to ids of evidence ---- */

static const struct query name_text[NAME_KINDS] = {
    [NAME_TYPE] = {SLOT_NAME_TEXT + NAME_TYPE, "SELECT stated FROM type WHERE id = ?"},
    [NAME_PARTY] = {SLOT_NAME_TEXT + NAME_PARTY, "SELECT stated FROM party WHERE id = ?"},
    [NAME_SOURCE] = {SLOT_NAME_TEXT + NAME_SOURCE, "SELECT key FROM source WHERE id = ?"},
    [NAME_DEAL] = {SLOT_NAME_TEXT + NAME_DEAL, "SELECT key FROM deal WHERE id = ?"},
    [NAME_TYPESET] = {SLOT_NAME_TEXT + NAME_TYPESET, "SELECT stated FROM typeset WHERE id = ?"},
};

/* What a text means to the evidence, which is given the name when it lacks it. */
static struct name name_of_text(struct evidence *ev, enum name_kind kind, const char *text,
				size_t n)
{
	uint32_t id;
	switch (kind) {
	case NAME_TYPE:
		id = catalogue_type(ev->catalogue, text, n);
		break;
	case NAME_PARTY:
		id = catalogue_party(ev->catalogue, text, n);
		break;
	case NAME_TYPESET:
		id = catalogue_types(ev->catalogue, text, n);
		break;
	case NAME_SOURCE:
		return (struct name){evidence_source(ev, text, n), 0};
	default:
		assert(kind == NAME_DEAL);
		return (struct name){evidence_deal(ev, text, n), 0};
	}
	return (struct name){id,
			     id ? evidence_stated(ev, text, n, resolved_text(ev, kind, id)) : 0};
}

/* The statement at the name's row, its text the next cell; NULL on error. */
static struct statement *use_name(struct store *s, enum name_kind kind, int64_t ledger_id,
				  struct err *e)
{
	struct statement *q = db_use(s, &name_text[kind], e);
	if (!q)
		return NULL;
	column_put_number(q, ledger_id);
	int got = db_next(q, e);
	if (got == 1)
		return q;
	if (got == 0)
		db_damaged(s, "a row speaks of a name that is not there", e);
	db_end(q);
	return NULL;
}

int idmap_load(struct store *s, struct evidence *ev, enum name_kind kind, int64_t ledger_id,
	       struct name *out, struct err *e)
{
	struct statement *q = use_name(s, kind, ledger_id, e);
	if (!q)
		return -1;
	size_t n;
	const char *text = column_look_text(q, &n);
	*out = name_of_text(ev, kind, text, n);
	db_end(q);
	return out->id ? 0 : db_damaged(s, "a name without a letter", e);
}

const char *idmap_text(struct store *s, enum name_kind kind, int64_t ledger_id, struct arena *a,
		       struct err *e)
{
	struct statement *q = use_name(s, kind, ledger_id, e);
	if (!q)
		return NULL;
	const char *text = column_take_text(q, a);
	db_end(q);
	return text;
}

static const struct query all_sources = {SLOT_ALL_SOURCES, "SELECT key FROM source ORDER BY id"};
static const struct query all_deals = {SLOT_ALL_DEALS, "SELECT key FROM deal ORDER BY id"};

static int load_keys(struct store *s, struct evidence *ev, enum name_kind kind,
		     const struct query *query, struct err *e)
{
	struct statement *q = db_use(s, query, e);
	int got = q ? 0 : -1;
	while (q && (got = db_next(q, e)) == 1) {
		size_t n;
		const char *text = column_look_text(q, &n);
		name_of_text(ev, kind, text, n);
	}
	return got;
}

int idmap_load_keys(struct store *s, struct evidence *ev, struct err *e)
{
	if (load_keys(s, ev, NAME_SOURCE, &all_sources, e) != 0)
		return -1;
	return load_keys(s, ev, NAME_DEAL, &all_deals, e);
}

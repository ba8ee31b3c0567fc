/* Ledger ids of names, both ways. Names are looked up, and written when new, at their first use in
 * a batch; after that an array answers. */
#include "hangar/err.h"
#include "inside.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void idmap_forget(struct idmap *n)
{
	n->of = NULL;
	for (size_t i = 0; i < NAME_KINDS; i++)
		n->maps[i].n = 0;
}

void idmap_free(struct idmap *n)
{
	for (size_t i = 0; i < NAME_KINDS; i++)
		vec_free(&n->maps[i]);
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
    [NAME_TYPE] = {SLOT_FIND_NAME + NAME_TYPE, "SELECT id FROM type WHERE designation = ?"},
    [NAME_PARTY] = {SLOT_FIND_NAME + NAME_PARTY, "SELECT id FROM party WHERE name = ?"},
    [NAME_SOURCE] = {SLOT_FIND_NAME + NAME_SOURCE, "SELECT id FROM source WHERE key = ?"},
    [NAME_DEAL] = {SLOT_FIND_NAME + NAME_DEAL, "SELECT id FROM deal WHERE key = ?"},
    [NAME_TYPESET] = {SLOT_FIND_NAME + NAME_TYPESET, "SELECT id FROM typeset WHERE members = ?"},
};
static const struct query add_name[NAME_KINDS] = {
    [NAME_TYPE] = {SLOT_ADD_NAME + NAME_TYPE, "INSERT INTO type (designation) VALUES (?)"},
    [NAME_PARTY] = {SLOT_ADD_NAME + NAME_PARTY, "INSERT INTO party (name) VALUES (?)"},
    [NAME_SOURCE] = {SLOT_ADD_NAME + NAME_SOURCE, "INSERT INTO source (key) VALUES (?)"},
    [NAME_DEAL] = {SLOT_ADD_NAME + NAME_DEAL, "INSERT INTO deal (key) VALUES (?)"},
    [NAME_TYPESET] = {SLOT_ADD_NAME + NAME_TYPESET, "INSERT INTO typeset (members) VALUES (?)"},
};

/* The id of a text, written when new (*added says which). */
static int64_t find_or_add(struct store *s, enum name_kind kind, const char *text, bool *added,
			   struct err *e)
{
	struct statement *q = db_use(s, &find_name[kind], e);
	if (!q)
		return -1;
	column_put_text(q, text);
	int got = db_next(q, e);
	int64_t id = got == 1 ? column_take_number(q) : 0;
	db_end(q);
	*added = got == 0;
	if (got != 0)
		return got < 0 ? -1 : id;
	if (!(q = db_use(s, &add_name[kind], e)))
		return -1;
	column_put_text(q, text);
	return db_run(q, e) == 0 ? sqlite3_last_insert_rowid(s->db) : -1;
}

int64_t idmap_id(struct store *s, enum name_kind kind, const char *text, struct err *e)
{
	bool added;
	assert(kind != NAME_TYPESET);
	return find_or_add(s, kind, text, &added, e);
}

/* ---- type sets ---- */

/* The members of a set in the order in which its name states them; where the name does not tell,
 * by id. Allocated. */
static type_id *order_of_name(const struct catalogue *c, typeset_id set, size_t *n)
{
	const type_id *members = catalogue_typeset_members(c, set, n);
	const char *name = catalogue_typeset_name(c, set);
	type_id *out = mem_alloc((*n + 1) * sizeof *out);
	memcpy(out, members, *n * sizeof *out);
	for (size_t done = 0; done < *n; done++) {
		size_t best = done, length = 0;
		for (size_t i = done; i < *n; i++) {
			const char *designation = catalogue_type_get(c, out[i])->designation;
			size_t k = strlen(designation);
			if (k > length && strncmp(name, designation, k) == 0)
				best = i, length = k;
		}
		type_id first = out[best];
		memmove(out + done + 1, out + done, (best - done) * sizeof *out);
		out[done] = first;
		name += length;
		name += strncmp(name, " / ", 3) == 0 ? 3 : 0;
	}
	return out;
}

static type_id *stated_order(const struct evidence *ev, typeset_id set, size_t *n)
{
	evidence_lock(ev); /* a reader may be adding names */
	type_id *types = order_of_name(ev->catalogue, set, n);
	evidence_unlock(ev);
	return types;
}

static int by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

/* "3,17,22": what tells sets apart, whatever their order. */
static void set_key(struct str *out, const int64_t *ids, size_t n)
{
	int64_t *sorted = mem_alloc(n * sizeof *sorted);
	memcpy(sorted, ids, n * sizeof *sorted);
	qsort(sorted, n, sizeof *sorted, by_number);
	for (size_t i = 0; i < n; i++)
		str_addf(out, i ? ",%lld" : "%lld", (long long)sorted[i]);
	mem_free(sorted);
}

static const struct query add_member = {
    SLOT_ADD_MEMBER, "INSERT INTO typeset_member (typeset, position, type) VALUES (?, ?, ?)"};

static int add_members(struct store *s, int64_t set, const int64_t *ids, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		struct statement *q = db_use(s, &add_member, e);
		if (!q)
			return -1;
		column_put_number(q, set);
		column_put_number(q, (int64_t)i);
		column_put_number(q, ids[i]);
		if (db_run(q, e) != 0)
			return -1;
	}
	return 0;
}

static int64_t set_of_ids(struct store *s, const int64_t *ids, size_t n, struct err *e)
{
	struct str key = {0};
	bool added;
	set_key(&key, ids, n);
	int64_t set = find_or_add(s, NAME_TYPESET, str_c(&key), &added, e);
	str_free(&key);
	if (set > 0 && added && add_members(s, set, ids, n, e) != 0)
		return -1;
	return set;
}

static int64_t set_id(struct store *s, const struct evidence *ev, typeset_id set, struct err *e)
{
	size_t n;
	type_id *types = stated_order(ev, set, &n);
	int64_t *ids = mem_alloc((n + 1) * sizeof *ids), result = 0;
	for (size_t i = 0; i < n && result >= 0; i++)
		result = ids[i] = idmap_of(s, ev, NAME_TYPE, types[i], e);
	if (result >= 0)
		result = set_of_ids(s, ids, n, e);
	mem_free(types);
	mem_free(ids);
	return result;
}

/* ---- ids of evidence to ledger ids ---- */

static const char *find_text(const struct evidence *ev, enum name_kind kind, uint32_t id)
{
	switch (kind) {
	case NAME_TYPE:
		return catalogue_type_get(ev->catalogue, id)->designation;
	case NAME_PARTY:
		return catalogue_party_get(ev->catalogue, id)->name;
	case NAME_SOURCE:
		return ev->sources.v[id - 1].key;
	default:
		assert(kind == NAME_DEAL);
		return ev->deals.v[id - 1].key;
	}
}

static const char *text_of(const struct evidence *ev, enum name_kind kind, uint32_t id)
{
	evidence_lock(ev); /* a reader may be adding names; the text stays */
	const char *text = find_text(ev, kind, id);
	evidence_unlock(ev);
	return text;
}

int64_t idmap_of(struct store *s, const struct evidence *ev, enum name_kind kind, uint32_t id,
		 struct err *e)
{
	if (id == 0)
		return 0;
	if (s->ids.of != ev)
		idmap_forget(&s->ids);
	s->ids.of = ev;
	int64_t known = *place_of(&s->ids.maps[kind], id);
	if (known != 0)
		return known;
	known = kind == NAME_TYPESET ? set_id(s, ev, id, e)
				     : idmap_id(s, kind, text_of(ev, kind, id), e);
	if (known > 0)
		*place_of(&s->ids.maps[kind], id) = known;
	return known;
}

/* ---- ledger ids to ids of evidence ---- */

static const struct query name_text[NAME_KINDS] = {
    [NAME_TYPE] = {SLOT_NAME_TEXT + NAME_TYPE, "SELECT designation FROM type WHERE id = ?"},
    [NAME_PARTY] = {SLOT_NAME_TEXT + NAME_PARTY, "SELECT name FROM party WHERE id = ?"},
    [NAME_SOURCE] = {SLOT_NAME_TEXT + NAME_SOURCE, "SELECT key FROM source WHERE id = ?"},
    [NAME_DEAL] = {SLOT_NAME_TEXT + NAME_DEAL, "SELECT key FROM deal WHERE id = ?"},
};

static uint32_t id_of_text(struct evidence *ev, enum name_kind kind, const char *text, size_t n)
{
	switch (kind) {
	case NAME_TYPE:
		return catalogue_type(ev->catalogue, text, n);
	case NAME_PARTY:
		return catalogue_party(ev->catalogue, text, n);
	case NAME_SOURCE:
		return evidence_source(ev, text, n);
	default:
		assert(kind == NAME_DEAL);
		return evidence_deal(ev, text, n);
	}
}

static const struct query members_query = {
    SLOT_MEMBERS, "SELECT t.designation FROM typeset_member AS m JOIN type AS t ON t.id = m.type "
		  "WHERE m.typeset = ? ORDER BY m.position"};

static uint32_t load_set(struct store *s, struct evidence *ev, int64_t set, struct err *e)
{
	VEC(type_id) types = {0};
	struct statement *q = db_use(s, &members_query, e);
	if (!q)
		return 0;
	column_put_number(q, set);
	int got;
	while ((got = db_next(q, e)) == 1) {
		size_t n;
		const char *text = column_look_text(q, &n);
		vec_push(&types, catalogue_type(ev->catalogue, text, n));
	}
	uint32_t id = got == 0 ? catalogue_typeset(ev->catalogue, types.v, types.n) : 0;
	if (got == 0 && id == 0)
		db_damaged(s, "a type set without members", e);
	vec_free(&types);
	return id;
}

uint32_t idmap_load(struct store *s, struct evidence *ev, enum name_kind kind, int64_t ledger_id,
		    struct err *e)
{
	if (kind == NAME_TYPESET)
		return load_set(s, ev, ledger_id, e);
	struct statement *q = db_use(s, &name_text[kind], e);
	uint32_t id = 0;
	if (!q)
		return 0;
	column_put_number(q, ledger_id);
	int got = db_next(q, e);
	if (got == 1) {
		size_t n;
		const char *text = column_look_text(q, &n);
		id = id_of_text(ev, kind, text, n);
	} else if (got == 0) {
		db_damaged(s, "a row speaks of a name that is not there", e);
	}
	db_end(q);
	return id;
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
		id_of_text(ev, kind, text, n);
	}
	return got;
}

int idmap_load_keys(struct store *s, struct evidence *ev, struct err *e)
{
	if (load_keys(s, ev, NAME_SOURCE, &all_sources, e) != 0)
		return -1;
	return load_keys(s, ev, NAME_DEAL, &all_deals, e);
}

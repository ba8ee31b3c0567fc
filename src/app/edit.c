/* What an analyst judges of a claim stands in place of what its row states; a source is defined
 * anew. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"

/* ---- which field ---- */

static int unknown_field(const char *name, struct err *e)
{
	struct str known = {0};

	edit_list(&known);
	err_set(e, ERR_USAGE,
		"\"%s\" can't be judged; expected one of %s (what else a claim states is its "
		"source's word)",
		name, str_c(&known));
	str_free(&known);
	return -1;
}

static int find_field(enum field_id *out, const char *name, struct err *e)
{
	const struct field *f = field_find(name, RECORD_CLAIM);

	if (f && f->id == FIELD_DEAL)
		return err_set(e, ERR_USAGE,
			       "deal: say hangar merge deal:A deal:B, or hangar split claim:N");
	if (!f || !edit_records(f->id))
		return unknown_field(name, e);
	*out = f->id;
	return 0;
}

static int check_record(enum field_id field, const struct claim *c, struct err *e)
{
	if (edit_records(field) & c->record)
		return 0;
	return err_set(e, ERR_USAGE, "%s: claim:%llu is of the record %s, which has none",
		       field_get(field)->name, (unsigned long long)c->id,
		       record_name((enum record)c->record));
}

/* ---- claims ---- */

static int edit_one(struct changing *ch, const struct claim *c, const struct typed_pair *pair,
		    struct err *e)
{
	struct str value = {0};
	enum field_id field = FIELD_NONE;
	int rc = find_field(&field, pair->name, e);

	if (!rc)
		rc = check_record(field, c, e);
	if (!rc)
		rc = edit_value(&value, field, pair->text, e);
	if (!rc)
		rc = changing_edit(ch, c, field, str_c(&value), e);
	str_free(&value);
	return rc;
}

/* Who states denies nothing. */
static int check_scope(const struct claim *c, const struct typed_pair *pairs, size_t n,
		       struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		const struct field *f = field_find(pairs[i].name, RECORD_CLAIM);
		if (f->id == FIELD_DENIES && !str_blank(pairs[i].text) && c->stance != DENIES &&
		    c->stance != DOUBTS)
			return err_set(e, ERR_USAGE,
				       "denies: claim:%llu states; what it denies or doubts goes "
				       "with stance=denies or stance=doubts",
				       (unsigned long long)c->id);
	}
	return 0;
}

static int edit_claim(struct changed *out, struct changing *ch, const char *id,
		      const struct typed_pair *pairs, size_t n, struct err *e)
{
	const struct claim *c;

	if (changing_claim(&c, ch, id, e))
		return -1;
	for (size_t i = 0; i < n; i++)
		if (edit_one(ch, c, &pairs[i], e))
			return -1;
	changed_about(out, "%s", id);
	return check_scope(c, pairs, n, e);
}

/* ---- the command ---- */

static int check_pairs(const struct typed_pair *pairs, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (streq(pairs[i].name, pairs[k].name))
				return err_set(e, ERR_USAGE, "%s: is given twice", pairs[i].name);
	return 0;
}

static void describe(struct str *out, const char *const *ids, size_t id_count,
		     const struct typed_pair *pairs, size_t n)
{
	words_join(out, ids, id_count);
	for (size_t i = 0; i < n; i++)
		str_addf(out, " %s=%s", pairs[i].name, pairs[i].text);
}

static int edit_all(struct changed *out, struct changing *ch, const char *const *ids,
		    size_t id_count, const struct typed_pair *pairs, size_t n, struct err *e)
{
	struct str what = {0};
	int rc = check_pairs(pairs, n, e);

	describe(&what, ids, id_count, pairs, n);
	if (!rc && id_count == 1 && str_starts(ids[0], "source:")) {
		rc = edit_source(out, ch, ids[0] + strlen("source:"), pairs, n, str_c(&what), e);
	} else {
		for (size_t i = 0; i < id_count && !rc; i++)
			rc = edit_claim(out, ch, ids[i], pairs, n, e);
		if (!rc)
			rc = changing_write(out, ch, "edit", str_c(&what), e);
	}
	str_free(&what);
	return rc ? err_prefix(e, "edit") : 0;
}

int ledger_edit(struct changed *out, const char *ledger, const char *const *ids, size_t id_count,
		const struct typed_pair *pairs, size_t n, struct err *e)
{
	struct changing ch = {0};
	int rc;

	*out = (struct changed){0};
	rc = changing_open(&ch, ledger, NULL, e);
	if (!rc)
		rc = edit_all(out, &ch, ids, id_count, pairs, n, e);
	changing_close(&ch);
	if (rc)
		changed_free(out);
	return rc;
}

/* ---- rank ---- */

static int rank_all(struct changed *out, struct changing *ch, const char *rank,
		    const char *const *ids, size_t n, struct err *e)
{
	const struct typed_pair pair = {"rank", rank};
	struct str what = {0};
	int rc = 0;

	str_addf(&what, "%s ", rank);
	words_join(&what, ids, n);
	if (str_blank(rank))
		rc = err_set(e, ERR_USAGE, "expected preferred, normal or deprecated");
	for (size_t i = 0; i < n && !rc; i++)
		rc = edit_claim(out, ch, ids[i], &pair, 1, e);
	if (!rc)
		rc = changing_write(out, ch, "rank", str_c(&what), e);
	str_free(&what);
	return rc;
}

int ledger_rank(struct changed *out, const char *ledger, const char *rank, const char *const *ids,
		size_t id_count, struct err *e)
{
	struct changing ch = {0};
	int rc;

	*out = (struct changed){0};
	rc = changing_open(&ch, ledger, NULL, e);
	if (!rc)
		rc = rank_all(out, &ch, rank, ids, id_count, e);
	changing_close(&ch);
	if (rc)
		changed_free(out);
	return rc;
}

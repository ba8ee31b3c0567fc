/* The texts of --map. A comma separates entries only where a new entry follows, so that headers and
 * constants may hold commas. */
#include "mapping.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/field.h"
#include "hangar/intern.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "cells.h"
#include "subject.h"

/* Headers are found as they are written, else folded; the two kinds of key begin differently. */
static void set_key(struct str *key, const char *header, bool folded)
{
	str_clear(key);
	str_addc(key, folded ? 'f' : 'w');
	if (folded)
		utf8_fold(key, header, strlen(header), FOLD_TEXT);
	else
		str_add(key, header);
}

static void add_key(struct mapping *m, const struct str *key, size_t entry)
{
	int added;

	intern_add(m->headers, key->s, key->n, &added);
	if (added)
		vec_push(&m->entry_of, entry);
}

void mapping_add(struct mapping *m, const struct map_entry *x)
{
	struct str key = {0};

	vec_push(&m->entries, *x);
	if (!x->header)
		return;
	if (!m->headers)
		m->headers = intern_new();
	for (int folded = 0; folded <= 1; folded++) {
		set_key(&key, x->header, folded == 1);
		if (key.n > 1)
			add_key(m, &key, m->entries.n - 1);
	}
	str_free(&key);
}

bool map_keeps(const struct map_entry *x)
{
	return x && x->header &&
	       (streq(x->field, MAPPING_EXTRA) || streq(x->field, MAPPING_EQUIPMENT));
}

bool map_tells_equipment(const struct map_entry *x)
{
	return x && x->header &&
	       (streq(x->field, MAPPING_EQUIPMENT) || streq(x->field, MAPPING_TYPE_EQUIPMENT));
}

bool mapping_spares(const struct map_entry *x)
{
	return x->from && (!*x->field || map_keeps(x));
}

struct map_entry *mapping_find(const struct mapping *m, const char *header)
{
	struct str key = {0};
	uint32_t found = INTERN_NONE;

	for (int folded = 0; m->headers && folded <= 1 && found == INTERN_NONE; folded++) {
		set_key(&key, header, folded == 1);
		if (key.n > 1)
			found = intern_find(m->headers, key.s, key.n);
	}
	str_free(&key);
	return found == INTERN_NONE ? NULL : &m->entries.v[m->entry_of.v[found]];
}

void mapping_free(struct mapping *m)
{
	vec_free(&m->entries);
	vec_free(&m->entry_of);
	if (m->headers)
		intern_free(&m->headers);
}

/* Where an entry's field begins: behind its last '=', or the last ':' of a constant. NULL while the
 * entry is not complete. */
static char *field_of(char *entry)
{
	char *at = *entry == '=' ? strrchr(entry + 1, ':') : strrchr(entry, '=');

	return at ? at + 1 : NULL;
}

static bool field_known(const char *name)
{
	return !*name || field_find(name, RECORD_ANY);
}

static int unknown_field(const char *entry, const char *name, struct err *e)
{
	struct str known = {0};

	field_list(&known, RECORD_ANY);
	err_set(e, ERR_USAGE, "--map '%s': \"%s\" is not a field; expected one of %s", entry, name,
		str_c(&known));
	str_free(&known);
	return -1;
}

static int add_entry(struct mapping *m, char *entry, struct arena *a, struct err *e)
{
	const char *whole = arena_strdup(a, entry);
	char *field = field_of(entry);
	struct map_entry x = {0};

	if (!field)
		return err_set(e, ERR_USAGE,
			       "--map '%s': expected Header=field, Header= or =Constant:field",
			       whole);
	field[-1] = '\0';
	x.field = cell_of_text(a, field).s;
	if (*entry == '=')
		x.constant = cell_of_text(a, entry + 1).s;
	else
		x.header = cell_of_text(a, entry).s;
	if (!map_keeps(&x) && !map_tells_equipment(&x) &&
	    (!field_known(x.field) || (x.constant && !*x.field)))
		return unknown_field(whole, x.field, e);
	if (x.constant ? !*x.constant : !*x.header)
		return err_set(e, ERR_USAGE, "--map '%s': %s is empty", whole,
			       x.constant ? "the constant" : "the header");
	if (x.header && mapping_find(m, x.header))
		return err_set(e, ERR_USAGE, "--map '%s': the header \"%s\" is mapped twice", whole,
			       x.header);
	mapping_add(m, &x);
	return 0;
}

/* Appends the next entry of the text: up to the first comma where it is complete. Returns what
 * follows it, NULL at the end. */
static const char *cut_entry(struct str *entry, const char *text)
{
	for (;;) {
		size_t n = strcspn(text, ",");

		str_addn(entry, text, n);
		if (!text[n])
			return NULL;
		text += n + 1;
		if (field_of(entry->s))
			return text;
		str_addc(entry, ',');
	}
}

static int parse_text(struct mapping *m, const char *text, struct arena *a, struct err *e)
{
	int rc = 0;

	while (text && !rc) {
		struct str entry = {0};

		text = cut_entry(&entry, text);
		if (!str_blank(str_c(&entry)))
			rc = add_entry(m, arena_strdup(a, cell_of_text(a, entry.s).s), a, e);
		str_free(&entry);
	}
	return rc;
}

int mapping_parse(struct mapping *m, const char *const *texts, struct arena *a, struct err *e)
{
	for (; texts && *texts; texts++)
		if (parse_text(m, *texts, a, e))
			return -1;
	return 0;
}

/* Aliases of a definition that are another's already: the first to have a name keeps it. */
#include "inside.h"

#include <string.h>

/* Who has a name in the catalogue, and what he is called. */
struct holder {
	uint32_t id;
	const char *name;
};

typedef struct holder holder_of(const struct catalogue *c, const char *name, size_t n);

static struct holder type_of_name(const struct catalogue *c, const char *name, size_t n)
{
	type_id id = catalogue_type_named(c, name, n);

	return (struct holder){id, id ? catalogue_type_get(c, id)->designation : NULL};
}

static struct holder party_of_name(const struct catalogue *c, const char *name, size_t n)
{
	party_id id = catalogue_party_named(c, name, n);

	return (struct holder){id, id ? catalogue_party_get(c, id)->name : NULL};
}

static void say_taken(struct str *out, const struct catalogue *c, holder_of *who, const char *name,
		      const char *aliases)
{
	struct holder own = who(c, name, strlen(name));

	while (aliases && *aliases) {
		size_t n = strcspn(aliases, ";");
		struct holder other = who(c, aliases, n);
		if (other.id && other.id != own.id)
			str_addf(out, "%salias \"%.*s\" stays with %s", out->n ? "; " : "", (int)n,
				 aliases, other.name);
		aliases += n + (aliases[n] == ';');
	}
}

void alias_taken(struct str *out, const struct evidence *ev, enum record record,
		 const struct import_row *row)
{
	const struct aircraft_type *t = &row->as.type.type;
	const struct party *p = &row->as.party.party;

	if (record == RECORD_TYPE)
		say_taken(out, ev->catalogue, type_of_name, t->designation, t->aliases);
	else if (record == RECORD_PARTY)
		say_taken(out, ev->catalogue, party_of_name, p->name, p->aliases);
}

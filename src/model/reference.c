/* The embedded reference lists: aircraft types, their makers, parties and who belonged to which
 * group when. They are made at build time from schema/ and iso-codes; a fault in them is a bug. */
#include "catalogue-inside.h"

#include <assert.h>
#include <string.h>

#include "embedded.h"
#include "hangar/csvline.h"
#include "hangar/err.h"
#include "hangar/str.h"

static struct date parse_date(const char *text)
{
	struct date d = {0};
	int bad = date_parse(&d, text, DATE_ORDER_UNKNOWN, NULL);

	assert(!bad);
	(void)bad;
	return d;
}

/* Columns of schema/aircraft-types.csv. */
enum {
	T_DESIGNATION,
	T_MAKER,
	T_ROLE,
	T_CLASS,
	T_REPORTING,
	T_FIRST_FLIGHT,
	T_PARENT,
	T_ALIASES,
	T_COLUMNS
};

static void define_type(struct catalogue *c, char **f)
{
	struct aircraft_type t = {
	    .designation = f[T_DESIGNATION],
	    .maker = f[T_MAKER],
	    .role = f[T_ROLE],
	    .reporting_name = f[T_REPORTING],
	    .aliases = f[T_ALIASES],
	    .class_ = (enum aircraft_class)vocabulary_find(&class_words, f[T_CLASS]),
	    .first_flight = parse_date(f[T_FIRST_FLIGHT]),
	};

	catalogue_type_record(c, &t, f[T_PARENT]);
}

static void load_types(struct catalogue *c, struct arena *scratch)
{
	struct csvline in = csvline_begin(embedded_types, embedded_types_size);
	char **f;
	size_t n = csvline_next(&in, scratch, &f);

	assert(n == T_COLUMNS);
	while ((n = csvline_next(&in, scratch, &f)) > 0) {
		assert(n == T_COLUMNS);
		define_type(c, f);
	}
	/* After all designations and aliases, which go before them. */
	for (type_id id = 1; id <= c->types.n; id++)
		catalogue_name_by_reporting(c, id);
}

/* Columns of the list made from schema/parties.csv and iso-codes. */
enum {
	P_NAME,
	P_ALPHA2,
	P_ALPHA3,
	P_CATEGORY,
	P_PARENT,
	P_GROUPS,
	P_ALIASES,
	P_FROM,
	P_TO,
	P_COLUMNS
};

static void define_party(struct catalogue *c, char **f)
{
	struct party p = {
	    .name = f[P_NAME],
	    .alpha2 = f[P_ALPHA2],
	    .alpha3 = f[P_ALPHA3],
	    .category = f[P_CATEGORY],
	    .groups = f[P_GROUPS],
	    .aliases = f[P_ALIASES],
	    .from = parse_date(f[P_FROM]),
	    .to = parse_date(f[P_TO]),
	};

	catalogue_party_define(c, &p, f[P_PARENT]);
}

static void load_parties(struct catalogue *c, struct arena *scratch)
{
	struct csvline in = csvline_begin(embedded_parties, embedded_parties_size);
	char **f;
	size_t n = csvline_next(&in, scratch, &f);

	assert(n == P_COLUMNS);
	while ((n = csvline_next(&in, scratch, &f)) > 0) {
		assert(n == P_COLUMNS);
		define_party(c, f);
	}
}

/* Columns of schema/memberships.csv. */
enum { M_GROUP, M_MEMBER, M_FROM, M_TO, M_COLUMNS };

static void add_membership(struct catalogue *c, char **f)
{
	struct date from = parse_date(f[M_FROM]), to = parse_date(f[M_TO]);
	struct membership m = {
	    catalogue_party_find(c, f[M_GROUP], strlen(f[M_GROUP])),
	    catalogue_party_find(c, f[M_MEMBER], strlen(f[M_MEMBER])),
	    date_stated(&from) ? from.earliest : DAY_OPEN_PAST,
	    date_stated(&to) ? to.latest : DAY_OPEN_FUTURE,
	};

	assert(m.group && m.member);
	vec_push(&c->memberships, m);
}

static void load_memberships(struct catalogue *c, struct arena *scratch)
{
	struct csvline in = csvline_begin(embedded_memberships, embedded_memberships_size);
	char **f;
	size_t n = csvline_next(&in, scratch, &f);

	assert(n == M_COLUMNS);
	while ((n = csvline_next(&in, scratch, &f)) > 0) {
		assert(n == M_COLUMNS);
		add_membership(c, f);
	}
}

/* Columns of schema/makers.csv. */
enum { H_HOUSE, H_MAKERS, H_COLUMNS };

static void load_makers(struct catalogue *c, struct arena *scratch)
{
	struct csvline in = csvline_begin(embedded_makers, embedded_makers_size);
	char **f;
	size_t n = csvline_next(&in, scratch, &f);

	assert(n == H_COLUMNS);
	for (uint32_t house = 1; (n = csvline_next(&in, scratch, &f)) > 0; house++) {
		assert(n == H_COLUMNS);
		makers_add_house(&c->makers, f[H_MAKERS], house);
	}
}

void reference_load(struct catalogue *c)
{
	struct arena scratch = {0};

	load_makers(c, &scratch);
	load_types(c, &scratch);
	load_parties(c, &scratch);
	load_memberships(c, &scratch);
	arena_free(&scratch);
}

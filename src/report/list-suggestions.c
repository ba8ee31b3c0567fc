/* Deals that may be one: two lines each for people, one row each for programs. */
#include "list.h"

enum {
	PAIR_DEAL,
	PAIR_OTHER,
	PAIR_FROM,
	PAIR_TO,
	PAIR_FAMILY,
	PAIR_DATE,
	PAIR_OTHER_DATE,
	PAIR_TYPE,
	PAIR_OTHER_TYPE,
	PAIR_COUNT,
	PAIR_OTHER_COUNT,
	PAIR_SOURCES,
	PAIR_OTHER_SOURCES,
	PAIR_COMMAND,
	PAIR_COLUMNS
};

static const struct column pair_columns[] = {
    [PAIR_DEAL] = {.name = "deal"},
    [PAIR_OTHER] = {.name = "other"},
    [PAIR_FROM] = {.name = "from"},
    [PAIR_TO] = {.name = "to"},
    [PAIR_FAMILY] = {.name = "family"},
    [PAIR_DATE] = {.name = "date"},
    [PAIR_OTHER_DATE] = {.name = "other_date"},
    [PAIR_TYPE] = {.name = "type"},
    [PAIR_OTHER_TYPE] = {.name = "other_type"},
    [PAIR_COUNT] = {.name = "count"},
    [PAIR_OTHER_COUNT] = {.name = "other_count"},
    [PAIR_SOURCES] = {.name = "sources"},
    [PAIR_OTHER_SOURCES] = {.name = "other_sources"},
    [PAIR_COMMAND] = {.name = "command"},
};

static struct cell sources_of(const struct look *l, const struct resolved_deal *d)
{
	const char **keys = arena_alloc(l->arena, (d->versions.n + 1) * sizeof *keys);

	for (size_t i = 0; i < d->versions.n; i++)
		keys[i] = look_source(l, d->versions.v[i].source);
	return (struct cell){.kind = CELL_LIST, .as.list = {keys, d->versions.n}};
}

/* The date that it was compared by. */
static struct cell date_of(const struct resolved_deal *d)
{
	return cell_date(date_stated(&d->date) ? d->date : d->order_date);
}

/* As a shell takes it: a key may hold blanks. */
static void add_id(struct str *out, const struct resolved_deal *d)
{
	bool plain = true;

	for (const char *p = d->key; *p && plain; p++)
		plain = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
			(*p >= '0' && *p <= '9') || *p == '-' || *p == '_' || *p == ':' ||
			*p == '.' || *p == '/';
	str_add(out, plain ? " deal:" : " 'deal:");
	for (const char *p = d->key; *p; p++) {
		if (*p == '\'')
			str_add(out, "'\\'");
		str_addc(out, *p);
	}
	str_add(out, plain ? "" : "'");
}

static struct cell command_of(const struct look *l, const struct suggestion *x)
{
	struct str text = {0};
	struct cell c;

	str_add(&text, "hangar merge");
	add_id(&text, x->into);
	add_id(&text, x->other);
	c = cell_text(arena_strdup(l->arena, str_c(&text)));
	str_free(&text);
	return c;
}

static void pair_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct suggestion *x = row;
	const struct cell cells[PAIR_COLUMNS] = {
	    [PAIR_DEAL] = cell_text(x->into->key),
	    [PAIR_OTHER] = cell_text(x->other->key),
	    [PAIR_FROM] = cell_text(look_party(l, x->into->from)),
	    [PAIR_TO] = cell_text(look_party(l, x->into->to)),
	    [PAIR_FAMILY] = cell_text(look_type(l, x->family)),
	    [PAIR_DATE] = date_of(x->into),
	    [PAIR_OTHER_DATE] = date_of(x->other),
	    [PAIR_TYPE] = cell_text(look_types(l, x->into->types)),
	    [PAIR_OTHER_TYPE] = cell_text(look_types(l, x->other->types)),
	    [PAIR_COUNT] = cell_quantity(x->into->count),
	    [PAIR_OTHER_COUNT] = cell_quantity(x->other->count),
	    [PAIR_SOURCES] = sources_of(l, x->into),
	    [PAIR_OTHER_SOURCES] = sources_of(l, x->other),
	    [PAIR_COMMAND] = command_of(l, x),
	};

	*out = cells[column];
}

/* ---- for people: one deal under the other ---- */

enum {
	SIDE_DEAL,
	SIDE_FROM,
	SIDE_TO,
	SIDE_DATE,
	SIDE_TYPE,
	SIDE_COUNT,
	SIDE_SOURCES,
	SIDE_COMMAND,
	SIDE_COLUMNS
};

struct side {
	const struct suggestion *of;
	const struct resolved_deal *deal;
};

static const struct column side_columns[] = {
    [SIDE_DEAL] = {.name = "deal", .key = true},
    [SIDE_FROM] = {.name = "from"},
    [SIDE_TO] = {.name = "to"},
    [SIDE_DATE] = {.name = "date"},
    [SIDE_TYPE] = {.name = "type", .elastic = true},
    [SIDE_COUNT] = {.name = "count", .title = "aircraft", .right = true},
    [SIDE_SOURCES] = {.name = "sources", .elastic = true},
    [SIDE_COMMAND] = {.name = "command", .title = "joined by"},
};

static void side_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct side *x = row;
	bool first = x->deal == x->of->into;
	const struct cell cells[SIDE_COLUMNS] = {
	    [SIDE_DEAL] = cell_text(x->deal->key),
	    [SIDE_FROM] = cell_text(look_party(l, x->deal->from)),
	    [SIDE_TO] = cell_text(look_party(l, x->deal->to)),
	    [SIDE_DATE] = date_of(x->deal),
	    [SIDE_TYPE] = cell_text(look_types(l, x->deal->types)),
	    [SIDE_COUNT] = cell_quantity(x->deal->count),
	    [SIDE_SOURCES] = sources_of(l, x->deal),
	    [SIDE_COMMAND] = first ? command_of(l, x->of) : cell_text(NULL),
	};

	*out = cells[column];
}

static void add_side(struct table *t, struct arena *a, const struct suggestion *of,
		     const struct resolved_deal *d)
{
	struct side *x = arena_alloc(a, sizeof *x);

	*x = (struct side){of, d};
	vec_push(&t->rows, x);
}

static void add_sides(struct report *rep, struct look *l, const struct suggestions *list)
{
	struct section *s = report_section(rep, SECTION_TABLE, "sides", "Deals that may be one");
	struct table *t = report_table(s, side_columns, SIDE_COLUMNS, side_cell, l);

	s->drawn = true;
	s->empty = "No two deals seem to be one.";
	for (size_t i = 0; i < list->n; i++) {
		add_side(t, l->arena, &list->v[i], list->v[i].into);
		add_side(t, l->arena, &list->v[i], list->v[i].other);
	}
}

struct report *report_suggestions(const struct suggestions *list, size_t vague,
				  const struct resolution *r)
{
	struct report *rep = report_new();
	struct look *l = look_new(rep, r);
	struct section *s = report_section(rep, SECTION_TABLE, "rows", NULL);
	struct table *t = report_table(s, pair_columns, PAIR_COLUMNS, pair_cell, l);

	s->quiet = true;
	for (size_t i = 0; i < list->n; i++)
		vec_push(&t->rows, &list->v[i]);
	add_sides(rep, l, list);
	if (vague)
		report_notice(
		    rep,
		    vague == 1
			? "1 deal may be any of many of another list, and nothing tells which"
			: "%zu deals may be any of many of another list, and nothing tells which",
		    vague);
	return rep;
}

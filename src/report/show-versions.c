/* The versions of a deal for programs: each source with all that it says, and what was chosen. What
 * marks them for people stands here, too. */
#include "show.h"

#include <jansson.h>
#include <stdlib.h>

#include "mark.h"

enum {
	VERSION_STANCE,
	VERSION_SOURCE,
	VERSION_EDITIONS,
	VERSION_GRADE,
	VERSION_COUNT,
	VERSION_UNIT_PRICE,
	VERSION_COST,
	VERSION_PUBLISHED,
	VERSION_ORIGINS,
	VERSION_TYPE,
	VERSION_DATE,
	VERSION_CHOSEN,
	VERSION_EXCLUDED,
	VERSION_PART,
	VERSION_ORDERED,
	VERSION_PRICE_KIND,
	VERSION_FROM,
	VERSION_TO,
	VERSION_VIA,
	VERSION_STATUS,
	VERSION_OUTCOME,
	VERSION_RANK,
	VERSION_ORDER_DATE,
	VERSION_KIND,
	VERSION_CONDITION,
	VERSION_TIV,
	VERSION_SITES,
	VERSION_PRICE_ORIGINS,
	VERSION_CLAIMS,
	VERSION_COLUMNS
};

static const struct column version_columns[] = {
    [VERSION_STANCE] = {.name = "stance"},
    [VERSION_SOURCE] = {.name = "source"},
    [VERSION_EDITIONS] = {.name = "editions"},
    [VERSION_GRADE] = {.name = "grade"},
    [VERSION_COUNT] = {.name = "count"},
    [VERSION_UNIT_PRICE] = {.name = "unit_price"},
    [VERSION_COST] = {.name = "cost"},
    [VERSION_TYPE] = {.name = "type"},
    [VERSION_DATE] = {.name = "date"},
    [VERSION_PUBLISHED] = {.name = "published"},
    [VERSION_ORIGINS] = {.name = "origins"},
    [VERSION_CHOSEN] = {.name = "chosen"},
    [VERSION_EXCLUDED] = {.name = "excluded"},
    [VERSION_PART] = {.name = "part"},
    [VERSION_ORDERED] = {.name = "ordered"},
    [VERSION_PRICE_KIND] = {.name = "price_kind"},
    [VERSION_FROM] = {.name = "from"},
    [VERSION_TO] = {.name = "to"},
    [VERSION_VIA] = {.name = "via"},
    [VERSION_STATUS] = {.name = "status"},
    [VERSION_OUTCOME] = {.name = "outcome"},
    [VERSION_RANK] = {.name = "rank"},
    [VERSION_ORDER_DATE] = {.name = "order_date"},
    [VERSION_KIND] = {.name = "kind"},
    [VERSION_CONDITION] = {.name = "condition"},
    [VERSION_TIV] = {.name = "tiv"},
    [VERSION_SITES] = {.name = "sites"},
    [VERSION_PRICE_ORIGINS] = {.name = "price_origins"},
    [VERSION_CLAIMS] = {.name = "claims"},
};

/* The deal that the versions are of stands in look.more. */
static struct cell chosen_cell(const struct version *v, const struct look *l)
{
	const struct resolved_deal *d = l->more;
	size_t at = (size_t)(v - d->versions.v), n = 0;
	const char **names = arena_alloc(l->arena, ATTRIBUTES * sizeof *names);

	for (int i = 0; i < ATTRIBUTES; i++) {
		if (d->chosen[i] == at)
			names[n++] = attribute_name((enum attribute)i);
	}
	return (struct cell){.kind = CELL_LIST, .as.list = {names, n}};
}

/* Other editions of its list whose claims are in the version, too. */
static struct cell editions_cell(const struct version *v, const struct look *l)
{
	const char **keys = arena_alloc(l->arena, (v->claims.n + 1) * sizeof *keys);
	size_t n = 0;

	for (size_t i = 0; i < v->claims.n; i++) {
		const char *key = look_source(l, v->claims.v[i]->claim.source);
		bool said = v->claims.v[i]->claim.source == v->source;
		for (size_t k = 0; k < n && !said; k++)
			said = keys[k] == key;
		if (!said)
			keys[n++] = key;
	}
	return (struct cell){.kind = CELL_LIST, .as.list = {keys, n}};
}

const char *version_mark(const struct resolved_deal *d, const struct version *v)
{
	size_t at = (size_t)(v - d->versions.v);

	if (d->chosen[ATTRIBUTE_COUNT] == at || d->chosen[ATTRIBUTE_COST] == at)
		return MARK_CHOSEN;
	return v->excluded ? MARK_EXCLUDED : v->part ? MARK_PART : NULL;
}

static struct cell claim_ids_cell(const struct version *v, const struct look *l)
{
	const char **ids = arena_alloc(l->arena, (v->claims.n + 1) * sizeof *ids);

	for (size_t i = 0; i < v->claims.n; i++)
		ids[i] = arena_printf(l->arena, "claim:%llu",
				      (unsigned long long)v->claims.v[i]->claim.id);
	return (struct cell){.kind = CELL_LIST, .as.list = {ids, v->claims.n}};
}

static struct cell sites_cell(const struct version *v, const struct look *l)
{
	const char **sites = arena_alloc(l->arena, (v->lots.n + 1) * sizeof *sites);
	size_t n = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		bool said = !v->lots.v[i].site;
		for (size_t k = 0; k < n && !said; k++)
			said = streq(sites[k], v->lots.v[i].site);
		if (!said)
			sites[n++] = v->lots.v[i].site;
	}
	return (struct cell){.kind = CELL_LIST, .as.list = {sites, n}};
}

static const struct cell no_list = {.kind = CELL_LIST};

static struct cell more_cell(const struct version *v, size_t column, const struct look *l)
{
	switch (column) {
	case VERSION_EXCLUDED:
		return cell_bool(v->excluded);
	case VERSION_PART:
		return cell_bool(v->part);
	case VERSION_ORDERED:
		return cell_quantity(v->ordered);
	case VERSION_PRICE_KIND:
		return cell_word(&price_kind_words, (int)v->price_kind);
	case VERSION_FROM:
		return cell_text(look_party(l, v->from));
	case VERSION_TO:
		return cell_text(look_party(l, v->to));
	case VERSION_VIA:
		return cell_text(look_party(l, v->via));
	case VERSION_STATUS:
		return cell_word(&status_words, (int)v->status);
	case VERSION_OUTCOME:
		return cell_word(&outcome_words, (int)v->outcome);
	case VERSION_RANK:
		return cell_word(&rank_words, (int)v->rank);
	case VERSION_ORDER_DATE:
		return cell_date(v->order_date);
	case VERSION_KIND:
		return cell_word(&kind_words, (int)v->kind);
	case VERSION_CONDITION:
		return cell_word(&condition_words, (int)v->condition);
	case VERSION_TIV:
		return cell_decimal(v->tiv);
	case VERSION_SITES:
		return sites_cell(v, l);
	case VERSION_PRICE_ORIGINS:
		return v->price_kind ? cell_sources(l, v->price_origins) : no_list;
	default:
		return claim_ids_cell(v, l);
	}
}

static void version_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct version *v = row;

	switch (column) {
	case VERSION_STANCE:
		*out = cell_word(&stance_words, STATES);
		break;
	case VERSION_SOURCE:
		*out = cell_text(look_source(l, v->source));
		break;
	case VERSION_EDITIONS:
		*out = editions_cell(v, l);
		break;
	case VERSION_GRADE:
		*out = cell_grade(v->grade.reliability, v->grade.credibility);
		break;
	case VERSION_COUNT:
		*out = cell_quantity(v->count);
		break;
	case VERSION_UNIT_PRICE:
		*out = cell_money(v->unit_price);
		break;
	case VERSION_COST:
		*out = cell_money(v->cost[v->price_kind]);
		break;
	case VERSION_TYPE:
		*out = cell_text(look_types(l, v->types));
		break;
	case VERSION_DATE:
		*out = cell_date(v->date);
		break;
	case VERSION_PUBLISHED:
		*out = v->source ? cell_date(evidence_source_get(l->ev, v->source)->published)
				 : cell_text(NULL);
		break;
	case VERSION_ORIGINS:
		*out = cell_sources(l, v->origins);
		break;
	case VERSION_CHOSEN:
		*out = chosen_cell(v, l);
		break;
	default:
		*out = more_cell(v, column, l);
	}
}

static const struct {
	const char *mark, *text;
} meanings[] = {
    {MARK_CHOSEN, "the figures are taken from here"},
    {MARK_EXCLUDED, "listed, but does not widen the range"},
    {MARK_PART, "speaks of some sites only: it neither gives the figures nor widens the range"},
};

static bool is_marked(const struct resolved_deal *d, const char *mark)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (streq(version_mark(d, &d->versions.v[i]), mark))
			return true;
	}
	return false;
}

void version_marks(struct report *rep, struct section *s, const struct resolved_deal *d)
{
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
		if (is_marked(d, meanings[i].mark))
			report_line(rep, s, STYLE_INDENTED, ROLE_DIM, 0, "%s %s", meanings[i].mark,
				    meanings[i].text);
	}
}

/* For programs: each source with all that it says. */
void show_versions(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	struct section *s = report_section(rep, SECTION_TABLE, "versions", NULL);
	struct look *own = look_new(rep, l->r);
	struct table *t = report_table(s, version_columns, VERSION_COLUMNS, version_cell, own);

	own->more = d;
	s->quiet = true;
	for (size_t i = 0; i < d->versions.n; i++)
		vec_push(&t->rows, &d->versions.v[i]);
}

/* {"count":{"source":"kyivpost","reason":"the most credible claim"}, ...} */
void show_chosen(struct report *rep, const struct look *l, const struct resolved_deal *d)
{
	json_t *all = json_object();
	char *text;

	for (int a = 0; a < ATTRIBUTES; a++) {
		const struct version *v =
		    d->chosen[a] == NO_VERSION ? NULL : &d->versions.v[d->chosen[a]];
		json_t *one = v ? json_object() : NULL;
		if (!v)
			continue;
		json_object_set_new(one, "source",
				    v->source ? json_string(look_source(l, v->source))
					      : json_null());
		json_object_set_new(one, "reason",
				    json_string(choice_reason((enum choice)d->choice[a])));
		json_object_set_new(all, attribute_name((enum attribute)a), one);
	}
	text = json_dumps(all, JSON_COMPACT);
	report_fact(rep, "chosen", cell_json(arena_strdup(&rep->arena, text)));
	free(text);
	json_decref(all);
}

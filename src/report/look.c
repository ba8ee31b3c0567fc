/* Records of a ledger as cells: names in place of ids, and nothing where nothing is stated. */
#include "look.h"

#include <string.h>
#include <time.h>

struct look *look_new(struct report *rep, const struct resolution *r)
{
	struct look *l = arena_alloc(&rep->arena, sizeof *l);

	l->r = r;
	l->ev = r->ev;
	l->arena = &rep->arena;
	return l;
}

/* ---- names ---- */

const char *look_party(const struct look *l, party_id p)
{
	return p ? catalogue_party_get(l->ev->catalogue, p)->name : NULL;
}

const char *look_type(const struct look *l, type_id t)
{
	return t ? catalogue_type_get(l->ev->catalogue, t)->designation : NULL;
}

const char *look_types(const struct look *l, typeset_id s)
{
	return s ? catalogue_typeset_name(l->ev->catalogue, s) : NULL;
}

const char *look_source(const struct look *l, source_id s)
{
	return s ? evidence_source_get(l->ev, s)->key : NULL;
}

const char *look_deal(const struct look *l, deal_id d)
{
	return d ? l->ev->deals.v[d - 1].key : NULL;
}

const struct batch *look_batch(const struct look *l, batch_id b)
{
	return evidence_batch_get(l->ev, b);
}

const struct claim *look_claim(const struct look *l, claim_id id)
{
	return evidence_claim(l->ev, id);
}

/* The claim of that number where it is of the record. */
static const void *look_record(const struct look *l, claim_id id, enum record record)
{
	const struct claim *c = evidence_claim(l->ev, id);

	return c && c->record == record ? c : NULL;
}

const struct transfer *look_transfer(const struct look *l, claim_id id)
{
	return look_record(l, id, RECORD_TRANSFER);
}

const struct holding *look_holding(const struct look *l, claim_id id)
{
	return look_record(l, id, RECORD_HOLDING);
}

const struct airframe *look_airframe(const struct look *l, claim_id id)
{
	return look_record(l, id, RECORD_AIRFRAME);
}

const char *look_sources(const struct look *l, struct source_list s)
{
	struct str names = {0};
	const char *text;

	for (size_t i = 0; i < s.n; i++) {
		str_add(&names, i ? ", " : "");
		str_add(&names, look_source(l, s.v[i]));
	}
	text = arena_strdup(l->arena, str_c(&names));
	str_free(&names);
	return text;
}

/* ---- cells ---- */

struct cell cell_text(const char *text)
{
	return (struct cell){.kind = text && *text ? CELL_TEXT : CELL_NONE, .as.text = text};
}

struct cell cell_name(const struct look *l, const char *text, stated_id as)
{
	struct cell c = cell_text(text);

	c.stated = evidence_stated_text(l->ev, as);
	return c;
}

struct cell cell_word(const struct vocabulary *v, int word)
{
	return cell_text(vocabulary_name(v, word));
}

struct cell cell_integer(int64_t n)
{
	return (struct cell){.kind = CELL_INTEGER, .as.integer = n};
}

struct cell cell_size(size_t n)
{
	return cell_integer((int64_t)n);
}

/* Always a quantity, so that programs find its ends, if only as null. */
struct cell cell_quantity(struct quantity q)
{
	return (struct cell){.kind = CELL_QUANTITY, .as.quantity = q};
}

struct cell cell_decimal(struct quantity q)
{
	return (struct cell){.kind = quantity_stated(q) ? CELL_DECIMAL : CELL_NONE,
			     .as.quantity = q};
}

struct cell cell_money(struct money m)
{
	return (struct cell){.kind = money_stated(m) ? CELL_MONEY : CELL_NONE, .as.money = m};
}

struct cell cell_date(struct date d)
{
	return (struct cell){.kind = date_stated(&d) ? CELL_DATE : CELL_NONE, .as.date = d};
}

struct cell cell_grade(char reliability, char credibility)
{
	return (struct cell){.kind = reliability || credibility ? CELL_GRADE : CELL_NONE,
			     .as.grade = {reliability, credibility}};
}

struct cell cell_bool(bool yes)
{
	return (struct cell){.kind = CELL_BOOL, .as.yes = yes};
}

struct cell cell_id(const char *of, uint64_t number)
{
	return (struct cell){.kind = CELL_ID, .as.id = {of, number}};
}

struct cell cell_json(const char *json)
{
	return (struct cell){.kind = json && *json ? CELL_JSON : CELL_NONE, .as.text = json};
}

static struct cell cell_list(const char *const *v, size_t n)
{
	return (struct cell){.kind = CELL_LIST, .as.list = {v, n}};
}

struct cell cell_sources(const struct look *l, struct source_list s)
{
	const char **v;

	if (!s.n)
		return cell_list(NULL, 0);
	v = arena_alloc(l->arena, s.n * sizeof *v);
	for (size_t i = 0; i < s.n; i++)
		v[i] = look_source(l, s.v[i]);
	return cell_list(v, s.n);
}

struct cell cell_split(const struct look *l, const char *texts)
{
	const char **v;
	size_t n = 0, most = 1;

	if (str_blank(texts))
		return cell_list(NULL, 0);
	for (const char *c = texts; *c; c++)
		most += *c == ';';
	v = arena_alloc(l->arena, most * sizeof *v);
	for (const char *s = texts; *s;) {
		size_t end = strcspn(s, ";"), length = end;
		while (length && *s == ' ') {
			s++;
			length--;
			end--;
		}
		while (length && s[length - 1] == ' ')
			length--;
		if (length)
			v[n++] = arena_strndup(l->arena, s, length);
		s += end + (s[end] == ';');
	}
	return cell_list(v, n);
}

struct cell cell_time(const struct look *l, int64_t seconds)
{
	time_t t = (time_t)seconds;
	char text[32];
	struct tm tm;

	if (!seconds || !gmtime_r(&t, &tm))
		return (struct cell){.kind = CELL_NONE};
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
	return cell_text(arena_strdup(l->arena, text));
}

/* ---- facets ---- */

void facet_of_cell(struct facet *out, const struct cell *c)
{
	out->kind = FACET_EMPTY;
	switch (c->kind) {
	case CELL_TEXT:
		out->kind = FACET_TEXT;
		out->text = c->as.text;
		break;
	case CELL_INTEGER:
		out->kind = FACET_QUANTITY;
		out->quantity = quantity_exact(c->as.integer);
		break;
	case CELL_QUANTITY:
	case CELL_DECIMAL:
		out->kind = quantity_stated(c->as.quantity) ? FACET_QUANTITY : FACET_EMPTY;
		out->quantity = c->as.quantity;
		break;
	case CELL_MONEY:
		out->kind = FACET_MONEY;
		out->money = c->as.money;
		break;
	case CELL_DATE:
		out->kind = FACET_DATE;
		out->date = c->as.date;
		break;
	case CELL_GRADE:
		out->kind = FACET_GRADE;
		out->grade = c->as.grade;
		break;
	default:
		break;
	}
}

void facet_of_party(struct facet *out, party_id p, struct date days)
{
	bool known = date_stated(&days) && !(days.flags & DATE_UNKNOWN);

	out->kind = FACET_PARTY;
	out->party = p;
	out->from = known ? days.earliest : DAY_OPEN_PAST;
	out->to = known ? days.latest : DAY_OPEN_FUTURE;
}

void facet_of_types(struct facet *out, typeset_id s)
{
	out->kind = FACET_TYPES;
	out->types = s;
}

void facet_of_type(struct facet *out, type_id t)
{
	out->kind = FACET_TYPES;
	out->type = t;
}

bool field_of_types(enum field_id field)
{
	return field == FIELD_TYPE || field == FIELD_FAMILY || field == FIELD_ROLE ||
	       field == FIELD_CLASS || field == FIELD_MAKER || field == FIELD_REPORTING_NAME;
}

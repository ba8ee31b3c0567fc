/* The closed vocabularies. Each table stands below with its synonyms; the first row of a value
 * gives its name. */
#include "hangar/vocabulary.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

/* The words of a vocabulary, folded: they match when their letters and digits do ("not held",
 * "Not-held" and "NOT_HELD" are one). Made when first asked for, kept until the program ends. */
struct index {
	const struct vocabulary *of;
	struct intern *texts;
	VEC(int) values; /* by number of the text */
	struct index *next;
};

static _Atomic(struct index *) indexes;
static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

/* Of two equal words the first counts. */
static void add_word(struct index *x, const char *text, size_t n, int value)
{
	struct str folded = {0};
	int added = 0;

	utf8_fold(&folded, text, n, FOLD_NAME);
	intern_add(x->texts, str_c(&folded), folded.n, &added);
	if (added)
		vec_push(&x->values, value);
	str_free(&folded);
}

static void add_list(struct index *x, const char *list, int value)
{
	while (*list) {
		size_t n = strcspn(list, ";");
		add_word(x, list, n, value);
		list += n + (list[n] == ';');
	}
}

static struct index *make_index(const struct vocabulary *v)
{
	struct index *x = mem_zalloc(sizeof *x);

	x->of = v;
	x->texts = intern_new();
	for (const struct word *w = v->words; w->text; w++)
		add_word(x, w->text, strlen(w->text), w->value);
	for (const struct word *w = v->also; w && w->text; w++)
		add_list(x, w->text, w->value);
	return x;
}

static struct index *made_index(const struct vocabulary *v)
{
	struct index *x = atomic_load_explicit(&indexes, memory_order_acquire);

	while (x && x->of != v)
		x = x->next;
	return x;
}

/* Several threads may ask at once. */
static const struct index *index_of(const struct vocabulary *v)
{
	struct index *x = made_index(v);

	if (x)
		return x;
	pthread_mutex_lock(&making);
	x = made_index(v);
	if (!x) {
		x = make_index(v);
		x->next = atomic_load_explicit(&indexes, memory_order_relaxed);
		atomic_store_explicit(&indexes, x, memory_order_release);
	}
	pthread_mutex_unlock(&making);
	return x;
}

int vocabulary_find(const struct vocabulary *v, const char *text)
{
	const struct index *x = index_of(v);
	struct str folded = {0};
	uint32_t id;

	if (str_blank(text))
		return 0;
	utf8_fold(&folded, text, strlen(text), FOLD_NAME);
	id = intern_find(x->texts, str_c(&folded), folded.n);
	str_free(&folded);
	return id == INTERN_NONE ? -1 : x->values.v[id];
}

const char *vocabulary_name(const struct vocabulary *v, int value)
{
	for (const struct word *w = v->words; w->text; w++) {
		if (w->value == value)
			return w->text;
	}
	return "";
}

void vocabulary_list(struct str *out, const struct vocabulary *v)
{
	int last = 0;

	for (const struct word *w = v->words; w->text; w++) {
		if (w->value == last)
			continue;
		if (last)
			str_add(out, ", ");
		str_add(out, w->text);
		last = w->value;
	}
}

const struct vocabulary stance_words = {
    "stance",
    (const struct word[]){
	{STATES, "states"},
	{STATES, "reports"},
	{STATES, "confirms"},
	{DOUBTS, "doubts"},
	{DENIES, "denies"},
	{DENIES, "refutes"},
	{0, NULL},
    },
    NULL,
};

const struct vocabulary denied_words = {
    "denies",
    (const struct word[]){
	{DENIED_DEAL, "deal"},
	{DENIED_TO, "to"},
	{DENIED_TO, "buyer"},
	{DENIED_TO, "recipient"},
	{DENIED_PRICE, "price"},
	{DENIED_PRICE, "cost"},
	{DENIED_PURPOSE, "purpose"},
	{DENIED_PURPOSE, "outcome"},
	{0, NULL},
    },
    NULL,
};

const struct vocabulary rank_words = {
    "rank",
    (const struct word[]){
	{RANK_PREFERRED, "preferred"},
	{RANK_NORMAL, "normal"},
	{RANK_DEPRECATED, "deprecated"},
	{0, NULL},
    },
    NULL,
};

const struct vocabulary kind_words = {
    "kind",
    (const struct word[]){
	{KIND_SALE, "sale"},
	{KIND_SALE, "purchase"},
	{KIND_GIFT, "gift"},
	{KIND_GIFT, "donation"},
	{KIND_GIFT, "aid"},
	{KIND_LEASE, "lease"},
	{KIND_LEASE, "loan"},
	{KIND_RETURN, "return"},
	{KIND_SEIZURE, "seizure"},
	{KIND_SEIZURE, "capture"},
	{KIND_PRODUCTION, "production"},
	{KIND_PRODUCTION, "built"},
	{KIND_LOSS, "loss"},
	{KIND_SCRAPPING, "scrapping"},
	{KIND_DISPLAY, "display"},
	{0, NULL},
    },
    kind_also,
};

const struct vocabulary outcome_words = {
    "outcome",
    (const struct word[]){
	{OUTCOME_USE, "use"},
	{OUTCOME_USE, "service"},
	{OUTCOME_SPARES, "spares"},
	{OUTCOME_SPARES, "parts"},
	{OUTCOME_DECOY, "decoy"},
	{OUTCOME_DECOY, "decoys"},
	{OUTCOME_SCRAP, "scrap"},
	{OUTCOME_DISPLAY, "display"},
	{OUTCOME_DISPLAY, "museum"},
	{OUTCOME_UNKNOWN, "unknown"},
	{0, NULL},
    },
    outcome_also,
};

const struct vocabulary status_words = {
    "status",
    (const struct word[]){
	{STATUS_PLEDGED, "pledged"},
	{STATUS_PLEDGED, "promised"},
	{STATUS_APPROVED, "approved"},
	{STATUS_OFFERED, "offered"},
	{STATUS_ORDERED, "ordered"},
	{STATUS_ORDERED, "contracted"},
	{STATUS_ORDERED, "on order"},
	{STATUS_DELIVERED, "delivered"},
	{STATUS_DELIVERED, "completed"},
	{STATUS_SUSPENDED, "suspended"},
	{STATUS_CANCELLED, "cancelled"},
	{STATUS_CANCELLED, "canceled"},
	{STATUS_NOT_HELD, "not held"},
	{0, NULL},
    },
    status_also,
};

const struct vocabulary condition_words = {
    "condition",
    (const struct word[]){
	{CONDITION_ACTIVE, "active"},
	{CONDITION_ACTIVE, "in service"},
	{CONDITION_STORED, "stored"},
	{CONDITION_STORED, "in store"},
	{CONDITION_STORED, "storage"},
	{CONDITION_DERELICT, "derelict"},
	{CONDITION_WITHDRAWN, "withdrawn"},
	{CONDITION_WITHDRAWN, "retired"},
	{CONDITION_LOST, "lost"},
	{CONDITION_ORDERED, "ordered"},
	{CONDITION_UNKNOWN, "unknown"},
	{CONDITION_NEW, "new"},
	{CONDITION_SECOND_HAND, "second hand"},
	{CONDITION_SECOND_HAND, "used"},
	{CONDITION_MODERNISED, "modernised"},
	{CONDITION_MODERNISED, "refurbished"},
	{CONDITION_MODERNISED, "modernized"},
	{CONDITION_MODERNISED, "second hand but modernized"},
	{CONDITION_MODERNISED, "second hand but modernised"},
	{CONDITION_DESTROYED, "destroyed"},
	{CONDITION_DESTROYED, "sunk"},
	{CONDITION_DESTROYED, "scuttled"},
	{CONDITION_DAMAGED, "damaged"},
	{CONDITION_CAPTURED, "captured"},
	{CONDITION_ABANDONED, "abandoned"},
	{0, NULL},
    },
    condition_also,
};

const struct vocabulary price_kind_words = {
    "price_kind",
    (const struct word[]){
	{PRICE_ASKING, "asking"},
	{PRICE_ASKING, "offer"},
	{PRICE_SALE, "sale"},
	{PRICE_APPRAISAL, "appraisal"},
	{PRICE_APPRAISAL, "book value"},
	{PRICE_ESTIMATE, "estimate"},
	{PRICE_LICENCE, "licence"},
	{PRICE_LICENCE, "license"},
	{0, NULL},
    },
    price_kind_also,
};

const struct vocabulary class_words = {
    "class",
    (const struct word[]){
	{CLASS_FIXED_WING, "fixed-wing"},
	{CLASS_FIXED_WING, "aeroplane"},
	{CLASS_FIXED_WING, "airplane"},
	{CLASS_HELICOPTER, "helicopter"},
	{CLASS_HELICOPTER, "rotary-wing"},
	{CLASS_UAV, "UAV"},
	{CLASS_UAV, "drone"},
	{CLASS_UAV, "unmanned"},
	{0, NULL},
    },
    class_also,
};

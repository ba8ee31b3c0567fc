/* What is totalled apart, and how a deal stands to the totals. */
#include "inside.h"

enum standing standing_of(enum status s)
{
	switch (s) {
	case STATUS_NONE:
	case STATUS_DELIVERED:
		return STANDING_MOVED;
	case STATUS_ORDERED:
		return STANDING_ORDERED;
	case STATUS_PLEDGED:
	case STATUS_APPROVED:
	case STATUS_OFFERED:
	case STATUS_SUSPENDED:
	case STATUS_CANCELLED:
	case STATUS_NOT_HELD:
		break;
	}
	return STANDING_LEFT_OUT;
}
enum flow flow_of_kind(enum kind k)
{
	switch (k) {
	case KIND_PRODUCTION:
		return FLOW_PRODUCTION;
	case KIND_LOSS:
	case KIND_SCRAPPING:
	case KIND_DISPLAY:
		return FLOW_LOSSES;
	case KIND_NONE:
	case KIND_SALE:
	case KIND_GIFT:
	case KIND_LEASE:
	case KIND_RETURN:
	case KIND_SEIZURE:
		break;
	}
	return FLOW_TRANSFERS;
}

enum flow flow_of_claim(const struct claim *c)
{
	if (c->record == RECORD_HOLDING)
		return FLOW_HOLDINGS;
	if (c->record == RECORD_AIRFRAME)
		return FLOW_AIRFRAMES;
	return flow_of_kind(((const struct transfer *)(const void *)c)->kind);
}

const char *flow_name(enum flow f)
{
	static const char *const names[FLOWS] = {
	    [FLOW_TRANSFERS] = "transfers",   [FLOW_LOSSES] = "losses",
	    [FLOW_PRODUCTION] = "production", [FLOW_HOLDINGS] = "holdings",
	    [FLOW_AIRFRAMES] = "airframes",
	};

	return names[f];
}

const char *standing_name(const struct resolved_deal *d)
{
	if (d->standing == STANDING_DISCREDITED)
		return "discredited";
	if (d->standing == STANDING_PASSED)
		return d->passed.v[0]->by ? "superseded" : "passed over";
	return d->status ? vocabulary_name(&status_words, (int)d->status) : "no status given";
}

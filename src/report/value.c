/* The steps from an amount as it is stated to the one that totals count. */
#include "value.h"

#include "hangar/report.h"
#include "hangar/str.h"

static void say_way(struct str *out, const struct resolution *r, const struct exchange_way *way)
{
	exchange_way_say(out, r, way);
	str_add(out, way->age.after ? ", from after the deal" : "");
	str_add(out, way->age.old ? ", more than a year older than the deal" : "");
}

static struct exchange_way way_of(const struct resolution *r, struct money m,
				  const struct date *date)
{
	return resolution_way(r, m.currency, r->policy.in,
			      date_stated(date) ? date->latest : DAY_OPEN_FUTURE);
}

bool value_rate_say(struct str *out, const struct resolution *r, struct money m,
		    const struct date *date)
{
	struct exchange_way way;

	if (!r->policy.in || !money_stated(m) || m.currency == r->policy.in)
		return false;
	way = way_of(r, m, date);
	if (way.rate)
		say_way(out, r, &way);
	return way.rate != NULL;
}

static void say_conversion(struct str *out, const struct resolution *r, struct money *m,
			   const struct date *date)
{
	currency_id to = r->policy.in;
	struct exchange_way way;

	if (!to || m->currency == to)
		return;
	way = way_of(r, *m, date);
	if (!way.rate) {
		str_addf(out, "not converted: there is no rate to %s", currency_code(to));
		return;
	}
	if (exchange_way_convert(m, *m, &way, to, NULL)) {
		str_addf(out, "not converted: the amount in %s does not fit", currency_code(to));
		return;
	}
	show_money_exact(out, *m);
	str_add(out, " at ");
	say_way(out, r, &way);
}

static void say_fault(struct str *out, const struct resolution *r, struct money m,
		      enum price_fault fault)
{
	str_addf(out, "not in prices of %d: ", r->policy.constant);
	if (fault == PRICES_NO_YEAR)
		str_add(out, "the deal has no year");
	else
		str_addf(out, "there is no index of %s for both years", currency_code(m.currency));
}

static void say_prices(struct str *out, const struct resolution *r, struct money m,
		       const struct date *date)
{
	struct price_way way = resolution_prices(r, m.currency, date);

	if (!r->prices || (!way.index && !way.fault))
		return;
	if (out->n)
		str_add(out, "; ");
	if (way.fault) {
		say_fault(out, r, m, way.fault);
		return;
	}
	if (price_way_apply(&m, &way, NULL)) {
		str_addf(out, "not in prices of %d: the amount does not fit", r->policy.constant);
		return;
	}
	show_money_exact(out, m);
	str_addf(out, " in prices of %d (", r->policy.constant);
	price_way_say(out, r, &way);
	str_addc(out, ')');
}

bool value_say(struct str *out, const struct resolution *r, struct money m, const struct date *date)
{
	struct str said = {0};

	if (!money_stated(m))
		return false;
	say_conversion(&said, r, &m, date);
	say_prices(&said, r, m, date);
	if (said.n)
		str_add(out, str_c(&said));
	str_free(&said);
	return out->n > 0;
}

void value_count(struct valuation *v, struct money m, const struct date *date)
{
	struct valuation_seen seen = {0};
	struct rate_age age = {0};

	if (money_stated(m) && valuation_make(v, &m, date, &age, NULL) == 0)
		valuation_count(v, &m, date, age, &seen);
}

void value_notices(struct report *rep, struct valuation *v)
{
	struct notices said = {0};

	valuation_say(v, &said, &rep->arena);
	for (size_t i = 0; i < said.n; i++)
		report_notice(rep, "%s", said.v[i]);
	vec_free(&said);
}

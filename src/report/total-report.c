/* `total`: the sums as a table, what they leave out below. */
#include "look.h"
#include "total-table.h"

static const char *title_of(struct report *r, const struct total *t)
{
	struct str s = {0};
	const char *title;

	str_add(&s, flow_name(t->flow));
	if (s.n && s.s[0] >= 'a' && s.s[0] <= 'z')
		s.s[0] = (char)(s.s[0] - ('a' - 'A'));
	for (size_t i = 0; i < t->by_count; i++) {
		str_add(&s, i == 0 ? " by " : i + 1 == t->by_count ? " and " : ", ");
		str_add(&s, dimension_name(t->by[i]));
	}
	title = arena_strdup(&r->arena, str_c(&s));
	str_free(&s);
	return title;
}

struct report *report_total(const struct total *t, const struct resolution *r)
{
	struct report *rep = report_new();

	rep->title = title_of(rep, t);
	report_state_policy(rep, &r->policy);
	report_fact_text(rep, "of", flow_name(t->flow));
	total_rows(rep, t, "rows", NULL);
	report_find(rep, "rows")->empty =
	    arena_printf(&rep->arena, "No %s are counted.", flow_name(t->flow));
	total_sum(rep, t, "total");
	total_left_out(rep, t, "left_out", "Left out of the totals");
	for (size_t i = 0; i < t->notices.n; i++)
		report_notice(rep, "%s", t->notices.v[i]);
	return rep;
}

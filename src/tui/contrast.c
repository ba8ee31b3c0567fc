/* Two scenarios of a ledger, and what differs. */
#include "contrast.h"

struct contrast *contrast_new(const char *ledger, const struct policy *base)
{
	struct contrast *c = mem_zalloc(sizeof *c);

	c->ledger = ledger;
	c->base = *base;
	c->holders = 1;
	return c;
}

struct contrast *contrast_hold(struct contrast *c)
{
	c->holders++;
	return c;
}

void contrast_let_go(struct contrast **cp)
{
	struct contrast *c = *cp;

	*cp = NULL;
	if (!c || --c->holders)
		return;
	if (c->open)
		comparison_close(&c->sides);
	mem_free(c);
}

static int open_contrast(struct contrast *c, const char *with, struct err *e)
{
	const char *const words[] = {"now", with};

	if (c->open)
		return 0;
	if (comparison_open(&c->sides, c->ledger, &c->base, words, e))
		return -1;
	c->open = true;
	return 0;
}

int difference_make(struct difference *d, struct contrast *c, const char *with, const char *filter,
		    struct err *e)
{
	struct diff_side side[DIFF_SIDES];

	if (open_contrast(c, with, e))
		return -1;
	for (int i = 0; i < DIFF_SIDES; i++) {
		if (filter_parse_line(&d->filter[i], filter, c->sides.side[i]->ev->catalogue, e))
			return -1;
	}
	if (comparison_look(&c->sides, filter_asks_other(d->filter[DIFF_BEFORE]), e))
		return -1;
	for (int i = 0; i < DIFF_SIDES; i++)
		side[i] =
		    (struct diff_side){c->sides.side[i], d->filter[i], c->sides.aspect[i].covers};
	return diff_new(&d->diff, &side[DIFF_BEFORE], &side[DIFF_AFTER], e);
}

void difference_free(struct difference *d)
{
	diff_free(&d->diff);
	filter_free(&d->filter[DIFF_BEFORE]);
	filter_free(&d->filter[DIFF_AFTER]);
}

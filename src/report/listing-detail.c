/* What stands beside a list about the row under the cursor. */
#include "listing-inside.h"

#include "hangar/err.h"

static const char *const plain_tabs[] = {"about", NULL};
static const char *const no_tabs[] = {NULL};

const char *const *listing_tabs(const struct listing *l, size_t row)
{
	struct str id = {0};
	bool named;

	listing_id(&id, l, row);
	named = id.n > 0;
	str_free(&id);
	return named ? plain_tabs : no_tabs;
}

struct report *listing_detail(const struct listing *l, size_t row, size_t tab, struct err *e)
{
	struct str id = {0};
	struct report *rep;

	(void)tab;
	listing_id(&id, l, row);
	rep = report_show(str_c(&id), l->inside->r, e);
	str_free(&id);
	return rep;
}

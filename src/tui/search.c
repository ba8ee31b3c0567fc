/* Searching bit by bit. */
#include "search.h"

#include "browser.h"

#define STEP_ROWS 256 /* between looks at the clock */
#define SETTLE_MS 30  /* before it is said that one is under way */

void search_begin(struct browser *b, bool back)
{
	const struct view *v = browser_view(b);
	size_t n = view_rows(v);
	struct search *s = &b->search;

	search_stop(b);
	if (!s->text) {
		browser_say(b, INK_MESSAGE, "nothing was searched for yet: /");
		return;
	}
	if (!n)
		return;
	s->of = v->sheet;
	s->back = back;
	s->at =
	    listing_search_new(v->sheet->listing, (v->row + (back ? n - 1 : 1)) % n, back, s->text);
	if (!search_go_on(b, SETTLE_MS))
		browser_say(b, INK_MESSAGE, "searching for \"%s\" … (Esc or another key stops)",
			    s->text);
}

static void arrive(struct browser *b, size_t hit)
{
	struct view *v = browser_view(b);

	str_clear(&b->message.text);
	if (hit == SIZE_MAX) {
		browser_say(b, INK_WARNING, "no row has \"%s\"", b->search.text);
		return;
	}
	if (b->search.back ? hit > v->row : hit <= v->row)
		browser_say(b, INK_MESSAGE, "round the end");
	v->row = hit;
}

bool search_go_on(struct browser *b, int milliseconds)
{
	struct search *s = &b->search;
	int64_t end = now_ms() + milliseconds;
	size_t hit = SIZE_MAX;
	bool over = false;

	if (!s->at)
		return false;
	if (s->of != browser_view(b)->sheet) /* another view was opened by what arrived */
		return search_stop(b);
	do
		over = listing_search_step(s->at, STEP_ROWS, &hit);
	while (!over && now_ms() < end);
	if (over) {
		listing_search_free(&s->at);
		arrive(b, hit);
	}
	return over;
}

bool search_stop(struct browser *b)
{
	bool under_way = b->search.at != NULL;

	listing_search_free(&b->search.at);
	return under_way;
}

void search_free(struct search *s)
{
	listing_search_free(&s->at);
	mem_free(s->text);
}

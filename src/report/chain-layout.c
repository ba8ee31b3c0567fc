/* Layers by the longest way from an origin; in each, boxes go to the middle of their neighbours, to
 * and fro, until few lines cross. */
#include "chain-layout.h"

#include <limits.h>

#define COLUMN_GAP 64
#define ROW_GAP    14
#define PASS_H     6 /* the room that a passing line takes */
#define SWEEPS     12
#define GROUP_GAP  26

/* ---- columns ---- */

static size_t column_count(const struct chain *c)
{
	size_t most = 0;

	for (size_t i = 0; i < c->nodes.n; i++)
		most = c->nodes.v[i].layer > most ? c->nodes.v[i].layer : most;
	return most + 1;
}

/* Who has it from nobody stands next to the first who has it from there: lines stay short. */
static size_t column_of(const struct chain *c, const struct chain_node *n)
{
	size_t least = SIZE_MAX;

	if (n->layer || (n->marks & CHAIN_ORIGIN))
		return n->layer;
	for (size_t i = 0; i < n->down_count; i++) {
		const struct chain_edge *e = &c->edges.v[c->down[n->down + i]];
		if (!e->back && c->nodes.v[e->to].layer < least)
			least = c->nodes.v[e->to].layer;
	}
	return least == SIZE_MAX || !least ? 0 : least - 1;
}

static size_t add_spot(struct chain_layout *l, struct chain_spot s)
{
	size_t at = l->spots.n;

	vec_push(&l->spots, s);
	vec_push(&l->columns.v[s.column], at);
	return at;
}

static void add_line(struct chain_layout *l, const struct chain_edge *e, size_t edge)
{
	size_t from = e->from, last = l->spots.v[e->to].column;

	for (size_t k = l->spots.v[from].column + 1; k < last; k++) {
		size_t pass =
		    add_spot(l, (struct chain_spot){.node = NO_NODE, .column = k, .h = PASS_H});
		vec_push(&l->hops, ((struct chain_hop){from, pass, edge}));
		from = pass;
	}
	vec_push(&l->hops, ((struct chain_hop){from, e->to, edge}));
}

static void place_all(struct chain_layout *l, const struct chain *c, const int *w, const int *h)
{
	size_t columns = column_count(c);

	vec_reserve(&l->columns, columns);
	l->columns.n = columns;
	for (size_t i = 0; i < columns; i++) {
		l->columns.v[i].v = NULL;
		l->columns.v[i].n = l->columns.v[i].cap = 0;
	}
	for (size_t i = 0; i < c->nodes.n; i++)
		add_spot(l, (struct chain_spot){.node = i,
						.column = column_of(c, &c->nodes.v[i]),
						.w = w[i],
						.h = h[i]});
	for (size_t i = 0; i < c->edges.n; i++) {
		if (!c->edges.v[i].back)
			add_line(l, &c->edges.v[i], i);
	}
}

/* ---- groups: they stand below one another ---- */

static void find_groups(struct chain_layout *l)
{
	bool changed = true;

	for (size_t i = 0; i < l->spots.n; i++)
		l->spots.v[i].group = i;
	while (changed) {
		changed = false;
		for (size_t i = 0; i < l->hops.n; i++) {
			struct chain_spot *a = &l->spots.v[l->hops.v[i].from];
			struct chain_spot *b = &l->spots.v[l->hops.v[i].to];
			size_t least = a->group < b->group ? a->group : b->group;
			changed |= a->group != b->group;
			a->group = b->group = least;
		}
	}
}

static void stack_groups(struct chain_layout *l)
{
	int y = 0;

	for (size_t g = 0; g < l->spots.n; g++) {
		int top = INT_MAX, bottom = INT_MIN;
		for (size_t i = 0; i < l->spots.n; i++) {
			const struct chain_spot *s = &l->spots.v[i];
			if (s->group != g)
				continue;
			top = s->y - s->h / 2 < top ? s->y - s->h / 2 : top;
			bottom = s->y + s->h / 2 > bottom ? s->y + s->h / 2 : bottom;
		}
		for (size_t i = 0; i < l->spots.n; i++)
			l->spots.v[i].y += l->spots.v[i].group == g ? y - top : 0;
		y += bottom >= top ? bottom - top + GROUP_GAP : 0;
	}
	l->height = y > GROUP_GAP ? y - GROUP_GAP : 0;
}

/* ---- rows ---- */

static void stack(struct chain_layout *l, size_t column)
{
	int y = 0;

	for (size_t i = 0; i < l->columns.v[column].n; i++) {
		struct chain_spot *s = &l->spots.v[l->columns.v[column].v[i]];
		s->y = y + s->h / 2;
		y += s->h + ROW_GAP;
	}
}

/* The middle of those it is joined to on the one side; where it stands if there are none. */
static int wanted(const struct chain_layout *l, size_t spot, bool left)
{
	long sum = 0, n = 0;

	for (size_t i = 0; i < l->hops.n; i++) {
		const struct chain_hop *h = &l->hops.v[i];
		if ((left ? h->to : h->from) != spot)
			continue;
		sum += l->spots.v[left ? h->from : h->to].y;
		n++;
	}
	return n ? (int)(sum / n) : l->spots.v[spot].y;
}

/* Sorted by insertion: what wants the same keeps its order. */
static void sort_column(struct chain_layout *l, size_t column, const int *want)
{
	size_t *v = l->columns.v[column].v, n = l->columns.v[column].n;

	for (size_t i = 1; i < n; i++) {
		size_t spot = v[i], k = i;
		for (; k > 0 && want[v[k - 1]] > want[spot]; k--)
			v[k] = v[k - 1];
		v[k] = spot;
	}
}

/* Each of a group goes where it wants to be, as far as the one above it leaves room; then what was
 * pushed down too far goes up as a whole. */
static void settle(struct chain_layout *l, size_t column, size_t group, const int *want)
{
	const size_t *v = l->columns.v[column].v, n = l->columns.v[column].n;
	long off = 0, count = 0;
	int least = INT_MIN / 2;

	for (size_t i = 0; i < n; i++) {
		struct chain_spot *s = &l->spots.v[v[i]];
		if (s->group != group)
			continue;
		s->y = want[v[i]] > least + s->h / 2 ? want[v[i]] : least + s->h / 2;
		least = s->y + (s->h + 1) / 2 + ROW_GAP;
		off += s->y - want[v[i]];
		count++;
	}
	for (size_t i = 0; i < n; i++)
		l->spots.v[v[i]].y -= l->spots.v[v[i]].group == group ? (int)(off / count) : 0;
}

/* Is it the first of its group in the column? */
static bool leads(const struct chain_layout *l, size_t column, size_t at)
{
	const size_t *v = l->columns.v[column].v;

	for (size_t i = 0; i < at; i++) {
		if (l->spots.v[v[i]].group == l->spots.v[v[at]].group)
			return false;
	}
	return true;
}

static void sweep(struct chain_layout *l, bool left, int *want)
{
	for (size_t k = 0; k < l->columns.n; k++) {
		size_t column = left ? k : l->columns.n - 1 - k;
		for (size_t i = 0; i < l->columns.v[column].n; i++) {
			size_t spot = l->columns.v[column].v[i];
			want[spot] = wanted(l, spot, left);
		}
		sort_column(l, column, want);
		for (size_t i = 0; i < l->columns.v[column].n; i++) {
			if (leads(l, column, i))
				settle(l, column, l->spots.v[l->columns.v[column].v[i]].group,
				       want);
		}
	}
}

/* ---- the whole ---- */

static void set_columns(struct chain_layout *l)
{
	int x = 0;

	for (size_t k = 0; k < l->columns.n; k++) {
		int widest = 0;
		for (size_t i = 0; i < l->columns.v[k].n; i++) {
			struct chain_spot *s = &l->spots.v[l->columns.v[k].v[i]];
			s->x = x;
			widest = s->w > widest ? s->w : widest;
		}
		for (size_t i = 0; i < l->columns.v[k].n; i++) {
			struct chain_spot *s = &l->spots.v[l->columns.v[k].v[i]];
			s->w = s->node == NO_NODE ? widest : s->w;
		}
		x += widest + COLUMN_GAP;
	}
	l->width = x - COLUMN_GAP;
}

void chain_layout_make(struct chain_layout *l, const struct chain *c, const int *w, const int *h)
{
	int *want;

	*l = (struct chain_layout){0};
	place_all(l, c, w, h);
	find_groups(l);
	want = mem_zalloc((l->spots.n + 1) * sizeof *want);
	for (size_t i = 0; i < l->columns.n; i++)
		stack(l, i);
	for (int i = 0; i < SWEEPS; i++)
		sweep(l, i % 2 == 0, want);
	mem_free(want);
	set_columns(l);
	stack_groups(l);
}

void chain_layout_free(struct chain_layout *l)
{
	for (size_t i = 0; i < l->columns.n; i++)
		vec_free(&l->columns.v[i]);
	vec_free(&l->columns);
	vec_free(&l->spots);
	vec_free(&l->hops);
}

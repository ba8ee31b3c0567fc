/* A chain of sources as a picture of its own in SVG: boxes in columns, from the origins on the left
 * to those who have it last. Text is escaped; there are no scripts and nothing is loaded. */
#include <string.h>

#include "chain-layout.h"
#include "chain-text.h"
#include "hangar/utf8.h"
#include "list.h"

#define EDGE       24  /* around the picture */
#define LINE       18  /* from one line of text to the next */
#define PADDING    9   /* inside of a box */
#define CHAR       78  /* tenths of a pixel that a column of 13-pixel text takes */
#define LONGEST    34  /* columns of text in a box */
#define MOST_BOXES 400 /* more make no picture */

struct drawing {
	struct str *out;
	const struct evidence *ev;
	const struct chain *c;
	struct chain_layout at;
	int top; /* of the boxes */
};

static const char style[] =
    "text{font:13px 'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace;fill:#1f2328}"
    ".title{font-size:16px;font-weight:bold}.dim{fill:#5c6370}.key{font-weight:bold}"
    "rect{fill:#ffffff;stroke:#57606a;stroke-width:1}"
    ".origin rect{fill:#e6f4ea;stroke:#1a7f37;stroke-width:2}"
    ".denies rect{fill:#fdeceb;stroke:#b3261e}.denies .says{fill:#b3261e}"
    ".doubts rect{fill:#fff6dc;stroke:#8a5a00}.doubts .says{fill:#8a5a00}"
    ".passed rect{stroke-dasharray:4 3;stroke:#8c959f}.passed text{fill:#5c6370}"
    ".chosen rect{stroke-width:3}"
    "path{fill:none;stroke:#8c959f;stroke-width:1.3}.cited{stroke-dasharray:6 3}"
    ".back{stroke:#8a5a00;stroke-width:2;stroke-dasharray:2 3}";

/* ---- text ---- */

/* What XML can't hold is shown by then. */
static void add_escaped(struct str *out, const char *text)
{
	struct str safe = {0};

	utf8_safe(&safe, text);
	for (const char *s = str_c(&safe); *s; s++) {
		if (*s == '&')
			str_add(out, "&amp;");
		else if (*s == '<')
			str_add(out, "&lt;");
		else if (*s == '>')
			str_add(out, "&gt;");
		else if (*s == '"')
			str_add(out, "&quot;");
		else
			str_addc(out, *s);
	}
	str_free(&safe);
}

static void add_text(struct str *out, int x, int y, const char *class, const char *text)
{
	str_addf(out, "<text x=\"%d\" y=\"%d\" class=\"%s\" xml:space=\"preserve\">", x, y, class);
	add_escaped(out, text);
	str_add(out, "</text>\n");
}

static int text_width(const char *text)
{
	struct str safe = {0};
	int w;

	utf8_safe(&safe, text);
	w = (int)(utf8_width(str_c(&safe)) * CHAR / 10) + 1;
	str_free(&safe);
	return w;
}

/* ---- boxes ---- */

enum { BOX_KEY, BOX_FACTS, BOX_SAYS, BOX_LINES };

static void clip(struct str *s)
{
	struct str safe = {0}, fit = {0};

	utf8_safe(&safe, str_c(s));
	if (utf8_width(str_c(&safe)) > LONGEST) {
		utf8_fit(&fit, str_c(&safe), LONGEST, false);
		str_clear(s);
		str_add(s, fit.s);
	}
	str_free(&safe);
	str_free(&fit);
}

static void facts_of(struct str *out, const struct drawing *d, const struct chain_node *n)
{
	const struct source *src = evidence_source_get(d->ev, n->source);

	date_format(out, &src->published);
	if (n->marks & CHAIN_SILENT)
		str_addf(out, "%sno claim", out->n ? " · " : "");
	else if (n->claims)
		str_addf(out, "%s%zu claim%s", out->n ? " · " : "", n->claims,
			 n->claims == 1 ? "" : "s");
}

static void box_line(struct str *out, const struct drawing *d, const struct chain_node *n, int line)
{
	const struct source *src = evidence_source_get(d->ev, n->source);
	const char *text;

	if (line == BOX_KEY) {
		str_add(out, src->key);
		clip(out);
		str_addf(out, " (%c)", src->reliability ? src->reliability : '-');
	} else if (line == BOX_FACTS) {
		facts_of(out, d, n);
		clip(out);
	} else {
		for (size_t i = 0; (text = chain_says(d->c, n, i)) != NULL; i++)
			str_addf(out, "%s%s", i ? " · " : "", text);
	}
}

static const char *class_of(const struct chain_node *n)
{
	if (n->marks & CHAIN_DENIES)
		return "denies";
	if (n->marks & CHAIN_DOUBTS)
		return "doubts";
	if (n->marks & CHAIN_ELSEWHERE)
		return "passed";
	return n->marks & CHAIN_ORIGIN ? "origin" : "plain";
}

static void measure(const struct drawing *d, int *w, int *h)
{
	for (size_t i = 0; i < d->c->nodes.n; i++) {
		w[i] = h[i] = 0;
		for (int k = 0; k < BOX_LINES; k++) {
			struct str text = {0};
			int width;
			box_line(&text, d, &d->c->nodes.v[i], k);
			width = text.n ? text_width(text.s) : 0;
			w[i] = width > w[i] ? width : w[i];
			h[i] += text.n ? LINE : 0;
			str_free(&text);
		}
		w[i] += 2 * PADDING;
		h[i] += PADDING;
	}
}

static void draw_box(struct drawing *d, size_t i)
{
	const struct chain_node *n = &d->c->nodes.v[i];
	const struct chain_spot *s = &d->at.spots.v[i];
	const struct source *src = evidence_source_get(d->ev, n->source);
	int x = EDGE + s->x, y = d->top + s->y - s->h / 2;

	str_addf(d->out, "<g class=\"%s%s\"><title>", class_of(n),
		 n->marks & (CHAIN_CHOSEN | CHAIN_SUBJECT) ? " chosen" : "");
	add_escaped(d->out, src->title ? src->title : src->key);
	str_addf(d->out,
		 "</title>\n<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>\n", x, y,
		 s->w, s->h);
	for (int k = 0; k < BOX_LINES; k++) {
		static const char *const classes[] = {"key", "dim", "says"};
		struct str text = {0};
		box_line(&text, d, n, k);
		if (text.n)
			add_text(d->out, x + PADDING, y += LINE, classes[k], text.s);
		str_free(&text);
	}
	str_add(d->out, "</g>\n");
}

/* ---- lines ---- */

static void draw_hops(struct drawing *d)
{
	for (size_t i = 0; i < d->at.hops.n; i++) {
		const struct chain_hop *h = &d->at.hops.v[i];
		const struct chain_spot *a = &d->at.spots.v[h->from], *b = &d->at.spots.v[h->to];
		int x = EDGE + a->x + a->w, y = d->top + a->y, to = EDGE + b->x,
		    to_y = d->top + b->y;
		int middle = (x + to) / 2;

		str_addf(d->out, "<path class=\"%s\" d=\"M%d %dC%d %d %d %d %d %d",
			 d->c->edges.v[h->edge].cited ? "cited" : "line", x, y, middle, y, middle,
			 to_y, to, to_y);
		if (b->node == NO_NODE)
			str_addf(d->out, "H%d\"/>\n", to + b->w);
		else
			str_add(d->out, "\" marker-end=\"url(#to)\"/>\n");
	}
}

/* What closes a ring leads back round below its boxes. */
static void draw_back(struct drawing *d)
{
	for (size_t i = 0; i < d->c->edges.n; i++) {
		const struct chain_edge *e = &d->c->edges.v[i];
		const struct chain_spot *a, *b;
		int x, y, to, to_y, low;

		if (!e->back)
			continue;
		a = &d->at.spots.v[e->from];
		b = &d->at.spots.v[e->to];
		x = EDGE + a->x + a->w;
		y = d->top + a->y;
		to = EDGE + b->x;
		to_y = d->top + b->y;
		low = (y > to_y ? y : to_y) + a->h / 2 + 26;
		str_addf(d->out,
			 "<path class=\"back\" d=\"M%d %dC%d %d %d %d %d %dS%d %d %d %d\" "
			 "marker-end=\"url(#to)\"/>\n",
			 x, y, x + 30, y, x + 30, low, (x + to) / 2, low, to - 30, to_y, to, to_y);
	}
}

static bool has_back(const struct chain *c)
{
	for (size_t i = 0; i < c->edges.n; i++) {
		if (c->edges.v[i].back)
			return true;
	}
	return false;
}

/* ---- the whole ---- */

static void draw_legend(struct drawing *d, int y)
{
	add_text(
	    d->out, EDGE, y, "dim",
	    d->c->of_deal
		? "green: an independent origin · red: denies · amber: doubts · dashed: passed "
		  "over · thick: the figures"
		: "green: an independent origin · thick: the source asked for");
	add_text(d->out, EDGE, y + LINE, "dim",
		 "Lines lead to who has it from there; dashed: a claim cites it; dotted: back in a "
		 "ring");
}

static int widest(const struct drawing *d, const char *title, const char *below)
{
	int w = d->at.width, legend = 92 * CHAR / 10;

	w = text_width(title) * 16 / 13 > w ? text_width(title) * 16 / 13 : w;
	w = text_width(below) > w ? text_width(below) : w;
	return (legend > w ? legend : w) + 2 * EDGE;
}

static void begin(struct drawing *d, const char *title, const char *below, int w, int h)
{
	str_addf(d->out,
		 "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
		 "viewBox=\"0 0 %d %d\" role=\"img\">\n<title>",
		 w, h, w, h);
	add_escaped(d->out, title);
	str_addf(d->out, "</title>\n<desc>%zu sources and who has it from whom", d->c->nodes.n);
	str_add(d->out, below ? ". " : "");
	add_escaped(d->out, below ? below : "");
	str_addf(
	    d->out,
	    "</desc>\n<style>%s</style>\n<defs><marker id=\"to\" viewBox=\"0 0 8 8\" refX=\"8\" "
	    "refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\" "
	    "markerUnits=\"userSpaceOnUse\"><path d=\"M0 0L8 4L0 8z\" "
	    "style=\"fill:#8c959f;stroke:none\"/></marker></defs>\n"
	    "<rect width=\"%d\" height=\"%d\" style=\"fill:#ffffff;stroke:none\"/>\n",
	    style, w, h);
	add_text(d->out, EDGE, EDGE + 12, "title", title);
	if (below)
		add_text(d->out, EDGE, EDGE + 12 + LINE, "dim", below);
}

static void draw(struct drawing *d, const char *title, const char *below)
{
	int bottom;

	d->top = EDGE + 2 * LINE + 20;
	bottom = d->top + d->at.height + (has_back(d->c) ? 64 : 40);
	begin(d, title, below, widest(d, title, below ? below : ""), bottom + LINE + EDGE);
	draw_hops(d);
	draw_back(d);
	for (size_t i = 0; i < d->c->nodes.n; i++)
		draw_box(d, i);
	draw_legend(d, bottom);
	str_add(d->out, "</svg>\n");
}

static void draw_too_many(struct drawing *d, const char *title)
{
	begin(d, title, "Too many sources for a picture: --format json names them all.",
	      92 * CHAR / 10, 5 * LINE);
	str_add(d->out, "</svg>\n");
}

void chain_svg(struct str *out, const struct chain *c, const struct evidence *ev, const char *title,
	       const char *below)
{
	struct drawing d = {.out = out, .ev = ev, .c = c};
	int *w, *h;

	if (c->nodes.n > MOST_BOXES) {
		draw_too_many(&d, title);
		return;
	}
	w = mem_zalloc((c->nodes.n + 1) * sizeof *w);
	h = mem_zalloc((c->nodes.n + 1) * sizeof *h);
	measure(&d, w, h);
	chain_layout_make(&d.at, c, w, h);
	draw(&d, title, below);
	chain_layout_free(&d.at);
	mem_free(w);
	mem_free(h);
}

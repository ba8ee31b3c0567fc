/* Reports: sections and facts put together by builders, drawn by the renderers. */
#include "hangar/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "hangar/chain.h"
#include "hangar/err.h"
#include "hangar/utf8.h"
#include "layout.h"
#include "render.h"

struct report *report_new(void)
{
	return mem_zalloc(sizeof(struct report));
}

void report_free(struct report **rp)
{
	struct report *r = *rp;

	if (!r)
		return;
	for (size_t i = 0; i < r->sections.n; i++) {
		table_free(&r->sections.v[i].table);
		vec_free(&r->sections.v[i].texts);
	}
	vec_free(&r->sections);
	vec_free(&r->facts);
	vec_free(&r->notices);
	for (size_t i = 0; i < r->kept.n; i++)
		r->kept.v[i].let_go(r->kept.v[i].what);
	vec_free(&r->kept);
	arena_free(&r->arena);
	mem_free(r);
	*rp = NULL;
}

struct section *report_section(struct report *r, enum section_kind kind, const char *name,
			       const char *title)
{
	struct section s = {.name = name, .title = title, .kind = kind};

	vec_push(&r->sections, s);
	return &r->sections.v[r->sections.n - 1];
}

struct section *report_find(struct report *r, const char *name)
{
	for (size_t i = 0; i < r->sections.n; i++) {
		if (streq(r->sections.v[i].name, name))
			return &r->sections.v[i];
	}
	return NULL;
}

struct table *report_table(struct section *s, const struct column *columns, size_t n, cell_of *cell,
			   void *arg)
{
	s->table.columns = columns;
	s->table.column_count = n;
	s->table.cell = cell;
	s->table.arg = arg;
	return &s->table;
}

void report_fact(struct report *r, const char *name, struct cell value)
{
	struct fact f = {.name = name, .value = value};

	vec_push(&r->facts, f);
}

void report_fact_text(struct report *r, const char *name, const char *value)
{
	struct cell c = {.kind = value ? CELL_TEXT : CELL_NONE};

	c.as.text = arena_strdup(&r->arena, value);
	report_fact(r, name, c);
}

void report_fact_claims(struct report *r, const char *name, const claim_id *v, size_t n)
{
	const char **ids = arena_alloc(&r->arena, (n + 1) * sizeof *ids);

	for (size_t i = 0; i < n; i++)
		ids[i] = arena_printf(&r->arena, "claim:%llu", (unsigned long long)v[i]);
	report_fact(r, name, (struct cell){.kind = CELL_LIST, .as.list = {ids, n}});
}

void report_fact_integer(struct report *r, const char *name, int64_t value)
{
	report_fact(r, name, (struct cell){.kind = CELL_INTEGER, .as.integer = value});
}

void report_keep(struct report *r, void (*let_go)(void *what), void *what)
{
	vec_push(&r->kept, ((struct kept){let_go, what}));
}

static void let_chain_go(void *chain)
{
	struct chain *c = chain;

	chain_free(&c);
}

void report_chain(struct report *r, struct chain *c, const struct evidence *ev)
{
	r->chain = c;
	r->chain_of = ev;
	report_keep(r, let_chain_go, c);
}

__attribute__((format(printf, 2, 0))) static const char *formatted(struct report *r,
								   const char *fmt, va_list ap)
{
	va_list again;
	char *text;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	text = arena_alloc(&r->arena, (size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, fmt, ap);
	return text;
}

void report_text(struct report *r, struct section *s, const char *fmt, ...)
{
	struct paragraph p = {.style = STYLE_PLAIN};
	va_list ap;

	va_start(ap, fmt);
	p.text = formatted(r, fmt, ap);
	va_end(ap);
	vec_push(&s->texts, p);
}

void report_line(struct report *r, struct section *s, enum paragraph_style style, enum role role,
		 unsigned depth, const char *fmt, ...)
{
	struct paragraph p = {.style = style, .role = role, .depth = depth};
	va_list ap;

	va_start(ap, fmt);
	p.text = formatted(r, fmt, ap);
	va_end(ap);
	vec_push(&s->texts, p);
}

void report_picture(struct report *r, struct section *s, enum role role, const char *lead,
		    const char *under, const char *text)
{
	struct paragraph p = {.style = STYLE_PICTURE, .role = role};

	p.text = arena_strdup(&r->arena, text);
	p.lead = arena_strdup(&r->arena, lead);
	p.under = arena_strdup(&r->arena, under);
	vec_push(&s->texts, p);
}

void report_state_policy(struct report *r, const struct policy *p)
{
	struct str s = {0};

	policy_describe(&s, p);
	r->policy = arena_strdup(&r->arena, str_c(&s));
	str_free(&s);
}

void report_notice(struct report *r, const char *fmt, ...)
{
	const char *text;
	va_list ap;

	va_start(ap, fmt);
	text = formatted(r, fmt, ap);
	va_end(ap);
	vec_push(&r->notices, text);
}

/* ---- what the renderers share ---- */

bool section_is_drawn(const struct section *s)
{
	if (s->quiet)
		return false;
	if (s->kind == SECTION_PARAGRAPHS || s->kind == SECTION_FOOTNOTES)
		return s->texts.n > 0;
	return s->table.rows.n || s->table.cut || s->empty;
}

bool section_fits(const struct report *r, size_t i, size_t width)
{
	bool alternative = r->sections.v[i].when == DRAWN_OTHERWISE;

	if (r->sections.v[i].when == DRAWN_ALWAYS)
		return true;
	while (i > 0 && r->sections.v[i].when != DRAWN_IF_IT_FITS)
		i--;
	if (r->sections.v[i].when != DRAWN_IF_IT_FITS)
		return true;
	return layout_fits(&r->sections.v[i].table, section_total(r, i), width) != alternative;
}

const struct section *section_total(const struct report *r, size_t i)
{
	const struct section *next = r->sections.v + i + 1;

	if (r->sections.v[i].kind != SECTION_TABLE || i + 1 == r->sections.n ||
	    next->kind != SECTION_TOTAL || next->quiet || !next->table.rows.n)
		return NULL;
	return next;
}

struct cell total_cell(const struct section *total, const struct table *above, size_t column,
		       bool first)
{
	size_t at = table_column(&total->table, above->columns[column].name);
	struct cell c = {.kind = CELL_NONE};

	if (at != SIZE_MAX)
		c = table_cell(&total->table, 0, at);
	if (first && c.kind == CELL_NONE && total->title)
		c = (struct cell){.kind = CELL_TEXT, .as.text = total->title};
	return c;
}

void show_table_cell(struct str *out, const struct table *t, size_t row, size_t column)
{
	struct cell c = table_cell(t, row, column);
	size_t before = out->n;

	show_cell(out, &c);
	if (out->n == before)
		str_add(out, t->columns[column].blank);
}

void show_object_cell(struct str *out, const struct table *t, size_t column)
{
	struct cell c = table_cell(t, 0, column);

	show_table_cell(out, t, 0, column);
	if (!c.stated)
		return;
	str_add(out, ", as stated: ");
	utf8_safe(out, c.stated);
}

const char *column_title(const struct column *c)
{
	return c->title ? c->title : c->name;
}

static void render_svg(struct str *out, const struct report *r)
{
	struct str below = {0};

	if (r->policy)
		str_addf(&below, "policy: %s", r->policy);
	chain_svg(out, r->chain, r->chain_of, r->title ? r->title : "sources", below.s);
	str_free(&below);
}

void report_render(struct str *out, const struct report *r, const struct render_options *o)
{
	switch (o->format) {
	case FORMAT_TEXT:
		render_text(out, r, o);
		break;
	case FORMAT_CSV:
		render_csv(out, r);
		break;
	case FORMAT_JSON:
		render_json(out, r);
		break;
	case FORMAT_MARKDOWN:
		render_markdown(out, r);
		break;
	case FORMAT_SVG:
		render_svg(out, r);
		break;
	}
}

int report_has_format(const struct report *r, enum format f, struct err *e)
{
	if (f != FORMAT_SVG || r->chain)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--format svg draws the chain of sources that 'show deal:KEY' and 'show "
		       "source:KEY' have; there is none here");
}

int format_parse(enum format *f, const char *name, struct err *e)
{
	static const struct {
		const char *name;
		int format;
	} formats[] = {
	    {"text", FORMAT_TEXT},
	    {"csv", FORMAT_CSV},
	    {"json", FORMAT_JSON},
	    {"markdown", FORMAT_MARKDOWN},
	    {"md", FORMAT_MARKDOWN},
	    {"svg", FORMAT_SVG},
	    {"html", -1},
	    {"pdf", -1},
	    {"xlsx", -1},
	};

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (!streq(formats[i].name, name))
			continue;
		if (formats[i].format < 0)
			return err_set(e, ERR_USAGE,
				       "--format %s is not built yet; there are text, csv, json, "
				       "markdown",
				       name);
		*f = (enum format)formats[i].format;
		return 0;
	}
	return err_set(e, ERR_USAGE,
		       "unknown format '%s'; there are text, csv, json, markdown and, of chains of "
		       "sources, svg (html, pdf and xlsx are to come)",
		       name);
}

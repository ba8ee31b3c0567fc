/* Text for a terminal or a pipe: titles, tables under a thin rule, wrapped paragraphs. */
#include "render.h"

#include <string.h>

#include "hangar/listing.h"
#include "hangar/utf8.h"
#include "layout.h"

static const char *const role_codes[5];

/* What is drawn into: text without any codes, and where which role begins and ends. */
struct page {
	struct styled_text *to;
	size_t width;
	size_t open; /* where the span in work begins */
};

static void begin(struct page *p)
{
	p->open = p->to->text.n;
}

static void end(struct page *p, enum role role)
{
	struct styled_span s = {p->open, p->to->text.n, role};

	if (role != ROLE_NONE && s.to > s.from)
		vec_push(&p->to->spans, s);
}

static void end_line(struct page *p)
{
	struct str *out = &p->to->text;
	size_t n = p->to->spans.n;

	while (out->n && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
	if (n && p->to->spans.v[n - 1].to > out->n)
		p->to->spans.v[n - 1].to = out->n;
	if (n && p->to->spans.v[n - 1].from >= out->n)
		p->to->spans.n--;
	str_addc(out, '\n');
}

/* ---- wrapping ---- */

/* The bytes of s that go on a line of `width` columns, broken at a blank where there is one, all of
 * whose blanks go: one left would lead the next line and let it break inside a word.
 * *next is where the following line starts. */
static size_t line_length(const char *s, size_t width, size_t *next)
{
	size_t at = 0, columns = 0, blank = 0, n = strlen(s), used;
	int32_t code;

	while (at < n && (used = utf8_next(s + at, n - at, &code)) > 0) {
		char one[8] = {0};
		memcpy(one, s + at, used);
		if (code == ' ')
			blank = at;
		columns += utf8_width(one);
		if (columns > width && at)
			break;
		at += used;
	}
	if (at >= n || !blank || s[at] == ' ') {
		*next = at + strspn(s + at, " ");
		return at;
	}
	*next = blank + strspn(s + blank, " ");
	return blank;
}

/* Safe text, the first line after what stands there (`indent` columns of it), further ones after
 * `under`, NULL: after as many blanks. */
static void add_wrapped_under(struct page *p, const char *text, size_t indent, const char *under,
			      enum role role)
{
	size_t width = p->width > indent + 10 ? p->width - indent : 10, next;

	for (bool first = true; first || *text; first = false, text += next) {
		size_t n = p->width ? line_length(text, width, &next) : strlen(text);
		if (!p->width)
			next = n;
		if (!first && under)
			utf8_fit(&p->to->text, under, indent, false);
		else if (!first)
			str_pad(&p->to->text, indent);
		begin(p);
		str_addn(&p->to->text, text, n);
		end(p, role);
		end_line(p);
	}
}

static void add_wrapped(struct page *p, const char *text, size_t indent, enum role role)
{
	add_wrapped_under(p, text, indent, NULL, role);
}

static void add_safe(struct page *p, const char *text, size_t indent, enum role role)
{
	struct str safe = {0};

	utf8_safe(&safe, text);
	add_wrapped(p, str_c(&safe), indent, role);
	str_free(&safe);
}

/* ---- tables ---- */

static void add_header(struct page *p, const struct table *t, const struct layout *l)
{
	begin(p);
	for (size_t i = 0; i < l->columns.n; i++) {
		const struct layout_column *c = &l->columns.v[i];
		str_pad(&p->to->text, i ? l->gap : 0);
		utf8_fit(&p->to->text, column_title(&t->columns[c->at]), c->width, c->right);
	}
	while (p->to->text.s[p->to->text.n - 1] == ' ')
		p->to->text.s[--p->to->text.n] = '\0';
	end(p, ROLE_HEADING);
	str_addc(&p->to->text, '\n');
}

static void add_rule(struct page *p, const struct layout *l)
{
	begin(p);
	for (size_t i = 0; i < l->width && (!p->width || i < p->width); i++)
		str_add(&p->to->text, "─");
	end(p, ROLE_DIM);
	str_addc(&p->to->text, '\n');
}

/* Takes one line off the text at *s; NULL when there is none left. */
static const char *next_line(const char **s, struct str *line)
{
	size_t n;

	if (!*s)
		return NULL;
	n = strcspn(*s, "\n");
	str_clear(line);
	str_addn(line, *s, n);
	*s = (*s)[n] ? *s + n + 1 : NULL;
	return line->s;
}

/* The text broken into lines of that width, its no-break blanks made plain. */
static void fold(struct str *text, size_t width)
{
	struct str folded = {0};
	const char *s = str_c(text);
	size_t next;

	for (bool first = true; first || *s; first = false, s += next) {
		size_t n = line_length(s, width, &next);
		str_add(&folded, first ? "" : "\n");
		str_addn(&folded, s, n);
	}
	str_clear(text);
	for (s = str_c(&folded); *s; s++) {
		bool blank = s[0] == '\xc2' && s[1] == '\xa0';
		str_addc(text, blank ? ' ' : *s);
		s += blank;
	}
	str_free(&folded);
}

/* One line of a cell, in its role. */
static void add_piece(struct page *p, const char *text, const struct layout_column *c,
		      enum role role)
{
	struct str *out = &p->to->text;
	struct styled_span s = {.from = out->n, .role = role};

	utf8_fit(out, text ? text : "", c->width, c->right);
	for (s.to = out->n; s.to > s.from && out->s[s.to - 1] == ' ';)
		s.to--;
	while (s.from < s.to && out->s[s.from] == ' ')
		s.from++;
	if (role != ROLE_NONE && s.to > s.from)
		vec_push(&p->to->spans, s);
}

/* The cells of one row, one text each; stacked amounts take further lines. `roles`: of each cell;
 * NULL: none. */
static void add_cells(struct page *p, const struct layout *l, const struct str *cells,
		      const enum role *roles)
{
	const char **rest = mem_alloc(l->columns.n * sizeof *rest);
	struct str line = {0};
	bool more = true;

	for (size_t i = 0; i < l->columns.n; i++)
		rest[i] = str_c(&cells[i]);
	while (more) {
		more = false;
		for (size_t i = 0; i < l->columns.n; i++) {
			const struct layout_column *c = &l->columns.v[i];
			const char *text = next_line(&rest[i], &line);
			str_pad(&p->to->text, i ? l->gap : 0);
			add_piece(p, text, c, roles ? roles[i] : ROLE_NONE);
			more |= rest[i] != NULL;
		}
		end_line(p);
	}
	str_free(&line);
	mem_free(rest);
}

static void add_row(struct page *p, const struct table *t, size_t row, const struct layout *l,
		    struct str *cells)
{
	enum role *roles = mem_zalloc((l->columns.n + 1) * sizeof *roles);

	for (size_t i = 0; i < l->columns.n; i++) {
		const struct layout_column *c = &l->columns.v[i];
		str_clear(&cells[i]);
		show_table_cell(&cells[i], t, row, c->at);
		roles[i] = table_cell(t, row, c->at).role;
		if (c->wraps)
			fold(&cells[i], c->width);
	}
	add_cells(p, l, cells, roles);
	mem_free(roles);
}

static void add_total(struct page *p, const struct section *total, const struct table *t,
		      const struct layout *l, struct str *cells)
{
	for (size_t i = 0; i < l->columns.n; i++) {
		struct cell c = total_cell(total, t, l->columns.v[i].at, i == 0);
		str_clear(&cells[i]);
		show_cell(&cells[i], &c);
	}
	add_cells(p, l, cells, NULL);
}

static void add_dropped(struct page *p, const struct table *t, const struct layout *l)
{
	struct str names = {0};

	if (!l->dropped.n)
		return;
	str_add(&names, "no room for: ");
	for (size_t i = 0; i < l->dropped.n; i++) {
		str_add(&names, i ? ", " : "");
		str_add(&names, t->columns[l->dropped.v[i]].name);
	}
	add_wrapped(p, names.s, 0, ROLE_DIM);
	str_free(&names);
}

static void add_table(struct page *p, const struct section *s, const struct section *total)
{
	const struct table *t = &s->table;
	struct layout l;
	struct str *cells;

	layout_make(&l, t, total, p->width);
	cells = mem_zalloc(l.columns.n * sizeof *cells);
	add_header(p, t, &l);
	add_rule(p, &l);
	for (size_t i = 0; i < t->rows.n; i++)
		add_row(p, t, i, &l, cells);
	if (t->cut) {
		str_addf(&p->to->text, "… %zu more not shown (%s)", t->cut,
			 t->elsewhere ? t->elsewhere : "--limit");
		end_line(p);
	}
	if (total) {
		add_rule(p, &l);
		add_total(p, total, t, &l, cells);
	}
	add_dropped(p, t, &l);
	for (size_t i = 0; i < l.columns.n; i++)
		str_free(&cells[i]);
	mem_free(cells);
	layout_free(&l);
}

/* ---- objects: names and values ---- */

static void add_value(struct page *p, const char *text, size_t indent)
{
	const char *rest = text, *line;
	struct str one = {0};
	bool first = true;

	while ((line = next_line(&rest, &one)) != NULL) {
		str_pad(&p->to->text, first ? 0 : indent);
		add_wrapped(p, line, indent, ROLE_NONE);
		first = false;
	}
	str_free(&one);
}

static void add_object(struct page *p, const struct table *t)
{
	size_t n, *shown = table_shown(t, true, &n), widest = 0;
	struct str value = {0};

	for (size_t i = 0; i < n; i++) {
		size_t w = utf8_width(column_title(&t->columns[shown[i]]));
		widest = w > widest ? w : widest;
	}
	for (size_t i = 0; i < n; i++) {
		str_clear(&value);
		show_object_cell(&value, t, shown[i]);
		if (!value.n)
			continue;
		begin(p);
		utf8_fit(&p->to->text, column_title(&t->columns[shown[i]]), widest, false);
		end(p, ROLE_DIM);
		str_pad(&p->to->text, LAYOUT_GAP);
		add_value(p, value.s, widest + LAYOUT_GAP);
	}
	str_free(&value);
	mem_free(shown);
}

/* ---- paragraphs ---- */

static void add_picture(struct page *p, const struct paragraph *text)
{
	struct str safe = {0};

	begin(p);
	str_add(&p->to->text, text->lead);
	end(p, text->role == ROLE_DIM || text->role == ROLE_WARNING ? ROLE_NONE : ROLE_DIM);
	utf8_safe(&safe, text->text);
	add_wrapped_under(p, str_c(&safe), utf8_width(text->lead), text->under, text->role);
	str_free(&safe);
}

static void add_paragraph(struct page *p, const struct paragraph *text)
{
	struct str *out = &p->to->text;
	size_t indent = 2 * text->depth;

	if (text->lead) {
		add_picture(p, text);
		return;
	}
	if (text->style == STYLE_BULLET) {
		str_pad(out, indent);
		str_add(out, "· ");
		indent += 2;
	} else if (text->style == STYLE_INDENTED) {
		indent += 2;
		str_pad(out, indent);
	} else {
		indent = 0;
	}
	add_safe(p, text->text, indent,
		 text->style == STYLE_HEADING && !text->role ? ROLE_HEADING : text->role);
}

static void add_paragraphs(struct page *p, const struct section *s)
{
	for (size_t i = 0; i < s->texts.n; i++) {
		const struct paragraph *text = &s->texts.v[i];
		bool set_off = text->style == STYLE_PLAIN || text->style == STYLE_HEADING;
		if (i && set_off)
			str_addc(&p->to->text, '\n');
		add_paragraph(p, text);
	}
}

static void add_footnotes(struct page *p, const struct section *s)
{
	struct str number = {0};
	size_t widest;

	str_addf(&number, "[%zu]", s->texts.n);
	widest = number.n + 1;
	for (size_t i = 0; i < s->texts.n; i++) {
		str_clear(&number);
		str_addf(&number, "[%zu]", i + 1);
		utf8_fit(&p->to->text, number.s, widest, false);
		add_safe(p, s->texts.v[i].text, widest, ROLE_NONE);
	}
	str_free(&number);
}

/* ---- the whole ---- */

static void add_body(struct page *p, const struct report *r, size_t i)
{
	const struct section *s = &r->sections.v[i];

	if (s->kind == SECTION_PARAGRAPHS)
		add_paragraphs(p, s);
	else if (s->kind == SECTION_FOOTNOTES)
		add_footnotes(p, s);
	else if (!s->table.rows.n && !s->table.cut)
		add_safe(p, s->empty, 0, ROLE_NONE);
	else if (s->kind == SECTION_OBJECT)
		add_object(p, &s->table);
	else
		add_table(p, s, section_total(r, i));
}

static void draw(struct page *p, const struct report *r)
{
	struct str *out = &p->to->text;

	if (r->title)
		add_safe(p, r->title, 0, ROLE_HEADING);
	if (r->policy) {
		struct str line = {0};
		str_addf(&line, "policy: %s", r->policy);
		add_safe(p, line.s, 0, ROLE_DIM);
		str_free(&line);
	}
	for (size_t i = 0; i < r->sections.n; i++) {
		const struct section *s = &r->sections.v[i];
		if (!section_is_drawn(s) || s->kind == SECTION_TOTAL ||
		    !section_fits(r, i, p->width))
			continue;
		str_add(out, out->n ? "\n" : "");
		if (s->title)
			add_safe(p, s->title, 0, ROLE_HEADING);
		add_body(p, r, i);
	}
	if (r->notices.n)
		str_add(out, out->n ? "\n" : "");
	for (size_t i = 0; i < r->notices.n; i++)
		add_safe(p, r->notices.v[i], 0, ROLE_NONE);
}

void report_style(struct styled_text *out, const struct report *r, size_t width)
{
	struct page p = {.to = out, .width = width};

	*out = (struct styled_text){0};
	draw(&p, r);
}

void styled_text_free(struct styled_text *t)
{
	str_free(&t->text);
	vec_free(&t->spans);
}

/* The roles as SGR sequences between the text. */
static void add_codes(struct str *out, const struct styled_text *t)
{
	size_t at = 0;

	for (size_t i = 0; i < t->spans.n; i++) {
		const struct styled_span *s = &t->spans.v[i];
		str_addn(out, t->text.s + at, s->from - at);
		str_add(out, role_codes[s->role]);
		str_addn(out, t->text.s + s->from, s->to - s->from);
		str_add(out, "\033[0m");
		at = s->to;
	}
	str_addn(out, str_c(&t->text) + at, t->text.n - at);
}

void render_text(struct str *out, const struct report *r, const struct render_options *o)
{
	struct styled_text t;

	report_style(&t, r, o->width);
	if (o->color)
		add_codes(out, &t);
	else
		str_addn(out, str_c(&t.text), t.text.n);
	styled_text_free(&t);
}

static const char *const role_codes[] = {
    [ROLE_NONE] = "",          [ROLE_HEADING] = "\033[1m",
    [ROLE_DIM] = "\033[2m",    [ROLE_WARNING] = "\033[33m",
    [ROLE_ERROR] = "\033[31m",
};

/* Inside of the renderers: one function a format. */
#ifndef REPORT_RENDER_H
#define REPORT_RENDER_H

#include "hangar/report.h"

void render_text(struct str *out, const struct report *r, const struct render_options *o);
void render_csv(struct str *out, const struct report *r);
void render_json(struct str *out, const struct report *r);
void render_markdown(struct str *out, const struct report *r);

/* Is the section drawn for people: not quiet, and with something in it or to say of it? */
bool section_is_drawn(const struct section *s);
/* Is it the one to be drawn, of those of which only one is? */
bool section_fits(const struct report *r, size_t i, size_t width);
/* The total that belongs under the i-th section's table; NULL when there is none. */
const struct section *section_total(const struct report *r, size_t i);

#endif

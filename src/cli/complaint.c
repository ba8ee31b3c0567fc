/* What went wrong: one line for programs; for people wrapped to the terminal, and the command line
 * that goes on stands by itself, to be copied. */
#include "cli.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

static const char name[] = "hangar: ";

static size_t width_of_terminal(void)
{
	struct winsize w;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 0)
		return w.ws_col;
	return 80;
}

static void add_wrapped(struct str *out, const char *text)
{
	struct render_options o = {.width = width_of_terminal(), .format = FORMAT_TEXT};
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "error", NULL);

	report_picture(r, s, ROLE_NONE, name, "  ", text);
	report_render(out, r, &o);
	report_free(&r);
}

void complaint_print(const struct err *e)
{
	const char *text = e->text ? e->text : "something went wrong and nobody says what";
	struct str out = {0}, safe = {0};

	utf8_safe(&safe, text);
	str_add(&safe, e->next ? ":" : "");
	if (isatty(STDERR_FILENO)) {
		add_wrapped(&out, str_c(&safe));
		str_addf(&out, "%s%s", e->next ? e->next : "", e->next ? "\n" : "");
	} else {
		str_addf(&out, "%s%s%s%s\n", name, str_c(&safe), e->next ? " " : "",
			 e->next ? e->next : "");
	}
	fputs(str_c(&out), stderr);
	str_free(&safe);
	str_free(&out);
}

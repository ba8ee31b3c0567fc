/* Wrapping by the columns that the terminal counts. */
#include "lines.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"
#include "screen.h"

bool lines_next(struct str *line, const char **text, int width)
{
	const char *s = *text, *blank = NULL, *at = s;
	int columns = 0;

	if (!*s)
		return false;
	while (*at && *at != '\n') {
		char one[8] = {0};
		int32_t code;
		size_t used = utf8_next(at, strnlen(at, 4), &code);
		memcpy(one, at, used ? used : 1);
		columns += screen_width(one);
		if (*at == ' ')
			blank = at;
		if (columns > width && at > s)
			break;
		at += used ? used : 1;
	}
	if (*at && *at != '\n' && *at != ' ' && blank > s)
		at = blank;
	str_addn(line, s, (size_t)(at - s));
	*text = at + (*at == '\n' ? 1 : strspn(at, " "));
	return true;
}

int lines_count(const char *text, int width)
{
	struct str line = {0};
	int n = 0;

	while (lines_next(&line, &text, width))
		n++;
	str_free(&line);
	return n;
}

int lines_paint(struct screen *s, int y, int x, int width, int most, enum ink ink, const char *text)
{
	struct str line = {0};
	int n = 0;

	for (; n < most; n++) {
		str_clear(&line);
		if (!lines_next(&line, &text, width))
			break;
		if (n + 1 == most && *text)
			str_add(&line, " …");
		screen_fit(s, y + n, x, width, ink, str_c(&line), false);
	}
	str_free(&line);
	return n;
}

void lines_paint_above(struct screen *s, int top, int y, int cols, enum ink ink, const char *text)
{
	int n = lines_count(text, cols - 2);

	n = n < y - top ? n : y - top;
	for (int i = 0; i < n; i++)
		screen_fill(s, y - n + i, 0, cols, ink, " ");
	lines_paint(s, y - n, 1, cols - 2, n, ink, text);
}

const char *lines_without_branches(const char *text)
{
	static const char *const branches[] = {"│  ", "├─ ", "└─ ", "   "};

	for (size_t i = 0; i < sizeof branches / sizeof *branches; i++) {
		if (str_starts(text, branches[i]))
			return lines_without_branches(text + strlen(branches[i]));
	}
	return text;
}

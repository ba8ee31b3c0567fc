/* Where lines end. */
#include "hangar/line.h"

#include <string.h>

size_t line_end(const char *text, size_t n, size_t at, size_t *next)
{
	const char *lf = memchr(text + at, '\n', n - at);
	size_t end = lf ? (size_t)(lf - text) : n;
	const char *cr = memchr(text + at, '\r', end - at);

	*next = lf ? end + 1 : n;
	if (!cr)
		return end;
	end = (size_t)(cr - text);
	if (end + 1 == n || text[end + 1] != '\n')
		*next = end + 1;
	return end;
}

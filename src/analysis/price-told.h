/* A price that a text tells in passing: "a $180 m deal", "стоимостью 35 млн долл.". */
#ifndef HANGAR_ANALYSIS_PRICE_TOLD_H
#define HANGAR_ANALYSIS_PRICE_TOLD_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/money.h"

struct price_told {
	const char *text; /* in the text given */
	size_t n;
	struct money money;
	bool each; /* "$2 m each", "за штуку" */
};

/* The first amount with its currency in the text, of a thousand or more: lesser ones are parts of
 * prose. False where there is none, or the text is NULL. */
bool price_told(struct price_told *out, const char *text);

#endif

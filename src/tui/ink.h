/* Colour by meaning: every cell of the screen is painted in an ink, and a scheme says what each ink
 * looks like. One table, inks by schemes. Monochrome tells the same by bold, dim, underline and
 * reverse alone. */
#ifndef TUI_INK_H
#define TUI_INK_H

#include <stdbool.h>

struct err;

enum ink {
	INK_TEXT,
	INK_TITLE, /* the program's name and the ledger's */
	INK_TAB,
	INK_TAB_HERE,
	INK_POLICY,
	INK_FILTER,
	INK_HEADER,
	INK_HEADER_HERE, /* of the column under the cursor */
	INK_ROW_HERE,    /* the row under the cursor */
	INK_ROW_AWAY,    /* the same, while the keys go to the other pane */
	INK_CELL_HERE,
	INK_LEFT_OUT, /* rows that no total counts */
	INK_RULE,
	INK_RULE_HERE, /* of the pane that the keys go to */
	INK_TOTAL,
	INK_NOTICE,
	INK_HEADING,
	INK_DIM,
	INK_CHOSEN, /* the statement that a figure is taken from */
	INK_WARNING,
	INK_ERROR,
	INK_PROMPT,
	INK_KEY,
	INK_HINT,
	INK_MESSAGE,
	INKS
};

enum scheme { SCHEME_DARK, SCHEME_LIGHT, SCHEME_MONO, SCHEMES };

/* How an ink looks: attributes, and colours of the terminal's palette (-1: the terminal's own). */
struct tint {
	unsigned attributes; /* TINT_ bits */
	short fore, back;    /* of 256 */
	short fore8, back8;  /* of 8 */
};
enum { TINT_BOLD = 1, TINT_DIM = 2, TINT_UNDERLINE = 4, TINT_REVERSE = 8 };

struct tint ink_tint(enum scheme s, enum ink i);
/* A letter of its own for each ink, for pictures of screens as text; '.' is plain text. */
char ink_letter(enum ink i);
/* "dark", "light", "mono". */
const char *scheme_name(enum scheme s);
int scheme_parse(enum scheme *s, const char *name, struct err *e);
/* What suits the terminal: mono where $NO_COLOR is set, light where $COLORFGBG says so. */
enum scheme scheme_default(void);

#endif

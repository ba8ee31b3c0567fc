/* A line that is typed: UTF-8, a cursor, a history, and what was wrong with it last. */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include <stdbool.h>
#include <stdint.h>

#include "hangar/mem.h"
#include "hangar/str.h"

struct screen;

VEC_TYPE(typed, char *);

struct prompt {
	const char *label; /* "filter"; NULL: nothing is asked */
	const char *hint;  /* shown while nothing is typed; NULL: nothing */
	struct str text;
	size_t at;             /* bytes before the cursor */
	struct typed *history; /* of this sort of question; borrowed */
	size_t back;           /* lines back in it; 0: the line itself */
	struct str own;        /* the line as it was before going back */
	struct str error;      /* shown beside until the next key */
};

enum prompt_end { PROMPT_OPEN, PROMPT_ACCEPTED, PROMPT_LEFT };

void prompt_ask(struct prompt *p, const char *label, const char *text, struct typed *h);
/* What a key does to the line. An accepted line is put into the history. */
enum prompt_end prompt_press(struct prompt *p, int32_t key);
void prompt_error(struct prompt *p, const char *text);
void prompt_close(struct prompt *p);
void prompt_free(struct prompt *p);
void typed_free(struct typed *h);

/* Paints it on one line, the cursor always in sight; the error on the lines above `y` from `top`
 * on. */
void prompt_paint(const struct prompt *p, struct screen *s, int top, int y, int cols);

/* What the keys do, for help. NULL ends. */
struct prompt_key {
	const char *keys, *help;
	void (*run)(struct prompt *p);
};
extern const struct prompt_key prompt_keys[];

#endif

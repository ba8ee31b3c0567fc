/* Keys by name: what a terminal sends, as one number each. A character is its code point; the rest
 * stands above all of them. */
#ifndef TUI_KEY_H
#define TUI_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str;

enum {
	KEY_OF_CONTROL = 0x20, /* C-a is 1, ... */
	KEY_IS_TAB = 9,
	KEY_IS_ENTER = 13,
	KEY_IS_ESC = 27,
	KEY_IS_BACKSPACE = 127,
	KEY_ABOVE = 0x110000,
	KEY_IS_NONE = KEY_ABOVE, /* nothing was pressed in time */
	KEY_IS_UP,
	KEY_IS_DOWN,
	KEY_IS_LEFT,
	KEY_IS_RIGHT,
	KEY_IS_PAGE_UP,
	KEY_IS_PAGE_DOWN,
	KEY_IS_HOME,
	KEY_IS_END,
	KEY_IS_DELETE,
	KEY_IS_BACKTAB,
	KEY_IS_RESIZE, /* the window has another size */
	KEY_IS_GONE,   /* the terminal hung up */
	KEY_IS_UNKNOWN,
};

/* "j", "Down", "C-d", "Enter"; KEY_IS_NONE where it names no key. */
int32_t key_parse(const char *name, size_t n);
/* The same back, as people read it; appends. */
void key_write(struct str *out, int32_t key);
/* Is it one of the names, with blanks between? */
bool key_among(int32_t key, const char *names);
/* Something to type: a character that can be seen, or a blank. */
bool key_is_text(int32_t key);

#endif

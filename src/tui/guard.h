/* The terminal given back on every way out: what it was, kept before curses changes it, and put
 * back by signal handlers that use nothing else. */
#ifndef TUI_GUARD_H
#define TUI_GUARD_H

#include <stdbool.h>

/* Keeps the modes of the terminal on `fd`, and the words that undo what curses says to it; after
 * setupterm, before newterm. */
void guard_keep(int fd);
/* From here on signals that end the program give the terminal back first. Not a terminal: nothing
 * to give back. */
void guard_begin(bool terminal);
void guard_end(void);
/* Async-signal-safe; nothing before guard_begin, and nothing a second time. */
void guard_restore(void);

#endif

/* The terminal view: a ledger browsed by keys. */
#ifndef HANGAR_TUI_H
#define HANGAR_TUI_H

#include "hangar/app.h"

/* Takes over the terminal on standard input and output until somebody leaves. -1 with an error
 * where that is none that can be painted on; a ledger that can't be read is shown as such. */
int tui_browse(const struct browse_options *o, struct err *e);
/* Gives the terminal back as it was, wherever the program stands; async-signal-safe. */
void tui_restore(void);
/* Appends the keys and what they do. */
void tui_keys(struct str *out);

#endif

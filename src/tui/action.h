/* What can be done, and with which keys: one table, from which keys are looked up and the hint
 * line, the help view and `hangar help keys` are printed. */
#ifndef TUI_ACTION_H
#define TUI_ACTION_H

#include <stdbool.h>
#include <stdint.h>

struct browser;
struct str;

enum action_place { IN_LIST = 1, IN_DETAIL = 2, IN_HELP = 4, EVERYWHERE = 7 };

struct action {
	const char *name;  /* "next-finding" */
	const char *keys;  /* "j Down"; the first stands in the hint line */
	const char *hint;  /* "next finding"; NULL: not in the hint line */
	const char *help;  /* one line */
	const char *group; /* heading in the help, where a new group begins; NULL: as before */
	unsigned where;    /* enum action_place */
	void (*run)(struct browser *b, int32_t key);
};
extern const struct action actions[]; /* ends with name == NULL */

const struct action *action_named(const char *name); /* NULL: there is none */
/* What a key does there; NULL: nothing. */
const struct action *action_of_key(int32_t key, unsigned place);
/* Where the keys go now. */
unsigned action_place(const struct browser *b);

/* ---- what they run ---- */

typedef void action_run(struct browser *b, int32_t key);
/* action-move.c */
action_run move_down, move_up, move_page_down, move_page_up, move_half_down, move_half_up,
    move_first, move_last, move_left, move_right, move_focus, move_enlarge, move_hide, tab_next,
    tab_before;
/* action-view.c */
action_run view_pick, view_claims, view_deeper, view_back, view_why, view_why_total,
    view_sources_behind, view_totals, view_next_dimension, view_next_flow, view_sort_up,
    view_sort_down, view_filter, view_filter_like, view_filter_off, view_search, view_search_next,
    view_search_before, view_compare;
/* action-ledger.c */
action_run ledger_next_finding, ledger_last_finding, ledger_policy, ledger_take_back,
    ledger_bring_back, ledger_reload, program_help, program_redraw, program_quit;

#endif

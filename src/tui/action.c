/* The table of actions. */
#include "action.h"

#include "browser.h"

const struct action *action_named(const char *name)
{
	for (const struct action *a = actions; a->name; a++) {
		if (streq(a->name, name))
			return a;
	}
	return NULL;
}

const struct action *action_of_key(int32_t key, unsigned place)
{
	for (const struct action *a = actions; a->name; a++) {
		if ((a->where & place) && key_among(key, a->keys))
			return a;
	}
	return NULL;
}

unsigned action_place(const struct browser *b)
{
	if (b->helping)
		return IN_HELP;
	return b->detail_focus ? IN_DETAIL : IN_LIST;
}

const struct action actions[] = {
    {"open", "Enter", "open", "open what lies behind the row", "Going deeper", IN_LIST,
     view_deeper},
    {"back", "Esc q", "back", "back; q at the bottom leaves the program", NULL, EVERYWHERE,
     view_back},
    {"why", "w", "why", "why: the tree behind the figure under the cursor, down to the claims",
     NULL, IN_LIST | IN_DETAIL, view_why},
    {"why-total", "W", NULL, "the same of the total under the list", NULL, IN_LIST | IN_DETAIL,
     view_why_total},
    {"sources-behind", "c", NULL, "the claims behind the row, each with its source", NULL,
     IN_LIST | IN_DETAIL, view_sources_behind},
    {"next-finding", "n", "next finding",
     "the next contradiction that was found, and the row that it is about", NULL,
     IN_LIST | IN_DETAIL, ledger_next_finding},
    {"last-finding", "N", NULL, "the contradiction before", NULL, IN_LIST | IN_DETAIL,
     ledger_last_finding},
    {"totals", "F", "totals by column", "totals by the column under the cursor", NULL, IN_LIST,
     view_totals},
    {"next-dimension", "b", NULL, "in totals: by another dimension", NULL, IN_LIST,
     view_next_dimension},
    {"next-flow", "t", NULL, "in totals: transfers, losses, production, holdings or airframes",
     NULL, IN_LIST, view_next_flow},
    {"filter", "f", "filter", "edit the filter; \"hangar help filter\" explains it",
     "Choosing rows", IN_LIST | IN_DETAIL, view_filter},
    {"like", ",", NULL, "only rows like the cell under the cursor", NULL, IN_LIST,
     view_filter_like},
    {"filter-off", "Backspace", NULL, "all filters off, and on again", NULL, IN_LIST,
     view_filter_off},
    {"search", "/", "search", "search for a text in the rows", NULL, IN_LIST | IN_DETAIL,
     view_search},
    {"search-next", ">", NULL, "the next row that has it", NULL, IN_LIST | IN_DETAIL,
     view_search_next},
    {"search-before", "<", NULL, "the row before that has it", NULL, IN_LIST | IN_DETAIL,
     view_search_before},
    {"sort-down", "]", NULL, "sort by the column under the cursor, the largest first", NULL,
     IN_LIST, view_sort_down},
    {"sort-up", "[", NULL, "the same, the smallest first", NULL, IN_LIST, view_sort_up},
    {"policy", "p", "policy", "the policy: which claims are looked at", NULL, IN_LIST | IN_DETAIL,
     ledger_policy},
    {"compare", "D", "compare",
     "two scenarios side by side: this policy, and another one, a day, a source or a batch", NULL,
     IN_LIST | IN_DETAIL, view_compare},
    {"view", "1 2 3 4 5 6 7 8 9", NULL,
     "fleet, transfers, deals, totals, types, parties, sources, checks, history", "Views and panes",
     IN_LIST | IN_DETAIL, view_pick},
    {"claims", "0", NULL, "all claims, one a row, as their sources make them", NULL,
     IN_LIST | IN_DETAIL, view_claims},
    {"other-pane", "Tab", "other pane", "the keys go to the other pane: list or detail", NULL,
     IN_LIST | IN_DETAIL, move_focus},
    {"tab-next", "Right l ]", NULL, "in the detail: the next tab", NULL, IN_DETAIL, tab_next},
    {"tab-before", "Left h [", NULL, "in the detail: the tab before", NULL, IN_DETAIL, tab_before},
    {"enlarge", "O", NULL, "the pane takes the whole window, and gives it back", NULL,
     IN_LIST | IN_DETAIL, move_enlarge},
    {"hide-detail", "d", NULL, "hide the detail, and show it", NULL, IN_LIST | IN_DETAIL,
     move_hide},
    {"down", "j Down", NULL, "down", "Moving", EVERYWHERE, move_down},
    {"up", "k Up", NULL, "up", NULL, EVERYWHERE, move_up},
    {"left", "h Left", NULL, "a column to the left", NULL, IN_LIST, move_left},
    {"right", "l Right", NULL, "a column to the right", NULL, IN_LIST, move_right},
    {"page-down", "PgDn Space C-f", NULL, "a page down", NULL, EVERYWHERE, move_page_down},
    {"page-up", "PgUp C-b", NULL, "a page up", NULL, EVERYWHERE, move_page_up},
    {"half-down", "C-d", NULL, "half a page down", NULL, EVERYWHERE, move_half_down},
    {"half-up", "C-u", NULL, "half a page up", NULL, EVERYWHERE, move_half_up},
    {"first", "g Home", NULL, "to the first", NULL, EVERYWHERE, move_first},
    {"last", "G End", NULL, "to the last", NULL, EVERYWHERE, move_last},
    {"undo", "u", "undo",
     "take back the last command of the ledger: asks first, and u again does it", "The ledger",
     IN_LIST | IN_DETAIL, ledger_take_back},
    {"redo", "R", NULL, "bring back what was taken back last", NULL, IN_LIST | IN_DETAIL,
     ledger_bring_back},
    {"reload", "r", NULL, "read the ledger again", NULL, IN_LIST | IN_DETAIL, ledger_reload},
    {"help", "?", "help", "this help", NULL, EVERYWHERE, program_help},
    {"redraw", "C-l", NULL, "paint the screen anew", NULL, EVERYWHERE, program_redraw},
    {"quit", "Q", NULL, "leave the program", NULL, EVERYWHERE, program_quit},
    {.name = NULL},
};

/* What stands around the panes: views, policy and filter above, keys and messages below. */
#ifndef TUI_FRAME_H
#define TUI_FRAME_H

struct browser;

/* Lines that the policy and the filter take in this width. */
int frame_policy_lines(struct browser *b, int cols);
void frame_paint(struct browser *b);

#endif

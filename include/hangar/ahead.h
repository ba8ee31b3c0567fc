/* Work done ahead of whoever needs it: a thread of its own fills the slots of a ring in order, and
 * its owner takes them in that order. How many slots there are bounds how far ahead it gets. */
#ifndef HANGAR_AHEAD_H
#define HANGAR_AHEAD_H

#include <stdbool.h>
#include <stddef.h>

struct ahead;

#define AHEAD_END ((size_t)-1)

/* What the thread does: fills the slot of that number; false where nothing was left for it, and
 * then it is not asked again. What it touches is its own, but for the slots taken and whatever
 * `arg` guards otherwise. */
typedef bool ahead_fill(size_t slot, void *arg);

/* Slots are numbered from 0, there are `slots` of them. NULL where no thread can be had: then the
 * caller does the work itself. */
struct ahead *ahead_start(size_t slots, ahead_fill *fill, void *arg);
/* The next filled slot, waited for; AHEAD_END behind the last, and then the thread touches nothing
 * any more. The slot given before may be filled again. */
size_t ahead_next(struct ahead *a);
/* Whether ahead_next would give a slot without waiting. */
bool ahead_ready(struct ahead *a);
/* Ends the thread once it has filled the slot at hand; harmless for NULL. */
void ahead_stop(struct ahead **a);

#endif

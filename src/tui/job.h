/* Work beside the keys: a function that runs in a thread of its own, and is waited for a moment or
 * looked at now and then. */
#ifndef TUI_JOB_H
#define TUI_JOB_H

#include <stdbool.h>

struct job;

/* Starts run(arg). Signals from outside stay with the thread that
 * paints. Where no thread is to be had it runs
 * at once. */
struct job *job_start(void (*run)(void *arg), void *arg);
/* Waits until it is done, at most so long; is it done? */
bool job_wait(struct job *j, int milliseconds);
/* Waits until it is done, and lets it go. */
void job_end(struct job **j);

#endif

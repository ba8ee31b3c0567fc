/* Somebody who looks on while something takes its time, and who may want it to end. */
#ifndef HANGAR_WATCH_H
#define HANGAR_WATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "hangar/err.h"

struct watch {
	/* Called now and then with how far it is, of `all` (0: nobody knows). False: it is to end.
	 */
	bool (*look)(uint64_t done, uint64_t all, void *arg);
	void *arg;
};

/* False where it is to end. Nobody (NULL) looks on for ever. */
static inline bool watch_look(const struct watch *w, uint64_t done, uint64_t all)
{
	return !w || !w->look || w->look(done, all, w->arg);
}
/* Says so: ERR_STOPPED; -1. */
static inline int watch_stopped(struct err *e)
{
	return err_set(e, ERR_STOPPED, "stopped");
}

#endif

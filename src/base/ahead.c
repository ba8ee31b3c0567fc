/* A ring of slots between one thread that fills and one that takes. */
#include "hangar/ahead.h"

#include <pthread.h>
#include <signal.h>

#include "hangar/mem.h"

struct ahead {
	ahead_fill *fill;
	void *arg;
	size_t slots;
	pthread_t thread;
	pthread_mutex_t lock; /* guards the rest */
	pthread_cond_t changed;
	size_t filled, freed; /* slots so far; the ring holds those between */
	bool taken;           /* the slot behind the freed ones is in the owner's hands */
	bool ended, stopped;
};

/* Waits for a free slot; false where no more are wanted. */
static bool await_room(struct ahead *a)
{
	bool wanted;

	pthread_mutex_lock(&a->lock);
	while (a->filled - a->freed == a->slots && !a->stopped)
		pthread_cond_wait(&a->changed, &a->lock);
	wanted = !a->stopped;
	pthread_mutex_unlock(&a->lock);
	return wanted;
}

static void note(struct ahead *a, bool filled)
{
	pthread_mutex_lock(&a->lock);
	a->filled += filled;
	a->ended = !filled;
	pthread_cond_signal(&a->changed);
	pthread_mutex_unlock(&a->lock);
}

static void *work(void *arg)
{
	struct ahead *a = arg;
	bool more = true;

	for (size_t i = 0; more && await_room(a); i++) {
		more = a->fill(i % a->slots, a->arg);
		note(a, more);
	}
	return NULL;
}

/* Signals are the main thread's business. */
static int create(struct ahead *a)
{
	sigset_t all, before;
	int rc;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	rc = pthread_create(&a->thread, NULL, work, a);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return rc;
}

static void discard(struct ahead *a)
{
	pthread_cond_destroy(&a->changed);
	pthread_mutex_destroy(&a->lock);
	mem_free(a);
}

struct ahead *ahead_start(size_t slots, ahead_fill *fill, void *arg)
{
	struct ahead *a = mem_zalloc(sizeof *a);

	a->fill = fill;
	a->arg = arg;
	a->slots = slots;
	pthread_mutex_init(&a->lock, NULL);
	pthread_cond_init(&a->changed, NULL);
	if (!create(a))
		return a;
	discard(a);
	return NULL;
}

size_t ahead_next(struct ahead *a)
{
	size_t slot = AHEAD_END;

	pthread_mutex_lock(&a->lock);
	a->freed += a->taken;
	if (a->taken)
		pthread_cond_signal(&a->changed);
	while (a->filled == a->freed && !a->ended)
		pthread_cond_wait(&a->changed, &a->lock);
	a->taken = a->filled > a->freed;
	if (a->taken)
		slot = a->freed % a->slots;
	pthread_mutex_unlock(&a->lock);
	return slot;
}

bool ahead_ready(struct ahead *a)
{
	bool ready;

	pthread_mutex_lock(&a->lock);
	ready = a->filled - a->freed > a->taken;
	pthread_mutex_unlock(&a->lock);
	return ready;
}

void ahead_stop(struct ahead **ap)
{
	struct ahead *a = *ap;

	if (!a)
		return;
	pthread_mutex_lock(&a->lock);
	a->stopped = true;
	pthread_cond_signal(&a->changed);
	pthread_mutex_unlock(&a->lock);
	pthread_join(a->thread, NULL);
	discard(a);
	*ap = NULL;
}

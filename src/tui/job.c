/* One thread, and a flag that says it is done. */
#include "job.h"

#include <pthread.h>
#include <signal.h>
#include <time.h>

#include "hangar/mem.h"

#define CRASH_STACK ((size_t)64 * 1024)

/* A crash is the business of the thread it happens in; the terminal is given back there too. */
static const int of_this_thread[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS};

struct job {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed; /* on the monotonic clock */
	void (*run)(void *arg);
	void *arg;
	bool threaded, done;
};

static void *run_job(void *arg)
{
	struct job *j = arg;
	stack_t stack = {.ss_size = CRASH_STACK}, none = {.ss_flags = SS_DISABLE};

	if (j->threaded) {
		stack.ss_sp = mem_alloc(CRASH_STACK); /* a crash may be for want of stack */
		sigaltstack(&stack, NULL);
	}
	j->run(j->arg);
	if (j->threaded) {
		sigaltstack(&none, NULL);
		mem_free(stack.ss_sp);
	}
	pthread_mutex_lock(&j->lock);
	j->done = true;
	pthread_cond_signal(&j->changed);
	pthread_mutex_unlock(&j->lock);
	return NULL;
}

struct job *job_start(void (*run)(void *arg), void *arg)
{
	struct job *j = mem_zalloc(sizeof *j);
	pthread_condattr_t clock;
	sigset_t all, before;

	j->run = run;
	j->arg = arg;
	pthread_mutex_init(&j->lock, NULL);
	pthread_condattr_init(&clock);
	pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
	pthread_cond_init(&j->changed, &clock);
	pthread_condattr_destroy(&clock);
	sigfillset(&all);
	for (size_t i = 0; i < sizeof of_this_thread / sizeof *of_this_thread; i++)
		sigdelset(&all, of_this_thread[i]);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	j->threaded = true;
	if (pthread_create(&j->thread, NULL, run_job, j) != 0)
		j->threaded = false;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (!j->threaded)
		run_job(j);
	return j;
}

bool job_wait(struct job *j, int milliseconds)
{
	struct timespec until;
	bool done;
	int rc = 0;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += milliseconds / 1000;
	until.tv_nsec += (long)(milliseconds % 1000) * 1000000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000;
	}
	pthread_mutex_lock(&j->lock);
	while (!j->done && !rc)
		rc = pthread_cond_timedwait(&j->changed, &j->lock, &until);
	done = j->done;
	pthread_mutex_unlock(&j->lock);
	return done;
}

void job_end(struct job **jp)
{
	struct job *j = *jp;

	if (!j)
		return;
	if (j->threaded)
		pthread_join(j->thread, NULL);
	pthread_cond_destroy(&j->changed);
	pthread_mutex_destroy(&j->lock);
	mem_free(j);
	*jp = NULL;
}

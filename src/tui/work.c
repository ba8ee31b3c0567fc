/* Works under way. */
#include <time.h>

#include "browser.h"

int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void run_work(void *arg)
{
	struct work *w = arg;

	w->run(w);
}

void work_start(struct browser *b, struct work *w)
{
	w->since = now_ms();
	vec_push(&b->works, w);
	w->job = job_start(run_work, w);
}

static void take_out(struct browser *b, size_t i)
{
	struct work *w = b->works.v[i];

	b->works.n--;
	for (; i < b->works.n; i++)
		b->works.v[i] = b->works.v[i + 1];
	job_end(&w->job);
	w->arrive(b, w);
}

bool work_poll(struct browser *b, int milliseconds)
{
	bool came = false;

	/* The newest is what was asked for last. */
	if (milliseconds && b->works.n)
		job_wait(b->works.v[b->works.n - 1]->job, milliseconds);
	for (size_t i = 0; i < b->works.n;) {
		if (!job_wait(b->works.v[i]->job, 0)) {
			i++;
			continue;
		}
		take_out(b, i);
		came = true;
	}
	return came;
}

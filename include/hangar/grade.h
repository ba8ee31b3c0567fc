/* The Admiralty grade: reliability of the source A-F, credibility of the statement 1-6. Two axes,
 * never mixed into one score. F, 6 and ungraded mean "cannot be judged", not "worst". */
#ifndef HANGAR_GRADE_H
#define HANGAR_GRADE_H

#include <stdbool.h>
#include <stdint.h>

struct err;
struct str;

struct grade {
	char reliability; /* 'A'..'F', 0 ungraded */
	char credibility; /* '1'..'6', 0 ungraded */
};

/* "B2", "B", "2", "b 2", "B-2"; blank is ungraded. */
int grade_parse(struct grade *g, const char *text, struct err *e);
void grade_format(struct str *out, struct grade g); /* "B2", "B", "2", "" */
/* For choosing: A B C D F E and 1 2 3 4 6 5; ungraded stands with F and 6. 0 is best. */
int grade_reliability_order(struct grade g);
int grade_credibility_order(struct grade g);
/* -1 where a is to be chosen before b: credibility first, then reliability. */
int grade_compare(struct grade a, struct grade b);
/* --min-grade: true where g is not worse than `least` on any axis that `least` names. F, 6 and
 * ungraded pass unless `graded` asks that every claim be judged: on the axes that `least` names, on
 * both where it names none. */
bool grade_passes(struct grade g, struct grade least, bool graded);
/* A source of reliability E, a claim of credibility 5: listed, but does not widen a range. */
bool grade_excluded(struct grade g);

#endif

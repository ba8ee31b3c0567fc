/* The policy a figure was made under: which claims are looked at. Always visible beside figures. */
#ifndef HANGAR_POLICY_H
#define HANGAR_POLICY_H

#include <stdbool.h>
#include <stdint.h>

#include "hangar/grade.h"
#include "hangar/money.h"

struct str;
struct err;
struct evidence;
struct claim;

enum ignore { IGNORE_DENIALS = 1, IGNORE_DOUBTS = 2, IGNORE_DEPRECATED = 4 };

struct policy {
	struct grade least;   /* --min-grade; ungraded: all grades */
	bool graded;          /* --graded: what cannot be judged is left out too */
	unsigned ignore;      /* enum ignore */
	bool known_on_set;    /* --known-on */
	int32_t known_on;     /* only sources and rates published by this day */
	bool recorded_on_set; /* --recorded-on: applied when the ledger is read */
	int32_t recorded_on;  /* only batches made by this day */
	currency_id in;       /* --in: sums are converted; 0: no conversion */
	bool constant_set;    /* --constant: amounts are in prices of that year, by an index */
	int constant;         /* the year */
	bool cap_holdings; /* --cap holdings: what a party gave of a type in mixed lots is no more
			    * than it is said to have held */
};

/* "denials,doubts,deprecated" -> bits. */
int policy_parse_ignore(unsigned *bits, const char *text, struct err *e);
void policy_format_ignore(struct str *out, unsigned bits);
/* One option by its name on the command line: "min-grade", "graded" (its value is ignored),
 * "ignore", "known-on", "recorded-on", "in", "constant", "cap". */
int policy_set(struct policy *p, const char *option, const char *value, struct err *e);
/* "--min-grade D4 --ignore denials", as on the command line, or "min-grade=D4 ignore=denials"; what
 * is not named is not set. On an error *p is half made. */
int policy_parse(struct policy *p, const char *line, struct err *e);
/* The same on top of what is set already. */
int policy_add(struct policy *p, const char *line, struct err *e);
/* Does the line begin with an option, or with what looks like one? */
bool policy_begins(const char *line);
/* The same back; nothing where all is looked at. */
void policy_format(struct str *out, const struct policy *p);
/* "all grades · denials lower the low end · as known now · no conversion" */
void policy_describe(struct str *out, const struct policy *p);
/* The same in `width` columns where it fits; else what is set, in the words of the options, and of
 * what is usual as much as there is room for: "min-grade C4 · known-on 2024-04-25 · no conversion
 * …".
 */
void policy_describe_within(struct str *out, const struct policy *p, size_t width);
/* What can be set, for whoever types it. */
#define POLICY_EXAMPLE                                                                             \
	"min-grade=C4 graded ignore=denials known-on=2024-04-25 in=USD constant=2020 cap=holdings"
/* Is the claim looked at? *undated is raised where only the lack of a date keeps it out. */
bool policy_admits(const struct policy *p, const struct evidence *ev, const struct claim *c,
		   bool *undated);

#endif

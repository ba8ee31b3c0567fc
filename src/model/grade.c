/* The Admiralty grade, two letters that are never added up. */
#include "hangar/grade.h"

#include <stddef.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "cell.h"

/* Best first; what can't be judged stands before what is known to be bad. */
static const char reliability_order[] = "ABCDFE";
static const char credibility_order[] = "123465";

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

static const char *skip_blanks(const char *s)
{
	return s + strspn(s, " \t\r\n\v\f");
}

int grade_parse(struct grade *g, const char *text, struct err *e)
{
	struct grade found = {0};
	const char *s = skip_blanks(text ? text : "");

	*g = found;
	if (!*s)
		return 0;
	if (upper(*s) >= 'A' && upper(*s) <= 'F') {
		found.reliability = upper(*s++);
		s = skip_blanks(s);
		if (*s == '-' && skip_blanks(s + 1)[0])
			s = skip_blanks(s + 1);
	}
	if (*s >= '1' && *s <= '6')
		found.credibility = *s++;
	if (*skip_blanks(s))
		return cell_error(e, text,
				  "is not a grade; expected a reliability A to F, a "
				  "credibility 1 to 6, or both, as B2");
	*g = found;
	return 0;
}

void grade_format(struct str *out, struct grade g)
{
	if (g.reliability)
		str_addc(out, g.reliability);
	if (g.credibility)
		str_addc(out, g.credibility);
}

/* The place of a mark in its order; that of `unjudged` for no mark. */
static int place(const char *order, char mark, char unjudged)
{
	return (int)(strchr(order, mark ? mark : unjudged) - order);
}

int grade_reliability_order(struct grade g)
{
	return place(reliability_order, g.reliability, 'F');
}

int grade_credibility_order(struct grade g)
{
	return place(credibility_order, g.credibility, '6');
}

int grade_compare(struct grade a, struct grade b)
{
	int x = grade_credibility_order(a), y = grade_credibility_order(b);

	if (x == y) {
		x = grade_reliability_order(a);
		y = grade_reliability_order(b);
	}
	return (x > y) - (x < y);
}

static bool axis_passes(char mark, char least, char unjudged, bool graded)
{
	if (!mark || mark == unjudged)
		return !graded;
	return !least || least == unjudged || mark <= least;
}

bool grade_passes(struct grade g, struct grade least, bool graded)
{
	bool both = !least.reliability && !least.credibility;

	return axis_passes(g.reliability, least.reliability, 'F',
			   graded && (both || least.reliability)) &&
	       axis_passes(g.credibility, least.credibility, '6',
			   graded && (both || least.credibility));
}

bool grade_excluded(struct grade g)
{
	return g.reliability == 'E' || g.credibility == '5';
}

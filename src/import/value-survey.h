/* What the first part of a file shows of values that mean something else than they say. */
#ifndef HANGAR_IMPORT_VALUE_SURVEY_H
#define HANGAR_IMPORT_VALUE_SURVEY_H

struct catalogue;
struct import_reader;
struct survey;

/* With the plan made: which columns hold codes of states (r->codes), and where a 0 is contradicted
 * by what stands beside it. That is said, with the rule that makes it an unknown; never acted on.
 */
void values_survey(struct import_reader *r, const struct survey *table, const struct catalogue *c);
/* Says how many cells of the first part of the file each rule of --value is for. */
void value_rules_count(struct import_reader *r);

#endif

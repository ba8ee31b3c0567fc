/* The table of presets is empty yet: the rows come with the layouts. */
#include "preset.h"

#include "hangar/err.h"

int preset_check(const char *name, struct err *e)
{
	if (!name)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--preset: \"%s\" is not known; there are no presets yet, say what the "
		       "columns are with --map",
		       name);
}

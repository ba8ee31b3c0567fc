/* The columns of lists of single airframes. */
#include "preset-columns.h"

/* Single airframes by ICAO address. The signs before its headers do not count. */
const struct preset_column preset_plane_alert[] = {
    {.header = "$ICAO", .field = FIELD_ICAO24},
    {.header = "$Registration", .field = FIELD_REGISTRATION},
    {.header = "$Operator", .field = FIELD_OPERATOR, .kind = COLUMN_PARTY},
    {.header = "$Type", .field = FIELD_TYPE},
    {.header = "$ICAO Type"},
    {.header = "#CMPG"},
    {.header = "$Tag 1", .field = FIELD_TAGS, .kind = COLUMN_JOINED},
    {.header = "$#Tag 2", .field = FIELD_TAGS, .kind = COLUMN_JOINED},
    {.header = "$#Tag 3", .field = FIELD_TAGS, .kind = COLUMN_JOINED},
    {.header = "Category", .optional = true},
    {.header = "$#Link", .optional = true},
    {.header = NULL},
};

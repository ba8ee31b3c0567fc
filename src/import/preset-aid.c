/* The columns of lists of military aid. */
#include "preset-columns.h"

/* The Ukraine Support Tracker's main sheet: a row for each item of a package. To whom is nowhere
 * in the file: it is Ukraine. */
const struct preset_column preset_kiel[] = {
    {.header = "ID", .field = FIELD_DEAL, .prefix = "kiel:"},
    {.header = "Countries", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "Announcement Date", .field = FIELD_ORDER_DATE, .kind = COLUMN_DAY_OR_UNTIL},
    {.header = "Type of Aid General"},
    {.header = "Type of Aid Specific", .optional = true},
    {.header = "Explanation", .field = FIELD_NOTE, .optional = true},
    {.header = "Items", .field = FIELD_TYPE},
    {.header = "Type of Item", .kind = COLUMN_CATEGORY, .of = "Aviation and drones"},
    {.header = "Sub-type of item", .optional = true},
    {.header = "No. of Units", .field = FIELD_ORDERED},
    {.header = "No. of Units Delivered (in-kind military aid)|No. of Units Delivered",
     .field = FIELD_COUNT},
    {.header = "Unit Price in USD", .field = FIELD_UNIT_PRICE, .optional = true},
    {.header = NULL},
};

const struct preset_constant preset_to_ukraine[] = {
    {FIELD_TO, "Ukraine"},
    {FIELD_PRICE_KIND, "estimate"},
    {FIELD_NONE, NULL},
};

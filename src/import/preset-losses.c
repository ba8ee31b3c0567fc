/* The columns of lists of losses, one row for each aircraft lost. */
#include "preset-columns.h"

/* WarSpotting: `type` is the kind of equipment, `unit` whose it was. */
const struct preset_column preset_warspotting[] = {
    {.header = "id", .field = FIELD_DEAL, .prefix = "warspotting:"},
    {.header = "date", .field = FIELD_DATE, .kind = COLUMN_DAY},
    {.header = "type", .kind = COLUMN_NOUN},
    {.header = "model", .field = FIELD_TYPE, .kind = COLUMN_PARTY},
    {.header = "status", .field = FIELD_CONDITION, .kind = COLUMN_FATE},
    {.header = "lost_by", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "nearest_location", .field = FIELD_SITE, .optional = true},
    {.header = "geo", .optional = true},
    {.header = "unit", .optional = true},
    {.header = "tags", .field = FIELD_TAGS, .optional = true},
    {.header = "comment", .field = FIELD_NOTE, .optional = true},
    {.header = NULL},
};

/* Oryx, one row for each vehicle: `user` lost it, `manufacturer` made it. */
const struct preset_column preset_oryx_vehicles[] = {
    {.header = "id", .optional = true},
    {.header = "name", .field = FIELD_TYPE},
    {.header = "type", .kind = COLUMN_NOUN},
    {.header = "status", .field = FIELD_CONDITION, .kind = COLUMN_FATE},
    {.header = "manufacturer"},
    {.header = "user", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "user_abbr", .optional = true},
    {.header = "proof"},
    {.header = "date_lost", .field = FIELD_DATE, .kind = COLUMN_DAY},
    {.header = "day", .optional = true},
    {.header = "month", .optional = true},
    {.header = "year", .optional = true},
    {.header = NULL},
};

/* The same with days read from the pictures; whose losses they are, the file's name tells alone. */
const struct preset_column preset_oryx_dated[] = {
    {.header = "equipment_type", .field = FIELD_TYPE},
    {.header = "category", .kind = COLUMN_NOUN},
    {.header = "loss_type", .field = FIELD_CONDITION, .kind = COLUMN_FATE},
    {.header = "link_type"},
    {.header = "link"},
    {.header = "date", .field = FIELD_DATE, .kind = COLUMN_DAY},
    {.header = "manually_changed", .optional = true},
    {.header = NULL},
};

const struct preset_constant preset_one_lost[] = {
    {FIELD_KIND, "loss"},
    {FIELD_COUNT, "1"},
    {FIELD_NONE, NULL},
};

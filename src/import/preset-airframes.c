/* The columns of lists of single airframes. */
#include "preset-columns.h"

/* Single airframes by ICAO address, since April 2021. The signs before its headers do not count. */
const struct preset_column preset_plane_alert[] = {
    {.header = "$ICAO", .field = FIELD_ICAO24, .kind = COLUMN_ADDRESS},
    {.header = "$Registration|Ident", .field = FIELD_REGISTRATION},
    {.header = "$Operator", .field = FIELD_OPERATOR, .kind = COLUMN_PARTY},
    {.header = "$Type", .field = FIELD_TYPE},
    {.header = "$ICAO Type", .optional = true},
    {.header = "#CMPG"},
    {.header = "$Tag 1", .field = FIELD_TAGS, .kind = COLUMN_JOINED},
    {.header = "$#Tag 2", .field = FIELD_TAGS, .kind = COLUMN_JOINED},
    {.header = "$#Tag 3", .field = FIELD_TAGS, .kind = COLUMN_JOINED, .optional = true},
    {.header = "Category", .optional = true},
    {.header = "$#Link", .optional = true},
    {.header = NULL},
};

/* OpenSky's aircraft database in both generations. `modes` is no address, whatever Mode S means
 * elsewhere. */
const struct preset_column preset_opensky[] = {
    {.header = "icao24", .field = FIELD_ICAO24, .kind = COLUMN_ADDRESS},
    {.header = "timestamp", .field = FIELD_AS_OF, .kind = COLUMN_DAY, .optional = true},
    {.header = "registration", .field = FIELD_REGISTRATION},
    {.header = "manufacturerIcao"},
    {.header = "manufacturerName"},
    {.header = "model", .field = FIELD_TYPE},
    {.header = "typecode", .kind = COLUMN_ELSE, .of = "model"},
    {.header = "serialNumber", .field = FIELD_CONSTRUCTION_NO},
    {.header = "lineNumber"},
    {.header = "operator", .field = FIELD_OPERATOR, .kind = COLUMN_PARTY},
    {.header = "operatorCallsign"},
    {.header = "operatorIcao"},
    {.header = "owner", .kind = COLUMN_ELSE, .of = "operator"},
    {.header = "registered", .optional = true},
    {.header = "regUntil", .optional = true},
    {.header = "status", .field = FIELD_STATUS, .optional = true},
    {.header = "built", .field = FIELD_BUILT, .kind = COLUMN_DAY, .optional = true},
    {.header = "modes", .optional = true},
    {.header = "country", .optional = true},
    {.header = "notes", .field = FIELD_NOTE, .optional = true},
    {.header = NULL},
};

/* The table Aircraft of BaseStation.sqb, as programs around it export it. */
const struct preset_column preset_basestation[] = {
    {.header = "AircraftID", .optional = true},
    {.header = "LastModified", .field = FIELD_AS_OF, .kind = COLUMN_DAY},
    {.header = "ModeS", .field = FIELD_ICAO24, .kind = COLUMN_ADDRESS},
    {.header = "ModeSCountry"},
    {.header = "Country", .optional = true},
    {.header = "Registration", .field = FIELD_REGISTRATION},
    {.header = "Status", .field = FIELD_STATUS, .optional = true},
    {.header = "Manufacturer"},
    {.header = "ICAOTypeCode", .kind = COLUMN_ELSE, .of = "Type"},
    {.header = "Type", .field = FIELD_TYPE},
    {.header = "SerialNo", .field = FIELD_CONSTRUCTION_NO},
    {.header = "RegisteredOwners", .field = FIELD_OPERATOR, .kind = COLUMN_PARTY},
    {.header = "YearBuilt", .field = FIELD_BUILT},
    {.header = "UserNotes", .field = FIELD_NOTE, .optional = true},
    {.header = "UserTag", .field = FIELD_TAGS, .optional = true},
    {.header = NULL},
};

/* MASTER.txt of the United States' civil register. The type is a code that another of its files
 * explains; where its owners live is nobody's business here. */
const struct preset_column preset_faa[] = {
    {.header = "N-NUMBER", .field = FIELD_REGISTRATION, .prefix = "N"},
    {.header = "SERIAL NUMBER", .field = FIELD_CONSTRUCTION_NO},
    {.header = "MFR MDL CODE"},
    {.header = "YEAR MFR", .field = FIELD_BUILT},
    {.header = "NAME", .field = FIELD_OPERATOR, .kind = COLUMN_PARTY},
    {.header = "STREET", .kind = COLUMN_PASSED, .optional = true},
    {.header = "STREET2", .kind = COLUMN_PASSED, .optional = true},
    {.header = "ZIP CODE", .kind = COLUMN_PASSED, .optional = true},
    {.header = "MODE S CODE", .optional = true},
    {.header = "MODE S CODE HEX", .field = FIELD_ICAO24, .kind = COLUMN_ADDRESS},
    {.header = NULL},
};

/* The columns of published rates and price indexes. */
#include "preset-columns.h"

/* The euro's reference rates, a line for each day, a column for each currency: the whole history,
 * or one day. EUR itself is not among them. */
const struct preset_column preset_ecb[] = {
    {.header = "Date", .field = FIELD_DATE},
    {.header = "USD", .field = FIELD_RATE, .kind = COLUMN_SPREAD},
    {.header = "JPY", .field = FIELD_RATE, .kind = COLUMN_SPREAD},
    {.header = NULL},
};

/* The United States' consumer prices as FRED has them. */
const struct preset_column preset_fred_cpi[] = {
    {.header = "observation_date|DATE", .field = FIELD_DATE, .kind = COLUMN_FIRST_DAY},
    {.header = "CPIAUCSL|CPIAUCNS", .field = FIELD_VALUE, .kind = COLUMN_VALUE},
    {.header = NULL},
};
const struct preset_series preset_fred_series[] = {
    {"CPIAUCSL", "US consumer prices, all items, seasonally adjusted (CPIAUCSL)"},
    {"CPIAUCNS", "US consumer prices, all items, not seasonally adjusted (CPIAUCNS)"},
    {NULL, NULL},
};

/* The same from their publisher: a line for each year, */
const struct preset_column preset_bls_table[] = {
    {.header = "Year", .field = FIELD_DATE, .kind = COLUMN_YEAR},
    {.header = "Jan", .field = FIELD_VALUE, .kind = COLUMN_SPREAD},
    {.header = "Dec", .field = FIELD_VALUE, .kind = COLUMN_SPREAD},
    {.header = "HALF1", .kind = COLUMN_PASSED, .optional = true},
    {.header = "HALF2", .kind = COLUMN_PASSED, .optional = true},
    {.header = NULL},
};
/* or for each month. */
const struct preset_column preset_bls_flat[] = {
    {.header = "Series ID", .kind = COLUMN_SERIES},
    {.header = "Year", .field = FIELD_DATE, .kind = COLUMN_YEAR},
    {.header = "Period", .kind = COLUMN_PERIOD},
    {.header = "Label", .kind = COLUMN_PASSED, .optional = true},
    {.header = "Value", .field = FIELD_VALUE, .kind = COLUMN_VALUE},
    {.header = "1-Month Net Change", .kind = COLUMN_PASSED, .optional = true},
    {.header = "1-Month % Change", .kind = COLUMN_PASSED, .optional = true},
    {.header = "12-Month Net Change", .kind = COLUMN_PASSED, .optional = true},
    {.header = "12-Month % Change", .kind = COLUMN_PASSED, .optional = true},
    {.header = NULL},
};
const struct preset_series preset_bls_series[] = {
    {"CUUR0000SA0", "US consumer prices (CPI-U), all items, not seasonally adjusted"},
    {"CUSR0000SA0", "US consumer prices (CPI-U), all items, seasonally adjusted"},
    {"CWUR0000SA0", "US consumer prices (CPI-W), all items, not seasonally adjusted"},
    {"CWSR0000SA0", "US consumer prices (CPI-W), all items, seasonally adjusted"},
    {NULL, NULL},
};

/* The consumer prices of all states, a line for each, a column for each year. */
const struct preset_column preset_world_bank[] = {
    {.header = "Country Name", .kind = COLUMN_PASSED},
    {.header = "Country Code", .field = FIELD_CURRENCY, .kind = COLUMN_STATE},
    {.header = "Indicator Name", .kind = COLUMN_PASSED},
    {.header = "Indicator Code", .kind = COLUMN_INDICATOR, .of = "FP.CPI.TOTL"},
    {.header = NULL},
};

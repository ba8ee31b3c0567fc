/* The presets. To add one: a table of its columns, in the order in which the list has them, and a
 * row in preset_table. A layout is recognised when the file has all columns that are not optional,
 * so that a list that only looks similar is not taken for it. */
#include "preset.h"

/* SIPRI's arms transfers as one row for each deal and year of delivery. */
static const struct preset_column sipri_deliveries[] = {
    {.header = "SIPRI AT Database ID", .field = FIELD_DEAL, .prefix = "sipri:"},
    {.header = "Supplier", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "Recipient", .field = FIELD_TO, .kind = COLUMN_PARTY},
    {.header = "Designation", .field = FIELD_TYPE},
    {.header = "Description"},
    {.header = "Armament category", .kind = COLUMN_CATEGORY, .of = "Aircraft"},
    {.header = "Order date", .field = FIELD_ORDER_DATE},
    {.header = "Order date is estimate", .kind = COLUMN_YES_NO, .of = "Order date"},
    {.header = "Numbers delivered", .field = FIELD_COUNT},
    {.header = "Numbers delivered is estimate", .kind = COLUMN_YES_NO, .of = "Numbers delivered"},
    {.header = "Delivery year", .field = FIELD_DATE},
    {.header = "Delivery year is estimate", .kind = COLUMN_YES_NO, .of = "Delivery year"},
    {.header = "Status", .field = FIELD_CONDITION},
    {.header = "SIPRI estimate", .optional = true},
    {.header = "TIV deal unit", .optional = true},
    {.header = "TIV delivery values", .field = FIELD_TIV, .optional = true},
    {.header = "Local production", .optional = true},
    {.header = NULL},
};

/* SIPRI's trade register: one row for each deal. */
static const struct preset_column sipri_register[] = {
    {.header = "Recipient", .field = FIELD_TO, .kind = COLUMN_PARTY},
    {.header = "Supplier", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "Year of order", .field = FIELD_ORDER_DATE},
    {.header = "", .kind = COLUMN_MARK, .of = "Year of order"},
    {.header = "Number ordered", .field = FIELD_ORDERED},
    {.header = "", .kind = COLUMN_MARK, .of = "Number ordered"},
    {.header = "Weapon designation", .field = FIELD_TYPE},
    {.header = "Weapon description", .kind = COLUMN_NOUN},
    {.header = "Deliveries in the Year Range", .field = FIELD_COUNT},
    {.header = "", .kind = COLUMN_MARK, .of = "Deliveries in the Year Range"},
    {.header = "Year(s) of delivery", .field = FIELD_DATE},
    {.header = "status", .field = FIELD_CONDITION},
    {.header = "Comments", .field = FIELD_NOTE, .optional = true},
    {.header = "SIPRI TIV per unit", .optional = true},
    {.header = "SIPRI TIV for total order", .optional = true},
    {.header = "SIPRI TIV of delivered weapons", .field = FIELD_TIV, .optional = true},
    {.header = NULL},
};

/* Single airframes by ICAO address. The signs before its headers do not count. */
static const struct preset_column plane_alert[] = {
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

/* The euro's reference rates, a line for each day, a column for each currency: the whole history,
 * or one day. EUR itself is not among them. */
static const struct preset_column ecb[] = {
    {.header = "Date", .field = FIELD_DATE},
    {.header = "USD", .field = FIELD_RATE, .kind = COLUMN_SPREAD},
    {.header = "JPY", .field = FIELD_RATE, .kind = COLUMN_SPREAD},
    {.header = NULL},
};

/* The United States' consumer prices as FRED has them. */
static const struct preset_column fred_cpi[] = {
    {.header = "observation_date|DATE", .field = FIELD_DATE, .kind = COLUMN_FIRST_DAY},
    {.header = "CPIAUCSL|CPIAUCNS", .field = FIELD_VALUE, .kind = COLUMN_VALUE},
    {.header = NULL},
};
static const struct preset_series fred_series[] = {
    {"CPIAUCSL", "US consumer prices, all items, seasonally adjusted (CPIAUCSL)"},
    {"CPIAUCNS", "US consumer prices, all items, not seasonally adjusted (CPIAUCNS)"},
    {NULL, NULL},
};

/* The same from their publisher: a line for each year, */
static const struct preset_column bls_table[] = {
    {.header = "Year", .field = FIELD_DATE, .kind = COLUMN_YEAR},
    {.header = "Jan", .field = FIELD_VALUE, .kind = COLUMN_SPREAD},
    {.header = "Dec", .field = FIELD_VALUE, .kind = COLUMN_SPREAD},
    {.header = "HALF1", .kind = COLUMN_PASSED, .optional = true},
    {.header = "HALF2", .kind = COLUMN_PASSED, .optional = true},
    {.header = NULL},
};
/* or for each month. */
static const struct preset_column bls_flat[] = {
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
static const struct preset_series bls_series[] = {
    {"CUUR0000SA0", "US consumer prices (CPI-U), all items, not seasonally adjusted"},
    {"CUSR0000SA0", "US consumer prices (CPI-U), all items, seasonally adjusted"},
    {"CWUR0000SA0", "US consumer prices (CPI-W), all items, not seasonally adjusted"},
    {"CWSR0000SA0", "US consumer prices (CPI-W), all items, seasonally adjusted"},
    {NULL, NULL},
};

/* The consumer prices of all states, a line for each, a column for each year. */
static const struct preset_column world_bank[] = {
    {.header = "Country Name", .kind = COLUMN_PASSED},
    {.header = "Country Code", .field = FIELD_CURRENCY, .kind = COLUMN_STATE},
    {.header = "Indicator Name", .kind = COLUMN_PASSED},
    {.header = "Indicator Code", .kind = COLUMN_INDICATOR, .of = "FP.CPI.TOTL"},
    {.header = NULL},
};

const struct preset preset_table[] = {
    {
	.name = "sipri-deliveries",
	.help = "SIPRI arms transfers, a row for each deal and year of delivery",
	.record = RECORD_TRANSFER,
	.status_by_delivery = true,
	.list = {.key = "sipri-deliveries",
		 .title = "SIPRI Arms Transfers Database: deliveries",
		 .publisher = "SIPRI",
		 .address = "https://www.sipri.org/databases/armstransfers",
		 .edition_of = "sipri",
		 .dated = true},
	.columns = sipri_deliveries,
    },
    {
	.name = "sipri-register",
	.help = "SIPRI trade register, a row for each deal",
	.record = RECORD_TRANSFER,
	.status_by_delivery = true,
	.list = {.key = "sipri-register",
		 .title = "SIPRI Arms Transfers Database: trade register",
		 .publisher = "SIPRI",
		 .address = "https://www.sipri.org/databases/armstransfers",
		 .edition_of = "sipri",
		 .dated = true},
	.columns = sipri_register,
    },
    {
	.name = "plane-alert",
	.help = "plane-alert-db, single airframes by ICAO address",
	.record = RECORD_AIRFRAME,
	.list = {.key = "plane-alert",
		 .title = "plane-alert-db",
		 .publisher = "plane-alert-db contributors",
		 .address = "https://github.com/sdr-enthusiasts/plane-alert-db",
		 .edition_of = "plane-alert"},
	.columns = plane_alert,
    },
    {
	.name = "ecb",
	.help = "ECB euro reference rates, eurofxref.csv and eurofxref-hist.csv",
	.record = RECORD_RATE,
	.list = {.key = "ecb",
		 .title = "Euro foreign exchange reference rates",
		 .publisher = "European Central Bank",
		 .address = "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/"
			    "euro_reference_exchange_rates/html/index.en.html",
		 .published = "1999-01-04/.."},
	.columns = ecb,
	.spread = SPREAD_CURRENCIES,
	.money = "EUR",
	.decimal_point = true,
    },
    {
	.name = "fred-cpi",
	.help = "US consumer prices from FRED, monthly (CPIAUCSL, CPIAUCNS)",
	.record = RECORD_INDEX,
	.list = {.key = "fred",
		 .publisher = "Federal Reserve Bank of St. Louis",
		 .address = "https://fred.stlouisfed.org/series/CPIAUCSL"},
	.columns = fred_cpi,
	.money = "USD",
	.decimal_point = true,
	.series = fred_series,
    },
    {
	.name = "bls-table",
	.help = "US consumer prices from BLS, a row for each year, months as columns",
	.record = RECORD_INDEX,
	.list = {.key = "bls",
		 .publisher = "U.S. Bureau of Labor Statistics",
		 .address = "https://www.bls.gov/cpi/"},
	.columns = bls_table,
	.spread = SPREAD_MONTHS,
	.money = "USD",
	.decimal_point = true,
	.series = bls_series,
    },
    {
	.name = "bls",
	.help = "US consumer prices from BLS, a row for each month",
	.record = RECORD_INDEX,
	.list = {.key = "bls",
		 .publisher = "U.S. Bureau of Labor Statistics",
		 .address = "https://www.bls.gov/cpi/"},
	.columns = bls_flat,
	.money = "USD",
	.decimal_point = true,
	.series = bls_series,
    },
    {
	.name = "world-bank-cpi",
	.help = "World Bank consumer prices (FP.CPI.TOTL), years as columns",
	.record = RECORD_INDEX,
	.list = {.key = "world-bank-cpi",
		 .title = "World Development Indicators: consumer price index (2010 = 100)",
		 .publisher = "World Bank",
		 .address = "https://data.worldbank.org/indicator/FP.CPI.TOTL",
		 .edition_of = "world-bank-cpi",
		 .dated = true,
		 .generated = "Last Updated Date"},
	.columns = world_bank,
	.spread = SPREAD_YEARS,
	.decimal_point = true,
    },
    {.name = NULL},
};

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
    {.name = NULL},
};

/* The columns of SIPRI's arms transfers in the generations of its site. */
#include "preset-columns.h"

/* One row for each deal and year of delivery; until 2023 with another head. Both number the deals
 * alike. */
const struct preset_column preset_sipri_deliveries[] = {
    {.header = "SIPRI AT Database ID|Deal ID", .field = FIELD_DEAL, .prefix = "sipri:"},
    {.header = "Supplier|Seller", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "Recipient|Buyer", .field = FIELD_TO, .kind = COLUMN_PARTY},
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

/* The trade register, one row for each deal; as it is now, as it was until May 2026, and as it is
 * typed from the text that it was until 2023. */
const struct preset_column preset_sipri_register[] = {
    {.header = "Recipient", .field = FIELD_TO, .kind = COLUMN_PARTY},
    {.header = "Supplier", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "Year of order", .field = FIELD_ORDER_DATE},
    {.header = "", .kind = COLUMN_MARK, .of = "Year of order"},
    {.header = "Number ordered|No. ordered", .field = FIELD_ORDERED},
    {.header = "", .kind = COLUMN_MARK, .of = "Number ordered"},
    {.header = "Weapon designation", .field = FIELD_TYPE},
    {.header = "Weapon description", .kind = COLUMN_NOUN},
    {.header = "Deliveries in the Year Range|Number delivered|No. delivered", .field = FIELD_COUNT},
    {.header = "", .kind = COLUMN_MARK, .of = "Number delivered"},
    {.header = "Year(s) of delivery|Year of delivery", .field = FIELD_DATE, .kind = COLUMN_YEARS},
    {.header = "status", .field = FIELD_CONDITION, .optional = true},
    {.header = "Comments|Comment", .field = FIELD_NOTE, .optional = true},
    {.header = "SIPRI TIV per unit", .optional = true},
    {.header = "SIPRI TIV for total order", .optional = true},
    {.header = "SIPRI TIV of delivered weapons", .field = FIELD_TIV, .optional = true},
    {.header = NULL},
};

/* The trade register as it was generated around 2012. Its numbers are not those of the deals of
 * later years. */
const struct preset_column preset_sipri_register_2012[] = {
    {.header = "Id", .field = FIELD_DEAL, .prefix = "sipri-2012:"},
    {.header = "Supplier", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "Recipient", .field = FIELD_TO, .kind = COLUMN_PARTY},
    {.header = "No. ordered", .field = FIELD_ORDERED},
    {.header = "No. ordered data uncertain", .kind = COLUMN_YES_NO, .of = "No. ordered"},
    {.header = "Designation", .field = FIELD_TYPE},
    {.header = "Description", .kind = COLUMN_NOUN},
    {.header = "Status", .field = FIELD_CONDITION},
    {.header = "Status data uncertain"},
    {.header = "Year of order", .field = FIELD_ORDER_DATE},
    {.header = "Year of order data uncertain", .kind = COLUMN_YES_NO, .of = "Year of order"},
    {.header = "Year(s) of deliveries", .field = FIELD_DATE},
    {.header = "No. delivered", .field = FIELD_COUNT},
    {.header = "Year(s) of delivery or no. delivered data uncertain",
     .kind = COLUMN_YES_NO,
     .of = "Year(s) of deliveries|No. delivered"},
    {.header = "Recipient Involvement", .optional = true},
    {.header = "Comment", .field = FIELD_NOTE, .optional = true},
    {.header = NULL},
};

/* The deliveries with the places of both parties, as they go round for maps: `source` is who
 * delivers, and a year is its first day. */
const struct preset_column preset_sipri_geo[] = {
    {.header = "id", .optional = true},
    {.header = "trade_id", .field = FIELD_DEAL, .prefix = "sipri:"},
    {.header = "target", .field = FIELD_TO, .kind = COLUMN_PARTY},
    {.header = "source", .field = FIELD_FROM, .kind = COLUMN_PARTY},
    {.header = "order_date", .field = FIELD_ORDER_DATE, .kind = COLUMN_FIRST_OF_YEAR},
    {.header = "orderYrEst", .kind = COLUMN_YES_NO, .of = "order_date"},
    {.header = "quantity", .field = FIELD_COUNT},
    {.header = "delivery_date", .field = FIELD_DATE, .kind = COLUMN_FIRST_OF_YEAR},
    {.header = "designation", .field = FIELD_TYPE},
    {.header = "description"},
    {.header = "category", .kind = COLUMN_CATEGORY, .of = "Aircraft"},
    {.header = "source_lat", .optional = true},
    {.header = "source_lng", .optional = true},
    {.header = "target_lat", .optional = true},
    {.header = "target_lng", .optional = true},
    {.header = NULL},
};

/* Volumes of transfers by year: one party a row, its partner, if it is one, said above; in the
 * files until 2023 the first column has no name, and the rows may be categories. */
const struct preset_column preset_sipri_tiv_recipients[] = {
    {.header = "Recipient|Imports by", .field = FIELD_TO, .kind = COLUMN_TIV_ROW},
    {.header = "Percentage", .kind = COLUMN_PASSED, .optional = true},
    {.header = "Sum total years", .kind = COLUMN_PASSED},
    {.header = "Percentage of total", .kind = COLUMN_PASSED},
    {.header = NULL},
};
const struct preset_column preset_sipri_tiv_suppliers[] = {
    {.header = "Supplier|Exports by", .field = FIELD_FROM, .kind = COLUMN_TIV_ROW},
    {.header = "Percentage", .kind = COLUMN_PASSED, .optional = true},
    {.header = "Sum total years", .kind = COLUMN_PASSED},
    {.header = "Percentage of total", .kind = COLUMN_PASSED},
    {.header = NULL},
};
const struct preset_column preset_sipri_tiv_exports[] = {
    {.header = "Recipient", .field = FIELD_TO, .kind = COLUMN_TIV_ROW, .optional = true},
    {.header = "Total", .kind = COLUMN_PASSED},
    {.header = NULL},
};
const struct preset_column preset_sipri_tiv_imports[] = {
    {.header = "Supplier", .field = FIELD_FROM, .kind = COLUMN_TIV_ROW, .optional = true},
    {.header = "Total", .kind = COLUMN_PASSED},
    {.header = NULL},
};

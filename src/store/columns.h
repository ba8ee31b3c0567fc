/* The columns of each record, in the order in which row.c puts and load.c takes them. */
#ifndef HANGAR_STORE_COLUMNS_H
#define HANGAR_STORE_COLUMNS_H

/* N question marks, for VALUES. */
#define MARKS_5	 "?, ?, ?, ?, ?"
#define MARKS_10 MARKS_5 ", " MARKS_5

#define QUANTITY_COLUMNS(X) X "_flags, " X "_low, " X "_best, " X "_high"
#define MONEY_COLUMNS(X)    X "_currency, " QUANTITY_COLUMNS(X)
#define DATE_COLUMNS(X)	    X "_text, " X "_first, " X "_last"

#define ROW_COLUMNS "id, batch, line"
#define CLAIM_COLUMNS                                                                              \
	ROW_COLUMNS ", source, stance, denies, rank, credibility, locator, excerpt, note, tags, "  \
		    "extra"
#define HOLDING_COLUMNS                                                                            \
	CLAIM_COLUMNS                                                                              \
	    ", operator, types, " QUANTITY_COLUMNS("count") ", condition, " DATE_COLUMNS(          \
		"as_of") ", " MONEY_COLUMNS("unit_price") ", base"
#define TRANSFER_COLUMNS                                                                                                                              \
	CLAIM_COLUMNS                                                                                                                                 \
	", deal, site, kind, from_party, to_party, via_party, types, " QUANTITY_COLUMNS("ordered") ", " QUANTITY_COLUMNS("count") ", " MONEY_COLUMNS( \
	    "unit_price") ", " MONEY_COLUMNS("total_price") ", price_kind, " DATE_COLUMNS("order_"                                                    \
											  "date") ", " DATE_COLUMNS("date") ", status, condition, outcome, " QUANTITY_COLUMNS("tiv")
#define AIRFRAME_COLUMNS                                                                           \
	CLAIM_COLUMNS                                                                              \
	", type, icao24, registration, serial, construction_no, operator, unit, base, "            \
	"status, " DATE_COLUMNS("built") ", " DATE_COLUMNS("as_of")
#define SOURCE_COLUMNS                                                                             \
	ROW_COLUMNS                                                                                \
	", source, title, publisher, address, archived, language, note, extra, " DATE_COLUMNS(     \
	    "published") ", " DATE_COLUMNS("retrieved") ", reliability"
#define TYPE_COLUMNS                                                                               \
	ROW_COLUMNS ", type, maker, role, reporting_name, aliases, class, " DATE_COLUMNS(          \
	    "first_flight") ", parent"
#define PARTY_COLUMNS                                                                              \
	ROW_COLUMNS ", party, alpha2, alpha3, category, aliases, groups, " DATE_COLUMNS(           \
	    "from") ", " DATE_COLUMNS("to") ", parent"
#define RATE_COLUMNS  ROW_COLUMNS ", " DATE_COLUMNS("date") ", base, quote, mantissa, scale, source"
#define INDEX_COLUMNS ROW_COLUMNS ", " DATE_COLUMNS("date") ", value_micro, source"

#endif

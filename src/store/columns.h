/* The columns of each record, in the order in which row.c puts and load.c takes them. */
#ifndef HANGAR_STORE_COLUMNS_H
#define HANGAR_STORE_COLUMNS_H

/* The first N columns of the feed. */
#define FEED_8  "c0, c1, c2, c3, c4, c5, c6, c7"
#define FEED_10 FEED_8 ", c8, c9"
#define FEED_11 FEED_10 ", c10"
#define FEED_13 FEED_11 ", c11, c12"
#define FEED_16 FEED_13 ", c13, c14, c15"
#define FEED_18 FEED_16 ", c16, c17"
#define FEED_19 FEED_18 ", c18"
#define FEED_28 FEED_19 ", c19, c20, c21, c22, c23, c24, c25, c26, c27"
#define FEED_29 FEED_28 ", c28"
#define FEED_52                                                                                    \
	FEED_29 ", c29, c30, c31, c32, c33, c34, c35, c36, c37, c38, c39, c40, c41, c42, c43, "    \
		"c44, c45, c46, c47, c48, c49, c50, c51"

#define QUANTITY_COLUMNS(X) X "_flags, " X "_low, " X "_best, " X "_high"
#define MONEY_COLUMNS(X)    X "_currency, " QUANTITY_COLUMNS(X)
#define DATE_COLUMNS(X)     X "_text, " X "_first, " X "_last"

#define ROW_COLUMNS "id, batch, line"
#define CLAIM_COLUMNS                                                                              \
	ROW_COLUMNS ", source, stance, denies, rank, credibility, locator, excerpt, note, tags, "  \
		    "extra"
#define HOLDING_COLUMNS                                                                            \
	CLAIM_COLUMNS                                                                              \
	", operator, types, " QUANTITY_COLUMNS("count") ", condition, " DATE_COLUMNS(              \
	    "as_of") ", " MONEY_COLUMNS("unit_price") ", base"
#define TRANSFER_COLUMNS                                                                                                                                                               \
	CLAIM_COLUMNS                                                                                                                                                                  \
	", deal, site, kind, from_party, to_party, via_party, types, " QUANTITY_COLUMNS("ordered") ", " QUANTITY_COLUMNS("count") ", " MONEY_COLUMNS("unit_price") ", " MONEY_COLUMNS( \
	    "total_price") ", price_kind, " DATE_COLUMNS("order_"                                                                                                                      \
							 "date") ", " DATE_COLUMNS("date") ", "                                                                                        \
											   "statu"                                                                                     \
											   "s, "                                                                                       \
											   "condi"                                                                                     \
											   "tion,"                                                                                     \
											   " outc"                                                                                     \
											   "ome,"                                                                                      \
											   " " QUANTITY_COLUMNS(                                                                       \
											       "t"                                                                                     \
											       "i"                                                                                     \
											       "v")
#define AIRFRAME_COLUMNS                                                                           \
	CLAIM_COLUMNS                                                                              \
	", type, icao24, registration, serial, construction_no, operator, unit, base, "            \
	"status, " DATE_COLUMNS("built") ", " DATE_COLUMNS("as_of")
#define SOURCE_COLUMNS                                                                             \
	ROW_COLUMNS                                                                                \
	", source, title, publisher, address, archived, language, note, extra, " DATE_COLUMNS(     \
	    "published") ", " DATE_COLUMNS("retrieved") ", reliability, edition_of"
#define TYPE_COLUMNS                                                                               \
	ROW_COLUMNS ", type, maker, role, reporting_name, aliases, class, " DATE_COLUMNS(          \
	    "first_flight") ", parent"
#define PARTY_COLUMNS                                                                              \
	ROW_COLUMNS ", party, alpha2, alpha3, category, aliases, groups, " DATE_COLUMNS(           \
	    "from") ", " DATE_COLUMNS("to") ", parent"
#define RATE_COLUMNS  ROW_COLUMNS ", " DATE_COLUMNS("date") ", base, quote, mantissa, scale, source"
#define INDEX_COLUMNS ROW_COLUMNS ", " DATE_COLUMNS("date") ", value_micro, source, currency, scale"

#endif

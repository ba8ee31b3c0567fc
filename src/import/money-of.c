/* The table of states with a money of their own. States that share one (euro, CFA franc), or use
 * that of another, are not in it: their prices are not those of the money as a whole. */
#include "money-of.h"

#include <stddef.h>
#include <string.h>

#include "hangar/str.h"

struct issuer {
	char state[4], money[4];
};
static const struct issuer issuers[];
static const char euro_states[], renamed[];

const char *money_of_state(const char *alpha3)
{
	for (const struct issuer *i = issuers; *i->state; i++)
		if (streq(i->state, alpha3))
			return i->money;
	return NULL;
}

const char *money_of_state_fault(const char *alpha3)
{
	const char *at = strlen(alpha3) == 3 ? strstr(euro_states, alpha3) : NULL;

	return at ? "its money is the euro, whose index is that of the euro area (EMU)"
		  : "no money is known to be this state's own";
}

bool money_has_changed(const char *alpha3)
{
	return strlen(alpha3) == 3 && strstr(renamed, alpha3);
}

/* Whose money of today had another before it within the years that lists have. */
static const char renamed[] = "AFG AGO ARG ARM AZE BLR BOL BRA CHL COD GEO GHA ISL ISR KAZ KGZ LAO "
			      "MDA MEX MOZ MRT NIC PER POL PRK ROU RUS SDN SLE SRB SUR TJK TKM "
			      "TUR UGA UKR URY UZB VEN VNM YEM ZMB";

static const char euro_states[] = "AUT BEL BGR CYP DEU ESP EST FIN FRA GRC HRV IRL ITA LTU LUX LVA "
				  "MLT NLD PRT SVK SVN AND MCO MNE SMR XKX";

/* clang-format off */
static const struct issuer issuers[] = {
	{"AFG", "AFN"}, {"AGO", "AOA"}, {"ALB", "ALL"}, {"ARE", "AED"}, {"ARG", "ARS"}, {"ARM", "AMD"},
	{"AUS", "AUD"}, {"AZE", "AZN"}, {"BDI", "BIF"}, {"BGD", "BDT"}, {"BHR", "BHD"}, {"BIH", "BAM"},
	{"BLR", "BYN"}, {"BOL", "BOB"}, {"BRA", "BRL"}, {"BRN", "BND"}, {"BWA", "BWP"}, {"CAN", "CAD"},
	{"CHE", "CHF"}, {"CHL", "CLP"}, {"CHN", "CNY"}, {"COD", "CDF"}, {"COL", "COP"}, {"CRI", "CRC"},
	{"CUB", "CUP"}, {"CZE", "CZK"}, {"DJI", "DJF"}, {"DNK", "DKK"}, {"DOM", "DOP"}, {"DZA", "DZD"},
	{"EGY", "EGP"}, {"EMU", "EUR"}, {"ERI", "ERN"}, {"ETH", "ETB"}, {"GBR", "GBP"}, {"GEO", "GEL"},
	{"GHA", "GHS"}, {"GIN", "GNF"}, {"GTM", "GTQ"}, {"GUY", "GYD"}, {"HKG", "HKD"}, {"HND", "HNL"},
	{"HUN", "HUF"}, {"IDN", "IDR"}, {"IND", "INR"}, {"IRN", "IRR"}, {"IRQ", "IQD"}, {"ISL", "ISK"},
	{"ISR", "ILS"}, {"JAM", "JMD"}, {"JOR", "JOD"}, {"JPN", "JPY"}, {"KAZ", "KZT"}, {"KEN", "KES"},
	{"KGZ", "KGS"}, {"KHM", "KHR"}, {"KOR", "KRW"}, {"KWT", "KWD"}, {"LAO", "LAK"}, {"LBN", "LBP"},
	{"LBY", "LYD"}, {"LKA", "LKR"}, {"MAR", "MAD"}, {"MDA", "MDL"}, {"MDG", "MGA"}, {"MEX", "MXN"},
	{"MKD", "MKD"}, {"MMR", "MMK"}, {"MNG", "MNT"}, {"MOZ", "MZN"}, {"MRT", "MRU"}, {"MWI", "MWK"},
	{"MYS", "MYR"}, {"NAM", "NAD"}, {"NGA", "NGN"}, {"NIC", "NIO"}, {"NOR", "NOK"}, {"NPL", "NPR"},
	{"NZL", "NZD"}, {"OMN", "OMR"}, {"PAK", "PKR"}, {"PER", "PEN"}, {"PHL", "PHP"}, {"PNG", "PGK"},
	{"POL", "PLN"}, {"PRK", "KPW"}, {"PRY", "PYG"}, {"QAT", "QAR"}, {"ROU", "RON"}, {"RUS", "RUB"},
	{"RWA", "RWF"}, {"SAU", "SAR"}, {"SDN", "SDG"}, {"SGP", "SGD"}, {"SLE", "SLE"}, {"SOM", "SOS"},
	{"SRB", "RSD"}, {"SUR", "SRD"}, {"SWE", "SEK"}, {"SYR", "SYP"}, {"THA", "THB"}, {"TJK", "TJS"},
	{"TKM", "TMT"}, {"TUN", "TND"}, {"TUR", "TRY"}, {"TZA", "TZS"}, {"UGA", "UGX"}, {"UKR", "UAH"},
	{"URY", "UYU"}, {"USA", "USD"}, {"UZB", "UZS"}, {"VEN", "VES"}, {"VNM", "VND"}, {"YEM", "YER"},
	{"ZAF", "ZAR"}, {"ZMB", "ZMW"}, {"", ""},
};
/* clang-format on */

/* One table. A stem counts where no letter follows it: "T-72B3" is a T-72, "Buke" is no Buk. */
#include "ground.h"

#include <string.h>
#include <strings.h>

static const char *const stems[];

static bool ends(const char *stem, const char *behind, size_t n)
{
	char last = stem[strlen(stem) - 1];
	bool digit = last >= '0' && last <= '9';

	if (!n)
		return true;
	if (*behind >= '0' && *behind <= '9')
		return !digit;
	return digit || strchr(" -/('\"", *behind) != NULL;
}

bool ground_named(const char *text, size_t n)
{
	for (const char *const *s = stems; *s; s++) {
		size_t k = strlen(*s);

		if (n >= k && !strncasecmp(*s, text, k) && ends(*s, text + k, n - k))
			return true;
	}
	return false;
}

static const char *const stems[] = {
    "T-34-85",  "T-54",       "T-55",    "T-62",      "T-64",      "T-72",       "T-80",
    "T-84",     "T-90",       "PT-76",   "BMP",       "BMPT",      "BMD",        "BTR",
    "BRDM",     "BREM",       "MT-LB",   "MT-LBu",    "AMN",       "Spartak",    "2S",
    "9K",       "9P",         "9A",      "9M",        "9S",        "9T",         "1V",
    "1L",       "BM-21",      "BM-27",   "BM-30",     "ZSU",       "ZU-23",      "D-20",
    "D-30",     "D-44",       "MT-12",   "Msta",      "M777",      "M113",       "M109",
    "M198",     "M119",       "M1A1",    "M1A2",      "M2A2",      "M2A3",       "M142",
    "M270",     "M1117",      "M1126",   "M1151",     "M998",      "HMMWV",      "Humvee",
    "Leopard",  "Challenger", "Abrams",  "Bradley",   "Stryker",   "Marder",     "Gepard",
    "MaxxPro",  "Bushmaster", "Husky",   "Wolfhound", "Mastiff",   "Snatch",     "Patriot",
    "NASAMS",   "IRIS-T",     "HIMARS",  "AHS",       "Krab",      "PzH",        "CAESAR",
    "FH70",     "Archer",     "Zuzana",  "KamAZ",     "Ural-4320", "Ural-43206", "Ural-63095",
    "Ural",     "ZiL",        "UAZ",     "GAZ",       "KrAZ",      "MAZ",        "TOS-1",
    "TOS-1A",   "S-300",      "S-300P",  "S-300V",    "S-350",     "S-400",      "Buk",
    "Tor-M1",   "Tor-M2",     "Tor",     "Pantsir",   "Tunguska",  "Strela-10",  "Osa",
    "Iskander", "Tochka-U",   "Grad",    "Smerch",    "Uragan",    "Tigr",       "Kozak",
    "VPK",      "IMZ",        "Zoopark", "R-149",     "R-330",     "R-166",      "Leclerc",
    "AMX-10",   "VAB",        "Javelin", "NLAW",      "Stinger",   "RPG-7",      "Kornet",
    "Konkurs",  "Т-54",       "Т-55",    "Т-62",      "Т-64",      "Т-72",       "Т-80",
    "Т-90",     "БМП",        "БМД",     "БТР",       "БРДМ",      "МТ-ЛБ",      "КамАЗ",
    "Урал",     "ЗиЛ",        "УАЗ",     NULL};

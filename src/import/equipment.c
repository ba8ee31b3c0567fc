/* In an English description the noun stands last: what comes before it says only what the thing is
 * for. So one table of nouns tells aircraft from what is made for aircraft. */
#include "equipment.h"

#include "hangar/str.h"
#include "hangar/utf8.h"

static const char *const aircraft_nouns[];

/* The length without blanks and brackets at the end: "helicopter (second hand) " is a helicopter.
 */
static size_t without_brackets(const char *s, size_t n)
{
	for (;;) {
		while (n && !is_letter(s[n - 1]) && s[n - 1] != ')')
			n--;
		if (!n || s[n - 1] != ')')
			return n;
		while (n && s[n - 1] != '(')
			n--;
		n -= n > 0;
	}
}

/* Does the word before the one at `from` say that a vehicle flies? */
static bool is_aerial(const char *s, size_t from)
{
	static const char aerial[] = "aerial";
	size_t n = sizeof aerial - 1, end = from;

	while (end && !is_letter(s[end - 1]))
		end--;
	for (size_t i = 0; i < n; i++)
		if (end < n || (s[end - n + i] | ' ') != aerial[i])
			return false;
	return end == n || !is_letter(s[end - n - 1]);
}

bool equipment_is_aircraft(const char *description, size_t n)
{
	struct str noun = {0};
	bool is = false;
	size_t from;

	n = without_brackets(description, n);
	for (from = n; from && is_letter(description[from - 1]); from--)
		;
	utf8_fold(&noun, description + from, n - from, FOLD_NAME);
	for (const char *const *a = aircraft_nouns; *a && !is; a++)
		is = streq(*a, str_c(&noun));
	if (streq(str_c(&noun), "vehicle") || streq(str_c(&noun), "vehicles"))
		is = is_aerial(description, from);
	str_free(&noun);
	return is;
}

/* "aicraft": so SIPRI wrote it once. */
static const char *const aircraft_nouns[] = {
    "aircraft",   "aeroplane",  "aeroplanes",  "airplane",   "airplanes",   "plane",      "planes",
    "ac",         "jet",        "jets",        "fighter",    "fighters",    "bomber",     "bombers",
    "trainer",    "trainers",   "airlifter",   "airlifters", "seaplane",    "seaplanes",  "glider",
    "gliders",    "airship",    "airships",    "helicopter", "helicopters", "helo",       "helos",
    "rotorcraft", "gyrocopter", "gyrocopters", "autogyro",   "tiltrotor",   "tiltrotors", "uav",
    "uavs",       "ucav",       "ucavs",       "drone",      "drones",      "rpa",        "rpas",
    "uas",        "fga",        "heli",        "helis",      "aicraft",     NULL,
};

#include "words.h"

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "equipment.h"
#include "subject.h"

size_t words_of_header(const char *header, struct header_meaning out[WORDS_MEANINGS])
{
	(void)header, (void)out;
	return 0;
}

bool words_state_nothing(const char *cell, size_t n)
{
	(void)n;
	return streq(cell, "NA") || streq(cell, "-");
}

bool words_speak_of_losses(const char *text)
{
	return utf8_holds(text, "loss");
}

enum equipment words_equipment(const char *text, size_t n)
{
	return equipment_is_aircraft(text, n) ? EQUIPMENT_AIRCRAFT : EQUIPMENT_UNKNOWN;
}

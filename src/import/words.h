/* Words of fleet lists in the languages they come in (English, Russian, Ukrainian, German, French,
 * Spanish, Polish, Chinese, and some of Italian, Portuguese, Czech, Turkish, Swedish): what a
 * header says of its column, and what some cells say of themselves. One table for each kind of
 * word; nothing else in import compares with words of its own. All compare folded (case, blanks,
 * punctuation, accents). */
#ifndef HANGAR_IMPORT_WORDS_H
#define HANGAR_IMPORT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/field.h"

#define WORDS_MEANINGS 12

/* What a header may mean. */
struct header_meaning {
	enum field_id field; /* FIELD_NONE: see role */
	enum header_role {
		ROLE_FIELD,      /* its field */
		ROLE_ROW_NUMBER, /* No., п/п, lfd. Nr., 序号 */
		ROLE_TOTAL,      /* the sum of other columns: total, всего, Summe, 合计 */
		ROLE_EQUIPMENT, /* what kind of equipment the row is of: category, вид техники */
		ROLE_ESTIMATE, /* whether its neighbour is an estimate */
		ROLE_KEPT,     /* known, and no field: kept under its own name */
	} role;
	unsigned records;     /* RECORD_ bits in which it means so */
	int score;            /* 1 to 100: 100 the header says just that and nothing else */
	const char *language; /* "English", "German", ...; of the word that matched */
};

/* What the header may mean, best first; how many (0: no word of it is known). Words count whole
 * ("Jahr der Lieferung" and "delivery year" are dates of delivery; "destroyed" is no "str"), in
 * any order, and joined or written apart (orderDate, order_date). The names of the fields
 * themselves are among them. What stands in brackets behind ("Anzahl (Stück)", "Price (USD m)")
 * counts less than what stands before. One record may be given several meanings of one header; a
 * meaning of a longer part of the header takes the place of those of shorter ones. */
size_t words_of_header(const char *header, struct header_meaning out[WORDS_MEANINGS]);
/* The currency and the unit that a header puts on its amounts: "Price (USD m)", "Wert, Mio. EUR",
 * "стоимость, тыс. долл."; factor 1 where it names none. A bare $ is USD. False where it names no
 * currency; `code` and `factor` are as they were then. */
bool words_money_of_header(const char *header, char code[4], int64_t *factor);
/* The unit alone, where another says which money it is: "Price (m)", "стоимость, млн". */
bool words_unit_of_header(const char *header, int64_t *factor);

/* NA, N/A, -, –, n.d., null, none, нет данных, k.A., s.o., b.d., 不详, ..: the cell states nothing;
 * so does an empty one. ? and "unknown" are no such words: they are a stated unknown. */
bool words_state_nothing(const char *cell, size_t n);
/* Total, subtotal, sum, всего, итого, разом, gesamt, summe, razem, suma, 合计, 总计: true where the
 * cell begins or ends with one ("Total Air Force", "Poland total"). */
bool words_are_total(const char *cell, size_t n);
/* units, pcs, aircraft, шт., ед., один., Stück, Maschinen, unités, szt., 架, 台: a word that may
 * stand behind a count and adds nothing to it. */
bool words_are_unit(const char *text, size_t n);
/* aircraft, Luftfahrzeuge, aéronefs, летательные аппараты: no one class of them. */
bool words_are_any_aircraft(const char *text, size_t n);
/* value, n, amount, Wert, значение, valeur, valor, wartość, 数值: a header that says no more than
 * that its cells are figures. */
bool words_are_any_figure(const char *header);
/* Does the text (a header, a title line, a file's name) speak of losses: lost, losses, destroyed,
 * потери, втрати, Verluste, pertes, straty, 损失? */
bool words_speak_of_losses(const char *text);
/* Does it say that figures are running totals: cumulative, to date, since the start of, накопл..,
 * всего с начала, kumuliert, cumulé, acumulado, narastająco, 累计? */
bool words_speak_of_running_totals(const char *text);
/* Of an exchange rate: rate, курс, Wechselkurs, 汇率; of a price index: CPI, index, ИПЦ, 指数? */
bool words_speak_of_rates(const char *text);
bool words_speak_of_indexes(const char *text);
/* A header, of which money amounts are in: currency, валюта, Währung, devise, 币种? */
bool words_speak_of_currency(const char *header);
/* Of what a state gives (exports, экспорт, Ausfuhr) or gets (imports)? */
bool words_speak_of_exports(const char *text);
bool words_speak_of_imports(const char *text);

/* What kind of equipment a cell, a header or a section speaks of. */
enum equipment { EQUIPMENT_UNKNOWN, EQUIPMENT_AIRCRAFT, EQUIPMENT_OTHER };
/* "combat aircraft", "Helicopters", "БПЛА", "Kampfflugzeuge", "avions": aircraft; "Tanks", "patrol
 * and coastal combatants", "САУ", "Panzer", "aircraft engine", "combat aircraft radar": other; a
 * designation of a vehicle or a gun ("T-72B3"): other; any other designation, or anything else:
 * unknown. */
enum equipment words_equipment(const char *text, size_t n);
/* Does any word of a header, a title or a file's name speak of aircraft, or of a force that has
 * them: aircraft_type, fighters, fleet, air force, ВВС, Luftwaffe, 空军? */
bool words_name_aircraft(const char *text);

#endif

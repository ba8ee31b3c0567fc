/* Words: what the headers, missing values, totals and units of real lists say, in each language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/str.h"
#include "hangar/vocabulary.h"
#include "import/words.h"

#define H RECORD_HOLDING
#define T RECORD_TRANSFER
#define A RECORD_AIRFRAME

/* ---- headers ---- */

/* What a header means first of all in a list of that record: fields by their names, roles in
 * capitals. */
struct header_case {
	const char *header;
	enum record record;
	const char *means;
};

static const struct header_case headers[];

static const char *name_of(const struct header_meaning *m)
{
	static const char *const roles[] = {[ROLE_ROW_NUMBER] = "ROW",
					    [ROLE_TOTAL] = "TOTAL",
					    [ROLE_EQUIPMENT] = "EQUIPMENT",
					    [ROLE_ESTIMATE] = "ESTIMATE",
					    [ROLE_KEPT] = "KEPT"};

	return m->role == ROLE_FIELD ? field_get(m->field)->name : roles[m->role];
}

/* The best meaning in lists of that record; NULL: none. */
static const struct header_meaning *first_of(const struct header_meaning *m, size_t n,
					     unsigned record)
{
	for (size_t i = 0; i < n; i++)
		if (m[i].records & record)
			return &m[i];
	return NULL;
}

static void headers_say_their_field(void **state)
{
	int wrong = 0;

	(void)state;
	for (const struct header_case *c = headers; c->header; c++) {
		struct header_meaning m[WORDS_MEANINGS];
		size_t n = words_of_header(c->header, m);
		const struct header_meaning *best = first_of(m, n, c->record);
		if (best && streq(name_of(best), c->means))
			continue;
		wrong++;
		print_error("%s: expected %s, is %s (%d)\n", c->header, c->means,
			    best ? name_of(best) : "nothing", best ? best->score : 0);
	}
	assert_int_equal(wrong, 0);
}

static int score(const char *header, enum field_id field, unsigned record)
{
	struct header_meaning m[WORDS_MEANINGS];
	size_t n = words_of_header(header, m);

	for (size_t i = 0; i < n; i++)
		if (m[i].role == ROLE_FIELD && m[i].field == field && m[i].records & record)
			return m[i].score;
	return 0;
}

static void words_count_whole(void **state)
{
	static const char *const strange[] = {"Typhoon", "Destroyer", "MiG-29",  "2004",
					      "Ukraine", "Foo",       "Bar baz", "",
					      "-",       "Strategy",  "Нечто",   "C-130",
					      "AC-47",   "DT-33",     "Typhus",  "Countess",
					      "Yearling"};

	(void)state;
	for (size_t i = 0; i < sizeof strange / sizeof *strange; i++) {
		struct header_meaning m[WORDS_MEANINGS];
		if (words_of_header(strange[i], m))
			fail_msg("%s means %s", strange[i], name_of(&m[0]));
	}
	assert_int_equal(score("Status", FIELD_STATUS, A), 100);
	assert_int_equal(score("Status", FIELD_COUNT, H | T), 0);
	assert_int_equal(score("Aircraft engine", FIELD_COUNT, T), 0);
}

static void a_whole_header_says_more_than_a_part(void **state)
{
	(void)state;
	assert_int_equal(score("Quantity", FIELD_COUNT, T), 100);
	assert_true(score("Quantity of something", FIELD_COUNT, T) < 80);
	assert_true(score("Quantity of something else again", FIELD_COUNT, T) < 50);
	assert_true(score("Aircraft engine", FIELD_TYPE, T) < 50);
	assert_int_equal(score("delivery date", FIELD_ORDER_DATE, T), 0);
	assert_true(score("Anzahl (Stück)", FIELD_COUNT, H) >= 95);
	assert_true(score("Lot (quantity)", FIELD_COUNT, H) < 50);
	assert_true(score("Total", FIELD_COUNT, T) < 80); /* may be the sum of others */
}

static void the_same_word_means_by_record(void **state)
{
	(void)state;
	assert_true(score("Year", FIELD_AS_OF, H) > 90);
	assert_true(score("Year", FIELD_DATE, T) > 90);
	assert_true(score("Country", FIELD_OPERATOR, H) > 90);
	assert_true(score("Country", FIELD_FROM, T) > 50);
	assert_true(score("Country", FIELD_FROM, T) > score("Country", FIELD_TO, T));
	assert_int_equal(score("Nombre", FIELD_COUNT, H), 90); /* French; Spanish: name */
	assert_true(score("Nombre", FIELD_TYPE, H) > 0);
}

static void a_meaning_knows_its_language(void **state)
{
	struct header_meaning m[WORDS_MEANINGS];

	(void)state;
	assert_true(words_of_header("Stückzahl", m) > 0);
	assert_string_equal(m[0].language, "German");
	assert_true(words_of_header("Кількість", m) > 0);
	assert_string_equal(m[0].language, "Ukrainian");
	assert_true(words_of_header("数量", m) > 0);
	assert_string_equal(m[0].language, "Chinese");
}

/* ---- money of headers ---- */

static void headers_name_their_money(void **state)
{
	static const struct {
		const char *header, *code;
		int64_t factor;
	} cases[] = {
	    {"Price (USD m)", "USD", 1000000},
	    {"Price, USD", "USD", 1},
	    {"Unit price USD", "USD", 1},
	    {"Wert, Mio. EUR", "EUR", 1000000},
	    {"стоимость, тыс. долл.", "USD", 1000},
	    {"Стоимость (млн руб.)", "RUB", 1000000},
	    {"Cost ($ million)", "USD", 1000000},
	    {"Total cost US$m", "USD", 1000000},
	    {"Value (€ bn)", "EUR", 1000000000},
	    {"price_usd", "USD", 1},
	    {"Prix unitaire (M€)", "EUR", 1000000},
	    {"Wartość [mln zł]", "PLN", 1000000},
	    {"Ціна, млн грн", "UAH", 1000000},
	    {"Kosten in Tsd. EUR", "EUR", 1000},
	    {"单价（万美元）", NULL, 0},
	    {"Price", NULL, 0},
	    {"Quantity", NULL, 0},
	    {"Stückpreis", NULL, 0},
	    {"Delivered (2004)", NULL, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char code[4] = "";
		int64_t factor = 0;
		bool is = words_money_of_header(cases[i].header, code, &factor);
		if (is != (cases[i].code != NULL))
			fail_msg("%s: %s", cases[i].header, is ? code : "no money");
		if (is && (!streq(code, cases[i].code) || factor != cases[i].factor))
			fail_msg("%s: %s %lld", cases[i].header, code, (long long)factor);
	}
}

/* ---- cells ---- */

typedef bool (*cell_word)(const char *s, size_t n);

static void check_all(cell_word is, const char *const *list, bool expected)
{
	for (; *list; list++)
		if (is(*list, strlen(*list)) != expected)
			fail_msg("%s: expected %s", *list, expected ? "yes" : "no");
}

static void cells_that_state_nothing(void **state)
{
	static const char *const nothing[] = {
	    "",           " ",      "NA",          "N/A",  "n/a",
	    "n.a.",       "#N/A",   "-",           "--",   "–",
	    "—",          "..",     ".",           "…",    "null",
	    "NULL",       "None",   "NaN",         "n.d.", "No data",
	    "нет данных", "н/д",    "немає даних", "k.A.", "keine Angabe",
	    "s.o.",       "b.d.",   "brak danych", "不详", "无",
	    "sin datos",  "(null)", "TBD",         NULL};
	static const char *const something[] = {"?",      "unknown", "0",      "1",          "no",
						"Nation", "x",       "MiG-29", "неизвестно", "未知",
						"-5",     "F-16",    NULL};

	(void)state;
	check_all(words_state_nothing, nothing, true);
	check_all(words_state_nothing, something, false);
}

static void cells_that_are_totals(void **state)
{
	static const char *const totals[] = {
	    "Total",  "TOTAL:",          "Total Air Force", "Poland total", "Subtotal", "Sub-total",
	    "Sum",    "Всего",           "Итого",           "Итого по ВВС", "Разом",    "Усього",
	    "Gesamt", "Summe Luftwaffe", "Razem",           "Ogółem",       "Suma",     "合计",
	    "总计",   "中国合计",        "Total général",   "Grand Total",  NULL};
	static const char *const others[] = {"Totalverlust", "Summer",
					     "Su-27",        "",
					     "Air Force",    "a total of twelve aircraft",
					     "Totem",        NULL};

	(void)state;
	check_all(words_are_total, totals, true);
	check_all(words_are_total, others, false);
}

static void words_behind_a_count(void **state)
{
	static const char *const units[] = {"units", "pcs",   "pcs.",  "aircraft",  "шт.",
					    "ед.",   "один.", "Stück", "Maschinen", "unités",
					    "szt.",  "架",    "台",    "літаків",   "ks",
					    "adet",  NULL};
	static const char *const others[] = {"stored", "MiG-29", "", "USD", "million", "12", NULL};

	(void)state;
	check_all(words_are_unit, units, true);
	check_all(words_are_unit, others, false);
}

static bool losses(const char *s, size_t n)
{
	(void)n;
	return words_speak_of_losses(s);
}

static bool running(const char *s, size_t n)
{
	(void)n;
	return words_speak_of_running_totals(s);
}

static void titles_speak_of_losses(void **state)
{
	static const char *const yes[] = {"Losses of the Air Force",
					  "ukraine_losses_2023.csv",
					  "losses_total",
					  "Потери авиации",
					  "втрати техніки",
					  "Verluste",
					  "Pertes",
					  "Straty lotnicze",
					  "飞机损失",
					  "Aircraft shot down",
					  "lost",
					  NULL};
	static const char *const no[] = {
	    "Destroyers of the fleet", "Lossless", "Fleet list", "", "Closs",
	    "inventory.csv",           NULL};

	(void)state;
	check_all(losses, yes, true);
	check_all(losses, no, false);
}

static void titles_speak_of_running_totals(void **state)
{
	static const char *const yes[] = {"Cumulative losses",
					  "Losses to date",
					  "Всего с 24.02.2022",
					  "накопленным итогом",
					  "kumuliert",
					  "cumulé",
					  "acumulado",
					  "narastająco",
					  "累计",
					  "since the start of the war",
					  NULL};
	static const char *const no[] = {"Losses by date", "Total", "Document", "", "Всего", NULL};

	(void)state;
	check_all(running, yes, true);
	check_all(running, no, false);
}

/* ---- equipment ---- */

static void check_equipment(const char *const *list, enum equipment expected)
{
	for (; *list; list++)
		if (words_equipment(*list, strlen(*list)) != expected)
			fail_msg("%s: expected %d, is %d", *list, (int)expected,
				 (int)words_equipment(*list, strlen(*list)));
}

static void equipment_is_told_by_its_noun(void **state)
{
	static const char *const aircraft[] = {"Aircraft",
					       "combat aircraft",
					       "Helicopters",
					       "fighter/ground-attack aircraft",
					       "UAVs",
					       "Unmanned Combat Aerial Vehicles",
					       "Reconnaissance Unmanned Aerial Vehicles",
					       "БПЛА",
					       "Самолёты",
					       "Боевые самолеты",
					       "вертольоти",
					       "Літаки",
					       "Kampfflugzeuge",
					       "Hubschrauber",
					       "avions de combat",
					       "Hélicoptères",
					       "aviones",
					       "samoloty",
					       "Śmigłowce bojowe",
					       "直升机",
					       "飞机",
					       "anti-tank helicopter",
					       "Anti-submarine warfare helicopter",
					       "drony",
					       NULL};
	static const char *const others[] = {"Tanks",
					     "patrol and coastal combatants",
					     "САУ",
					     "Panzer",
					     "aircraft engine",
					     "combat aircraft radar",
					     "aircraft carrier",
					     "anti-aircraft gun",
					     "Patrol Boat",
					     "Naval ships",
					     "Infantry Fighting Vehicles",
					     "Trucks, Vehicles and Jeeps",
					     "Танки",
					     "Self-propelled artillery",
					     "крилаті ракети",
					     "Schützenpanzer",
					     "chars de combat",
					     "Unmanned Ground Vehicles",
					     "坦克",
					     "czołgi",
					     "Surface-to-air missile systems (SAM)",
					     "destroyer",
					     "helicopter turret",
					     "Flugzeugträger",
					     "ББМ",
					     "T-72B3",
					     "BMP-2",
					     "2S19 Msta-S",
					     NULL};
	static const char *const unknown[] = {"MiG-29",    "TB2", "",          "Poland",
					      "Equipment", "12",  "Transport", NULL};

	(void)state;
	check_equipment(aircraft, EQUIPMENT_AIRCRAFT);
	check_equipment(others, EQUIPMENT_OTHER);
	check_equipment(unknown, EQUIPMENT_UNKNOWN);
}

/* ---- the closed vocabularies ---- */

static void words_are(const struct vocabulary *v, int value, const char *const *list)
{
	for (; *list; list++)
		if (vocabulary_find(v, *list) != value)
			fail_msg("%s: %s is \"%s\"", v->name, *list,
				 vocabulary_find(v, *list) < 0
				     ? "unknown"
				     : vocabulary_name(v, vocabulary_find(v, *list)));
}

#define ARE(v, value, ...) words_are(&v, value, (const char *const[]){__VA_ARGS__, NULL})

static void vocabularies_know_what_lists_say(void **state)
{
	(void)state;
	ARE(condition_words, CONDITION_DESTROYED, "abandoned and destroyed",
	    "captured and destroyed", "damaged beyond economical repair", "shot down", "crashed",
	    "w/o", "Written off", "scuttled", "sunk", "уничтожено", "знищено", "zerstört",
	    "détruit", "destruido", "zniszczony", "击毁");
	ARE(condition_words, CONDITION_CAPTURED, "damaged and captured", "захвачено", "erbeutet");
	ARE(condition_words, CONDITION_ABANDONED, "damaged and abandoned", "брошено", "porzucone");
	ARE(condition_words, CONDITION_DAMAGED, "damaged", "пошкоджено", "beschädigt", "受损");
	ARE(condition_words, CONDITION_ACTIVE, "in service", "Operational", "в строю", "im Dienst",
	    "en service", "现役");
	ARE(condition_words, CONDITION_STORED, "reserve", "In storage", "на хранении",
	    "en réserve");
	ARE(condition_words, CONDITION_ORDERED, "on order", "bestellt", "en commande");
	ARE(condition_words, CONDITION_WITHDRAWN, "retired", "preserved", "списан", "退役");
	ARE(condition_words, CONDITION_SECOND_HAND, "б/у", "gebraucht", "second hand");
	ARE(status_words, STATUS_DELIVERED, "complete", "поставлено", "geliefert", "livré",
	    "已交付");
	ARE(status_words, STATUS_ORDERED, "signed", "заказано", "zamówione");
	ARE(status_words, STATUS_CANCELLED, "terminated", "отменено", "storniert", "取消");
	ARE(kind_words, KIND_GIFT, "donated", "Military aid", "дарение", "Spende", "援助");
	ARE(kind_words, KIND_SALE, "sold", "продажа", "Verkauf", "venta");
	ARE(outcome_words, OUTCOME_SPARES, "spare parts", "запчасти", "Ersatzteile");
	ARE(price_kind_words, PRICE_ASKING, "asking price", "стартовая цена");
	ARE(condition_words, -1, "MiG-29", "destroyer", "delivered by air", "12");
	ARE(status_words, -1, "str", "MiG-29", "orderly");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(headers_say_their_field),
	    cmocka_unit_test(words_count_whole),
	    cmocka_unit_test(a_whole_header_says_more_than_a_part),
	    cmocka_unit_test(the_same_word_means_by_record),
	    cmocka_unit_test(a_meaning_knows_its_language),
	    cmocka_unit_test(headers_name_their_money),
	    cmocka_unit_test(cells_that_state_nothing),
	    cmocka_unit_test(cells_that_are_totals),
	    cmocka_unit_test(words_behind_a_count),
	    cmocka_unit_test(titles_speak_of_losses),
	    cmocka_unit_test(titles_speak_of_running_totals),
	    cmocka_unit_test(equipment_is_told_by_its_noun),
	    cmocka_unit_test(vocabularies_know_what_lists_say),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* clang-format off */
static const struct header_case headers[] = {
	/* English */
	{"Type", A, "type"}, {"Aircraft", H, "type"}, {"Aircraft Type", H, "type"}, {"aircraft_type", A, "type"},
	{"Model", T, "type"}, {"Variant", H, "type"}, {"Designation", T, "type"}, {"Weapon designation", T, "type"},
	{"equipment_name", H, "type"}, {"Aircraft name", H, "type"}, {"Type/Model", A, "type"}, {"System", T, "type"},
	{"Weapon system", T, "type"}, {"Airframe", A, "type"}, {"Make and Model", A, "type"}, {"ModelName", A, "type"},
	{"Aircraft variant", H, "type"}, {"Helicopter type", H, "type"}, {"Quantity", T, "count"}, {"Qty", T, "count"},
	{"QTY.", H, "count"}, {"Number", T, "count"}, {"Number of aircraft", H, "count"}, {"# delivered", T, "count"},
	{"No. of aircraft", H, "count"}, {"Count", H, "count"}, {"In service", H, "count"}, {"Active", H, "count"},
	{"In Service (2023)", H, "count"}, {"Units", T, "count"}, {"unit_count", H, "count"}, {"Total number", H, "count"},
	{"Total", H, "TOTAL"}, {"Grand total", T, "TOTAL"}, {"losses_total", T, "TOTAL"}, {"Inventory", H, "count"},
	{"Aircraft in service", H, "count"}, {"Number in service", H, "count"}, {"Fleet size", H, "count"},
	{"No.", T, "ROW"}, {"#", T, "ROW"}, {"Row", H, "ROW"}, {"S.No", H, "ROW"}, {"Sr. No.", A, "ROW"},
	{"Operator", H, "operator"}, {"Air Force", H, "operator"}, {"Country", H, "operator"}, {"Country", T, "from"},
	{"State", H, "condition"}, {"User", H, "operator"}, {"Owner", A, "operator"}, {"Current operator", A, "operator"},
	{"Operator country", A, "operator"}, {"Country Name", H, "operator"}, {"Nation", H, "operator"}, {"Branch", H, "operator"},
	{"Supplier", T, "from"}, {"Seller", T, "from"}, {"Exporter", T, "from"}, {"Donor", T, "from"}, {"From", T, "from"},
	{"Donor country", T, "from"}, {"Supplier country", T, "from"}, {"Supplied by", T, "from"}, {"Exporting country", T, "from"},
	{"Recipient", T, "to"}, {"Buyer", T, "to"}, {"Customer", T, "to"}, {"Importer", T, "to"}, {"To", T, "to"},
	{"Recipient country", T, "to"}, {"End user", T, "to"}, {"Delivered to", T, "to"}, {"Beneficiary", T, "to"},
	{"Ordered", T, "ordered"}, {"Number ordered", T, "ordered"}, {"Qty ordered", T, "ordered"}, {"Contracted", T, "ordered"},
	{"Delivered", T, "count"}, {"Deliveries", T, "count"}, {"Number delivered", T, "count"}, {"numbers_delivered", T, "count"},
	{"Year of order", T, "order_date"}, {"Order date", T, "order_date"}, {"orderDate", T, "order_date"}, {"Ordered on date", T, "order_date"},
	{"Contract date", T, "order_date"}, {"Date signed", T, "order_date"}, {"Delivery year", T, "date"}, {"Year(s) of delivery", T, "date"},
	{"Year(s) of deliveries", T, "date"}, {"Delivery date", T, "date"}, {"Date delivered", T, "date"}, {"Date", T, "date"},
	{"Date", H, "as_of"}, {"Year", H, "as_of"}, {"Year", T, "date"}, {"Year", A, "built"}, {"As of", H, "as_of"},
	{"Date of loss", T, "date"}, {"Loss date", T, "date"}, {"Crash date", T, "date"}, {"Date lost", T, "date"},
	{"Announcement date", T, "order_date"}, {"Date announced", T, "order_date"}, {"Last updated", H, "as_of"},
	{"Status", T, "status"}, {"Status", H, "condition"}, {"Status", A, "status"}, {"Delivery status", T, "status"},
	{"Condition", H, "condition"}, {"Type of loss", T, "condition"}, {"Loss status", T, "condition"}, {"Fate", A, "status"},
	{"Serial", A, "serial"}, {"Serial number", A, "serial"}, {"S/N", A, "serial"}, {"Tail number", A, "serial"},
	{"TailNumber", A, "serial"}, {"Tail No.", A, "serial"}, {"Bort", A, "serial"}, {"BuNo", A, "serial"}, {"Serial No", A, "serial"},
	{"Registration", A, "registration"}, {"Reg", A, "registration"}, {"Reg.", A, "registration"}, {"Registration number", A, "registration"},
	{"N-Number", A, "registration"}, {"Construction number", A, "construction_no"}, {"C/N", A, "construction_no"}, {"c/n", A, "construction_no"},
	{"MSN", A, "construction_no"}, {"Construction No.", A, "construction_no"}, {"serialnumber", A, "serial"}, {"cn/ln", A, "construction_no"},
	{"ICAO24", A, "icao24"}, {"ICAO hex", A, "icao24"}, {"Hex", A, "icao24"}, {"Mode S", A, "icao24"}, {"ModeS", A, "icao24"},
	{"MODE S CODE HEX", A, "icao24"}, {"$ICAO", A, "icao24"}, {"ICAO Type", A, "type"}, {"typecode", A, "type"}, {"hex_code", A, "icao24"},
	{"Base", A, "base"}, {"Location", A, "base"}, {"Home base", A, "base"}, {"Air base", H, "base"}, {"Stationed", A, "base"},
	{"Location", T, "site"}, {"Unit", A, "unit"}, {"Squadron", A, "unit"}, {"Unit name", A, "unit"}, {"Wing", A, "unit"}, {"Sqn", A, "unit"},
	{"Built", A, "built"}, {"Year built", A, "built"}, {"Year of manufacture", A, "built"}, {"YEAR MFR", A, "built"}, {"Build date", A, "built"},
	{"Unit price", T, "unit_price"}, {"Unit cost (USD m)", T, "unit_price"}, {"Price per unit", T, "unit_price"}, {"Price each", T, "unit_price"},
	{"Total price", T, "total_price"}, {"Total value", T, "total_price"}, {"Contract value (USD m)", T, "total_price"}, {"Cost", T, "total_price"},
	{"Value", T, "total_price"}, {"Price (USD m)", T, "total_price"}, {"Deal value", T, "total_price"}, {"Source", T, "source"},
	{"Sources", T, "source"}, {"URL", T, "KEPT"}, {"Link", A, "KEPT"}, {"Note", T, "note"}, {"Notes", H, "note"}, {"Comment", T, "note"},
	{"Remarks", A, "note"}, {"Additional information", T, "note"}, {"Role", H, "KEPT"}, {"Manufacturer", T, "KEPT"}, {"Category", T, "EQUIPMENT"},
	{"Equipment category", T, "EQUIPMENT"}, {"Armament category", T, "EQUIPMENT"}, {"Weapon description", T, "EQUIPMENT"},
	{"Weapon category", T, "EQUIPMENT"}, {"SIPRI TIV of delivered weapons", T, "tiv"}, {"SIPRI TIV per unit", T, "KEPT"},
	{"TIV delivery values", T, "tiv"}, {"Order date is estimate", T, "ESTIMATE"}, {"Numbers delivered is estimate", T, "ESTIMATE"},
	{"Delivery year is estimate", T, "ESTIMATE"}, {"Transaction type", T, "kind"}, {"Type of aid", T, "kind"}, {"Deal ID", T, "deal"},
	{"SIPRI estimate", T, "ESTIMATE"}, {"Local production", T, "KEPT"}, {"Order number", T, "deal"}, {"Currency", T, "KEPT"},
	{"Engine type", A, "KEPT"}, {"Crew", T, "KEPT"}, {"First flight", A, "KEPT"}, {"Country of origin", T, "KEPT"},
	{"Number lost", T, "count"}, {"Losses", T, "count"}, {"Previous operator", T, "from"}, {"Deliveries in the Year Range", T, "count"},
	/* Russian */
	{"Тип", H, "type"}, {"Тип самолёта", A, "type"}, {"Модель", T, "type"}, {"Тип ВС", A, "type"}, {"Наименование", H, "type"},
	{"Модификация", A, "type"}, {"Тип летательного аппарата", T, "type"}, {"Количество", H, "count"}, {"Кол-во", T, "count"},
	{"Количество, шт.", T, "count"}, {"Кол-во самолётов", H, "count"}, {"шт.", T, "count"}, {"Число", H, "count"}, {"Всего", H, "TOTAL"},
	{"Итого", T, "TOTAL"}, {"№ п/п", T, "ROW"}, {"№", T, "ROW"}, {"п/п", H, "ROW"}, {"Страна", H, "operator"}, {"Оператор", A, "operator"},
	{"Эксплуатант", A, "operator"}, {"Владелец", A, "operator"}, {"Поставщик", T, "from"}, {"Страна-поставщик", T, "from"}, {"Продавец", T, "from"},
	{"Экспортёр", T, "from"}, {"Получатель", T, "to"}, {"Покупатель", T, "to"}, {"Заказчик", T, "to"}, {"Страна-получатель", T, "to"},
	{"Заказано", T, "ordered"}, {"Поставлено", T, "count"}, {"Передано", T, "count"}, {"Год поставки", T, "date"}, {"Дата поставки", T, "date"},
	{"Дата передачи", T, "date"}, {"Год заказа", T, "order_date"}, {"Дата контракта", T, "order_date"}, {"Дата потери", T, "date"},
	{"Дата", T, "date"}, {"Год", H, "as_of"}, {"Год выпуска", A, "built"}, {"Дата постройки", A, "built"}, {"Статус", T, "status"},
	{"Состояние", H, "condition"}, {"Бортовой номер", A, "serial"}, {"Борт. №", A, "serial"}, {"Регистрационный номер", A, "registration"},
	{"Зав. №", A, "construction_no"}, {"Заводской номер", A, "construction_no"}, {"Серийный номер", A, "serial"}, {"База", A, "base"},
	{"Место базирования", A, "base"}, {"Аэродром", A, "base"}, {"Часть", A, "unit"}, {"Полк", A, "unit"}, {"Цена за единицу", T, "unit_price"},
	{"Цена за шт., тыс. долл.", T, "unit_price"}, {"Стоимость", T, "total_price"}, {"Общая стоимость", T, "total_price"},
	{"Стоимость, млн долл.", T, "total_price"}, {"Источник", T, "source"}, {"Ссылка", T, "KEPT"}, {"Примечание", H, "note"},
	{"Примечания", A, "note"}, {"Комментарий", T, "note"}, {"Производитель", A, "KEPT"}, {"Вид техники", T, "EQUIPMENT"},
	{"Категория", T, "EQUIPMENT"}, {"Потери", T, "count"}, {"В строю", H, "count"}, {"На вооружении", H, "count"},
	/* Ukrainian */
	{"Тип літака", A, "type"}, {"Модель", H, "type"}, {"Назва", H, "type"}, {"Кількість", H, "count"}, {"К-сть", T, "count"},
	{"Кількість, од.", T, "count"}, {"Усього", T, "TOTAL"}, {"№ з/п", T, "ROW"}, {"Країна", H, "operator"}, {"Країна-донор", T, "from"},
	{"Постачальник", T, "from"}, {"Отримувач", T, "to"}, {"Покупець", T, "to"}, {"Рік", H, "as_of"}, {"Рік поставки", T, "date"},
	{"Дата передачі", T, "date"}, {"Дата втрати", T, "date"}, {"Рік випуску", A, "built"}, {"Бортовий номер", A, "serial"},
	{"Реєстраційний номер", A, "registration"}, {"Заводський номер", A, "construction_no"}, {"Аеродром", A, "base"}, {"Бригада", A, "unit"},
	{"Ціна за одиницю", T, "unit_price"}, {"Загальна вартість", T, "total_price"}, {"Вартість", T, "total_price"}, {"Джерело", T, "source"},
	{"Посилання", T, "KEPT"}, {"Примітка", T, "note"}, {"Примітки", A, "note"}, {"Стан", H, "condition"}, {"Втрати", T, "count"},
	{"Передано", T, "count"}, {"Замовлено", T, "ordered"},
	/* German */
	{"Typ", A, "type"}, {"Muster", A, "type"}, {"Flugzeugtyp", H, "type"}, {"Luftfahrzeugmuster", A, "type"}, {"Bezeichnung", H, "type"},
	{"Waffensystem", T, "type"}, {"Anzahl", H, "count"}, {"Anzahl (Stück)", H, "count"}, {"Stückzahl", T, "count"}, {"Menge", T, "count"},
	{"Bestand", H, "count"}, {"Gesamt", H, "TOTAL"}, {"lfd. Nr.", T, "ROW"}, {"Nr.", T, "ROW"}, {"Betreiber", H, "operator"},
	{"Land", H, "operator"}, {"Luftwaffe", H, "operator"}, {"Lieferant", T, "from"}, {"Lieferland", T, "from"}, {"Verkäufer", T, "from"},
	{"Empfänger", T, "to"}, {"Empfängerland", T, "to"}, {"Käufer", T, "to"}, {"Bestellt", T, "ordered"}, {"Geliefert", T, "count"},
	{"Jahr der Lieferung", T, "date"}, {"Lieferjahr", T, "date"}, {"Lieferdatum", T, "date"}, {"Bestelldatum", T, "order_date"},
	{"Jahr der Bestellung", T, "order_date"}, {"Datum", T, "date"}, {"Jahr", H, "as_of"}, {"Stand", H, "as_of"}, {"Verlustdatum", T, "date"},
	{"Baujahr", A, "built"}, {"Kennzeichen", A, "registration"}, {"Seriennummer", A, "serial"}, {"Werknummer", A, "construction_no"},
	{"Werk-Nr.", A, "construction_no"}, {"Standort", A, "base"}, {"Geschwader", A, "unit"}, {"Staffel", A, "unit"}, {"Verband", A, "unit"},
	{"Stückpreis", T, "unit_price"}, {"Stückpreis (Mio. EUR)", T, "unit_price"}, {"Gesamtpreis", T, "total_price"}, {"Wert, Mio. EUR", T, "total_price"},
	{"Quelle", T, "source"}, {"Bemerkung", A, "note"}, {"Bemerkungen", H, "note"}, {"Anmerkungen", T, "note"}, {"Zustand", H, "condition"},
	{"Hersteller", A, "KEPT"}, {"Kategorie", T, "EQUIPMENT"}, {"Verluste", T, "count"}, {"Im Dienst", H, "count"}, {"Von", T, "from"},
	/* French */
	{"Type d'appareil", H, "type"}, {"Modèle", A, "type"}, {"Appareil", H, "type"}, {"Aéronef", A, "type"}, {"Nombre", H, "count"},
	{"Nombre d'appareils", H, "count"}, {"Quantité", T, "count"}, {"En service", H, "count"}, {"Pays", H, "operator"}, {"Opérateur", A, "operator"},
	{"Utilisateur", H, "operator"}, {"Fournisseur", T, "from"}, {"Vendeur", T, "from"}, {"Destinataire", T, "to"}, {"Acheteur", T, "to"},
	{"Client", T, "to"}, {"Commandés", T, "ordered"}, {"Livrés", T, "count"}, {"Date de livraison", T, "date"}, {"Année de livraison", T, "date"},
	{"Date de commande", T, "order_date"}, {"Année", H, "as_of"}, {"Année de construction", A, "built"}, {"Immatriculation", A, "registration"},
	{"Numéro de série", A, "serial"}, {"Numéro constructeur", A, "construction_no"}, {"Base aérienne", A, "base"}, {"Escadron", A, "unit"},
	{"Prix unitaire", T, "unit_price"}, {"Prix unitaire (M€)", T, "unit_price"}, {"Coût total", T, "total_price"}, {"Montant", T, "total_price"},
	{"Remarques", T, "note"}, {"Observations", H, "note"}, {"Lien", T, "KEPT"}, {"État", H, "condition"}, {"Pertes", T, "count"},
	{"Pays fournisseur", T, "from"}, {"De", T, "from"}, {"Date de la perte", T, "date"},
	/* Spanish */
	{"Tipo de aeronave", H, "type"}, {"Modelo", A, "type"}, {"Avión", H, "type"}, {"Cantidad", T, "count"}, {"Número de aviones", H, "count"},
	{"En servicio", H, "count"}, {"País", H, "operator"}, {"Operador", A, "operator"}, {"Proveedor", T, "from"}, {"Vendedor", T, "from"},
	{"Receptor", T, "to"}, {"Comprador", T, "to"}, {"Pedidos", T, "ordered"}, {"Entregados", T, "count"}, {"Año de entrega", T, "date"},
	{"Fecha de entrega", T, "date"}, {"Fecha de pedido", T, "order_date"}, {"Año", H, "as_of"}, {"Año de fabricación", A, "built"},
	{"Matrícula", A, "registration"}, {"Número de serie", A, "serial"}, {"Número de constructor", A, "construction_no"}, {"Base aérea", A, "base"},
	{"Escuadrón", A, "unit"}, {"Precio unitario", T, "unit_price"}, {"Precio total", T, "total_price"}, {"Valor", T, "total_price"},
	{"Fuente", T, "source"}, {"Notas", H, "note"}, {"Observaciones", T, "note"}, {"Estado", H, "condition"}, {"Pérdidas", T, "count"},
	{"Enlace", T, "KEPT"}, {"Fabricante", A, "KEPT"},
	/* Polish */
	{"Typ samolotu", A, "type"}, {"Typ statku powietrznego", A, "type"}, {"Model", H, "type"}, {"Nazwa", H, "type"}, {"Liczba", H, "count"},
	{"Ilość", T, "count"}, {"Ilość sztuk", T, "count"}, {"Liczba samolotów", H, "count"}, {"Razem", H, "TOTAL"}, {"Lp.", T, "ROW"},
	{"Kraj", H, "operator"}, {"Państwo", H, "operator"}, {"Użytkownik", H, "operator"}, {"Dostawca", T, "from"}, {"Sprzedający", T, "from"},
	{"Odbiorca", T, "to"}, {"Nabywca", T, "to"}, {"Zamówiono", T, "ordered"}, {"Dostarczono", T, "count"}, {"Rok dostawy", T, "date"},
	{"Data dostawy", T, "date"}, {"Data zamówienia", T, "order_date"}, {"Rok", H, "as_of"}, {"Rok produkcji", A, "built"},
	{"Numer boczny", A, "serial"}, {"Nr boczny", A, "serial"}, {"Numer fabryczny", A, "construction_no"}, {"Rejestracja", A, "registration"},
	{"Baza", A, "base"}, {"Jednostka", A, "unit"}, {"Cena jednostkowa", T, "unit_price"}, {"Wartość", T, "total_price"}, {"Źródło", T, "source"},
	{"Uwagi", T, "note"}, {"Stan", H, "condition"}, {"Straty", T, "count"}, {"Data utraty", T, "date"}, {"Od", T, "from"},
	/* Chinese */
	{"型号", H, "type"}, {"机型", A, "type"}, {"飞机型号", H, "type"}, {"类型", H, "type"}, {"数量", H, "count"}, {"数量（架）", H, "count"},
	{"现役", H, "count"}, {"序号", T, "ROW"}, {"合计", T, "TOTAL"}, {"国家", H, "operator"}, {"使用国", H, "operator"}, {"供应国", T, "from"},
	{"出口国", T, "from"}, {"接收国", T, "to"}, {"进口国", T, "to"}, {"订购数量", T, "ordered"}, {"交付数量", T, "count"}, {"交付日期", T, "date"},
	{"交付年份", T, "date"}, {"订购日期", T, "order_date"}, {"年份", H, "as_of"}, {"制造年份", A, "built"}, {"注册号", A, "registration"},
	{"序列号", A, "serial"}, {"出厂编号", A, "construction_no"}, {"基地", A, "base"}, {"单位", A, "unit"}, {"单价", T, "unit_price"},
	{"总价", T, "total_price"}, {"备注", H, "note"}, {"状态", T, "status"}, {"损失", T, "count"}, {"制造商", A, "KEPT"},
	/* others */
	{"Quantità", H, "count"}, {"Paese", H, "operator"}, {"Tipo di velivolo", H, "type"}, {"Data di consegna", T, "date"},
	{"Quantidade", T, "count"}, {"Matrícula da aeronave", A, "registration"}, {"Ano de entrega", T, "date"}, {"Počet kusů", T, "count"},
	{"Země", H, "operator"}, {"Datum dodání", T, "date"}, {"Adet", T, "count"}, {"Ülke", H, "operator"}, {"Teslim tarihi", T, "date"},
	{"Antal", H, "count"}, {"Leveransår", T, "date"}, {"Flygplanstyp", H, "type"}, {"Mottagare", T, "to"},
	{NULL, RECORD_NONE, NULL},
};
/* clang-format on */

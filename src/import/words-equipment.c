/* What kind of equipment a text speaks of. The head of a description decides: in English and German
 * its last word, elsewhere its first; only where neither is known does any word between count. */
#include <pthread.h>
#include <string.h>

#include "equipment.h"
#include "ground.h"
#include "wordlist.h"
#include "words.h"

enum { LONGEST = 400 }; /* bytes of a text that can be a description */

#define ENGLISH 1u /* the group of the words whose head stands last */
#define OTHERS  2u
#define FORCES  4u /* who has aircraft */

static const struct wordrow head_last[], head_first[], forces[];
static const char *const german_ends[][2];
static struct wordlist list;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void load(void)
{
	wordlist_add(&list, head_last, ENGLISH);
	wordlist_add(&list, head_first, OTHERS);
	wordlist_add(&list, forces, FORCES);
}

/* Without what stands in brackets at the end, and in brackets generally. */
static void drop_bracketed(struct words *w)
{
	size_t kept = 0;

	for (size_t i = 0; i < w->n; i++)
		if (!w->v[i].bracket)
			w->v[kept++] = w->v[i];
	if (kept)
		w->n = kept;
}

static bool ends_with(const char *s, size_t n, const char *end)
{
	size_t k = strlen(end);

	return n >= k && memcmp(s + n - k, end, k) == 0;
}

/* Kampfflugzeuge, Transporthubschrauber, Schützenpanzer. */
static enum equipment german_compound(const struct words *w)
{
	const struct word_at *last = &w->v[w->n - 1];

	for (size_t i = 0; german_ends[i][0]; i++)
		if (ends_with(w->text.s + last->at, last->n, german_ends[i][0]))
			return *german_ends[i][1] == 'a' ? EQUIPMENT_AIRCRAFT : EQUIPMENT_OTHER;
	return EQUIPMENT_UNKNOWN;
}

/* Of the phrase of these groups that ends with the last word. */
static enum equipment at_end(const struct words *w, unsigned groups)
{
	for (size_t i = 0; i < w->n; i++) {
		uint64_t means;
		if (wordlist_match(&list, w, i, groups, &means) == w->n - i)
			return (enum equipment)means;
	}
	return EQUIPMENT_UNKNOWN;
}

static enum equipment at_beginning(const struct words *w, unsigned groups)
{
	uint64_t means;

	return wordlist_match(&list, w, 0, groups, &means) ? (enum equipment)means
							   : EQUIPMENT_UNKNOWN;
}

/* Of any phrase between, where they agree. */
static enum equipment anywhere(const struct words *w, unsigned groups)
{
	enum equipment found = EQUIPMENT_UNKNOWN;

	for (size_t i = 0; i < w->n;) {
		uint64_t means = 0;
		size_t n = wordlist_match(&list, w, i, groups, &means);
		if (n && found && found != (enum equipment)means)
			return EQUIPMENT_UNKNOWN;
		if (n)
			found = (enum equipment)means;
		i += n ? n : 1;
	}
	return found;
}

static enum equipment of_words(const struct words *w)
{
	enum equipment is = at_end(w, ENGLISH);

	if (!is)
		is = at_beginning(w, OTHERS);
	if (!is)
		is = german_compound(w);
	if (!is)
		is = at_end(w, OTHERS);
	if (!is)
		is = anywhere(w, ENGLISH | OTHERS);
	return is;
}

enum equipment words_equipment(const char *text, size_t n)
{
	struct words w = {0};
	enum equipment is;

	if (n > LONGEST)
		return EQUIPMENT_UNKNOWN;
	pthread_once(&loaded, load);
	words_split(&w, text, n);
	drop_bracketed(&w);
	is = w.n ? of_words(&w) : EQUIPMENT_UNKNOWN;
	wordlist_free(&w);
	if (!is && equipment_is_aircraft(text, n))
		is = EQUIPMENT_AIRCRAFT;
	if (!is && ground_named(text, n))
		is = EQUIPMENT_OTHER;
	return is;
}

bool words_name_aircraft(const char *text)
{
	struct words w = {0};
	bool found = false;

	pthread_once(&loaded, load);
	words_split(&w, text, strlen(text));
	for (size_t i = 0; i < w.n && !found; i++) {
		struct words one = {.text = w.text, .v = &w.v[i], .n = 1};
		uint64_t means;

		found = (wordlist_match(&list, &w, i, ENGLISH | OTHERS | FORCES, &means) &&
			 (enum equipment)means == EQUIPMENT_AIRCRAFT) ||
			german_compound(&one) == EQUIPMENT_AIRCRAFT;
	}
	wordlist_free(&w);
	return found || words_are_any_aircraft(text, strlen(text));
}

#define AC EQUIPMENT_AIRCRAFT
#define NO EQUIPMENT_OTHER

/* English; the nouns of equipment.c are all among them. */
static const struct wordrow head_last[] = {
    {AC,
     "aircraft;aircrafts;aeroplane;aeroplanes;airplane;airplanes;plane;planes;ac;jet;jets;fighter;"
     "fighters;bomber;bombers;trainer;trainers;airlifter;airlifters;seaplane;seaplanes;glider;"
     "gliders;"
     "airship;airships;helicopter;helicopters;helo;helos;rotorcraft;gyrocopter;gyrocopters;"
     "autogyro;"
     "tiltrotor;tiltrotors;uav;uavs;ucav;ucavs;drone;drones;rpa;rpas;uas;warplane;warplanes;"
     "unmanned aerial vehicle;unmanned aerial vehicles;unmanned combat aerial vehicle;"
     "unmanned combat aerial vehicles;aerial vehicle;aerial vehicles;air vehicle;air vehicles;"
     "unmanned aerial system;unmanned aerial systems;unmanned aircraft system;"
     "unmanned aircraft systems;unmanned aircraft;aviation;fixed wing;rotary wing;fixed wing "
     "aviation;"
     "tankers "
     "aircraft;interceptor;interceptors;gunship;gunships;chopper;choppers;airframe;airframes;"
     "air force equipment;tanker "
     "aircraft;biplane;biplanes;quadcopter;quadcopters;aerostat;aerostats"},
    {NO,
     "tank;tanks;ship;ships;vessel;vessels;boat;boats;submarine;submarines;frigate;frigates;"
     "corvette;"
     "corvettes;destroyer;destroyers;cruiser;cruisers;carrier;carriers;combatant;combatants;ferry;"
     "vehicle;vehicles;truck;trucks;jeep;jeeps;trailer;trailers;artillery;howitzer;howitzers;gun;"
     "guns;"
     "mortar;mortars;cannon;cannons;mlrs;launcher;launchers;missile;missiles;rocket;rockets;bomb;"
     "bombs;"
     "torpedo;torpedoes;mine;mines;munition;munitions;ammunition;shell;shells;round;rounds;rifle;"
     "rifles;"
     "pistol;pistols;armour;armor;apc;apcs;ifv;ifvs;mbt;mbts;afv;afvs;aifv;armoured fighting "
     "vehicle;"
     "mrap;mraps;sam;sams;sam system;sam systems;air defence;air defense;radar;radars;sonar;sonars;"
     "engine;engines;turbofan;turboprop;turboshaft;turbojet;turret;turrets;ew "
     "systems;jammer;jammers;"
     "communications;station;stations;command posts;engineering equipment;manpads;atgm;atgms;"
     "anti tank;landing craft;hovercraft;minesweeper;minesweepers;minehunter;minehunters;mine "
     "warfare;"
     "mine layers;layers;logistics and "
     "support;amphibious;bulldozer;bulldozers;excavators;bridge;bridges;"
     "troops;personnel;soldiers;sensors;sensor;electro optical system;satellite;satellites;"
     "machine guns;grenades;grenade;optics;body armor;helmets;generator;generators;ambulance;"
     "ambulances;buses;cars;locomotive;locomotives;unmanned ground vehicle;unmanned ground "
     "vehicles;"
     "unmanned surface vessels;aircraft carrier;aircraft carriers;anti aircraft;anti aircraft guns;"
     "air defence systems;air defense systems;recce;main battle "
     "tanks;simulator;simulators;pod;pods;"
     "parachute;parachutes;special equipment;fuel tanks;cruise missiles;naval "
     "ships;warships;warship"},
    {0, NULL},
};

static const struct wordrow head_first[] = {
    {AC, "самолет*;вертолет*;бпла;беспилотник*;дрон*;истребител*;бомбардировщик*;штурмовик*;"
	 "летательн* аппарат*;авиаци*;авиатехник*;воздушн* суд*;беспилотн* летательн* аппарат*;"
	 "конвертоплан*;планер*;боев* самолет*;боев* вертолет*;авиационн* техник*;"
	 "учебно-тренировочн* самолет*;ударн* вертолет*;транспортн* самолет*;учебн* самолет*;"
	 "перехватчик*;бла;ударн* бпла"},
    {AC, "літак*;вертольот*;вертоліт;гелікоптер*;безпілотник*;винищувач*;бомбардувальник*;літальн* "
	 "апарат*;"
	 "авіаці*;авіатехнік*;гвинтокрил*;повітрян* судн*;бойов* літак*;бойов* вертольот*;"
	 "ударн* вертольот*;транспортн* літак*;безпілотн* літальн* апарат*"},
    {NO,
     "танк*;бмп;бтр;брдм;бронетехник*;бронетранспортер*;бронемашин*;бронеавтомобил*;артиллер*;"
     "гаубиц*;"
     "миномет*;рсзо;сау;орудие;орудия;пушк*;зрк;зрпк;зенитн*;пво;средства "
     "пво;ракет*;корабл*;катер*;"
     "подводн* лодк*;фрегат*;корвет*;автомобил*;автотехник*;грузовик*;боеприпас*;снаряд*;бомб*;"
     "птрк;пзрк;рлс;двигател*;личный состав;радар*;спецтехник*;цистерн*;боев* машин* пехоты;"
     "крылат* ракет*;авианос*;ббм;боев* бронирован* машин*;торпед*;мотоцикл*;пусков* установк*"},
    {NO,
     "танки;ббм;бронетранспортер*;артилер*;гармат*;міномет*;рсзв;зрк;засоби ппо;ппо;ракет*;корабл*;"
     "катери;підводн* човн*;автомобіл*;автотехнік*;вантажів*;боєприпас*;снаряд*;особов* склад*;"
     "спеціальн* технік*;спецтехнік*;двигун*;цистерн*;артсистем*;крилат* ракет*;бойов* броньован* "
     "машин*;"
     "автоцистерн*;бронетехнік*;бронемашин*"},
    {AC, "flugzeug;flugzeuge;flugzeugen;hubschrauber;drohne;drohnen;luftfahrzeug;luftfahrzeuge;"
	 "kampfflugzeug*;starrflügler;"
	 "drehflügler;jets;jagdbomber;"
	 "jagdflugzeug*;unbemannte luftfahrzeuge;flächenflugzeuge"},
    {NO,
     "panzer;panzerung;schiff;schiffe;boot;boote;u-boot;u-boote;fahrzeug;fahrzeuge;artillerie;"
     "geschütz;geschütze;"
     "haubitze;haubitzen;mörser;rakete;raketen;flugabwehr;flugkörper;lkw;pkw;munition;fregatte;"
     "fregatten;"
     "korvette;korvetten;flugzeugträger;triebwerk;triebwerke;raketenwerfer;mehrfachraketenwerfer;"
     "schützenpanzer;kampfpanzer;transportpanzer;luftverteidigung;gewehre;lastwagen"},
    {AC, "avion;avions;aéronef;aéronefs;hélicoptère;hélicoptères;appareil;appareils;chasseur;"
	 "chasseurs;bombardier;"
	 "bombardiers;aviation;planeur;planeurs;drone;drones;drones aériens"},
    {NO, "char;chars;blindé;blindés;véhicule;véhicules;artillerie;canon;canons;obusier;obusiers;"
	 "mortier;mortiers;"
	 "lance-roquettes;missiles;roquettes;navire;navires;bâtiment;bâtiments;sous-marin;sous-"
	 "marins;frégate;"
	 "frégates;corvettes;camion;camions;munitions;obus;moteur;moteurs;porte-avions;défense "
	 "aérienne;"
	 "défense antiaérienne;vedette;vedettes;patrouilleur;patrouilleurs"},
    {AC, "avión;aviones;aeronave;aeronaves;helicóptero;helicópteros;dron;cazas;caza;bombarderos;"
	 "aviación;"
	 "velivolo;velivoli;aereo;aerei;elicottero;elicotteri;droni;aeromobili;caccia;avião;aviões;"
	 "caças;"
	 "vehículos aéreos no tripulados;veículos aéreos não tripulados;vant;vants"},
    {NO, "carros de combate;carro de "
	 "combate;tanque;tanques;blindados;vehículo;vehículos;artillería;cañón;cañones;"
	 "obús;obuses;morteros;lanzacohetes;misil;misiles;cohetes;buque;buques;barco;barcos;"
	 "submarino;submarinos;"
	 "fragata;fragatas;corbetas;camiones;munición;municiones;motor;motores;defensa "
	 "aérea;portaaviones;"
	 "carri "
	 "armati;veicoli;artiglieria;navi;nave;missili;sommergibili;motori;veículos;navios;"
	 "artilharia;mísseis"},
    {AC,
     "samolot*;śmigłow*;drony;bsp;bezzałogowce;bezzałogow* statk* "
     "powietrzn*;myśliwce;myśliwiec;bombowce;lotnictwo;"
     "letoun*;vrtulník*;letadl*;letectvo;uçak;uçaklar;helikopter;helikopterler;iha;siha;flygplan;"
     "helikoptrar;drönare;statki powietrzne;stíhač*"},
    {NO,
     "czołg*;pojazd*;bwp;transporter*;artyleri*;haubic*;armat*;moździerz*;wyrzutni*;rakiet*;okręt*;"
     "fregat*;korwet*;ciężarów*;amunicj*;pocisk*;silnik*;obrona przeciwlotnicza;wozy "
     "bojowe;tanky;děla;"
     "vozidla;rakety;houfnic*;obrněn*;tanklar;gemi;gemiler;füze;zırhlı;topçu;stridsvagn*;fartyg;"
     "fordon;artilleri;robotar;dělostřelectv*;ponorky"},
    {AC, "飞机;飛機;直升机;直升機;战斗机;戰鬥機;无人机;無人機;轰炸机;轟炸機;运输机;運輸機;教练机;"
	 "教練機;攻击机;攻擊機;"
	 "战机;戰機;固定翼;军用飞机;航空器;作战飞机;武装直升机;预警机;加油机;侦察机"},
    {NO, "坦克;战车;裝甲車;装甲车;装甲;火炮;榴弹炮;迫击炮;火箭炮;导弹;飛彈;防空系统;舰艇;艦艇;军舰;"
	 "潜艇;潛艇;护卫舰;"
	 "驱逐舰;航空母舰;车辆;車輛;卡车;弹药;炮弹;发动机;發動機;雷达;雷達;鱼雷;航母;步兵战车;"
	 "主战坦克"},
    {0, NULL},
};

static const struct wordrow forces[] = {
    {AC,
     "fleet;fleets;air force;air forces;airforce;airforces;air arm;air arms;squadron;squadrons;"
     "airframe;airframes;aviation;naval aviation;warplanes;milair;rotary wing;fixed wing;aerospace "
     "forces"},
    {AC,
     "ввс;вкс;пвс;авиаци*;авіаці*;авиапарк*;авіапарк*;эскадр*;повітряні сили;летательн*;літальн*;"
     "борт*"},
    {AC,
     "luftwaffe;luftstreitkräfte;staffel*;armée de l air;aéronautique navale;escadron*;flotte "
     "aérienne;fuerza aérea;fuerzas aéreas;força aérea;aviación;aeronautica militare;siły "
     "powietrzne;lotnictw*;eskadr*;vzdušné síly;letectv*;hava kuvvetleri;flygvapnet;flotila aérea"},
    {AC, "空军;空軍;航空兵;机队;機隊;中队;中隊"},
    {0, NULL},
};

static const char *const german_ends[][2] = {
    {"flugzeug", "a"},      {"flugzeuge", "a"}, {"flugzeugen", "a"}, {"hubschrauber", "a"},
    {"hubschraubern", "a"}, {"drohne", "a"},    {"drohnen", "a"},    {"luftfahrzeuge", "a"},
    {"panzer", "o"},        {"panzern", "o"},   {"haubitze", "o"},   {"haubitzen", "o"},
    {"fahrzeug", "o"},      {"fahrzeuge", "o"}, {"schiff", "o"},     {"schiffe", "o"},
    {"boot", "o"},          {"boote", "o"},     {"rakete", "o"},     {"raketen", "o"},
    {"raketenwerfer", "o"}, {"geschutz", "o"},  {"geschutze", "o"},  {"triebwerk", "o"},
    {"triebwerke", "o"},    {NULL, NULL},
};

/* What a cell or a title says of itself: that it states nothing, that it is a total, a unit, that
 * figures are of losses or running totals. */
#include <pthread.h>
#include <string.h>

#include "hangar/utf8.h"

#include "wordlist.h"
#include "words.h"

#define MISSING 1u
#define TOTALS  2u
#define UNITS   4u
#define LOSSES  8u
#define RUNNING 16u
#define RATES   32u
#define INDEXES 64u
#define EXPORTS 128u
#define IMPORTS 256u
#define ANY     512u
#define FIGURE  1024u

enum { LONGEST = 200 }; /* bytes of a cell that can be one of these words, or begin with one */

static const struct wordrow missing[], totals[], units[], losses[], running[], rates[], indexes[],
    exports[], imports[], any_aircraft[], any_figure[];
static struct wordlist list;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void load(void)
{
	wordlist_add(&list, missing, MISSING);
	wordlist_add(&list, totals, TOTALS);
	wordlist_add(&list, units, UNITS);
	wordlist_add(&list, losses, LOSSES);
	wordlist_add(&list, running, RUNNING);
	wordlist_add(&list, rates, RATES);
	wordlist_add(&list, indexes, INDEXES);
	wordlist_add(&list, exports, EXPORTS);
	wordlist_add(&list, imports, IMPORTS);
	wordlist_add(&list, any_aircraft, ANY);
	wordlist_add(&list, any_figure, FIGURE);
}

static void read_words(struct words *w, const char *s, size_t n)
{
	pthread_once(&loaded, load);
	*w = (struct words){0};
	words_split(w, s, n);
}

/* The whole text is one of the group. */
static bool is_whole(const char *s, size_t n, unsigned group)
{
	struct words w;
	uint64_t means;
	bool is = false;

	if (n > LONGEST)
		return false;
	read_words(&w, s, n);
	is = w.n && wordlist_match(&list, &w, 0, group, &means) == w.n;
	wordlist_free(&w);
	return is;
}

static bool holds(const char *text, unsigned group)
{
	struct words w;
	bool found;

	read_words(&w, text, strlen(text));
	found = (wordlist_groups(&list, &w) & group) != 0;
	wordlist_free(&w);
	return found;
}

/* Blanks, dashes of any length, points and underscores. */
static bool is_filler(int32_t c)
{
	return c == ' ' || c == '\t' || c == 0xa0 || c == '-' || c == '.' || c == '_' ||
	       c == 0xad || (c >= 0x2010 && c <= 0x2015) || c == 0x2026 || c == 0x2212 ||
	       c == 0x3000 || c == 0xff0d || c == '\'' || c == '"';
}

static bool is_all_filler(const char *s, size_t n)
{
	int32_t c;

	for (size_t used; n; s += used, n -= used) {
		used = utf8_next(s, n, &c);
		if (!used || !is_filler(c))
			return false;
	}
	return true;
}

bool words_state_nothing(const char *cell, size_t n)
{
	return is_all_filler(cell, n) || is_whole(cell, n, MISSING);
}

bool words_are_total(const char *cell, size_t n)
{
	struct words w;
	uint64_t means;
	bool is = false;

	if (n > LONGEST)
		return false;
	read_words(&w, cell, n);
	is = w.n && wordlist_match(&list, &w, 0, TOTALS, &means);
	for (size_t i = 0; i < w.n && !is; i++)
		is = wordlist_match(&list, &w, i, TOTALS, &means) == w.n - i;
	wordlist_free(&w);
	return is;
}

bool words_are_unit(const char *text, size_t n)
{
	return is_whole(text, n, UNITS);
}

bool words_are_any_aircraft(const char *text, size_t n)
{
	return is_whole(text, n, ANY);
}

bool words_are_any_figure(const char *header)
{
	return is_whole(header, strlen(header), FIGURE);
}

bool words_speak_of_losses(const char *text)
{
	return holds(text, LOSSES);
}

bool words_speak_of_running_totals(const char *text)
{
	return holds(text, RUNNING);
}

bool words_speak_of_rates(const char *text)
{
	return holds(text, RATES);
}

bool words_speak_of_indexes(const char *text)
{
	return holds(text, INDEXES);
}

bool words_speak_of_exports(const char *text)
{
	return holds(text, EXPORTS);
}

bool words_speak_of_imports(const char *text)
{
	return holds(text, IMPORTS);
}

static const struct wordrow missing[] = {
    {1, "na;n a;nan;na n;nd;n d;n k;nil;null;none;no data;not available;not applicable;not stated;"
	"not given;no information;no info;not reported;not known to be "
	"stated;missing;blank;empty;tbd;tbc;tba;"
	"to be determined;to be confirmed;not disclosed;undisclosed;not specified;unspecified;"
	"data not available;no value;void;nodata;n o"},
    {1, "нет данных;н д;нд;нет;нет сведений;нет информации;отсутствует;не указано;не указан;не "
	"указана;"
	"не применимо;неприменимо;нет инф;не приводится;данные отсутствуют;данных нет"},
    {1, "немає даних;немає;відсутні;дані відсутні;не вказано;немає інформації;не "
	"застосовно;відсутнє;відсутній"},
    {1, "k a;keine angabe;keine angaben;keine;entfällt;nicht verfügbar;nicht angegeben;ohne "
	"angabe;o a;"
	"keine daten;nicht bekannt gegeben;n v;nicht zutreffend"},
    {1, "s o;sans objet;non disponible;nc;n c;non communiqué;néant;aucun;aucune;non renseigné;non "
	"précisé;"
	"non spécifié;pas de données;aucune donnée;n r"},
    {1, "s d;sin datos;no disponible;sin información;ninguno;ninguna;no aplica;no consta;sin "
	"dato;no procede;no especificado;n e"},
    {1, "b d;brak danych;brak;bd;nie dotyczy;nie podano;brak informacji;n dot"},
    {1, "不详;不詳;无;無;无数据;無資料;暂无;暫無;未公布;不适用;不適用;缺失;无资料;未提供;空"},
    {1,
     "non disponibile;nessuno;nessuna;nessun dato;non applicabile;sem dados;não disponível;nenhum;"
     "não informado;não se aplica;sem informação;neuvedeno;není k dispozici;žádné;žádný;bez údajů;"
     "veri yok;yok;bilgi yok;uppgift saknas;saknas;ej tillgänglig;ingen uppgift"},
    {0, NULL},
};

static const struct wordrow totals[] = {
    {1,
     "total;totals;subtotal;subtotals;sub total;sub totals;grand total;sum;sums;overall;in total;"
     "total sum;overall total;all types total"},
    {1, "всего;итого;итог;сумма;в сумме;в том числе всего;общее количество;общий итог;в общей "
	"сложности;общий"},
    {1, "всього;усього;разом;загалом;підсумок;сума;загальна кількість;підсумком"},
    {1, "gesamt;summe;insgesamt;zusammen;gesamtsumme;zwischensumme;gesamtzahl;gesamtbestand;"
	"gesamtanzahl;endsumme"},
    {1, "totaux;somme;total général;sous-total;ensemble;au total;sous total"},
    {1, "suma;totales;total general;en total;suma "
	"total;totale;totali;somma;complessivo;totais;soma;total geral"},
    {1, "razem;ogółem;łącznie;w sumie;suma "
	"częściowa;podsumowanie;celkem;součet;mezisoučet;toplam;genel toplam;ara toplam;"
	"totalt;summa;delsumma;sammanlagt"},
    {1, "合计;合計;总计;總計;小计;小計;共计;共計;总和;總和;总数;總數;总共;σ"},
    {0, NULL},
};

static const struct wordrow units[] = {
    {1, "unit;units;pcs;pc;piece;pieces;ea;each;aircraft;aircrafts;airplane;airplanes;plane;planes;"
	"airframe;"
	"airframes;helicopter;helicopters;helo;helos;jet;jets;fighter;fighters;uav;uavs;drone;"
	"drones;no;"
	"nos;item;items;set;sets;ac;a c;machine;machines;copies;examples;systems;x"},
    {1, "шт;штук;штуки;штука;ед;единиц;единица;единицы;один;самолет;самолета;самолетов;самолеты;"
	"вертолет;вертолета;вертолетов;вертолеты;машин;машины;машина;борт;борта;бортов;бпла;"
	"беспилотник;"
	"беспилотника;беспилотников;экз;экземпляр;экземпляра;экземпляров;комплект;комплекта;"
	"комплектов;истребителей"},
    {1, "од;одиниць;одиниця;одиниці;літак;літака;літаків;літаки;вертоліт;вертольота;вертольотів;"
	"вертольоти;"
	"гелікоптер;гелікоптера;гелікоптерів;машина;дрон;дрони;дронів;борти;бортів;примірник;"
	"примірників"},
    {1, "stück;stk;st;einheit;einheiten;maschine;maschinen;flugzeug;flugzeuge;hubschrauber;drohne;"
	"drohnen;exemplar;exemplare;luftfahrzeuge"},
    {1, "unité;unités;exemplaire;exemplaires;appareil;appareils;avion;avions;hélicoptère;"
	"hélicoptères;ex;pièces;pièce;aéronefs"},
    {1, "unidad;unidades;uds;ud;ejemplar;ejemplares;avión;aviones;aeronave;aeronaves;helicóptero;"
	"helicópteros;aparato;aparatos;"
	"esemplare;esemplari;unità;aereo;aerei;velivoli;velivolo;elicottero;elicotteri;exemplares;"
	"aviões;avião"},
    {1, "szt;sztuk;sztuki;sztuka;egz;egzemplarz;egzemplarze;egzemplarzy;samolot;samoloty;samolotów;"
	"śmigłowiec;śmigłowce;śmigłowców;"
	"maszyn;maszyny;ks;kus;kusy;kusů;letoun;letouny;letounů;vrtulník;vrtulníky;vrtulníků;"
	"letadel;adet;uçak;helikopter;stycken;flygplan;helikoptrar"},
    {1, "架;台;个;個;架次;部;辆;枚;架飞机;架飛機"},
    {0, NULL},
};

static const struct wordrow losses[] = {
    {1, "lost;loss;losses;destroyed;attrition;shot down;shootdown;shootdowns;shootdown "
	"list;write-offs;"
	"written off;w "
	"o;vtraty;poteri;poteriy;captured;crashed;crash;crashes;accident;accidents;mishap;mishaps;"
	"casualties of equipment;damaged;abandoned"},
    {1, "потер*;утрат*;утрачен*;уничтожен*;сбит*;поврежден*;захвачен*;авиакатастроф*;катастроф*"},
    {1, "втрат*;втрачен*;знищен*;збит*;пошкоджен*;захоплен*"},
    {1, "verlust*;verloren;zerstört;abgeschossen;abstürze;absturz;flugunfälle;flugunfall;"
	"totalverlust*"},
    {1, "perte;pertes;perdu;perdus;détruit;détruits;abattu;abattus"},
    {1, "pérdida;pérdidas;perdido;perdidos;destruido;destruidos;derribado;derribados;perdite;"
	"perdita;distrutto;distrutti;perdas;perda;"
	"destruído;destruídos;abatido;abatidos"},
    {1, "strata;straty;strat;utracone;utracono;zniszczone;zniszczono;zestrzelone;ztráta;ztráty;"
	"ztrát;zničeno;kayıp;kayıplar;förlust;förluster;haverier"},
    {1, "损失;損失;战损;戰損;击落;擊落;摧毁;击毁;擊毀;坠毁"},
    {0, NULL},
};

static const struct wordrow running[] = {
    {1, "cumulative;cumulated;cumulatively;accumulated;running total;running totals;to date;total "
	"to date;since the start;"
	"since the beginning;since start;since the invasion;cum;cumsum;year to date;ytd;since "
	"february 2022;"
	"since 24 february;since 24 02 2022;total since;so far"},
    {1, "накопл*;накопительн*;нарастающ*;с начала;всего с;с начала войны;с начала года;с начала "
	"вторжения;кумулятивн*;"
	"с начала сво;на текущий момент;суммарно с"},
    {1,
     "накопич*;наростаюч*;з початку;від початку;кумулятивн*;з початку війни;з 24 02;з 24 лютого"},
    {1, "kumuliert;kumulativ;kumulierte;kumulierter;seit beginn;aufgelaufen;bis heute;bisher;seit "
	"kriegsbeginn"},
    {1, "cumulé;cumulés;cumulée;cumulées;cumul;cumulatif;depuis le début;à ce jour;depuis le"},
    {1, "acumulado;acumulados;acumulada;acumuladas;acumulativo;hasta la fecha;desde el "
	"inicio;desde el comienzo;"
	"cumulativo;cumulato;cumulati;dall'inizio;ad oggi;até à data;até o momento;desde o início"},
    {1, "narastająco;skumulowan*;kumulatywn*;od początku;do dnia "
	"dzisiejszego;kumulativně;kumulativní;od začátku;"
	"kümülatif;ackumulerat;ackumulerade;sedan start"},
    {1, "累计;累計;迄今;截至目前;累积;累積;开战以来;至今"},
    {0, NULL},
};

static const struct wordrow rates[] = {
    {1,
     "exchange rate;exchange rates;rate;rates;fx;fx rate;fxrate;xrate;exchangerate;close;closing "
     "rate;mid rate"},
    {1, "курс;курсы;курс валюты;обменный курс"},
    {1, "wechselkurs;wechselkurse;kurs;devisenkurs;mittelkurs;referenzkurs"},
    {1, "taux;taux de change;cours;tipo de cambio;tasa de cambio;tasso di cambio;cambio;taxa de "
	"câmbio"},
    {1, "kurs średni;kurs walutowy;směnný kurz;kurz;döviz kuru;kur;växelkurs"},
    {1, "汇率;匯率"},
    {0, NULL},
};

static const struct wordrow indexes[] = {
    {1, "index;cpi;hicp;ppi;rpi;cpiaucsl;cpiaucns;price index;price indices;consumer prices;gdp "
	"deflator;deflator;pcepi;gdpdef"},
    {1, "индекс;индексы;ипц;дефлятор;індекс;ісц"},
    {1, "verbraucherpreisindex;preisindex;vpi;erzeugerpreisindex"},
    {1, "indice;ipc;indice des prix;ipch;índice;deflactor;déflateur"},
    {1, "indeks;wskaźnik cen;wskaźnik;cenový index;endeks;tüfe;kpi"},
    {1, "指数;指數;居民消费价格指数"},
    {0, NULL},
};

static const struct wordrow exports[] = {
    {1, "export;exports;exported;экспорт;експорт;ausfuhr;ausfuhren;rüstungsexporte;exportations;"
	"exportaciones;esportazioni;exportações;eksport;vývoz;ihracat;出口"},
    {0, NULL},
};

static const struct wordrow imports[] = {
    {1, "import;imports;imported;импорт;імпорт;einfuhr;einfuhren;importations;importaciones;"
	"importazioni;importações;dovoz;ithalat;进口;進口"},
    {0, NULL},
};

/* With helicopters, or so it may be meant. */
static const struct wordrow any_aircraft[] = {
    {1, "aircraft;aircrafts;airframes;military aircraft;aircraft fleet;aircraft strength"},
    {1, "летательные аппараты;воздушные суда;авиатехника;літальні апарати;повітряні судна"},
    {1, "luftfahrzeuge;lfz;aéronefs;aeronaves;aeromobili;statki powietrzne;letecká technika"},
    {1, "航空器;飞行器;飛行器;hava araçları;luftfartyg"},
    {0, NULL},
};

static const struct wordrow any_figure[] = {
    {1, "value;values;figure;figures;n;num;cnt;freq;frequency;amount;obs value;data value"},
    {1, "change;changes;delta;diff;difference;net change;increment;daily change;adjustment"},
    {1, "значение;величина;показатель;изменение;прирост;разница;значення;показник;зміна;приріст;"
	"різниця"},
    {1, "wert;werte;zahl;veränderung;änderung;differenz;zuwachs;zugang"},
    {1, "valeur;valeurs;chiffre;chiffres;variation;évolution;différence"},
    {1, "valor;valores;cifra;cifras;variación;diferencia;variação;diferença;valore;variazione"},
    {1, "wartość;wielkość;zmiana;przyrost;różnica;hodnota;změna;değer;sayı;değişim;värde;"
	"förändring"},
    {1, "数值;数据;值;变化;增减;變化;增減"},
    {0, NULL},
};

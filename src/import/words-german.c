/* Headers in German. */
#include "words-inside.h"

const struct wordrow words_german[] = {
    {QUANTITY,
     "anzahl;anz;stück;stückzahl;stückzahlen;menge;bestand;bestände;stk;st;einheiten;zahl der;"
     "maschinen;ist;istbestand;ist-bestand;sollbestand;flottenbestand;flottengröße;gesamtbestand"},
    {NUMBER, "zahl;nummer;nummern"},
    {NO, "nr"},
    {ROW,
     "lfd;lfd nr;laufende nummer;lfd nummer;laufnr;zeile;zeilennummer;pos;ordnungsnummer;lfdnr"},
    {TOTAL, "gesamt;summe;insgesamt;total;gesamtsumme;gesamtzahl;zusammen;gesamtanzahl"},
    {SERVICE, "in dienst;im dienst;aktiv;im einsatz;einsatzbereit;in betrieb;im "
	      "bestand;flugfähig;im einsatz stehend"},
    {STORED, "eingelagert;reserve;in reserve;abgestellt;eingemottet;stillgelegt;in lagerung;depot"},
    {RETIRED, "ausgemustert;außer dienst;ausmusterung;außerdienststellung;ausgeschieden;verbleib"},
    {GONE, "zerstört;beschädigt;erbeutet;abgeschossen;aufgegeben;zerstörte;beschädigte;erbeutete;"
	   "versenkt"},
    {TYPE, "typ;typen;art;baumuster;luftfahrzeugtyp mit"},
    {TYPE | AIRCRAFT,
     "flugzeugtyp;luftfahrzeugtyp;hubschraubertyp;flugzeugmuster;luftfahrzeugmuster;"
     "flugzeugtypen;lfz-typ;flugzeugmodell;luftfahrzeugart"},
    {MODEL, "modell;muster;variante;varianten;version;bezeichnung;ausführung;typenbezeichnung;"
	    "typbezeichnung;"
	    "baureihe;musterbezeichnung;modelle"},
    {SUB, "untertyp;subtyp;unterkategorie"},
    {AIRCRAFT, "flugzeug;flugzeuge;luftfahrzeug;luftfahrzeuge;hubschrauber;drohne;drohnen;maschine;"
	       "kampfflugzeug;kampfflugzeuge;lfz;jet;jets;fluggerät"},
    {WEAPON,
     "waffe;waffen;waffensystem;waffensysteme;gerät;geräte;system;systeme;ausrüstung;material;"
     "rüstungsgut;rüstungsgüter;objekt;gegenstand;güter;fahrzeug;fahrzeuge"},
    {DESCRIPTION, "beschreibung;waffenbeschreibung"},
    {NAME, "name;benennung;namen"},
    {CODE, "code;kürzel;kennung;schlüssel;id"},
    {CATEGORY,
     "kategorie;klasse;gattung;gruppe;waffenkategorie;waffengattung;geräteart;klassifizierung;"
     "waffenart;kategorien;sparte;rüstungskategorie"},
    {ROLE, "rolle;aufgabe;verwendung;zweck;einsatzzweck;verwendungszweck;funktion;einsatzrolle"},
    {MAKER,
     "hersteller;produzent;herkunft;herkunftsland;herstellerland;produktionsland;ursprungsland;"
     "herstellungsland;entwickler"},
    {OPERATOR,
     "betreiber;nutzer;nutzerstaat;nutzerland;betreiberland;betreiberstaat;halter;anwender;"
     "verwender;benutzer;fluggesellschaft"},
    {OWNER, "eigentümer;besitzer;eigner"},
    {COUNTRY, "land;staat;länder;staaten;nation;partei;seite;kriegspartei;konfliktpartei"},
    {FORCE, "luftwaffe;luftstreitkräfte;streitkräfte;teilstreitkraft;streitkraft;tsk;marine;heer;"
	    "luftstreitkraft"},
    {SUPPLIER, "lieferant;lieferanten;verkäufer;exporteur;geber;geberland;lieferland;lieferstaat;"
	       "ausfuhrland;abgeber;spender;spenderland;exportland;anbieter;abgebendes "
	       "land;herausgeber staat"},
    {RECIPIENT,
     "empfänger;empfängerland;käufer;kunde;abnehmer;importeur;besteller;empfangsland;"
     "bestimmungsland;auftraggeber;kundenland;endverwender;empfängerstaat;käuferland;zielland"},
    {VIA, "über;vermittler;zwischenhändler;via"},
    {ORDER, "bestellung;bestellungen;auftrag;vertrag;vertragsabschluss;beschaffung;kauf;"
	    "vertragsschluss;erwerb"},
    {ORDERED, "bestellt;bestellte;beauftragt;geordert;gekauft;bestellte stückzahl"},
    {QUANTITY | ORDERED, "bestellmenge;auftragsmenge;bestellzahl"},
    {DELIVERY,
     "lieferung;lieferungen;auslieferung;auslieferungen;übergabe;übergaben;abgabe;zulauf;export;"
     "exporte;verkauf;ausfuhr"},
    {QUANTITY | DELIVERY, "liefermenge;lieferzahl"},
    {DELIVERED, "geliefert;gelieferte;ausgeliefert;übergeben;erhalten;abgegeben;ausgelieferte;"
		"verkauft;zugelaufen"},
    {DATE | DELIVERY,
     "lieferdatum;auslieferungsdatum;übergabedatum;liefertermin;lieferzeitpunkt;lieferzeitraum"},
    {YEAR | DELIVERY, "lieferjahr;auslieferungsjahr;lieferjahre;übergabejahr"},
    {DATE | ORDER, "bestelldatum;auftragsdatum;vertragsdatum;kaufdatum;bestellzeitpunkt"},
    {YEAR | ORDER, "bestelljahr;auftragsjahr;vertragsjahr;kaufjahr"},
    {LOSS, "verlust;verluste;verloren;unfall;absturz;abgang;abgänge;totalverlust;unfälle;abstürze;"
	   "ereignis"},
    {DATE | LOSS, "verlustdatum;unfalldatum;absturzdatum;verlusttag;abgangsdatum"},
    {YEAR | LOSS, "verlustjahr"},
    {TYPE | LOSS, "verlustart;schadensart;verlusttyp"},
    {PLEDGE, "ankündigung;angekündigt;zugesagt;zusage;zusagen;gemeldet;meldung;versprochen"},
    {DEAL, "geschäft;vertragsnummer;auftragsnummer;vertrags-nr;geschäftsnummer;bestellnummer"},
    {KIND, "art der lieferung;art der übergabe;transferart;art der "
	   "hilfe;lieferart;geschäftsart;vertragsart;erwerbsart"},
    {PURPOSE, "endverwendung;verwendung als"},
    {DATE, "datum;tag;monat;zeitraum;zeitpunkt;zeit;wann;termin"},
    {YEAR, "jahr;jahre;kalenderjahr;jahrgang"},
    {AS_OF, "stand;stichtag;datenstand;stand vom;aktualisiert;stand am;letzte "
	    "aktualisierung;bestandsdatum"},
    {BUILT, "gebaut;bau;herstellung;produktion;hergestellt;fertigung;ablieferung ab werk"},
    {YEAR | BUILT, "baujahr;herstellungsjahr;produktionsjahr;fertigungsjahr;baujahre"},
    {DATE | BUILT, "baudatum;herstellungsdatum;herstelldatum;fertigungsdatum;rollout-datum"},
    {SINCE, "seit;in dienst seit;im dienst seit;einführung;eingeführt;indienststellung;"
	    "indienstnahme;in dienst gestellt;einführungsjahr;beschafft;beschaffung;"
	    "zulaufjahr;im einsatz seit;erstauslieferung"},
    {FLIGHT, "erstflug;jungfernflug;erstflugdatum"},
    {SERIAL,
     "seriennummer;serien-nr;seriennr;taktische nummer;taktisches kennzeichen;bordnummer;"
     "militärische kennung;hecknummer;rumpfnummer;bordnr;serial;seitennummer;takt nr;sernr"},
    {REGISTRATION, "kennzeichen;luftfahrzeugkennzeichen;zulassung;registrierung;kennz;reg-nr;"
		   "immatrikulation;zulassungsnummer;eintragungszeichen;luftfahrtkennzeichen"},
    {MSN, "werknummer;werksnummer;werk-nr;werknr;werks-nr;baunummer;fabriknummer;herstellernummer;"
	  "w nr;wnr;"
	  "bau-nr;baunr;fabriknr;konstruktionsnummer;c n"},
    {ICAO, "icao-adresse;icao-code hex;hexcode;mode-s-code;mode-s;icao24;transpondercode;icao-hex"},
    {BASE,
     "standort;stützpunkt;basis;flugplatz;fliegerhorst;heimatbasis;stationierung;stationierungsort;"
     "ort;"
     "flughafen;heimatflugplatz;liegeplatz;verlustort;absturzort;aufstellungsort;region;standorte"},
    {UNIT,
     "einheit;geschwader;staffel;verband;regiment;brigade;staffeln;truppenteil;einheit verband"},
    {PRICE, "preis;kosten;wert;betrag;preise;vertragswert;auftragswert;auftragsvolumen;volumen;"
	    "summe in eur;"
	    "kaufpreis;verkaufspreis;vertragsvolumen;warenwert"},
    {EACH | PRICE,
     "stückpreis;einzelpreis;stückkosten;preis pro stück;preis je stück;preis je einheit;"
     "preis pro einheit;kosten pro stück;kosten je stück;einzelwert;preis pro "
     "maschine;systempreis"},
    {TOTAL | PRICE, "gesamtpreis;gesamtkosten;gesamtwert;gesamtbetrag;kaufsumme;vertragssumme"},
    {EACH, "je stück;pro stück;je einheit;pro einheit;pro maschine"},
    {CURRENCY, "währung;währungscode"},
    {STATUS, "status;stand der lieferung;lieferstatus;bearbeitungsstand;phase"},
    {CONDITION,
     "zustand;erhaltungszustand;technischer zustand;schaden;schadensgrad;beschädigungsgrad"},
    {ESTIMATE, "schätzung;geschätzt;ungefähr;schätzwert"},
    {SOURCE, "quelle;quellen;beleg;belege;nachweis;nachweise;quellenangabe;fundstelle"},
    {ADDRESS, "link;verweis;webseite;internetadresse;weblink;bild;foto;quelle url"},
    {NOTE, "bemerkung;bemerkungen;anmerkung;anmerkungen;hinweis;hinweise;kommentar;notiz;notizen;"
	   "kommentare;"
	   "zusatz;zusatzinformation;erläuterung;erläuterungen;sonstiges;ursache;details;bem;"
	   "weitere angaben;"
	   "fußnote;geschichte"},
    {TAGS, "schlagwort;schlagworte;stichwort;stichwörter"},
    {NOTHING, "der;die;das;des;dem;den;und;in;im;für;pro;je;oder;mit;bei;zu;zum;zur;am;ab;eur;euro;"
	      "mio;mrd;tsd;aktuelle;aktueller;militärische;ausgewählte;usd;davon;bzw;ca;jeweilige"},
    {NOTHING | SUPPLIER, "von;vom;aus"},
    {NOTHING | RECIPIENT, "an;nach"},
    {OTHER,
     "geschwindigkeit;reichweite;besatzung;triebwerk;triebwerke;motor;rakete;raketen;panzer;schiff;"
     "pilot;piloten;getötet;verletzt;verletzte;tote;todesopfer;insassen;opfer;passagiere;anteil;"
     "prozent;änderung;gewicht;länge;spannweite;"
     "leistung;einwohner;flugstunden;alter;dienstgrad;höhe"},
    {0, NULL},
};

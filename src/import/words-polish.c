/* Headers in Polish. */
#include "words-inside.h"

const struct wordrow words_polish[] = {
    {QUANTITY, "ilość;ilości;liczba sztuk;szt;sztuk;sztuki;ilosc sztuk;stan liczebny;stan "
	       "posiadania;egzemplarzy;"
	       "egzemplarze;liczebność;liczba egzemplarzy;stan ilościowy;liczba maszyn"},
    {NUMBER, "liczba;liczby"},
    {NO, "nr;numer;numery"},
    {ROW, "lp;l p;liczba porządkowa;numer wiersza;wiersz;poz;pozycja"},
    {TOTAL, "razem;ogółem;suma;łącznie;w sumie;całkowita;łączna;łączny;sumarycznie;podsumowanie"},
    {SERVICE, "w służbie;w linii;na stanie;aktywne;aktywny;czynne;sprawne;w "
	      "eksploatacji;operacyjne;używane"},
    {STORED,
     "w rezerwie;rezerwa;w magazynie;magazynowane;zmagazynowane;zakonserwowane;w składnicy"},
    {RETIRED, "wycofane;wycofany;wycofania;wycofanie;skreślone;skasowane;kasacja;skreślenie;losy"},
    {GONE, "zniszczone;zniszczony;uszkodzone;uszkodzony;zdobyte;przejęte;porzucone;zestrzelone;"
	   "zatopione"},
    {TYPE, "typ;typu;typy;rodzaj"},
    {MODEL, "model;modelu;wersja;wersje;wariant;oznaczenie;odmiana;modele;marka"},
    {SUB, "podtyp;podkategoria"},
    {AIRCRAFT, "samolot*;śmigłow*;statek powietrzny;statku powietrznego;statki powietrzne;statków "
	       "powietrznych;"
	       "maszyna;dron;drony;bsp;bezzałogow*;myśliwiec;myśliwce;sp"},
    {WEAPON, "uzbrojeni*;sprzęt*;system;systemy;broń;broni;system "
	     "uzbrojenia;wyposażeni*;pojazd;pojazdy;wyrób;produkt;towar"},
    {DESCRIPTION, "opis"},
    {NAME, "nazwa;nazwy"},
    {CODE, "kod;kody;skrót;identyfikator"},
    {CATEGORY,
     "kategoria;kategorie;klasa;grupa;rodzaj sprzętu;rodzaj uzbrojenia;klasyfikacja;rodzaj broni"},
    {ROLE, "rola;przeznaczenie;zadanie;zadania;funkcja;zastosowanie"},
    {MAKER, "producent;producenci;wytwórca;wytwórnia;kraj produkcji;pochodzenie;kraj "
	    "pochodzenia;kraj producenta"},
    {OPERATOR,
     "operator;operatorzy;użytkownik;użytkownicy;eksploatujący;eksploatator;kraj użytkownika"},
    {OWNER, "właściciel;właściciele"},
    {COUNTRY, "kraj;kraje;państwo;państwa;strona;strona konfliktu"},
    {FORCE, "siły powietrzne;sił powietrznych;lotnictwo;rodzaj sił zbrojnych;siły "
	    "zbrojne;marynarka;wojska;rsz"},
    {SUPPLIER,
     "dostawca;dostawcy;sprzedawca;sprzedający;eksporter;darczyńca;darczyńcy;przekazujący;"
     "kraj dostawcy;kraj eksportera;zbywca;donator;ofiarodawca;kraj przekazujący"},
    {RECIPIENT,
     "odbiorca;odbiorcy;kupujący;nabywca;nabywcy;klient;importer;zamawiający;kraj odbiorcy;"
     "obdarowany;beneficjent;kraj nabywcy;kraj docelowy;kraj importera;użytkownik końcowy"},
    {NOTHING | SUPPLIER, "od;z"},
    {NOTHING | RECIPIENT, "do;dla"},
    {VIA, "przez;pośrednik;za pośrednictwem"},
    {ORDER, "zamówieni*;kontrakt*;umowa;umowy;zakup;zakupu;podpisani*;nabycia;nabycie"},
    {ORDERED,
     "zamówiono;zamówione;zamówiony;zamówionych;zakontraktowane;zakupione;kupiono;zakupionych"},
    {DELIVERY,
     "dostaw*;przekazani*;przekazań;odbiór;odbioru;eksport;import;sprzedaż;sprzedaży;transfer*"},
    {DELIVERED, "dostarczono;dostarczone;dostarczonych;dostarczony;przekazano;przekazane;"
		"przekazanych;otrzymano;odebrano;"
		"otrzymane;sprzedano;sprzedane;odebrane"},
    {LOSS, "strata;straty;strat;utracone;utracono;utrata;utraty;wypadek;wypadku;katastrofa;"
	   "katastrofy;stracone;zdarzenie;zdarzenia"},
    {PLEDGE, "ogłoszenie;ogłoszenia;ogłoszono;zapowiedziane;zapowiedź;obiecane;deklaracja;"
	     "zadeklarowane;zgłoszenia"},
    {DEAL, "transakcja;numer umowy;nr umowy;numer kontraktu;nr kontraktu;transakcji"},
    {KIND, "rodzaj transakcji;rodzaj pomocy;typ umowy;forma przekazania;typ transakcji;sposób "
	   "pozyskania"},
    {PURPOSE, "cel;wykorzystanie"},
    {DATE, "data;daty;dzień;miesiąc;okres;czas;kiedy;termin"},
    {YEAR, "rok;lata;roku;rok budżetowy;lat"},
    {AS_OF, "stan na;stan na dzień;według stanu na;aktualizacja;ostatnia aktualizacja;data "
	    "aktualizacji;wg stanu na"},
    {BUILT, "produkcji;produkcja;budowy;wyprodukowany;wyprodukowane;zbudowany;zbudowane;budowa;"
	    "wytworzenia"},
    {SINCE, "od;w służbie od;wprowadzenie;wprowadzony;wprowadzenia;w linii od;"
	    "wejście do służby;przyjęcie;wprowadzenie do służby;użytkowany od"},
    {FLIGHT, "pierwszy lot;oblot;oblotu;pierwszego lotu"},
    {SERIAL, "numer boczny;nr boczny;numer taktyczny;nr taktyczny;nr burtowy;numer "
	     "burtowy;boczny;nr seryjny;"
	     "numer seryjny;numer ogonowy;nb;numery boczne;numer ewidencyjny"},
    {REGISTRATION, "rejestracja;rejestracji;znaki rejestracyjne;znak rejestracyjny;numer "
		   "rejestracyjny;nr rejestracyjny;"
		   "nr rej;znaki;rejestracyjny"},
    {MSN, "numer fabryczny;nr fabryczny;nr fab;fabryczny;numer fabr;nr fabr;numer konstrukcyjny;nr "
	  "konstrukcyjny;"
	  "numer seryjny producenta;nr ser"},
    {ICAO, "adres icao;kod icao hex;hex;mode s;kod mode s;icao24;kod szesnastkowy"},
    {BASE, "baza;bazy;bazowanie;stacjonowanie;miejsce "
	   "stacjonowania;lotnisko;lokalizacja;miejsce;miejscowość;"
	   "baza lotnicza;miejsce bazowania;garnizon;region;miejsce utraty"},
    {UNIT, "jednostka;jednostki;eskadra;pułk;dywizjon;skrzydło;brygada;oddział;jednostka "
	   "wojskowa;eskadry"},
    {PRICE, "cena;ceny;koszt;koszty;wartość;wartości;kwota;kwoty;budżet;wydatki"},
    {EACH | PRICE, "cena jednostkowa;koszt jednostkowy;wartość jednostkowa;cena za sztukę;cena za "
		   "szt;koszt za sztukę;"
		   "cena za egzemplarz;cena jedn;cena sztuki"},
    {TOTAL | PRICE,
     "cena całkowita;koszt całkowity;wartość całkowita;łączna wartość;łączny koszt;wartość umowy;"
     "wartość kontraktu;kwota łączna;cena łączna;wartość zamówienia"},
    {EACH, "za sztukę;za szt;jednostkowa;jednostkowy"},
    {CURRENCY, "waluta;waluty"},
    {STATUS, "status;statusu;etap;faza;stan realizacji;status dostawy"},
    {STATUS | CONDITION, "stan"},
    {CONDITION,
     "stan techniczny;kondycja;rodzaj straty;stopień uszkodzenia;typ straty;uszkodzenia"},
    {ESTIMATE, "szacunek;szacunkow*;szacowane;przybliżone;około"},
    {SOURCE, "źródło;źródła;źródeł;wg;według;dowód"},
    {ADDRESS, "link;linki;odnośnik;adres;strona;adres www;zdjęcie;odsyłacz;strona internetowa"},
    {NOTE, "uwaga;uwagi;komentarz;komentarze;przypis;przypisy;informacje;informacja;dodatkowe;"
	   "adnotacje;notatki;"
	   "szczegóły;okoliczności;przyczyna;historia;dodatkowe informacje"},
    {TAGS, "tag;tagi;etykieta;etykiety"},
    {NOTHING, "i;w;na;ze;oraz;lub;po;o;za;mln;tys;mld;zł;usd;eur;pln;aktualny;aktualna;bieżąca;"
	      "wojskow*;bojow*;dane;powietrzn*"},
    {OTHER, "prędkość;zasięg;załoga;silnik;silniki;pocisk;pociski;czołg;czołgi;okręt;okręty;pilot;"
	    "piloci;zabici;ranni;ofiary;ofiar;zginęło;pasażerowie;"
	    "udział;procent;zmiana;masa;długość;rozpiętość;ludność;nalot;resurs;wiek"},
    {0, NULL},
};

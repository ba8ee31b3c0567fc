/* What lists in other languages, and older lists in English, say for the words of the closed
 * vocabularies: fleet lists, registers, loss lists. Read only; what is written is the name. */
#include "hangar/vocabulary.h"

const struct word kind_also[] = {
    {KIND_SALE, "sold;purchased;bought;commercial;commercial sale;export;exported;procurement;"
		"contract;direct commercial sale;foreign military sale;FMS;DCS"},
    {KIND_SALE,
     "продажа;покупка;закупка;экспорт;купля-продажа;продаж;купівля;закупівля;Verkauf;Kauf;"
     "Ankauf;vente;achat;venta;compra;sprzedaż;zakup;vendita;acquisto;venda;prodej;nákup;"
     "satış;försäljning;köp;销售;出售;购买;采购;出口"},
    {KIND_GIFT, "donated;gifted;grant;military aid;military assistance;assistance;free of charge;"
		"gratis;in kind;donation in kind;excess defense articles;EDA"},
    {KIND_GIFT,
     "дар;подарок;помощь;безвозмездно;военная помощь;безвозмездная передача;дарение;"
     "допомога;військова допомога;безоплатно;подарунок;Geschenk;Schenkung;Spende;Hilfe;"
     "Militärhilfe;don;donation gratuite;cadeau;aide;aide militaire;donación;regalo;ayuda;"
     "ayuda militar;darowizna;pomoc;pomoc wojskowa;nieodpłatnie;donazione;aiuto;doação;ajuda;"
     "dar zdarma;hibe;gåva;bistånd;捐赠;捐助;援助;军事援助;无偿"},
    {KIND_LEASE, "leased;leasing;loaned;rental;rented;on loan"},
    {KIND_LEASE,
     "аренда;лизинг;в аренду;оренда;лізинг;Miete;Pacht;Leihe;Leihgabe;location;bail;"
     "prêt;alquiler;arrendamiento;préstamo;dzierżawa;wypożyczenie;najem;noleggio;prestito;"
     "arrendamento;pronájem;kiralama;lån;租赁;租借"},
    {KIND_RETURN, "returned;handed back;возврат;возвращение;повернення;Rückgabe;retour;restitution;"
		  "devolución;zwrot;restituzione;devolução;vrácení;iade;återlämning;归还;返还"},
    {KIND_SEIZURE, "seized;captured;confiscated;confiscation;trophy;war trophy"},
    {KIND_SEIZURE,
     "захват;трофей;конфискация;захоплення;конфіскація;Beschlagnahme;Erbeutung;saisie;"
     "prise;incautación;captura;przejęcie;zdobycz;konfiskata;confisca;apreensão;"
     "el koyma;beslag;缴获;没收"},
    {KIND_PRODUCTION, "produced;manufactured;manufacture;new build;newbuild;local production;"
		      "licensed production;license production;licence production"},
    {KIND_PRODUCTION, "производство;выпуск;виробництво;випуск;Produktion;Herstellung;Fertigung;Bau;"
		      "fabrication;producción;fabricación;produkcja;produzione;produção;výroba;"
		      "üretim;tillverkning;生产;制造"},
    {KIND_LOSS, "lost;losses;attrition;crash;crashed;accident;combat loss;shot down;write-off;"
		"written off;w/o;destroyed"},
    {KIND_LOSS,
     "потеря;потери;катастрофа;авария;втрата;втрати;аварія;Verlust;Verluste;Absturz;"
     "perte;pertes;pérdida;pérdidas;strata;straty;perdita;perdite;perda;perdas;ztráta;ztráty;"
     "kayıp;förlust;haveri;损失;坠毁"},
    {KIND_SCRAPPING, "scrapped;scrap;dismantled;broken up;recycled;disposal;disposed"},
    {KIND_SCRAPPING, "утилизация;разделка;списание;утилізація;списання;Verschrottung;verschrottet;"
		     "ferraillage;démantèlement;desguace;chatarra;złomowanie;kasacja;demolizione;"
		     "sucateamento;sešrotování;hurda;skrotning;报废;拆解"},
    {KIND_DISPLAY, "exhibit;exhibition;museum;preservation;preserved;gate guard;gate guardian"},
    {KIND_DISPLAY,
     "музей;экспонат;памятник;експонат;пам'ятник;Ausstellung;Denkmal;musée;exposition;"
     "museo;exhibición;muzeum;ekspozycja;esposizione;museu;exposição;müze;展览;博物馆"},
    {0, NULL},
};

const struct word outcome_also[] = {
    {OUTCOME_USE, "operation;operational use;flying;training;combat;active service;in service"},
    {OUTCOME_USE, "использование;эксплуатация;використання;експлуатація;Nutzung;Einsatz;Verwendung;"
		  "utilisation;emploi;uso;użytkowanie;eksploatacja;služba;kullanım;使用;服役"},
    {OUTCOME_SPARES, "spare parts;spare;cannibalisation;cannibalization;cannibalised;cannibalized;"
		     "source of spares;parts source"},
    {OUTCOME_SPARES,
     "запчасти;запасные части;на запчасти;запчастини;на запчастини;Ersatzteile;"
     "Ersatzteilspender;pièces détachées;pièces;repuestos;recambios;części;"
     "części zamienne;na części;ricambi;peças;náhradní díly;yedek parça;reservdelar;"
     "零件;备件"},
    {OUTCOME_DECOY, "dummy;dummies;bait;ложная цель;ложные цели;муляж;макет;приманка;хибна ціль;"
		    "Attrappe;Köder;Täuschkörper;leurre;leurres;señuelo;señuelos;wabik;makieta;"
		    "esca;chamariz;yem;skenmål;诱饵;假目标"},
    {OUTCOME_SCRAP,
     "scrapped;scrap metal;recycling;scrapping;лом;металлолом;на лом;утилизация;"
     "брухт;металобрухт;утилізація;Schrott;Verschrottung;ferraille;chatarra;desguace;"
     "złom;rottame;sucata;šrot;hurda;skrot;废铁;废料;报废"},
    {OUTCOME_DISPLAY,
     "exhibit;exhibition;monument;preserved;музей;экспонат;памятник;експонат;"
     "пам'ятник;Ausstellung;musée;museo;muzeum;pomnik;museu;müze;展览;博物馆;展示"},
    {OUTCOME_UNKNOWN,
     "not known;unclear;неизвестно;невідомо;unbekannt;inconnu;desconocido;nieznane;"
     "sconosciuto;desconhecido;neznámé;bilinmiyor;okänt;未知;不明"},
    {0, NULL},
};

const struct word status_also[] = {
    {STATUS_PLEDGED, "announced;committed;planned;intended;pledge;commitment;to be donated"},
    {STATUS_PLEDGED,
     "обещано;объявлено;планируется;обіцяно;оголошено;планується;zugesagt;"
     "angekündigt;geplant;versprochen;promis;annoncé;prévu;prometido;anunciado;previsto;"
     "planificado;obiecane;zapowiedziane;ogłoszone;planowane;promesso;annunciato;"
     "přislíbeno;plánováno;söz verildi;utlovat;承诺;宣布;计划"},
    {STATUS_APPROVED,
     "authorised;authorized;cleared;одобрено;утверждено;разрешено;схвалено;"
     "затверджено;genehmigt;bewilligt;approuvé;autorisé;aprobado;autorizado;"
     "zatwierdzone;zatwierdzony;approvato;aprovado;schváleno;onaylandı;godkänd;批准"},
    {STATUS_OFFERED,
     "proposed;offer;for sale;предложено;предлагается;запропоновано;angeboten;"
     "proposé;offert;ofrecido;ofertado;oferowane;zaoferowane;offerto;oferecido;nabídnuto;"
     "teklif edildi;erbjuden;提供;提议"},
    {STATUS_ORDERED,
     "order;firm order;signed;contract signed;under contract;ongoing;in progress;"
     "pending;awaiting delivery;to be delivered;in production;scheduled;purchased;"
     "in delivery;being delivered;deliveries ongoing;not yet delivered;undelivered"},
    {STATUS_ORDERED,
     "заказано;законтрактовано;в производстве;контракт подписан;выполняется;ожидается;"
     "замовлено;законтрактовано;очікується;виконується;bestellt;beauftragt;in Zulauf;"
     "in Produktion;commandé;en commande;en cours;en cours de livraison;pedido;"
     "encargado;contratado;en curso;en producción;zamówione;zamówiony;zakontraktowane;"
     "w trakcie;w realizacji;ordinato;in ordine;encomendado;objednáno;sipariş edildi;"
     "beställd;已订购;订购;在建;生产中"},
    {STATUS_DELIVERED,
     "complete;fulfilled;received;done;transferred;handed over;delivery completed;"
     "deliveries completed;finished;executed;closed;arrived"},
    {STATUS_DELIVERED,
     "поставлено;поставлен;передано;доставлено;выполнено;получено;завершено;"
     "передані;отримано;виконано;geliefert;ausgeliefert;übergeben;abgeschlossen;"
     "livré;livrés;livrée;reçu;terminé;achevé;entregado;entregados;recibido;"
     "completado;terminado;dostarczone;dostarczony;dostarczono;przekazane;zakończone;"
     "consegnato;consegnati;completato;entregue;concluído;dodáno;předáno;teslim edildi;"
     "levererad;levererat;已交付;交付;完成"},
    {STATUS_SUSPENDED,
     "on hold;frozen;postponed;delayed;halted;paused;stopped;приостановлено;"
     "заморожено;отложено;призупинено;відкладено;ausgesetzt;eingefroren;verschoben;"
     "suspendu;gelé;reporté;suspendido;aplazado;congelado;zawieszone;wstrzymane;"
     "sospeso;suspenso;pozastaveno;askıda;pausad;暂停;冻结"},
    {STATUS_CANCELLED,
     "terminated;withdrawn;annulled;rejected;called off;cancellation;отменено;"
     "отменен;расторгнуто;аннулировано;скасовано;розірвано;storniert;abgesagt;"
     "gekündigt;annullé;annulé;résilié;cancelado;anulado;anulowane;anulowany;"
     "odwołane;annullato;zrušeno;iptal;iptal edildi;avbruten;avbeställd;取消;终止"},
    {STATUS_NOT_HELD,
     "failed;no bids;no sale;unsold;did not take place;не состоялась;"
     "не состоялось;не продано;не відбулося;nicht stattgefunden;infructueux;desierto;"
     "nie odbyło się;nierozstrzygnięty;流标;未举行"},
    {0, NULL},
};

const struct word condition_also[] = {
    {CONDITION_ACTIVE, "operational;in use;in operation;operating;current;serviceable;airworthy;"
		       "flying;in active service;active service;combat ready;on strength;serving;"
		       "flyable;in inventory;inventory;front line;frontline;limited service"},
    {CONDITION_ACTIVE,
     "на вооружении;в строю;в эксплуатации;активен;исправен;исправный;исправные;"
     "действующий;действующие;летает;боеготов;в составе;на службе;на озброєнні;"
     "у строю;в експлуатації;справний;справні;діючий;активний;aktiv;in Dienst;"
     "im Dienst;im Einsatz;einsatzbereit;in Betrieb;en service;actif;actifs;"
     "opérationnel;en activité;en servicio;activo;activos;operativo;operativos;"
     "w służbie;w linii;aktywny;aktywne;czynny;sprawny;sprawne;in servizio;attivo;"
     "operativi;em serviço;ativo;ve službě;aktivní;v provozu;aktif;hizmette;i tjänst;"
     "现役;在役;服役;服役中;使用中"},
    {CONDITION_STORED, "in storage;reserve;in reserve;reserves;mothballed;parked;long-term storage;"
		       "preservation storage;war reserve;conserved;temporarily stored"},
    {CONDITION_STORED,
     "на хранении;хранение;в резерве;резерв;консервация;на консервации;"
     "на зберіганні;зберігання;у резерві;консервація;eingelagert;gelagert;in Reserve;"
     "abgestellt;eingemottet;en réserve;stocké;stockés;en stock;réserve;almacenado;"
     "almacenados;en reserva;en almacén;w rezerwie;zmagazynowany;zmagazynowane;"
     "w magazynie;zakonserwowany;in riserva;immagazzinato;em reserva;armazenado;"
     "v rezervě;uskladněno;depoda;yedek;i reserv;i förråd;封存;储备;备用;库存"},
    {CONDITION_DERELICT, "wreck;wrecked;hulk;ruined;dumped;unserviceable;non-airworthy;stripped;"
			 "брошен;остов;развалина;непригоден;покинутий остов;Wrack;épave;pecio;"
			 "chatarra;wrak;relitto;sucata;vrak;enkaz;报废机体;残骸"},
    {CONDITION_WITHDRAWN,
     "out of service;decommissioned;preserved;disposed;struck off charge;soc;wfu;"
     "withdrawn from use;phased out;former;no longer in service;grounded;museum;"
     "on display;inactive;scrapped;struck;ex-service"},
    {CONDITION_WITHDRAWN,
     "списан;списаны;списано;снят с вооружения;сняты с вооружения;выведен;"
     "выведены;музей;утилизирован;списаний;списані;знято з озброєння;виведено;"
     "ausgemustert;außer Dienst;außer Dienst gestellt;retiré;retirés;"
     "retiré du service;réformé;retirado;retirados;de baja;dado de baja;"
     "fuera de servicio;wycofany;wycofane;wycofano;skreślony;skasowany;ritirato;"
     "ritirati;fuori servizio;desativado;retirado de serviço;vyřazen;vyřazeno;"
     "hizmet dışı;emekli;ur tjänst;退役;除役"},
    {CONDITION_LOST, "missing;loss;losses;потерян;потеряны;потеряно;утрачен;утрачено;втрачено;"
		     "втрачений;verloren;Verlust;perdu;perdus;perdido;perdidos;utracony;utracone;"
		     "utracono;stracony;perso;persi;ztracen;ztraceno;kayıp;förlorad;损失;失踪"},
    {CONDITION_ORDERED,
     "on order;order;orders;contracted;to be delivered;awaiting delivery;planned;"
     "заказано;заказан;замовлено;bestellt;in Zulauf;commandé;commandés;en commande;"
     "pedido;pedidos;encargado;encargados;zamówione;zamówiony;zamówiono;in ordine;"
     "ordinato;encomendado;objednáno;sipariş;beställd;beställda;订购;已订购"},
    {CONDITION_UNKNOWN, "not known;unclear;uncertain;неизвестно;неизвестен;невідомо;unbekannt;"
			"inconnu;desconocido;nieznany;nieznane;sconosciuto;desconhecido;neznámý;"
			"bilinmiyor;okänd;未知;不明"},
    {CONDITION_NEW,
     "brand new;factory new;new build;newbuild;новый;новые;новая;новий;нові;neu;"
     "fabrikneu;neuf;neufs;nuevo;nuevos;nowy;nowe;nuovo;nuovi;novo;novos;nový;nové;yeni;"
     "ny;nya;全新;新;新造"},
    {CONDITION_SECOND_HAND,
     "secondhand;2nd hand;pre-owned;surplus;ex-stock;refurbished stock;"
     "from stock;бывший в употреблении;б/у;бу;подержанный;подержанные;"
     "вживаний;вживані;gebraucht;occasion;d'occasion;usagé;de segunda mano;usado;"
     "usados;używany;używane;usato;usati;použitý;použité;ikinci el;begagnad;"
     "二手;旧;已使用"},
    {CONDITION_MODERNISED,
     "upgraded;refurbished;overhauled;rebuilt;modified;reconditioned;"
     "модернизирован;модернизированный;модернизированные;капремонт;"
     "модернізований;модернізовані;modernisiert;kampfwertgesteigert;modernisé;"
     "modernisés;rénové;modernizado;modernizados;zmodernizowany;zmodernizowane;"
     "modernizowany;ammodernato;modernizovaný;modernize;moderniserad;改进;升级;"
     "现代化;翻新"},
    {CONDITION_DESTROYED,
     "abandoned and destroyed;captured and destroyed;damaged and destroyed;"
     "damaged beyond economical repair;damaged beyond economic repair;"
     "damaged beyond repair;dbr;shot down;crashed;crash;w/o;wo;written off;write-off;"
     "total loss;hull loss;scuttled;sunk;sunk but raised by Russia;burnt;burned;"
     "burnt out;blown up;exploded;killed;destroyed on the ground;destroyed in flight;"
     "destroyed on ground;destroyed in the air;ditched;downed;stricken by fire;"
     "destroyed by Russia;destroyed by Ukraine"},
    {CONDITION_DESTROYED,
     "уничтожен;уничтожено;уничтоженные;уничтожена;сбит;сбито;сбиты;разбит;"
     "разбился;сгорел;взорван;потоплен;знищено;знищений;знищені;знищена;збито;"
     "збитий;збиті;розбився;згорів;zerstört;zerstörte;abgeschossen;abgestürzt;"
     "versenkt;Totalverlust;Totalschaden;détruit;détruits;détruite;abattu;abattus;"
     "écrasé;destruido;destruidos;destruida;derribado;derribados;estrellado;"
     "zniszczony;zniszczone;zniszczono;zestrzelony;zestrzelone;rozbity;distrutto;"
     "distrutti;abbattuto;abbattuti;precipitato;destruído;destruídos;abatido;abatidos;"
     "zničen;zničeno;sestřelen;sestřeleno;imha;imha edildi;düşürüldü;düştü;förstörd;"
     "förstörda;nedskjuten;摧毁;摧毀;击毁;击落;擊落;坠毁;墜毀;销毁;毁"},
    {CONDITION_DAMAGED,
     "hit;damaged and repaired;heavily damaged;lightly damaged;повреждён;"
     "повреждено;поврежденные;повреждена;подбит;подбито;пошкоджено;пошкоджений;"
     "пошкоджені;підбито;beschädigt;beschädigte;endommagé;endommagés;endommagée;"
     "dañado;dañados;dañada;averiado;uszkodzony;uszkodzone;uszkodzono;danneggiato;"
     "danneggiati;danificado;danificados;poškozen;poškozeno;hasarlı;skadad;skadade;"
     "损坏;受损;击伤"},
    {CONDITION_CAPTURED,
     "damaged and captured;captured and damaged;seized;trophy;captured intact;"
     "захвачен;захвачено;захваченные;трофей;трофейный;захоплено;захоплений;"
     "захоплені;трофейні;erbeutet;erbeutete;gekapert;capturé;capturés;saisi;"
     "capturado;capturados;przejęty;przejęte;zdobyty;zdobyte;catturato;catturati;"
     "ukořistěn;ukořistěno;ele geçirildi;ele geçirilen;erövrad;erövrade;缴获;俘获;"
     "被俘;捕获"},
    {CONDITION_ABANDONED,
     "damaged and abandoned;abandoned and damaged;left behind;брошено;"
     "брошенные;оставлен;оставлено;покинуто;покинутий;покинуті;кинуто;aufgegeben;"
     "zurückgelassen;verlassen;abandonné;abandonnés;abandonado;abandonados;porzucony;"
     "porzucone;porzucono;abbandonato;abbandonati;opuštěn;opuštěno;terk edildi;"
     "övergiven;övergivna;遗弃;抛弃;丢弃"},
    {0, NULL},
};

const struct word price_kind_also[] = {
    {PRICE_ASKING, "asking price;list price;starting price;offer price;quote;quoted;начальная цена;"
		   "стартовая цена;стартова ціна;початкова ціна;Angebotspreis;Listenpreis;"
		   "prix demandé;precio de salida;cena wywoławcza;cena ofertowa;起拍价;报价"},
    {PRICE_SALE,
     "sold;contract;contract price;actual;paid;final;final price;purchase;selling price;"
     "продажа;цена продажи;контракт;продаж;ціна продажу;Verkauf;Verkaufspreis;Kaufpreis;"
     "vente;prix de vente;venta;precio de venta;sprzedaż;cena sprzedaży;售价;成交价;合同价"},
    {PRICE_APPRAISAL,
     "appraised;valuation;assessed;residual value;балансовая стоимость;"
     "остаточная стоимость;балансова вартість;Buchwert;Zeitwert;Schätzwert;"
     "valeur comptable;tasación;valor contable;wartość księgowa;wycena;评估;账面价值"},
    {PRICE_ESTIMATE,
     "estimated;est;approximate;оценка;оценочно;оцінка;Schätzung;geschätzt;"
     "estimation;estimé;estimación;estimado;szacunek;szacunkowa;stima;estimativa;odhad;"
     "tahmini;uppskattning;估计;估算"},
    {PRICE_LICENCE,
     "licensed production;лицензия;ліцензія;Lizenz;licencia;licencja;licenza;licença;"
     "lisans;licens;许可"},
    {0, NULL},
};

const struct word class_also[] = {
    {CLASS_FIXED_WING,
     "plane;planes;airplanes;aeroplanes;fixed-wing aircraft;landplane;jet;самолёт;"
     "самолёты;літак;літаки;Flugzeug;Starrflügler;avion;avión;samolot;aereo;avião;"
     "letoun;uçak;flygplan;固定翼;飞机"},
    {CLASS_HELICOPTER,
     "helicopters;rotorcraft;heli;helo;вертолёт;вертолёты;вертоліт;гелікоптер;"
     "вертольоти;Hubschrauber;hélicoptère;helicóptero;śmigłowiec;elicottero;vrtulník;"
     "helikopter;直升机;旋翼"},
    {CLASS_UAV, "UAVs;UCAV;UAS;RPA;drones;unmanned aerial vehicle;БПЛА;БЛА;беспилотник;дрон;"
		"безпілотник;Drohne;dron;bezzałogowiec;BSP;drönare;İHA;SİHA;无人机"},
    {0, NULL},
};

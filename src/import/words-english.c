/* Headers in English, and the abbreviations that all languages use. */
#include "words-inside.h"

const struct wordrow words_english[] = {
    {QUANTITY,
     "quantity;quantities;qty;qnty;quant;count;counts;cnt;amount;units;pcs;pieces;how many;"
     "inventory;strength;stock;holding;holdings;airframes;no of units;"
     "number of units;number of items;number of pieces"},
    {NUMBER, "number;numbers;num;nbr;numb"},
    {NO, "no;nos;nr;nrs;#;n"},
    {ROW,
     "row;row number;row no;row id;rowid;line;line number;sr no;sl no;s no;s n o;serial no in list;"
     "item no;item number;entry;entry no;index;idx;pos;position no;ref no;rank;objectid;object id"},
    {TOTAL, "total;totals;subtotal;sub total;grand total;sum;overall;all;combined;altogether"},
    {SERVICE,
     "in service;inservice;active;operational;in use;in operation;current;currently;serving;flying;"
     "airworthy;in inventory;in fleet;fleet;fleet size;on strength;current fleet;"
     "active fleet;active aircraft;in active service;combat ready;serviceable"},
    {STORED, "stored;in store;in storage;storage;reserve;in reserve;withdrawn;preserved;derelict;"
	     "non operational;inactive;on order;planned;parked;grounded;mothballed"},
    {RETIRED,
     "retired;retirement;out of service;withdrawal;struck off;disposal;disposed;fate;exit"},
    {GONE, "destroyed;damaged;captured;abandoned;scuttled;sunk;crashed;shot down;written off;"
	   "burned;burnt"},
    {TYPE, "type;types;kind of aircraft"},
    {MODEL,
     "model;models;variant;variants;version;designation;mark;series;mds;mission design series;"
     "nomenclature;make and model;make model;type model;type variant;platform;typename"},
    {SUB, "sub;submodel;subtype;subname;subvariant;subcategory;subclass"},
    {AIRCRAFT, "aircraft;aircrafts;airplane;airplanes;aeroplane;plane;planes;ac;a c;acft;airframe;"
	       "helicopter;helicopters;jet;jets;fighter;fighters;uav;uavs;drone;drones;rotorcraft;"
	       "warplane;combat aircraft"},
    {WEAPON,
     "weapon;weapons;equipment;system;systems;weapon system;weapons system;item;items;asset;"
     "assets;hardware;materiel;vehicle;vehicles;product;object;article;eqpt"},
    {DESCRIPTION, "description;descriptions;desc;descr;item description"},
    {NAME, "name;names"},
    {CODE, "code;codes;designator;id;identifier;iso;iso2;iso3;short;abbr;abbreviation"},
    {CATEGORY, "category;categories;class;classification;group;domain;equipment category;"
	       "equipment class;weapon category;armament category;kind of equipment;main category;"
	       "general category;item type"},
    {ROLE, "role;roles;mission;missions;function;task;primary role;main role"},
    {MAKER,
     "manufacturer;manufacturers;maker;mfr;mfg;make;builder;producer;manufacturer name;"
     "built by;oem;origin;country of origin;country of manufacture;origin country;design bureau;"
     "made in;produced in;producing country"},
    {OPERATOR, "operator;operators;user;users;end user of the aircraft;holder;operated by;used by;"
	       "current operator;operating country;operator name;operator country;airline"},
    {OWNER, "owner;owners;owned by;registered owner;owner name;ownership"},
    {COUNTRY, "country;countries;nation;nations;state name;country name;name of country;cty;ctry;"
	      "government;side;belligerent;party to the conflict;flag;entity;territory;economy"},
    {FORCE, "air force;airforce;armed force;armed forces;force;forces;branch;service branch;"
	    "military branch;military;arm of service;air arm;air arms;navy;army;service name;"
	    "sub service;subservice;military service"},
    {SUPPLIER,
     "supplier;suppliers;seller;sellers;vendor;exporter;exporters;donor;donors;donor country;"
     "from;provider;sender;supplied by;sold by;donated by;source country;giver;"
     "exporting country;selling country;supplying country;supplier country;provided by;"
     "contractor;prime contractor;shipper;lessor;given by;transferred from;country of supply;"
     "previous operator;former operator;losing side;losing country;lost by"},
    {RECIPIENT,
     "recipient;recipients;receiver;customer;customers;buyer;buyers;purchaser;client;"
     "importer;importers;to;end user;enduser;destination;recipient country;buyer country;"
     "beneficiary;donee;importing country;receiving country;delivered to;sold to;"
     "donated to;exported to;lessee;consignee;transferred to;given to;new operator;"
     "destination country;ordered by;country of destination;purchased by"},
    {VIA, "via;through;intermediary;broker;intermediaries;transit;middleman"},
    {ORDER, "order;orders;contract;contracts;contract award;award;agreement;signature;signed;"
	    "contract signature;purchase;acquisition;procurement;signing"},
    {ORDERED, "ordered;contracted;orders placed;number on order;purchased;bought;no on order"},
    {DELIVERY, "delivery;deliveries;deliv;transfer;transfers;handover;hand over;shipment;arrival;"
	       "received date;supply;export;exports;import;imports;sale;sales"},
    {DELIVERED, "delivered;received;supplied;transferred;handed over;shipped;donated;exported;"
		"imported;sold;given;provided;numbers delivered"},
    {LOSS, "loss;losses;lost;accident;incident;crash;attrition;mishap;shootdown;occurrence;event"},
    {PLEDGE, "pledge;pledged;announcement;announced;announce;commitment;committed;commitments;"
	     "notification;notified;reported;report;promised"},
    {DEAL, "deal;deals;transaction;deal number;deal id;contract id;contract number;contract no;"
	   "transaction id;case number;deal key;order id;order no;order number;order reference"},
    {KIND,
     "transfer type;transaction type;type of transfer;type of transaction;deal type;"
     "acquisition type;type of aid;aid type;transfer kind;contract type;type of deal;"
     "type of acquisition;means of acquisition;modality;method of acquisition;form of transfer"},
    {PURPOSE, "purpose;use;end use;intended use;outcome"},
    {DATE, "date;dates;day;when;datetime;timestamp;time;month;period;dt"},
    {YEAR, "year;years;yr;yrs;yyyy;reference year;calendar year;fiscal year;fy;edition"},
    {AS_OF, "as of;as at;as of date;date of information;status date;cut off date;last update;"
	    "last updated;updated;date updated;valid on;snapshot;snapshot date;data as of;"
	    "last seen;inventory date;reporting date;inventory year"},
    {YEAR | DELIVERY, "delivered in;delivered between;delivered during;years of deliveries"},
    {RECIPIENT | COUNTRY, "final importer state;final importer states;importer state;importer "
			  "states;importing state;final importer;final importer state s"},
    {SUPPLIER | COUNTRY, "exporter state;exporter states;exporting state;supplier state"},
    {BUILT, "built;manufactured;made;produced;manufacture;build;construction;production;rollout;"
	    "roll out;year built;yom;vintage;build date;year mfr;mfr year;year manufactured;dom"},
    {SINCE, "since;in service since;in service from;service since;entry into service;"
	    "entered service;service entry;introduced;introduction;commissioned;inducted;"
	    "induction;in use since;acquired;acquisition;first delivered;first delivery;eis;ioc"},
    {FLIGHT, "first flight;first flown;maiden flight;ff;first flew"},
    {SERIAL,
     "serial;serials;s n;sn;ser;serial number;serial no;serial nr;tail;tail number;tail no;tailno;"
     "tail code number;tailnumber;military serial;bort;bort number;bort no;board number;"
     "side number;hull number;modex;aircraft number;aircraft no;buno;bu no;bureau number;"
     "usaf serial;fuselage number;tactical number;code number;serial numbers;mil serial;"
     "aircraft serial;aircraft serial number;military registration"},
    {REGISTRATION,
     "registration;registrations;reg;regn;regno;registration number;registration no;"
     "registration mark;n number;nnumber;civil registration;rego;reg no;aircraft registration;"
     "registration marks;reg number;callsign"},
    {MSN, "construction number;construction no;c n;cn;msn;manufacturer serial number;manuf serial;"
	  "manufacturers serial number;manufacturer s serial number;factory number;works number;"
	  "cn ln;c n l n;line no;constr number;construction nr;production number;factory no;fn;"
	  "const no;manufacturer serial;mfr serial number;const number;c number;ctor number;"
	  "constructor number;constructors number;constructor s number"},
    {ICAO, "icao24;icao hex;hex;hex code;hexcode;hexid;mode s;modes;mode s code;mode s hex;"
	   "mode s code hex;icao address;icao;icao 24;24 bit address;transponder;transponder code;"
	   "adshex;ads b hex;icao24 address;icao 24 bit;hex id;mode s address;modescode;icao id"},
    {ICAO | CODE, "icao hex code;icao code"},
    {TYPE | CODE,
     "icao type;icao type code;type code;icao aircraft type;icao type designator;"
     "type designator;icao typecode;typecode;icao aircraft code;model code;aircraft code;actype;"
     "mfr mdl code;icaotype;aircraft type code;icaoactype"},
    {BASE, "base;bases;airbase;air base;location;locations;station;home base;airfield;airport;"
	   "based at;based;place;stationed;home station;home airfield;site;where;garrison;afb;"
	   "home port;last location;locality;city;town;coordinates;region;province;oblast"},
    {UNIT, "unit;squadron;squadrons;sqn;sqdn;sqdns;wing;regiment;regt;brigade;formation;unit name;"
	   "operating unit;division;esquadron;command;group name"},
    {PRICE,
     "price;prices;cost;costs;value;values;worth;money;sum paid;expenditure;budget;"
     "contract value;deal value;estimated value;program cost;programme cost;financial value"},
    {EACH | PRICE,
     "unit price;unit cost;price per unit;cost per unit;price each;cost each;unit value;"
     "per unit price;flyaway cost;flyaway price;unit flyaway cost;price per aircraft;"
     "cost per aircraft;value per unit;price unit;price per piece;price per item;"
     "unitprice;unitcost;per unit cost"},
    {TOTAL | PRICE, "total price;total cost;total value;contract total;deal total;total amount usd;"
		    "order value;total contract value;price total;total usd;aggregate value"},
    {EACH, "each;per unit;apiece;per piece;per item"},
    {CURRENCY, "currency;currency code;ccy;unit of currency"},
    {TIV, "tiv;sipri tiv;tiv delivered;trend indicator value;tiv total;tiv delivery values;"
	  "sipri tiv of delivered weapons;tiv of delivered weapons;delivered tiv"},
    {OTHER | TIV, "tiv per unit;tiv deal unit;tiv total order;sipri tiv for total order;"
		  "sipri tiv per unit;tiv for total order;tiv deal;tiv unit"},
    {STATUS, "status;current status;delivery status;state;stage;progress;order status"},
    {CONDITION,
     "condition;conditions;technical condition;state of repair;condition of aircraft;"
     "new or used;new used;damage;damage level;loss type;type of loss;loss status;loss category;"
     "equipment status;fate of aircraft;degree of damage"},
    {ESTIMATE,
     "estimate;estimated;is estimate;uncertain;uncertainty;approx;approximate;sipri estimate;"
     "estimation"},
    {SOURCE, "source;sources;reference;references;ref;refs;cite;citation;publication;reported by;"
	     "according to;source name;evidence;proof"},
    {ADDRESS,
     "url;urls;link;links;source url;source link;web;website;webpage;hyperlink;href;uri;"
     "web address;web link;picture;image;photo;proof link;evidence link;image url;post;tweet"},
    {NOTE, "note;notes;title;headline;comment;comments;remark;remarks;rmks;additional "
	   "information;details;detail;"
	   "info;additional info;further information;observations;memo;explanation;footnote;"
	   "footnotes;annotation;more information;other information;misc;history;additional notes;"
	   "narrative;circumstances;cause;context;supplementary information"},
    {TAGS, "tag;tags;label;labels;keywords"},
    {NOTHING,
     "to date;so far;in the year range;in the "
     "period;of;the;in;for;on;at;by;and;or;a;an;s;es;is;was;per;with;main;known;reported "
     "number;"
     "latest;full;est;other;new;respective;actual;current number;placed;list;listed;usd;eur;"
     "us;millions;million;mln;mn;m;bn;dollars;concerned;involved;data;field"},
    {OTHER,
     "fh;flying hours;flying hour;flight hour;hour;gallons;mph;kmh;knots;euros;rating;risk;"
     "speed;range;length;width;height;wingspan;weight;crew;engine;engines;engine type;altitude;"
     "ceiling;radar;missile;missiles;bomb;gun;ship;ships;tank;percent;%;percentage;share;pct;"
     "change;population;gdp;pilot;pilots;latitude;longitude;lat;lon;lng;killed;injured;casualties;"
     "fatalities;fatality;fatal;aboard;on board;occupants;passengers;killed in "
     "action;deaths;dead;wounded;survivors;email;phone;zip;postal;street;expires;expiration;"
     "certificate;"
     "address street;max;min;average;mean;rate;cmpg;seat;seats;hours;flight hours;carrier;"
     "capacity;payload;score;language;author;editor;age;icao airline;iata;nato name;reporting name;"
     "nato reporting name;nickname;name of pilot;cycles;acars;adsb;squawk"},
    {0, NULL},
};

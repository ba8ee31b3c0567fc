/* What the words of a header speak of, one bit each, and the tables of them by language: inside
 * words.c and its like. A German compound has several bits: Lieferdatum is date and delivery. */
#ifndef HANGAR_IMPORT_WORDS_INSIDE_H
#define HANGAR_IMPORT_WORDS_INSIDE_H

#include "wordlist.h"

#define BIT(n) ((uint64_t)1 << (n))
enum idea_bit {
	/* how many */
	I_QUANTITY,
	I_NUMBER, /* how many, or which one */
	I_NO,     /* with I_NUMBER: written as No. */
	I_ROW,
	I_TOTAL,
	I_SERVICE, /* in service, active, operational */
	I_STORED,  /* other conditions of a holding */
	I_GONE,    /* destroyed, captured, damaged, ...: conditions of a loss */
	/* what */
	I_TYPE,
	I_MODEL, /* model, variant, designation */
	I_SUB,   /* sub-type, sub-model */
	I_AIRCRAFT,
	I_WEAPON, /* weapon, equipment, system, item */
	I_DESCRIPTION,
	I_NAME,
	I_CODE,
	I_CATEGORY,
	I_ROLE,
	I_MAKER,
	/* who */
	I_OPERATOR,
	I_OWNER,
	I_COUNTRY,
	I_FORCE, /* service, branch, air force */
	I_SUPPLIER,
	I_RECIPIENT,
	I_VIA,
	/* events */
	I_ORDER,   /* the noun: an order, a contract */
	I_ORDERED, /* the participle */
	I_DELIVERY,
	I_DELIVERED,
	I_LOSS,
	I_PLEDGE,
	I_DEAL,
	I_KIND, /* of transaction */
	I_PURPOSE,
	/* when */
	I_DATE,
	I_YEAR,
	I_AS_OF,
	I_BUILT,
	I_FLIGHT, /* first flight */
	I_RETIRED,
	I_SINCE, /* in service since, introduced */
	/* which one */
	I_SERIAL,
	I_REGISTRATION,
	I_MSN,
	I_ICAO,
	/* where */
	I_BASE,
	I_UNIT,
	/* how much */
	I_PRICE,
	I_EACH,
	I_CURRENCY,
	I_TIV,
	/* the rest */
	I_STATUS,
	I_CONDITION,
	I_ESTIMATE,
	I_SOURCE,
	I_ADDRESS,
	I_NOTE,
	I_TAGS,
	I_NOTHING, /* of, the, in: says nothing; with others: says them only where it stands alone
		    */
	I_OTHER,   /* speed, crew, engine: known to be no field of ours */
};

#define QUANTITY     BIT(I_QUANTITY)
#define NUMBER       BIT(I_NUMBER)
#define NO           (BIT(I_NO) | NUMBER)
#define ROW          BIT(I_ROW)
#define TOTAL        BIT(I_TOTAL)
#define SERVICE      BIT(I_SERVICE)
#define STORED       BIT(I_STORED)
#define GONE         BIT(I_GONE)
#define TYPE         BIT(I_TYPE)
#define MODEL        BIT(I_MODEL)
#define SUB          BIT(I_SUB)
#define AIRCRAFT     BIT(I_AIRCRAFT)
#define WEAPON       BIT(I_WEAPON)
#define DESCRIPTION  BIT(I_DESCRIPTION)
#define NAME         BIT(I_NAME)
#define CODE         BIT(I_CODE)
#define CATEGORY     BIT(I_CATEGORY)
#define ROLE         BIT(I_ROLE)
#define MAKER        BIT(I_MAKER)
#define OPERATOR     BIT(I_OPERATOR)
#define OWNER        BIT(I_OWNER)
#define COUNTRY      BIT(I_COUNTRY)
#define FORCE        BIT(I_FORCE)
#define SUPPLIER     BIT(I_SUPPLIER)
#define RECIPIENT    BIT(I_RECIPIENT)
#define VIA          BIT(I_VIA)
#define ORDER        BIT(I_ORDER)
#define ORDERED      BIT(I_ORDERED)
#define DELIVERY     BIT(I_DELIVERY)
#define DELIVERED    BIT(I_DELIVERED)
#define LOSS         BIT(I_LOSS)
#define PLEDGE       BIT(I_PLEDGE)
#define DEAL         BIT(I_DEAL)
#define KIND         BIT(I_KIND)
#define PURPOSE      BIT(I_PURPOSE)
#define DATE         BIT(I_DATE)
#define YEAR         BIT(I_YEAR)
#define AS_OF        BIT(I_AS_OF)
#define BUILT        BIT(I_BUILT)
#define FLIGHT       BIT(I_FLIGHT)
#define RETIRED      BIT(I_RETIRED)
#define SINCE        BIT(I_SINCE)
#define SERIAL       BIT(I_SERIAL)
#define REGISTRATION BIT(I_REGISTRATION)
#define MSN          BIT(I_MSN)
#define ICAO         BIT(I_ICAO)
#define BASE         BIT(I_BASE)
#define UNIT         BIT(I_UNIT)
#define PRICE        BIT(I_PRICE)
#define EACH         BIT(I_EACH)
#define CURRENCY     BIT(I_CURRENCY)
#define TIV          BIT(I_TIV)
#define STATUS       BIT(I_STATUS)
#define CONDITION    BIT(I_CONDITION)
#define ESTIMATE     BIT(I_ESTIMATE)
#define SOURCE       BIT(I_SOURCE)
#define ADDRESS      BIT(I_ADDRESS)
#define NOTE         BIT(I_NOTE)
#define TAGS         BIT(I_TAGS)
#define NOTHING      BIT(I_NOTHING)
#define OTHER        BIT(I_OTHER)

extern const struct wordrow words_english[], words_russian[], words_ukrainian[], words_german[],
    words_french[], words_spanish[], words_polish[], words_chinese[], words_italian[],
    words_portuguese[], words_czech[], words_turkish[], words_swedish[];

#endif

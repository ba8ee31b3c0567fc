/* The words of money: inside the model, for reading amounts. */
#ifndef HANGAR_CURRENCY_H
#define HANGAR_CURRENCY_H

#include <stddef.h>

enum { LEXEME_CURRENCY, LEXEME_MULTIPLIER };

struct lexeme;

/* The code, symbol or word of a currency (value: its id) or a multiplier (value: its factor) that
 * folded text starts with, or NULL. */
const struct lexeme *currency_match(const char *at, size_t n);

#endif

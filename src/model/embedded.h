/* The reference lists of schema/, made into byte arrays by the build. UTF-8, not NUL-terminated. */
#ifndef HANGAR_EMBEDDED_H
#define HANGAR_EMBEDDED_H

#include <stddef.h>

extern const unsigned char embedded_currencies[]; /* code,name,minor_digits,symbols,words */
extern const size_t embedded_currencies_size;
extern const unsigned char embedded_multipliers[]; /* word,factor */
extern const size_t embedded_multipliers_size;
extern const unsigned char embedded_types[];
extern const size_t embedded_types_size;
extern const unsigned char embedded_makers[]; /* house,makers */
extern const size_t embedded_makers_size;
extern const unsigned char embedded_parties[];
extern const size_t embedded_parties_size;
extern const unsigned char embedded_memberships[];
extern const size_t embedded_memberships_size;

#endif

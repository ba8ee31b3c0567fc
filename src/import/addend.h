/* A cell as a number that can be added up. */
#ifndef HANGAR_IMPORT_ADDEND_H
#define HANGAR_IMPORT_ADDEND_H

#include <stdbool.h>
#include <stdint.h>

#include "hangar/quantity.h"
#include "hangar/str.h"

#include "cells.h"

__extension__ typedef __int128 millionths;

/* Bounds in millionths: of an amount of money in its major unit, whichever currency it is in. */
struct addend {
	millionths low, high;
	bool open;    /* nobody says how much it is at most */
	int decimals; /* 1.25 has 2; 20.00 has none */
};

/* False for a cell that is no figure: blank, words, a date, a share in percent. "some" and "?" are
 * figures without an end. */
bool addend_read(struct addend *a, const struct cell *c, enum numeral_style style);
/* "1,234", "12.5". */
void addend_format(struct str *out, millionths n);

#endif

/* Adjectives of states: "Soviet", "российской", "ukrainische". */
#ifndef HANGAR_IMPORT_DEMONYM_H
#define HANGAR_IMPORT_DEMONYM_H

#include "hangar/catalogue.h"

/* The party that a word is the adjective of; 0: none. */
party_id demonym_party(const char *word, size_t n, const struct catalogue *c);

#endif

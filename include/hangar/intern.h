/* Strings to small numbers: each distinct text gets the next number, from 0 on. */
#ifndef HANGAR_INTERN_H
#define HANGAR_INTERN_H

#include <stddef.h>
#include <stdint.h>

#define INTERN_NONE UINT32_MAX

struct intern; /* owns copies of its texts */

struct intern *intern_new(void);
void intern_free(struct intern **t);
/* The number of s, adding it when new (*added, if given, says which). */
uint32_t intern_add(struct intern *t, const char *s, size_t n, int *added);
uint32_t intern_find(const struct intern *t, const char *s, size_t n); /* INTERN_NONE: absent */
const char *intern_text(const struct intern *t, uint32_t id);          /* borrowed */

#endif

/* The migrations that make a ledger, in order. Their text is schema/NNN-*.sql, embedded at build
 * time; each sets PRAGMA user_version to its number as its last act. */
#ifndef HANGAR_STORE_SCHEMA_H
#define HANGAR_STORE_SCHEMA_H

#include <stddef.h>
#include <stdint.h>

#define LEDGER_APPLICATION_ID 0x484e4752u /* 'HNGR'; stands in the file's header */

struct migration {
	int version;
	const char *name;
	const unsigned char *text; /* without a NUL at its end */
	const size_t *size;
};

extern const struct migration migrations[];
extern const size_t migration_count;
int schema_version(void); /* the newest that this program knows */

/* Made by the Makefile from schema/. */
extern const unsigned char embedded_schema_001[], embedded_schema_002[], embedded_schema_003[],
    embedded_schema_004[], embedded_schema_005[], embedded_schema_006[], embedded_schema_007[];
extern const size_t embedded_schema_001_size, embedded_schema_002_size, embedded_schema_003_size,
    embedded_schema_004_size, embedded_schema_005_size, embedded_schema_006_size,
    embedded_schema_007_size;

#endif

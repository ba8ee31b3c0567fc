/* The table of migrations. A change to the ledger is a new file in schema/ and a new row here;
 * what was released is never edited. */
#include "schema.h"

int schema_version(void)
{
	return migrations[migration_count - 1].version;
}

const struct migration migrations[] = {
    {.version = 1,
     .name = "ledger",
     .text = embedded_schema_001,
     .size = &embedded_schema_001_size},
    {.version = 2,
     .name = "editions",
     .text = embedded_schema_002,
     .size = &embedded_schema_002_size},
    {.version = 3,
     .name = "names as stated",
     .text = embedded_schema_003,
     .size = &embedded_schema_003_size},
    {.version = 4,
     .name = "judgements",
     .text = embedded_schema_004,
     .size = &embedded_schema_004_size},
    {.version = 5,
     .name = "index currency",
     .text = embedded_schema_005,
     .size = &embedded_schema_005_size},
    {.version = 6,
     .name = "readings",
     .text = embedded_schema_006,
     .size = &embedded_schema_006_size},
    {.version = 7,
     .name = "other equipment",
     .text = embedded_schema_007,
     .size = &embedded_schema_007_size},
};
const size_t migration_count = sizeof migrations / sizeof *migrations;

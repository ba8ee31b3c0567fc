/* Presets: the layouts of well-known lists, told by their header. */
#ifndef HANGAR_IMPORT_PRESET_H
#define HANGAR_IMPORT_PRESET_H

struct err;

/* ERR_USAGE for a name that is no preset; NULL is none asked for. */
int preset_check(const char *name, struct err *e);

#endif

/* The columns of the presets, in the files of their publishers. */
#ifndef HANGAR_IMPORT_PRESET_COLUMNS_H
#define HANGAR_IMPORT_PRESET_COLUMNS_H

#include "preset.h"

/* preset-sipri.c */
extern const struct preset_column preset_sipri_deliveries[], preset_sipri_register[],
    preset_sipri_register_2012[], preset_sipri_geo[], preset_sipri_tiv_recipients[],
    preset_sipri_tiv_suppliers[], preset_sipri_tiv_exports[], preset_sipri_tiv_imports[];
/* preset-airframes.c */
extern const struct preset_column preset_plane_alert[], preset_opensky[], preset_basestation[],
    preset_faa[];
/* preset-losses.c */
extern const struct preset_column preset_warspotting[], preset_oryx_vehicles[], preset_oryx_dated[];
extern const struct preset_constant preset_one_lost[];
/* preset-aid.c */
extern const struct preset_column preset_kiel[];
extern const struct preset_constant preset_to_ukraine[];
/* preset-published.c: rates and indexes */
extern const struct preset_column preset_ecb[];
extern const struct preset_column preset_fred_cpi[];
extern const struct preset_series preset_fred_series[];
extern const struct preset_column preset_bls_table[];
extern const struct preset_column preset_bls_flat[];
extern const struct preset_series preset_bls_series[];
extern const struct preset_column preset_world_bank[];

#endif

/* The sample files, embedded at build time from fixtures/kazakh-sale. */
#ifndef HANGAR_APP_DEMO_H
#define HANGAR_APP_DEMO_H

#include <stddef.h>

extern const unsigned char embedded_demo_sources[], embedded_demo_transfers[],
    embedded_demo_holdings[], embedded_demo_rates[];
extern const size_t embedded_demo_sources_size, embedded_demo_transfers_size,
    embedded_demo_holdings_size, embedded_demo_rates_size;

#endif

# Hangar. The source lists below are the table of contents; everything made stands under build/.
#
#   make deps      installs what the build and the tests need (apt; elsewhere prints the names)
#   make           builds build/hangar
#   make demo      loads the sample ledger and prints its cost summary
#   make test      all tests; the last line is "N passed, N failed"
#   make lint      headers compile alone, layers point down, formatting
#   make bench     measures against sqlite3 in the same run
#   make check-asan check-ubsan check-valgrind    the tests under each of these
#   make fuzz [FUZZ_SECONDS=300]   any bytes at all to the importer (clang with libFuzzer)
#   make install uninstall [prefix=/usr/local] [DESTDIR=]    make dist    make clean

VERSION := 0.1.0
prefix ?= /usr/local
bindir ?= $(prefix)/bin
B ?= build
CC ?= cc
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
SANITIZE ?=
V ?= 0
Q := $(if $(filter 1,$(V)),,@)

WARNINGS := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wundef \
	-Wwrite-strings -Wvla -Wconversion $(if $(CI),-Werror)
LIBRARIES := sqlite3 libutf8proc libzstd jansson nettle libxxhash ncursesw
# ncursesw would have _XOPEN_SOURCE its own way
# Asked once, when first needed: `make deps all` has pkg-config only after deps.
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(filter-out -D_%,$$(shell $(PKG_CONFIG) --cflags $(LIBRARIES))))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := $$(shell $(PKG_CONFIG) --libs $(LIBRARIES)))$(PKG_LIBS)
ALL_CFLAGS = -std=c11 -D_XOPEN_SOURCE=700 -DHANGAR_VERSION='"$(VERSION)"' -Iinclude \
	$(WARNINGS) $(PKG_CFLAGS) $(CFLAGS) $(SANITIZE)
LIBS = $(PKG_LIBS) -lcsv -lpthread -lm

# ---- the layers, from below; each may include and link only those before it, as LAYER_below says

LAYERS := base model store import analysis report app cli tui

base := ahead copy csvline err file intern line mem shell spool str utf8
model := amount amount-value catalogue cell currency date date-parse date-part date-rewrite edit \
	evidence field filter filter-name filter-range filter-term filter-words grade lexicon makers \
	money names nearest numeral other quantity rate reference type-name type-script typeset \
	vocabulary vocabulary-also
store := column db feed halves history idmap index judgement keep known leftover load migrate \
	open original record row runs schema stand transaction where
import := addend adding alike apostrophe block candidate caption caption-double cells changes \
	column-looks date-named decision delimiter demonym detect dialect encoding equipment figure \
	fitness glance glue glued ground guess guess-aircraft guess-choice guess-draft guess-equipment \
	guess-headings guess-market guess-number guess-take header heading heading-time headings \
	headings-say headings-total headings-why identity lane letters mapping mapping-file \
	mapping-save mark market meaning memo memory mend money-of moneys nature offer opening ordinal \
	outline outline-above outline-across outline-carry outline-level outline-note outline-pass \
	outline-reason outline-section outline-table outline-total party-named pattern pieces place \
	plan portion position preamble preset preset-aid preset-airframes preset-losses \
	preset-published preset-sipri preset-table profile proof prove published reader refusal regroup \
	requote row rowspan running series shape sheet short-year sides span spread subject survey \
	tally twice typed value-rule value-survey volumes wordlist words-cell words-chinese \
	words-english words-equipment words-french words-german words-header words-money words-other \
	words-polish words-rule words-russian words-spanish words-ukrainian
analysis := area books caps chain chain-deal chain-source check check-ack check-asking-as-sale \
	check-balance check-breakdown check-count check-denied check-duplicate check-echo check-fleet \
	check-group check-implied-rate check-impossible check-magnitude check-name check-note-price \
	check-outlier check-oversold check-price check-price-outlier check-ring check-split \
	check-unconfirmed check-ungraded choose circulation claim-origin clash decisive \
	decisive-candidates decisive-figure decisive-structure decisive-tally diff diff-attribute \
	diff-cause diff-claims diff-fleet diff-holders diff-match diff-part dimension dimension-table \
	edition exchange exchange-way facet facet-claim feasible figure figures-given fleet flow gather \
	held history implied lists magnitude muster origin part passed policy policy-option price \
	price-outlier price-told prices range reconcile resolve retold rivals same-deal share slips \
	snapshot split stand stated-share stock suggest sum tellings total total-group total-money \
	total-note total-rows total-share twins twins-say valuation version whole why why-capped \
	why-deal why-id why-lot why-part why-price why-range why-share why-stock why-sum why-sum-share \
	why-sum-whole why-total without wording workshop
report := appendix cell-order chain-layout chain-svg chain-text check-report claim-cell \
	diff-because diff-deals diff-fleets diff-report diff-totals judged layout list list-batches \
	list-claims list-deals list-indexes list-judged list-parties list-prices list-sources \
	list-stands list-suggestions list-types listing listing-claims listing-deal listing-deals \
	listing-detail listing-diff listing-ledger listing-like listing-parts listing-search \
	listing-sources listing-totals listing-why log-report look near part-table plain render-csv \
	render-json render-markdown render-text report show show-batch show-claim show-date show-deal \
	show-name show-passed show-source show-split show-value show-versions side-cell side-matrix \
	side-said side-table side-text side-voices sides summary summary-deals summary-disputes \
	summary-notes summary-totals table table-order total-report total-table usage value why-json \
	why-report why-rows why-words
app := ack add alias changing compare demo depends drift edit edit-source import incoming \
	likeness merge planned put put-list rejects repetition session split stand sums told twin undo \
	unkept wording
cli := browse change command compare complaint guard help import import-diff import-json \
	import-report import-understood interrupt judge left line look option output progress spelling \
	stand value why
tui := action action-ledger action-move action-view browse browser contrast detail frame guard \
	help ink job key lines list panes prompt reading screen search slots view work world
main := main

below_base :=
below_model := base
below_store := model base
below_import := model base
below_analysis := model base
below_report := analysis model base
below_app := report analysis import store model base
below_cli := app report analysis import store model base
below_tui := app report analysis import store model base

# ---- embedded text: NAME:FILE, each becomes the array embedded_NAME in the given layer

EMBED_model := types:schema/aircraft-types.csv makers:schema/makers.csv parties:$(B)/gen/parties.csv \
	memberships:schema/memberships.csv currencies:$(B)/gen/currencies.csv \
	multipliers:schema/multipliers.csv
EMBED_store := schema_001:schema/001-ledger.sql schema_002:schema/002-editions.sql \
	schema_003:schema/003-names-as-stated.sql schema_004:schema/004-judgements.sql \
	schema_005:schema/005-index-currency.sql schema_006:schema/006-readings.sql \
	schema_007:schema/007-other-equipment.sql
EMBED_app := demo_sources:fixtures/kazakh-sale/sources.csv \
	demo_transfers:fixtures/kazakh-sale/transfers.csv \
	demo_holdings:fixtures/kazakh-sale/holdings.csv demo_rates:fixtures/kazakh-sale/rates.csv

.PHONY: all deps demo test lint bench fuzz fuzz-run check-asan check-ubsan check-valgrind install uninstall dist \
	clean units lint-headers lint-layers lint-format
.DELETE_ON_ERROR:
.SECONDARY:

all: $(B)/hangar

objects = $(patsubst %,$(B)/obj/$(1)/%.o,$($(1))) \
	$(foreach e,$(EMBED_$(1)),$(B)/obj/$(1)/embed-$(firstword $(subst :, ,$(e))).o)
ARCHIVES := $(patsubst %,$(B)/lib%.a,cli tui app report analysis import store model base)

define layer_rules
$(B)/lib$(1).a: $(call objects,$(1))
	@echo "  AR    $$@"
	$(Q)rm -f $$@ && ar rcs $$@ $$^
$(foreach e,$(EMBED_$(1)),$(call embed_rule,$(1),$(firstword $(subst :, ,$(e))),$(lastword $(subst :, ,$(e)))))
endef

define embed_rule

$(B)/gen/embed-$(2).c: $(3)
	@echo "  EMBED $(3)"
	@mkdir -p $$(@D)
	$(Q){ echo '#include <stddef.h>'; \
	  echo 'extern const unsigned char embedded_$(2)[]; extern const size_t embedded_$(2)_size;'; \
	  echo 'const unsigned char embedded_$(2)[] = {'; \
	  od -An -v -tx1 $$< | sed 's/ \([0-9a-f][0-9a-f]\)/0x\1,/g'; \
	  echo '0}; const size_t embedded_$(2)_size = sizeof embedded_$(2) - 1;'; } > $$@
$(B)/obj/$(1)/embed-$(2).o: $(B)/gen/embed-$(2).c
	@mkdir -p $$(@D)
	$(Q)$$(CC) $$(ALL_CFLAGS) -c -o $$@ $$<
endef

$(foreach l,$(LAYERS),$(eval $(call layer_rules,$(l))))

$(B)/obj/%.o: src/%.c Makefile
	@echo "  CC    $<"
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/hangar: $(B)/obj/main.o $(ARCHIVES)
	@echo "  LINK  $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# ---- states and currencies with their names, from iso-codes (LGPL data) and our own additions

ISO_PREFIX = $(shell $(PKG_CONFIG) --variable=prefix iso-codes 2>/dev/null || echo /usr)

$(B)/iso-names: schema/iso-names.c
	@echo "  CC    $<"
	@mkdir -p $(@D)
	$(Q)$(CC) -std=c11 -D_DEFAULT_SOURCE $(WARNINGS) -O1 -o $@ $< \
		$(shell $(PKG_CONFIG) --cflags --libs jansson libutf8proc) -lcsv
$(B)/gen/parties.csv: schema/parties.csv $(B)/iso-names
	@mkdir -p $(@D)
	$(Q)$(B)/iso-names parties $(ISO_PREFIX) $< > $@
$(B)/gen/currencies.csv: schema/currencies.csv $(B)/iso-names
	@mkdir -p $(@D)
	$(Q)$(B)/iso-names currencies $(ISO_PREFIX) $< > $@

# ---- what a machine needs

PACKAGES := gcc make pkg-config libsqlite3-dev sqlite3 libcsv-dev libutf8proc-dev libzstd-dev \
	libjansson-dev nettle-dev libxxhash-dev libncurses-dev ncurses-base libcmocka-dev iso-codes clitest jq

deps:
	$(Q)sh tests/deps $(PACKAGES)

demo: $(B)/hangar
	$(Q)$(B)/hangar demo

# ---- tests

UNITS := $(patsubst tests/unit/%.c,$(B)/test/%,$(wildcard tests/unit/test_*.c))

$(B)/test/%: tests/unit/%.c $(ARCHIVES)
	@echo "  TEST  $<"
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -Isrc -Itests/unit -MMD -MP -o $@ $< $(ARCHIVES) -lcmocka $(LIBS) -lm

# The terminal: scripts of keys played to it, and every way out of it.
PLAYERS := $(patsubst tests/tui/%.c,$(B)/test/%,$(wildcard tests/tui/*.c))

$(PLAYERS): $(B)/test/%: tests/tui/%.c $(ARCHIVES)
	@echo "  TEST  $<"
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -Isrc -MMD -MP -o $@ $< $(ARCHIVES) $(LIBS)

BENCHES := $(patsubst tests/bench/%.c,$(B)/bench/%,$(wildcard tests/bench/*.c))

$(BENCHES): $(B)/bench/%: tests/bench/%.c $(ARCHIVES)
	@echo "  BENCH $<"
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -Isrc -MMD -MP -o $@ $< $(ARCHIVES) $(LIBS)

units: $(UNITS) $(PLAYERS) $(BENCHES)

test: $(B)/hangar $(UNITS) $(PLAYERS)
	$(Q)B=$(B) sh tests/run

check-asan:
	$(Q)$(MAKE) B=build/asan SANITIZE="-fsanitize=address -fno-omit-frame-pointer" test
check-ubsan:
	$(Q)$(MAKE) B=build/ubsan SANITIZE="-fsanitize=undefined -fno-sanitize-recover=all" test
check-valgrind: $(B)/hangar $(UNITS) $(PLAYERS)
	$(Q)B=$(B) WRAP="valgrind -q --error-exitcode=99 --leak-check=full" sh tests/run

# Any bytes at all, from the awkward files on; what fails is left in build/fuzz.
FUZZERS := $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(wildcard tests/fuzz/*.c))
FUZZ_SECONDS ?= 300

$(FUZZERS): $(B)/fuzz/%: tests/fuzz/%.c $(ARCHIVES)
	@echo "  FUZZ  $<"
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer -o $@ $< $(ARCHIVES) $(LIBS)

fuzz:
	$(Q)$(MAKE) B=build/fuzz CC=clang \
	  SANITIZE="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all" fuzz-run
fuzz-run: $(FUZZERS)
	$(Q)mkdir -p $(B)/corpus
	$(Q)for f in $(FUZZERS); do $$f -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=20 \
	  -artifact_prefix=$(B)/ $(B)/corpus fixtures/awkward || exit 1; done

# ---- lint

HEADERS := $(wildcard include/hangar/*.h src/*/*.h)

lint: lint-headers lint-layers lint-format

lint-headers:
	$(Q)for h in $(HEADERS); do \
	  $(CC) $(ALL_CFLAGS) -fsyntax-only -x c $$h || exit 1; done; echo "headers compile alone"

# Each layer's archive, whole, must link with only the layers below it.
lint-layers: $(ARCHIVES)
	$(Q)echo 'int main(void){return 0;}' > $(B)/empty.c; \
	$(foreach l,$(LAYERS),$(CC) -o $(B)/layer-test $(B)/empty.c -Wl,--whole-archive $(B)/lib$(l).a \
	  -Wl,--no-whole-archive $(patsubst %,$(B)/lib%.a,$(below_$(l))) $(LIBS) $(SANITIZE) || exit 1;) \
	sh tests/layers && echo "layers point down"

lint-format:
	$(Q)clang-format --dry-run -Werror $(wildcard include/hangar/*.h src/*.c src/*/*.[ch] tests/*/*.[ch] schema/*.c)
	@echo "formatting holds"

bench: $(B)/hangar $(BENCHES)
	$(Q)B=$(B) sh tests/bench/import.sh
	$(Q)B=$(B) sh tests/bench/keys.sh

# ---- install

install: $(B)/hangar
	install -d $(DESTDIR)$(bindir)
	install -m 755 $(B)/hangar $(DESTDIR)$(bindir)/hangar
uninstall:
	rm -f $(DESTDIR)$(bindir)/hangar
dist:
	$(Q)mkdir -p $(B) && git archive --format=tar.gz --prefix=hangar-$(VERSION)/ \
	  -o $(B)/hangar-$(VERSION).tar.gz HEAD && echo $(B)/hangar-$(VERSION).tar.gz
clean:
	rm -rf build

-include $(shell find $(B) -name '*.d' 2>/dev/null)

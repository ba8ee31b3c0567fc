-- The ledger, version 1.
--
-- Rows are appended, never changed: there is no UPDATE and no DELETE in the program, and its own
-- connection is denied both. What is in force follows from the history: a row is open while any
-- batch that said it is active, and a batch is active unless the last undo or redo of its command
-- is an undo.
--
-- Days are counted from 1970-01-01. A date takes three columns: X_first and X_last, its earliest
-- and latest day (NULL: open, or nothing stated), and X_text, its canonical EDTF; X_text is NULL
-- for a plain day, which X_first says as well, and where nothing is stated.
-- A quantity takes four: X_flags (1 low, 2 best, 4 high is stated, 8 approximate, 16 estimated,
-- 32 a stated unknown; NULL: nothing is stated), X_low, X_best, X_high. Money is a quantity in
-- minor units with X_currency, an ISO 4217 code. Words of a vocabulary are the numbers of
-- include/hangar/vocabulary.h, NULL where not stated. Text that is not stated is NULL.

PRAGMA application_id = 1213089618; -- 'HNGR'

-- ---- history ------------------------------------------------------------------------------------

-- One line of the history: what somebody did.
CREATE TABLE command (
	id INTEGER PRIMARY KEY,  -- dense, from 1
	at INTEGER NOT NULL,     -- Unix seconds
	who TEXT,                -- login name
	verb TEXT NOT NULL,      -- init, import, add, undo, redo ...
	what TEXT,               -- for people: the files or the claim
	target INTEGER REFERENCES command (id) -- the command that an undo or redo speaks of
) STRICT;

-- A kept file, once for the same bytes.
CREATE TABLE original (
	id INTEGER PRIMARY KEY,
	sha256 TEXT NOT NULL UNIQUE, -- of the whole, 64 hexadecimal digits
	size INTEGER NOT NULL        -- bytes
) STRICT;

-- The bytes of a kept file in zstd frames of at most 1 MiB, cut at line ends. Only a line longer
-- than a frame is cut inside; it then begins at the start of a frame.
CREATE TABLE original_frame (
	original INTEGER NOT NULL REFERENCES original (id),
	first_offset INTEGER NOT NULL, -- of its first byte, in the file
	first_line INTEGER NOT NULL,   -- 1-based number of the line that byte belongs to
	size INTEGER NOT NULL,         -- bytes when decompressed
	data BLOB NOT NULL,
	PRIMARY KEY (original, first_offset)
) STRICT;

-- One imported file or one edit.
CREATE TABLE batch (
	id INTEGER PRIMARY KEY,         -- dense, from 1
	command INTEGER NOT NULL REFERENCES command (id),
	file TEXT,                      -- as given on the command line; NULL: typed in
	sha256 TEXT,                    -- of that file
	original INTEGER REFERENCES original (id),
	record INTEGER,                 -- enum record of include/hangar/field.h
	preset TEXT,                    -- the layout it was recognised as
	encoding TEXT,
	delimiter TEXT,                 -- one character
	header_line INTEGER,            -- 1-based; NULL: without a header
	mapping TEXT                    -- JSON object, header to field
) STRICT;
CREATE INDEX batch_by_command ON batch (command);

-- What became of a batch's rows, written when it is closed. The last four add up to the first.
CREATE TABLE batch_count (
	batch INTEGER PRIMARY KEY REFERENCES batch (id),
	read INTEGER NOT NULL,
	kept INTEGER NOT NULL,
	unchanged INTEGER NOT NULL,
	set_aside INTEGER NOT NULL,
	rejected INTEGER NOT NULL
) STRICT;

-- Rows of a file that are not in the ledger, and why.
CREATE TABLE unkept (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	fate INTEGER NOT NULL, -- enum fate of include/hangar/store.h
	reason TEXT
) STRICT;
CREATE INDEX unkept_by_line ON unkept (batch, line);

-- ---- names --------------------------------------------------------------------------------------
-- Identities only: what is known of them stands in the definitions below. A name stays when the
-- batch that brought it is undone.

CREATE TABLE type (
	id INTEGER PRIMARY KEY,
	designation TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE party (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE source (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE deal (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE
) STRICT;

-- One type, or several with an unknown split.
CREATE TABLE typeset (
	id INTEGER PRIMARY KEY,
	members TEXT NOT NULL UNIQUE -- ids of its types, ascending, ',' between: what tells sets apart
) STRICT;
CREATE TABLE typeset_member (
	typeset INTEGER NOT NULL REFERENCES typeset (id),
	position INTEGER NOT NULL,   -- from 0, in the order in which they were first stated
	type INTEGER NOT NULL REFERENCES type (id),
	PRIMARY KEY (typeset, position)
) STRICT, WITHOUT ROWID;

-- ---- rows ---------------------------------------------------------------------------------------
-- All appended rows share one sequence of numbers (claim:N). batch and line: who said it first and
-- where (line 0: typed in).

CREATE TABLE holding (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	source INTEGER REFERENCES source (id),
	stance INTEGER,
	denies INTEGER,
	rank INTEGER,
	credibility INTEGER, -- 1 to 6
	locator TEXT,        -- where in the source
	excerpt TEXT,        -- its words
	note TEXT,
	tags TEXT,
	extra TEXT,          -- columns nobody knows: JSON object
	operator INTEGER REFERENCES party (id),
	types INTEGER REFERENCES typeset (id),
	count_flags INTEGER, count_low INTEGER, count_best INTEGER, count_high INTEGER,
	condition INTEGER,
	as_of_text TEXT, as_of_first INTEGER, as_of_last INTEGER,
	unit_price_currency TEXT,
	unit_price_flags INTEGER, unit_price_low INTEGER, unit_price_best INTEGER,
	unit_price_high INTEGER,
	base TEXT
) STRICT;

CREATE TABLE transfer (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	source INTEGER REFERENCES source (id),
	stance INTEGER,
	denies INTEGER,
	rank INTEGER,
	credibility INTEGER,
	locator TEXT,
	excerpt TEXT,
	note TEXT,
	tags TEXT,
	extra TEXT,
	deal INTEGER REFERENCES deal (id), -- NULL: it is its own deal
	site TEXT,
	kind INTEGER,
	from_party INTEGER REFERENCES party (id),
	to_party INTEGER REFERENCES party (id),
	via_party INTEGER REFERENCES party (id),
	types INTEGER REFERENCES typeset (id),
	ordered_flags INTEGER, ordered_low INTEGER, ordered_best INTEGER, ordered_high INTEGER,
	count_flags INTEGER, count_low INTEGER, count_best INTEGER, count_high INTEGER,
	unit_price_currency TEXT,
	unit_price_flags INTEGER, unit_price_low INTEGER, unit_price_best INTEGER,
	unit_price_high INTEGER,
	total_price_currency TEXT,
	total_price_flags INTEGER, total_price_low INTEGER, total_price_best INTEGER,
	total_price_high INTEGER,
	price_kind INTEGER,
	order_date_text TEXT, order_date_first INTEGER, order_date_last INTEGER,
	date_text TEXT, date_first INTEGER, date_last INTEGER,
	status INTEGER,
	condition INTEGER,
	outcome INTEGER,
	tiv_flags INTEGER, tiv_low INTEGER, tiv_best INTEGER, tiv_high INTEGER -- millionths
) STRICT;

CREATE TABLE airframe (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	source INTEGER REFERENCES source (id),
	stance INTEGER,
	denies INTEGER,
	rank INTEGER,
	credibility INTEGER,
	locator TEXT,
	excerpt TEXT,
	note TEXT,
	tags TEXT,
	extra TEXT,
	type INTEGER REFERENCES type (id),
	icao24 TEXT,
	registration TEXT,
	serial TEXT,
	construction_no TEXT,
	operator INTEGER REFERENCES party (id),
	unit TEXT,
	base TEXT,
	status TEXT,
	built_text TEXT, built_first INTEGER, built_last INTEGER,
	as_of_text TEXT, as_of_first INTEGER, as_of_last INTEGER
) STRICT;

-- Definitions. Of several open ones of the same name the newest row stands.
CREATE TABLE source_row (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	source INTEGER NOT NULL REFERENCES source (id),
	title TEXT,
	publisher TEXT,
	address TEXT,
	archived TEXT,
	language TEXT,
	note TEXT,
	extra TEXT,
	published_text TEXT, published_first INTEGER, published_last INTEGER,
	retrieved_text TEXT, retrieved_first INTEGER, retrieved_last INTEGER,
	reliability TEXT     -- A to F
) STRICT;

CREATE TABLE type_row (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	type INTEGER NOT NULL REFERENCES type (id),
	maker TEXT,
	role TEXT,
	reporting_name TEXT,
	aliases TEXT,        -- ';' between
	class INTEGER,
	first_flight_text TEXT, first_flight_first INTEGER, first_flight_last INTEGER,
	parent INTEGER REFERENCES type (id)
) STRICT;

CREATE TABLE party_row (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	party INTEGER NOT NULL REFERENCES party (id),
	alpha2 TEXT,         -- ISO 3166-1
	alpha3 TEXT,
	category TEXT,
	aliases TEXT,        -- ';' between
	groups TEXT,
	from_text TEXT, from_first INTEGER, from_last INTEGER, -- it exists from here
	to_text TEXT, to_first INTEGER, to_last INTEGER,       -- to here
	parent INTEGER REFERENCES party (id)
) STRICT;

-- 1 base = mantissa / 10^scale quote.
CREATE TABLE rate_row (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	date_text TEXT, date_first INTEGER, date_last INTEGER,
	base TEXT,
	quote TEXT,
	mantissa INTEGER NOT NULL,
	scale INTEGER,       -- NULL: 0
	source INTEGER REFERENCES source (id)
) STRICT;

CREATE TABLE index_row (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	date_text TEXT, date_first INTEGER, date_last INTEGER,
	value_micro INTEGER, -- millionths of an index point; NULL: 0
	source INTEGER REFERENCES source (id)
) STRICT;

-- The list of sources of a row: what a claim cites, what a source derives from.
CREATE TABLE row_source (
	row INTEGER NOT NULL,
	position INTEGER NOT NULL, -- from 0
	source INTEGER NOT NULL REFERENCES source (id),
	PRIMARY KEY (row, position)
) STRICT, WITHOUT ROWID;

-- The same row said again by another batch.
CREATE TABLE sighting (
	row INTEGER NOT NULL,
	batch INTEGER NOT NULL REFERENCES batch (id),
	line INTEGER NOT NULL,
	PRIMARY KEY (row, batch)
) STRICT, WITHOUT ROWID;

-- ---- what follows from the rows and can be rebuilt ----------------------------------------------
-- Filled in sorted order when a batch is closed: several times quicker than an index that is kept
-- row by row.

-- What a row states, as 128 bits: finds a row that is seen again.
CREATE TABLE row_identity (
	hash INTEGER NOT NULL,
	row INTEGER NOT NULL,
	-- 'check' is a keyword
	proof INTEGER NOT NULL, -- the other 64 bits
	batch INTEGER NOT NULL, -- of the row
	PRIMARY KEY (hash, row)
) STRICT, WITHOUT ROWID;

-- Orders in which holdings are browsed; 0 stands for "not stated".
CREATE TABLE holding_by_operator (
	operator INTEGER NOT NULL,
	row INTEGER NOT NULL,
	PRIMARY KEY (operator, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE holding_by_types (
	types INTEGER NOT NULL,
	row INTEGER NOT NULL,
	PRIMARY KEY (types, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE holding_by_day (
	day INTEGER NOT NULL, -- earliest of as_of; -2147483648: open past; 2147483648: not stated
	row INTEGER NOT NULL,
	PRIMARY KEY (day, row)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;

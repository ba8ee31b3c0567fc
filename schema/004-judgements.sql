-- The ledger, version 4: judgements of analysts, laid over what rows state.
--
-- A row keeps its number, its file and its line, and says what its source says; an edit says what
-- stands in its place. Both tables are in force while their batch is active.

-- What is judged of a claim; of several on one field the last one stands.
CREATE TABLE edit (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	claim INTEGER NOT NULL, -- the row's number
	field TEXT NOT NULL,    -- rank, stance, denies, credibility, outcome or deal
	value TEXT,             -- as the field writes it; NULL: nothing, the deal is the claim's own
	was TEXT                -- what stood before, likewise
) STRICT;

-- A finding that somebody has looked at: it holds while its figures are these.
CREATE TABLE ack (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	rule TEXT NOT NULL,    -- the name of the check
	about TEXT NOT NULL,   -- "deal:kz-us-81"
	figures TEXT NOT NULL, -- the numbers of its message, in their order
	note TEXT NOT NULL
) STRICT;

PRAGMA user_version = 4;

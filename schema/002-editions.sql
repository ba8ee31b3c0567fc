-- The ledger, version 2: lists as editions, what a file speaks for, and lists that stand for an
-- area.

-- The list that a source is an edition of; NULL: of none.
ALTER TABLE source_row ADD COLUMN edition_of TEXT;

-- What a file speaks for, as a filter; NULL: nobody said.
ALTER TABLE batch ADD COLUMN covers TEXT;

-- A list that stands for an area: there the claims of other sources are passed over. In force
-- while its batch is active.
CREATE TABLE stand (
	id INTEGER PRIMARY KEY,
	batch INTEGER NOT NULL REFERENCES batch (id),
	list TEXT NOT NULL,  -- the key of a source, or the edition_of of several
	area TEXT            -- a filter; NULL: everything
) STRICT;

PRAGMA user_version = 2;

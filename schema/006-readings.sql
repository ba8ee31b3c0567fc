-- The ledger, version 6: how each file was read, so that the next with its header is read so too.

-- Written when a batch of a file is closed.
CREATE TABLE reading (
	batch INTEGER PRIMARY KEY REFERENCES batch (id),
	header TEXT,           -- as it stands in the file, in UTF-8; NULL: it has none
	mapping TEXT NOT NULL, -- a mapping file: README, "Mapping files"
	source TEXT,           -- of rows that name none; NULL: every row must
	said INTEGER           -- 1: options said how, and it is remembered for the header
) STRICT;

PRAGMA user_version = 6;

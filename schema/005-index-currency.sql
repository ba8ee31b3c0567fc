-- The ledger, version 5: price indexes say of which money they are, and keep all digits.

-- An ISO 4217 code; NULL: nobody said.
ALTER TABLE index_row ADD COLUMN currency TEXT;

-- How many digits of value_micro stand behind the point; millionths before this version.
ALTER TABLE index_row ADD COLUMN scale INTEGER NOT NULL DEFAULT 6;

PRAGMA user_version = 5;

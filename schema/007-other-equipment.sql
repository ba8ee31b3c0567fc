-- The ledger, version 7: claims of other equipment.
--
-- A row of a list that is of no aircraft (a ship, a missile, a tank) is kept where that was asked
-- for (import --keep-other). Such a claim is a row like any other, and in force as its batch is;
-- that it is here keeps it out of every figure that speaks of aircraft.
CREATE TABLE other_row (
	row INTEGER PRIMARY KEY, -- its number, in holding, transfer or airframe
	equipment TEXT NOT NULL  -- what its source calls it, "tank"; '' where it only names the type
) STRICT;

PRAGMA user_version = 7;

-- The ledger, version 3: names as their sources state them.
--
-- What a name means is not kept: it is found whenever the ledger is read, from the reference lists
-- and the definitions that are open then. So a definition that is undone takes back what it made
-- of the claims, and a better one reaches those that are there already.
-- Of a ledger made before, the names are the designations that were found when it was written.

-- "Lockheed C-130H Hercules", "МиГ-29", or a designation: of an airframe, or defined by a type_row.
ALTER TABLE type RENAME COLUMN designation TO stated;
-- "Kingdom of Sweden", "SWE": of a claim, or defined by a party_row.
ALTER TABLE party RENAME COLUMN name TO stated;

-- The cell of a holding or transfer that names one type, or several with an unknown split: its
-- members follow from reading it.
CREATE TABLE typeset_read (
	id INTEGER PRIMARY KEY,
	stated TEXT NOT NULL UNIQUE -- "MiG-27 / MiG-29"
) STRICT;

-- The designations of each set in the order in which they were first stated. A type that was once
-- called "A / B" and the set of A and B come to the same text: `kept` is the first of them.
CREATE TABLE typeset_text AS
SELECT id, stated, min(id) OVER (PARTITION BY stated) AS kept
FROM (
	SELECT DISTINCT m.typeset AS id, group_concat(t.stated, ' / ') OVER (
		PARTITION BY m.typeset ORDER BY m.position
		ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
	) AS stated
	FROM typeset_member AS m JOIN type AS t ON t.id = m.type
);
CREATE INDEX typeset_text_by_id ON typeset_text (id);
INSERT INTO typeset_read (id, stated) SELECT id, stated FROM typeset_text WHERE id = kept;

UPDATE transfer SET types = (SELECT kept FROM typeset_text AS x WHERE x.id = types)
WHERE types IN (SELECT id FROM typeset_text WHERE id <> kept);
UPDATE holding SET types = (SELECT kept FROM typeset_text AS x WHERE x.id = types)
WHERE id IN (
	SELECT row FROM holding_by_types
	WHERE types IN (SELECT id FROM typeset_text WHERE id <> kept)
);
UPDATE holding_by_types SET types = (SELECT kept FROM typeset_text AS x WHERE x.id = types)
WHERE types IN (SELECT id FROM typeset_text WHERE id <> kept);

DROP TABLE typeset_text;
DROP TABLE typeset_member;
DROP TABLE typeset;
ALTER TABLE typeset_read RENAME TO typeset;

PRAGMA user_version = 3;

-- Editions of a list differ little from one to the next: a blob may be a delta over another. base is that other's digest, empty
-- for a whole file; step counts from the last whole one, and says how the deltas hang together (docs/decisions/0016).
ALTER TABLE blob ADD COLUMN base TEXT NOT NULL DEFAULT '';
ALTER TABLE blob ADD COLUMN step INTEGER NOT NULL DEFAULT 0;

-- An issuer may publish twice a day; empty where the time is not known.
ALTER TABLE edition ADD COLUMN published_time TEXT NOT NULL DEFAULT '';

-- Which parties an edition holds and a print of what it says of each, read out of it once by a numbered scheme.
CREATE TABLE edition_index (
  tenant TEXT NOT NULL,
  edition TEXT NOT NULL,
  scheme TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  leaf INTEGER NOT NULL,
  PRIMARY KEY (tenant, edition, scheme)
) STRICT, WITHOUT ROWID;

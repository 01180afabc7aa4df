-- The log, what is kept beside it, and the projections of it. The tenant comes first in every key.
-- Everything but leaf and leaf_body can be made again from them; a blob's bytes are told by their digests.

CREATE TABLE store (
  tenant TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the Merkle tree holds: the commitment stands for salt and body, which can be erased alone.
CREATE TABLE leaf (
  tenant TEXT NOT NULL,
  idx INTEGER NOT NULL,
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  commitment BLOB NOT NULL,
  PRIMARY KEY (tenant, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE leaf_body (
  tenant TEXT NOT NULL,
  idx INTEGER NOT NULL,
  salt BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (tenant, idx)
) STRICT, WITHOUT ROWID;

-- The roots of the full subtrees, the largest first, 32 bytes each.
CREATE TABLE tree (
  tenant TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  frontier BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
  tenant TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  length INTEGER NOT NULL,
  encoding TEXT NOT NULL,
  stored_sha256 TEXT NOT NULL,
  stored BLOB NOT NULL,
  leaf INTEGER NOT NULL,
  PRIMARY KEY (tenant, sha256)
) STRICT;

CREATE TABLE edition (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  list TEXT NOT NULL,
  published_from TEXT NOT NULL,
  published_to TEXT NOT NULL,
  assumed INTEGER NOT NULL,
  dated_how TEXT NOT NULL,
  added_how TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  leaf INTEGER NOT NULL,
  PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition_file (
  tenant TEXT NOT NULL,
  edition TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (tenant, edition, position)
) STRICT, WITHOUT ROWID;

-- at is the legal date, recorded_at the time of writing: they answer different questions.
CREATE TABLE record (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  leaf INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id, leaf)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_kind ON record (tenant, kind, leaf);

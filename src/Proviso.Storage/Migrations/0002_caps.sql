-- The cap ledger: a projection of the leaves of kind "cap". Sums are integers in minor units; the checks refuse the
-- floating point number that SQLite makes of a sum too large for an integer. An empty text is a value that is not there.

CREATE TABLE cap_balance (
  tenant TEXT NOT NULL,
  cap TEXT NOT NULL,
  holder TEXT NOT NULL,
  period TEXT NOT NULL,
  currency TEXT NOT NULL,
  limit_minor INTEGER NOT NULL CHECK (limit_minor >= 0),
  committed_minor INTEGER NOT NULL CHECK (committed_minor >= 0),
  reserved_minor INTEGER NOT NULL CHECK (reserved_minor >= 0),
  leaf INTEGER NOT NULL,
  PRIMARY KEY (tenant, cap, holder, period)
) STRICT, WITHOUT ROWID;

-- at and paid_on are legal dates, expires a day of the calendar in Washington; recorded_at is the time of the claim. entry is the leaf that brought it,
-- leaf the last that changed it.
CREATE TABLE reservation (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'committed', 'released', 'expired', 'refused', 'recorded')),
  at TEXT NOT NULL,
  expires TEXT NOT NULL,
  paid_on TEXT NOT NULL,
  breach INTEGER NOT NULL CHECK (breach IN (0, 1)),
  stated TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  entry INTEGER NOT NULL,
  leaf INTEGER NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE reservation_leg (
  tenant TEXT NOT NULL,
  reservation TEXT NOT NULL,
  cap TEXT NOT NULL,
  holder TEXT NOT NULL,
  period TEXT NOT NULL,
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  left_minor INTEGER NOT NULL CHECK (left_minor >= 0),
  PRIMARY KEY (tenant, reservation, cap, holder, period)
) STRICT, WITHOUT ROWID;

CREATE INDEX reservation_held ON reservation (tenant, expires) WHERE state = 'reserved';

CREATE INDEX reservation_leg_by_cap ON reservation_leg (tenant, cap, holder, period);

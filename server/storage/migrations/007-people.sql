-- Who may sign in, where the planner is reached from other machines.
CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  login TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL, -- as it is shown
  role TEXT NOT NULL CHECK (role IN ('viewer', 'centre', 'prefecture', 'administrator')),
  centre_id TEXT, -- of a centre's people
  password_hash TEXT NOT NULL, -- with its parameters; '' = only through the office's own sign-on
  created_at TEXT NOT NULL,
  left_at TEXT -- may no longer sign in; the name stays beside what was saved
) STRICT;

-- The cookie itself is kept nowhere: whoever reads this table cannot sign in with it.
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY, -- SHA-256, hex
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  expires_at TEXT NOT NULL
) STRICT;

-- Wrong passwords in a row, of whatever name was typed.
CREATE TABLE sign_in_failures (
  login TEXT PRIMARY KEY COLLATE NOCASE,
  failures INTEGER NOT NULL,
  last_at TEXT NOT NULL
) STRICT;

ALTER TABLE scenarios ADD COLUMN owner_id INTEGER REFERENCES people (id); -- NULL = made without signing in
ALTER TABLE scenarios ADD COLUMN centre_id TEXT; -- the owner's centre when it was made
ALTER TABLE scenarios ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public'
  CHECK (visibility IN ('private', 'shared', 'public'));
ALTER TABLE scenarios ADD COLUMN shared_with_json TEXT NOT NULL DEFAULT '[]'; -- centre ids, where shared

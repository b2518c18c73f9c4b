CREATE TABLE candidate_places (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  list_name TEXT NOT NULL, -- the upload it came with
  created_at TEXT NOT NULL
) STRICT;

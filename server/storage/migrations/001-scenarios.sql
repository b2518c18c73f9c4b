CREATE TABLE scenarios (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  built_in_key TEXT UNIQUE, -- NULL = made by a planner
  name TEXT NOT NULL,
  content_json TEXT NOT NULL, -- description, sites, reassigned, parameters
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE weights (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  by_place TEXT NOT NULL CHECK (by_place IN ('municipality', 'settlement')),
  values_json TEXT NOT NULL, -- municipality code or settlement id → number
  created_at TEXT NOT NULL
) STRICT;

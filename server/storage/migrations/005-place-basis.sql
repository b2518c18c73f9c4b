-- How the position of a candidate place is known: its coordinates were given, or it stands at the 町・字 of its address.
ALTER TABLE candidate_places ADD COLUMN basis TEXT NOT NULL DEFAULT 'coordinates' CHECK (basis IN ('coordinates', 'town'));

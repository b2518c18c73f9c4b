-- Whose an own weight or a place of an own list is; what was kept before is nobody's, and everybody may count by it.
ALTER TABLE weights ADD COLUMN owner_id INTEGER REFERENCES people (id); -- NULL = kept without signing in
ALTER TABLE weights ADD COLUMN centre_id TEXT; -- the owner's centre when it was kept
ALTER TABLE candidate_places ADD COLUMN owner_id INTEGER REFERENCES people (id);
ALTER TABLE candidate_places ADD COLUMN centre_id TEXT;

-- Own numbers are kept by the id that data/settlements.csv gives a settlement. Until here the id was the settlement's
-- place in its municipality's rows; the ids in the table are those, so the keys hold. What each place is called is
-- kept beside its number from now on: filled in when the planner opens, so that one that is gone can still be named.
ALTER TABLE weights ADD COLUMN names_json TEXT NOT NULL DEFAULT '{}'; -- the same keys as values_json → name

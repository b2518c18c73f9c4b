-- Every change of a 案 is a version that stays: what it was, who and when. Deleted ones lie in a bin for a while.
ALTER TABLE scenarios ADD COLUMN saved_by TEXT; -- NULL = nobody was signed in
ALTER TABLE scenarios ADD COLUMN restored_from INTEGER; -- the version this one brought back
ALTER TABLE scenarios ADD COLUMN deleted_at TEXT; -- NULL = not in the bin
ALTER TABLE scenarios ADD COLUMN deleted_by TEXT;

CREATE TABLE scenario_versions (
  scenario_id INTEGER NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  saved_by TEXT,
  saved_at TEXT NOT NULL,
  restored_from INTEGER,
  note TEXT, -- what a planner calls this version
  content_json TEXT NOT NULL,
  PRIMARY KEY (scenario_id, version)
) STRICT;

INSERT INTO scenario_versions (scenario_id, version, name, saved_at, content_json)
  SELECT id, version, name, updated_at, content_json FROM scenarios;

-- Triggers, so that no way of writing a 案 can forget its version.
CREATE TRIGGER version_of_new_scenario AFTER INSERT ON scenarios BEGIN
  INSERT INTO scenario_versions (scenario_id, version, name, saved_by, saved_at, restored_from, content_json)
    VALUES (NEW.id, NEW.version, NEW.name, NEW.saved_by, NEW.updated_at, NEW.restored_from, NEW.content_json);
END;
CREATE TRIGGER version_of_changed_scenario AFTER UPDATE OF version ON scenarios BEGIN
  INSERT INTO scenario_versions (scenario_id, version, name, saved_by, saved_at, restored_from, content_json)
    VALUES (NEW.id, NEW.version, NEW.name, NEW.saved_by, NEW.updated_at, NEW.restored_from, NEW.content_json);
END;

-- 今の数字: every save is a row, the newest of a centre holds; who and when stay to be read.
CREATE TABLE centre_figures (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  centre_id TEXT NOT NULL,
  figures_json TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL
);
CREATE INDEX centre_figures_of ON centre_figures (centre_id, id);

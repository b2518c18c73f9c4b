-- A password an administrator handed out: its person chooses another before anything else.
ALTER TABLE people ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));

-- Whether a draft of the answer may stand in its thread.
ALTER TABLE slack_work ADD COLUMN is_drafted INTEGER NOT NULL DEFAULT 0;

-- What was accepted from Slack. Times are milliseconds since 1970 in UTC.
CREATE TABLE slack_work (
    id TEXT PRIMARY KEY,
    posting TEXT NOT NULL UNIQUE,
    thread TEXT NOT NULL,
    asker TEXT NOT NULL,
    accepted_at BIGINT NOT NULL,
    work TEXT NOT NULL,
    answer TEXT,
    attempts INTEGER NOT NULL,
    is_done INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    claimant TEXT
);

CREATE INDEX slack_work_due ON slack_work (is_done, due_at);

CREATE INDEX slack_work_of_thread ON slack_work (thread);

CREATE INDEX slack_work_of_asker ON slack_work (asker, accepted_at);

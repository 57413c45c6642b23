-- Times are milliseconds since 1970 in UTC. Several data folders may share one database, each with
-- its own jobs.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    queued_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT
);

CREATE INDEX job_next ON job (folder, state, queued_at);

CREATE INDEX job_latest ON job (folder, created_at, id);

CREATE TABLE job_item (
    job TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    keeps_file INTEGER NOT NULL,
    state TEXT NOT NULL,
    begun INTEGER NOT NULL,
    added BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    copies BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    warned BIGINT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (job, place)
);

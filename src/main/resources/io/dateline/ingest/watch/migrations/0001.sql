-- What became of watched sources, by the data folder they are watched for. Times are milliseconds
-- since 1970 in UTC.
CREATE TABLE watch_source (
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    last_run BIGINT NOT NULL,
    last_success BIGINT,
    next_run BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    reason TEXT,
    added BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    copies BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    taken_in BIGINT NOT NULL,
    PRIMARY KEY (folder, name)
);

-- What a source was seen to hold: a file or an address, what it was like, and the article that it
-- became. With a reason it is not in, and is tried again.
CREATE TABLE watch_item (
    folder TEXT NOT NULL,
    source TEXT NOT NULL,
    item TEXT NOT NULL,
    version TEXT,
    article TEXT,
    attempts INTEGER NOT NULL,
    reason TEXT,
    retry_at BIGINT,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (folder, source, item)
);

CREATE INDEX watch_item_failed ON watch_item (folder, source) WHERE reason IS NOT NULL;

-- The text of sources.yaml as it was when nothing was wrong with it.
CREATE TABLE watch_file (
    folder TEXT PRIMARY KEY,
    text TEXT NOT NULL
);

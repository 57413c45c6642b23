-- Times are milliseconds since 1970 in UTC.
CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    title_words TEXT NOT NULL,
    titled_by TEXT NOT NULL,
    shared INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX conversation_latest ON conversation (owner, updated_at, id);

CREATE INDEX conversation_oldest ON conversation (updated_at);

CREATE TABLE answer (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    asked_at BIGINT NOT NULL,
    filter TEXT NOT NULL,
    json TEXT NOT NULL,
    words TEXT NOT NULL,
    suggests INTEGER NOT NULL,
    UNIQUE (conversation, place)
);

CREATE INDEX answer_suggesting ON answer (suggests);

CREATE TABLE source (
    answer TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    version TEXT NOT NULL,
    cited INTEGER NOT NULL,
    PRIMARY KEY (article, version, answer)
);

CREATE INDEX source_of_answer ON source (answer);

CREATE TABLE feedback (
    answer TEXT PRIMARY KEY REFERENCES answer (id) ON DELETE CASCADE,
    rating TEXT NOT NULL,
    reason TEXT,
    comment TEXT,
    given_at BIGINT NOT NULL
);

CREATE TABLE article_deletion (
    article TEXT PRIMARY KEY
);

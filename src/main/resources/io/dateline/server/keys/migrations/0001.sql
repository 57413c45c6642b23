CREATE TABLE api_key (
    name TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    may_write INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE key_session (
    sha256 TEXT PRIMARY KEY,
    key_name TEXT NOT NULL REFERENCES api_key (name) ON DELETE CASCADE,
    expires_at TEXT NOT NULL
);

CREATE INDEX key_session_of_key ON key_session (key_name, expires_at);

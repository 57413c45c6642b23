CREATE TABLE webhook_delivery (
    id TEXT PRIMARY KEY,
    asker TEXT NOT NULL,
    taken_at BIGINT NOT NULL
);

CREATE INDEX webhook_delivery_of_asker ON webhook_delivery (asker, taken_at);

CREATE INDEX webhook_delivery_by_time ON webhook_delivery (taken_at);

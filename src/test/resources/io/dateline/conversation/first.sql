-- What the first version of the schema held, with a conversation in it, as in first.db.
CREATE TABLE conversation_migration (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL);
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
INSERT INTO conversation_migration (number, sha256, applied_at) VALUES (1, 'ec4579dadf2831fe861f1b2eeeaa1c500119d0176dbdf74abe9d31efb1bc3d55', '2026-11-29T12:35:52.776649501Z');
INSERT INTO conversation (id, owner, title, title_words, titled_by, shared, created_at, updated_at) VALUES ('first', 'ann', 'The ferry', 'the ferry', 'user', 1, 1795521660000, 1795521720000);
INSERT INTO answer (id, conversation, place, asked_at, filter, json, words, suggests) VALUES ('answer-0', 'first', 0, 1795521660000, '{"from":null,"to":null,"source":null,"byline":null}', '{"id":"answer-0","conversationId":"first","question":"What sails?","standaloneQuestion":"What sails?","status":"answered","form":"fact","answer":"The ferry sails. [1]","shortAnswer":null,"confidence":0.5,"sentences":[{"text":"The ferry sails.","citations":[1],"support":"verified","reason":null}],"citations":[{"number":1,"articleId":"ferry","version":"7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262","title":"Ferry","source":"Wire","url":null,"publishedAt":null,"quote":"The ferry sails.","start":0,"end":16,"page":null,"field":null,"note":null}],"passages":[{"articleId":"ferry","start":0,"end":16,"text":"The ferry sails.","score":1.0,"title":"Ferry","source":"Wire","publishedAt":null,"version":"7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262","url":null,"byline":null,"language":null,"keywordRank":1,"vectorRank":1}],"suggestions":["What about the Ferry?"],"model":"reader","timings":{"retrieveMs":1,"answerMs":2,"totalMs":3},"note":null,"generation":null}', 'what sails?
the ferry sails. [1]', 1);
INSERT INTO answer (id, conversation, place, asked_at, filter, json, words, suggests) VALUES ('answer-1', 'first', 1, 1795521720000, '{"from":null,"to":null,"source":null,"byline":null}', '{"id":"answer-1","conversationId":"first","question":"And when?","standaloneQuestion":"And when?","status":"answered","form":"fact","answer":"The ferry sails. [1]","shortAnswer":null,"confidence":0.5,"sentences":[{"text":"The ferry sails.","citations":[1],"support":"verified","reason":null}],"citations":[{"number":1,"articleId":"ferry","version":"7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262","title":"Ferry","source":"Wire","url":null,"publishedAt":null,"quote":"The ferry sails.","start":0,"end":16,"page":null,"field":null,"note":null}],"passages":[{"articleId":"ferry","start":0,"end":16,"text":"The ferry sails.","score":1.0,"title":"Ferry","source":"Wire","publishedAt":null,"version":"7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262","url":null,"byline":null,"language":null,"keywordRank":1,"vectorRank":1}],"suggestions":["What about the Ferry?"],"model":"reader","timings":{"retrieveMs":1,"answerMs":2,"totalMs":3},"note":null,"generation":null}', 'and when?
the ferry sails. [1]', 1);
INSERT INTO source (answer, article, version, cited) VALUES ('answer-0', 'ferry', '7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262', 1);
INSERT INTO source (answer, article, version, cited) VALUES ('answer-1', 'ferry', '7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262', 1);
INSERT INTO feedback (answer, rating, reason, comment, given_at) VALUES ('answer-0', 'down', 'wrong', 'It sank.', 1795521600000);
INSERT INTO article_deletion (article) VALUES ('begun');

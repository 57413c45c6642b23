-- Several data folders may share one database, each with its own copy of an article.
CREATE TABLE folder_deletion (
    folder TEXT NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (folder, article)
);

INSERT INTO folder_deletion (folder, article) SELECT '', article FROM article_deletion;

DROP TABLE article_deletion;

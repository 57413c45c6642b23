package io.dateline.index.lucene;

/// The fields of Lucene documents. An article is one block: a document for each passage, one for
/// each version before the current, and last the article's own.
final class Fields {

    /// The article's id, on every document of its block: the block is replaced by it.
    static final String ARTICLE = "article";

    /// [#PASSAGE], [#CURRENT] or [#SUPERSEDED].
    static final String KIND = "kind";

    static final String PASSAGE = "passage";
    static final String CURRENT = "current";
    static final String SUPERSEDED = "superseded";

    static final String VERSION = "version";
    static final String COPY_OF = "copyOf";
    static final String PASSAGES = "passages";

    /// Lucene wants one use of a name in all documents: what is stored everywhere is not what is
    /// searched in passages only.
    static final String TITLE = "title";

    static final String TITLE_WORDS = "titleWords";

    /// The id again, to sort by, on current articles.
    static final String ORDER = "order";

    /// [Titles#key] of the title, to sort by, on current articles. Articles of older indexes have
    /// none: it is made from what is stored.
    static final String TITLE_ORDER = "titleOrder";

    /// The byline again, empty where there is none, on current articles; as [#TITLE_ORDER].
    static final String BYLINE_LINE = "bylineLine";

    static final String SOURCE = "source";
    static final String URL = "url";
    static final String BYLINE = "byline";
    static final String PUBLISHED = "published";
    static final String LANGUAGE = "language";

    /// Not there in articles of older indexes.
    static final String SECTION = "section";

    /// How the date was come by, as [Datings] writes it; stored beside [#BODY], and not there in
    /// articles of older indexes.
    static final String DATING = "dating";

    /// Where its pages begin, as numbers with spaces between them; stored beside [#BODY], and not
    /// there where an article has none.
    static final String PAGES = "pages";

    /// On which of them a passage begins; stored beside [#START], and not there where an article
    /// has none or in older indexes.
    static final String PAGE = "page";

    /// The words under its pictures, one value each, in order; stored beside [#BODY], and not there
    /// in articles of older indexes.
    static final String CAPTIONS = "captions";

    /// Epoch day of publication; absent where the date is unknown.
    static final String DAY = "day";

    /// The source in lower case, to filter by.
    static final String SOURCE_KEY = "sourceKey";

    /// The words of a passage, searched.
    static final String TEXT = "text";

    /// The whole text of an article, stored.
    static final String BODY = "body";

    /// Title and text of an article, to list by.
    static final String WORDS = "words";

    static final String START = "start";
    static final String VECTOR = "vector";

    private Fields() {}
}

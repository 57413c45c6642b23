package io.dateline.article.dating;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Where a date of an article was found, the more reliable first.
public enum DateOrigin {
    /// A field of its own: of JSON, a table, front matter, or a header before the text.
    FIELD,
    /// The feed that named the article.
    FEED,
    /// The map of the site that named the article.
    SITEMAP,
    /// The header of a mail, or what a book says of its publication.
    DOCUMENT,
    /// The page's description of itself in JSON-LD.
    JSON_LD,
    /// Microdata or RDFa in the page.
    MICRODATA,
    /// A `meta` element of the page.
    META,
    /// The data that the page's own script starts with.
    PAGE_STATE,
    /// A `time` element, or one marked as a date, in the header of the article.
    TIME,
    /// A line in the header of the article that is only a date, or says that it is one.
    DATE_LINE,
    /// The line under which a wire service filed the report.
    FILING,
    /// The words before the first sentence of an agency's report.
    DATELINE,
    /// The address of the page.
    URL,
    /// The name of the file.
    FILE_NAME,
    /// What a document's own properties say of when it was made, as those of a PDF.
    PROPERTIES,
    /// The header of the answer that brought the page.
    HTTP;

    /// The name in JSON, as `json-ld`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

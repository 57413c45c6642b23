package io.dateline.ingest.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A document as it was taken apart, not yet believed: what reads it may have been overcome by the
/// file, so that all of it has its limits here.
///
/// @param part which of several in one file, as `chapter 3`; `null` for a file that is one document
/// @param text without what is not the document's own: notes, running heads, deleted words
/// @param isHtml whether `text` is a page of HTML, to be read as one
/// @param pageStarts where each page begins in `text`, the first at 0; empty where there are none
/// @param attachments what came with it that may be read, in their order
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReadDocument(
        @Nullable String part,
        @Nullable String title,
        @Nullable String author,
        @Nullable String source,
        @Nullable String url,
        @Nullable String language,
        List<DateClaim> dates,
        String text,
        boolean isHtml,
        List<Integer> pageStarts,
        List<String> warnings,
        List<Attachment> attachments) {

    /// As many as an article may have.
    public static final int MOST_CHARACTERS = 10_000_000;

    /// More would be no use to any reader of the report.
    private static final int MOST_LISTED = 1_000;

    private static final int MOST_PAGES = 1_000_000;

    private static final int MOST_WORDS = 10_000;

    /// A file in a mail.
    ///
    /// @param name as the mail gives it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Attachment(String name, byte[] content) {
        public Attachment {
            requireShort("name", name);
        }
    }

    public ReadDocument {
        requireShort("part", part);
        requireShort("title", title);
        requireShort("author", author);
        requireShort("source", source);
        requireShort("url", url);
        requireShort("language", language);
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has %,d characters; an article has at most %,d"
                            .formatted(text.length(), MOST_CHARACTERS));
        }
        dates = atMost(MOST_LISTED, dates, "dates");
        dates.forEach(date -> requireShort("date", date.written()));
        pageStarts = atMost(MOST_PAGES, pageStarts, "pages");
        warnings = atMost(MOST_LISTED, warnings, "warnings");
        warnings.forEach(warning -> requireShort("warning", warning));
        attachments = atMost(MOST_LISTED, attachments, "attachments");
        requireOrder(pageStarts, text.length());
    }

    /// A document that is one text.
    public static ReadDocument of(
            DocumentProperties said, String text, List<Integer> pageStarts, List<String> warnings) {
        return new ReadDocument(
                null,
                said.title(),
                said.author(),
                null,
                null,
                said.language(),
                said.dates(),
                text,
                false,
                pageStarts,
                warnings,
                List.of());
    }

    private static <T> List<T> atMost(int most, List<T> values, String what) {
        if (values.size() > most) {
            throw new IllegalArgumentException(
                    "%,d %s; at most %,d are read".formatted(values.size(), what, most));
        }
        return List.copyOf(values);
    }

    private static void requireShort(String name, @Nullable String value) {
        if (value != null && value.length() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "the %s has %,d characters; at most %,d are read"
                            .formatted(name, value.length(), MOST_WORDS));
        }
    }

    private static void requireOrder(List<Integer> starts, int length) {
        int before = 0;
        for (int page = 0; page < starts.size(); page++) {
            int start = starts.get(page);
            if (start < before || start > length || (page == 0 && start != 0)) {
                throw new IllegalArgumentException(
                        "page %d begins at %d of %d characters".formatted(page + 1, start, length));
            }
            before = start;
        }
    }
}

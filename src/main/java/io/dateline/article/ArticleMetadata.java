package io.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

/// All that is known of an article beside its text.
///
/// @param id 1 to [#MAX_ID_LENGTH] printable characters, unique in a collection
/// @param version lower-case hexadecimal SHA-256 of the text in UTF-8
/// @param title never blank
/// @param publishedAt `null` when unknown; never the time of ingestion
/// @param language a BCP 47 tag as the source gave it
/// @param section of the paper that it stands in, as `Politics`; never blank, of
///     [#MAX_SECTION_LENGTH] characters at most
public record ArticleMetadata(
        String id,
        String version,
        String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String byline,
        @Nullable PublicationDate publishedAt,
        @Nullable String language,
        @Nullable String section) {

    public static final int MAX_ID_LENGTH = 200;

    public static final int MAX_SECTION_LENGTH = 100;

    public ArticleMetadata {
        requireId(id);
        if (!version.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + version);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("the title of article " + id + " is blank");
        }
        if (section != null && (section.isBlank() || section.length() > MAX_SECTION_LENGTH)) {
            throw new IllegalArgumentException(
                    "a section has 1 to %d characters, not \"%s\""
                            .formatted(MAX_SECTION_LENGTH, section));
        }
    }

    /// Of an article whose section is not known.
    public ArticleMetadata(
            String id,
            String version,
            String title,
            @Nullable String source,
            @Nullable String url,
            @Nullable String byline,
            @Nullable PublicationDate publishedAt,
            @Nullable String language) {
        this(id, version, title, source, url, byline, publishedAt, language, null);
    }

    /// The same of an article in this section.
    public ArticleMetadata inSection(@Nullable String known) {
        return new ArticleMetadata(
                id, version, title, source, url, byline, publishedAt, language, known);
    }

    /// @throws IllegalArgumentException when `id` is empty, too long or has unprintable characters
    public static void requireId(String id) {
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException(
                    "an id has 1 to " + MAX_ID_LENGTH + " characters, this one " + id.length());
        }
        if (!id.codePoints().allMatch(ArticleMetadata::isPrintable)) {
            throw new IllegalArgumentException("an id has printable characters only: " + id);
        }
    }

    /// For an id that comes in. Those that were let in before stay readable.
    ///
    /// @throws IllegalArgumentException as [#requireId], and where the id is a path's own word
    public static void requireNewId(String id) {
        requireId(id);
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(
                    "an id cannot be \"" + id + "\": no browser could name it in an address");
        }
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// What [#field] names can be cited from metadata.
    public enum Field {
        PUBLISHED_AT("publishedAt"),
        BYLINE("byline"),
        TITLE("title"),
        SOURCE("source");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /// The name in JSON.
        @JsonValue
        public String key() {
            return key;
        }
    }

    /// The value of `field` as it is cited, or `null` where it is unknown.
    public @Nullable String field(Field field) {
        return switch (field) {
            case PUBLISHED_AT -> publishedAt == null ? null : publishedAt.toString();
            case BYLINE -> byline;
            case TITLE -> title;
            case SOURCE -> source;
        };
    }
}

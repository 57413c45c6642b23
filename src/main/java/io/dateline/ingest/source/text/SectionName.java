package io.dateline.ingest.source.text;

import io.dateline.article.ArticleMetadata;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Tells the name of a section of a paper, as `Politics`, from what stands in its place.
public final class SectionName {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /// What programs put where nobody chose a section.
    private static final Pattern NONE =
            Pattern.compile(
                    "uncategori[sz]ed|unkategorisiert|allgemein|non[- ]class[eé]e?|sin categor[ií]a"
                            + "|senza categoria|sem categoria|none|null|n/?a|undefined|unknown",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `Food, Drink and Travel` is a section; what has more parts is a list of keywords.
    private static final int MOST_PARTS = 3;

    private static final Pattern PARTS = Pattern.compile("[,;|]");

    private SectionName() {}

    /// The name on one line; `null` where `words` are none: an address, a number, a list of
    /// keywords, or longer than [ArticleMetadata#MAX_SECTION_LENGTH].
    ///
    /// @param words without markup
    public static @Nullable String of(String words) {
        String line = WHITE_SPACE.matcher(words).replaceAll(" ").strip();
        boolean isName =
                line.length() <= ArticleMetadata.MAX_SECTION_LENGTH
                        && LETTER.matcher(line).find()
                        && !line.contains("://")
                        && !NONE.matcher(line).matches()
                        && PARTS.split(line).length <= MOST_PARTS;
        return isName ? line : null;
    }
}

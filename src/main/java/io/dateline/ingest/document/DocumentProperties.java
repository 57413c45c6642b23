package io.dateline.ingest.document;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a document says of itself in its properties, which are what its program filled in and
/// hardly anyone looks at.
///
/// @param title `null` where there is none, or it is the program's own
/// @param author likewise
public record DocumentProperties(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        List<DateClaim> dates) {

    public static final DocumentProperties NONE =
            new DocumentProperties(null, null, null, List.of());

    /// More is none of these.
    private static final int MOST_CHARACTERS = 1_000;

    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "microsoft (?:word|powerpoint) - .*|untitled.*|(?:slide|document|doc|scan|dokument)"
                            + " ?\\d*|(?:no|kein) ?tit(?:le|el)|.*\\.(?:docx?|odt|rtf|indd|qxd|pdf|tex"
                            + "|dvi|ps|pub|pages|html?|txt|tmp)|\\W*|[\\w-]*\\d{3,}[\\w-]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_AUTHOR =
            Pattern.compile(
                    "admin(?:istrator)?|user|owner|unknown|author|default|guest|root|pc|windows user"
                            + "|microsoft office user|anonymous|\\W*",
                    Pattern.CASE_INSENSITIVE);

    public DocumentProperties {
        title = kept(title, NO_TITLE);
        author = kept(author, NO_AUTHOR);
        language = kept(language, Pattern.compile("\\W*"));
        dates = List.copyOf(dates);
    }

    /// Of the times at which a program made and changed a file; either need not be that of its
    /// publication.
    public static List<DateClaim> times(@Nullable String created, @Nullable String modified) {
        List<DateClaim> dates = new ArrayList<>();
        if (created != null && isTime(created)) {
            dates.add(DateClaim.published(DateOrigin.PROPERTIES, created).doubtful());
        }
        if (modified != null && isTime(modified)) {
            dates.add(DateClaim.modified(DateOrigin.PROPERTIES, modified).doubtful());
        }
        return dates;
    }

    private static boolean isTime(String value) {
        return !value.isBlank() && value.length() <= MOST_CHARACTERS;
    }

    private static @Nullable String kept(@Nullable String value, Pattern none) {
        String words = value == null ? "" : value.strip();
        return words.isEmpty() || words.length() > MOST_CHARACTERS || none.matcher(words).matches()
                ? null
                : words;
    }
}

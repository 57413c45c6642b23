package io.dateline.answer.understanding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells questions about the collection by their words. The head of a question says what is asked,
/// [SelectionWords] read the rest; what neither knows makes it a question about the contents.
final class CollectionForms {

    /// No question about the collection is longer, and no pattern need look at more.
    private static final int LONGEST = 400;

    /// What people say around a question.
    private static final Pattern COURTESY =
            Pattern.compile(
                    "^(?:(?:hi|hello|hey|ok|okay|so|and|well|thanks|good (?:morning|afternoon|evening"
                            + "|day))(?: there)?[,.!]*|please,?|(?:can|could|would|will) (?:you|i|we)"
                            + "(?: please)?(?: (?:tell|let)(?: me| us)?(?: know)?| (?:give|get|have)"
                            + " me)?|tell (?:me|us)(?: please)?|let me know"
                            + "|i(?:'d|’d| would) (?:like|love|want) (?:to (?:know|see|have|hear|read|find"
                            + " out)|you to)(?: about)?|i (?:want|need|have|wanted) to (?:know|see|find"
                            + " out|ask)|do you (?:happen to )?know|any idea|i(?:'m|’m| am) looking for"
                            + "|i was wondering) +",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSING =
            Pattern.compile(
                    "[\\s,;:?.!–-]*+(?:(?:please|thanks|thank you|for me|(?:just|only)(?: the)?"
                            + " (?:titles?|headlines?)|(?:titles|headlines) only)[\\s?.!]*+)?$",
                    Pattern.CASE_INSENSITIVE);

    /// What asks for articles where a time is named, and only there.
    private static final Pattern ARTICLES_ALONE =
            Pattern.compile(
                    "(?:(?:do you have|have you got|is there|got|list|show me|give me|get me) )?(?:(?:all "
                            + "|any |the )?(?:articles|stories|headlines|titles)|anything|something"
                            + "|everything)"
                            + "|what (?:was|were|has been|got) (?:published|written|printed|added)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMES_ARTICLES =
            Pattern.compile(
                    "\\b(?:" + CollectionHeads.ARTICLES + "|it|this)\\b", Pattern.CASE_INSENSITIVE);

    private CollectionForms() {}

    static Optional<CollectionQuestion> of(String question) {
        if (question.length() > LONGEST) {
            return Optional.empty();
        }
        String asked = plain(question);
        Optional<CollectionQuestion> ofField = ofField(asked);
        if (ofField.isPresent()) {
            return ofField;
        }
        Optional<TimeWords> time = TimeWords.in(asked);
        String timeless = time.map(words -> plain(words.without())).orElse(asked);
        if (time.isPresent() && ARTICLES_ALONE.matcher(timeless).matches()) {
            return Optional.of(new CollectionQuestion.Listed(ArticleSelection.ALL));
        }
        return CollectionHeads.ALL.stream().flatMap(head -> head.in(timeless).stream()).findFirst();
    }

    private static String plain(String question) {
        String plain = question.strip().replaceAll("\\s+", " ");
        String before;
        do {
            before = plain;
            plain = COURTESY.matcher(plain).replaceFirst("");
        } while (!plain.equals(before));
        return CLOSING.matcher(plain).replaceFirst("");
    }

    private static Optional<CollectionQuestion> ofField(String asked) {
        for (CollectionWording wording : CollectionWording.ALL) {
            Matcher matcher = wording.pattern().matcher(asked);
            if (matcher.matches()) {
                boolean named = matcher.namedGroups().containsKey("subject");
                String subject = named ? matcher.group("subject") : null;
                String words = subject == null ? "" : SelectionWords.unquoted(subject);
                return Optional.of(new CollectionQuestion.OfField(wording.field(), words));
            }
        }
        return Optional.empty();
    }

    /// Whether `question` speaks of an article, or of "it".
    static boolean namesArticles(String question) {
        return NAMES_ARTICLES.matcher(question).find();
    }
}

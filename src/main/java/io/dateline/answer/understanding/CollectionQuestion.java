package io.dateline.answer.understanding;

import io.dateline.article.ArticleMetadata.Field;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question about the articles themselves rather than about what they tell.
public sealed interface CollectionQuestion {

    /// The words that say which articles are meant; empty for "the article".
    String subject();

    /// "When was the article about Yellen published?"
    record OfField(Field field, String subject) implements CollectionQuestion {}

    /// "Which articles mention Yellen?"
    record Mentions(String subject) implements CollectionQuestion {}

    /// What is asked, and how it is put. The group `subject` takes in what tells articles apart.
    private static List<Wording> wordings() {
        String article = "(?:the|this|that) (?:news )?(?:article|story|report|piece|text)";
        String about = "(?: (?:about|on|of|titled|called|headlined) (?<subject>.+?))?";
        return List.of(
                new Wording(
                        Field.PUBLISHED_AT,
                        "(?:when|what (?:day|date)|(?:on )?(?:what|which) (?:day|date)) (?:was|is|did) "
                                + article
                                + about
                                + " (?:published|written|released|dated|printed|from|come out|appear)"),
                new Wording(
                        Field.PUBLISHED_AT,
                        "what is the (?:publication )?date of " + article + about),
                new Wording(Field.BYLINE, "who (?:wrote|authored|reported) " + article + about),
                new Wording(Field.BYLINE, "who wrote (?:it|this)"),
                new Wording(
                        Field.BYLINE,
                        "who (?:is|was) the (?:author|writer|reporter|journalist) of "
                                + article
                                + about),
                new Wording(
                        Field.SOURCE,
                        "(?:where|(?:in|by) (?:what|which) (?:outlet|newspaper|paper|source|agency)) was "
                                + article
                                + about
                                + " published"),
                new Wording(
                        Field.SOURCE,
                        "who (?:published|(?:is|was) the publisher of) " + article + about),
                new Wording(Field.SOURCE, "who published (?:it|this)"),
                new Wording(
                        Field.SOURCE,
                        "(?:what|which) (?:is the source of|outlet published|newspaper published) "
                                + article
                                + about),
                new Wording(Field.TITLE, "what is the (?:title|headline) of " + article + about));
    }

    /// A way to ask for a field.
    final class Wording {

        private static final List<Wording> ALL = wordings();

        private static final Pattern MENTIONS =
                Pattern.compile(
                        "(?:which|what) (?:articles?|stories|story|reports?|pieces?) (?:mentions?|(?:is|are)"
                                + " about|talks? about|discuss(?:es)?|reports? on|covers?|names?)"
                                + " (?<subject>.+?)",
                        Pattern.CASE_INSENSITIVE);

        private final Field field;
        private final Pattern pattern;

        private Wording(Field field, String pattern) {
            this.field = field;
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }
    }

    /// What `question` asks about the articles; empty when it asks about their contents.
    static Optional<CollectionQuestion> of(String question) {
        String asked = question.strip().replaceAll("\\s+", " ").replaceFirst("\\s*[?.!]+$", "");
        Matcher mentions = Wording.MENTIONS.matcher(asked);
        if (mentions.matches()) {
            return Optional.of(new Mentions(mentions.group("subject")));
        }
        for (Wording wording : Wording.ALL) {
            Matcher matcher = wording.pattern.matcher(asked);
            if (matcher.matches()) {
                boolean named = matcher.namedGroups().containsKey("subject");
                String subject = named ? matcher.group("subject") : null;
                return Optional.of(new OfField(wording.field, subject == null ? "" : subject));
            }
        }
        return Optional.empty();
    }
}

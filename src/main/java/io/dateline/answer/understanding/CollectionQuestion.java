package io.dateline.answer.understanding;

import io.dateline.article.ArticleMetadata.Field;

import java.util.Optional;
import java.util.regex.Matcher;

/// A question about the articles themselves rather than about what they tell.
public sealed interface CollectionQuestion {

    /// The words that say which articles are meant; empty for "the article".
    String subject();

    /// "When was the article about Yellen published?"
    record OfField(Field field, String subject) implements CollectionQuestion {}

    /// "Which articles mention Yellen?"
    record Mentions(String subject) implements CollectionQuestion {}

    /// What `question` asks about the articles; empty when it asks about their contents.
    static Optional<CollectionQuestion> of(String question) {
        String asked = question.strip().replaceAll("\\s+", " ").replaceFirst("\\s*[?.!]+$", "");
        Matcher mentions = CollectionWording.MENTIONS.matcher(asked);
        if (mentions.matches()) {
            return Optional.of(new Mentions(mentions.group("subject")));
        }
        for (CollectionWording wording : CollectionWording.ALL) {
            Matcher matcher = wording.pattern().matcher(asked);
            if (matcher.matches()) {
                boolean named = matcher.namedGroups().containsKey("subject");
                String subject = named ? matcher.group("subject") : null;
                return Optional.of(new OfField(wording.field(), subject == null ? "" : subject));
            }
        }
        return Optional.empty();
    }
}

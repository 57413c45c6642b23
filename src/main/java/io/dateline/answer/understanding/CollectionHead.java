package io.dateline.answer.understanding;

import io.dateline.answer.understanding.CollectionQuestion.Outermost;
import io.dateline.article.ArticleMetadata.Field;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a question about the collection begins, and what it then asks. What [SelectionWords] read
/// is the group `rest`; where they do not know a word of it, the question is another.
///
/// @param question of the match and of what its rest says; `null` where it is another after all
record CollectionHead(Pattern pattern, Function<Matched, @Nullable CollectionQuestion> question) {

    private static final Map<String, Integer> NUMBERS =
            Map.of(
                    "two", 2, "three", 3, "few", 3, "four", 4, "five", 5, "six", 6, "seven", 7,
                    "eight", 8, "nine", 9, "ten", 10);

    /// A few of several, where no number is named.
    private static final int SOME = 5;

    private static final int MOST = 20;

    CollectionHead(String pattern, Function<Matched, @Nullable CollectionQuestion> question) {
        this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), question);
    }

    /// A question that begins so, and which articles it means.
    record Matched(Matcher matcher, ArticleSelection which) {

        String group(String name) {
            if (!matcher.namedGroups().containsKey(name)) {
                return "";
            }
            String group = matcher.group(name);
            return group == null ? "" : group.strip();
        }
    }

    /// What a question asks that begins so; empty when it does not, or goes on otherwise.
    Optional<CollectionQuestion> in(String asked) {
        Matcher matcher = pattern.matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Matched alone = new Matched(matcher, ArticleSelection.ALL);
        return SelectionWords.in(alone.group("rest"))
                .map(which -> labelled(which, alone.group("label")))
                .flatMap(which -> Optional.ofNullable(question.apply(new Matched(matcher, which))));
    }

    /// What is asked of the outermost article.
    private static Field field(Matched found) {
        String asked = found.matcher().group().toLowerCase(Locale.ROOT);
        return switch (found.group("asked").toLowerCase(Locale.ROOT)) {
            case "date", "day" -> Field.PUBLISHED_AT;
            case "author", "byline" -> Field.BYLINE;
            case "title", "headline" -> Field.TITLE;
            default ->
                    asked.startsWith("when ") || asked.startsWith("how ")
                            ? Field.PUBLISHED_AT
                            : asked.startsWith("who ") ? Field.BYLINE : Field.TITLE;
        };
    }

    private static ArticleSelection labelled(ArticleSelection which, String label) {
        String told =
                label.replaceAll(
                                "(?i)(?:^|(?<= ))(?:the|your|our|all|any|some|of|news|newspaper|press|magazine"
                                        + "|online|different|recent|other|more|new|single|whole|an?|these"
                                        + "|those)(?= |$)",
                                "")
                        .strip();
        return told.isEmpty() ? which : which.withLabel(told);
    }

    static CollectionQuestion listed(Matched found) {
        ArticleSelection which = found.which();
        boolean mentionsOnly =
                which.literal() && which.equals(ArticleSelection.mentioning(which.topic()));
        return mentionsOnly
                ? new CollectionQuestion.Mentions(which.topic())
                : new CollectionQuestion.Listed(which);
    }

    static CollectionQuestion mentioned(Matched found) {
        return new CollectionQuestion.Mentions(found.group("mentioned"));
    }

    static CollectionQuestion ranIn(Matched found) {
        return new CollectionQuestion.Listed(found.which().withSource(found.group("source")));
    }

    static @Nullable CollectionQuestion undated(Matched found) {
        return found.matcher()
                        .group()
                        .matches("(?i).*\\b(?:undated|no|don't|not|without|lacks?)\\b.*")
                ? new CollectionQuestion.Undated()
                : null;
    }

    static CollectionQuestion written(Matched found) {
        String author = found.group("author");
        return new CollectionQuestion.WrittenBy(
                author.isEmpty() ? found.which() : found.which().withAuthor(author));
    }

    static CollectionQuestion outermost(Matched found) {
        String end = found.group("end").toLowerCase(Locale.ROOT);
        boolean newest = !end.equals("oldest") && !end.equals("earliest") && !end.equals("first");
        String number = (found.group("many") + found.group("many2")).toLowerCase(Locale.ROOT);
        int many = 1;
        if (!number.isEmpty()) {
            Integer named = NUMBERS.get(number);
            many = named != null ? named : Integer.parseInt(number);
        } else if (found.matcher().group().matches("(?i).*\\b(?:articles|stories|pieces)\\b.*")) {
            many = SOME;
        }
        Field field = field(found);
        String source = found.group("source");
        String author = found.group("author");
        ArticleSelection which =
                source.isEmpty() ? found.which() : found.which().withSource(source);
        which = author.isEmpty() ? which : which.withAuthor(author);
        return new Outermost(which, newest, Math.clamp(many, 1, MOST), field);
    }
}

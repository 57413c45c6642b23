package io.dateline.answer.understanding;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what follows "articles" in a question about the collection: "about the flood by A. Writer
/// do you have". Words that it does not know end the reading: then the question is another.
final class SelectionWords {

    /// How a question calls the place where the articles are.
    static final String ARCHIVE =
            "(?:archives?|collection|database|index|system|library|corpus|store|records|data ?set)";

    private static final String WERE = "(?:(?:is|are|was|were|has been|have been) )?";

    private static final String THAT = "(?:(?:that|which|who) )?";

    private static final Pattern FILLER =
            pattern(
                    "(?:do(?:es)? (?:you|we|they|it|the "
                            + ARCHIVE
                            + "|your "
                            + ARCHIVE
                            + ")(?: (?:currently|now|still))? (?:have|hold|know(?: of)?|keep|store|cover"
                            + "|contain|offer|own|use|draw on|include)(?: (?:in|on) (?:it|file))?"
                            + "|have (?:you|we) (?:got|indexed|read|stored|loaded)"
                            + "|(?:are|is) there|there (?:are|is)|you(?:'ve|’ve| have) got"
                            + "|(?:that )?(?:you|we) (?:have|hold|keep|know of|own|carry)"
                            + "|are you (?:drawing on|using|based on|reading)"
                            + "|can (?:you|i|we) (?:search|read|see|find|ask about|access)"
                            + "|(?:did|do) you (?:get|find|read|index|use|rely on|draw on)"
                            + "|WERE(?:still |already |all )?(?:in|inside) (?:the|your|this|our) "
                                    .replace("WERE", WERE)
                            + ARCHIVE
                            + "|WERE(?:still )?(?:in here|on file|here|available|stored|indexed|online)"
                                    .replace("WERE", WERE)
                            + "|WERE(?:published|written|added|printed|released|put out|loaded|ingested"
                                    .replace("WERE", WERE)
                            + "|reported|filed|come out|came out|appeared|ran)(?! in\\b)"
                            + "|so far|altogether|in total|in all|overall|right now|at the moment"
                            + "|currently|now|at present|please|exist|thanks|thank you"
                            + "|is|are|was|were)");

    private static final Pattern LITERAL =
            pattern(
                    THAT
                            + "(?:(?:do|does|did) )?(?:mention(?:s|ed|ing)?|nam(?:es?|ed|ing)"
                            + "|contain(?:s|ing)?(?: the words?| the name)?|with the words?"
                            + "|us(?:es?|ing) the words?|refer(?:s|ring)? to|quot(?:es?|ed|ing))");

    private static final Pattern TOPIC =
            pattern(
                    THAT
                            + "(?:(?:WERE(?:all |only |mostly )?(?:written |published |reported )?"
                                    .replace("WERE", WERE)
                            + "(?:about|regarding|concerning|covering|dealing with|discussing"
                            + "|relat(?:ed|ing) to|to do with|on|on the subject of))"
                            + "|(?:do |does |have |has )?(?:talk(?:s|ed)? about|deal(?:s|t)? with"
                            + "|discuss(?:es|ed)?|report(?:s|ed)? on|cover(?:s|ed)?|tells? of"
                            + "|writ(?:es?|ten) about|have to do with|has to do with))");

    private static final Pattern AUTHOR =
            pattern(
                    THAT
                            + WERE
                            + "(?:(?:written|authored|reported|signed|filed|published|posted) )?by");

    private static final Pattern SOURCE =
            pattern(
                    THAT
                            + WERE
                            + "(?:come |comes |published |printed |carried |taken )?from"
                            + "|"
                            + THAT
                            + WERE
                            + "(?:published|printed|carried|run|appeared|appear) in"
                            + "|(?:written |published |done )?for");

    private static final Pattern LANGUAGE = pattern("(?:written )?in (?<language>\\p{L}+)");

    /// Where the words of one thing end, and those of the next begin.
    private static final Pattern NEXT =
            Pattern.compile(
                    " (?=(?:(?:that|which) )?(?:(?:is|are|was|were) )?(?:(?:written|published|authored)"
                            + " )?(?:by|from) (?:the )?\\p{Lu}|published in (?:the )?\\p{Lu})");

    private static final Pattern NEXT_TOPIC =
            Pattern.compile(
                    " (?=(?:(?:that|which) )?(?:about|regarding|concerning|mention(?:s|ing)?|on) )",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TRAILING =
            Pattern.compile(
                    " (?=(?:do (?:you|we) (?:have|hold|keep|know of)|have you got|are there|is there"
                            + "|you (?:have|hold)|(?:still |already )?(?:in|inside) (?:the|your|this"
                            + "|our) "
                            + ARCHIVE
                            + "|(?:(?:is|are|was|were) )?(?:still |already )?(?:in here|on file|available"
                            + "|(?:in|inside) (?:the|your|this|our) "
                            + ARCHIVE
                            + ")|(?:published|written|printed|released|come out|appear)$|so far|altogether|in total|in all|please|thanks"
                            + "|(?:have been|has been|were|was) (?:published"
                            + "|written|printed|added)|exist)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages())
                    .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private SelectionWords() {}

    private static Pattern pattern(String text) {
        return Pattern.compile("(?:" + text + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    /// What `rest` says; empty when some of it is not understood.
    static Optional<ArticleSelection> in(String rest) {
        ArticleSelection selection = ArticleSelection.ALL;
        String left = rest.strip();
        while (!left.isEmpty()) {
            Step step = step(left, selection);
            if (step == null || step.left().length() >= left.length()) {
                return Optional.empty();
            }
            selection = step.selection();
            left = step.left();
        }
        return Optional.of(selection);
    }

    private record Step(ArticleSelection selection, String left) {}

    private static @Nullable Step step(String left, ArticleSelection selection) {
        Matcher language = LANGUAGE.matcher(left);
        if (language.lookingAt() && isLanguage(language.group("language"))) {
            return new Step(
                    selection.withLanguage(language.group("language")),
                    after(left, language.end()));
        }
        Matcher filler = FILLER.matcher(left);
        if (filler.lookingAt()) {
            return new Step(selection, after(left, filler.end()));
        }
        Matcher literal = LITERAL.matcher(left);
        if (literal.lookingAt() && selection.topic().isEmpty()) {
            String named = upTo(after(left, literal.end()), NEXT, TRAILING);
            return step(left, literal.end(), named, selection.withTopic(unquoted(named), true));
        }
        Matcher topic = TOPIC.matcher(left);
        if (topic.lookingAt() && selection.topic().isEmpty()) {
            String named = upTo(after(left, topic.end()), NEXT, TRAILING);
            return step(left, topic.end(), named, selection.withTopic(unquoted(named), false));
        }
        Matcher author = AUTHOR.matcher(left);
        if (author.lookingAt() && selection.author().isEmpty()) {
            String named = upTo(after(left, author.end()), NEXT, NEXT_TOPIC, TRAILING);
            return step(left, author.end(), named, selection.withAuthor(named));
        }
        Matcher source = SOURCE.matcher(left);
        if (source.lookingAt() && selection.source().isEmpty()) {
            String named = upTo(after(left, source.end()), NEXT, NEXT_TOPIC, TRAILING);
            return step(left, source.end(), named, selection.withSource(named));
        }
        return null;
    }

    private static @Nullable Step step(
            String left, int start, String named, ArticleSelection selection) {
        if (named.isBlank()) {
            return null;
        }
        String behind = after(left, start);
        return new Step(selection, behind.substring(named.length()).strip());
    }

    private static String after(String text, int end) {
        return text.substring(end).strip();
    }

    private static boolean isLanguage(String word) {
        return LANGUAGES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String upTo(String text, Pattern... ends) {
        int end = text.length();
        for (Pattern pattern : ends) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                end = Math.min(end, matcher.start());
            }
        }
        Matcher language = Pattern.compile(" in (\\p{L}++)$").matcher(text);
        if (language.find() && isLanguage(language.group(1))) {
            end = Math.min(end, language.start());
        }
        return text.substring(0, end);
    }

    /// Without the quotation marks around it, where there is something between them.
    static String unquoted(String text) {
        String bare = text.replaceAll("^[\"“”'‘’]+|[\"“”'‘’]+$", "").strip();
        return bare.isEmpty() ? text : bare;
    }
}

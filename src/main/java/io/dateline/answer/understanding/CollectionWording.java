package io.dateline.answer.understanding;

import io.dateline.article.ArticleMetadata.Field;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A way to ask for a field of articles.
///
/// @param pattern its group `subject` takes in what tells articles apart
record CollectionWording(Field field, Pattern pattern) {

    /// The article that is meant, without more.
    private static final String ARTICLE =
            "(?:the|this|that|your) (?:news )?(?:article|story|report|piece|text|item|dispatch)";

    /// Which one it is.
    private static final String ABOUT =
            "(?: (?:about|on|of|titled|called|headlined) (?<subject>.+?))?";

    private static final String QUOTED = "[\"“](?<subject>[^\"“”]+)[\"”]";

    /// "the flood story"
    private static final String OF_SUBJECT =
            "the (?!short |cover |love |most recent |newest |latest |last |oldest |earliest |first )"
                    + "(?<subject>[^ ][^?]{1,60}?) (?:article|story|piece)";

    static final List<CollectionWording> ALL =
            Stream.concat(others().stream(), sources().stream()).toList();

    private CollectionWording(Field field, String pattern) {
        this(field, ignoringCase(pattern));
    }

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static List<CollectionWording> sources() {
        return List.of(
                new CollectionWording(
                        Field.SOURCE, "(?:who published|where was) " + QUOTED + "(?: published)?"),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:where|(?:in|by) (?:what|which) (?:outlet|newspaper|paper|source|agency)) was "
                                + ARTICLE
                                + ABOUT
                                + " published"),
                new CollectionWording(
                        Field.SOURCE,
                        "who (?:published|(?:is|was) the publisher of) " + ARTICLE + ABOUT),
                new CollectionWording(Field.SOURCE, "who published (?:it|this)"),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:what|which)(?:(?: is|'s|’s) the source of| (?:source|outlet|newspaper|paper|magazine"
                                + "|publication|agency) (?:ran|published|carried|printed|wrote|had"
                                + "|brought|is behind)) "
                                + ARTICLE
                                + ABOUT),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:what|which) (?:source|outlet|newspaper|paper|magazine|publication|agency)"
                                + " (?:is|was) "
                                + ARTICLE
                                + ABOUT
                                + " (?:from|in|published in|published by)"),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:who published|where was) " + OF_SUBJECT + "(?: published)?"));
    }

    private static List<CollectionWording> others() {
        return List.of(
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "when (?:was|is|did) " + QUOTED + " (?:published|written|come out)"),
                new CollectionWording(Field.BYLINE, "who (?:wrote|authored) " + QUOTED),
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "(?:when|what (?:day|date)|(?:on )?(?:what|which) (?:day|date)) (?:was|is|did) "
                                + ARTICLE
                                + ABOUT
                                + " (?:first )?(?:published|written|released|dated|printed|from|come out|appear|filed)"),
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "what(?: is|'s|’s) the (?:publication )?date of " + ARTICLE + ABOUT),
                new CollectionWording(
                        Field.BYLINE, "who (?:wrote|authored|reported) " + ARTICLE + ABOUT),
                new CollectionWording(Field.BYLINE, "who wrote (?:it|this)"),
                new CollectionWording(
                        Field.BYLINE,
                        "who (?:is|was) the (?:author|writer|reporter|journalist) of "
                                + ARTICLE
                                + ABOUT),
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "(?:when|what day|on (?:what|which) day) (?:was|did) "
                                + OF_SUBJECT
                                + " (?:first )?(?:published|written|come out|appear)"),
                new CollectionWording(Field.BYLINE, "who (?:wrote|authored) " + OF_SUBJECT),
                new CollectionWording(
                        Field.TITLE,
                        "what(?: is|'s|’s) the (?:title|headline) of " + ARTICLE + ABOUT));
    }
}

package io.dateline.answer.understanding;

import io.dateline.article.ArticleMetadata.Field;

import java.util.List;
import java.util.regex.Pattern;

/// A way to ask for a field of articles.
///
/// @param pattern its group `subject` takes in what tells articles apart
record CollectionWording(Field field, Pattern pattern) {

    static final List<CollectionWording> ALL = all();

    private CollectionWording(Field field, String pattern) {
        this(field, ignoringCase(pattern));
    }

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static List<CollectionWording> all() {
        String article =
                "(?:the|this|that|your) (?:news )?(?:article|story|report|piece|text|item|dispatch)";
        String about = "(?: (?:about|on|of|titled|called|headlined) (?<subject>.+?))?";
        String quoted = "[\"“](?<subject>[^\"“”]+)[\"”]";
        String ofSubject =
                "the (?!short |cover |love |most recent |newest |latest |last |oldest |earliest |first )"
                        + "(?<subject>[^ ][^?]{1,60}?) (?:article|story|piece)";
        return List.of(
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "when (?:was|is|did) " + quoted + " (?:published|written|come out)"),
                new CollectionWording(Field.BYLINE, "who (?:wrote|authored) " + quoted),
                new CollectionWording(
                        Field.SOURCE, "(?:who published|where was) " + quoted + "(?: published)?"),
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "(?:when|what (?:day|date)|(?:on )?(?:what|which) (?:day|date)) (?:was|is|did) "
                                + article
                                + about
                                + " (?:first )?(?:published|written|released|dated|printed|from|come out|appear|filed)"),
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "what(?: is|'s|’s) the (?:publication )?date of " + article + about),
                new CollectionWording(
                        Field.BYLINE, "who (?:wrote|authored|reported) " + article + about),
                new CollectionWording(Field.BYLINE, "who wrote (?:it|this)"),
                new CollectionWording(
                        Field.BYLINE,
                        "who (?:is|was) the (?:author|writer|reporter|journalist) of "
                                + article
                                + about),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:where|(?:in|by) (?:what|which) (?:outlet|newspaper|paper|source|agency)) was "
                                + article
                                + about
                                + " published"),
                new CollectionWording(
                        Field.SOURCE,
                        "who (?:published|(?:is|was) the publisher of) " + article + about),
                new CollectionWording(Field.SOURCE, "who published (?:it|this)"),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:what|which)(?:(?: is|'s|’s) the source of| (?:source|outlet|newspaper|paper|magazine"
                                + "|publication|agency) (?:ran|published|carried|printed|wrote|had"
                                + "|brought|is behind)) "
                                + article
                                + about),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:what|which) (?:source|outlet|newspaper|paper|magazine|publication|agency)"
                                + " (?:is|was) "
                                + article
                                + about
                                + " (?:from|in|published in|published by)"),
                new CollectionWording(
                        Field.PUBLISHED_AT,
                        "(?:when|what day|on (?:what|which) day) (?:was|did) "
                                + ofSubject
                                + " (?:first )?(?:published|written|come out|appear)"),
                new CollectionWording(Field.BYLINE, "who (?:wrote|authored) " + ofSubject),
                new CollectionWording(
                        Field.SOURCE,
                        "(?:who published|where was) " + ofSubject + "(?: published)?"),
                new CollectionWording(
                        Field.TITLE,
                        "what(?: is|'s|’s) the (?:title|headline) of " + article + about));
    }
}

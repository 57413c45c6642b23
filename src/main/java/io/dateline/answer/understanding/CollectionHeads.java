package io.dateline.answer.understanding;

import java.util.List;
import java.util.stream.Stream;

/// The ways in which a question about the collection begins, in the order in which they are tried.
final class CollectionHeads {

    private static final String ARCHIVE = SelectionWords.ARCHIVE;

    /// What an article is called.
    static final String ARTICLES =
            "(?:news )?(?:articles?|stories|story|reports?|pieces?|items?|texts?|documents?|files?"
                    + "|write-ups?|clippings?|cuttings?|dispatch(?:es)?)";

    /// Words that are seldom anything but articles, so that others may stand before them.
    private static final String LABELLED =
            "(?:(?<label>(?:(?!(?:published|wrote|ran|carried|has|have|had|in|to|for|on|by|with|did|do"
                    + "|does|is|are|was|were|that|many|much|about) )[\\p{L}\\p{N}.&'’-]+ ){1,4}?)(?:articles?|stories|pieces)|"
                    + ARTICLES
                    + ")(?![\\p{L}\\p{N}-])";

    private static final String REST = "(?<rest>(?: .*)?)";

    private static final String OURS =
            "(?:of )?(?:(?:the|your|our|these|those|all|all the|different|distinct) ){0,3}";

    private static final String SOURCES =
            "(?:news |media )?(?:sources?|outlets?|newspapers?|papers?|publications?|publishers?"
                    + "|agencies|magazines?)";

    private static final String AUTHORS =
            "(?:authors?|writers?|reporters?|journalists?|bylines?|contributors?|columnists?)";

    /// Whoever may have written something.
    private static final String NAME = "[\\p{L}\\p{N}.&'’ -]{2,60}?";

    private static final String ADDED =
            "(?:authored|written|write|publish(?:ed)?|run|print(?:ed)?)";

    private static final String OUTERMOST =
            "(?<end>most recent|newest|latest|last|oldest|earliest|first|most recently published)";

    private static final String NUMBER =
            "(?<many>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|few)";

    static final List<CollectionHead> ALL =
            Stream.of(
                            outermost(),
                            agesOfOutermost(),
                            counts(),
                            sources(),
                            authors(),
                            periods(),
                            contents(),
                            lists(),
                            calls(),
                            written())
                    .flatMap(List::stream)
                    .toList();

    private CollectionHeads() {}

    private static CollectionHead period(String pattern) {
        return new CollectionHead(
                pattern, found -> new CollectionQuestion.Period(ArticleSelection.ALL));
    }

    private static CollectionHead content(String pattern) {
        return new CollectionHead(pattern, found -> new CollectionQuestion.Contents());
    }

    /// "What is the most recent article?"
    private static List<CollectionHead> outermost() {
        return List.of(
                new CollectionHead(
                        "(?:(?:what|which|who)(?:'s|’s| is| are| was| were)? |show me |give me |list |find"
                                + " |when (?:was|were) |who (?:wrote|authored) |name )?"
                                + "(?:(?:the|your|our) |(?<author>"
                                + NAME
                                + ")(?:'s|’s|'|’) )?(?:"
                                + NUMBER
                                + " )?"
                                + OUTERMOST
                                + "(?: (?<many2>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|few))? "
                                + LABELLED
                                + REST,
                        CollectionHead::outermost),
                new CollectionHead(
                        "(?:which|what) (?:one )?(?:(?:of (?:the|your|our|these) )?"
                                + ARTICLES
                                + " )(?:is|are|was|were) (?:the )?"
                                + OUTERMOST
                                + "(?: ones?)?"
                                + REST,
                        CollectionHead::outermost));
    }

    /// "How recent is the newest article?", "When was the archive last updated?"
    private static List<CollectionHead> agesOfOutermost() {
        return List.of(
                new CollectionHead(
                        "how (?:old|recent|new) is (?:the|your) "
                                + OUTERMOST
                                + " "
                                + ARTICLES
                                + REST,
                        CollectionHead::outermost),
                new CollectionHead(
                        "(?:what(?:'s|’s| is| was) )?the (?:publication )?(?<asked>date|day|title|headline"
                                + "|author|byline) of (?:the|your|our) "
                                + OUTERMOST
                                + " "
                                + ARTICLES
                                + REST,
                        CollectionHead::outermost),
                new CollectionHead(
                        "when (?:was|were) (?:the|your|this|our) (?:"
                                + ARCHIVE
                                + "|"
                                + ARTICLES
                                + ") (?<end>last|most recently) (?:updated|added(?: to)?|refreshed)",
                        CollectionHead::outermost),
                new CollectionHead(
                        "(?:what(?:'s|’s| is| was) )?the "
                                + OUTERMOST
                                + " (?:thing|entry|one)(?<rest> .+)",
                        CollectionHead::outermost),
                new CollectionHead(
                        "what (?:was|did you) (?:published|written|added|publish|add) "
                                + "(?<end>last|first|most recently)",
                        CollectionHead::outermost),
                new CollectionHead(
                        "when did (?<source>(?:the )?[\\p{L}\\p{N}.&'’ -]{2,60}?) (?:first |last )?(?:publish"
                                + "|run|write|carry|print) (?:its|their|his|her|the|your|our) "
                                + OUTERMOST
                                + " "
                                + ARTICLES
                                + REST,
                        CollectionHead::outermost));
    }

    /// "How many articles are there?"
    private static List<CollectionHead> counts() {
        return List.of(
                new CollectionHead(
                        "how many "
                                + ARTICLES
                                + " (?:did|has|have|does|do) (?<author>(?!you |we |they |it )"
                                + NAME
                                + ") (?:written|write|publish(?:ed)?|filed?)"
                                + REST,
                        CollectionHead::written),
                new CollectionHead(
                        "(?:how many|what(?:'s|’s| is) the (?:total |overall )?number of|(?:the )?(?:total )?number of"
                                + "|count(?: all)?) "
                                + OURS
                                + LABELLED
                                + REST,
                        found -> new CollectionQuestion.Count(found.which())),
                new CollectionHead(
                        "(?:(?:which|what|how many|list|show(?: me)?|(?:are there|do you have|have you"
                                + " got)(?: any)?) )?"
                                + OURS
                                + "(?:undated "
                                + ARTICLES
                                + "(?: (?:are there|do you have))?|"
                                + ARTICLES
                                + " (?:(?:that |which )?(?:is|are) (?:undated|without (?:a )?date)|(?:that |which )?(?:have|has|carry"
                                + "|carries|bear|with|do not have|don't have|without|lacks?)(?: no| any| a)?"
                                + " (?:publication )?dates?))",
                        CollectionHead::undated),
                new CollectionHead(
                        "(?:how (?:big|large) is|what(?:'s|’s| is) the size of) (?:the|your|this|our) "
                                + ARCHIVE,
                        found -> new CollectionQuestion.Count(ArticleSelection.ALL)));
    }

    /// "Which sources do you have?"
    private static List<CollectionHead> sources() {
        return List.of(
                new CollectionHead(
                        "(?:(?:which|what|how many) |(?:what|which|who) are |list |name |show(?: me)? )"
                                + OURS
                                + SOURCES
                                + "(?: (?:of|for|behind) (?:the|these|your|our|all) "
                                + ARTICLES
                                + ")?(?: (?:wrote|have written|has written|have|has|had|ran|published|carried|did))?"
                                + "(?: (?:most|any|something|articles?|stories|(?:an?|the) (?:article|story"
                                + "|report|piece)))?"
                                + REST,
                        found -> new CollectionQuestion.Sources(found.which())),
                new CollectionHead(
                        "(?:(?:from )?(?:which|what) "
                                + SOURCES
                                + " (?:do|does|are|is) (?:these|those|they|it|this|all this|(?:the|your|our|these|those) "
                                + ARTICLES
                                + ")(?: come)?(?: from)?)",
                        found -> new CollectionQuestion.Sources(ArticleSelection.ALL)),
                new CollectionHead(
                        "(?:which|what) "
                                + SOURCES
                                + " (?:reported on|covered|wrote about|reported(?= the)) (?<about>.+)",
                        found ->
                                new CollectionQuestion.Sources(
                                        ArticleSelection.about(found.group("about")))),
                new CollectionHead(
                        "where (?:do|does) (?:(?:the|your|these|this|all this) (?:news|information|data|"
                                + ARTICLES
                                + ") come from|you (?:get|take|have) (?:the|your|these) (?:news|information|"
                                + ARTICLES
                                + ") from)",
                        found -> new CollectionQuestion.Sources(ArticleSelection.ALL)));
    }

    /// "Who wrote about the flood?"
    private static List<CollectionHead> authors() {
        return List.of(
                new CollectionHead(
                        "(?:(?:which|what|how many) |(?:what|which|who) (?:are|were) |list |name |show(?: me)? )"
                                + OURS
                                + AUTHORS
                                + "(?: (?:of|behind) (?:the|these|your|our|all|all the) "
                                + ARTICLES
                                + ")?(?: (?:wrote|writes?|have written|has written|reported"
                                + "|have reported|has reported))?(?: (?:the )?mostly| (?:the )?most(?: often)?)?"
                                + "(?: articles| stories)?"
                                + REST,
                        found -> new CollectionQuestion.Authors(found.which())),
                new CollectionHead(
                        "who (?:wrote|writes|has written|have written)"
                                + "(?: (?:the )?most(?: often)?)?(?: (?:the |these |your |any |all (?:the )?)?"
                                + "(?:articles|stories|reports|pieces))?(?<rest> (?:about|on|regarding) .+)",
                        found -> new CollectionQuestion.Authors(found.which())),
                new CollectionHead(
                        "who (?:reported|reports|has reported|have reported|writes|wrote) (?:on|about) (?<about>.+)",
                        found ->
                                new CollectionQuestion.Authors(
                                        ArticleSelection.about(found.group("about")))),
                new CollectionHead(
                        "who (?:writes|wrote|reports|has written) (?:for (?:you|us|this|(?:the|your|our|this) (?:paper|newspaper|"
                                + ARCHIVE
                                + "))|(?:the|your|these) "
                                + ARTICLES
                                + "|here)",
                        found -> new CollectionQuestion.Authors(ArticleSelection.ALL)),
                new CollectionHead(
                        "who (?:writes|wrote|reports|has written)(?<rest> for .+)",
                        found -> new CollectionQuestion.Authors(found.which())),
                new CollectionHead(
                        "who (?:wrote|writes|has written|have written) (?:(?:the )?most(?: of)? )?"
                                + "(?:the |these |your |all (?:the )?)?(?:articles|stories|pieces)"
                                + REST,
                        found -> new CollectionQuestion.Authors(found.which())));
    }

    /// "What period do the articles cover?"
    private static List<CollectionHead> periods() {
        return List.of(
                period(
                        "when (?:do|does) (?:you|it|they|(?:the|your|our|these) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + ")) (?:start|begin|end|stop|go back to)"),
                period(
                        "(?:up to|until|till|how far) (?:when |what date )?(?:do|does) (?:you|it|they|(?:the|your"
                                + "|our|these) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + ")) (?:go|reach|run|cover)"),
                period(
                        "(?:what|which) (?:period|dates?|date range|time(?: ?span| ?frame| period)?|years?"
                                + "|months?|days)(?: of time)? (?:do|does|is|are) (?:you|it|they|these|this|we|(?:all )?(?:the"
                                + "|your|these|our) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + "))(?: (?:cover(?:ed)?|span|from|have|go back to|date from|reach|in|of"
                                + "|include|hold))?"),
                period(
                        "(?:what|which) (?:period|dates?|date range|years?|months?) (?:is|are) (?:covered|there)"),
                period("from when (?:to|until|till) when(?: (?:are|do|does|is) .{1,60})?"),
                period(
                        "(?:what|which)(?:'s|’s| is) the (?:period|date range|time span|timeframe)(?: .{1,60})?"),
                period(
                        "how far back (?:do|does) (?:you|it|they|(?:the|your|our|these) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + ")) (?:go|reach)"),
                period(
                        "(?:when|what (?:year|date)s?) are (?:the|your|our|these|all) "
                                + ARTICLES
                                + " from"),
                period(
                        "how (?:old|recent|new|current|up[ -]to[ -]date|fresh) (?:are|is) (?:you|this|it|(?:the|your|our"
                                + "|these) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + "))"),
                period("since when do you (?:have|hold) " + ARTICLES));
    }

    /// "What is in the archive?"
    private static List<CollectionHead> contents() {
        return List.of(
                content(
                        "what(?:'s|’s| is|s)? (?:there )?(?:in|inside) (?:(?:the|your|this|our) "
                                + ARCHIVE
                                + "|here)"),
                content(
                        "what (?:do|does) (?:you|the "
                                + ARCHIVE
                                + "|your "
                                + ARCHIVE
                                + "|the articles|your articles) (?:have|hold|contain|cover|deal with|know about"
                                + "|know)(?: in (?:the|your) "
                                + ARCHIVE
                                + ")?"),
                content("what are (?:the|your|these|all (?:the|your)) articles about"),
                content(
                        "(?:what|which) (?:(?:kinds?|sorts?|types?) of )?(?:topics?|subjects?|themes?|articles"
                                + "|news)(?: (?:do|does|are|is|can))?(?: (?:you|i|the "
                                + ARCHIVE
                                + "|your "
                                + ARCHIVE
                                + "|your articles|the articles|these articles|there))? (?:cover(?:ed)?|have|hold|in (?:the|your|this) (?:archive|collection|database)"
                                + "|deal with|write about|about|know about|have articles (?:on|about)|in here"
                                + "|available|ask(?: you)? about|there)"),
                content(
                        "(?:describe|summari[sz]e|tell me about|about|(?:give me )?an overview of) (?:the|your|this|our) (?:whole )?"
                                + ARCHIVE));
    }

    /// "Which articles are about the flood?"
    private static List<CollectionHead> lists() {
        return List.of(
                new CollectionHead(
                        "(?:in )?(?:which|what) "
                                + ARTICLES
                                + " (?:is|are|was|were|do|does|did) (?<mentioned>"
                                + NAME
                                + ") (?:mentioned|named|quoted|appear|come up)(?: in)?",
                        CollectionHead::mentioned),
                new CollectionHead(
                        "(?:is|are|was|were) (?<mentioned>"
                                + NAME
                                + ") (?:mentioned|named) (?:anywhere|in (?:any|the|your)(?: of (?:the|your))? "
                                + "(?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + "))",
                        CollectionHead::mentioned),
                new CollectionHead(
                        "(?:do|does|did) (?:any|your|the)(?: of (?:the|your|our))? "
                                + "(?:articles?|stories|story|pieces?)"
                                + "(?<rest> (?:mention|name|cover|discuss|deal with|talk about|refer to) .+)",
                        CollectionHead::listed),
                new CollectionHead(
                        "what (?:do you have|have you got|is there|do we have)(?<rest> (?:by|from) .+)",
                        CollectionHead::listed),
                new CollectionHead(
                        "what (?:ran|appeared|(?:was|were|has been) (?:published|printed|carried)) in "
                                + "(?<source>(?:the )?"
                                + NAME
                                + ")",
                        CollectionHead::ranIn),
                new CollectionHead(
                        "(?:which|what) (?:of (?:the|your|our|these) )?(?:titles of )?"
                                + ARTICLES
                                + "(?: (?:did|has|have) (?<author>[\\p{L}\\p{N}.&'’ -]{2,60}?) "
                                + ADDED
                                + ")"
                                + REST,
                        found ->
                                new CollectionQuestion.Listed(
                                        found.which().withAuthor(found.group("author")))),
                new CollectionHead(
                        "(?:which|what) (?:(?:one )?of )?(?:(?:the|your|our|these) )?"
                                + LABELLED
                                + "(?<rest> .+)",
                        CollectionHead::listed));
    }

    /// "List the articles about the flood.", "Do you have anything on it?"
    private static List<CollectionHead> calls() {
        return List.of(
                new CollectionHead(
                        "(?:list|show|give|name|find|display|enumerate|get|see)(?: me| us)?(?: (?:all|any|every"
                                + "|each|some|both))?(?: of)?(?: (?:the|your|our))?(?: (?:titles?|headlines?"
                                + "|names?|list) of)?(?: (?:all|any))?(?: (?:the|your|our))? "
                                + LABELLED
                                + REST,
                        CollectionHead::listed),
                new CollectionHead(
                        "(?:do (?:you|we|they) have|have (?:you|we) got|have there been|(?:are|is|was|were)"
                                + " there|got|did you have|(?:was|were) any)(?: (?:any|an?|some|other|more|also"
                                + "|the|even|one))* "
                                + LABELLED
                                + REST,
                        CollectionHead::listed),
                new CollectionHead(
                        "(?:(?:list|show|give|find|get|see)(?: me| us)? )?(?:everything|anything|something"
                                + "|whatever|all)(?<rest> (?:(?:that )?(?:was |is )?(?:published|written)|by|from)"
                                + "(?: .*)?)",
                        CollectionHead::listed),
                new CollectionHead(
                        "(?:list|show|give|find)(?: me| us)? (?:everything|anything|all)"
                                + "(?<rest> (?:about|on|regarding|mentioning) .+)",
                        CollectionHead::listed),
                new CollectionHead(
                        "(?:do you have|have you got|is there) (?:anything|something)"
                                + "(?<rest> (?:about|on|regarding|by|from|mentioning) .+)",
                        CollectionHead::listed),
                new CollectionHead(
                        "is the "
                                + ARTICLES
                                + "(?<rest> (?:about|on|by|from) .+?) (?:still )?(?:in (?:the|your|our) "
                                + ARCHIVE
                                + "|available|there|on file|in here)",
                        CollectionHead::listed),
                new CollectionHead(
                        "(?:all |any |the )?(?:articles|stories|pieces|news stories)"
                                + "(?<rest> (?:about|on|by|from|mentioning|that mention|regarding|written by"
                                + "|concerning|published) .+)",
                        CollectionHead::listed));
    }

    /// "What did A. Writer write?"
    private static List<CollectionHead> written() {
        return List.of(
                new CollectionHead(
                        "(?:did|has|have) (?<author>"
                                + NAME
                                + ") (?:ever )?(?:written|write|publish(?:ed)?)(?: (?:anything|something|any"
                                + " (?:articles|stories)|an? (?:article|story|piece)))?"
                                + REST,
                        CollectionHead::written),
                new CollectionHead(
                        "what (?:did|has|have|does) (?<author>[\\p{L}\\p{N}.&'’ -]{2,60}?)"
                                + " (?:authored|written|write|publish(?:ed)?|filed?)(?: about$)?"
                                + REST,
                        CollectionHead::written),
                new CollectionHead(
                        "what (?:was|were|has been|is) (?:written|published)(?<rest> by .+)",
                        CollectionHead::written));
    }
}

package io.dateline.answer.understanding;

import io.dateline.answer.understanding.CollectionQuestion.Outermost;
import io.dateline.article.ArticleMetadata.Field;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells questions about the collection by their words. The head of a question says what is asked,
/// [SelectionWords] read the rest; what neither knows makes it a question about the contents.
final class CollectionForms {

    /// No question about the collection is longer, and no pattern need look at more.
    private static final int LONGEST = 400;

    private static final String ARCHIVE = SelectionWords.ARCHIVE;

    /// What an article is called.
    private static final String ARTICLES =
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

    private static final String ADDED = "(?:authored|written|write|publish(?:ed)?|run|print(?:ed)?)";

    private static final String OUTERMOST =
            "(?<end>most recent|newest|latest|last|oldest|earliest|first|most recently published)";

    private static final String NUMBER =
            "(?<many>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|few)";

    private static final Map<String, Integer> NUMBERS =
            Map.of(
                    "two", 2, "three", 3, "few", 3, "four", 4, "five", 5, "six", 6, "seven", 7,
                    "eight", 8, "nine", 9, "ten", 10);

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

    private static final Pattern ARTICLES_ALONE =
            Pattern.compile("(?:all |any |the )?(?:articles|stories)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMES_ARTICLES =
            Pattern.compile("\\b(?:" + ARTICLES + "|it|this)\\b", Pattern.CASE_INSENSITIVE);

    private static final List<Head> HEADS = heads();

    private CollectionForms() {}

    /// How a question begins, and what it then is.
    ///
    /// @param question of the match and of what its rest says
    private record Head(Pattern pattern, Function<Matched, @Nullable CollectionQuestion> question) {
        Head(String pattern, Function<Matched, @Nullable CollectionQuestion> question) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), question);
        }
    }

    private record Matched(Matcher matcher, ArticleSelection which) {

        String group(String name) {
            if (!matcher.namedGroups().containsKey(name)) {
                return "";
            }
            String group = matcher.group(name);
            return group == null ? "" : group.strip();
        }
    }

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
        for (Head head : HEADS) {
            Matcher matcher = head.pattern().matcher(timeless);
            if (matcher.matches()) {
                Optional<CollectionQuestion> found = of(head, matcher);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CollectionQuestion> of(Head head, Matcher matcher) {
        Matched alone = new Matched(matcher, ArticleSelection.ALL);
        return SelectionWords.in(alone.group("rest"))
                .map(which -> labelled(which, alone.group("label")))
                .flatMap(
                        which ->
                                Optional.ofNullable(
                                        head.question().apply(new Matched(matcher, which))));
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

    private static List<Head> heads() {
        return List.of(
                new Head(
                        "(?:(?:what|which|who)(?:'s|’s| is| are| was| were)? |show me |give me |list |find"
                                + " |when (?:was|were) |who (?:wrote|authored) |name )?"
                                + "(?:the |your |our )?(?:"
                                + NUMBER
                                + " )?"
                                + OUTERMOST
                                + "(?: (?<many2>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|few))? "
                                + LABELLED
                                + REST,
                        CollectionForms::outermost),
                new Head(
                        "(?:which|what) (?:one )?(?:(?:of (?:the|your|our|these) )?"
                                + ARTICLES
                                + " )(?:is|are|was|were) (?:the )?"
                                + OUTERMOST
                                + "(?: ones?)?"
                                + REST,
                        CollectionForms::outermost),
                new Head(
                        "when did (?<source>(?:the )?[\\p{L}\\p{N}.&'’ -]{2,60}?) (?:first |last )?(?:publish"
                                + "|run|write|carry|print) (?:its|their|his|her|the|your|our) "
                                + OUTERMOST
                                + " "
                                + ARTICLES
                                + REST,
                        CollectionForms::outermost),
                new Head(
                        "(?:how many|what(?:'s|’s| is) the (?:total |overall )?number of|(?:the )?number of"
                                + "|count(?: all)?) "
                                + OURS
                                + LABELLED
                                + REST,
                        found -> new CollectionQuestion.Count(found.which())),
                new Head(
                        "(?:(?:which|what|how many|list|show(?: me)?|are there(?: any)?) )?"
                                + OURS
                                + "(?:undated "
                                + ARTICLES
                                + "(?: (?:are there|do you have))?|"
                                + ARTICLES
                                + " (?:(?:that |which )?(?:is|are) (?:undated|without (?:a )?date)|(?:that |which )?(?:have|has|carry"
                                + "|carries|bear|with|do not have|don't have|without|lacks?)(?: no| any| a)?"
                                + " (?:publication )?dates?))",
                        CollectionForms::undated),
                new Head(
                        "(?:how (?:big|large) is|what(?:'s|’s| is) the size of) (?:the|your|this|our) "
                                + ARCHIVE,
                        found -> new CollectionQuestion.Count(ArticleSelection.ALL)),
                new Head(
                        "(?:(?:which|what|how many) |(?:what|which|who) are |list |name |show(?: me)? )"
                                + OURS
                                + SOURCES
                                + "(?: (?:of|for|behind) (?:the|these|your|our|all) "
                                + ARTICLES
                                + ")?(?: (?:wrote|have written|has written|have|has|had|ran|published|carried))?"
                                + "(?: (?:most|any|something|articles?|stories|(?:an?|the) (?:article|story"
                                + "|report|piece)))?"
                                + REST,
                        found -> new CollectionQuestion.Sources(found.which())),
                new Head(
                        "where do (?:(?:the|your|these) "
                                + ARTICLES
                                + " come from|you (?:get|take|have) (?:the|your|these) (?:news|information|"
                                + ARTICLES
                                + ") from)",
                        found -> new CollectionQuestion.Sources(ArticleSelection.ALL)),
                new Head(
                        "(?:(?:which|what|how many) |(?:what|which|who) (?:are|were) |list |name |show(?: me)? )"
                                + OURS
                                + AUTHORS
                                + "(?: (?:of|behind) (?:the|these|your|our|all|all the) "
                                + ARTICLES
                                + ")?(?: (?:wrote|writes?|have written|has written|covered|covers?|reported"
                                + "|have reported|has reported))?(?: (?:the )?mostly| (?:the )?most(?: often)?)?"
                                + "(?: articles| stories)?"
                                + REST,
                        found -> new CollectionQuestion.Authors(found.which())),
                new Head(
                        "who (?:wrote|writes|has written|have written)"
                                + "(?: (?:the )?most(?: often)?)?(?: (?:the |these |your |any |all (?:the )?)?"
                                + "(?:articles|stories|reports|pieces))?(?<rest> (?:about|on|regarding) .+)",
                        found -> new CollectionQuestion.Authors(found.which())),
                new Head(
                        "who (?:wrote|writes|has written|have written) (?:(?:the )?most(?: of)? )?"
                                + "(?:the |these |your |all (?:the )?)?(?:articles|stories|pieces)"
                                + REST,
                        found -> new CollectionQuestion.Authors(found.which())),
                period("(?:what|which) (?:period|dates?|date range|time(?: ?span| ?frame| period)?|years?"
                                + "|months?|days)(?: of time)? (?:do|does|is|are) (?:you|it|they|(?:all )?(?:the"
                                + "|your|these|our) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + "))(?: (?:cover(?:ed)?|span|from|have|go back to|date from|reach|in|of"
                                + "|include|hold))?"),
                period("(?:what|which) (?:period|dates?|date range|years?|months?) (?:is|are) (?:covered|there)"),
                period("from when (?:to|until|till) when(?: (?:are|do|does|is) .{1,60})?"),
                period("(?:what|which)(?:'s|’s| is) the (?:period|date range|time span|timeframe)(?: .{1,60})?"),
                period("how far back (?:do|does) (?:you|it|they|(?:the|your|our|these) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + ")) (?:go|reach)"),
                period("(?:when|what (?:year|date)s?) are (?:the|your|our|these|all) "
                                + ARTICLES
                                + " from"),
                period("how (?:old|recent|new|current|up[ -]to[ -]date|fresh) (?:are|is) (?:you|(?:the|your|our"
                                + "|these) (?:"
                                + ARTICLES
                                + "|"
                                + ARCHIVE
                                + "))"),
                period("since when do you (?:have|hold) " + ARTICLES),
                contents("what(?:'s|’s| is|s)? (?:there )?(?:in|inside) (?:(?:the|your|this|our) "
                                + ARCHIVE
                                + "|here)"),
                contents("what (?:do|does) (?:you|the "
                                + ARCHIVE
                                + "|your "
                                + ARCHIVE
                                + "|the articles|your articles) (?:have|hold|contain|cover|deal with|know about"
                                + "|know)(?: in (?:the|your) "
                                + ARCHIVE
                                + ")?"),
                contents("what are (?:the|your|these|all (?:the|your)) articles about"),
                contents("(?:what|which) (?:(?:kinds?|sorts?|types?) of )?(?:topics?|subjects?|themes?|articles"
                                + "|news)(?: (?:do|does|are|is|can))?(?: (?:you|i|the "
                                + ARCHIVE
                                + "|your "
                                + ARCHIVE
                                + "|your articles|the articles|these articles|there))? (?:cover(?:ed)?|have|hold"
                                + "|deal with|write about|about|know about|have articles (?:on|about)|in here"
                                + "|available|ask(?: you)? about|there)"),
                contents("(?:describe|summari[sz]e|tell me about|about) (?:the|your|this|our) (?:whole )?"
                                + ARCHIVE),
                new Head(
                        "(?:which|what) (?:of (?:the|your|our|these) )?(?:titles of )?"
                                + ARTICLES
                                + "(?: (?:did|has|have) (?<author>[\\p{L}\\p{N}.&'’ -]{2,60}?) "
                                + ADDED
                                + ")"
                                + REST,
                        found ->
                                new CollectionQuestion.Listed(
                                        found.which().withAuthor(found.group("author")))),
                new Head(
                        "(?:which|what) (?:(?:one )?of )?(?:(?:the|your|our|these) )?"
                                + LABELLED
                                + "(?<rest> .+)",
                        CollectionForms::listed),
                new Head(
                        "(?:list|show|give|name|find|display|enumerate|get|see)(?: me| us)?(?: (?:all|any|every"
                                + "|each|some|both))?(?: of)?(?: (?:the|your|our))?(?: (?:titles?|headlines?"
                                + "|names?|list) of)?(?: (?:all|any))?(?: (?:the|your|our))? "
                                + LABELLED
                                + REST,
                        CollectionForms::listed),
                new Head(
                        "(?:do (?:you|we|they) have|have (?:you|we) got|have there been|(?:are|is|was|were)"
                                + " there|got|did you have|(?:was|were) any)(?: (?:any|an?|some|other|more|also"
                                + "|the|even|one))* "
                                + LABELLED
                                + REST,
                        CollectionForms::listed),
                new Head(
                        "(?:(?:list|show|give|find|get|see)(?: me| us)? )?(?:everything|anything|something"
                                + "|whatever|all)(?<rest> (?:(?:that )?(?:was |is )?(?:published|written)|by|from)"
                                + "(?: .*)?)",
                        CollectionForms::listed),
                new Head(
                        "(?:list|show|give|find)(?: me| us)? (?:everything|anything|all)"
                                + "(?<rest> (?:about|on|regarding|mentioning) .+)",
                        CollectionForms::listed),
                new Head(
                        "(?:do you have|have you got|is there) (?:anything|something)"
                                + "(?<rest> (?:about|on|regarding|by|from|mentioning) .+)",
                        CollectionForms::listed),
                new Head(
                        "is the "
                                + ARTICLES
                                + "(?<rest> (?:about|on|by|from) .+?) (?:still )?(?:in (?:the|your|our) "
                                + ARCHIVE
                                + "|available|there|on file|in here)",
                        CollectionForms::listed),
                new Head(
                        "(?:all |any |the )?(?:articles|stories|pieces|news stories)"
                                + "(?<rest> (?:about|on|by|from|mentioning|that mention|regarding|written by"
                                + "|concerning|published) .+)",
                        CollectionForms::listed),
                new Head(
                        "what (?:did|has|have|does) (?<author>[\\p{L}\\p{N}.&'’ -]{2,60}?)"
                                + " (?:authored|written|write|publish(?:ed)?|filed?)(?: about$)?"
                                + REST,
                        CollectionForms::written),
                new Head(
                        "what (?:was|were|has been|is) (?:written|published)(?<rest> by .+)",
                        CollectionForms::written));
    }

    /// Whether `question` speaks of an article, or of "it".
    static boolean namesArticles(String question) {
        return NAMES_ARTICLES.matcher(question).find();
    }

    private static Head period(String pattern) {
        return new Head(
                pattern, found -> new CollectionQuestion.Period(ArticleSelection.ALL));
    }

    private static Head contents(String pattern) {
        return new Head(pattern, found -> new CollectionQuestion.Contents());
    }

    private static CollectionQuestion listed(Matched found) {
        ArticleSelection which = found.which();
        boolean mentionsOnly =
                which.literal() && which.equals(ArticleSelection.mentioning(which.topic()));
        return mentionsOnly
                ? new CollectionQuestion.Mentions(which.topic())
                : new CollectionQuestion.Listed(which);
    }

    private static @Nullable CollectionQuestion undated(Matched found) {
        return found.matcher().group().matches("(?i).*\\b(?:undated|no|don't|not|without|lacks?)\\b.*")
                ? new CollectionQuestion.Undated()
                : null;
    }

    private static CollectionQuestion written(Matched found) {
        String author = found.group("author");
        return new CollectionQuestion.WrittenBy(
                author.isEmpty() ? found.which() : found.which().withAuthor(author));
    }

    private static CollectionQuestion outermost(Matched found) {
        String end = found.group("end").toLowerCase(Locale.ROOT);
        boolean newest = !end.equals("oldest") && !end.equals("earliest") && !end.equals("first");
        String number = (found.group("many") + found.group("many2")).toLowerCase(Locale.ROOT);
        int many = 1;
        if (!number.isEmpty()) {
            Integer named = NUMBERS.get(number);
            many = named != null ? named : Integer.parseInt(number);
        } else if (found.matcher().group().matches("(?i).*\\b(?:articles|stories|pieces)\\b.*")) {
            many = 5;
        }
        String asked = found.matcher().group().toLowerCase(Locale.ROOT);
        Field field =
                asked.startsWith("when ")
                        ? Field.PUBLISHED_AT
                        : asked.startsWith("who ") ? Field.BYLINE : Field.TITLE;
        String source = found.group("source");
        ArticleSelection which =
                source.isEmpty() ? found.which() : found.which().withSource(source);
        return new Outermost(which, newest, Math.clamp(many, 1, 20), field);
    }
}

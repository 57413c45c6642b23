package io.dateline.answer.understanding.followup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions that are hardly more than a question word: "Why?", "When was that?", "Who else?",
/// "Tell me more".
final class BareQuestions {

    private static final String WH =
            "(?<wh>why|how come|how so|when|where|how|how long|how many|how much|how often|since when"
                    + "|until when|(?:at )?what time|on what day|(?:in )?what year|with whom|by whom"
                    + "|by how much|by how many (?:points|goals|runs|votes|seats|wickets)|by what margin)";

    private static final Pattern ALONE =
            Pattern.compile(
                    WH + "(?: (?:exactly|precisely|not|then))?[?!. ]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_THAT =
            Pattern.compile(
                    WH
                            + " (?:(?:was|is|will|has|did|does) (?:(?:that|this|it all)(?: be| been| so)?"
                            + "|(?:that|this|it|all that) (?:happen(?:ed|ing)?|take place|taken place|occur|come about))"
                            + "|exactly was that)[?!. ]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ELSE =
            Pattern.compile("(?<wh>who|what|where|when|why) else[?!. ]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern MORE =
            Pattern.compile(
                    "(?:(?:please |can you |could you )?(?:tell (?:me|us) )?(?:a (?:bit|little) )?more"
                            + "(?: about (?:it|that|this))?|go on|continue|anything else|what else"
                            + "|(?:more )?details)(?:,? please)?[?!. ]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NEXT =
            Pattern.compile(
                    "(?:what (?:happened|came|followed) (?:next|then|afterwards?|after that|later)"
                            + "|(?:what )?then(?: what)?|what next|what followed)[?!. ]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SAID =
            Pattern.compile(
                    "(?:who|which article|where) (?:said|says|told you|writes|wrote|reports?|reported|claims?|claimed)"
                            + " (?:that|this|so|it)[?!. ]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SURE =
            Pattern.compile(
                    "(?:are you (?:quite |really |absolutely )?(?:sure|certain)(?: (?:about|of) that)?"
                            + "|really|is (?:that|this) (?:true|right|correct|so)|says who)[?!. ]*",
                    Pattern.CASE_INSENSITIVE);

    private static final int MOST_WORDS_OF_STATEMENT = 40;

    private final Conversation conversation;

    BareQuestions(Conversation conversation) {
        this.conversation = conversation;
    }

    /// Whether `question` asks why, when or where alone.
    static boolean isBare(String question) {
        return ALONE.matcher(question.strip()).matches();
    }

    /// What `body` asks of what was spoken of; empty where it says more by itself.
    Optional<FollowUp> read(String body) {
        String asked = body.strip().replaceAll("\\s+", " ");
        if (SURE.matcher(asked).matches()) {
            return Optional.of(rewritten(Optional.of(conversation.last().question()), asked));
        }
        if (NEXT.matcher(asked).matches()) {
            return Optional.of(rewritten(next(), asked));
        }
        if (SAID.matcher(asked).matches() && !conversation.last().answer().isEmpty()) {
            return Optional.of(rewritten(Optional.of("Who said that " + statement() + "?"), asked));
        }
        if (MORE.matcher(asked).matches() && !asked.toLowerCase(Locale.ROOT).startsWith("what")) {
            return Optional.of(rewritten(more(), asked));
        }
        Matcher others = ELSE.matcher(asked);
        if (others.matches()) {
            return Optional.of(rewritten(others(others.group("wh")), asked));
        }
        Matcher alone = ALONE.matcher(asked);
        if (alone.matches()) {
            return Optional.of(rewritten(event(alone.group("wh")), asked));
        }
        Matcher ofThat = OF_THAT.matcher(asked);
        return ofThat.matches()
                ? Optional.of(rewritten(event(ofThat.group("wh")), "that"))
                : Optional.empty();
    }

    private static FollowUp rewritten(Optional<String> text, String asked) {
        return text.isPresent()
                ? new FollowUp.Rewritten(Opening.sentence(text.get()))
                : new FollowUp.Unclear(asked.replaceFirst("[?!. ]*$", ""));
    }

    private Optional<String> event(String wh) {
        String asks = wh.toLowerCase(Locale.ROOT).matches("how (?:come|so)") ? "Why" : wh;
        if (asks.toLowerCase(Locale.ROOT).matches("how (?:many|much)")) {
            return counted(asks);
        }
        return conversation
                .nearest(past -> new Events(past).asked(capital(asks)))
                .or(() -> conversation.nearest(past -> topic(past, capital(asks))));
    }

    private static Optional<String> topic(Past past, String wh) {
        return Optional.of(past.topic())
                .filter(topic -> !topic.isEmpty())
                .map(
                        topic ->
                                wh.startsWith("Why") || wh.equals("How")
                                        ? wh + " did " + topic + " happen?"
                                        : wh + " was " + topic + "?");
    }

    private static String capital(String wh) {
        return wh.substring(0, 1).toUpperCase(Locale.ROOT)
                + wh.substring(1).toLowerCase(Locale.ROOT);
    }

    /// "How many?" counts what was asked about in the plural.
    private Optional<String> counted(String wh) {
        Past last = conversation.last();
        Clause clause = last.clause();
        String auxiliary = Word.join(clause.auxiliary()).toLowerCase(Locale.ROOT);
        if (Conversation.isPlural(clause.subject())
                && Mention.all(Word.join(clause.subject())).isEmpty()) {
            String counted = Past.phrase(clause.subject()).replaceFirst("^the ", "");
            String verb = Word.join(clause.verb());
            String said =
                    auxiliary.equals("did") && !verb.isEmpty()
                            ? Verbs.past(verb)
                            : auxiliary + " " + verb;
            return Optional.of(
                    Past.trimmed(
                            (wh
                                            + " "
                                            + counted
                                            + " "
                                            + said.strip()
                                            + " "
                                            + Word.join(clause.rest()))
                                    .replaceAll(" +", " ")
                                    .strip()));
        }
        if (Conversation.isPlural(clause.object())) {
            String object = Word.join(clause.object());
            String rest = Word.join(clause.rest()).substring(object.length());
            return Optional.of(
                    wh
                            + " "
                            + object
                            + " "
                            + auxiliary
                            + " "
                            + Word.join(clause.subject())
                            + " "
                            + Word.join(clause.verb())
                            + rest);
        }
        return new Events(last).asked(capital(wh));
    }

    private Optional<String> others(String wh) {
        return conversation.nearest(
                past -> {
                    Clause clause = past.clause();
                    boolean same =
                            !clause.asks().isEmpty()
                                    && clause.asks().getFirst().bare().equalsIgnoreCase(wh);
                    if (same) {
                        return Optional.of(
                                clause.asks().getFirst().text()
                                        + " else "
                                        + past.question()
                                                .substring(clause.asks().getFirst().text().length())
                                                .strip()
                                                .replaceFirst("^else ", ""));
                    }
                    return new Events(past)
                            .asked(capital(wh) + " else")
                            .filter(_ -> !clause.asksForSubject());
                });
    }

    private Optional<String> more() {
        return conversation
                .nearest(past -> Optional.of(past.found()).filter(topic -> !topic.isEmpty()))
                .map(topic -> "Tell me about " + topic + ".");
    }

    private Optional<String> next() {
        return conversation.nearest(
                past -> {
                    String topic = past.found();
                    if (topic.isEmpty()) {
                        return Optional.<String>empty();
                    }
                    String to =
                            past.persons().anyMatch(one -> topic.contains(one.text()))
                                    ? "to"
                                    : "with";
                    String happened =
                            "What happened "
                                    + (Mention.all(topic).stream()
                                                    .anyMatch(one -> one.is(Mention.Kind.PLACE))
                                            ? "in"
                                            : to)
                                    + " "
                                    + topic;
                    return Optional.of(
                            happened
                                    + new Events(past)
                                            .time()
                                            .map(time -> " after " + time)
                                            .orElse(" afterwards")
                                    + "?");
                });
    }

    private String statement() {
        String sentence = conversation.last().firstSentence();
        var words = Word.list(sentence);
        return Word.join(words.subList(0, Math.min(words.size(), MOST_WORDS_OF_STATEMENT)));
    }
}

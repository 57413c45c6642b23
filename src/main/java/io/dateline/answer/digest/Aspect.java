package io.dateline.answer.digest;

import io.dateline.model.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// In what things are compared.
///
/// @param measure what is asked of each of them
/// @param act what each of them does, as "won World Cups"; empty where nothing is named
/// @param terms of the words that name it
/// @param beside terms that stand beside its number
record Aspect(Measure measure, String act, Set<String> terms, Set<String> beside) {

    /// What can be told of a thing in a number, with the question for it.
    enum Measure {
        COST(
                "cost|costs|costly|price|prices|pric(?:y|ier)|expensive|cheap|cheaper|cheapest|dear|dearer|pay|paid"
                        + "|worth|value|valued|fee|fees|budget|salary|money|spent|spend",
                "How much did %s cost?",
                "How much did %s cost?",
                "cost price pay paid worth value sold buy bought million billion pound dollar euro"),
        AGE(
                "older|younger|oldest|youngest|age|aged|ages",
                "How old is %s?",
                "How old is %s?",
                "age aged old born year"),
        TIME(
                "first|earlier|earliest|later|latest|sooner|before|date|dates|when|newer|recent",
                "When was %s?",
                "When did %s %s?",
                ""),
        DURATION(
                "longer|longest|shorter|shortest|length|long|lasted",
                "How long was %s?",
                "How long did %s %s?",
                ""),
        SIZE(
                "bigger|biggest|larger|largest|smaller|smallest|size|taller|tallest|higher|highest"
                        + "|wider|deeper|heavier|lighter|farther|further",
                "How big is %s?",
                "How big is %s?",
                ""),
        NUMBER(
                "more|most|fewer|fewest|less|least|number|numbers|many|count|counts|toll|tolls|total|score|scored"
                        + "|votes|sales|figures?",
                "How many are told of %s?",
                "How many did %s %s?",
                ""),
        ANY("(?!)", "What is told of %s?", "What did %s %s?", "");

        private final Pattern words;
        private final String question;
        private final String questionOfAct;
        private final String saidWith;

        /// @param words which ask for it
        /// @param question for one side
        /// @param questionOfAct for one side and what it does
        /// @param saidWith words that stand beside its number
        Measure(String words, String question, String questionOfAct, String saidWith) {
            this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
            this.question = question;
            this.questionOfAct = questionOfAct;
            this.saidWith = saidWith;
        }

        /// Whether `sentence` can tell it: a length of time has its unit, a point in time a date.
        boolean isIn(String sentence) {
            return switch (this) {
                case DURATION -> LENGTH_OF_TIME.matcher(sentence).find();
                case TIME -> POINT_IN_TIME.matcher(sentence).find();
                case COST -> MONEY.matcher(sentence).find();
                case AGE, SIZE, NUMBER -> NUMBER_WORD.matcher(sentence).find();
                case ANY -> true;
            };
        }
    }

    private static final Pattern NUMBER_WORD =
            Pattern.compile(
                    "(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|half"
                            + "|dozen|hundred|thousand|million|billion)\\b|[0-9]");

    private static final Pattern MONEY =
            Pattern.compile(
                    "[£$€¥₹][ ]?[0-9]|[0-9](?:p|c|bn|m)\\b|(?i)\\b(?:pounds?|dollars?|euros?|francs?|pence|cents?|yen"
                            + "|yuan|rupees?|kron(?:a|er|or)|roubles?|free of charge|million|billion|trillion)\\b");

    private static final Pattern LENGTH_OF_TIME =
            Pattern.compile(
                    "(?i)\\b(?:(?:\\d[\\d.,]{0,9}+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
                            + "|twelve|half|several|few|dozen|hundred)[ -](?:a |an )?"
                            + "(?:second|minute|hour|day|night|week|month|year|decade)s?\\b|overnight\\b)");

    private static final Pattern POINT_IN_TIME =
            Pattern.compile(
                    "\\b(?:January|February|March|April|May|June|July|August|September|October|November"
                            + "|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[12]\\d{3}|ago|yesterday"
                            + "|last (?:week|month|year)|century)\\b");

    private static final Set<String> ORDERING =
            PlainTerms.of(
                    "more most less least fewer higher lower earlier later first older younger bigger"
                            + " larger smaller longer shorter cheaper better worse greater compare compared"
                            + " difference different differ one two between came come number which versus");

    Aspect {
        terms = Set.copyOf(terms);
        beside = Set.copyOf(beside);
    }

    /// @param aspect as the question names it; where it names none, the question itself
    /// @param sides the words that name what is compared
    static Aspect of(String aspect, String question, List<String> sides) {
        String named = aspect.isBlank() ? question : aspect;
        Set<String> terms = new HashSet<>(PlainTerms.of(named));
        terms.removeAll(ORDERING);
        sides.forEach(side -> terms.removeAll(PlainTerms.of(side)));
        for (Measure measure : Measure.values()) {
            if (measure.words.matcher(named).find()) {
                return of(measure, aspect, terms);
            }
        }
        return of(Measure.ANY, aspect, terms);
    }

    private static Aspect of(Measure measure, String aspect, Set<String> terms) {
        return new Aspect(measure, act(aspect), terms, PlainTerms.of(measure.saidWith));
    }

    private static String act(String aspect) {
        return Words.all(aspect).stream()
                .filter(word -> !ORDERING.containsAll(PlainTerms.of(word)) || word.length() < 3)
                .collect(Collectors.joining(" "));
    }

    /// What to ask of one side.
    String question(String side) {
        return act.isEmpty()
                ? measure.question.formatted(side)
                : measure.questionOfAct.formatted(side, act);
    }

    /// How much a sentence with these terms speaks of it, from 0 to 1.
    double share(Set<String> said) {
        if (terms.isEmpty() && beside.isEmpty()) {
            return 0.5;
        }
        long own = terms.stream().filter(said::contains).count();
        boolean like = beside.stream().anyMatch(said::contains);
        double share = terms.isEmpty() ? 0 : (double) own / terms.size();
        return Math.max(share, like ? 0.7 : 0);
    }
}

package io.dateline.answer.kind;

import io.dateline.article.TextSpan;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What an answer must be to be one of a question: a person, a time, a sum of money. In doubt words
/// are taken to be of the kind; turned away is what plainly is of another, as a number of hours
/// where people are counted.
public sealed interface AnswerKind {

    /// What is asked for where the question is what somebody or something is called.
    Set<String> OWN_NAME = Set.of("name");

    /// The kind that `question` asks for.
    static AnswerKind of(String question) {
        return KindRules.of(question);
    }

    /// Whether the words may be of this kind, as they stand in their sentence.
    boolean mayBe(Wording wording);

    /// Whether a whole sentence may tell something of this kind. Only where a number or a time is
    /// asked for, and the sentence has neither, it plainly does not.
    default boolean mayBeIn(String sentence) {
        Wording whole = new Wording("", sentence, "");
        return switch (this) {
            case Count _, Money _, Age _, Duration _, Score _, Time _ ->
                    !whole.amounts().isEmpty() || mayBe(whole);
            case Measure _ -> !whole.amounts().contains(Amount.MEASURE) || mayBe(whole);
            case Name(Set<String> sort) -> !sort.equals(OWN_NAME) || Names.isAnyIn(sentence);
            case Anything _, Person _, Place _ -> true;
        };
    }

    /// The place in a sentence of all that belongs to the words at `span` there: of a score in sets
    /// all sets.
    default TextSpan whole(String sentence, TextSpan span) {
        return span;
    }

    /// Of any kind: nothing is turned away.
    record Anything() implements AnswerKind {

        @Override
        public boolean mayBe(Wording wording) {
            return true;
        }
    }

    /// Who: a person, a group, an organisation.
    record Person() implements AnswerKind {

        private static final Pattern SOMEBODY =
                Pattern.compile("\\b(?:one|couple|several|few|some|half|\\p{Lu}\\p{L}+)\\b");

        @Override
        public boolean mayBe(Wording wording) {
            return !Times.isAllOf(wording)
                    && (!Amounts.isAll(wording.words()) || wording.has(SOMEBODY))
                    && !Names.isOffice(wording);
        }
    }

    /// When, as exactly as is asked.
    record Time(Precision precision) implements AnswerKind {

        /// What part of a date is asked for.
        public enum Precision {
            ANY,
            YEAR,
            MONTH,
            DAY
        }

        @Override
        public boolean mayBe(Wording wording) {
            return Times.mayBe(wording)
                    && switch (precision) {
                        case ANY -> true;
                        case YEAR -> Times.mayTellYear(wording);
                        case MONTH -> Times.mayTellMonth(wording);
                        case DAY -> Times.mayTellDay(wording);
                    };
        }
    }

    /// Where.
    record Place() implements AnswerKind {

        private static final Pattern DEGREES = Pattern.compile("°|\\bdegrees\\b");

        @Override
        public boolean mayBe(Wording wording) {
            return !Times.isAllOf(wording)
                    && (!Amounts.isAll(wording.words()) || wording.has(DEGREES))
                    && !Names.isTitled(wording)
                    && !Names.isApposed(wording);
        }
    }

    /// How many of a thing.
    ///
    /// @param counted the words by which it is named, in small letters; may be empty
    /// @param thing the one that most likely is the noun; empty where there is none
    record Count(Set<String> counted, String thing) implements AnswerKind {

        private static final Pattern WITHOUT_NUMBER =
                Pattern.compile(
                        "\\b(?:no|none|nobody|no one|nothing|many|most|all|both|each|every|single|pair"
                                + "|only|twice|once|thrice|majority|trio|duo|triple|double|score|scores"
                                + "|tens|numerous|quarter|a|an|any|various|handful|lots|unlimited|some|more|multiple|third|countless|repeatedly|everything|everyone)\\b",
                        Pattern.CASE_INSENSITIVE);

        public Count {
            counted = Set.copyOf(counted);
        }

        @Override
        public boolean mayBe(Wording wording) {
            Set<Amount> amounts = wording.amounts();
            if (amounts.isEmpty()) {
                return wording.has(WITHOUT_NUMBER);
            }
            if (amounts.contains(Amount.SCORE) && !Counted.mayScore(counted, wording)) {
                return false;
            }
            return amounts.contains(Amount.COUNT)
                    ? Counted.mayBe(thing, wording)
                    : amounts.contains(Amount.PERCENT)
                            || Counted.isUnit(counted, amounts)
                            || (!amounts.contains(Amount.ORDINAL)
                                    && Counted.isNamed(thing, wording));
        }

        /// Whether the words are a number of nothing, and `text` never names what is counted: "it
        /// serves eight" counts no calories.
        public boolean lacksItsThing(Wording wording, String text) {
            return wording.amounts().contains(Amount.COUNT)
                    && Counted.isBare(wording)
                    && Counted.isThingMissing(thing, text);
        }
    }

    /// How much money.
    record Money() implements AnswerKind {

        private static final Pattern SUM =
                Pattern.compile(
                        "[$£€¥₹]|\\b(?:free|nothing|million|billion|trillion|millions|billions"
                                + "|dollars?|pounds?|euros?|yuan|yen|cents?|pence|salary|money|cost"
                                + "|price|penny|fortune)\\b|[0-9](?:m|bn|k|p)\\b",
                        Pattern.CASE_INSENSITIVE);

        @Override
        public boolean mayBe(Wording wording) {
            return wording.amounts().contains(Amount.MONEY) || wording.has(SUM);
        }
    }

    /// How old.
    record Age() implements AnswerKind {

        private static final Pattern LIFE =
                Pattern.compile(
                        "\\b(?:old|aged?|ages|teen\\w*|twenties|thirties|forties|fifties|sixties"
                                + "|seventies|eighties|nineties|born|[0-9]{2}s|centur(?:y|ies)"
                                + "|millennia|millennium|infant|newborn|childhood|ancient|young|new"
                                + "|older|oldest|younger|youngest)\\b",
                        Pattern.CASE_INSENSITIVE);

        private static final Pattern SOMEBODY_OF =
                Pattern.compile("\\b(?:man|woman|boy|girl|child|baby) of $");

        private static final Pattern BEGUN_BEFORE =
                Pattern.compile(
                        "\\b(?:born|built|founded|established|opened|created|since|completed|erected"
                                + "|dat(?:es|ing|ed)(?: back)?(?: to| from)?|made|launched|constructed)\\b"
                                + "[^.;]{0,40}$",
                        Pattern.CASE_INSENSITIVE);

        @Override
        public boolean mayBe(Wording wording) {
            Set<Amount> amounts = wording.amounts();
            return amounts.contains(Amount.AGE)
                    || (wording.follows(SOMEBODY_OF) && wording.has(Amounts.NUMBER))
                    || wording.has(LIFE)
                    || ((amounts.contains(Amount.YEAR) || amounts.contains(Amount.DATE))
                            && wording.follows(BEGUN_BEFORE))
                    || (amounts.contains(Amount.DURATION)
                            && Times.isOfYears(wording)
                            && !wording.follows(Times.LASTING));
        }
    }

    /// How long in time or, where a thing may be long, in space.
    record Duration(boolean orLength) implements AnswerKind {

        @Override
        public boolean mayBe(Wording wording) {
            return Times.mayLast(wording)
                    || (orLength
                            && new Measure(Dimension.LENGTH, false).mayBe(wording)
                            && wording.has(Amounts.NUMBER));
        }
    }

    /// How far, how tall, how much of something: a number with or without its unit, or what it is
    /// like.
    ///
    /// @param dimension what is measured, where the question tells
    /// @param orMoney whether it may be a sum
    record Measure(Dimension dimension, boolean orMoney) implements AnswerKind {

        private static final Set<Amount> OTHERS = EnumSet.of(Amount.DATE, Amount.CLOCK);

        @Override
        public boolean mayBe(Wording wording) {
            Set<Amount> amounts = wording.amounts();
            return amounts.isEmpty()
                    ? !Times.isAllOf(wording) && dimension.mayBeWithoutNumber(wording)
                    : !OTHERS.containsAll(amounts)
                            && dimension.mayBe(wording, amounts.contains(Amount.MEASURE))
                            && (orMoney || !amounts.equals(EnumSet.of(Amount.MONEY)));
        }
    }

    /// The result of a match, or the like.
    record Score() implements AnswerKind {

        private static final Pattern LIKE_ONE =
                Pattern.compile(
                        "[0-9]\\s?[-–—:]\\s?[0-9]|\\b(?:to|draw|tie|nil|love|points?|all|perfect)\\b");

        private static final Pattern RUN =
                Pattern.compile(
                        "(?<![0-9-])[0-9]{1,3}[-–][0-9]{1,3}(?: ?\\([0-9-]{1,7}\\))?+"
                                + "(?:,? (?:and )?[0-9]{1,3}[-–][0-9]{1,3}(?: ?\\([0-9-]{1,7}\\))?+)++");

        @Override
        public boolean mayBe(Wording wording) {
            return wording.has(LIKE_ONE) || !wording.amounts().isEmpty();
        }

        @Override
        public TextSpan whole(String sentence, TextSpan span) {
            return RUN.matcher(sentence)
                    .results()
                    .map(run -> new TextSpan(run.start(), run.end()))
                    .filter(run -> run.contains(span))
                    .findFirst()
                    .orElse(span);
        }
    }

    /// Which one of a sort.
    ///
    /// @param sort the words by which the sort is named, in small letters, its noun among them
    record Name(Set<String> sort) implements AnswerKind {

        public Name {
            sort = Set.copyOf(sort);
        }

        @Override
        public boolean mayBe(Wording wording) {
            return Names.mayBe(sort, wording)
                    && (!sort.equals(OWN_NAME) || wording.has(Names.CAPITALS));
        }
    }
}

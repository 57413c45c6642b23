package io.dateline.answer.understanding.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was asked and answered before, where the nearest that fits is what is referred to.
///
/// @param pasts earliest first, one at least
record Conversation(List<Past> pasts) {

    private static final Set<String> AT_PLACES = Set.of("in", "at", "near", "on");

    private static final String MALE_RELATIVES =
            "brother father husband son uncle nephew grandfather";

    private static final String FEMALE_RELATIVES =
            "sister mother wife daughter aunt niece grandmother";

    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{L}-]*+ ){0,3}+\\p{Lu}[\\p{L}-]*+[’'](?:s )?(?:\\p{Ll}+ )?("
                            + (MALE_RELATIVES + " " + FEMALE_RELATIVES).replace(' ', '|')
                            + ")\\b");

    Conversation {
        pasts = List.copyOf(pasts);
    }

    Past last() {
        return pasts.getLast();
    }

    /// The first that `find` finds, in the last of the questions that has it.
    <T> Optional<T> nearest(Function<Past, Optional<T>> find) {
        return pasts.reversed().stream().flatMap(past -> find.apply(past).stream()).findFirst();
    }

    /// Who is "he" or, where `female`, "she". Whoever was once called the one is not the other.
    Optional<String> person(boolean female) {
        List<Mention> others =
                pasts.stream().flatMap(past -> past.called(!female).stream()).toList();
        Predicate<Mention> may =
                one -> one.mayBe(female) && others.stream().noneMatch(one::isOneWith);
        return nearest(past -> relative(past, female).or(() -> person(past, may)));
    }

    /// `Ann Lee’s brother`, who has no name yet.
    private static Optional<String> relative(Past past, boolean female) {
        Matcher found = RELATIVE.matcher(past.question());
        return found.find()
                        && Lexicon.words(female ? FEMALE_RELATIVES : MALE_RELATIVES)
                                .contains(found.group(1))
                        && !past.clause().asksForSubject()
                ? Optional.of(found.group())
                : Optional.empty();
    }

    private static Optional<String> person(Past past, Predicate<Mention> may) {
        List<Mention> subject =
                Mention.all(Word.join(past.clause().subject())).stream()
                        .filter(one -> one.preposition().isEmpty())
                        .toList();
        Stream<Mention> asked =
                Stream.concat(
                        subject.stream().limit(1).filter(Past::mayBePerson),
                        past.asked().stream().filter(one -> one.is(Mention.Kind.PERSON)));
        Optional<String> inQuestion = first(asked, may);
        if (inQuestion.isPresent()
                && !(past.clause().asksForSubject() && past.clause().asksWho())) {
            return inQuestion;
        }
        Optional<String> role = role(past.clause());
        Optional<String> inAnswer =
                first(
                                past.answered().stream()
                                        .filter(
                                                one ->
                                                        one.is(Mention.Kind.PERSON)
                                                                && unknownTo(past, one)),
                                may)
                        .or(
                                () ->
                                        first(
                                                past.answered().stream()
                                                        .filter(
                                                                one ->
                                                                        Past.mayBePerson(one)
                                                                                && unknownTo(
                                                                                        past, one)),
                                                may));
        Optional<String> unknown = first(past.asked().stream().filter(Past::mayBePerson), may);
        boolean asksWho = past.clause().asksWho();
        Optional<String> any =
                first(past.asked().stream().filter(one -> one.is(Mention.Kind.UNKNOWN)), may);
        return asksWho
                ? inAnswer.or(() -> inQuestion)
                        .or(() -> unknown)
                        .or(() -> role)
                        .or(() -> past.bearer("the person"))
                : role.or(() -> unknown)
                        .or(() -> uncapitalised(past))
                        .or(() -> inAnswer)
                        .or(() -> any);
    }

    private static boolean unknownTo(Past past, Mention mention) {
        return past.asked().stream().noneMatch(mention::isSameAs);
    }

    private static Optional<String> first(Stream<Mention> mentions, Predicate<Mention> may) {
        return mentions.filter(may).map(Mention::text).findFirst();
    }

    /// `the mayor of Derna`, who has no name yet.
    private static Optional<String> role(Clause clause) {
        List<Word> subject = clause.subject();
        return subject.stream().anyMatch(word -> Topics.ROLES.contains(word.bare()))
                ? Optional.of(Past.trimmed(Word.join(subject)))
                : Optional.empty();
    }

    /// A subject typed without its capital, where no other kind of thing has but one word.
    private static Optional<String> uncapitalised(Past past) {
        List<Word> subject = past.clause().subject();
        boolean plain =
                !subject.isEmpty()
                        && subject.size() <= 2
                        && subject.stream()
                                .noneMatch(
                                        word ->
                                                word.isCapital()
                                                        || Lexicon.isFunctionWord(word.bare())
                                                        || Lexicon.isPlace(word.bare())
                                                        || Lexicon.PARTS.contains(word.bare()));
        return plain && past.question().equals(past.question().toLowerCase(java.util.Locale.ROOT))
                ? Optional.of(named(past, subject))
                : Optional.empty();
    }

    /// As the answer spells it.
    private static String named(Past past, List<Word> subject) {
        String typed = Word.join(subject);
        return past.answered().stream()
                .map(Mention::text)
                .filter(text -> text.equalsIgnoreCase(typed))
                .findFirst()
                .orElse(typed);
    }

    /// What "it" is.
    ///
    /// @param acted whether something is done to it
    Optional<String> thing(boolean acted) {
        return nearest(past -> thing(past, acted));
    }

    /// What "that" is: what happened, where that has a name, and else what "it" is.
    Optional<String> that() {
        return nearest(past -> new Events(past).noun().or(() -> thing(past, true)));
    }

    private static Optional<String> thing(Past past, boolean acted) {
        Clause clause = past.clause();
        Optional<String> centre = thing(Word.list(past.centre()));
        if (centre.isPresent()) {
            return centre;
        }
        Optional<String> subject = thing(clause.subject());
        Optional<String> object = thing(Past.cutAtVerb(clause.object()));
        boolean actor =
                Lexicon.DO.contains(
                        Word.join(clause.auxiliary()).toLowerCase(java.util.Locale.ROOT));
        Optional<String> near = acted && actor && object.isPresent() ? object : subject;
        Optional<String> asked =
                past.asked().stream()
                        .filter(one -> one.is(Mention.Kind.THING))
                        .map(Mention::phrase)
                        .findFirst();
        Optional<String> which =
                Optional.of(past.thing())
                        .filter(one -> !one.isEmpty() && !one.endsWith("s") && !clause.asksWho())
                        .map(one -> "the " + one);
        Optional<String> answer =
                past.answered().stream()
                        .filter(one -> one.is(Mention.Kind.THING) || one.is(Mention.Kind.UNKNOWN))
                        .map(Mention::phrase)
                        .findFirst();
        Optional<String> place =
                past.asked().stream()
                        .filter(one -> one.is(Mention.Kind.PLACE))
                        .map(Mention::phrase)
                        .findFirst();
        Optional<String> nominal = new Events(past).noun();
        boolean happened =
                acted
                        && nominal.isPresent()
                        && past.asked().stream().limit(1).allMatch(Past::mayBePerson);
        if (happened) {
            return nominal;
        }
        Optional<String> relative = acted ? new Events(past).relative() : Optional.empty();
        if (relative.isPresent()) {
            return relative;
        }
        Optional<String> found =
                near.or(past::event)
                        .or(() -> object)
                        .or(() -> asked)
                        .or(() -> which)
                        .or(() -> nominal);
        return clause.asksForSubject() && clause.asks().getFirst().bare().equals("what")
                ? found.or(() -> answer)
                : found.or(() -> answer).or(() -> place);
    }

    /// What `words` name, unless that is a person or several things.
    private static Optional<String> thing(List<Word> words) {
        String phrase = Past.phrase(words);
        List<Mention> named = Mention.all(Word.join(words));
        boolean person =
                words.stream().anyMatch(word -> Topics.ROLES.contains(word.bare()))
                        || (!named.isEmpty()
                                && Past.mayBePerson(named.getFirst())
                                && !words.getFirst().bare().equals("the")
                                && named.getFirst().is(Mention.Kind.PERSON));
        return phrase.isEmpty() || person || (isPlural(words) && named.isEmpty())
                ? Optional.empty()
                : Optional.of(phrase);
    }

    static boolean isPlural(List<Word> words) {
        if (words.isEmpty()) {
            return false;
        }
        int end = 1;
        while (end < words.size() && !Lexicon.PREPOSITIONS.contains(words.get(end).bare())) {
            end++;
        }
        String head = words.get(end - 1).bare();
        return words.subList(0, end).stream().anyMatch(word -> word.bare().equals("and"))
                || head.equals("people")
                || head.equals("children")
                || (head.length() > 3
                        && head.endsWith("s")
                        && !head.endsWith("ss")
                        && !head.endsWith("is")
                        && !head.endsWith("us"));
    }

    /// Who or what "they" are.
    ///
    /// @param together whether what they do takes two
    Optional<String> several(boolean together) {
        return nearest(past -> several(past, together));
    }

    private static Optional<String> several(Past past, boolean together) {
        Clause clause = past.clause();
        Optional<String> plural =
                Stream.of(
                                Word.list(past.centre()),
                                clause.subject(),
                                Past.cutAtVerb(clause.object()))
                        .filter(Conversation::isPlural)
                        .map(Past::phrase)
                        .filter(phrase -> !phrase.isEmpty())
                        .findFirst();
        List<String> persons = past.persons().map(Mention::text).limit(2).toList();
        Optional<String> two =
                persons.size() == 2 ? Optional.of(String.join(" and ", persons)) : Optional.empty();
        Optional<String> which =
                Optional.of(past.thing())
                        .filter(thing -> !thing.isEmpty() && isPlural(Word.list(thing)))
                        .map(thing -> "the " + thing);
        Optional<String> body =
                past.asked().stream()
                        .filter(one -> !one.is(Mention.Kind.TIME) && !one.is(Mention.Kind.PERSON))
                        .map(Mention::phrase)
                        .findFirst();
        List<String> told =
                past.answered().stream()
                        .filter(one -> Past.mayBePerson(one) && unknownTo(past, one))
                        .map(Mention::text)
                        .limit(2)
                        .toList();
        if (clause.asksWho() && clause.asksForSubject() && !past.answer().isEmpty()) {
            Optional<String> those =
                    told.size() == 2
                            ? Optional.of(String.join(" and ", told))
                            : past.bearer("those");
            if (those.isPresent()) {
                return those;
            }
        }
        Optional<String> first = plural.or(() -> together ? two : Optional.empty()).or(() -> which);
        return first.or(() -> body)
                .or(() -> two)
                .or(
                        () ->
                                Optional.of(past.topic())
                                        .filter(
                                                topic ->
                                                        !topic.isEmpty()
                                                                && past.asked().isEmpty()));
    }

    /// The place that was last spoken of.
    Optional<Mention> place() {
        return nearest(
                        past ->
                                Stream.concat(
                                                past.asked().reversed().stream(),
                                                past.answered().stream())
                                        .filter(one -> one.is(Mention.Kind.PLACE))
                                        .findFirst())
                .or(
                        () ->
                                nearest(
                                        past ->
                                                past.asked().reversed().stream()
                                                        .filter(
                                                                one ->
                                                                        one.is(Mention.Kind.THING)
                                                                                || one.is(
                                                                                        Mention.Kind
                                                                                                .UNKNOWN))
                                                        .findFirst()));
    }

    /// The time that was last spoken of, with its preposition.
    Optional<String> time() {
        return nearest(
                past ->
                        Stream.concat(past.asked().stream(), past.answered().stream())
                                .filter(one -> one.is(Mention.Kind.TIME))
                                .map(Conversation::timed)
                                .findFirst());
    }

    static String timed(Mention time) {
        if (Set.of("in", "on", "during", "before", "after", "since", "until", "by")
                .contains(time.preposition())) {
            return time.preposition() + " " + time.text();
        }
        String first = time.text().toLowerCase(java.util.Locale.ROOT).split(" ", 2)[0];
        boolean day = first.endsWith("day") || first.matches("\\d{1,2}\\D*");
        return (day ? "on " : "in ") + time.text();
    }

    static String located(Mention place) {
        return (AT_PLACES.contains(place.preposition()) ? place.preposition() : "in")
                + " "
                + place.phrase();
    }
}

package io.dateline.answer.subject;

import io.dateline.article.TextSpan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds whom `he` and `she` stand for: the person whom the nearest sentence before is about, as
/// news are written. Subjects that are pronouns themselves are followed further back.
final class Antecedents {

    /// `He Lifeng` is a name.
    static final Pattern PRONOUN =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}’'-])(?i:he(?! (?-i:\\p{Lu}))|she|his|her|him|hers|himself|herself)"
                            + "(?![\\p{L}\\p{N}-])");

    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December)\\b";

    /// A name after one of these is not what its sentence is about.
    private static final Pattern OBJECT =
            Pattern.compile(
                    "(?i:\\b(?:of|by|with|to|from|for|in|on|at|between|than|under|against|about|after"
                            + "|before|near|like|as|into|over|through|including|and))"
                            + "(?: the| former| then)?(?: (?!\\p{Lu}\\p{L}{2,5}day\\b|"
                            + MONTHS
                            + ")\\p{Lu}[\\p{L}.]*+){0,3} $");

    /// Yet it is where these begin the sentence: `For Lee it was the first title`.
    private static final Pattern TOPIC =
            Pattern.compile(
                    "(?:For|Before|After|As|Like|With|When|Unlike)(?: \\p{Lu}[\\p{L}.]*+){0,3} ");

    /// A name that owns what its sentence is about.
    private static final Pattern OWNS = Pattern.compile("[’'](?:s\\b)?");

    private static final Pattern SOMEBODY_ELSE = Pattern.compile("\\bhim\\b");

    private static final int MOST_BACK = 2;

    private static final int MOST_FOLLOWED = 8;

    private static final int BESIDE = 60;

    private final String text;
    private final List<TextSpan> sentences;
    private final List<PersonName> people;

    /// @param sentences of the text, in order
    Antecedents(String text, List<TextSpan> sentences, List<PersonName> people) {
        this.text = text;
        this.sentences = List.copyOf(sentences);
        this.people = List.copyOf(people);
    }

    /// The first pronoun of the sentence that stands before all names of persons in it.
    Optional<Matcher> leading(TextSpan sentence) {
        Matcher pronoun = PRONOUN.matcher(text).region(sentence.start(), sentence.end());
        if (!pronoun.find()) {
            return Optional.empty();
        }
        int at = pronoun.start();
        return people.stream()
                        .map(PersonName::place)
                        .anyMatch(place -> sentence.contains(place) && place.start() < at)
                ? Optional.empty()
                : Optional.of(pronoun);
    }

    /// Whom a pronoun means that leads `sentence`; empty where no sentence near enough tells, and
    /// where the one that would tell has a `him` who may be meant as well.
    Optional<PersonName> of(String pronoun, TextSpan sentence) {
        String folded = pronoun.toLowerCase(Locale.ROOT);
        int at = sentences.indexOf(sentence) - 1;
        int back = 0;
        int followed = 0;
        while (at >= 0 && back < MOST_BACK && followed < MOST_FOLLOWED) {
            TextSpan before = sentences.get(at);
            Optional<PersonName> subject = subject(before, folded);
            if (subject.isPresent()) {
                return subject.filter(_ -> !SOMEBODY_ELSE.matcher(before.of(text)).find());
            }
            if (leading(before).isPresent()) {
                followed++;
            } else {
                back++;
            }
            at--;
        }
        return Optional.empty();
    }

    /// The person whom the sentence is about, where a name tells.
    Optional<PersonName> subject(TextSpan sentence, String pronoun) {
        if (leading(sentence).isPresent()) {
            return Optional.empty();
        }
        List<PersonName> named =
                people.stream()
                        .filter(person -> sentence.contains(person.place()))
                        .filter(person -> !person.isNot(pronoun))
                        .toList();
        return named.stream()
                .filter(person -> mayLead(person, sentence) && !owns(person))
                .findFirst()
                .or(() -> named.stream().filter(this::owns).findFirst())
                .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    private boolean mayLead(PersonName person, TextSpan sentence) {
        String before = text.substring(sentence.start(), person.place().start());
        return TOPIC.matcher(before).matches()
                || !OBJECT.matcher(before.substring(Math.max(0, before.length() - BESIDE))).find();
    }

    private boolean owns(PersonName person) {
        return OWNS.matcher(text).region(person.place().end(), text.length()).lookingAt();
    }
}

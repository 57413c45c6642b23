package io.dateline.answer.understanding.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a question in place of the like part of one before: "And Yellen?", "What about July?"
final class Fragments {

    private static final Pattern ADDED =
            Pattern.compile(
                    "(?:for example|in particular|instead|too|as well|then)[?!. ]*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> OF_PLACES =
            Set.of("in", "at", "near", "from", "to", "on", "around");

    private final Conversation conversation;

    Fragments(Conversation conversation) {
        this.conversation = conversation;
    }

    /// The question that `fragment` makes of one before.
    ///
    /// @param tied whether it was said to belong to one
    String complete(String fragment, boolean tied) {
        String part = Past.trimmed(ADDED.matcher(Past.trimmed(fragment)).replaceFirst("").strip());
        List<Word> words = Word.list(part);
        boolean prepositional =
                Lexicon.PREPOSITIONS.contains(words.getFirst().bare()) && words.size() > 1;
        List<Word> noun = prepositional ? words.subList(1, words.size()) : words;
        String preposition = prepositional ? words.getFirst().text().toLowerCase(Locale.ROOT) : "";
        Part wanted = new Part(preposition, Word.join(noun), kind(noun, preposition));
        return conversation
                .nearest(past -> replaced(past, wanted))
                .or(() -> new Topics(conversation).ofPart(part))
                .or(() -> appended(conversation.last(), wanted))
                .orElseGet(
                        () ->
                                tied || !Mention.all("of " + wanted.text()).isEmpty()
                                        ? "Tell me about " + wanted.text() + "."
                                        : fragment);
    }

    /// @param preposition in lower case; empty for none
    private record Part(String preposition, String text, Mention.Kind kind) {

        String whole() {
            return preposition.isEmpty() ? text : preposition + " " + text;
        }
    }

    private static Mention.Kind kind(List<Word> noun, String preposition) {
        List<Word> named =
                Lexicon.DETERMINERS.contains(noun.getFirst().bare()) && noun.size() > 1
                        ? noun.subList(1, noun.size())
                        : noun;
        if (Mention.isTimeAt(named, 0) || Lexicon.isTime(named.getLast().bare())) {
            return Mention.Kind.TIME;
        }
        if (Lexicon.isPlace(Word.join(named)) || OF_PLACES.contains(preposition)) {
            return Mention.Kind.PLACE;
        }
        if (named.size() != noun.size() || !named.getLast().isCapital()) {
            return Mention.Kind.THING;
        }
        return Mention.all("of " + Word.join(noun)).stream()
                .map(Mention::kind)
                .findFirst()
                .orElse(Mention.Kind.UNKNOWN);
    }

    private static Optional<String> replaced(Past past, Part part) {
        Optional<String> act = act(past, part);
        if (act.isPresent()) {
            return act;
        }
        return switch (part.kind()) {
            case TIME -> time(past, part);
            case PLACE -> place(past, part);
            case PERSON, UNKNOWN -> name(past, part);
            case THING -> part.preposition().isEmpty() ? thing(past, part) : likePhrase(past, part);
        };
    }

    /// "How many were hurt?", then "And killed?"
    private static Optional<String> act(Past past, Part part) {
        List<Word> verb = past.clause().verb();
        boolean acts =
                part.preposition().isEmpty()
                        && !part.text().contains(" ")
                        && Verbs.isPast(Word.of(part.text()).bare())
                        && verb.size() == 1
                        && (Verbs.isPast(verb.getFirst().bare())
                                || Lexicon.ADJECTIVES.contains(verb.getFirst().bare()));
        return acts
                ? Optional.of(swapped(past.question(), verb.getFirst().clean(), part.text()))
                : Optional.empty();
    }

    private static Optional<String> time(Past past, Part part) {
        return past.asked().stream()
                .filter(one -> one.is(Mention.Kind.TIME))
                .findFirst()
                .map(
                        old -> {
                            String time = withYear(part.text(), old.text());
                            boolean whole =
                                    !part.preposition().isEmpty() && !old.preposition().isEmpty();
                            return swapped(
                                    past.question(),
                                    whole ? old.preposition() + " " + old.text() : old.text(),
                                    whole ? part.preposition() + " " + time : time);
                        });
    }

    /// `July` in place of `June 2023` is July 2023, and `2024` in place of it June 2024.
    private static String withYear(String time, String old) {
        Matcher year = Pattern.compile(" ((?:1[5-9]|20)\\d\\d)$").matcher(old);
        if (!year.find()) {
            return time;
        }
        boolean named = time.matches(".*(?:1[5-9]|20)\\d\\d.*");
        if (!named) {
            return time + year.group();
        }
        return time.matches("\\d{4}") ? old.substring(0, year.start()) + " " + time : time;
    }

    private static Optional<String> place(Past past, Part part) {
        Optional<Mention> old =
                past.asked().stream()
                        .filter(one -> one.is(Mention.Kind.PLACE))
                        .reduce((_, later) -> later);
        if (old.isPresent()) {
            boolean whole =
                    !part.preposition().isEmpty() && OF_PLACES.contains(old.get().preposition());
            String from =
                    old.get().article().isEmpty()
                            ? old.get().text()
                            : old.get().article() + " " + old.get().text();
            return Optional.of(
                    swapped(
                            past.question(),
                            whole ? old.get().preposition() + " " + from : from,
                            whole ? part.whole() : part.text()));
        }
        if (part.preposition().isEmpty()) {
            return name(past, part);
        }
        return likePhrase(past, part).or(() -> inPlaceOfEvent(past, part));
    }

    /// "Who won the World Cup?", then "And in Ulm?": another was won there.
    private static Optional<String> inPlaceOfEvent(Past past, Part part) {
        Clause clause = past.clause();
        boolean event =
                clause.asksForSubject()
                        && Mention.all(Word.join(clause.object())).stream()
                                .anyMatch(one -> !one.is(Mention.Kind.PERSON));
        return event
                ? Optional.of(
                                Word.join(clause.asks())
                                        + " "
                                        + Word.join(clause.auxiliary())
                                        + " "
                                        + Word.join(clause.verb())
                                        + " "
                                        + part.whole())
                        .map(text -> text.replaceAll(" +", " "))
                : Optional.empty();
    }

    /// In place of what stands after the same preposition.
    private static Optional<String> likePhrase(Past past, Part part) {
        List<Word> rest = Word.list(Past.trimmed(past.question()));
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).bare().equals(part.preposition()) && i + 1 < rest.size()) {
                int end = i + 1;
                while (end < rest.size() && !Lexicon.PREPOSITIONS.contains(rest.get(end).bare())) {
                    end++;
                }
                String old = Past.trimmed(Word.join(rest.subList(i, end)));
                return Optional.of(swapped(past.question(), old, part.whole()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Past past, Part part) {
        Clause clause = past.clause();
        List<Mention> inSubject = Mention.all(Word.join(clause.subject()));
        Optional<Mention> old =
                inSubject.stream()
                        .filter(one -> !one.is(Mention.Kind.TIME))
                        .findFirst()
                        .or(() -> past.asked().stream().filter(Past::mayBePerson).findFirst());
        boolean prepositional = !part.preposition().isEmpty();
        if (prepositional) {
            return likePhrase(past, part);
        }
        if (old.isPresent()) {
            return Optional.of(swapped(past.question(), old.get().text(), part.text()));
        }
        return thing(past, part);
    }

    /// In place of the subject, or of what a question without one is about.
    private static Optional<String> thing(Past past, Part part) {
        Clause clause = past.clause();
        String head = Word.list(part.text()).getLast().bare();
        if (Lexicon.PARTS.contains(head) && !past.asked().isEmpty()) {
            Optional<String> like = likePart(past, part);
            boolean owned = part.text().matches(".*\\S[’']s? .*");
            if (like.isPresent() || !owned) {
                return like;
            }
        }
        String counted = past.thing();
        if (!counted.isEmpty()
                && Conversation.isPlural(Word.list(counted))
                && Conversation.isPlural(Word.list(part.text()))) {
            return Optional.of(swapped(past.question(), counted, part.text()));
        }
        List<Word> old =
                clause.subject().isEmpty() ? Past.cutAtVerb(clause.object()) : clause.subject();
        boolean possible =
                clause.isQuestion()
                        && !old.isEmpty()
                        && !Pronoun.SUBJECTS.contains(old.getFirst().bare());
        return possible
                ? Optional.of(swapped(past.question(), Past.trimmed(Word.join(old)), part.text()))
                : Optional.empty();
    }

    /// "Who is the captain of Ulm?", then "And the coach?"
    private static Optional<String> likePart(Past past, Part part) {
        List<Word> subject = past.clause().subject();
        for (int i = 0; i < subject.size(); i++) {
            boolean whole =
                    i + 1 == subject.size()
                            || subject.get(i + 1).bare().equals("of")
                            || subject.get(i + 1).bare().equals("in");
            boolean owned = i > 0 && subject.get(i - 1).clean().matches(".*[’'](?:s)?");
            if (whole && owned && part.text().matches(".*\\S[’'](?:s)? .*")) {
                String old = Word.join(subject.subList(0, i)) + " " + subject.get(i).clean();
                return Optional.of(swapped(past.question(), old, part.text()));
            }
            if (whole && Lexicon.PARTS.contains(subject.get(i).bare())) {
                int from = i > 0 && subject.get(0).bare().equals("the") ? 0 : i;
                String text = from == i ? part.text().replaceFirst("^the ", "") : part.text();
                return Optional.of(
                        swapped(
                                past.question(),
                                Word.join(subject.subList(from, i)).isEmpty()
                                        ? subject.get(i).clean()
                                        : Word.join(subject.subList(from, i))
                                                + " "
                                                + subject.get(i).clean(),
                                text));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> appended(Past past, Part part) {
        if (!past.clause().isQuestion()
                || (part.preposition().isEmpty() && part.kind() != Mention.Kind.TIME)) {
            return Optional.empty();
        }
        String added =
                part.preposition().isEmpty()
                        ? Conversation.timed(new Mention(part.text(), part.kind(), "", ""))
                        : part.whole();
        return Optional.of(past.question().replaceFirst("[?!.\\s]++$", "") + " " + added + "?");
    }

    private static String swapped(String question, String old, String text) {
        int at = question.toLowerCase(Locale.ROOT).indexOf(old.toLowerCase(Locale.ROOT));
        return at < 0
                ? question
                : question.substring(0, at) + text + question.substring(at + old.length());
    }
}

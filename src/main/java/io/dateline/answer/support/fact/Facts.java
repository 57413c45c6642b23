package io.dateline.answer.support.fact;

import io.dateline.answer.support.fact.Fact.Kind;
import io.dateline.answer.support.slip.sentence.DateWords;
import io.dateline.answer.support.slip.sentence.Names;
import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The facts of a claim that one can ask for: who or what it is about, the names behind its verb,
/// its numbers, years and days.
final class Facts {

    private static final Set<Tag> VERBS = Set.of(Tag.VERB, Tag.AUX);

    /// What may stand between the name that a claim opens with and its verb.
    private static final Set<Tag> BEFORE_VERB = Set.of(Tag.ADV, Tag.PART);

    /// What may stand before it, and what belongs to it behind.
    private static final Set<Tag> OPENS = Set.of(Tag.DET, Tag.PROPN, Tag.NOUN, Tag.ADJ);

    private static final Set<Tag> GOES_ON = Set.of(Tag.PROPN, Tag.ADP, Tag.DET);

    private static final Set<Tag> NOUNS = Set.of(Tag.NOUN, Tag.ADJ);

    private static final Set<String> AT = Set.of("in", "at", "near");

    private static final Set<String> TOWARDS = Set.of("to", "from", "into", "off");

    private static final Set<String> WHEN = Set.of("on", "in", "last", "since");

    private static final Set<String> PARTS_OF_DAY =
            Set.of("morning", "afternoon", "evening", "night");

    /// `An Australian` is somebody, and no name.
    private static final Set<String> SOME = Set.of("a", "an");

    private static final Set<String> CURRENCIES = Set.of("$", "£", "€", "¥", "₹");

    private static final Set<String> SCALES =
            Vocabulary.of("hundred thousand million billion trillion m bn tn per cent percent %");

    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

    private static final Pattern END = Pattern.compile("[.!\\s]+$");

    /// Words before the name that a claim opens with.
    private static final int OPENING = 3;

    private final Parsed claim;
    private final List<Word> words;
    private final List<Name> names;

    private Facts(Parsed claim) {
        this.claim = claim;
        words = claim.words();
        names = Names.in(claim).stream().filter(name -> !isSome(name)).toList();
    }

    /// In the order in which they are best asked for. Of a claim that denies something nothing can
    /// be asked: the reader finds what it denies.
    static List<Fact> of(Parsed claim) {
        return claim.negates() ? List.of() : new Facts(claim).all();
    }

    private List<Fact> all() {
        int verb =
                IntStream.range(0, words.size())
                        .filter(at -> VERBS.contains(words.get(at).tag()))
                        .findFirst()
                        .orElse(words.size());
        List<Fact> all = new ArrayList<>();
        subject(verb).ifPresent(all::add);
        names.stream()
                .filter(name -> name.first() > verb)
                .flatMap(name -> named(name).stream())
                .forEach(all::add);
        IntStream.range(0, words.size())
                .mapToObj(this::number)
                .forEach(it -> it.ifPresent(all::add));
        IntStream.range(0, words.size()).mapToObj(this::time).forEach(it -> it.ifPresent(all::add));
        return all;
    }

    /// The name that it opens with, where nothing but more of that name follows up to the verb: of
    /// `Hinata Miyazawa of Japan scored` the whole.
    private Optional<Fact> subject(int verb) {
        int last = verb - 1;
        while (last > 0 && BEFORE_VERB.contains(words.get(last).tag())) {
            last--;
        }
        int end = last;
        return names.stream()
                .findFirst()
                .filter(name -> name.first() <= OPENING && name.last() <= end)
                .filter(name -> areAll(0, name.first(), OPENS))
                .filter(name -> areAll(name.last() + 1, end + 1, GOES_ON))
                .map(name -> fact(Kind.NAME, name, 0, end + 1, "Who or what"));
    }

    private boolean isSome(Name name) {
        int before = name.first() - 1;
        while (before > 0 && NOUNS.contains(words.get(before).tag())) {
            before--;
        }
        return SOME.contains(textAt(before).toLowerCase(Locale.ROOT));
    }

    private boolean areAll(int from, int to, Set<Tag> tags) {
        return words.subList(from, to).stream().allMatch(word -> tags.contains(word.tag()));
    }

    private Optional<Fact> named(Name name) {
        int from = name.first();
        while (words.get(from - 1).tag() == Tag.DET) {
            from--;
        }
        int end = name.last() + 1;
        Word before = words.get(from - 1);
        String preposition = before.text().toLowerCase(Locale.ROOT);
        boolean isSource = from > 1 && words.get(from - 2).lemma().equals("accord");
        String next = textAt(end);
        if (isSource || next.equals("-") || next.startsWith("'") || next.startsWith("’")) {
            return Optional.empty();
        }
        if (end < words.size() && NOUNS.contains(words.get(end).tag())) {
            return Optional.of(fact(Kind.NAME, name, from, end, "which"));
        }
        if (AT.contains(preposition)) {
            return Optional.of(fact(Kind.PLACE, name, from - 1, end, "where"));
        }
        if (TOWARDS.contains(preposition)) {
            return Optional.of(fact(Kind.PLACE, name, from, end, "which place"));
        }
        return switch (preposition) {
            case "by" -> Optional.of(fact(Kind.NAME, name, from, end, "whom"));
            case "of" -> Optional.of(fact(Kind.NAME, name, from, end, "what"));
            default -> object(name, from, end, before);
        };
    }

    /// What the verb right before it is done to.
    private Optional<Fact> object(Name name, int from, int end, Word before) {
        boolean isObject =
                before.tag() == Tag.VERB
                        && (end == words.size() || !VERBS.contains(words.get(end).tag()));
        return isObject
                ? Optional.of(fact(Kind.NAME, name, from, end, "whom or what"))
                : Optional.empty();
    }

    private Fact fact(Kind kind, Name name, int from, int end, String asked) {
        return new Fact(kind, name.text(), question(from, end, asked));
    }

    private Optional<Fact> number(int at) {
        Word word = words.get(at);
        boolean isDate = YEAR.matcher(word.text()).matches() || isMonth(at - 1) || isMonth(at + 1);
        if (word.tag() != Tag.NUM || word.lemma().equals("one") || isDate) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < words.size() && SCALES.contains(words.get(end).lemma())) {
            end++;
        }
        int from = CURRENCIES.contains(textAt(at - 1)) ? at - 1 : at;
        if (isNumber(at - 1)
                || textAt(at - 1).equals("top")
                || textAt(end).startsWith("-")
                || textAt(from - 1).equals("-")) {
            return Optional.empty();
        }
        boolean counts = from == at && end < words.size() && NOUNS.contains(words.get(end).tag());
        return Optional.of(
                new Fact(
                        Kind.NUMBER,
                        claim.between(from, end),
                        question(from, end, counts ? "how many" : "how much")));
    }

    private Optional<Fact> time(int at) {
        boolean day = DateWords.DAYS.contains(textAt(at).toLowerCase(Locale.ROOT));
        if (!day && !isMonth(at)) {
            return Optional.empty();
        }
        int from = !day && isNumber(at - 1) ? at - 1 : at;
        int end = !day && from == at && isNumber(at + 1) ? at + 2 : at + 1;
        String text = claim.between(from, end);
        if (WHEN.contains(textAt(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        if (PARTS_OF_DAY.contains(textAt(end))) {
            end++;
        }
        return Optional.of(new Fact(Kind.TIME, text, question(from, end, "when")));
    }

    private boolean isNumber(int at) {
        return at >= 0 && at < words.size() && words.get(at).tag() == Tag.NUM;
    }

    private boolean isMonth(int at) {
        return at >= 0
                && at < words.size()
                && words.get(at).tag() == Tag.PROPN
                && DateWords.MONTHS.contains(words.get(at).text().toLowerCase(Locale.ROOT));
    }

    private String textAt(int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /// The claim with `asked` in the place of the words from `from` up to `end`.
    private String question(int from, int end, String asked) {
        String text = claim.text();
        String question =
                Stream.of(
                                text.substring(0, words.get(from).span().start()),
                                asked,
                                text.substring(words.get(end - 1).span().end()))
                        .reduce("", String::concat);
        return END.matcher(Character.toUpperCase(question.charAt(0)) + question.substring(1))
                .replaceFirst("")
                .concat("?");
    }
}

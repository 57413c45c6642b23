package io.dateline.answer.support.slip.sentence;

import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who did what to whom, as far as a sentence names them.
///
/// @param by who did it, `null` where that is no name
/// @param verb the place of the verb
/// @param to whom it was done to, `null` where that is no name
public record Deed(@Nullable Name by, int verb, @Nullable Name to) {

    /// Verbs that say too little to be told by them who did what.
    private static final Set<String> NONE =
            Vocabulary.of("be have do say tell according accord include add");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    /// Words from a name to the `who` that speaks of it: `Ida Moe, the leader of the club, who`.
    private static final int APPOSITION = 9;

    /// Words of what is put between a name and its verb.
    private static final int MOST_INSERTED = 16;

    /// Words that open what is put in between.
    private static final Set<String> INSERTED = Set.of("which", "who", "whose", "former");

    /// Words between a verb and the name that it is done to.
    private static final int MOST_BETWEEN = 3;

    /// @param before the sentence before, whose first name is taken for whom a pronoun means;
    ///     `null` if none
    public static List<Deed> all(Parsed sentence, @Nullable Parsed before) {
        List<Name> names = new ArrayList<>(Names.in(sentence));
        if (before != null && opensWithPronoun(sentence)) {
            Names.in(before).stream()
                    .findFirst()
                    .ifPresent(name -> names.addFirst(new Name(0, 0, name.words(), name.text())));
        }
        return verbs(sentence).mapToObj(verb -> of(sentence, names, verb)).toList();
    }

    /// The places of the verbs that are looked at.
    private static IntStream verbs(Parsed sentence) {
        List<Word> words = sentence.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).tag() == Tag.VERB)
                .filter(at -> !NONE.contains(words.get(at).lemma()));
    }

    private static Deed of(Parsed sentence, List<Name> names, int verb) {
        boolean passive = isPassive(sentence, verb);
        Name subject =
                names.stream()
                        .filter(name -> name.last() < verb)
                        .reduce((first, last) -> last)
                        .map(name -> whole(sentence, names, name))
                        .filter(name -> isSubject(sentence, name, verb))
                        .or(() -> beforeInsertion(sentence, names, verb))
                        .or(() -> meant(sentence, names, verb))
                        .orElse(null);
        int reach = verb + MOST_BETWEEN + (passive ? 1 : 0);
        Optional<Name> object =
                names.stream()
                        .filter(name -> name.first() > verb)
                        .findFirst()
                        .filter(name -> name.first() <= reach);
        if (object.filter(name -> isBy(sentence, verb, name)).isPresent()) {
            return new Deed(object.get(), verb, subject);
        }
        return passive
                ? new Deed(null, verb, subject)
                : new Deed(subject, verb, object.orElse(null));
    }

    private static boolean isBy(Parsed sentence, int verb, Name name) {
        return sentence.words().subList(verb, name.first()).stream()
                .anyMatch(word -> word.text().equals("by"));
    }

    private static boolean opensWithPronoun(Parsed sentence) {
        return !sentence.words().isEmpty()
                && PRONOUNS.contains(sentence.words().getFirst().text().toLowerCase(Locale.ROOT));
    }

    /// Of `Vondrousova of the Czech Republic` the first name, up to where the last ends.
    private static Name whole(Parsed sentence, List<Name> names, Name last) {
        return names.stream()
                .filter(name -> name.last() < last.first())
                .filter(name -> last.first() - name.last() <= MOST_BETWEEN)
                .filter(name -> sentence.words().get(name.last() + 1).text().equals("of"))
                .findFirst()
                .map(name -> new Name(name.first(), last.last(), name.words(), name.text()))
                .orElse(last);
    }

    /// Whether nothing but what goes with the verb stands between it and the name, or an apposition
    /// before a `who`.
    public static boolean isSubject(Parsed sentence, Name name, int verb) {
        List<Word> words = sentence.words();
        boolean isMeant = !isBehindPreposition(words, name) || isWho(words, name);
        if (!isMeant || endsInsertion(words, name) || isPurpose(sentence, verb)) {
            return false;
        }
        int who = verb - 1;
        while (who > name.last() && goesWithVerb(words.get(who)) && !isWho(words.get(who))) {
            who--;
        }
        if (who > name.last() && isWho(words.get(who))) {
            return who - name.last() <= APPOSITION;
        }
        return sentence.words().subList(name.last() + 1, verb).stream()
                .allMatch(Deed::goesWithVerb);
    }

    /// The name before something put between it and the verb: `Jones & Sons, which has made paint
    /// since 1904, received`.
    private static Optional<Name> beforeInsertion(Parsed sentence, List<Name> names, int verb) {
        List<Word> words = sentence.words();
        int end = verb - 1;
        while (end >= 0 && goesWithVerb(words.get(end)) && !words.get(end).text().equals(",")) {
            end--;
        }
        if (end < 0 || !words.get(end).text().equals(",")) {
            return Optional.empty();
        }
        int closing = end;
        return names.stream()
                .filter(name -> closing - name.last() <= MOST_INSERTED && name.last() + 1 < closing)
                .filter(name -> words.get(name.last() + 1).text().equals(","))
                .filter(name -> opensInsertion(words.get(name.last() + 2)))
                .filter(
                        name ->
                                words.subList(name.last() + 2, closing).stream()
                                        .noneMatch(word -> word.text().equals(",")))
                .reduce((first, last) -> last);
    }

    /// Who is meant by the pronoun before the verb: of `Lund said that he had asked`, who said it.
    private static Optional<Name> meant(Parsed sentence, List<Name> names, int verb) {
        List<Word> words = sentence.words();
        int at = verb - 1;
        while (at >= 0 && goesWithVerb(words.get(at))) {
            at--;
        }
        if (at <= 0 || !PRONOUNS.contains(words.get(at).text())) {
            return Optional.empty();
        }
        int pronoun = at;
        List<Name> before = names.stream().filter(name -> name.last() < pronoun).toList();
        return before.size() == 1 ? Optional.of(before.getFirst()) : Optional.empty();
    }

    private static boolean opensInsertion(Word word) {
        return word.tag() == Tag.DET || word.tag() == Tag.NUM || INSERTED.contains(word.lemma());
    }

    /// Whether it only tells whose somebody is: `the captain of the Aurora told`.
    private static boolean isBehindPreposition(List<Word> words, Name name) {
        int at = name.first() - 1;
        while (at > 0 && words.get(at).tag() == Tag.DET) {
            at--;
        }
        return at > 0 && words.get(at).tag() == Tag.ADP;
    }

    /// Whether it closes what is put in between: of `Ida Moe, who runs the Aurora, said` the ship.
    private static boolean endsInsertion(List<Word> words, Name name) {
        if (!words.get(name.last() + 1).text().equals(",")) {
            return false;
        }
        int comma = name.first() - 1;
        while (comma > 0 && !words.get(comma).text().equals(",")) {
            comma--;
        }
        return comma > 0 && INSERTED.contains(words.get(comma + 1).lemma());
    }

    /// Whether it tells what for something was done, by whoever did that: `beat Ann Lowe to win`.
    private static boolean isPurpose(Parsed sentence, int verb) {
        List<Word> words = sentence.words();
        return verb > 0
                && words.get(verb - 1).tag() == Tag.PART
                && words.get(verb - 1).text().equals("to")
                && words.subList(0, verb - 1).stream().anyMatch(word -> word.tag() == Tag.VERB);
    }

    /// Whether a `who` right behind it can mean none but it: `won by Ida Moe, who beat`.
    private static boolean isWho(List<Word> words, Name name) {
        int at = name.last() + 1;
        if (at < words.size() && words.get(at).text().equals(",")) {
            at++;
        }
        return at < words.size()
                && isWho(words.get(at))
                && !words.get(name.first() - 1).text().equals("of")
                && words.get(name.first() - 1).tag() == Tag.ADP;
    }

    private static boolean isWho(Word word) {
        return word.text().equals("who");
    }

    private static boolean goesWithVerb(Word word) {
        return word.tag() == Tag.AUX
                || word.tag() == Tag.ADV
                || word.tag() == Tag.PART
                || word.text().equals("who")
                || word.text().equals(",");
    }

    /// Whether the verb at `verb` tells what is done to somebody.
    public static boolean isPassive(Parsed sentence, int verb) {
        List<Word> words = sentence.words();
        return !words.get(verb).text().endsWith("ing")
                && words.subList(Math.max(0, verb - 4), verb).stream()
                        .anyMatch(word -> word.tag() == Tag.AUX && word.lemma().equals("be"));
    }
}

package io.dateline.answer.support.slip.sentence;

import io.dateline.model.Grammar;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A sentence with its words told apart.
///
/// @param terms those of its words that carry its meaning, as stems
/// @param lemmas all of its words as a dictionary has them, and as they stand
public record Parsed(String text, List<Word> words, Set<String> terms, Set<String> lemmas) {

    private static final Set<String> NEGATIONS =
            Vocabulary.of(
                    """
                    not n't never no none neither nor nobody nothing without cannot hardly nowhere
                    """);

    /// Verbs that say little by themselves, and those of speaking, of which what is said counts.
    private static final Set<String> LIGHT =
            Vocabulary.of(
                    """
                    be have do make take get go come give say tell call according accord include use
                    see become put set let keep want try follow name know find lead report add need
                    think believe expect hope plan agree
                    """);

    /// Words that deny what comes with them without a negation.
    private static final Set<String> DENIALS =
            Vocabulary.of(
                    """
                    fail refuse deny lack decline unlikely prevent avoid stop reject absent silent
                    rule unable abandon cancel miss yet unless forbid ban only unchanged
                    """);

    private static final Pattern CALLED_OFF = Pattern.compile("\\bcall(?:ed|s|ing)? off\\b");

    private static final Set<String> PAUSES = Set.of(",", ";", ":", "–", "—");

    /// What opens a clause of its own: `did not say why it was removed`.
    private static final Set<String> WHICH =
            Vocabulary.of("why that whether how what who where when because");

    /// Words before a verb among which its negation is looked for.
    private static final int CLAUSE = 9;

    /// Two of them say that it may be so after all: `has not ruled out trying`.
    private static final Set<String> UNDENIED =
            Vocabulary.of("rule deny exclude doubt only fail refuse reject");

    /// A sentence with its words as the grammar tells them apart.
    public static Parsed of(String sentence, Grammar grammar) {
        List<Word> words = grammar.of(sentence);
        Set<String> lemmas = new HashSet<>();
        for (Word word : words) {
            lemmas.add(word.lemma());
            lemmas.add(word.text().toLowerCase(Locale.ROOT));
        }
        return new Parsed(sentence, words, Terms.of(sentence), Set.copyOf(lemmas));
    }

    /// Whether it has the word, as a dictionary has it or as it stands.
    public boolean has(String lemma) {
        return lemmas.contains(lemma);
    }

    /// Whether it has one of them, as [#has(String)].
    public boolean hasAny(Set<String> of) {
        return of.stream().anyMatch(lemmas::contains);
    }

    /// Whether something in it is denied, by a negation or by a word that has one in its meaning.
    public boolean denies() {
        return negates() || hasAny(DENIALS) || CALLED_OFF.matcher(text).find();
    }

    /// Whether there is a negation in it: `not`, `no`, `nobody`.
    public boolean negates() {
        return hasAny(NEGATIONS) || words.stream().anyMatch(Parsed::isNot);
    }

    private static boolean isNot(Word word) {
        return word.text().equalsIgnoreCase("n't");
    }

    /// Whether something is denied up to what comes with an `and` behind the word at `at`.
    public boolean deniesAt(int at) {
        int and = at + 1;
        while (and < words.size() && !words.get(and).text().equals("and")) {
            and++;
        }
        return words.subList(0, and).stream()
                .anyMatch(word -> isNot(word) || word.is(NEGATIONS) || word.is(DENIALS));
    }

    /// Places of its verbs, those aside that any sentence has.
    public IntStream verbs() {
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).tag() == Tag.VERB)
                .filter(at -> !LIGHT.contains(words.get(at).lemma()));
    }

    /// How many of its words before the one at `at` belong to the same clause, `most` at most.
    public int clauseBefore(int at, int most) {
        int length = 0;
        while (length < most && at - length - 1 >= 0) {
            Word word = words.get(at - length - 1);
            if (PAUSES.contains(word.text()) || WHICH.contains(word.lemma())) {
                break;
            }
            length++;
        }
        return length;
    }

    /// Whether the verb at `at` is denied: a negation stands before it in its clause.
    public boolean negatesAt(int at) {
        int length = clauseBefore(at, CLAUSE);
        List<Word> before = words.subList(at - length, at);
        return before.stream().anyMatch(word -> isNot(word) || NEGATIONS.contains(word.lemma()))
                && before.stream().noneMatch(word -> UNDENIED.contains(word.lemma()));
    }

    /// The places of the verb with this `lemma`.
    public IntStream verbs(String lemma) {
        return verbs().filter(at -> words.get(at).lemma().equals(lemma));
    }

    /// What it says from the word at `from` up to the one at `to`.
    public String between(int from, int to) {
        return text.substring(words.get(from).span().start(), words.get(to - 1).span().end());
    }

    /// Its terms but those of `part`.
    public Set<String> termsWithout(String part) {
        Set<String> rest = new HashSet<>(terms);
        rest.removeAll(Terms.of(part));
        return rest;
    }

    /// How many of `wanted` stand around the word at `at`.
    public long around(int at, Set<String> wanted) {
        int from = Math.max(0, at - 8);
        int to = Math.min(words.size(), at + 9);
        return Terms.of(between(from, to)).stream().filter(wanted::contains).count();
    }

    /// The share of `wanted` that it has.
    public double share(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return (double) wanted.stream().filter(terms::contains).count() / wanted.size();
    }
}

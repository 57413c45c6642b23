package io.dateline.answer.support.slip.name;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Deed;
import io.dateline.answer.support.slip.sentence.Names;
import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who did it told as whom it was done to: X succeeded Y for Y succeeded X.
public final class Roles {

    /// Verbs that say the same of the same two.
    private static final List<Set<String>> SAME =
            List.of(
                    Set.of("succeed", "replace", "follow"),
                    Set.of("beat", "defeat"),
                    Set.of("buy", "acquire", "purchase"),
                    Set.of("criticise", "criticize", "attack"));

    /// Of these it is all one who is named first.
    private static final Set<String> MUTUAL =
            Vocabulary.of("meet marry agree talk differ play share discuss");

    /// A sentence with this share of the claim's words is about the same.
    private static final double ABOUT = 0.34;

    private Roles() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return Deed.all(compared.claim(), null).stream()
                .filter(deed -> !MUTUAL.contains(compared.claim().words().get(deed.verb()).lemma()))
                .flatMap(
                        deed ->
                                turned(compared, deed)
                                        .or(() -> byOther(compared, deed))
                                        .or(() -> toItself(compared, deed))
                                        .stream())
                .findFirst();
    }

    private static Optional<String> turned(Comparison compared, Deed claimed) {
        Word verb = compared.claim().words().get(claimed.verb());
        Parsed before = null;
        for (Parsed told : compared.sentences()) {
            for (Deed deed : Deed.all(told, before)) {
                if (isSame(verb, told.words().get(deed.verb()))
                        && isLike(deed.by(), claimed.to())
                        && isLike(deed.to(), claimed.by())) {
                    return Optional.of("the cited words say it the other way round");
                }
            }
            before = told;
        }
        return Optional.empty();
    }

    /// What nobody does to themselves: `Ann Lowe succeeded Ann Lowe`.
    private static Optional<String> toItself(Comparison compared, Deed claimed) {
        return claimed.by() != null
                        && isLike(claimed.by(), claimed.to())
                        && compared.sentences().stream()
                                .flatMap(told -> Deed.all(told, null).stream())
                                .noneMatch(deed -> isLike(deed.by(), deed.to()))
                ? Optional.of("it says that “" + claimed.by().text() + "” did it to themselves")
                : Optional.empty();
    }

    private static boolean isSame(Word one, Word other) {
        return one.lemma().equals(other.lemma())
                || SAME.stream().anyMatch(all -> one.is(all) && other.is(all));
    }

    private static boolean isLike(@Nullable Name one, @Nullable Name other) {
        return one != null && other != null && one.isLike(other);
    }

    /// Whether the claim speaks of `other` too, or says what the sentence says.
    private static boolean isOf(Name other, Comparison compared, Parsed told) {
        return other.isIn(compared.claim())
                || told.share(compared.claim().terms()) >= Comparison.SAME;
    }

    /// Whether it is said to do something else there, which the claim may tell in its own words, or
    /// to do it with another: `the United States and Canada signed`.
    private static boolean doesElse(Parsed told, Name by, Parsed claim) {
        List<Word> words = told.words();
        return told.share(claim.terms()) < 1
                && Names.in(told).stream()
                        .filter(name -> name.isLike(by) && name.last() + 1 < words.size())
                        .map(name -> words.get(name.last() + 1))
                        .anyMatch(word -> word.tag() == Tag.VERB || word.text().equals("and"));
    }

    /// Who did it, where whoever is said to have done it is another, of whom the claim speaks too.
    private static Optional<String> byOther(Comparison compared, Deed claimed) {
        Name by = claimed.by();
        if (by == null) {
            return Optional.empty();
        }
        Word verb = compared.claim().words().get(claimed.verb());
        Name other = null;
        Parsed before = null;
        for (Parsed told : compared.sentences()) {
            for (Deed deed : Deed.all(told, before)) {
                boolean isIt =
                        told.share(compared.claim().terms()) >= ABOUT
                                && told.words().get(deed.verb()).lemma().equals(verb.lemma());
                if (isIt) {
                    other = deed.by();
                    if (other == null
                            || other.isLike(by)
                            || !isOf(other, compared, told)
                            || doesElse(told, by, compared.claim())) {
                        return Optional.empty();
                    }
                }
            }
            before = told;
        }
        return Optional.ofNullable(other).map(name -> Objection.of(name));
    }
}

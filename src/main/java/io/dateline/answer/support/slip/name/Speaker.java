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
import io.dateline.model.text.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one said told as said by another.
public final class Speaker {

    private static final Set<String> SAYING =
            Vocabulary.of(
                    """
                    say tell call claim announce report warn argue insist describe add deny
                    confirm note state recall demand ask urge promise accuse blame think believe
                    recommend propose suggest dismiss dispute
                    """);

    /// The share of what is said that a sentence must have to tell who said it.
    private static final double LEAST = 0.5;

    private static final int FEWEST = 2;

    /// Who said it, and the words of it as stems.
    private record Said(Name speaker, Set<String> what) {}

    private Speaker() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return said(compared.claim()).stream()
                .filter(said -> said.what().size() >= FEWEST)
                .flatMap(said -> another(compared, said).stream())
                .findFirst();
    }

    private static Optional<String> another(Comparison compared, Said claimed) {
        return compared.nearest(claimed.what(), LEAST, claimed.speaker())
                .filter(told -> !claimed.speaker().isIn(told))
                .flatMap(
                        told ->
                                said(told).stream()
                                        .filter(one -> shares(one.what(), claimed.what()))
                                        .map(Said::speaker)
                                        .findFirst())
                .map(name -> Objection.of(name));
    }

    private static boolean shares(Set<String> told, Set<String> claimed) {
        return claimed.stream().filter(told::contains).count() >= LEAST * claimed.size();
    }

    /// All that somebody named is said to have said, each up to the next of it.
    private static List<Said> said(Parsed sentence) {
        List<Word> words = sentence.words();
        List<Name> speakers = new ArrayList<>();
        List<Integer> verbs = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).tag() == Tag.VERB && words.get(at).is(SAYING)) {
                int verb = at;
                Names.in(sentence).stream()
                        .filter(name -> name.last() < verb)
                        .reduce((first, last) -> last)
                        .filter(name -> Deed.isSubject(sentence, name, verb))
                        .ifPresent(
                                name -> {
                                    speakers.add(name);
                                    verbs.add(verb);
                                });
            }
        }
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < speakers.size(); i++) {
            int from = words.get(verbs.get(i)).span().end();
            int to =
                    i + 1 < speakers.size()
                            ? words.get(speakers.get(i + 1).first()).span().start()
                            : sentence.text().length();
            if (to > from) {
                all.add(new Said(speakers.get(i), Terms.of(sentence.text().substring(from, to))));
            }
        }
        return all;
    }
}

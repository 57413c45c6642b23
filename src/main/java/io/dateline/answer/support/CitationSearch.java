package io.dateline.answer.support;

import io.dateline.article.Passage;
import io.dateline.model.Sentences;
import io.dateline.model.text.Terms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds words that bear a sentence out which names none, or the wrong ones: not the words most
/// like it, but those that the check is content with, by a level above the usual one.
public final class CitationSearch {

    /// Passages that are checked, those with the most of its words: the check costs more than the
    /// search for words.
    private static final int MOST_CHECKED = 4;

    /// A few words without a sentence around them, as a bare name, say nothing that could be borne
    /// out: any passage that has them would do.
    private static final int LEAST_TERMS = 3;

    private final SupportCheck check;
    private final Sentences sentences;
    private final SupportLevels levels;

    public CitationSearch(SupportCheck check, Sentences sentences, SupportLevels levels) {
        this.check = check;
        this.sentences = sentences;
        this.levels = levels;
    }

    /// What came of checking `sentence` against the stretch of one of `offered` that bears it out
    /// best; nothing where none does so at the level that this takes.
    public Optional<Verdict> find(String sentence, List<Passage> offered) {
        Set<String> terms = Terms.of(sentence);
        if (terms.size() < LEAST_TERMS) {
            return Optional.empty();
        }
        return offered.stream()
                .flatMap(one -> nearest(sentence, one).stream())
                .sorted(Comparator.comparingLong((Passage one) -> shared(terms, one)).reversed())
                .limit(MOST_CHECKED)
                .map(one -> check.check(sentence, List.of(one)))
                .filter(one -> one.isSupported() && one.score() >= levels.found())
                .max(Comparator.comparingDouble(Verdict::score));
    }

    /// The stretch alone, so that it is what is judged and what is cited.
    private Optional<Passage> nearest(String sentence, Passage passage) {
        return new EvidenceSearch(sentence, List.of(passage), sentences)
                .best().stream()
                        .findFirst()
                        .map(one -> new Passage(passage.article(), one.span(), one.text()));
    }

    private static long shared(Set<String> terms, Passage passage) {
        return Terms.of(passage.text()).stream().filter(terms::contains).count();
    }
}

package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.digest.Change;
import io.dateline.answer.digest.Contrast;
import io.dateline.answer.digest.Digest;
import io.dateline.answer.digest.Side;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import java.util.List;

/// Answers with what the articles tell of each side of a comparison.
final class Comparisons {

    /// Passages looked through for a side.
    private static final int OF_A_SIDE = 20;

    private final Retriever retriever;
    private final Reader reader;
    private final ReadAnswers read;
    private final ArticleCollection articles;
    private final Sentences sentences;
    private final double caution;

    Comparisons(
            Retriever retriever,
            Reader reader,
            ReadAnswers read,
            ArticleCollection articles,
            Sentences sentences,
            double caution) {
        this.retriever = retriever;
        this.reader = reader;
        this.read = read;
        this.articles = articles;
        this.sentences = sentences;
        this.caution = caution;
    }

    /// Ends `draft` with the sides that `wanted` names.
    ///
    /// @param found for the question as a whole, which is what is read where a side is named only
    ///     by the other, or both are told of without their names
    Answer answer(
            Intent.Comparison wanted,
            UnderstoodQuestion question,
            List<RankedPassage> found,
            AnswerDraft draft) {
        List<Side> own = Side.of(wanted.sides());
        List<String> sides = own.stream().map(Side::words).toList();
        boolean changed = wanted.aspect().isBlank() && Side.areStages(own);
        if (changed || !sides.stream().allMatch(Contrast::standsAlone)) {
            Contrast change =
                    Change.of(
                            question.standalone(),
                            own,
                            own.stream()
                                    .map(
                                            side ->
                                                    side.isClause()
                                                            ? found
                                                            : retrieve(
                                                                    side.words(),
                                                                    wanted.aspect(),
                                                                    question))
                                    .toList(),
                            caution,
                            articles,
                            sentences,
                            reader);
            return change.sentences().isEmpty()
                    ? whole(question, found, draft)
                    : answer(change, draft);
        }
        Contrast told =
                Contrast.of(
                        question.standalone(),
                        sides,
                        wanted.aspect(),
                        sides.stream()
                                .map(side -> retrieve(side, wanted.aspect(), question))
                                .toList(),
                        caution,
                        articles,
                        sentences,
                        reader);
        if (told.sentences().isEmpty()) {
            return Contrast.namesAll(sides, found)
                    ? whole(question, found, draft)
                    : draft.refused(AnswerDraft.REFUSAL, told.confidence());
        }
        return answer(told, draft);
    }

    private static Answer answer(Contrast told, AnswerDraft draft) {
        for (Digest.Sentence sentence : told.sentences()) {
            draft.add(sentence.text(), List.of(sentence.citation()));
        }
        for (String side : told.untold()) {
            draft.note("The articles do not say this of " + side + ".");
        }
        return draft.answered(null, told.confidence());
    }

    private Answer whole(
            UnderstoodQuestion question, List<RankedPassage> found, AnswerDraft draft) {
        List<RankedPassage> toRead =
                found.subList(0, Math.min(question.asked().passages(), found.size()));
        return read.answer(question, toRead, Prior.SEARCHED, AnswerDraft.REFUSAL, draft).answer();
    }

    private List<RankedPassage> retrieve(String side, String aspect, UnderstoodQuestion question) {
        return retriever.retrieve(
                new RetrievalQuery((side + " " + aspect).strip(), question.filter(), OF_A_SIDE));
    }
}

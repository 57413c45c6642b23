package io.dateline.answer.generative;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.chain.PassageBlocks;
import io.dateline.answer.generative.marker.CitedText;
import io.dateline.answer.support.SupportCheck;
import io.dateline.answer.support.Verdict;
import io.dateline.article.ArticleCollection;
import io.dateline.article.Citation;
import io.dateline.article.Passage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a chat model's sentences into an answer, each with the words that it rests on and whether
/// they say it.
final class CheckedSentences {

    private final PassageBlocks offered;
    private final SupportCheck check;
    private final ArticleCollection articles;
    private final AnswerDraft draft;
    private final Verification verification;
    private @Nullable String refusal;
    private final List<ClaimedSentence> waiting = new ArrayList<>();
    private double support;
    private int checked;
    private int dropped;

    /// @param offered the passages under the numbers that the model may cite
    CheckedSentences(
            PassageBlocks offered,
            SupportCheck check,
            ArticleCollection articles,
            AnswerDraft draft,
            Verification verification) {
        this.offered = offered;
        this.check = check;
        this.articles = articles;
        this.draft = draft;
        this.verification = verification;
    }

    void add(CitedText sentence) {
        Optional<String> refused = Refusal.in(sentence.text());
        if (refused.isPresent()) {
            refusal = refused.get();
            return;
        }
        List<Passage> cited =
                sentence.numbers().stream()
                        .map(number -> offered.passage(number).passage())
                        .toList();
        ClaimedSentence claimed =
                new ClaimedSentence(sentence, cited, check.check(sentence.text(), cited));
        if (verification.judge() == Verification.Judge.MODEL) {
            waiting.add(claimed);
        } else {
            settle(claimed);
        }
    }

    /// Forgets what came so far, none of it supported.
    void clear() {
        refusal = null;
        waiting.clear();
        checked = 0;
        dropped = 0;
    }

    /// Has the chat model judge what waits for it.
    void judge(ModelCheck model, CallTally tally) {
        ModelCheck.Judged judged = model.judge(waiting, tally);
        judged.sentences().forEach(this::settle);
        waiting.clear();
        if (judged.undecided() > 0) {
            draft.note(
                    sentences(judged.undecided())
                            + " could not be judged by the model, and the built-in check stands.");
        }
    }

    /// Lets stand what the built-in check found.
    void settle() {
        waiting.forEach(this::settle);
        waiting.clear();
    }

    private void settle(ClaimedSentence claimed) {
        CitedText sentence = claimed.sentence();
        Verdict verdict = claimed.verdict();
        checked++;
        List<Citation> citations =
                verdict.evidence().stream().flatMap(one -> citation(one).stream()).toList();
        String objection = objection(sentence, verdict, citations);
        if (objection == null) {
            support += verdict.score();
            draft.add(sentence.text(), citations);
            return;
        }
        switch (verification.unsupported()) {
            case MARK -> draft.addUnsupported(sentence.text(), citations, objection);
            case DROP -> dropped++;
        }
    }

    /// No citation is ever made for a number that was not offered.
    private static @Nullable String objection(
            CitedText sentence, Verdict verdict, List<Citation> citations) {
        if (!sentence.unknown().isEmpty()) {
            return "it cites [" + String.join("], [", sentence.unknown()) + "], which is no source";
        }
        if (verdict.isSupported() && citations.isEmpty()) {
            return "the cited article has changed or is gone";
        }
        return verdict.objection();
    }

    /// Nothing when the article is gone since the passage was found.
    private Optional<Citation> citation(Verdict.Evidence evidence) {
        Passage passage = evidence.passage();
        return articles.find(passage.article().id(), passage.article().version())
                .map(article -> Citation.of(article, evidence.span()));
    }

    /// Ends the answer: with its sentences, or as a refusal where none of them is supported. Its
    /// confidence is the mean support of all sentences, of which the unsupported have none.
    void end() {
        if (draft.hasSupport()) {
            if (dropped > 0) {
                draft.note(
                        sentences(dropped)
                                + " that the cited words do not support "
                                + (dropped == 1 ? "was" : "were")
                                + " left out.");
            }
            draft.answered(null, support / checked);
        } else {
            draft.refused(refusal == null ? AnswerDraft.REFUSAL : refusal, 0);
        }
    }

    private static String sentences(int count) {
        return count == 1 ? "One sentence" : count + " sentences";
    }
}

package io.dateline.answer.generative;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Form;
import io.dateline.answer.chain.PassageBlocks;
import io.dateline.answer.generative.marker.CitedText;
import io.dateline.answer.kind.AnswerKind;
import io.dateline.answer.support.CitationSearch;
import io.dateline.answer.support.SupportCheck;
import io.dateline.answer.support.SupportLevels;
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

    private static final String OTHER_LANGUAGE = "the check reads English alone";

    private static final String BESIDE = "it does not tell what is asked for";

    private final PassageBlocks offered;
    private final SupportCheck check;
    private final CitationSearch search;
    private final SupportLevels levels;
    private final ArticleCollection articles;
    private final AnswerDraft draft;
    private final Form form;
    private final AnswerKind kind;
    private final Verification verification;
    private @Nullable String refusal;
    private final List<ClaimedSentence> waiting = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private double support;
    private int checked;
    private int dropped;
    private boolean undecided;

    /// @param offered the passages under the numbers that the model may cite
    /// @param form the form of the answer that is wanted
    /// @param kind what an answer has to tell
    CheckedSentences(
            PassageBlocks offered,
            SupportCheck check,
            CitationSearch search,
            SupportLevels levels,
            ArticleCollection articles,
            AnswerDraft draft,
            Form form,
            AnswerKind kind,
            Verification verification) {
        this.offered = offered;
        this.check = check;
        this.search = search;
        this.levels = levels;
        this.articles = articles;
        this.draft = draft;
        this.form = form;
        this.kind = kind;
        this.verification = verification;
    }

    void add(CitedText sentence) {
        written.add(sentence.text());
        ClaimedSentence claimed = claimed(sentence);
        if (verification.judge() == Verification.Judge.MODEL) {
            waiting.add(claimed);
        } else {
            settle(claimed);
        }
    }

    /// The model says that the articles do not.
    ///
    /// @param words what the user is told
    void refuse(String words) {
        refusal = words;
    }

    /// By the passages that it names, if these bear it out; else by any that was offered.
    private ClaimedSentence claimed(CitedText sentence) {
        List<Passage> cited =
                sentence.numbers().stream()
                        .map(number -> offered.passage(number).passage())
                        .toList();
        Verdict verdict = check.check(sentence.text(), cited);
        ClaimedSentence own = new ClaimedSentence(sentence, cited, Answer.CitedBy.MODEL, verdict);
        if (own.isCited() && verdict.isSupported()) {
            return own;
        }
        return search.find(sentence.text(), offered.passages())
                .map(found -> found(sentence, found))
                .orElse(own);
    }

    private static ClaimedSentence found(CitedText sentence, Verdict verdict) {
        return new ClaimedSentence(
                new CitedText(sentence.text(), List.of(), List.of()),
                verdict.evidence().stream().map(Verdict.Evidence::passage).toList(),
                Answer.CitedBy.CHECK,
                verdict);
    }

    /// Forgets what came so far, none of it supported.
    void clear() {
        refusal = null;
        waiting.clear();
        checked = 0;
        dropped = 0;
        written.clear();
        undecided = false;
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
        checked++;
        List<Citation> citations =
                claimed.verdict().evidence().stream()
                        .flatMap(one -> citation(one).stream())
                        .toList();
        Finding finding = finding(claimed, citations);
        switch (finding.support()) {
            case VERIFIED -> support += claimed.verdict().score();
            case UNCHECKED -> undecided = true;
            case UNSUPPORTED -> {
                if (verification.unsupported() == Verification.Unsupported.DROP) {
                    dropped++;
                    return;
                }
            }
        }
        draft.add(sentence.text(), citations, claimed.by(), finding.support(), finding.reason());
    }

    /// Whether a sentence is borne out, and why not.
    private record Finding(Answer.Support support, @Nullable String reason) {}

    /// No citation is ever made for a number that was not offered.
    private Finding finding(ClaimedSentence claimed, List<Citation> citations) {
        Verdict verdict = claimed.verdict();
        List<String> unknown = claimed.sentence().unknown();
        if (!unknown.isEmpty()) {
            return new Finding(
                    Answer.Support.UNSUPPORTED,
                    "it cites [" + String.join("], [", unknown) + "], which is no source");
        }
        if (verdict.isSupported() && citations.isEmpty()) {
            return new Finding(
                    Answer.Support.UNSUPPORTED, "the cited article has changed or is gone");
        }
        if (form == Form.LANGUAGE && !verdict.isSupported() && !citations.isEmpty()) {
            return inOtherLanguage(claimed);
        }
        Answer.Support found = levels.of(verdict);
        if (found == Answer.Support.VERIFIED && !kind.mayBeIn(claimed.sentence().text())) {
            // true as it may be, shown as the answer it would be a false one
            return new Finding(Answer.Support.UNCHECKED, BESIDE);
        }
        return new Finding(found, found == Answer.Support.UNSUPPORTED ? verdict.objection() : null);
    }

    /// The check reads English: of other languages it can tell numbers alone.
    private static Finding inOtherLanguage(ClaimedSentence claimed) {
        return SupportCheck.missingNumber(claimed.sentence().text(), claimed.cited())
                .map(number -> new Finding(Answer.Support.UNSUPPORTED, number))
                .orElseGet(() -> new Finding(Answer.Support.UNCHECKED, OTHER_LANGUAGE));
    }

    /// Nothing when the article is gone since the passage was found.
    private Optional<Citation> citation(Verdict.Evidence evidence) {
        Passage passage = evidence.passage();
        return articles.find(passage.article().id(), passage.article().version())
                .map(article -> Citation.of(article, evidence.span()));
    }

    /// Ends the answer: with its sentences; with the reader's where none of them is supported and
    /// the reader is sure, or found what the model wrote; else as a refusal. Its confidence is the
    /// mean support of all sentences, of which those that are not verified have none.
    void end(ReaderFinding reader) {
        if (draft.hasSupport()) {
            tellDropped();
            if (reader.isSure() && reader.isMissingIn(draft)) {
                draft.note("The built-in reader found something else, which is quoted last.");
                draft.add(reader.answer().sentences().getFirst(), reader.answer());
            }
            draft.answered(null, support / checked);
            return;
        }
        Optional<Answer> agreed = reader.isSure() ? Optional.empty() : reader.agreed(written);
        if (reader.isSure()) {
            draft.note(
                    written.isEmpty()
                            ? "The model found no answer; the built-in reader did."
                            : "The articles do not bear out what the model wrote; the built-in"
                                    + " reader answered.");
            draft.endAs(reader.answer());
        } else if (agreed.isPresent()) {
            draft.note("The model wrote the same in other words; the built-in reader answered.");
            draft.endAs(agreed.get());
        } else if (form == Form.LANGUAGE && undecided) {
            tellDropped();
            draft.answered(null, 0);
        } else {
            draft.refused(refusal == null ? AnswerDraft.REFUSAL : refusal, 0);
        }
    }

    private void tellDropped() {
        if (dropped > 0) {
            draft.note(
                    sentences(dropped)
                            + " that the cited words do not support "
                            + (dropped == 1 ? "was" : "were")
                            + " left out.");
        }
    }

    private static String sentences(int count) {
        return count == 1 ? "One sentence" : count + " sentences";
    }
}

package io.dateline.answer.generative;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.answer.chain.StandaloneQuestion;
import io.dateline.answer.extractive.ExtractiveAnswerer;
import io.dateline.answer.generative.marker.MarkerParser;
import io.dateline.answer.generative.reply.SpokenMarkers;
import io.dateline.answer.kind.AnswerKind;
import io.dateline.answer.support.CitationSearch;
import io.dateline.answer.support.SupportCheck;
import io.dateline.answer.support.SupportLevels;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.Understanding;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.model.Sentences;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.model.text.Terms;
import io.dateline.model.text.Words;
import io.dateline.prompt.PromptLibrary;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.function.Consumer;

/// Has a chat model write the answer from numbered passages, and checks each sentence against the
/// words it cites before it is shown as more than a draft.
///
/// A first question costs one call, a follow-up two, and one more where the model also judges.
/// Where the model fails the reader answers, and the answer says so; where it breaks off, what was
/// checked stays and the rest is dropped.
public final class GenerativeAnswerer implements Answerer {

    private final ChatWriter writer;
    private final PromptLibrary prompts;
    private final PassageInjector injector;
    private final ArticleCollection articles;
    private final SupportCheck check;
    private final Sentences sentences;
    private final ExtractiveAnswerer reader;
    private final Understanding understanding;
    private final Verification verification;
    private final ModelCheck modelCheck;

    /// @param reader finds passages and puts them in order, and answers where the model does not
    public GenerativeAnswerer(
            ChatWriter writer,
            PromptLibrary prompts,
            PassageInjector injector,
            ArticleCollection articles,
            SupportCheck check,
            Sentences sentences,
            ExtractiveAnswerer reader,
            Understanding understanding,
            Verification verification) {
        this.writer = writer;
        this.prompts = prompts;
        this.injector = injector;
        this.articles = articles;
        this.check = check;
        this.sentences = sentences;
        this.reader = reader;
        this.understanding = understanding;
        this.verification = verification;
        modelCheck = new ModelCheck(writer, prompts.verify());
    }

    /// The same with another reader to find passages, and to answer where the model does not.
    public GenerativeAnswerer withReader(ExtractiveAnswerer other) {
        return new GenerativeAnswerer(
                writer,
                prompts,
                injector,
                articles,
                check,
                sentences,
                other,
                understanding,
                verification);
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft =
                new AnswerDraft(question, writer.provider() + ":" + writer.model(), listener);
        CallTally tally = new CallTally(writer);
        UnderstoodQuestion understood = understanding.of(question);
        boolean hasConversation = !question.asIs() && !question.history().isEmpty();
        if (hasConversation && (isForModel(understood) || mayRefer(understood))) {
            understood = standingAlone(question, tally);
        }
        if (isForModel(understood)) {
            write(understood, draft, tally);
        } else {
            tally.generation().ifPresent(draft::generatedBy);
            draft.handTo(reader.name());
            reader.answer(understood, draft);
        }
    }

    /// What needs no article, or only what is known of the articles, costs no call.
    private static boolean isForModel(UnderstoodQuestion question) {
        return switch (question.form()) {
            case TALK, NOISE, COLLECTION -> false;
            case FACT, YESNO, EXPLANATION, LIST, OVERVIEW, COMPARISON, LANGUAGE -> true;
        };
    }

    /// Whether a conversation may tell what rules cannot make out: words that say nothing by
    /// themselves, as "And there?", unlike keys that were hit by chance.
    private static boolean mayRefer(UnderstoodQuestion question) {
        String text = question.asked().text();
        boolean isOfStopWords = !Words.of(text).isEmpty() && Terms.of(text).isEmpty();
        return question.intent() instanceof Intent.Unclear
                || (question.intent() instanceof Intent.Noise && isOfStopWords);
    }

    private UnderstoodQuestion standingAlone(Question question, CallTally tally) {
        tally.uses(prompts.standaloneQuestion().prompt());
        return new StandaloneQuestion(writer, prompts.standaloneQuestion(), tally::add)
                .understood(question, understanding);
    }

    private void write(UnderstoodQuestion question, AnswerDraft draft, CallTally tally) {
        List<RankedPassage> found = reader.retrieve(question);
        ReaderFinding finding =
                new ReaderFinding(
                        reader.answerOf(question, found),
                        () -> reader.withCaution(ReaderFinding.DOUBTFUL).answerOf(question, found));
        List<RankedPassage> ranked =
                question.form() == Form.LANGUAGE
                        ? reader.rerank(question, found)
                        : finding.answer().passages();
        draft.understood(question.standalone(), question.form());
        draft.retrieved(ranked, articles.size());
        if (found.isEmpty()) {
            tally.generation().ifPresent(draft::generatedBy);
            draft.refused(AnswerDraft.REFUSAL, 0);
            return;
        }
        AnswerInstructions instructions = instructions(question, ranked);
        if (instructions.small() && finding.isRefusal()) {
            tally.generation().ifPresent(draft::generatedBy);
            draft.endAs(finding.answer());
            return;
        }
        draft.meanwhile(finding.answer());
        CheckedSentences checked =
                new CheckedSentences(
                        instructions.offered(),
                        check,
                        new CitationSearch(check, sentences, SupportLevels.DEFAULT),
                        SupportLevels.DEFAULT,
                        articles,
                        draft,
                        question.form(),
                        kind(question),
                        verification);
        ChatOutcome outcome = write(instructions, checked, draft, tally);
        tally.generation().ifPresent(draft::generatedBy);
        switch (outcome) {
            case ChatOutcome.Written _ -> checked.end(finding);
            case ChatOutcome.Failed failed -> endWithout(failed, finding, checked, draft);
        }
    }

    private static AnswerKind kind(UnderstoodQuestion question) {
        return question.form() == Form.FACT
                ? AnswerKind.of(question.plain())
                : new AnswerKind.Anything();
    }

    private ChatOutcome write(
            AnswerInstructions instructions,
            CheckedSentences checked,
            AnswerDraft draft,
            CallTally tally) {
        int offered = instructions.offered().size();
        WrittenSentences written =
                new WrittenSentences(
                        () -> new MarkerParser(offered, sentences),
                        instructions::repetition,
                        instructions.mostSentences(),
                        new SpokenMarkers(offered),
                        checked,
                        draft);
        tally.uses(instructions.prompt());
        ChatOutcome outcome = writer.write(instructions.messages(), written);
        tally.add(outcome);
        switch (outcome) {
            case ChatOutcome.Written(String _, boolean complete, var _) -> {
                written.end(complete);
                if (!complete) {
                    draft.note("The model was stopped before it was done.");
                }
                checked.judge(modelCheck, tally);
            }
            case ChatOutcome.Failed _ -> checked.settle();
        }
        return outcome;
    }

    private AnswerInstructions instructions(
            UnderstoodQuestion question, List<RankedPassage> ranked) {
        return AnswerInstructions.of(question, ranked, writer.budget(), prompts, injector);
    }

    private void endWithout(
            ChatOutcome.Failed failed,
            ReaderFinding finding,
            CheckedSentences checked,
            AnswerDraft draft) {
        if (draft.hasSupport()) {
            draft.note("The answer broke off. " + failed.message());
            checked.end(finding);
            return;
        }
        draft.note("The built-in reader answered. " + failed.message());
        draft.endAs(finding.answer());
    }
}

package io.dateline.answer.generative;

import dev.langchain4j.data.message.ChatMessage;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.answer.chain.PassageBlocks;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.answer.chain.StandaloneQuestion;
import io.dateline.answer.extractive.ExtractiveAnswerer;
import io.dateline.answer.generative.marker.MarkerParser;
import io.dateline.answer.support.SupportCheck;
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
        List<RankedPassage> ranked = reader.rerank(question, found);
        draft.understood(question.standalone(), question.form());
        draft.retrieved(ranked, articles.size());
        if (found.isEmpty()) {
            tally.generation().ifPresent(draft::generatedBy);
            draft.refused(AnswerDraft.REFUSAL, 0);
            return;
        }
        PassageBlocks offered =
                injector.fitting(ranked, writer.budget(), blocks -> messages(question, blocks));
        CheckedSentences checked =
                new CheckedSentences(offered, check, articles, draft, verification);
        ChatOutcome outcome = write(question, offered, checked, draft, tally);
        tally.generation().ifPresent(draft::generatedBy);
        switch (outcome) {
            case ChatOutcome.Written _ -> checked.end();
            case ChatOutcome.Failed failed -> endWithout(failed, question, found, checked, draft);
        }
    }

    private ChatOutcome write(
            UnderstoodQuestion question,
            PassageBlocks offered,
            CheckedSentences checked,
            AnswerDraft draft,
            CallTally tally) {
        WrittenSentences written =
                new WrittenSentences(
                        () -> new MarkerParser(offered.size(), sentences), checked, draft);
        tally.uses(prompts.answer().prompt());
        ChatOutcome outcome = writer.write(messages(question, offered), written);
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

    private List<ChatMessage> messages(UnderstoodQuestion question, PassageBlocks offered) {
        Question asked = question.asked();
        return injector.render(asked.text(), question.form(), offered, asked.history()).messages();
    }

    /// @param found what the reader answers from, as it is found: it puts it in order itself
    private void endWithout(
            ChatOutcome.Failed failed,
            UnderstoodQuestion question,
            List<RankedPassage> found,
            CheckedSentences checked,
            AnswerDraft draft) {
        if (draft.hasSupport()) {
            draft.note("The answer broke off. " + failed.message());
            checked.end();
            return;
        }
        draft.note("The built-in reader answered. " + failed.message());
        draft.handTo(reader.name());
        reader.answerFrom(question, found, draft);
    }
}

package io.dateline.answer.generative;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.answer.chain.Conversation;
import io.dateline.answer.chain.PassageBlocks;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.answer.chain.PassageRetriever;
import io.dateline.answer.chain.StandaloneQuestion;
import io.dateline.answer.extractive.ExtractiveAnswerer;
import io.dateline.answer.generative.marker.MarkerParser;
import io.dateline.answer.support.SupportCheck;
import io.dateline.article.ArticleCollection;
import io.dateline.model.Sentences;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.prompt.PromptLibrary;
import io.dateline.prompt.text.Turn;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.Retriever;

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
    private final Retriever retriever;
    private final ArticleCollection articles;
    private final SupportCheck check;
    private final Sentences sentences;
    private final ExtractiveAnswerer reader;
    private final String readerName;
    private final Verification verification;
    private final ModelCheck modelCheck;

    /// @param retriever finds passages in the order in which they are offered
    /// @param reader answers where the model cannot
    /// @param readerName names it
    public GenerativeAnswerer(
            ChatWriter writer,
            PromptLibrary prompts,
            PassageInjector injector,
            Retriever retriever,
            ArticleCollection articles,
            SupportCheck check,
            Sentences sentences,
            ExtractiveAnswerer reader,
            String readerName,
            Verification verification) {
        this.writer = writer;
        this.prompts = prompts;
        this.injector = injector;
        this.retriever = retriever;
        this.articles = articles;
        this.check = check;
        this.sentences = sentences;
        this.reader = reader;
        this.readerName = readerName;
        this.verification = verification;
        modelCheck = new ModelCheck(writer, prompts.verify());
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        if (question.history().isEmpty() && ExtractiveAnswerer.isAboutArticles(question)) {
            reader.answer(question, listener);
            return;
        }
        AnswerDraft draft =
                new AnswerDraft(question, writer.provider() + ":" + writer.model(), listener);
        CallTally tally = new CallTally(writer);
        String asked = standalone(question, tally);
        draft.standsAlone(asked);
        ContentRetriever contents =
                new PassageRetriever(retriever, question.filter(), question.passages());
        List<RankedPassage> found =
                contents.retrieve(Query.from(asked)).stream().map(PassageInjector::ranked).toList();
        draft.retrieved(found, articles.size());
        if (found.isEmpty()) {
            draft.generatedBy(tally.generation());
            draft.refused(AnswerDraft.REFUSAL, 0);
            return;
        }
        write(question, asked, found, draft, tally);
    }

    private String standalone(Question question, CallTally tally) {
        if (question.history().isEmpty()) {
            return question.text();
        }
        tally.uses(prompts.standaloneQuestion().prompt());
        Metadata conversation =
                Metadata.from(
                        UserMessage.from(question.text()),
                        question.conversationId(),
                        Conversation.messages(question.history()));
        return new StandaloneQuestion(writer, prompts.standaloneQuestion(), tally::add)
                .transform(Query.from(question.text(), conversation))
                .iterator()
                .next()
                .text();
    }

    private void write(
            Question question,
            String asked,
            List<RankedPassage> found,
            AnswerDraft draft,
            CallTally tally) {
        PassageBlocks offered =
                injector.fitting(found, writer.budget(), blocks -> messages(question, blocks));
        CheckedSentences checked =
                new CheckedSentences(offered, check, articles, draft, verification);
        MarkerParser parser = new MarkerParser(offered.size(), sentences);
        tally.uses(prompts.answer().prompt());
        DraftText text = new DraftText(draft::token);
        ChatOutcome outcome =
                writer.write(
                        messages(question, offered),
                        piece -> {
                            text.accept(piece);
                            parser.accept(piece).forEach(checked::add);
                        });
        tally.add(outcome);
        switch (outcome) {
            case ChatOutcome.Written(String _, boolean complete, var _) -> {
                (complete ? parser.finish() : parser.abandon()).forEach(checked::add);
                if (!complete) {
                    draft.note("The model was stopped before it was done.");
                }
                checked.judge(modelCheck, tally);
                draft.generatedBy(tally.generation());
                checked.end();
            }
            case ChatOutcome.Failed failed -> {
                checked.settle();
                draft.generatedBy(tally.generation());
                endWithout(failed, asked, found, checked, draft);
            }
        }
    }

    private List<ChatMessage> messages(Question question, PassageBlocks offered) {
        List<Turn> turns =
                question.history().stream()
                        .map(turn -> new Turn(turn.question(), turn.answer()))
                        .toList();
        return injector.render(question.text(), offered, turns).messages();
    }

    private void endWithout(
            ChatOutcome.Failed failed,
            String asked,
            List<RankedPassage> found,
            CheckedSentences checked,
            AnswerDraft draft) {
        if (checked.hasSupport()) {
            draft.note("The answer broke off. " + failed.message());
            checked.end();
            return;
        }
        draft.note("The built-in reader answered. " + failed.message());
        draft.handTo(readerName);
        reader.answerFrom(asked, found, draft);
    }
}

package io.dateline;

import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.retriever.ContentRetriever;

import io.dateline.answer.Answerer;
import io.dateline.answer.Examination;
import io.dateline.answer.Manner;
import io.dateline.answer.Question;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.answer.chain.PassageRetriever;
import io.dateline.answer.chain.StandaloneQuestion;
import io.dateline.answer.collection.KnownSources;
import io.dateline.answer.extractive.ExtractiveAnswerer;
import io.dateline.answer.extractive.RerankingRetriever;
import io.dateline.answer.generative.GenerativeAnswerer;
import io.dateline.answer.suggestion.QuestionSuggester;
import io.dateline.answer.support.SupportCheck;
import io.dateline.answer.understanding.Understanding;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.model.chat.call.LangChainChatWriter;
import io.dateline.prompt.PromptLibrary;
import io.dateline.retrieve.Retriever;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Who answers the questions to one collection, and by what.
///
/// @param understanding finds out what a question means
/// @param reader answers from the articles' own sentences
/// @param caution where an answer turns into a refusal unless something else is wanted
/// @param generative has the chat model write, or `null` where there is none
/// @param writer the chat model, or `null`
record Answering(
        Understanding understanding,
        ExtractiveAnswerer reader,
        double caution,
        @Nullable GenerativeAnswerer generative,
        SupportCheck support,
        Retriever reranked,
        PassageInjector injector,
        PromptLibrary prompts,
        ArticleCollection articles,
        @Nullable CountedChat writer) {

    /// @throws io.dateline.prompt.PromptUnusableException when a prompt of the user's own is wrong
    static Answering of(
            DatelineConfig config, Models models, Retriever retriever, ArticleCollection articles) {
        InstantSource clock = InstantSource.system();
        ZoneId zone = ZoneId.systemDefault();
        Understanding understanding = new Understanding(clock, zone, articles);
        ExtractiveAnswerer reader =
                new ExtractiveAnswerer(
                        retriever,
                        models.reader(),
                        models.judge(),
                        models.sentences(),
                        articles,
                        understanding,
                        config.caution());
        SupportCheck support =
                new SupportCheck(
                        models.judge(),
                        models.reader(),
                        models.sentences(),
                        SupportCheck.DEFAULT_THRESHOLD);
        Retriever reranked = new RerankingRetriever(retriever, models.reader(), models.sentences());
        PromptLibrary prompts = PromptLibrary.load(config.prompts());
        PassageInjector injector =
                new PassageInjector(prompts.answer(), clock, zone, new SecureRandom());
        CountedChat writer =
                config.chat() == null
                        ? null
                        : new CountedChat(LangChainChatWriter.open(config.chat()));
        GenerativeAnswerer generative =
                writer == null
                        ? null
                        : new GenerativeAnswerer(
                                writer,
                                prompts,
                                injector,
                                articles,
                                support,
                                models.sentences(),
                                reader,
                                understanding,
                                config.verification());
        return new Answering(
                understanding,
                reader,
                config.caution(),
                generative,
                support,
                reranked,
                injector,
                prompts,
                articles,
                writer);
    }

    /// Who answers a question that is to be answered in this manner: the chat model, or the reader
    /// where there is none or it is wanted.
    Answerer answerer(Manner manner) {
        double wanted = manner.caution().from(caution);
        ExtractiveAnswerer cautious = wanted == caution ? reader : reader.withCaution(wanted);
        Answerer answerer =
                generative == null || manner.byReader()
                        ? cautious
                        : generative.withReader(cautious);
        return new KnownSources(answerer, articles);
    }

    /// Who answers, as an answer names it.
    String model(String readerName) {
        return writer == null ? readerName : writer.provider() + ":" + writer.model();
    }

    /// What could be asked next; without a chat model what these articles answer, whatever was
    /// asked.
    List<String> suggest(Question question) {
        return writer == null
                ? QuestionSuggester.unasked(reader.suggestions(question.filter()), question)
                : new QuestionSuggester(
                                writer,
                                prompts.suggestedQuestions(),
                                asked -> {
                                    UnderstoodQuestion understood = understanding.of(asked);
                                    return reader.rerank(understood, reader.retrieve(understood));
                                },
                                injector,
                                reader)
                        .suggest(question);
    }

    /// What a conversation that begins with this question is called; nothing without a chat model,
    /// or where that fails.
    Optional<String> title(Question question) {
        return writer == null
                ? Optional.empty()
                : new ConversationTitles(writer, prompts.title()).title(question);
    }

    boolean hasModel() {
        return writer != null;
    }

    /// The answer that the chat model writes, with what the reader found for the question as it
    /// stands.
    Examination written(Question question) {
        Examination read = reader.examine(understanding.of(question));
        return new Examination(
                answerer(question.manner()).answer(question), read.span(), read.retrieved());
    }

    /// What a question means: of a follow-up, as the chat model tells it, if there is one.
    UnderstoodQuestion understood(Question question) {
        return writer == null
                ? understanding.of(question)
                : new StandaloneQuestion(writer, prompts.standaloneQuestion(), outcome -> {})
                        .understood(question, understanding);
    }

    /// What the chat model was asked so far; nothing where there is none.
    Optional<ChatCounts> chatCounts() {
        return Optional.ofNullable(writer).map(CountedChat::counts);
    }

    ContentRetriever contentRetriever() {
        return new PassageRetriever(reranked, ArticleFilter.NONE, Question.DEFAULT_PASSAGES);
    }

    RetrievalAugmentor retrievalAugmentor() {
        DefaultRetrievalAugmentor.DefaultRetrievalAugmentorBuilder parts =
                DefaultRetrievalAugmentor.builder()
                        .contentRetriever(contentRetriever())
                        .contentInjector(injector);
        if (writer != null) {
            parts.queryTransformer(
                    new StandaloneQuestion(writer, prompts.standaloneQuestion(), outcome -> {}));
        }
        return parts.build();
    }
}

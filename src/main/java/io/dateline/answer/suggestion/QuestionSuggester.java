package io.dateline.answer.suggestion;

import dev.langchain4j.data.message.ChatMessage;

import io.dateline.answer.Answer;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.answer.chain.PassageBlocks;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.model.text.Words;
import io.dateline.prompt.SuggestedQuestionsPrompt;
import io.dateline.retrieve.RankedPassage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Has a chat model propose what could be asked next, and keeps what the articles answer.
///
/// A proposal is put to the reader, which never wrote it and refuses where it finds nothing: what a
/// model, or an article that gives it orders, makes up leads to no dead end.
public final class QuestionSuggester {

    private final ChatWriter writer;
    private final SuggestedQuestionsPrompt prompt;
    private final Function<Question, List<RankedPassage>> retrieval;
    private final PassageInjector injector;
    private final Answerer reader;

    /// @param retrieval finds what the proposals are made from
    /// @param reader answers or refuses each proposal
    public QuestionSuggester(
            ChatWriter writer,
            SuggestedQuestionsPrompt prompt,
            Function<Question, List<RankedPassage>> retrieval,
            PassageInjector injector,
            Answerer reader) {
        this.writer = writer;
        this.prompt = prompt;
        this.retrieval = retrieval;
        this.injector = injector;
        this.reader = reader;
    }

    /// Questions to ask after this one, [SuggestedQuestionsPrompt#MOST_QUESTIONS] at most, each one
    /// line of [SuggestedQuestionsPrompt#LONGEST] code points at most, without a link. None was
    /// asked in the question or its history, and the articles that the question may be answered by
    /// answer each. Empty also where the model fails: nobody waits for a suggestion.
    ///
    /// @param question stands alone: it is searched for as it is
    public List<String> suggest(Question question) {
        List<RankedPassage> found = retrieval.apply(question);
        if (found.isEmpty()) {
            return List.of();
        }
        PassageBlocks offered =
                injector.fitting(
                        found, writer.budget(), passages -> messages(question.text(), passages));
        return switch (writer.write(messages(question.text(), offered), piece -> {})) {
            case ChatOutcome.Written written ->
                    answered(SuggestedQuestionsPrompt.read(written.text()), question);
            case ChatOutcome.Failed _ -> List.of();
        };
    }

    private List<ChatMessage> messages(String question, PassageBlocks passages) {
        return prompt.render(question, passages.text()).messages();
    }

    private List<String> answered(List<String> proposals, Question question) {
        return unasked(proposals, question).stream()
                .filter(proposal -> isAnswered(proposal, question))
                .toList();
    }

    /// Those of `proposals` that were not asked in `question` or its history, none twice.
    public static List<String> unasked(List<String> proposals, Question question) {
        Set<List<String>> asked = new HashSet<>();
        asked.add(words(question.text()));
        question.history().stream()
                .map(Turn::question)
                .map(QuestionSuggester::words)
                .forEach(asked::add);
        return proposals.stream().filter(proposal -> asked.add(words(proposal))).toList();
    }

    private boolean isAnswered(String proposal, Question question) {
        Question next = new Question(proposal, null, question.filter(), question.passages());
        return reader.answer(next).status() == Answer.Status.ANSWERED;
    }

    /// Two questions that differ in signs and case are one.
    private static List<String> words(String question) {
        return Words.all(question.toLowerCase(Locale.ROOT));
    }
}

package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.collection.MetadataAnswers;
import io.dateline.answer.collection.NarrowedTime;
import io.dateline.answer.suggestion.CollectionSuggestions;
import io.dateline.answer.understanding.CollectionQuestion;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.Understanding;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Passage;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Answers in the articles' own sentences: retrieves passages, has a [Reader] find the answer in
/// them, and quotes the sentences that hold it. Every sentence is verified, since it is its
/// citation.
public final class ExtractiveAnswerer implements Answerer {

    private final Retriever retriever;
    private final Reader reader;
    private final ClaimJudge judge;
    private final Sentences sentences;
    private final ArticleCollection articles;
    private final Understanding understanding;
    private final ReadAnswers read;
    private final YesNoAnswers yesNo;
    private final MetadataAnswers metadata;
    private final CollectionSuggestions suggestions;
    private final TalkAnswers talk;
    private final Digests digests;
    private final Lists lists;
    private final Comparisons comparisons;
    private final NarrowedTime narrowedTime;

    /// @param judge tells whether a sentence says that something is so
    /// @param caution answers with less confidence become refusals, 0 to 1
    public ExtractiveAnswerer(
            Retriever retriever,
            Reader reader,
            ClaimJudge judge,
            Sentences sentences,
            ArticleCollection articles,
            Understanding understanding,
            double caution) {
        this(retriever, reader, judge, sentences, articles, understanding, caution, null);
    }

    /// @param chosen suggestions of another with the same articles, or `null`
    private ExtractiveAnswerer(
            Retriever retriever,
            Reader reader,
            ClaimJudge judge,
            Sentences sentences,
            ArticleCollection articles,
            Understanding understanding,
            double caution,
            @Nullable CollectionSuggestions chosen) {
        this.retriever = retriever;
        this.reader = reader;
        this.judge = judge;
        this.sentences = sentences;
        this.articles = articles;
        this.understanding = understanding;
        read = new ReadAnswers(reader, sentences, articles, caution);
        yesNo = new YesNoAnswers(read, judge, sentences, articles, caution);
        metadata = new MetadataAnswers(articles, sentences);
        suggestions = chosen == null ? new CollectionSuggestions(articles, this) : chosen;
        talk = new TalkAnswers(articles, suggestions);
        digests = new Digests(articles, sentences, caution);
        lists = new Lists(reader, articles, sentences, caution);
        comparisons = new Comparisons(retriever, reader, read, articles, sentences, caution);
        narrowedTime = new NarrowedTime(articles);
    }

    /// The same, but for the confidence below which answers become refusals. It costs next to
    /// nothing.
    ///
    /// @param caution 0 to 1
    public ExtractiveAnswerer withCaution(double caution) {
        return new ExtractiveAnswerer(
                retriever, reader, judge, sentences, articles, understanding, caution, suggestions);
    }

    /// Who answers, as an answer names it.
    public String name() {
        return reader.name();
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft = new AnswerDraft(question, reader.name(), listener);
        answer(understanding.of(question), draft);
    }

    /// Ends `draft` with the answer.
    public void answer(UnderstoodQuestion question, AnswerDraft draft) {
        answer(question, toAnswer(question), draft);
    }

    /// Up to [CollectionSuggestions#MOST] questions that the articles behind `filter` answer.
    public List<String> suggestions(ArticleFilter filter) {
        return suggestions.of(filter);
    }

    /// The passages to read for an answer, best first: of a question for several things, from as
    /// many articles as tell of it.
    public List<RankedPassage> retrieve(UnderstoodQuestion question) {
        return Spread.of(question.intent(), search(question), question.asked().passages());
    }

    /// The same passages, the one that most likely answers first. Those for several things answer
    /// together, and stay as they are.
    public List<RankedPassage> rerank(UnderstoodQuestion question, List<RankedPassage> found) {
        return Spread.wants(question.intent()) ? found : read.rerank(question, found);
    }

    /// The answer of passages that were [#retrieve]d for it; of a question for one thing it has
    /// them with the one that most likely answers first.
    public Answer answerOf(UnderstoodQuestion question, List<RankedPassage> found) {
        AnswerDraft draft = new AnswerDraft(question.asked(), reader.name(), event -> {});
        draft.understood(question.standalone(), question.form());
        draft.retrieved(found, articles.size());
        boolean several = Spread.wants(question.intent());
        return end(question, several ? search(question) : found, draft).answer();
    }

    /// The answer over the whole collection, and what lies behind it.
    public Examination examine(UnderstoodQuestion question) {
        Question asked = question.asked();
        List<RankedPassage> found =
                hasNothingToRead(question)
                        ? List.of()
                        : retriever.retrieve(question.query(RetrievalQuery.MAX_LIMIT));
        List<RankedPassage> toRead = found.subList(0, Math.min(asked.passages(), found.size()));
        boolean several = Spread.wants(question.intent());
        AnswerDraft draft = new AnswerDraft(asked, reader.name(), event -> {});
        Answered answered = answer(question, several ? found : toRead, draft);
        Set<String> ids = new LinkedHashSet<>();
        answered.answer().passages().forEach(ranked -> ids.add(ranked.passage().article().id()));
        found.forEach(ranked -> ids.add(ranked.passage().article().id()));
        String span = several ? read.span(question.asFact(), toRead) : answered.span();
        return new Examination(answered.answer(), span, List.copyOf(ids));
    }

    /// The answer of these passages alone, all of them read, without retrieval or rules: for
    /// several things, as for one.
    public Examination examine(UnderstoodQuestion question, List<Passage> passages) {
        List<RankedPassage> given =
                passages.stream()
                        .map(passage -> new RankedPassage(passage, 0, null, null))
                        .toList();
        AnswerDraft draft = new AnswerDraft(question.asked(), reader.name(), event -> {});
        boolean hasOneAnswer = !Spread.wants(question.intent()) && !question.form().isReply();
        UnderstoodQuestion toRead = hasOneAnswer ? question : question.asFact();
        draft.understood(question.standalone(), toRead.form());
        draft.retrieved(given, articles.size());
        Answered answered = read.answer(toRead, given, Prior.GIVEN, AnswerDraft.REFUSAL, draft);
        return new Examination(
                answered.answer(),
                answered.span(),
                passages.stream().map(passage -> passage.article().id()).distinct().toList());
    }

    private static boolean hasNothingToRead(UnderstoodQuestion question) {
        return question.form().isReply()
                || (question.intent() instanceof Intent.AboutCollection(CollectionQuestion about)
                        && !MetadataAnswers.needsPassages(about));
    }

    /// What the reader answers from.
    private List<RankedPassage> toAnswer(UnderstoodQuestion question) {
        return hasNothingToRead(question) ? List.of() : search(question);
    }

    private List<RankedPassage> search(UnderstoodQuestion question) {
        return switch (question.intent()) {
            case Intent.Overview overview when overview.topic().isBlank() ->
                    digests.newest(question);
            case Intent.Overview _, Intent.Listing _, Intent.Comparison _ ->
                    retriever.retrieve(question.query(RetrievalQuery.MAX_LIMIT));
            case Intent.Talk _, Intent.Noise _, Intent.Unclear _ -> List.of();
            case Intent.OtherLanguage _,
                    Intent.AboutCollection _,
                    Intent.Fact _,
                    Intent.YesNo _,
                    Intent.Explanation _ ->
                    retriever.retrieve(question.query(question.asked().passages()));
        };
    }

    private Answered answer(
            UnderstoodQuestion question, List<RankedPassage> found, AnswerDraft draft) {
        int shown = Math.min(question.asked().passages(), found.size());
        draft.understood(question.standalone(), question.form());
        draft.retrieved(found.subList(0, shown), articles.size());
        return end(question, found, draft);
    }

    private Answered end(
            UnderstoodQuestion question, List<RankedPassage> found, AnswerDraft draft) {
        if (question.form() == Form.OVERVIEW && NarrowedTime.isOf(question)) {
            if (narrowedTime.isSilent(question)) {
                return new Answered(draft.refused(narrowedTime.text(question), 0), null);
            }
            draft.note(NarrowedTime.note(question));
        }
        return switch (question.intent()) {
            case Intent.AboutCollection(CollectionQuestion about) ->
                    answerOf(about, question, found, draft);
            case Intent.Overview overview ->
                    new Answered(digests.answer(overview, found, draft), null);
            case Intent.Listing _ -> new Answered(lists.answer(question, found, draft), null);
            case Intent.Comparison comparison ->
                    new Answered(comparisons.answer(comparison, question, found, draft), null);
            case Intent.Talk(Intent.Talk.Occasion occasion) ->
                    new Answered(talk.talk(occasion, question.filter(), draft), null);
            case Intent.Noise _ -> new Answered(talk.noise(question.filter(), draft), null);
            case Intent.OtherLanguage language ->
                    new Answered(talk.otherLanguage(language, draft), null);
            case Intent.Unclear(String reference) ->
                    new Answered(draft.refused(whatIsMeant(reference), 0), null);
            case Intent.YesNo _ -> yesNo.answer(question, found, draft);
            case Intent.Fact _, Intent.Explanation _ ->
                    read.answer(question, found, Prior.SEARCHED, AnswerDraft.REFUSAL, draft);
        };
    }

    private static String whatIsMeant(String reference) {
        return "I cannot tell what “"
                + reference
                + "” refers to. Ask again with the name of whom or what you mean.";
    }

    private Answered answerOf(
            CollectionQuestion about,
            UnderstoodQuestion question,
            List<RankedPassage> found,
            AnswerDraft draft) {
        return switch (metadata.answer(about, question, found, draft)) {
            case MetadataAnswers.Known.Ended(Answer answer) ->
                    new Answered(answer, answer.shortAnswer());
            case MetadataAnswers.Known.MayBeInText(List<RankedPassage> inText, String otherwise) ->
                    read.answer(question, inText, Prior.SEARCHED, otherwise, draft);
        };
    }
}

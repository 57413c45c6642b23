package io.dateline.answer.generative;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.answer.extractive.ExtractiveAnswerer;
import io.dateline.answer.support.FixedReader;
import io.dateline.answer.support.SupportCheck;
import io.dateline.answer.understanding.Understanding;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.model.ClaimJudge;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.chat.ScriptedWriter;
import io.dateline.prompt.PromptLibrary;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A generative answerer over articles that are their own passages, all of them found. A claim is
/// supported when the evidence has all of its words; the reader finds nothing, or the word
/// `Gotland` where it is to.
final class Chain implements ArticleCollection, Reader, ClaimJudge {

    private static final Understanding UNDERSTANDING =
            new Understanding(InstantSource.system(), ZoneOffset.UTC);
    private static final Sentences SENTENCES = new Sentences();

    final List<Article> articles = new ArrayList<>();
    final List<String> searched = new ArrayList<>();
    final List<AnswerEvent> events = new ArrayList<>();

    private Verification verification = Verification.DEFAULT;
    private double sure;

    Chain(String... texts) {
        for (String text : texts) {
            articles.add(
                    Article.of(
                            "article-" + (articles.size() + 1),
                            "Title " + (articles.size() + 1),
                            text,
                            "Courier",
                            null,
                            null,
                            PublicationDate.parse("2023-06-20"),
                            null));
        }
    }

    Chain verifying(Verification.Judge judge, Verification.Unsupported unsupported) {
        verification = new Verification(judge, unsupported);
        return this;
    }

    /// With a reader that finds the word, so sure.
    Chain reading(double confidence) {
        sure = confidence;
        return this;
    }

    Answer ask(ScriptedWriter writer, String question) {
        return ask(writer, Question.of(question));
    }

    Answer ask(ScriptedWriter writer, Question question) {
        PromptLibrary prompts = PromptLibrary.load(null);
        PassageInjector injector =
                new PassageInjector(
                        prompts.answer(),
                        () -> Instant.parse("2026-11-25T12:00:00Z"),
                        ZoneOffset.UTC,
                        new Random(1));
        events.clear();
        new GenerativeAnswerer(
                        writer,
                        prompts,
                        injector,
                        this,
                        new SupportCheck(this, new FixedReader(""), SENTENCES, 0.5),
                        SENTENCES,
                        reader(),
                        UNDERSTANDING,
                        verification)
                .answer(question, events::add);
        return ((AnswerEvent.Done) events.getLast()).answer();
    }

    ExtractiveAnswerer reader() {
        return new ExtractiveAnswerer(
                query -> {
                    searched.add(query.text());
                    return found();
                },
                this,
                (claim, evidence) -> evidence.stream().map(one -> 0.0).toList(),
                SENTENCES,
                this,
                UNDERSTANDING,
                0.5);
    }

    private List<RankedPassage> found() {
        return articles.stream()
                .map(article -> Passage.of(article, TextSpan.all(article.text())))
                .map(passage -> new RankedPassage(passage, 1, 1, 1))
                .toList();
    }

    @Override
    public List<Double> support(String claim, List<String> evidence) {
        return evidence.stream().map(text -> text.contains(stem(claim)) ? 0.9 : 0.1).toList();
    }

    private static String stem(String claim) {
        return claim.replaceAll("[.!?]$", "");
    }

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public List<PassageReading> read(String question, List<String> passages) {
        return passages.stream().map(this::read).toList();
    }

    private PassageReading read(String passage) {
        int at = passage.indexOf("Gotland");
        return at < 0 || sure == 0
                ? new PassageReading(0, List.of())
                : new PassageReading(sure, List.of(new ScoredSpan(new TextSpan(at, at + 7), sure)));
    }

    @Override
    public List<Double> rescore(String question, List<Found> found) {
        return found.stream().map(one -> one.span().score()).toList();
    }

    @Override
    public int size() {
        return articles.size();
    }

    @Override
    public Optional<Article> find(String id, String version) {
        return articles.stream()
                .filter(article -> article.id().equals(id) && article.version().equals(version))
                .findFirst();
    }

    @Override
    public long revision() {
        return 0;
    }

    @Override
    public ArticlePage list(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
        return new ArticlePage(List.of(), null, 0);
    }

    @Override
    public void close() {}
}

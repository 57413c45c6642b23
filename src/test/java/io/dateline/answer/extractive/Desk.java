package io.dateline.answer.extractive;

import io.dateline.answer.Question;
import io.dateline.answer.understanding.Understanding;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ClaimJudge;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A collection of whole articles that are their own passages, and a reader that finds given
/// words.
final class Desk implements ArticleCollection, Reader, ClaimJudge {

    static final Understanding UNDERSTANDING =
            new Understanding(InstantSource.system(), ZoneOffset.UTC);

    static final Article FIRST =
            article("first", "It rained. Blinken met Qin Gang in Beijing. They talked for hours.");
    static final Article SECOND =
            article("second", "Blinken met Xi Jinping on Monday. The sun was out.");

    final Map<String, Article> articles = new HashMap<>();
    final List<RankedPassage> found = new ArrayList<>();
    final List<String> searched = new ArrayList<>();
    final Map<String, Double> scores = new HashMap<>();
    final Map<String, Double> rescored = new HashMap<>();
    final Map<String, Double> relevant = new HashMap<>();
    final Map<String, Double> supporting = new HashMap<>();
    final List<String> claims = new ArrayList<>();

    Desk(Article... all) {
        for (Article article : all) {
            isFound(article, 1);
        }
    }

    /// The article as one passage, of this score in the retrieval.
    Desk isFound(Article article, double score) {
        articles.put(article.id(), article);
        Passage passage = Passage.of(article, TextSpan.all(article.text()));
        found.add(new RankedPassage(passage, score, 1, 1));
        return this;
    }

    static Article article(String id, String text) {
        return Article.of(id, "Title of " + id, text, null, null, null, null, null);
    }

    static UnderstoodQuestion asked(String question) {
        return UNDERSTANDING.of(Question.of(question));
    }

    Desk finds(String words, double score) {
        scores.put(words, score);
        return this;
    }

    /// What is read once more scores as before, but for these words.
    Desk rescores(String words, double score) {
        rescored.put(words, score);
        return this;
    }

    /// What has these words supports a claim so well, and else by a tenth.
    Desk supports(String words, double support) {
        supporting.put(words, support);
        return this;
    }

    /// A passage is as relevant as its best span scores, but for this one.
    Desk isRelevant(Article article, double relevance) {
        relevant.put(article.text(), relevance);
        return this;
    }

    ExtractiveAnswerer answerer(double caution) {
        return new ExtractiveAnswerer(
                query -> {
                    searched.add(query.text());
                    return found;
                },
                this,
                this,
                new Sentences(),
                this,
                UNDERSTANDING,
                caution);
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
        List<ScoredSpan> spans = new ArrayList<>();
        scores.forEach(
                (words, score) -> {
                    int at = passage.indexOf(words);
                    if (at >= 0) {
                        spans.add(new ScoredSpan(new TextSpan(at, at + words.length()), score));
                    }
                });
        spans.sort(Comparator.comparingDouble(ScoredSpan::score).reversed());
        double best = spans.isEmpty() ? 0 : spans.getFirst().score();
        return new PassageReading(relevant.getOrDefault(passage, best), spans);
    }

    @Override
    public List<Double> rescore(String question, List<Found> found) {
        return found.stream().map(this::rescore).toList();
    }

    private double rescore(Found found) {
        String words = found.span().span().of(found.passage());
        return rescored.getOrDefault(words, found.span().score());
    }

    @Override
    public List<Double> support(String claim, List<String> evidence) {
        claims.add(claim);
        return evidence.stream().map(this::support).toList();
    }

    private double support(String evidence) {
        return supporting.entrySet().stream()
                .filter(words -> evidence.contains(words.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0.1);
    }

    @Override
    public int size() {
        return articles.size();
    }

    @Override
    public Optional<Article> find(String id, String version) {
        return Optional.ofNullable(articles.get(id))
                .filter(article -> article.version().equals(version));
    }

    @Override
    public long revision() {
        return articles.hashCode();
    }

    @Override
    public ArticlePage list(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
        List<ArticlePage.Item> items =
                articles.values().stream()
                        .map(article -> new ArticlePage.Item(article.metadata(), null))
                        .toList();
        return new ArticlePage(items, null, items.size());
    }

    @Override
    public void close() {}
}

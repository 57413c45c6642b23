package io.dateline.answer.suggestion;

import io.dateline.answer.Answer;
import io.dateline.answer.Answerer;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.understanding.Intent;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Questions that the articles of a collection answer, for somebody who does not know what to ask.
///
/// They are made from the names in the newest articles and put to the reader, which must answer
/// them; chosen at the first call, and anew once the articles have changed. Safe for use by many
/// threads: those that come while they are chosen wait for them.
public final class CollectionSuggestions {

    /// How many are offered.
    public static final int MOST = 3;

    private static final int ARTICLES_READ = 30;

    /// So many questions are put to the reader at most: some seconds.
    private static final int MOST_TRIED = 12;

    /// How many names of a kind are tried.
    private static final int NAMES_TRIED = 3;

    private final ArticleCollection articles;
    private final Answerer reader;
    private final ReentrantLock choosing = new ReentrantLock();
    private volatile @Nullable Chosen chosen;

    /// What was chosen from the articles as they were at this revision.
    private record Chosen(long revision, List<String> questions) {}

    /// A question and the kind of answer that it must get.
    ///
    /// @param about the name that it asks about, or nothing
    private record Proposal(Form form, String about, String question) {}

    /// @param reader answers or refuses each
    public CollectionSuggestions(ArticleCollection articles, Answerer reader) {
        this.articles = articles;
        this.reader = reader;
    }

    /// Up to [#MOST] questions, each answered by the articles that pass the filter.
    ///
    /// @throws CancellationException when the thread is interrupted
    public List<String> of(ArticleFilter filter) {
        List<String> ofAll = chosen(articles.revision());
        return filter.equals(ArticleFilter.NONE)
                ? ofAll
                : ofAll.stream().filter(question -> answer(question, filter).isPresent()).toList();
    }

    private List<String> chosen(long revision) {
        Chosen known = chosen;
        if (known != null && known.revision() == revision) {
            return known.questions();
        }
        try {
            choosing.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while suggestions are chosen");
        }
        try {
            known = chosen;
            if (known == null || known.revision() != revision) {
                known = new Chosen(revision, choose());
                chosen = known;
            }
            return known.questions();
        } finally {
            choosing.unlock();
        }
    }

    private List<String> choose() {
        List<Article> newest = newest();
        List<List<Proposal>> kinds = proposals(NamesInNews.of(newest), newest);
        List<Proposal> kept = new ArrayList<>();
        int tried = 0;
        // One of each kind first; what is left is filled with more of them.
        for (int round = 0; round < NAMES_TRIED && kept.size() < MOST; round++) {
            for (List<Proposal> kind : kinds) {
                boolean wanted = round < kind.size() && kept.size() < MOST && tried < MOST_TRIED;
                if (wanted && isNew(kind.get(round), kept)) {
                    tried++;
                    if (isAnswered(kind.get(round))) {
                        kept.add(kind.get(round));
                    }
                }
            }
        }
        return kept.stream().map(Proposal::question).toList();
    }

    private static boolean isNew(Proposal proposal, List<Proposal> kept) {
        return kept.stream()
                .noneMatch(
                        one ->
                                one.question().equals(proposal.question())
                                        || (!proposal.about().isEmpty()
                                                && one.about().equals(proposal.about())));
    }

    /// What a name makes a greeting of, or a question of another kind, is not asked at all.
    private boolean isAnswered(Proposal proposal) {
        boolean understood = Intent.of(proposal.question()).form() == proposal.form();
        return understood && answer(proposal.question(), ArticleFilter.NONE).isPresent();
    }

    private Optional<Answer> answer(String question, ArticleFilter filter) {
        Question asked = new Question(question, null, filter, Question.DEFAULT_PASSAGES);
        return Optional.of(reader.answer(asked))
                .filter(answer -> answer.status() == Answer.Status.ANSWERED);
    }

    private List<Article> newest() {
        return articles.list(null, ArticleFilter.NONE, null, ARTICLES_READ).items().stream()
                .filter(item -> item.copyOf() == null)
                .map(ArticlePage.Item::article)
                .flatMap(known -> articles.find(known.id(), known.version()).stream())
                .toList();
    }

    private static List<List<Proposal>> proposals(NamesInNews names, List<Article> newest) {
        List<String> topics = asWritten(names.topics(), newest);
        List<String> places = asWritten(names.places(), newest);
        return List.of(
                of(topics, Form.OVERVIEW, "What do the articles say about %s?"),
                of(names.people(), Form.FACT, "Who is %s?"),
                of(places, Form.OVERVIEW, "What happened in %s?"),
                List.of(
                        new Proposal(Form.COLLECTION, "", "What is the most recent article?"),
                        new Proposal(Form.COLLECTION, "", "How many articles do you have?"),
                        new Proposal(Form.COLLECTION, "", "Which sources do you have?")));
    }

    /// With the article that mostly stands before a name: "the United States".
    private static List<String> asWritten(List<String> names, List<Article> newest) {
        String texts = newest.stream().map(Article::text).collect(Collectors.joining("\n"));
        return names.stream()
                .map(
                        name ->
                                2 * count("the " + name, texts) > count(name, texts)
                                        ? "the " + name
                                        : name)
                .toList();
    }

    private static long count(String words, String texts) {
        return Pattern.compile("\\b" + Pattern.quote(words), Pattern.CASE_INSENSITIVE)
                .matcher(texts)
                .results()
                .count();
    }

    private static List<Proposal> of(List<String> names, Form form, String question) {
        return names.stream()
                .limit(NAMES_TRIED)
                .map(name -> new Proposal(form, name, String.format(Locale.ROOT, question, name)))
                .toList();
    }
}

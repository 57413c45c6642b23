package io.dateline.answer.digest;

import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Words;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every one of several that a question asks for, as the articles' sentences name them, in order
/// of time.
///
/// @param sentences each names one at least that the others do not; none where nothing is found
/// @param only the words for what was found, where that is one alone; as they stand in an article
/// @param confidence how likely the first of them belongs there, from 0 to 1
public record Enumeration(
        List<Digest.Sentence> sentences, @Nullable String only, double confidence) {

    static final int MOST = 10;

    /// Articles of which the best passage is read; reading is what costs.
    private static final int MOST_ARTICLES = 10;

    /// Of the best articles a second passage is read too.
    private static final int READ_TWICE = 2;

    /// How much the question's own words count in a sentence beside what the reader finds in it: a
    /// reader that looks for one answer likes the first of several best.
    private static final double WORDING = 0.4;

    /// A sentence that has less of the question's words, and in which the reader finds less, is
    /// about something else.
    private static final double LEAST_WORDING = 0.34;

    private static final double LEAST_READ = 0.4;

    /// The title tells what a sentence is about less surely than the sentence.
    private static final double BY_TITLE = 0.8;

    /// Words that ask for all, not for what.
    private static final Set<String> ASKING =
            PlainTerms.of(
                    "list name names give show tell please many everyone everybody anyone every"
                            + " everything article articles stories mentioned different several various");

    /// A sentence that is so much less likely than the best names something else.
    private static final double NEARLY_AS_LIKELY = 0.7;

    /// A sentence that is less likely than this names others beside those that are asked for.
    private static final double AS_LIKELY = 0.9;

    /// One that begins with "he" does not name whom it tells of.
    private static final double LEANING = 0.75;

    /// Words in a sentence that answer so much less than the best of them are something else.
    private static final double MEMBER = 0.4;

    /// Below this, words are no answer, whatever else is in the passage.
    private static final double LEAST = 0.15;

    public Enumeration {
        sentences = List.copyOf(sentences);
    }

    /// A sentence, and what of it may answer.
    private record Naming(Statement statement, List<ScoredSpan> members, double worth) {

        String words(ScoredSpan member) {
            return member.span().of(statement.article().text());
        }
    }

    /// @param found more passages than are read, best first
    public static Enumeration of(
            String question,
            List<RankedPassage> found,
            ArticleCollection articles,
            Sentences sentences,
            Reader reader) {
        List<Passage> toRead = spread(found);
        List<PassageReading> readings =
                reader.read(question, toRead.stream().map(Passage::text).toList());
        Topic asked = Topic.of(question, found.stream().map(Telling::of).toList(), ASKING);
        List<Naming> naming = naming(asked, toRead, readings, articles, sentences);
        if (naming.isEmpty()) {
            return new Enumeration(List.of(), null, 0);
        }
        Optional<List<Statement>> roll = roll(asked, naming, toRead, articles, sentences);
        if (roll.isPresent()) {
            return new Enumeration(Digest.inOrder(roll.get()), null, naming.getFirst().worth());
        }
        List<Naming> chosen = chosen(naming);
        List<Digest.Sentence> told =
                Digest.inOrder(chosen.stream().map(Naming::statement).toList());
        return new Enumeration(told, only(chosen), naming.getFirst().worth());
    }

    /// Those whom one of the best sentences names together.
    private static Optional<List<Statement>> roll(
            Topic asked,
            List<Naming> naming,
            List<Passage> read,
            ArticleCollection articles,
            Sentences sentences) {
        double best = naming.getFirst().worth();
        Naming calling =
                naming.stream()
                        .filter(one -> one.worth() >= best * AS_LIKELY)
                        .max(Comparator.comparingInt(one -> Roll.names(words(one)).size()))
                        .orElseThrow();
        List<Statement> statements =
                read.stream()
                        .map(Passage::article)
                        .distinct()
                        .flatMap(one -> articles.find(one.id(), one.version()).stream())
                        .flatMap(one -> Statement.of(one, List.of(), sentences).stream())
                        .toList();
        return Roll.of(
                calling.statement(),
                words(calling),
                statements,
                one -> asked.share(asked.with(one.terms(), one.terms(), one.article().metadata())));
    }

    /// The words of a sentence that answer nearly as well as the best of it, however well that is:
    /// what is named beside others shares with them.
    private static List<String> words(Naming naming) {
        return nearlyBest(naming, 0).stream().map(naming::words).toList();
    }

    /// The best passages of the articles that were found first.
    private static List<Passage> spread(List<RankedPassage> found) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<Passage> spread = new ArrayList<>();
        for (RankedPassage ranked : found) {
            String id = ranked.passage().article().id();
            int before = taken.getOrDefault(id, 0);
            int place = List.copyOf(taken.keySet()).indexOf(id);
            boolean isNew = before == 0 && taken.size() < MOST_ARTICLES;
            boolean again = before == 1 && place < READ_TWICE;
            if (isNew || again) {
                taken.merge(id, 1, Integer::sum);
                spread.add(ranked.passage());
            }
        }
        return spread;
    }

    /// The sentences that may name something, the likeliest first.
    private static List<Naming> naming(
            Topic asked,
            List<Passage> passages,
            List<PassageReading> readings,
            ArticleCollection articles,
            Sentences sentences) {
        List<Naming> naming = new ArrayList<>();
        Set<TextSpanOf> known = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            PassageReading reading = readings.get(i);
            Optional<Article> article =
                    articles.find(passage.article().id(), passage.article().version());
            if (article.isEmpty()) {
                continue;
            }
            for (Statement statement :
                    Statement.of(article.get(), List.of(passage.span()), sentences)) {
                boolean isRead = passage.span().contains(statement.place());
                if (isRead && known.add(new TextSpanOf(article.get().id(), statement.place()))) {
                    naming.add(naming(asked, statement, passage, reading));
                }
            }
        }
        naming.removeIf(one -> one.members().isEmpty() || one.worth() == 0);
        naming.sort(Comparator.comparingDouble(Naming::worth).reversed());
        return naming;
    }

    private record TextSpanOf(String article, TextSpan span) {}

    private static Naming naming(
            Topic asked, Statement statement, Passage passage, PassageReading reading) {
        List<ScoredSpan> members = new ArrayList<>();
        double any = 0;
        for (ScoredSpan span : reading.spans()) {
            TextSpan place = span.span().shifted(passage.span().start());
            if (statement.place().contains(place)) {
                members.add(new ScoredSpan(place, span.score()));
                any += span.score();
            }
        }
        double read = Math.sqrt(reading.relevance()) * Math.min(1, any);
        Set<String> title = new HashSet<>(PlainTerms.of(passage.article().title()));
        title.addAll(statement.terms());
        double own = asked.share(asked.with(statement.terms(), title, passage.article()));
        double titled = asked.share(asked.with(title, title, passage.article()));
        boolean isOfIt = own >= LEAST_WORDING || read >= LEAST_READ;
        double wording = Math.max(own, isOfIt ? BY_TITLE * titled : 0);
        double worth = isOfIt ? WORDING * wording + (1 - WORDING) * read : 0;
        return new Naming(statement, members, statement.leans() ? LEANING * worth : worth);
    }

    /// Those that name something more each.
    private static List<Naming> chosen(List<Naming> naming) {
        double best = naming.getFirst().worth();
        List<Naming> chosen = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Naming one : naming) {
            boolean likely = one.worth() >= best * NEARLY_AS_LIKELY && chosen.size() < MOST;
            boolean more =
                    members(one).stream()
                            .anyMatch(member -> !named.containsAll(Words.of(one.words(member))));
            if (likely && (more || chosen.isEmpty())) {
                chosen.add(one);
                named.addAll(Words.of(one.statement().text()));
            }
        }
        return chosen;
    }

    /// The words of a sentence that answer nearly as well as the best of it.
    private static List<ScoredSpan> members(Naming naming) {
        return nearlyBest(naming, LEAST);
    }

    private static List<ScoredSpan> nearlyBest(Naming naming, double least) {
        double best = naming.members().stream().mapToDouble(ScoredSpan::score).max().orElse(0);
        return naming.members().stream()
                .filter(one -> one.score() >= Math.max(least, best * MEMBER))
                .toList();
    }

    private static @Nullable String only(List<Naming> chosen) {
        if (chosen.size() != 1 || members(chosen.getFirst()).size() != 1) {
            return null;
        }
        Naming one = chosen.getFirst();
        String words = one.words(members(one).getFirst());
        return words.contains(",") || words.contains(" and ") ? null : words;
    }
}

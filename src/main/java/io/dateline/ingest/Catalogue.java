package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.Change.EmbeddedPassage;
import io.dateline.index.StoredArticle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides what each article changes in the index, and commits it. One at a time decides, so a
/// decision still holds when it is committed.
final class Catalogue {

    private final ArticleIndex index;
    private final Passages passages;

    Catalogue(ArticleIndex index, Passages passages) {
        this.index = index;
        this.passages = passages;
    }

    /// Whether `article` may need vectors. Asked without waiting, so only [#admit] knows for sure.
    boolean seemsToNeedVectors(Article article) {
        return switch (decide(article, index.find(article.id()))) {
            case Decision.Whole whole -> true;
            case Decision.Unchanged unchanged -> false;
            case Decision.Copy copy -> false;
        };
    }

    /// Commits articles, in order, in as few commits as can be.
    ///
    /// @return one outcome an article
    synchronized List<Outcome> admit(List<PreparedArticle> articles) {
        Batch batch = new Batch();
        articles.forEach(batch::add);
        batch.commit();
        return batch.outcomes;
    }

    /// Removes articles in one commit.
    ///
    /// @return the ids of those that there were, each once
    synchronized Set<String> removeAll(List<String> ids) {
        Map<String, StoredArticle> leaving = new LinkedHashMap<>();
        for (String id : ids) {
            index.find(id).ifPresent(stored -> leaving.put(id, stored));
        }
        List<Change> changes = new ArrayList<>();
        for (StoredArticle stored : leaving.values()) {
            changes.add(new Change.Remove(stored.article().id()));
            changes.addAll(successors(stored, leaving.keySet()));
        }
        if (!changes.isEmpty()) {
            index.apply(changes);
        }
        return leaving.keySet();
    }

    /// What is to be done with an article.
    private sealed interface Decision {
        record Unchanged(StoredArticle stored) implements Decision {}

        record Copy(String original) implements Decision {}

        record Whole() implements Decision {}
    }

    private Decision decide(Article article, Optional<StoredArticle> stored) {
        if (stored.isPresent() && isSame(stored.get().article(), article)) {
            return new Decision.Unchanged(stored.get());
        }
        return index.withVersion(article.version()).stream()
                .findFirst()
                .filter(original -> !original.equals(article.id()))
                .<Decision>map(Decision.Copy::new)
                .orElseGet(Decision.Whole::new);
    }

    /// One that was taken in before it was kept how its date was come by stays as it is: to embed
    /// it again would change no answer.
    private static boolean isSame(Article stored, Article article) {
        return stored.dating() == null
                ? stored.equals(article.dated(null))
                : stored.equals(article);
    }

    /// When the text of `leaving` goes from under its id, the first of its copies takes its place.
    ///
    /// @param gone ids of articles that are removed in the same commit
    private List<Change> successors(StoredArticle leaving, Set<String> gone) {
        if (leaving.copyOf() != null) {
            return List.of();
        }
        List<Article> copies =
                index.withVersion(leaving.article().version()).stream()
                        .filter(id -> !id.equals(leaving.article().id()) && !gone.contains(id))
                        .map(id -> index.find(id).orElseThrow().article())
                        .toList();
        List<Change> changes = new ArrayList<>();
        for (Article copy : copies) {
            changes.add(
                    changes.isEmpty()
                            ? new Change.Put(copy, passages.of(copy))
                            : new Change.PutCopy(copy, copies.getFirst().id()));
        }
        return changes;
    }

    /// Changes that share a commit, and what to tell once they are in.
    private final class Batch {

        private final Map<String, Change> changes = new LinkedHashMap<>();
        private final Set<String> versions = new HashSet<>();
        private final List<Outcome.Acknowledged> acknowledgements = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();

        /// An article that cannot be taken in is a failure in its place, whatever was wrong: the
        /// others must go in.
        void add(PreparedArticle prepared) {
            try {
                decideAndPut(prepared);
            } catch (RuntimeException e) {
                commit();
                outcomes.add(Outcome.Failed.by(e, prepared.origin()));
            }
        }

        private void decideAndPut(PreparedArticle prepared) {
            Article article = prepared.article();
            if (bearsOn(article)) {
                commit();
            }
            Optional<StoredArticle> stored = index.find(article.id());
            switch (decide(article, stored)) {
                case Decision.Unchanged(StoredArticle same) ->
                        acknowledge(prepared, Outcome.Status.UNCHANGED, same.passages());
                case Decision.Copy(String original) -> {
                    boolean wasOne = stored.isPresent() && original.equals(stored.get().copyOf());
                    put(new Change.PutCopy(article, original), article, stored);
                    acknowledge(prepared, wasOne ? Outcome.Status.UPDATED : Outcome.Status.COPY, 0);
                }
                case Decision.Whole whole -> {
                    List<EmbeddedPassage> embedded =
                            prepared.passages().isEmpty()
                                    ? passages.of(article)
                                    : prepared.passages();
                    put(new Change.Put(article, embedded), article, stored);
                    acknowledge(
                            prepared,
                            stored.isPresent() ? Outcome.Status.UPDATED : Outcome.Status.ADDED,
                            embedded.size());
                }
            }
        }

        /// Whether what is not yet committed bears on what to do with `article`.
        private boolean bearsOn(Article article) {
            if (changes.isEmpty()) {
                return false;
            }
            return changes.containsKey(article.id())
                    || versions.contains(article.version())
                    || index.find(article.id())
                            .filter(stored -> versions.contains(stored.article().version()))
                            .isPresent();
        }

        private void put(Change change, Article article, Optional<StoredArticle> stored) {
            boolean leavesText =
                    stored.isPresent()
                            && !stored.get().article().version().equals(article.version());
            List<Change> next = leavesText ? successors(stored.get(), Set.of()) : List.of();
            changes.put(change.id(), change);
            next.forEach(successor -> changes.put(successor.id(), successor));
            versions.add(article.version());
            stored.ifPresent(before -> versions.add(before.article().version()));
        }

        private void acknowledge(PreparedArticle prepared, Outcome.Status status, int passages) {
            acknowledgements.add(
                    new Outcome.Acknowledged(
                            prepared.origin(),
                            prepared.article().id(),
                            prepared.article().version(),
                            status,
                            passages,
                            prepared.warnings()));
        }

        void commit() {
            try {
                if (!changes.isEmpty()) {
                    index.apply(List.copyOf(changes.values()));
                }
                outcomes.addAll(acknowledgements);
            } catch (RuntimeException e) {
                for (Outcome.Acknowledged lost : acknowledgements) {
                    outcomes.add(Outcome.Failed.by(e, lost.origin()));
                }
            }
            changes.clear();
            versions.clear();
            acknowledgements.clear();
        }
    }
}

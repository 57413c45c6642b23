package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.index.Change;
import io.dateline.index.StoredArticle;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// Cuts and embeds stored articles once more, for an index made anew.
public final class Reembedding implements Function<List<StoredArticle>, List<Change>> {

    private final Passages passages;

    public Reembedding(Sentences sentences, TextEmbedder embedder) {
        passages = new Passages(sentences, embedder);
    }

    @Override
    public List<Change> apply(List<StoredArticle> stored) {
        List<Article> originals =
                stored.stream()
                        .filter(found -> found.copyOf() == null)
                        .map(StoredArticle::article)
                        .toList();
        Iterator<Passages.Embedded> embedded = passages.of(originals).iterator();
        List<Change> changes = new ArrayList<>();
        for (StoredArticle found : stored) {
            changes.add(
                    found.copyOf() == null
                            ? new Change.Put(found.article(), embedded.next().passages())
                            : new Change.PutCopy(found.article(), found.copyOf()));
        }
        return changes;
    }
}

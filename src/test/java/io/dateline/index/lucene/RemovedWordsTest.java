package io.dateline.index.lucene;

import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.dateline.article.Article;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.Embedded;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What was removed is looked for in every segment, and in the bytes of every file: a word that is
/// there once stands in compressed text as it is.
class RemovedWordsTest {

    /// In the id, the title, the source and the text, in two of its forms.
    private static final String SECRET = "zyxomatic";

    @TempDir private Path folder;
    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = new LuceneFolder(folder, Embedded.FORMAT).open();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Change.Put secret(int version) {
        Article article =
                Embedded.article(
                        "id-" + SECRET,
                        "Title " + SECRET,
                        "It is " + SECRET + ".\n\nVersion " + version + " of " + SECRET + "s.",
                        "Source " + SECRET,
                        "2023-06-18");
        return put(article);
    }

    private static List<Change> others(int from, int to) {
        List<Change> others = new ArrayList<>();
        for (int n = from; n < to; n++) {
            others.add(put("other-" + n, "A text about something else, number " + n + "."));
        }
        return others;
    }

    /// Where in the folder the secret stands.
    private Set<String> places() throws IOException {
        Set<String> places = new TreeSet<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                addPlaces(leaf.reader(), places);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(SECRET)) {
                    places.add("bytes of a file");
                }
            }
        }
        return places;
    }

    private static void addPlaces(LeafReader segment, Set<String> places) throws IOException {
        StoredFields stored = segment.storedFields();
        for (int n = 0; n < segment.maxDoc(); n++) {
            Document document = stored.document(n);
            if (document.toString().contains(SECRET)) {
                places.add("stored");
            }
        }
        for (FieldInfo field : segment.getFieldInfos()) {
            Terms terms = segment.terms(field.name);
            if (terms != null) {
                TermsEnum all = terms.iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    if (term.utf8ToString().contains("zyxomat")) {
                        places.add("terms of " + field.name);
                    }
                }
            }
        }
    }

    private void assertNothingIsLeft(int articles) throws IOException {
        assertEquals(Set.of(), places());
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                assertNull(leaf.reader().getLiveDocs(), "a segment holds deleted documents");
                int vectors = 0;
                var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
                if (values != null) {
                    vectors = values.size();
                }
                assertEquals(leaf.reader().docFreq(new Term(Fields.KIND, "passage")), vectors);
            }
            assertEquals(articles, reader.docFreq(new Term(Fields.KIND, "current")));
        }
    }

    @Test
    void theWordsAreThereUntilTheyAreRemoved() throws IOException {
        index.apply(List.of(secret(1)));
        assertEquals(
                Set.of(
                        "bytes of a file",
                        "stored",
                        "terms of article",
                        "terms of sourceKey",
                        "terms of text",
                        "terms of titleWords",
                        "terms of words"),
                places());
        index.apply(List.of(new Change.Remove(secret(1).id())));
        assertNothingIsLeft(0);
    }

    @Test
    void theyGoFromASegmentThatHoldsOtherArticles() throws IOException {
        List<Change> changes = others(0, 200);
        changes.add(100, secret(1));
        index.apply(changes);
        assertNotEquals(Set.of(), places());
        index.apply(List.of(new Change.Remove(secret(1).id())));
        assertNothingIsLeft(200);
    }

    @Test
    void soDoThoseOfEarlierVersionsInOtherSegments() throws IOException {
        for (int version = 0; version < ArticleIndex.KEPT_VERSIONS + 3; version++) {
            List<Change> changes = others(version * 10, version * 10 + 10);
            changes.add(secret(version));
            index.apply(changes);
        }
        index.apply(List.of(new Change.Remove(secret(0).id())));
        assertNothingIsLeft((ArticleIndex.KEPT_VERSIONS + 3) * 10);
    }

    @Test
    void theyGoWhileSegmentsAreMerged() throws IOException {
        int articles = 0;
        for (int n = 0; n < 18; n++) {
            List<Change> changes = others(articles, articles + 25);
            articles += 25;
            changes.add(secret(n));
            index.apply(changes);
            if (n % 3 == 2) {
                index.apply(List.of(new Change.Remove(secret(n).id())));
                assertNothingIsLeft(articles);
            }
        }
    }

    @Test
    void theyAreGoneWhenTheFolderIsOpenedAgain() throws IOException {
        List<Change> changes = others(0, 20);
        changes.add(secret(1));
        index.apply(changes);
        index.apply(List.of(new Change.Remove(secret(1).id())));
        index.close();
        index = new LuceneFolder(folder, Embedded.FORMAT).open();
        assertNothingIsLeft(20);
    }

    @Test
    void aReaderBesideTheWriterKeepsNoFileOfThem() throws IOException {
        List<Change> changes = others(0, 20);
        changes.add(secret(1));
        index.apply(changes);
        try (ArticleIndex reader = new LuceneFolder(folder, Embedded.FORMAT).openForReading()) {
            index.apply(List.of(new Change.Remove(secret(1).id())));
            assertNothingIsLeft(20);
            assertEquals(21, reader.size());
            reader.refresh();
            assertEquals(20, reader.size());
        }
    }
}

package io.dateline.index.lucene;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Pages;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.index.Change;
import io.dateline.index.StoredArticle;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Articles as blocks of Lucene documents, and back.
final class ArticleDocuments {

    /// Listing by words needs to know only whether an article has them.
    private static final FieldType WORDS_ONLY = new FieldType();

    static {
        WORDS_ONLY.setTokenized(true);
        WORDS_ONLY.setOmitNorms(true);
        WORDS_ONLY.setIndexOptions(IndexOptions.DOCS);
        WORDS_ONLY.freeze();
    }

    private static final int LONGEST_KEY = 1_000;

    /// What [#metadata] reads, and [Fields#COPY_OF]: all but the text.
    static final Set<String> METADATA =
            Set.of(
                    Fields.ARTICLE,
                    Fields.VERSION,
                    Fields.TITLE,
                    Fields.SOURCE,
                    Fields.URL,
                    Fields.BYLINE,
                    Fields.PUBLISHED,
                    Fields.LANGUAGE,
                    Fields.SECTION,
                    Fields.COPY_OF);

    private ArticleDocuments() {}

    static List<Document> block(Change.Put put) {
        List<Document> block = new ArrayList<>();
        for (Change.EmbeddedPassage passage : put.passages()) {
            block.add(passage(put.article(), passage));
        }
        addArticle(block, put.article(), null, put.passages().size(), put.earlier());
        return block;
    }

    static List<Document> block(Change.PutCopy put) {
        List<Document> block = new ArrayList<>();
        addArticle(block, put.article(), put.copyOf(), 0, put.earlier());
        return block;
    }

    private static Document passage(Article article, Change.EmbeddedPassage passage) {
        Document document = document(article.metadata(), Fields.PASSAGE);
        document.add(
                new TextField(Fields.TEXT, passage.span().of(article.text()), Field.Store.YES));
        document.add(new TextField(Fields.TITLE_WORDS, article.metadata().title(), Field.Store.NO));
        document.add(new StoredField(Fields.START, passage.span().start()));
        Integer page = article.pages().of(passage.span().start());
        if (page != null) {
            document.add(new StoredField(Fields.PAGE, page));
        }
        document.add(
                new KnnFloatVectorField(
                        Fields.VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private static void addArticle(
            List<Document> block,
            Article article,
            @Nullable String copyOf,
            int passages,
            List<Article> earlier) {
        for (Article before : earlier) {
            Document document = document(before.metadata(), Fields.SUPERSEDED);
            addBody(document, before);
            block.add(document);
        }
        Document document = document(article.metadata(), Fields.CURRENT);
        addBody(document, article);
        document.add(new StoredField(Fields.PASSAGES, passages));
        document.add(new Field(Fields.WORDS, article.metadata().title(), WORDS_ONLY));
        document.add(new Field(Fields.WORDS, article.text(), WORDS_ONLY));
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(article.id())));
        document.add(
                new BinaryDocValuesField(
                        Fields.TITLE_ORDER, new BytesRef(Titles.key(article.metadata().title()))));
        document.add(
                new BinaryDocValuesField(
                        Fields.BYLINE_LINE,
                        new BytesRef(Objects.requireNonNullElse(article.metadata().byline(), ""))));
        if (copyOf != null) {
            document.add(new StringField(Fields.COPY_OF, copyOf, Field.Store.YES));
        }
        block.add(document);
    }

    private static void addBody(Document document, Article article) {
        document.add(new StoredField(Fields.BODY, article.text()));
        if (article.dating() != null) {
            document.add(new StoredField(Fields.DATING, Datings.written(article.dating())));
        }
        if (!article.pages().starts().isEmpty()) {
            document.add(new StoredField(Fields.PAGES, written(article.pages())));
        }
        for (String caption : article.captions()) {
            document.add(new StoredField(Fields.CAPTIONS, caption));
        }
    }

    private static Document document(ArticleMetadata article, String kind) {
        Document document = new Document();
        document.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.YES));
        document.add(new StringField(Fields.KIND, kind, Field.Store.YES));
        document.add(new StringField(Fields.VERSION, article.version(), Field.Store.YES));
        document.add(new StoredField(Fields.TITLE, article.title()));
        addStored(document, Fields.SOURCE, article.source());
        addStored(document, Fields.URL, article.url());
        addStored(document, Fields.BYLINE, article.byline());
        addStored(document, Fields.LANGUAGE, article.language());
        addStored(document, Fields.SECTION, article.section());
        PublicationDate published = article.publishedAt();
        if (published != null) {
            document.add(new StoredField(Fields.PUBLISHED, published.toString()));
            document.add(new LongField(Fields.DAY, published.day().toEpochDay(), Field.Store.NO));
        }
        if (article.source() != null) {
            document.add(
                    new StringField(
                            Fields.SOURCE_KEY, sourceKey(article.source()), Field.Store.NO));
        }
        return document;
    }

    private static void addStored(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    /// No longer than a term may be: names that differ after that many characters are one.
    static String sourceKey(String source) {
        String key = source.strip().toLowerCase(Locale.ROOT);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    static ArticleMetadata metadata(Document document) {
        String published = document.get(Fields.PUBLISHED);
        return new ArticleMetadata(
                document.get(Fields.ARTICLE),
                document.get(Fields.VERSION),
                document.get(Fields.TITLE),
                document.get(Fields.SOURCE),
                document.get(Fields.URL),
                document.get(Fields.BYLINE),
                published == null ? null : PublicationDate.parse(published),
                document.get(Fields.LANGUAGE),
                document.get(Fields.SECTION));
    }

    static Passage passage(Document document) {
        String text = document.get(Fields.TEXT);
        int start = document.getField(Fields.START).numericValue().intValue();
        IndexableField page = document.getField(Fields.PAGE);
        return new Passage(
                metadata(document),
                new TextSpan(start, start + text.length()),
                text,
                page == null ? null : page.numericValue().intValue());
    }

    static Article article(Document document) {
        String dating = document.get(Fields.DATING);
        return new Article(
                metadata(document),
                document.get(Fields.BODY),
                dating == null ? null : Datings.read(dating),
                pages(document.get(Fields.PAGES)),
                List.of(document.getValues(Fields.CAPTIONS)));
    }

    private static String written(Pages pages) {
        return pages.starts().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Pages pages(@Nullable String written) {
        return written == null
                ? Pages.NONE
                : new Pages(Arrays.stream(written.split(" ")).map(Integer::valueOf).toList());
    }

    static StoredArticle stored(Document document) {
        return new StoredArticle(
                article(document),
                document.get(Fields.COPY_OF),
                document.getField(Fields.PASSAGES).numericValue().intValue());
    }
}

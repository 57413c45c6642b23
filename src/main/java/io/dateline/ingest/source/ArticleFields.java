package io.dateline.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.DateReading;
import io.dateline.ingest.source.date.WrittenDate;
import io.dateline.ingest.source.html.MarkedUpText;
import io.dateline.ingest.source.text.SectionName;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The fields of a JSON object that may be an article, under the names of this program or others
/// that are usual: those of news interfaces (NYT, NewsAPI, WordPress), of crawls (CC-News) and of
/// published data sets.
///
/// Names are taken for the same whatever their case, hyphens and underscores. Numbers stand for
/// their digits, objects for the name or the text in them, arrays for their elements.
final class ArticleFields {

    /// What an article is told by. The first name is the contract's, the others are tried in turn.
    enum Field {
        ID("id", "_id guid uid uuid articleId docId documentId newId"),
        TITLE(
                "title",
                "headline name heading articleTitle webTitle newsTitle postTitle storyTitle titel titre"
                        + " titulo titolo tytuł überschrift nadpis заголовок 标题 標題 タイトル 제목"),
        TEXT(
                "text",
                "body content articleText maintext mainText fullText article articleBody bodyText"
                        + " plainText textContent contentText story rawText cleanText storyText"
                        + " articleContent fullContent newsText contents paragraphs txt texte texto"
                        + " testo inhalt contenido contenu postContent postText selftext newsBody"
                        + " articleBodyText bodyPlain textBody tresc текст 正文 内容 內容 本文 본문 내용"),
        HTML("html", "contentHtml bodyHtml htmlContent rawHtml contentEncoded bodyXhtml htmlBody"),
        SUMMARY(
                "summary",
                "leadParagraph description abstract excerpt snippet shortDescription standfirst"
                        + " teaser"),
        SOURCE(
                "source",
                "publication publisher sourceName siteName site outlet newspaper provider"
                        + " sourceDomain domain newspaperName publicationName quelle zeitung fuente"
                        + " journal 来源 來源 媒体 источник"),
        URL(
                "url",
                "link webUrl articleUrl sourceUrl permalink canonicalUrl mainEntityOfPage href 链接"
                        + " ссылка"),
        BYLINE(
                "byline",
                "author authors creator by writer dcCreator journalist reporter authorName autor"
                        + " auteur autore verfasser periodista autorzy автор 作者 记者 記者 著者 기자"),
        DATE(
                "publishedAt",
                "date datePublished published pubDate publishDate publicationDate publishedDate"
                        + " datePublish publishTime publishedTime datetime timestamp articleDate"
                        + " webPublicationDate firstPublishedAt postDate postedAt posted publishedUtc"
                        + " publishedOn publishedTimestamp firstPublished firstPublishedDate createdUtc datum fecha дата 日期 发布时间 發布時間"
                        + " 公開日 日付 날짜 time data day"),
        /// What may be the day of a draft.
        CREATED(
                "createdAt",
                "dateCreated created createDate createdDate creationDate firstCreated"),
        MODIFIED(
                "modifiedAt",
                "dateModified dateModify modified modifiedDate modifiedTime updatedAt updated"
                        + " dateUpdated updatedDate updateDate updateTime lastModified lastUpdated"
                        + " lastmod versionCreated lastPublished lastPublishedAt"),
        LANGUAGE("language", "lang locale inLanguage"),
        SECTION(
                "section",
                "sectionName sectionTitle articleSection category rubric newsDesk desk ressort rubrik"
                        + " rubrique sezione seccion kategorie рубрика раздел 栏目"),
        CAPTIONS("captions", "caption imageCaption imageCaptions");

        private final String key;
        private final String others;

        Field(String key, String others) {
            this.key = key;
            this.others = others;
        }

        /// The one of this name, as `text` or `publishedAt`; `null` where there is none.
        static @Nullable Field of(String name) {
            return Arrays.stream(values())
                    .filter(
                            field ->
                                    field.key.equalsIgnoreCase(name)
                                            || field.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }

        /// As they are compared, the contract's first.
        Stream<String> names() {
            return Stream.concat(Stream.of(key), Stream.of(others.split(" ")))
                    .map(ArticleFields::normal);
        }
    }

    private static final int MAX_NAMES_SHOWN = 10;

    /// What is as often the time of a day, or holds anything: read where it is a date.
    private static final Set<String> MAYBE_DATES = Set.of("time", "data", "day");

    /// Keys under which an object holds the words that it stands for.
    private static final List<String> SAYING =
            List.of(
                    "rendered",
                    "original",
                    "main",
                    "name",
                    "full",
                    "text",
                    "value",
                    "$date",
                    "$oid",
                    "$numberLong",
                    "$numberInt",
                    "stringValue",
                    "timestampValue",
                    "#text",
                    "title",
                    "raw",
                    "S",
                    "N");

    /// Keys under which interfaces put the fields of an article.
    private static final List<String> INNER = List.of("fields", "attributes", "article");

    /// Nobody nests a name deeper.
    private static final int MAX_NESTED = 4;

    private final JsonNode node;
    private final Map<String, String> keysByName = new LinkedHashMap<>();

    /// The keys that were read as something else than their name says, with what.
    private final Map<String, String> readAs = new LinkedHashMap<>();

    private final Set<String> unread = new TreeSet<>();

    /// The names that a user gave, by field.
    private final Map<Field, String> given = new EnumMap<>(Field.class);

    ArticleFields(JsonNode given, FieldNames names) {
        this.node = withInner(given);
        names.bySource()
                .forEach(
                        (field, name) ->
                                this.given.put(Objects.requireNonNull(Field.of(field)), name));
        node.fieldNames()
                .forEachRemaining(
                        key -> {
                            keysByName.putIfAbsent(normal(key), key);
                            unread.add(key);
                        });
    }

    /// An object that keeps its text in another one, with what is in that; its own goes before.
    private static JsonNode withInner(JsonNode node) {
        for (String key : INNER) {
            if (node.path(key).isObject()
                    && Stream.of(Field.TEXT, Field.HTML)
                            .flatMap(Field::names)
                            .noneMatch(name -> has(node, name) && !name.equals(key))) {
                ObjectNode both = node.deepCopy();
                both.remove(key);
                node.path(key)
                        .properties()
                        .forEach(inner -> both.putIfAbsent(inner.getKey(), inner.getValue()));
                return both;
            }
        }
        return node;
    }

    private static boolean has(JsonNode node, String name) {
        return node.properties().stream().anyMatch(it -> normal(it.getKey()).equals(name));
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[-_.:\\s\\p{M}\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// The keys of the object that may hold a field, best first.
    private List<String> keys(Field field) {
        String name = given.get(field);
        return name == null
                ? field.names().map(keysByName::get).filter(Objects::nonNull).toList()
                : node.has(name) ? List.of(name) : List.of();
    }

    /// The value of a field as text; `null` where it is not there, `null` or empty of it.
    ///
    /// @throws IllegalArgumentException when a value is there that stands for no text
    @Nullable String text(Field field) {
        return first(field, field == Field.TEXT || field == Field.HTML ? "\n\n" : ", ");
    }

    /// The section, where one of its fields names exactly one; `null` where none does. No value in
    /// its place is a reason to refuse the article.
    @Nullable String section() {
        for (String key : keys(Field.SECTION)) {
            JsonNode value = node.path(key);
            JsonNode only = value.isArray() && value.size() == 1 ? value.path(0) : value;
            boolean isOne = only.isTextual() || only.isObject();
            String said = isOne ? said(only, ", ", 0) : null;
            String name = said == null ? null : SectionName.of(MarkedUpText.plain(said));
            if (name != null) {
                read(Field.SECTION, key);
                return name;
            }
        }
        return null;
    }

    /// The words under the pictures. What is none in their place is passed over.
    List<String> captions() {
        for (String key : keys(Field.CAPTIONS)) {
            JsonNode value = node.path(key);
            List<String> captions =
                    (value.isArray() ? value.valueStream() : Stream.of(value))
                            .filter(it -> it.isTextual() || it.isObject())
                            .map(it -> said(it, ", ", 0))
                            .filter(Objects::nonNull)
                            .map(MarkedUpText::plain)
                            .toList();
            if (!captions.isEmpty()) {
                read(Field.CAPTIONS, key);
                return captions;
            }
        }
        return List.of();
    }

    /// What the fields say of dates, in any form.
    List<DateClaim> dates() {
        List<DateClaim> dates = new ArrayList<>();
        dates(Field.DATE).forEach(it -> dates.add(DateClaim.published(DateOrigin.FIELD, it)));
        dates(Field.CREATED)
                .forEach(it -> dates.add(DateClaim.published(DateOrigin.FIELD, it).doubtful()));
        dates(Field.MODIFIED).forEach(it -> dates.add(DateClaim.modified(DateOrigin.FIELD, it)));
        return dates;
    }

    private List<String> dates(Field field) {
        List<String> dates = new ArrayList<>();
        for (String key : keys(field)) {
            boolean isDoubtful = !given.containsKey(field) && MAYBE_DATES.contains(normal(key));
            if (isDoubtful && !isDate(node.path(key))) {
                continue;
            }
            String value = value(field, key, ", ");
            if (value != null) {
                read(field, key);
                dates.add(value);
            }
        }
        return dates;
    }

    private static boolean isDate(JsonNode value) {
        return (value.isTextual() || value.isNumber())
                && switch (WrittenDate.readValue(String.valueOf(said(value, "", 0)))) {
                    case DateReading.Day _ -> true;
                    case null -> false;
                    case DateReading.Either _, DateReading.Month _, DateReading.Yearless _ -> false;
                };
    }

    /// One that is blank counts where no other says more.
    private @Nullable String first(Field field, String separator) {
        String blank = null;
        for (String key : keys(field)) {
            String value = value(field, key, separator);
            if (value != null && (field == Field.ID || !value.isBlank())) {
                read(field, key);
                return value;
            }
            if (value != null) {
                unread.remove(key);
                blank = blank == null ? value : blank;
            }
        }
        return blank;
    }

    /// Whether it may be an article: whether it has one of the fields that hold words.
    boolean hasWords() {
        return hasText() || has(Field.SUMMARY);
    }

    /// Whether it has one of the fields that hold an article's text.
    boolean hasText() {
        return has(Field.TEXT) || has(Field.HTML);
    }

    boolean has(Field field) {
        return !keys(field).isEmpty();
    }

    private void read(Field field, String key) {
        unread.remove(key);
        if (!key.equals(field.key) && !key.equals("date")) {
            readAs.put(key, field.key);
        }
    }

    private @Nullable String value(Field field, String key, String separator) {
        JsonNode value = node.path(key);
        if (value.isNull()) {
            return null;
        }
        boolean isNoText = value.isNumber() && (field == Field.TEXT || field == Field.HTML);
        String text = isNoText ? null : said(value, separator, 0);
        if (text == null) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" is " + described(value) + "; expected a string");
        }
        return text;
    }

    /// What a value says, or `null` where it says nothing.
    private static @Nullable String said(JsonNode value, String separator, int depth) {
        return switch (value.getNodeType()) {
            case STRING -> value.asText();
            case NUMBER ->
                    value.isIntegralNumber() || !Double.isFinite(value.doubleValue())
                            ? value.asText()
                            : value.decimalValue().stripTrailingZeros().toPlainString();
            case ARRAY -> depth > MAX_NESTED ? null : joined(value, separator, depth);
            case OBJECT ->
                    depth > MAX_NESTED
                            ? null
                            : SAYING.stream()
                                    .map(value::path)
                                    .map(part -> said(part, separator, depth + 1))
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElseGet(() -> address(value));
            case BOOLEAN, NULL, BINARY, MISSING, POJO -> null;
        };
    }

    /// `{"@id": "https://…"}`, as JSON-LD points to a page.
    private static @Nullable String address(JsonNode object) {
        String id = object.path("@id").asText();
        return id.startsWith("https://") || id.startsWith("http://") ? id : null;
    }

    private static @Nullable String joined(JsonNode array, String given, int depth) {
        String separator = isRun(array) ? "" : given;
        List<String> parts =
                StreamSupport.stream(array.spliterator(), false)
                        .map(part -> said(part, separator, depth + 1))
                        .filter(Objects::nonNull)
                        .toList();
        return parts.isEmpty() && !array.isEmpty() ? null : String.join(separator, parts);
    }

    /// Whether an array holds one line of words, cut where some of them are links or in bold, as
    /// `["See ", {"type": "bold", "text": "the"}, " quay."]`.
    private static boolean isRun(JsonNode array) {
        return array.valueStream().anyMatch(ArticleFields::goesOn)
                && array.valueStream()
                        .anyMatch(part -> part.path("type").isTextual() && part.has("text"));
    }

    /// A paragraph has no white space around it.
    private static boolean goesOn(JsonNode part) {
        return part.isTextual() && !part.textValue().equals(part.textValue().strip());
    }

    /// What a value is, for people.
    static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case BOOLEAN, NUMBER -> value.asText();
            case NULL -> "null";
            case OBJECT, POJO -> "an object";
            case STRING -> "a string";
            case BINARY, MISSING -> "nothing";
        };
    }

    /// The names of all fields, for people.
    String names() {
        return keysByName.isEmpty() ? "none" : shown(keysByName.values().stream().toList());
    }

    /// Which field was read as what, and which were not read.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!readAs.isEmpty()) {
            warnings.add(
                    "read as: "
                            + readAs.entrySet().stream()
                                    .map(
                                            entry ->
                                                    CanonicalText.printable(entry.getKey())
                                                            + " → "
                                                            + entry.getValue())
                                    .collect(Collectors.joining(", ")));
        }
        if (!unread.isEmpty()) {
            warnings.add(
                    unread.size()
                            + (unread.size() == 1 ? " unknown field: " : " unknown fields: ")
                            + shown(unread.stream().toList()));
        }
        return warnings;
    }

    private static String shown(List<String> names) {
        return names.stream()
                        .limit(MAX_NAMES_SHOWN)
                        .map(CanonicalText::printable)
                        .collect(Collectors.joining(", "))
                + (names.size() > MAX_NAMES_SHOWN ? ", …" : "");
    }
}

package io.dateline.ingest.source;

import static io.dateline.ingest.source.SourcesTest.found;
import static io.dateline.ingest.source.SourcesTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class TableArticlesTest {

    private static List<SourceItem> read(String table) {
        return Sources.readUpload("a.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theFirstRowTellsWhatPartsTheValues(String separator) {
        String table =
                "\uFEFFid,Headline,Body,Date\r\n1,Quay,\"It reopened.\n\nAt last, \"\"said\"\" he.\",2023-06-18\r\n\r\n2,,Text.,\r\n";
        List<SourceItem> rows =
                read(table.replace(",", separator).replace("last" + separator, "last,"));
        assertEquals(2, rows.size(), rows::toString);
        assertEquals("Quay", found(rows.get(0)).article().title());
        assertEquals("It reopened.\n\nAt last, \"said\" he.", found(rows.get(0)).article().text());
        assertEquals("2", found(rows.get(1)).article().id());
        assertTrue(rows.get(1).origin().endsWith("a.csv, row 2"), rows::toString);
    }

    @Test
    void aTableWithoutTextIsRefusedOnceWithItsColumns() {
        List<SourceItem> rows = read("name,price\nQuay,3\nMill,4\n");
        assertEquals(1, rows.size());
        assertTrue(refused(rows.getFirst()).reason().endsWith("the columns are: name, price"));
    }

    @Test
    void namesThatNobodyCouldGuessAreReadWhereTheyAreGiven() throws IOException {
        byte[] table =
                "Zeitung,Worte,Tag\nDie Woche,Es brannte.,2023-06-18\n"
                        .getBytes(StandardCharsets.UTF_8);
        FieldNames names = FieldNames.parse("text=Worte, date=Tag,source=Zeitung");
        try (Items rows =
                FileFormat.TABLE.open(
                        "a.csv",
                        "a.csv",
                        new ByteArrayInputStream(table),
                        names,
                        Unpacking.ofFile())) {
            RawArticle article = found(Objects.requireNonNull(rows.next())).article();
            assertEquals("Es brannte.", article.text());
            assertEquals("2023-06-18", String.valueOf(SourcesTest.date(article)));
            assertEquals("Die Woche", article.source());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "text=", "=a", "words=a", ""})
    void aMappingThatNamesNoFieldIsRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> FieldNames.parse(written));
    }

    @Test
    void aRowWithoutTextLosesThatRowOnly() {
        List<SourceItem> rows =
                read("title,text\nQuay,\nMill,It burned.,,\nDam,It broke, they say,\nLock,Shut.\n");
        assertTrue(refused(rows.get(0)).reason().startsWith("came no text"));
        assertEquals("It burned.", found(rows.get(1)).article().text());
        assertTrue(refused(rows.get(2)).reason().startsWith("the row has more values"));
        assertEquals("Shut.", found(rows.get(3)).article().text());
    }

    @Test
    void aParagraphThatBeginsWithAQuotationIsQuotedTwice() {
        List<SourceItem> rows =
                read("title\ttext\nQuay\t\"It burned.\n\"\"I saw it,\"\" she said.\nAt last.\"\n");
        assertEquals(
                "It burned.\n\"I saw it,\" she said.\nAt last.",
                found(rows.getFirst()).article().text());
    }

    @Test
    void anOlderEncodingIsReadWithAWarning() {
        byte[] bytes =
                "title,text\nCaf\u00e9,Ren\u00e9e sang.\n"
                        .getBytes(Charset.forName("windows-1252"));
        SourceItem row = Sources.readUpload("a.csv", bytes).getFirst();
        assertEquals("Renée sang.", found(row).article().text());
        assertEquals(
                List.of("not UTF-8; read as windows-1252, which is a guess"),
                found(row).article().warnings());
    }

    @Test
    void spreadsheetsAndDatabasesWriteTablesInWaysOfTheirOwn() {
        byte[] wide = "title\ttext\nQuay\tIt reopened.\n".getBytes(StandardCharsets.UTF_16);
        assertEquals(
                "It reopened.",
                found(Sources.readUpload("a.csv", wide).getFirst()).article().text());
        byte[] cyrillic =
                "title;text\nПричал;Портовый совет проголосовал за восстановление причала.\n"
                        .getBytes(Charset.forName("windows-1251"));
        assertEquals(
                "Портовый совет проголосовал за восстановление причала.",
                found(Sources.readUpload("a.csv", cyrillic).getFirst()).article().text());
        assertEquals(
                "It, at last, reopened.",
                found(read("sep=;\r\ntitle;text\r\nQuay;It, at last, reopened.\r\n").getFirst())
                        .article()
                        .text());
        List<SourceItem> rows =
                read("title\ttext\nQuay\t\"Yes,\" said he.\\n\\nAt last.\nMill\tIt \"burned\".\n");
        assertEquals("\"Yes,\" said he.\n\nAt last.", found(rows.get(0)).article().text());
        assertEquals("It \"burned\".", found(rows.get(1)).article().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "text\n", "text,title\n\"never closed, and so on"})
    void whatHoldsNoArticleIsRefused(String table) {
        List<SourceItem> rows = read(table);
        assertTrue(!rows.isEmpty(), table);
        rows.forEach(row -> assertTrue(!row.toString().contains("Exception"), row::toString));
    }
}

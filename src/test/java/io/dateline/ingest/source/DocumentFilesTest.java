package io.dateline.ingest.source;

import static io.dateline.ingest.document.Documents.utf8;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.Documents;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Documents of word processors, books, mail and archives, read by the process that reads them.
class DocumentFilesTest {

    private static final String FERRY =
            "The ferry sails again on Sunday, the harbour master said in the town hall.";

    private static List<RawArticle> articles(String name, byte[] content) {
        return Sources.readUpload(name, content).stream()
                .map(
                        item ->
                                assertInstanceOf(SourceItem.Found.class, item, item.toString())
                                        .article())
                .toList();
    }

    private static RawArticle only(String name, byte[] content) {
        List<RawArticle> articles = articles(name, content);
        assertEquals(1, articles.size(), articles.toString());
        return articles.getFirst();
    }

    private static List<String> origins(String name, byte[] content) {
        return Sources.readUpload(name, content).stream().map(SourceItem::origin).toList();
    }

    @Test
    void aDocumentOfWordIsReadWithItsChangesAccepted() {
        String body =
                """
                <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Contents 3</w:t></w:r></w:p>\
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Repairs</w:t></w:r></w:p>\
                <w:p><w:r><w:t xml:space="preserve">It cost </w:t></w:r>\
                <w:del><w:r><w:delText>nine</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>twelve</w:t></w:r></w:ins>\
                <w:r><w:t xml:space="preserve"> million</w:t></w:r>\
                <w:r><w:footnoteReference w:id="1"/></w:r>\
                <w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve"> pounds</w:t></w:r>\
                <w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t xml:space="preserve"> euros, 10</w:t></w:r>\
                <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>7</w:t></w:r>\
                <w:r><w:t>.</w:t></w:r></w:p>\
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Engine</w:t></w:r></w:p>\
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Hull</w:t></w:r></w:p>\
                <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Boxed.</w:t></w:r></mc:Choice>\
                <mc:Fallback><w:r><w:t>Boxed.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>\
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc>\
                <w:tc><w:p><w:r><w:t>Trips</w:t></w:r></w:p></w:tc></w:tr>\
                <w:tr><w:tc><w:p><w:r><w:t>2023</w:t></w:r></w:p></w:tc>\
                <w:tc><w:p><w:r><w:t>412</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
                <w:p><w:r><w:t>The end.</w:t></w:r></w:p>""";
        RawArticle article = only("ferry.docx", Documents.docx(body));
        assertEquals(
                """
                Repairs

                It cost twelve million euros, 10^7.

                Engine
                Hull

                Boxed.

                Year | Trips
                2023 | 412

                The end.""",
                article.text());
        assertEquals("Ferry to sail again", article.title());
        assertEquals("Jane Miller", article.byline());
        assertEquals(
                List.of("deleted, struck-out or hidden parts left out: 2"), article.warnings());
        // when the file was made need not be when the article was
        assertNull(Canonicalisation.article(article).metadata().publishedAt());
    }

    @Test
    void anOpenDocumentIsReadWithItsChangesAccepted() {
        String body =
                """
                <text:tracked-changes><text:changed-region><text:p>nine</text:p>\
                </text:changed-region></text:tracked-changes>\
                <text:h>Repairs</text:h>\
                <text:p>It<text:s/>cost twelve<text:note><text:p>A note.</text:p></text:note> \
                million <text:span text:style-name="T1">pounds </text:span>euros, \
                10<text:span text:style-name="T2">7</text:span>.</text:p>\
                <text:list><text:list-item><text:p>Engine</text:p></text:list-item>\
                <text:list-item><text:p>Hull</text:p></text:list-item></text:list>\
                <table:table><table:table-row><table:table-cell><text:p>Year</text:p>\
                </table:table-cell><table:table-cell><text:p>Trips</text:p></table:table-cell>\
                </table:table-row><table:table-row><table:table-cell><text:p>2023</text:p>\
                </table:table-cell><table:table-cell><text:p>412</text:p></table:table-cell>\
                </table:table-row></table:table><text:p>The end.</text:p>""";
        RawArticle article = only("ferry.odt", Documents.odt(body));
        assertEquals(
                """
                Repairs

                It cost twelve million euros, 10^7.

                Engine
                Hull

                Year | Trips
                2023 | 412

                The end.""",
                article.text());
        assertEquals("Ferry to sail again", article.title());
        assertEquals("Jane Miller", article.byline());
    }

    @Test
    void richTextIsReadWithoutWhatIsHiddenOrDeleted() {
        String rtf =
                """
                {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Ferry to sail again}\
                {\\author Jane Miller}{\\creatim\\yr2024\\mo5\\dy17\\hr8\\min30}}\
                {\\header The Wire\\par}\\pard Repairs\\par It cost {\\deleted nine }twelve \
                million{\\footnote A note.} {\\strike pounds }euros, 10{\\super 7}. Caf\\'e9 \
                \\ldblquote so\\rdblquote .\\par\
                \\trowd Year\\cell Trips\\cell\\row\\trowd 2023\\cell 412\\cell\\row\
                \\pard{\\v hidden}The end.\\par}""";
        RawArticle article = only("ferry.rtf", utf8(rtf));
        assertEquals(
                """
                Repairs

                It cost twelve million euros, 10^7. Café “so”.

                Year | Trips
                2023 | 412
                The end.""",
                article.text());
        assertEquals("Ferry to sail again", article.title());
        assertEquals("Jane Miller", article.byline());
    }

    @Test
    void aBookIsAnArticleAChapter() {
        String page = "<html><head><title>%s</title></head><body>%s</body></html>";
        byte[] book =
                Documents.epub(
                        page.formatted("Cover", "<img src='c.jpg'/>"),
                        page.formatted(
                                "", "<h1>1. The dam</h1><p>" + FERRY + "</p><p>So it was.</p>"),
                        page.formatted(
                                "",
                                "<h1>2. The bus</h1><p>It took them three hours each way.</p>"));
        List<RawArticle> chapters = articles("book.epub", book);
        assertEquals(
                List.of("1. The dam", "2. The bus"),
                chapters.stream().map(RawArticle::title).toList());
        RawArticle first = chapters.getFirst();
        assertEquals(FERRY + "\n\nSo it was.", first.text());
        assertEquals("A Year at Sea", first.source());
        assertEquals("Jane Miller", first.byline());
        assertEquals(
                "2021-03-04",
                String.valueOf(Canonicalisation.article(first).metadata().publishedAt()));
        assertEquals(List.of("book.epub, part 2", "book.epub, part 3"), origins("book.epub", book));
    }

    private static String mail(String type, String body) {
        return """
        From: "Miller, Jane" <jane@wire.example>
        To: desk@paper.example
        Subject: =?utf-8?q?Ferry_sails_again_=E2=80=93_at_last?=
        Date: Mon, 17 Jun 2024 09:30:00 +0200 (CEST)
        MIME-Version: 1.0
        Content-Type: %s

        %s"""
                .formatted(type, body);
    }

    @Test
    void aMailIsWhatItsSenderWroteOnTheDayItSays() {
        String body =
                FERRY
                        + "\n\nOn Sun, 16 Jun 2024 at 10:00, Desk <desk@paper.example>\nwrote:\n"
                        + "> When does the ferry sail?\n> Please tell.\n\n-- \nJane Miller\nThe Wire\n";
        RawArticle article = only("a.eml", utf8(mail("text/plain; charset=utf-8", body)));
        assertEquals(FERRY, article.text());
        assertEquals("Ferry sails again – at last", article.title());
        assertEquals("Miller, Jane", article.byline());
        assertEquals(List.of("quoted lines left out: 2"), article.warnings());
        Article known = Canonicalisation.article(article);
        assertEquals(
                "2024-06-17T09:30+02:00",
                String.valueOf(known.metadata().publishedAt()).replace(":00+", "+"));
    }

    @Test
    void whatCameWithAMailIsReadOrNamed() {
        String parts =
                """
                --b
                Content-Type: text/html; charset=utf-8

                <p>%s</p><blockquote type="cite"><p>When does it sail?</p></blockquote>
                --b
                Content-Type: text/plain; name="note.txt"
                Content-Disposition: attachment; filename="../../note.txt"

                The bus takes three hours each way.
                --b
                Content-Type: image/jpeg
                Content-Disposition: attachment; filename="dam.jpg"
                Content-Transfer-Encoding: base64

                AAAA
                --b--
                """
                        .formatted(FERRY);
        byte[] mail = utf8(mail("multipart/mixed; boundary=b", parts));
        List<RawArticle> articles = articles("a.eml", mail);
        assertEquals(
                List.of(FERRY, "The bus takes three hours each way."),
                articles.stream().map(article -> article.text().strip()).toList());
        assertEquals(
                List.of("quoted parts left out: 1", "attachment not read: dam.jpg"),
                articles.getFirst().warnings());
        assertEquals(List.of("a.eml", "a.eml/note.txt"), origins("a.eml", mail));
    }

    @Test
    void aMailboxIsAnArticleAMail() {
        String one = mail("text/plain", "The first mail.\n\n>From here on it was quiet.");
        String mbox =
                "From jane Mon Jun 17 09:30:00 2024\n%s\n\nFrom jane Mon Jun 17 09:31:00 2024\n%s\n"
                        .formatted(one, mail("text/plain", "The second mail."));
        List<RawArticle> mails = articles("box.mbox", utf8(mbox));
        assertEquals(2, mails.size());
        assertTrue(
                mails.getFirst().text().contains("From here on it was quiet."),
                mails.getFirst().text());
        assertEquals("The second mail.", mails.getLast().text().strip());
        assertEquals(List.of("box.mbox:1", "box.mbox:2"), origins("box.mbox", utf8(mbox)));
    }

    @Test
    void anArchiveIsAllThatIsInIt() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("news/a.txt", utf8("The first.\n\nIt is short."));
        files.put("news/b.jsonl", utf8("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\nnot JSON\n"));
        files.put("__MACOSX/news/._a.txt", utf8("mirror"));
        files.put("news/dam.jpg", new byte[] {1});
        files.put("news/c.docx", Documents.docx("<w:p><w:r><w:t>Of Word.</w:t></w:r></w:p>"));
        files.put("news/more.zip", Documents.zip("d.html", "<p>" + FERRY + "</p>"));
        byte[] archive = Documents.zip(files);
        assertEquals(
                List.of(
                        "all.zip/news/a.txt",
                        "all.zip/news/b.jsonl:1",
                        "all.zip/news/b.jsonl:2",
                        "all.zip/news/b.jsonl:3",
                        "all.zip/news/c.docx",
                        "all.zip/news/more.zip/d.html"),
                origins("all.zip", archive));
        List<SourceItem> items = Sources.readUpload("all.zip", archive);
        assertInstanceOf(SourceItem.Refused.class, items.get(3));
        SourceItem.Found last = assertInstanceOf(SourceItem.Found.class, items.getLast());
        assertEquals(FERRY, last.article().text());
        assertEquals(
                List.of("other files of the archive were passed over: 1 *.jpg"),
                last.article().warnings());
        SourceItem empty = Sources.readUpload("b.zip", Documents.zip("a.xlsx", "x")).getFirst();
        assertTrue(
                assertInstanceOf(SourceItem.Refused.class, empty)
                        .reason()
                        .endsWith("files passed over: 1 *.xlsx"),
                empty.toString());
    }
}
